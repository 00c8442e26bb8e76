"""When a duty must be done, as instants in the court's own time."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from antechamber.core.case import Case, PartyId
from antechamber.core.order import Due, Duty, DutyKind, EnteredOrder, Force
from antechamber.core.review.bearers import parties_meant


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMoment:
    """The end of the time for a duty: what is done before `earliest` is in time, from `latest` on it is late.

    The two differ when the order contradicts itself on the date. `own` is False when the duty has no date of
    its own and takes that of the letters. `on` is the day that a sentence names. `with_letters` is True when
    the letters are due on the same day, so that a letter written for that day reports on the duty. `assumed`
    is True when only the conference itself bounds the time: until then nobody can say that it is not yet due.
    """

    earliest: datetime
    latest: datetime
    on: date
    own: bool
    with_letters: bool = False
    assumed: bool = False

    def in_time(self, moment: datetime) -> bool | None:
        """Whether a moment lies within the time; None between two dates that the order gives."""
        if moment < self.earliest:
            return True
        return False if moment >= self.latest else None

    def reported_by(self, day: date) -> bool:
        """Whether a letter of that day can tell how the duty was done in the end."""
        return not self.own or self.with_letters or day >= self.on

    def day_in_time(self, first: date, last: date) -> bool | None:
        """Whether the days from `first` to `last` all lie within the time, all after it, or neither.

        The last day itself is within, whatever its hour: letters give days.
        """
        if last <= _last_day(self.earliest):
            return True
        return False if first > _last_day(self.latest) else None


def due_moment(duty: Duty, order: EnteredOrder, case: Case, bearer: PartyId) -> DueMoment | None:
    """When the bearer must have done the duty; None when the order does not tell.

    A duty to confer or to convey without a date of its own is due when the bearer's letter is, else when the
    conference begins.
    """
    found = _moment(duty.due, case.time_zone, own=True) if can_be_meant(duty.due, order) else None
    if duty.kind is DutyKind.SUBMIT:
        return found
    for other in submissions_of(order, case, bearer):
        letters = _moment(other.due, case.time_zone, own=False)
        if found and letters and found.on == letters.on:
            return replace(found, with_letters=True)
        if letters and not found:
            return replace(letters, with_letters=True)
    if found:
        return found
    if order.conference and order.conference.on:
        at = order.conference.at
        last = _moment(Due(on=order.conference.on, at=at), case.time_zone, own=False)
        return replace(last, assumed=True) if last else None
    return None


def can_be_meant(due: Due, order: EnteredOrder) -> bool:
    """Whether a due date lies after the order's own date, or on it at a stated hour.

    One that does not was misprinted or misread; nobody is late by it.
    """
    if due.on is None or order.dated is None:
        return due.on is not None
    return due.on > order.dated or (due.on == order.dated and due.at is not None)


def submissions_of(order: EnteredOrder, case: Case, bearer: PartyId) -> tuple[Duty, ...]:
    """The letters or statements that an order requires of a party."""
    return tuple(
        duty
        for duty in order.duties
        if duty.kind is DutyKind.SUBMIT
        and duty.force is Force.MUST
        and bearer in parties_meant(case, duty.bearers_class)
    )


def has_passed(due: DueMoment | None, as_of: datetime) -> bool | None:
    """Whether the time for a duty is over; None when that cannot be told."""
    if due is None:
        return None
    within = due.in_time(as_of)
    if within and due.assumed:
        return None
    return None if within is None else not within


def _moment(due: Due, zone: ZoneInfo, *, own: bool) -> DueMoment | None:
    if due.on is None:
        return None
    ends = sorted(_end_of(day, due.at, zone) for day in {due.on, due.computed_on or due.on})
    return DueMoment(earliest=ends[0], latest=ends[-1], on=due.on, own=own)


def _end_of(day: date, at: time | None, zone: ZoneInfo) -> datetime:
    """The first instant that is too late: the minute after the stated one, or the next day."""
    if at is None:
        return datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)
    return datetime.combine(day, at.replace(second=0, microsecond=0), tzinfo=zone) + timedelta(minutes=1)


def _last_day(end: datetime) -> date:
    return (end - timedelta(microseconds=1)).date()
