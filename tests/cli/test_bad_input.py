"""Bad input: a clear message that names the file, the rest still reviewed, no traceback, nothing written."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, examples: Path) -> Path:
    """A copy of an example that a test may spoil; afterwards it holds exactly what the test put there."""
    case = tmp_path / "case"
    shutil.copytree(examples / "achterberg-v-halvorsen", case)
    return case


def listing(case: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(case)): path.read_bytes() for path in sorted(case.rglob("*")) if path.is_file()
    }


def reviewed(antechamber: Call, case: Path) -> tuple[Any, dict[str, Any]]:
    before = listing(case)
    called = antechamber("review", case, "--json")
    assert listing(case) == before, "something was written into the case folder"
    assert "Traceback" not in called.err
    return called, json.loads(called.out)


SPOILED: dict[str, tuple[str, bytes]] = {
    "empty letter": ("letters/4-empty.eml", b""),
    "truncated PDF order": ("orders/2023-05-20-dkt-70.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
    "empty PDF order": ("orders/2023-05-20-dkt-70.pdf", b""),
    "binary noise as Word order": ("orders/2023-05-20-dkt-70.docx", bytes(range(256)) * 8),
    "letter from nobody on record": (
        "letters/4-nobody.eml",
        (
            b"From: Somebody <somebody@elsewhere.example>\nTo: Kowalczyk_Chambers@court.example\n"
            b"Date: Fri, 23 Jun 2023 10:00:00 -0400\nSubject: letter\nMessage-ID: <x@elsewhere.example>\n\n"
            b"Dear Judge Kowalczyk:\n\nI write about the settlement conference. We offered $5,000 on June 8, 2023.\n\nSomebody\n"
        ),
    ),
}


@pytest.mark.parametrize(("name", "data"), SPOILED.values(), ids=SPOILED.keys())
def test_a_bad_paper_is_named_and_the_rest_is_reviewed(
    antechamber: Call, folder: Path, name: str, data: bytes
) -> None:
    (folder / name).write_bytes(data)
    called, review = reviewed(antechamber, folder)
    assert called.status == 3
    assert any(name in diagnostic["source"] for diagnostic in review["diagnostics"])
    assert Path(name).name in called.err
    assert len(review["findings"]) >= 9


def test_two_orders_of_one_date_are_pointed_out(antechamber: Call, folder: Path) -> None:
    shutil.copy(folder / "orders/2023-05-05-dkt-61.pdf", folder / "orders/2023-05-05-dkt-62.pdf")
    called, review = reviewed(antechamber, folder)
    assert called.status == 3
    assert any("same date" in diagnostic["message"] for diagnostic in review["diagnostics"])


def test_a_folder_without_case_toml_says_what_to_do(antechamber: Call, tmp_path: Path) -> None:
    called = antechamber("review", tmp_path)
    assert called.status == 3
    assert "case.toml" in called.err
    assert "Traceback" not in called.err


def test_an_unknown_time_zone_is_named_and_the_courts_own_clock_is_taken(
    antechamber: Call, folder: Path
) -> None:
    toml = folder / "case.toml"
    toml.write_text(toml.read_text().replace("America/New_York", "America/New_Yrok"))
    called, review = reviewed(antechamber, folder)
    assert called.status == 3
    assert "case.toml" in called.err
    assert "America/New_Yrok" in called.err
    assert len(review["findings"]) >= 9


def test_an_unknown_time_zone_of_an_unknown_court_stops_the_review(antechamber: Call, folder: Path) -> None:
    toml = folder / "case.toml"
    toml.write_text(
        toml.read_text().replace("America/New_York", "America/New_Yrok").replace('"nysd"', '"nowhere"')
    )
    called = antechamber("review", folder)
    assert called.status == 3
    assert "case.toml" in called.err


def test_a_folder_that_is_not_there(antechamber: Call, tmp_path: Path) -> None:
    called = antechamber("review", tmp_path / "nowhere")
    assert called.status == 3
    assert "nowhere" in called.err


def test_a_command_that_is_not_there(antechamber: Call) -> None:
    assert antechamber("reveiw").status == 2


def test_no_command_is_a_usage_error(antechamber: Call) -> None:
    assert antechamber().status == 2
