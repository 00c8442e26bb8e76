"""What all tests share: where the examples and the public test files are, and how to call the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from antechamber.cli.main import main

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Called:
    """What one call of the program gave back."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _as_long_as_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine recognises a page in its own time; what is read must not depend on it."""
    monkeypatch.setenv("ANTECHAMBER_OCR_SECONDS", "off")


@pytest.fixture
def antechamber(capsys: pytest.CaptureFixture[str]) -> Callable[..., Called]:
    """Calls the program in this process, as from a shell."""

    def call(*words: object) -> Called:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as stop:
            status = int(stop.code or 0)
        streams = capsys.readouterr()
        return Called(status, streams.out, streams.err)

    return call


@pytest.fixture
def examples() -> Path:
    """The folder of the example cases."""
    return ROOT / "examples"
