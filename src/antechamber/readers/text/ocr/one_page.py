"""One picture recognised: both readers at once, then what they differ in."""

from typing import Any

import numpy
from rapidocr.inference_engine.onnxruntime.main import ONNXRuntimeError

from antechamber.readers.text.ocr import agreement, rapid, tesseract
from antechamber.readers.text.ocr.recognition import Recognition, turned_back


def recognised(picture: Any) -> tuple[Recognition, bool]:
    """A page (an array of rows of BGR pixels) as both readers see it, and whether the main reader did its work."""
    second = tesseract.begin(picture)
    turns, whole = 0, True
    try:
        turns, lines = rapid.read_upright(picture)
    except (RuntimeError, ValueError, ArithmeticError, OSError, MemoryError, ONNXRuntimeError):
        lines, whole = [], False  # the engine gave up; what the second reader sees is all doubtful
    others = tesseract.lines_of(second, picture)
    if turns:
        upright = numpy.ascontiguousarray(numpy.rot90(picture, turns))
        others = tesseract.lines_of(tesseract.begin(upright), upright)
    return turned_back(agreement.compared(lines, others), turns), whole
