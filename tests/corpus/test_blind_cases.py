"""The blind cases, those held aside and the open ones are what their sources say, letter for letter."""

from pathlib import Path

import pytest
from tests.corpus import build_cases

BUILT = [
    *((source, build_cases.BLIND) for source in sorted(build_cases.SOURCES.glob("*.txt"))),
    *((source, build_cases.ASIDE) for source in sorted(build_cases.SOURCES_ASIDE.glob("*.txt"))),
    *((source, build_cases.OPEN) for source in sorted(build_cases.SOURCES_OPEN.glob("*.txt"))),
]


@pytest.mark.parametrize(
    ("source", "folder"), BUILT, ids=[f"{folder.name}/{source.stem}" for source, folder in BUILT]
)
def test_a_case_is_built_from_its_source(source: Path, folder: Path, tmp_path: Path) -> None:
    kept = folder / source.stem

    assert build_cases.build(source, tmp_path) == []

    made = tmp_path / source.stem
    names = {path.relative_to(made) for path in made.rglob("*") if path.is_file()}
    assert names == {path.relative_to(kept) for path in kept.rglob("*") if path.is_file()}
    for name in names:
        if name.suffix in (".toml", ".json", ".txt"):
            assert (made / name).read_bytes() == (kept / name).read_bytes(), (
                f"{name} is older than its source"
            )


def test_a_quotation_that_no_letter_holds_is_told() -> None:
    source = build_cases.SOURCES / "16-everyone-silent.txt"
    parts = build_cases.read_source(source.read_text(encoding="utf-8"))
    gold = build_cases.expected_of(parts[-1].text)
    gold["letters"]["1-laurentz"]["non_moves"][0]["quote"] = "Nobody wrote this."
    case = {
        "parties": [{"id": "laurentz", "side": "plaintiffs"}, {"id": "copperbeech", "side": "defendants"}]
    }

    told = build_cases.check("16", case, {"1-laurentz": "x", "2-copperbeech": "y"}, gold)

    assert any("Nobody wrote this." in line for line in told)
