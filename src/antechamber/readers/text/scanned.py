"""Pages whose text is a picture: which they are, and their text as it is recognised."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from antechamber.core.document import Box, Page
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text import ocr
from antechamber.readers.text.page_state import State

_HARDLY = 0.15
"""Part of a page's text that may be doubtful before the page counts as not read."""
_MOST = 60
"""Pages of one file that are recognised; a letter has five."""
_MOST_LAYERED = 12
"""Pages of one file whose laid text is compared with the picture."""


def completed(
    source: str, data: bytes, pdf: Any, pages: list[Page], states: Mapping[int, State]
) -> tuple[list[Page], list[Diagnostic]]:
    """The pages, those of `states` with the text of their picture after their text layer, and what is to be said."""
    laid = [number for number, state in sorted(states.items()) if state == State.LAYERED][:_MOST_LAYERED]
    readable = [
        number for number, state in sorted(states.items()) if state not in {State.BLANK, State.LAYERED}
    ][:_MOST] + laid
    found: dict[int, ocr.Recognition] = {}
    if ocr.is_available():
        found = dict(ocr.recognise_pages(data, pdf, readable))
    whole = [_completed(page, states.get(page.number), found.get(page.number)) for page in pages]
    return whole, [
        _told(source, number, state, found.get(number)) for number, state in sorted(states.items())
    ]


def _completed(page: Page, state: State | None, recognition: ocr.Recognition | None) -> Page:
    if state == State.LAYERED:
        doubtful, hidden = ocr.doubted_layer(page.text, recognition) if recognition is not None else ((), ())
        return replace(page, recognised=True, doubtful=doubtful, hidden=hidden)
    return page if recognition is None else with_recognised(page, recognition)


def with_recognised(page: Page, recognition: ocr.Recognition) -> Page:
    """The page with recognised text after its text layer."""
    layer = page.text + "\n" if page.text.strip() else ""
    shift = len(layer)
    doubtful = tuple((first + shift, last + shift) for first, last in recognition.doubtful)
    return replace(page, text=layer + recognition.text, recognised=True, doubtful=doubtful)


def _told(source: str, number: int, state: State, recognition: ocr.Recognition | None) -> Diagnostic:
    if state == State.BLANK:
        return Diagnostic(
            source=source, page=number, message=f"Page {number} has no text: it is blank.", unread=False
        )
    if state == State.LAYERED:
        message = f"Page {number} is a scan with a text layer that another program recognised; it may be wrong in places."
        return Diagnostic(source=source, page=number, message=message, unread=False)
    if recognition is not None and _is_mostly_doubtful(recognition):
        message = f"Page {number} is a scan that can hardly be recognised; read the page itself, or ask for a better copy."
        return Diagnostic(source=source, page=number, message=message)
    if recognition is not None and recognition.text.strip():
        message = (
            f"Page {number} is a scan: its words were recognised from the picture and may be wrong in places."
        )
        return Diagnostic(source=source, page=number, message=message, unread=False)
    why = state.value
    what = "Read the page itself, or ask for a copy with text."
    if recognition is not None:
        return Diagnostic(
            source=source,
            page=number,
            message=f"Page {number} has no text: {why}, and shows no words. {what}",
        )
    cause = "" if ocr.is_available() else " Recognition is not installed or turned off (the ocr extra)."
    return Diagnostic(source=source, page=number, message=f"Page {number} has no text: {why}.{cause} {what}")


def _is_mostly_doubtful(recognition: ocr.Recognition) -> bool:
    """Whether so much of the page may have been misread that its silence proves nothing."""
    doubted = sum(last - first for first, last in recognition.doubtful)
    return doubted > _HARDLY * max(len(recognition.text.strip()), 1)


def boxes_of(data: bytes, number: int, start: int, end: int) -> tuple[Box, ...]:
    """Where recognised words stand that the stretch `[start, end)` touches, one box a line; none when not kept."""
    recognition = ocr.recognised_before(data, number)
    if recognition is None:
        return ()
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
