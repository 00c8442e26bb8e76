"""A duty to convey a demand or offer: one ruling for each bearer and opposing party.

Three questions are asked in turn. Does the record show an act that meets the duty, with nothing that takes it
back? Does it show that there was none, with nothing left that has not been understood? If neither, what is
the passage that a person has to read?
"""

import re

from antechamber.core.case import PartyId
from antechamber.core.negotiation import Interval
from antechamber.core.order import Duty
from antechamber.core.review import convey_words as words
from antechamber.core.review.moments import DueMoment
from antechamber.core.review.pair import Pair, gather_pair
from antechamber.core.review.proposals import Proposal, Weight, agree, amounts_of
from antechamber.core.review.record import Doubt, Record, Teller
from antechamber.core.review.ruling import Ruling

_SOFT = re.compile(
    r"\?|\d\s*(?:to|or|-|–)\s*\$?\d|\b(?:brackets?|bracketed|ranges?|mid-?point|between|figures|ballpark|whether|if|would|might|could|idea|feeler|tentativ\w+"
    r"|recommend\w*|perhaps|maybe|signal\w*|hint\w*|suggest\w*|informal\w*|concept\w*|not an? (?:offer|demand|proposal))\b",
    re.IGNORECASE,
)
"""Words by which an account makes of a proposal a bracket, a question or a hint."""


_OCCASION = re.compile(
    r"\b(?:mediat\w*|conferences?|sessions?|depositions?|hearings?|calls?|meetings?|then|earlier|previously|before|prior|had|during|that (?:day|time|occasion)|(?:in|on|at) (?:it|that|this)|\d{4}|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b",
    re.IGNORECASE,
)
"""Words by which a denial speaks of an occasion, and not of the whole of a negotiation."""


def review_convey(
    record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponent: PartyId
) -> Ruling:
    """What the record shows of the bearer's duty to convey a proposal to one opponent, whatever the hour."""
    pair = gather_pair(record, duty, due, bearer, opponent)
    return _shown(pair) or _shown_none(pair) or _open(pair)


def _shown(pair: Pair) -> Ruling | None:
    """The ruling on accounts that meet the duty; None when there is no such account."""
    counting = pair.weighing(Weight.COUNTS)
    if not counting:
        return None
    if agree(counting):
        return _timed(pair, counting, corroborated=True)
    standing = tuple(told for told in counting if not pair.denied(told))
    if not standing:
        return words.accounts_conflict(pair, counting)
    own = any(told.teller.is_bearer for told in standing)
    theirs = any(told.teller.is_opponent for told in standing)
    if own and theirs:
        return _timed(pair, standing, corroborated=True)
    against = _against_one_side(pair, standing, by_bearer=own)
    return against or _timed(pair, standing, corroborated=False)


def _against_one_side(pair: Pair, standing: tuple[Proposal, ...], *, by_bearer: bool) -> Ruling | None:
    """What stands against proposals of which one side alone tells.

    The other side may tell of less (a bracket, a question), of the same terms at another time, or in words
    that nobody has understood. The last does not weaken what the addressee itself admits.
    """
    others = (Teller.OPPONENT, Teller.BOTH) if by_bearer else (Teller.BEARER, Teller.BOTH)
    their_accounts = tuple(told for told in pair.told if told.teller in others)
    soft = tuple(told for told in their_accounts if _tells_less(told, standing))
    closed = tuple(told for told in their_accounts if _closes(pair, told, standing))
    if soft or closed or (pair.named_feelers() and not by_bearer):
        return words.accounts_differ(pair, standing, (*soft, *closed))
    earlier = tuple(told for told in their_accounts if told.weight is Weight.PAST)
    same_day = any(_overlap(told.on, other.on) for told in their_accounts for other in standing)
    restated = amounts_of(standing) <= amounts_of(earlier) != set() and not same_day
    if by_bearer and pair.duty.fresh and restated:
        return words.dates_conflict(pair, standing, earlier)
    unread = tuple(
        doubt
        for doubt in pair.doubts
        if doubt.may_deny
        and doubt.teller in (*others, Teller.UNKNOWN)
        and not _written_before(pair, doubt, standing)
    )
    if by_bearer and unread:
        return words.not_understood(pair, unread, tuple(told.move.excerpt for told in standing))
    return None


def _tells_less(told: Proposal, standing: tuple[Proposal, ...]) -> bool:
    """Whether an account makes less of a proposal: a bracket, a range, a figure that is not firm.

    A mere mention ("an offer has been conveyed to us"), which keeps the terms to itself, contradicts no account
    that gives them; nor does one that gives the same figure, on the same days, in looser words ("he called
    back with thirty").
    """
    if told.weight is not Weight.DOUBTFUL or told.move.definite:
        return False
    if _SOFT.search(told.move.excerpt.text):
        return True
    same = any(_overlap(told.on, other.on) and told.move.amount == other.move.amount for other in standing)
    return told.move.amount is not None and not same


def _overlap(one: Interval | None, other: Interval | None) -> bool:
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _written_before(pair: Pair, doubt: Doubt, standing: tuple[Proposal, ...]) -> bool:
    """Whether a letter was written before every act that it might deny: it cannot speak of what came after it."""
    day = pair.record.day_of(doubt.letter)
    return day is not None and all(told.on is not None and day < told.on[0] for told in standing)


def _closes(pair: Pair, told: Proposal, standing: tuple[Proposal, ...]) -> bool:
    """Whether an account says that an earlier proposal, on which another account relies, is no longer open."""
    relied = any(words.is_past(pair, other) for other in standing)
    return relied and told.weight is Weight.PAST and told.move.open is False


def _timed(pair: Pair, counting: tuple[Proposal, ...], *, corroborated: bool) -> Ruling:
    """The ruling on proposals that stand: in time, late, or not to be told."""
    within = [_in_time(pair, told) for told in counting]
    if True in within:
        return words.met(pair, counting, counting[within.index(True)], corroborated=corroborated)
    if None in within:
        return words.may_be_late(pair, counting)
    return words.late(pair, counting, corroborated=corroborated)


def _in_time(pair: Pair, told: Proposal) -> bool | None:
    if pair.due is None or not pair.due.own or told.on is None:
        return True
    return pair.due.day_in_time(*told.on)


def _shown_none(pair: Pair) -> Ruling | None:
    """The ruling that there was none; None when that is not shown.

    Where both sides say so, nothing else is asked. Otherwise every account, feeler and passage of either
    side must have been understood, and the bearer's own letter must be among those that say or show it.
    """
    full = pair.full_denials()
    own = tuple(denied for denied in full if denied.teller.is_bearer)
    theirs = tuple(denied for denied in full if denied.teller.is_opponent)
    if pair.weighing(Weight.COUNTS) or not pair.reports():
        return None
    if own and theirs and not _tells_of_one_that_may_count(pair):
        return words.none_made(pair, "both_sides_say_none", (*own, *theirs))
    doubts = tuple(doubt for doubt in pair.doubts if doubt.may_tell_of_one)
    open_questions = (*pair.weighing(Weight.DOUBTFUL), *pair.feelers, *doubts, *pair.classings)
    if open_questions or pair.earlier_may_count():
        return None
    if own:
        return words.none_made(pair, "own_letter_says_none", own)
    if theirs:
        return _none_by_opponent(pair) or _none_by_both_accounts(pair)
    return _none_by_both_accounts(pair) or _none_by_silence(pair)


def _tells_of_one_that_may_count(pair: Pair) -> bool:
    """Whether a side, for all the denials, tells of definite terms conveyed that may meet the duty."""
    return any(
        (told.teller.is_bearer or told.teller.is_opponent)
        and told.move.conveyed is True
        and told.move.definite
        for told in pair.weighing(Weight.DOUBTFUL)
    )


def _none_by_opponent(pair: Pair) -> Ruling | None:
    """The opponent's word alone is not enough: the bearer must recount the negotiations without a proposal."""
    if not pair.recounts(pair.bearer) or not pair.leaves_no_sum_out(pair.bearer):
        return None
    denials = tuple(denied for denied in pair.full_denials() if denied.teller.is_opponent)
    return words.none_made(pair, "opponent_says_none_and_own_letter_tells_of_none", denials)


def _none_by_both_accounts(pair: Pair) -> Ruling | None:
    """Both sides say that none was made, if only of some time or occasion, and neither whole account tells of one."""
    said = tuple(doubt for doubt in pair.doubts if doubt.reason == "denial_limited_in_time" and doubt.excerpt)
    own = tuple(
        doubt
        for doubt in said
        if doubt.teller.is_bearer
        and doubt.named
        and doubt.excerpt
        and not _OCCASION.search(doubt.excerpt.text)
    )
    theirs = tuple(doubt for doubt in said if doubt.teller.is_opponent)
    denied = tuple(each for each in pair.full_denials() if each.teller.is_opponent)
    if not own or not (theirs or denied):
        return None
    if not (pair.recounts(pair.bearer) and pair.recounts(pair.opponent)):
        return None
    if not pair.leaves_no_sum_out(pair.bearer, pair.opponent):
        return None
    passages = tuple(doubt.excerpt for doubt in (*own, *theirs) if doubt.excerpt)
    return words.none_made(pair, "both_sides_say_none", denied, passages)


def _none_by_silence(pair: Pair) -> Ruling | None:
    """Nobody denies, but both sides end their accounts with one and the same proposal of before the order.

    A single account is not enough: what it passes over, or what was passed over in reading it, would accuse.
    """
    if not pair.recounts(pair.bearer):
        return None
    if any(told.teller.is_bearer for told in pair.weighing(Weight.WRONG_FORM)):
        return words.wrong_form(pair)
    ends_alike = agree(pair.weighing(Weight.PAST)) and pair.recounts(pair.opponent)
    if ends_alike and pair.leaves_no_sum_out(pair.bearer, pair.opponent):
        return words.none_made(pair, "only_an_earlier_one", ())
    return None


def _open(pair: Pair) -> Ruling:
    """The passage that a person has to read, or the silence of the record."""
    doubtful = pair.weighing(Weight.DOUBTFUL)
    if doubtful:
        return words.doubtful(pair, doubtful)
    if pair.feelers:
        return words.only_feelers(pair)
    if any(doubt.may_tell_of_one for doubt in pair.doubts):
        return words.not_understood(pair, pair.doubts, ())
    if pair.classings:
        return words.not_understood(pair, pair.classings, ())
    return words.silent(pair)
