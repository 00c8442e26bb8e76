"""What the letters tell of proposals from one party to another, weighed against a duty to convey one."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from antechamber.core.case import PartyId
from antechamber.core.negotiation import Act, Interval, Letter, Move
from antechamber.core.order import Duty
from antechamber.core.review.bearers import is_plaintiff
from antechamber.core.review.freshness import compute_fresh, narrowed
from antechamber.core.review.record import Record, Teller

_OFFER_OF_JUDGMENT = re.compile(
    r"\boffers? of judgment\b|\brule 68\b|\bFed\. R\. Civ\. P\. 68\b", re.IGNORECASE
)


class Weight(StrEnum):
    """What an account of a proposal is worth to a duty."""

    COUNTS = "counts"
    PAST = "past"
    """Made before the order, and the order does not let it count (or it is no longer open)."""
    WRONG_FORM = "wrong_form"
    """Made in time, but by word of mouth where writing is ordered, or the other way round."""
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One letter's account of a proposal from the bearer to the opponent, with its weight.

    `doubt` says in a code why a doubtful one is doubtful.
    """

    letter: Letter
    move: Move
    teller: Teller
    on: Interval | None
    weight: Weight
    doubt: str = ""


def weigh_proposals(record: Record, duty: Duty, bearer: PartyId, opponent: PartyId) -> tuple[Proposal, ...]:
    """Every account of a proposal that is, or may be, from the bearer to the opponent."""
    told = [
        (letter, move)
        for letter in record.letters
        for move in letter.moves
        if move.conveyed is not False and _may_be(move, letter, bearer, opponent)
    ]
    found = []
    for letter, move in told:
        teller = record.teller(letter, bearer, (opponent,))
        on = narrowed(move, (other for source, other in told if source is not letter))
        weight, doubt = _weigh(record, duty, move, on)
        if weight is not Weight.PAST and not (move.by and move.to):
            weight, doubt = Weight.DOUBTFUL, "addressee_not_told"
        if weight is Weight.COUNTS and _runs_against_its_sides(record, move, bearer, opponent):
            weight, doubt = Weight.DOUBTFUL, "direction_in_doubt"
        if weight in (Weight.COUNTS, Weight.WRONG_FORM) and teller in (Teller.OTHER, Teller.UNKNOWN):
            weight, doubt = Weight.DOUBTFUL, "told_by_others_only"
        found.append(Proposal(letter=letter, move=move, teller=teller, on=on, weight=weight, doubt=doubt))
    wanted = _form_wanted(duty)
    return tuple(_as_restated(_with_form_shown(told, found, wanted), found) for told in found)


_STILL_SHOW_FORM = ("only_a_bracket_or_feeler", "told_by_others_only")
"""Accounts that settle nothing by themselves, and yet show by which way a proposal came of which a side tells."""


def _with_form_shown(told: Proposal, found: list[Proposal], wanted: bool | None) -> Proposal:  # noqa: FBT001 - a form
    """An account that leaves the form open, with the form that another account of the same proposal shows.

    The other account may keep the terms to itself ("our demand went out by e-mail that day"): what was sent on
    one day from one party to another is one proposal, and each account may tell its own part of it.
    """
    if told.doubt != "form_not_shown":
        return told
    shown = any(
        other is not told
        and other.move.written is wanted
        and other.move.conveyed
        and _same_proposal(told, other)
        for other in found
        if other.weight is Weight.COUNTS or other.doubt in _STILL_SHOW_FORM
    )
    return replace(told, weight=Weight.COUNTS, doubt="") if shown else told


def _as_restated(told: Proposal, found: list[Proposal]) -> Proposal:
    """An undated word to the court on a proposal of which the letters tell otherwise only as one of before the order.

    "We reiterate our offer of $40,000" in a letter to chambers conveys nothing; it is the offer that is told
    with its day elsewhere.
    """
    if told.doubt != "date_not_told" or told.move.conveyed is not None or told.move.amount is None:
        return told
    same = [
        other
        for other in found
        if other is not told and (other.move.act, other.move.amount) == (told.move.act, told.move.amount)
    ]
    earlier = same and all(other.weight is Weight.PAST for other in same)
    return replace(told, weight=Weight.PAST, doubt="") if earlier else told


def _may_be(move: Move, letter: Letter, bearer: PartyId, opponent: PartyId) -> bool:
    if move.by and bearer not in move.by:
        return False
    if move.to and opponent not in move.to:
        return False
    if move.by and move.to:
        return True
    if not move.by and not move.to:
        return bool({bearer, opponent} & set(letter.on_behalf_of)) or not letter.on_behalf_of
    return True


def _runs_against_its_sides(record: Record, move: Move, bearer: PartyId, opponent: PartyId) -> bool:
    """Whether a plaintiff is told to offer, or a defendant to demand: who made it may have been misread.

    Between parties of one side (cross-claims) either may do either.
    """
    plaintiff, other = (is_plaintiff(record.case.party(party)) for party in (bearer, opponent))
    return plaintiff is not other and (move.act is Act.DEMAND) is not plaintiff


def _weigh(record: Record, duty: Duty, move: Move, on: Interval | None) -> tuple[Weight, str]:
    if record.order.dated is None:
        return Weight.DOUBTFUL, "order_undated"
    fresh = False if on is None and move.before_suit else compute_fresh(on, record.order.dated)
    if fresh is False:
        return _weigh_past(duty, move, record.order.dated)
    if fresh is None:
        return Weight.DOUBTFUL, "date_not_told" if on is None else "date_straddles_order"
    return _weigh_frame(duty, move)


def _weigh_past(duty: Duty, move: Move, ordered_on: date) -> tuple[Weight, str]:
    if duty.fresh is True or move.open is False or (move.open is None and _lapsed_by_rule(move, ordered_on)):
        return Weight.PAST, ""
    if duty.fresh is None:
        return (Weight.DOUBTFUL, "order_silent_on_earlier_proposals") if move.open else (Weight.PAST, "")
    if move.open is None:
        return Weight.DOUBTFUL, "openness_not_told"
    return _weigh_frame(duty, move)


def _lapsed_by_rule(move: Move, ordered_on: date) -> bool:
    """Whether an offer of judgment ran out before the order, as it does when it is not accepted in 14 days.

    Law: Fed. R. Civ. P. 68(a), (b). Three days are added for service other than by hand or e-mail.
    """
    named = _OFFER_OF_JUDGMENT.search(move.excerpt.text) is not None
    return named and move.on is not None and move.on[1] + timedelta(days=17) < ordered_on


def _weigh_frame(duty: Duty, move: Move) -> tuple[Weight, str]:
    if move.conveyed is None:
        return Weight.DOUBTFUL, "conveyance_in_doubt"
    if not move.definite:
        return Weight.DOUBTFUL, "only_a_bracket_or_feeler"
    wanted = _form_wanted(duty)
    if wanted is None or move.written is wanted:
        return Weight.COUNTS, ""
    return (Weight.DOUBTFUL, "form_not_shown") if move.written is None else (Weight.WRONG_FORM, "")


def _form_wanted(duty: Duty) -> bool | None:
    """True for writing, False for a live answer, None when any form will do."""
    if duty.written is True:
        return True
    return False if duty.live is True else None


def amounts_of(proposals: tuple[Proposal, ...]) -> set[tuple[str, str]]:
    """The amounts told, as comparable keys; accounts without one give none."""
    return {
        (str(told.move.act), f"{told.move.amount.normalize()} {told.move.currency}")
        for told in proposals
        if told.move.amount is not None
    }


def agree(proposals: tuple[Proposal, ...]) -> bool:
    """Whether both sides tell of one and the same proposal: same days or overlapping ones, no other amount."""
    own = [told for told in proposals if told.teller.is_bearer]
    theirs = [told for told in proposals if told.teller.is_opponent]
    return any(_same_proposal(one, other) for one in own for other in theirs)


def _same_proposal(one: Proposal, other: Proposal) -> bool:
    if one.on is None or other.on is None or one.move.act is not other.move.act:
        return False
    overlap = one.on[0] <= other.on[1] and other.on[0] <= one.on[1]
    amounts = {one.move.amount, other.move.amount} - {None}
    return overlap and len(amounts) <= 1
