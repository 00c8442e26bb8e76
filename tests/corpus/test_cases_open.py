"""The open cases, which whoever writes rules may read: no verdict on them is wrong.

None is, and none may come.
"""

import json
from pathlib import Path

import pytest
from tests.corpus.build_cases import OPEN, SOURCES_OPEN

from antechamber.cli.main import main

CASES = sorted(path.parent for path in OPEN.glob("*/expected.json"))
DECIDED = {"satisfied", "not_satisfied", "late", "excused", "not_yet_due"}

WRONG = 0


def wrong_in(folder: Path, printed: str) -> list[str]:
    """The decided verdicts of a review that differ from those expected of the case."""
    told = {
        (finding["kind"], finding["bearer"], finding.get("toward")): finding["outcome"]
        for finding in json.loads(printed)["findings"]
    }
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    rows = [((each["duty"], each["bearer"], each["toward"]), each["outcome"]) for each in gold["findings"]]
    return [
        f"{folder.name}: {key} says {told[key]}, should be {outcome}"
        for key, outcome in rows
        if told.get(key) in DECIDED - {outcome}
    ]


def test_no_more_verdicts_are_wrong_than_were(capsys: pytest.CaptureFixture[str]) -> None:
    wrong: list[str] = []
    for folder in CASES:
        main(["review", str(folder), "--json"])
        wrong += wrong_in(folder, capsys.readouterr().out)

    assert len(wrong) <= WRONG, "\n".join(wrong)


def test_every_source_has_its_case() -> None:
    assert [folder.name for folder in CASES] == sorted(path.stem for path in SOURCES_OPEN.glob("*.txt"))
    assert len(CASES) >= 12


def test_a_verdict_that_differs_is_told_and_an_unclear_one_is_not() -> None:
    gold = json.loads((CASES[0] / "expected.json").read_text(encoding="utf-8"))["findings"]
    rows = [
        {"kind": row["duty"], **{key: row[key] for key in ("bearer", "toward", "outcome")}} for row in gold
    ]
    rows[0]["outcome"], rows[1]["outcome"] = "not_satisfied", "unclear"

    assert len(wrong_in(CASES[0], json.dumps({"findings": rows}))) == 1
