import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.figures import FigureKind, find_figures, fold_characters

TABLE = Path(__file__).parents[1] / "tables" / "figures.csv"


def rows() -> list[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["kind"], row["value"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("text", "kind", "value"), rows())
def test_every_spelling_of_the_table_is_found(text: str, kind: str, value: str) -> None:
    found = find_figures(fold_characters(f"They said {text} and left."))
    assert [(f.kind.value, f.value) for f in found] == [(kind, Decimal(value) if value else None)]


@given(st.integers(min_value=1_000, max_value=99_999_999))
def test_digits_and_separators_tell_the_same_sum(amount: int) -> None:
    for spelled in (
        f"${amount:,}",
        f"${amount}",
        f"USD {amount:,}",
        f"{amount:,} dollars",
        f"${amount:,}.00",
    ):
        figure = find_figures(fold_characters(f"for {spelled} in all"))[0]
        assert (figure.kind, figure.value) == (FigureKind.MONEY, Decimal(amount))


def test_a_span_is_the_place_of_the_words() -> None:
    text = "from $5,000 to ten thousand dollars"
    assert [text[f.start : f.end] for f in find_figures(text)] == ["$5,000", "ten thousand dollars"]
