"""Who says that who made no proposal, or had no talk, and for what time: by a table that a lawyer can read.

`whole` denies the whole time since the order of June 3, `later` a part of it, `then` an occasion; a row without
pairs is a near miss, which must not be taken for a denial of the whole time.
"""

import csv
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from antechamber.core.case import Case, Counsel, CrossClaim, Party, PartyId, PartyKind
from antechamber.core.document import Document, Page
from antechamber.core.message import Address, Message
from antechamber.core.negotiation import Denial, Letter
from antechamber.readers.letters import read_letter

TABLE = Path(__file__).parents[2] / "tables" / "denials.csv"
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8", newline="")))
ZONE = ZoneInfo("America/New_York")
ORDERED_ON = date(2024, 6, 3)
ROE = Party(
    id=PartyId("roe"),
    name="Peter Roe",
    role="plaintiff",
    kind=PartyKind.PERSON,
    side="p",
    aliases=("Mr. Roe",),
)
BIRCH = Party(
    id=PartyId("birch"), name="Birch Supply, Inc.", role="defendant", kind=PartyKind.COMPANY, side="d"
)
CEDAR = Party(
    id=PartyId("cedar"), name="Cedar Haulage LLC", role="defendant", kind=PartyKind.COMPANY, side="d"
)
ARCHER = Counsel(name="Ms. Ann Archer", emails=("ann@archer.example",), represents=(ROE.id,))
BYRD = Counsel(name="Mr. Bob Byrd", emails=("bob@byrd.example",), represents=(BIRCH.id,))
COLE = Counsel(name="Ms. Cora Cole", emails=("cora@cole.example",), represents=(CEDAR.id,))
SENDER = {"roe": "ann@archer.example", "birch": "bob@byrd.example", "cedar": "cora@cole.example"}


def case_of(size: str) -> Case:
    three = size == "three"
    return Case(
        docket_number="23-CV-2020",
        caption="Roe v. Birch Supply, Inc.",
        court="nysd",
        time_zone=ZONE,
        settlement_judge="Ada Quill",
        parties=(ROE, BIRCH, CEDAR) if three else (ROE, BIRCH),
        counsel=(ARCHER, BYRD, COLE) if three else (ARCHER, BYRD),
        cross_claims=(CrossClaim(by=CEDAR.id, against=BIRCH.id),) if three else (),
    )


def letter(row: dict[str, str]) -> Letter:
    """The words as the negotiation section of a letter of July 9, 2024."""
    at = datetime(2024, 7, 9, 12, tzinfo=ZONE)
    whole = f"July 9, 2024\n\nDear Judge Quill:\n\n3. Negotiations\n\n{row['words']}\n"
    body = Document(source="letters/1.eml", pages=(Page(number=1, text=whole),))
    message = Message(
        source="letters/1.eml",
        message_id="<1@x>",
        subject="23-CV-2020",
        sender=Address(name="", email=SENDER[row["author"]]),
        to=(),
        cc=(),
        sent_at=at,
        received_at=at,
        body=body,
    )
    return read_letter(message, case_of(row["cast"]))


def reach(denial: Denial) -> str:
    if denial.until is not None:
        return "then"
    return "later" if denial.since is not None and denial.since > ORDERED_ON else "whole"


def told(row: dict[str, str]) -> set[tuple[str, str, str]]:
    return {
        (f"{by}>{to}", str(denial.what), reach(denial))
        for denial in letter(row).denials
        for by in denial.by
        for to in denial.to
    }


def wanted(row: dict[str, str]) -> set[tuple[str, str, str]]:
    return {
        (f"{by}>{to}", row["what"], row["when"])
        for pair in row["pairs"].split()
        for by, _, others in (pair.partition(">"),)
        for to in others.split(",")
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["words"][:70])
def test_a_denial_is_read_with_its_pairs_and_its_time_and_a_near_miss_is_none(row: dict[str, str]) -> None:
    found, expected = told(row), wanted(row)
    assert expected <= found
    assert {one for one in found - expected if one[2] == "whole"} == set()
