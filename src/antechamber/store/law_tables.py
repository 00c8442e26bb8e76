"""The law tables as the program carries them: dated, cited rows, read into one value.

Courts, federal holidays and closures are read at once; the holidays of a state only when a court of that
state is asked about, so that a single deadline waits for one small file.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, time
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from antechamber.core.calendar import (
    BusinessDays,
    Closure,
    Confidence,
    Court,
    CourtTables,
    Division,
    ExecutiveClosure,
    FilingDay,
    HolidayRow,
    LawTableError,
    Moves,
    Years,
)
from antechamber.core.law import Citation
from antechamber.store.day_rules import read_day_rule

Row = dict[str, Any]


def load_court_tables(folder: Path | None = None) -> CourtTables:
    """The law tables of the program, or of another folder of the same form.

    The program's own tables are read once and shared. The holidays of a state are read when they are first
    asked for.

    Raises:
        LawTableError: a row is not of the form that the tables ask for.
    """
    return _own_tables() if folder is None else _load(folder)


@cache
def _own_tables() -> CourtTables:
    return _load(files("antechamber") / "data" / "law")


def _load(folder: Traversable) -> CourtTables:
    closures = _Table(folder / "closures.toml")
    usages = _Table(folder / "business_days.toml")
    return CourtTables(
        courts=_courts(folder / "courts.toml"),
        federal=_holidays(folder / "federal.toml", "US"),
        states=_States(folder / "states"),
        closed=tuple(_closure(row) for row in closures.rows("court_closed")),
        inaccessible=tuple(_closure(row) for row in closures.rows("inaccessible")),
        executive=tuple(_executive(row) for row in closures.rows("executive")),
        usages={row.text("of"): _usage(row) for row in usages.rows("usage")},
    )


class _Row:
    """A row of a table, which knows where it stands, so that an error can say so."""

    def __init__(self, values: Row, place: str) -> None:
        self.values = values
        self.place = place

    def wrong(self, key: str, form: str) -> LawTableError:
        """The error that says what stands in the row and what should."""
        return LawTableError(f"{self.place}: {key} = {self.values.get(key)!r}; write {form}.")

    def text(self, key: str, default: str | None = None) -> str:
        """A text of the row; without a default it must be there."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or not (value or default == ""):
            raise self.wrong(key, "a text in quotation marks")
        return value

    def day(self, key: str, default: date | None = None) -> date:
        """A day of the row, written as TOML writes dates."""
        value = self.values.get(key, default)
        if not isinstance(value, date):
            raise self.wrong(key, "a date without quotation marks, such as 2021-06-17")
        return value

    def clock(self, key: str) -> time:
        """A clock time of the row."""
        try:
            return time.fromisoformat(self.text(key))
        except ValueError as error:
            raise self.wrong(key, 'a clock time such as "17:00"') from error

    def yes(self, key: str, *, default: bool) -> bool:
        """A yes or no of the row."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def confidence(self) -> Confidence:
        """How sure the row is; high unless it says otherwise."""
        try:
            return Confidence(self.text("confidence", "high"))
        except ValueError as error:
            raise self.wrong("confidence", '"high", "medium" or "low"') from error

    def citation(self, at: str = "citation") -> Citation:
        """The law that the row stands on."""
        return Citation(work=self.text(at), edition=self.text("edition", ""))


class _Table:
    """A TOML file of the tables; one that is missing has no rows."""

    def __init__(self, file: Traversable) -> None:
        self.name = file.name
        try:
            self.values = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LawTableError(f"{file.name} is not well-formed TOML: {error}.") from error

    def rows(self, kind: str) -> Iterator[_Row]:
        """The rows of one kind, in the order of the file; what the head of the file says holds for each."""
        head = {key: value for key, value in self.values.items() if not isinstance(value, dict | list)}
        listed = self.values.get(kind, [])
        if not isinstance(listed, list):
            raise LawTableError(f"{self.name}: write each row as [[{kind}]].")
        for number, values in enumerate(listed, start=1):
            yield _Row(
                head | values, f"{self.name}, {kind} {number} ({values.get('name', values.get('on', ''))})"
            )

    def named(self) -> Iterator[tuple[str, _Row]]:
        """The rows that stand under a name of their own."""
        for name, values in self.values.items():
            if isinstance(values, dict):
                yield name, _Row(values, f"{self.name}, [{name}]")


class _States(Mapping[str, tuple[HolidayRow, ...]]):
    """The holidays of each state, read from its own file when first asked for."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._read: dict[str, tuple[HolidayRow, ...]] = {}

    def __getitem__(self, state: str) -> tuple[HolidayRow, ...]:
        if state not in self._read:
            file = self._folder / f"{state.casefold()}.toml"
            if not file.is_file():
                raise KeyError(state)
            self._read[state] = _holidays(file, state)
        return self._read[state]

    def __iter__(self) -> Iterator[str]:
        names = [file.name for file in self._folder.iterdir()] if self._folder.is_dir() else []
        return iter(sorted(name[:2].upper() for name in names if name.endswith(".toml")))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _holidays(file: Traversable, jurisdiction: str) -> tuple[HolidayRow, ...]:
    return tuple(_holiday(row, jurisdiction) for row in _Table(file).rows("holiday"))


def _holiday(row: _Row, jurisdiction: str) -> HolidayRow:
    try:
        moves = Moves(row.text("moves"))
    except ValueError as error:
        raise row.wrong("moves", '"never", "sunday", "both" or "forward"') from error
    try:
        years = Years(row.text("years", "every"))
    except ValueError as error:
        raise row.wrong("years", '"every", "even", "odd", "presidential" or "inaugural"') from error
    return HolidayRow(
        name=row.text("name"),
        jurisdiction=jurisdiction,
        rule=read_day_rule(row.text("day"), row.place),
        moves=moves,
        citation=row.citation(),
        confidence=row.confidence(),
        first_on=row.day("from", date.min),
        last_on=row.day("to", date.max),
        years=years,
        note=row.text("note", ""),
        flag=row.text("flag", ""),
    )


def _courts(file: Traversable) -> Mapping[str, Court]:
    return {name: _court(name, row) for name, row in _Table(file).named()}


def _court(name: str, row: _Row) -> Court:
    divisions = tuple(_division(_Row(values, row.place)) for values in row.values.get("divisions", ()))
    if not divisions and "zone" not in row.values:
        raise row.wrong("zone", 'an IANA zone such as "America/New_York", or divisions with one each')
    return Court(
        id=name,
        name=row.text("name"),
        short=row.text("short"),
        state=row.text("state"),
        zone=row.text("zone", ""),
        divisions=divisions,
        filing_days=tuple(
            _filing_day(_Row(values, row.place)) for values in row.values.get("filing_days", ())
        ),
        clerk_closes=row.clock("clerk_closes") if "clerk_closes" in row.values else None,
    )


def _division(row: _Row) -> Division:
    offices = row.values.get("offices", [])
    return Division(name=row.text("name"), zone=row.text("zone"), offices=tuple(str(one) for one in offices))


def _filing_day(row: _Row) -> FilingDay:
    return FilingDay(
        ends=row.clock("ends"),
        citation=row.citation("rule"),
        first_on=row.day("from", date.min),
        last_on=row.day("to", date.max),
        confidence=row.confidence(),
    )


def _closure(row: _Row) -> Closure:
    return Closure(
        on=row.day("on"),
        court=row.text("court"),
        why=row.text("why"),
        citation=row.citation(),
        confidence=row.confidence(),
    )


def _executive(row: _Row) -> ExecutiveClosure:
    return ExecutiveClosure(
        on=row.day("on"), why=row.text("why"), citation=row.citation(), confidence=row.confidence()
    )


def _usage(row: _Row) -> BusinessDays:
    return BusinessDays(
        without_federal_holidays=row.yes("without_federal_holidays", default=True),
        without_state_holidays=row.yes("without_state_holidays", default=False),
        without_court_closures=row.yes("without_court_closures", default=True),
        citation=row.citation(),
    )
