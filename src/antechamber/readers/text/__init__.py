"""Text with pages and positions, from PDF, DOCX, HTML and plain text.

`read_document` makes a `Document` of bytes and never raises for a bad file; `locate` tells where on a page
of a PDF a passage stands; `patience` says how long a scan may take. Each format has a module of its own and is loaded only when a paper needs it.
"""

from typing import TYPE_CHECKING

from antechamber.core.document import Box
from antechamber.readers.text.patience import patience
from antechamber.readers.text.reading import read_document

if TYPE_CHECKING:
    from antechamber.readers.text.page_picture import PagePicture

__all__ = ["locate", "patience", "picture_of_page", "read_document"]


def locate(data: bytes, page: int, start: int, end: int) -> tuple[Box, ...]:
    """Where the stretch `[start, end)` of a page's text stands: one box a line, top first."""
    from antechamber.readers.text import places  # noqa: PLC0415  # loaded only when such a paper comes

    return places.locate(data, page, start, end)


def picture_of_page(data: bytes, page: int) -> "PagePicture | None":
    """The picture of a page of a PDF; None when the file is no PDF or has no such page."""
    from antechamber.readers.text import page_picture  # noqa: PLC0415  # loaded only when a page is shown

    return page_picture.picture_of_page(data, page)
