"""The calendar file: read back by two independent parsers, and imported by two real clients."""

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]

from antechamber.drafting.clock_rules import clock_rules
from antechamber.drafting.ics import render_ics
from antechamber.office.calendar_events import CalendarEvent, CaseCalendar, EventStatus
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
BIN = Path(sys.executable).parent


def event(uid: str, on: date, at: time | None = None, **more: object) -> CalendarEvent:
    values: dict[str, object] = {
        "uid": f"{uid}@antechamber", "title": "Settlement conference, 22-cv-04471", "on": on, "at": at, "sequence": 0,
        "changed_at": datetime(2023, 6, 1, 4, tzinfo=UTC), "status": EventStatus.CONFIRMED,
    }  # fmt: skip
    return CalendarEvent(**(values | more))  # type: ignore[arg-type]


CONFERENCE = event(
    "a", date(2023, 7, 19), time(10), is_conference=True, place="Courtroom 20A, 500 Pearl Street; New York"
)
LETTER = event(
    "b",
    date(2023, 7, 12),
    None,
    title="Settlement letter due, 22-cv-04471",
    notes=("Order of June 1, 2023, ¶ 3.", "Second line"),
)
VACATED = event(
    "c",
    date(2023, 11, 6),
    time(17),
    status=EventStatus.CANCELLED,
    sequence=2,
    title="Demand or offer due, 22-cv-04471",
)


def made(events: Iterable[CalendarEvent], zone: str = "America/New_York") -> bytes:
    return render_ics(CaseCalendar(name="22-cv-04471", zone=zone, events=tuple(events)))


ALL = made([LETTER, CONFERENCE, VACATED])


def test_the_first_parser_reads_back_every_field() -> None:
    calendar = icalendar.Calendar.from_ical(ALL)
    found: dict[str, Any] = {str(one["uid"])[0]: one for one in calendar.walk("VEVENT")}
    assert found["a"].start == datetime(2023, 7, 19, 14, tzinfo=UTC)
    assert str(found["a"]["location"]) == "Courtroom 20A, 500 Pearl Street; New York"
    assert found["b"].start == date(2023, 7, 12)
    assert found["b"].end == date(2023, 7, 13)
    assert str(found["b"]["description"]) == "Order of June 1, 2023, ¶ 3.\nSecond line"
    assert (str(found["c"]["status"]), found["c"]["sequence"]) == ("CANCELLED", 2)
    assert found["c"].start == datetime(2023, 11, 6, 22, tzinfo=UTC)
    assert {one["last-modified"].to_ical().decode() for one in found.values()} == {"20230601T040000Z"}
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["America/New_York"]


def test_the_second_parser_reads_the_same_with_the_clock_rules_of_the_file_alone() -> None:
    calendar = vobject.readOne(ALL.decode("utf-8"))
    found = {one.uid.value[0]: one for one in calendar.vevent_list}
    assert found["a"].dtstart.value.astimezone(UTC) == datetime(2023, 7, 19, 14, tzinfo=UTC)
    assert found["c"].dtstart.value.astimezone(UTC) == datetime(2023, 11, 6, 22, tzinfo=UTC)
    assert found["b"].dtstart.value == date(2023, 7, 12)
    assert found["b"].summary.value == "Settlement letter due, 22-cv-04471"
    assert found["c"].status.value == "CANCELLED"
    assert found["a"].location.value == "Courtroom 20A, 500 Pearl Street; New York"


@pytest.mark.parametrize(
    "zone",
    [
        "America/Phoenix",
        "Pacific/Guam",
        "America/Indiana/Indianapolis",
        "America/Los_Angeles",
        "America/St_Thomas",
    ],
)
@pytest.mark.parametrize("on", [date(2024, 3, 11), date(2024, 11, 4), date(2049, 7, 1)])
def test_every_courts_clock_comes_back_from_both_parsers(zone: str, on: date) -> None:
    data = made([event("a", on, time(9, 30))], zone)
    expected = datetime.combine(on, time(9, 30), tzinfo=ZoneInfo(zone)).astimezone(UTC)
    first: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    second = vobject.readOne(data.decode("utf-8")).vevent
    assert first.start.astimezone(UTC) == expected
    assert second.dtstart.value.astimezone(UTC) == expected


@pytest.mark.parametrize(
    "zone",
    sorted(
        {
            zone
            for court in TABLES.courts.values()
            for zone in (court.zone, *(d.zone for d in court.divisions))
            if zone
        }
    ),
)
def test_the_rules_of_every_courts_clock_agree_with_the_zone_for_each_day_of_many_years(zone: str) -> None:
    rules: Any = clock_rules(ZoneInfo(zone)).to_tz()
    day = datetime(2007, 1, 1, 12, tzinfo=UTC)
    while day.year < 2038:
        assert day.replace(tzinfo=rules).utcoffset() == day.replace(tzinfo=ZoneInfo(zone)).utcoffset(), day
        day += timedelta(days=13)


def test_lines_are_folded_and_end_as_the_standard_asks_and_the_bytes_are_always_the_same() -> None:
    assert all(len(line) <= 75 for line in ALL.split(b"\r\n"))
    assert b"\n" not in ALL.replace(b"\r\n", b"")
    assert made([LETTER, CONFERENCE, VACATED]) == ALL


def test_a_case_without_dates_gives_an_empty_calendar() -> None:
    assert list(icalendar.Calendar.from_ical(made([])).walk("VEVENT")) == []


def run(command: list[str], home: Path) -> str:
    env = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def khal_in(home: Path) -> list[str]:
    (home / "calendars" / "cases").mkdir(parents=True)
    config = home / "khal.conf"
    config.write_text(
        f"[calendars]\n[[cases]]\npath = {home}/calendars/cases\n[locale]\nlocal_timezone = America/New_York\n"
        "default_timezone = America/New_York\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {home}/khal.db\n[default]\ndefault_calendar = cases\n",
        encoding="utf-8",
    )
    return [str(BIN / "khal"), "-c", str(config)]


def test_a_real_client_imports_the_events_and_a_second_import_changes_them(tmp_path: Path) -> None:
    khal = khal_in(tmp_path)
    (tmp_path / "first.ics").write_bytes(ALL)
    run([*khal, "import", "--batch", "-a", "cases", str(tmp_path / "first.ics")], tmp_path)
    shown = [
        "list",
        "--format",
        "{start-date} {start-time} {title}",
        "--day-format",
        "",
        "2023-07-01",
        "2023-08-31",
    ]
    listed = run([*khal, *shown], tmp_path)
    assert "2023-07-19 10:00 Settlement conference, 22-cv-04471" in listed
    assert "Settlement letter due, 22-cv-04471" in listed

    moved = event("a", date(2023, 8, 3), time(14), is_conference=True, sequence=1)
    (tmp_path / "second.ics").write_bytes(made([moved]))
    run([*khal, "import", "--batch", "-a", "cases", str(tmp_path / "second.ics")], tmp_path)
    again = run([*khal, *shown], tmp_path)
    assert "2023-08-03 14:00 Settlement conference, 22-cv-04471" in again
    assert "2023-07-19" not in again


def test_a_synchroniser_carries_the_file_unharmed(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "case.ics").write_bytes(ALL)
    config = tmp_path / "config"
    config.write_text(
        f'[general]\nstatus_path = "{tmp_path}/status"\n[pair p]\na = "a"\nb = "b"\ncollections = null\n'
        f'[storage a]\ntype = "singlefile"\npath = "{tmp_path}/case.ics"\n'
        f'[storage b]\ntype = "filesystem"\npath = "{tmp_path}/there"\nfileext = ".ics"\n',
        encoding="utf-8",
    )
    vdirsyncer = [str(BIN / "vdirsyncer"), "-c", str(config)]
    run([*vdirsyncer, "discover"], tmp_path)
    run([*vdirsyncer, "sync"], tmp_path)
    carried = [
        icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0]
        for path in (tmp_path / "there").iterdir()
    ]
    assert {str(one["uid"]) for one in carried} == {"a@antechamber", "b@antechamber", "c@antechamber"}
