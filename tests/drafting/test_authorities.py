"""Papers and limits rest on the fixed list of authorities, and on nothing else."""

import csv
import tomllib
from importlib.resources import files
from pathlib import Path

from tests.drafting.test_papers import PAPERS

from antechamber.core.permitted import check_permitted

AUTHORITIES = tomllib.loads(
    files("antechamber.data").joinpath("law/authorities.toml").read_text(encoding="utf-8")
)
TABLE = Path(__file__).parents[1] / "tables" / "permitted.csv"


def test_every_authority_that_a_paper_rests_on_is_on_the_list() -> None:
    used = {law for make in PAPERS.values() for paragraph in make().paragraphs for law in paragraph.law}
    assert used
    assert used <= set(AUTHORITIES)


def test_every_authority_of_a_limit_is_on_the_list() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        used = {
            law
            for row in csv.DictReader(file)
            for limit in check_permitted(row["sentence"])
            for law in limit.law
        }
    assert used
    assert used <= set(AUTHORITIES)


def test_every_authority_says_what_it_stands_for_and_how_it_was_read() -> None:
    for row in AUTHORITIES.values():
        assert row["cite"]
        assert row["point"]
        assert row["read"] in {"text", "summary", "known"}
