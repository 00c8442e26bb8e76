"""An order's text to its duties: every sentence ends as duties, as none with a reason, or on the list for a person."""

from datetime import date

from antechamber.core.calendar.tables import CourtTables
from antechamber.core.case import Case
from antechamber.core.document import Document
from antechamber.core.order import DocType, EnteredOrder, Force, NoDuty
from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import flow_of
from antechamber.readers.language.memory import forgetting
from antechamber.readers.orders.conference.calling_off import calls_off, title_calls_off
from antechamber.readers.orders.conference.conferences import conference_of
from antechamber.readers.orders.duties.anchors import Frame
from antechamber.readers.orders.duties.cautions import address_parted, cautions_in, no_day
from antechamber.readers.orders.duties.due import settle_dues
from antechamber.readers.orders.duties.duties import duty_of
from antechamber.readers.orders.duties.gathering import Gathering
from antechamber.readers.orders.head.courts import court_of
from antechamber.readers.orders.head.doc_types import doc_type_of, is_letter_of_counsel, is_paper_of_counsel
from antechamber.readers.orders.head.dockets import docket_numbers
from antechamber.readers.orders.head.heads import entry_of, judge_of, stamped_on, title_of
from antechamber.readers.orders.head.order_dates import dated_of, effective_on
from antechamber.readers.orders.layout import Sentence, sentences_of
from antechamber.readers.orders.operative.called import call_the_roll
from antechamber.readers.orders.operative.recitals import recited
from antechamber.readers.orders.operative.whos_who import called_by_sides
from antechamber.readers.orders.times.timing import printed_dates

_COMMANDS = re.compile(r"\b(?:shall|must|(?:is|are) due|to (?:send|serve|submit|file|provide|make))\b")


@forgetting
def read_order(document: Document, courts: CourtTables, *, case: Case | None = None) -> EnteredOrder:
    """A document as an entered order: its head, the conference it sets and the duties it imposes.

    With the case, a duty of parties whom the order calls by their full names is read as theirs alone.
    Never raises for what the paper says; what cannot be settled is left undetermined and listed.
    """
    flow = flow_of(document)
    title = title_of(flow.text)
    numbers = docket_numbers(flow.text) or docket_numbers(
        document.pages[0].text[:300] if document.pages else ""
    )
    kind = doc_type_of(flow.text, title, numbers)
    letter = is_letter_of_counsel(flow.text)
    by_party = is_paper_of_counsel(flow.text)
    court = court_of(flow.text)
    dated = dated_of(flow.text, document.source) or stamped_on(document)
    if dated is None and not numbers:
        dated = effective_on(flow.text)
    judge, judges = judge_of(flow.text)
    called, roll = call_the_roll(flow, case)
    if not roll.called:
        called, roll = called_by_sides(flow, each=case is None)
    sentences = sentences_of(called)
    operative = () if by_party else _operative(sentences) if letter else sentences
    quoted = recited(operative)
    own = tuple(s for at, s in enumerate(operative) if at not in quoted)
    conference = conference_of(own, "" if letter else flow.text, title, dated=dated)
    if conference is not None and title_calls_off(own, title):
        conference = None
    if conference is not None and dated is not None and dated == conference.on:
        dated = None
    frame = Frame(dated, conference, courts.known(court), courts)
    reading = Gathering(operative, quoted, flow.text, roll)
    if conference is not None and (
        kind in (DocType.PRACTICES, DocType.LOCAL_RULE)
        or (
            kind is DocType.STANDING_ORDER
            and ("standing" not in title.lower() or (bool(numbers) and conference.on is not None))
        )
    ):
        kind = DocType.CASE_ORDER
    if (
        all(draft.force is Force.MAY for draft in reading.drafts)
        and conference is None
        and kind is not DocType.LOCAL_RULE
        and not (reading.drafts and kind in (DocType.PRACTICES, DocType.STANDING_ORDER))
        and not _sets_days(operative, dated, title)
    ):
        kind = DocType.NOT_AN_ORDER
    dues = settle_dues(reading.drafts, frame)
    reading.list_open(dues)
    duties = tuple(duty_of(draft, dues[draft.number], judge, frame) for draft in reading.drafts)
    if address_parted(document, duties):
        frame.warn("address_broken")
    if no_day(kind, conference, duties=bool(reading.drafts)):
        frame.warn("no_conference_date")
    for caution in cautions_in(flow.text, sentences, conference, judges=judges, numbers=numbers, title=title):
        frame.warn(caution)
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
        warnings=tuple(frame.warnings),
        replaces=_replaces(operative, kind),
        calls_off=conference is None and calls_off(own, title),
    )


def _sets_days(sentences: tuple[Sentence, ...], dated: date | None, title: str) -> bool:
    """Whether a sentence of command gives a day after the paper's own, though its act was not understood.

    Of a paper without a day of its own it is asked that it calls itself an order.
    """
    if dated is None and not re.search(r"\bORDER\b", title):
        return False
    return any(
        day.on is not None and (dated is None or day.on > dated)
        for sentence in sentences
        if _COMMANDS.search(sentence.low)
        for day in printed_dates(sentence.low)
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
