"""Before or after the order: intervals against its date, and moves against the order in force for who made them."""

from dataclasses import replace
from datetime import date

import pytest
from tests.core.review.scene import (
    AS_OF,
    ASH,
    BIRCH,
    ORDERED_ON,
    a_case,
    a_duty,
    a_letter,
    a_move,
    an_order,
)

from antechamber.core.order import DocType, DutyKind
from antechamber.core.review import review_case
from antechamber.core.review.freshness import compute_fresh, narrowed


@pytest.mark.parametrize(
    ("first", "last", "fresh"),
    [
        (7, 7, True),
        (6, 6, False),
        (5, 6, False),
        (6, 7, None),
        (1, 30, None),
        (1, 5, False),
    ],
)
def test_an_interval_against_the_sixth_of_may(first: int, last: int, fresh: bool | None) -> None:  # noqa: FBT001 - a table's column
    assert compute_fresh((date(2024, 5, first), date(2024, 5, last)), ORDERED_ON) is fresh


def test_an_unknown_day_or_order_is_neither() -> None:
    assert compute_fresh(None, ORDERED_ON) is None
    assert compute_fresh((date(2024, 5, 7), date(2024, 5, 7)), None) is None


def test_two_accounts_of_one_move_narrow_each_other() -> None:
    wide = a_move(ASH, BIRCH, "straddle")
    day = (date(2024, 5, 3), date(2024, 5, 3))
    assert narrowed(wide, [replace(wide, on=day)]) == day
    assert narrowed(wide, [replace(wide, on=day, amount=None)]) == wide.on
    assert narrowed(wide, [a_move(BIRCH, ASH, "straddle", on=day)]) == wide.on
    assert narrowed(wide, [replace(wide, on=(date(2024, 6, 1), date(2024, 6, 1)))]) == wide.on


def test_a_second_order_sets_a_new_date_only_for_those_whom_it_binds() -> None:
    first = an_order(a_duty(DutyKind.CONVEY))
    second = an_order(
        a_duty(DutyKind.CONVEY, bearers_class=("defendant",)),
        source="orders/2.pdf",
        dated=date(2024, 6, 20),
        doc_type=DocType.FOLLOW_UP,
    )
    letter = a_letter(ASH, moves=(a_move(ASH, BIRCH), a_move(BIRCH, ASH)))
    found = review_case(a_case(), (first, second), (letter,), as_of=AS_OF)
    assert [move.fresh for move in found.letters[0].moves] == [True, False]
