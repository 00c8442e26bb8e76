"""Periods in hours and minutes: elapsed time, and the same clock time on the next court day."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from antechamber.core.calendar.days import DayCount, day_count
from antechamber.core.calendar.deadline import Alternative, Deadline, Flag, Step
from antechamber.core.calendar.periods import Direction, Period, Unit
from antechamber.core.calendar.problems import OutsideTablesError
from antechamber.core.calendar.tables import CourtTables, zone_of
from antechamber.core.calendar.words import day_in_words, time_in_words
from antechamber.core.law import Citation, rule

RULE_6A2 = Citation(work="Fed. R. Civ. P.", at="6(a)(2)", edition="2009-12-01")
RULE_6A3 = Citation(work="Fed. R. Civ. P.", at="6(a)(3)(B)", edition="2009-12-01")

_DAY = timedelta(days=1)


@rule(RULE_6A2, RULE_6A3)
def compute_elapsed(
    period: Period,
    trigger: datetime,
    *,
    tables: CourtTables,
    court: str | None = None,
    division: str | None = None,
    inaccessible: Collection[date] = (),
) -> Deadline:
    """The moment that a period of hours or minutes names: every hour counts, none is rounded up.

    If the moment falls on a day that is no court day, it is the same clock time on the nearest court day in
    the direction of the count. Minutes never leave their day. A naive trigger stands in the court's own time;
    where that time is unknown, hours are taken off the clock and a flag says so.

    Raises:
        UnknownCourtError: the court or division is in no table.
        OutsideTablesError: the moment lies outside the years of the tables.
    """
    zone = trigger.tzinfo if isinstance(trigger.tzinfo, ZoneInfo) else None
    zone = zone_of(court, tables=tables, division=division) or zone
    ends, flags = _elapsed(period, trigger, zone)
    count = day_count(tables, court, period.direction)
    first = f"{period} {time_in_words(trigger.time())} on {day_in_words(trigger.date())}: {_moment(ends)}."
    steps = [Step(on=ends.date(), sentence=first, citation=RULE_6A2)]
    day = ends.date()
    if period.unit is Unit.HOURS and period.count:
        day = _settled(day, count, period, inaccessible, ends.time(), steps)
        flags += _flags(steps)
        flags += [Flag.COURT_UNKNOWN] if court is None and period.direction is Direction.AFTER else []
    alternatives = _if_holiday(day, count, period, inaccessible, ends.time(), flags)
    due_at = datetime.combine(day, ends.time(), tzinfo=ends.tzinfo)
    if not _exists(due_at):
        flags.append(Flag.CLOCK_CHANGE)
    return Deadline(
        on=day,
        at=ends.time().replace(tzinfo=None),
        due_at=due_at if due_at.tzinfo else None,
        steps=tuple(steps),
        flags=tuple(dict.fromkeys(flags)),
        alternatives=alternatives,
    )


def _if_holiday(
    day: date, count: DayCount, period: Period, inaccessible: Collection[date], clock: time, flags: list[Flag]
) -> tuple[Alternative, ...]:
    """The day that would follow if a doubtful day counted as a holiday."""
    if period.unit is Unit.MINUTES or not period.count:
        return ()
    if count.tables.executive_closure(day):
        flags.append(Flag.EXECUTIVE_CLOSURE)
    elif count.state and count.tables.doubtful_holiday(day, count.state):
        flags.append(Flag.STATE_HOLIDAY_UNSURE)
    else:
        return ()
    other = _settled(day, replace(count, also=(day,)), period, inaccessible, clock, [])
    return (Alternative(on=other, supposing=f"{day_in_words(day)} counts as a holiday"),)


def _elapsed(period: Period, trigger: datetime, zone: ZoneInfo | None) -> tuple[datetime, list[Flag]]:
    """The raw moment in the court's own time, and what is doubtful about it."""
    span = timedelta(hours=period.count) if period.unit is Unit.HOURS else timedelta(minutes=period.count)
    signed = span if period.direction is Direction.AFTER else -span
    flags: list[Flag] = []
    try:
        if zone is None:
            return trigger + signed, [Flag.ZONE_UNKNOWN] if trigger.tzinfo is None else []
        local = trigger if trigger.tzinfo else trigger.replace(tzinfo=zone)
        if trigger.tzinfo is None and (not _exists(local) or _twice(local)):
            flags.append(Flag.CLOCK_CHANGE)
        return (local.astimezone(UTC) + signed).astimezone(zone), flags
    except OverflowError as error:
        raise OutsideTablesError(
            f"{period} {day_in_words(trigger.date())} lies outside the calendar."
        ) from error


def _settled(
    day: date, count: DayCount, period: Period, inaccessible: Collection[date], clock: time, steps: list[Step]
) -> date:
    """The court day on which the period ends, at the same clock time."""
    forward = period.direction is Direction.AFTER
    while True:
        if reason := count.reason(day):
            following = count.next_day(day, _DAY if forward else -_DAY)
            why, citation = f"{day_in_words(day)} {reason.why}", reason.citation
        elif day in inaccessible:
            following, forward = count.next_day(day, _DAY), True
            why, citation = f"The clerk's office was inaccessible on {day_in_words(day)}", RULE_6A3
        else:
            return day
        way = "forward" if forward else "back"
        sentence = f"{why}: go {way} to the same time, {time_in_words(clock)}, on {day_in_words(following)}."
        steps.append(Step(on=following, sentence=sentence, citation=citation))
        day = following


def _flags(steps: list[Step]) -> list[Flag]:
    flags: list[Flag] = []
    for before, after in pairwise(steps):
        if after.citation is RULE_6A3:
            flags.append(Flag.CLERK_INACCESSIBLE)
        else:
            flags.append(Flag.ROLLED_FORWARD if after.on > before.on else Flag.ROLLED_BACK)
    return flags


def _moment(when: datetime) -> str:
    return f"{time_in_words(when.time())} on {day_in_words(when.date())}"


def _exists(when: datetime) -> bool:
    """Whether a local time is on the clock at all: the hour that is skipped in spring is not."""
    if when.tzinfo is None:
        return True
    return when.astimezone(UTC).astimezone(when.tzinfo).replace(tzinfo=None) == when.replace(tzinfo=None)


def _twice(when: datetime) -> bool:
    return when.replace(fold=0).utcoffset() != when.replace(fold=1).utcoffset()
