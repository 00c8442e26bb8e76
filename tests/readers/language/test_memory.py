"""What a reader remembers of a paper is forgotten with it."""

import re
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.readers.language.memory import forgetting, remembered
from antechamber.readers.language.openings import KEPT, openings_in
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

READERS = Path(__file__).parents[3] / "src" / "antechamber" / "readers"
asked: list[str] = []


@remembered(8)
def length_of(text: str) -> int:
    asked.append(text)
    return len(text)


@forgetting
def read(text: str) -> tuple[int, int]:
    openings_in(text)
    return length_of(text), length_of(text)


@forgetting
def fail(text: str) -> None:
    length_of(text)
    raise ValueError(text)


def test_that_a_text_is_looked_at_once_while_a_paper_is_read_and_anew_in_the_next() -> None:
    asked.clear()

    assert read("a secret") == (8, 8)
    assert asked == ["a secret"]
    assert KEPT == {}

    read("a secret")
    assert asked == ["a secret", "a secret"]


def test_that_a_reading_that_fails_is_forgotten_too() -> None:
    asked.clear()
    with pytest.raises(ValueError, match="a secret"):
        fail("a secret")

    assert length_of("a secret") == 8
    assert asked == ["a secret", "a secret"]


def test_that_an_order_once_read_is_forgotten() -> None:
    pages = (Page(number=1, text="ORDER\n\nEach party shall convey a demand by May 5, 2023."),)
    order = read_order(Document(source="o.txt", pages=pages), load_court_tables())

    assert order.duties
    assert KEPT == {}


def test_that_no_reader_of_texts_keeps_a_cache_of_its_own() -> None:
    own = [
        f"{path.relative_to(READERS)}:{number}"
        for room in ("language", "letters", "orders")
        for path in sorted((READERS / room).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.match(r"@(?:lru_)?cache\b", line)
    ]
    assert [place.split(":")[0] for place in own] == ["language/patterns.py"], own
