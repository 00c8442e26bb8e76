"""The page of the law that is carried out: current, and every provision with a test."""

from pathlib import Path

from scripts.law_coverage import PAGE, coverage, shown_by

from antechamber.core.law import carried_out

ROOT = Path(__file__).parents[2]


def test_the_page_is_not_stale() -> None:
    assert PAGE.read_text(encoding="utf-8") == coverage(), (
        "docs/law/coverage.md is stale: run python scripts/law_coverage.py"
    )


def test_every_provision_of_court_time_is_shown_by_a_test() -> None:
    coverage()
    bare = [line.function for line in carried_out() if ".calendar." in line.module and not shown_by(line)]
    assert bare == [], (
        "write a test in the same room that names the function, or add it to THROUGH in scripts/law_coverage.py"
    )


def test_every_provision_is_cited_with_its_edition() -> None:
    coverage()
    assert [line.function for line in carried_out() if not line.citation.edition] == []
