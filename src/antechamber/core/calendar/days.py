"""Which days are court days: Rule 6(a)(5) and (6), with the closures of a courthouse."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from antechamber.core.calendar.holidays import SATURDAY
from antechamber.core.calendar.periods import Direction
from antechamber.core.calendar.problems import OutsideTablesError
from antechamber.core.calendar.tables import CourtTables
from antechamber.core.law import Citation, rule

RULE_6A5 = Citation(work="Fed. R. Civ. P.", at="6(a)(5)", edition="2009-12-01")
RULE_6A6A = Citation(work="Fed. R. Civ. P.", at="6(a)(6)(A)", edition="2023-12-01")
RULE_6A6B = Citation(work="Fed. R. Civ. P.", at="6(a)(6)(B)", edition="2009-12-01")
RULE_6A6C = Citation(work="Fed. R. Civ. P.", at="6(a)(6)(C)", edition="2009-12-01")
USC_6103 = Citation(work="5 U.S.C.", at="§ 6103(a)-(b)", edition="2021-06-17")
EO_11582 = Citation(work="Exec. Order No. 11582", edition="1971-02-11")
LATHAM = Citation(work="Latham v. Dominick's Finer Foods, 149 F.3d 673 (7th Cir. 1998)", edition="1998")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCourtDay:
    """Why a day is no court day: in words, with the provision."""

    on: date
    why: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class DayCount:
    """Which days a computation leaves out, beside weekends.

    `state` is None when state holidays do not count, `court` None when closures do not. `also` names further
    days that are left out, to show what would follow if they were holidays.
    """

    tables: CourtTables
    state: str | None = None
    court: str | None = None
    federal: bool = True
    also: Collection[date] = ()

    def is_open(self, day: date) -> bool:
        """Whether the day counts as a court day."""
        if day.weekday() >= SATURDAY or day in self.also:
            return False
        if day in self.tables.off_days(day.year, self.state, federal=self.federal):
            return False
        return not (self.court and self.tables.court_closure(day, self.court))

    def reason(self, day: date) -> NoCourtDay | None:
        """Why the day does not count; None when it does."""
        if self.federal and (federal := self.tables.federal_holiday(day)):
            return NoCourtDay(on=day, why=f"is {federal.name}, a federal holiday", citation=RULE_6A6A)
        if day.weekday() >= SATURDAY:
            return NoCourtDay(on=day, why="falls on a weekend", citation=RULE_6A5)
        if self.state and (local := self.tables.state_holiday(day, self.state)):
            why = f"is {local.name}, a holiday of {self.state} ({local.row.citation})"
            return NoCourtDay(on=day, why=why, citation=RULE_6A6C)
        if self.court and (closure := self.tables.court_closure(day, self.court)):
            why = f"was closed by the court's own order ({closure.citation})"
            return NoCourtDay(on=day, why=why, citation=LATHAM)
        if day in self.also:
            return NoCourtDay(on=day, why="is treated as a holiday here", citation=RULE_6A6B)
        return None

    def roll(self, day: date, direction: Direction) -> date:
        """The day itself if it is open, else the nearest open day in that direction.

        Raises:
            OutsideTablesError: the tables end before an open day is found.
        """
        stride = timedelta(days=1 if direction is Direction.AFTER else -1)
        while not self.is_open(day):
            day = self.next_day(day, stride)
        return day

    @staticmethod
    def next_day(day: date, stride: timedelta) -> date:
        """The next day of the calendar.

        Raises:
            OutsideTablesError: the calendar ends.
        """
        try:
            return day + stride
        except OverflowError as error:
            raise OutsideTablesError("The calendar ends before a court day is found.") from error


def day_count(
    tables: CourtTables, court: str | None, direction: Direction | None, also: Collection[date] = ()
) -> DayCount:
    """How days are counted for a court in a direction: state holidays count only forward.

    Raises:
        UnknownCourtError: the court is in no table.
    """
    state = tables.court(court).state if court and direction is Direction.AFTER else None
    if court and state is None:
        tables.court(court)
    return DayCount(tables, state, court, also=also)


@rule(RULE_6A5, RULE_6A6A, RULE_6A6B, RULE_6A6C, USC_6103, EO_11582, LATHAM)
def is_court_day(
    day: date, *, tables: CourtTables, court: str | None = None, direction: Direction | None = None
) -> bool:
    """Whether a day is neither weekend nor legal holiday nor a day on which that courthouse was closed.

    State holidays are asked for only when `direction` is after, as the rule counts them only then. Without a
    court, federal holidays alone are known.

    Raises:
        UnknownCourtError: the court is in no table.
        OutsideTablesError: the day lies outside the years of the tables.
    """
    return day_count(tables, court, direction).is_open(day)


def why_no_court_day(
    day: date, *, tables: CourtTables, court: str | None = None, direction: Direction | None = None
) -> NoCourtDay | None:
    """Why a day is no court day, with the provision; None when it is one.

    Raises:
        UnknownCourtError: the court is in no table.
        OutsideTablesError: the day lies outside the years of the tables.
    """
    return day_count(tables, court, direction).reason(day)


def is_legal_holiday(
    day: date, *, tables: CourtTables, state: str | None = None, direction: Direction | None = None
) -> bool:
    """Whether a day is a legal holiday under Rule 6(a)(6), weekend or not.

    Raises:
        OutsideTablesError: the day lies outside the years of the tables.
    """
    if tables.federal_holiday(day):
        return True
    return bool(state and direction is Direction.AFTER and tables.state_holiday(day, state))


def next_court_day(
    day: date, *, tables: CourtTables, court: str | None = None, direction: Direction = Direction.AFTER
) -> date:
    """The first court day strictly after the day, or strictly before it when counting back.

    Raises:
        UnknownCourtError: the court is in no table.
        OutsideTablesError: the tables end first.
    """
    count = day_count(tables, court, direction)
    stride = timedelta(days=1 if direction is Direction.AFTER else -1)
    return count.roll(count.next_day(day, stride), direction)
