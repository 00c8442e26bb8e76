"""One document of a letter read sentence by sentence into statements."""

import re
from collections.abc import Iterable
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
from antechamber.readers.language.dates import DateMention, find_dates
from antechamber.readers.language.flow import Flow
from antechamber.readers.language.money import SumMention, find_sums
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.acts import Kind, Reading, read_clause, sum_of
from antechamber.readers.letters.binding import Bound, Stage, bind
from antechamber.readers.letters.clauses import Clause, clauses_of
from antechamber.readers.letters.layout import Passage, Section
from antechamber.readers.letters.people_in_place import Scene

_QUIET = (Section.MERITS, Section.DAMAGES, Section.DISCOVERY, Section.ATTENDANCE, Section.EVALUATION)
_SAME_DAY = re.compile(
    r"(?i)\b(?:(?:in|during|on|at) (?:it|that|the|this|the same) ?(?:call|conversation|talk|discussion|meeting|session|letter|e-?mail|day)?|then|there|the same|also|at that time|again)\b"
)
_IT_WAS = re.compile(
    r"(?i)^\W*(?:it|that|this|the (?:figure|number|amount|sum|demand|offer|proposal|total)|terms?)\b(?: \w+){0,3}? (?:was|is|were|came|stood|asks?|asked|calls?|called|provides?|provided|seeks|reads?|said|totals?)\b|^\W*[$€£]"
)


@dataclass(slots=True)
class Told:
    """What a document has told so far."""

    moves: list[Move] = field(default_factory=list)
    non_moves: list[NonMove] = field(default_factory=list)
    denials: list[Denial] = field(default_factory=list)
    discussions: list[Discussion] = field(default_factory=list)
    unexplained: list[Unexplained] = field(default_factory=list)
    history: bool = False


@dataclass(slots=True)
class Account:
    """The state of reading one document: its cast, the scene, and what it has told."""

    cast: Cast
    flow: Flow
    written_on: date | None
    performative: bool
    scene: Scene = field(init=False)
    told: Told = field(default_factory=Told)
    _unseen: list[str] = field(default_factory=list)
    _days: list[DateMention] = field(default_factory=list)
    _day_block: int = -1
    _partners: Parties = ()
    _partner_block: int = -1
    _open: int | None = None

    def __post_init__(self) -> None:
        self.scene = Scene(self.cast)

    def read(self, passages: Iterable[Passage]) -> Told:
        """Reads the passages in order."""
        for passage in passages:
            self._sentence(passage)
        return self.told

    # One sentence

    def _sentence(self, passage: Passage) -> None:
        text = re.sub(r"[\n\f\t]", " ", passage.text)
        if not (v.VOCABULARY.search(text) or v.TALK.search(text) or self._dated(passage, text)):
            self._unseen.append(text)
            return
        for earlier in self._unseen[-2:]:
            self.scene.seen(self.scene.resolve(earlier, self.cast.mentions(earlier)))
        self._unseen.clear()
        people = self.scene.resolve(text, self.cast.mentions(text))
        sums = find_sums(text)
        days = self._dates(text, passage)
        before = (
            len(self.told.moves)
            + len(self.told.non_moves)
            + len(self.told.denials)
            + len(self.told.discussions)
        )
        if passage.section is Section.NEGOTIATION:
            self.told.history = True
        if v.TO_MACHINE.search(text):
            self.scene.seen(people)
            return
        row = self._row(passage, text, people, sums, days)
        if not row:
            self._clauses(passage, text, people, sums, days)
            self._talk(passage, text, people, days)
        after = (
            len(self.told.moves)
            + len(self.told.non_moves)
            + len(self.told.denials)
            + len(self.told.discussions)
        )
        if before == after and not row:
            self._residue(passage, text, people, sums)
        self.scene.seen(people)
        if days:
            self._days, self._day_block = list(days), passage.block

    def _dated(self, passage: Passage, text: str) -> bool:
        return passage.section is Section.NEGOTIATION and bool(re.search(r"\b(?:19|20)\d\d\b|\d/\d", text))

    def _dates(self, text: str, passage: Passage) -> tuple[DateMention, ...]:
        found = find_dates(text, written_on=self.written_on)
        if found or self._day_block != passage.block or not self._days:
            return tuple(self._anchored(found, passage))
        return ()

    def _anchored(self, found: tuple[DateMention, ...], passage: Passage) -> Iterable[DateMention]:
        """Dates that count from the date before them take it from the sentence before, in the same block."""
        for day in found:
            if (
                day.interval is None
                and day.form == "counted from the date before"
                and self._days
                and self._day_block >= passage.block - 1
            ):
                base = self._days[-1]
                again = find_dates(f"{base.words}; {day.words}", written_on=self.written_on)
                if len(again) == 2 and again[1].interval:
                    yield replace(again[1], start=day.start, end=day.end)
                    continue
            yield day

    # Rows of a table, bullets with a date and a sum

    def _row(
        self,
        passage: Passage,
        text: str,
        people: tuple[Who, ...],
        sums: tuple[SumMention, ...],
        days: tuple[DateMention, ...],
    ) -> bool:
        """Date, mover, addressee and sum in a row, without a verb."""
        movers = [w for w in people if w.role in (Role.PARTY, Role.GROUP, Role.COUNSEL) and w.parties]
        if not days or not sums or not movers or days[0].start > 3 or days[0].interval is None:
            return False
        if (
            v.BID_VERB.search(text)
            or v.SEND_VERB.search(text)
            or v.RECEIVE_VERB.search(text)
            or len(text) > 160
        ):
            return False
        if passage.section in _QUIET or len(sums) > 2:
            return False
        first = movers[0]
        rest = [
            w
            for w in movers[1:]
            if self.cast.opponents(first.parties) and set(w.parties) & set(self.cast.opponents(first.parties))
        ]
        to = self.cast.case.in_order(
            one for w in rest for one in w.parties if one in self.cast.opponents(first.parties)
        )
        bound = Bound(
            by=first.parties, to=to, why=(f"By: first in the row, {first.words!r}.", "To: second in the row.")
        )
        if not to:
            bound = replace(bound, to=self._default_to(first.parties))
        self._move(
            passage, bound, sums[0].amount, days[0].interval, text, sums[0], "a row of a table of offers"
        )
        return True

    def _default_to(self, by: Parties) -> Parties:
        against = self.cast.opponents(by)
        authors = tuple(a for a in self.cast.authors if a in against)
        return authors or (against if self.cast.same_counsel(against) else ())

    # Clauses

    def _clauses(
        self,
        passage: Passage,
        text: str,
        people: tuple[Who, ...],
        sums: tuple[SumMention, ...],
        days: tuple[DateMention, ...],
    ) -> None:
        subject: Who | None = None
        unknown = False
        for clause in clauses_of(text, people, sums, days):
            reading = read_clause(clause, passage.section, performative=self.performative)
            subject = self._clause(passage, text, clause, reading, subject, days) or subject
            unknown = unknown or reading.kind is Kind.UNKNOWN and bool(v.CORE.search(clause.text))
        if unknown and passage.section not in _QUIET:
            self._residue(passage, text, people, sums)

    def _clause(
        self,
        passage: Passage,
        text: str,
        clause: Clause,
        reading: Reading,
        subject: Who | None,
        days: tuple[DateMention, ...],
    ) -> Who | None:
        partners = self._partners if self._partner_block >= passage.block - 1 else ()
        bound = bind(clause, text, reading, self.cast, Stage(subject=subject, partners=partners))
        match reading.kind:
            case Kind.TOLD:
                self._told_clause(passage, text, clause, reading, bound, days)
            case Kind.RESTATED:
                self._restated(passage, text, clause, reading, bound, days)
            case Kind.DENIED:
                self._denied(passage, text, clause, bound, days)
            case Kind.FEELER | Kind.BRACKET:
                self._feeler(passage, text, clause, bound)
            case Kind.NOTHING | Kind.UNKNOWN | Kind.REPLY:
                self._continued(passage, text, clause, reading)
            case _:
                self._other(passage, clause, reading, bound)
        own = [w for w in clause.people if w.role not in (Role.COURT, Role.EVERYBODY)]
        return own[0] if own else None

    def _told_clause(
        self,
        passage: Passage,
        text: str,
        clause: Clause,
        reading: Reading,
        bound: Bound,
        days: tuple[DateMention, ...],
    ) -> None:
        found = sum_of(clause, reading)
        if passage.section in _QUIET and not (
            bound.by and (bound.wide or reading.form in ("sum", "reported"))
        ):
            if not bound.by or reading.form == "noun":
                self._note(passage, "damages", bound)
                return
        on = self._when(passage, clause, days, text, reading)
        self._move(
            passage,
            bound,
            found.amount if found else None,
            on,
            clause.text,
            found,
            reading.reason,
            form=reading.form,
        )

    def _when(
        self, passage: Passage, clause: Clause, days: tuple[DateMention, ...], text: str, reading: Reading
    ) -> Interval | None:
        """The day of an act: of its own clause, else of the sentence, else of the talk just told."""
        own = [d for d in clause.days if d.relation in ("", "from") and d.interval]
        if own:
            at = clause.start + reading.at
            return min(own, key=lambda d: (d.form == "year", abs(d.start - at))).interval
        if any(d.relation for d in clause.days):
            return None
        rest = [d for d in days if d.relation == "" and d.interval and d.start < clause.start]
        if rest:
            return rest[-1].interval
        if days:
            return None
        near = self._day_block == passage.block or (
            self._day_block == passage.block - 1 and _SAME_DAY.search(clause.text)
        )
        if (
            near
            and self._days
            and not re.search(r"(?i)\b(?:have|has|had|previously|earlier|before)\b", clause.text)
            and self._days[-1].relation == ""
        ):
            return self._days[-1].interval
        return None

    def _move(
        self,
        passage: Passage,
        bound: Bound,
        amount: Decimal | None,
        on: Interval | None,
        words: str,
        found: SumMention | None,
        reason: str,
        *,
        form: str = "",
    ) -> None:
        if not bound.by:
            self._unexplained(passage, "proposal_without_mover", words)
            return
        loose = bool(found and (found.loose or found.upper or found.conflict))
        move = Move(
            act=self._direction(bound, words),
            by=bound.by,
            to=bound.to,
            excerpt=self._excerpt(passage),
            amount=amount.normalize() + 0 if amount is not None else None,
            currency=found.currency if found else "USD",
            terms=re.sub(r"\s+", " ", words).strip()[:200],
            on=on,
            conveyed=True,
            definite=not loose and (found is not None or form == "terms" or bool(v.WRITTEN.search(words))),
            written=self._written(words),
            open=self._open_now(words),
            by_self=bool(set(bound.by) & set(self.cast.authors)),
            chain=(f"Words: {reason}.", *bound.why, f"When: {_in_words(on)}."),
        )
        if not self._merged(move):
            self.told.moves.append(move)
        self._open = len(self.told.moves) - 1 if move.amount is None else None

    def _merged(self, move: Move) -> bool:
        """Whether the move is one that the letter has told already."""
        for number, known in enumerate(self.told.moves):
            same = (
                known.by == move.by
                and known.act is move.act
                and (known.amount == move.amount or move.amount is None or known.amount is None)
            )
            if not same or (known.on and move.on and (known.on[0] > move.on[1] or move.on[0] > known.on[1])):
                continue
            if known.to and move.to and not set(known.to) & set(move.to):
                continue
            if (move.amount is None and known.amount is not None and not known.on and move.on) or (
                known.amount is None and move.amount is not None
            ):
                if not (known.on and move.on):
                    continue
            if known.on is None and move.on is not None:
                self.told.moves[number] = replace(
                    move, amount=move.amount if move.amount is not None else known.amount
                )
            elif known.amount is None and move.amount is not None:
                self.told.moves[number] = replace(
                    known, amount=move.amount, definite=move.definite, terms=move.terms
                )
            elif known.written is None and move.written is not None:
                self.told.moves[number] = replace(known, written=move.written)
            return True
        return False

    def _direction(self, bound: Bound, words: str) -> Act:
        roles = {self.cast.case.party(one).role for one in bound.by}
        if all(role == "plaintiff" for role in roles):
            return Act.DEMAND
        against = {self.cast.case.party(one).side for one in bound.to}
        mine = {self.cast.case.party(one).side for one in bound.by}
        if (
            against
            and against == mine
            and re.search(r"(?i)\bdemand", words)
            and not re.search(r"(?i)\boffer|\bpropos", words)
        ):
            return Act.DEMAND
        return Act.OFFER

    def _written(self, words: str) -> bool | None:
        written, live = v.WRITTEN.search(words), v.LIVE.search(words)
        if written:
            return True
        return False if live else None

    def _open_now(self, words: str) -> bool | None:
        if re.search(
            r"(?i)\b(?:withdr[ae]w\w*|lapsed|expired|off the table|revoked|declined|rejected|refused|turned down|said no|no longer|dead)\b",
            words,
        ):
            return False
        return (
            True
            if re.search(
                r"(?i)\b(?:remains? open|still open|is open|open until|open through|on the table|still stands|remains on)\b",
                words,
            )
            else None
        )

    def _restated(
        self,
        passage: Passage,
        text: str,
        clause: Clause,
        reading: Reading,
        bound: Bound,
        days: tuple[DateMention, ...],
    ) -> None:
        found = sum_of(clause, reading)
        on = self._when(passage, clause, days, text, reading) if clause.days else None
        if (
            found
            and bound.by
            and not any(m.by == bound.by and m.amount == found.amount for m in self.told.moves)
        ):
            self._move(passage, bound, found.amount, on, clause.text, found, reading.reason)
            if on is None and self.told.moves:
                self.told.moves[-1] = replace(self.told.moves[-1], conveyed=None)
        self._note(passage, "past", bound)

    def _denied(
        self, passage: Passage, text: str, clause: Clause, bound: Bound, days: tuple[DateMention, ...]
    ) -> None:
        sides = self._denied_pair(clause, text, bound)
        if sides is None:
            self._unexplained(passage, "denial_not_resolved", clause.text)
            return
        by, to = sides
        own = bool(set(by) & set(self.cast.authors))
        since = next(
            (d.earliest for d in clause.days if d.relation in ("since", "after") and d.earliest), None
        )
        bounded = any(
            d.relation in ("", "before", "until", "prior to") for d in clause.days
        ) and not v.SINCE_ORDER.search(text)
        lasting = bool(v.TO_DATE.search(clause.text) or v.SINCE_ORDER.search(text))
        what = (
            Denied.DISCUSSION
            if v.TALK.search(clause.text) and not v.PROPOSAL_NOUN.search(clause.text)
            else Denied.PROPOSAL
        )
        if bounded or not lasting:
            self._unexplained(passage, "denial_limited_in_time", clause.text, by=by, to=to)
            return
        self.told.denials.append(
            Denial(what=what, by=by, to=to, excerpt=self._excerpt(passage), since=since, by_self=own)
        )

    def _denied_pair(self, clause: Clause, text: str, bound: Bound) -> tuple[Parties, Parties] | None:
        by, to = bound.by, bound.to
        authors = self.cast.authors
        if not by and to and set(to) <= set(authors):
            by = self.cast.opponents(to) if len(self.cast.opponents(to)) == 1 else ()
        return (by, to) if by and to else None

    def _feeler(self, passage: Passage, text: str, clause: Clause, bound: Bound) -> None:
        self.told.non_moves.append(
            NonMove(
                why="feeler", excerpt=self._excerpt(passage), by=bound.by, to=bound.to if bound.by else ()
            )
        )

    def _continued(self, passage: Passage, text: str, clause: Clause, reading: Reading) -> None:
        """ "It was $280,000": the sum of the proposal told just before."""
        if self._open is None or not clause.sums or not _IT_WAS.search(clause.text):
            return
        move = self.told.moves[self._open]
        first = clause.sums[0]
        self.told.moves[self._open] = replace(
            move,
            amount=first.amount,
            currency=first.currency,
            definite=not first.loose and not first.conflict,
        )
        self._note(passage, "past", Bound(by=move.by, to=move.to, why=()))
        self._open = None

    def _other(self, passage: Passage, clause: Clause, reading: Reading, bound: Bound) -> None:
        self._note(passage, str(reading.kind), bound)

    def _note(self, passage: Passage, why: str, bound: Bound) -> None:
        by = bound.by if set(bound.by) <= set(self.cast.authors) else bound.by
        self.told.non_moves.append(
            NonMove(why=why, excerpt=self._excerpt(passage), by=by, to=bound.to if by else ())
        )

    # Talks

    def _talk(
        self, passage: Passage, text: str, people: tuple[Who, ...], days: tuple[DateMention, ...]
    ) -> None:
        if not v.TALK.search(text) or not v.TALK_VERB.search(text) or passage.section in _QUIET:
            return
        sides = self._sides(people)
        if sides is None:
            return
        partners = tuple(one for one in (*sides[0], *sides[1]) if one not in self.cast.authors)
        if v.DISCOVERY_OBJECT.search(text) and not re.search(
            r"(?i)settle|demand|offer|propos|negotiat", text
        ):
            return
        live = bool(v.LIVE.search(text))
        if (
            v.NOT_LIVE.search(text)
            or v.NEGATION.search(v.NOT_ONLY.sub(" ", text))
            and not re.search(r"(?i)\b(?:spoke|talked|met)\b", text)
        ):
            return
        on = next((d.interval for d in days if d.relation in ("", "from") and d.interval), None)
        self._partners, self._partner_block = partners, passage.block
        if re.search(
            r"(?i)\b(?:will|shall|would|intend|plan|hope|schedul|propose to)\w*\s+(?:\w+\s+){0,2}(?:speak|talk|call|meet|confer|discuss)",
            text,
        ) or re.search(r"(?i)mediat|conference before|status conference", text):
            return
        if not live and not v.WRITTEN.search(text):
            live_told: bool | None = None
        else:
            live_told = live
        self.told.discussions.append(
            Discussion(between=sides, on=on, live=live_told, excerpt=self._excerpt(passage))
        )

    def _sides(self, people: tuple[Who, ...]) -> tuple[Parties, Parties] | None:
        """The two sides of a talk among those who are mentioned."""
        ids = self.cast.case.in_order(
            one
            for w in people
            if w.role not in (Role.COURT, Role.MEDIATOR, Role.EVERYBODY)
            for one in w.parties
        )
        if not ids:
            return None
        case = self.cast.case
        mine = tuple(one for one in ids if one in self.cast.authors) or ids[:1]
        sides = {case.party(one).side for one in mine}
        first = tuple(
            one
            for one in ids
            if case.party(one).side in sides and not any(case.oppose(one, other) for other in mine)
        )
        second = tuple(
            one for one in ids if one not in first and all(case.oppose(one, other) for other in first)
        )
        return (first, second) if first and second else None

    # What is left

    def _residue(
        self, passage: Passage, text: str, people: tuple[Who, ...], sums: tuple[SumMention, ...]
    ) -> None:
        core = v.CORE.search(text)
        if passage.section in _QUIET and not (core and self._sides(people)):
            return
        if core or (
            sums and passage.section in (Section.NEGOTIATION, Section.UNKNOWN) and self._sides(people)
        ):
            self._unexplained(passage, "vocabulary_of_negotiation", text)
        elif (
            v.NEGATION.search(text)
            and re.search(
                r"(?i)\b(?:heard|hear|response|responded|answer(?:ed)?|reply|replied|came back|word)\b", text
            )
            and self._sides(people)
        ):
            self._unexplained(passage, "silence_told", text)

    def _unexplained(
        self, passage: Passage, reason: str, words: str, *, by: Parties = (), to: Parties = ()
    ) -> None:
        if not (reason.startswith("denial") or v.NEGATION.search(words)):
            reason = reason if reason.startswith("proposal_") else f"proposal_{reason}"
        excerpt = self._excerpt(passage)
        if not any(known.excerpt == excerpt for known in self.told.unexplained):
            self.told.unexplained.append(Unexplained(excerpt=excerpt, reason=reason, by=by, to=to))

    def _excerpt(self, passage: Passage) -> Excerpt:
        return self.flow.excerpt(passage.start, passage.end)


def _in_words(on: Interval | None) -> str:
    if on is None:
        return "not told"
    return str(on[0]) if on[0] == on[1] else f"{on[0]} to {on[1]}"
