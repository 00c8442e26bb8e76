"""The open corpus of new orders: annotations are sound, no excerpt is bent, and what the reader finds never falls."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from antechamber.core.order import Duty, EnteredOrder
from antechamber.readers.orders import read_order
from antechamber.readers.text import read_document
from antechamber.store.law_tables import load_court_tables

HERE = Path(__file__).parent / "orders-open"
GOLD = sorted(HERE.glob("*.expected.json"))
LEAST_OVERLAP = 0.12
"""The share of words that an excerpt and a quote must have in common to be taken for the same duty."""
FIGURES = {"right": 376, "dues right": 294, "heads right": 87, "dues wrong": 0, "heads wrong": 0, "extra": 19}
"""Today's counts over the whole folder: what is right may only rise from here, what is wrong may only fall."""
KINDS = {
    *(
        "confer",
        "convey",
        "submit",
        "acknowledge",
        "attend",
        "authority",
        "call",
        "report",
        "notify",
        "request",
    ),
    *("exchange_information", "provide_copies", "interpreter", "forward_order", "prepare", "other"),
}

Row = dict[str, Any]


def _paper(gold: Path) -> Path:
    stem = gold.name.removesuffix(".expected.json")
    return next(path for suffix in (".pdf", ".txt") if (path := HERE / f"{stem}{suffix}").exists())


def _overlap(one: str, other: str) -> float:
    a, b = (set(re.findall(r"[0-9a-z]+", text.lower())) for text in (one, other))
    return len(a & b) / (len(a | b) or 1)


def _pairs(order: EnteredOrder, gold: Row) -> Iterator[tuple[Duty, Row]]:
    """Duties read with duties annotated, of one kind, those that share most of their words first."""
    ranked = sorted(
        (
            (_overlap(duty.excerpt.text, wanted["quote"]), found, place)
            for found, duty in enumerate(order.duties)
            for place, wanted in enumerate(gold["duties"])
            if duty.kind == wanted["kind"]
        ),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    taken: set[tuple[str, int]] = set()
    for share, found, place in ranked:
        if share >= LEAST_OVERLAP and not {("read", found), ("gold", place)} & taken:
            taken |= {("read", found), ("gold", place)}
            yield order.duties[found], gold["duties"][place]


def _count_day(tally: Counter[str], what: str, have: date | None, wanted: str | None) -> None:
    tally[f"{what} right"] += have is not None and have.isoformat() == wanted
    tally[f"{what} wrong"] += have is not None and have.isoformat() != wanted


def _count(tally: Counter[str], order: EnteredOrder, gold: Row) -> None:
    pairs = list(_pairs(order, gold))
    tally["gold"] += len(gold["duties"])
    tally["right"] += len(pairs)
    tally["extra"] += len(order.duties) - len(pairs)
    for duty, wanted in pairs:
        if wanted["due"]["on"] or wanted["due"]["rule"]:
            _count_day(tally, "dues", duty.due.on, wanted["due"]["on"])
    conference = gold["conference"] or {}
    _count_day(tally, "heads", order.dated, gold["dated"])
    _count_day(tally, "heads", order.conference.on if order.conference else None, conference.get("date"))


@pytest.fixture(scope="module")
def figures() -> Counter[str]:
    tally: Counter[str] = Counter()
    for gold in GOLD:
        document = read_document(_paper(gold).name, _paper(gold).read_bytes())
        order = read_order(document, load_court_tables())
        texts = {page.number: page.text for page in document.pages}
        for duty in order.duties:
            excerpt = duty.excerpt
            assert texts[excerpt.page][excerpt.start : excerpt.end] == excerpt.text, (gold.name, duty.id)
        _count(tally, order, json.loads(gold.read_text(encoding="utf-8")))
    return tally


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name[:2])
def test_that_every_annotation_is_sound(gold: Path) -> None:
    paper = _paper(gold)
    wanted = json.loads(gold.read_text(encoding="utf-8"))
    rows = wanted["duties"] + wanted["not_duties"]
    if paper.suffix == ".txt":
        text = " ".join(paper.read_text(encoding="utf-8").split())
        assert [row["quote"] for row in rows if row["quote"] not in text] == []
    assert {row["kind"] for row in wanted["duties"]} <= KINDS
    assert [row["id"] for row in wanted["duties"]] == [f"D{n + 1}" for n in range(len(wanted["duties"]))]
    assert bool(wanted["duties"]) != ("negative" in wanted)
    for row in wanted["duties"]:
        assert row["bearers_class"]
        assert row["due"]["on"] is None or date.fromisoformat(row["due"]["on"])


def test_that_no_less_is_read_than_was(figures: Counter[str]) -> None:
    floor = {what: least for what, least in FIGURES.items() if what.endswith("right")}
    assert {what: figures[what] for what, least in floor.items() if figures[what] < least} == {}, dict(
        figures
    )


def test_that_no_more_is_wrong_than_was(figures: Counter[str]) -> None:
    ceiling = {what: most for what, most in FIGURES.items() if not what.endswith("right")}
    assert {what: figures[what] for what, most in ceiling.items() if figures[what] > most} == {}, dict(
        figures
    )
