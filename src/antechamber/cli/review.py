"""`antechamber review CASE`: what each party owed, what the record shows, with the passage behind it."""

import argparse
import json
import sys
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from antechamber.cli.commands import Commands, add_as_of, add_case, say
from antechamber.cli.exit_codes import Exit
from antechamber.cli.matrix import legend, mark_of, matrix_of
from antechamber.cli.words import clock, moment, weekday
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.problems import RefusedError
from antechamber.office.contract import review_to_json
from antechamber.wiring import review_folder, review_page

_SHORT = 300
_GROUPS = (
    ("Not met: an order can follow", {Outcome.NOT_SATISFIED}),
    ("Late", {Outcome.LATE}),
    ("Unclear: read these passages, or ask", {Outcome.UNCLEAR}),
    ("Not yet due", {Outcome.NOT_YET_DUE}),
    ("Met", {Outcome.SATISFIED, Outcome.EXCUSED}),
)
_STATES = {
    "ready": ("READY", "green"),
    "not_ready": ("NOT READY", "red"),
    "undetermined": ("UNDETERMINED", "yellow"),
    "no_conference": ("NO CONFERENCE SET", "yellow"),
}


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
        print_review(reviewed.review, Console(highlight=False))
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


def print_review(review: Review, console: Console) -> None:
    """The review for a reader at a screen: what matters first, then the passages."""
    _print_head(review, console)
    console.print(matrix_of(review))
    console.print()
    console.print(legend(review.findings))
    for title, outcomes in _GROUPS:
        findings = [finding for finding in review.findings if finding.outcome in outcomes]
        if findings:
            console.print(f"\n[bold]{title}[/bold]")
            _print_findings(findings, console)
    for diagnostic in review.diagnostics:
        place = f", page {diagnostic.page}" if diagnostic.page else ""
        console.print(Text(f"\nNot read: {diagnostic.source}{place}: {diagnostic.message}", style="yellow"))


def _print_head(review: Review, console: Console) -> None:
    case = review.case
    console.print(
        Text(" CONFIDENTIAL: quotes settlement letters; for the settlement judge alone ", style="reverse")
    )
    console.print(Text.assemble((case.caption, "bold"), f"\n{case.docket_number}"))
    conference = next((order.conference for order in reversed(review.orders) if order.conference), None)
    if conference and conference.on:
        at = f", {clock(conference.at)}" if conference.at else ""
        console.print(f"Conference {weekday(conference.on)}{at}, before {case.settlement_judge}")
    console.print(f"Reviewed as of {moment(review.as_of)}")
    word, colour = _STATES[review.readiness.state]
    console.print(Text.assemble("\n", (word, f"bold {colour}")))
    for sentence in review.readiness.missing:
        console.print(Padding(Text(f"• {sentence}"), (0, 0, 0, 2)))
    console.print()


def _print_findings(findings: list[Finding], console: Console) -> None:
    for (sentence, outcome, evidence), same in groupby(
        findings, key=lambda f: (f.sentence, f.outcome, f.evidence)
    ):
        first = next(iter(same))
        console.print(Padding(Text.assemble(mark_of(outcome), " ", sentence), (0, 0, 0, 1)))
        for excerpt in evidence[: 1 if outcome is Outcome.SATISFIED else None]:
            _print_passage(excerpt, console, short=outcome is Outcome.SATISFIED)
        if first.absence and not evidence:
            console.print(
                Padding(
                    Text(
                        f"Searched {', '.join(first.absence.searched) or 'the record'}: {first.absence.sought}.",
                        style="dim",
                    ),
                    (0, 0, 0, 6),
                )
            )
        for caution in first.cautions:
            console.print(Padding(Text(f"! {caution}", style="magenta"), (0, 0, 0, 3)))


def _print_passage(excerpt: Excerpt, console: Console, *, short: bool) -> None:
    words = " ".join(excerpt.text.split())
    if short and len(words) > _SHORT:
        words = f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
    console.print(
        Padding(
            Text.assemble((f"{excerpt.source}, page {excerpt.page}", "dim"), f"\n“{words}”"), (0, 0, 0, 6)
        )
    )


def _status(review: Review) -> Exit:
    if any(diagnostic.unread for diagnostic in review.diagnostics):
        return Exit.UNREAD
    if any(finding.outcome not in _SETTLED for finding in review.findings):
        return Exit.FINDINGS
    return Exit.DONE


_SETTLED = {Outcome.SATISFIED, Outcome.NOT_YET_DUE, Outcome.EXCUSED}
