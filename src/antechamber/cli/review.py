"""`antechamber review CASE`: what each party owed, what the record shows, with the passage behind it."""

import argparse
import json
import sys
from pathlib import Path

from antechamber.cli.commands import Commands, add_as_of, add_case, say
from antechamber.cli.exit_codes import Exit
from antechamber.core.finding import Outcome, Review
from antechamber.core.problems import RefusedError
from antechamber.office.contract import review_to_json
from antechamber.wiring import review_folder, review_page


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `review`."""
    parser = commands.add_parser("review", help="who met the order, party by party, with the passages")
    add_case(parser)
    add_as_of(parser)
    parser.add_argument("--json", action="store_true", help="the review as data, for other programs")
    parser.add_argument(
        "--html", type=Path, metavar="FILE", help="write the review as one page for reading and printing"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Reviews the case, prints it, and returns 0, 1 or 3."""
    reviewed = review_folder(arguments.case, as_of=arguments.as_of)
    if arguments.json:
        json.dump(review_to_json(reviewed.review), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif not arguments.html:
        from antechamber.cli.screen import print_review  # noqa: PLC0415 - its library is loaded only for people

        print_review(reviewed.review)
    if arguments.html:
        _write_page(arguments.case, arguments.html, review_page(arguments.case, reviewed))
    if arguments.json:
        for diagnostic in reviewed.review.diagnostics:
            say(f"{diagnostic.source}: {diagnostic.message}")
    return int(_status(reviewed.review))


def _write_page(case: Path, file: Path, page: str) -> None:
    if file.resolve().is_relative_to(case.resolve()):
        raise RefusedError(
            f"{file} lies in the case folder, into which nothing is written; choose another place."
        )
    file.touch(mode=0o600)
    file.write_text(page, encoding="utf-8")
    say(f"{file} is written. It quotes the parties' letters; only this account can read it.")


def _status(review: Review) -> Exit:
    if any(diagnostic.unread for diagnostic in review.diagnostics):
        return Exit.UNREAD
    if any(finding.outcome not in _SETTLED for finding in review.findings):
        return Exit.FINDINGS
    return Exit.DONE


_SETTLED = {Outcome.SATISFIED, Outcome.NOT_YET_DUE, Outcome.EXCUSED}
