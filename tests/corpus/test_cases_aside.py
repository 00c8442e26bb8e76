"""The cases held aside, which nobody who writes rules may open: how many verdicts on them are wrong."""

import json
from pathlib import Path

import pytest

from antechamber.cli.main import main

ASIDE = Path(__file__).parent / "cases-aside"
CASES = sorted(path.parent for path in ASIDE.glob("*/expected.json"))
DECIDED = {"satisfied", "not_satisfied", "late", "excused", "not_yet_due"}

WRONG = 0
"""Wrong verdicts on all of these cases when they were last counted; lower it when there are fewer."""


def wrong_in(folder: Path, printed: str) -> int:
    """How many decided verdicts of a review differ from those expected of the case."""
    told = {
        (finding["kind"], finding["bearer"], finding.get("toward")): finding["outcome"]
        for finding in json.loads(printed)["findings"]
    }
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return sum(
        told.get((each["duty"], each["bearer"], each["toward"])) in DECIDED - {each["outcome"]}
        for each in gold["findings"]
    )


def test_no_more_verdicts_are_wrong_than_were(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = 0
    for folder in CASES:
        main(["review", str(folder), "--json"])
        wrong += wrong_in(folder, capsys.readouterr().out)

    assert len(CASES) == 14
    assert wrong <= WRONG


def test_a_verdict_that_differs_is_counted_and_an_unclear_one_is_not() -> None:
    gold = json.loads((CASES[0] / "expected.json").read_text(encoding="utf-8"))["findings"]
    rows = [
        {"kind": row["duty"], **{key: row[key] for key in ("bearer", "toward", "outcome")}} for row in gold
    ]
    rows[0]["outcome"], rows[1]["outcome"] = "not_satisfied", "unclear"

    assert wrong_in(CASES[0], json.dumps({"findings": rows})) == 1
