"""The rules of a duty to convey, line by line as a lawyer can read them in the table."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.core.review.scene import (
    ASH,
    BIRCH,
    CEDAR,
    ZONE,
    a_duty,
    a_letter,
    a_move,
    an_order,
    finding,
    letter_that_says,
    review,
    words,
)

from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Act
from antechamber.core.order import Due, DueRule, DutyKind, NoDuty

_TABLE = Path(__file__).parents[2] / "tables" / "convey_rules.csv"
_FRESH = {"yes": True, "no": False, "": None}


def _rows() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["rule"])
def test_rule(row: dict[str, str]) -> None:
    duty = a_duty(DutyKind.CONVEY, fresh=_FRESH[row["fresh"]], written=_FRESH[row["written"]])
    said = (
        letter_that_says(BIRCH, BIRCH, ASH, row["bearer_says"]),
        letter_that_says(ASH, BIRCH, ASH, row["opponent_says"]),
    )
    order = an_order(duty, a_duty(DutyKind.SUBMIT, "D2"))
    found = finding(review(*(letter for letter in said if letter), order=order), BIRCH, ASH)
    assert (found.outcome.value, found.reason) == (row["outcome"], row["reason"])


def test_a_proposal_to_one_reaches_that_one_alone() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    found = review(a_letter(ASH, moves=(a_move(ASH, BIRCH),)), order=order)
    assert finding(found, ASH, BIRCH).outcome is Outcome.SATISFIED
    assert finding(found, ASH, CEDAR).outcome is Outcome.UNCLEAR


def test_a_stranger_to_the_pair_proves_nothing() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    found = finding(review(a_letter(CEDAR, moves=(a_move(BIRCH, ASH),)), order=order), BIRCH, ASH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "told_by_others_only")


@pytest.mark.parametrize(
    ("due_on", "outcome"),
    [(date(2024, 6, 4), Outcome.LATE), (date(2024, 6, 5), Outcome.SATISFIED)],
)
def test_a_proposal_after_its_own_due_date_is_late(due_on: date, outcome: Outcome) -> None:
    order = an_order(a_duty(DutyKind.CONVEY, due=Due(on=due_on)))
    found = finding(review(a_letter(BIRCH, moves=(a_move(BIRCH, ASH),)), order=order), BIRCH, ASH)
    assert found.outcome is outcome


def test_a_proposal_on_the_day_of_the_order_is_not_after_it() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    same_day = a_move(BIRCH, ASH, on=(date(2024, 5, 6), date(2024, 5, 6)))
    found = finding(review(a_letter(BIRCH, moves=(same_day,)), order=order), BIRCH, ASH)
    assert found.outcome is Outcome.UNCLEAR


def test_nothing_is_missed_before_it_is_due() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    before = datetime(2024, 7, 10, 16, tzinfo=ZONE)
    found = review(a_letter(BIRCH, 9, accounts_for_every_sum=True), order=order, as_of=before)
    assert finding(found, BIRCH, ASH).outcome is Outcome.NOT_YET_DUE
    assert not found.directed_to


def test_what_may_have_been_done_already_is_a_question_even_before_it_is_due() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    letter = letter_that_says(BIRCH, BIRCH, ASH, "straddle early")
    assert letter is not None
    found = review(letter, order=order, as_of=datetime(2024, 7, 10, 16, tzinfo=ZONE))
    assert finding(found, BIRCH, ASH).outcome is Outcome.UNCLEAR


def test_a_denial_written_before_the_due_day_does_not_prove_a_breach() -> None:
    order = an_order(a_duty(DutyKind.CONVEY, due=Due(on=date(2024, 7, 5))), a_duty(DutyKind.SUBMIT, "D2"))
    letter = letter_that_says(BIRCH, BIRCH, ASH, "denies recounts early")
    assert letter is not None
    found = finding(review(letter, order=order), BIRCH, ASH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "letter_written_before_due")


def test_no_sentence_carries_an_amount() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    found = review(a_letter(BIRCH, moves=(a_move(BIRCH, ASH),)), order=order)
    assert not any("1000" in text for f in found.findings for text in (f.sentence, *f.cautions))


def test_a_due_date_before_the_order_is_a_misprint_and_makes_nobody_late() -> None:
    order = an_order(a_duty(DutyKind.CONVEY, due=Due(on=date(2024, 5, 1))), a_duty(DutyKind.SUBMIT, "D2"))
    found = finding(review(a_letter(BIRCH, moves=(a_move(BIRCH, ASH),)), order=order), BIRCH, ASH)
    assert found.outcome is Outcome.SATISFIED


def test_a_dated_passage_governs_over_an_undated_one() -> None:
    order = an_order(
        a_duty(DutyKind.CONVEY),
        a_duty(DutyKind.CONVEY, "D2", due=Due(on=date(2024, 6, 4))),
        a_duty(DutyKind.SUBMIT, "D3"),
    )
    found = finding(review(a_letter(BIRCH, moves=(a_move(BIRCH, ASH),)), order=order), BIRCH, ASH)
    assert (found.outcome, found.duty) == (Outcome.LATE, "D2")


def test_passages_of_one_order_that_differ_are_for_a_person() -> None:
    order = an_order(
        a_duty(DutyKind.CONVEY, due=Due(on=date(2024, 6, 4))),
        a_duty(DutyKind.CONVEY, "D2", due=Due(on=date(2024, 6, 14))),
    )
    found = finding(review(a_letter(BIRCH, moves=(a_move(BIRCH, ASH),)), order=order), BIRCH, ASH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "passages_of_the_order_differ")


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ("if not already done", Outcome.NOT_SATISFIED),
        ("if no settlement results", Outcome.NOT_SATISFIED),
        ("only a party that says it cannot pay", Outcome.UNCLEAR),
    ],
)
def test_a_condition_that_cannot_be_known_bars_a_verdict_of_breach(condition: str, outcome: Outcome) -> None:
    order = an_order(a_duty(DutyKind.CONVEY, condition=condition), a_duty(DutyKind.SUBMIT, "D2"))
    letter = letter_that_says(BIRCH, BIRCH, ASH, "denies recounts")
    assert letter is not None
    assert finding(review(letter, order=order), BIRCH, ASH).outcome is outcome


def test_an_offer_by_a_plaintiff_may_have_been_misread() -> None:
    order = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
    turned = a_move(ASH, BIRCH, act=Act.OFFER)
    found = finding(review(a_letter(ASH, moves=(turned,)), order=order), ASH, BIRCH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "direction_in_doubt")


def test_what_is_due_without_a_day_is_due_when_the_party_writes_to_chambers() -> None:
    promptly = Due(
        rule=DueRule(count=None, unit=None, direction="after", anchor="receipt_of_order", vague="promptly")
    )
    order = an_order(a_duty(DutyKind.CONVEY, due=promptly), conference=None)
    letter = letter_that_says(BIRCH, BIRCH, ASH, "denies")
    assert letter is not None
    assert finding(review(letter, order=order), BIRCH, ASH).outcome is Outcome.NOT_SATISFIED
    passage = NoDuty(why="a date", excerpt=words("by the date below"))
    open_order = an_order(a_duty(DutyKind.CONVEY, due=promptly), conference=None, not_understood=(passage,))
    assert finding(review(letter, order=open_order), BIRCH, ASH).reason == "due_moment_unknown"


def test_the_form_that_one_account_shows_holds_for_the_other() -> None:
    order = an_order(a_duty(DutyKind.CONVEY, written=True), a_duty(DutyKind.SUBMIT, "D2"))
    own = a_letter(BIRCH, moves=(a_move(BIRCH, ASH),))
    theirs = a_letter(ASH, moves=(a_move(BIRCH, ASH, written=True),))
    found = finding(review(own, theirs, order=order), BIRCH, ASH)
    assert found.outcome is Outcome.SATISFIED
    assert found.sentence.startswith("Both sides")
