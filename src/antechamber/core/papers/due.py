"""The day by which a new duty must be done: the judge's own, or one that is proposed."""

from collections.abc import Callable
from datetime import date, timedelta

from antechamber.core.directive import Field, FieldKind, Remark, blank
from antechamber.core.papers.wording import day_and_date, long_date
from antechamber.core.problems import AntechamberError

CourtDay = Callable[[date], bool]
"""Whether a day is one on which the court sits: no Saturday, Sunday or legal holiday."""

_SATURDAY = 5


class DueDateError(AntechamberError):
    """The date that was given cannot be ordered."""


def is_weekday(day: date) -> bool:
    """Monday to Friday; what is left of a court's days when no table is at hand."""
    return day.weekday() < _SATURDAY


def propose_due(
    *, after: date, conference: date | None, court_days: int, is_court_day: CourtDay
) -> date | None:
    """The court day that lies `court_days` court days after a day, but at least one court day before the conference.

    None when no court day lies between.
    """
    day, left = after, court_days
    while left:
        day += timedelta(days=1)
        left -= is_court_day(day)
    if conference is not None and day >= conference - timedelta(days=1):
        day = conference - timedelta(days=1)
        while day > after and not is_court_day(day):
            day -= timedelta(days=1)
    return day if day > after else None


def due_field(
    given: date | None, *, after: date, conference: date | None, court_days: int, is_court_day: CourtDay
) -> tuple[date | None, Field, tuple[Remark, ...]]:
    """The due date as a field, with what chambers should know of it.

    Raises:
        DueDateError: the given date is not after the day of the review.
    """
    if given is not None:
        if given <= after:
            raise DueDateError(
                f"The due date {given.isoformat()} is not after {after.isoformat()}, the day of the review. "
                "Give a later date with --due, or the moment of the review with --as-of."
            )
        return (
            given,
            _date_field(given, origin="given by chambers"),
            _remarks(given, conference, is_court_day),
        )
    proposed = propose_due(
        after=after, conference=conference, court_days=court_days, is_court_day=is_court_day
    )
    if proposed is None:
        field, remark = blank(
            "due", "No court day lies between the review and the conference; chambers must set a date."
        )
        return None, field, (remark,)
    remark = Remark(
        about="due",
        message=f"{day_and_date(proposed)} is proposed: {court_days} court days from the review, before the conference. "
        "Give the judge's own date with --due.",
    )
    return proposed, _date_field(proposed, origin="proposed", mark="proposed"), (remark,)


def _date_field(day: date, *, origin: str, mark: str = "") -> Field:
    return Field(name="due", text=long_date(day), origin=origin, kind=FieldKind.DATE, mark=mark)


def _remarks(given: date, conference: date | None, is_court_day: CourtDay) -> tuple[Remark, ...]:
    found: list[Remark] = []
    if not is_court_day(given):
        found.append(
            Remark(
                about="due",
                message=f"{day_and_date(given)} is a weekend or a legal holiday. A date certain does not move by "
                "itself (Fed. R. Civ. P. 6(a), 2009 committee note); it was left as given.",
            )
        )
    if conference is not None and given >= conference:
        found.append(
            Remark(
                about="due",
                message=f"{long_date(given)} is not before the conference of {long_date(conference)}.",
            )
        )
    return tuple(found)
