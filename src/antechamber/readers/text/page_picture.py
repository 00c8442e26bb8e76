"""The picture of a page of a PDF, for showing a passage where it stands."""

import io
from dataclasses import dataclass

import pypdfium2

from antechamber.readers.text.pdf import opened_pdf

_LARGEST_PNG = 160_000
_SHADES = 16
_QUALITY = 55


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page in grey, as PNG or, where that would be large (a scan), as JPEG."""

    data: bytes
    media_type: str
    width: int
    height: int


def picture_of_page(data: bytes, page: int, *, width: int = 900) -> PagePicture | None:
    """The page, so many pixels wide; None when the file is no PDF or has no such page."""
    try:
        with opened_pdf(data) as pdf:
            if not 0 < page <= len(pdf):
                return None
            across, down = pdf[page - 1].get_size()
            if across <= 0 or down / across > 4:
                return None
            image = pdf[page - 1].render(scale=width / across, grayscale=True).to_pil().convert("L")
    except (ValueError, pypdfium2.PdfiumError):
        return None
    kept = io.BytesIO()
    image.quantize(_SHADES).save(kept, "PNG", optimize=True)
    media_type = "image/png"
    if kept.tell() > _LARGEST_PNG:
        kept, media_type = io.BytesIO(), "image/jpeg"
        image.save(kept, "JPEG", quality=_QUALITY, optimize=True)
    return PagePicture(data=kept.getvalue(), media_type=media_type, width=image.width, height=image.height)
