"""What a letter has told so far: moves without repetition, denials, talks, and what is left unexplained."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import (
    Act,
    Denial,
    Denied,
    Discussion,
    Interval,
    Move,
    NonMove,
    Parties,
    Unexplained,
)
from antechamber.readers.language import patterns as re
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.binding import Bound

_CLOSED = re.compile(
    r"(?i)\b(?:withdr[ae]w\w*|lapsed|expired|off the table|revoked|declined|rejected|refused|turned down|said no|no longer|dead)\b"
)
_OPEN = re.compile(
    r"(?i)\b(?:remains? open|still open|(?:is|are) (?:still )?open|open until|open through|on the table|still stands|remains on|open now)\b"
)

_SOFT = re.compile(
    r"(?i)\b(?:perhaps|maybe|something (?:like|in|with)|in principle|tentativ\w+|hypothetical\w*|for (?:purposes of )?discussion|think\w* (?:of|about)|ballpark|i (?:think|believe|recall)|as i recall|if memory|as best|in the area|range|(?:four|five|six|seven|eight)[- ]figures?|half of|equal to|double|percent of|a fraction|the same (?:number|figure|amount)|consistent with|matching)\b"
)
_THE_SAME = re.compile(r"(?i)\bthe same (?:number|figure|amount|sum)\b(?! as)")
"""A sum that stands before it in the sentence: where the sum is told, it leaves nothing open."""
_CONVEYED = re.compile(
    r"(?i)\b(?:convey|communicat|extend|present|tender)ed\b(?:\s+to\s+[\w.'’ ]{2,60}?)?"
    r"\s+(?:a|an|its|his|her|their|our|my)\s+(?:[\w'’-]+\s){0,3}(?:demand|offer|proposal|counter-?offer)\b"
)
"""An act of conveying told in so many words, though its terms are kept from the letter: a proposal all the same."""


_SUIT = r"(?:suit|lawsuit|action|litigation|the case|the complaint)(?:,? (?:was|had been) (?:\w+ly )?(?:filed|brought|commenced|begun|started|served))?"
_BEFORE_SUIT = re.compile(
    rf"(?i)^\W*(?:[\w.'’-]+\s+){{0,2}}?(?:pre-?(?:suit|litigation)\b|(?:before|prior to) (?:the |this )?{_SUIT}\b)|\b(?:before|prior to) (?:the |this )?{_SUIT}\W*$"
)
"""Words that put a proposal before the suit, at the head or at the end of what tells of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A proposal as a sentence tells it, before it is entered: who, what, when, in which words and form."""

    bound: Bound
    found: SumMention | None
    on: Interval | None
    words: str
    reason: str
    form: str
    excerpt: Excerpt
    conveyed: bool | None = True
    channel: str = ""
    """The words of the sentence before, where they name the letter or the call in which it was made."""


@dataclass(slots=True)
class Told:
    """The statements of a letter, in the order in which they were met."""

    moves: list[Move] = field(default_factory=list)
    non_moves: list[NonMove] = field(default_factory=list)
    denials: list[Denial] = field(default_factory=list)
    discussions: list[Discussion] = field(default_factory=list)
    unexplained: list[Unexplained] = field(default_factory=list)
    _doubted: set[Excerpt] = field(default_factory=set)
    history: bool = False
    _said_on: dict[Excerpt, date] = field(default_factory=dict)
    repeats: int = 0
    """How many proposals were told again."""

    @property
    def count(self) -> int:
        """How many statements have been told, the unexplained not counted."""
        return (
            len(self.moves) + len(self.non_moves) + len(self.denials) + len(self.discussions) + self.repeats
        )

    def note(
        self, why: str, excerpt: Excerpt, by: Parties = (), to: Parties = (), on: Interval | None = None
    ) -> None:
        """Enters a passage that only looks like a move."""
        self.non_moves.append(NonMove(why=why, excerpt=excerpt, by=by, to=to if by else (), on=on))

    def doubt(
        self,
        reason: str,
        excerpt: Excerpt,
        words: str,
        by: Parties = (),
        to: Parties = (),
        on: Interval | None = None,
    ) -> None:
        """Enters a passage for a person to read; one that denies nothing says so in its reason."""
        if not reason.startswith(("denial", "proposal_")) and not v.NEGATION.search(words):
            reason = f"proposal_{reason}"
        if reason.startswith("proposal_") and v.NEGATION.search(words):
            reason = reason.removeprefix("proposal_")
        if excerpt not in self._doubted:
            self._doubted.add(excerpt)
            talk, core = v.TALK.search(words), v.CORE.search(words) or v.SOFT_NOUN.search(words)
            about = ("convey", "confer") if talk and core else ("confer",) if talk else ("convey",)
            self.unexplained.append(
                Unexplained(excerpt=excerpt, reason=reason, by=by, to=to, about=about, on=on)
            )

    def said_on(self, excerpt: Excerpt, day: date | None) -> None:
        """Keeps the day on which it was said that none is made: what was done later, that word cannot deny."""
        if day is not None:
            self._said_on[excerpt] = day

    def explain(self, excerpt: Excerpt) -> None:
        """Takes back that a sentence was left unexplained, now that a later one completes it."""
        self.unexplained = [
            one
            for one in self.unexplained
            if one.excerpt != excerpt or one.reason != "proposal_vocabulary_of_negotiation"
        ]

    def propose(self, telling: Telling, cast: Cast) -> Move:
        """Enters a proposal, unless the letter has told it already; returns it as it then stands."""
        move = _move(telling, cast)
        for number, known in reversed(list(enumerate(self.moves))):
            if _same(known, move):
                self.moves[number] = _together(known, move)
                self.repeats += 1
                return self.moves[number]
        self.moves.append(move)
        return move

    def keep_open(self, words: str) -> None:
        """Sets whether the last proposal is open, when the words say so."""
        state = _state(words)
        if state is None:
            return
        last = self.moves[-1]
        for number, move in enumerate(self.moves):
            if move is last or (move.excerpt == last.excerpt and _ALL_OF_THEM.search(words)):
                self.moves[number] = replace(move, open=state)

    def settle_mentions(self) -> None:
        """Leaves to a person each proposal told without sum and day, unless it is all that is told of the pair.

        "Defendants have made an offer" announces what other sentences tell, or tells too little to count.
        """
        for move in [m for m in self.moves if m.amount is None and m.on is None]:
            others = [
                m
                for m in self.moves
                if m is not move and m.by == move.by and set(m.to) & set(move.to or m.to)
            ]
            if others or not move.definite or not move.to:
                self.moves.remove(move)
                words = v.NOT_ONLY.sub(" ", move.excerpt.text)
                self.doubt("proposal_mentioned", move.excerpt, words, by=move.by, to=move.to)

    def settle_denials(self) -> None:
        """Drops denials of a limited time after which the same letter tells of a proposal by the same party."""
        talked = {
            frozenset((a, b)) for talk in self.discussions for a in talk.between[0] for b in talk.between[1]
        }
        self.denials = [
            denial
            for denial in self.denials
            if denial.what is not Denied.DISCUSSION
            or not any(frozenset((a, b)) in talked for a in denial.by for b in denial.to)
        ]
        self.denials = [
            denial
            for denial in self.denials
            if ((since := denial.since or self._said_on.get(denial.excerpt)) or denial.beside) is None
            or not any(
                move.on
                and (since is None or move.on[1] >= since)
                and set(move.by) & set(denial.by)
                and set(move.to) & set(denial.to)
                for move in self.moves
            )
        ]


def _move(telling: Telling, cast: Cast) -> Move:
    bound, found, words = telling.bound, telling.found, telling.words
    own = bool(set(bound.by) & set(cast.authors))
    written, live = v.WRITTEN.search(words), v.LIVE.search(words)
    if not written and not live:
        written, live = v.WRITTEN.search(telling.channel), v.LIVE.search(telling.channel)
        written, live = (written, None) if written and not live else (None, live if not written else None)
    return Move(
        act=_direction(bound, words, cast),
        by=bound.by,
        to=bound.to,
        excerpt=telling.excerpt,
        amount=_plain(found.amount) if found else None,
        currency=found.currency if found else "USD",
        terms=_short(words),
        on=telling.on,
        conveyed=None
        if telling.conveyed and v.NOT_LIVE.search(words) and not v.WRITTEN.search(words)
        else telling.conveyed,
        definite=_definite(found, telling.form, words),
        written=True if written or telling.form == "served" else False if live else None,
        open=_state(words),
        by_self=own,
        before_suit=telling.on is None and _BEFORE_SUIT.search(words) is not None,
        chain=(f"Words: {telling.reason}.", *bound.why, f"When: {_in_words(telling.on)}."),
    )


_ALL_OF_THEM = re.compile(
    r"(?i)\b(?:both|all|each|they|these|(?:demands|offers|proposals) (?:are|remain|were|have))\b|^\W*still open"
)
_NOT_CLOSED = re.compile(
    r"(?i)\b(?:not|never|n't) (?:\w+ ){0,2}?(?:withdrawn?|withdraw|rejected|revoked?|lapsed|expired)\b"
)


def _state(words: str) -> bool | None:
    """Whether words say that a proposal is open, that it is closed, or neither."""
    plain = _NOT_CLOSED.sub("open now", words)
    return True if _OPEN.search(plain) else False if _CLOSED.search(plain) else None


_TERMS_LISTED = re.compile(
    r"(?i)\b(?:offer|demand|proposal|counter-?offer|counter-?proposal|counter-?demand)\b[^:;.?]{0,60}[:(]\s*(?P<terms>[^?]{12,})"
)
_TERMS_NAMED = re.compile(
    r"(?i)\b(?:offer|demand|proposal|counter-?offer|counter-?proposal|counter-?demand)s?,? (?:(?:which|and it) (?:is|was)|being|namely|is|was|of) (?:for )?(?:an? |the |his |her |its )?(?:\w+ )?(?:dismissal|discontinuance|walk-?away|release|exchange of (?:general |mutual )?releases|reinstatement|withdrawal|waiver|stipulation of dismissal)\b[^.;?]*\b(?:in (?:exchange|return|consideration)|against|for|with prejudice|each (?:side|party)|mutual)\b"
)
"""A proposal whose terms are told with it: "which is a dismissal with prejudice in exchange for a waiver of costs"."""
_GIVEN_UP = re.compile(
    r"(?i)\b(?:forgiv\w+|forgo|waiv\w+|cancel\w*)\b[^.;?]*\b(?:in (?:exchange|return|consideration)|if|against|for)\b[^.;?]*\b(?:dismiss\w*|discontinu\w*|releas\w*)\b"
)
"""A claim given up for the end of the case: definite terms, though no sum is to be paid."""
_TERM = re.compile(
    r"(?i)\b(?:releas\w+|dismiss\w*|waive\w*|bear|pay\w*|paid|return\w*|reinstat\w*|licen[sc]e|stipulat\w+|agreement|decree|injunction|costs?|fees|payment|apolog\w+|policy|limit|sampling|withdraw\w*|vacat\w*|transfer\w*)\b"
)
"""Words of what is to be done under a settlement: where a proposal lists them, its terms are stated."""


def _definite(found: SumMention | None, form: str, words: str) -> bool:
    if (
        found is None
    ):  # the founding case: "conveyed a revised settlement demand", the terms kept from the letter
        listed = _TERMS_LISTED.search(words)
        if listed and _TERM.search(listed["terms"]) and not _SOFT.search(listed["terms"]):
            return True
        if form in ("sum", "terms") and _GIVEN_UP.search(words) and not _SOFT.search(words):
            return True
        if _TERMS_NAMED.search(words) and not _SOFT.search(words):
            return True
        return form == "terms" or (
            not _SOFT.search(words) and form == "sent" and bool(_CONVEYED.search(words))
        )
    return not (found.loose or found.upper is not None or _SOFT.search(_THE_SAME.sub(" ", words)))


def _direction(bound: Bound, words: str, cast: Cast) -> Act:
    """A plaintiff demands, a defendant offers; between parties of one side the words decide."""
    if all(cast.case.party(one).role == "plaintiff" for one in bound.by):
        return Act.DEMAND
    sides = {cast.case.party(one).side for one in bound.by}
    against = {cast.case.party(one).side for one in bound.to}
    if (
        against
        and against == sides
        and re.search(r"(?i)\bdemand", words)
        and not re.search(r"(?i)\boffer|\bpropos", words)
    ):
        return Act.DEMAND
    return Act.OFFER


def _same(known: Move, move: Move) -> bool:
    """Whether two tellings are of one proposal."""
    if known.by != move.by or known.act is not move.act:
        return False
    if known.to and move.to and not set(known.to) & set(move.to):
        return False
    if known.on and move.on and (known.on[0] > move.on[1] or move.on[0] > known.on[1]):
        return False
    if known.amount == move.amount or (move.amount is None and move.on is None):
        return True
    return (known.amount is None or move.amount is None) and bool(known.on and move.on)


def _together(known: Move, move: Move) -> Move:
    """One proposal out of two tellings: what either says."""
    fuller = move if known.amount is None and move.amount is not None else known
    on = known.on or move.on
    if known.on and move.on:
        on = (max(known.on[0], move.on[0]), min(known.on[1], move.on[1]))
    reach = known.to if set(move.to) <= set(known.to) else tuple(dict.fromkeys((*known.to, *move.to)))
    return replace(
        fuller,
        on=on,
        to=reach if known.on and move.on else fuller.to or known.to or move.to,
        written=known.written if known.written is not None else move.written,
        open=move.open if move.open is not None else known.open,
        conveyed=True if True in (known.conveyed, move.conveyed) else fuller.conveyed,
    )


def _plain(amount: Decimal | None) -> Decimal | None:
    return (
        None if amount is None else amount.quantize(Decimal(1)) if amount == amount.to_integral() else amount
    )


def _short(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()[:200]


def _in_words(on: Interval | None) -> str:
    if on is None:
        return "not told"
    return str(on[0]) if on[0] == on[1] else f"{on[0]} to {on[1]}"
