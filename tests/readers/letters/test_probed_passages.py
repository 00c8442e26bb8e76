"""What a passage alone decides, by a table that a lawyer can read: each row tells every verdict, and no other stands.

The people are the casts of the corpus of passages; each order asks every party to talk live and to convey a fresh
proposal to every opponent. Most rows are near misses: words with the look of an act which decide nothing.
"""

import csv
import importlib.util
import json
import sys
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]
TABLE = ROOT / "tests" / "tables" / "verdicts_of_passages.csv"
CASTS = json.loads((ROOT / "tests" / "corpus" / "passages" / "casts.json").read_text(encoding="utf-8"))
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8", newline="")))


@lru_cache(maxsize=1)
def measure() -> ModuleType:
    """The script that measures the corpus, which makes letters and orders of passages."""
    spec = importlib.util.spec_from_file_location("measure_of_passages", ROOT / "scripts" / "accuracy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def decided(row: dict[str, str]) -> set[str]:
    """The verdicts of a review of the passage, submissions and unclear ones left out."""
    cast = CASTS[row["cast"]]
    passage = {
        "id": "probe",
        "author": row["author"].split(),
        "written_on": cast["written_on"],
        "order_on": cast["order_on"],
        "text": row["words"],
    }
    review = measure().reviewed(passage, measure().case_from(cast))
    return {
        f"{found.kind} {found.bearer}{f'>{found.toward}' if found.toward else ''} {found.outcome}"
        for found in review.findings
        if found.kind != "submit" and found.outcome != "unclear"
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['cast']}: {row['words'][:70]}")
def test_a_passage_decides_what_it_tells_and_nothing_else(row: dict[str, str]) -> None:
    assert decided(row) == {one.strip() for one in row["decided"].split(";") if one.strip()}
