"""One document of a letter, read sentence by sentence into statements."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from antechamber.core.negotiation import Discussion, Unexplained
from antechamber.readers.language import patterns as re
from antechamber.readers.language.date_references import AFTER_ORDER, REFERENCES
from antechamber.readers.language.people import Role, Who
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.acts import read_clause
from antechamber.readers.letters.binding import Stage, bind
from antechamber.readers.letters.clauses import Clause, clauses_of
from antechamber.readers.letters.continued import Pending, awaits_sum, corrected_by, letter_from, may_date
from antechamber.readers.letters.deeds import Kind, Reading
from antechamber.readers.letters.layout import Passage, Section
from antechamber.readers.letters.ledger import Told
from antechamber.readers.letters.movers import subject_of
from antechamber.readers.letters.other_case import of_another_case
from antechamber.readers.letters.owned import meant_sum, names_the_same, says_the_same
from antechamber.readers.letters.reach import recommends
from antechamber.readers.letters.renewed import is_denied, renewed_on, renewed_to_court, renews
from antechamber.readers.letters.residue import Residue
from antechamber.readers.letters.rows import listed_by
from antechamber.readers.letters.sentence import QUIET, Sentence, one_line, parts_of
from antechamber.readers.letters.set_aside import is_taken_back, redirected_to, redirects, spares
from antechamber.readers.letters.talk_told import is_about_else, is_on_another_subject
from antechamber.readers.letters.talks import (
    came_to_nothing,
    find_talk,
    leaves_out,
    tells_of_talk,
    without_absent,
)

_NEAR = 2
"""Sentences within which "it" is the proposal told last."""


@dataclass(slots=True)
class Account(Residue):
    """The reading of one document: each sentence becomes statements, or is left to a person."""

    def read(self, passages: Iterable[Passage]) -> Told:
        """Reads the passages in order."""
        for passage in passages:
            text = one_line(passage.text)
            self._number += 1
            self._words_before, self._block_before = self._words_now, self._block_now
            self._words_now, self._block_now = text, passage.block
            self._led_by(passage, text)
            if passage.is_heading:
                continue
            if passage.section is Section.NEGOTIATION:
                self.told.history = True
            if self.told.moves and self.told.moves[-1].amount is None and turns.WITHHELD.search(text):
                self.told.moves[-1] = replace(self.told.moves[-1], definite=False)
            if self.told.discussions and is_about_else(text):
                self.told.discussions[-1] = replace(self.told.discussions[-1], live=None)
            if len(text) > turns.LONGEST_SENTENCE:
                if v.CORE.search(text) or v.TALK.search(text) or "$" in text:
                    self.told.doubt("sentence_too_long", self.flow.excerpt(passage.start, passage.end), text)
                continue
            if self._corrects(passage, text) or self._beside(passage, text):
                continue
            if (
                v.VOCABULARY.search(text)
                or v.TALK.search(text)
                or (self.told.moves and self.told.moves[-1].on is None and may_date(text))
                or (self._number - self._talked_at <= 1 and leaves_out(text))
                or (turns.MADE_ONE.search(text) and v.CORE.search(self._words_before))
                or (self._number - self._spoken_at <= _NEAR and (renews(text) or names_the_same(text)))
                or (
                    self.told.moves
                    and self._number - self._spoken_at <= 1
                    and (is_taken_back(text) or redirects(text))
                )
                or (passage.section is Section.NEGOTIATION and re.search(r"\d/\d|(?:19|20)\d\d", text))
            ):
                self._sentence(self._looked_at(passage, text))
            else:
                self._unseen.append(text)
        return self.told

    def _corrects(self, passage: Passage, text: str) -> bool:
        """Puts the sum that a footnote gives in the place of the one that it corrects; whether it was such a footnote."""
        corrected = corrected_by(text, self.told.moves) if "]" in text else None
        if corrected is None:
            return False
        self.told.moves[self.told.moves.index(corrected[0])] = corrected[1]
        self.told.note(
            "past", self.flow.excerpt(passage.start, passage.end), corrected[1].by, corrected[1].to
        )
        return True

    def _beside(self, passage: Passage, text: str) -> bool:
        """Whether a sentence under a heading of facts and the like can tell nothing; its sums are noted."""
        if passage.section not in QUIET or v.CORE.search(text) or turns.MAY_TELL.search(text):
            return False
        if "$" in text:
            why = "fees" if v.FEES.search(text) else "evaluation" if v.EVALUATION.search(text) else "damages"
            why = "pleading" if v.PLEADING.search(text) else why
            self.told.note(why, self.flow.excerpt(passage.start, passage.end))
        self._unseen.append(text)
        return True

    def _sentence(self, said: Sentence) -> None:
        if self._continued(said) or self._renewed(said):
            self._taken_back(said)
            return
        before = self.told.count
        self._openness(said)
        listed = listed_by(said, self.cast)
        if listed:
            self._listed, self._listed_block = listed, said.block
        elif not v.TO_MACHINE.search(said.text) and not self._rows(said):
            self._talk(said)
            self._row_talk(said)
            self._clauses(said)
            if before == self.told.count:
                self._residue(said)
        self._taken_back(said)
        self.scene.seen(said.people)
        if v.WRITTEN.search(said.text) or v.LIVE.search(said.text):
            self._channel, self._channel_at, self._channel_block = said.text, self._number, said.block
        told = tuple(d for d in said.days if d.relation not in (*REFERENCES, AFTER_ORDER))
        if (
            told
            and turns.ELSEWHERE.search(said.text)
            and not v.CORE.search(said.text)
            and not v.TALK.search(said.text)
        ):
            self._days = ()
        elif told:
            self._days, self._day_block = told, said.block
            years = [
                d.earliest.year
                for d in told
                if d.year_given and d.earliest and d.form != "counted from the writing"
            ]
            if years:
                self._year, self._year_block = years[-1], said.block

    def _renewed(self, said: Sentence) -> bool:
        """Enters the proposal told last as made again, on the day that this sentence tells; whether it was."""
        near = self.told.moves and self._number - self._spoken_at <= _NEAR
        last = self.told.moves[-1] if near else None
        again, on = renewed_on(said, last) if last else (False, None)
        if last is None or not again:
            open_question = (
                last is not None and renews(said.text) and not said.sums and not is_denied(said.text)
            )
            if open_question and not renewed_to_court(said.text):
                own = said.people and said.people[0].role is Role.SELF
                by = self.cast.authors if own else ()
                self.told.doubt("proposal_told_again", said.excerpt, said.text, by=by)
            return False
        self.told.moves.append(replace(last, on=on, excerpt=said.excerpt, open=None, conveyed=True))
        self._spoken_at = self._number
        self.scene.seen(said.people)
        return True

    def _taken_back(self, said: Sentence) -> None:
        """Puts in doubt the proposals of this sentence, or of the one before, that never reached the other side."""
        last = self.told.moves[-1] if self.told.moves and self._number - self._spoken_at <= 1 else None
        if last is None:
            return
        back = is_taken_back(said.text) and not spares(said, last)
        to = redirected_to(said, last, self.cast)
        if not back and to is None:
            return
        for at, move in enumerate(self.told.moves):
            if move.excerpt == last.excerpt:
                gone = back or not to
                self.told.moves[at] = (
                    replace(move, conveyed=None) if gone else replace(move, to=to or move.to)
                )

    def _row_talk(self, said: Sentence) -> bool:
        """Such as "October 10, 2023, telephone, 11:00 a.m.": a row of a list of talks."""
        day = said.days[0] if said.days else None
        if (
            day is None
            or not day.exact
            or day.start > 5
            or said.passage.section is not Section.NEGOTIATION
            or len(said.text) > 160
            or of_another_case(said.text)
            or any(w.words in ("I", "we", "We") for w in said.people)
        ):
            return False
        others = self.cast.opponents(self.cast.authors)
        live = re.search(
            r"(?i)\b(?:telephone|phone|call|video|zoom|in person|meeting|conference call)\b", said.text
        )
        whole = len(others) + len(self.cast.authors) == len(
            self.cast.case.parties
        ) and self.cast.same_counsel(others)
        if not live or not whole or turns.FINITE.search(said.text) or v.NOT_LIVE.search(said.text):
            return False
        self.told.discussions.append(
            Discussion(between=(self.cast.authors, others), on=day.interval, live=True, excerpt=said.excerpt)
        )
        return True

    def _clauses(self, said: Sentence) -> None:
        subject: Who | None = None
        self._topic = ()
        unknown = second_hand = False
        count, earlier = len(self.told.moves) + self.told.repeats, None
        for part in clauses_of(said.text, said.people, said.sums, said.days):
            clause = meant_sum(part, earlier)
            earlier = part.sums[0] if len(part.sums) == 1 else None
            speaks = self.performative or self._of_a_paper(said, clause)
            reading = read_clause(clause, said.passage.section, performative=speaks)
            self._clause(said, clause, reading, subject)
            second_hand = second_hand or (reading.kind is Kind.UNKNOWN and bool(reading.reason))
            subject = subject_of(said.text, clause, self.cast.case) or subject
            last = clause.people[-1] if clause.people else None
            if last and last.parties and re.match(r",?\s*who\s", said.text[last.end :]):
                subject = last
            lead = clause.text.rstrip().endswith(":") and clause.end < len(said.text)
            unknown = unknown or (
                reading.kind is Kind.UNKNOWN and bool(v.CORE.search(clause.text)) and not lead
            )
        left = self._unplaced(said)
        fresh = count == len(self.told.moves) + self.told.repeats
        if not second_hand and fresh and self._owned(said, said.sums):
            return
        if not second_hand and 0 < len(left) < len(said.sums):
            self._owned(said, left)
        if unknown and not said.quiet:
            self._residue(said)

    def _clause(self, said: Sentence, clause: Clause, reading: Reading, subject: Who | None) -> None:
        if says_the_same(clause) and self._again(said, clause, reading):
            return
        partners = self._partners if self._partners_hold(said, clause) else ()
        bound = bind(
            clause,
            said.text,
            reading,
            self.cast,
            Stage(
                subject=subject,
                partners=partners,
                topic=self._topic,
                last_to=self.told.moves[-1].to if self.told.moves else (),
                heading=self._lead,
            ),
        )
        self._topic = bound.by or self._topic
        match reading.kind:
            case Kind.TOLD:
                self._proposal(said, clause, reading, bound)
            case Kind.RESTATED:
                self._restated(said, clause, reading, bound)
            case Kind.DENIED:
                self._denied(said, clause, subject, bound)
                self._unanswered(said, clause)
            case Kind.FEELER | Kind.BRACKET:
                alone = turns.IN_CONFIDENCE.match(said.text) or self._to_the_court(said, clause)
                kept = (recommends(said.text) or alone) and not bound.wide
                self.told.note("to_court_only" if kept else "feeler", said.excerpt, bound.by, bound.to)
            case Kind.NOTHING | Kind.UNKNOWN | Kind.REPLY:
                bound = letter_from(clause, said.text, self.cast) or bound
                second_hand = reading.kind is Kind.UNKNOWN and reading.reason
                if bound.by and bound.to and not second_hand and awaits_sum(clause):
                    on = self._when(said, clause, reading)
                    self._open = Pending(
                        bound=bound,
                        on=on,
                        words=clause.text,
                        number=self._number,
                        block=said.block,
                        excerpt=said.excerpt,
                    )
            case Kind.OPINION:
                self.told.note("past", said.excerpt, bound.by, bound.to)
            case _:
                self.told.note(str(reading.kind), said.excerpt, bound.by, bound.to)

    def _to_the_court(self, said: Sentence, clause: Clause) -> bool:
        """Whether a figure stands in a mood, and no word says that it was put to anybody: "My client can get to $5,000"."""
        mood = v.MODAL.search(clause.text) and not self.performative and not clause.days
        return bool(mood) and not turns.PUT_TO_SOMEBODY.search(said.text)

    def _on_the_day_before(self, said: Sentence, talk: Discussion) -> Discussion:
        """The talk with the day of the sentence before, where this one gives an hour alone: "She telephoned at four"."""
        day = self._days[-1] if self._days and self._day_block == said.block else None
        if talk.on is not None or day is None or day.relation or not turns.HOUR_OF_THE_DAY.search(said.text):
            return talk
        return replace(talk, on=day.interval)

    def _talk(self, said: Sentence) -> None:
        if is_on_another_subject(said.text):
            return
        found = [find_talk(part, self.cast) for part in parts_of(said)]
        talk = next((one for one, _ in found if one), None)
        partners = next((two for _, two in found if two), ())
        if partners:
            self._partners, self._partner_block, self._partner_at = partners, said.block, self._number
        told = self.told.discussions
        if talk is not None:
            self._talked_at = self._number
            talk = self._on_the_day_before(said, talk)
        elif told and self._number - self._talked_at == 1 and leaves_out(said.text):
            talk = told.pop()
        elif not partners and tells_of_talk(said):
            self.told.unexplained.append(
                Unexplained(excerpt=said.excerpt, reason="talk_not_placed", about=("confer",))
            )
        kept = without_absent(talk, said) if talk and not came_to_nothing(talk, said) else None
        told += [kept] if kept else []
