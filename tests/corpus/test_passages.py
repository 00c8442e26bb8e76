"""The passages are what their README says: well formed, quoted faithfully, a quarter held aside."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from antechamber.core.negotiation import Denied

HERE = Path(__file__).parent
PASSAGES = HERE / "passages"
CASTS: dict[str, Any] = json.loads((PASSAGES / "casts.json").read_text(encoding="utf-8"))
WHYS = {
    *(
        "past",
        "authority_only",
        "future",
        "willingness",
        "to_court_only",
        "feeler",
        "hypothetical",
        "damages",
    ),
    *("pleading", "evaluation", "fees", "opponents_account", "withdrawn", "discovery"),
}


def rows(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.open(encoding="utf-8")
    ]


OPEN = rows(PASSAGES)
ASIDE = rows(PASSAGES / "aside")


def parties(row: dict[str, Any]) -> set[str]:
    return {party["id"] for party in CASTS[row["case"]]["parties"]}


def faults(row: dict[str, Any]) -> list[str]:
    """What is wrong with a passage, without its text."""
    found = []
    known, order_on = parties(row), date.fromisoformat(row["order_on"])
    named = {name for move in row["moves"] for name in (*move["by"], *move["to"])} | set(row["author"])
    named |= {name for talk in row["discussions"] for side in talk["between"] for name in side}
    named |= {name for denial in row["denials"] for name in (*denial["by"], *denial["to"])}
    named |= {verdict["bearer"] for kind in row["verdicts"].values() for verdict in kind}
    if not named <= known:
        found.append(f"names {named - known}, who are not in the cast")
    for move in row["moves"]:
        if move["on"]:
            first, last = (date.fromisoformat(day) for day in move["on"])
            fresh = True if first > order_on else False if last <= order_on else None
            if move["fresh"] is not fresh or first > last or last > date.fromisoformat(row["written_on"]):
                found.append("has a move whose days and freshness do not agree")
    found += [
        f"does not hold a quotation of {each['why']}"
        for each in row["non_moves"]
        if each["quote"] not in row["text"]
    ]
    found += [f"has an unknown reason {each['why']}" for each in row["non_moves"] if each["why"] not in WHYS]
    found += [f"denies {each['what']}" for each in row["denials"] if each["what"] not in set(Denied)]
    return found


@pytest.mark.parametrize("row", OPEN + ASIDE, ids=lambda row: row["id"])
def test_a_passage_is_well_formed(row: dict[str, Any]) -> None:
    assert faults(row) == []


def test_no_two_passages_share_a_number_and_no_text_is_both_open_and_held_aside() -> None:
    assert max(Counter(row["id"] for row in OPEN + ASIDE).values()) == 1
    assert not {row["text"] for row in OPEN} & {row["text"] for row in ASIDE}


def test_a_quarter_is_held_aside_and_every_family_has_a_part_of_it() -> None:
    assert all(not row["aside"] for row in OPEN)
    assert all(row["aside"] for row in ASIDE)
    assert 0.24 <= len(ASIDE) / len(OPEN + ASIDE) <= 0.26
    assert {row["family"] for row in OPEN} == {row["family"] for row in ASIDE}


def test_every_family_has_passages_of_both_outcomes() -> None:
    for family in {row["family"] for row in OPEN}:
        assert len({row["kind"] for row in OPEN + ASIDE if row["family"] == family}) >= 2, family
