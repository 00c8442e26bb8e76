"""The law tables as one value: courts, holidays, closures.

`CourtTables` is what every computation takes; `store.law_tables` fills it from dated, cited rows. It keeps a
private memory of the holidays of a year, which changes no answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from functools import cache
from zoneinfo import ZoneInfo

from antechamber.core.calendar.holidays import Confidence, Holiday, HolidayRow, compute_holidays
from antechamber.core.calendar.problems import OutsideTablesError, UnknownCourtError
from antechamber.core.law import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A division of a district whose clock may differ; `offices` are the digits that open its docket numbers."""

    name: str
    zone: str
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingDay:
    """The clock time at which a court's own rule ends the day for electronic filing, while the rule stands."""

    ends: time
    citation: Citation
    first_on: date = date.min
    last_on: date = date.max
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """A district court. `zone` is its IANA zone, empty where divisions with different clocks are listed.

    `state` is the postal code whose holidays count in forward periods. `filing_days` and `clerk_closes` are
    set by the court's own rules; without a row electronic filing ends at midnight and closing hours are unknown.
    """

    id: str
    name: str
    short: str
    state: str
    zone: str
    divisions: tuple[Division, ...] = ()
    filing_days: tuple[FilingDay, ...] = ()
    clerk_closes: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """A day on which a courthouse was closed by its own court's order, or its clerk's office was inaccessible."""

    on: date
    court: str
    why: str
    citation: Citation
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutiveClosure:
    """A day on which an executive order closed executive departments; it names no court and decides nothing alone."""

    on: date
    why: str
    citation: Citation
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessDays:
    """What a court or judge means by a business day. The Rules do not say; the default leaves out federal holidays.

    `citation` None means that nobody has said so and the default stands.
    """

    without_federal_holidays: bool = True
    without_state_holidays: bool = False
    without_court_closures: bool = True
    citation: Citation | None = None


_DEFAULT_USAGE = BusinessDays()


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtTables:
    """Every court, holiday and closure that a computation may ask for.

    `first_year` to `last_year` is the span of the federal rows; state rows are complete from
    `states_first_year` only. `usages` holds definitions of business days by court id, or by `court/judge` (`nysd/Example`).
    """

    courts: Mapping[str, Court]
    federal: tuple[HolidayRow, ...]
    states: Mapping[str, tuple[HolidayRow, ...]]
    closed: tuple[Closure, ...] = ()
    inaccessible: tuple[Closure, ...] = ()
    executive: tuple[ExecutiveClosure, ...] = ()
    usages: Mapping[str, BusinessDays] = field(default_factory=dict)
    first_year: int = 1971
    last_year: int = 2050
    states_first_year: int = 2010
    _years: dict[tuple[str, int], Mapping[date, Holiday]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _off: dict[tuple[int, str | None, bool], frozenset[date]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _executive: dict[date, ExecutiveClosure] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _closed: dict[tuple[str, date], Closure] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        self._executive.update((row.on, row) for row in self.executive)
        self._closed.update(((row.court, row.on), row) for row in self.closed)

    def known(self, court: str | None) -> str | None:
        """The id when the tables have that court, else None: for a paper whose court is unknown or no federal one."""
        return court if court in self.courts else None

    def court(self, court: str) -> Court:
        """The court with that id (the ids of the free courts database, such as `nysd`).

        Raises:
            UnknownCourtError: no row has it.
        """
        found = self.courts.get(court)
        if found is None:
            raise UnknownCourtError(
                f"The tables have no court {court!r}. They cover the {len(self.courts)} federal district courts by "
                f"ids such as nysd, cand or txwd; leave the court out to compute with federal holidays alone."
            )
        return found

    def usage(self, court: str | None, judge: str | None = None) -> BusinessDays:
        """What a business day is before that judge of that court: the judge's row, else the court's, else the default."""
        own = self.usages.get(f"{court}/{judge}") if judge else None
        return own or self.usages.get(court or "") or _DEFAULT_USAGE

    def federal_holiday(self, day: date) -> Holiday | None:
        """The federal legal holiday on that day.

        Raises:
            OutsideTablesError: the day lies outside the years of the tables.
        """
        return self._year("US", day).get(day)

    def state_holiday(self, day: date, state: str) -> Holiday | None:
        """The holiday that the state adds on that day; rows of low confidence are left to `doubtful_holiday`."""
        found = self._year(state, day).get(day)
        return found if found and found.row.confidence is not Confidence.LOW else None

    def doubtful_holiday(self, day: date, state: str) -> Holiday | None:
        """A state holiday on that day that a person should check, because its row is of low confidence."""
        found = self._year(state, day).get(day)
        return found if found and found.row.confidence is Confidence.LOW else None

    def off_days(self, year: int, state: str | None, *, federal: bool) -> frozenset[date]:
        """The holidays of a year that count: federal ones, those of a state, or both; weekends beside.

        Raises:
            OutsideTablesError: the tables do not cover the year.
        """
        found = self._off.get((year, state, federal))
        if found is None:
            day = date(year, 1, 1)
            national = self._year("US", day) if federal else {}
            local = self._year(state, day) if state else {}
            sure = (on for on, holiday in local.items() if holiday.row.confidence is not Confidence.LOW)
            found = self._off[year, state, federal] = frozenset((*national, *sure))
        return found

    def court_closure(self, day: date, court: str | None) -> Closure | None:
        """The closure of that courthouse, by its own court's order, on that day."""
        return self._closed.get((court or "", day))

    def executive_closure(self, day: date) -> ExecutiveClosure | None:
        """The executive order that closed executive departments on that day."""
        return self._executive.get(day)

    def _year(self, jurisdiction: str, day: date) -> Mapping[date, Holiday]:
        found = self._years.get((jurisdiction, day.year))
        if found is None:
            found = self._compute_year(jurisdiction, day)
            self._years[jurisdiction, day.year] = found
        return found

    def _compute_year(self, jurisdiction: str, day: date) -> Mapping[date, Holiday]:
        if not self.first_year <= day.year <= self.last_year:
            raise OutsideTablesError(
                f"{day.isoformat()} lies outside the holiday tables, which cover {self.first_year} to "
                f"{self.last_year}; no date is computed there."
            )
        rows = self.federal if jurisdiction == "US" else self.states.get(jurisdiction, ())
        return compute_holidays(rows, day.year)


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def zone_of(
    court: str | None, *, tables: CourtTables, division: str | None = None, office: str | None = None
) -> ZoneInfo | None:
    """The clock of a court: its zone, or that of the named division or of the office of a docket number.

    None when the court is unknown, or when its divisions keep different clocks and nothing says which one is meant.

    Raises:
        UnknownCourtError: the court has no such division, or the id is in no table.
    """
    if court is None:
        return None
    row = tables.court(court)
    if not row.divisions:
        return _zone(row.zone)
    for candidate in row.divisions:
        if division and candidate.name.casefold() == division.casefold():
            return _zone(candidate.zone)
        if division is None and office and office in candidate.offices:
            return _zone(candidate.zone)
    if division is not None:
        names = ", ".join(candidate.name for candidate in row.divisions)
        raise UnknownCourtError(f"{row.short} has no division {division!r} in the tables. It has: {names}.")
    zones = {candidate.zone for candidate in row.divisions}
    return _zone(zones.pop()) if len(zones) == 1 else None
