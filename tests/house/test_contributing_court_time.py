"""CONTRIBUTING's recipes for a holiday and a court, followed to the letter on a copy of the tables."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from antechamber.core.calendar import CourtTables, Direction, Period, Unit, compute_deadline, zone_of
from antechamber.store.law_tables import load_court_tables

ROOT = Path(__file__).parents[2]
LAW = ROOT / "src" / "antechamber" / "data" / "law"


def block(heading: str) -> str:
    """The indented block of the recipe under a heading, without its indent and its remarks."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split(f"### {heading}\n", 1)[1].split("\n### ", 1)[0]
    lines = [line[7:] for line in section.splitlines() if line.startswith("       ")]
    return "\n".join(re.sub(r"\s+#.*$", "", line) for line in lines)


@pytest.fixture
def law(tmp_path: Path) -> Path:
    shutil.copytree(LAW, tmp_path / "law")
    return tmp_path / "law"


def seven_days_after(on: date, court: str, tables: CourtTables) -> date | None:
    return compute_deadline(
        Period(count=7, unit=Unit.DAYS, direction=Direction.AFTER), on, tables=tables, court=court
    ).on


def test_a_holiday_row_as_the_recipe_writes_it_moves_a_date(law: Path) -> None:
    with (law / "states" / "me.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + block("Add a holiday row") + "\n")
    tables = load_court_tables(law)
    assert seven_days_after(date(2025, 3, 10), "med", tables) == date(2025, 3, 18)
    assert seven_days_after(date(2023, 3, 10), "med", tables) == date(2023, 3, 17)
    assert seven_days_after(date(2025, 3, 10), "med", load_court_tables()) == date(2025, 3, 17)


def test_a_court_as_the_recipe_writes_it_is_known(law: Path) -> None:
    with (law / "courts.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + block("Add a court").replace("[nysd]", "[xxd]").replace('"NY"', '"XX"') + "\n")
    (law / "states" / "xx.toml").write_text('citation = "Some statute"\n', encoding="utf-8")
    tables = load_court_tables(law)
    assert tables.known("xxd") == "xxd"
    zone = zone_of("xxd", tables=tables)
    assert zone is not None
    assert zone.key == "America/New_York"
    assert seven_days_after(date(2024, 2, 5), "xxd", tables) == date(2024, 2, 12)
