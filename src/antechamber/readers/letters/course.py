"""The course of a letter: who and when are meant where a sentence leaves it unsaid."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from antechamber.core.case import PartyKind
from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.date_references import AFTER_ORDER, REFERENCES
from antechamber.readers.language.dates import DateMention, find_dates
from antechamber.readers.language.flow import Flow
from antechamber.readers.language.money import find_shorthand, find_sums
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.answered import day_of_answer, is_of_the_answered
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.continued import Pending
from antechamber.readers.letters.days_of_acts import (
    days_of_act,
    distance,
    of_another_event,
    of_the_proposal,
    to_come,
)
from antechamber.readers.letters.deeds import Reading
from antechamber.readers.letters.denial_subjects import goes_on
from antechamber.readers.letters.denials import Form, Frame
from antechamber.readers.letters.layout import Passage, Section
from antechamber.readers.letters.ledger import Told
from antechamber.readers.letters.people_in_place import Scene, is_possessor
from antechamber.readers.letters.renewed import renewed_to_court, renews
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.words import Words


@dataclass(slots=True)
class Course:
    """Where the reading of one document stands: its cast, the scene, the day and the talk last told."""

    cast: Cast
    flow: Flow
    written_on: date | None
    performative: bool
    told: Told = field(default_factory=Told)
    scene: Scene = field(init=False)
    _unseen: list[str] = field(default_factory=list)
    _days: tuple[DateMention, ...] = ()
    _day_block: int = -1
    _partners: Parties = ()
    _partner_block: int = -1
    _partner_at: int = -9
    _number: int = 0
    _open: Pending | None = None
    _topic: Parties = ()
    _year: int = 0
    _year_block: int = -1
    _lead: Parties = ()
    _lead_words: str = ""
    _channel: str = ""
    _channel_at: int = -9
    _channel_block: int = -1
    _words_before: str = ""
    _block_before: int = -1
    _words_now: str = ""
    _block_now: int = -1
    _spoken_at: int = -9
    _talked_at: int = -9
    _listed: Parties = ()
    _listed_block: int = -9

    def __post_init__(self) -> None:
        self.scene = Scene(self.cast)

    def _led_by(self, passage: Passage, text: str) -> None:
        """Keeps the parties whom a heading, or a lead of a few words ("Roe."), names."""
        short = len(text) < 40 and len(text.split()) <= 4 and text.rstrip().endswith((".", ":"))
        words = text if short or passage.is_heading else passage.heading
        if words and words != self._lead_words:
            named = [w for w in self.cast.mentions(words) if w.role is Role.PARTY and w.parties]
            if named or passage.is_heading or words == passage.heading:
                self._lead = self.cast.case.in_order(one for w in named for one in w.parties)
                self._lead_words = words

    def _looked_at(self, passage: Passage, text: str) -> Sentence:
        """The sentence with its mentions; those of the sentences before it that nobody needed are caught up."""
        for earlier in self._unseen[-2:]:
            self.scene.seen(self.scene.resolve(earlier, self.cast.mentions(earlier)))
        self._unseen.clear()
        people = self._elided(passage, text) + self.scene.resolve(text, self.cast.mentions(text))
        days = tuple(
            replace(day, relation=_DENIED_DAY) if _NOT_ON.search(text, 0, day.start) else day
            for day in self._anchored(find_dates(text, written_on=self.written_on), passage)
        )
        excerpt = self.flow.excerpt(passage.start, passage.end)
        brief = passage.section is Section.NEGOTIATION or any(m.amount for m in self.told.moves)
        sums = find_sums(text) or (find_shorthand(text) if brief else ())
        return Sentence(passage=passage, text=text, people=people, sums=sums, days=days, excerpt=excerpt)

    def _elided(self, passage: Passage, text: str) -> tuple[Who, ...]:
        """The author, where a sentence of notes begins with its verb: "Called Mr. Roe on May 9. Asked for $5,000."."""
        begins = _BEGINS.match(text)
        others = set(self._lead) - set(self.cast.authors)
        if begins is None or others or self._listed_block >= passage.block - 6 or not self.cast.authors:
            return ()
        end = begins.start(1)
        return (
            Who(
                start=end,
                end=end,
                role=Role.SELF,
                parties=self.cast.authors,
                words="(I)",
                reason="the author, left unsaid in notes",
            ),
        )

    def _anchored(self, found: tuple[DateMention, ...], passage: Passage) -> Iterable[DateMention]:
        """Dates that count from the date before them take it from the sentence before, in the same paragraph."""
        for day in found:
            counts = day.interval is None and day.form == "counted from the date before"
            anchor = self._anchor(passage) if counts else None
            if anchor is not None:
                again = find_dates(f"{anchor.words}; {day.words}", written_on=self.written_on)
                if len(again) == 2 and again[1].interval:
                    yield replace(again[1], start=day.start, end=day.end)
                    continue
            yield day

    def _anchor(self, passage: Passage) -> DateMention | None:
        """The date from which "the next day" counts: of the sentence before, be it about something else, or told last."""
        if self._block_before == passage.block:
            near = find_dates(self._words_before, written_on=self.written_on)
            named = [d for d in near if d.interval and d.relation not in (*REFERENCES, AFTER_ORDER)]
            if named:
                return named[-1]
        return self._days[-1] if self._days and self._day_block >= passage.block - 1 else None

    def _unsaid(self, by: Parties) -> Parties:
        against = self.cast.opponents(by)
        authors = tuple(a for a in self.cast.authors if a in against)
        return authors or (against if self.cast.same_counsel(against) else ())

    def _partners_hold(self, said: Sentence, clause: Clause) -> bool:
        """Whether an act without an addressee goes to those with whom the talk just told was held."""
        notes = bool(said.people) and said.people[0].start == said.people[0].end
        if self._partner_at == self._number or (notes and self._partner_at == self._number - 1):
            return True
        near = self._number - self._partner_at <= 3 and self._partner_block >= said.block - 1
        return near and (
            bool(turns.SAME_DAY.search(clause.text))
            or self.cast.same_counsel(self.cast.opponents(self.cast.authors))
        )

    def _when(self, said: Sentence, clause: Clause, reading: Reading) -> Interval | None:
        """The day of an act: of its own clause, else of the sentence, else of the talk just told."""
        if (
            self.performative
            and self.written_on
            and re.match(r"(?i)(?:offers|demands|proposes|asks for)\b", clause.text[reading.at :])
        ):
            return self.written_on, self.written_on
        for settled in (self._in_clause(said, clause, reading), self._in_sentence(said, clause, reading)):
            if settled:
                return settled[0]
        return self._before(said, clause, reading)

    def _in_clause(self, said: Sentence, clause: Clause, reading: Reading) -> tuple[Interval | None, ...]:
        """The day that the clause of an act gives it, or None where it keeps it open; empty when it says nothing."""
        days = [d for d in clause.days if d.relation not in (*REFERENCES, _DENIED_DAY)]
        if _LONG_BEFORE.search(clause.text, 0, reading.at) or any(
            of_another_event(clause, d, reading) for d in days
        ):
            return (None,)
        of_state = [d for d in days if _STATE.search(said.text, max(0, d.start - 14), d.start)]
        days = [d for d in days if d not in of_state]
        if of_state and not days_of_act(days, reading):
            return (None,)
        own = [d for d in days_of_act(days, reading) if not to_come(d, self.written_on)]
        if reading.form in ("noun", "arrived") and turns.ENDED.search(clause.text):
            return (next((self._past(d) for d in own if of_the_proposal(clause, d)), None),)
        if own and all(self._year_in_doubt(d, said) for d in own):
            return (None,)
        if renews(clause.text):
            first = [d for d in own if of_the_proposal(clause, d)]
            own = first if renewed_to_court(clause.text) else [d for d in own if d not in first] or own
        answered = [d for d in own if is_of_the_answered(said.text, d)] if reading.form != "noun" else []
        if answered and 0 <= answered[-1].start - clause.start - reading.end <= _RIGHT_BEHIND:
            return (self._past(answered[-1]),)
        own = [d for d in own if d not in answered]
        if answered and not own:
            return (day_of_answer(answered[-1], self.written_on),)
        if own:
            at = clause.start + reading.at
            return (self._past(min(own, key=lambda d: (d.form == "year", distance(said.text, d, at)))),)
        since_order = next((d.latest for d in days if d.relation == AFTER_ORDER and d.latest), None)
        if since_order and self.written_on and since_order < self.written_on:
            return ((since_order + timedelta(days=1), self.written_on),)
        return (None,) if any(d.relation and not to_come(d, self.written_on) for d in days) else ()

    def _in_sentence(self, said: Sentence, clause: Clause, reading: Reading) -> tuple[Interval | None, ...]:
        """The day that stands before the clause of an act in its sentence; empty when there is none."""
        rest = [d for d in said.days if d.relation == "" and d.interval and d.start < clause.start]
        if rest and reading.form != "noun" and is_of_the_answered(said.text, rest[-1]):
            return (day_of_answer(rest[-1], self.written_on),)
        if rest:
            return (rest[-1].interval,)
        lone = said.days[0] if len(said.days) == 1 else None
        if lone and not lone.relation and lone.interval and reading.form == "noun":
            return (lone.interval,)
        return ()

    def _before(self, said: Sentence, clause: Clause, reading: Reading) -> Interval | None:
        """The day told last before a sentence that has none of its own."""
        own = any(not to_come(d, self.written_on) and d.relation not in REFERENCES for d in said.days)
        if not said.days and (written := self._of_letter_before(said)):
            return written
        if own or not self._days or self._days[-1].relation:
            return None
        near = self._day_block == said.block or (
            self._day_block == said.block - 1 and turns.SAME_DAY.search(clause.text)
        )
        if not near or turns.LONG_PAST.search(_near_act(clause, reading)):
            return None
        return self._days[-1].interval

    def _of_letter_before(self, said: Sentence) -> Interval | None:
        """The day on which the sentence before says that its subject, who now acts, wrote: "I wrote to Roe on May 3. I demanded ..."."""
        words = self._words_before
        if (
            self._block_before != said.block
            or not turns.WROTE.match(words)
            or turns.NO_LETTER.search(words)
            or v.DISCOVERY_OBJECT.search(words)
        ):
            return None
        days = find_dates(words, written_on=self.written_on)
        people = self.cast.mentions(words)
        same = people and said.people and set(people[0].parties) == set(said.people[0].parties)
        heads = people and said.people and max(people[0].start, said.people[0].start) <= len("In it ")
        others = [
            w
            for w in people[1:]
            if w.parties and set(w.parties) & set(self.cast.opponents(people[0].parties))
        ]
        if not (same and heads and others) or len(days) != 1 or days[0].relation or len(others) != 1:
            return None
        return self._past(days[0])

    def _past(self, day: DateMention) -> Interval | None:
        """The days of something done: not after the letter itself; a date without a year then lies a year back."""
        if day.interval is None or self.written_on is None or day.interval[0] <= self.written_on:
            return day.interval
        if day.year_given:
            return None
        first, last = day.interval
        if first.day == 29 and first.month == 2:
            return None
        return first.replace(year=first.year - 1), last.replace(year=last.year - 1)

    def _year_in_doubt(self, day: DateMention, said: Sentence) -> bool:
        """Whether a date without a year may lie in another year, of which the paragraph has just spoken."""
        if day.year_given or day.earliest is None or said.passage.section is Section.NEGOTIATION:
            return False
        here = [d.earliest.year for d in said.days if d.year_given and d.earliest and d.start < day.start]
        spoken = here[-1] if here else self._year if self._year_block == said.block else 0
        return spoken not in (0, day.earliest.year)

    def _of_a_paper(self, said: Sentence, clause: Clause) -> bool:
        """Whether a clause tells in the present what a dated paper of the sentence before says ("It demands ...")."""
        if not turns.OF_THE_PAPER.search(clause.text) or v.NEGATION.search(clause.text):
            return False
        if self._channel_at != self._number - 1 and self._block_before == said.block:
            self._see_paper(said)
        return (
            self._channel_at == self._number - 1
            and self._channel_block == self._day_block == said.block
            and bool(self._days and self._days[-1].interval and not self._days[-1].relation)
            and bool(v.WRITTEN.search(self._channel))
            and not turns.NO_LETTER.search(self._channel)
        )

    def _see_paper(self, said: Sentence) -> None:
        """Takes the day of a paper from the sentence before, which held no word of negotiation."""
        before = self._words_before
        if not v.WRITTEN.search(before) or turns.NO_LETTER.search(before):
            return
        days = find_dates(before, written_on=self.written_on)
        if days:
            self._days, self._day_block = days, said.block
            self._channel, self._channel_at, self._channel_block = before, self._number - 1, said.block

    def _of_a_pleading(self, said: Sentence, clause: Clause) -> bool:
        """Whether a clause says what a pleading of the sentence before asks for ("It demands $90,000")."""
        pleaded = self._block_before == said.block and v.PLEADING.search(self._words_before)
        return bool(pleaded and turns.OF_THE_PAPER.search(clause.text))

    def _meant_by_it(self, said: Sentence, clause: Clause, frame: Frame | None) -> Who | None:
        """Who "it" is, right before a denied verb ("It has made no offer"): the party last spoken of, if only one can be."""
        it = frame and _IT.search(clause.text, 0, frame.at + 1)
        if frame is None or not it or frame.form not in (Form.MADE, Form.RECEIVED, Form.HELD):
            return None
        if _INSURER.search(self._words_before) and self._block_before == said.block:
            return None
        if it[2] and not goes_on(said.text, clause.start + frame.at):
            return None
        at = clause.start + it.start(1 if it[1] else 2)
        before = tuple(w for w in said.people if w.end <= at)
        meant = self.scene.meant("its", before)
        return meant if meant.parties else self._spoken_of_before(said, clause)

    def _spoken_of_before(self, said: Sentence, clause: Clause) -> Who | None:
        """The company with which the sentence before begins, for an "It" that begins this one."""
        if self._block_before != said.block or not clause.text.lstrip().startswith("It "):
            return None
        first = next(iter(self.cast.mentions(self._words_before)), None)
        alone = first and first.role is Role.PARTY and len(first.parties) == 1
        begins = first and first.start <= len("The ") and not is_possessor(self._words_before, first)
        person = first and {self.cast.case.party(one).kind for one in first.parties} == {PartyKind.PERSON}
        return first if alone and begins and not person else None

    def _openness(self, said: Sentence) -> None:
        """Such as "It has not been withdrawn, it is open now": what becomes of the last proposal told."""
        if (
            self.told.moves
            and not said.sums
            and (
                re.search(r"(?i)\b(?:it|that|(?:offer|demand|proposal)s?|they|both)\b", said.text)
                or re.match(r"(?i)\W*(?:still|remains) open\W*$", said.text)
            )
        ):
            self.told.keep_open(said.text)


_IT = re.compile(
    r"(?i)\b(it)(?:,[^,;]{0,50},)?\s+(?:(?:has|had|did|does|\w+ly|also|therefore|accordingly|so|still)\s+){0,4}(?:\w?)$|^\W*(it)\s[^;:]*$"
)
_INSURER = Words(r"\b(?:insurers?|carriers?|underwriters?|adjusters?|mediator|comptroller)\b")
"""Somebody beside a party who may be meant by an "it"."""
_RIGHT_BEHIND = 5
"""Characters between a verb and its own day: "made in January"."""
_DENIED_DAY = "not on"
"""The relation of a day on which something is said not to have been done: "on May 14, not June 14"."""
_NOT_ON = Words(r"\bnot (?:on |in )?(?:the )?$")
_LONG_BEFORE = Words(
    r"\bhad (?:\w+ )?(?:earlier|previously|already|once|first|originally|initially|before|long since) (?:\w+ly )?$"
)


_BEGINS = re.compile(
    r"\W{0,2}(Called|Telephoned|Phoned|Rang|Asked for|Asked|Offered|Told|Sent|E-?mailed|Wrote|Spoke|Talked|Met|Demanded|Proposed|Countered)\s+(?!by\b|as\b|that\b|to\b(?! (?:Mr|Ms|Mrs|Dr|[A-Z])))(?![^.;]*,\s+(?:the\s+)?(?:[Pp]laintiffs?|[Dd]efendants?|he|she|they|it|we|I|[A-Z]\w+)\s)"
)
"""A verb in the past at the head of a sentence, with no subject anywhere behind it."""
_STATE = re.compile(r"(?i)\b(?:as of|as at|as on|still on|up to)\s+(?:the\s+)?$")
"""Stands before a day on which something was still so, not on which it was done."""


def _near_act(clause: Clause, reading: Reading) -> str:
    """The words before an act and its own: where "has" or "previously" would put it back in time."""
    return clause.text[: reading.end]
