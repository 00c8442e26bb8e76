"""A perfect reader's statements must give exactly the verdicts that a lawyer gave."""

from pathlib import Path

import pytest
from tests.core.review.gold import CASES, KEPT_ASIDE, load_gold

from antechamber.core.finding import Finding, Outcome
from antechamber.core.review import review_case

_OPEN = [folder for folder in CASES if folder.name[:2] not in KEPT_ASIDE]
_ASIDE = [folder for folder in CASES if folder.name[:2] in KEPT_ASIDE]


def _rows(findings: tuple[Finding, ...]) -> dict[tuple[str, str, str | None], str]:
    return {(f.kind.value, f.bearer, f.toward): f.outcome.value for f in findings}


@pytest.mark.parametrize("folder", _OPEN, ids=lambda folder: folder.name)
def test_verdicts_of_a_perfect_reader(folder: Path) -> None:
    gold = load_gold(folder)
    assert gold.case.as_of is not None
    review = review_case(gold.case, gold.orders, gold.letters, as_of=gold.case.as_of)
    assert _rows(review.findings) == gold.expected
    assert set(review.directed_to) == gold.directed_to
    assert set(review.clarify_with) == gold.clarify_with


@pytest.mark.parametrize("folder", _ASIDE, ids=lambda folder: folder.name)
def test_without_denials_no_verdict_is_wrong(folder: Path) -> None:
    gold = load_gold(folder)
    assert gold.case.as_of is not None
    review = review_case(gold.case, gold.orders, gold.letters, as_of=gold.case.as_of)
    found = _rows(review.findings)
    wrong = {
        row: (found.get(row), wanted)
        for row, wanted in gold.expected.items()
        if found.get(row) not in (wanted, Outcome.UNCLEAR.value)
    }
    assert found.keys() == gold.expected.keys()
    assert not wrong
