"""The settings of one chambers: a file in the user's own configuration folder, none of it needed.

`~/.config/antechamber/settings.toml` (or below `XDG_CONFIG_HOME`) may hold:

    [second_reader]
    address = "http://127.0.0.1:8080/v1"
    model = "the name that the server gives its model"
    consent = ""     # only for a model on another machine: the sentence that the program names when it refuses
"""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from antechamber.core.problems import CaseFolderError


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReaderSettings:
    """Where the optional second reader is, and the words of consent if it is on another machine."""

    address: str
    model: str
    consent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What chambers have set; everything has a default that needs no file."""

    second_reader: SecondReaderSettings | None = None


def settings_path() -> Path:
    """Where the settings are looked for."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "antechamber" / "settings.toml"


def load_settings(path: Path | None = None) -> Settings:
    """The settings of this user; the defaults when there is no file.

    Raises:
        CaseFolderError: the file is no TOML, or a section lacks a line that it needs.
    """
    where = path or settings_path()
    try:
        rows = tomllib.loads(where.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise CaseFolderError(
            f"{where} is no settings file in TOML ({problem}); mend it or take it away."
        ) from problem
    section = rows.get("second_reader")
    if section is None:
        return Settings()
    try:
        reader = SecondReaderSettings(
            address=str(section["address"]),
            model=str(section["model"]),
            consent=str(section.get("consent", "")),
        )
    except (KeyError, TypeError) as problem:
        raise CaseFolderError(f"{where}: [second_reader] needs the lines address and model.") from problem
    return Settings(second_reader=reader)
