"""The vectors of time computation, one test each: committee notes, real orders, and derived cases."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from antechamber.core.calendar import (
    BusinessDays,
    Deadline,
    Direction,
    Period,
    ServedBy,
    Unit,
    compute_deadline,
    fixed_deadline,
    is_legal_holiday,
    is_timely,
)
from antechamber.core.calendar.words import WEEKDAYS
from antechamber.store.law_tables import load_court_tables

VECTORS = Path(__file__).parents[2] / "tables" / "vectors" / "rule6.json"
ROWS: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["vectors"]
TABLES = load_court_tables()
COURT_OF = {"NY": "nysd", "MA": "mad", "CA": "cand", "DC": "dcd"}


def of_kind(*kinds: str) -> pytest.MarkDecorator:
    rows = [row for row in ROWS if row["kind"] in kinds]
    assert rows
    return pytest.mark.parametrize("row", rows, ids=[row["id"] for row in rows])


def the_deadline(given: dict[str, Any]) -> Deadline:
    business = None
    if "exclude_state_holidays" in given or "ignore_federal_holidays" in given:
        business = BusinessDays(
            without_federal_holidays=not given.get("ignore_federal_holidays", False),
            without_state_holidays=given.get("exclude_state_holidays", False),
        )
    trigger: date = (
        datetime.fromisoformat(given["trigger_local"]).replace(tzinfo=ZoneInfo(given["tz"]))
        if "trigger_local" in given
        else date.fromisoformat(given["trigger_date"])
    )
    return compute_deadline(
        Period(count=given["n"], unit=Unit(given["unit"]), direction=Direction(given["direction"])),
        trigger,
        tables=TABLES,
        court=COURT_OF[given["state"]] if "state" in given else None,
        served_by=ServedBy(given["served_by"]) if "served_by" in given else None,
        inaccessible=tuple(date.fromisoformat(day) for day in given.get("clerk_inaccessible", ())),
        business=business,
    )


@of_kind("days", "hours", "business_days")
def test_a_period_is_computed_as_the_vector_says(row: dict[str, Any]) -> None:
    deadline = the_deadline(row["given"] | {"unit": row["given"].get("unit", row["kind"])})
    expected = row["expected"]
    assert deadline.on is not None
    if "local" in expected:
        assert deadline.due_at == datetime.fromisoformat(expected["local"])
        assert deadline.at == datetime.fromisoformat(expected["local"]).time()
    else:
        assert deadline.on.isoformat() == expected["date"]
        assert WEEKDAYS[deadline.on.weekday()] == expected["weekday"]
    assert set(row.get("must_flag", ())) <= set(deadline.flags)
    assert deadline.steps[-1].on == deadline.on


@of_kind("executive_closure")
def test_a_closure_of_the_executive_branch_shows_both_dates(row: dict[str, Any]) -> None:
    deadline = the_deadline(row["given"] | {"unit": "days"})
    assert str(deadline.on) == row["expected"]["date_if_not"]
    assert [str(other.on) for other in deadline.alternatives] == [
        row["expected"]["date_if_treated_as_holiday"]
    ]
    assert set(row["must_flag"]) <= set(deadline.flags)


@of_kind("legal_holiday")
def test_a_day_is_a_legal_holiday_or_not(row: dict[str, Any]) -> None:
    given = row["given"]
    state, direction = given.get("state"), Direction(given["direction"])
    found = is_legal_holiday(
        date.fromisoformat(given["date"]), tables=TABLES, state=state, direction=direction
    )
    assert found is row["expected"]["is_legal_holiday"]


@of_kind("fixed_date")
def test_a_date_certain_never_moves(row: dict[str, Any]) -> None:
    on = date.fromisoformat(row["expected"]["date"])
    deadline = fixed_deadline(on, tables=TABLES, court="nysd")
    assert (deadline.on, deadline.computed) == (on, row["expected"]["rule_6a_applies"])
    assert WEEKDAYS[on.weekday()] == row["expected"]["weekday"]
    assert set(deadline.flags) == set(row.get("must_flag", ()))


@of_kind("timeliness")
def test_a_submission_is_timely_by_the_courts_clock(row: dict[str, Any]) -> None:
    given = row["given"]
    cutoff = datetime.fromisoformat(given["cutoff_local"]) if "cutoff_local" in given else None
    on = cutoff.date() if cutoff else date.fromisoformat(given["deadline_date"])
    timely = is_timely(
        datetime.fromisoformat(given["received_at"]),
        on=on,
        at=cutoff.time() if cutoff else None,
        zone=ZoneInfo(given["court_tz"]),
    )
    assert timely is row["expected"]["timely"]
