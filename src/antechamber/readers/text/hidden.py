"""Text that the text layer of a PDF has and the page does not show.

A quick survey of what is drawn tells whether a page has anything that could hide text: invisible or white
letters, letters off the page or too small, a picture or a filled shape drawn over letters. Only such a page
is rendered, once with its text and once without: letters that make no difference cannot be seen.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from antechamber.core.document import Span

_SCALE = 2.0
_LIGHT = 235
_FAINT = 30
_TINY = 2.5
_LETTERS = 3
_SPECK = 2.5
_THIN = 3.0
_ALIKE = 24
_DEEPEST = 8
_MOST_OBJECTS = 20_000
_LARGEST = 20_000_000
"""Pixels of the largest page that is rendered."""
_UNDRAWN = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_WORD = re.compile(r"[^\s\ufffe]+")

Frame = tuple[float, float, float, float]


@dataclass(slots=True)
class _Survey:
    """What a page draws: its letters' handles, its filled shapes, and whether anything may hide text."""

    size: tuple[float, float]
    letters: list[Any] = field(default_factory=list)
    shapes: list[tuple[Frame, tuple[int, int, int]]] = field(default_factory=list)
    suspicious: bool = False
    undrawn: int = 0
    seen: int = 0


def hidden_spans(page: Any, text_page: Any, text: str, survey: _Survey) -> tuple[Span, ...]:
    """The stretches of the text layer that the page does not show, longest possible, in order.

    The open page loses its letters on the way: it is not to be rendered after this.
    """
    if not survey.suspicious or not survey.letters or not text.strip():
        return ()
    return tuple(_joined(_invisible(page, text_page, text, survey), text))


def survey_of(page: Any) -> _Survey:
    """What the page draws, its nested forms included."""
    survey = _Survey(page.get_size())
    for item in _objects(page):
        _look_at(item, survey, 0)
    survey.suspicious |= _is_covered_by_notes(page)
    return survey


def _objects(page: Any) -> Iterator[Any]:
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        yield pdfium.FPDFPage_GetObject(page.raw, index)


def _look_at(item: Any, survey: _Survey, depth: int) -> None:
    survey.seen += 1
    if survey.seen > _MOST_OBJECTS:
        return
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        _look_at_letters(item, survey, depth)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        for index in range(min(pdfium.FPDFFormObj_CountObjects(item), _MOST_OBJECTS)):
            _look_at(pdfium.FPDFFormObj_GetObject(item, index), survey, depth + 1)
    elif kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}:
        survey.suspicious |= bool(survey.letters)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        _look_at_shape(item, survey)


def _look_at_letters(item: Any, survey: _Survey, depth: int) -> None:
    survey.letters.append(item)
    if pdfium.FPDFTextObj_GetTextRenderMode(item) in _UNDRAWN:
        survey.undrawn += 1
        survey.suspicious = True
        return
    red, green, blue, alpha = _colour(item)
    if min(red, green, blue) >= _LIGHT or alpha <= _FAINT:
        survey.suspicious = True
    frame = _frame(item)
    if frame is None or depth:
        return
    left, bottom, right, top = frame
    width, height = survey.size
    tiny = top - bottom < _TINY and _letter_size(item) < _TINY
    if tiny or right < 0 or top < 0 or left > width or bottom > height:
        survey.suspicious = True
    for ground, colour in survey.shapes:
        if (
            _cross(frame, ground)
            and max(abs(one - two) for one, two in zip(colour, (red, green, blue), strict=True)) < _ALIKE
        ):
            survey.suspicious = True


def _look_at_shape(item: Any, survey: _Survey) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    frame = _frame(item)
    if (
        frame is None
        or not pdfium.FPDFPath_GetDrawMode(item, mode, stroke)
        or mode.value == pdfium.FPDF_FILLMODE_NONE
    ):
        return
    left, bottom, right, top = frame
    if right - left < _THIN or top - bottom < _THIN:
        return
    red, green, blue, alpha = _colour(item)
    if alpha > _FAINT:
        survey.suspicious |= bool(survey.letters)
        if min(red, green, blue) < _LIGHT:
            survey.shapes.append((frame, (red, green, blue)))


def _colour(item: Any) -> tuple[int, int, int, int]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
        return 0, 0, 0, 255
    return red.value, green.value, blue.value, alpha.value


def _letter_size(item: Any) -> float:
    """The size of the letters in points, as they stand on the page."""
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    if not pdfium.FPDFTextObj_GetFontSize(item, size) or not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _TINY
    return float(abs(size.value) * abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5)


def _frame(item: Any) -> Frame | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _cross(one: Frame, other: Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _is_covered_by_notes(page: Any) -> bool:
    """Whether annotations other than links stand on the page."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), 200)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind not in {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET}:
            return True
    return False


def _invisible(page: Any, text_page: Any, text: str, survey: _Survey) -> Iterator[Span]:
    """The words that make no difference to the picture of the page."""
    places = list(_places(page, text_page, text))
    with_text = _Picture.of(page)
    for item in survey.letters:
        pdfium.FPDFTextObj_SetTextRenderMode(item, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    without = _Picture.of(page)
    if with_text is None or without is None:
        return
    for span, frame in places:
        if _is_speck(span, frame) or not with_text.differs(without, frame):
            yield span


def _is_speck(span: Span, frame: Frame) -> bool:
    """Whether a word of some letters is too small to be read."""
    sides = frame[2] - frame[0], frame[3] - frame[1]
    length = span[1] - span[0]
    return (length >= _LETTERS and min(sides) < _SPECK) or (length > 1 and max(sides) < _SPECK)


def _places(page: Any, text_page: Any, text: str) -> Iterator[tuple[Span, Frame]]:
    """Every word with its rectangle in pixels of the picture, upper left corner first."""
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    wide = 0
    at = 0
    for match in _WORD.finditer(text):
        wide += sum(1 for letter in text[at : match.start()] if ord(letter) > 0xFFFF)
        at = match.start()
        xs: list[int] = []
        ys: list[int] = []
        for offset in range(match.start(), match.end()):
            index = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page.raw, offset + wide)
            if index < 0 or not pdfium.FPDFText_GetCharBox(text_page.raw, index, left, right, bottom, top):
                continue
            for across, up in ((left.value, top.value), (right.value, bottom.value)):
                x, y = _pixel(page, across, up)
                xs.append(x)
                ys.append(y)
        if xs:
            yield match.span(), (min(xs), min(ys), max(xs), max(ys))


def _pixel(page: Any, across: float, up: float) -> tuple[int, int]:
    width, height = page.get_size()
    x, y = ctypes.c_int(), ctypes.c_int()
    size = int(width * _SCALE), int(height * _SCALE)
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, across, up, x, y)
    return x.value, y.value


@dataclass(frozen=True, slots=True)
class _Picture:
    """A page in grey, a byte a pixel."""

    pixels: bytes
    stride: int
    width: int
    height: int

    @classmethod
    def of(cls, page: Any) -> "_Picture | None":
        width, height = page.get_size()
        if width * height * _SCALE * _SCALE > _LARGEST:
            return None
        try:
            bitmap = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False)
        except pypdfium2.PdfiumError:
            return None
        return cls(bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height)

    def differs(self, other: "_Picture", frame: Frame) -> bool:
        """Whether two pictures differ by more than a shade inside a rectangle."""
        left, right = max(int(frame[0]) - 1, 0), min(int(frame[2]) + 2, self.width)
        if left >= right:
            return False
        for row in range(max(int(frame[1]) - 1, 0), min(int(frame[3]) + 2, self.height)):
            first, last = row * self.stride + left, row * self.stride + right
            mine, theirs = self.pixels[first:last], other.pixels[first:last]
            if mine != theirs and any(abs(one - two) > _ALIKE for one, two in zip(mine, theirs, strict=True)):
                return True
        return False


def _joined(spans: Iterator[Span], text: str) -> Iterator[Span]:
    """The spans, those with nothing but space between them joined; single marks and dots are left out."""
    held: Span | None = None
    for span in spans:
        if held is not None and not text[held[1] : span[0]].strip():
            held = (held[0], span[1])
            continue
        if held is not None and _says_something(text, held):
            yield held
        held = span
    if held is not None and _says_something(text, held):
        yield held


def _says_something(text: str, span: Span) -> bool:
    return sum(1 for letter in text[span[0] : span[1]] if letter.isalnum()) > 1
