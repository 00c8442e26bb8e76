"""Quotations from an earlier order: made from its text layer, and checked against it to the letter.

A quotation may differ from its source only in ways that it shows: white space and line ends are joined, a word
broken at a line end is healed, words may be left out where an ellipsis stands, and a bracketed alteration
stands for what it replaces. Nothing else may differ, not one letter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from antechamber.core.evidence import Excerpt

_BROKEN = re.compile(r"(?<=\w)(?:\uFFFE[ \t]*(?:\r?\n)?|-[ \t]*\r?\n)(?=[a-z])")
_INVISIBLE: dict[int, str | None] = {0xAD: None, 0x200B: None, 0xFEFF: None, 0xFFFE: "-"}
_SPACE = re.compile(r"\s+")
_GAP = re.compile(r"\s*(?:(?:\. ?){3,4}|\u2026\.?|\[[^\]]{0,80}\])\s*")
_CAPITAL = re.compile(r"\[([A-Za-z])\](?=[a-z])")
_ALTERED = re.compile(r"\w+\[[^\]]{0,80}\]\w*|\[[^\]]{0,80}\]\w+")
_SAME = str.maketrans(
    {
        "\u201c": '"',
        "\u201d": '"',
        "\u2018": "'",
        "\u2019": "'",
        "\u2013": "-",
        "\u2014": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\ufffe": "-",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of an earlier paper as they are shown, and the passage that they come from."""

    shown: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Misquotation:
    """A quotation that its source does not bear out: the words, where they were sought, and what differs."""

    shown: str
    sought_in: tuple[str, ...]
    reason: str


def clean(text: str) -> str:
    """The text as one line: broken words healed, white space joined, invisible characters dropped."""
    healed = _BROKEN.sub("", text) if "-" in text or "\ufffe" in text else text
    return " ".join(healed.translate(_INVISIBLE).split())


def quote(excerpt: Excerpt) -> Quotation:
    """The passage as a quotation, in one line, with its own double quotation marks made single."""
    shown = clean(excerpt.text).rstrip(";,")
    return Quotation(shown=_inner_marks(shown), excerpt=excerpt)


def _inner_marks(text: str) -> str:
    text = text.replace("\u201c", "\u2018").replace("\u201d", "\u2019")
    parts = text.split('"')
    marks = ("\u2018", "\u2019")
    return parts[0] + "".join(marks[i % 2] + part for i, part in enumerate(parts[1:]))


def check_quotation(shown: str, sources: Iterable[tuple[str, str]]) -> Misquotation | None:
    """None when one of the sources, each a name and a text, has the words to the letter; else what is wrong.

    Ellipses and bracketed alterations are gaps: the pieces between them must follow one another in the source.
    """
    readings = [pieces for form in _forms(shown) if (pieces := _pieces(form))]
    if not readings:
        return Misquotation(shown=shown, sought_in=(), reason="it holds no words")
    names: list[str] = []
    for name, text in sources:
        names.append(name)
        if any(_follow(pieces, folded) for folded in _readings(text) for pieces in readings):
            return None
    return Misquotation(shown=shown, sought_in=tuple(names), reason="no stored order has these words")


def _forms(shown: str) -> tuple[str, ...]:
    """The quotation with a changed first letter ("[T]he") in either case, and other altered words as gaps."""
    lower = _CAPITAL.sub(lambda match: match[1].lower(), shown)
    upper = _CAPITAL.sub(lambda match: match[1].upper(), shown)
    return tuple(dict.fromkeys(_ALTERED.sub(" [] ", form) for form in (lower, upper)))


def _pieces(shown: str) -> list[str]:
    return [piece for piece in (_fold(part) for part in _GAP.split(shown)) if piece]


def _readings(text: str) -> tuple[str, ...]:
    """The source with words broken at a line end healed, and with their hyphens kept."""
    kept = re.sub(r"(?<=\w)[-\uFFFE][ \t]*\r?\n", "-", text)
    return tuple(dict.fromkeys((_fold(clean(text)), _fold(clean(kept)))))


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text.translate(_SAME).replace('"', "'")).strip().strip("'").rstrip(".,;:")


def _follow(pieces: list[str], source: str) -> bool:
    at = 0
    for piece in pieces:
        found = source.find(piece, at)
        if found < 0:
            return False
        if not _whole(source, found, found + len(piece)):
            return False
        at = found + len(piece)
    return True


def _whole(source: str, start: int, end: int) -> bool:
    """Whether the span begins and ends at a word's own edge."""
    before = source[start - 1 : start]
    after = source[end : end + 1]
    return not (before.isalnum() and source[start].isalnum()) and not (
        after.isalnum() and source[end - 1].isalnum()
    )
