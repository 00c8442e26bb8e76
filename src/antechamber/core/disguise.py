"""Spellings that hide a figure or a name from a search: letters for digits, digits set apart, words run together.

Each function undoes one trick and keeps the places of the text, or tells what the trick would have told. What
is found counts only where it is something that a letter says.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from antechamber.core.figures import SMALL_NUMBERS, Figure, FigureKind

_LETTERS_FOR_DIGITS = re.compile(
    r"(?<![A-Za-z\d])(?:[\dOolI|]{1,3}(?:[,.][\dOolI|]{3})+|(?<=[$€£])\s?[\dOolI|]{2,9})(?![A-Za-z\d])"
)
_DIGITS_OF_LETTERS = str.maketrans("OolI|", "00111")
_PIECES = re.compile(
    r"(?<!\d)\d+(?:[ \t.,'_/\\|\u00b7-]{1,3}(?:\r?\n ?)?\d+){1,10}|(?<!\d)\d+(?:[,-]{1,2}\r?\n ?\d+){1,4}"
)
_PIECE = re.compile(r"\d+")
_LEAST_DIGITS, _MOST_DIGITS = 4, 12
_SPOKEN = re.compile(
    r"(?<![\w-])(?P<words>(?:{word})(?:[\s-]+(?:{word})){{1,5}})(?![\w-])".format(
        word="|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
    ),
    re.IGNORECASE,
)
_APART = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .\u00a0-][^\W\d_]){4,60}(?![^\W_])")
_LEET = str.maketrans("013457$@", "oleastsa")
_OVERRIDE = re.compile("[\u202d\u202e\u2066-\u2068]|[\U000e0020-\U000e007f]")
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000


def plain_digits(text: str) -> str:
    """The text with letters that stand for digits ("$1,2OO,OOO") put back; every place stays where it was."""
    return _LETTERS_FOR_DIGITS.sub(_put_back, text)


def _put_back(match: re.Match[str]) -> str:
    words = match.group()
    return words.translate(_DIGITS_OF_LETTERS) if any(c.isdigit() for c in words) else words


def find_disguised(text: str) -> Iterator[Figure]:
    """Bare numbers that digits set apart, or words as they are spoken ("four twelve five"), may tell."""
    for match in _PIECES.finditer(text):
        yield from _windows(text, [p.span() for p in _PIECE.finditer(text, match.start(), match.end())])
    for match in _SPOKEN.finditer(text):
        for value in _spoken(re.findall(r"[a-z]+", match["words"].lower())):
            yield _number(text, match.start(), match.end(), value)


def _windows(text: str, pieces: list[tuple[int, int]]) -> Iterator[Figure]:
    for first in range(len(pieces) - 1):
        digits = text[slice(*pieces[first])]
        for start, end in pieces[first + 1 :]:
            digits += text[start:end]
            if len(digits) > _MOST_DIGITS:
                break
            if len(digits) >= _LEAST_DIGITS:
                yield _number(text, pieces[first][0], end, Decimal(digits))


def _spoken(words: list[str]) -> Iterator[Decimal]:
    """What two or three numbers said one after the other may mean: 7 50 is 750, 4 12 5 is 412.5, 18 7 50 is 18,750."""
    numbers: list[int] = []
    for word in words:
        value = SMALL_NUMBERS[word]
        if numbers and numbers[-1] >= 2 * _TEN and numbers[-1] % _TEN == 0 and 0 < value < _TEN:
            numbers[-1] += value
        else:
            numbers.append(value)
    match numbers:
        case [a, b] if b >= _TEN:
            yield Decimal(a * _HUNDRED + b)
        case [a, b, c]:
            yield Decimal(a * _HUNDRED + b) + Decimal(c) / _TEN
            yield Decimal(a * _THOUSAND + b * _HUNDRED + c)
        case _:
            return


def _number(text: str, start: int, end: int, value: Decimal) -> Figure:
    return Figure(kind=FigureKind.NUMBER, value=value, start=start, end=end, text=text[start:end])


def run_together(text: str) -> Iterator[tuple[int, int, str]]:
    """Words whose letters were set apart ("W o l v e r"), each with its place and as one word in lower case."""
    for match in _APART.finditer(text):
        yield match.start(), match.end(), re.sub(r"[^a-z]", "", match.group().lower())


def without_digits(word: str) -> str | None:
    """A word in which digits stand for letters ("W0lverhampton") as it is meant; None when it has none, or no letters."""
    if word.isalpha() or not any(c.isalpha() for c in word):
        return None
    return word.translate(_LEET)


def turns_direction(text: str) -> bool:
    """Whether a text holds marks that turn or hide the characters after them."""
    return not text.isascii() and _OVERRIDE.search(text) is not None
