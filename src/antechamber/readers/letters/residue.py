"""What nothing in a letter has explained: it is left to a person, with as much as its own words say of whom it can tell."""

from dataclasses import dataclass

from antechamber.core.negotiation import Move, Parties
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.denials import denies_a_talk
from antechamber.readers.letters.denying import Denying
from antechamber.readers.letters.sentence import Sentence, owners_of, sides_of
from antechamber.readers.letters.words import Words

_BESIDE = 2
"""Sentences behind one that tells a proposal within which "the offer" is that one."""
_THE_ONE = Words(r"\b(?:the|that|this) (offer|demand|proposal)\b(?!s)")


@dataclass(slots=True)
class Residue(Denying):
    """The part of a reading that leaves to a person what nothing has explained."""

    def _told_last(self, said: Sentence) -> Move | None:
        """The proposal told last, where a sentence beside it speaks of nothing but "the offer", and it was one."""
        last = self.told.moves[-1] if self.told.moves and self._number - self._spoken_at <= _BESIDE else None
        named = {one[0] for one in v.CORE.finditer(said.text)}
        if last is None or said.sums or len(named) != 1 or not last.by or not last.to:
            return None
        meant = _THE_ONE.search(said.text)
        return last if meant and named == {meant[1]} and meant[1] in (str(last.act), "proposal") else None

    def _only_demanders(self, said: Sentence) -> Parties:
        """The plaintiffs, where a sentence speaks of nothing but a demand and nobody on one side claims from another."""
        words = {one[0] for one in v.CORE.finditer(said.text)}
        if self.cast.case.cross_claims or said.sums or not words or not words <= {"demand", "demands"}:
            return ()
        plaintiffs = self.cast.of_role("plaintiff")
        mine = tuple(one for one in plaintiffs if one in self.cast.authors)
        return mine or plaintiffs

    def _residue(self, said: Sentence) -> None:
        """A sentence with the vocabulary of negotiation that nothing has explained is left to a person."""
        core = v.CORE.search(said.text)
        two = sides_of(said.people, self.cast)
        if said.quiet and not (core and two):
            return
        if core or (said.sums and two):
            if v.EXPLAINED.search(said.text) and not said.sums and not v.SEND_VERB.search(said.text):
                return
            tells_none = not said.sums and (turns.HOLDS_NONE.search(said.text) or denies_a_talk(said.text))
            last = None if tells_none else self._told_last(said)
            by = last.by if last else owners_of(said, self.cast) or self._only_demanders(said)
            reason = "denial_limited_in_time" if tells_none else "vocabulary_of_negotiation"
            self.told.doubt(reason, said.excerpt, said.text, by=by, to=last.to if last else ())
        elif two and v.NEGATION.search(said.text) and turns.SILENT.search(said.text):
            self.told.doubt("silence_told", said.excerpt, said.text)
