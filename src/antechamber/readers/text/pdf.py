"""PDF as pages of text: the text layer untouched, as pdfium gives it, then what was typed onto the page."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from antechamber.core.document import Document, Page
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text.entries import entries_of, with_entries
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
        layer: str = text_page.get_text_range()
        whole = with_entries(layer, entries_of(page))
        state = state_of(page, layer)
        if state is not None:
            filled = state == State.BLANK and whole != layer
            return Page(number=number, text=whole), None if filled else state
        survey = survey_of(page)
        if survey.undrawn and shows_picture(page):
            return Page(number=number, text=whole), State.LAYERED
        return Page(number=number, text=whole, hidden=hidden_spans(page, text_page, layer, survey)), None
    except pypdfium2.PdfiumError:
        return Page(number=number, text=""), State.DAMAGED
