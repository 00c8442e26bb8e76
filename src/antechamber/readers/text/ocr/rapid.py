"""The main reader: rapidocr, whose wheel carries its models, so that nothing is fetched."""

import logging
import re
from functools import cache
from typing import Any

from antechamber.readers.text.ocr.recognition import Frame, Line, Word, in_rows

_RUN_ON = re.compile(r"(?<=[.?!][\"”])(?=[A-Z])")
"""The place between two sentences whose space was lost."""
_POOR = 0.9
"""Confidence of a line below which the page is looked at again in another size."""


@cache
def _engine() -> Any:
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    from rapidocr import RapidOCR  # noqa: PLC0415  # takes a second and 800 MB; only for scans

    settings = {"Global.log_level": "critical", "Global.text_score": 0.0, "Global.max_side_len": 2600}
    return RapidOCR(params=settings)


def read_lines(image: Any) -> list[Line]:
    """The lines of an image (an array of rows of BGR pixels), top first.

    A line of low confidence is replaced by what the same place shows at another size, when that is better.
    """
    lines = _lines_of(image)
    if any(line.score < _POOR for line in lines):
        lines = _bettered(lines, _lines_of(_smaller(image)))
    return in_rows(lines)


def _smaller(image: Any) -> Any:
    import cv2  # noqa: PLC0415  # comes with rapidocr

    return cv2.resize(image, None, fx=0.8, fy=0.8, interpolation=cv2.INTER_AREA)


def _bettered(lines: list[Line], others: list[Line]) -> list[Line]:
    """The lines, each poor one replaced by the better lines that stand in the same place."""
    kept: list[Line] = []
    for line in lines:
        same = [other for other in others if _overlap(line, other)]
        better = line.score < _POOR and same and min(other.score for other in same) > line.score
        kept += same if better else [line]
    return list(dict.fromkeys(kept))


def _overlap(one: Line, other: Line) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    if shared < 0.5 * min(one.bottom - one.top, other.bottom - other.top):
        return False
    return one.left < other.words[-1].frame[2] and other.left < one.words[-1].frame[2]


def _lines_of(image: Any) -> list[Line]:
    found = _engine()(image, return_word_box=True)
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
