"""Checks of the dates that an order prints: weekday, year, sequence, calendar, hour.

Real orders contain such slips. A check never mends a date: it says what does not fit and, where one reading
alone would fit, what that reading is, so that a person can decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from antechamber.core.calendar.days import why_no_court_day
from antechamber.core.calendar.printed import PrintedDate
from antechamber.core.calendar.tables import CourtTables
from antechamber.core.calendar.words import WEEKDAYS, day_in_words, time_in_words


class DateProblem(StrEnum):
    """What may be wrong with a date or a clock time that an order prints."""

    WEEKDAY_MISMATCH = "weekday_mismatch"
    IMPOSSIBLE_DATE = "impossible_date"
    YEAR_TYPO = "year_typo"
    DEADLINE_BEFORE_ORDER = "deadline_before_order"
    DEADLINE_AFTER_CONFERENCE = "deadline_after_conference"
    EVENT_BEFORE_ORDER = "event_before_order"
    SHORT_NOTICE = "short_notice"
    WEEKEND_DUE_DATE = "weekend_due_date"
    NIGHT_HOUR = "night_hour"
    UNDEFINED_CLOCK_TIME = "undefined_clock_time"
    AMBIGUOUS_MIDNIGHT = "ambiguous_midnight"
    AMBIGUOUS_DIRECTION = "ambiguous_direction"
    VAGUE_TIME = "vague_time"
    LOCATION_CONFLICT = "location_conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRemark:
    """One thing that does not fit, in a sentence; `perhaps` is the only near reading that would, if there is one."""

    problem: DateProblem
    sentence: str
    perhaps: date | None = None


SHORT = timedelta(days=1)
"""So little time between order and deadline that a person should look."""

_OPENS, _CLOSES = time(6), time(22)


def check_printed_date(printed: PrintedDate) -> tuple[DateRemark, ...]:
    """Whether the date exists and its weekday is the one that is printed with it."""
    if printed.on is None:
        return (
            DateRemark(problem=DateProblem.IMPOSSIBLE_DATE, sentence=f"The calendar has no {printed.text}."),
        )
    if printed.weekday is None or printed.weekday == printed.on.weekday():
        return ()
    sentence = (
        f"{printed.text}: that day is a {WEEKDAYS[printed.on.weekday()]}, not a {WEEKDAYS[printed.weekday]}."
    )
    return (
        DateRemark(
            problem=DateProblem.WEEKDAY_MISMATCH, sentence=sentence, perhaps=_year_of_weekday(printed)
        ),
    )


def _year_of_weekday(printed: PrintedDate) -> date | None:
    """The same day of a neighbouring year, when the printed weekday is right there and in no other neighbour."""
    near: list[date] = []
    for year in (printed.year - 1, printed.year + 1):
        try:
            day = date(year, printed.month, printed.day)
        except ValueError:
            continue
        if day.weekday() == printed.weekday:
            near.append(day)
    return near[0] if len(near) == 1 else None


def check_deadline(
    on: date,
    *,
    ordered_on: date | None = None,
    conference_on: date | None = None,
    before_conference: bool = True,
) -> tuple[DateRemark, ...]:
    """Whether a deadline lies after its order and, where it should, before the conference.

    A date that would lie between the two in a neighbouring year is a slip of the year as well.
    """
    return tuple(_deadline_remarks(on, ordered_on, conference_on, before_conference=before_conference))


def _deadline_remarks(
    on: date, ordered_on: date | None, conference_on: date | None, *, before_conference: bool
) -> Iterator[DateRemark]:
    if ordered_on and on < ordered_on:
        perhaps = _other_year(on, ordered_on, conference_on)
        sentence = f"The deadline, {day_in_words(on)}, lies before the order of {day_in_words(ordered_on)}."
        yield DateRemark(problem=DateProblem.DEADLINE_BEFORE_ORDER, sentence=sentence, perhaps=perhaps)
        if perhaps:
            yield _year_typo(on, perhaps)
    if conference_on and before_conference and on > conference_on:
        perhaps = _other_year(on, ordered_on, conference_on)
        sentence = (
            f"The deadline, {day_in_words(on)}, lies after the conference of {day_in_words(conference_on)}."
        )
        yield DateRemark(problem=DateProblem.DEADLINE_AFTER_CONFERENCE, sentence=sentence, perhaps=perhaps)
        if perhaps:
            yield _year_typo(on, perhaps)
    if ordered_on and timedelta(0) <= on - ordered_on <= SHORT:
        sentence = (
            f"Between the order of {day_in_words(ordered_on)} and {day_in_words(on)} lies a day at most."
        )
        yield DateRemark(problem=DateProblem.SHORT_NOTICE, sentence=sentence)


def check_event(on: date, *, ordered_on: date | None) -> tuple[DateRemark, ...]:
    """Whether the event that an order sets lies after the order."""
    if ordered_on is None or on >= ordered_on:
        return ()
    sentence = f"The event is set for {day_in_words(on)}, before the order of {day_in_words(ordered_on)}."
    perhaps = _other_year(on, ordered_on, None)
    remarks = (DateRemark(problem=DateProblem.EVENT_BEFORE_ORDER, sentence=sentence, perhaps=perhaps),)
    return (*remarks, _year_typo(on, perhaps)) if perhaps else remarks


def _year_typo(on: date, perhaps: date) -> DateRemark:
    sentence = f"The year of {day_in_words(on)} may be a slip for {perhaps.year}."
    return DateRemark(problem=DateProblem.YEAR_TYPO, sentence=sentence, perhaps=perhaps)


def _other_year(on: date, ordered_on: date | None, conference_on: date | None) -> date | None:
    """The same day in the one year that would put it after the order and, if there is one, by the conference."""
    if ordered_on is None:
        return None
    last = conference_on or ordered_on + timedelta(days=365)
    fitting: list[date] = []
    for year in range(ordered_on.year, last.year + 1):
        try:
            day = on.replace(year=year)
        except ValueError:
            continue
        if ordered_on <= day <= last:
            fitting.append(day)
    return fitting[0] if len(fitting) == 1 else None


def check_court_day(on: date, *, tables: CourtTables, court: str | None = None) -> tuple[DateRemark, ...]:
    """Whether a date certain falls on a court day; it stays where it is, but a person should know.

    Raises:
        UnknownCourtError: the court is in no table.
        OutsideTablesError: the date lies outside the years of the tables.
    """
    reason = why_no_court_day(on, tables=tables, court=court)
    if reason is None:
        return ()
    return (DateRemark(problem=DateProblem.WEEKEND_DUE_DATE, sentence=f"{day_in_words(on)} {reason.why}."),)


def check_hour(at: time) -> tuple[DateRemark, ...]:
    """Whether an event is set for an hour at which no court sits; a deadline's 11:59 p.m. is not asked here."""
    if _OPENS <= at <= _CLOSES:
        return ()
    return (
        DateRemark(
            problem=DateProblem.NIGHT_HOUR, sentence=f"{time_in_words(at)} lies in the night; a.m. or p.m.?"
        ),
    )


_VAGUE = (
    (
        DateProblem.UNDEFINED_CLOCK_TIME,
        re.compile(
            r"\b(?:close of (?:the )?business|c\.?o\.?b\b|end of (?:the )?business(?: day)?|close of (?:the )?day)",
            re.IGNORECASE,
        ),
        "has no legal meaning: at what clock time?",
    ),
    (
        DateProblem.AMBIGUOUS_MIDNIGHT,
        re.compile(r"\bmidnight\b|\b12(?::00)?\s*a\.?\s*m\b", re.IGNORECASE),
        "may be the start or the end of the day: write 11:59 p.m.",
    ),
    (
        DateProblem.AMBIGUOUS_DIRECTION,
        re.compile(
            r"\bwithin\s+[\w-]+(?:\s*\(\d+\))?\s+(?:(?:business|court|working|calendar)\s+)?(?:days?|weeks?|months?|hours?)\s+of\b"
            r"(?!\s+(?:the\s+)?(?:date\s+of\s+)?(?:this|receipt|receiving|service|entry|the\s+(?:date|entry|filing|service)))",
            re.IGNORECASE,
        ),
        "does not say whether before or after: which?",
    ),
    (
        DateProblem.VAGUE_TIME,
        re.compile(
            r"\b(?:promptly|forthwith|immediately|without delay|as soon as(?: practicable| possible)?|at once|in advance(?! of)"
            r"|reasonabl[ey](?: time)?|timely|shortly|in due course|at (?:his|her|their|its) earliest convenience)\b",
            re.IGNORECASE,
        ),
        "names no day: by what date?",
    ),
    (
        DateProblem.VAGUE_TIME,
        re.compile(
            r"\b(?:by|on|before|until)\s+(?:next\s+|this\s+|the\s+following\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
            r"(?!,?\s+(?:\w+\s+\d|\d))",
            re.IGNORECASE,
        ),
        "names a weekday without its date: which day?",
    ),
)


def check_words(text: str) -> tuple[DateRemark, ...]:
    """The words of time in a text that nobody can compute, each with the question to ask."""
    return tuple(
        DateRemark(problem=problem, sentence=f"“{found.group()}” {question}")
        for problem, pattern, question in _VAGUE
        for found in pattern.finditer(text)
    )


def check_location(one: str, other: str) -> tuple[DateRemark, ...]:
    """Whether two papers name the same courtroom for one event."""
    if " ".join(one.casefold().split()) == " ".join(other.casefold().split()):
        return ()
    sentence = f"One paper says {one.strip()}, another {other.strip()}: which?"
    return (DateRemark(problem=DateProblem.LOCATION_CONFLICT, sentence=sentence),)
