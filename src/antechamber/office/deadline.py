"""A question about a deadline, answered: the words of a person, the law tables, and what the person added."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import assert_never

from antechamber.core.calendar import (
    CourtTables,
    Deadline,
    Direction,
    ServedBy,
    Submission,
    compute_deadline,
    end_of_day,
    fixed_deadline,
    period_for,
    undetermined,
    zone_of,
)
from antechamber.core.calendar.deadline import Flag, flagged
from antechamber.core.calendar.phrase import AskedBack, AskedDate, AskedPeriod, read_phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineQuestion:
    """What a person asks: the words, and what they do not say. Fields left empty are unknown, not assumed."""

    words: str
    court: str | None = None
    judge: str | None = None
    division: str | None = None
    parties: int | None = None
    served_by: ServedBy | None = None
    submission: Submission = Submission.LETTER
    inaccessible: Collection[date] = ()


def answer_deadline(question: DeadlineQuestion, *, tables: CourtTables) -> Deadline:
    """The deadline, with its steps and its moment by the court's clock, or the question that goes back.

    Raises:
        CourtTimeError: the words, the court or the dates cannot be worked with; the message says what is covered.
    """
    zone_of(question.court, tables=tables, division=question.division)
    asked = read_phrase(question.words)
    match asked:
        case AskedBack():
            return undetermined(asked.question)
        case AskedDate():
            found = fixed_deadline(asked.on, tables=tables, court=question.court, at=asked.at)
        case AskedPeriod():
            found = _period(asked, question, tables)
        case _:
            assert_never(asked)
    return _with_moment(found, question, tables)


def _period(asked: AskedPeriod, question: DeadlineQuestion, tables: CourtTables) -> Deadline:
    period = period_for(asked.choices, question.parties)
    if period is None:
        choices = " or ".join(str(choice.period) for choice in asked.choices)
        return undetermined(f"{choices}: how many separately represented parties are there?")
    if question.served_by and period.direction is Direction.BEFORE:
        return undetermined("A period counted back does not run from service: from what date is it measured?")
    found = compute_deadline(
        period,
        asked.trigger,
        tables=tables,
        court=question.court,
        division=question.division,
        served_by=question.served_by,
        submission=question.submission,
        inaccessible=question.inaccessible,
        business=tables.usage(question.court, question.judge),
    )
    return replace(found, at=asked.at) if asked.at and found.on and found.at is None else found


def _with_moment(found: Deadline, question: DeadlineQuestion, tables: CourtTables) -> Deadline:
    """The deadline with the clock time at which its day ends, and the instant where the court's clock is known."""
    if found.on is None or found.due_at is not None:
        return found
    if found.at is None:
        at, flags = end_of_day(question.court, on=found.on, tables=tables, submission=question.submission)
        found = flagged(replace(found, at=at), *flags)
    zone = zone_of(question.court, tables=tables, division=question.division)
    if zone is None and question.court:
        return flagged(found, Flag.DIVISION_NEEDED)
    if zone is None or found.at is None or found.on is None:
        return found
    return replace(found, due_at=datetime.combine(found.on, found.at, tzinfo=zone))
