"""Patterns as the library's `re` has them, by the same names, made ready when they are first asked for.

The readers hold more than a thousand patterns. To make one ready takes longer than to search a page with it, and most
papers ask few; so nothing is made ready when a module is loaded. The modules of the readers take this one by the
library's name: `import patterns as re`. A pattern that is asked of the same sentences over and over is better
tried (`first_tried`): it looks first whether the words stand there without which it finds nothing.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from re import DOTALL, IGNORECASE, MULTILINE, Match, escape
from typing import Any, Literal

from antechamber.readers.language.openings import KEPT, LONGEST_KEPT, Opened, openings_in
from antechamber.readers.language.pattern_parts import Openings, Parts

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_END = 1 << 62


class Pattern:
    """A pattern that knows what it needs; it is made ready for matching when there is first something to match."""

    __slots__ = ("_need", "_openings", "_parts", "_ready", "flags", "pattern")

    def __init__(self, body: str, flags: int = 0) -> None:
        self.pattern = body
        self.flags = flags
        self._ready: re.Pattern[str] | None = None
        self._parts: Parts | None = None
        self._need: Openings | Literal[False] | None = False
        self._openings: Openings | Literal[False] | None = False

    @property
    def ready(self) -> re.Pattern[str]:
        """The pattern as the library has it."""
        if self._ready is None:
            self._ready = re.compile(self.pattern, self.flags)
        return self._ready

    @property
    def need(self) -> Openings | None:
        """Those of the words and signs of which a text must have one for a match, None when nothing is known."""
        if self._need is False:
            self._parts = Parts(self.pattern)
            self._need = self._parts.need()
        return self._need

    @property
    def openings(self) -> Openings | None:
        """Those of the words and signs at which a match can begin, None when it can begin anywhere."""
        if self._openings is False:
            self._openings = (self._parts or Parts(self.pattern)).openings()
            self._parts = None
        return self._openings

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match."""
        seen = KEPT.get(text)
        if seen is not None and self._misses(seen):
            return None
        return (self._ready or self.ready).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match at `start`, if there is one."""
        return (self._ready or self.ready).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match of the whole text, if there is one."""
        return (self._ready or self.ready).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Every match, in order, without overlap."""
        return (self._ready or self.ready).finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = _END) -> list[Any]:
        """The words of every match, or of its groups."""
        return (self._ready or self.ready).findall(text, start, end)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with its matches replaced."""
        return (self._ready or self.ready).sub(new, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """What stands between the matches."""
        return (self._ready or self.ready).split(text, maxsplit)

    def _misses(self, seen: Opened) -> bool:
        """Whether a text lacks the words without which there is no match."""
        need = self._need if self._need is not False else self.need
        return need is not None and need.isdisjoint(seen.openings)

    def first_tried(
        self, text: str, start: int = 0, end: int | None = None, *, low: str | None = None
    ) -> re.Match[str] | None:
        """The first match in a text that is asked often; `low` is the text as it is matched, where that is another."""
        if len(text) > LONGEST_KEPT:
            return self.ready.search(low or text, start, len(text) if end is None else end)
        seen = openings_in(text)
        if start or end is not None:
            return self._first(low or text, seen, start, len(text) if end is None else end)
        if self not in seen.found:
            seen.found[self] = self._first(low or text, seen, 0, len(text))
        return seen.found[self]

    def _first(self, text: str, seen: Opened, start: int, end: int) -> re.Match[str] | None:
        if self._misses(seen):
            return None
        openings = self._openings if self._openings is not False else self.openings
        if openings is None:
            return self.ready.search(text, start, end)
        for at in seen.places_of(openings):
            if start <= at < end and (match := (self._ready or self.ready).match(text, at, end)):
                return match
        return None

    def tried(
        self, text: str, start: int = 0, end: int = _END, *, low: str | None = None
    ) -> Iterator[re.Match[str]]:
        """Every match in such a text, in order, without overlap."""
        if len(text) > LONGEST_KEPT or self.openings is None:
            yield from self.ready.finditer(low or text, start, end)
            return
        seen = openings_in(text)
        if self._misses(seen):
            return
        for at in seen.places_of(self.openings):
            if start <= at < end and (match := (self._ready or self.ready).match(low or text, at, end)):
                start = match.end()
                yield match


@lru_cache(maxsize=4096)
def compile(body: str, flags: int = 0) -> Pattern:  # noqa: A001 - it has the name of the library's
    """The pattern, each body once."""
    return Pattern(body, int(flags))


def search(body: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """The first match of a pattern."""
    return compile(body, flags).search(text)


def match(body: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """The match of a pattern at the beginning of a text."""
    return compile(body, flags).match(text)


def fullmatch(body: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """The match of a pattern with the whole of a text."""
    return compile(body, flags).fullmatch(text)


def finditer(body: str, text: str, flags: int = 0) -> Iterator[re.Match[str]]:
    """Every match of a pattern, in order."""
    return compile(body, flags).finditer(text)


def findall(body: str, text: str, flags: int = 0) -> list[Any]:
    """The words of every match of a pattern, or of its groups."""
    return compile(body, flags).findall(text)


def sub(
    body: str, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0, flags: int = 0
) -> str:
    """A text with the matches of a pattern replaced."""
    return compile(body, flags).sub(new, text, count)


def split(body: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[str | Any]:
    """What stands between the matches of a pattern."""
    return compile(body, flags).split(text, maxsplit)
