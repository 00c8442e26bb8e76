"""Where two readers of the same page differ, and what is doubtful for it."""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from antechamber.core.document import Span
from antechamber.readers.text.ocr.recognition import Line, Recognition, Word, in_rows, laid_out

_UNSURE = 0.75
_UNSURE_FIGURE = 0.9
"""Confidence below which a word, and below which a figure, is doubtful even where nobody differs."""
_LOST = 0.4
"""Confidence below which a word is doubtful even where the second reader sees the same."""
_LIKE = 0.7
"""Likeness from which two spellings are one plain word read with a slip."""
_WEIGHTY = re.compile(
    r"[$€£%]|\d|^(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?"
    r"|hundred|thousand|million|billion|half|dozen"
    r"|no|not|none|never|neither|nor|nothing|without|cannot|nobody|\w+n't|nt"
    r"|accept\w*|reject\w*|offer\w*|demand\w*|refus\w*|declin\w*|withdr\w*)$",
    re.IGNORECASE,
)
_EDGE = 2
"""Letters that a line may lose at its edge."""
_TOKEN = re.compile(r"\S+")
_RUN = 4
"""Words in a row that a scan does not show, from which they are taken for hidden."""
_FOLDS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "|": "I", "§": "S"})
_EDGES = " .,;:!?'\"()[]{}*_-~`•·"


def compared(lines: list[Line], others: list[Line] | None) -> Recognition:
    """The first reader's page with its doubts; lines that only the second reader saw are put in, as doubtful."""
    if others is None:
        page = laid_out(lines)
        return replace(
            page,
            doubtful=_joined(
                [span for span, word in zip(page.spans, page.words, strict=True) if _unsure(word)]
            ),
        )
    lines = [_completed(line, others) for line in lines]
    added = [line for line in in_rows(others) if _is_missing(line, lines)]
    page = laid_out(in_rows([*lines, *added]) if added else lines)
    new = {id(word) for line in added for word in line.words}
    theirs = [word for line in in_rows(others) for word in line.words]
    differing = _differing(page.words, theirs)
    doubts = [
        span
        for index, (span, word) in enumerate(zip(page.spans, page.words, strict=True))
        if index in differing or id(word) in new or word.score < _LOST
    ]
    return replace(page, doubtful=_joined(doubts))


def _completed(line: Line, others: list[Line]) -> Line:
    """The line, its last word whole where the first reader lost a letter at the edge and the second did not."""
    last = line.words[-1]
    for other in others:
        if not other.top < line.middle < other.bottom:
            continue
        seen = other.words[-1]
        lost = seen.text.removeprefix(last.text)
        if (
            seen.score > _UNSURE
            and last.text.isalpha()
            and lost.isalpha()
            and 0 < len(lost) <= _EDGE < len(last.text)
        ):
            return replace(line, words=(*line.words[:-1], replace(last, text=seen.text)))
    return line


def doubted_layer(text: str, page: Recognition) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """A text layer that another program laid under a scan, against the scan itself.

    Gives the stretches that the scan shows otherwise, and those that it does not show at all.
    """
    spans = [match.span() for match in _TOKEN.finditer(text)]
    ours = [_plain(text[first:last]) for first, last in spans]
    others = [_plain(word.text) for word in page.words]
    doubtful: list[Span] = []
    hidden: list[Span] = []
    for tag, first, last, begin, end in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        if tag == "delete" and last - first >= _RUN:
            hidden.append((spans[first][0], spans[last - 1][1]))
        elif tag != "equal" and _solid(ours[first:last]) != _solid(others[begin:end]):
            doubtful += [spans[index] for index in _doubted(first, ours[first:last], others[begin:end])]
    return _joined(doubtful), tuple(hidden)


def _is_missing(line: Line, lines: list[Line]) -> bool:
    """Whether a line of some length stands where the first reader saw nothing."""
    told = [word for word in line.words if word.score > 0.5 and len(word.text.strip(_EDGES)) > 1]
    if len(told) < 2:
        return False
    return not any(
        min(line.bottom, other.bottom) - max(line.top, other.top) > 0.3 * (line.bottom - line.top)
        for other in lines
    )


def _unsure(word: Word) -> bool:
    return word.score < (_UNSURE_FIGURE if any(letter.isdigit() for letter in word.text) else _UNSURE)


def _plain(text: str) -> str:
    return text.translate(_FOLDS).strip(_EDGES)


def _differing(mine: tuple[Word, ...], theirs: list[Word]) -> set[int]:
    """The numbers of the first reader's words that the second reads as something else."""
    ours = [_plain(word.text) for word in mine]
    others = [_plain(word.text) for word in theirs]
    found: set[int] = set()
    for tag, first, last, begin, end in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left, right = ours[first:last], others[begin:end]
        if _letters(left) == _letters(right):
            continue
        if tag == "insert":
            # Words that only the second reader saw: what stands on either side is no longer certain.
            if any(_WEIGHTY.search(word) for word in right if word):
                found.update({max(first - 1, 0), min(first, len(ours) - 1)} if ours else set())
            continue
        found.update(_doubted(first, left, right))
    return found


def _doubted(first: int, left: list[str], right: list[str]) -> set[int]:
    """Of a stretch that differs, the words that carry weight, and those that are unlike."""
    weight = any(_WEIGHTY.search(word) for word in right if word)
    doubted = set()
    for offset, word in enumerate(left):
        if not word:
            continue
        other = right[offset] if len(left) == len(right) else " ".join(right)
        if _WEIGHTY.search(word) or weight or _likeness(word, other) < _LIKE:
            doubted.add(first + offset)
    return doubted


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()


def _letters(words: list[str]) -> str:
    """The letters of a stretch without its marks; of one with a figure, whose marks count, all of it."""
    solid = _solid(words)
    if any(sign.isdigit() for sign in solid):
        return " ".join(words)
    return "".join(filter(str.isalpha, solid))


def _solid(words: list[str]) -> str:
    return "".join(words).lower()


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that a single space parts joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span[0] <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return tuple(joined)
