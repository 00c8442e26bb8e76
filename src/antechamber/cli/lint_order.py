"""`antechamber lint order FILE`: what to look at before an order is signed."""

import argparse
from pathlib import Path

from rich.console import Console

from antechamber.cli.commands import Commands
from antechamber.cli.exit_codes import Exit
from antechamber.core.order_lint import Remark, Weight, review_draft_order
from antechamber.readers.orders import read_order
from antechamber.readers.text import read_document
from antechamber.wiring import court_tables


def add_parser(papers: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `lint order`."""
    parser = papers.add_parser("order", help="contradictions, impossible dates and gaps of a draft order")
    parser.add_argument("file", type=Path, metavar="FILE", help="the order (PDF, DOCX, text)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the remarks; returns 0 when there are none, 1 when there are, 3 when part could not be read."""
    document = read_document(arguments.file.name, arguments.file.read_bytes())
    tables = court_tables()
    remarks = review_draft_order(read_order(document, tables), tables=tables)
    console = Console(width=80, highlight=False)
    for remark in remarks:
        print_remark(remark, console)
    if not remarks:
        console.print("Nothing to remark.")
    if any(diagnostic.unread for diagnostic in document.diagnostics):
        return int(Exit.UNREAD)
    return int(Exit.FINDINGS if remarks else Exit.DONE)


def print_remark(remark: Remark, console: Console) -> None:
    """One remark with the words that it is about."""
    word = "Error" if remark.weight is Weight.ERROR else "Look at"
    name = f" ({remark.duty})" if remark.duty else ""
    console.print(f"{word}{name}: {remark.sentence}", markup=False)
    if remark.excerpt:
        words = " ".join(remark.excerpt.text.split())
        console.print(
            f"    page {remark.excerpt.page}: “{words[:160]}{'…' if len(words) > 160 else ''}”", markup=False
        )
