"""The proposals of a document: entered as they are told, completed and dated by later sentences."""

from dataclasses import dataclass, replace

from antechamber.core.negotiation import Discussion, Interval, Move
from antechamber.readers.language import patterns as re
from antechamber.readers.language.money import SumMention
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.acts import sum_of
from antechamber.readers.letters.answered import without_answered_sums
from antechamber.readers.letters.apiece import sums_apiece
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.continued import Pending, dates_before, sums_added, terms_added
from antechamber.readers.letters.deeds import COMMUNICATED, POSITION, Kind, Reading
from antechamber.readers.letters.denial_times import DenialTimes
from antechamber.readers.letters.entries import Lead
from antechamber.readers.letters.layout import Section
from antechamber.readers.letters.ledger import Telling
from antechamber.readers.letters.movers import owner_of, subject_of
from antechamber.readers.letters.other_case import numbers_another_case
from antechamber.readers.letters.owned import owned_sums
from antechamber.readers.letters.people_in_place import side_by_side
from antechamber.readers.letters.renewed import told_again
from antechamber.readers.letters.rows import read_rows
from antechamber.readers.letters.sentence import Sentence, sides_of
from antechamber.readers.letters.shares import shares_of, stated_sums

_SPOKEN = re.compile(
    r"(?i)(?:told|said|informed|advised|quoted|wrote|put|gave|named|mentioned|stated|sent)\b"
)
"""Words of saying and giving: a sum beside one, with a name, may be a proposal even where nothing else says so."""

_OWN_PROPOSAL = re.compile(
    r"(?i)\b(?:my|our|his|her|their|its) (?:\w+ )?(?:demand|offer|proposal|counter-?\w*)\b"
)
_TO_EACH = re.compile(r"\W*(?:To|For|From|Against) (?:the )?[A-Z][^$:]{1,50}: ?(?=[$€£])")
"""A line that gives what a proposal just told was for one of several: "To Birch: $5,000."."""
_UNDER_A_LIST = 6
"""Blocks for which those whose proposals are listed are kept."""


_ANSWERED = re.compile(r"(?i)\b(?:countered|responded|answered|replied|came back)\b")


def _channel_in(said: Sentence, words: str) -> str:
    """The words of a sentence before a clause that has no day and no channel of its own: "She called me and offered ..."."""
    at = said.text.find(words)
    if at <= 0 or any(at <= d.start < at + len(words) for d in said.days):
        return ""
    before = said.text[:at]
    return before if ";" not in before and not v.NEGATION.search(before) else ""


@dataclass(slots=True)
class Proposals(DenialTimes):
    """The part of a reading that enters proposals: from clauses, from entries of a list, from sentences that carry on."""

    def _rows(self, said: Sentence) -> bool:
        """Enters the proposals of a sentence without a verb; whether there were any."""
        pending = self._open
        if pending and pending.move and pending.number >= self._number - 1 and _TO_EACH.match(said.text):
            self._listed, self._listed_block = pending.bound.by, said.block - _UNDER_A_LIST
        lead = Lead(
            by=self._listed if self._listed_block >= said.block - _UNDER_A_LIST else (),
            on=self._days[-1].interval if self._days and self._day_block == said.block else None,
            heading=self._lead,
            last_to=self.told.moves[-1].to if self.told.moves else (),
        )
        rows = read_rows(said, self.cast, lead) or sums_apiece(said, self.cast)
        for row in rows:
            bound = row.bound if row.bound.to else replace(row.bound, to=self._unsaid(row.bound.by))
            self._enter(said, bound, row.found, row.on, said.text, "an entry in a list of proposals", "row")
        return bool(rows)

    def _unplaced(self, said: Sentence) -> tuple[SumMention, ...]:
        """The sums of a sentence that none of its proposals has."""
        here = {move.amount for move in self.told.moves if move.excerpt == said.excerpt}
        return tuple(s for s in said.sums if s.amount not in here) if here else ()

    def _owned(self, said: Sentence, sums: tuple[SumMention, ...]) -> bool:
        """Enters the proposals of a sentence whose sums have owners; whether there were any."""
        before = self._days[-1].interval if self._days and self._day_block >= said.block - 1 else None
        rows = [row for row in owned_sums(said, self.cast, before, self.written_on) if row.found in sums]
        for row in rows:
            bound = replace(row.bound, to=self._unsaid(row.bound.by))
            self._enter(said, bound, row.found, row.on, said.text, "a sum with its owner", "noun")
        return bool(rows)

    def _unanswered(self, said: Sentence, clause: Clause) -> None:
        """Enters the proposal that a denial speaks of: "We have not answered Roe's offer of $5,000 of May 3"."""
        owner = owner_of(said.text, list(clause.people)) if clause.sums else None
        if owner is None or not owner.parties or not turns.UNANSWERED.search(clause.text):
            return
        by = side_by_side(said.text, clause.people, owner, self.cast.case)
        bound = Bound(
            by=by,
            to=self._unsaid(by),
            why=(f"By: the proposal of {owner.words!r}.", "To: the only ones it can be."),
        )
        reading = Reading(kind=Kind.TOLD, form="noun")
        found, on = sum_of(clause, reading), self._when(said, clause, reading)
        self._enter(said, bound, found, on, clause.text, "a proposal that was not answered", "noun")

    def _again(self, said: Sentence, clause: Clause, reading: Reading) -> bool:
        """Enters the proposal told last as sent once more, to whom and on the day that the clause tells."""
        last = self.told.moves[-1] if self.told.moves else None
        named = self.cast.case.in_order(
            one for w in clause.people for one in w.parties if last and one in self.cast.opponents(last.by)
        )
        on = self._when(said, clause, reading)
        who = subject_of(said.text, clause, self.cast.case)
        if last is None or last.amount is None or not named or on is None:
            return False
        if (who and not set(who.parties) <= set(last.by)) or (on == last.on and set(named) & set(last.to)):
            return False
        known = replace(
            last, to=named, on=on, excerpt=said.excerpt, terms=f"{clause.text}; {last.terms}"[:300]
        )
        self.told.moves.append(known)
        return True

    def _proposal(self, said: Sentence, clause: Clause, reading: Reading, bound: Bound) -> None:
        if self._beside_the_point(said, clause, reading, bound):
            return
        if re.match(r"(?i)(?:asked|told|offered) it\b", clause.text[reading.at :]):
            self.told.note("authority_only", said.excerpt, bound.by)
            return
        if self._of_a_pleading(said, clause):
            self.told.note("pleading", said.excerpt, bound.by, bound.to)
            return
        if turns.in_doubt(clause.text, said.text, has_sum=bool(clause.sums)) or self._heard_by_nobody(
            said, clause, bound
        ):
            self.told.doubt("proposal_in_doubt", said.excerpt, clause.text, by=bound.by, to=bound.to)
            return
        if (
            reading.reason == POSITION
            and self._when(said, clause, reading) is None
            and not COMMUNICATED.search(clause.text)
        ):
            self.told.note("past", said.excerpt, bound.by, bound.to)
            return
        if reading.form != "noun":
            clause = without_answered_sums(clause)
        on, shares = self._when(said, clause, reading), shares_of(clause, bound, self.cast, self.written_on)
        for number, share in enumerate(shares):
            told = f"{reading.reason}, {share.found.words} by itself"
            day = share.on or (None if on in [one.on for one in shares[:number]] else on)
            self._enter(said, share.bound, share.found, day, clause.text, told, "sum")
        if not shares and turns.TWO_PROPOSALS.search(clause.text) and len(stated_sums(clause)) > 1:
            self.told.doubt("proposal_beside_another", said.excerpt, clause.text)
            return
        if not shares and reading.form == "noun" and clause.sums and sum_of(clause, reading) is None:
            self.told.note("past", said.excerpt, bound.by, bound.to)
        elif not shares:
            self._enter(said, bound, sum_of(clause, reading), on, clause.text, reading.reason, reading.form)
            self._once_more(said, clause, reading, bound)

    def _once_more(self, said: Sentence, clause: Clause, reading: Reading, bound: Bound) -> None:
        """Enters the same proposal on a second day ("on May 6 and again on June 20"), or leaves the second time open."""
        at = told_again(clause.text, reading.at)
        if at < 0 or not bound.by or reading.form in ("arrived", "received"):
            return
        days = [d.interval for d in clause.days if d.start - clause.start >= at and not d.relation]
        if len(days) == 1 and days[0]:
            found = sum_of(clause, reading)
            self._enter(
                said, bound, found, days[0], clause.text, f"{reading.reason}, told again", reading.form
            )
        else:
            self.told.doubt("proposal_told_again", said.excerpt, clause.text, by=bound.by, to=bound.to)

    def _enter(
        self,
        said: Sentence,
        bound: Bound,
        found: SumMention | None,
        on: Interval | None,
        words: str,
        reason: str,
        form: str,
    ) -> None:
        if numbers_another_case(said.text, self.cast.case) or self._lies_ahead(on):
            self.told.doubt("proposal_out_of_place", said.excerpt, words, by=bound.by, to=bound.to)
            return
        if not bound.by:
            if not v.ASSERTION.search(words) or found:
                self.told.doubt("proposal_without_mover", said.excerpt, words, to=bound.to)
            else:
                self.told.note("past", said.excerpt)
            return
        if self.performative and on == (self.written_on, self.written_on):
            form = "served"
        if not bound.to:
            bound = self._replying(bound)
        elif not bound.wide and _ANSWERED.search(words):
            bound = self._answering(bound)
        if not bound.to and on is None:
            self.told.doubt("proposal_without_addressee", said.excerpt, words, by=bound.by)
            return
        pending = self._open
        if pending and found and self._completes(pending, said, bound, on):
            on, words = on or pending.on, f"{pending.words}; {words}"
            self._settle(pending)
        telling = Telling(
            bound=bound,
            found=found,
            on=on,
            words=words,
            reason=reason,
            form=form,
            excerpt=said.excerpt,
            channel=_channel_in(said, words) or self._channel_before(said, on),
        )
        move = self.told.propose(telling, self.cast)
        self._spoken_at = self._number
        self._talked_in(said, move, words)
        if move.amount is None and not found:
            self._open = Pending(
                bound=bound, on=on, words=words, number=self._number, block=said.block, move=move
            )

    def _heard_by_nobody(self, said: Sentence, clause: Clause, bound: Bound) -> bool:
        """Whether what was proposed went to the author's own side, or to a machine of which the sentence has just told."""
        own = bool(bound.by) and set(bound.by) <= set(self.cast.authors)
        if own and not bound.wide and turns.TO_THE_AUTHOR.search(clause.text):
            return True
        alone = not clause.days and not v.WRITTEN.search(clause.text)
        return alone and v.NOT_LIVE.search(said.text, 0, clause.start) is not None

    def _lies_ahead(self, on: Interval | None) -> bool:
        """Whether days lie behind the letter: what it tells as done then is a plan, or the day is a slip."""
        return on is not None and self.written_on is not None and on[0] > self.written_on

    def _channel_before(self, said: Sentence, on: Interval | None) -> str:
        """The words about the letter or the call in the sentence before, when this one says no other day."""
        near = self._number - self._channel_at <= 1 and self._channel_block == said.block
        return self._channel if near and on and said.day() is None else ""

    def _replying(self, bound: Bound) -> Bound:
        """The frame with the one who made the proposal told just before, when the author answers it."""
        last = self.told.moves[-1] if self.told.moves and self._number - self._spoken_at <= 1 else None
        answers = last and set(bound.by) <= set(self.cast.authors) and set(last.to) & set(bound.by)
        if last is None or not answers or not set(last.by) <= set(self.cast.opponents(bound.by)):
            return bound
        return replace(bound, to=last.by, why=(*bound.why[:1], "To: the one whose proposal it answers."))

    def _answering(self, bound: Bound) -> Bound:
        """The frame with those alone whose proposal, told last, is answered: "They countered at $70,000"."""
        near = self.told.moves and self._number - self._spoken_at <= 1
        last = self.told.moves[-1] if self.told.moves else None
        if last is None or (last.to and not set(last.to) & set(bound.by)):
            return bound
        another = near and last.to and set(last.by) <= set(self.cast.opponents(bound.by))
        if not set(last.by) < set(bound.to) and not another:
            return bound
        return replace(bound, to=last.by, why=(*bound.why[:1], "To: those whose proposal it answers."))

    def _completes(self, pending: Pending, said: Sentence, bound: Bound, on: Interval | None) -> bool:
        """Whether a proposal with its sum is the one told just before without."""
        if not pending.reaches(said, self._number) or pending.move is None or bound.by != pending.bound.by:
            return False
        if pending.bound.to and bound.to and not set(bound.to) & set(pending.bound.to):
            return False
        return on is None or pending.on is None or (on[0] <= pending.on[1] and pending.on[0] <= on[1])

    def _talked_in(self, said: Sentence, move: Move, words: str) -> None:
        """A proposal made by word of mouth to the other side was made in a talk with it."""
        spoken = (
            turns.ORALLY.search(words)
            and not v.NOT_LIVE.search(words)
            and move.conveyed
            and move.on
            and move.to
            and not said.quiet
        )
        known = any(
            {*talk.between[0], *talk.between[1]} >= {*move.by, *move.to} and talk.on == move.on
            for talk in self.told.discussions
        )
        if spoken and not known:
            self.told.discussions.append(
                Discussion(between=(move.by, move.to), on=move.on, live=True, excerpt=said.excerpt)
            )

    def _beside_the_point(self, said: Sentence, clause: Clause, reading: Reading, bound: Bound) -> bool:
        """Whether a clause under a heading of facts, losses or the like only looks like a move; notes it if so."""
        noun, strong = v.PROPOSAL_NOUN.search(clause.text), v.STRONG_NOUN.search(clause.text)
        noun = noun or _OWN_PROPOSAL.search(said.text)
        if (
            reading.form == "sent"
            and not noun
            and said.passage.section is not Section.NEGOTIATION
            and not (bound.wide and bound.by)
        ):
            if bound.by and _SPOKEN.match(clause.text[reading.at :]):
                on = self._when(said, clause, reading)
                self.told.doubt("proposal_beside_the_point", said.excerpt, clause.text, on=on)
            else:
                self.told.note("damages", said.excerpt, bound.by, bound.to)
            return True
        if not said.quiet:
            return False
        plain = reading.form in ("sum", "terms", "reported") and re.match(
            r"(?i)offer|demand|counter|propos|told|inform|advis", clause.text[reading.at :]
        )
        if reading.form == "terms" and not re.search(
            r"(?i)\b(?:settle|dismiss|discontinu|general release|releases? of|walk-?away)", clause.text
        ):
            self.told.note("discovery", said.excerpt, bound.by, bound.to)
            return True
        if bound.by and ((plain and bound.to) or (strong and bound.wide)):
            return False
        arrived = reading.form in ("arrived", "received") and clause.sums and sides_of(said.people, self.cast)
        guessed = bound.why and bound.why[0].startswith("By: only a ")
        if guessed and not bound.wide:
            self.told.note("damages", said.excerpt, bound.by, bound.to)
            return True
        if arrived or (strong and bound.by and clause.sums and said.passage.section is not Section.DISCOVERY):
            self.told.doubt("proposal_beside_the_point", said.excerpt, clause.text)
        else:
            self.told.note("damages", said.excerpt, bound.by, bound.to)
        return True

    def _restated(self, said: Sentence, clause: Clause, reading: Reading, bound: Bound) -> None:
        found = sum_of(clause, reading)
        known = found and any(m.by == bound.by and m.amount == found.amount for m in self.told.moves)
        if found and bound.by and not known:
            on = self._when(said, clause, reading) if clause.days else None
            telling = Telling(bound=bound, found=found, on=on, words=clause.text, reason=reading.reason, form="noun",
                              excerpt=said.excerpt, conveyed=True if on else None)  # fmt: skip
            self.told.propose(telling, self.cast)
        self.told.note("past", said.excerpt, bound.by, bound.to)

    def _continued(self, said: Sentence) -> bool:
        """Enters what a sentence adds to a proposal told before; whether it is explained by that."""
        self._dated(said)
        pending = self._open
        if pending is None or not pending.reaches(said, self._number):
            self._open = None
            return False
        shares = sums_added(said, pending, self.cast, self.written_on)
        for share in shares:
            self._settle(pending)
            words = f"{pending.words}; {said.text}"
            self._enter(
                said, share.bound, share.found, share.on, words, "its sum stands in a later sentence", "sum"
            )
        if not shares and terms_added(said):
            self._settle(pending)
            words = f"{pending.words}; {said.text}"
            self._enter(
                said, pending.bound, None, pending.on, words, "its terms stand in a later sentence", "terms"
            )
            self._open = None
            return True
        if shares:
            self.scene.seen(said.people)
        return bool(shares)

    def _settle(self, pending: Pending) -> None:
        """Takes the proposal without a sum away, now that its sum is told."""
        self._open = None
        if pending.move in self.told.moves:
            self.told.moves.remove(pending.move)
        if pending.excerpt is not None:
            self.told.explain(pending.excerpt)

    def _dated(self, said: Sentence) -> None:
        """Gives the proposals told last the day that this sentence tells."""
        last = self.told.moves[-dates_before(said) :] if dates_before(said) else []
        if last and all(move.on is None for move in last):
            day = said.day()
            for move in last:
                self.told.moves[self.told.moves.index(move)] = replace(move, on=day)
