"""What follows the serial of a docket number: initials of judges, divisions, suffixes, marks of a court."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """The marks after the serial.

    `initials` stand in printed order, in capitals. `assigned` and `referred` are the presiding judge's and the
    magistrate judge's by the convention of the docket system; with one set of initials alone the role cannot
    be told, and it stands as assigned unless a mark shows otherwise.
    """

    initials: tuple[str, ...] = ()
    assigned: str | None = None
    referred: str | None = None
    assigned_surname: str | None = None
    referred_surname: str | None = None
    assigned_placeholder: str | None = None
    referred_marker: str | None = None
    judge_number: str | None = None
    suffixes: tuple[str, ...] = ()
    division: str | None = None
    division_digit: str | None = None
    section: str | None = None
    defendant_number: int | None = None
    and_others: bool = False


_SUFFIXES = {"P", "PC", "PS", "HC", "WO", "DP"}
_PLACEHOLDERS = {"NONE", "UA", "UNA", "UNASSIGNED"}
_DIVISIONS = {"PHX", "PCT", "TUC"}
_TOKEN = re.compile(r"(?P<gap>[\s\-/()]*)(?P<word>[A-Za-z0-9]+)")
_SECTION = re.compile(r"\s*,?\s*SECTION:?\s*[\"“”']?(?P<section>[A-Z])[\"“”']?", re.IGNORECASE)
_OTHERS = re.compile(r"[\s,(]*et\s+al\b", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{1,4}x?|[A-Z]\d|\d{1,2}[A-Z]{2,3}")
_INITIALS_NEXT = re.compile(r"-\d{0,2}[A-Za-z]{2,}")
_LOWER_INITIALS = re.compile(r"[a-z]{2,3}")


@dataclass(slots=True)
class _Marks:
    """The marks as they are gathered, word by word."""

    initials: list[str] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    suffixes: list[str] = field(default_factory=list)
    placeholder: str | None = None
    marker: str | None = None
    judge_number: str | None = None
    division: str | None = None
    defendant: int | None = None
    hyphened: bool = False


def read_tail(text: str, court_ids: Collection[str]) -> Tail:
    """The marks at the start of the text that follows a serial; it ends where words begin.

    Args:
        text: what follows the serial.
        court_ids: ids of courts, to part a court's code from initials that it was glued to.
    """
    if section := _SECTION.match(text):
        return Tail(section=section["section"].upper())
    marks = _Marks()
    at = 0
    while (found := _TOKEN.match(text, at)) and _take(
        found["word"], found["gap"], marks, court_ids, text[found.end() :]
    ):
        at = found.end()
    first = marks.initials[0] if marks.initials else None
    second = marks.initials[1] if len(marks.initials) > 1 else None
    if marks.judge_number or marks.placeholder:
        first, second = None, first
    names = [*marks.surnames, None, None]
    return Tail(
        initials=tuple(marks.initials),
        assigned=first,
        referred=second,
        assigned_surname=names[0],
        referred_surname=names[1],
        assigned_placeholder=marks.placeholder,
        referred_marker=marks.marker,
        judge_number=marks.judge_number,
        suffixes=tuple(marks.suffixes),
        division=marks.division,
        defendant_number=marks.defendant,
        and_others=bool(_OTHERS.match(text, at)),
    )


def _take(word: str, gap: str, marks: _Marks, court_ids: Collection[str], rest: str) -> bool:
    """Take one word as a mark; False where the marks end."""
    if not gap:
        return _take_glued(word, marks)
    if gap.isspace() and "\n" in gap:
        return False
    upper = word.upper()
    linked = "-" in gap or "/" in gap or "(" in gap
    if word.isdigit():
        return _take_defendant(word, gap, marks)
    if upper in _PLACEHOLDERS and not marks.initials:
        marks.placeholder = upper
        return True
    if upper in _SUFFIXES and (marks.initials or "(" in gap):
        marks.suffixes.append(upper)
        return True
    lone = len(word) == 1 and word.isupper() and linked and not marks.initials
    if word in _DIVISIONS or (lone and _INITIALS_NEXT.match(rest)):
        marks.division = word
        return True
    if marks.hyphened and gap.isspace():
        return False
    marks.hyphened = marks.hyphened or "-" in gap
    return _take_judge(word, marks, court_ids, linked=linked)


def _take_glued(word: str, marks: _Marks) -> bool:
    """A letter or two glued to the serial is a judge's mark, not part of the number."""
    if len(word) > 2 or not word.isalpha() or not word.isupper():
        return False
    marks.suffixes.append(word)
    return True


def _take_defendant(word: str, gap: str, marks: _Marks) -> bool:
    if gap != "-" or len(word) > 3 or marks.defendant is not None:
        return False
    marks.defendant = int(word)
    return True


def _take_judge(word: str, marks: _Marks, court_ids: Collection[str], *, linked: bool) -> bool:
    word = _without_court(word, court_ids)
    if _INITIALS.fullmatch(word) and len(marks.initials) < 3:
        _take_initials(word, marks)
        return True
    if linked and _LOWER_INITIALS.fullmatch(word) and len(marks.initials) < 3:
        marks.initials.append(word.upper())
        return True
    if linked and word.isalpha() and len(word) > 3 and not marks.initials and len(marks.surnames) < 2:
        marks.surnames.append(word)
        return True
    return False


def _take_initials(word: str, marks: _Marks) -> None:
    number = word.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if number.isdigit():
        marks.judge_number, word = number, word[len(number) :]
    if word.endswith("x"):
        marks.marker, word = "x", word[:-1]
    marks.initials.append(word)


def _without_court(word: str, court_ids: Collection[str]) -> str:
    """The initials without a court's code that a subject line glued to them."""
    for length in (4, 3):
        stem, code = word[:-length], word[-length:]
        if 2 <= len(stem) <= 3 and word.isupper() and code.casefold() in court_ids:
            return stem
    return word
