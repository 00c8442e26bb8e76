"""The running text of a document: pages joined, line ends unified, broken words healed.

A `Flow` is what the grammar of the readers works on. Each of its characters knows its place on a page, so
that every span of the flow maps back to an excerpt of the untouched text layer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from antechamber.core.document import Document
from antechamber.core.evidence import Excerpt
from antechamber.readers.language import patterns as re
from antechamber.readers.language.healing import hyphen_edits, recognition_edits, split_word_edits
from antechamber.readers.language.noise import line_number_edits, running_header_edits, stamp_edits

_ENDS = re.compile(r"[\r\uFFFE](?:(?<=\r)\n)?")
_TRAILING = re.compile(r"[ \t\u00a0]+(?=\n)")
_FOLDS = re.compile("[\ufffe\u00a0\u2007\u202f\u200b\ufeff\u00ad\u2018\u2019\u02bc\u201c\u201d\u2010\u2011]")
_FOLDED = {
    "\ufffe": "-",
    "\u200b": "",
    "\ufeff": "",
    "\u00ad": "",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2010": "-",
    "\u2011": "-",
}
_PASSES = (
    stamp_edits,
    running_header_edits,
    line_number_edits,
    hyphen_edits,
    recognition_edits,
    split_word_edits,
)


@dataclass(frozen=True, slots=True)
class Flow:
    """Text with, for each character, its offset in `document.text` (all pages, a form feed between them)."""

    document: Document
    text: str
    places: tuple[int, ...]

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> "Flow":
        """The flow with each span `[start, end)` replaced; the spans are ordered and do not overlap."""
        edits = tuple(edits)
        if not edits:
            return self
        pieces: list[str] = []
        places: list[int] = []
        at = 0
        for start, end, replacement in edits:
            pieces += (self.text[at:start], replacement)
            places += self.places[at:start]
            if len(replacement) == end - start:
                places += self.places[start:end]
            elif replacement:
                places += self.places[start : start + 1] * len(replacement) or [len(self.document.text)]
            at = end
        pieces.append(self.text[at:])
        places += self.places[at:]
        return Flow(self.document, "".join(pieces), tuple(places))

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
    """The running text of a document: what print, filing and recognition added is gone, broken words are whole.

    Line ends stay as single line feeds without space before them, a form feed stands between pages, quotation marks and apostrophes are
    plain ones. Stamps of the filing system, running headers, page numbers and the numbers of pleading paper
    are left out. So is text that the page does not show: nobody who looks at it has read it.
    """
    raw = document.text
    flow = Flow(document, raw, tuple(range(len(raw)))).edited(_hidden_edits(document))
    raw = flow.text
    flow = flow.edited(
        (m.start(), m.end(), "\n" if m.group()[0] == "\r" else "\ufffe") for m in _ENDS.finditer(raw)
    )
    for edits_of in _PASSES:
        flow = flow.edited(edits_of(flow.text))
    flow = flow.edited((m.start(), m.end(), "") for m in _TRAILING.finditer(flow.text))
    return flow.edited((m.start(), m.end(), _FOLDED.get(m.group(), " ")) for m in _FOLDS.finditer(flow.text))


def _hidden_edits(document: Document) -> Iterable[tuple[int, int, str]]:
    """The cuts that take hidden text out, in places of `document.text`."""
    at = 0
    for page in document.pages:
        for start, end in sorted(page.hidden):
            yield at + start, at + end, ""
        at += len(page.text) + 1
