"""An order's text to its duties: every sentence ends as duties, as none with a reason, or on the list for a person."""

import re
from dataclasses import replace
from itertools import pairwise

from antechamber.core.calendar.tables import CourtTables
from antechamber.core.document import Document
from antechamber.core.order import Audience, DocType, Due, Duty, DutyKind, EnteredOrder, Force, NoDuty
from antechamber.readers.language.flow import Flow, flow_of
from antechamber.readers.orders import details
from antechamber.readers.orders.act import Act, Context, Detail
from antechamber.readers.orders.acts import acts_of
from antechamber.readers.orders.clauses import Clause, clauses_of
from antechamber.readers.orders.conferences import conference_of
from antechamber.readers.orders.drafts import Draft
from antechamber.readers.orders.due import Frame, settle_dues, weekday_errors
from antechamber.readers.orders.heads import (
    court_of,
    dated_of,
    doc_type_of,
    docket_numbers,
    entry_of,
    is_letter_of_counsel, is_paper_of_counsel,
    judge_of,
    stamped_on,
    title_of,
)
from antechamber.readers.orders.layout import Sentence, sentences_of
from antechamber.readers.orders.names import named_in
from antechamber.readers.orders.people import addressee_of, bearers_in, names_opponent
from antechamber.readers.orders.recitals import recited
from antechamber.readers.orders.timing import (
    DATE,
    Relative,
    clocks,
    loose_relations,
    printed_dates,
    relative_periods,
)

_TALKS = (DutyKind.CONFER, DutyKind.CONVEY)


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
    frame = Frame(dated, conference, courts.known(court), courts)
    reading = _Reading(operative, judge, flow.text)
    if (
        not reading.drafts
        and conference is None
        and kind not in (DocType.PRACTICES, DocType.LOCAL_RULE, DocType.STANDING_ORDER)
    ):
        kind = DocType.NOT_AN_ORDER
    dues = settle_dues(reading.drafts, frame)
    duties = tuple(_duty(draft, dues[draft.number], judge, frame) for draft in reading.drafts)
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


_OWN_COMMAND = re.compile(r"\b(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|sides?)\b[^.,;]{0,30}\b(?:shall|must)\b")
_WITH_THE_ACT = Relative(
    start=0, end=0, count=0, unit="days", direction="before", anchor="", words="with the act before"
)
_LIST_LEAD = re.compile(
    r"\b(?:letters?|statements?|memorand(?:um|a)|briefs?|it|they|submissions?|response|demand)\b[^.]*\b(?:shall|must|should)\b[^.]*\Z|discuss:?\Z|include:?\Z|\bme\Z|contains?:?\Z|following:?\Z|covers?:?\Z|set forth:?\Z|describe:?\Z|address:?\Z|state:?\Z|\b(?:letter|statement|memorandum|brief)\b[^.]*\b(?:sets? forth|setting forth|set out|includ\w+|contain\w+|following|address\w*)\b[^.]*:\Z"
)


class _Reading:
    """Goes through the sentences in order and gathers drafts, passages without duty and passages for a person."""

    def __init__(self, sentences: tuple[Sentence, ...], judge: str | None, caption: str) -> None:
        self._caption = caption
        self.drafts: list[Draft] = []
        self.none: list[NoDuty] = []
        self.unsure: list[NoDuty] = []
        self._context = Context()
        self._judge = judge
        self._last: Sentence | None = None
        self._before: dict[str, Sentence] = {s.text: earlier for earlier, s in pairwise(sentences)}
        quoted = recited(sentences)
        for at, sentence in enumerate(sentences):
            if at in quoted:
                self._keep(sentence, "recital")
            else:
                self._read(sentence)
        self._share_times()

    def _read(self, sentence: Sentence) -> None:
        lead = sentence.lead.lower()
        if re.search(r"\bmay (?:require|order|direct)\b", lead):
            self._keep(sentence, "court_may_require")
            return
        if self._last is None or self._last.section != sentence.section:
            self._context.request = False
            self._context.paper = self._context.paper and self._context.last_kind is DutyKind.SUBMIT
        listed = bool(lead and self.drafts and _LIST_LEAD.search(lead)) and not _OWN_COMMAND.search(sentence.low)
        clauses = () if listed else clauses_of(sentence)
        before = len(self.drafts)
        reasons: list[str] = []
        for clause in clauses:
            reasons += self._take(clause)
        if len(self.drafts) == before:
            reasons += self._without(sentence, clauses)
            why = reasons[0] if reasons else "statement"
            self._keep(sentence, why)
        self._last = sentence

    def _take(self, clause: Clause) -> list[str]:
        named = self._named(clause)
        if named:
            clause = replace(clause, subject="the parties")
        before = len(self.drafts)
        reasons = self._taken(clause)
        for draft in self.drafts[before:] if named else ():
            draft.bearers = named
            if draft.kind is DutyKind.CONVEY:
                draft.toward = addressee_of(clause.predicate) or "each_opposing_party"
        return reasons

    def _named(self, clause: Clause) -> tuple[str, ...]:
        if clause.how == "continued" or bearers_in(clause.subject) or len(clause.subject.split()) > 14:
            return ()
        at = clause.sentence.low.find(clause.subject, clause.start) if clause.subject else -1
        return named_in(clause.sentence.text[at : at + len(clause.subject)], self._caption) if at >= 0 else ()

    def _taken(self, clause: Clause) -> list[str]:
        found = _carried(clause, self.drafts) or acts_of(clause, self._context)
        named = bearers_in(clause.subject)
        if isinstance(found, Detail):
            self._add_detail(clause, found)
            self._context.bearers = named or self._context.bearers
            return [found.why]
        for act in found:
            self._add(clause, act)
        return []

    def _add(self, clause: Clause, act: Act) -> None:
        who = act.bearers or bearers_in(clause.subject) or self._pronoun(clause)
        draft = Draft(
            clause=clause,
            kind=act.kind,
            what=act.what,
            bearers=who or ("each_party",),
            toward=None,
            force=clause.force,
        )
        draft.bearers = _sides(draft)
        draft.toward = _toward(draft)
        twin = next((d for d in self.drafts if _same(d, draft)), None)
        if twin is not None:
            twin.notes.append(clause.low)
            twin.originals.append(clause.sentence.text[clause.start : clause.end])
            if not twin.timed:
                twin.printed, twin.periods = (
                    list(printed_dates(clause.low)),
                    list(relative_periods(clause.low)),
                )
            return
        if act.kind is DutyKind.SUBMIT and re.match(
            r"(?:e-?mail|mail|submit|send|deliver) (?:theirs?|his|hers|its own|their own)\b", clause.predicate
        ):
            if self._specifies(draft):
                return
        if self._only_restates(draft):
            return
        draft.number = len(self.drafts) + 1
        low = clause.low
        away = (
            len(clause.intro)
            if re.match(r"(?:if|when|should|where|unless|in the event)\b", clause.intro)
            else 0
        )
        draft.printed = [p for p in printed_dates(low) if p.start >= away]
        draft.periods = [r for r in relative_periods(low) if r.start >= away]
        late = re.search(r" (?:if|in the event|should) [^,;]*(?:settle|resolve)[^,;]*\Z", low)
        draft.loose = [r for r in loose_relations(low) if r.start >= away and not (late and r.start > late.start())]
        draft.originals.append(clause.sentence.text[clause.start : clause.end])
        self.drafts.append(draft)
        self._context.last_kind = act.kind
        self._context.bearers = draft.bearers
        if act.kind is DutyKind.SUBMIT:
            self._context.paper = True
        elif act.kind is DutyKind.REQUEST:
            self._context.request = True

    def _only_restates(self, draft: Draft) -> bool:
        """Whether a clause speaks of "the" paper that was ordered before, with its date, and adds a channel only."""
        low = draft.clause.low
        if (
            draft.kind is not DutyKind.SUBMIT
            or printed_dates(low)
            or relative_periods(low)
            or draft.force is not Force.MUST
        ):
            return False
        if re.match(r"exchange\b", draft.clause.predicate) and "same day" in low and self.drafts and self.drafts[-1].kind is DutyKind.SUBMIT:
            self.drafts[-1].notes.append(low)
            return True
        if not re.search(
            r"\b(?:the|its|their|his|these|said|such) (?:[\w-]+ ){0,4}?(?:letters?|statements?|memorand\w+|briefs?|submissions?)\b",
            draft.clause.predicate,
        ):
            return False
        owner = next(
            (
                d
                for d in reversed(self.drafts)
                if d.kind is DutyKind.SUBMIT and d.timed and set(d.bearers) & {*draft.bearers, "each_party"}
            ),
            None,
        )
        if owner is None:
            return False
        owner.notes.append(low)
        owner.originals.append(draft.clause.sentence.text[draft.clause.start : draft.clause.end])
        return True

    def _specifies(self, draft: Draft) -> bool:
        """Whether "theirs" and "his" only say how a paper goes that was ordered, with its date, of everybody."""
        general = next(
            (d for d in reversed(self.drafts) if d.kind is DutyKind.SUBMIT and d.bearers == ("each_party",)),
            None,
        )
        if general is None or general.clause.sentence.section != draft.clause.sentence.section:
            return False
        if general.timed:
            general.notes.append(draft.clause.low)
            general.originals.append(
                draft.originals[0]
                if draft.originals
                else draft.clause.sentence.text[draft.clause.start : draft.clause.end]
            )
            return True
        self.drafts.remove(general)
        for index, kept in enumerate(self.drafts, 1):
            kept.number = index
        return False

    def _pronoun(self, clause: Clause) -> tuple[str, ...]:
        if (
            re.search(r"\b(?:it|they|he|she|both|each|that party|these|you)\b", clause.subject)
            or not clause.subject
        ):
            named = bearers_in(clause.intro) if clause.intro else ()
            return named or self._context.bearers
        return ()

    def _add_detail(self, clause: Clause, detail: Detail) -> None:
        low = clause.low
        about_paper = (
            re.search(r"\b(?:letter|statement|memorand|brief|submission)", clause.subject)
            or self._context.paper
            and re.match(r"(?:it|they)\b", clause.subject)
        )
        if (
            detail.why in ("contents_or_form", "channel_or_date")
            or detail.why == "prohibition"
            and about_paper
        ):
            self._context.paper = self._context.paper or bool(about_paper)
            papers = self._papers(clause)
            for draft in papers:
                draft.notes.append(low)
                draft.originals.append(clause.sentence.text[clause.start : clause.end])
                if not draft.printed and not draft.periods and detail.why == "channel_or_date":
                    draft.printed = list(printed_dates(low))
                    draft.periods = list(relative_periods(low))
                    draft.loose += loose_relations(low) if not draft.loose else []
        if (
            detail.why == "form_of_request"
            and self.drafts
            and self.drafts[-1].kind is DutyKind.REQUEST
            and not self.drafts[-1].timed
        ):
            self.drafts[-1].loose = list(loose_relations(low))
            self.drafts[-1].periods = list(relative_periods(low))
        if re.search(
            r"\b(?:steps?|subparagraphs?|exchange|discussion|talk|both|all of this)\b", clause.subject
        ) and re.search(r"\b(?:finished|done|completed|take place|occur|before)\b", clause.predicate):
            for draft in self.drafts:
                if (
                    draft.kind in _TALKS
                    and draft.clause.sentence.section == clause.sentence.section
                    and not draft.printed
                    and not draft.periods
                ):
                    draft.printed = list(printed_dates(low))
                    draft.periods = list(relative_periods(low))
                    draft.loose = [*loose_relations(low), *draft.loose]

    def _papers(self, clause: Clause) -> list[Draft]:
        papers = [d for d in self.drafts if d.kind is DutyKind.SUBMIT]
        same = [
            d
            for d in papers
            if d.clause.sentence.section == clause.sentence.section and d.force is Force.MUST
        ]
        return (
            same[-2:]
            if len(same) > 1 and same[-2].clause.sentence.block == same[-1].clause.sentence.block
            else same[-1:] or papers[-1:]
        )

    def _without(self, sentence: Sentence, clauses: tuple[Clause, ...]) -> list[str]:
        """What a sentence without a duty does: speaks of a paper just ordered, bars older proposals, or tells."""
        low = sentence.low
        made = _from_heading(sentence)
        if made is not None and not clauses:
            for act in made[1]:
                self._add(made[0], act)
            return []
        if sentence.lead and self.drafts and _LIST_LEAD.search(sentence.lead.lower()):
            for draft in self._papers_at(sentence):
                draft.notes.append(low)
            self._item_copies(sentence)
            return [*self._item_convey(sentence), "contents_or_form"]
        if re.search(
            r"\battendance (?:requirements?|provisions?|terms?|rules)\b[^.]*\b(?:continue to apply|remain in (?:effect|force)|still apply)",
            low,
        ):
            self._add(
                Clause(sentence, 0, len(low), "", "all parties", low, 0, Force.MUST, "continued"),
                Act(kind=DutyKind.ATTEND, what="attend", bearers=("each_party",)),
            )
            return []
        if (
            re.search(
                r"\b(?:considered|granted|allowed|permitted|entertained)\b[^.]{0,30}\bonly\b[^.]{0,60}\b(?:received|presented|made|in writing|motion|request)",
                low,
            )
            and not clauses
        ):
            self._add(
                Clause(sentence, 0, len(low), "", low, low, 0, Force.MUST, "continued"),
                Act(kind=DutyKind.REQUEST, what="excusal", bearers=("requesting_party",)),
            )
            return []
        if "@" in low and re.match(
            r"(?:both|these|they|it|all|letters|statements|the (?:letters|statements))\b.{0,40}\b(?:go|goes|sent|e-?mailed|submitted|directed|addressed)\b",
            low,
        ):
            for draft in self.drafts:
                if draft.kind is DutyKind.SUBMIT and "@" not in " ".join(draft.originals):
                    draft.notes.append(low)
                    draft.originals.append(sentence.text)
            return ["channel_or_date"]
        if details.bars_older(low) or details.allows_older(low):
            self._mark_freshness(sentence, fresh=not details.allows_older(low))
            return ["past"]
        if (
            self._context.paper
            and re.search(
                r"\b(?:file|serve|copy|filed|served|shown|pages|record|eyes|alone|exchanged|nobody|ex parte|sent by|marked|confidential)\b",
                low,
            )
            and re.match(
                r"(?:it|they|the|these|do not|please do not|length|limit|both|neither|(?:\w+ ){1,4}pages?)\b",
                low,
            )
        ):
            for draft in self._papers_at(sentence):
                draft.notes.append(low)
                draft.originals.append(sentence.text)
                if not draft.printed and not draft.periods:
                    draft.printed = list(printed_dates(low))
                    draft.periods = list(relative_periods(low))
            return ["contents_or_form"]
        return []

    def _item_convey(self, sentence: Sentence) -> list[str]:
        """A current demand or offer asked for as an item of a paper that goes to the other side."""
        low = sentence.low
        if not re.search(
            r"\bcurrent (?:settlement )?(?:demand|offer)|(?:demand or offer|demand|offer) to (?:the other|each other|each opposing|all other)",
            low,
        ):
            return []
        paper = next((d for d in reversed(self.drafts) if d.kind is DutyKind.SUBMIT), None)
        if paper is None or details.audience_in(paper.whole) is not Audience.EXCHANGED:
            return []
        clause = replace(
            paper.clause,
            sentence=sentence,
            start=0,
            end=len(low),
            predicate=low,
            subject=paper.clause.subject,
            intro="",
        )
        self._add(clause, Act(kind=DutyKind.CONVEY, what="demand_or_offer", bearers=paper.bearers))
        made = self.drafts[-1]
        made.printed, made.periods, made.loose = list(paper.printed), list(paper.periods), list(paper.loose)
        made.notes.append("in writing")
        return []

    def _item_copies(self, sentence: Sentence) -> None:
        """Copies that have to go with a paper, asked for as an item of what it holds."""
        found = re.search(
            r"(?:with )?cop(?:y|ies) of (?:both|each|the (?:demand|letters?|offer))\b[^.;]*", sentence.low
        )
        paper = next((d for d in reversed(self.drafts) if d.kind is DutyKind.SUBMIT), None)
        if not found or paper is None or "attach" not in sentence.low:
            return
        clause = replace(
            paper.clause,
            sentence=sentence,
            start=found.start(),
            end=len(sentence.low),
            predicate=found.group(),
            intro="",
        )
        self._add(clause, Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=paper.bearers))
        self.drafts[-1].loose = list(loose_relations("with its letter"))

    def _papers_at(self, sentence: Sentence) -> list[Draft]:
        papers = [d for d in self.drafts if d.kind is DutyKind.SUBMIT]
        same = [d for d in papers if d.clause.sentence.section == sentence.section]
        return (
            same[-2:]
            if len(same) > 1 and same[-2].clause.sentence.block == same[-1].clause.sentence.block
            else same[-1:] or papers[-1:]
        )

    def _mark_freshness(self, sentence: Sentence, *, fresh: bool) -> None:
        nearby = [
            d for d in self.drafts if d.kind in _TALKS and d.clause.sentence.section == sentence.section
        ] or [d for d in self.drafts if d.kind in _TALKS]
        for draft in nearby:
            if draft.fresh is None or not fresh:
                draft.fresh = fresh

    def _keep(self, sentence: Sentence, why: str) -> None:
        if not any(c.isalnum() for c in sentence.text):
            return
        if re.match(
            r"(?:it is )?(?:so|hereby)? ?ordered\b(?! that)|dated\b|done and ordered|\w+ day of", sentence.low
        ):
            why = "signature"
        passage = NoDuty(why=why, excerpt=sentence.excerpt(0, len(sentence.text)), paragraph=sentence.path)
        if why in ("no_act_named",) and DATE.search(sentence.low):
            self.unsure.append(passage)
        else:
            self.none.append(passage)

    def _share_times(self) -> None:
        for index, draft in enumerate(self.drafts):
            same = [d for d in self.drafts if d.clause.sentence is draft.clause.sentence and d is not draft]
            if draft.kind is DutyKind.CALL and not draft.printed:
                self._date_of_call(draft)
            if draft.printed or draft.periods:
                continue
            for other in same:
                _lend(other, draft, index, self.drafts)
            lead = (draft.clause.sentence.lead + " " + draft.clause.sentence.heading).lower()
            if not draft.timed and draft.kind in _TALKS and "ordered" not in lead:
                draft.loose = list(loose_relations(lead))
                draft.printed = [p for p in printed_dates(lead) if p.firm]
                draft.periods = list(relative_periods(lead))
        self._companions()
        self._freshness()

    def _date_of_call(self, draft: Draft) -> None:
        """The day of a call whose hour alone is given, or none: that of the call just spoken of."""
        before = [
            d
            for d in self.drafts
            if d.kind is DutyKind.CALL
            and d.number < draft.number
            and d.printed
            and d.clause.sentence.section == draft.clause.sentence.section
        ]
        if (
            before
            and before[-1].clause.sentence is not draft.clause.sentence
            and not clocks(draft.clause.low)
        ):
            draft.printed = list(before[-1].printed)
            return
        told = self._before.get(draft.clause.sentence.text)
        dates = (
            printed_dates(told.low)
            if told is not None and re.search(r"\b(?:speak|call|telephone)\b", told.low)
            else ()
        )
        own = clocks(draft.clause.low)
        if len(dates) == 1 and own:
            draft.printed = [replace(dates[0], at=own[0][2])]

    def _companions(self) -> None:
        """Copies and enclosures without a time of their own go with the act before them."""
        for before, draft in pairwise(self.drafts):
            near = draft.clause.sentence.section == before.clause.sentence.section
            enclosed = draft.kind is DutyKind.EXCHANGE_INFORMATION and re.match(
                r"(?:attach|enclose|identify)\b", draft.clause.predicate
            )
            if (
                near
                and (draft.kind is DutyKind.PROVIDE_COPIES or enclosed)
                and before.kind in (DutyKind.SUBMIT, DutyKind.CONVEY, DutyKind.REPORT)
            ):
                own = draft.clause.low[draft.clause.low.find(draft.clause.predicate[:20]) :]
                if (
                    not draft.timed
                    or draft.clause.sentence is before.clause.sentence
                    and not (printed_dates(own) or relative_periods(own) or loose_relations(own))
                ):
                    draft.printed, draft.periods, draft.loose = [], [], [_WITH_THE_ACT]

    def _freshness(self) -> None:
        talks = [d for d in self.drafts if d.kind in _TALKS]
        for draft in talks:
            if draft.fresh is None:
                draft.fresh = details.freshness_in(draft.whole)
        for draft in talks:
            if draft.fresh is None:
                same = [
                    d
                    for d in talks
                    if d.clause.sentence.section == draft.clause.sentence.section and d.fresh is not None
                ]
                close = [
                    d
                    for d in same
                    if d.clause.sentence is draft.clause.sentence
                    or d.clause.sentence.block != draft.clause.sentence.block
                ]
                draft.fresh = close[0].fresh if close else None
        if self.drafts and not any(d.kind is DutyKind.SUBMIT for d in self.drafts):
            copies = next(
                (d for d in self.drafts if d.kind is DutyKind.PROVIDE_COPIES and d.toward == "court"), None
            )
            if copies is not None:
                copies.kind, copies.what = DutyKind.SUBMIT, "copies of the exchanged letters"
                copies.notes.append("served on the other side")


def _lend(owner: Draft, draft: Draft, index: int, drafts: list[Draft]) -> None:
    """A phrase of time that stands for the whole sentence: at its head, or behind a comma at its end."""
    intro = owner.clause.intro
    if owner.number < draft.number and intro and owner.kind is not DutyKind.NOTIFY:
        lent = (
            [p for p in owner.printed if p.end <= len(intro)],
            [r for r in owner.periods if r.start < len(intro)],
        )
        if (lent[0] or lent[1]) and not draft.loose:
            draft.printed, draft.periods = list(lent[0]), list(lent[1])
        if not draft.timed and owner.kind is draft.kind:
            draft.loose = [r for r in owner.loose if r.start < len(intro)]
    elif owner.number > draft.number and owner.kind is draft.kind and not draft.loose:
        low = owner.clause.low
        at = min([p.start for p in owner.printed] + [r.start for r in owner.periods], default=0)
        if at and re.search(
            r",\s*(?:(?:no|not) later than|on or before|by|at least|within)?\s*\Z", low[max(0, at - 24) : at]
        ):
            draft.printed, draft.periods = list(owner.printed), list(owner.periods)
    if (
        not draft.timed
        and owner.number > draft.number
        and owner.kind is draft.kind
        and owner.loose
        and re.search(r"each in writing,|, in time for both|, unless", owner.clause.low)
    ):
        draft.loose = list(owner.loose)


def _carried(clause: Clause, drafts: list[Draft]) -> Detail | None:
    """A clause that continues an act already read in the same sentence ("and shall stay until")."""
    if not drafts or drafts[-1].clause.sentence is not clause.sentence:
        return None
    if drafts[-1].kind is DutyKind.AUTHORITY and re.match(r"have (?:that|such|the)\b", clause.predicate):
        return Detail(why="same_act")
    if (
        drafts[-1].kind in (DutyKind.OTHER, DutyKind.ATTEND)
        and clause.subject == drafts[-1].clause.subject
        and clause.force is drafts[-1].force
        and not printed_dates(clause.low)
        and re.match(r"(?:sign|join|stay|remain|keep|put|conduct|do|use|be)\b", clause.predicate)
    ):
        return Detail(why="same_act")
    if (
        drafts[-1].kind is DutyKind.SUBMIT
        and re.match(r"(?:a|an electronic|one) copy\b", clause.subject)
        and not names_opponent(clause.predicate)
        and "counsel" not in clause.predicate
    ):
        return Detail(why="channel_or_date")
    if (
        drafts[-1].kind is DutyKind.SUBMIT
        and re.match(r"(?:be (?:filed|served|marked|limited|no|of no)|set out|include|not)", clause.predicate)
        and not bearers_in(clause.subject)
    ):
        return Detail(why="contents_or_form")
    return None


def _same(one: Draft, other: Draft) -> bool:
    if (
        one.kind is other.kind is DutyKind.NOTIFY
        and one.clause.sentence is other.clause.sentence
        and one.clause.subject == other.clause.subject
    ):
        return (
            not (
                loose_relations(other.clause.low)
                or relative_periods(other.clause.low)
                or printed_dates(other.clause.low)
            )
            and "notice of" not in other.clause.low
        )
    if (
        one.clause.sentence is not other.clause.sentence
        or one.kind is not other.kind
        or one.force is not other.force
    ):
        return False
    if other.kind in (DutyKind.CONVEY, DutyKind.SUBMIT, DutyKind.NOTIFY, DutyKind.OTHER, DutyKind.CALL) and (
        one.bearers != other.bearers or other.kind in (DutyKind.NOTIFY, DutyKind.OTHER)
    ):
        return False
    if (
        other.kind in (DutyKind.ATTEND, DutyKind.AUTHORITY, DutyKind.PREPARE)
        and one.bearers != other.bearers
        and other.clause.subject != one.clause.subject
    ):
        return False
    return True


def _sides(draft: Draft) -> tuple[str, ...]:
    """Bearers as the contract names them: a proposal of plaintiff's counsel is plaintiff's proposal."""
    who = draft.bearers
    if draft.kind is DutyKind.CONVEY:
        folded = {
            "plaintiff_counsel": "plaintiff",
            "defense_counsel": "defendant",
            "counsel": "each_party",
            "attendee": "each_party",
        }
        who = tuple(dict.fromkeys(folded.get(c, c) for c in who))
        if re.search(r"\bparties to a cross", draft.clause.subject):
            who = ("each_party",)
    if draft.kind is DutyKind.SUBMIT and who == ("attendee",):
        who = ("each_party",)
    return who


def _toward(draft: Draft) -> str | None:
    predicate = draft.clause.predicate
    match draft.kind:
        case DutyKind.CONVEY:
            if draft.bearers == ("plaintiff",):
                return "defendant"
            if draft.bearers == ("defendant",):
                return "plaintiff"
            return "each_opposing_party"
        case DutyKind.CONFER:
            named = addressee_of(predicate)
            return (
                named
                if named in ("plaintiff", "defendant") and draft.bearers != (named,)
                else "each_opposing_party"
            )
        case DutyKind.SUBMIT | DutyKind.ACKNOWLEDGE | DutyKind.REQUEST | DutyKind.CALL | DutyKind.REPORT:
            return "court"
        case DutyKind.EXCHANGE_INFORMATION | DutyKind.FORWARD_ORDER:
            return addressee_of(predicate) or "each_opposing_party"
        case DutyKind.PROVIDE_COPIES | DutyKind.NOTIFY | DutyKind.OTHER:
            return addressee_of(predicate) or "court"
        case _:
            return None


def _from_heading(sentence: Sentence) -> tuple[Clause, tuple[Act, ...]] | None:
    """A sentence without a verb, whose heading says what is wanted ("Adjournments: by letter-motion")."""
    heading, low = sentence.heading.lower(), sentence.low
    if (
        not heading
        or len(low.split()) > 60
        or re.search(
            r"\b(?:is|are|was|were|does|has|have)\b(?! (?:needed|a person|binding))",
            re.sub(r"\b(?:who|whose|that|which)\b[^,;.]*", "", low),
        )
    ):
        return None
    if re.search(r"\b(?:is|are) (?:not|subject|no|enough|insufficient)\b", low):
        return None
    clause = Clause(sentence, 0, len(low), "", low, low, 0, Force.MUST, "heading")
    if re.search(r"adjourn|continuance|requests? to|changes?\b|new dates?", heading) and re.search(
        r"\b(?:by|letter-motion|days|form|ecf|motion|letter|made|stipulation)\b", low
    ):
        return clause, (Act(kind=DutyKind.REQUEST, what="adjournment", bearers=("requesting_party",)),)
    if re.search(r"acknowledge?ment|attendance forms?", heading) and re.search(r"with|by|due", low):
        return clause, (Act(kind=DutyKind.ACKNOWLEDGE, what="acknowledgment", bearers=("each_party",)),)
    if re.search(
        r"\b(?:attendance|persons? required|who (?:comes|must|attends)|presence)\b", heading
    ) and bearers_in(low):
        who = bearers_in(low)
        attend = Act(kind=DutyKind.ATTEND, what="attend", bearers=who)
        authority = Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who)
        if not re.search(r"authority|decides|decision|limits of counsel|able to bind", low):
            return clause, (attend,)
        return clause, (authority,) if {"entity_party", "government_party"} & set(who[:1]) else (
            attend,
            authority,
        )
    return None


def _duty(draft: Draft, due: Due, judge: str | None, frame: Frame) -> Duty:
    clause, whole = draft.clause, draft.whole
    original = " ".join(draft.originals) if draft.originals else clause.sentence.text
    address, broken = details.address_in(original, judge)
    if broken:
        frame.warn("address_broken")
    talk, move, paper = (draft.kind is k for k in (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.SUBMIT))
    fresh = (
        draft.fresh if draft.fresh is not None else (details.freshness_in(whole) if talk or move else None)
    )
    start = clause.start + len(clause.intro) if len(clause.intro) > 160 else clause.start
    return Duty(
        id=draft.id,
        kind=draft.kind,
        bearers_class=draft.bearers,
        toward=draft.toward,
        force=draft.force,
        excerpt=clause.sentence.excerpt(start, max(clause.end, start + 1)),
        what=_what(draft),
        fresh=fresh,
        live=details.live_in(whole) if talk else None,
        written=details.written_in(whole) if move else None,
        audience=_audience(draft, whole),
        means=details.means_in(
            clause.low if not paper else whole, filing=draft.kind not in (DutyKind.CONVEY, DutyKind.CONFER)
        ),
        address=address,
        page_limit=details.page_limit_in(whole)
        if draft.kind in (DutyKind.SUBMIT, DutyKind.CONVEY, DutyKind.PROVIDE_COPIES)
        else None,
        contents=details.contents_in(_content_text(draft))
        if draft.kind in (DutyKind.SUBMIT, DutyKind.REPORT, DutyKind.CONVEY)
        else (),
        paragraph=clause.sentence.path,
        due=due,
        condition=details.condition_in(clause.intro, clause.subject),
        minimum_minutes=details.minutes_in(whole) if talk else None,
    )


def _what(draft: Draft) -> str:
    if draft.kind is DutyKind.CONVEY:
        who = set(draft.bearers)
        return "demand" if who == {"plaintiff"} else "offer" if who == {"defendant"} else "demand_or_offer"
    return draft.what


def _audience(draft: Draft, whole: str) -> Audience | None:
    if draft.kind is DutyKind.SUBMIT:
        return details.audience_in(whole) or Audience.EX_PARTE
    if draft.kind in (DutyKind.REPORT, DutyKind.REQUEST, DutyKind.NOTIFY, DutyKind.OTHER):
        if re.search(r"\bjoint(?:ly)?\b", whole):
            return Audience.JOINT
        return Audience.FILED if re.search(r"\bfiled?\b|\becf\b", whole) else None
    return None


def _content_text(draft: Draft) -> str:
    return " ".join((draft.clause.predicate, *draft.notes))


def _warnings(
    flow: Flow,
    frame: Frame,
    reading: _Reading,
    judges: tuple[str, ...],
    numbers: tuple[str, ...],
    kind: DocType,
) -> tuple[str, ...]:
    low = " ".join(flow.text.lower().split())
    if re.search(r"\b(?:no later than|on or before|not later than|held on|set for|scheduled for) ?(?:,|\.(?!\d)|;|at \d{1,2}:\d\d)", low):
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
    return tuple(frame.warnings)


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
