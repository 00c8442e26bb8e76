"""Docket numbers of the federal district courts, in every form in which papers print them.

A number is read to its identity (court, office, year, type, serial) and to what else it carries: the initials
of the judges, divisions, suffixes. The original is kept, because chambers print their own form. A text that
holds several numbers, or a number that could be another court's, says so; nothing is chosen silently.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from antechamber.core.docket_tail import Tail, read_tail

_NO_TAIL = Tail()


class Reading(StrEnum):
    """How a text was read as a docket number."""

    OK = "ok"
    AMBIGUOUS = "ambiguous"
    """A bare `yy-nnnnn`: no type and no office, so several cases of one court may bear it."""
    MULTIPLE = "multiple"
    CONFLICT = "conflict"
    """The same year, type and serial with two offices."""
    OTHER_COURT_TYPE = "other_court_type"
    OTHER_FORM = "other_form"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketNumber:
    """A docket number as read. Only when `reading` is `ok` are year, type and serial all set.

    `year` has four digits. `tail` holds the initials and marks after the serial. `candidates` are the
    canonical forms that the text may mean, when it may mean more than one.
    """

    original: str
    reading: Reading
    court: str | None = None
    office: str | None = None
    year: int | None = None
    case_type: str | None = None
    serial: int | None = None
    tail: Tail = _NO_TAIL
    court_prefix: str | None = None
    division: str | None = None
    case_type_inferred: bool = False
    ocr_repaired: bool = False
    candidates: tuple[str, ...] = ()
    why: str = ""

    @property
    def canonical(self) -> str | None:
        """`office:yy-type-serial` with five digits of serial; without the office when it is not known."""
        if self.year is None or self.serial is None or self.case_type is None:
            return None
        stem = f"{self.year % 100:02d}-{self.case_type}-{self.serial:05d}"
        return f"{self.office}:{stem}" if self.office else stem

    @property
    def core(self) -> str | None:
        """Two digits of the year and five of the serial, as case databases key them; not unique."""
        return None if self.year is None or self.serial is None else f"{self.year % 100:02d}{self.serial:05d}"

    @property
    def initials(self) -> tuple[str, ...]:
        """The judges' initials, in printed order."""
        return self.tail.initials

    def same_case(self, other: "DocketNumber") -> bool | None:
        """Whether two numbers name the same case; None when the paper does not settle it.

        Initials never matter: they change on reassignment. A court or an office that one of them does not
        give leaves the other's standing.
        """
        if self.reading is not Reading.OK or other.reading is not Reading.OK:
            return None
        if (self.year, self.serial) != (other.year, other.serial):
            return False
        if self.case_type != other.case_type:
            return None if self.case_type_inferred or other.case_type_inferred else False
        for mine, theirs in ((self.court, other.court), (self.office, other.office)):
            if mine and theirs and mine != theirs:
                return False
        return True


_TYPE = r"crcor|c(?=[\s-]+\d)|civil|civ\.?|cv|cr|misc\.?|mc|mjc?|mdl?|ml|mb|mg|mag|mr|bk|ap|sw|po|gj|dp|hc|ct|fp|op|pt|pv|ra|rj|sm|sp|te|tp|wp|wr|xr|y"
_LEAD = r"(?:(?:nos?\.?:?|case|c\.a\.|civil action|civil|civ\.?|criminal|cr\.?|docket|index)\s*)*"
_STANDARD = re.compile(
    rf"(?<![\w:/-])(?:(?P<prefix>[A-Z]{{2,4}})/)?(?:(?P<office>\d{{1,2}}):)?(?P<year>(?:19|20)?[\dlIO]{{2}})[\s-]?"
    rf"(?P<type>{_TYPE})(?:[\s-]*)(?P<serial>\d{{1,6}})(?!\d)",
    re.IGNORECASE,
)
_TYPE_FIRST = re.compile(
    r"(?<![\w:/.-])(?P<division>SA|ED|WD|ND|SD|CD|LA)?(?P<type>CV|CR|MC|C)(?:\s+NO\.?:?)?[\s-]*"
    r"(?P<digit>\d(?=\d\d-))?(?P<year>\d\d)[-\s](?P<serial>\d{1,6})(?!\d|-\d|/)",
    re.IGNORECASE,
)
_CIVIL = re.compile(
    r"(?:civil action|civil|civ\.?|c\.\s?a\.)(?:\s*(?:case\s*)?nos?\.?:?)?\s*(?:(?P<office>\d{1,2}):)?"
    r"(?P<year>\d\d|(?:19|20)\d\d)[-\s](?P<serial>\d{1,6})(?!\d|-\d|/)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w:/.-])(?P<year>\d\d)-(?P<serial>\d{1,6})(?!\d|-\d|/)(?!-?(?:cv|cr|mc|mj|civ)\b)", re.IGNORECASE
)
_MASTER = re.compile(r"\bMDL\s*(?:Docket\s*)?No\.?\s*\d+", re.IGNORECASE)
_PREFIX = re.compile(r"^\s*(?P<prefix>[A-Z]{2,5})\s+(?=(?:Case|No\b|\d))")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | {"\xa0": " ", "\u202f": " ", "\u2009": " "})
_TYPES = {"civ": "cv", "civil": "cv", "c": "cv", "misc": "mc", "mag": "mj", "mdl": "md"}
_CENTURY = 60
"""Two-digit years from here on belong to the twentieth century."""

COURT_IDS = frozenset(
    [
        "almd",
        "alnd",
        "alsd",
        "akd",
        "azd",
        "ared",
        "arwd",
        "cacd",
        "caed",
        "cand",
        "casd",
        "cod",
        "ctd",
        "ded",
        "dcd",
        "flmd",
        "flnd",
        "flsd",
        "gamd",
        "gand",
        "gasd",
        "gud",
        "hid",
        "idd",
        "ilcd",
        "ilnd",
        "ilsd",
        "innd",
        "insd",
        "iand",
        "iasd",
        "ksd",
        "kyed",
        "kywd",
        "laed",
        "lamd",
        "lawd",
        "med",
        "mdd",
        "mad",
        "mied",
        "miwd",
        "mnd",
        "msnd",
        "mssd",
        "moed",
        "mowd",
        "mtd",
        "ned",
        "nvd",
        "nhd",
        "njd",
        "nmd",
        "nyed",
        "nynd",
        "nysd",
        "nywd",
        "nced",
        "ncmd",
        "ncwd",
        "ndd",
        "nmid",
        "ohnd",
        "ohsd",
        "oked",
        "oknd",
        "okwd",
        "ord",
        "paed",
        "pamd",
        "pawd",
        "prd",
        "rid",
        "scd",
        "sdd",
        "tned",
        "tnmd",
        "tnwd",
        "txed",
        "txnd",
        "txsd",
        "txwd",
        "utd",
        "vtd",
        "vaed",
        "vawd",
        "vid",
        "waed",
        "wawd",
        "wvnd",
        "wvsd",
        "wied",
        "wiwd",
        "wyd",
    ]
)


def parse_docket_number(text: str, *, court: str | None = None) -> DocketNumber:
    """The docket number in a short text, such as a caption line or a subject line.

    Args:
        text: the text; everything before and after the number is allowed.
        court: id of the court, when the paper says it elsewhere.

    Example:
        >>> number = parse_docket_number("14 Civ. 9148 (JLR) (BCM)")
        >>> number.canonical, number.initials
        ('14-cv-09148', ('JLR', 'BCM'))
    """
    plain = text.translate(_DASHES).strip()
    numbers = list(_numbers(plain, text, court)) or list(_bare_numbers(plain, text, court))
    distinct = {number.core: number for number in reversed(numbers)}
    if not numbers:
        return _no_number(plain, text, court)
    first = numbers[0]
    if len(distinct) > 1 or first.tail.and_others:
        why = "More than one number stands here; say which case is meant."
        candidates = tuple(dict.fromkeys(number.canonical or "" for number in numbers))
        return DocketNumber(
            original=text, reading=Reading.MULTIPLE, court=court, candidates=candidates, why=why
        )
    offices = {number.office for number in numbers if number.office}
    if len(offices) > 1:
        candidates = tuple(dict.fromkeys(number.canonical or "" for number in numbers))
        why = "The same number stands here with two offices."
        return DocketNumber(
            original=text, reading=Reading.CONFLICT, court=court, candidates=candidates, why=why
        )
    fullest = max(numbers, key=lambda number: (len(number.initials), bool(number.office)))
    return replace(fullest, office=offices.pop()) if offices else fullest


def parse_docket_numbers(text: str, *, court: str | None = None) -> tuple[DocketNumber, ...]:
    """Every docket number with a type that a text holds, in order, one for each case."""
    found: dict[str | None, DocketNumber] = {}
    for number in _numbers(text.translate(_DASHES), text, court):
        known = found.get(number.core)
        if known is None or len(number.initials) > len(known.initials):
            found[number.core] = number
    return tuple(found.values())


def _numbers(plain: str, original: str, court: str | None) -> Iterator[DocketNumber]:
    """The numbers that carry a type, left to right, where forms overlap the earlier and longer one."""
    matches = [(m, form) for form in (_STANDARD, _TYPE_FIRST, _CIVIL) for m in form.finditer(plain)]
    end = 0
    for match, form in sorted(matches, key=lambda one: (one[0].start(), -one[0].end())):
        if match.start() < end:
            continue
        end = match.end()
        if number := _number(match, plain, original, court, inferred=form is _CIVIL):
            yield number


def _number(
    match: re.Match[str], plain: str, original: str, court: str | None, *, inferred: bool
) -> DocketNumber | None:
    groups = match.groupdict()
    year, repaired = _year(groups["year"])
    if year is None or int(groups["serial"]) == 0:
        return None
    prefix = groups.get("prefix") or ((m := _PREFIX.match(plain)) and m["prefix"]) or None
    named = _court_of(prefix)
    tail = read_tail(plain[match.end() :], COURT_IDS)
    if digit := groups.get("digit"):
        tail = replace(tail, division_digit=digit)
    kind = (groups.get("type") or "cv").casefold().rstrip(".")
    return DocketNumber(
        original=original,
        reading=Reading.OK,
        court=court or named,
        office=groups.get("office"),
        year=year,
        case_type=_TYPES.get(kind, kind),
        serial=int(groups["serial"]),
        tail=tail,
        court_prefix=prefix if named else None,
        division=groups.get("division") or tail.division,
        case_type_inferred=inferred,
        ocr_repaired=repaired,
    )


def _bare_numbers(plain: str, original: str, court: str | None) -> Iterator[DocketNumber]:
    for match in _BARE.finditer(plain):
        year, _ = _year(match["year"])
        tail = read_tail(plain[match.end() :], COURT_IDS)
        read = Reading.OK if tail.initials else _bare_reading(match["serial"])
        yield DocketNumber(
            original=original,
            reading=read,
            court=court,
            year=year,
            case_type="cv" if tail.initials else None,
            serial=int(match["serial"]),
            tail=tail,
            case_type_inferred=bool(tail.initials),
            candidates=() if tail.initials else (f"{match['year']}-cv-{int(match['serial']):05d}",),
            why=""
            if tail.initials
            else "Neither type nor office of the case stands here; ask which case is meant.",
        )


def _bare_reading(serial: str) -> Reading:
    """A serial of five digits is a district court's, bare of its type; a shorter one looks like an appeal's."""
    return Reading.AMBIGUOUS if len(serial) >= 5 else Reading.OTHER_COURT_TYPE


def _no_number(plain: str, original: str, court: str | None) -> DocketNumber:
    if _MASTER.search(plain):
        why = "A master docket of multidistrict litigation, not the number of a case."
        return DocketNumber(original=original, reading=Reading.OTHER_FORM, court=court, why=why)
    why = "No docket number of a federal district court stands here."
    return DocketNumber(original=original, reading=Reading.INVALID, court=court, why=why)


def _year(digits: str) -> tuple[int | None, bool]:
    mended = digits.translate(str.maketrans("lIO", "110"))
    if not mended.isdigit():
        return None, False
    value = int(mended)
    if len(mended) == 2:
        value += 1900 if value >= _CENTURY else 2000
    return value, mended != digits


def _court_of(prefix: str | None) -> str | None:
    """The court that a prefix names: `CAED`, or the court part of a `NYS/` prefix."""
    if not prefix:
        return None
    return next((name for name in (prefix.casefold(), f"{prefix.casefold()}d") if name in COURT_IDS), None)
