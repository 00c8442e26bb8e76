"""Classes of words as patterns over lower-case text.

The regular expressions of the standard library are several times slower when they must ignore case, so a class
of words is compiled in lower case and the text is lowered once. Offsets are those of the text as given.
"""

import re
from collections.abc import Callable, Iterator

_UPPER = re.compile(r"\\.|\(\?P<|[A-Z]")


class Words:
    """A class of words: searches a text without regard to case. Matches carry the words in lower case."""

    __slots__ = ("_pattern",)

    def __init__(self, body: str) -> None:
        plain = _UPPER.sub(lambda m: m[0] if m[0][0] in "\\(" else m[0].lower(), body.removeprefix("(?i)"))
        self._pattern = re.compile(plain)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return self._pattern.search(lowered(text), start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at `start`, if there is one."""
        return self._pattern.match(lowered(text), start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self._pattern.finditer(lowered(text))

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced; the rest keeps its case."""
        pieces: list[str] = []
        at = 0
        for match in self.finditer(text):
            pieces += (text[at : match.start()], replacement if isinstance(replacement, str) else replacement(match))
            at = match.end()
        return "".join((*pieces, text[at:]))


def lowered(text: str) -> str:
    """The text in lower case, as long as it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
