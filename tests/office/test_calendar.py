"""The events of a case: what each order sets, moves, leaves and takes away."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from antechamber.core.case import Case
from antechamber.core.evidence import Excerpt
from antechamber.core.order import (
    Conference,
    DocType,
    Due,
    DueRule,
    Duty,
    DutyKind,
    EnteredOrder,
    Force,
)
from antechamber.office.calendar import CalendarEvent, EventStatus, compute_calendar
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
CASE = Case(
    docket_number="22-cv-04471", caption="Roe v. Doe Corp.", court="nysd", time_zone=ZoneInfo("America/New_York"),
    settlement_judge="A Judge",
)  # fmt: skip
WORDS = "plaintiff Roe shall demand $425,000 from Doe Corp."
PLACE = Excerpt(source="orders/1.pdf", page=1, start=0, end=len(WORDS), text=WORDS)


def duty(name: str, kind: DutyKind, due: Due, *classes: str) -> Duty:
    return Duty(
        id=name, kind=kind, bearers_class=classes or ("each_party",), toward=None, force=Force.MUST, excerpt=PLACE, due=due,
        paragraph="3",
    )  # fmt: skip


LETTER = duty(
    "D1",
    DutyKind.SUBMIT,
    Due(
        on=date(2023, 7, 12),
        steps=("counted",),
        rule=DueRule(count=7, unit="days", direction="before", anchor="conference"),
    ),
)
DEMAND = duty("D2", DutyKind.CONVEY, Due(on=date(2023, 6, 28), at=time(17)), "plaintiff")
ATTEND = duty("D3", DutyKind.ATTEND, Due(on=date(2023, 7, 19), at=time(10)))


def order(dated: date | None, conference: Conference | None, *duties: Duty, **more: object) -> EnteredOrder:
    made = EnteredOrder(
        source="orders/1.pdf", title="ORDER SCHEDULING SETTLEMENT CONFERENCE", doc_type=DocType.CASE_ORDER,
        docket_number="22-CV-4471 (ABC)", court="nysd", judge="A Judge", dated=dated, conference=conference, duties=duties,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


FIRST = order(
    date(2023, 6, 1),
    Conference(on=date(2023, 7, 19), at=time(10), mode="in_person", place="Courtroom 20A"),
    LETTER,
    DEMAND,
    ATTEND,
)
MOVES = order(date(2023, 6, 20), Conference(on=date(2023, 8, 3), at=time(14)), doc_type=DocType.AMENDED)
VACATES = replace(
    order(date(2023, 6, 25), None, title="ORDER VACATING SETTLEMENT CONFERENCE", doc_type=DocType.AMENDED),
    calls_off=True,
)


def events(*orders: EnteredOrder) -> dict[str, CalendarEvent]:
    found = compute_calendar(CASE, orders, tables=TABLES).events
    return {event.title.split(",")[0]: event for event in found}


def test_an_order_gives_its_conference_and_its_deadlines() -> None:
    found = events(FIRST)
    assert set(found) == {"Settlement conference", "Settlement letter due", "Demand or offer due (plaintiff)"}
    conference = found["Settlement conference"]
    assert (conference.on, conference.at, conference.place, conference.sequence) == (
        date(2023, 7, 19),
        time(10),
        "Courtroom 20A",
        0,
    )
    assert conference.changed_at == datetime(2023, 6, 1, 4, tzinfo=UTC)
    assert found["Settlement letter due"].on == date(2023, 7, 12)


def test_a_moved_conference_takes_along_what_is_measured_from_it_and_nothing_else() -> None:
    before, after = events(FIRST), events(FIRST, MOVES)
    assert {name: event.uid for name, event in before.items()} == {
        name: event.uid for name, event in after.items()
    }
    moved, letter, demand = (
        after["Settlement conference"],
        after["Settlement letter due"],
        after["Demand or offer due (plaintiff)"],
    )
    assert (moved.on, moved.at, moved.sequence) == (date(2023, 8, 3), time(14), 1)
    assert (letter.on, letter.sequence) == (date(2023, 7, 27), 1)
    assert letter.changed_at == datetime(2023, 6, 20, 4, tzinfo=UTC)
    assert (demand.on, demand.sequence) == (date(2023, 6, 28), 0)
    assert "should be confirmed" in demand.notes[-1]


def test_a_date_that_a_later_order_fixed_does_not_follow_a_still_later_move() -> None:
    fixed = replace(LETTER, due=Due(on=date(2023, 7, 20)))
    second = order(
        date(2023, 6, 20), Conference(on=date(2023, 8, 3), at=time(14)), fixed, doc_type=DocType.AMENDED
    )
    third = order(date(2023, 7, 1), Conference(on=date(2023, 8, 17), at=time(14)), doc_type=DocType.AMENDED)
    letter = events(FIRST, second, third)["Settlement letter due"]
    assert (letter.on, letter.sequence) == (date(2023, 7, 20), 1)


def test_an_order_that_vacates_cancels_what_is_still_ahead() -> None:
    found = events(FIRST, VACATES)
    assert {event.status for event in found.values()} == {EventStatus.CANCELLED}
    assert {event.sequence for event in found.values()} == {1}
    late = events(FIRST, replace(VACATES, dated=date(2023, 7, 1)))
    assert late["Demand or offer due (plaintiff)"].status is EventStatus.CONFIRMED


def test_an_order_that_vacates_still_sets_what_it_orders_itself() -> None:
    status = duty("D1", DutyKind.REPORT, Due(on=date(2023, 9, 8)))
    found = events(FIRST, replace(VACATES, duties=(status,)))
    assert found["Report due"].status is EventStatus.CONFIRMED
    assert found["Settlement conference"].status is EventStatus.CANCELLED


def test_a_conference_that_is_vacated_and_reset_is_moved_not_cancelled() -> None:
    found = events(FIRST, replace(MOVES, title="ORDER VACATING AND RESETTING SETTLEMENT CONFERENCE"))
    assert found["Settlement conference"].status is EventStatus.CONFIRMED
    assert found["Settlement conference"].on == date(2023, 8, 3)


def test_an_order_that_only_names_the_conference_changes_nothing() -> None:
    cure = order(date(2023, 7, 14), Conference(on=date(2023, 7, 19)), doc_type=DocType.FOLLOW_UP)
    assert events(FIRST, cure) == events(FIRST)


def test_orders_are_taken_by_their_dates_and_the_same_record_gives_the_same_events() -> None:
    assert compute_calendar(CASE, (MOVES, FIRST), tables=TABLES) == compute_calendar(
        CASE, (FIRST, MOVES), tables=TABLES
    )


def test_an_order_of_another_case_and_a_standing_order_set_nothing() -> None:
    other = order(date(2023, 6, 2), Conference(on=date(2023, 7, 25)), docket_number="22-cv-04472")
    standing = replace(FIRST, doc_type=DocType.STANDING_ORDER)
    assert events(other, standing) == {}


def test_titles_and_notes_hold_nothing_of_the_papers_text() -> None:
    for event in events(FIRST, MOVES, VACATES).values():
        written = " ".join((event.uid, event.title, *event.notes))
        for word in ("Roe", "Doe", "425", "demand $"):
            assert word not in written


def test_two_duties_of_one_sort_keep_their_own_identities() -> None:
    twin = replace(DEMAND, id="D9", due=Due(on=date(2023, 7, 5)))
    found = compute_calendar(CASE, (order(date(2023, 6, 1), None, DEMAND, twin),), tables=TABLES).events
    assert len({event.uid for event in found}) == 2


def test_an_order_that_replaces_another_as_a_whole_takes_away_what_it_does_not_set_again() -> None:
    anew = replace(LETTER, due=Due(on=date(2023, 7, 26)))
    second = order(
        date(2023, 6, 20), Conference(on=date(2023, 8, 3), at=time(14)), anew, doc_type=DocType.AMENDED,
        replaces=("This order supersedes the order of June 1, 2023 in its entirety.",),
    )  # fmt: skip
    found = events(FIRST, second)
    assert found["Demand or offer due (plaintiff)"].status is EventStatus.CANCELLED
    assert (found["Settlement letter due"].on, found["Settlement letter due"].sequence) == (
        date(2023, 7, 26),
        1,
    )
    assert found["Settlement conference"].on == date(2023, 8, 3)
