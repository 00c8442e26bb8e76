"""What holds of every deadline, whatever the court, the period and the day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.calendar import (
    Deadline,
    Direction,
    Flag,
    Period,
    ServedBy,
    Unit,
    compute_deadline,
    is_court_day,
    next_court_day,
    zone_of,
)
from antechamber.core.calendar.periods import compute_raw_day
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
COURTS = st.sampled_from([None, *TABLES.courts])
DAYS = st.dates(date(1977, 1, 1), date(2044, 12, 31))
BY_CALENDAR = st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS])
COUNTS = st.integers(1, 60)


def deadline(
    count: int, unit: Unit, direction: Direction, trigger: date, court: str | None
) -> tuple[date, Deadline]:
    found = compute_deadline(
        Period(count=count, unit=unit, direction=direction), trigger, tables=TABLES, court=court
    )
    assert found.on is not None
    return found.on, found


@given(COUNTS, st.one_of(BY_CALENDAR, st.just(Unit.BUSINESS_DAYS)), st.sampled_from(Direction), DAYS, COURTS)
def test_a_computed_deadline_is_a_court_day_and_its_steps_lead_to_it(
    count: int, unit: Unit, direction: Direction, trigger: date, court: str | None
) -> None:
    on, found = deadline(count, unit, direction, trigger, court)
    counted = None if unit is Unit.BUSINESS_DAYS else direction
    assert is_court_day(on, tables=TABLES, court=court, direction=counted)
    assert found.steps[-1].on == on
    assert all(step.citation for step in found.steps)


@given(COUNTS, BY_CALENDAR, DAYS, COURTS)
def test_back_is_never_later_and_forward_never_earlier_than_the_raw_day(
    count: int, unit: Unit, trigger: date, court: str | None
) -> None:
    for direction in Direction:
        raw, _ = compute_raw_day(Period(count=count, unit=unit, direction=direction), trigger)
        on, _ = deadline(count, unit, direction, trigger, court)
        assert on <= raw if direction is Direction.BEFORE else on >= raw
        assert abs(on - raw) <= timedelta(days=6)


@given(COUNTS, st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.BUSINESS_DAYS]), DAYS, COURTS)
def test_more_units_are_never_nearer(count: int, unit: Unit, trigger: date, court: str | None) -> None:
    assert (
        deadline(count + 1, unit, Direction.AFTER, trigger, court)[0]
        >= deadline(count, unit, Direction.AFTER, trigger, court)[0]
    )
    assert (
        deadline(count + 1, unit, Direction.BEFORE, trigger, court)[0]
        <= deadline(count, unit, Direction.BEFORE, trigger, court)[0]
    )


@given(COUNTS, DAYS, COURTS)
def test_each_day_that_moves_a_date_is_a_step_of_its_own(
    count: int, trigger: date, court: str | None
) -> None:
    raw = trigger - timedelta(days=count)
    on, found = deadline(count, Unit.DAYS, Direction.BEFORE, trigger, court)
    assert [step.on for step in found.steps] == [raw - timedelta(days=n) for n in range((raw - on).days + 1)]


@given(COUNTS, DAYS, COURTS, st.sampled_from(ServedBy))
def test_three_days_of_service_never_shorten_a_period(
    count: int, trigger: date, court: str | None, served: ServedBy
) -> None:
    period = Period(count=count, unit=Unit.DAYS, direction=Direction.AFTER)
    plain = compute_deadline(period, trigger, tables=TABLES, court=court).on
    later = compute_deadline(period, trigger, tables=TABLES, court=court, served_by=served).on
    assert plain is not None
    assert later is not None
    assert later - plain >= timedelta(days=3) if "mail" in served else later >= plain


@given(DAYS, st.integers(0, 23), st.integers(0, 200), st.sampled_from(list(TABLES.courts)))
def test_hours_are_elapsed_hours_where_nothing_rolls(day: date, hour: int, count: int, court: str) -> None:
    zone = zone_of(court, tables=TABLES) or ZoneInfo("America/Chicago")
    trigger = datetime(day.year, day.month, day.day, hour, tzinfo=UTC).astimezone(zone)
    found = compute_deadline(
        Period(count=count, unit=Unit.HOURS, direction=Direction.AFTER), trigger, tables=TABLES, court=court
    )
    assert found.due_at is not None
    if len(found.steps) == 1:
        assert found.due_at.astimezone(UTC) - trigger.astimezone(UTC) == timedelta(hours=count)
    else:
        assert is_court_day(found.due_at.date(), tables=TABLES, court=court, direction=Direction.AFTER)


@given(DAYS, COURTS, st.sampled_from(Direction))
def test_the_next_court_day_is_the_nearest_one(day: date, court: str | None, direction: Direction) -> None:
    following = next_court_day(day, tables=TABLES, court=court, direction=direction)
    between = sorted([day, following])
    days = [between[0] + timedelta(days=n) for n in range(1, (between[1] - between[0]).days)]
    assert not any(is_court_day(one, tables=TABLES, court=court, direction=direction) for one in days)


@given(DAYS, st.sampled_from(Unit), COURTS)
def test_zero_is_together_with_the_event(day: date, unit: Unit, court: str | None) -> None:
    trigger = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("America/New_York"))
    for direction in Direction:
        found = compute_deadline(Period(count=0, unit=unit, direction=direction), trigger, tables=TABLES)
        assert found.on == day


def test_hours_that_end_on_an_executive_closure_show_both_moments() -> None:
    trigger = datetime(2024, 12, 23, 15, tzinfo=ZoneInfo("America/New_York"))
    period = Period(count=24, unit=Unit.HOURS, direction=Direction.AFTER)
    found = compute_deadline(period, trigger, tables=TABLES, court="nysd")
    assert (found.on, [other.on for other in found.alternatives]) == (
        date(2024, 12, 24),
        [date(2024, 12, 26)],
    )
    assert Flag.EXECUTIVE_CLOSURE in found.flags
