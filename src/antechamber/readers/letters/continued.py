"""A proposal told in two sentences: one says that it went out, a later one what it asks or gives, or when it was."""

from dataclasses import dataclass, replace
from datetime import date

from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Interval, Move, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.money import SumMention, find_sums
from antechamber.readers.language.people import Cast, Role
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import SETTLING
from antechamber.readers.letters.no_act import CALLED_WITH
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.shares import Share, shares_of, stated_sums
from antechamber.readers.letters.words import Words

_NEAR = 3
"""Sentences after which a proposal without its sum is left as it stands."""
_UNDER_TERMS = 8
"""The same, where the later sentence stands under a heading of terms."""
_TERMS = re.compile(r"(?i)\W*(?:the )?(?:settlement )?terms\b")
_REFERS = Words(
    r"(?i)^\W*(?:(?:and|but|so|in it|there|here|[a-z]|\d)[,.)]*\s+)?(?:as (?:against|to|for) [\w .'-]{2,40}?,?\s+)?"
    r"(?:(?:it|that|this|they|he|she|we|i|its terms?|their terms?|(?:the|that|this) (?:letter|e-?mail|paper|demand|offer|proposal|figure|number|amount|sum|total|response|answer|reply|counter[\w-]*|terms?|(?:new|revised) \w+|first|second|third|other|latter|former))\b(?: \w+){0,3}?"
    r" (?:was|is|were|are|came|stood|ask|asks|asked|seeks?|sought|calls?|called|offers?|offered|demands?|demanded|propos\w+|lists?|listed|names?|named|says?|said|provides?|provided|totals?|comes|gives?|gave|reads?|puts?|specif\w+|includes?)\b"
    r"|(?:line one|an? (?:cash )?(?:payment|sum) of|payment of)\b|[$€£])"
)
_OTHERWISE = Words(
    r"(?i)\b(?:authori\w+|bottom line|in confidence|for the court|court'?s eyes|verdict|exposure|recommend\w*|would|could|might|fees (?:to date|so far)|budget\w*|wages|medicals?|specials|bills?|policy|limits?|mediator|complaint|jury|economist)\b"
)
_UNDER_IT = Words(r"^\W*(?:under (?:it|this|that|the (?:offer|demand|proposal))|by its terms)\b")
"""Opens a sentence that tells the terms of the proposal just told, in the mood in which terms stand."""
_WOULD = re.compile(r"(?i)\bwould\b")
_PAPER = Words(r"(?i)\b(?:response|answer|reply|counter\w*|demand|offer|proposal)\b")
_DATES_ALL = Words(
    r"(?i)^\W*(?:both|each|all|these|the two|the (?:first|second|latter))\b[^.;]{0,40}\b(?:were|was|went|came)\b"
)
_DATES_ONE = Words(
    r"(?i)^\W*(?:it|that|this|the (?:offer|demand|proposal|letter|e-?mail|figure|number))\b(?: \w+){0,3}? (?:was|is|were|came|went|arrived|reached|bore|bears)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A proposal whose sum has not been told yet: its frame, its words, and the sentence that told of it."""

    bound: Bound
    on: Interval | None
    words: str
    number: int
    block: int
    move: Move | None = None
    excerpt: Excerpt | None = None

    def reaches(self, said: Sentence, number: int) -> bool:
        """Whether a sentence stands near enough to carry on from it."""
        under = bool(_TERMS.match(said.passage.heading or "")) and number - self.number <= _UNDER_TERMS
        return under or (number - self.number <= _NEAR and said.block <= self.block + 2)


def sums_added(said: Sentence, pending: Pending, cast: Cast, written_on: date | None) -> tuple[Share, ...]:
    """The sums that a sentence gives to a proposal told before; empty when it speaks of something else."""
    under = _UNDER_IT.search(said.text) is not None and pending.move is not None
    if not said.sums or not (under or _REFERS.search(said.text)):
        return ()
    if _OTHERWISE.search(_WOULD.sub(" ", said.text) if under else said.text):
        return ()
    if v.NEGATION.search(said.text[: said.sums[0].start]) or v.FEELER.search(said.text):
        return ()
    if not under and not _same_side(said, pending, cast):
        return ()
    if pending.move is None and _LETTER_FROM.search(pending.words) and not _PAPER.search(pending.words):
        if not _PROMISES.search(said.text[: said.sums[0].start]):
            return ()
    whole = Clause(
        start=0, end=len(said.text), text=said.text, people=said.people, sums=said.sums, days=said.days
    )
    if any(w.role is Role.PARTY and not w.parties for w in said.people):
        return ()
    shares = shares_of(whole, pending.bound, cast, written_on)
    if shares:
        return tuple(
            replace(share, on=share.on or pending.on or _own_day(said, written_on)) for share in shares
        )
    stated = stated_sums(whole)
    if not stated:
        return ()
    found = stated[0]
    bound = _narrowed(said, found, _widened(said, pending.bound, cast))
    return (Share(found=found, bound=bound, on=pending.on or _own_day(said, written_on)),)


def terms_added(said: Sentence) -> bool:
    """Whether a sentence gives terms other than money to a proposal told before: "It offers to waive costs ..."."""
    whole = Clause(
        start=0, end=len(said.text), text=said.text, people=said.people, sums=said.sums, days=said.days
    )
    gives = _GIVES_TERMS.search(said.text)
    if gives is None or stated_sums(whole) or _OTHERWISE.search(said.text) or v.FEELER.search(said.text):
        return False
    denied = v.NEGATION.search(said.text[: gives.end()])
    return not denied and bool(SETTLING.search(said.text, gives.end()))


_GIVES_TERMS = Words(
    r"(?i)^\W*(?:it|the (?:letter|e-?mail|paper|response|answer|reply|counter\w*|offer|demand|proposal))\b(?: \w+){0,2}? (?:offers?|offered|proposes?|proposed|demands?|demanded|asks?|asked|calls for|provides?)\b"
)


_IT_DOES = Words(
    r"^\W*(?:it|that|this|the (?:letter|e-?mail|paper|response|answer|reply|offer|demand|proposal)) (?:now |then |also )?(?:offers?|offered|demands?|demanded|proposes?|proposed|asks?|asked|gives?|gave|seeks?|sought)\b"
)
"""A paper that offers or demands: whoever is named behind it is the one addressed."""
_GIVES_TO = Words(r"\b(?:offers?|offered|gives?|gave)\s+$")


def _same_side(said: Sentence, pending: Pending, cast: Cast) -> bool:
    """Whether the first who is named is one of those who made the proposal, or the sentence starts with the paper."""
    if _offers_to(said, pending.bound.by):
        return False
    first = next(
        (w for w in said.people if w.end <= said.sums[0].start and not preposition_of(said.text, w)), None
    )
    if _IT_DOES.match(said.text):
        return True
    if first is None or first.start > 12 or ":" in said.text[: first.start]:
        return True
    if first.role is Role.PRONOUN or not first.parties:
        own = set(pending.bound.by) & set(cast.authors)
        return first.words.lower() in ("they", "he", "she", "it") and not own
    return bool(set(first.parties) & set(pending.bound.by))


_OFFERS = Words(r"\b(?:offers?|offered|gives?|gave)\b")
_BEHIND = 3
"""Characters between a word of offering and the one to whom it offers."""


def _offers_to(said: Sentence, movers: Parties) -> bool:
    """Whether a sentence offers something to one of those who made the proposal: it speaks of the answer to it."""
    offers = _OFFERS.search(said.text)
    return offers is not None and any(
        set(w.parties) & set(movers)
        and (
            0 <= w.start - offers.end() < _BEHIND
            or (w.start > offers.end() and preposition_of(said.text, w) == "to")
        )
        for w in said.people
    )


def _narrowed(said: Sentence, found: SumMention, bound: Bound) -> Bound:
    """The frame with the one of several addressees to whom the sum is given: "It offers Mr. Roe $5,000"."""
    for who in said.people:
        given = who.end <= found.start and _GIVES_TO.search(said.text, 0, who.start)
        behind = who.start > found.end and _TO.fullmatch(said.text, found.end, who.start)
        if (given or behind) and who.parties and set(who.parties) < set(bound.to):
            return replace(bound, to=who.parties, why=(*bound.why[:1], f"To: to {who.words!r}, of several."))
    return bound


_TO = re.compile(r"\s+(?:each )?to\s+(?:the\s+)?")


def _widened(said: Sentence, bound: Bound, cast: Cast) -> Bound:
    """The frame with the addressees that the later sentence names: "It seeks $5,000 from all Defendants"."""
    after = [
        w
        for w in said.people
        if w.start > said.sums[0].end
        and re.search(r"(?i)\b(?:from|against|to|of)\s+(?:both |all )?(?:the )?$", said.text[: w.start])
    ]
    ids = {one for w in after for one in w.parties} & set(cast.opponents(bound.by))
    known = set(bound.to) if bound.wide else set()
    return replace(bound, to=cast.case.in_order({*known, *ids})) if ids and bound.by else bound


def _own_day(said: Sentence, written_on: date | None) -> Interval | None:
    day = said.day()
    return day if day and (written_on is None or day[0] <= written_on) else None


def awaits_sum(clause: Clause) -> bool:
    """Whether a clause tells of a paper that went out or came in and must hold a proposal: "sent me their answer"."""
    words = clause.text
    letter = _LETTER_FROM.search(words)
    if (
        clause.sums
        or not (letter or _PAPER.search(words))
        or v.NEGATION.search(words)
        or v.MODAL.search(words)
    ):
        return False
    return (
        _is_letter_of_theirs(clause)
        or bool(clause.days and _NAMED_PAPER.search(words))
        or bool(
            (
                v.SEND_VERB.search(words)
                or v.RECEIVE_VERB.search(words)
                or v.ARRIVE_VERB.search(words)
                or CALLED_WITH.search(words)
            )
            and clause.days
        )
    )


def _is_letter_of_theirs(clause: Clause) -> bool:
    """Whether a clause tells of a dated letter that came in, and says nothing of what stands in it."""
    return bool(_LETTER_FROM.search(clause.text) and clause.days and not turns.NO_LETTER.search(clause.text))


def letter_from(clause: Clause, text: str, cast: Cast) -> Bound | None:
    """Who wrote a dated letter of which a clause only says that it came in: what it says stands in a later sentence."""
    if not _is_letter_of_theirs(clause):
        return _paper_of(clause, text, cast)
    for who in clause.people:
        if (
            preposition_of(text, who) == "from"
            and who.parties
            and set(who.parties) <= set(cast.opponents(cast.authors))
        ):
            why = (f"By: the letter is from {who.words!r}.", "To: those who tell that they got it.")
            return Bound(by=who.parties, to=cast.authors, why=why, wide=True)
    return None


def _paper_of(clause: Clause, text: str, cast: Cast) -> Bound | None:
    """Whose dated response came in, or is entered in a list, before its terms are told: "May 3: Birch's response by letter"."""
    if not clause.days or clause.sums or v.NEGATION.search(clause.text) or v.MODAL.search(clause.text):
        return None
    for who in clause.people:
        if is_possessor(text, who) and who.parties and _ITS_PAPER.match(text, who.end):
            against = cast.opponents(who.parties)
            authors = tuple(one for one in cast.authors if one in against)
            to = authors or (against if cast.same_counsel(against) else ())
            why = (f"By: the paper of {who.words!r}.", "To: those to whom it can have gone.")
            return Bound(by=who.parties, to=to, why=why, wide=False)
    return None


_NAMED_PAPER = Words(
    r"'s? (?:written |formal |first |own )?(?:response|answer|reply|counter[\w-]*|demand letter|offer letter|proposal)\b"
)
_ITS_PAPER = Words(
    r"(?:'s?)?\s+(?:written |formal |first |own )?(?:response|answer|reply|counter[\w-]*|demand letter|offer letter|proposal)(?:\s+(?:came|arrived|followed|reached (?:me|us)|was (?:received|sent|served|e-?mailed|mailed))\b[^$]*|(?:\s+by (?:letter|e-?mail|fax|mail))?)\W*$"
)
_LETTER_FROM = Words(
    r"\b(?:got|received|had|have)\s+(?:an?|his|her|their)\s+(?:[\w-]+\s){0,2}?(?:letter|e-?mail)\s+(?:dated\b[^.;]{0,30}?\b)?from\b"
)
_PROMISES = Words(
    r"\b(?:will|shall|agrees? to|would)\b[^.;$]{0,30}?\b(?:pay|accept|take|settle)\b|\b(?:offers?|demands?|proposes?|asks? for|asked for|offered|demanded|proposed)\b"
)


def dates_before(said: Sentence) -> int:
    """How many of the proposals told last a sentence dates: 2 for "Both were sent on May 1", 1 for "It came ..."."""
    if said.sums or said.day() is None or v.NEGATION.search(said.text):
        return 0
    return 2 if _DATES_ALL.search(said.text) else 1 if _DATES_ONE.search(said.text) else 0


_READ = re.compile(
    r"\W*\[(?:fn\.? ?)?(?P<mark>\d{1,2})\]\s*(?:please |this should |it should |should )?read:?\s+(?=[$€£])(?P<sum>[^;]{2,24}?)\.?$",
    re.IGNORECASE,
)


def corrected_by(text: str, moves: list[Move]) -> tuple[Move, Move] | None:
    """The proposal that a footnote corrects, and as it then reads: "[fn. 1] Please read $9,000."."""
    found = _READ.match(text)
    sums = find_sums(found["sum"]) if found else ()
    if found is None or len(sums) != 1 or sums[0].amount is None:
        return None
    mark = re.compile(rf"\[(?:fn\.? ?)?{found['mark']}\]", re.IGNORECASE)
    noted = [m for m in moves if m.amount is not None and mark.search(m.excerpt.text)]
    return (noted[0], replace(noted[0], amount=sums[0].amount)) if len(noted) == 1 else None


def may_date(text: str) -> bool:
    """Whether a sentence without words of negotiation may date a proposal told before."""
    return len(text) < 200 and bool(_DATES_ONE.search(text) or _DATES_ALL.search(text))
