"""PDF as pages of text: the text layer untouched, as pdfium gives it, and places on the page on demand."""

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from antechamber.core.document import Box, Document, Page, Span
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text.hidden import hidden_spans, survey_of
from antechamber.readers.text.page_state import State, shows_picture, state_of

_MOST_PAGES = 1000
_LONGEST = 20_000_000
_SECONDS = 60.0
"""Limits for one file: pages, code points of text, and seconds between its first page and its last."""


@contextmanager
def opened_pdf(data: bytes) -> Iterator[Any]:
    """The open file, closed at the end.

    Raises:
        ValueError: pdfium cannot open it; the message says why, for a person.
    """
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(_why_closed(data, str(error))) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _why_closed(data: bytes, words: str) -> str:
    if "password" in words.lower() or "security" in words.lower():
        return "The PDF is protected by a password and was not read; ask the sender for a copy without one."
    if b"%%EOF" not in data[-2048:]:
        return "The PDF is cut off or damaged and was not read; ask the sender for a whole copy."
    return "The file is not a PDF that can be opened, and was not read; ask the sender for another copy."


def read_pdf(source: str, data: bytes) -> Document:
    """Every page with its text layer. A page without text, and all that could not be read, is a diagnostic."""
    try:
        with opened_pdf(data) as pdf:
            return _read_open(source, data, pdf)
    except ValueError as error:
        trouble = Diagnostic(source=source, page=None, message=str(error))
        return Document(source=source, pages=(), diagnostics=(trouble,))


def _read_open(source: str, data: bytes, pdf: Any) -> Document:
    pages: list[Page] = []
    troubles: list[Diagnostic] = []
    states: dict[int, State] = {}
    count, length, began = len(pdf), 0, time.monotonic()
    for number in range(1, min(count, _MOST_PAGES) + 1):
        page, state = _read_page(pdf, number)
        pages.append(page)
        if page.hidden:
            message = f"Page {number} has text that cannot be seen on it; it was not taken into account."
            troubles.append(Diagnostic(source=source, page=number, message=message, unread=False))
        if state == State.DAMAGED:
            message = f"Page {number} is damaged and was not read; ask the sender for another copy."
            troubles.append(Diagnostic(source=source, page=number, message=message))
        elif state is not None:
            states[number] = state
        length += len(page.text)
        if length > _LONGEST or time.monotonic() - began > _SECONDS:
            break
    if len(pages) < count:
        message = f"Only the first {len(pages)} of {count} pages were read; send the paper in parts."
        troubles.append(Diagnostic(source=source, page=len(pages) + 1, message=message))
    if not pages:
        troubles.append(
            Diagnostic(source=source, page=None, message="The PDF has no page; ask for another copy.")
        )
    if states:
        from antechamber.readers.text.scanned import completed  # noqa: PLC0415  # only for scans

        pages, told = completed(source, data, pdf, pages, states)
        troubles += told
    remarks: tuple[str, ...] = ("scanned",) if any(page.recognised for page in pages) else ()
    remarks += ("hidden_text",) if any(page.hidden for page in pages) else ()
    return Document(source=source, pages=tuple(pages), diagnostics=tuple(troubles), remarks=remarks)


def _read_page(pdf: Any, number: int) -> tuple[Page, State | None]:
    """The text layer of a page, and why it does not tell what stands there (None when it does)."""
    try:
        page = pdf[number - 1]
        text_page = page.get_textpage()
        text: str = text_page.get_text_range()
        state = state_of(page, text)
        if state is not None:
            return Page(number=number, text=text), state
        survey = survey_of(page)
        if survey.undrawn and shows_picture(page):
            return Page(number=number, text=text), State.LAYERED
        return Page(number=number, text=text, hidden=hidden_spans(page, text_page, text, survey)), None
    except pypdfium2.PdfiumError:
        return Page(number=number, text=""), State.DAMAGED


def locate(data: bytes, page: int, start: int, end: int) -> tuple[Box, ...]:
    """Where the stretch `[start, end)` of the text layer of a page stands: one box a line, top first.

    Empty when the file is no PDF, has no such page, or the stretch shows nothing.
    """
    try:
        with opened_pdf(data) as pdf:
            if not 0 < page <= len(pdf):
                return ()
            return tuple(_boxes(data, pdf[page - 1], page, (start, end)))
    except ValueError:
        return ()


def _boxes(data: bytes, page: Any, number: int, span: Span) -> Iterator[Box]:
    text = page.get_textpage()
    layer: str = text.get_text_range()
    start, end = span
    if state_of(page, layer) is not None:
        shift = len(layer) + 1 if layer.strip() else 0
        if end > shift:
            from antechamber.readers.text.scanned import boxes_of  # noqa: PLC0415  # only for scans

            yield from boxes_of(data, number, start - shift, end - shift)
    if start < len(layer):
        yield from _boxes_of_layer(page, text, number, (layer[:start], layer[start:end]))


def _boxes_of_layer(page: Any, text: Any, number: int, parts: tuple[str, str]) -> Iterator[Box]:
    first = _wide_length(parts[0])
    last = first + _wide_length(parts[1])
    begin = pdfium.FPDFText_GetCharIndexFromTextIndex(text.raw, first)
    finish = pdfium.FPDFText_GetCharIndexFromTextIndex(text.raw, last - 1)
    if begin < 0 or finish < begin:
        return
    for index in range(text.count_rects(begin, finish - begin + 1)):
        yield _on_page(page, number, text.get_rect(index))


def _wide_length(text: str) -> int:
    """The length in units of two bytes, which pdfium counts."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def _on_page(page: Any, number: int, rectangle: tuple[float, float, float, float]) -> Box:
    """A rectangle in the page's own points as a box; a turned page is turned back."""
    left, bottom, right, top = rectangle
    scale = 10_000
    places = []
    for across, up in ((left, top), (right, bottom)):
        x, y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, scale, scale, 0, across, up, x, y)
        places.append((x.value / scale, y.value / scale))
    (x0, y0), (x1, y1) = places
    return Box(page=number, left=min(x0, x1), top=min(y0, y1), right=max(x0, x1), bottom=max(y0, y1))
