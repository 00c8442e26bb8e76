"""A pattern is left out only where it cannot match: asked with its openings or without, a class of words finds the same."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.readers.language.openings import openings_in, places_of
from antechamber.readers.language.pattern_parts import openings_of
from antechamber.readers.language.patterns import Pattern
from antechamber.readers.letters import acts, binding, deeds, denials, remarks, talks, turns, vocabulary
from antechamber.readers.letters.words import Words, lowered

PASSAGES = Path(__file__).resolve().parents[2] / "corpus" / "passages"
CLASSES = tuple(
    words
    for module in (acts, binding, deeds, denials, remarks, talks, turns, vocabulary)
    for words in vars(module).values()
    if isinstance(words, Words)
)


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        (r"\b(?:no|counter-?offer(?:s|ed)?)\b|[$€]", {"no", "cou", "$", "€"}),
        (r"^(?:the|its)\b", {"the", "its"}),
        (r"\be-?mail", {"e", "ema"}),
        (r"\b(?:(?:did|ca)\s*)?(?:not|n't)\b", {"did", "ca", "can", "not", "n"}),
        (r"\b\d{1,2}/\d", set("0123456789")),
        (r"\b(?:[Oo]ur|'d)\b", {"our", "'"}),
    ],
)
def test_openings_of_a_pattern(pattern: str, openings: set[str]) -> None:
    assert openings_of(pattern) == frozenset(openings)


@pytest.mark.parametrize(
    "pattern",
    [
        "settle",
        r"\b\w+ty\b",
        r"^\W*(?:the|its)\b",
        r"\b(?:no|.{3})",
        r"\s*in",
        r"\b(?:offer)?",
        r"\b[a-z]+ day",
    ],
)
def test_a_pattern_that_can_match_anywhere_has_none(pattern: str) -> None:
    assert openings_of(pattern) is None


def test_openings_of_a_text() -> None:
    text = "We offered $5 by e-mail; Welby, 27."
    assert list(places_of(frozenset({"we"}), text)) == [0]
    assert list(places_of(frozenset({"$"}), text)) == [11]
    assert list(places_of(frozenset({"e"}), text)) == [17]
    assert {opening for opening in openings_in(text).openings if opening[0] in "2ewm5"} == {
        "2",
        "e",
        "mai",
        "we",
        "wel",
        "5",
    }
    assert list(places_of(frozenset({"off", "by", "2", "absent"}), text)) == [3, 14, 32]


def test_that_no_class_of_words_loses_a_match() -> None:
    assert len(CLASSES) > 60
    rows = [
        row
        for path in sorted(PASSAGES.glob("*.jsonl"))
        for row in path.read_text(encoding="utf-8").splitlines()
    ]
    for row in rows[::3]:
        text = json.loads(row)["text"]
        for words in CLASSES:
            plain = re.compile(words.body).search(lowered(text))
            found = words.search(text)
            assert (found and found.span()) == (plain and plain.span())


@given(st.text(alphabet="no t'fer$5-", max_size=30))
def test_that_filtering_loses_nothing(text: str) -> None:
    body = r"\b(?:no|n't|t'|offer(?:s|ed)?|5)\b|[$]\d"
    assert openings_of(body) is not None
    found = [match.span() for match in Pattern(body).tried(text)]
    assert found == [match.span() for match in re.finditer(body, text)]
