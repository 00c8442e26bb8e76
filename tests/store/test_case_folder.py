"""Case folders: what is read, what is refused with which words, and that nothing is written."""

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from antechamber.core.case import PartyKind
from antechamber.core.problems import CaseFolderError
from antechamber.store import load_case_folder

TOML = """
docket_number = "22-CV-1 (AB) (CD)"
caption = "A v. B"
court = "nysd"
time_zone = "America/New_York"
as_of = 2024-08-09T09:30:00-04:00

[[parties]]
id = "a"
name = "A"
role = "plaintiff"
kind = "person"
side = "plaintiffs"
aliases = ["Ms. A"]

[[parties]]
id = "b"
name = "B Inc."
role = "defendant"
kind = "estate"
side = "defendants"

[[counsel]]
name = "Lawyer"
firm = "Firm"
emails = ["Lawyer@Firm.example"]
represents = ["a"]

[[counsel]]
name = "B"
pro_se = true
party = "b"

[[cross_claims]]
by = "a"
against = "b"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "case.toml").write_text(TOML)
    for room, name in (
        ("orders", "2.pdf"),
        ("orders", "1.txt"),
        ("letters", "2-b.eml"),
        ("letters", "1-a.eml"),
    ):
        (tmp_path / room).mkdir(exist_ok=True)
        (tmp_path / room / name).write_bytes(name.encode())
    return tmp_path


def test_a_case_and_its_papers(folder: Path) -> None:
    loaded = load_case_folder(folder)
    case = loaded.case
    assert case.docket_number == "22-CV-1 (AB) (CD)"
    assert case.as_of == datetime(2024, 8, 9, 9, 30, tzinfo=timezone(timedelta(hours=-4)))
    assert [(party.id, party.kind) for party in case.parties] == [
        ("a", PartyKind.PERSON),
        ("b", PartyKind.OTHER),
    ]
    assert case.counsel[0].emails == ("lawyer@firm.example",)
    assert case.counsel[1].represents == ("b",)
    assert case.oppose(case.parties[0].id, case.parties[1].id)
    assert loaded.orders == (("orders/1.txt", b"1.txt"), ("orders/2.pdf", b"2.pdf"))
    assert [source for source, _ in loaded.letters] == ["letters/1-a.eml", "letters/2-b.eml"]
    assert loaded.diagnostics == ()


def test_a_moment_without_offset_is_in_the_time_of_the_court(folder: Path) -> None:
    (folder / "case.toml").write_text(TOML.replace("-04:00", ""))
    as_of = load_case_folder(folder).case.as_of
    assert as_of is not None
    assert as_of.utcoffset() == timedelta(hours=-4)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id = "b"', 'id = "a"', "two parties have the id 'a'"),
        ('represents = ["a"]', 'represents = ["c"]', "names the party 'c'"),
        ('against = "b"', 'against = "z"', "names the party 'z'"),
        ('docket_number = "22-CV-1 (AB) (CD)"', "", "lacks docket_number. Add it."),
        ('docket_number = "22-CV-1 (AB) (CD)"', "docket_number = 5", "must be a text"),
        ("as_of = 2024-08-09T09:30:00-04:00", "as_of = 2024-08-09", "Write a moment with its time"),
        ('caption = "A v. B"', 'caption = "A v. B', "is not valid TOML"),
        ("[[parties]]", "[[party]]", "lists no party"),
        ('aliases = ["Ms. A"]', "aliases = [1]", "must be a list of texts"),
    ],
)
def test_a_fault_is_named_with_its_file_and_a_cure(folder: Path, old: str, new: str, words: str) -> None:
    (folder / "case.toml").write_text(TOML.replace(old, new))
    with pytest.raises(CaseFolderError) as caught:
        load_case_folder(folder)
    assert words in str(caught.value)
    assert "case.toml" in str(caught.value)


def test_no_folder_and_no_case_file(tmp_path: Path) -> None:
    with pytest.raises(CaseFolderError, match="is not a folder"):
        load_case_folder(tmp_path / "nowhere")
    with pytest.raises(CaseFolderError, match=r"has no case\.toml"):
        load_case_folder(tmp_path)


def test_a_case_file_that_is_no_text(folder: Path) -> None:
    (folder / "case.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CaseFolderError, match="UTF-8"):
        load_case_folder(folder)


def test_leftovers_of_other_programs_are_no_papers(folder: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$letter.docx", "letter.eml~"):
        (folder / "letters" / name).write_bytes(b"x")
    assert len(load_case_folder(folder).letters) == 2


def test_what_cannot_be_opened_is_told_and_the_rest_is_read(folder: Path) -> None:
    (folder / "letters" / "3-folder.eml").mkdir()
    os.mkfifo(folder / "letters" / "4-pipe.eml")
    (folder / "orders" / "3.pdf").symlink_to(folder / "nothing.pdf")
    loaded = load_case_folder(folder)
    assert len(loaded.letters) == 2
    assert {one.source for one in loaded.diagnostics} == {
        "letters/3-folder.eml",
        "letters/4-pipe.eml",
        "orders/3.pdf",
    }
    assert all(one.unread for one in loaded.diagnostics)


def test_a_folder_without_order_says_so(folder: Path) -> None:
    for path in (folder / "orders").iterdir():
        path.unlink()
    (trouble,) = load_case_folder(folder).diagnostics
    assert "no order" in trouble.message


def test_nothing_is_written(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    load_case_folder(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


@pytest.mark.parametrize("name", ["America/Nowhere", "../../etc/passwd", "EST5EDTX"])
def test_an_unknown_time_zone_is_a_diagnostic_and_the_courts_clock_counts(folder: Path, name: str) -> None:
    (folder / "case.toml").write_text(TOML.replace("America/New_York", name))
    loaded = load_case_folder(folder)
    assert loaded.case.time_zone.key == "America/New_York"
    assert any(name in diagnostic.message for diagnostic in loaded.diagnostics)
