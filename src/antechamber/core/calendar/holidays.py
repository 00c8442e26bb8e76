"""Legal holidays as dated rows, and the days on which they fall in a year.

A row says how a statute fixes a day (`DayRule`), what happens when it falls on a weekend (`Moves`), from
when to when the row is law, and where it is written. Nothing here knows a court; `tables` does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from antechamber.core.law import Citation

SATURDAY = 5
SUNDAY = 6


class Fixing(StrEnum):
    """How a statute fixes a day of the year."""

    DAY_OF_MONTH = "day_of_month"
    NTH_WEEKDAY = "nth_weekday"
    LAST_WEEKDAY = "last_weekday"
    WEEKDAY_ON_OR_BEFORE = "weekday_on_or_before"
    WEEKDAY_AFTER = "weekday_after"
    EASTER = "easter"


class Moves(StrEnum):
    """What a statute does with a holiday on a weekend. The day itself stays a holiday in every case."""

    NEVER = "never"
    SUNDAY = "sunday"
    """A Sunday holiday is kept on the Monday; a Saturday one does not move."""
    BOTH = "both"
    """Saturday to the Friday before, Sunday to the Monday after."""
    FORWARD = "forward"
    """Saturday and Sunday both to the Monday after."""


class Confidence(StrEnum):
    """How sure the row is. A row of low confidence never moves a date silently: both dates are shown."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Years(StrEnum):
    """The years in which a holiday is kept."""

    EVERY = "every"
    EVEN = "even"
    ODD = "odd"
    PRESIDENTIAL = "presidential"
    """Years in which a President is elected: 2020, 2024."""
    INAUGURAL = "inaugural"
    """The years after them: 2021, 2025."""

    def holds(self, year: int) -> bool:
        """Whether the holiday is kept in that year."""
        match self:
            case Years.EVERY:
                return True
            case Years.EVEN:
                return year % 2 == 0
            case Years.ODD:
                return year % 2 == 1
            case Years.PRESIDENTIAL:
                return year % 4 == 0
            case Years.INAUGURAL:
                return year % 4 == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRule:
    """How to find the day in a year. `weekday` counts from Monday = 0; `offset` is in days, after all else."""

    fixing: Fixing
    month: int = 1
    day: int = 1
    weekday: int = 0
    nth: int = 1
    offset: int = 0

    def in_year(self, year: int) -> date:
        """The day in that year.

        Example:
            >>> DayRule(fixing=Fixing.NTH_WEEKDAY, month=1, weekday=0, nth=3).in_year(2024)
            datetime.date(2024, 1, 15)
        """
        return self._base(year) + timedelta(days=self.offset)

    def _base(self, year: int) -> date:
        match self.fixing:
            case Fixing.DAY_OF_MONTH:
                return date(year, self.month, self.day)
            case Fixing.NTH_WEEKDAY:
                first = date(year, self.month, 1)
                return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
            case Fixing.LAST_WEEKDAY:
                last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
                return last - timedelta(days=(last.weekday() - self.weekday) % 7)
            case Fixing.WEEKDAY_ON_OR_BEFORE:
                named = date(year, self.month, self.day)
                return named - timedelta(days=(named.weekday() - self.weekday) % 7)
            case Fixing.WEEKDAY_AFTER:
                after = date(year, self.month, self.day) + timedelta(days=1)
                return after + timedelta(days=(self.weekday - after.weekday()) % 7)
            case Fixing.EASTER:
                return easter_sunday(year)


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayRow:
    """One holiday of one law, for the years in which that law stands.

    `jurisdiction` is `US` or the postal code of a state or territory. `first_on` and `last_on` bound the days
    (both included) that the row may name.
    """

    name: str
    jurisdiction: str
    rule: DayRule
    moves: Moves
    citation: Citation
    confidence: Confidence = Confidence.HIGH
    first_on: date = date.min
    last_on: date = date.max
    years: Years = Years.EVERY
    note: str = ""
    flag: str = ""
    """A flag that a deadline on this day carries, whatever the direction of the count."""

    def day_in(self, year: int) -> date | None:
        """The holiday's own day in that year; None when the row is not law then."""
        if not self.years.holds(year):
            return None
        day = self.rule.in_year(year)
        return day if self.first_on <= day <= self.last_on else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A holiday on its day. `kept_for` is the day it stands for, when it was moved off a weekend."""

    on: date
    row: HolidayRow
    kept_for: date | None = None

    @property
    def name(self) -> str:
        """The name as a step of a deadline prints it."""
        return f"{self.row.name} (observed)" if self.kept_for else self.row.name


def easter_sunday(year: int) -> date:
    """The Sunday of Easter in the Gregorian calendar (the anonymous algorithm of 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def observed_on(day: date, moves: Moves) -> date | None:
    """The weekday on which a weekend holiday is kept as well; None when it is not moved."""
    weekday = day.weekday()
    if weekday < SATURDAY or moves is Moves.NEVER:
        return None
    if weekday == SUNDAY:
        return day + timedelta(days=1)
    match moves:
        case Moves.BOTH:
            return day - timedelta(days=1)
        case Moves.FORWARD:
            return day + timedelta(days=2)
        case _:
            return None


def compute_holidays(rows: Iterable[HolidayRow], year: int) -> Mapping[date, Holiday]:
    """The holidays of the rows that fall in a year, own days and observed days, by date.

    A holiday kept in another year than its own (New Year's Day on a Saturday) is found in the year in which it
    is kept. Where two rows meet on one day, the surer row wins, then a day's own holiday, then the first row.
    """
    found: list[Holiday] = []
    for row in rows:
        for around in (year - 1, year, year + 1):
            day = row.day_in(around)
            if day is None:
                continue
            kept = observed_on(day, row.moves)
            found.append(Holiday(on=day, row=row))
            if kept is not None:
                found.append(Holiday(on=kept, row=row, kept_for=day))
    found.sort(key=lambda holiday: (holiday.row.confidence is Confidence.LOW, holiday.kept_for is not None))
    by_day: dict[date, Holiday] = {}
    for holiday in found:
        if holiday.on.year == year:
            by_day.setdefault(holiday.on, holiday)
    return dict(sorted(by_day.items()))
