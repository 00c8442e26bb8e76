"""Phrases of time and freshness that one duty lends to another: across a sentence, from a lead, from the act before."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties import details
from antechamber.readers.orders.duties.anchors import CONFERENCE
from antechamber.readers.orders.duties.drafts import TALKS, Draft
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.times.relations import Relative, loose_relations, relative_periods
from antechamber.readers.orders.times.timing import clocks, printed_dates
from antechamber.readers.orders.vocabulary import SETTLED

_WITH_THE_ACT = Relative(
    start=0, end=0, count=0, unit="days", direction="before", anchor="", words="with the act before"
)


def share_times(drafts: list[Draft], before: Mapping[str, Sentence]) -> None:
    """Gives drafts without a phrase of time the one that stands for them; `before` is the sentence before each."""
    for draft in drafts:
        same = [d for d in drafts if d.clause.sentence is draft.clause.sentence and d is not draft]
        if draft.kind is DutyKind.CALL and not draft.printed:
            _date_of_call(draft, drafts, before)
        if draft.printed or draft.periods or draft.unsure:
            continue
        for other in same:
            _lend(other, draft)
        lead = (draft.clause.sentence.lead + " " + draft.clause.sentence.heading).lower()
        if (
            not draft.timed
            and (draft.kind in TALKS or draft.clause.how == "listed")
            and "ordered" not in lead
            and not any(r.direction == "after" for d in same for r in d.loose)
        ):
            draft.loose = list(loose_relations(lead))
            draft.printed = [p for p in printed_dates(lead) if p.firm]
            draft.periods = list(relative_periods(lead))
    _companions(drafts)
    _talks_before_conference(drafts)
    _share_freshness(drafts)


def _talks_before_conference(drafts: list[Draft]) -> None:
    """Talks and proposals without a time take "before the conference" from the steps among which they stand.

    A talk does so when it is an item of a list whose other items are counted back from the conference; a
    proposal when it follows, in the same paragraph, a talk that must be held before the conference.
    """
    for draft in drafts:
        near = [
            d
            for d in drafts
            if d is not draft
            and d.kind in TALKS
            and d.clause.sentence.section == draft.clause.sentence.section
        ]
        if draft.timed:
            continue
        if draft.kind is DutyKind.CONFER and "(" in (draft.clause.sentence.path or ""):
            counted = [
                r for d in drafts if _is_item_beside(d, draft) for r in d.periods if _back_from_conference(r)
            ]
            if len(counted) > 1:
                draft.loose = [replace(counted[0], count=None, unit=None)]
        if draft.kind is DutyKind.CONVEY:
            before = [
                d for d in near if d.number < draft.number and d.kind is DutyKind.CONFER and not d.periods
            ]
            window = [
                r
                for d in before
                if d.clause.sentence.block == draft.clause.sentence.block
                for r in d.loose
                if r.count is None and _back_from_conference(r)
            ]
            draft.loose = window[:1]


def _is_item_beside(one: Draft, other: Draft) -> bool:
    """Whether two duties are items of one list: neighbours whose paths differ in the last label alone."""
    heads = [(d.clause.sentence.path or "").rpartition("(")[0] for d in (one, other)]
    return (
        one is not other
        and heads[0] == heads[1]
        and abs(one.number - other.number) < 5
        and bool(one.clause.sentence.path)
    )


def _back_from_conference(relation: Relative) -> bool:
    return relation.direction == "before" and bool(CONFERENCE.match(relation.anchor.strip()))


def _date_of_call(draft: Draft, drafts: list[Draft], earlier: Mapping[str, Sentence]) -> None:
    """The day of a call whose hour alone is given, or none: that of the call just spoken of."""
    before = [
        d
        for d in drafts
        if d.kind is DutyKind.CALL
        and d.number < draft.number
        and d.printed
        and d.clause.sentence.section == draft.clause.sentence.section
    ]
    if before and before[-1].clause.sentence is not draft.clause.sentence and not clocks(draft.clause.low):
        draft.printed = list(before[-1].printed)
        return
    told = earlier.get(draft.clause.sentence.text)
    dates = (
        printed_dates(told.low)
        if told is not None and re.search(r"\b(?:speak|call|telephone)\b", told.low)
        else ()
    )
    own = clocks(draft.clause.low)
    if len(dates) == 1 and own:
        draft.printed = [replace(dates[0], at=own[0][2])]


def _companions(drafts: list[Draft]) -> None:
    """Copies and enclosures without a time of their own go with the act before them."""
    for before, draft in pairwise(drafts):
        if (
            draft.kind is before.kind is DutyKind.SUBMIT
            and draft.what in ("further material", "papers")
            and not draft.timed
        ):
            draft.loose = [_WITH_THE_ACT]
        near = draft.clause.sentence.section == before.clause.sentence.section
        if (
            near
            and draft.kind is DutyKind.PREPARE
            and before.kind is DutyKind.CALL
            and re.search(r"\bcall|telephone", draft.clause.sentence.heading.lower())
            and not draft.timed
        ):
            draft.loose = [replace(_WITH_THE_ACT, words="at the call")]
        if (
            near
            and draft.kind is DutyKind.NOTIFY
            and before.kind in (DutyKind.CONVEY, DutyKind.SUBMIT)
            and re.match(r"(?:say|state) so\b|so (?:state|say|advise|inform)\b", draft.clause.predicate)
            and not draft.timed
            and not SETTLED.search(draft.clause.intro)
        ):
            draft.loose = [_WITH_THE_ACT]
        enclosed = draft.kind is DutyKind.EXCHANGE_INFORMATION and re.match(
            r"(?:attach|enclose|identify)\b", draft.clause.predicate
        )
        if (
            near
            and (draft.kind is DutyKind.PROVIDE_COPIES or enclosed)
            and before.kind in (DutyKind.SUBMIT, DutyKind.CONVEY, DutyKind.REPORT)
        ):
            own = draft.clause.low[draft.clause.low.find(draft.clause.predicate[:20]) :]
            if not draft.timed or (
                draft.clause.sentence is before.clause.sentence
                and not (printed_dates(own) or relative_periods(own) or loose_relations(own))
            ):
                draft.printed, draft.periods, draft.loose = [], [], [_WITH_THE_ACT]


def _share_freshness(drafts: list[Draft]) -> None:
    talks = [d for d in drafts if d.kind in TALKS]
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
    if drafts and not any(d.kind is DutyKind.SUBMIT for d in drafts):
        copies = next(
            (
                d
                for d in drafts
                if d.kind is DutyKind.PROVIDE_COPIES
                and d.toward == "court"
                and re.search(r"\b(?:letters?|statements?|memorand\w+)\b", d.clause.low)
            ),
            None,
        )
        if copies is not None:
            copies.kind, copies.what = DutyKind.SUBMIT, "copies of the exchanged letters"
            copies.notes.append("served on the other side")


def _lend(owner: Draft, draft: Draft) -> None:
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
