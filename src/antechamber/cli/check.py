"""`antechamber check FILE --against CASE`: guard, quotations, citations, dates and limits for a paper that somebody wrote."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from antechamber.cli.commands import Commands, add_as_of
from antechamber.cli.exit_codes import Exit
from antechamber.core.calendar import is_court_day
from antechamber.core.document import Document
from antechamber.core.guard import Hit, Stretch
from antechamber.core.permitted import NotPermitted, check_permitted
from antechamber.core.problems import AntechamberError, CannotReadError
from antechamber.core.proof import GRAVE, Against, Proof, proofread
from antechamber.drafting.finished import stretches_of
from antechamber.drafting.tracing import form_texts
from antechamber.office import ReviewedCase
from antechamber.office.guarding import Guarded, guard_paper, secrets_of
from antechamber.readers.text import read_document
from antechamber.wiring import court_tables, review_folder


class OverrideError(AntechamberError):
    """Somebody has to stand behind an override by name."""


def add_parser(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Adds `check`."""
    parser = commands.add_parser(
        "check", help="hold a paper against the letters, the orders and the calendar"
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a PDF, Word document or text that is to go out"
    )
    parser.add_argument("--against", type=Path, required=True, metavar="CASE", help="the case folder")
    add_as_of(parser)
    parser.add_argument(
        "--release", action="append", default=[], metavar="WORDS", help="let these words through the guard"
    )
    parser.add_argument(
        "--override", action="store_true", help="let stand what the paper orders beyond process"
    )
    parser.add_argument("--by", default="", metavar="NAME", help="who releases or overrides")
    parser.add_argument("--json", action="store_true", help="the result as data")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Checks the file; 0 clean, 1 something for a person, 3 not readable, 4 it tells what a letter says."""
    if (arguments.release or arguments.override) and not arguments.by:
        raise OverrideError(
            "Words are released, and limits overridden, only by a named person: add --by NAME."
        )
    data = arguments.file.read_bytes()
    document = read_document(arguments.file.name, data)
    if not any(page.text.strip() for page in document.pages):
        reasons = " ".join(d.message for d in document.diagnostics)
        raise CannotReadError(f"{arguments.file} has no text that could be checked. {reasons}".strip())
    reviewed = review_folder(arguments.against, as_of=arguments.as_of)
    guarded = _guarded(document, data, reviewed, arguments.release)
    text = " ".join(page.text for page in document.pages)
    limits = check_permitted(text, reviewed.review.case)
    proofs = proofread(document, _against(reviewed))
    result = _result(guarded, limits, proofs, arguments)
    if arguments.json:
        json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        _print(guarded, limits, proofs, arguments)
    unread = any(diagnostic.unread for diagnostic in (*document.diagnostics, *reviewed.review.diagnostics))
    return int(_status(guarded, limits, proofs, overridden=arguments.override, unread=unread))


def _guarded(document: Document, data: bytes, reviewed: ReviewedCase, released: list[str]) -> Guarded:
    stretches: tuple[Stretch, ...] = stretches_of(document, data)
    secrets = secrets_of(
        reviewed.review.case, reviewed.order_documents, reviewed.messages, known=form_texts()
    )
    return guard_paper(stretches, secrets, released_words=released)


def _against(reviewed: ReviewedCase) -> Against:
    case, tables = reviewed.review.case, court_tables()
    court = tables.known(case.court)
    return Against(
        case=case,
        orders=reviewed.review.orders,
        order_documents=reviewed.order_documents,
        as_of=reviewed.review.as_of.astimezone(case.time_zone).date(),
        is_court_day=lambda day: is_court_day(day, tables=tables, court=court),
        letters=tuple(text for message in reviewed.messages for text in message.documents),
    )


def _status(
    guarded: Guarded,
    limits: tuple[NotPermitted, ...],
    proofs: tuple[Proof, ...],
    *,
    overridden: bool,
    unread: bool,
) -> Exit:
    if guarded.held:
        return Exit.REFUSED
    if unread:
        return Exit.UNREAD
    if (limits and not overridden) or any(proof.doubt in GRAVE for proof in proofs):
        return Exit.FINDINGS
    return Exit.DONE


def _print(
    guarded: Guarded,
    limits: tuple[NotPermitted, ...],
    proofs: tuple[Proof, ...],
    arguments: argparse.Namespace,
) -> None:
    lines = [f"CONFIDENTIAL: this report may repeat a letter. {arguments.file.name}:"]
    lines += [_hit_line(hit, "tells what only a letter says") for hit in guarded.held]
    lines += [_hit_line(hit, f"released by {arguments.by}") for hit in guarded.released]
    over = f" (overridden by {arguments.by})" if arguments.override else ""
    lines += [f"  {limit.what.value}: {limit.sentence}{over}" for limit in limits]
    lines += [f"  {proof.doubt.value}, page {proof.page}: {proof.words}: {proof.message}" for proof in proofs]
    if len(lines) == 1:
        lines.append(
            "  nothing found that only a letter says, nothing misquoted, no date or demand to put right."
        )
    sys.stdout.write("\n".join(lines) + "\n")


def _hit_line(hit: Hit, verdict: str) -> str:
    where = f" (in {', '.join(hit.sources)})" if hit.sources else ""
    return f"  {hit.leak.value}, {hit.place}: {hit.words!r} {verdict}{where}"


def _result(
    guarded: Guarded,
    limits: tuple[NotPermitted, ...],
    proofs: tuple[Proof, ...],
    arguments: argparse.Namespace,
) -> dict[str, Any]:
    return {
        "schema": "antechamber.check/1",
        "file": arguments.file.name,
        "held": [_hit_data(hit) for hit in guarded.held],
        "released": [{**_hit_data(hit), "by": arguments.by} for hit in guarded.released],
        "limits": [
            {"what": n.what.value, "words": n.words, "sentence": n.sentence, "law": n.law} for n in limits
        ],
        "overridden_by": arguments.by if arguments.override else None,
        "proofs": [
            {"doubt": p.doubt.value, "page": p.page, "words": p.words, "message": p.message} for p in proofs
        ],
    }


def _hit_data(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.leak.value,
        "place": hit.place,
        "start": hit.start,
        "end": hit.end,
        "words": hit.words,
        "letters": list(hit.sources),
    }
