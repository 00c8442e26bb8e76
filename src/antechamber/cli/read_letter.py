"""`antechamber read letter FILE --case CASE`: one message or document as statements."""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from antechamber.cli.commands import Commands
from antechamber.cli.exit_codes import Exit
from antechamber.cli.words import day, party_name
from antechamber.core.case import Case
from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Interval, Letter
from antechamber.office.contract import LETTER_SCHEMA, diagnostic_to_json, letter_to_json


def add_parser(papers: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `read letter`."""
    parser = papers.add_parser("letter", help="one message or document to chambers as statements")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a message (.eml) or a document (PDF, DOCX, text)"
    )
    parser.add_argument(
        "--case", type=Path, required=True, metavar="CASE", help="the case folder whose parties are meant"
    )
    parser.add_argument("--json", action="store_true", help="the statements as data")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Reads the letter, prints it, and returns 0 or 3."""
    # Loaded here, so that an order is read without the readers of letters.
    from antechamber.wiring import read_letter_file  # noqa: PLC0415 - see above

    reading = read_letter_file(arguments.file, case_folder=arguments.case)
    if arguments.json:
        data = {"schema": LETTER_SCHEMA, **letter_to_json(reading.letter)}
        data["diagnostics"] = [diagnostic_to_json(diagnostic) for diagnostic in reading.diagnostics]
        json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        print_letter(reading.letter, reading.case, Console(highlight=False))
    return int(Exit.UNREAD if any(diagnostic.unread for diagnostic in reading.diagnostics) else Exit.DONE)


def print_letter(letter: Letter, case: Case, console: Console) -> None:
    """The statements of a letter as a table, each with its words."""
    authors = ", ".join(party_name(case, party) for party in letter.on_behalf_of) or "nobody on record"
    console.print("[reverse]CONFIDENTIAL: quotes a settlement letter.[/reverse]")
    console.print(f"[bold]{letter.source}[/bold], on behalf of {authors}")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0), header_style="bold")
    table.add_column("What", max_width=18)
    table.add_column("When", max_width=20)
    table.add_column("Words", overflow="fold")
    for discussion in letter.discussions:
        table.add_row(
            "discussion" if discussion.live else "exchange in writing",
            _when(discussion.on),
            _words(discussion.excerpt),
        )
    for move in letter.moves:
        state = {True: "conveyed", False: "not conveyed", None: "uncertain"}[move.conveyed]
        table.add_row(f"{move.act}, {state}", _when(move.on), _words(move.excerpt))
    for denial in letter.denials:
        table.add_row(f"no {denial.what}", "", _words(denial.excerpt))
    for passage in letter.non_moves:
        table.add_row(f"no act: {passage.why.replace('_', ' ')}", "", _words(passage.excerpt))
    for residue in letter.unexplained:
        table.add_row("for a person to read", "", _words(residue.excerpt))
    console.print(table)


def _when(on: Interval | None) -> str:
    if on is None:
        return "not told"
    return day(on[0]) if on[0] == on[1] else f"{day(on[0])} to {day(on[1])}"


def _words(excerpt: Excerpt) -> str:
    return " ".join(excerpt.text.split())
