"""Phrases of time in an order: printed dates, clock times, periods before or after something, vague words."""

from dataclasses import dataclass
from datetime import date, time

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.times.asides import asides_in
from antechamber.readers.orders.times.counts import ONES, month_of
from antechamber.readers.orders.times.governing import Governed, governing

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|weds?|thurs?|thu|fri)(?=[., ])\.?)"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DATE = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}),? )?(?:the )?(?:(?P<month>{_MONTH}) ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? ?(?P<year>(?:19|20)\d\d))?(?!\d)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:day )?(?:of )?(?P<month2>{_MONTH}),? ?(?P<year2>(?:19|20)\d\d)"
    r"|(?P<m3>\d{1,2})/(?P<d3>\d{1,2})/(?P<y3>(?:19|20)?\d\d)(?!\d))",
)
_DIGIT = re.compile(r"\d")
CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?(?: o'clock)?(?: ?(?P<half>[ap])\.? ?m\b\.?| in the (?P<part>morning|afternoon))|\bhalf past (?P<past>eight|nine|ten|eleven|one|two|three|four)\b|(?P<noon>\b(?:12:00 )?noon\b|12:00 p\.?m)|(?P<midnight>(?:11:59 p\.m\.|midnight))|(?P<close>close of business)|(?P<h24>[01]\d|2[0-3]):(?P<m24>[0-5]\d) hours"
)
_CLOCK_BEFORE = re.compile(
    r"(?:"
    + CLOCK.pattern.replace("?P<", "?P<b_")
    + r")[^a-z]{0,3}(?:\([a-z ]+\) ?|[a-z]{2,3}t,? )?(?:on |of |,)?\s*\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printed date with its clock time; `exclusive` when the day itself is too late ("before May 5")."""

    start: int
    end: int
    on: date | None
    month_day: tuple[int, int]
    year_given: bool
    at: time | None
    words: str
    weekday: int | None
    exclusive: bool
    firm: bool = True


def clock_of(match: re.Match[str]) -> time | None:
    """The time that a match of `CLOCK` names; noon is 12:00, midnight 23:59; None for the close of business."""
    if match["noon"]:
        return time(12)
    if match["midnight"]:
        return time(23, 59)
    if match["close"]:
        return None
    if match["h24"]:
        return time(int(match["h24"]), int(match["m24"]))
    if match["past"]:
        hour = ONES.index(match["past"])
        return time(hour if hour > 7 else hour + 12, 30)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    late = match["half"] == "p" or match["part"] == "afternoon"
    hour = hour % 12 + (12 if late else 0)
    return time(hour, minute)


def date_of(match: re.Match[str], year: int | None = None) -> date | None:
    """The day that a match of `DATE` names, None when there is no such day or no year."""
    if match["m3"]:
        number = int(match["y3"])
        parts = (number + 2000 if number < 100 else number, int(match["m3"]), int(match["d3"]))
    elif match["month2"]:
        parts = (int(match["year2"]), month_of(match["month2"]), int(match["day2"]))
    else:
        if not match["year"] and year is None:
            return None
        parts = (
            int(match["year"]) if match["year"] else year or 0,
            month_of(match["month"]),
            int(match["day"]),
        )
    try:
        return date(*parts)
    except ValueError:
        return None


def weekday_of(match: re.Match[str]) -> int | None:
    """The day of the week that a match of `DATE` names, Monday being 0."""
    name = match["weekday"]
    return next(i for i, day in enumerate(WEEKDAYS) if day[:3] == name[:3]) if name else None


def printed_dates(text: str) -> tuple[Printed, ...]:
    """The printed dates of a lower-case text that can be a due date, each with the clock time beside it.

    A date inside an exception or a condition ("unless excused upon a request made by May 5") is none.
    """
    found: list[tuple[Governed, Printed]] = []
    matches = list(DATE.finditer(text)) if _DIGIT.search(text) else []
    asides = asides_in(text) if matches else ()
    for match in matches:
        if any(start <= match.start() < end for start, end in asides):
            continue
        lead, clock_before = _lead_of(text, match)
        role = governing(text, match.start(), match.end(), lead, heads=_heads(text, match))
        if role in (Governed.DUE, Governed.MOVED):
            found.append((role, _printed(text, match, lead, clock_before)))
    moved = any(role is Governed.MOVED for role, _ in found)
    return tuple(p for role, p in found if role is Governed.MOVED or not moved)


def unclear_dates(text: str) -> bool:
    """Whether a lower-case text has a printed date of which it is not understood what it is to the duty."""
    asides = asides_in(text)
    return any(
        governing(text, match.start(), match.end(), _lead_of(text, match)[0], heads=_heads(text, match))
        is Governed.UNKNOWN
        for match in DATE.finditer(text)
        if not any(start <= match.start() < end for start, end in asides)
    )


def _lead_of(text: str, match: re.Match[str]) -> tuple[str, re.Match[str] | None]:
    """What stands before a date without the hour that belongs to it, and that hour."""
    before = text[max(0, match.start() - 160) : match.start()]
    clock_before = _CLOCK_BEFORE.search(before)
    return (before[: clock_before.start()] if clock_before else before).rstrip(), clock_before


def _heads(text: str, match: re.Match[str]) -> bool:
    """Whether a date stands at the head of a row, as its label."""
    return not text[: match.start()].strip() and bool(
        re.match(r"\s*(?:[:\u2013\u2014]|- )", text[match.end() :])
    )


def _printed(text: str, match: re.Match[str], lead: str, clock_before: re.Match[str] | None) -> Printed:
    before_it = bool(re.search(r"(?<!on or )\b(?:before|prior to)\s*\Z", lead + " "))
    return Printed(
        start=match.start(),
        end=match.end(),
        on=date_of(match),
        month_day=(
            month_of(match["month"] or match["month2"]) if not match["m3"] else int(match["m3"]),
            int(match["day"] or match["day2"] or match["d3"]),
        ),
        year_given=bool(match["year"] or match["month2"] or match["m3"]),
        at=_clock_near(text, match, clock_before),
        words=match.group(),
        weekday=weekday_of(match),
        exclusive=before_it and clock_before is None,
        firm=not re.search(r"(?<!or before )\b(?:on|for|of)\s*\Z", lead + " ") or bool(clock_before),
    )


def _clock_near(text: str, match: re.Match[str], before: re.Match[str] | None) -> time | None:
    if before:
        inner = CLOCK.search(before.group())
        if inner:
            return clock_of(inner)
    after = re.match(
        r"\**,? ?(?:at |by |no later than |before |on or before |from )?(?:the )?",
        text[match.end() : match.end() + 30],
    )
    clock = CLOCK.match(text, match.end() + (after.end() if after else 0))
    return clock_of(clock) if clock else None


def clocks(text: str) -> tuple[tuple[int, int, time], ...]:
    """Every clock time of a lower-case text."""
    return tuple((m.start(), m.end(), at) for m in CLOCK.finditer(text) if (at := clock_of(m)) is not None)
