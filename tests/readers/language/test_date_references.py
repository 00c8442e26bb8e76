"""Dates that identify an order or an event, told apart from the day of what a sentence tells."""

from datetime import date

import pytest

from antechamber.readers.language.dates import find_dates

WRITTEN = date(2024, 7, 9)


@pytest.mark.parametrize(
    ("words", "relations"),
    [
        ("After the Order of June 3, 2024, I sent a demand.", "after the order"),
        ("Following Your Honor's Order of June 3, 2024, we wrote.", "after the order"),
        ("Since the Court's June 3, 2024 Order nothing has come.", "after the order"),
        ("Pursuant to the Court's Order dated June 3, 2024 (ECF No. 40), a demand was served on June 12, 2024.", "after the order|"),
        ("In compliance with the scheduling order entered June 3, 2024, counsel spoke on June 20.", "after the order|"),
        ("In response to your June 3 Order, we made a demand.", "after the order"),
        ("Before the Order of June 3, 2024, plaintiff demanded more.", "before the order"),
        ("The Order of June 3, 2024 asks for a demand; it was made on June 9.", "of the order|"),
        ("As Dkt. 41, the Order (ECF No. 41) of June 3, 2024, requires, we spoke.", "of the order"),
        ("The complaint, filed May 2, 2023, asks for more.", "of something else"),
        ("The accident of May 2, 2021 left her unable to work.", "of something else"),
        ("After the deposition of May 2, 2024 we offered more.", "after"),
        ("Before the mediation of May 2, 2024 there was no offer.", "before"),
        ("At the mediation of May 2, 2024 she demanded more.", ""),
        ("At the settlement conference on May 2, 2024 he offered more.", ""),
        ("In my letter of June 12, 2024 I demanded more.", ""),
        ("On June 12, 2024, under your Order, I telephoned her.", ""),
        ("By e-mail of June 12 we answered the demand of June 5.", "|"),
        ("On June 12, 2024 we complied with the Order.", ""),
        ("We offered more on June 12, 2024. Order or no order, that stands.", ""),
    ],
)  # fmt: skip
def test_relations(words: str, relations: str) -> None:
    found = find_dates(words, written_on=WRITTEN)
    assert "|".join(mention.relation for mention in found) == relations
