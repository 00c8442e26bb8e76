"""A text looked through once: with which letters its words begin, and where; what lets hundreds of patterns be asked of it."""

import re
from collections.abc import Sequence

from antechamber.readers.language.memory import forgotten_by
from antechamber.readers.language.pattern_parts import LETTERS, Openings

_FIRST = re.compile(rf"[^\w\s]|\b(?:\d|\w{{1,{LETTERS}}})")
_SAME_LETTER = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})
"""Letters that a pattern without regard to case takes for others."""
LONGEST_KEPT = 20_000
"""Characters of a text that is worth keeping looked through; a longer one is no sentence."""


def lower_case(text: str) -> str:
    """The text in lower case, as long as it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Opened:
    """A text looked through: the openings of its words and signs, and the places where each of them stands.

    `found` keeps the first match of each pattern that was asked.
    """

    __slots__ = ("_places", "found", "low", "openings")

    def __init__(self, text: str) -> None:
        low = lower_case(text)
        self.low = low if low.isascii() else low.translate(_SAME_LETTER)
        self.found: dict[object, re.Match[str] | None] = {}
        self._places: dict[str, list[int]] = {}
        places = self._places
        for word in _FIRST.finditer(self.low):
            opening = word[0]
            if opening in places:
                places[opening].append(word.start())
            else:
                places[opening] = [word.start()]
        self.openings: Openings = frozenset(places)

    def places_of(self, openings: Openings) -> Sequence[int]:
        """Where words and signs with one of these openings stand, in order."""
        common = openings & self.openings
        if len(common) == 1:
            return self._places[next(iter(common))]
        return sorted([at for opening in common for at in self._places[opening]])


_MOST_KEPT = 2048
KEPT: dict[str, Opened] = {}
"""The texts that were looked through, so that each is looked through once; of a paper that is done with they go."""
forgotten_by(KEPT.clear)


def openings_in(text: str) -> Opened:
    """The text looked through; it is kept, unless it is too long to be a sentence."""
    seen = KEPT.get(text)
    if seen is None:
        seen = Opened(text)
        if len(KEPT) >= _MOST_KEPT:
            KEPT.clear()
        if len(text) <= LONGEST_KEPT:
            KEPT[text] = seen
    return seen


def places_of(openings: Openings, text: str) -> Sequence[int]:
    """Where words and signs with one of these openings stand in a text, in order."""
    return openings_in(text).places_of(openings)
