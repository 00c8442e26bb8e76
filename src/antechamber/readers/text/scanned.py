"""Pages whose text is a picture: which they are, and their text as it is recognised."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pypdfium2.raw as pdfium

from antechamber.core.document import Box, Page
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text import ocr

_SPARSE = 250
"""Characters up to which a text layer may be a mere stamp over a scanned page."""
_WIDE = 0.4
"""Part of the page that a picture must cover to be a scan."""
_SOME = 0.002
"""Part that is enough where the text layer is nothing but a stamp of the e-filing system."""
_WORDLESS = 12
_STAMP = re.compile(
    r"^.*\b(?:case|appeal|usca|document|doc|dkt|ecf|filed|entered|page|pg)\b.*\b(?:filed|document|doc|page|pg|ecf)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST = 60
"""Pages of one file that are recognised; a letter has five."""
_BROKEN = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")

_BLANK = "blank"
_PICTURE = "picture"
_WITHOUT_LETTERS = "without letters"
LAYERED = "layered"
"""A scan under which some program laid its own recognised text."""
_MOST_LAYERED = 12
"""Pages of one file whose laid text is compared with the picture."""


def state_of(page: Any, text: str) -> str | None:
    """Why the text layer of a page does not tell what stands on it; None when it does."""
    if len(text) > _SPARSE:
        return _WITHOUT_LETTERS if len(_BROKEN.findall(text)) > len(text) // 8 else None
    bare = len(_STAMP.sub("", text).strip()) < _WORDLESS
    if shows_picture(page, least=_SOME if bare else _WIDE):
        return _PICTURE
    if text.strip():
        return _WITHOUT_LETTERS if len(_BROKEN.findall(text)) > len(text) // 8 else None
    return _BLANK if next(iter(page.get_objects(max_depth=1)), None) is None else _PICTURE


def shows_picture(page: Any, *, least: float = _WIDE) -> bool:
    """Whether pictures cover more than that part of the page."""
    width, height = page.get_size()
    covered = 0.0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, min(right, width) - max(left, 0.0)) * max(
            0.0, min(top, height) - max(bottom, 0.0)
        )
    return bool(covered > least * width * height)


def completed(
    source: str, data: bytes, pdf: Any, pages: list[Page], states: Mapping[int, str]
) -> tuple[list[Page], list[Diagnostic]]:
    """The pages, those of `states` with the text of their picture after their text layer, and what is to be said."""
    laid = [number for number, state in sorted(states.items()) if state == LAYERED][:_MOST_LAYERED]
    readable = [number for number, state in sorted(states.items()) if state not in {_BLANK, LAYERED}][
        :_MOST
    ] + laid
    found: dict[int, ocr.Recognition] = {}
    if ocr.is_available():
        found = dict(ocr.recognise_pages(data, pdf, readable))
    whole = [_completed(page, states.get(page.number), found.get(page.number)) for page in pages]
    return whole, [
        _told(source, number, state, found.get(number)) for number, state in sorted(states.items())
    ]


def _completed(page: Page, state: str | None, recognition: ocr.Recognition | None) -> Page:
    if state == LAYERED:
        doubtful, hidden = ocr.doubted_layer(page.text, recognition) if recognition is not None else ((), ())
        return replace(page, recognised=True, doubtful=doubtful, hidden=hidden)
    return page if recognition is None else with_recognised(page, recognition)


def with_recognised(page: Page, recognition: ocr.Recognition) -> Page:
    """The page with recognised text after its text layer."""
    layer = page.text + "\n" if page.text.strip() else ""
    shift = len(layer)
    doubtful = tuple((first + shift, last + shift) for first, last in recognition.doubtful)
    return replace(page, text=layer + recognition.text, recognised=True, doubtful=doubtful)


def _told(source: str, number: int, state: str, recognition: ocr.Recognition | None) -> Diagnostic:
    if state == _BLANK:
        return Diagnostic(
            source=source, page=number, message=f"Page {number} has no text: it is blank.", unread=False
        )
    if state == LAYERED:
        message = f"Page {number} is a scan with a text layer that another program recognised; it may be wrong in places."
        return Diagnostic(source=source, page=number, message=message, unread=False)
    if recognition is not None and recognition.text.strip():
        message = (
            f"Page {number} is a scan: its words were recognised from the picture and may be wrong in places."
        )
        return Diagnostic(source=source, page=number, message=message, unread=False)
    why = "it is a picture" if state == _PICTURE else "its letters are not stored"
    what = "Read the page itself, or ask for a copy with text."
    if recognition is not None:
        return Diagnostic(
            source=source,
            page=number,
            message=f"Page {number} has no text: {why}, and shows no words. {what}",
        )
    cause = "" if ocr.is_available() else " Recognition is not installed or turned off (the ocr extra)."
    return Diagnostic(source=source, page=number, message=f"Page {number} has no text: {why}.{cause} {what}")


def boxes_of(recognition: ocr.Recognition, number: int, start: int, end: int) -> tuple[Box, ...]:
    """Where recognised words stand that the stretch `[start, end)` touches, one box a line."""
    boxes: list[Box] = []
    for (first, last), word in zip(recognition.spans, recognition.words, strict=True):
        if first >= end or last <= start:
            continue
        left, top, right, bottom = word.frame
        before = boxes[-1] if boxes else None
        if before is not None and before.top < (top + bottom) / 2 < before.bottom and left > before.left:
            boxes[-1] = replace(
                before,
                top=min(before.top, top),
                right=max(before.right, right),
                bottom=max(before.bottom, bottom),
            )
        else:
            boxes.append(Box(page=number, left=left, top=top, right=right, bottom=bottom))
    return tuple(boxes)
