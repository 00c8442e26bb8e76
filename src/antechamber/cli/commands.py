"""What the modules of the single commands share: the type of a set of commands, and arguments of one meaning."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives this type no public name


def add_case(parser: argparse.ArgumentParser) -> None:
    """The case folder to work on."""
    parser.add_argument(
        "case", type=Path, metavar="CASE", help="a case folder (with case.toml, orders/ and letters/)"
    )


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """The moment of the review."""
    parser.add_argument(
        "--as-of",
        type=_instant,
        metavar="INSTANT",
        help="the moment of the review, such as 2023-07-12T09:00 (default: as_of of case.toml, else now)",
    )


def _instant(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no date or instant; write 2023-07-12 or 2023-07-12T09:00."
        ) from None


def say(words: str) -> None:
    """Talk to the person, on stderr; stdout is for data."""
    sys.stderr.write(f"antechamber: {words}\n")
