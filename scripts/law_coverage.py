"""Writes `docs/law/coverage.md`: which provision is carried out where, which tests show it, what is left out.

    python scripts/law_coverage.py            write the page
    python scripts/law_coverage.py --check    say whether it is stale (exit 1)

The register is what `@rule` in the code has entered; the rest is read from the law tables themselves.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import antechamber.core
from antechamber.core.calendar import Confidence, CourtTables, HolidayRow
from antechamber.core.law import CarriedOut, carried_out
from antechamber.store.law_tables import load_court_tables

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "law" / "coverage.md"

THROUGH = {
    "compute_elapsed": "test_rule6_vectors.py",
    "compute_raw_day": "test_properties.py",
    "adds_days": "test_rule6_vectors.py",
    "Course.roll": "test_rule6_vectors.py",
    "Course.pass_inaccessible": "test_rule6_vectors.py",
    "end_of_day": "test_deadline.py",
}
"""Functions that tests reach through another one, with the test that shows them."""

NOT_COVERED = (
    "Rules of state courts: for a court outside the table, dates are counted by the federal rule with federal holidays alone.",
    "Periods for which a statute has its own method of counting; the mailbox rule for prisoners' filings.",
    "Short periods before December 1, 2009, when weekends inside them were not counted; such dates carry a flag.",
    "Holidays that a governor proclaims for one year, and holidays by other calendars (Lunar New Year, Diwali, Yom Kippur).",
    "State holidays before 2010; a forward date there carries a flag.",
    "What a state does with a federal holiday that it keeps on another day than the federal government.",
    "Bankruptcy and appellate rules, and the closing hours of clerks' offices where no row gives them.",
)


def coverage() -> str:
    """The page as it should be."""
    _import_all()
    tables = load_court_tables()
    parts = (
        "# The law that the program carries out",
        "Made by `scripts/law_coverage.py`; do not edit. A test fails when it is stale.",
        "## Provisions",
        "\n".join(_provisions()),
        "## What is not covered",
        "\n".join(f"- {line}" for line in NOT_COVERED),
        "## Federal holidays",
        f"Span of the rows: {tables.first_year} to {tables.last_year}.",
        "\n".join(_holidays(tables.federal)),
        "## Days that executive orders closed executive departments",
        "They name no court. A date that one of them would move is shown with both outcomes.",
        "\n".join(f"- {row.on}: {row.why}, {row.citation} ({row.confidence})" for row in tables.executive),
        "## Holidays of states and territories",
        (
            "They count only in periods measured after an event (Rule 6(a)(6)(C)). `high` and `medium` count; `low` "
            "is a day that the state's law names, but that the state does not clearly keep, or that was not confirmed: "
            "it never moves a date, and both dates are shown."
        ),
        "\n\n".join(_states(tables)),
        "## Courts",
        "\n".join(_courts(tables)),
    )
    return "\n\n".join(parts) + "\n"


def _import_all() -> None:
    for module in pkgutil.walk_packages(antechamber.core.__path__, "antechamber.core."):
        importlib.import_module(module.name)
    importlib.import_module("antechamber.drafting.clock_rules")


def _provisions() -> Iterator[str]:
    yield "| Provision | As of | Function | What it promises | Tests | Not covered |"
    yield "|---|---|---|---|---|---|"
    for line in carried_out():
        cells = (
            str(line.citation),
            line.citation.edition,
            f"`{line.module.removeprefix('antechamber.')}.{line.function}`",
            line.promise,
            ", ".join(f"`{name}`" for name in shown_by(line)) or "none",
            line.not_covered or "",
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def shown_by(line: CarriedOut) -> tuple[str, ...]:
    """The test files of the same room that name the function, else the one that reaches it, else the module's own."""
    room = ROOT / "tests" / Path(*line.module.split(".")[1:-1])
    name = line.function.rpartition(".")[2]
    named = [
        path.name
        for path in sorted(room.glob("test_*.py"))
        if re.search(rf"\b{name}\b", path.read_text(encoding="utf-8"))
    ]
    if named or line.function in THROUGH:
        return tuple(named) or (THROUGH[line.function],)
    mirror = room / f"test_{line.module.rpartition('.')[2]}.py"
    return (mirror.name,) if mirror.is_file() else ()


def _holidays(rows: tuple[HolidayRow, ...]) -> Iterator[str]:
    for row in rows:
        since = f", from {row.first_on}" if row.first_on.year > 1 else ""
        until = f", to {row.last_on}" if row.last_on.year < 9999 else ""
        yield f"- {row.name}{since}{until}: {row.citation}"


def _states(tables: CourtTables) -> Iterator[str]:
    for state in tables.states:
        rows = tables.states[state]
        listed: dict[tuple[str, Confidence], None] = dict.fromkeys((row.name, row.confidence) for row in rows)
        sure = {name for name, confidence in listed if confidence is not Confidence.LOW}
        shown = [
            (name, confidence)
            for name, confidence in listed
            if confidence is not Confidence.LOW or name not in sure
        ]
        days = (
            "; ".join(f"{name} ({confidence})" for name, confidence in shown)
            or "no day beyond the federal list"
        )
        laws = "; ".join(dict.fromkeys(str(row.citation) for row in rows))
        yield f"**{state}** {f'({laws})' if laws else ''}: {days}."


def _courts(tables: CourtTables) -> Iterator[str]:
    yield f"All {len(tables.courts)} federal district courts. Districts whose divisions keep different clocks:"
    yield ""
    for court in tables.courts.values():
        if court.divisions:
            yield f"- {court.short}: " + "; ".join(f"{one.name} {one.zone}" for one in court.divisions)
    yield ""
    yield "Districts that end the day of electronic filing before midnight:"
    yield ""
    for court in tables.courts.values():
        for rule in court.filing_days:
            since = f" from {rule.first_on}" if rule.first_on.year > 1 else ""
            until = f" to {rule.last_on}" if rule.last_on.year < 9999 else ""
            yield f"- {court.short}: {rule.ends:%H:%M}{since}{until} ({rule.citation}; {rule.confidence})"


def main() -> int:
    """Writes the page, or with `--check` compares it."""
    if "--check" in sys.argv[1:]:
        return int(not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != coverage())
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(coverage(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
