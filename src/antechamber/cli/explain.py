"""`antechamber explain CASE DUTY BEARER [TOWARD]`: a finding with its chain of words, resolution and rule."""

import argparse
import json
import sys

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from antechamber.cli.commands import Commands, add_as_of, add_case, say
from antechamber.cli.exit_codes import Exit
from antechamber.cli.matrix import mark_of
from antechamber.core.case import Case
from antechamber.core.finding import Finding, Review
from antechamber.core.review import is_named
from antechamber.office.contract import finding_to_json
from antechamber.wiring import review_folder


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `explain`."""
    parser = commands.add_parser("explain", help="why a finding says what it says, step by step")
    add_case(parser)
    parser.add_argument("duty", metavar="DUTY", help="an id such as D2, or a kind: confer, convey, submit")
    parser.add_argument("bearer", metavar="BEARER", help="the party that owes: its id or name")
    parser.add_argument("toward", metavar="TOWARD", nargs="?", help="the opposing party: its id or name")
    add_as_of(parser)
    parser.add_argument("--json", action="store_true", help="the findings as data, for other programs")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the chain of every finding that fits, and returns 0, or 2 when none does."""
    review = review_folder(arguments.case, as_of=arguments.as_of).review
    chosen = [finding for finding in review.findings if _fits(review.case, finding, arguments)]
    if not chosen:
        say(_nothing_found(review))
        return int(Exit.USAGE)
    if arguments.json:
        json.dump([finding_to_json(finding) for finding in chosen], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return int(Exit.DONE)
    console = Console(highlight=False)
    console.print(
        Text("CONFIDENTIAL: quotes the parties' settlement letters. For chambers only.", style="reverse")
    )
    for finding in chosen:
        _print_chain(review, finding, console)
    return int(Exit.DONE)


def _fits(case: Case, finding: Finding, arguments: argparse.Namespace) -> bool:
    wanted = arguments.duty.casefold()
    return (
        wanted in (finding.duty.casefold(), finding.kind.value)
        and _is_party(case, finding.bearer, arguments.bearer)
        and (
            arguments.toward is None
            or (finding.toward is not None and _is_party(case, finding.toward, arguments.toward))
        )
    )


def _is_party(case: Case, party_id: str, wanted: str) -> bool:
    return is_named(case.party(party_id), wanted)


def _nothing_found(review: Review) -> str:
    rows = [f"  {f.duty} ({f.kind}) {f.bearer} {f.toward or ''}".rstrip() for f in review.findings]
    return "\n".join(("No finding fits. This review has:", *rows)) if rows else "This review has no findings."


def _print_chain(review: Review, finding: Finding, console: Console) -> None:
    toward = f" to {review.case.party(finding.toward).name}" if finding.toward else ""
    head = f"{finding.duty} ({finding.kind}), {review.case.party(finding.bearer).name}{toward}"
    console.print(Text.assemble("\n", mark_of(finding.outcome), " ", (head, "bold"), f": {finding.outcome}"))
    console.print(Padding(Text(finding.sentence), (0, 0, 0, 2)))
    for number, step in enumerate(finding.chain, 1):
        console.print(Padding(Text(f"{number}. {step}"), (0, 0, 0, 4)))
    if finding.absence:
        searched = ", ".join(finding.absence.searched) or "the record"
        console.print(
            Padding(Text(f"Searched {searched}: {finding.absence.sought}.", style="dim"), (0, 0, 0, 4))
        )
    for caution in finding.cautions:
        console.print(Padding(Text(f"! {caution}", style="magenta"), (0, 0, 0, 2)))
    console.print(Padding(Text(f"Reason: {finding.reason}", style="dim"), (0, 0, 0, 2)))
