"""Pages without text, recognised: from the cache, else by both readers."""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from antechamber.readers.text.ocr import cache as kept_pages
from antechamber.readers.text.ocr import tesseract
from antechamber.readers.text.ocr.recognition import Recognition, turned_back

_LONG_SIDE = 2000
"""Pixels of a page's longer side, about 180 to the inch: more costs time and reads no better."""


@cache
def is_available() -> bool:
    """Whether the `ocr` extra is installed and not turned off (`ANTECHAMBER_OCR=off`)."""
    if os.environ.get("ANTECHAMBER_OCR", "").lower() in {"off", "0", "no"}:
        return False
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def _key(data: bytes, number: int) -> str:
    return kept_pages.key_of(data, number, second_reader=tesseract.tesseract_path() is not None)


def recognised_before(data: bytes, number: int) -> Recognition | None:
    """The page as it was recognised before; nothing is recognised anew."""
    return kept_pages.kept(_key(data, number)) if is_available() else None


def recognise_pages(data: bytes, pdf: Any, numbers: Sequence[int]) -> Iterator[tuple[int, Recognition]]:
    """The pages of an open PDF with these numbers, each from the cache or read now."""
    for number in numbers:
        key = _key(data, number)
        page = kept_pages.kept(key)
        if page is None:
            page = _recognised(_picture_of(pdf[number - 1]))
            kept_pages.keep(key, page)
        yield number, page


def recognise_image(data: bytes, picture: Any, number: int) -> Recognition:
    """One picture (an array of rows of BGR pixels), a page of the file in `data`."""
    key = _key(data, number)
    page = kept_pages.kept(key)
    if page is None:
        page = _recognised(picture)
        kept_pages.keep(key, page)
    return page


def _picture_of(page: Any) -> Any:
    width, height = page.get_size()
    scale = _LONG_SIDE / max(width, height, 1)
    return page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False).to_numpy()[:, :, :3].copy()


def _recognised(picture: Any) -> Recognition:
    import numpy  # noqa: PLC0415  # comes with the ocr extra
    from rapidocr.inference_engine.onnxruntime.main import ONNXRuntimeError  # noqa: PLC0415  # the ocr extra

    from antechamber.readers.text.ocr import agreement, rapid  # noqa: PLC0415  # needs the models

    turns = 0
    try:
        turns, lines = rapid.read_upright(picture)
    except (RuntimeError, ValueError, ArithmeticError, OSError, MemoryError, ONNXRuntimeError):
        lines = []  # the engine gave up on this picture; what the second reader sees is all doubtful
    upright = numpy.ascontiguousarray(numpy.rot90(picture, turns)) if turns else picture
    return turned_back(agreement.compared(lines, tesseract.read_lines(upright)), turns)
