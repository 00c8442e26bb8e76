"""Checks of printed dates: the vectors of drafting errors, and the borders of each check."""

import json
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from antechamber.core.calendar.checks import (
    DateProblem,
    DateRemark,
    check_court_day,
    check_deadline,
    check_event,
    check_hour,
    check_location,
    check_printed_date,
    check_words,
)
from antechamber.core.calendar.printed import find_printed_date
from antechamber.store.law_tables import load_court_tables

VECTORS = Path(__file__).parents[2] / "tables" / "vectors" / "rule6.json"
ROWS: list[dict[str, Any]] = [
    row
    for row in json.loads(VECTORS.read_text(encoding="utf-8"))["vectors"]
    if row["kind"] == "drafting_error"
]


def remarks_on(given: dict[str, str]) -> tuple[DateRemark, ...]:
    """Every check that the given facts allow."""
    found: list[DateRemark] = []
    ordered_on = date.fromisoformat(given["order_date"]) if "order_date" in given else None
    conference_on = date.fromisoformat(given["conference"]) if "conference" in given else None
    text = given.get("text", "")
    found += check_words(text)
    if "deadline" in given:
        found += check_deadline(date.fromisoformat(given["deadline"]), ordered_on=ordered_on)
    if printed := find_printed_date(text):
        found += check_printed_date(printed)
        assert printed.on is not None
        if "conference on" in text or "conference ..." in text or "conference to" in text:
            found += check_event(printed.on, ordered_on=ordered_on)
        else:
            found += check_deadline(printed.on, ordered_on=ordered_on, conference_on=conference_on)
    if "order_text" in given:
        found += check_location(given["docket_text"], given["order_text"])
    return tuple(found)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_slip_of_the_drafter_is_seen(row: dict[str, Any]) -> None:
    assert row["expected"]["error"] in {remark.problem for remark in remarks_on(row["given"])}


@pytest.mark.parametrize(
    ("on", "ordered_on", "conference_on", "problems"),
    [
        ("2023-07-17", "2023-07-12", "2023-07-19", ""),
        ("2022-07-17", "2023-07-12", "2023-07-19", "deadline_before_order year_typo"),
        ("2022-05-17", "2023-07-12", "2023-07-19", "deadline_before_order"),
        ("2024-07-17", "2023-07-12", "2023-07-19", "deadline_after_conference year_typo"),
        ("2023-07-20", "2023-07-12", "2023-07-19", "deadline_after_conference"),
        ("2023-07-12", "2023-07-12", None, "short_notice"),
        ("2023-01-05", "2023-12-20", "2024-01-20", "deadline_before_order year_typo"),
        ("2023-02-29", None, None, ""),
    ],
)
def test_the_sequence_of_dates(
    on: str, ordered_on: str | None, conference_on: str | None, problems: str
) -> None:
    if on == "2023-02-29":
        printed = find_printed_date(on)
        assert printed is not None
        assert [remark.problem for remark in check_printed_date(printed)] == [DateProblem.IMPOSSIBLE_DATE]
        return
    found = check_deadline(
        date.fromisoformat(on),
        ordered_on=date.fromisoformat(ordered_on) if ordered_on else None,
        conference_on=date.fromisoformat(conference_on) if conference_on else None,
    )
    assert " ".join(remark.problem for remark in found) == problems


def test_a_slip_of_the_year_names_the_year_that_fits() -> None:
    typo = check_deadline(date(2016, 3, 13), ordered_on=date(2017, 3, 7), conference_on=date(2017, 3, 28))
    assert {remark.perhaps for remark in typo} == {date(2017, 3, 13)}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("no later than 5:00 p.m. on Friday, July 14, 2023", ""),
        ("by Friday", "vague_time"),
        ("by next Tuesday", "vague_time"),
        ("by Friday, July 14", ""),
        ("promptly after receipt", "vague_time"),
        ("by the close of business", "undefined_clock_time"),
        ("by midnight", "ambiguous_midnight"),
        ("by 11:59 p.m.", ""),
        ("at 12:00 p.m.", ""),
        ("within 7 days of the conference", "ambiguous_direction"),
        ("within five (5) business days of the conference", "ambiguous_direction"),
        ("within 14 days of the date of this Order", ""),
        ("within 14 days of this Order", ""),
        ("within 14 days after the conference", ""),
    ],
)
def test_words_that_nobody_can_compute_are_asked_about(text: str, problems: str) -> None:
    assert " ".join(remark.problem for remark in check_words(text)) == problems


@pytest.mark.parametrize(
    ("clock", "night"),
    [("05:59", True), ("06:00", False), ("14:00", False), ("22:01", True), ("02:00", True)],
)
def test_a_conference_at_night_is_remarked(clock: str, night: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(check_hour(time.fromisoformat(clock))) is night


def test_a_weekend_and_a_holiday_are_remarked_on_a_date_certain() -> None:
    tables = load_court_tables()
    assert check_court_day(date(2023, 7, 15), tables=tables)
    assert check_court_day(date(2023, 7, 4), tables=tables)
    assert check_court_day(date(2023, 7, 14), tables=tables) == ()
