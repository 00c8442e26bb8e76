"""The way from a trigger to a deadline, told step by step."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta

from antechamber.core.calendar.days import RULE_6A5, DayCount
from antechamber.core.calendar.deadline import Flag, Step
from antechamber.core.calendar.holidays import SATURDAY
from antechamber.core.calendar.periods import RULE_6A1, Direction, Period, Unit, compute_raw_day
from antechamber.core.calendar.problems import OutsideTablesError
from antechamber.core.calendar.service import RULE_6D, SERVICE_DAYS, ServedBy, adds_days
from antechamber.core.calendar.tables import BusinessDays, CourtTables
from antechamber.core.calendar.words import day_in_words
from antechamber.core.law import Citation, rule

RULE_6A3 = Citation(work="Fed. R. Civ. P.", at="6(a)(3)", edition="2009-12-01")
DEFAULT_BUSINESS_DAYS = Citation(
    work="default meaning of business day: weekends and federal holidays are left out"
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked, as one value, so that it can be asked again under another supposition (`also`).

    `state` is the state of the court, None when the court is unknown.
    """

    period: Period
    trigger: date
    tables: CourtTables
    court: str | None = None
    state: str | None = None
    served_by: ServedBy | None = None
    inaccessible: Collection[date] = ()
    usage: BusinessDays
    also: tuple[date, ...] = ()

    @property
    def forward(self) -> bool:
        """Whether the period runs after its trigger."""
        return self.period.direction is Direction.AFTER

    @property
    def count(self) -> DayCount:
        """Which days this period leaves out, or rolls off."""
        if self.period.unit is Unit.BUSINESS_DAYS:
            return self.count_for(self.usage)
        return DayCount(self.tables, self.state if self.forward else None, self.court, also=self.also)

    def count_for(self, usage: BusinessDays) -> DayCount:
        """Which days business days leave out, when the words mean what `usage` says."""
        return DayCount(
            self.tables,
            self.state if usage.without_state_holidays else None,
            self.court if usage.without_court_closures else None,
            usage.without_federal_holidays,
            self.also,
        )


@dataclass(slots=True)
class Course:
    """Where the computation stands, and the steps and flags so far."""

    on: date
    steps: list[Step] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)

    def step(self, on: date, sentence: str, citation: Citation | None) -> None:
        """Arrive at a day, and say how."""
        self.on = on
        self.steps.append(Step(on=on, sentence=sentence, citation=citation))

    @rule(RULE_6A5)
    def roll(self, count: DayCount, direction: Direction) -> None:
        """Go on to the nearest court day in the direction of the count, telling each day that moves the date."""
        forward = direction is Direction.AFTER
        while not count.is_open(self.on) and (reason := count.reason(self.on)):
            following = count.next_day(self.on, _DAY if forward else -_DAY)
            way = "forward" if forward else "back"
            self.step(
                following,
                f"{day_in_words(reason.on)} {reason.why}: go {way} to {day_in_words(following)}.",
                reason.citation,
            )
            self.flags.append(Flag.ROLLED_FORWARD if forward else Flag.ROLLED_BACK)

    @rule(
        RULE_6A3,
        not_covered="Inaccessibility is not defined by the rule; the days are given by a person or a table row.",
    )
    def pass_inaccessible(self, count: DayCount, inaccessible: Collection[date]) -> None:
        """Go forward, whatever the direction of the count, to the first day on which the clerk's office was open."""
        while self.on in inaccessible:
            later = count.next_day(self.on, _DAY)
            shut = f"The clerk's office was inaccessible on {day_in_words(self.on)}"
            self.step(later, f"{shut}: go forward to {day_in_words(later)}.", RULE_6A3)
            self.flags.append(Flag.CLERK_INACCESSIBLE)
            self.roll(count, Direction.AFTER)


def compute_course(asked: Asked) -> Course:
    """The way from the trigger to the deadline, for any unit that counts days.

    Raises:
        OutsideTablesError: the way leaves the years of the tables.
    """
    course = Course(asked.trigger)
    asked.tables.federal_holiday(asked.trigger)
    if asked.period.count == 0:
        course.step(asked.trigger, f"Together with the event of {day_in_words(asked.trigger)}.", None)
        return course
    count = asked.count
    if asked.period.unit is Unit.BUSINESS_DAYS:
        _count_business_days(course, asked, count)
    else:
        _count_calendar_days(course, asked, count)
    course.pass_inaccessible(count, asked.inaccessible)
    return course


def compute_day(asked: Asked) -> date:
    """The day alone to which the way leads, for the suppositions that are only compared.

    Raises:
        OutsideTablesError: the way leaves the years of the tables.
    """
    if asked.period.unit is not Unit.BUSINESS_DAYS or asked.inaccessible:
        return compute_course(asked).on
    return compute_business_day(asked, asked.usage)


def compute_business_day(asked: Asked, usage: BusinessDays) -> date:
    """The day that a period of business days names when the words mean what `usage` says.

    Raises:
        OutsideTablesError: the way leaves the years of the tables.
    """
    is_open = asked.count_for(usage).is_open
    stride = _DAY if asked.forward else -_DAY
    day, left = asked.trigger, asked.period.count
    while left:
        day += stride
        left -= is_open(day)
    return day


def _count_calendar_days(course: Course, asked: Asked, count: DayCount) -> None:
    raw, clamped = compute_raw_day(asked.period, asked.trigger)
    asked.tables.federal_holiday(raw)
    start = day_in_words(asked.trigger)
    course.step(raw, f"{asked.period} {start}, not counting that day: {day_in_words(raw)}.", RULE_6A1)
    if clamped:
        course.flags.append(Flag.MONTH_CLAMP)
    course.roll(count, asked.period.direction)
    if asked.forward and adds_days(asked.served_by):
        later = course.on + SERVICE_DAYS * _DAY
        served = f"{SERVICE_DAYS} days are added after service ({asked.served_by})"
        course.step(later, f"{served}: {day_in_words(later)}.", RULE_6D)
        course.roll(count, Direction.AFTER)


def _count_business_days(course: Course, asked: Asked, count: DayCount) -> None:
    citation = asked.usage.citation or DEFAULT_BUSINESS_DAYS
    stride = _DAY if asked.forward else -_DAY
    left, day = asked.period.count, asked.trigger
    if left > _MOST_BUSINESS_DAYS:
        raise OutsideTablesError(
            f"{asked.period} is longer than the {_MOST_BUSINESS_DAYS:,} business days covered."
        )
    while left:
        day = count.next_day(day, stride)
        if count.is_open(day):
            left -= 1
        elif day.weekday() < SATURDAY and (reason := count.reason(day)):
            course.step(day, f"{day_in_words(day)} {reason.why} and is not counted.", reason.citation)
    start = day_in_words(asked.trigger)
    course.step(day, f"{asked.period} {start}, not counting that day: {day_in_words(day)}.", citation)


_MOST_BUSINESS_DAYS = 25_000
