"""How a row of the law tables writes the day of a holiday, in words that a lawyer would use.

The forms are: `june 19`; `third monday of january`; `last monday of may`; `monday on or before may 24`;
`tuesday after first monday of november`; `2 days before easter`; `3 days before third monday of january`.
"""

import re
from dataclasses import replace

from antechamber.core.calendar import DayRule, Fixing, LawTableError
from antechamber.core.calendar.words import MONTHS, WEEKDAYS

_MONTH = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY = {name.casefold(): number for number, name in enumerate(WEEKDAYS)}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_month, _weekday = "|".join(_MONTH), "|".join(_WEEKDAY)
_DATE = re.compile(rf"(?P<month>{_month}) (?P<day>\d\d?)")
_NTH_DAY = re.compile(
    rf"(?P<nth>first|second|third|fourth|last) (?P<weekday>{_weekday}) of (?P<month>{_month})"
)
_ON_OR_BEFORE = re.compile(rf"(?P<weekday>{_weekday}) on or before (?P<month>{_month}) (?P<day>\d\d?)")
_FIRST_AFTER = re.compile(rf"(?P<weekday>{_weekday}) after (?P<month>{_month}) (?P<day>\d\d?)")
_AFTER_NTH = re.compile(
    rf"(?P<later>{_weekday}) after (?P<base>(?:first|second|third|fourth) (?:{_weekday}) of (?:{_month}))"
)
_OFFSET = re.compile(r"(?P<days>\d+) days? (?P<way>before|after) (?P<base>.+)")


def read_day_rule(words: str, place: str) -> DayRule:
    """The day rule that the words of a row state.

    Raises:
        LawTableError: the words are of none of the forms; `place` names the row.
    """
    plain = " ".join(words.casefold().split())
    for form in (_date, _nth, _on_or_before, _first_after, _after_nth, _easter, _offset):
        if found := form(plain):
            return found
    raise LawTableError(
        f"{place}: day = {words!r} is of no known form; write for example 'june 19', 'third monday of january', "
        f"'last monday of may', 'monday on or before may 24', 'tuesday after first monday of november' or "
        f"'2 days before easter'."
    )


def _date(plain: str) -> DayRule | None:
    if not (m := _DATE.fullmatch(plain)):
        return None
    month, day = _MONTH[m["month"]], int(m["day"])
    longest = 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    return DayRule(fixing=Fixing.DAY_OF_MONTH, month=month, day=day) if 1 <= day <= longest else None


def _nth(plain: str) -> DayRule | None:
    if not (m := _NTH_DAY.fullmatch(plain)):
        return None
    month, weekday = _MONTH[m["month"]], _WEEKDAY[m["weekday"]]
    if m["nth"] == "last":
        return DayRule(fixing=Fixing.LAST_WEEKDAY, month=month, weekday=weekday)
    return DayRule(fixing=Fixing.NTH_WEEKDAY, month=month, weekday=weekday, nth=_NTH[m["nth"]])


def _on_or_before(plain: str) -> DayRule | None:
    if not (m := _ON_OR_BEFORE.fullmatch(plain)) or not (named := _date(f"{m['month']} {m['day']}")):
        return None
    return replace(named, fixing=Fixing.WEEKDAY_ON_OR_BEFORE, weekday=_WEEKDAY[m["weekday"]])


def _first_after(plain: str) -> DayRule | None:
    if not (m := _FIRST_AFTER.fullmatch(plain)) or not (named := _date(f"{m['month']} {m['day']}")):
        return None
    return replace(named, fixing=Fixing.WEEKDAY_AFTER, weekday=_WEEKDAY[m["weekday"]])


def _after_nth(plain: str) -> DayRule | None:
    if not (m := _AFTER_NTH.fullmatch(plain)) or not (base := _nth(m["base"])):
        return None
    days = (_WEEKDAY[m["later"]] - base.weekday) % 7 or 7
    return replace(base, offset=days)


def _easter(plain: str) -> DayRule | None:
    return DayRule(fixing=Fixing.EASTER) if plain == "easter" else None


def _offset(plain: str) -> DayRule | None:
    """So many days before or after a day of another form."""
    if not (m := _OFFSET.fullmatch(plain)) or not (base := _easter(m["base"]) or _nth(m["base"])):
        return None
    days = int(m["days"])
    return replace(base, offset=days if m["way"] == "after" else -days)
