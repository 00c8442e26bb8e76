"""What chambers tell for a paper: a date, a ruling, who came. What is not told becomes a visible blank."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, time
from enum import StrEnum
from typing import Any

from antechamber.core.directive import Field, FieldKind, Remark, blank
from antechamber.core.papers.wording import clock, day_and_date
from antechamber.core.problems import AntechamberError


class FactsError(AntechamberError):
    """A fact was told that means nothing, or in a form that cannot be read."""


class Ruling(StrEnum):
    """What the judge does with a request."""

    GRANTED = "granted"
    DENIED = "denied"
    IN_PART = "in_part"


class OutcomeWord(StrEnum):
    """The only words in which the result of a conference may be told outside the room."""

    SETTLED_IN_PRINCIPLE = "settled_in_principle"
    TERMS_ON_RECORD = "terms_on_record"
    TERM_SHEET_SIGNED = "term_sheet_signed"
    SETTLED_SUBJECT_TO_APPROVAL = "settled_subject_to_approval"
    PARTIAL_SETTLEMENT = "partial_settlement"
    NOT_SETTLED = "not_settled"
    CONTINUED = "continued"
    DID_NOT_GO_FORWARD = "did_not_go_forward"


class VacatedBecause(StrEnum):
    """Why a conference is taken off the calendar, as the docket may tell it."""

    SETTLED = "settled"
    REFERENCE_WITHDRAWN = "reference_withdrawn"
    DISMISSED = "dismissed"
    COURT = "court"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that a paper may need and a review does not know. Each is None, or empty, until told."""

    conference_on: date | None = None
    conference_at: time | None = None
    mode: str = ""
    place: str = ""
    letters_due_on: date | None = None
    letters_due_at: time | None = None
    ruling: Ruling | None = None
    request_entry: int | None = None
    requested_by: str = ""
    excused: str = ""
    excused_how: str = ""
    held_on: date | None = None
    held: bool | None = None
    began_at: time | None = None
    ended_at: time | None = None
    attended: tuple[str, ...] = ()
    outcome: OutcomeWord | None = None
    next_on: date | None = None
    next_what: str = ""
    because: VacatedBecause | None = None
    party: str = ""


def facts_of(told: Mapping[str, object]) -> Facts:
    """Facts from words as a person types them.

    Raises:
        FactsError: a name that means nothing, or a value that cannot be read; the message says what is known.
    """
    kinds = {field.name: _kind_of(field.type) for field in fields(Facts)}
    values: dict[str, Any] = {}
    for name, value in told.items():
        if name not in kinds:
            raise FactsError(f"No paper knows the fact {name!r}. Known facts: {', '.join(sorted(kinds))}.")
        try:
            values[name] = _READ[kinds[name]](value)
        except (ValueError, KeyError):
            raise FactsError(f"The fact {name} cannot be {str(value)!r}. {_FORM[kinds[name]]}") from None
    return Facts(**values)


def _kind_of(annotation: object) -> str:
    """The first word of a field's type: date, time, int, bool, tuple, str, or an enum's name."""
    return re.split(r"[\[ |]", str(annotation).removeprefix("<class '").removesuffix("'>"))[0].rsplit(".", 1)[
        -1
    ]


def _items(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else str(value).split(";")
    return tuple(str(item).strip() for item in items if str(item).strip())


def _one_of(enum: type[StrEnum]) -> str:
    return f"It is one of: {', '.join(member.value for member in enum)}."


_READ: Mapping[str, Callable[[object], object]] = {
    "date": lambda value: date.fromisoformat(str(value).strip()),
    "time": lambda value: time.fromisoformat(str(value).strip().zfill(5)),
    "int": lambda value: int(str(value)),
    "bool": lambda value: {"yes": True, "true": True, "no": False, "false": False}[
        str(value).strip().lower()
    ],
    "str": lambda value: str(value).strip(),
    "tuple": _items,
    "Ruling": lambda value: Ruling(str(value).strip()),
    "OutcomeWord": lambda value: OutcomeWord(str(value).strip()),
    "VacatedBecause": lambda value: VacatedBecause(str(value).strip()),
}
_FORM = {
    "date": "Write it as 2023-07-17.",
    "time": "Write it as 14:30.",
    "int": "It is a whole number.",
    "bool": "It is yes or no.",
    "str": "It is text.",
    "tuple": "Separate the entries with semicolons.",
    "Ruling": _one_of(Ruling),
    "OutcomeWord": _one_of(OutcomeWord),
    "VacatedBecause": _one_of(VacatedBecause),
}


class Sheaf:
    """Gathers fields for one paper, and a remark for each that is blank."""

    def __init__(self) -> None:
        self.fields: dict[str, Field] = {}
        self.remarks: list[Remark] = []

    def put(self, field: Field) -> Field:
        """Keeps a field under its own name."""
        self.fields[field.name] = field
        return field

    def day(self, name: str, value: date | None, why: str, *, mark: str = "") -> Field:
        """A date with its weekday, or a blank."""
        if value is None:
            return self._blank(name, why)
        origin = mark or "given by chambers"
        return self.put(
            Field(name=name, text=day_and_date(value), origin=origin, kind=FieldKind.DATE, mark=mark)
        )

    def hour(self, name: str, value: time | None, why: str) -> Field:
        """A clock time, or a blank."""
        if value is None:
            return self._blank(name, why)
        return self.put(Field(name=name, text=clock(value), origin="given by chambers", kind=FieldKind.DATE))

    def words(self, name: str, value: str, why: str, *, origin: str = "given by chambers") -> Field:
        """Words that chambers typed, or a blank."""
        return (
            self.put(Field(name=name, text=value, origin=origin)) if value.strip() else self._blank(name, why)
        )

    def number(self, name: str, value: int | None, why: str) -> Field:
        """A whole number, or a blank."""
        if value is None:
            return self._blank(name, why)
        return self.put(Field(name=name, text=str(value), origin="given by chambers", kind=FieldKind.NUMBER))

    def all(self) -> tuple[Field, ...]:
        """Every field so far."""
        return tuple(self.fields.values())

    def _blank(self, name: str, why: str) -> Field:
        field, remark = blank(name, why)
        self.remarks.append(remark)
        return self.put(field)
