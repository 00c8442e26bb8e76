"""From which day a denial speaks: of the whole time since the order, of a part of it, or of a time that is not told."""

from dataclasses import dataclass
from datetime import date, timedelta

from antechamber.readers.language import patterns as re
from antechamber.readers.language.date_references import AFTER_ORDER, AFTER_OTHER, REFERENCES
from antechamber.readers.language.dates import find_dates
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.course import Course
from antechamber.readers.letters.days_of_acts import of_the_proposal
from antechamber.readers.letters.denial_limits import leaves_nothing_open, part_of, said_in_present
from antechamber.readers.letters.denials import Form, Frame, Pair, exception_since
from antechamber.readers.letters.sentence import Sentence, one_line
from antechamber.readers.letters.words import Words

_AT_AN_OCCASION = Words(
    r"\b(?:at|in|during|on) (?:the|that|this|an?|our) (?:[\w-]+ ){0,2}(?:mediation|conference|session|call|meeting|deposition|hearing|talk|conversation|letter|e-?mail|response)\b"
)
"""One occasion, of which alone a denial speaks though its heading speaks of more."""


@dataclass(slots=True)
class DenialTimes(Course):
    """The part of a reading that tells since when something is denied."""

    def _since(
        self, said: Sentence, clause: Clause, frame: Frame, pairs: tuple[Pair, ...]
    ) -> tuple[bool, date | None]:
        """From which day a denial speaks: (True, None) for all the time, (False, None) when that cannot be told."""
        if (unable := turns.UNABLE.search(clause.text)) or turns.HOUR_OF_THE_DAY.search(clause.text):
            return unable is not None, None
        excepted, after = exception_since(clause, frame)
        if excepted:
            return after is not None, after
        at, whole = frame.at, clause
        clause = self._in_present(said, whole, at)
        since = next(
            (
                d
                for d in clause.days
                if (d.relation in ("since", AFTER_OTHER, AFTER_ORDER) or turns.SINCE.match(d.words))
                and d.earliest
            ),
            None,
        )
        past = self._past(since) if since else None
        told = past[0] if past else since.earliest if since else None
        if told or v.SINCE_ORDER.search(said.text):
            return True, told
        dated = [
            d
            for d in clause.days
            if d.earliest
            and d.relation in ("", "from")
            and not turns.AS_OF.search(clause.text[: d.start - clause.start])
        ]
        older = [d for d in dated if d.end <= whole.start + at and of_the_proposal(clause, d)]
        if older and len(older) == len(dated):
            return True, max(d.latest for d in older if d.latest) + timedelta(days=1)
        if dated:
            return True, min(d.earliest for d in dated if d.earliest)
        answer = frame.form is Form.REPLY or re.search(
            r"(?i)\b(?:back|respon\w*|answer\w*|repl\w*|counter\w*|then)\b", clause.text
        )
        if answer:
            near = self._after_moves(pairs) or (self._days[-1].earliest if self._days else None)
            return near is not None, near
        if (v.TO_DATE.search(clause.text) or turns.MAKES_NONE.search(clause.text)) and not any(
            d.relation for d in clause.days if d.relation not in REFERENCES
        ):
            return True, None
        headed, told = (False, None) if _AT_AN_OCCASION.search(clause.text) else self._headed(said)
        if headed:
            return True, told
        moved = [m.on[0] for m in self.told.moves if m.on and m.by_self]
        if frame.form in (Form.RECEIVED, Form.REPLY) and moved:
            return True, max(moved)
        return False, None

    def _in_present(self, said: Sentence, whole: Clause, at: int) -> Clause:
        """The part of a clause about a denial, without the day on which it was only said that none is made."""
        part = part_of(whole, at)
        if said.sums or not leaves_nothing_open(whole.text, at):
            return part
        kept = said_in_present(part, at - (part.start - whole.start))
        if kept.days != part.days:
            self.told.said_on(said.excerpt, part.days[0].latest)
        return kept

    def _headed(self, said: Sentence) -> tuple[bool, date | None]:
        """Whether the heading says since when what stands under it is told: "Offers after May 6", "Since the Order"."""
        heading = one_line(said.passage.heading)
        since = [
            d.earliest
            for d in find_dates(heading, written_on=self.written_on)
            if d.earliest and d.relation in ("since", "after", AFTER_OTHER)
        ]
        return (True, since[0]) if len(since) == 1 else (v.SINCE_ORDER.search(heading) is not None, None)

    def _after_moves(self, pairs: tuple[Pair, ...]) -> date | None:
        """The day after the last proposal told of those who did not answer, None when none is told."""
        by = {one for pair in pairs for one in pair.by}
        days = [m.on[1] for m in self.told.moves if m.on and set(m.by) & by]
        return max(days) + timedelta(days=1) if days else None
