"""Pages whose text is a picture: which they are, and their text as it is recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from antechamber.core.document import Box, Page
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text import ocr
from antechamber.readers.text.page_state import State
from antechamber.readers.text.patience import seconds_allowed

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
    found: dict[int, ocr.Recognition | None] = {}
    if ocr.is_available():
        found = dict(ocr.recognise_pages(data, pdf, readable))
    late = [number for number in readable if number not in found] if ocr.is_available() else []
    whole = [_completed(page, states.get(page.number), found.get(page.number)) for page in pages]
    told = [
        _told(source, number, state, found.get(number))
        for number, state in sorted(states.items())
        if number not in late or state == State.LAYERED
    ]
    unread = [number for number in late if states[number] != State.LAYERED]
    return whole, told + ([too_late(source, unread, some_read=bool(found))] if unread else [])


def too_late(source: str, numbers: Sequence[int], *, some_read: bool) -> Diagnostic:
    """That these scanned pages were not read because the time for one paper did not last, and what to do.

    Reading again helps where `some_read`: those pages are kept, and the time is left for the others.
    """
    pages, are = (
        (f"Page {numbers[0]}", "is a scan")
        if len(numbers) == 1
        else (f"Pages {_listed(numbers)}", "are scans")
    )
    again = "Read again, and it goes on from there; " if some_read else "Look at the paper itself; "
    message = (
        f"{pages} {are} and could not be read in the {seconds_allowed():g} seconds that one paper may take. "
        f"{again}with ANTECHAMBER_OCR_SECONDS=off every page is read, however long it takes."
    )
    return Diagnostic(source=source, page=numbers[0], message=message)


def _listed(numbers: Sequence[int]) -> str:
    """Numbers in ascending order, longer runs put together: "4 to 9 and 11"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [
        word
        for run in runs
        for word in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(number) for number in run])
    ]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


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
        checked = "" if recognition is not None else ", and was not held against the picture"
        message = (
            f"Page {number} is a scan with a text layer that another program recognised; "
            f"it may be wrong in places{checked}."
        )
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
