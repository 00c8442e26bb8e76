"""`antechamber read order FILE` and `antechamber read letter FILE --case CASE`: one paper, read alone."""

import argparse

from antechamber.cli import read_letter, read_order
from antechamber.cli.commands import Commands


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `read` with its two kinds of paper."""
    parser = commands.add_parser(
        "read", help="read one paper alone: an order as duties, a letter as statements"
    )
    papers = parser.add_subparsers(dest="paper", metavar="order|letter", required=True)
    read_order.add_parser(papers)
    read_letter.add_parser(papers)
