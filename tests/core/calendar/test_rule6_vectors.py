"""The vectors of time computation, one test each: committee notes, real orders, and derived cases."""

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from antechamber.core.calendar import (
    BusinessDays,
    Deadline,
    Direction,
    Flag,
    Period,
    ServedBy,
    Submission,
    Unit,
    compute_deadline,
    end_of_day,
    extension_test,
    fixed_deadline,
    is_legal_holiday,
    is_timely,
)
from antechamber.core.calendar.adjournment import compute_adjournment
from antechamber.core.calendar.phrase import AskedPeriod, is_computed, read_phrase
from antechamber.core.calendar.words import WEEKDAYS
from antechamber.core.evidence import Excerpt
from antechamber.core.order import Conference, DocType, Due, DueRule, Duty, DutyKind, EnteredOrder, Force
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


@of_kind("classification")
def test_a_period_is_computed_and_a_date_certain_is_not(row: dict[str, Any]) -> None:
    assert all(is_computed(text) is row["expected"]["rule_6a_applies"] for text in row["given"]["texts"])
    assert not is_computed("no later than November 1, 2007")


def row_named(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    row = next(row for row in ROWS if row["id"] == name)
    return row["given"], row["expected"]


@pytest.mark.parametrize("name", ["DP-01", "DP-02"])
def test_an_adjourned_conference_takes_along_relative_dates_alone(name: str) -> None:
    given, expected = row_named(name)
    old, new = (date.fromisoformat(given[key]) for key in ("old_conference", "new_conference"))
    words = given["order"].removeprefix("letters due ").replace("the conference", old.isoformat())
    asked = read_phrase(words)
    due_rule = None
    if isinstance(asked, AskedPeriod):
        period = asked.choices[0].period
        due_rule = DueRule(
            count=period.count, unit=period.unit, direction=period.direction, anchor="conference"
        )
    excerpt = Excerpt(source="o", page=1, start=0, end=1, text="x")
    duty = Duty(
        id="D1", kind=DutyKind.SUBMIT, bearers_class=("each_party",), toward=None, force=Force.MUST, excerpt=excerpt,
        due=Due(on=date.fromisoformat(expected["old"]), rule=due_rule, steps=("counted",) if due_rule else ()),
    )  # fmt: skip
    order = EnteredOrder(
        source="o", title="ORDER", doc_type=DocType.CASE_ORDER, docket_number=None, court="nysd", judge=None, dated=None,
        conference=Conference(on=old), duties=(duty,),
    )  # fmt: skip
    (shift,) = compute_adjournment(order, new, tables=TABLES)
    assert (str(shift.was), str(shift.becomes)) == (expected["old"], expected["new"])
    assert set(expected.get("must_flag", ())) <= set(shift.flags)


def test_an_extension_asked_for_in_time_needs_good_cause_alone() -> None:
    given, expected = row_named("DP-03")
    zone, on = ZoneInfo("America/New_York"), date.fromisoformat(given["deadline"])
    found = extension_test(datetime.fromisoformat(given["request_received"]), on=on, at=None, zone=zone)
    assert (found.standard, found.motion_required) == (expected["standard"], expected["motion_required"])
    after = extension_test(datetime(2023, 7, 15, 9, tzinfo=zone), on=on, at=None, zone=zone)
    assert (after.standard, after.motion_required) == ("excusable_neglect", True)


def test_a_period_that_runs_from_the_orders_date_gains_nothing_from_the_mail() -> None:
    given, expected = row_named("DP-06")
    period = Period(count=14, unit=Unit.DAYS, direction=Direction.AFTER)
    found = compute_deadline(
        period, date.fromisoformat(given["signed"]), tables=TABLES, court="nysd", served_by=None
    )
    assert str(found.on) == expected["date"]


def test_every_vector_is_of_a_kind_that_is_tested() -> None:
    tested = {
        "days", "hours", "business_days", "executive_closure", "legal_holiday", "fixed_date", "timeliness", "classification",
        "drafting_error", "dependency",
    }  # fmt: skip
    assert {row["kind"] for row in ROWS} == tested
    assert {row["id"] for row in ROWS if row["kind"] == "dependency"} == {"DP-01", "DP-02", "DP-03", "DP-06"}


@pytest.mark.parametrize(
    ("court", "submission", "at", "flags"),
    [
        ("nysd", Submission.LETTER, None, ()),
        (None, Submission.LETTER, None, ()),
        ("nysd", Submission.E_FILING, None, ()),
        ("mad", Submission.E_FILING, time(18), ()),
        ("ded", Submission.E_FILING, time(17), (Flag.LOCAL_RULE_UNSURE,)),
        (None, Submission.E_FILING, None, (Flag.COURT_UNKNOWN,)),
        ("nysd", Submission.PAPER_FILING, None, (Flag.CLERK_HOURS_UNKNOWN,)),
    ],
)
def test_the_last_day_ends_by_the_kind_of_submission(
    court: str | None, submission: Submission, at: time | None, flags: tuple[Flag, ...]
) -> None:
    assert end_of_day(court, on=date(2024, 5, 1), tables=TABLES, submission=submission) == (at, flags)


def test_a_courts_own_end_of_day_holds_while_its_rule_stands() -> None:
    days = {date(2014, 10, 15): None, date(2014, 10, 16): time(18), date(2023, 12, 12): time(17)}
    for on, at in days.items():
        assert end_of_day("ded", on=on, tables=TABLES, submission=Submission.E_FILING)[0] == at
