"""A text looked through once: with which letters its words begin, and where; what lets hundreds of patterns be asked of it."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from antechamber.readers.language.pattern_parts import Openings

_OPENING = re.compile(r"(\d|\w{1,3})\w*|[^\w\s]")
_FIRST = re.compile(r"[^\w\s]|\b(?:\d|\w{1,3})")
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

    Both are found when they are first asked for.
    """

    __slots__ = ("_openings", "_places", "low")

    def __init__(self, text: str) -> None:
        low = lower_case(text)
        self.low = low if low.isascii() else low.translate(_SAME_LETTER)
        self._openings: Openings | None = None
        self._places: dict[str, list[int]] | None = None

    @property
    def openings(self) -> Openings:
        """The openings of its words and signs."""
        if self._openings is None:
            self._openings = frozenset(_FIRST.findall(self.low))
        return self._openings

    @property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where the words and signs with each opening stand, in order."""
        if self._places is None:
            self._places = {}
            for word in _OPENING.finditer(self.low):
                self._places.setdefault(word[word.lastindex or 0], []).append(word.start())
        return self._places

    def places_of(self, openings: Openings) -> Sequence[int]:
        """Where words and signs with one of these openings stand, in order."""
        places = self.places
        common = openings & self.openings
        if len(common) == 1:
            (opening,) = common
            return places[opening]
        return sorted([at for opening in common for at in places[opening]])


@lru_cache(maxsize=2048)
def _kept(text: str) -> Opened:
    return Opened(text)


def openings_in(text: str) -> Opened:
    """The text looked through, each text once."""
    return _kept(text) if len(text) <= LONGEST_KEPT else Opened(text)


def places_of(openings: Openings, text: str) -> Sequence[int]:
    """Where words and signs with one of these openings stand in a text, in order."""
    return openings_in(text).places_of(openings)
