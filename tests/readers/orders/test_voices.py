"""Orders in many judges' voices: kind, bearer, force and due moment of every duty, sentence by sentence.

`tests/tables/order_voices.csv` holds one sentence a row. A cell lists the duties of the sentence, parted by
semicolons; `a|b` admits either; `*` in the column of dues leaves the due moment open, a date must be read
exactly, and other words must stand in the rule ("7 days after receipt_of_demand"). Every fourth row is kept
aside: it was never looked at while the grammar was mended, and is measured as a whole.
"""

import csv
from itertools import zip_longest
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.core.order import Duty
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

TABLE = Path(__file__).parents[2] / "tables" / "order_voices.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
ASIDE = ROWS[3::4]
OPEN = [row for row in ROWS if row not in ASIDE]
HEAD = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nA v. B, No. 22-cv-00001\n\nORDER\n\nA settlement conference is "
    "set for July 21, 2023 at 2:00 p.m. before Magistrate Judge Jane Roe.\n\n"
)
_PRESENCE = frozenset({"attend", "authority"})


def _duties(words: str) -> tuple[Duty, ...]:
    text = f"{HEAD}{words}\n\nDated: May 5, 2023\n"
    document = Document(source="order.txt", pages=(Page(number=1, text=text),))
    return read_order(document, load_court_tables()).duties


def _cells(row: dict[str, str], column: str) -> list[set[str]]:
    return [set(cell.strip().split("|")) for cell in row[column].split(";") if cell.strip()]


def _due_words(duty: Duty) -> str:
    rule = duty.due.rule
    if duty.due.on or rule is None:
        return duty.due.on.isoformat() if duty.due.on else ""
    return f"{rule.count} {rule.unit} {rule.direction} {rule.anchor} {rule.vague}"


def _faults(row: dict[str, str]) -> list[str]:
    """What is read amiss in a row, in words; a wrong date is named as such."""
    found = list(_duties(row["words"]))
    kinds = _cells(row, "kind")
    faults = []
    for kind, bearers, force, due in zip_longest(
        kinds, _cells(row, "bearers"), _cells(row, "force"), _cells(row, "due")
    ):
        duty = next((d for d in found if d.kind in kind), None)
        if duty is None:
            faults.append(f"missed {kind}")
            continue
        found.remove(duty)
        wanted, read = next(iter(due)), _due_words(duty)
        if not bearers & set(duty.bearers_class):
            faults.append(f"bearers {duty.bearers_class}")
        if duty.force not in force:
            faults.append(f"force {duty.force}")
        if wanted != "*" and wanted not in read:
            faults.append(f"{'wrong date' if duty.due.on else 'due'} {read}")
    presence = bool({k for kind in kinds for k in kind} & _PRESENCE)
    return faults + [f"extra {d.kind}" for d in found if not (presence and d.kind in _PRESENCE)]


@pytest.mark.parametrize("row", OPEN, ids=lambda row: str(row["words"])[:60])
def test_voice(row: dict[str, str]) -> None:
    assert _faults(row) == []


def test_rows_kept_aside() -> None:
    faults = [_faults(row) for row in ASIDE]
    assert not [fault for row in faults for fault in row if fault.startswith("wrong date")]
    assert sum(not row for row in faults) >= 0.8 * len(faults)
