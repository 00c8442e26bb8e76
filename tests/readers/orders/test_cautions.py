"""Warnings that the words of an order alone give."""

import pytest

from antechamber.core.document import Document, Page
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

HEAD = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

ANNA SMITH,
Plaintiff,
v. {numbers}
JONES TRUCKING, INC.,
Defendant.

{title}

"""
FOOT = "\nSO ORDERED.\nDated: September 15, 2023\nJANE Q. DOE\nUnited States Magistrate Judge\n"
SET = "A settlement conference will be held on Thursday, November 9, 2023, at 10:00 a.m."
STEPS = "1. Each party shall attend.\n2. Counsel shall attend.\n3. Counsel shall confer.\n"


@pytest.mark.parametrize(
    ("text", "code", "warned"),
    [
        (SET + " EST.", "time_zone_mismatch", False),
        (SET + " EDT.", "time_zone_mismatch", True),
        (SET + "\nLetters are due by noon PDT on Monday, November 13, 2023.", "time_zone_mismatch", True),
        (SET.replace("November 9", "November 2") + " EDT.", "time_zone_mismatch", False),
        (SET + "\n" + STEPS + "4. Each party shall be on time.", "paragraph_numbers_skip", False),
        (SET + "\n" + STEPS + "5. Each party shall be on time.", "paragraph_numbers_skip", True),
        (SET, "not_a_settlement_conference", False),
        (
            SET.replace("settlement", "pretrial") + "\nThe parties shall talk about settlement.",
            "not_a_settlement_conference",
            True,
        ),
        (SET + "\nNothing will be told to Judge Rowland's\nchambers.", "judge_conflict", True),
        (SET + "\nNothing will be told to Judge Doe's\nchambers.", "judge_conflict", False),
    ],
)
def test_caution(text: str, code: str, *, warned: bool) -> None:
    text = HEAD.format(numbers="22-CV-1234 (ABC) (DEF)", title="ORDER") + text + FOOT
    order = read_order(Document(source="order.txt", pages=(Page(number=1, text=text),)), load_court_tables())
    assert (code in order.warnings) is warned


@pytest.mark.parametrize(
    ("numbers", "warned"),
    [("C22-5518 SMV", False), ("22-CV-1234 (ABC)\nCase No. 22-CV-5678 (ABC)", True)],
)
def test_several_dockets(numbers: str, *, warned: bool) -> None:
    text = HEAD.format(numbers="Case No. " + numbers, title="SETTLEMENT CONFERENCE ORDER") + SET + FOOT
    order = read_order(Document(source="order.txt", pages=(Page(number=1, text=text),)), load_court_tables())
    assert ("several_dockets" in order.warnings) is warned
