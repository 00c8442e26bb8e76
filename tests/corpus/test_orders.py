"""The corpus of orders: duties, due moments, conferences and heads against the expected file beside each order."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from antechamber.core.order import Duty, EnteredOrder
from antechamber.readers.orders import read_order
from antechamber.readers.text import read_document
from antechamber.store.law_tables import load_court_tables

HERE = Path(__file__).parent / "orders"
GOLD = sorted(HERE.glob("*.expected.json"))
ASIDE = {path for path in GOLD if int(path.name[:2]) % 4 == 0}
"""Every fourth order, never looked at while the grammar was written; it tells how well the grammar generalises."""


def _words(text: str) -> set[str]:
    return set(re.sub(r"[^0-9a-z]+", " ", unicodedata.normalize("NFKC", text).lower()).split())


def _overlap(one: str, other: str) -> float:
    a, b = _words(one), _words(other)
    return len(a & b) / (len(a | b) or 1)


def _read(gold: Path) -> tuple[EnteredOrder, dict[str, Any]]:
    stem = gold.name.removesuffix(".expected.json")
    paper = next(path for suffix in (".pdf", ".txt") if (path := HERE / f"{stem}{suffix}").exists())
    document = read_document(paper.name, paper.read_bytes())
    order = read_order(document, load_court_tables())
    texts = {page.number: page.text for page in document.pages}
    for duty in order.duties:
        excerpt = duty.excerpt
        assert texts[excerpt.page][excerpt.start : excerpt.end] == excerpt.text
    return order, json.loads(gold.read_text(encoding="utf-8"))


def _count(tally: Counter[str], order: EnteredOrder, gold: dict[str, Any]) -> None:
    free = list(order.duties)
    tally["found"] += len(free)
    tally["gold"] += len(gold["duties"])
    for wanted in gold["duties"]:
        same = [duty for duty in free if duty.kind == wanted["kind"]]
        best = max(same, key=lambda duty: _overlap(duty.excerpt.text, wanted["quote"]), default=None)
        if best is None or _overlap(best.excerpt.text, wanted["quote"]) < 0.12:
            continue
        free.remove(best)
        tally["right"] += 1
        tally["force"] += best.force == wanted["force"]
        tally["bearers"] += bool(set(best.bearers_class) & set(wanted["bearers_class"]))
        _count_due(tally, best, wanted.get("due") or {})


def _count_due(tally: Counter[str], duty: Duty, wanted: dict[str, Any]) -> None:
    if not wanted.get("on") and not wanted.get("rule"):
        return
    have = duty.due.on.isoformat() if duty.due.on else None
    tally["dues"] += 1
    tally["dues_right"] += have == wanted.get("on")
    tally["dues_wrong"] += have is not None and have != wanted.get("on")


@pytest.fixture(scope="module")
def figures() -> Counter[str]:
    tally: Counter[str] = Counter()
    for gold in GOLD:
        if gold not in ASIDE:
            order, wanted = _read(gold)
            _count(tally, order, wanted)
            tally["types"] += order.doc_type == wanted["doc_type"]
            day = order.dated.isoformat() if order.dated else None
            tally["dated"] += day == wanted["dated"]
            conference = wanted.get("conference") or {}
            if conference.get("date"):
                tally["conferences"] += 1
                on = order.conference.on if order.conference else None
                tally["conferences_right"] += on is not None and on.isoformat() == conference["date"]
    return tally


def test_that_duties_are_found_and_no_others(figures: Counter[str]) -> None:
    precision = figures["right"] / figures["found"]
    recall = figures["right"] / figures["gold"]
    assert 2 * precision * recall / (precision + recall) >= 0.95


def test_that_no_date_is_wrong(figures: Counter[str]) -> None:
    assert figures["dues_wrong"] == 0


def test_that_dates_are_found(figures: Counter[str]) -> None:
    assert figures["dues_right"] / figures["dues"] >= 0.95


def test_that_force_is_read(figures: Counter[str]) -> None:
    assert figures["force"] / figures["right"] >= 0.99


def test_that_bearers_are_read(figures: Counter[str]) -> None:
    assert figures["bearers"] / figures["right"] >= 0.93


def test_that_every_conference_is_found(figures: Counter[str]) -> None:
    assert figures["conferences_right"] == figures["conferences"]


def test_that_every_head_is_read(figures: Counter[str]) -> None:
    assert figures["types"] == figures["dated"] == len(GOLD) - len(ASIDE)


def test_that_the_orders_kept_aside_are_read_too() -> None:
    tally: Counter[str] = Counter()
    for gold in ASIDE:
        _count(tally, *_read(gold))
    assert tally["force"] == tally["right"]
    assert tally["right"] / tally["gold"] >= 0.6
