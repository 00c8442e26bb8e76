"""`antechamber lint order FILE`: what a judge would want to know before signing."""

import argparse

from antechamber.cli import lint_order
from antechamber.cli.commands import Commands


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `lint` with the papers that it knows."""
    parser = commands.add_parser("lint", help="check an order before it is signed")
    papers = parser.add_subparsers(dest="paper", metavar="order", required=True)
    lint_order.add_parser(papers)
