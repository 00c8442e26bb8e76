"""The part of a reading that enters denials: what was not done, by whom, toward whom, since when."""

from dataclasses import dataclass

from antechamber.core.negotiation import Denial, Denied, Interval
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import find_dates
from antechamber.readers.language.people import Who
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.denial_limits import last_day_of_occasion, leaves_nothing_open, part_of
from antechamber.readers.letters.denial_pairs import as_named_before, denied_of, pairs_of
from antechamber.readers.letters.denials import Form, Frame, Pair, denial_behind_talk, find_denial
from antechamber.readers.letters.proposals import Proposals
from antechamber.readers.letters.sentence import Sentence, sides_of


@dataclass(slots=True)
class Denying(Proposals):
    """The part of a reading that enters denials, or leaves them to a person."""

    def _denied(self, said: Sentence, clause: Clause, subject: Who | None, bound: Bound) -> None:
        if turns.NOT_AN_OFFER.search(clause.text):
            self.told.note("past", said.excerpt)
        elif turns.NO_WORD_FROM_PRINCIPAL.search(clause.text):
            self.told.note("authority_only", said.excerpt, bound.by, bound.to)
        else:
            frame = find_denial(clause)
            self._deny(said, clause, subject, frame)
            further = denial_behind_talk(clause) if frame and frame.form is Form.TALK else None
            if further:
                self._deny(said, clause, subject, further)

    def _deny(self, said: Sentence, clause: Clause, subject: Who | None, frame: Frame | None) -> None:
        """Enters one denial of a clause."""
        subject = self._meant_by_it(said, clause, frame) or subject
        plain = re.search(r"(?i)settle|offer|demand|propos", clause.text)
        if said.quiet and not (plain or (v.CORE.search(clause.text) and sides_of(said.people, self.cast))):
            return
        last = self.told.moves[-1] if self.told.moves else None
        pairs = pairs_of(frame, clause, said.text, self.cast, subject, last, self._lead) if frame else ()
        if frame is None or not pairs:
            self._denied_of_nobody(said, clause, frame)
            return
        unable = re.search(
            r"(?i)\b(?:can|could|will|would|shall)\s+(?:\w+\s+)?$", clause.text[: frame.at]
        ) or turns.UNABLE.search(clause.text[frame.at : frame.end])
        if unable and not turns.UNABLE.search(clause.text):
            self.told.note("future", said.excerpt)
            return
        pairs = as_named_before(pairs, said, clause, frame)
        known, since = self._since(said, clause, frame, pairs)
        if frame.form is Form.LIMITED or frame.of_more:
            since = self._after_moves(pairs)
            known = since is not None
        if not known and frame.form is Form.TALK:
            known = self._writing_instead(said) == (True, None)
        beside = None if known else self._beside_what(said, clause, frame, pairs)
        if not known and beside is None:
            self._denied_at_some_time(said, clause, frame, pairs)
            return
        until = last_day_of_occasion(part_of(clause, frame.at), self.written_on) if since else None
        for pair in pairs:
            self.told.denials.append(
                Denial(
                    what=Denied.DISCUSSION if frame.form is Form.TALK else Denied.PROPOSAL,
                    by=pair.by,
                    to=pair.to,
                    excerpt=said.excerpt,
                    since=since,
                    until=None if frame.form is Form.REPLY else until,
                    by_self=bool(set(pair.by) & set(self.cast.authors)),
                    written_only=frame.of_writing,
                    beside=beside,
                )
            )
            if frame.of_writing:
                self.told.doubt("denial_of_writing", said.excerpt, clause.text, by=pair.by, to=pair.to)

    def _beside_what(
        self, said: Sentence, clause: Clause, frame: Frame, pairs: tuple[Pair, ...]
    ) -> Interval | None:
        """The days of what was done instead, where a denial without a time of its own is set beside it.

        A proposal of the same ones to others, or of others to the same; of a talk, the writing that took its place.
        """
        part = part_of(clause, frame.at)
        if frame.form in (Form.LIMITED, Form.REPLY, Form.HELD) or frame.of_more:
            return None
        if turns.OF_AN_OCCASION.search(part.text) or not leaves_nothing_open(
            part.text, frame.at - (part.start - clause.start)
        ):
            return None
        if frame.form is Form.TALK:
            return self._writing_instead(said)[1]
        last = self.told.moves[-1] if self.told.moves and self._number - self._spoken_at <= 1 else None
        if last is None or last.on is None or part.days:
            return None
        apart = all(
            bool(set(pair.by) & set(last.by)) is not bool(set(pair.to) & set(last.to)) for pair in pairs
        )
        return last.on if apart else None

    def _writing_instead(self, said: Sentence) -> tuple[bool, Interval | None]:
        """Whether a sentence, or the one before it, calls writing all that passed; and the days of the writing."""
        for words in (said.text, self._words_before if self._block_before == said.block else ""):
            if turns.ONLY_WRITING.search(words):
                days = [d.interval for d in find_dates(words, written_on=self.written_on) if d.interval]
                days += [d.interval for d in said.days if d.interval]
                return True, (min(d[0] for d in days), max(d[1] for d in days)) if days else None
        return False, None

    def _denied_of_nobody(self, said: Sentence, clause: Clause, frame: Frame | None) -> None:
        """A denial of which it cannot be told of whom it speaks, unless it is explained without that."""
        if v.EXPLAINED.search(clause.text) and not (frame and frame.form is Form.QUALIFIED):
            return
        if said.quiet and not v.STRONG_NOUN.search(clause.text):
            return
        if turns.SUPPOSED.search(clause.text) and not clause.sums:
            self.told.note("hypothetical", said.excerpt)
            return
        by = denied_of(frame, clause, said.text) if frame else ()
        plain = (
            frame is not None
            and frame.form in (Form.MADE, Form.RECEIVED, Form.HELD, Form.PASSIVE)
            and len(clause.text.strip()) == len(said.text.strip()) <= turns.SHORT_SENTENCE
            and not said.sums
            and leaves_nothing_open(clause.text, frame.at)
        )
        tells_none = plain or turns.HOLDS_NONE.search(clause.text)
        reason = "denial_limited_in_time" if tells_none else "denial_not_resolved"
        self.told.doubt(reason, said.excerpt, clause.text, by=by)

    def _denied_at_some_time(
        self, said: Sentence, clause: Clause, frame: Frame, pairs: tuple[Pair, ...]
    ) -> None:
        """A denial of which the time is open, or of which something behind it takes a part back."""
        whole = not (frame.form is Form.LIMITED or frame.of_more) and leaves_nothing_open(
            clause.text, frame.at
        )
        of_more = frame.of_more and leaves_nothing_open(clause.text, frame.at)
        reason = "denial_limited_in_time" if whole else "denial_of_more" if of_more else "denial_in_part"
        by = self.cast.case.in_order({one for pair in pairs for one in pair.by})
        to = self.cast.case.in_order({one for pair in pairs for one in pair.to})
        self.told.doubt(reason, said.excerpt, clause.text, by=by, to=to)
