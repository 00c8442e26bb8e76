"""What a clause without a duty of its own adds to the duties read before it."""

from itertools import takewhile
from typing import TYPE_CHECKING

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.drafts import TALKS, Draft
from antechamber.readers.orders.duties.unruled import enclose_copies
from antechamber.readers.orders.kinds.act import Detail
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import loose_relations, relative_periods
from antechamber.readers.orders.times.timing import printed_dates

if TYPE_CHECKING:
    from antechamber.readers.orders.duties.gathering import Gathering


def add_detail(gathering: "Gathering", clause: Clause, detail: Detail) -> None:
    """Puts down with the duties read before what a clause adds to them: a channel, a day, a content."""
    low = clause.low
    if detail.why == "form_of_proposal":
        for draft in _proposals(gathering, clause):
            draft.notes.append(low)
    about_paper = re.search(r"\b(?:letter|statement|memorand|brief|submission)", clause.subject) or (
        gathering.context.paper and re.match(r"(?:it|they)\b", clause.subject)
    )
    if detail.why in ("contents_or_form", "channel_or_date") or (detail.why == "prohibition" and about_paper):
        gathering.context.paper = gathering.context.paper or bool(about_paper)
        enclose_copies(gathering, clause.sentence)
        papers = _papers(gathering, clause)
        for draft in papers:
            draft.notes.append(low)
            draft.originals.append(clause.sentence.text[clause.start : clause.end])
            if not draft.printed and not draft.periods and detail.why == "channel_or_date":
                draft.printed = list(printed_dates(low))
                draft.periods = list(relative_periods(low))
                draft.loose += loose_relations(low) if not draft.loose else []
    if (
        detail.why == "form_of_request"
        and gathering.drafts
        and gathering.drafts[-1].kind is DutyKind.REQUEST
        and not gathering.drafts[-1].timed
    ):
        gathering.drafts[-1].loose = list(loose_relations(low))
        gathering.drafts[-1].periods = list(relative_periods(low))
        gathering.drafts[-1].printed = list(printed_dates(low))
    if re.search(
        r"\b(?:steps?|subparagraphs?|exchange|discussion|talk|both|all of this)\b", clause.subject
    ) and re.search(r"\b(?:finished|done|completed|take place|occur|before)\b", clause.predicate):
        for draft in gathering.drafts:
            if (
                draft.kind in TALKS
                and draft.clause.sentence.section == clause.sentence.section
                and not draft.printed
                and not draft.periods
            ):
                draft.printed = list(printed_dates(low))
                draft.periods = list(relative_periods(low))
                draft.loose = [*loose_relations(low), *draft.loose]


def _proposals(gathering: "Gathering", clause: Clause) -> list[Draft]:
    """The proposals just ordered in this paragraph of which a clause speaks: of "offers", those that are offers."""
    just = list(
        takewhile(
            lambda d: d.kind is DutyKind.CONVEY and d.clause.sentence.section == clause.sentence.section,
            reversed(gathering.drafts),
        )
    )
    word = next((w for w in ("demand", "offer") if w in clause.subject), "")
    other = {"demand": "offer", "offer": "demand"}.get(word, "")
    answering = re.search(r"\b(?:answer|response|reply|replies|counter)", clause.subject)
    return just[:1] if answering else [d for d in just if not word or d.what != other]


def _papers(gathering: "Gathering", clause: Clause) -> list[Draft]:
    papers = [d for d in gathering.drafts if d.kind is DutyKind.SUBMIT]
    same = [
        d for d in papers if d.clause.sentence.section == clause.sentence.section and d.force is Force.MUST
    ]
    return (
        same[-2:]
        if len(same) > 1 and same[-2].clause.sentence.block == same[-1].clause.sentence.block
        else same[-1:] or papers[-1:]
    )
