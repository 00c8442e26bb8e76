"""The computation of a deadline: Rule 6(a) applied to a period and its trigger."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from antechamber.core.calendar.course import Asked, Course, compute_business_day, compute_course, compute_day
from antechamber.core.calendar.days import LATHAM
from antechamber.core.calendar.deadline import Alternative, Deadline, Flag, undetermined
from antechamber.core.calendar.hours import compute_elapsed
from antechamber.core.calendar.periods import RULE_6A, Period, Unit
from antechamber.core.calendar.service import ServedBy
from antechamber.core.calendar.tables import BusinessDays, CourtTables
from antechamber.core.calendar.words import day_in_words
from antechamber.core.law import Citation, rule

_AMENDED = date(2009, 12, 1)


class Submission(StrEnum):
    """How a paper goes in. A settlement letter by e-mail is submitted, not filed."""

    LETTER = "letter"
    E_FILING = "e_filing"
    PAPER_FILING = "paper_filing"


@rule(
    RULE_6A,
    Citation(work="Exec. Order No. 11582, § 2", edition="1971-02-11"),
    not_covered="Periods for which a statute has its own method; the mailbox rule for prisoners' filings.",
)
def compute_deadline(
    period: Period,
    trigger: date | datetime,
    *,
    tables: CourtTables,
    court: str | None = None,
    division: str | None = None,
    served_by: ServedBy | None = None,
    submission: Submission = Submission.LETTER,
    inaccessible: Collection[date] = (),
    business: BusinessDays | None = None,
) -> Deadline:
    """The deadline that a period sets, with each step that led to it.

    Days, weeks, months and years are counted by the calendar and rolled in the direction of the count; hours
    are elapsed hours; business days skip what the definition leaves out. A period of zero is the trigger
    itself and never moves.

    Args:
        period: the period.
        trigger: the day it is measured from, or the instant for hours and minutes; a naive instant stands in
            the court's own time.
        tables: the law tables.
        court: id of the court; None when it is unknown or no federal district court, and then federal
            holidays alone are counted.
        division: the division of the court, where its divisions keep different clocks.
        served_by: how the paper that starts the period was served, if the period runs from service.
        submission: what ends the period; a recorded outage of the clerk's office extends filings alone.
        inaccessible: further days on which the clerk's office was inaccessible, to be honoured as given.
        business: what a business day is (a judge's usage is `tables.usage(court, judge)`); None takes the court's,
            else the stated default.

    Raises:
        UnknownCourtError: the court or division is in no table.
        OutsideTablesError: the trigger or the deadline lies outside the years of the tables.
    """
    shut = _inaccessible(tables, court, submission, inaccessible)
    if period.unit in (Unit.HOURS, Unit.MINUTES):
        if not isinstance(trigger, datetime):
            return undetermined(
                f"At what clock time is the event of {day_in_words(trigger)}? A period in {period.unit} runs from an hour."
            )
        return compute_elapsed(
            period, trigger, tables=tables, court=court, division=division, inaccessible=shut
        )
    day = trigger.date() if isinstance(trigger, datetime) else trigger
    asked = Asked(
        period=period,
        trigger=day,
        tables=tables,
        court=court,
        state=tables.court(court).state if court else None,
        served_by=served_by,
        inaccessible=shut,
        usage=business or tables.usage(court),
    )
    course = compute_course(asked)
    alternatives = tuple(_alternatives(asked, course))
    flags = tuple(dict.fromkeys((*course.flags, *_standing_flags(asked, course, submission))))
    return Deadline(on=course.on, steps=tuple(course.steps), flags=flags, alternatives=alternatives)


def _inaccessible(
    tables: CourtTables, court: str | None, submission: Submission, given: Collection[date]
) -> Collection[date]:
    if submission is Submission.LETTER or not court:
        return given
    return {*given, *(row.on for row in tables.inaccessible if row.court == court)}


def _alternatives(asked: Asked, course: Course) -> Iterator[Alternative]:
    """Other dates, supposing that doubtful days are holidays or that business day means something else."""
    if asked.period.count == 0:
        return
    supposed, seen = asked, course.on
    while doubts := _doubts(supposed, seen):
        supposed = replace(supposed, also=(*supposed.also, *doubts))
        other = compute_day(supposed)
        if other == seen:
            break
        seen = other
        course.flags += doubts.values()
        days = " and ".join(day_in_words(day) for day in supposed.also)
        yield Alternative(on=other, supposing=f"{days} counts as a holiday")
    if asked.period.unit is Unit.BUSINESS_DAYS:
        yield from _other_meanings(asked, course)


def _doubts(asked: Asked, on: date) -> dict[date, Flag]:
    """The days between trigger and deadline, or the deadline alone, that only a person can call a holiday."""
    through = asked.period.unit is Unit.BUSINESS_DAYS
    found: dict[date, Flag] = {}
    if through:
        early, late = min(on, asked.trigger), max(on, asked.trigger)
        for row in asked.tables.executive:
            if early <= row.on <= late and row.on not in asked.also:
                found[row.on] = Flag.EXECUTIVE_CLOSURE
    elif asked.tables.executive_closure(on) and on not in asked.also:
        found[on] = Flag.EXECUTIVE_CLOSURE
    if not through and asked.forward and asked.state and on not in asked.also:
        if asked.tables.doubtful_holiday(on, asked.state):
            found[on] = Flag.STATE_HOLIDAY_UNSURE
    found.pop(asked.trigger, None)
    return found


def _other_meanings(asked: Asked, course: Course) -> Iterator[Alternative]:
    """The dates that the words would give with state holidays left out too, or with weekends left out alone."""
    federal, states = asked.usage.without_federal_holidays, asked.usage.without_state_holidays
    closures, seen = asked.usage.without_court_closures, {course.on}
    for other_federal, other_states, supposing in (
        (
            federal,
            not states,
            "state holidays count as business days" if states else "state holidays are left out too",
        ),
        (
            not federal,
            states,
            "weekends alone are left out" if federal else "federal holidays are left out too",
        ),
    ):
        meaning = BusinessDays(
            without_federal_holidays=other_federal,
            without_state_holidays=other_states,
            without_court_closures=closures,
        )
        other = compute_business_day(asked, meaning)
        if other not in seen:
            seen.add(other)
            course.flags.append(Flag.BUSINESS_DAY_DEFINITION)
            yield Alternative(on=other, supposing=supposing)


def _standing_flags(asked: Asked, course: Course, submission: Submission) -> Iterator[Flag]:
    tables, state = asked.tables, asked.state
    if asked.trigger < _AMENDED:
        yield Flag.BEFORE_2009
    if asked.period.count == 0:
        return
    if asked.forward and state is None:
        yield Flag.COURT_UNKNOWN
    if asked.forward and state and course.on.year < tables.states_first_year:
        yield Flag.STATE_HOLIDAYS_NOT_COVERED
    if any(step.citation is LATHAM for step in course.steps):
        yield Flag.COURT_CLOSURE
    if state and (holiday := tables.state_holiday(course.on, state)) and holiday.row.flag:
        yield Flag(holiday.row.flag)
    if submission is Submission.LETTER and asked.court:
        if any(row.on == course.on and row.court == asked.court for row in tables.inaccessible):
            yield Flag.OUTAGE_NOT_FOR_LETTERS
