"""The text of a paper, page by page, as its text layer has it.

A `Document` is what `readers/text` makes of bytes. Its pages keep the text layer untouched, so that an
`Excerpt` can always be checked against it; readers that need cleaner text work on a view that maps back.
"""

from dataclasses import dataclass

from antechamber.core.evidence import Diagnostic, Excerpt

Span = tuple[int, int]
"""A stretch of a page's text: first code point, and the one after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page, in parts of its width and height (0 to 1), measured from the upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its number, counted from 1, its text layer, and whether the text was recognised from an image.

    `doubtful` names the stretches of a recognised page that may have been misread (two readers differ, or
    the confidence is low): they may be shown, but are never the ground of a verdict by themselves.
    `hidden` names the stretches that nobody sees who looks at the page (white on white, covered, off the
    page, hidden by the word processor): they have no effect and are reported.
    """

    number: int
    text: str
    recognised: bool = False
    doubtful: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()

    def is_doubtful(self, start: int, end: int) -> bool:
        """Whether any of the stretch `[start, end)` may have been misread."""
        return any(first < end and start < last for first, last in self.doubtful)

    def is_hidden(self, start: int, end: int) -> bool:
        """Whether any of the stretch `[start, end)` is invisible on the page."""
        return any(first < end and start < last for first, last in self.hidden)


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
                return Excerpt(
                    source=self.source, page=page, start=start, end=end, text=candidate.text[start:end]
                )
        raise LookupError(f"{self.source} has no page {page}.")

    def is_doubtful(self, excerpt: Excerpt) -> bool:
        """Whether a passage of this document may have been misread (see `Page`)."""
        return any(
            page.is_doubtful(excerpt.start, excerpt.end) for page in self.pages if page.number == excerpt.page
        )

    def is_hidden(self, excerpt: Excerpt) -> bool:
        """Whether a passage of this document is invisible on its page, in part or whole (see `Page`)."""
        return any(
            page.is_hidden(excerpt.start, excerpt.end) for page in self.pages if page.number == excerpt.page
        )

    @property
    def hidden(self) -> tuple[Excerpt, ...]:
        """Every passage that nobody sees who looks at the pages."""
        return tuple(
            self.excerpt(page.number, first, last) for page in self.pages for first, last in page.hidden
        )
