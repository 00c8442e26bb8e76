"""A picture that was sent as a paper (PNG, JPEG, TIFF and the like): recognised, page by page."""

import io
import warnings

from antechamber.core.document import Document, Page
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text import ocr
from antechamber.readers.text.scanned import with_recognised

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
                pages = tuple(
                    _page(data, image, number) for number in range(1, min(_frames(image), _MOST) + 1)
                )
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return _unread(source, f"This is a picture that cannot be opened. {_ASK}")
    troubles = tuple(_told(source, page) for page in pages)
    return Document(source=source, pages=pages, diagnostics=troubles, remarks=("scanned",))


def _frames(image: object) -> int:
    return int(getattr(image, "n_frames", 1))


def _page(data: bytes, image: object, number: int) -> Page:
    import numpy  # noqa: PLC0415  # comes with the ocr extra
    from PIL import Image, ImageOps  # noqa: PLC0415

    if not isinstance(image, Image.Image):
        raise TypeError("not a picture")
    image.seek(number - 1)
    upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((_LONG_SIDE, _LONG_SIDE))
    pixels = numpy.ascontiguousarray(numpy.asarray(upright)[:, :, ::-1])
    return with_recognised(Page(number=number, text=""), ocr.recognise_image(data, pixels, number))


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
