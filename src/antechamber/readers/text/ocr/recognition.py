"""What is recognised on one page: words with their places, lines, running text, and doubts."""

from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from antechamber.core.document import Span

_NEW_PARAGRAPH = 1.28
"""Times the usual step from line to line at which a gap is a new paragraph."""
_SHORT = 0.75
"""Part of the width of the text up to which a line is a short one."""
_SAME_LINE = 0.5
"""Part of a line's height by which the middles of two pieces of one line may differ."""

Frame = tuple[float, float, float, float]
"""Left, top, right, bottom in parts of the page's width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as one reader sees it, with its confidence from 0 to 1 and its place."""

    text: str
    score: float
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words beside each other, left to right."""

    words: tuple[Word, ...]

    @property
    def top(self) -> float:
        """The upper edge."""
        return min(word.frame[1] for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return max(word.frame[3] for word in self.words)

    @property
    def left(self) -> float:
        """The left edge."""
        return min(word.frame[0] for word in self.words)

    @property
    def right(self) -> float:
        """The right edge."""
        return max(word.frame[2] for word in self.words)

    @property
    def middle(self) -> float:
        """The height at which the line stands."""
        return (self.top + self.bottom) / 2

    @property
    def score(self) -> float:
        """The confidence of the words, weighed by their lengths."""
        length = sum(len(word.text) for word in self.words)
        return sum(word.score * len(word.text) for word in self.words) / max(length, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The text of one page; `words` are in its order, `spans` are their places in the text."""

    text: str
    words: tuple[Word, ...]
    spans: tuple[Span, ...]
    doubtful: tuple[Span, ...] = ()


def in_rows(lines: list[Line]) -> list[Line]:
    """The lines from top to bottom; pieces that stand beside each other become one line."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.middle):
        if rows and _beside(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        Line(words=tuple(word for piece in sorted(row, key=lambda one: one.left) for word in piece.words))
        for row in rows
    ]


def _beside(row: list[Line], line: Line) -> bool:
    height = min(max(piece.bottom - piece.top for piece in row), line.bottom - line.top)
    middle = sum(piece.middle for piece in row) / len(row)
    return abs(middle - line.middle) < _SAME_LINE * height


def _ends_paragraph(line: Line, edge: float) -> bool:
    """Whether a line ends a sentence far from the right edge of the text."""
    return line.right < _SHORT * edge and line.words[-1].text.endswith((".", "?", "!", ":"))


def laid_out(lines: list[Line]) -> Recognition:
    """The running text of lines that stand in order: a line end after each, a blank line where a gap is wide."""
    steps = [below.middle - above.middle for above, below in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    edge = max((line.right for line in lines), default=0.0)
    text = ""
    words: list[Word] = []
    spans: list[Span] = []
    for index, line in enumerate(lines):
        if index:
            ends = steps[index - 1] > _NEW_PARAGRAPH * usual or _ends_paragraph(lines[index - 1], edge)
            text += "\n\n" if ends else "\n"
        for position, word in enumerate(line.words):
            text += " " if position else ""
            spans.append((len(text), len(text) + len(word.text)))
            words.append(word)
            text += word.text
    return Recognition(text=text, words=tuple(words), spans=tuple(spans))


def turned_back(page: Recognition, turns: int) -> Recognition:
    """The page with the places of its words as they were before so many quarter turns to the left."""
    words = page.words
    for _ in range(turns):
        words = tuple(replace(word, frame=_turned_right(word.frame)) for word in words)
    return replace(page, words=words)


def _turned_right(frame: Frame) -> Frame:
    left, top, right, bottom = frame
    return 1 - bottom, left, 1 - top, right
