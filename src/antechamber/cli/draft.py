"""`antechamber draft CASE`: the paper that follows, as PDF and Word, or as plain text."""

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from antechamber.cli.commands import Commands, add_as_of, add_case, say
from antechamber.cli.exit_codes import Exit
from antechamber.core.calendar import is_court_day
from antechamber.core.directive import Directive
from antechamber.core.papers import NothingToOrderError
from antechamber.core.profile import Naming
from antechamber.drafting.text import render_text
from antechamber.office.draft import FollowUpWish, draft_order_that_follows
from antechamber.store.judge_profiles import load_profile
from antechamber.wiring import court_tables, review_folder


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `draft`."""
    parser = commands.add_parser("draft", help="the order that follows, as PDF and Word, for a judge to sign")
    add_case(parser)
    add_as_of(parser)
    parser.add_argument(
        "--due",
        type=_day,
        metavar="DATE",
        help="the day by which the order must be obeyed (default: proposed)",
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", default=Path(), help="where to write (default: here)"
    )
    parser.add_argument("--text", action="store_true", help="print the public text; write nothing")
    parser.add_argument("--named", action="store_true", help="name the parties (the judge's choice)")
    parser.add_argument(
        "--quoted",
        action="store_true",
        help="with --named: quote their words of willingness (the judge's choice)",
    )
    parser.add_argument("--by", default="", metavar="NAME", help="who decided to name or to quote")
    parser.add_argument("--judges", type=Path, metavar="DIR", help="chambers' own judge profiles")
    parser.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2023-07-17.") from None


def run(arguments: argparse.Namespace) -> int:
    """Drafts, checks and writes; returns 0 when a paper was drafted or none is needed."""
    reviewed = review_folder(arguments.case, as_of=arguments.as_of)
    case = reviewed.review.case
    tables = court_tables()
    wish = FollowUpWish(
        due_on=arguments.due,
        naming=Naming.NAMED if arguments.named or arguments.quoted else None,
        quoting=arguments.quoted,
        decided_by=arguments.by,
    )
    try:
        directive = draft_order_that_follows(
            reviewed.review,
            reviewed.order_documents,
            wish,
            profile=load_profile(case, tables, folder=arguments.judges),
            is_court_day=lambda day: is_court_day(day, court=tables.known(case.court), tables=tables),
        )
    except NothingToOrderError as nothing:
        say(str(nothing))
        return int(Exit.DONE)
    for remark in directive.remarks:
        say(remark.message)
    if arguments.text:
        sys.stdout.write(render_text(directive))
    else:
        _write(directive, arguments.out)
    return int(Exit.UNREAD if any(d.unread for d in reviewed.review.diagnostics) else Exit.DONE)


def _write(directive: Directive, folder: Path) -> None:
    from antechamber.drafting.docx import render_docx  # noqa: PLC0415 - Word is not loaded for --text
    from antechamber.drafting.pdf import render_pdf  # noqa: PLC0415 - nor is the typesetter

    folder.mkdir(parents=True, exist_ok=True)
    stem = _stem(directive)
    for suffix, data in ((".pdf", render_pdf(directive)), (".docx", render_docx(directive))):
        path = folder / f"{stem}{suffix}"
        path.write_bytes(data)
        sys.stdout.write(f"{path}\n")


def _stem(directive: Directive) -> str:
    number = re.sub(r"[^0-9A-Za-z]+", "-", directive.case.docket_number).strip("-").lower() or "case"
    mark = "" if directive.signed_on else "-draft"
    return f"{number}-{directive.kind.value.replace('_', '-')}{mark}"
