"""A conference that was called off: nobody is in breach, and no conference is known."""

from datetime import date

import pytest
from tests.core.review.scene import (
    AS_OF,
    ASH,
    BIRCH,
    CEDAR,
    a_case,
    a_duty,
    a_letter,
    a_move,
    an_order,
)

from antechamber.core.finding import Outcome, Review
from antechamber.core.order import Conference, DocType, DutyKind, EnteredOrder
from antechamber.core.review import review_case

FIRST = an_order(a_duty(DutyKind.CONVEY), a_duty(DutyKind.SUBMIT, "D2"))
VACATUR = an_order(
    source="orders/2.pdf",
    dated=date(2024, 7, 1),
    doc_type=DocType.NOT_AN_ORDER,
    conference=None,
    calls_off=True,
)
RESET = an_order(source="orders/3.pdf", dated=date(2024, 7, 5), conference=Conference(on=date(2024, 7, 24)))
LETTERS = (a_letter(ASH, moves=(a_move(ASH, BIRCH), a_move(ASH, CEDAR))),)


def reviewed(*orders: EnteredOrder) -> Review:
    return review_case(a_case(), orders, LETTERS, as_of=AS_OF)


def test_what_was_not_done_is_left_to_the_judge() -> None:
    before, after = reviewed(FIRST), reviewed(FIRST, VACATUR)
    assert Outcome.NOT_SATISFIED in {finding.outcome for finding in before.findings}
    assert {finding.outcome for finding in after.findings} <= {Outcome.SATISFIED, Outcome.UNCLEAR}
    assert after.readiness.state == "no_conference"
    assert after.directed_to == ()


def test_what_was_done_stays_done() -> None:
    done = {(f.duty, f.bearer, f.toward) for f in reviewed(FIRST).findings if f.outcome is Outcome.SATISFIED}
    still = reviewed(FIRST, VACATUR).findings
    assert done
    assert done == {(f.duty, f.bearer, f.toward) for f in still if f.outcome is Outcome.SATISFIED}


@pytest.mark.parametrize("orders", [(FIRST, VACATUR, RESET), (FIRST, RESET)])
def test_a_new_date_puts_the_duties_back(orders: tuple[EnteredOrder, ...]) -> None:
    assert Outcome.NOT_SATISFIED in {finding.outcome for finding in reviewed(*orders).findings}
