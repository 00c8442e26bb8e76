"""The dates of a case as calendar events: its conference and its deadlines, as its orders stand together.

Every value comes from the record: an event's identity from the court, the number and what is due, its revision
from the orders that touched it, its last change from the date of the latest of them. The same record gives the
same events.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time

from antechamber.core.amendments import in_time, replaced_by
from antechamber.core.calendar import CourtTables
from antechamber.core.calendar.adjournment import compute_adjournment
from antechamber.core.case import Case
from antechamber.core.docket_number import parse_docket_number
from antechamber.core.order import Conference, DocType, EnteredOrder
from antechamber.office.calendar_events import (
    CalendarEvent,
    CaseCalendar,
    EventStatus,
    at_conference,
    cancelled_event,
    conference_event,
    duty_event,
    keyed_duties,
    moment_of,
    moved_event,
    order_date,
    same_moment,
)

__all__ = ["CalendarEvent", "CaseCalendar", "EventStatus", "compute_calendar"]

_DATED = (DocType.CASE_ORDER, DocType.FOLLOW_UP, DocType.AMENDED)


def compute_calendar(case: Case, orders: Iterable[EnteredOrder], *, tables: CourtTables) -> CaseCalendar:
    """The events that the orders of a case set, as the last of them leaves them.

    Orders are taken by their own dates. A later date for the same thing changes the event; when a conference
    moves, what is measured from it follows and a date certain stays, with a note; an order that vacates the
    conference cancels it and what depends on it.

    Raises:
        OutsideTablesError: a date lies outside the years of the tables.
    """
    events: dict[str, CalendarEvent] = {}
    standing: list[EnteredOrder] = []
    ours = (o for o in orders if (o.doc_type in _DATED or o.calls_off) and _is_of(case, o))
    for order in in_time(ours):
        _take(case, order, standing, events, tables)
        standing.append(order)
    listed = sorted(events.values(), key=lambda event: (event.on, event.at or time.max, event.uid))
    return CaseCalendar(name=f"{case.docket_number}", zone=case.time_zone.key, events=tuple(listed))


def _take(
    case: Case,
    order: EnteredOrder,
    standing: list[EnteredOrder],
    events: dict[str, CalendarEvent],
    tables: CourtTables,
) -> None:
    """Let one order change the events."""
    conference = order.conference
    _take_away(case, order, replaced_by(order, standing), events)
    if order.calls_off:
        for key, event in tuple(events.items()):
            if event.is_conference or event.on >= (order.dated or date.min):
                events[key] = cancelled_event(event, order, case)
    elif conference and conference.on:
        _set_conference(case, order, conference, standing, events, tables)
    for key, duty in keyed_duties(case, order):
        if duty.due.on and not at_conference(duty, conference):
            _put(events, duty_event(case, order, duty, key, duty.due.on))


def _take_away(
    case: Case, order: EnteredOrder, gone: Iterable[EnteredOrder], events: dict[str, CalendarEvent]
) -> None:
    """Cancel what an order that is replaced as a whole had set, but for what the new one sets again."""
    anew = {key for key, duty in keyed_duties(case, order) if duty.due.on}
    for earlier in gone:
        for key, _ in keyed_duties(case, earlier):
            event = events.get(key)
            if key not in anew and event is not None and event.status is EventStatus.CONFIRMED:
                events[key] = cancelled_event(event, order, case)


def _set_conference(
    case: Case,
    order: EnteredOrder,
    conference: Conference,
    standing: list[EnteredOrder],
    events: dict[str, CalendarEvent],
    tables: CourtTables,
) -> None:
    """Enter or move the conference, and move what earlier orders measured from it."""
    governed = {key for key, duty in keyed_duties(case, order) if duty.due.on}
    for earlier in reversed(standing):
        if earlier.conference and earlier.conference.on and not same_moment(earlier.conference, conference):
            _follow(case, earlier, order, moment_of(conference), events, tables, governed)
        governed |= {key for key, _ in keyed_duties(case, earlier)}
    _put(events, conference_event(case, order, conference))


def _follow(
    case: Case,
    earlier: EnteredOrder,
    order: EnteredOrder,
    moment: date | datetime,
    events: dict[str, CalendarEvent],
    tables: CourtTables,
    governed: Collection[str],
) -> None:
    """Move what an earlier order measured from the conference that this order moves.

    What the order itself, or one between the two, set anew (`governed`) is left to that order.
    """
    shifts = {
        shift.duty: shift for shift in compute_adjournment(earlier, moment, tables=tables, court=case.court)
    }
    for key, duty in keyed_duties(case, earlier):
        shift, event = shifts.get(duty.id), events.get(key)
        if shift is None or event is None or key in governed or event.status is EventStatus.CANCELLED:
            continue
        if shift.follows and shift.becomes:
            _put(events, moved_event(event, shift, shift.becomes, order, case))
        elif shift.question:
            note = f"The conference was moved by the order of {order_date(order)}; whether this date stands should be confirmed."
            events[key] = replace(event, notes=(*event.notes, note))


def _put(events: dict[str, CalendarEvent], new: CalendarEvent) -> None:
    """Enter an event, or change the one that bears its identity; one that stays as it was is not touched.

    An order that names the conference without its hour or place leaves both as they were.
    """
    old = events.get(new.uid)
    if old is None:
        events[new.uid] = new
        return
    if new.is_conference and new.on == old.on and old.status is EventStatus.CONFIRMED:
        new = replace(new, at=new.at or old.at, place=new.place or old.place)
    if (old.on, old.at, old.status, old.place) != (new.on, new.at, new.status, new.place):
        events[new.uid] = replace(new, sequence=old.sequence + 1)


def _is_of(case: Case, order: EnteredOrder) -> bool:
    """Whether an order is of this case: only another number that is read without doubt says that it is not."""
    if not order.docket_number:
        return True
    mine, theirs = parse_docket_number(case.docket_number), parse_docket_number(order.docket_number)
    return mine.same_case(theirs) is not False
