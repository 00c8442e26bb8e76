"""An order's text to its duties: every sentence ends as duties, as none with a reason, or on the list for a person."""

import re

from antechamber.core.calendar.tables import CourtTables
from antechamber.core.document import Document
from antechamber.core.order import DocType, EnteredOrder, Force, NoDuty
from antechamber.readers.language.flow import Flow, flow_of
from antechamber.readers.orders.anchors import Frame
from antechamber.readers.orders.conferences import conference_of
from antechamber.readers.orders.courts import court_of
from antechamber.readers.orders.due import settle_dues, weekday_errors
from antechamber.readers.orders.duties import duty_of
from antechamber.readers.orders.gathering import Gathering
from antechamber.readers.orders.heads import (
    dated_of,
    doc_type_of,
    docket_numbers,
    entry_of,
    is_letter_of_counsel,
    is_paper_of_counsel,
    judge_of,
    stamped_on,
    title_of,
)
from antechamber.readers.orders.layout import Sentence, sentences_of


def read_order(document: Document, courts: CourtTables) -> EnteredOrder:
    """A document as an entered order: its head, the conference it sets and the duties it imposes.

    Never raises for what the paper says; what cannot be settled is left undetermined and listed.
    """
    flow = flow_of(document)
    title = title_of(flow.text)
    kind = doc_type_of(flow.text, title)
    letter = is_letter_of_counsel(flow.text)
    by_party = is_paper_of_counsel(flow.text)
    court = court_of(flow.text)
    dated = dated_of(flow.text, document.source) or stamped_on(document)
    judge, judges = judge_of(flow.text)
    sentences = sentences_of(flow)
    operative = () if by_party else _operative(sentences) if letter else sentences
    conference = conference_of(operative, "" if letter else flow.text, title, dated=dated)
    if conference is not None and dated is not None and dated == conference.on:
        dated = None
    frame = Frame(dated, conference, courts.known(court), courts)
    reading = Gathering(operative, judge, flow.text)
    if conference is not None and kind in (DocType.PRACTICES, DocType.LOCAL_RULE):
        kind = DocType.CASE_ORDER
    if (
        all(draft.force is Force.MAY for draft in reading.drafts)
        and conference is None
        and kind not in (DocType.PRACTICES, DocType.LOCAL_RULE, DocType.STANDING_ORDER)
    ):
        kind = DocType.NOT_AN_ORDER
    dues = settle_dues(reading.drafts, frame)
    duties = tuple(duty_of(draft, dues[draft.number], judge, frame) for draft in reading.drafts)
    numbers = docket_numbers(flow.text)
    warnings = _warnings(flow, frame, reading, judges, numbers, kind)
    return EnteredOrder(
        source=document.source,
        title=title,
        doc_type=kind,
        docket_number=numbers[0] if numbers else None,
        court=court,
        judge=judge,
        dated=dated,
        docket_entry=entry_of(document, flow.text),
        conference=conference,
        duties=duties,
        no_duties=(*reading.none, *_left_out(sentences, operative)),
        not_understood=tuple(reading.unsure),
        warnings=warnings,
        replaces=_replaces(operative, kind),
    )


def _operative(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences of the order itself: without the letter of counsel on which it is written."""
    start = next(
        (
            i
            for i, s in enumerate(sentences)
            if re.search(r"\bdear (?:magistrate )?judge|\bby ecf\b|\bvia ecf\b", s.low)
        ),
        None,
    )
    return sentences if start is None else sentences[:start]


def _left_out(sentences: tuple[Sentence, ...], operative: tuple[Sentence, ...]) -> tuple[NoDuty, ...]:
    kept = {id(s) for s in operative}
    return tuple(
        NoDuty(why="proposed", excerpt=s.excerpt(0, len(s.text)), paragraph=s.path)
        for s in sentences
        if id(s) not in kept
    )


def _warnings(
    flow: Flow,
    frame: Frame,
    reading: Gathering,
    judges: tuple[str, ...],
    numbers: tuple[str, ...],
    kind: DocType,
) -> tuple[str, ...]:
    low = " ".join(flow.text.lower().split())
    if re.search(
        r"\b(?:no later than|on or before|not later than|held on|set for|scheduled for) ?(?:,|\.(?!\d)|;|at \d{1,2}:\d\d)",
        low,
    ):
        frame.warn("missing_date")
    if weekday_errors(low):
        frame.warn("weekday_mismatch")
    if (
        len({re.sub(r"\W|\(.*", "", n)[:12] for n in numbers}) > 1
        and len(re.findall(r"case no|plaintiff,", low)) > 1
    ):
        frame.warn("several_dockets")
    if (
        kind in (DocType.PRACTICES, DocType.LOCAL_RULE, DocType.STANDING_ORDER)
        and frame.conference is None
        and reading.drafts
    ):
        frame.warn("no_conference_date")
    if _foreign_judge(flow.text, judges):
        frame.warn("judge_conflict")
    if re.search(r"\btentatively (?:set|scheduled)\b", low):
        frame.warn("conditional_conference")
    if frame.conference and not re.search(r"settle|mediation|judicial pretrial", low[:4000]):
        frame.warn("not_a_settlement_conference")
    if (
        frame.conference
        and frame.conference.on
        and frame.conference.on.month in (12, 1, 2)
        and re.search(r"\b[ecmp]dt\b", low)
    ):
        frame.warn("time_zone_mismatch")
    return tuple(frame.warnings)


def _foreign_judge(text: str, judges: tuple[str, ...]) -> bool:
    """Whether a judge's chambers are spoken of whose name stands nowhere else in the paper."""
    names = set(re.findall(r"\bJudge ([A-Z][a-z]{3,})'s chambers", text))
    known = " ".join(judges).lower()
    return any(
        name.lower() not in known and len(re.findall(rf"\b{name}\b", text, re.IGNORECASE)) == 1
        for name in names
    )


def _replaces(sentences: tuple[Sentence, ...], kind: DocType) -> tuple[str, ...]:
    """What an order says that it replaces, in its own words."""
    if kind not in (DocType.AMENDED, DocType.FOLLOW_UP):
        return ()
    found = [
        s.text
        for s in sentences
        if re.search(
            r"\b(?:vacated|supersedes?|replac|adjourned|takes its place|moved to|continued to|rescheduled)\b",
            s.low,
        )
    ]
    return tuple(found)
