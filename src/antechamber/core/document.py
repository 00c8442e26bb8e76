"""The text of a paper, page by page, as its text layer has it.

A `Document` is what `readers/text` makes of bytes. Its pages keep the text layer untouched, so that an
`Excerpt` can always be checked against it; readers that need cleaner text work on a view that maps back.
"""

from dataclasses import dataclass

from antechamber.core.evidence import Diagnostic, Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its number, counted from 1, its text layer, and whether the text was recognised from an image."""

    number: int
    text: str
    recognised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper as pages of text.

    `source` is the path that a person would use (relative to the case folder when there is one); an
    attachment is `message.eml#name-of-attachment.pdf`.
    """

    source: str
    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    remarks: tuple[str, ...] = ()
    """What a judge should know about the file itself: `tracked_changes`, `hidden_text`, `comments`, `scanned`."""

    @property
    def text(self) -> str:
        """All pages, a form feed between them."""
        return "\f".join(page.text for page in self.pages)

    def excerpt(self, page: int, start: int, end: int) -> Excerpt:
        """The passage `[start, end)` of page number `page`.

        Raises:
            LookupError: the document has no such page.
            ValueError: the span does not lie on the page.
        """
        for candidate in self.pages:
            if candidate.number == page:
                return Excerpt(source=self.source, page=page, start=start, end=end, text=candidate.text[start:end])
        raise LookupError(f"{self.source} has no page {page}.")
