"""Federal days against the `holidays` package, deadlines against an independent count, with every difference named."""

import datetime as dt
from collections.abc import Iterator
from datetime import date, timedelta

import holidays
from dateutil.easter import easter  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.calendar import Direction, Period, Unit, compute_deadline
from antechamber.core.calendar.holidays import easter_sunday
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
YEARS = range(1971, 2051)

EXPLAINED: dict[date, str] = {
    # A day that the package carries and the Rule's list does not, or the other way round, with the reason.
}


def ours(year: int) -> set[date]:
    day, found = date(year, 1, 1), set()
    while day.year == year:
        if TABLES.federal_holiday(day):
            found.add(day)
        day += timedelta(days=1)
    return found


def test_federal_days_agree_with_the_holidays_package() -> None:
    assert {day for year in YEARS for day in differences(year)} == set(EXPLAINED)


def differences(year: int) -> set[date]:
    # New Year's Day of the next year may be kept on December 31, which the package lists under that next year.
    theirs = {day for day in holidays.country_holidays("US", years=[year, year + 1]) if day.year == year}
    return ours(year) ^ theirs


def test_easter_agrees_with_dateutil() -> None:
    assert [year for year in range(1583, 2500) if easter_sunday(year) != easter(year)] == []


# An independent implementation, on ordinal numbers, straight from the words of the rule and of 5 U.S.C. 6103,
# with nothing shared with the program: a list of months and rules, and a count day by day.


def nth(year: int, month: int, weekday: int, which: int) -> int:
    days = [d for d in range(1, 32) if valid(year, month, d) and dt.date(year, month, d).weekday() == weekday]
    return dt.date(year, month, days[which]).toordinal()


def valid(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def statute_days(year: int) -> Iterator[int]:
    yield dt.date(year, 1, 1).toordinal()
    if year >= 1986:
        yield nth(year, 1, 0, 2)
    yield nth(year, 2, 0, 2)
    yield nth(year, 5, 0, -1)
    if year >= 2021:
        yield dt.date(year, 6, 19).toordinal()
    yield dt.date(year, 7, 4).toordinal()
    yield nth(year, 9, 0, 0)
    yield nth(year, 10, 0, 1)
    yield nth(year, 10, 0, 3) if year <= 1977 else dt.date(year, 11, 11).toordinal()
    yield nth(year, 11, 3, 3)
    yield dt.date(year, 12, 25).toordinal()


CLOSED: set[int] = set()
for some_year in range(1971, 2051):
    for ordinal in statute_days(some_year):
        weekday = (ordinal - 1) % 7
        CLOSED |= {ordinal, ordinal - 1 if weekday == 5 else ordinal + 1 if weekday == 6 else ordinal}


def brute_force(trigger: date, count: int, step: int, *, business: bool) -> date:
    at, left = trigger.toordinal(), count
    while left:
        at += step
        if not business or ((at - 1) % 7 < 5 and at not in CLOSED):
            left -= 1
    while (at - 1) % 7 > 4 or at in CLOSED:
        at += step
    return date.fromordinal(at)


@given(
    trigger=st.dates(date(1982, 1, 1), date(2039, 12, 31)),
    count=st.integers(1, 500),
    direction=st.sampled_from(Direction),
    unit=st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.BUSINESS_DAYS]),
)
def test_deadlines_agree_with_an_independent_count(
    trigger: date, count: int, direction: Direction, unit: Unit
) -> None:
    found = compute_deadline(Period(count=count, unit=unit, direction=direction), trigger, tables=TABLES)
    days = count * 7 if unit is Unit.WEEKS else count
    step = 1 if direction is Direction.AFTER else -1
    assert found.on == brute_force(trigger, days, step, business=unit is Unit.BUSINESS_DAYS)
