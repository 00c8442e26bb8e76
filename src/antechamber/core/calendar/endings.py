"""When a day ends: dates certain, the end of the last day by kind of submission, and what came in time."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from antechamber.core.calendar.compute import Submission
from antechamber.core.calendar.days import RULE_6A6A, why_no_court_day
from antechamber.core.calendar.deadline import Deadline, Flag, Step
from antechamber.core.calendar.holidays import SATURDAY, Confidence
from antechamber.core.calendar.periods import Direction
from antechamber.core.calendar.tables import CourtTables
from antechamber.core.calendar.words import day_in_words
from antechamber.core.law import Citation, rule

RULE_6A4 = Citation(work="Fed. R. Civ. P.", at="6(a)(4)", edition="2009-12-01")
DATE_CERTAIN = Citation(
    work="Fed. R. Civ. P. 6(a), committee note of 2009; Violette v. P.A. Days, 427 F.3d 1015 (6th Cir. 2005)",
    edition="2009-12-01",
)


@rule(DATE_CERTAIN)
def fixed_deadline(
    on: date, *, tables: CourtTables, court: str | None = None, at: time | None = None
) -> Deadline:
    """The deadline that an order sets by a date certain: it never moves, but a weekend or holiday is flagged.

    Raises:
        UnknownCourtError: the court is in no table.
        OutsideTablesError: the date lies outside the years of the tables.
    """
    reason = why_no_court_day(on, tables=tables, court=court, direction=Direction.AFTER)
    steps = [
        Step(
            on=on,
            sentence=f"{day_in_words(on)} is a date certain and is not computed.",
            citation=DATE_CERTAIN,
        )
    ]
    flags: list[Flag] = []
    if reason:
        steps.append(
            Step(
                on=on,
                sentence=f"{day_in_words(on)} {reason.why}; the date stays until an order moves it.",
                citation=reason.citation,
            )
        )
        weekend = on.weekday() >= SATURDAY and reason.citation != RULE_6A6A
        flags.append(Flag.FIXED_ON_WEEKEND if weekend else Flag.FIXED_ON_HOLIDAY)
    return Deadline(on=on, at=at, computed=False, steps=tuple(steps), flags=tuple(flags))


@rule(RULE_6A4, not_covered="The closing hours of clerks' offices, but where a row of the table gives them.")
def end_of_day(
    court: str | None, *, on: date, tables: CourtTables, submission: Submission = Submission.LETTER
) -> tuple[time | None, tuple[Flag, ...]]:
    """The clock time at which a last day ends, in the court's own time; None stands for midnight.

    Electronic filing ends at midnight unless the court's own rule ends it sooner, and filing on paper when the
    clerk's office closes. A letter by e-mail is no filing; chambers' practice is the end of the day, and an
    order that sets a clock time goes before everything here. Flags name what a person should look at.

    Raises:
        UnknownCourtError: the court is in no table.
    """
    row = tables.court(court) if court else None
    match submission:
        case Submission.LETTER:
            return None, ()
        case Submission.E_FILING:
            if row is None:
                return None, (Flag.COURT_UNKNOWN,)
            rule_ = next((one for one in row.filing_days if one.first_on <= on <= one.last_on), None)
            if rule_ is None:
                return None, ()
            return rule_.ends, () if rule_.confidence is Confidence.HIGH else (Flag.LOCAL_RULE_UNSURE,)
        case Submission.PAPER_FILING:
            closes = row.clerk_closes if row else None
            return closes, () if closes else (Flag.CLERK_HOURS_UNKNOWN,)


@rule(RULE_6A4)
def is_timely(received_at: datetime, *, on: date, at: time | None, zone: ZoneInfo) -> bool:
    """Whether something received at an instant came by a deadline, by the court's clock.

    Without a clock time the day ends at midnight, and midnight itself belongs to the next day; a clock time
    that an order sets is itself still in time.

    Raises:
        ValueError: the instant carries no offset.
    """
    if received_at.tzinfo is None:
        raise ValueError("An instant without an offset cannot be held against a court's clock.")
    local = received_at.astimezone(zone)
    if at is None:
        return local < datetime.combine(on + timedelta(days=1), time(), tzinfo=zone)
    return local <= datetime.combine(on, at, tzinfo=zone)
