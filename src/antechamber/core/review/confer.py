"""A duty to confer: one ruling for each bearer.

A live talk with any opponent after the order meets it, unless the order asks for one with each. Writing alone does not when the order asks for a live
talk; silence is unclear.
"""

from antechamber.core.case import PartyId
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Parties
from antechamber.core.order import Duty
from antechamber.core.review.moments import DueMoment
from antechamber.core.review.record import Doubt, Record
from antechamber.core.review.ruling import (
    Ruling,
    days_in_words,
    in_a_row,
    names,
    not_settled,
    order_in_words,
    passage_step,
)
from antechamber.core.review.talks import Talk, Talks, TalkWeight, agree, gather_talks

_NOT_PLACED = "talk_not_placed"
"""A talk of nobody knows who, told by another: it is no word against a party that says it talked with nobody."""


def review_confer(
    record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponents: Parties
) -> Ruling:
    """What the record shows of the bearer's duty to talk with its opponents, whatever the hour."""
    talks = gather_talks(record, duty, due, bearer, opponents)
    return _shown(talks) or _shown_none(talks) or _open(talks)


def _shown(talks: Talks) -> Ruling | None:
    counting = talks.weighing(TalkWeight.COUNTS)
    if not counting:
        return None
    if agree(talks.bearer, counting):
        return _with_some_only(talks, counting) or _timed(talks, counting)
    standing = tuple(talk for talk in counting if not talks.denied(talk))
    if not standing:
        denials = tuple(d.denial.excerpt for talk in counting for d in talks.denied(talk))
        text = f"The letters conflict on whether {talks.who} took part in a talk."
        return not_settled("accounts_conflict", text, (*_passages(counting), *denials))
    standing = tuple(talk for talk in standing if talks.shows_an_exchange(talk))
    if not standing:
        text = f"A call of {talks.who} or to it is told, but not that anybody talked."
        return not_settled("talk_in_doubt", text, _passages(counting))
    firm = tuple(talk for talk in standing if not talks.unconfirmed(talk))
    if not firm:
        return _not_understood(talks, talks.unconfirmed(standing[0]), _passages(standing))
    return _with_some_only(talks, firm) or _timed(talks, firm)


def _with_some_only(talks: Talks, held: tuple[Talk, ...]) -> Ruling | None:
    """The ruling on talks with some, where the order asks in so many words for one with each opponent."""
    left = talks.not_reached(held) if talks.duty.with_each else ()
    if not left:
        return None
    others = names(talks.record.case, left)
    text = f"The order asks for a talk with each opponent; none of {talks.who} with {others} is shown."
    return not_settled("talk_with_some_only", text, _passages(held))


def _timed(talks: Talks, counting: tuple[Talk, ...]) -> Ruling:
    within = [_in_time(talks.due, talk) for talk in counting]
    best = counting[within.index(True)] if True in within else counting[0]
    deed = _deed(talks, best)
    if True not in within and None in within:
        return not_settled(
            "date_may_lie_after_due", f"{deed}, which may lie after the due date.", _passages(counting)
        )
    in_time = True in within
    rule = (
        "a live talk between the sides after the order meets the duty"
        if in_time
        else "what was done after the duty's own due date is late"
    )
    return Ruling(
        outcome=Outcome.SATISFIED if in_time else Outcome.LATE,
        reason="talked_after_order" if in_time else "talked_after_due",
        sentence=f"{deed}, after {order_in_words(talks.record.order) if in_time else 'the date that the order set'}.",
        evidence=_passages(counting),
        cautions=_cautions(talks, best),
        chain=(
            *(passage_step(passage) for passage in _passages(counting)),
            f"Resolved: {deed}.",
            f"Rule: {rule}.",
        ),
    )


def _shown_none(talks: Talks) -> Ruling | None:
    """Only the party's own word shows that it talked with nobody; an opponent's word is of that opponent alone."""
    if talks.weighing(TalkWeight.COUNTS) or not talks.denied_for_all():
        return None
    full = talks.full_denials()
    confirmed = any(denied.teller.is_opponent for denied in full)
    doubts = [d for d in talks.doubts if d.teller.is_bearer or not d.reason.endswith(_NOT_PLACED)]
    if not confirmed and (talks.weighing(TalkWeight.DOUBTFUL) or doubts):
        return None
    evidence = tuple(denied.denial.excerpt for denied in full)
    order = order_in_words(talks.record.order)
    return Ruling(
        outcome=Outcome.NOT_SATISFIED,
        reason="own_letter_says_no_talk",
        sentence=f"{talks.who}'s own letter says that it has had no live discussion since {order}.",
        evidence=evidence,
        chain=(
            *(passage_step(passage) for passage in evidence),
            "Resolved: the party itself says that it has talked with no opponent since the order.",
            "Rule: the duty asks for a live talk; writing alone does not meet it.",
        ),
    )


def _open(talks: Talks) -> Ruling:
    denials = tuple(denied.denial.excerpt for denied in talks.denials)
    doubtful = talks.weighing(TalkWeight.DOUBTFUL)
    if doubtful:
        best = min(doubtful, key=lambda talk: len(talk.left_open))
        text = f"A settlement discussion with {talks.who} is told, but not {in_a_row(best.left_open, 'or')}."
        return not_settled("talk_in_doubt", text, (*_passages(doubtful), *denials))
    if talks.doubts:
        return _not_understood(talks, talks.doubts, denials)
    writing = talks.weighing(TalkWeight.WRITING)
    if writing:
        text = f"Only writing between {talks.who} and its opponents is told, no live talk."
        return not_settled("only_in_writing", text, (*_passages(writing), *denials))
    sought = f"a talk between {talks.who} and an opponent after {order_in_words(talks.record.order)}"
    text = f"The letters do not settle whether {talks.who} took part in a talk with an opponent."
    return not_settled("record_silent", text, (*denials, *_passages(talks.weighing(TalkWeight.PAST))), sought)


def _not_understood(talks: Talks, doubts: tuple[Doubt, ...], passages: tuple[Excerpt, ...]) -> Ruling:
    unread = tuple(doubt.excerpt for doubt in doubts if doubt.excerpt is not None)
    if unread:
        text = f"A passage that may bear on a talk with {talks.who} must be read by a person."
        return not_settled("passage_not_understood", text, (*unread, *passages))
    sources = ", ".join(dict.fromkeys(doubt.letter.source for doubt in doubts))
    text = f"A letter that may tell of a talk with {talks.who} could not be read in full."
    return not_settled("letter_incomplete", text, passages, f"the unread parts of {sources}")


def _deed(talks: Talks, talk: Talk) -> str:
    manner = "live discussion" if talk.told.live else "discussion"
    others = names(talks.record.case, talk.opponents)
    return f"{talks.who} took part in a {manner} with {others} {days_in_words(talk.told.on)}"


def _in_time(due: DueMoment | None, talk: Talk) -> bool | None:
    if due is None or not due.own or talk.told.on is None:
        return True
    return due.day_in_time(*talk.told.on)


def _cautions(talks: Talks, talk: Talk) -> tuple[str, ...]:
    least = talks.duty.minimum_minutes
    if least and talk.told.minutes is None:
        return (f"The order asks for at least {least} minutes; no letter gives the length of the talk.",)
    return ()


def _passages(talks: tuple[Talk, ...]) -> tuple[Excerpt, ...]:
    return tuple(talk.told.excerpt for talk in talks)
