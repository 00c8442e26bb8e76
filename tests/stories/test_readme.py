"""The README shows what the program prints today."""

from pathlib import Path

import pytest

from antechamber.cli.main import main

ROOT = Path(__file__).resolve().parents[2]


def test_the_review_shown_in_the_readme_is_the_one_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, _, rest = readme.partition("$ antechamber review ")
    case, _, rest = rest.partition("\n")
    shown = rest.partition("\n```")[0].splitlines()
    assert len(shown) > 10
    monkeypatch.setenv("COLUMNS", "80")
    main(["review", str(ROOT / case)])
    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert printed[: len(shown)] == shown
