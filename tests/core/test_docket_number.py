"""Docket numbers in the forms that papers print, from the table of vectors, and what must never be one."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.docket_number import Reading, parse_docket_number, parse_docket_numbers

VECTORS = Path(__file__).parents[1] / "tables" / "vectors" / "docket_numbers.json"
ENTRIES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["entries"]
IN_TAIL = {
    "defendant_number", "judge_number", "section", "referred_marker", "assigned_placeholder", "assigned_surname",
    "referred_surname", "division_digit",
}  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_a_vector_is_read_as_the_table_says(entry: dict[str, Any]) -> None:
    expected = entry.get("normalized")
    number = parse_docket_number(entry["raw"], court=(expected or {}).get("court") or None)
    assert number.reading == entry["parse"]
    assert number.original == entry["raw"]
    if expected is None:
        assert number.canonical is None
        return
    for key in ("office", "year", "case_type", "serial", "canonical", "core"):
        assert getattr(number, key) == expected[key], key
    assert list(number.initials) == expected["initials"]
    assert (number.tail.assigned, number.tail.referred) == (
        expected["assigned_initials"],
        expected["referred_initials"],
    )
    assert list(number.tail.suffixes) == expected.get("suffixes", [])
    assert number.division == expected.get("division")
    assert number.court_prefix == expected.get("court_prefix")
    assert number.case_type_inferred == expected.get("case_type_inferred", False)
    for key in IN_TAIL & expected.keys():
        assert getattr(number.tail, key) == expected[key], key


def test_a_digit_that_recognition_took_for_a_letter_is_mended_and_said() -> None:
    assert parse_docket_number("l4-CV-9148 (JLR)").ocr_repaired
    assert not parse_docket_number("14-CV-9148 (JLR)").ocr_repaired


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("20-mc-80075-LB, CAED 2:18-cv-0673 JAM CKD", ("20-mc-80075", "2:18-cv-00673")),
        ("1:20-cv-08924-CM et al.", ("1:20-cv-08924",)),
    ],
)
def test_several_numbers_are_all_named(text: str, candidates: tuple[str, ...]) -> None:
    assert parse_docket_number(text).candidates == candidates


@pytest.mark.parametrize(
    "text",
    ["", "14 august", "7/12/2023", "14-CV", "Nos. C 123-80-123-82", "212-555-0142", "$14-$15", "5 U.S.C. 6103", "10007-1312",
     "2023-07-12", "pp. 14-16", "Room 20A", "(212) 805-0136", "14-cv-00000"],
)  # fmt: skip
def test_what_is_no_docket_number_is_never_read_as_one(text: str) -> None:
    assert parse_docket_number(text).reading is not Reading.OK


def test_the_same_case_is_known_whatever_the_form_and_the_initials() -> None:
    first = parse_docket_number("14 Civ. 9148 (JLR) (BCM)", court="nysd")
    assert first.same_case(parse_docket_number("Case 1:14-cv-09148-LTS-BCM")) is True
    assert first.same_case(parse_docket_number("14-cv-9149")) is False
    assert first.same_case(parse_docket_number("14-mc-9148")) is False
    assert first.same_case(parse_docket_number("14-cv-9148", court="nyed")) is False
    assert first.same_case(parse_docket_number("14-9148")) is None
    assert parse_docket_number("Civil No. 14-9148").same_case(parse_docket_number("14-cr-9148")) is None


def test_two_offices_under_one_number_are_a_conflict() -> None:
    assert parse_docket_number("1:14-cv-09148 (7:14-cv-09148)").reading is Reading.CONFLICT


def test_all_the_numbers_of_a_caption_are_found_once() -> None:
    text = "Case 1:21-cv-02975 Document 5\n21 C 2975\n21-cv-02975-ABC\n22 C 101"
    assert [number.canonical for number in parse_docket_numbers(text)] == ["21-cv-02975", "22-cv-00101"]


@given(
    office=st.sampled_from(["", "1:", "7:"]),
    year=st.integers(1990, 2030),
    kind=st.sampled_from(["cv", "CV", " Civ. ", "-cv-", "-CV-", "cr", "-mc-"]),
    serial=st.integers(1, 99999),
    initials=st.sampled_from(["", " (ABC)", " (ABC) (DEF)", "-ABC-DEF"]),
)
def test_every_printed_form_of_a_number_gives_its_identity(
    office: str, year: int, kind: str, serial: int, initials: str
) -> None:
    number = parse_docket_number(f"{office}{year % 100:02d}{kind}{serial}{initials}")
    assert number.reading is Reading.OK
    assert (number.year, number.serial) == (year, serial)
    assert number.canonical is not None
    assert parse_docket_number(number.canonical).canonical == number.canonical


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert parse_docket_number(text).original == text


@pytest.mark.parametrize(
    ("text", "initials", "division", "defendant"),
    [
        ("1:17-cv-03787-NGG-SJB CIT Bank v. Roe", ("NGG", "SJB"), None, None),
        ("1:17-cr-00201-ABJ-2 Notice will be sent", ("ABJ",), None, 2),
        ("3:15-cr-00331-W-1", ("W",), None, 1),
        ("2:18-cv-03010 Umana et al v. Roe", (), None, None),
        ("2:09-cv-3012 JAM KJN P", ("JAM", "KJN"), None, None),
        ("4:20-cv-00123-W-DGK", ("DGK",), "W", None),
    ],
)
def test_the_initials_end_where_the_names_of_the_parties_begin(
    text: str, initials: tuple[str, ...], division: str | None, defendant: int | None
) -> None:
    number = parse_docket_number(text)
    assert (number.initials, number.division, number.tail.defendant_number) == (initials, division, defendant)


DOCKETS = Path(__file__).parents[3] / "shared" / "public" / "dockets"


@pytest.mark.skipif(not DOCKETS.is_dir(), reason="the public dockets are not on this machine")
def test_every_number_of_the_public_dockets_is_read_to_itself() -> None:
    printed = {
        found
        for path in DOCKETS.rglob("*.json")
        for found in re.findall(
            r'"docket_number": "(\d+:\d\d-[a-z]+-\d{5})"', path.read_text(encoding="utf-8", errors="replace")
        )
    }
    assert len(printed) > 300
    assert [text for text in printed if parse_docket_number(text).canonical != text] == []
