"""Where on a page of a PDF a passage stands: in the text layer, in an entry of a form, or in a scan."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from antechamber.core.document import Box, Span
from antechamber.readers.text.entries import Entry, entries_of, joined, with_entries
from antechamber.readers.text.page_state import state_of
from antechamber.readers.text.pdf import opened_pdf


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
    entries = entries_of(page)
    whole = with_entries(layer, entries)
    before = len(whole) - len(joined(entries))
    yield from _boxes_of_entries(page, number, entries, (start - before, end - before))
    if state_of(page, layer) is not None:
        shift = len(whole) + 1 if whole.strip() else 0
        if end > shift:
            from antechamber.readers.text.scanned import boxes_of  # noqa: PLC0415  # only for scans

            yield from boxes_of(data, number, start - shift, end - shift)
    if start < len(layer):
        yield from _boxes_of_layer(page, text, number, (layer[:start], layer[start:end]))


def _boxes_of_entries(page: Any, number: int, entries: tuple[Entry, ...], span: Span) -> Iterator[Box]:
    """The rectangles of the entries that a stretch of their joined words touches."""
    at = 0
    for entry in entries:
        if at < span[1] and span[0] < at + len(entry.words):
            yield _on_page(page, number, entry.rectangle)
        at += len(entry.words) + 1


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
