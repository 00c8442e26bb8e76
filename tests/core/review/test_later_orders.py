"""Several orders: what a later one adds, cures, replaces or moves."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from tests.core.review.scene import (
    AS_OF,
    ASH,
    BIRCH,
    ZONE,
    a_case,
    a_duty,
    a_letter,
    a_move,
    an_order,
    finding,
    letter_that_says,
)

from antechamber.core.finding import Outcome
from antechamber.core.order import Conference, DocType, Due, DueRule, DutyKind
from antechamber.core.review import review_case
from antechamber.store.law_tables import load_court_tables

FIRST = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
LATER = AS_OF + timedelta(days=10)


def test_what_a_follow_up_asks_for_takes_the_place_of_what_was_missed() -> None:
    second = replace(
        FIRST,
        source="orders/2.pdf",
        doc_type=DocType.FOLLOW_UP,
        dated=date(2024, 7, 12),
        duties=(a_duty(DutyKind.CONVEY, bearers_class=("named:Birch",), due=Due(on=date(2024, 7, 19))),),
    )
    denying = letter_that_says(BIRCH, BIRCH, ASH, "denies recounts")
    assert denying is not None
    before = review_case(a_case(), (FIRST,), (denying,), as_of=AS_OF)
    assert finding(before, BIRCH, ASH).outcome is Outcome.NOT_SATISFIED
    cured = a_move(BIRCH, ASH, on=(date(2024, 7, 18), date(2024, 7, 18)))
    updated = a_letter(BIRCH, day=date(2024, 7, 19), source="letters/2.eml", moves=(cured,))
    after = review_case(a_case(), (FIRST, second), (denying, updated), as_of=LATER)
    assert finding(after, BIRCH, ASH).outcome is Outcome.SATISFIED
    stale = replace(updated, moves=(a_move(BIRCH, ASH),))
    still = review_case(a_case(), (FIRST, second), (denying, stale), as_of=LATER)
    assert finding(still, BIRCH, ASH).outcome is Outcome.UNCLEAR


def test_what_was_done_under_an_order_that_was_replaced_is_not_held_against_anyone() -> None:
    second = replace(
        FIRST,
        source="orders/2.pdf",
        doc_type=DocType.AMENDED,
        dated=date(2024, 7, 1),
        replaces=("This Order supersedes the Order of May 6, 2024.",),
    )
    made = letter_that_says(BIRCH, BIRCH, ASH, "fresh recounts")
    assert made is not None
    found = finding(review_case(a_case(), (FIRST, second), (made,), as_of=AS_OF), BIRCH, ASH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "done_under_an_earlier_order")


def test_a_duty_that_was_replaced_and_not_renewed_is_gone() -> None:
    second = an_order(
        a_duty(DutyKind.SUBMIT, "D1"),
        source="orders/2.pdf",
        doc_type=DocType.AMENDED,
        dated=date(2024, 6, 1),
        replaces=("The Order of May 6, 2024 is vacated.",),
    )
    found = review_case(a_case(), (FIRST, second), (), as_of=AS_OF)
    assert {f.kind for f in found.findings} == {DutyKind.SUBMIT}


def test_a_date_that_hangs_on_the_conference_moves_with_it() -> None:
    week_before = Due(
        on=date(2024, 7, 10),
        rule=DueRule(count=7, unit="days", direction="before", anchor="conference"),
        steps=("Seven days before July 17, 2024.",),
    )
    first = an_order(a_duty(DutyKind.SUBMIT, due=week_before), court="nysd")
    second = an_order(
        source="orders/2.pdf",
        dated=date(2024, 7, 1),
        conference=Conference(on=date(2024, 8, 21)),
        court="nysd",
    )
    found = review_case(a_case(), (first, second), (), as_of=AS_OF, tables=load_court_tables())
    assert finding(found, BIRCH).outcome is Outcome.NOT_YET_DUE
    in_time = a_letter(BIRCH, day=date(2024, 8, 14))
    after = datetime(2024, 8, 20, 9, tzinfo=ZONE)
    found = review_case(a_case(), (first, second), (in_time,), as_of=after, tables=load_court_tables())
    assert finding(found, BIRCH).outcome is Outcome.SATISFIED
