"""The record as a review sees it: the letters on file, whose they are, and what they say of a pair.

A pair is the party that owes (`bearer`) and the party to whom (`opponent`). Each statement is asked who tells
it: the bearer of itself, the opponent of the bearer, or somebody else.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from antechamber.core.case import Case, PartyId
from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Denial, Denied, Interval, Letter, NonMove, Parties, Unexplained
from antechamber.core.order import DocType, EnteredOrder

_NEAR_A_PROPOSAL = {
    "authority_only",
    "future",
    "to_court_only",
    "hypothetical",
    "willingness",
    "past",
    "feeler",
}
_CONVEYING = re.compile(
    r"\b(?:offered|countered|conveyed|proposed|tendered|communicated|came back|put (?:forward|to)|put \S+ on the table"
    r"|made (?:an?|our|its|his|her|their|one)\b.{0,30}\b(?:offer|proposal|demand)|extended (?:an?|our|its))\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"(?:\b(?:not(?! only| merely| just)|never|neither|nor|no|nothing(?! but)|none|nobody)|n['’]t)\b[\w\s]{0,24}$|\b(?:to|will|would|may|might|could|can|shall|should)\s+$",
    re.IGNORECASE,
)
"""Words before a verb of conveying that say that it was not done, or not yet."""
_CLAIMS_COMPLIANCE = re.compile(
    r"\bhaving (?:thus|thereby|so|already)\b[^.;]{0,60}\b(?:complied|satisfied|fulfilled|discharged|met)\b",
    re.IGNORECASE,
)
"""A conclusion drawn from an act that was told before ("having thus made an offer, it has complied"): it tells of no other."""


class Teller(StrEnum):
    """Who tells something of a bearer and an opponent."""

    BEARER = "bearer"
    OPPONENT = "opponent"
    BOTH = "both"
    OTHER = "other"
    UNKNOWN = "unknown"

    @property
    def is_bearer(self) -> bool:
        """Whether the bearer itself speaks, alone or in a joint letter."""
        return self in (Teller.BEARER, Teller.BOTH)

    @property
    def is_opponent(self) -> bool:
        """Whether the opponent speaks, alone or in a joint letter."""
        return self in (Teller.OPPONENT, Teller.BOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDenial:
    """A denial with its letter, its teller and the last day of which it can speak."""

    letter: Letter
    denial: Denial
    teller: Teller
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that stands against a verdict because it has not been understood."""

    reason: str
    letter: Letter
    teller: Teller
    excerpt: Excerpt | None = None
    on: Interval | None = None
    named: bool = False
    """Whether it says by its own words of whom, and toward whom, it speaks."""

    @property
    def may_deny(self) -> bool:
        """Whether it could take back what somebody else tells; only a reader can rule that out."""
        return not self.reason.startswith("proposal_")

    @property
    def may_tell_of_one(self) -> bool:
        """Whether it could tell of an act; a denial of which only the time or the kind is open tells of none."""
        return self.reason not in ("denial_limited_in_time", "denial_of_more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One order of a case and the letters that chambers had at the moment of the review."""

    case: Case
    order: EnteredOrder
    letters: tuple[Letter, ...]
    as_of: datetime

    def teller(self, letter: Letter, bearer: PartyId, opponents: Parties) -> Teller:
        """Who speaks in a letter, seen from a bearer and those to whom it owes something."""
        authors = set(letter.on_behalf_of)
        if not authors:
            return Teller.UNKNOWN
        match bearer in authors, bool(authors & set(opponents)):
            case True, True:
                return Teller.BOTH
            case True, False:
                return Teller.BEARER
            case False, True:
                return Teller.OPPONENT
            case _:
                return Teller.OTHER

    def letters_by(self, party: PartyId) -> tuple[Letter, ...]:
        """The letters written on a party's behalf."""
        return tuple(letter for letter in self.letters if party in letter.on_behalf_of)

    def day_of(self, letter: Letter) -> date | None:
        """The day on which a letter reached chambers, in the court's time, else its own date."""
        if letter.received_at is not None:
            return letter.received_at.astimezone(self.case.time_zone).date()
        return letter.dated

    def follows_order(self, letter: Letter) -> bool:
        """Whether a letter was written under this order; one of the same day counts for a first order only."""
        day, ordered_on = self.day_of(letter), self.order.dated
        if day is None or ordered_on is None:
            return True
        return day > ordered_on or (day == ordered_on and self.order.doc_type is not DocType.FOLLOW_UP)

    def lies_before_order(self, on: Interval | None) -> bool:
        """Whether days lie wholly before the order, or on its own day: what was done then is not fresh."""
        return on is not None and self.order.dated is not None and on[1] <= self.order.dated

    def denials(self, what: Denied, bearer: PartyId, opponents: Parties) -> tuple[ToldDenial, ...]:
        """The denials of a proposal by the bearer, or of a talk between the two, in any letter."""
        return tuple(
            ToldDenial(
                letter=letter,
                denial=denial,
                teller=self.teller(letter, bearer, opponents),
                until=denial.until or self.day_of(letter),
            )
            for letter in self.letters
            for denial in letter.denials
            if denial.what is what and _concerns_pair(denial, bearer, opponents)
        )

    def doubts(self, about: str, bearer: PartyId, opponents: Parties) -> tuple[Doubt, ...]:
        """What the letters of bearer, opponents and unknown authors hold that nobody has understood."""
        found: list[Doubt] = []
        for letter in self.letters:
            teller = self.teller(letter, bearer, opponents)
            if teller is Teller.OTHER:
                continue
            found += (
                Doubt(
                    reason=passage.reason,
                    letter=letter,
                    teller=teller,
                    excerpt=passage.excerpt,
                    on=passage.on,
                    named=bool(passage.by and passage.to),
                )
                for passage in letter.unexplained
                if about in passage.about and _may_concern(passage, bearer, opponents, about)
            )
            if not letter.complete:
                found.append(Doubt(reason="letter_incomplete", letter=letter, teller=teller))
        return tuple(found)

    def doubtful_classings(self, bearer: PartyId, opponent: PartyId) -> tuple[Doubt, ...]:
        """Passages that were taken for no proposal although they use a verb of conveying.

        They stand only against a breach: whoever is said to have made none may have made one in such words.
        """
        return tuple(
            Doubt(reason="proposal_in_other_words", letter=letter, teller=teller, excerpt=passage.excerpt)
            for letter in self.letters
            for teller in (self.teller(letter, bearer, (opponent,)),)
            if teller is not Teller.OTHER and self.follows_order(letter)
            for passage in letter.non_moves
            if passage.why in _NEAR_A_PROPOSAL
            and _fits(passage.by, (bearer,))
            and _fits(passage.to, (opponent,))
            and not self.lies_before_order(passage.on)
            and _says_conveyed(passage.excerpt.text)
        )

    def passages(self, whys: tuple[str, ...], bearer: PartyId, opponent: PartyId) -> tuple[NonMove, ...]:
        """The bearer's own passages of the given kinds that are about the opponent, or about nobody by name."""
        return tuple(
            passage
            for letter in self.letters_by(bearer)
            if self.follows_order(letter)
            for passage in letter.non_moves
            if passage.why in whys and _fits(passage.by, (bearer,)) and _fits(passage.to, (opponent,))
        )


def _says_conveyed(words: str) -> bool:
    """Whether a verb of conveying stands in words, other than one that is denied."""
    if _CLAIMS_COMPLIANCE.search(words):
        return False
    return any(not _NOT_DONE.search(words, 0, verb.start()) for verb in _CONVEYING.finditer(words))


def covers(told: ToldDenial, ordered_on: date | None) -> bool:
    """Whether a denial speaks of the whole time since the order."""
    if told.denial.until is not None:
        return False
    beside = told.denial.beside
    if beside is not None and (ordered_on is None or beside[0] <= ordered_on):
        return False
    since = told.denial.since
    return since is None or (ordered_on is not None and since <= ordered_on)


def reaches(told: ToldDenial, on: tuple[date, date] | None) -> bool:
    """Whether a denial speaks of one of the given days; of unknown days it may."""
    if on is None:
        return True
    since, until = told.denial.since, told.until
    return (until is None or on[0] <= until) and (since is None or on[1] >= since)


def _concerns_pair(denial: Denial, bearer: PartyId, opponents: Parties) -> bool:
    forward = bearer in denial.by and _fits(denial.to, opponents)
    if denial.what is Denied.PROPOSAL:
        return forward
    return forward or (bearer in denial.to and bool(set(opponents) & set(denial.by)))


def _may_concern(passage: Unexplained, bearer: PartyId, opponents: Parties, about: str) -> bool:
    forward = _fits(passage.by, (bearer,)) and _fits(passage.to, opponents)
    if about == "convey":
        return forward
    return forward or (_fits(passage.to, (bearer,)) and _fits(passage.by, opponents))


def _fits(named: Parties, wanted: Parties) -> bool:
    return not named or bool(set(named) & set(wanted))
