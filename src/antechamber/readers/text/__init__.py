"""Text with pages and positions, from PDF, DOCX, HTML and plain text.

`read_document` makes a `Document` of bytes and never raises for a bad file; `locate` tells where on a page
of a PDF a passage stands. Each format has a module of its own and is loaded only when a paper needs it.
"""

from antechamber.core.document import Box
from antechamber.readers.text.reading import read_document

__all__ = ["locate", "read_document"]


def locate(data: bytes, page: int, start: int, end: int) -> tuple[Box, ...]:
    """Where the stretch `[start, end)` of a page's text stands: one box a line, top first."""
    from antechamber.readers.text import pdf  # noqa: PLC0415  # loaded only when such a paper comes

    return pdf.locate(data, page, start, end)
