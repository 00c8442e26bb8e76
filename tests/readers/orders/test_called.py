"""Parties whom an order calls by the names of the case folder are bound by name, whatever their names look like."""

from zoneinfo import ZoneInfo

import pytest

from antechamber.core.case import Case, Party, PartyId, PartyKind
from antechamber.core.document import Document, Page
from antechamber.core.order import EnteredOrder
from antechamber.core.review.bearers import parties_meant
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
NAMES = [
    "José Núñez",
    "Smith and Jones, LLC",
    "Harlow, Pike & Daughters, Inc.",
    "Máire O'Brien-García",
    "United States of America",
    "City of New York",
    "3M Company",
    "Jan van der Berg",
    "John Doe 1",
    "Sammy Davis, Jr.",
    "Bank of the Plaintiffs, N.A.",
]


def party(key: str, name: str, side: str) -> Party:
    return Party(id=PartyId(key), name=name, role=side, kind=PartyKind.OTHER, side=f"{side}s")


def a_case(name: str) -> Case:
    return Case(
        docket_number="23-CV-1234",
        caption=f"Ada Linden, et al. v. {name}, et al.",
        court="nysd",
        time_zone=ZoneInfo("America/New_York"),
        settlement_judge="Dorothea E. Marlowe",
        parties=(
            party("ada", "Ada Linden", "plaintiff"),
            party("bo", "Bo Linden", "plaintiff"),
            party("one", name, "defendant"),
            party("two", "Orchard Mills, Inc.", "defendant"),
            party("three", "Zed Q. Zimmer", "defendant"),
        ),
    )


def read(sentence: str, case: Case) -> EnteredOrder:
    text = (
        "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nADA LINDEN, et al.,\n   Plaintiffs,\n"
        f"-against-   23-CV-1234\nORCHARD MILLS, INC., et al.,\n   Defendants.\n\nORDER\n\n{sentence}\n\nSO ORDERED.\n"
    )
    document = Document(source="orders/o.txt", pages=(Page(number=1, text=text),))
    return read_order(document, TABLES, case=case)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("{0} must submit a confidential settlement letter by email no later than May 7, 2024.", ("one",)),
        (
            "No later than May 7, 2024, {0} and Zed Q. Zimmer shall e-mail a settlement letter.",
            ("one", "three"),
        ),
        (
            "By May 7, 2024, defendant {0} shall submit a confidential settlement letter to chambers.",
            ("one",),
        ),
        (
            "By May 7, 2024, Orchard Mills, Inc.; {0}; and Zed Q. Zimmer shall e-mail a settlement letter.",
            ("one", "two", "three"),
        ),
        ("By May 7, 2024, plaintiffs and {0} shall e-mail a settlement letter.", ("ada", "bo", "one")),
    ],
)
def test_only_those_are_bound_whom_the_subject_names(
    name: str, sentence: str, bound: tuple[str, ...]
) -> None:
    case = a_case(name)
    (duty,) = read(sentence.format(name), case).duties
    assert parties_meant(case, duty.bearers_class) == bound
    assert duty.due.on is not None


def test_the_passage_begins_with_the_whole_name_as_it_is_written() -> None:
    (duty,) = read(
        "Smith and Jones, LLC must submit a settlement letter by May 7, 2024.", a_case("Smith and Jones, LLC")
    ).duties
    assert duty.excerpt.text.startswith("Smith and Jones, LLC must submit")


def test_without_the_case_the_order_is_read_as_before() -> None:
    case = a_case("José Núñez")
    sentence = "Each party shall e-mail a settlement letter to chambers no later than May 7, 2024."
    assert read(sentence, case).duties[0].bearers_class == ("each_party",)
