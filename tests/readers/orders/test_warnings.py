"""Warnings of the reader and remarks of the lint in many voices: each kind where it belongs, and nowhere near it.

Two tables under `tests/tables`: `order_warnings.csv` (a passage behind the same head, a warning, whether it is
given) and `order_lint.csv` (the same for what `lint order` tells a judge before signing).
"""

import csv
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.core.order import EnteredOrder
from antechamber.core.order_lint import review_draft_order
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

TABLES = Path(__file__).parents[2] / "tables"
HEAD = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nA v. B, No. 22-cv-00001\n\nORDER\n\nA settlement conference is "
    "set for July 21, 2023 at 2:00 p.m. before Magistrate Judge Jane Roe.\n\n"
)
Row = dict[str, str]


def _rows(name: str) -> list[Row]:
    return list(csv.DictReader((TABLES / name).read_text(encoding="utf-8").splitlines()))


def _read(words: str) -> EnteredOrder:
    text = f"{HEAD}{words}\n\nDated: May 5, 2023\n".replace(" / ", "\n")
    return read_order(Document(source="order.txt", pages=(Page(number=1, text=text),)), load_court_tables())


def _name(row: Row) -> str:
    return f"{row['code']}-{row['words'][:50]}"


@pytest.mark.parametrize("row", _rows("order_warnings.csv"), ids=_name)
def test_warning(row: Row) -> None:
    assert (row["code"] in _read(row["words"]).warnings) is (row["warned"] == "yes")


@pytest.mark.parametrize("row", _rows("order_lint.csv"), ids=_name)
def test_remark(row: Row) -> None:
    remarks = review_draft_order(_read(row["words"]), tables=load_court_tables())
    assert (row["code"] in {str(remark.code) for remark in remarks}) is (row["told"] == "yes")


def test_every_kind_is_told_and_withheld() -> None:
    for name, answer in (("order_warnings.csv", "warned"), ("order_lint.csv", "told")):
        for said in ("yes", "no"):
            assert len({row["code"] for row in _rows(name) if row[answer] == said}) >= 10
