"""What cannot be computed is a named error that says what is covered; nothing is guessed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from antechamber.core.calendar import (
    CourtTimeError,
    Direction,
    NegativeCountError,
    OutsideTablesError,
    Period,
    Unit,
    UnknownCourtError,
    UnknownUnitError,
    compute_deadline,
    fixed_deadline,
    is_court_day,
    is_timely,
    next_court_day,
    read_unit,
    zone_of,
)
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
DAY = date(2023, 7, 12)


def days(count: int, unit: Unit = Unit.DAYS, direction: Direction = Direction.AFTER) -> Period:
    return Period(count=count, unit=unit, direction=direction)


@pytest.mark.parametrize(
    ("attempt", "error", "said"),
    [
        (lambda: days(-1), NegativeCountError, "zero or more"),
        (lambda: days(100_001), OutsideTablesError, "100,000"),
        (lambda: Period(count=1, unit="fortnights", direction=Direction.AFTER), UnknownUnitError, "business_days"),  # type: ignore[arg-type]
        (lambda: read_unit("fortnights"), UnknownUnitError, "weeks"),
        (lambda: compute_deadline(days(7), DAY, tables=TABLES, court="zz"), UnknownCourtError, "94"),
        (lambda: compute_deadline(days(7), date(1970, 12, 31), tables=TABLES), OutsideTablesError, "1971 to 2050"),
        (lambda: compute_deadline(days(7), date(2050, 12, 30), tables=TABLES), OutsideTablesError, "1971 to 2050"),
        (lambda: compute_deadline(days(0), date(2051, 1, 1), tables=TABLES), OutsideTablesError, "1971 to 2050"),
        (lambda: compute_deadline(days(99_999, Unit.YEARS), DAY, tables=TABLES), OutsideTablesError, "outside the calendar"),
        (lambda: compute_deadline(days(99_999, Unit.BUSINESS_DAYS), DAY, tables=TABLES), OutsideTablesError, "25,000"),
        (lambda: compute_deadline(days(9, Unit.HOURS), datetime(9999, 12, 31, 20, tzinfo=UTC), tables=TABLES), OutsideTablesError, "calendar"),
        (lambda: compute_deadline(days(9, Unit.HOURS), datetime(2060, 1, 1, tzinfo=UTC), tables=TABLES), OutsideTablesError, "1971"),
        (lambda: is_court_day(date(2060, 1, 1), tables=TABLES), OutsideTablesError, "1971"),
        (lambda: next_court_day(date(2050, 12, 31), tables=TABLES), OutsideTablesError, "1971"),
        (lambda: fixed_deadline(DAY, tables=TABLES, court="zz"), UnknownCourtError, "leave the court out"),
        (lambda: zone_of("innd", tables=TABLES, division="Atlantis"), UnknownCourtError, "Fort Wayne"),
    ],
)  # fmt: skip
def test_an_impossible_question_is_refused_with_what_is_covered(
    attempt: Callable[[], object], error: type[CourtTimeError], said: str
) -> None:
    with pytest.raises(error, match=said):
        attempt()


def test_an_instant_without_an_offset_is_not_held_against_a_clock() -> None:
    with pytest.raises(ValueError, match="offset"):
        is_timely(datetime(2023, 7, 12, 9), on=DAY, at=None, zone=ZoneInfo("America/New_York"))  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("days", Unit.DAYS), ("calendar day", Unit.DAYS), ("Court Days", Unit.BUSINESS_DAYS), ("business_days", Unit.BUSINESS_DAYS),
        ("working days", Unit.BUSINESS_DAYS), ("judicial day", Unit.BUSINESS_DAYS), ("week", Unit.WEEKS), ("hrs", Unit.HOURS),
        ("Minutes", Unit.MINUTES), ("months", Unit.MONTHS), ("year", Unit.YEARS),
    ],
)  # fmt: skip
def test_the_units_of_orders_and_of_the_contract_are_known(word: str, unit: Unit) -> None:
    assert read_unit(word) is unit
