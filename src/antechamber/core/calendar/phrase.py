"""A deadline as a person types it: `7 days before 2023-07-19`, `no later than July 15, 2023`, `by Friday`.

The phrase becomes a period with its trigger, a date certain, or the question that has to be answered first.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from antechamber.core.calendar.checks import check_printed_date, check_words
from antechamber.core.calendar.endings import DATE_CERTAIN
from antechamber.core.calendar.periods import Direction, PartiesPeriod, Period, Unit, read_unit
from antechamber.core.calendar.printed import CLOCK, DATE, printed_clock, printed_date
from antechamber.core.calendar.problems import CourtTimeError
from antechamber.core.law import rule


class UnreadablePhraseError(CourtTimeError):
    """The words are no deadline that the program can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPeriod:
    """A period with its trigger. `choices` holds more than one period when the number of parties decides.

    `at` is the clock time that the phrase sets for the deadline itself.
    """

    choices: tuple[PartiesPeriod, ...]
    trigger: date | datetime
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDate:
    """A date certain, with the clock time that the phrase sets."""

    on: date
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBack:
    """What has to be answered before there is a date."""

    question: str


_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]  # fmt: skip
_NUMBERS = {name: number for number, name in enumerate(_SMALL)} | {
    "a": 1, "an": 1, "twenty-one": 21, "twenty-eight": 28, "thirty": 30, "forty-five": 45, "forty-eight": 48,
    "sixty": 60, "seventy-two": 72, "ninety": 90,
}  # fmt: skip

_COUNT = rf"(?P<count>-?\d+|{'|'.join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))})(?:\s*\((?P<digits>\d+)\))?"
_UNIT = r"(?P<unit>(?:(?:business|court|working|judicial|calendar)[\s_-]+)?[a-z]+)"
_PERIOD = re.compile(
    rf"(?:(?P<lead>within|at least|no later than|not later than|by|no fewer than|not less than|more than|less than)\s+)?"
    rf"{_COUNT}\s+{_UNIT}\s+(?P<way>before|prior to|in advance of|preceding|ahead of|after|following|from|of)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(
    rf",?\s*\bor\s+{_COUNT}\s+{_UNIT}(?:\s+(?:before|after))?\s+(?:if|when|where)\s+(?:there\s+are\s+)?"
    rf"(?P<parties>\d+|{'|'.join(_SMALL)})\s+or\s+more(?:\s+(?:separately\s+represented\s+)?parties)?",
    re.IGNORECASE,
)
_ANY_PERIOD = re.compile(
    rf"\b{_COUNT}\s+(?:(?:business|court|working|judicial|calendar|full|clear)[\s_-]+)?(?:minutes?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    r"\b(?:the|a|an|this|of|on|for|at|date|day|time|set|scheduled|settlement|conference|hearing|event|order|entry|filing|service|receipt"
    r"|letters?|statements?|submissions?|deadline|due|is|are|be|must|shall|submitted|filed|served)\b|[,.;:]",
    re.IGNORECASE,
)
_LEADS = {"", "by", "or before", "no later than", "not later than"}
"""What may stand before a date certain once the nouns are gone; "on" goes with them."""
_BACK = {"before", "prior to", "in advance of", "preceding", "ahead of"}


@rule(DATE_CERTAIN)
def is_computed(text: str) -> bool:
    """Whether words set a period, which Rule 6(a) computes, and not a date certain, which it leaves alone."""
    return bool(_ANY_PERIOD.search(text))


def read_phrase(text: str) -> AskedPeriod | AskedDate | AskedBack:
    """What a typed deadline asks for. Words that are not understood are asked about, never passed over.

    Raises:
        UnreadablePhraseError: no date and no period stands in the words.
        UnknownUnitError: the period's unit is none that the rule knows.
        NegativeCountError: the count is below zero.
    """
    plain = " ".join(text.translate({0x2013: "-", 0x2014: "-", 0xA0: " "}).split())
    plain = re.sub(r"(?<=\d)T(?=\d)", " ", plain)
    if vague := check_words(plain):
        return AskedBack(question=" ".join(remark.sentence for remark in vague))
    period = _PERIOD.search(plain)
    if period is not None:
        return _asked_period(period, plain[: period.start()], plain[period.end() :])
    if not DATE.search(plain) and not is_computed(plain):
        raise UnreadablePhraseError(
            f"{text!r} holds no date and no period. Write for example '7 days before 2023-07-19', "
            f"'24 hours before 2023-07-19 10:00', or 'July 15, 2023'."
        )
    return _certain(plain)


def _certain(plain: str) -> AskedDate | AskedBack:
    trigger = _trigger(plain)
    if isinstance(trigger, AskedBack):
        return trigger
    left = _left_over(plain)
    if trigger is None or left not in _LEADS:
        return _not_understood(left or plain)
    if isinstance(trigger, datetime):
        return AskedDate(on=trigger.date(), at=trigger.time())
    return AskedDate(on=trigger)


def _asked_period(found: "re.Match[str]", before: str, after: str) -> AskedPeriod | AskedBack:
    more = _PARTIES.search(after)
    rest = after[: more.start()] + after[more.end() :] if more else after
    period = _period(found)
    if isinstance(period, AskedBack):
        return period
    if (left := _left_over(before)) not in _LEADS or (left := _left_over(rest)):
        return _not_understood(left)
    trigger = _trigger(rest)
    if isinstance(trigger, AskedBack):
        return trigger
    if trigger is None:
        return AskedBack(
            question=f"“{found.group()}” what date? Write the day that the period is measured from."
        )
    if isinstance(trigger, datetime) and period.unit not in (Unit.HOURS, Unit.MINUTES):
        return AskedBack(
            question="Is the clock time that of the event or of the deadline? Write it before the period for the deadline."
        )
    choices = [PartiesPeriod(period=period)]
    if more:
        other = Period(count=_number(more["count"]), unit=read_unit(more["unit"]), direction=period.direction)
        choices.append(PartiesPeriod(period=other, from_parties=_number(more["parties"])))
    clock = CLOCK.search(before)
    return AskedPeriod(choices=tuple(choices), trigger=trigger, at=printed_clock(clock) if clock else None)


def _period(found: "re.Match[str]") -> Period | AskedBack:
    """The period that the words state, or what is open about it."""
    way, lead = found["way"].casefold(), (found["lead"] or "").casefold()
    unit, count = read_unit(found["unit"]), _number(found["count"])
    direction = Direction.BEFORE if way in _BACK else Direction.AFTER
    period = Period(count=count, unit=unit, direction=direction)
    if way == "of":
        return AskedBack(question=f"“{found.group()}” does not say whether before or after: which?")
    if lead in ("more than", "less than") or (lead == "within" and direction is Direction.BEFORE):
        return AskedBack(question=f"“{found.group()}” names a span, not a last day: what is the last day?")
    if found["digits"] and int(found["digits"]) != count:
        return AskedBack(question=f"“{found.group()}”: the word and the number differ; which holds?")
    return period


def _left_over(text: str) -> str:
    """The words that are neither date, clock time nor one of the plain nouns of a deadline."""
    without = CLOCK.sub(" ", DATE.sub(" ", text))
    return " ".join(_NOUNS.sub(" ", without).split()).casefold()


def _not_understood(words: str) -> AskedBack:
    return AskedBack(
        question=f"“{words}” was not understood. Write the period, the date and the clock time alone."
    )


def _number(word: str) -> int:
    plain = word.casefold()
    return _NUMBERS[plain] if plain in _NUMBERS else int(plain)


def _trigger(text: str) -> date | datetime | AskedBack | None:
    """The one day or moment that a text prints; a question when there are two, or none in the calendar."""
    dates, clocks = list(DATE.finditer(text)), list(CLOCK.finditer(DATE.sub(" ", text)))
    if not dates:
        return None
    if len(dates) > 1 or len(clocks) > 1:
        return AskedBack(question="More than one date or clock time stands here; which is meant?")
    printed = printed_date(dates[0])
    if remarks := check_printed_date(printed):
        return AskedBack(question=" ".join(remark.sentence for remark in remarks) + " Which day is meant?")
    if printed.on is None or not clocks:
        return printed.on
    at = printed_clock(clocks[0])
    if at is None:
        return AskedBack(question=f"No clock shows {clocks[0].group()}. At what time?")
    return datetime.combine(printed.on, at)
