"""Real files from public repositories, some of them hostile: each is read under limits, none ends badly.

They lie beside the repository, in `../shared/public`, and are never part of it. The ordinary suite reads a
sample; with ANTECHAMBER_ALL_PUBLIC=1 every file is read.
"""

import os
from pathlib import Path

import pytest
from tests.readers.under_limits import read_under_limits

PUBLIC = Path(__file__).resolve().parents[4] / "shared" / "public"
EVERY = 1 if os.environ.get("ANTECHAMBER_ALL_PUBLIC") else 6


def _files(*folders: str) -> list[Path]:
    found = sorted(path for folder in folders for path in (PUBLIC / folder).rglob("*") if path.is_file())
    if not found:
        pytest.skip(f"The public test files are not here ({PUBLIC}); these tests need them.")
    return found[::EVERY]


@pytest.mark.parametrize("folder", ["pdf", "docx", "court-pdfs"])
def test_every_paper_is_read_or_says_why_not(folder: str) -> None:
    outcomes = read_under_limits("document", _files(folder))
    assert [one for one in outcomes if one.ended != "ok"] == []
    silent = [one.path.name for one in outcomes if not one.length and not one.diagnostics]
    assert silent == []


def test_every_message_is_read() -> None:
    outcomes = read_under_limits("message", _files("email"))
    assert [one for one in outcomes if one.ended != "ok"] == []
    assert max(one.seconds for one in outcomes) < 10


def test_sound_redactions_are_not_called_hidden_text() -> None:
    folder = _files("court-pdfs")[0].parents[0]
    assert folder.is_dir()
    names = (
        "rectangles_no.pdf",
        "whitespace_redactions.pdf",
        "multi_line_redaction_ok.pdf",
        "rect_ordering_2.1.pdf",
    )
    paths = [path for path in (PUBLIC / "court-pdfs").rglob("*.pdf") if path.name in names]
    outcomes = read_under_limits("document", paths)
    assert [(one.path.name, one.words) for one in outcomes if "cannot be seen" in one.words] == []
