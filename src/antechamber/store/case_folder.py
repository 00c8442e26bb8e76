"""A case folder as values: `case.toml`, the orders and the letters. Nothing is ever written into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from antechamber.core.case import Case
from antechamber.core.evidence import Diagnostic
from antechamber.core.problems import CaseFolderError
from antechamber.store.case_toml import case_of

_LARGEST = 100 * 1024 * 1024
_IGNORED = frozenset({"thumbs.db", "desktop.ini"})

Paper = tuple[str, bytes]
"""A file's path within the case folder, with slashes, and its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFolder:
    """What a folder holds. Papers are sorted by their names; what could not be read is a diagnostic."""

    case: Case
    orders: tuple[Paper, ...]
    letters: tuple[Paper, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def load_case_folder(path: Path) -> CaseFolder:
    """The case in a folder.

    Raises:
        CaseFolderError: there is no folder, no `case.toml`, or it does not say who the parties are; the
            message names the file and what to do.
    """
    if not path.is_dir():
        raise CaseFolderError(
            f"{path} is not a folder. Give the folder that holds case.toml, orders/ and letters/."
        )
    troubles: list[Diagnostic] = []
    case = case_of(path / "case.toml", troubles)
    orders = tuple(_papers(path, "orders", troubles))
    letters = tuple(_papers(path, "letters", troubles))
    if not orders and not troubles:
        message = "The folder holds no order. Put the scheduling order into orders/ as PDF, Word document or plain text."
        troubles.append(Diagnostic(source="orders", page=None, message=message))
    return CaseFolder(case=case, orders=orders, letters=letters, diagnostics=tuple(troubles))


def _papers(folder: Path, room: str, troubles: list[Diagnostic]) -> Iterator[Paper]:
    for path in _files(folder / room, room, troubles):
        source = f"{room}/{path.name}"
        try:
            data = _bytes_of(path)
        except OSError as error:
            troubles.append(_trouble(source, f"The file was not read: {error.strerror or error}."))
        else:
            yield source, data


def _bytes_of(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        OSError: it is no plain file, is too large, or cannot be opened; the words say what to do.
    """
    if not path.is_file():
        raise OSError("it is no plain file; put a copy of the paper itself there")
    if path.stat().st_size > _LARGEST:
        raise OSError("it is larger than 100 MB; split it into smaller files")
    try:
        return path.read_bytes()
    except OSError as error:
        raise OSError("it could not be opened; look at its access rights") from error


def _files(room: Path, name: str, troubles: list[Diagnostic]) -> list[Path]:
    if not room.is_dir():
        return []
    try:
        return sorted(path for path in room.iterdir() if not _is_ignored(path))
    except OSError:
        troubles.append(_trouble(name, "The folder could not be opened; look at its rights."))
        return []


def _is_ignored(path: Path) -> bool:
    """Files that an operating system or a word processor leaves behind."""
    name = path.name.lower()
    return name.startswith((".", "~$")) or name.endswith(("~", ".tmp")) or name in _IGNORED


def _trouble(source: str, message: str) -> Diagnostic:
    return Diagnostic(source=source, page=None, message=message)
