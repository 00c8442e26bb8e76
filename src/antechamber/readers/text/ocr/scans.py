"""Pages without text, recognised: from the cache, else by both readers."""

import os
from collections.abc import Callable, Iterator, Sequence
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
        yield number, _kept_or_read(_key(data, number), lambda: _picture_of(pdf[number - 1]))  # noqa: B023 - called at once


def recognise_image(data: bytes, picture: Any, number: int) -> Recognition:
    """One picture (an array of rows of BGR pixels), a page of the file in `data`."""
    return _kept_or_read(_key(data, number), lambda: picture)


def _kept_or_read(key: str, picture: Callable[[], Any]) -> Recognition:
    """The page as kept, else read now; kept only when both readers did their work, so that a bad hour leaves no trace."""
    page = kept_pages.kept(key)
    if page is None:
        page, whole = _recognised(picture())
        if whole:
            kept_pages.keep(key, page)
    return page


def _picture_of(page: Any) -> Any:
    width, height = page.get_size()
    scale = _LONG_SIDE / max(width, height, 1)
    return page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False).to_numpy()[:, :, :3].copy()


def _recognised(picture: Any) -> tuple[Recognition, bool]:
    """The page as both readers see it, and whether the main reader did its work."""
    import numpy  # noqa: PLC0415  # comes with the ocr extra
    from rapidocr.inference_engine.onnxruntime.main import ONNXRuntimeError  # noqa: PLC0415  # the ocr extra

    from antechamber.readers.text.ocr import agreement, rapid  # noqa: PLC0415  # needs the models

    turns, whole = 0, True
    try:
        turns, lines = rapid.read_upright(picture)
    except (RuntimeError, ValueError, ArithmeticError, OSError, MemoryError, ONNXRuntimeError):
        lines, whole = [], False  # the engine gave up; what the second reader sees is all doubtful
    upright = numpy.ascontiguousarray(numpy.rot90(picture, turns)) if turns else picture
    return turned_back(agreement.compared(lines, tesseract.read_lines(upright)), turns), whole
