"""A deadline with its steps: what was counted, which day moved it, why, and where the law says so."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from antechamber.core.calendar.words import day_in_words, time_in_words
from antechamber.core.law import Citation


class Flag(StrEnum):
    """What a person should look at before relying on a date."""

    EXECUTIVE_CLOSURE = "executive_closure_policy"
    COURT_CLOSURE = "court_closure_counted"
    STATE_HOLIDAY_UNSURE = "state_holiday_unconfirmed"
    STATE_HOLIDAYS_NOT_COVERED = "state_holidays_not_covered"
    COURT_UNKNOWN = "court_unknown"
    INAUGURATION_DAY = "inauguration_day"
    BUSINESS_DAY_DEFINITION = "business_day_definition"
    MONTH_CLAMP = "month_clamp"
    BEFORE_2009 = "before_2009_amendment"
    CLERK_INACCESSIBLE = "clerk_inaccessible"
    OUTAGE_NOT_FOR_LETTERS = "outage_not_for_letters"
    FIXED_ON_WEEKEND = "fixed_date_on_weekend"
    FIXED_ON_HOLIDAY = "fixed_date_on_holiday"
    FIXED_NOT_MOVED = "fixed_deadline_not_moved"
    ZONE_UNKNOWN = "time_zone_unknown"
    DIVISION_NEEDED = "division_needed"
    CLOCK_CHANGE = "clock_change"
    LOCAL_RULE_UNSURE = "local_rule_unconfirmed"
    CLERK_HOURS_UNKNOWN = "clerk_hours_unknown"
    ROLLED_BACK = "rolled_back"
    ROLLED_FORWARD = "rolled_forward"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a computation: the day it arrives at, a plain sentence, and the provision that it follows."""

    on: date
    sentence: str
    citation: Citation | None = None

    def __str__(self) -> str:
        return f"{self.sentence.removesuffix('.')} ({self.citation})." if self.citation else self.sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another date that a person may choose, with what would have to be so."""

    on: date
    supposing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline, or the question that has to be answered before there is one.

    `on` is the last day and `at` the clock time in the court's own time, None for the end of that day.
    `due_at` is the same moment with its offset, for periods in hours and where the court's clock is known.
    `computed` is False for a date certain, which no rule moves. When `question` is set, `on` is None.
    """

    on: date | None
    at: time | None = None
    due_at: datetime | None = None
    computed: bool = True
    steps: tuple[Step, ...] = ()
    flags: tuple[Flag, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    question: str | None = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """The steps as plain sentences, each with its provision."""
        return tuple(str(step) for step in self.steps)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The provisions that the steps follow, each once, in order."""
        return tuple(dict.fromkeys(step.citation for step in self.steps if step.citation))

    def __str__(self) -> str:
        if self.on is None:
            return self.question or "undetermined"
        clock = time_in_words(self.at) if self.at else "end of the day"
        return f"{day_in_words(self.on)}, {clock}"


def undetermined(question: str) -> Deadline:
    """A deadline that nobody should compute before the question is answered."""
    return Deadline(on=None, computed=False, question=question)


def flagged(deadline: Deadline, *flags: Flag) -> Deadline:
    """The deadline with further flags, each once."""
    return replace(deadline, flags=tuple(dict.fromkeys(deadline.flags + flags)))
