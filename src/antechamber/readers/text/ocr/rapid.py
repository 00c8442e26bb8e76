"""The main reader: rapidocr, whose wheel carries its models, so that nothing is fetched."""

import logging
import re
from functools import cache
from typing import Any

from antechamber.readers.text.ocr.recognition import Frame, Line, Word, in_rows

_RUN_ON = re.compile(r"(?<=[.?!][\"”])(?=[A-Z])")
"""The place between two sentences whose space was lost."""
_POOR = 0.9
"""Confidence of a line below which it is looked at again."""
_POOR_PAGE = 0.8
"""Confidence of a page below which it is tried turned."""
_LETTERS, _STANDING = 3, 0.3
"""From so many letters a line that is higher than wide stands upright, and what it then counts."""
_ABOUT = 0.03
_MARGINS = (0, 3, 6)
"""Pixels around a line that is looked at again."""


@cache
def _engine() -> Any:
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    from rapidocr import RapidOCR  # noqa: PLC0415  # takes a second and 600 MB; only for scans

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.text_score": 0.0,
            "Global.max_side_len": 2600,
            "EngineConfig.onnxruntime.intra_op_num_threads": 4,
            # Lines are found on a smaller picture and read from the whole one, one by one: as well, in half the memory.
            "Det.limit_type": "max",
            "Det.limit_side_len": 1280,
            "Rec.rec_batch_num": 1,
        }
    )


def read_upright(image: Any) -> tuple[int, list[Line]]:
    """How many quarter turns to the left set an image upright (rows of BGR pixels), and its lines then, top first.

    A page that reads well as it stands, or shows no words, is not turned. A line of low confidence is cut out and looked at again
    by itself, which often mends it.
    """
    import numpy  # noqa: PLC0415  # comes with rapidocr

    turns, lines = 0, _lines_of(image)
    if lines and _quality(lines, image) < _POOR_PAGE:
        # The engine's own guess of the angle, line by line, turns sound lines over; whole pages are tried instead.
        for turn in (2, 1, 3):
            turned = numpy.ascontiguousarray(numpy.rot90(image, turn - turns))
            found = _lines_of(turned)
            if _quality(found, turned) > _quality(lines, image):
                turns, lines, image = turn, found, turned
    return turns, in_rows([line if line.score >= _POOR else _again(image, line) for line in lines])


def _quality(lines: list[Line], image: Any) -> float:
    """The confidence of a page, weighed by the lengths of its lines; lines that stand upright count little."""
    height, width = image.shape[:2]
    total = found = 0.0
    for line in lines:
        length = sum(len(word.text) for word in line.words)
        stands = (line.bottom - line.top) * height > (line.right - line.left) * width and length > _LETTERS
        total += length
        found += line.score * length * (_STANDING if stands else 1.0)
    return found / total if total else 0.0


def _again(image: Any, line: Line) -> Line:
    """The best reading of a line cut out by itself with different margins, the given one included."""
    height, width = image.shape[:2]
    left, top, right, bottom = line.left * width, line.top * height, line.right * width, line.bottom * height
    readings = [line]
    for margin in _MARGINS:
        piece = image[
            max(0, int(top) - margin) : int(bottom) + margin,
            max(0, int(left) - 2 * margin) : int(right) + 2 * margin,
        ]
        if not piece.size:
            continue
        found = _engine()(piece.copy(), use_det=False, use_cls=False, use_rec=True, return_word_box=False)
        if found.txts and found.scores and found.txts[0].strip():
            readings.append(_spread(found.txts[0], float(found.scores[0]), line))
    # Of readings about as sure as the best, the longest: the others lost a letter or a word at an edge.
    best = max(reading.score for reading in readings)
    return max(
        (one for one in readings if one.score >= best - _ABOUT),
        key=lambda one: sum(len(w.text) for w in one.words),
    )


def _spread(text: str, score: float, line: Line) -> Line:
    """Words spread over the width of a line by their lengths."""
    tokens = _RUN_ON.sub(" ", text).split()
    step = (line.right - line.left) / max(len(" ".join(tokens)), 1)
    words, at = [], line.left
    for token in tokens:
        end = at + step * len(token)
        words.append(Word(text=token, score=score, frame=(at, line.top, end, line.bottom)))
        at = end + step
    return Line(words=tuple(words))


def _lines_of(image: Any) -> list[Line]:
    # The engine remembers its switches from call to call, so each call sets them all.
    found = _engine()(image, use_det=True, use_cls=False, use_rec=True, return_word_box=True)
    if found.boxes is None or found.txts is None:
        return []
    height, width = image.shape[:2]
    lines = []
    for box, text, score, words in zip(
        found.boxes, found.txts, found.scores, found.word_results, strict=True
    ):
        split = _words(text, float(score), words, box, (width, height))
        if split:
            lines.append(Line(words=split))
    return lines


def _words(text: str, score: float, words: Any, box: Any, size: tuple[int, int]) -> tuple[Word, ...]:
    """The words of a line as its text has them, each with the place of the pieces that fall into it."""
    whole = _frame(box, size)
    pieces = [(str(piece), float(sure), _frame(place, size)) for piece, sure, place in words or ()]
    found = []
    at = 0
    for token in _RUN_ON.sub(" ", text).split():
        mine, left = [], len(token)
        while left > 0 and at < len(pieces):
            mine.append(pieces[at])
            left -= len(pieces[at][0].strip())
            at += 1
        frame = _around([place for _, _, place in mine]) if mine else whole
        sure = min([piece_score for _, piece_score, _ in mine], default=score)
        found.append(Word(text=token, score=min(sure, max(score, sure * 0.9)), frame=frame))
    return tuple(found)


def _frame(corners: Any, size: tuple[int, int]) -> Frame:
    across = [float(corner[0]) / size[0] for corner in corners]
    down = [float(corner[1]) / size[1] for corner in corners]
    return min(across), min(down), max(across), max(down)


def _around(frames: list[Frame]) -> Frame:
    lefts, tops, rights, bottoms = zip(*frames, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
