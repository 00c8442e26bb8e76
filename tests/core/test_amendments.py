"""What stands of several orders on a day: replaced, added, moved, kept."""

from datetime import date, time

from antechamber.core.amendments import ChangeKind, orders_in_force
from antechamber.core.evidence import Excerpt
from antechamber.core.order import Conference, DocType, Due, DueRule, Duty, DutyKind, EnteredOrder, Force
from antechamber.store.law_tables import load_court_tables

WORDS = Excerpt(source="o", page=1, start=0, end=1, text="x")


def duty(number: int, due: Due, kind: DutyKind = DutyKind.SUBMIT) -> Duty:
    return Duty(
        id=f"D{number}",
        kind=kind,
        bearers_class=("each_party",),
        toward=None,
        force=Force.MUST,
        excerpt=WORDS,
        due=due,
    )


def order(
    source: str,
    dated: date,
    *duties: Duty,
    on: date | None = None,
    replaces: tuple[str, ...] = (),
    kind: DocType = DocType.CASE_ORDER,
) -> EnteredOrder:
    conference = Conference(on=on, at=time(10)) if on else None
    return EnteredOrder(source=source, title="ORDER", doc_type=kind, docket_number=None, court="nysd", judge=None, dated=dated,
                        conference=conference, duties=duties, replaces=replaces)  # fmt: skip


COUNTED = Due(
    on=date(2024, 6, 13),
    rule=DueRule(count=7, unit="days", direction="before", anchor="conference"),
    steps=("7 days before Thursday, June 20, 2024",),
)
PRINTED = Due(on=date(2024, 6, 10))
BOTH = Due(on=date(2024, 6, 13), rule=DueRule(count=7, unit="days", direction="before", anchor="conference"))
FIRST = order(
    "first.pdf", date(2024, 4, 15), duty(1, COUNTED), duty(2, PRINTED), duty(3, BOTH), on=date(2024, 6, 20)
)
MOVE = order("second.pdf", date(2024, 5, 1), on=date(2024, 7, 18))


def test_that_a_counted_date_moves_with_the_conference_and_a_printed_one_stays() -> None:
    state = orders_in_force((FIRST, MOVE), as_of=date(2024, 5, 2), tables=load_court_tables())
    counted, printed, both = state.duties
    assert counted.duty.due.on == date(2024, 7, 11)
    assert counted.was == COUNTED
    assert printed.duty.due == PRINTED
    assert both.doubtful
    assert both.duty.due == BOTH
    assert [c.kind for c in state.history][-3:] == [ChangeKind.MOVED, ChangeKind.STAYED, ChangeKind.DOUBTFUL]


def test_that_a_later_order_is_not_yet_in_force_before_its_day() -> None:
    state = orders_in_force((FIRST, MOVE), as_of=date(2024, 4, 30), tables=load_court_tables())
    assert state.conference == FIRST.conference
    assert state.duties[0].was is None


def test_that_an_order_named_by_its_date_is_replaced_as_a_whole() -> None:
    words = ("The order of April 15, 2024 is vacated and replaced by this one.",)
    new = order(
        "new.pdf",
        date(2024, 5, 1),
        duty(1, PRINTED),
        on=date(2024, 7, 18),
        replaces=words,
        kind=DocType.AMENDED,
    )
    state = orders_in_force((FIRST, new), as_of=date(2024, 5, 2), tables=load_court_tables())
    assert [one.order for one in state.duties] == ["new.pdf"]
    assert ChangeKind.REPLACED in [change.kind for change in state.history]


def test_that_a_follow_up_order_adds_its_duties() -> None:
    later = order("cure.pdf", date(2024, 5, 9), duty(1, Due(on=date(2024, 5, 14))), kind=DocType.FOLLOW_UP)
    state = orders_in_force((later, FIRST), as_of=date(2024, 5, 10), tables=load_court_tables())
    assert [one.order for one in state.duties] == ["first.pdf"] * 3 + ["cure.pdf"]


def test_that_attendance_follows_the_conference() -> None:
    come = duty(1, Due(on=date(2024, 6, 20), at=time(10)), DutyKind.ATTEND)
    first = order("first.pdf", date(2024, 4, 15), come, on=date(2024, 6, 20))
    state = orders_in_force((first, MOVE), as_of=date(2024, 5, 2), tables=load_court_tables())
    assert state.duties[0].duty.due.on == date(2024, 7, 18)
