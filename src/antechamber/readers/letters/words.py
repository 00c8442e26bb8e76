"""Classes of words as patterns over lower-case text.

The regular expressions of the standard library are several times slower when they must ignore case, so a class
of words is compiled in lower case and the text is lowered once. Offsets are those of the text as given.
"""

import re
from collections.abc import Callable, Iterator

from antechamber.readers.language.memory import remembered
from antechamber.readers.language.patterns import Pattern

_UPPER = re.compile(r"\\.|\(\?P<|[A-Z]")


class Words:
    r"""A class of words: searches a text without regard to case. Matches carry the words in lower case.

    The pattern is made ready when it is first asked, and is tried only at words with which a match can begin; so
    a class costs next to nothing where it has nothing to find. A new class, or a new word of one, needs no more
    than to be written down; let it begin with `\b`.
    """

    __slots__ = ("_pattern", "body")

    def __init__(self, body: str) -> None:
        self.body = _UPPER.sub(
            lambda m: m[0] if m[0][0] in "\\(" else m[0].lower(), body.removeprefix("(?i)")
        )
        self._pattern: Pattern | None = None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return (self._pattern or self._ready()).first_tried(text, start, end, low=lowered(text))

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at `start`, if there is one."""
        return (self._pattern or self._ready()).match(lowered(text), start)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match in `text[start:end]`, in order."""
        last = len(text) if end is None else end
        return (self._pattern or self._ready()).tried(text, start, last, low=lowered(text))

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced; the rest keeps its case."""
        pieces: list[str] = []
        at = 0
        for match in self.finditer(text):
            pieces += (
                text[at : match.start()],
                replacement if isinstance(replacement, str) else replacement(match),
            )
            at = match.end()
        return "".join((*pieces, text[at:]))

    def _ready(self) -> Pattern:
        self._pattern = Pattern(self.body)
        return self._pattern


_STOPS = re.compile(
    r"\b(?:mr|ms|mrs|dr|inc|co|corp|ltd|st|jr|sr|hon|esq|prof|capt|sgt|det|v|vs|a\.m|p\.m)\.(?=\s)|(?<=\d)\.(?=\d)"
)


_MONTH_OF_MAY = re.compile(r"(?<=\w[ -])May\b|\bMay(?=\s+\d)|(?<=[:,;(] )May\b(?=\s+\d|[,.;)])")
"""The month of May, which no word of mood is; it is written "mai" for the patterns."""


@remembered(1024)
def lowered(text: str) -> str:
    """The text in lower case, as long as it was; stops that end no sentence ("Mr.", "$1.5 million") are blanks, and the month of May is no "may"."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if "May" in text:
        for month in _MONTH_OF_MAY.finditer(text):
            low = low[: month.start()] + "mai" + low[month.end() :]
    return _STOPS.sub(lambda m: m[0][:-1] + " ", low) if "." in low[:-1] else low
