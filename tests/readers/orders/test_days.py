"""Heads, conferences and due days in many voices: what is read is right, and no day that is read is wrong.

Three tables under `tests/tables`: `order_heads.csv` (a whole short paper a row), `conference_settings.csv`
(the sentences that set, keep, move or call off a conference) and `order_dues.csv` (one sentence with its
duties; whether they are found at all is measured by `order_voices.csv`). A slash between spaces is the end of a line; `*` leaves a cell open. Every
fourth row is kept aside: it was never looked at while the reader was mended, and is measured as a whole.
"""

import csv
from collections.abc import Callable
from datetime import date, time
from itertools import zip_longest
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.core.order import Duty, EnteredOrder
from antechamber.readers.language.flow import flow_of
from antechamber.readers.orders import read_order
from antechamber.readers.orders.conference.conferences import conference_of
from antechamber.readers.orders.layout import sentences_of
from antechamber.store.law_tables import load_court_tables

TABLES = Path(__file__).parents[2] / "tables"
HEAD = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nA v. B, No. 22-cv-00001\n\nORDER\n\nA settlement conference is "
    "set for July 21, 2023 at 2:00 p.m. before Magistrate Judge Jane Roe.\n\n"
)
Row = dict[str, str]


def _rows(name: str) -> list[Row]:
    return list(csv.DictReader((TABLES / name).read_text(encoding="utf-8").splitlines()))


def _open(name: str) -> list[Row]:
    return [row for index, row in enumerate(_rows(name)) if index % 4 != 3]


def _aside(name: str) -> list[Row]:
    return _rows(name)[3::4]


def _document(text: str) -> Document:
    return Document(source="order.txt", pages=(Page(number=1, text=text.replace(" / ", "\n")),))


def _read(text: str) -> EnteredOrder:
    return read_order(_document(text), load_court_tables())


def _iso(value: date | None) -> str:
    return value.isoformat() if value else ""


def _differing(row: Row, read: Row) -> list[str]:
    return [f"{name}: {read[name]}" for name in read if row[name] not in ("*", read[name])]


def _head_faults(row: Row) -> list[str]:
    order = _read(row["words"])
    return _differing(
        row,
        {
            "docket": order.docket_number or "",
            "judge": order.judge or "",
            "dated": _iso(order.dated),
            "type": str(order.doc_type),
        },
    )


def _conference_faults(row: Row) -> list[str]:
    flow = flow_of(_document(row["words"]))
    found = conference_of(sentences_of(flow), flow.text, "ORDER", dated=None)
    if found is None:
        return _differing(row, {"day": "", "hour": "", "mode": ""})
    hour = found.at.isoformat("minutes") if isinstance(found.at, time) else ""
    return _differing(row, {"day": _iso(found.on), "hour": hour, "mode": found.mode})


def _due_words(duty: Duty) -> str:
    rule = duty.due.rule
    if duty.due.on or rule is None:
        return _iso(duty.due.on)
    return f"{rule.count} {rule.unit} {rule.direction} {rule.anchor} {rule.vague}"


def _due_faults(row: Row) -> list[str]:
    found = list(_read(f"{HEAD}{row['words']}\n\nDated: May 5, 2023\n").duties)
    faults = []
    for kind, due in zip_longest(row["kind"].split(";"), row["due"].split(";"), fillvalue="*"):
        duty = next((d for d in found if d.kind in kind.split("|")), None)
        if duty is None:
            faults.append(f"missed {kind}")
            continue
        found.remove(duty)
        read = _due_words(duty)
        wanted = due.split("|")
        if "*" not in wanted and not any(w in read if w else not read for w in wanted):
            faults.append(f"{'wrong date' if duty.due.on else 'due'} {read}")
        elif duty.due.on and read not in wanted and any(w[:2] == "20" for w in wanted):
            faults.append(f"wrong date {read}")
    return faults


@pytest.mark.parametrize("row", _open("order_dues.csv"), ids=lambda row: str(row["words"])[:60])
def test_due(row: Row) -> None:
    assert [fault for fault in _due_faults(row) if not fault.startswith("missed")] == []


@pytest.mark.parametrize(
    ("name", "faults", "right", "aside"),
    [
        ("order_heads.csv", _head_faults, 68, 19),
        ("conference_settings.csv", _conference_faults, 49, 16),
        ("order_dues.csv", _due_faults, 172, 56),
    ],
)
def test_as_many_as_ever(name: str, faults: Callable[[Row], list[str]], right: int, aside: int) -> None:
    assert sum(not faults(row) for row in _open(name)) >= right
    assert sum(not faults(row) for row in _aside(name)) >= aside
