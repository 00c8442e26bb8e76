"""Dates and clock times as papers print them, kept as printed until they have been checked."""

import re
from dataclasses import dataclass
from datetime import date, time

from antechamber.core.calendar.words import MONTHS, WEEKDAYS

_MONTH = {name.casefold()[:3]: number for number, name in enumerate(MONTHS, start=1)}
_months = (
    "|".join(f"{name[:3]}(?:{name[3:]})?\\.?" if len(name) > 3 else name for name in MONTHS) + r"|Sept\.?"
)
_weekdays = "|".join(f"{name[:3]}(?:{name[3:]}|\\.)?" for name in WEEKDAYS)

DATE = re.compile(
    rf"(?:(?P<weekday>{_weekdays}),?\s+)?"
    rf"(?:(?P<month>{_months})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2})|(?P<us>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})))(?!\d)",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?<![\d:-])(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::\d{2})?)?\s*(?P<half>[ap])\.?\s*m\b\.?|(?P<h24>\d{1,2}):(?P<m24>\d{2})(?::\d{2})?|(?P<noon>noon)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date as printed; it may not exist, and its weekday (Monday = 0) may be another's."""

    text: str
    year: int
    month: int
    day: int
    weekday: int | None = None

    @property
    def on(self) -> date | None:
        """The day, None when the calendar has no such day."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def find_printed_date(text: str) -> PrintedDate | None:
    """The first date that a text prints with its year, in American order or as ISO 8601 writes it."""
    found = DATE.search(text)
    return printed_date(found) if found else None


def printed_date(found: "re.Match[str]") -> PrintedDate:
    """The printed date of a match of `DATE`."""
    weekday = next(
        (
            n
            for n, name in enumerate(WEEKDAYS)
            if name[:3].casefold() == (found["weekday"] or "")[:3].casefold()
        ),
        None,
    )
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    elif found["us"]:
        month, day, year = (int(part) for part in found["us"].split("/"))
        year += 2000 if year < 100 else 0
    else:
        year, month, day = int(found["year"]), _MONTH[found["month"].casefold()[:3]], int(found["day"])
    return PrintedDate(text=found.group(), year=year, month=month, day=day, weekday=weekday)


def printed_clock(found: "re.Match[str]") -> time | None:
    """The clock time of a match of `CLOCK`; None when no clock shows it."""
    if found["noon"]:
        return time(12)
    hour, minute = int(found["hour"] or found["h24"]), int(found["minute"] or found["m24"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].casefold() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
