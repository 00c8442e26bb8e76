import csv
from dataclasses import replace
from pathlib import Path

import pytest
from tests.drafting.reviews import a_case

from antechamber.core.case import PartyKind
from antechamber.core.permitted import Overreach, check_permitted

TABLE = Path(__file__).parents[1] / "tables" / "permitted.csv"


def rows() -> list[tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["sentence"], row["oversteps"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("sentence", "oversteps"), rows())
def test_the_table_of_sentences(sentence: str, oversteps: str) -> None:
    found = {limit.what.value for limit in check_permitted(sentence)}
    assert (oversteps in found) if oversteps else not found


def test_an_offer_may_be_asked_for_where_the_paper_lets_a_party_make_none() -> None:
    asks = "Each party must convey at least one settlement offer."
    lets = "A party may instead convey its position that it will make no monetary offer."
    assert [limit.what for limit in check_permitted(asks)] == [Overreach.COMPELS_OFFER]
    assert check_permitted(f"{asks} {lets}") == ()


def test_a_public_body_cannot_be_made_to_send_full_authority() -> None:
    case = a_case()
    city = replace(case.parties[1], kind=PartyKind.GOVERNMENT)
    public = replace(case, parties=(case.parties[0], city))
    sentence = "Each party must send a person with full settlement authority."
    assert check_permitted(sentence, case) == ()
    assert [limit.what for limit in check_permitted(sentence, public)] == [Overreach.FULL_AUTHORITY]


def test_each_limit_names_its_authority() -> None:
    for sentence, oversteps in rows():
        assert all(limit.law for limit in check_permitted(sentence)), oversteps
