"""Judges' profiles: plain files of the program and of a chambers' own folder, over the form of the court.

A profile is chosen by the id that `case.toml` names, else by judge and court; without any, the papers take the
form of the court alone. What a profile leaves out, the court's row in `caption_forms.toml` gives.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import time
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from antechamber.core.calendar import CourtTables
from antechamber.core.case import Case
from antechamber.core.order import Audience, DutyKind, Force, Terms
from antechamber.core.problems import AntechamberError
from antechamber.core.profile import JudgeProfile, Naming, StandingDuty, StandingParagraph

_TUPLES = ("court_lines", "stamp")


class ProfileError(AntechamberError):
    """A profile cannot be used as it stands."""


def load_profile(case: Case, tables: CourtTables, *, folder: Path | None = None) -> JudgeProfile:
    """The profile for a case.

    Args:
        case: its `profile` names a profile; else judge and court choose.
        tables: give the court's full name.
        folder: a chambers' own profiles, which go before the program's.

    Raises:
        ProfileError: the named profile is in no folder, or a file cannot be used.
    """
    rows = list(_rows(folder))
    chosen = _named(case.profile, rows) if case.profile else _matching(case, rows)
    form = _form_of(case.court)
    data: dict[str, Any] = {"id": f"court {case.court or 'unknown'}", **form, **(chosen or {})}
    data.setdefault("court_lines", list(_court_lines(case.court, tables)))
    return _profile(data)


def load_every_profile(tables: CourtTables, *, folder: Path | None = None) -> tuple[JudgeProfile, ...]:
    """Every profile of the folders, by id."""
    found = []
    for row in _rows(folder):
        court = str(row.get("court", ""))
        data = {**_form_of(court), **row}
        data.setdefault("court_lines", list(_court_lines(court, tables)))
        found.append(_profile(data))
    return tuple(sorted(found, key=lambda profile: profile.id))


def _rows(folder: Path | None) -> Iterator[dict[str, Any]]:
    if folder is not None:
        if not folder.is_dir():
            raise ProfileError(f"{folder} is not a folder of judges' profiles (files like smith.toml).")
        for path in sorted(folder.glob("*.toml")):
            yield _read(_text_of(path), path.name)
    yield from _own_rows()


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(
            f"The judge's profile {path.name} cannot be read as text (UTF-8): {error}."
        ) from error


@cache
def _own_rows() -> tuple[dict[str, Any], ...]:
    folder = files("antechamber.data").joinpath("judges")
    entries = sorted((e for e in folder.iterdir() if e.name.endswith(".toml")), key=lambda entry: entry.name)
    return tuple(_read(entry.read_text(encoding="utf-8"), entry.name) for entry in entries)


def _read(text: str, name: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"The judge's profile {name} is not valid TOML: {error}.") from error
    return {"id": name.removesuffix(".toml"), **data}


def _named(profile: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    for row in rows:
        if row["id"] == profile:
            return row
    known = ", ".join(sorted(str(row["id"]) for row in rows))
    raise ProfileError(f"case.toml names the profile {profile!r}, which no folder has. There are: {known}.")


def _matching(case: Case, rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    judge = case.settlement_judge.strip().casefold()
    for row in rows:
        if judge and str(row.get("judge", "")).strip().casefold() == judge and row.get("court") == case.court:
            return row
    return None


@cache
def _forms() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files("antechamber.data").joinpath("caption_forms.toml").read_text(encoding="utf-8"))


def _form_of(court: str) -> dict[str, Any]:
    forms = _forms()
    return {**forms["default"], **forms.get(court, {})}


def _court_lines(court: str, tables: CourtTables) -> tuple[str, ...]:
    """The court's name in the two lines of a caption; none for a court that the tables do not have."""
    known = tables.known(court)
    if known is None:
        return ()
    before, _, after = tables.court(known).name.upper().partition(" FOR THE ")
    return (before, after) if after else (before,)


def _profile(data: dict[str, Any]) -> JudgeProfile:
    known = {field.name for field in fields(JudgeProfile)}
    unknown = sorted(set(data) - known)
    if unknown:
        raise ProfileError(
            f"The judge's profile {data['id']!r} has keys that mean nothing: {', '.join(unknown)}."
        )
    for name, value in data.items():
        _check(str(data["id"]), name, value)
    values = dict(data)
    for name in _TUPLES:
        values[name] = tuple(values.get(name, ()))
    values["naming"] = Naming(values.get("naming", Naming.NEUTRAL))
    values["scheduling"] = tuple(_standing(row, data["id"]) for row in values.get("scheduling", ()))
    return JudgeProfile(**values)


_ONE_OF = {
    "naming": tuple(member.value for member in Naming),
    "caption_rule": ("x", "paren", "colon", "plain", "box"),
}


def _check(profile: str, name: str, value: object) -> None:
    """Refuses a value of the wrong kind, by its name."""
    annotation = next(str(field.type) for field in fields(JudgeProfile) if field.name == name)
    if name in _ONE_OF:
        fits, kind = value in _ONE_OF[name], f"one of {', '.join(_ONE_OF[name])}"
    elif name == "scheduling":
        fits = isinstance(value, list) and all(isinstance(row, dict) for row in value)
        kind = "paragraphs ([[scheduling]])"
    elif name in _TUPLES:
        fits = isinstance(value, list | tuple) and all(isinstance(line, str) for line in value)
        kind = "a list of lines"
    elif "bool" in annotation:
        fits, kind = isinstance(value, bool), "true or false"
    elif "int" in annotation:
        fits, kind = isinstance(value, int) and not isinstance(value, bool) and value >= 0, "a whole number"
    else:
        fits, kind = isinstance(value, str), "text"
    if not fits:
        raise ProfileError(f"In the judge's profile {profile!r}, {name} has to be {kind}, not {value!r}.")


_PARAGRAPH_KEYS = frozenset({"template", "label", "when", "days_before", "at", "duties"})


def _standing(row: Mapping[str, Any], profile: str) -> StandingParagraph:
    if "template" not in row:
        raise ProfileError(f"A paragraph of the judge's profile {profile!r} names no template.")
    try:
        _check_paragraph(row)
        return StandingParagraph(
            template=str(row["template"]),
            label=str(row.get("label", "")),
            when=str(row.get("when", "")),
            days_before=row.get("days_before"),
            at=row.get("at"),
            fields=tuple((key, str(value)) for key, value in row.items() if key not in _PARAGRAPH_KEYS),
            duties=tuple(_duty(duty) for duty in row.get("duties", ())),
        )
    except (KeyError, TypeError, ValueError) as error:
        template = row["template"]
        raise ProfileError(
            f"The paragraph {template!r} of the profile {profile!r} cannot be used: {error}."
        ) from error


def _check_paragraph(row: Mapping[str, Any]) -> None:
    days, at, duties = row.get("days_before"), row.get("at"), row.get("duties", ())
    if days is not None and (not isinstance(days, int) or isinstance(days, bool) or days < 0):
        raise ValueError(f"days_before has to be a whole number, not {days!r}")
    if at is not None and not isinstance(at, time):
        raise ValueError(f"at has to be a time such as 17:00:00, not {at!r}")
    if not isinstance(duties, list | tuple) or not all(isinstance(duty, dict) for duty in duties):
        raise ValueError("duties has to be a list of tables")


_DUTY_KEYS = frozenset(
    {"kind", "bearers", "toward", "means", "with_conference"}
    | {field.name for field in fields(Terms)} - {"page_limit"}
)


def _duty(row: Mapping[str, Any]) -> StandingDuty:
    unknown = sorted(set(row) - _DUTY_KEYS)
    if unknown:
        raise ValueError(f"a duty has keys that mean nothing: {', '.join(unknown)}")
    for name in ("bearers", "means", "contents"):
        if not isinstance(row.get(name, []), list):
            raise TypeError(f"{name} has to be a list, not {row[name]!r}")
    return StandingDuty(
        kind=DutyKind(row["kind"]),
        bearers_class=tuple(row["bearers"]),
        toward=row.get("toward"),
        means=tuple(row.get("means", ())),
        with_conference=bool(row.get("with_conference", False)),
        terms=Terms(
            force=Force(row.get("force", Force.MUST)),
            fresh=row.get("fresh"),
            live=row.get("live"),
            written=row.get("written"),
            audience=Audience(row["audience"]) if "audience" in row else None,
            contents=tuple(row.get("contents", ())),
            anchor=row.get("anchor"),
            condition=row.get("condition"),
        ),
    )
