"""What print and recognition leave in a text layer is gone from the flow, and every character knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.document import Document, Page
from antechamber.readers.language.flow import Flow, flow_of


def flow(*pages: str) -> Flow:
    return flow_of(
        Document(source="x", pages=tuple(Page(number=i, text=text) for i, text in enumerate(pages, 1)))
    )


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("a good-\r\nfaith offer", "good-faith"),
        ("a good\ufffefaith offer", "good-faith"),
        ("a set-\r\ntlement", "settlement"),
        ("send it by e\ufffemail", "e-mail"),
        ("in forty-\nfive days", "forty-five"),
        ("fifteen four-\nteen", "fourteen"),
        ("on 0ctober 9, 2O14", "October 9, 2014"),
        ("this l3th day", "13th day"),
        ("at 1O:OO a.m.", "10:00 a.m."),
        ("with foil authority", "full authority"),
        ("the parties= counsel", "parties' counsel"),
        ("the confe rence", "conference"),
        ("to attendin person", "attend in person"),
    ],
)
def test_broken_words(printed: str, meant: str) -> None:
    assert meant in flow(printed).text


def test_that_an_excerpt_that_ends_in_round_thousands_is_whole() -> None:
    found = flow("He asked for $325,000\nby Ju1y 1O.")
    assert found.text == "He asked for $325,000\nby July 10."
    assert found.excerpt(0, found.text.index("\n")).text == "He asked for $325,000"


def test_that_pleading_numbers_go_and_other_numbers_stay() -> None:
    lines = "\n".join(f"{n}  words of line number {n} here" for n in range(1, 29))
    text = flow(
        lines.replace("words of line number 9 here", "within 7 days, in Room 26, of June 4, 2024")
    ).text
    assert "within 7 days, in Room 26, of June 4, 2024" in text
    assert "\n12 " not in text


def test_that_stamps_and_page_numbers_go() -> None:
    text = flow(
        "shall attend no later\n1",
        "Case 2:19-cv-02288-VTC-OKM Document 77 Filed 10/03/22 Page 2 of 2\nthan June 4, 2024.",
    ).text
    assert " ".join(text.split()) == "shall attend no later than June 4, 2024."


def test_that_an_excerpt_is_the_slice_of_its_page() -> None:
    found = flow("We want a set-\r\ntlement now.")
    start = found.text.index("settlement")
    assert found.excerpt(start, start + len("settlement")).text == "set-\r\ntlement"


@given(st.lists(st.text(max_size=200), min_size=1, max_size=3))
def test_that_every_character_keeps_a_place_in_order(pages: list[str]) -> None:
    found = flow(*pages)
    assert len(found.places) == len(found.text)
    assert list(found.places) == sorted(found.places)


def test_a_line_at_the_foot_of_one_page_and_the_top_of_the_next_is_text() -> None:
    twice = "Board of Education of the City School District; and"
    read = flow(
        f"An order.\nIt is short.\nNo word came from\n{twice}", f"{twice}\nOrchard must write.\nThe end.\nSo."
    )
    assert read.text.count(twice) == 2


def test_a_line_at_the_top_of_two_pages_is_a_running_header() -> None:
    read = flow(
        *(f"Linden v. Orchard, page {n}\nWords of page {n}.\nMore of them.\nThe end!" for n in (1, 2))
    )
    assert "Linden" not in read.text
