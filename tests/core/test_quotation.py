import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.reviews import ORDER, ORDER_TEXT, excerpt

from antechamber.core.quotation import check_quotation, clean, quote

SOURCE = [(ORDER, ORDER_TEXT)]


def test_a_word_broken_at_the_end_of_a_line_is_healed() -> None:
    assert clean("by tele\ufffe\r\nphone, or\r\n in person") == "by telephone, or in person"


def test_a_quotation_made_from_a_passage_stands_in_its_source() -> None:
    for start in range(0, 300, 7):
        passage = ORDER_TEXT[start : start + 90]
        whole = passage[passage.find(" ") + 1 : passage.rfind(" ")]
        assert check_quotation(quote(excerpt(ORDER, ORDER_TEXT, whole)).shown, SOURCE) is None


@pytest.mark.parametrize(
    "shown",
    [
        "each party convey to each opposing party",
        "the parties conduct … one good-faith settlement demand or offer",
        "the parties conduct . . . at least one good-faith settlement demand",
        "[T]he parties conduct at least one good-faith settlement discussion",
        "each part[ies] convey to each opposing party",
        "each party [must] convey to each opposing party",
    ],
)
def test_alterations_that_show_themselves_pass(shown: str) -> None:
    assert check_quotation(shown, SOURCE) is None


@given(st.integers(min_value=0, max_value=10_000))
def test_one_changed_letter_is_refused(at: int) -> None:
    shown = clean(ORDER_TEXT[: ORDER_TEXT.index("3. Letters")])
    places = [i for i, character in enumerate(shown) if character.isalpha()]
    place = places[at % len(places)]
    changed = shown[:place] + ("x" if shown[place] != "x" else "y") + shown[place + 1 :]
    assert check_quotation(changed, SOURCE) is not None


def test_pieces_out_of_order_are_refused() -> None:
    assert check_quotation("settlement demand or offer … the parties conduct", SOURCE) is not None


def test_half_a_word_is_refused() -> None:
    assert check_quotation("arty convey to each opposing", SOURCE) is not None


def test_an_empty_quotation_is_refused() -> None:
    assert check_quotation("…", SOURCE) is not None
