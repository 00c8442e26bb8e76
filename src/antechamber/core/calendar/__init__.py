"""Court time: court days, legal holidays, periods, and deadlines with the steps that led to them.

Everything here is a function of its arguments and of `CourtTables`, the value into which the dated, cited
rows of the law are read. A date that the law or the order leaves open is not guessed: the deadline carries
the question that has to be answered, or both dates.
"""

from antechamber.core.calendar.checks import check_location
from antechamber.core.calendar.compute import Submission, compute_deadline
from antechamber.core.calendar.days import (
    NoCourtDay,
    is_court_day,
    is_legal_holiday,
    next_court_day,
    why_no_court_day,
)
from antechamber.core.calendar.deadline import Alternative, Deadline, Flag, Step, undetermined
from antechamber.core.calendar.endings import end_of_day, fixed_deadline, is_timely
from antechamber.core.calendar.extensions import ExtensionTest, Standard, extension_test
from antechamber.core.calendar.holidays import Confidence, DayRule, Fixing, Holiday, HolidayRow, Moves, Years
from antechamber.core.calendar.periods import Direction, PartiesPeriod, Period, Unit, period_for, read_unit
from antechamber.core.calendar.printed import find_printed_date
from antechamber.core.calendar.problems import (
    CourtTimeError,
    LawTableError,
    NegativeCountError,
    OutsideTablesError,
    UnknownCourtError,
    UnknownUnitError,
)
from antechamber.core.calendar.service import ServedBy
from antechamber.core.calendar.tables import (
    BusinessDays,
    Closure,
    Court,
    CourtTables,
    Division,
    ExecutiveClosure,
    FilingDay,
    zone_of,
)

__all__ = [
    "Alternative",
    "BusinessDays",
    "Closure",
    "Confidence",
    "Court",
    "CourtTables",
    "CourtTimeError",
    "DayRule",
    "Deadline",
    "Direction",
    "Division",
    "ExecutiveClosure",
    "ExtensionTest",
    "FilingDay",
    "Fixing",
    "Flag",
    "Holiday",
    "HolidayRow",
    "LawTableError",
    "Moves",
    "NegativeCountError",
    "NoCourtDay",
    "OutsideTablesError",
    "PartiesPeriod",
    "Period",
    "ServedBy",
    "Standard",
    "Step",
    "Submission",
    "Unit",
    "UnknownCourtError",
    "UnknownUnitError",
    "Years",
    "check_location",
    "compute_deadline",
    "end_of_day",
    "extension_test",
    "find_printed_date",
    "fixed_deadline",
    "is_court_day",
    "is_legal_holiday",
    "is_timely",
    "next_court_day",
    "period_for",
    "read_unit",
    "undetermined",
    "why_no_court_day",
    "zone_of",
]
