"""`antechamber read order FILE`: a scheduling order as duties, each with the words that impose it."""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from antechamber.cli.commands import Commands, say
from antechamber.cli.exit_codes import Exit
from antechamber.cli.order_page import render_order_page
from antechamber.cli.order_words import WARNING_WORDS, bearers_in_words, conference_in_words, due_in_words
from antechamber.cli.words import day
from antechamber.core.document import Document
from antechamber.core.order import Duty, EnteredOrder, Force, NoDuty
from antechamber.office.contract import ORDER_SCHEMA, diagnostic_to_json, order_to_json
from antechamber.readers.orders import read_order
from antechamber.readers.text import read_document
from antechamber.store.law_tables import load_court_tables

_WIDTH = 80


def add_parser(papers: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `read order`."""
    parser = papers.add_parser("order", help="a scheduling order as duties (needs no case)")
    parser.add_argument("file", type=Path, metavar="FILE", help="the order as entered (PDF, DOCX, text)")
    parser.add_argument("--json", action="store_true", help="the duties as data")
    parser.add_argument(
        "--html", type=Path, metavar="OUT", help="write a page with the text beside the duties"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Reads the order, prints it, and returns 0 or 3."""
    document = read_document(arguments.file.name, arguments.file.read_bytes())
    order = read_order(document, load_court_tables())
    if arguments.html:
        arguments.html.write_text(render_order_page(order, document), encoding="utf-8")
        say(f"{arguments.html} shows the order beside its duties.")
    if arguments.json:
        data = {"schema": ORDER_SCHEMA, **order_to_json(order)}
        data["diagnostics"] = [diagnostic_to_json(diagnostic) for diagnostic in document.diagnostics]
        json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif not arguments.html:
        print_order(order, document, Console(width=_WIDTH, highlight=False, soft_wrap=False))
    return int(Exit.UNREAD if any(diagnostic.unread for diagnostic in document.diagnostics) else Exit.DONE)


def print_order(order: EnteredOrder, document: Document, console: Console) -> None:
    """The head of the order, its duties with the quoted words, and what a person should look at."""
    console.print(f"[bold]{order.title or order.source}[/bold]")
    head = [
        order.docket_number,
        order.judge and f"Judge {order.judge}",
        order.dated and f"dated {day(order.dated)}",
    ]
    console.print(
        "; ".join(part for part in head if part) or "no docket number, judge or date found", markup=False
    )
    console.print(conference_in_words(order.conference), markup=False)
    if order.duties:
        console.print(_table(order.duties))
    else:
        console.print("\nThis paper imposes no duty.")
    _print_list(
        console, "To check", tuple(WARNING_WORDS.get(code, code.replace("_", " ")) for code in order.warnings)
    )
    _print_list(
        console, "Not understood, for a person to read", tuple(_passage(p) for p in order.not_understood)
    )
    _print_list(console, "Could not be read", tuple(d.message for d in document.diagnostics))


def _table(duties: tuple[Duty, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(1, 2, 0, 0), header_style="bold")
    table.add_column("¶", max_width=6)
    table.add_column("Who does what", max_width=24)
    table.add_column("Due", max_width=15)
    table.add_column("Words of the order", overflow="fold")
    for duty in duties:
        table.add_row(
            duty.paragraph or "", _act(duty), due_in_words(duty.due), " ".join(duty.excerpt.text.split())
        )
    return table


def _act(duty: Duty) -> str:
    modal = {Force.MUST: "", Force.SHOULD: " (should)", Force.MAY: " (may)"}[duty.force]
    return f"{duty.id} {bearers_in_words(duty.bearers_class)}: {duty.kind.value.replace('_', ' ')}{modal}"


def _passage(passage: NoDuty) -> str:
    where = f"paragraph {passage.paragraph}" if passage.paragraph else f"page {passage.excerpt.page}"
    return f"{where}: {' '.join(passage.excerpt.text.split())}"


def _print_list(console: Console, heading: str, lines: tuple[str, ...]) -> None:
    if lines:
        console.print(f"\n[bold]{heading}[/bold]")
    for line in lines:
        console.print(f"- {line}", markup=False)
