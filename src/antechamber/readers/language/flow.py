"""The running text of a document: pages joined, line ends unified, broken words healed.

A `Flow` is what the grammar of the readers works on. Each of its characters knows its place on a page, so
that every span of the flow maps back to an excerpt of the untouched text layer.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from antechamber.core.document import Document
from antechamber.core.evidence import Excerpt

_BROKEN_WORD = re.compile(r"(?<=[a-z])(?:\uFFFE(?:\r?\n)?|-\r?\n)(?=[a-z])")
_FOLDS = re.compile(r"\r\n?|\uFFFE|[\u00A0\u2007\u202F]|\u200B|\uFEFF|\u00AD")
_FOLDED = {"\ufffe": "-", "\u200b": "", "\ufeff": "", "\u00ad": ""}


@dataclass(frozen=True, slots=True)
class Flow:
    """Text with, for each character, its offset in `document.text` (all pages, a form feed between them)."""

    document: Document
    text: str
    places: tuple[int, ...]

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> "Flow":
        """The flow with each span `[start, end)` replaced; the spans are ordered and do not overlap."""
        pieces: list[str] = []
        places: list[int] = []
        at = 0
        for start, end, replacement in edits:
            pieces += (self.text[at:start], replacement)
            places += self.places[at:start]
            here = self.places[min(start, len(self.places) - 1)] if self.places else 0
            places += [here] * len(replacement)
            at = end
        pieces.append(self.text[at:])
        places += self.places[at:]
        return Flow(self.document, "".join(pieces), tuple(places))

    def page_of(self, index: int) -> int:
        """The number of the page on which the character at `index` stands."""
        return self._locate(self.places[index])[0]

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The passage that the span `[start, end)` of the flow covers, without space at its ends.

        A passage that runs over a page break is cut at the end of the page on which most of it stands.

        Raises:
            ValueError: the span holds no visible character.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError(f"No text stands at {start} to {end} of {self.document.source}.")
        first_page, first = self._locate(self.places[start])
        last_page, last = self._locate(self.places[end - 1])
        if first_page != last_page:
            cut = next(i for i in range(start, end) if self._locate(self.places[i])[0] != first_page)
            return self.excerpt(start, cut) if cut - start >= end - cut else self.excerpt(cut, end)
        return self.document.excerpt(first_page, first, last + 1)

    def _locate(self, place: int) -> tuple[int, int]:
        for page in self.document.pages:
            if place <= len(page.text):
                return page.number, place
            place -= len(page.text) + 1
        raise LookupError(f"{self.document.source} has no place {place}.")


def flow_of(document: Document) -> Flow:
    """The running text of a document, with words healed that a line end broke."""
    raw = document.text
    plain = Flow(document, raw, tuple(range(len(raw))))
    healed = plain.edited((m.start(), m.end(), "") for m in _BROKEN_WORD.finditer(raw))
    folds = [(m.start(), m.end(), _folded(m.group())) for m in _FOLDS.finditer(healed.text)]
    return healed.edited(folds)


def _folded(found: str) -> str:
    if found[0] == "\r":
        return "\n"
    return _FOLDED.get(found, " ")
