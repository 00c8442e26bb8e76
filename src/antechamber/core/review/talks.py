"""What the letters tell of talks between a party and its opponents, weighed against a duty to confer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from antechamber.core.case import PartyId
from antechamber.core.negotiation import Denied, Discussion, Letter, Parties
from antechamber.core.order import Duty
from antechamber.core.review.freshness import compute_fresh
from antechamber.core.review.moments import DueMoment
from antechamber.core.review.record import Doubt, Record, Teller, ToldDenial, covers, reaches

_NO_ANSWER = re.compile(
    r"voice\s?-?mail|left (?:word|(?:him|her|them|us|me)? ?(?:a|two|several)? ?messages?)|answering machine|no answer|did not pick up",
    re.IGNORECASE,
)
"""Words of a call that nobody took: it was no talk, whatever else the sentence says."""

_RANG = re.compile(r"\b(?:called|telephoned|phoned|rang|dialled|tried)\b", re.IGNORECASE)
_SPOKE = re.compile(
    r"\b(?:spoke|spoken|(?<!to )talk\w*|(?<!to )discuss\w*|met|meeting|(?<!to )conferr?\w*|conversation|(?:video|tele)?conference|exchanged|answered|agreed|replied"
    r"|responded|declined|rejected|lasted|minutes?|hours?|on the (?:tele)?phone with|told me|told us|said (?:he|she|they|no|yes))\b",
    re.IGNORECASE,
)
"""Words that show an exchange; to have called somebody is not yet to have talked."""
_REACHED = re.compile(
    r"\b(?:called|telephoned|phoned|rang)\s+(?:me|us|(?:the )?undersigned)\b|\bhad a call from\b",
    re.IGNORECASE,
)
"""Words of the one who was called: it took the call."""
_LIVE = re.compile(
    r"\b(?:spoke|spoken|speak|talk\w*|discuss\w*|met|meet|meeting|conferr?\w*|conversation|conference|telephon\w*|phoned?"
    r"|call(?:ed|s)?|rang|(?:video|tele)conference|video|zoom|teams|in[- ]person|face[- ]to[- ]face|hallway|live)\b",
    re.IGNORECASE,
)
"""Words that show a living voice."""


class TalkWeight(StrEnum):
    """What an account of a talk is worth to a duty to confer."""

    COUNTS = "counts"
    PAST = "past"
    WRITING = "writing"
    """In writing alone, where a live talk is ordered."""
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One letter's account of a talk; `opponents` are those who took part, empty when they are not named."""

    letter: Letter
    told: Discussion
    teller: Teller
    opponents: Parties
    weight: TalkWeight
    left_open: tuple[str, ...] = ()
    """What a doubtful account does not tell, in words that follow "but not"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """Accounts of the bearer's talks, denials of them, and what stands in doubt."""

    record: Record
    duty: Duty
    due: DueMoment | None
    bearer: PartyId
    opponents: Parties
    told: tuple[Talk, ...]
    denials: tuple[ToldDenial, ...]
    doubts: tuple[Doubt, ...]

    @property
    def who(self) -> str:
        """The name of the party that owes the talk."""
        return self.record.case.party(self.bearer).name

    def weighing(self, weight: TalkWeight) -> tuple[Talk, ...]:
        """The accounts of that weight."""
        return tuple(talk for talk in self.told if talk.weight is weight)

    def denied(self, talk: Talk) -> tuple[ToldDenial, ...]:
        """Denials of this talk's days by the bearer, or by one who is said to have been in it."""
        return tuple(
            denied
            for denied in self.denials
            if reaches(denied, talk.told.on)
            and set(denied.letter.on_behalf_of) & {self.bearer, *talk.opponents}
            and self._is_of(denied, talk)
        )

    def _is_of(self, denied: ToldDenial, talk: Talk) -> bool:
        named = {*denied.denial.by, *denied.denial.to} - {self.bearer}
        return not named or bool(named & set(talk.opponents))

    def unconfirmed(self, talk: Talk) -> tuple[Doubt, ...]:
        """What may take an account back: passages not understood, of every other side that was in the talk."""
        others = {self.bearer, *talk.opponents} - set(talk.letter.on_behalf_of)
        by_party = [
            tuple(
                d
                for d in self.doubts
                if d.may_deny
                and not self._written_before(d, talk)
                and (party in d.letter.on_behalf_of or not d.letter.on_behalf_of)
            )
            for party in sorted(others)
        ]
        return tuple(d for found in by_party for d in found) if by_party and all(by_party) else ()

    def _written_before(self, doubt: Doubt, talk: Talk) -> bool:
        """Whether a letter was written before the talk: it cannot deny it."""
        day = self.record.day_of(doubt.letter)
        return day is not None and talk.told.on is not None and day < talk.told.on[0]

    def shows_an_exchange(self, talk: Talk) -> bool:
        """Whether the words of an account tell of a talk, and not only of a call that was made."""
        text = talk.told.excerpt.text
        if _LIVE.search(text) is None and self.duty.live:
            return False
        if _RANG.search(text) is None or self._terms_were_put(talk):
            return True
        return _SPOKE.search(text) is not None or _REACHED.search(text) is not None

    def not_reached(self, held: tuple[Talk, ...]) -> Parties:
        """The opponents with whom no talk was held, neither with themselves nor with a lawyer who is theirs too."""
        met = {party for talk in held for party in talk.opponents}
        for lawyer in self.record.case.counsel:
            if met & set(lawyer.represents):
                met |= set(lawyer.represents)
        return tuple(party for party in self.opponents if party not in met)

    def _terms_were_put(self, talk: Talk) -> bool:
        """Whether the same letter tells of terms put by word of mouth on that day, by one of the two to the other."""
        return any(
            move.on is not None
            and move.on == talk.told.on
            and move.conveyed
            and move.written is not True
            and (
                (self.bearer in move.by and set(move.to) & set(talk.opponents))
                or (self.bearer in move.to and set(move.by) & set(talk.opponents))
            )
            for move in talk.letter.moves
        )

    def full_denials(self) -> tuple[ToldDenial, ...]:
        """Denials for the whole time since the order, in letters written under it that can report in the end."""
        return tuple(
            denied
            for denied in self.denials
            if covers(denied, self.record.order.dated)
            and self.record.follows_order(denied.letter)
            and (denied.teller.is_opponent or self._can_report(denied.letter))
        )

    def denied_for_all(self) -> bool:
        """Whether the bearer itself says that it talked with none of its opponents since the order."""
        own = [denied.denial for denied in self.full_denials() if denied.teller.is_bearer]
        if any(not denial.to for denial in own):
            return True
        named = {party for denial in own for party in (*denial.to, *denial.by)}
        return bool(own) and set(self.opponents) <= named

    def _can_report(self, letter: Letter) -> bool:
        day = self.record.day_of(letter)
        return self.due is None or day is None or self.due.reported_by(day)


def gather_talks(
    record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponents: Parties
) -> Talks:
    """Everything that the letters on file say of the bearer's talks with its opponents."""
    return Talks(
        record=record,
        duty=duty,
        due=due,
        bearer=bearer,
        opponents=opponents,
        told=tuple(_weigh_talks(record, duty, bearer, opponents)),
        denials=record.denials(Denied.DISCUSSION, bearer, opponents),
        doubts=tuple(
            doubt
            for doubt in record.doubts("confer", bearer, opponents)
            if duty.fresh is False or not record.lies_before_order(doubt.on)
        ),
    )


def _weigh_talks(record: Record, duty: Duty, bearer: PartyId, opponents: Parties) -> list[Talk]:
    found = []
    for letter in record.letters:
        teller = record.teller(letter, bearer, opponents)
        for told in letter.discussions:
            met = _opponents_in(told, bearer, opponents)
            if met is None:
                continue
            weight, left_open = _weigh(record, duty, told)
            if weight is TalkWeight.COUNTS and teller in (Teller.OTHER, Teller.UNKNOWN):
                left_open = (*left_open, "that the letter's writer was there")
            if weight is TalkWeight.COUNTS and not met:
                left_open = (*left_open, "who took part")
            if weight is TalkWeight.COUNTS and left_open:
                weight = TalkWeight.DOUBTFUL
            found.append(
                Talk(
                    letter=letter, told=told, teller=teller, opponents=met, weight=weight, left_open=left_open
                )
            )
    return found


def _opponents_in(told: Discussion, bearer: PartyId, opponents: Parties) -> Parties | None:
    """The opponents with whom the bearer talked; empty when unnamed; None when the bearer was not there."""
    groups = [group for group in told.between if group]
    others = [group for group in groups if bearer not in group]
    if len(others) == len(groups) > 1:
        return None
    if len(others) == len(groups):
        return () if not groups or bearer not in groups[0] else None
    return tuple(party for party in opponents if any(party in group for group in others))


def _weigh(record: Record, duty: Duty, told: Discussion) -> tuple[TalkWeight, tuple[str, ...]]:
    """The weight of an account, and what of that the duty needs the account leaves open."""
    fresh = compute_fresh(told.on, record.order.dated)
    if fresh is False:
        if duty.fresh is not False:
            return TalkWeight.PAST, ()
        return TalkWeight.DOUBTFUL, ("that it was held after the order",)
    if told.live is False and duty.live is not False:
        if duty.live:
            return TalkWeight.WRITING, ()
        return TalkWeight.DOUBTFUL, ("that it was more than writing",)
    left_open = tuple(_left_open(duty, told, fresh=fresh))
    return (TalkWeight.DOUBTFUL if left_open else TalkWeight.COUNTS), left_open


def _left_open(duty: Duty, told: Discussion, *, fresh: bool | None) -> Iterator[str]:
    if fresh is None:
        yield "when it was held" if told.on is None else "on which side of the order's date it was held"
    if duty.live is not False and _NO_ANSWER.search(told.excerpt.text):
        yield "that the call was answered"
    elif duty.live is not False and told.live is None:
        yield "whether it was held live (in person, by telephone or by video)"
    least = duty.minimum_minutes or 0
    if told.minutes is not None and told.minutes < least:
        yield f"that it lasted the {least} minutes that the order asks for"


def agree(bearer: PartyId, talks: tuple[Talk, ...]) -> bool:
    """Whether the bearer and one who was in the talk both tell of it, on the same or overlapping days."""
    return any(
        bearer in one.letter.on_behalf_of
        and set(other.letter.on_behalf_of) & set(one.opponents) & set(other.opponents)
        and one.told.on is not None
        and other.told.on is not None
        and one.told.on[0] <= other.told.on[1]
        and other.told.on[0] <= one.told.on[1]
        for one in talks
        for other in talks
    )
