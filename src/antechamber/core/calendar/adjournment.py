"""What a new conference date does to the other dates of an order: relative ones follow, fixed ones stay.

The difference is returned as data, because a person has to decide what the new order says about each date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from antechamber.core.calendar.compute import compute_deadline
from antechamber.core.calendar.deadline import Deadline, Flag
from antechamber.core.calendar.periods import Direction, Period, read_unit
from antechamber.core.calendar.tables import CourtTables
from antechamber.core.calendar.words import day_in_words
from antechamber.core.law import Citation, rule
from antechamber.core.order import DueRule, Duty, EnteredOrder

ADJOURNMENT = Citation(
    work="Fed. R. Civ. P. 6(a), committee note of 2009 (fixed dates are not computed); Fed. R. Civ. P. 16(b)(4)",
    edition="2009-12-01",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What becomes of one duty's date.

    `follows` is True when the date is measured from the conference, at first hand or through another duty.
    `becomes` is None when it cannot be computed; `question` then says what a person has to answer.
    """

    duty: str
    was: date | None
    becomes: date | None
    at: time | None = None
    follows: bool = False
    flags: tuple[Flag, ...] = ()
    steps: tuple[str, ...] = ()
    question: str | None = None

    @property
    def moved(self) -> bool:
        """Whether the date changes."""
        return self.was != self.becomes


@rule(
    ADJOURNMENT, not_covered="Whether the judge means a fixed date to move: the question is put to a person."
)
def compute_adjournment(
    order: EnteredOrder, new_conference: date | datetime, *, tables: CourtTables, court: str | None = None
) -> tuple[Shift, ...]:
    """What each dated duty of an order becomes when its conference moves to another day, in the order's order.

    Args:
        order: the order as entered.
        new_conference: the new day, or the new moment in the court's own time.
        tables: the law tables.
        court: id of the court; None takes the order's own, where the tables have it.

    Raises:
        OutsideTablesError: a date lies outside the years of the tables.
    """
    known = tables.known(court or order.court)
    by_id = {duty.id: duty for duty in order.duties}
    done: dict[str, Shift] = {}
    for duty in order.duties:
        _shift(duty, by_id, done, order, new_conference, tables, known, ())
    return tuple(done[duty.id] for duty in order.duties if duty.due.on or duty.due.rule)


def _shift(
    duty: Duty,
    by_id: Mapping[str, Duty],
    done: dict[str, Shift],
    order: EnteredOrder,
    conference: date | datetime,
    tables: CourtTables,
    court: str | None,
    path: Sequence[str],
) -> Shift:
    if duty.id in done:
        return done[duty.id]
    anchor: date | datetime | None = None
    rule_ = duty.due.rule
    follows = bool(rule_ and rule_.anchor == "conference") or _is_conference(duty, order)
    if follows:
        anchor = conference
    elif (
        rule_
        and rule_.anchor
        and (base := by_id.get(rule_.anchor.removeprefix("duty:")))
        and base.id not in path
    ):
        before = _shift(base, by_id, done, order, conference, tables, court, (*path, duty.id))
        follows, anchor = before.follows, before.becomes
    done[duty.id] = _settled(duty, anchor, tables, court) if follows else _standing(duty, conference)
    return done[duty.id]


def _is_conference(duty: Duty, order: EnteredOrder) -> bool:
    """Whether a duty without a rule falls at the conference itself, such as to attend it."""
    set_for = order.conference
    return bool(
        duty.due.rule is None
        and set_for
        and set_for.on == duty.due.on
        and duty.due.on
        and set_for.at == duty.due.at
        and set_for.at
    )


def _settled(duty: Duty, anchor: date | datetime | None, tables: CourtTables, court: str | None) -> Shift:
    """The new date of a duty that follows the conference; open where the order printed a date beside the period."""
    was, rule_ = duty.due.on, duty.due.rule
    if anchor is None:
        question = "The date that this one is measured from is not known; what is it?"
        return Shift(duty=duty.id, was=was, becomes=None, follows=True, question=question)
    day = anchor.date() if isinstance(anchor, datetime) else anchor
    clock = anchor.time() if isinstance(anchor, datetime) else None
    if rule_ is None:
        return Shift(duty=duty.id, was=was, becomes=day, at=clock, follows=True)
    if rule_.count is None:
        return Shift(duty=duty.id, was=was, becomes=day, at=duty.due.at, follows=True)
    if rule_.count and was is not None and not duty.due.steps:
        question = f"The order gives both a period and a printed date, {day_in_words(was)}; which one holds when the conference moves?"
        return Shift(duty=duty.id, was=was, becomes=None, at=duty.due.at, follows=True, question=question)
    period = period_of(rule_)
    if period is None:
        question = "The order's rule for this date is not complete; by what date?"
        return Shift(duty=duty.id, was=was, becomes=None, follows=True, question=question)
    new = compute_deadline(period, anchor, tables=tables, court=court)
    return _from_deadline(duty, new)


def _from_deadline(duty: Duty, new: Deadline) -> Shift:
    return Shift(
        duty=duty.id,
        was=duty.due.on,
        becomes=new.on,
        at=new.at or duty.due.at,
        follows=True,
        flags=new.flags,
        steps=new.sentences,
        question=new.question,
    )


def _standing(duty: Duty, conference: date | datetime) -> Shift:
    """The date of a duty that does not follow; one that no rule computes is for a person to look at."""
    day = conference.date() if isinstance(conference, datetime) else conference
    on = duty.due.on
    if duty.due.rule is not None or on is None:
        return Shift(duty=duty.id, was=on, becomes=on, at=duty.due.at)
    question = f"The order sets {day_in_words(on)} by date; does it stand when the conference moves to {day_in_words(day)}?"
    return Shift(
        duty=duty.id, was=on, becomes=on, at=duty.due.at, flags=(Flag.FIXED_NOT_MOVED,), question=question
    )


def period_of(rule_: DueRule) -> Period | None:
    """The period that an order's rule words; None when count, unit or direction is missing.

    Raises:
        UnknownUnitError: the unit is none that the rule knows.
    """
    if rule_.count is None or rule_.unit is None or rule_.direction not in ("before", "after"):
        return None
    return Period(count=rule_.count, unit=read_unit(rule_.unit), direction=Direction(rule_.direction))
