"""A conference that is moved: the new day and hour, never the ones given up."""

import csv
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.readers.language.flow import flow_of
from antechamber.readers.orders.conference.conferences import conference_of
from antechamber.readers.orders.layout import sentences_of

TABLE = Path(__file__).parents[2] / "tables" / "conference_moves.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["words"])[:60])
def test_moved_conference(row: dict[str, str]) -> None:
    text = row["words"].replace(" / ", "\n")
    flow = flow_of(Document(source="order.txt", pages=(Page(number=1, text=text),)))
    conference = conference_of(sentences_of(flow), flow.text, "ORDER", dated=None)
    on = conference.on.isoformat() if conference and conference.on else ""
    at = conference.at.isoformat("minutes") if conference and conference.at else ""
    assert (on, at) == (row["day"], row["hour"])
