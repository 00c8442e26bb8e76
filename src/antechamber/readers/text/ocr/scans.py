"""Pages without text, recognised: from the cache, else now, as long as the time for one paper lasts."""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from importlib.util import find_spec
from typing import Any

from antechamber.readers.text.ocr import cache as kept_pages
from antechamber.readers.text.ocr import tesseract
from antechamber.readers.text.ocr.apart import Recogniser
from antechamber.readers.text.ocr.recognition import Recognition
from antechamber.readers.text.patience import seconds_allowed

_LONG_SIDE = 2000
"""Pixels of a page's longer side, about 180 to the inch: more costs time and reads no better."""


@cache
def is_available() -> bool:
    """Whether the `ocr` extra is installed and not turned off (`ANTECHAMBER_OCR=off`)."""
    if os.environ.get("ANTECHAMBER_OCR", "").lower() in {"off", "0", "no"}:
        return False
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


@cache
def _recogniser() -> Recogniser:
    return Recogniser()


def _key(data: bytes, number: int) -> str:
    return kept_pages.key_of(data, number, second_reader=tesseract.tesseract_path() is not None)


def recognised_before(data: bytes, number: int) -> Recognition | None:
    """The page as it was recognised before; nothing is recognised anew."""
    return kept_pages.kept(_key(data, number)) if is_available() else None


def recognise_pages(
    data: bytes, pdf: Any, numbers: Sequence[int]
) -> Iterator[tuple[int, Recognition | None]]:
    """The pages of an open PDF with these numbers, as `recognise` gives them."""
    return recognise(data, {number: partial(_picture_of, pdf, number) for number in numbers})


def recognise(
    data: bytes, pictures: Mapping[int, Callable[[], Any]]
) -> Iterator[tuple[int, Recognition | None]]:
    """Pages of the file in `data` by their numbers, each from the cache or read now.

    `pictures` draws each page when it is needed, as an array of rows of BGR pixels. A page that cannot be
    recognised is given as None. The pages for which the time did not last are not given.
    """
    seconds = seconds_allowed()
    end = None if seconds is None else time.monotonic() + seconds
    for number, picture in pictures.items():
        page = kept_pages.kept(_key(data, number))
        if page is None:
            page = _read_now(_key(data, number), picture, end)
        if page is not None or end is None or time.monotonic() < end:
            yield number, page


def _read_now(key: str, picture: Callable[[], Any], end: float | None) -> Recognition | None:
    """The page; kept only when both readers did their work, so that a bad hour leaves no trace."""
    left = None if end is None else end - time.monotonic()
    if left is not None and left <= 0:
        return None
    answer = _recogniser().read(picture(), seconds=left)
    if answer is None:
        return None
    page, whole = answer
    if whole:
        kept_pages.keep(key, page)
    return page


def _picture_of(pdf: Any, number: int) -> Any:
    page = pdf[number - 1]
    width, height = page.get_size()
    scale = _LONG_SIDE / max(width, height, 1)
    return page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False).to_numpy()[:, :, :3].copy()
