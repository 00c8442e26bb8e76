"""The example cases as reviews made from their expected findings, so that drafting is tested apart from the readers."""

import json
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from antechamber.core.case import PartyId
from antechamber.core.document import Document
from antechamber.core.evidence import Absence, Excerpt
from antechamber.core.finding import Finding, Outcome, Readiness, Review
from antechamber.core.message import Message
from antechamber.core.order import Conference, DocType, Due, Duty, DutyKind, EnteredOrder, Force
from antechamber.office import ReviewedCase
from antechamber.readers.mail import read_message
from antechamber.readers.text import read_document
from antechamber.store.case_folder import load_case_folder

CASES = Path(__file__).parents[1] / "corpus" / "cases"
_KINDS = (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.SUBMIT)
_WORDS = {
    "confer": "discussion|talk|confer|speak",
    "convey": "demand|offer",
    "submit": "letter|statement|memorandum",
}


def case_names() -> list[str]:
    return sorted(path.name for path in CASES.iterdir() if (path / "expected.json").exists())


def expected_of(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CASES / name / "expected.json").read_text(encoding="utf-8"))
    return found


@cache
def reviewed_case(name: str) -> ReviewedCase:
    folder = load_case_folder(CASES / name)
    documents = tuple(read_document(source, data) for source, data in folder.orders)
    messages: tuple[Message, ...] = tuple(read_message(source, data) for source, data in folder.letters)
    expected = expected_of(name)
    order = _order(expected["order"], documents)
    kind_of = {duty["id"]: duty["kind"] for duty in expected["order"]["duties"]}
    id_of = {duty["kind"]: duty["id"] for duty in expected["order"]["duties"]}
    findings = tuple(
        _finding(row, kind_of, id_of, order, tuple(m.source for m in messages))
        for row in expected["findings"]
    )
    as_of = folder.case.as_of or datetime(2024, 1, 1, tzinfo=ZoneInfo("America/New_York"))
    review = Review(
        case=folder.case,
        as_of=as_of,
        orders=(order,),
        letters=(),
        findings=findings,
        readiness=Readiness(state="not_ready"),
        directed_to=tuple(PartyId(p) for p in expected["order_directed_to"]),
    )
    return ReviewedCase(review=review, order_documents=documents, messages=messages)


def _order(expected: dict[str, Any], documents: tuple[Document, ...]) -> EnteredOrder:
    document = documents[-1]
    entry = re.search(r"(?:dkt|doc)-(\d+)", document.source)
    conference = expected.get("conference") or {}
    duties = tuple(_duty(row, document) for row in expected["duties"] if row["kind"] in _KINDS)
    return EnteredOrder(
        source=document.source,
        title="ORDER SETTING SETTLEMENT CONFERENCE",
        doc_type=DocType.CASE_ORDER,
        docket_number=None,
        court=None,
        judge=None,
        dated=date.fromisoformat(expected["dated"]),
        docket_entry=int(entry.group(1)) if entry else None,
        conference=Conference(on=date.fromisoformat(conference["date"])) if conference.get("date") else None,
        duties=duties,
    )


def _duty(row: dict[str, Any], document: Document) -> Duty:
    return Duty(
        id=row["id"],
        kind=DutyKind(row["kind"]),
        bearers_class=("each_party",),
        toward=row.get("toward"),
        force=Force.MUST,
        excerpt=_excerpt(row["kind"], document),
        what=row.get("what") or "",
        fresh=row.get("fresh"),
        live=row.get("live"),
        written=row.get("written"),
        paragraph=row.get("paragraph"),
        due=Due(on=date.fromisoformat(row["due_on"]) if row.get("due_on") else None),
    )


def _excerpt(kind: str, document: Document) -> Excerpt:
    """The first whole sentence of the order that speaks of such a thing."""
    for page in document.pages:
        for sentence in re.finditer(r"[A-Z(][^.;]{30,}[.;]", page.text):
            if re.search(_WORDS[kind], sentence.group(), re.IGNORECASE):
                return document.excerpt(page.number, sentence.start(), sentence.end())
    page = document.pages[0]
    return document.excerpt(page.number, 0, min(80, len(page.text)))


def _finding(
    row: dict[str, Any],
    kind_of: dict[str, str],
    id_of: dict[str, str],
    order: EnteredOrder,
    searched: tuple[str, ...],
) -> Finding:
    kind = kind_of.get(row["duty"], row["duty"])
    return Finding(
        duty=id_of.get(kind, row["duty"]),
        kind=DutyKind(kind),
        bearer=PartyId(row["bearer"]),
        toward=PartyId(row["toward"]) if row.get("toward") else None,
        outcome=Outcome(row["outcome"]),
        reason="expected",
        sentence="As expected.",
        order=order.source,
        absence=Absence(searched=searched, sought="what the order requires"),
    )
