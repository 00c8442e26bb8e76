"""The entry point: finds the command, runs it, and turns what went wrong into an exit status."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType, TracebackType
from typing import Literal, Self

from antechamber import __version__
from antechamber.cli.commands import say
from antechamber.cli.exit_codes import Exit
from antechamber.core.problems import AntechamberError, CannotReadError, CaseFolderError, RefusedError

COMMANDS = {
    "review": "who met the order, party by party, with the passages",
    "explain": "why one finding says what it says: words, resolution, rule",
    "draft": "the papers that follow, as PDF and Word",
    "check": "look through any paper for confidences, wrong quotations and wrong dates",
    "read": "read one paper alone: an order as duties, a letter as statements",
    "lint": "check an order before it is signed",
    "deadline": "compute a court deadline with its steps and citations",
    "calendar": "deadlines and the conference as an iCalendar file",
}
"""Each command with its one line of help; it lives in the module of its name, loaded only when it is called."""

_ABOUT = """\
Before a settlement conference: what the order required, what the letters show, the order that follows.
Everything stays on this machine; a review is confidential because it quotes the parties' letters.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    guard = _Guard()
    with guard:
        parser = _parser(words)
        chosen = parser.parse_args(words)
        run = chosen.run
        guard.status = int(run(chosen))
    return guard.status


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="antechamber", description=_ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"antechamber {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    named = next((word for word in words if not word.startswith("-")), None)
    if named in COMMANDS:
        _module(named).add_parser(commands)
        return parser
    for command, line in COMMANDS.items():
        commands.add_parser(command, help=line, add_help=False)
    return parser


def _module(command: str) -> ModuleType:
    return import_module(f"antechamber.cli.{command}")


class _Guard:
    """Turns an error that ends a command into one plain sentence and an exit status."""

    def __init__(self) -> None:
        self.status = int(Exit.DONE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Literal[True] | None:
        if error is None or isinstance(error, SystemExit):
            return None
        self.status = int(_status_of(error))
        if isinstance(error, BrokenPipeError):
            sys.stderr.close()
            return True
        say(_sentence(error))
        if self.status == Exit.FAULT and os.environ.get("ANTECHAMBER_DEBUG"):
            return None
        return True


def _status_of(error: BaseException) -> Exit:
    match error:
        case RefusedError():
            return Exit.REFUSED
        case CannotReadError() | CaseFolderError():
            return Exit.UNREAD
        case AntechamberError():
            return Exit.USAGE
        case OSError():
            return Exit.UNREAD
        case _:
            return Exit.FAULT


def _sentence(error: BaseException) -> str:
    match error:
        case AntechamberError():
            return str(error)
        case KeyboardInterrupt():
            return "Stopped."
        case OSError():
            return f"{error.filename or 'A file'}: {error.strerror or error}."
        case _:
            return (
                f"A fault of the program ({type(error).__name__}). Nothing was written into the case folder. "
                "The details are withheld because they could quote a letter; set ANTECHAMBER_DEBUG=1 to see them."
            )
