"""docs/accuracy.md was made with the corpus as it stands."""

import re
from pathlib import Path

HERE = Path(__file__).parent
REPORT = HERE.parents[1] / "docs" / "accuracy.md"


def passages(folder: Path) -> int:
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in folder.glob("*.jsonl"))


def test_the_report_on_accuracy_was_made_with_the_present_corpus() -> None:
    told = re.search(
        r"Corpus: (\d+) passages, (\d+) for development, (\d+) held aside; (\d+) example cases, (\d+) cases held aside, (\d+) blind cases",
        REPORT.read_text(encoding="utf-8"),
    )
    assert told, "docs/accuracy.md does not say how large the corpus is; run `make accuracy`."
    open_part, aside = passages(HERE / "passages"), passages(HERE / "passages" / "aside")
    folders = [len(list((HERE / name).glob("*/expected.json"))) for name in ("cases", "cases-aside", "blind")]
    assert [int(number) for number in told.groups()] == [open_part + aside, open_part, aside, *folders], (
        "docs/accuracy.md is older than the corpus; run `make accuracy`."
    )
