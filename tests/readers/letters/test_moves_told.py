"""A table of tellings: what each sentence of a letter makes of who proposed what to whom, and when."""

import csv
from pathlib import Path

import pytest
from tests.readers.letters.test_reading import letter

from antechamber.core.negotiation import Move

TABLE = Path(__file__).parents[2] / "tables" / "letter_moves.csv"
SENDERS = {"ida": "ida@marsh.example", "tom": "tom@vale.example", "una": "una@frost.example"}


def in_words(move: Move) -> str:
    """A move as the table writes it: `demand rowe>alden,brey 90000 2024-07-01`."""
    days = "" if move.on is None else "/".join(dict.fromkeys(str(day) for day in move.on))
    amount = "-" if move.amount is None else f"{move.amount.normalize():f}"
    return f"{move.act} {','.join(move.by)}>{','.join(move.to)} {amount} {days}".strip()


def rows() -> list[dict[str, str]]:
    """The rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"][:60])
def test_a_telling_gives_its_moves_and_no_others(row: dict[str, str]) -> None:
    wanted = sorted(one.strip() for one in (row["moves"] or "").split(";") if one.strip())
    told = letter(row["text"], SENDERS[row["from"]]).moves
    assert sorted(in_words(move) for move in told) == wanted
