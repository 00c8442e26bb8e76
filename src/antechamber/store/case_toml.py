"""`case.toml` as a `Case`, with an error for everything that would make the case another one."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from antechamber.core.calendar import zone_of
from antechamber.core.case import Case, Counsel, CrossClaim, Party, PartyId, PartyKind
from antechamber.core.evidence import Diagnostic
from antechamber.core.problems import CaseFolderError
from antechamber.store.law_tables import load_court_tables

Table = Mapping[str, Any]


def case_of(path: Path, troubles: list[Diagnostic]) -> Case:
    """The case that the file describes. What could be mended (a time zone that nobody knows) is added to `troubles`.

    Raises:
        CaseFolderError: the file is missing, is not TOML, lacks a field, or names a party that it does not list.
    """
    table = _loaded(path)
    zone = _zone(path, table, troubles)
    parties = tuple(_party(path, entry) for entry in _tables(path, table, "parties"))
    if not parties:
        raise CaseFolderError(
            f"{path} lists no party. Add a [[parties]] table with id, name, role, kind and side for each."
        )
    _refuse_twins(path, parties)
    known = {party.id for party in parties}
    return Case(
        docket_number=_text(path, table, "docket_number"),
        caption=_text(path, table, "caption"),
        court=_text(path, table, "court", ""),
        time_zone=zone,
        settlement_judge=_text(path, table, "settlement_judge", ""),
        presiding_judge=_text(path, table, "presiding_judge", ""),
        chambers_email=_text(path, table, "chambers_email", ""),
        as_of=_as_of(path, table.get("as_of"), zone),
        parties=parties,
        counsel=tuple(_counsel(path, entry, known) for entry in _tables(path, table, "counsel")),
        cross_claims=tuple(
            _cross_claim(path, entry, known) for entry in _tables(path, table, "cross_claims")
        ),
        profile=_text(path, table, "profile", ""),
    )


def _loaded(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise CaseFolderError(
            f"{path.parent} has no case.toml. Write one with docket_number, caption, court, time_zone and [[parties]]."
        ) from None
    except OSError as error:
        raise CaseFolderError(
            f"{path} could not be opened ({error.strerror}). Look at its rights."
        ) from error
    except UnicodeDecodeError as error:
        raise CaseFolderError(f"{path} is not UTF-8 text. Save it again as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise CaseFolderError(f"{path} is not valid TOML: {error}. Correct that line.") from error


def _zone(path: Path, table: Table, troubles: list[Diagnostic]) -> ZoneInfo:
    name = _text(path, table, "time_zone")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        unknown = f"The time zone {name!r} is unknown. Write an IANA name such as America/New_York."
    of_court = _zone_of_court(_text(path, table, "court", ""))
    if of_court is None:
        raise CaseFolderError(f"{path}: {unknown}") from None
    message = f"{unknown} The case was reviewed by the clock of its court ({of_court.key})."
    troubles.append(Diagnostic(source=path.name, page=None, message=message))
    return of_court


def _zone_of_court(court: str) -> ZoneInfo | None:
    """The clock of a court whose tables know one clock for all its divisions."""
    tables = load_court_tables()
    return zone_of(court, tables=tables) if court in tables.courts else None


def _as_of(path: Path, value: object, zone: ZoneInfo) -> datetime | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else value.replace(tzinfo=zone)
    shown = value.isoformat() if isinstance(value, date) else value
    raise CaseFolderError(
        f"{path}: as_of is {shown!r}. Write a moment with its time, such as 2024-08-09T09:30:00-04:00."
    )


def _party(path: Path, entry: Table) -> Party:
    kind = _text(path, entry, "kind", "other").lower()
    role = _text(path, entry, "role", "")
    return Party(
        id=PartyId(_text(path, entry, "id")),
        name=_text(path, entry, "name"),
        role=role,
        kind=PartyKind(kind) if kind in set(PartyKind) else PartyKind.OTHER,
        side=_text(path, entry, "side", role),
        aliases=_texts(path, entry, "aliases"),
    )


def _refuse_twins(path: Path, parties: tuple[Party, ...]) -> None:
    twins = [name for name, count in Counter(party.id for party in parties).items() if count > 1]
    if twins:
        raise CaseFolderError(
            f"{path}: two parties have the id {twins[0]!r}. Give each party an id of its own."
        )


def _known(path: Path, name: str, known: set[PartyId], where: str) -> PartyId:
    if name not in known:
        listed = ", ".join(sorted(known))
        raise CaseFolderError(
            f"{path}: {where} names the party {name!r}, which is not listed. The ids are: {listed}."
        )
    return PartyId(name)


def _counsel(path: Path, entry: Table, known: set[PartyId]) -> Counsel:
    name = _text(path, entry, "name")
    served = _texts(path, entry, "represents") + _texts(path, entry, "party")
    return Counsel(
        name=name,
        firm=_text(path, entry, "firm", ""),
        emails=tuple(email.strip().lower() for email in _texts(path, entry, "emails")),
        represents=tuple(dict.fromkeys(_known(path, one, known, f"represents of {name}") for one in served)),
        pro_se=entry.get("pro_se") is True,
    )


def _cross_claim(path: Path, entry: Table, known: set[PartyId]) -> CrossClaim:
    one, two = (
        _known(path, _text(path, entry, key), known, f"a cross claim's {key}") for key in ("by", "against")
    )
    return CrossClaim(by=one, against=two)


def _tables(path: Path, table: Table, key: str) -> Iterator[Table]:
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise CaseFolderError(f"{path}: {key} must be written as [[{key}]] tables.")
    yield from found


def _text(path: Path, table: Table, key: str, otherwise: str | None = None) -> str:
    value = table.get(key, otherwise)
    if isinstance(value, str) and (value.strip() or otherwise is not None):
        return value.strip()
    if value is None:
        raise CaseFolderError(f"{path} lacks {key}. Add it.")
    raise CaseFolderError(f"{path}: {key} must be a text in quotation marks that is not empty.")


def _texts(path: Path, table: Table, key: str) -> tuple[str, ...]:
    found = table.get(key, [])
    found = [found] if isinstance(found, str) else found
    if not isinstance(found, list) or not all(isinstance(entry, str) for entry in found):
        raise CaseFolderError(f'{path}: {key} must be a list of texts, such as ["one", "two"].')
    return tuple(entry.strip() for entry in found if entry.strip())
