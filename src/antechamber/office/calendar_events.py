"""The events of a case's calendar as values, and how each is made from what an order says.

Titles are made of fixed words and the docket number, so that nothing confidential can be in one. An event's
identity tells nothing: it is a digest of the court, the number and what is due.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from hashlib import sha256

from antechamber.core.calendar.adjournment import Shift
from antechamber.core.calendar.words import day_in_words
from antechamber.core.case import Case
from antechamber.core.order import Conference, Duty, DutyKind, EnteredOrder


class EventStatus(StrEnum):
    """Whether an event stands."""

    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event. `at` None means the whole day; times are the court's own. `sequence` counts its changes."""

    uid: str
    title: str
    on: date
    at: time | None
    sequence: int
    changed_at: datetime
    status: EventStatus
    notes: tuple[str, ...] = ()
    place: str | None = None
    is_conference: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCalendar:
    """The events of a case, by date; `name` is the calendar's title."""

    name: str
    zone: str
    events: tuple[CalendarEvent, ...]


_DUE = {
    DutyKind.CONFER: "Settlement discussion due",
    DutyKind.CONVEY: "Demand or offer due",
    DutyKind.SUBMIT: "Settlement letter due",
    DutyKind.ACKNOWLEDGE: "Acknowledgment due",
    DutyKind.ATTEND: "Attendance",
    DutyKind.AUTHORITY: "Settlement authority",
    DutyKind.CALL: "Call",
    DutyKind.REPORT: "Report due",
    DutyKind.EXCHANGE_INFORMATION: "Exchange of information due",
    DutyKind.PROVIDE_COPIES: "Copies due",
    DutyKind.NOTIFY: "Notice due",
    DutyKind.INTERPRETER: "Interpreter",
    DutyKind.FORWARD_ORDER: "Order to be forwarded",
    DutyKind.REQUEST: "Last day for a request",
    DutyKind.PREPARE: "Preparation due",
    DutyKind.OTHER: "Deadline",
}
_CLASSES = {
    "plaintiff": "plaintiff",
    "defendant": "defendant",
    "plaintiff_counsel": "plaintiff",
    "defense_counsel": "defendant",
}


def conference_event(case: Case, order: EnteredOrder, conference: Conference) -> CalendarEvent:
    """The event of a conference, as one order sets it.

    Raises:
        ValueError: the conference has no day.
    """
    if conference.on is None:
        raise ValueError("A conference without a day is no event.")
    return CalendarEvent(
        uid=_uid(case, "conference"),
        title=f"Settlement conference, {case.docket_number}",
        on=conference.on,
        at=conference.at,
        sequence=0,
        changed_at=_changed_at(order, case, conference.on),
        status=EventStatus.CONFIRMED,
        notes=(f"Set by the order of {order_date(order)}.",),
        place=conference.place if conference.mode == "in_person" else None,
        is_conference=True,
    )


def duty_event(case: Case, order: EnteredOrder, duty: Duty, uid: str, on: date) -> CalendarEvent:
    """The event of a dated duty."""
    sides = sorted({_CLASSES[name] for name in duty.bearers_class if name in _CLASSES})
    whose = f" ({', '.join(sides)})" if sides else ""
    paragraph = f", ¶ {duty.paragraph}" if duty.paragraph else ""
    return CalendarEvent(
        uid=uid,
        title=f"{_DUE[duty.kind]}{whose}, {case.docket_number}",
        on=on,
        at=duty.due.at,
        sequence=0,
        changed_at=_changed_at(order, case, on),
        status=EventStatus.CONFIRMED,
        notes=(f"Order of {order_date(order)}{paragraph}.", *duty.due.steps),
    )


def moved_event(
    event: CalendarEvent, shift: Shift, becomes: date, order: EnteredOrder, case: Case
) -> CalendarEvent:
    """The event on its new date, after the conference from which it is measured was moved."""
    return replace(
        event,
        on=becomes,
        at=shift.at,
        changed_at=_changed_at(order, case, becomes),
        notes=(f"Follows the conference, which the order of {order_date(order)} moved.", *shift.steps),
    )


def cancelled_event(event: CalendarEvent, order: EnteredOrder, case: Case) -> CalendarEvent:
    """The event taken away by an order that vacates it."""
    return replace(
        event,
        status=EventStatus.CANCELLED,
        sequence=event.sequence + 1,
        changed_at=_changed_at(order, case, event.on),
        notes=(*event.notes, f"Vacated by the order of {order_date(order)}."),
    )


def keyed_duties(case: Case, order: EnteredOrder) -> Iterator[tuple[str, Duty]]:
    """The duties of an order with the identity of each: what is due from whom to whom, and which of that sort."""
    seen: dict[str, int] = {}
    for duty in order.duties:
        sort = "/".join(
            (duty.kind, *sorted(duty.bearers_class), duty.toward or "", duty.audience or "", duty.what)
        )
        seen[sort] = seen.get(sort, 0) + 1
        yield _uid(case, f"{sort}/{seen[sort]}"), duty


def _uid(case: Case, what: str) -> str:
    """An identity that tells nothing: the same for the same thing in the same case, in every export."""
    digest = sha256(f"{case.court}/{case.docket_number}/{what}".encode()).hexdigest()
    return f"{digest[:32]}@antechamber"


def at_conference(duty: Duty, conference: Conference | None) -> bool:
    """Whether a duty falls at the conference itself, and so needs no event of its own."""
    return bool(
        conference and conference.on and duty.due.on == conference.on and duty.due.at in (None, conference.at)
    )


def moment_of(conference: Conference) -> date | datetime:
    """The moment of a conference that has a day; the day alone where no hour is set.

    Raises:
        ValueError: the conference has no day.
    """
    if conference.on is None:
        raise ValueError("A conference without a day has no moment.")
    return datetime.combine(conference.on, conference.at) if conference.at else conference.on


def same_moment(one: Conference, other: Conference) -> bool:
    """Whether two orders set the conference for one moment; an hour that one of them leaves out is no change."""
    return one.on == other.on and (one.at == other.at or one.at is None or other.at is None)


def _changed_at(order: EnteredOrder, case: Case, otherwise: date) -> datetime:
    """The start of the day of the order in the court's own time; of the event's day when the order bears no date."""
    return datetime.combine(order.dated or otherwise, time(), tzinfo=case.time_zone).astimezone(UTC)


def order_date(order: EnteredOrder) -> str:
    """The date of an order in words."""
    return day_in_words(order.dated) if order.dated else "an unknown date"
