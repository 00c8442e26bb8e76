"""Sentences of legal prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.readers.language.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [" ".join(text[s.start : s.end].split()) for s in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Roe spoke with Ms. Doe. She agreed.", ["Mr. Roe spoke with Ms. Doe.", "She agreed."]),
        (
            "See Roe v. Doe, 12 F.3d 1 (2d Cir. 1999). It holds.",
            ["See Roe v. Doe, 12 F.3d 1 (2d Cir. 1999).", "It holds."],
        ),
        ("We met at 4:15 p.m. He left.", ["We met at 4:15 p.m.", "He left."]),
        ("We met at 4:15 p.m. on the call.", ["We met at 4:15 p.m. on the call."]),
        ('He said "no." We left.', ['He said "no."', "We left."]),
        ("Terms:\n- one\n- two", ["Terms:", "- one", "- two"]),
        ("1. Offer. None was made.", ["1. Offer.", "None was made."]),
        ("The demand was $1.15 million. It stands.", ["The demand was $1.15 million.", "It stands."]),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_one_ends(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


def test_a_wrapped_line_is_joined_and_a_heading_stands_alone() -> None:
    text = (
        "Negotiations\nThe parties met in the spring and again in the summer, and each of them left with\n"
        "the belief that the other would move; neither of them did, and the matter rested there for\nsome weeks."
    )
    assert _split(text)[0] == "Negotiations"
    assert len(_split(text)) == 2


@given(st.text(alphabet="aB. \n\f-1,?)'$", max_size=200))
def test_every_visible_character_belongs_to_exactly_one_sentence(text: str) -> None:
    spans = split_sentences(text)
    covered = [i for s in spans for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
