"""Periods of time as orders word them: so many days, business days, weeks, months or hours, before or after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum

from antechamber.core.calendar.problems import NegativeCountError, OutsideTablesError, UnknownUnitError
from antechamber.core.calendar.words import count_in_words
from antechamber.core.law import Citation, rule

RULE_6A = Citation(work="Fed. R. Civ. P.", at="6(a)", edition="2023-12-01")
RULE_6A1 = Citation(work="Fed. R. Civ. P.", at="6(a)(1)", edition="2009-12-01")

LONGEST = 100_000
"""The largest count of any unit that is computed."""


class Unit(StrEnum):
    """The unit in which a period is stated."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Direction(StrEnum):
    """Whether a period is measured before or after its trigger."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """So many units before or after a trigger. Zero means together with the trigger.

    Raises:
        NegativeCountError: the count is below zero.
        OutsideTablesError: the count is larger than any that is computed.
        UnknownUnitError: the unit is none of `Unit`.
    """

    count: int
    unit: Unit
    direction: Direction

    def __post_init__(self) -> None:
        if not isinstance(self.unit, Unit):
            raise UnknownUnitError(f"The rule knows no unit {self.unit!r}; it knows {', '.join(Unit)}.")
        if self.count < 0:
            raise NegativeCountError(
                f"A period of {self.count} {self.unit} cannot be computed: give a count of zero or more, and "
                f"say before or after."
            )
        if self.count > LONGEST:
            raise OutsideTablesError(
                f"A period of {self.count} {self.unit} is longer than the {LONGEST:,} covered."
            )

    def __str__(self) -> str:
        return f"{count_in_words(self.count, self.unit.replace('_', ' '))} {self.direction}"


def read_unit(word: str) -> Unit:
    """The unit that a word of the contract or of an order names: `days`, `calendar day`, `court days`, `hrs`.

    Raises:
        UnknownUnitError: the word names none.
    """
    plain = word.strip().casefold().replace("_", " ").replace("-", " ").removesuffix("s")
    found = _UNITS.get(plain)
    if found is None:
        raise UnknownUnitError(f"The rule knows no unit {word!r}; it knows {', '.join(Unit)}.")
    return found


_UNITS = {
    "minute": Unit.MINUTES,
    "min": Unit.MINUTES,
    "hour": Unit.HOURS,
    "hr": Unit.HOURS,
    "day": Unit.DAYS,
    "calendar day": Unit.DAYS,
    "business day": Unit.BUSINESS_DAYS,
    "court day": Unit.BUSINESS_DAYS,
    "working day": Unit.BUSINESS_DAYS,
    "judicial day": Unit.BUSINESS_DAYS,
    "week": Unit.WEEKS,
    "calendar week": Unit.WEEKS,
    "month": Unit.MONTHS,
    "calendar month": Unit.MONTHS,
    "year": Unit.YEARS,
}


@rule(
    RULE_6A1,
    not_covered="The rule does not say how months are counted; the day of the month is kept, else its last day.",
)
def compute_raw_day(period: Period, trigger: date) -> tuple[date, bool]:
    """The day that a period of days, weeks, months or years names before any roll, and whether it was clamped.

    The trigger day is not counted; every day after it is, weekends and holidays too. A month that has no such
    day (one month after January 31) ends on its last day, and the second value is True.

    Raises:
        OutsideTablesError: the day lies outside the calendar.
    """
    sign = 1 if period.direction is Direction.AFTER else -1
    try:
        match period.unit:
            case Unit.DAYS:
                return trigger + timedelta(days=sign * period.count), False
            case Unit.WEEKS:
                return trigger + timedelta(days=sign * period.count * 7), False
            case Unit.MONTHS:
                return _months_away(trigger, sign * period.count)
            case Unit.YEARS:
                return _months_away(trigger, sign * period.count * 12)
            case _:
                raise UnknownUnitError(
                    f"A period in {period.unit} does not name a day by the calendar alone."
                )
    except OverflowError as error:
        raise OutsideTablesError(f"{period} {trigger.isoformat()} lies outside the calendar.") from error


def _months_away(trigger: date, months: int) -> tuple[date, bool]:
    year, month = divmod(trigger.year * 12 + trigger.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        raise OverflowError
    for day in range(trigger.day, 27, -1):
        try:
            return date(year, month + 1, day), day != trigger.day
        except ValueError:
            continue
    return date(year, month + 1, trigger.day), False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartiesPeriod:
    """A period that holds from so many parties on: `or 14 days if four or more parties`."""

    period: Period
    from_parties: int = 0


def period_for(choices: Sequence[PartiesPeriod], parties: int | None) -> Period | None:
    """The period for a case of so many separately represented parties.

    None when the count is unknown and the choice depends on it: a person has to say.
    """
    if parties is None:
        return choices[0].period if len({choice.period for choice in choices}) == 1 else None
    holding = [choice for choice in choices if choice.from_parties <= parties]
    return max(holding, key=lambda choice: choice.from_parties).period if holding else None
