"""A picture that was sent as a paper (PNG, JPEG, TIFF and the like): recognised, page by page."""

import io
import warnings
from functools import partial
from typing import Any

from antechamber.core.document import Document, Page
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text import ocr
from antechamber.readers.text.scanned import too_late, with_recognised

_MOST = 40
_LONG_SIDE = 2000
_ASK = "Look at it, or ask for a copy with text."


def read_picture(source: str, data: bytes) -> Document:
    """The words of a picture; without the `ocr` extra, a diagnostic that says that it was not read."""
    if not ocr.is_available():
        return _unread(source, f"This is a picture, and recognition is not installed or turned off. {_ASK}")
    from PIL import Image  # noqa: PLC0415  # only for pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                numbers = range(1, min(_frames(image), _MOST) + 1)
                found = dict(ocr.recognise(data, {n: partial(_pixels, image, n) for n in numbers}))
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return _unread(source, f"This is a picture that cannot be opened. {_ASK}")
    pages = tuple(_page(number, found.get(number)) for number in numbers)
    troubles = [_told(source, page) for page in pages if page.number in found]
    late = [number for number in numbers if number not in found]
    if late:
        troubles.append(too_late(source, late, some_read=bool(found)))
    return Document(source=source, pages=pages, diagnostics=tuple(troubles), remarks=("scanned",))


def _frames(image: object) -> int:
    return int(getattr(image, "n_frames", 1))


def _page(number: int, recognition: ocr.Recognition | None) -> Page:
    page = Page(number=number, text="")
    return page if recognition is None else with_recognised(page, recognition)


def _pixels(image: object, number: int) -> Any:
    """The picture of that number, upright and no larger than it is read, as rows of BGR pixels."""
    import numpy  # noqa: PLC0415  # comes with the ocr extra
    from PIL import Image, ImageOps  # noqa: PLC0415

    if not isinstance(image, Image.Image):
        raise TypeError("not a picture")
    image.seek(number - 1)
    upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((_LONG_SIDE, _LONG_SIDE))
    return numpy.ascontiguousarray(numpy.asarray(upright)[:, :, ::-1])


def _told(source: str, page: Page) -> Diagnostic:
    if page.text.strip():
        message = f"Page {page.number} is a picture: its words were recognised and may be wrong in places."
        return Diagnostic(source=source, page=page.number, message=message, unread=False)
    return Diagnostic(
        source=source, page=page.number, message=f"Page {page.number} is a picture and shows no words. {_ASK}"
    )


def _unread(source: str, message: str) -> Document:
    return Document(
        source=source, pages=(), diagnostics=(Diagnostic(source=source, page=None, message=message),)
    )
