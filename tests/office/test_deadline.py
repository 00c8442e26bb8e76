"""A table of deadlines that a lawyer can read and extend: words, court, date, why."""

import csv
from pathlib import Path

import pytest

from antechamber.office.deadline import DeadlineQuestion, answer_deadline
from antechamber.store.law_tables import load_court_tables

TABLE = Path(__file__).parents[1] / "tables" / "deadlines.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
TABLES = load_court_tables()


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['court']} {row['words']}" for row in ROWS])
def test_a_row_of_the_table(row: dict[str, str]) -> None:
    found = answer_deadline(DeadlineQuestion(words=row["words"], court=row["court"]), tables=TABLES)
    assert str(found.on) == row["date"], row["why"]
    assert found.steps[-1].on == found.on


def test_the_table_reaches_far_beyond_one_state() -> None:
    assert len({TABLES.court(row["court"]).state for row in ROWS}) >= 40
