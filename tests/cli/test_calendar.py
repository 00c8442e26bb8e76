"""`antechamber calendar`: the file that it writes from a case folder, and what it says when it cannot."""

import re
from pathlib import Path
from typing import Any

import icalendar
import pytest

from antechamber.cli.main import main

CASES = sorted((Path(__file__).parents[1] / "corpus" / "cases").glob("*/case.toml"))

ORDER = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

ROE, Plaintiff,
-against-                                   22-CV-4471 (ABC) (DEF)
DOE CORP., Defendant.

ORDER SCHEDULING SETTLEMENT CONFERENCE

D. E. FOE, United States Magistrate Judge.

1. A settlement conference will be held on July 19, 2023 at 10:00 a.m. in Courtroom 20A.

2. No later than seven days before the conference, each party shall submit a confidential settlement letter to
chambers by email.

Dated: New York, New York
June 1, 2023

SO ORDERED.
"""
CASE = """docket_number = "22-cv-04471"
court = "nysd"
caption = "Roe v. Doe Corp."
time_zone = "America/New_York"
settlement_judge = "D. E. Foe"
[[parties]]
id = "roe"
name = "Roe"
role = "plaintiff"
kind = "person"
side = "plaintiff"
[[parties]]
id = "doe"
name = "Doe Corp."
role = "defendant"
kind = "company"
side = "defendant"
"""


def folder(tmp_path: Path) -> Path:
    (tmp_path / "orders").mkdir()
    (tmp_path / "letters").mkdir()
    (tmp_path / "case.toml").write_text(CASE, encoding="utf-8")
    (tmp_path / "orders" / "2023-06-01.txt").write_text(ORDER, encoding="utf-8")
    return tmp_path


def events_of(path: Path) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(event["summary"]): event for event in calendar.walk("VEVENT")}


def test_the_conference_and_the_letters_stand_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "case.ics"
    assert main(["calendar", str(folder(tmp_path)), "--out", str(out)]) == 0
    found = events_of(out)
    conference = found["Settlement conference, 22-cv-04471"]
    assert conference.start.isoformat() == "2023-07-19T10:00:00-04:00"
    assert found["Settlement letter due, 22-cv-04471"].start.isoformat() == "2023-07-12"


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.ics", tmp_path / "other.ics"
    case = folder(tmp_path)
    main(["calendar", str(case), "--out", str(one)])
    main(["calendar", str(case), "--out", str(other)])
    assert one.read_bytes() == other.read_bytes()


def test_a_folder_that_is_no_case_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "case.ics"
    assert main(["calendar", str(tmp_path / "nowhere"), "--out", str(out)]) == 3
    assert not out.exists()
    assert "case.toml" in capsys.readouterr().err


@pytest.mark.parametrize("case", CASES, ids=[path.parent.name for path in CASES])
def test_no_title_of_the_corpus_holds_a_partys_name_or_an_amount(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "case.ics"
    assert main(["calendar", str(case.parent), "--out", str(out)]) in (0, 3)
    parties = re.findall(r'^name\s*=\s*"([^"]+)"', case.read_text(encoding="utf-8"), re.MULTILINE)
    found = events_of(out)
    assert found, "a case of the corpus sets at least its conference"
    for title in found:
        assert not any(name in title for name in parties)
        assert "$" not in title
