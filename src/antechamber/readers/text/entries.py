"""What was typed onto a page: entries of form fields and free text, which no text layer holds."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_MOST = 2000
_UNSEEN = 0x02 | 0x20
"""Flags of an annotation that is hidden, or not shown on a screen."""
_OFF = frozenset({"", "Off"})

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Words that stand in a rectangle; for a field, after its label."""

    words: str
    rectangle: Rectangle


def entries_of(page: Any) -> tuple[Entry, ...]:
    """The entries of a page, from its top to its bottom; fields left empty are none."""
    found = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        try:
            words = _words(note)
            if words and not pdfium.FPDFAnnot_GetFlags(note) & _UNSEEN:
                found.append(Entry(words=words, rectangle=_rectangle(note)))
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return tuple(sorted(found, key=lambda entry: (-entry.rectangle[3], entry.rectangle[0])))


def joined(entries: tuple[Entry, ...]) -> str:
    """The words of the entries, a line for each."""
    return "\n".join(entry.words for entry in entries)


def with_entries(layer: str, entries: tuple[Entry, ...]) -> str:
    """A text layer with what was typed onto the page after it."""
    typed = joined(entries)
    return layer + ("\n" if layer and typed else "") + typed


def _words(note: Any) -> str:
    kind = pdfium.FPDFAnnot_GetSubtype(note)
    if kind == pdfium.FPDF_ANNOT_FREETEXT:
        return _value(note, b"Contents").strip()
    if kind != pdfium.FPDF_ANNOT_WIDGET:
        return ""
    label = _value(note, b"TU").strip() or _value(note, b"T").strip()
    if _value(note, b"FT") == "Btn":
        return f"[x] {label}" if _value(note, b"AS") not in _OFF and label else ""
    value = _value(note, b"V").strip()
    return f"{label}: {value}" if label and value else value


def _value(note: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    if size <= 2:
        return ""
    room = ctypes.create_string_buffer(size)
    pdfium.FPDFAnnot_GetStringValue(note, key, ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return room.raw[: size - 2].decode("utf-16-le", "replace")


def _rectangle(note: Any) -> Rectangle:
    room = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(note, room):
        return 0.0, 0.0, 0.0, 0.0
    return room.left, min(room.bottom, room.top), room.right, max(room.bottom, room.top)
