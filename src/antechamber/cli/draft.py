"""`antechamber draft CASE`: any paper of a settlement conference, as PDF and Word, or as plain text."""

import argparse
import json
import sys
import tomllib
from datetime import date
from pathlib import Path

from antechamber.cli.commands import Commands, add_as_of, add_case, say
from antechamber.cli.exit_codes import Exit
from antechamber.cli.papers import FinishedPaper, file_stem, finish, say_hits
from antechamber.core.calendar import is_court_day
from antechamber.core.directive import Directive, PaperKind
from antechamber.core.papers import Facts, FactsError, NothingToOrderError, facts_of
from antechamber.core.permitted import NotPermitted, check_permitted
from antechamber.core.problems import AntechamberError
from antechamber.core.profile import Naming
from antechamber.drafting.tracing import traces_of
from antechamber.office import ReviewedCase
from antechamber.office.draft import Wish, draft_paper
from antechamber.store.judge_profiles import load_profile
from antechamber.wiring import court_tables, review_folder


class ReleaseError(AntechamberError):
    """Somebody has to stand behind a release by name."""


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `draft`."""
    parser = commands.add_parser(
        "draft", help="the order that follows, or another paper, for a judge to sign"
    )
    add_case(parser)
    add_as_of(parser)
    parser.add_argument(
        "--paper",
        type=PaperKind,
        choices=list(PaperKind),
        default=PaperKind.FOLLOW_UP,
        metavar="KIND",
        help=f"which paper: {', '.join(kind.value for kind in PaperKind)} (default: follow_up)",
    )
    parser.add_argument("--facts", type=Path, metavar="FILE", help="what the paper needs to know, as TOML")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FACT=VALUE",
        help="one such fact, such as conference_on=2024-05-09",
    )
    parser.add_argument(
        "--due", type=_day, metavar="DATE", help="when the order must be obeyed (default: proposed)"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", default=Path(), help="where to write (default: here)"
    )
    parser.add_argument("--text", action="store_true", help="print the public text; write nothing")
    parser.add_argument("--trace", action="store_true", help="say of each filled-in word where it comes from")
    choice = parser.add_argument_group("the judge's choices")
    choice.add_argument("--named", action="store_true", help="name the parties")
    choice.add_argument(
        "--quoted", action="store_true", help="name them, and quote their words of willingness"
    )
    choice.add_argument(
        "--parties-only", action="store_true", help="an order to the parties alone, not for the public docket"
    )
    choice.add_argument(
        "--override", action="store_true", help="let stand what the paper orders beyond process"
    )
    choice.add_argument(
        "--release", action="append", default=[], metavar="WORDS", help="let these words through the guard"
    )
    choice.add_argument(
        "--by", default="", metavar="NAME", help="who decided to name, to quote or to release"
    )
    parser.add_argument("--judges", type=Path, metavar="DIR", help="chambers' own judge profiles")
    parser.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2023-07-17.") from None


def run(arguments: argparse.Namespace) -> int:
    """Drafts, guards and writes; 0 when a paper was drafted or none is needed, 4 when the guard holds it back."""
    if (arguments.release or arguments.override) and not arguments.by:
        raise ReleaseError(
            "Words are released, and limits overridden, only by a named person: add --by NAME."
        )
    _keep_out_of(arguments.case, arguments.out)
    reviewed = review_folder(arguments.case, as_of=arguments.as_of)
    try:
        directive = _directive(reviewed, arguments)
    except NothingToOrderError as nothing:
        say(str(nothing))
        return int(_status(reviewed))
    for remark in directive.remarks:
        say(remark.message)
    paper = finish(directive, reviewed, files=not arguments.text, released_words=arguments.release)
    if paper.guarded.held:
        return int(_refuse(paper))
    limits = check_permitted(paper.text, reviewed.review.case)
    if limits and not arguments.override:
        return int(_refuse_limits(limits))
    _say_decisions(directive, paper)
    if arguments.trace:
        for trace in traces_of(directive):
            say(f"paragraph {trace.paragraph}, {trace.field}: {trace.words!r} from {trace.origin}")
    if arguments.text:
        sys.stdout.write(paper.text)
    else:
        _write(directive, paper, arguments)
    return int(_status(reviewed))


def _facts(arguments: argparse.Namespace) -> Facts:
    told: dict[str, object] = {}
    if arguments.facts is not None:
        try:
            told |= tomllib.loads(arguments.facts.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise FactsError(f"{arguments.facts} is not valid TOML: {error}.") from error
    for pair in arguments.set:
        name, equals, value = pair.partition("=")
        if not equals:
            raise FactsError(f"--set takes FACT=VALUE, not {pair!r}.")
        told[name.strip()] = value
    return facts_of(told)


def _status(reviewed: ReviewedCase) -> Exit:
    return Exit.UNREAD if any(d.unread for d in reviewed.review.diagnostics) else Exit.DONE


def _keep_out_of(case: Path, out: Path) -> None:
    inside = case.resolve()
    if inside == out.resolve() or inside in out.resolve().parents:
        raise ReleaseError(
            f"Nothing is ever written into a case folder: choose another folder than {out} with --out."
        )


def _directive(reviewed: ReviewedCase, arguments: argparse.Namespace) -> Directive:
    case, tables = reviewed.review.case, court_tables()
    court = tables.known(case.court)
    wish = Wish(
        kind=arguments.paper,
        due_on=arguments.due,
        naming=Naming.NAMED if arguments.named or arguments.quoted else None,
        quoting=arguments.quoted,
        to_parties_only=arguments.parties_only,
        decided_by=arguments.by,
        facts=_facts(arguments),
    )
    return draft_paper(
        reviewed.review,
        reviewed.order_documents,
        wish,
        profile=load_profile(case, tables, folder=arguments.judges),
        is_court_day=lambda day: is_court_day(day, tables=tables, court=court),
    )


def _refuse(paper: FinishedPaper) -> Exit:
    say("The paper tells what only a confidential letter says. Nothing was written.")
    say_hits(paper.guarded.held)
    say("Change the paper, or let a named person release each of these words: --release WORDS --by NAME.")
    return Exit.REFUSED


def _refuse_limits(limits: tuple[NotPermitted, ...]) -> Exit:
    say("The paper orders more than process. Nothing was written.")
    for limit in limits:
        say(f"{limit.what.value}: {limit.sentence} ({', '.join(limit.law)})")
    say("A judge may let it stand: --override --by NAME.")
    return Exit.FINDINGS


def _say_decisions(directive: Directive, paper: FinishedPaper) -> None:
    for decision in directive.decisions:
        say(f"Chosen by {decision.by or 'nobody named yet (add --by NAME)'}: {decision.what}")
    if paper.guarded.released:
        say("Words that a letter has too, let through by that choice:")
        say_hits(paper.guarded.released)


def _write(directive: Directive, paper: FinishedPaper, arguments: argparse.Namespace) -> None:
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    files = [*paper.files, (f"{file_stem(directive)}.docket.txt", f"{paper.docket}\n".encode())]
    if directive.decisions or arguments.release or arguments.override:
        files.append(
            (
                f"{file_stem(directive)}.decisions.json",
                _record(directive, paper, arguments.by, overridden=arguments.override),
            )
        )
    _keep_what_was_changed(folder, files)
    for name, data in files:
        (folder / name).write_bytes(data)
        sys.stdout.write(f"{folder / name}\n")


def _keep_what_was_changed(folder: Path, files: list[tuple[str, bytes]]) -> None:
    """Refuses to write over a file that somebody may have worked on since it was drafted."""
    changed = [
        name for name, data in files if (folder / name).exists() and (folder / name).read_bytes() != data
    ]
    if changed:
        raise ReleaseError(
            f"{folder} already holds {', '.join(changed)}, and not as drafted now: somebody may have worked on it. "
            "Nothing was written; choose another folder with --out, or move the file away."
        )


def _record(directive: Directive, paper: FinishedPaper, by: str, *, overridden: bool) -> bytes:
    """Who decided what. The released words themselves are not written down, only their kind and place."""
    decisions = [{"what": decision.what, "by": decision.by} for decision in directive.decisions]
    if overridden:
        decisions.append({"what": "What the paper orders beyond process stands.", "by": by})
    record = {
        "paper": directive.kind.value,
        "docket_number": directive.case.docket_number,
        "as_of": directive.as_of.isoformat(),
        "decisions": decisions,
        "released": [{"kind": h.leak.value, "place": h.place, "by": by} for h in paper.guarded.released],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()
