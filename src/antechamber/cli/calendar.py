"""`antechamber calendar CASE --out x.ics`: the conference and the deadlines of a case for a calendar program."""

import argparse
from pathlib import Path

from antechamber.cli.commands import Commands, add_case, say
from antechamber.cli.exit_codes import Exit
from antechamber.drafting.ics import render_ics
from antechamber.office.calendar import compute_calendar
from antechamber.office.calendar_record import read_orders
from antechamber.store.case_folder import load_case_folder
from antechamber.wiring import court_tables, readers


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `calendar`."""
    parser = commands.add_parser(
        "calendar", help="the conference and the deadlines of a case, as an iCalendar file"
    )
    add_case(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the file to write, such as case.ics"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Writes the calendar; 3 when an order could not be read, and the rest is still written."""
    folder = load_case_folder(arguments.case)
    orders, diagnostics = read_orders(folder, readers())
    calendar = compute_calendar(folder.case, orders, tables=court_tables())
    arguments.out.write_bytes(render_ics(calendar))
    for diagnostic in diagnostics:
        say(f"{diagnostic.source}: {diagnostic.message}")
    say(f"{len(calendar.events)} events written to {arguments.out}.")
    return int(Exit.UNREAD if any(diagnostic.unread for diagnostic in diagnostics) else Exit.DONE)
