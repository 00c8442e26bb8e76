"""The founding case, told as chambers lived it: the letters are read, the order follows."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FOLDER = "case-v-city-of-new-york"


@pytest.fixture
def review(antechamber: Callable[..., Any], examples: Path) -> dict[str, Any]:
    called = antechamber("review", examples / FOLDER, "--json")
    assert called.status == 1, called.err
    return dict(json.loads(called.out))


def outcome(review: dict[str, Any], kind: str, bearer: str) -> str:
    return next(str(f["outcome"]) for f in review["findings"] if (f["kind"], f["bearer"]) == (kind, bearer))


def test_plaintiff_conveyed_a_fresh_demand(review: dict[str, Any]) -> None:
    assert outcome(review, "convey", "case") == "satisfied"


def test_openness_is_no_offer(review: dict[str, Any]) -> None:
    assert outcome(review, "convey", "city") == "not_satisfied"
    assert review["directed_to"] == ["city"]
    assert review["order_needed"] is True


def test_each_finding_stands_on_a_passage_or_an_absence(review: dict[str, Any]) -> None:
    assert all(finding["evidence"] or finding["absence"] for finding in review["findings"])


SUBSTANCE = {
    "the conduct that the earlier order required, quoted": "conduct at least one good-faith settlement discussion, in person or by telephone",
    "the paragraph of the earlier order": "¶ 2",
    "the docket entry of the earlier order": "Dkt. 197",
    "the short name of the earlier order": "5/5/23 Order",
    "past negotiations do not count": "settlement negotiations may not be relied upon to satisfy this requirement",
    "both sides are bound": "binding on",
    "the letters were reviewed": "received and reviewed",
    "a discussion in early June": "early June",
    "plaintiff's revised demand": "revised settlement demand",
    "no offer from defendants": "have not conveyed",
    "their own words": "open to attempting to reach a mutually agreeable resolution",
    "the holding": "does not satisfy the 5/5/23 Order",
    "the day": "July 17, 2023",
    "an updated confidential letter": "updated confidential settlement letter",
    "to chambers by e-mail": "Moses_NYSDChambers@nysd.uscourts.gov",
    "a fresh offer confirmed": "“fresh” good-faith settlement offer",
    "with its terms": "terms of that offer",
    "the seal of the order": "SO ORDERED",
    "the judge's line": "BARBARA MOSES, United States Magistrate Judge",
    "the caption": "BENJAMIN CASE, et al.",
    "the number with initials": "14-CV-9148 (JLR)",
}


def plain(text: str) -> str:
    """The words alone: no quotation marks, one space between, lower case."""
    return " ".join(re.sub(r"[\"“”‘’'\[\]]", "", text).lower().split())


@pytest.mark.parametrize("words", SUBSTANCE.values(), ids=SUBSTANCE.keys())
def test_the_order_that_follows_carries_the_substance(
    words: str, antechamber: Callable[..., Any], examples: Path
) -> None:
    called = antechamber("draft", examples / FOLDER, "--due", "2023-07-17", "--named", "--quoted", "--text")
    assert plain(words) in plain(called.out)


def test_without_the_judges_choice_the_draft_quotes_no_letter(
    antechamber: Callable[..., Any], examples: Path
) -> None:
    called = antechamber("draft", examples / FOLDER, "--due", "2023-07-17", "--text")
    assert "mutually agreeable" not in called.out
    assert "early June" not in called.out
