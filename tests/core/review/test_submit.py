"""The rules of a duty to submit a letter."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from tests.core.review.scene import (
    AS_OF,
    ASH,
    BIRCH,
    CEDAR,
    DUE_ON,
    ZONE,
    a_case,
    a_duty,
    a_letter,
    an_order,
    finding,
    review,
)

from antechamber.core.case import Counsel
from antechamber.core.finding import Outcome
from antechamber.core.order import Audience, DocType, Due, DutyKind, Force
from antechamber.core.review import review_case

ORDER = an_order(a_duty(DutyKind.SUBMIT))


@pytest.mark.parametrize(
    ("hour", "minute", "outcome"),
    [(16, 59, Outcome.SATISFIED), (17, 0, Outcome.SATISFIED), (17, 1, Outcome.LATE)],
)
def test_the_hour_of_receipt_decides(hour: int, minute: int, outcome: Outcome) -> None:
    came = datetime.combine(DUE_ON, time(hour, minute), tzinfo=ZONE)
    assert finding(review(a_letter(BIRCH, received_at=came), order=ORDER), BIRCH).outcome is outcome


def test_the_courts_own_time_zone_decides() -> None:
    came = datetime.fromisoformat("2024-07-10T14:30:00-07:00")
    assert finding(review(a_letter(BIRCH, received_at=came), order=ORDER), BIRCH).outcome is Outcome.LATE


def test_without_an_hour_the_whole_day_is_in_time() -> None:
    order = an_order(a_duty(DutyKind.SUBMIT, due=Due(on=DUE_ON)))
    came = datetime.combine(DUE_ON, time(23, 59), tzinfo=ZONE)
    assert finding(review(a_letter(BIRCH, received_at=came), order=order), BIRCH).outcome is Outcome.SATISFIED
    late = came + timedelta(minutes=1)
    assert finding(review(a_letter(BIRCH, received_at=late), order=order), BIRCH).outcome is Outcome.LATE


def test_two_dates_in_the_order_leave_the_days_between_to_a_person() -> None:
    order = an_order(a_duty(DutyKind.SUBMIT, due=Due(on=DUE_ON, computed_on=date(2024, 7, 11))))
    between = datetime(2024, 7, 11, 9, tzinfo=ZONE)
    found = finding(review(a_letter(BIRCH, received_at=between), order=order), BIRCH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "order_gives_two_dates")


def test_one_letter_serves_several_parties() -> None:
    found = review(a_letter(BIRCH, on_behalf_of=(BIRCH, CEDAR)), order=ORDER)
    assert finding(found, CEDAR).outcome is Outcome.SATISFIED


def test_no_letter_is_a_breach_only_once_it_is_due() -> None:
    assert finding(review(order=ORDER), BIRCH).outcome is Outcome.NOT_SATISFIED
    before = datetime(2024, 7, 10, 16, 59, tzinfo=ZONE)
    assert finding(review(order=ORDER, as_of=before), BIRCH).outcome is Outcome.NOT_YET_DUE


def test_a_letter_before_the_order_is_not_under_it() -> None:
    found = finding(review(a_letter(BIRCH, day=date(2024, 5, 1)), order=ORDER), BIRCH)
    assert found.outcome is Outcome.NOT_SATISFIED


def test_a_letter_that_comes_after_the_review_is_not_seen() -> None:
    found = finding(review(a_letter(BIRCH, day=date(2024, 7, 20)), order=ORDER), BIRCH)
    assert found.outcome is Outcome.NOT_SATISFIED


def test_a_cover_alone_is_no_letter() -> None:
    cover = a_letter(BIRCH, is_submission=False)
    assert finding(review(cover, order=ORDER), BIRCH).outcome is Outcome.NOT_SATISFIED
    unread = replace(cover, complete=False)
    assert finding(review(unread, order=ORDER), BIRCH).outcome is Outcome.UNCLEAR


def test_nobody_is_accused_while_a_letters_author_is_unknown() -> None:
    found = finding(review(a_letter(BIRCH, on_behalf_of=()), order=ORDER), ASH)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "author_unknown")


def test_nobody_is_accused_while_his_lawyer_wrote_for_another_client() -> None:
    one_lawyer = replace(a_case(), counsel=(Counsel(name="Bob", represents=(BIRCH, CEDAR)),))
    found = finding(review_case(one_lawyer, (ORDER,), (a_letter(BIRCH),), as_of=AS_OF), CEDAR)
    assert (found.outcome, found.reason) == (Outcome.UNCLEAR, "letter_of_the_same_lawyer")
    assert found.evidence


def test_a_paper_that_comes_another_way_is_not_missed() -> None:
    order = an_order(a_duty(DutyKind.SUBMIT, means=("mail",)))
    assert finding(review(order=order), BIRCH).reason == "sent_elsewhere"


def test_what_is_only_permitted_is_no_finding() -> None:
    order = an_order(a_duty(DutyKind.SUBMIT, force=Force.MAY))
    assert not review(order=order).findings


def test_form_is_a_caution_and_no_breach() -> None:
    duty = a_duty(DutyKind.SUBMIT, page_limit=5, means=("email",), contents=("history_of_negotiations",))
    letter = a_letter(BIRCH, pages=9, copied_to=(ASH,), channel="ecf")
    found = finding(review(letter, order=an_order(duty)), BIRCH)
    assert found.outcome is Outcome.SATISFIED
    assert len(found.cautions) == 4


TWO = an_order(
    a_duty(DutyKind.SUBMIT, "D1", audience=Audience.EXCHANGED, due=Due(on=date(2024, 7, 3))),
    a_duty(DutyKind.SUBMIT, "D2", audience=Audience.EX_PARTE, due=Due(on=DUE_ON)),
)


def test_two_submissions_need_two_letters() -> None:
    exchanged = a_letter(BIRCH, day=date(2024, 7, 3), source="letters/1.eml", audience="exchanged")
    private = a_letter(BIRCH, source="letters/2.eml", audience="ex_parte")
    assert finding(review(private, exchanged, order=TWO), BIRCH).outcome is Outcome.SATISFIED
    assert finding(review(private, order=TWO), BIRCH).outcome is Outcome.UNCLEAR
    assert finding(review(order=TWO), BIRCH).outcome is Outcome.NOT_SATISFIED


def test_one_submission_described_twice_needs_one_letter() -> None:
    order = an_order(a_duty(DutyKind.SUBMIT, "D1"), a_duty(DutyKind.SUBMIT, "D2", audience=None, due=Due()))
    assert finding(review(a_letter(BIRCH), order=order), BIRCH).outcome is Outcome.SATISFIED


def test_an_updated_letter_must_follow_the_second_order() -> None:
    second = an_order(
        a_duty(DutyKind.SUBMIT, "D1", bearers_class=("defendant",), due=Due(on=date(2024, 7, 15))),
        source="orders/2.pdf",
        dated=date(2024, 7, 11),
        doc_type=DocType.FOLLOW_UP,
    )
    first = a_letter(BIRCH)
    updated = a_letter(BIRCH, day=date(2024, 7, 15), source="letters/2.eml")
    as_of = AS_OF + timedelta(days=5)
    without = review_case(a_case(), (second, ORDER), (first,), as_of=as_of)
    assert finding(without, BIRCH).outcome is Outcome.NOT_SATISFIED
    cured = review_case(a_case(), (second, ORDER), (updated, first), as_of=as_of)
    assert finding(cured, BIRCH).outcome is Outcome.SATISFIED
    assert len([f for f in cured.findings if f.bearer == BIRCH]) == 1


def test_a_joint_letter_that_one_side_sent_accuses_nobody() -> None:
    order = an_order(a_duty(DutyKind.SUBMIT, audience=Audience.JOINT))
    found = review(a_letter(ASH), order=order)
    assert finding(found, ASH).outcome is Outcome.SATISFIED
    assert finding(found, BIRCH).reason == "joint_letter_of_others"


def test_a_clock_without_a_zone_is_the_courts() -> None:
    came = datetime.combine(DUE_ON, time(17, 0))
    assert finding(review(a_letter(BIRCH, received_at=came), order=ORDER), BIRCH).outcome is Outcome.SATISFIED
