"""What a new conference date does to the other dates of an order."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from antechamber.core.calendar.adjournment import Shift, compute_adjournment
from antechamber.core.calendar.deadline import Flag
from antechamber.core.evidence import Excerpt
from antechamber.core.order import Conference, DocType, Due, DueRule, Duty, DutyKind, EnteredOrder, Force
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
PLACE = Excerpt(source="order.txt", page=1, start=0, end=4, text="text")


def duty(name: str, due: Due) -> Duty:
    return Duty(
        id=name,
        kind=DutyKind.SUBMIT,
        bearers_class=("each_party",),
        toward=None,
        force=Force.MUST,
        excerpt=PLACE,
        due=due,
    )


COUNTED = ("counted from the conference",)


def rule(count: int | None, unit: str, direction: str, anchor: str) -> DueRule:
    return DueRule(count=count, unit=unit, direction=direction, anchor=anchor)


def shifts(
    *duties: Duty, to: date | datetime = date(2023, 8, 3), court: str | None = "nysd"
) -> dict[str, Shift]:
    order = EnteredOrder(
        source="order.txt", title="ORDER", doc_type=DocType.CASE_ORDER, docket_number=None, court=court, judge=None,
        dated=date(2023, 7, 5), conference=Conference(on=date(2023, 7, 20), at=time(10)), duties=duties,
    )  # fmt: skip
    return {shift.duty: shift for shift in compute_adjournment(order, to, tables=TABLES)}


def test_a_relative_deadline_moves_with_the_conference() -> None:
    found = shifts(
        duty("D1", Due(on=date(2023, 7, 13), steps=COUNTED, rule=rule(7, "days", "before", "conference")))
    )["D1"]
    assert (found.was, found.becomes, found.moved) == (date(2023, 7, 13), date(2023, 7, 27), True)
    assert found.steps


def test_a_date_certain_stays_and_is_asked_about() -> None:
    found = shifts(duty("D1", Due(on=date(2023, 7, 13))))["D1"]
    assert (found.becomes, found.moved, found.flags) == (date(2023, 7, 13), False, (Flag.FIXED_NOT_MOVED,))
    assert found.question


def test_a_date_measured_from_the_order_stays_without_a_question() -> None:
    found = shifts(duty("D1", Due(on=date(2023, 7, 12), rule=rule(7, "days", "after", "order"))))["D1"]
    assert (found.moved, found.flags, found.question) == (False, (), None)


def test_a_date_measured_from_another_duty_follows_it_whatever_their_order() -> None:
    first = duty("D1", Due(on=date(2023, 7, 11), steps=COUNTED, rule=rule(2, "days", "before", "duty:D2")))
    second = duty(
        "D2", Due(on=date(2023, 7, 13), steps=COUNTED, rule=rule(7, "days", "before", "conference"))
    )
    together = duty("D3", Due(on=date(2023, 7, 13), steps=COUNTED, rule=rule(0, "days", "before", "duty:D2")))
    found = shifts(first, second, together)
    assert [found[name].becomes for name in ("D1", "D2", "D3")] == [
        date(2023, 7, 25),
        date(2023, 7, 27),
        date(2023, 7, 27),
    ]
    assert all(shift.follows for shift in found.values())


def test_to_attend_follows_with_its_hour_and_hours_count_from_the_new_moment() -> None:
    attend = duty("D1", Due(on=date(2023, 7, 20), at=time(10)))
    notify = duty(
        "D2",
        Due(on=date(2023, 7, 19), at=time(10), steps=COUNTED, rule=rule(24, "hours", "before", "conference")),
    )
    found = shifts(attend, notify, to=datetime(2023, 8, 7, 14, tzinfo=ZoneInfo("America/New_York")))
    assert (found["D1"].becomes, found["D1"].at) == (date(2023, 8, 7), time(14))
    assert (found["D2"].becomes, found["D2"].at) == (date(2023, 8, 4), time(14))


def test_hours_without_a_new_hour_are_asked_about() -> None:
    found = shifts(
        duty(
            "D1",
            Due(
                on=date(2023, 7, 19),
                at=time(10),
                steps=COUNTED,
                rule=rule(24, "hours", "before", "conference"),
            ),
        )
    )["D1"]
    assert found.becomes is None
    assert found.question


def test_duties_that_lean_on_each_other_do_not_run_in_a_circle() -> None:
    one = duty("D1", Due(on=date(2023, 7, 11), steps=COUNTED, rule=rule(2, "days", "before", "duty:D2")))
    two = duty("D2", Due(on=date(2023, 7, 13), steps=COUNTED, rule=rule(2, "days", "after", "duty:D1")))
    assert not any(shift.moved for shift in shifts(one, two).values())


def test_a_court_that_no_table_knows_is_counted_with_federal_holidays_alone() -> None:
    found = shifts(
        duty("D1", Due(on=date(2023, 7, 13), steps=COUNTED, rule=rule(7, "days", "before", "conference"))),
        court="orccgilliam",
    )["D1"]
    assert found.becomes == date(2023, 7, 27)


def test_a_printed_date_beside_a_period_is_left_to_a_person() -> None:
    found = shifts(duty("D1", Due(on=date(2023, 7, 13), rule=rule(7, "days", "before", "conference"))))["D1"]
    assert found.becomes is None
    assert "which one holds" in (found.question or "")
