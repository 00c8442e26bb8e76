r"""With which words a match of a pattern can begin: what lets a reader ask hundreds of patterns of a sentence.

The sentence is looked through once (`openings_in`), each pattern is taken apart once (`openings_of`); it is then
tried only where a word stands with which a match can begin (`places_of`). Whoever writes a pattern needs to do
nothing for it, but to let it begin with a word (`\b`) rather than within one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from re import _compiler as compiler  # type: ignore[attr-defined]  # to parse a pattern once, not twice
from re import _constants as code  # type: ignore[attr-defined]  # the library's own parser has no stubs
from re import _parser as parser  # type: ignore[attr-defined]  # the library's own parser has no stubs
from typing import Any, NamedTuple

Openings = frozenset[str]
"""The first letters of words, three at most, in lower case; of a number its first figure, of a sign itself."""

_LETTERS = 3
_OPENING = re.compile(r"(\d|\w{1,3})\w*|[^\w\s]")
_FIGURES = tuple("0123456789")
_WIDEST = 12
"""Characters of a class (`[sz]`) that are followed one by one; a wider class can be anything."""
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_ANYWHERE, _AT_WORD = "", "\b"
"""A match of which nothing is known, and one whose next letter, if there is one, begins a word."""


class _AnyWordError(Exception):
    """A match can begin with any word, or within one."""


@lru_cache(maxsize=1024)
def lower_case(text: str) -> str:
    """The text in lower case, as long as it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Opened(NamedTuple):
    """A text looked through: the openings of its words and signs, and the places where each of them stands."""

    openings: Openings
    places: Mapping[str, Sequence[int]]


@lru_cache(maxsize=1024)
def openings_in(text: str) -> Opened:
    """The text looked through, each text once."""
    found: dict[str, list[int]] = {}
    for word in _OPENING.finditer(lower_case(text)):
        opening = word[word.lastindex or 0]
        if opening in found:
            found[opening].append(word.start())
        else:
            found[opening] = [word.start()]
    return Opened(frozenset(found), found)


def places_of(openings: Openings, text: str) -> Sequence[int]:
    """Where words and signs with one of these openings stand in a text, in order."""
    there, places = openings_in(text)
    common = openings & there
    if len(common) == 1:
        (opening,) = common
        return places[opening]
    return sorted([at for opening in common for at in places[opening]])


class Pattern:
    """A pattern that knows its openings; it is made ready for matching when there is first something to match.

    `openings` are those of the words and signs at which a match can begin, None when it can begin anywhere.
    """

    __slots__ = ("_parsed", "_ready", "openings")

    def __init__(self, body: str) -> None:
        self._parsed = parser.parse(body)
        self._ready: re.Pattern[str] | None = None
        self.openings = _openings(self._parsed)

    @property
    def ready(self) -> re.Pattern[str]:
        """The pattern as the library has it."""
        if self._ready is None:
            self._ready = compiler.compile(self._parsed)
        return self._ready

    def each_match(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text, in order, without overlap."""
        if self.openings is None:
            yield from self.ready.finditer(text)
            return
        end = 0
        for at in places_of(self.openings, text):
            if at >= end and (match := self.ready.match(text, at)):
                end = match.end()
                yield match


def openings_of(body: str) -> Openings | None:
    r"""The openings of the words and signs at which a match can begin; None when it can begin anywhere.

    >>> sorted(openings_of(r"\b(?:no|counter-?offer(?:s|ed)?)\b|[$€]"))
    ['$', 'cou', 'no', '€']
    """
    return _openings(parser.parse(body))


def _openings(parsed: Iterable[tuple[Any, Any]]) -> Openings | None:
    found: set[str] = set()
    try:
        left = _walk(parsed, {_ANYWHERE}, found)
    except _AnyWordError:
        return None
    return None if left else frozenset(found)


def _walk(nodes: Iterable[tuple[Any, Any]], begun: set[str], found: set[str]) -> set[str]:
    """Follows the beginnings through a sequence; those that are complete go to `found`, the others come back."""
    for name, value in nodes:
        if not begun:
            return begun
        begun = _step(name, value, begun, found)
    return begun


def _step(name: object, value: Any, begun: set[str], found: set[str]) -> set[str]:
    if name is code.LITERAL:
        return {more for one in begun for more in _add(one, chr(value).lower(), found)}
    if name is code.IN:
        signs = _members(value)
        return {more for one in begun for sign in signs for more in _add(one, sign, found)}
    if name is code.BRANCH:
        return {more for branch in value[1] for more in _walk(branch, begun, found)}
    if name in (code.SUBPATTERN, code.ATOMIC_GROUP):
        return _walk(value[-1] if name is code.SUBPATTERN else value, begun, found)
    if name in _REPEATS:
        return _repeat(value, begun, found)
    if name is code.AT:
        return {more for one in begun for more in _at(value, one, found)}
    if name in (code.ASSERT, code.ASSERT_NOT):
        return begun
    raise _AnyWordError


def _repeat(repeated: tuple[int, int, Any], begun: set[str], found: set[str]) -> set[str]:
    least, most, nodes = repeated
    after = begun if least == 0 else set()
    known = set(begun)
    for count in range(1, most + 1):
        begun = _walk(nodes, begun, found)
        if count >= least:
            after = after | begun
        if begun <= known and count >= least:
            break
        known |= begun
    return after


def _members(items: list[tuple[Any, Any]]) -> tuple[str, ...]:
    """The characters of a class, each once; a blank for white space and for whatever is no letter."""
    signs: list[str] = []
    for name, value in items:
        if name is code.LITERAL:
            signs.append(chr(value).lower())
        elif name is code.RANGE and value[1] - value[0] < _WIDEST:
            signs += (chr(number).lower() for number in range(value[0], value[1] + 1))
        elif (name, value) == (code.CATEGORY, code.CATEGORY_DIGIT):
            signs += _FIGURES
        elif name is code.CATEGORY and value in (code.CATEGORY_SPACE, code.CATEGORY_NOT_WORD):
            signs.append(" ")
        else:
            raise _AnyWordError
    return tuple(dict.fromkeys(signs))


def _add(one: str, sign: str, found: set[str]) -> tuple[str, ...]:
    """A beginning with one more character."""
    word = one.removeprefix(_AT_WORD)
    if sign.isalnum() or sign == "_":
        if one == _ANYWHERE:
            raise _AnyWordError
        longer = word + sign
        if len(longer) < _LETTERS and not (longer.isdigit()):
            return (longer,)
        found.add(longer)
        return ()
    if sign.isspace() and not word:
        raise _AnyWordError
    found.add(word or sign)
    return ()


def _at(place: object, one: str, found: set[str]) -> tuple[str, ...]:
    """A beginning at a place without width: the edge of a word, of a line, of the text."""
    if place is code.AT_NON_BOUNDARY:
        raise _AnyWordError
    if one in (_ANYWHERE, _AT_WORD):
        return (_AT_WORD,)
    found.add(one)
    return ()
