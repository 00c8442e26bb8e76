"""Orders that call the conference off."""

import pytest

from antechamber.core.document import Document, Page
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

HEAD = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nORDER\n\n"
FOOT = "\n\nSO ORDERED.\n\nDated: June 20, 2023\nNew York, New York\n"


@pytest.mark.parametrize(
    ("words", "off"),
    [
        ("The settlement conference scheduled for July 19, 2023 is hereby VACATED.", True),
        ("In light of the parties' report, the settlement conference is cancelled.", True),
        ("The Court cancels the mediation set for July 19, 2023.", True),
        ("The settlement conference of July 19, 2023 is adjourned sine die.", True),
        ("The settlement conference is taken off calendar.", True),
        ("The settlement conference set for July 19, 2023 is vacated and reset for August 2, 2023 at 10:00 a.m.", False),
        ("If the case settles, the settlement conference will be cancelled.", False),
        ("The conference may be cancelled if a party does not comply.", False),
        ("The request that the settlement conference be vacated is denied.", False),
        ("The settlement conference will be held on July 19, 2023 at 10:00 a.m.", False),
        ("The telephone conference of July 3, 2023 is cancelled.", False),
    ],
)  # fmt: skip
def test_calling_off(words: str, *, off: bool) -> None:
    document = Document(source="orders/2.txt", pages=(Page(number=1, text=HEAD + words + FOOT),))
    assert read_order(document, load_court_tables()).calls_off is off
