"""How far a passage that nobody has explained reaches, by a table that a lawyer can read."""

import csv
from datetime import date
from pathlib import Path

import pytest

from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Unexplained
from antechamber.readers.letters.reach import narrowed

TABLE = Path(__file__).parents[2] / "tables" / "passage_reach.csv"
WRITTEN_ON = date(2023, 7, 26)
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8", newline="")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['what']}: {row['sentence'][:60]}")
def test_what_a_passage_cannot_bear_on_is_taken_off_it(row: dict[str, str]) -> None:
    text = row["sentence"]
    excerpt = Excerpt(source="letters/x.eml", page=1, start=0, end=len(text), text=text)
    passage = narrowed(Unexplained(excerpt=excerpt, reason="vocabulary_of_negotiation"), WRITTEN_ON)
    match row["what"]:
        case "days":
            assert (str(passage.on[1]) if passage.on else "") == row["answer"]
        case "denies":
            assert ("no" if passage.reason.startswith("proposal_") else "yes") == row["answer"]
        case "nothing":
            assert ("no" if passage.about else "yes") == row["answer"]
        case _:
            assert ("open" if "confer" in passage.about else "granted") == row["answer"]
