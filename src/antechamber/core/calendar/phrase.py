"""A deadline as a person types it: `7 days before 2023-07-19`, `no later than July 15, 2023`, `by Friday`.

The phrase becomes a period with its trigger, a date certain, or the question that has to be answered first.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from antechamber.core.calendar.checks import check_printed_date, check_words
from antechamber.core.calendar.endings import DATE_CERTAIN
from antechamber.core.calendar.periods import Direction, PartiesPeriod, Period, read_unit
from antechamber.core.calendar.printed import CLOCK, DATE, printed_clock, printed_date
from antechamber.core.calendar.problems import CourtTimeError
from antechamber.core.law import rule


class UnreadablePhraseError(CourtTimeError):
    """The words are no deadline that the program can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPeriod:
    """A period with its trigger. `choices` holds more than one period when the number of parties decides."""

    choices: tuple[PartiesPeriod, ...]
    trigger: date | datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDate:
    """A date certain, with the clock time that the phrase sets."""

    on: date
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBack:
    """What has to be answered before there is a date."""

    question: str


_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_NUMBERS = {name: number for number, name in enumerate(_SMALL)} | {
    "a": 1, "an": 1, "twenty-one": 21, "twenty-eight": 28, "thirty": 30, "forty-five": 45, "forty-eight": 48,
    "sixty": 60, "seventy-two": 72, "ninety": 90,
}  # fmt: skip

_COUNT = (
    rf"(?P<count>-?\d+|{'|'.join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))})(?:\s*\(\d+\))?"
)
_UNIT = r"(?P<unit>(?:(?:business|court|working|judicial|calendar)[\s_-]+)?[a-z]+)"
_PERIOD = re.compile(
    rf"(?:(?P<lead>within|at least|no later than|not later than|by|no fewer than|not less than|more than|less than)\s+)?"
    rf"{_COUNT}\s+{_UNIT}\s+(?P<way>before|prior to|in advance of|preceding|ahead of|after|following|from|of)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(
    rf"\bor\s+{_COUNT}\s+{_UNIT}(?:\s+(?:before|after))?\s+(?:if|when|where)\s+(?:there\s+are\s+)?(?P<parties>\d+|{'|'.join(_SMALL)})\s+or\s+more",
    re.IGNORECASE,
)
_ANY_PERIOD = re.compile(
    rf"\b{_COUNT}\s+(?:(?:business|court|working|judicial|calendar)[\s_-]+)?(?:minutes?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_BACK = {"before", "prior to", "in advance of", "preceding", "ahead of"}


@rule(DATE_CERTAIN)
def is_computed(text: str) -> bool:
    """Whether words set a period, which Rule 6(a) computes, and not a date certain, which it leaves alone."""
    return bool(_ANY_PERIOD.search(text))


def read_phrase(text: str) -> AskedPeriod | AskedDate | AskedBack:
    """What a typed deadline asks for.

    Raises:
        UnreadablePhraseError: no date and no period stands in the words.
        UnknownUnitError: the period's unit is none that the rule knows.
        NegativeCountError: the count is below zero.
    """
    plain = " ".join(text.translate({0x2013: "-", 0x2014: "-", 0xA0: " "}).split())
    if vague := check_words(plain):
        return AskedBack(question=" ".join(remark.sentence for remark in vague))
    period = _PERIOD.search(plain)
    rest = plain[period.end() :] if period else plain
    trigger = _trigger(rest)
    if isinstance(trigger, AskedBack):
        return trigger
    if period is None:
        if trigger is None:
            raise UnreadablePhraseError(
                f"{text!r} holds no date and no period. Write for example '7 days before 2023-07-19', "
                f"'24 hours before 2023-07-19 10:00', or 'July 15, 2023'."
            )
        return _certain(trigger)
    return _asked_period(period, plain, trigger)


def _certain(trigger: date | datetime) -> AskedDate:
    if isinstance(trigger, datetime):
        return AskedDate(on=trigger.date(), at=trigger.time())
    return AskedDate(on=trigger)


def _asked_period(
    found: "re.Match[str]", plain: str, trigger: date | datetime | None
) -> AskedPeriod | AskedBack:
    way, lead = found["way"].casefold(), (found["lead"] or "").casefold()
    unit, count = read_unit(found["unit"]), _number(found["count"])
    direction = Direction.BEFORE if way in _BACK else Direction.AFTER
    period = Period(count=count, unit=unit, direction=direction)
    if way == "of":
        return AskedBack(question=f"“{found.group()}” does not say whether before or after: which?")
    if lead in ("more than", "less than") or (lead == "within" and direction is Direction.BEFORE):
        return AskedBack(question=f"“{found.group()}” names a span, not a last day: what is the last day?")
    if trigger is None:
        return AskedBack(
            question=f"“{found.group()}” what date? Write the day that the period is measured from."
        )
    choices = [PartiesPeriod(period=period)]
    if more := _PARTIES.search(plain):
        other = Period(count=_number(more["count"]), unit=read_unit(more["unit"]), direction=direction)
        choices.append(PartiesPeriod(period=other, from_parties=_number(more["parties"])))
    return AskedPeriod(choices=tuple(choices), trigger=trigger)


def _number(word: str) -> int:
    plain = word.casefold()
    return _NUMBERS[plain] if plain in _NUMBERS else int(plain)


def _trigger(text: str) -> date | datetime | AskedBack | None:
    """The day or the moment that a text prints; a question when the calendar has no such day."""
    found = DATE.search(text)
    if found is None:
        return None
    printed = printed_date(found)
    if remarks := check_printed_date(printed):
        return AskedBack(question=" ".join(remark.sentence for remark in remarks) + " Which day is meant?")
    on = printed.on
    if on is None:
        return None
    clock = CLOCK.search(text, found.end())
    if clock is None:
        return on
    at = printed_clock(clock)
    if at is None:
        return AskedBack(question=f"No clock shows {clock.group()}. At what time?")
    return datetime.combine(on, at)
