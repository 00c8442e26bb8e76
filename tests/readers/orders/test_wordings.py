"""Ways in which orders word a duty: its kind, who bears it and the day, for one sentence at a time."""

import csv
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.core.order import EnteredOrder
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

TABLE = Path(__file__).parents[2] / "tables" / "order_wordings.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
HEAD = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nA v. B, No. 22-cv-00001\n\nORDER\n\nA settlement conference is "
    "set for July 21, 2023 at 2:00 p.m. before Magistrate Judge Jane Roe.\n\n"
)


def _read(words: str) -> EnteredOrder:
    text = f"{HEAD}{words}\n\nDated: May 5, 2023\n"
    document = Document(source="order.txt", pages=(Page(number=1, text=text),))
    return read_order(document, load_court_tables())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["words"])[:60])
def test_wording(row: dict[str, str]) -> None:
    duties = _read(row["words"]).duties
    assert ";".join(duty.kind for duty in duties) == row["kind"]
    for duty in duties:
        assert row["bearers"] in duty.bearers_class
        assert (duty.due.on.isoformat() if duty.due.on else "") == row["day"]


def test_older_demand_is_no_duty_of_its_own() -> None:
    order = _read(
        "Plaintiff shall serve a written demand on Defendant by June 9, 2023. "
        "A demand made before this Order is not enough; it must be made anew."
    )
    assert [(duty.kind, duty.fresh) for duty in order.duties] == [("convey", True)]


@pytest.mark.parametrize(
    "words",
    [
        "Whatever the carriers have agreed must in every event reach all counsel through the usual route.",
        "It must be taken by the parties to the marshals.",
    ],
)
def test_unknown_command_goes_to_a_person(words: str) -> None:
    order = _read(words)
    assert order.duties or any(words[:20] in passage.excerpt.text for passage in order.not_understood)


def test_attendance_by_leave_only_is_a_request() -> None:
    order = _read(
        "Attendance by telephone is allowed only with the express approval of the Court, which must be sought by motion."
    )
    assert [duty.kind for duty in order.duties] == ["request"]


@pytest.mark.parametrize(
    ("words", "live", "written"),
    [
        ("By June 9, 2023, each party shall convey a demand or offer, orally or in writing.", None, None),
        ("By June 9, 2023, each party shall convey a demand or offer. The proposals may be oral or in writing.", None, None),
        ("By June 9, 2023, each party shall convey a demand or offer. The proposals may be made by telephone, letter or e-mail.", None, None),
        ("By June 9, 2023, Defendant shall make an offer by telephone or e-mail.", None, None),
        ("By June 9, 2023, Defendant shall respond with an offer. The offer shall be made live, by telephone or in person.", True, False),
        ("By June 9, 2023, Defendant shall convey an offer to Plaintiff orally; e-mail will not suffice.", True, False),
        ("By June 9, 2023, Defendant shall convey an offer in a live telephone conversation between counsel.", True, False),
        ("By June 9, 2023, Defendant shall convey a written offer to Plaintiff.", None, True),
        ("By June 9, 2023, Defendant shall convey an offer to Plaintiff. The offer shall be in writing.", None, True),
    ],
)  # fmt: skip
def test_the_form_of_a_proposal(words: str, *, live: bool | None, written: bool | None) -> None:
    duties = _read(words).duties
    assert [(duty.kind, duty.live, duty.written) for duty in duties] == [("convey", live, written)]


@pytest.mark.parametrize(
    ("words", "with_each"),
    [
        ("By June 9, 2023, every party shall hold a settlement discussion by telephone with every opposing party.", True),
        ("By June 9, 2023, counsel for Plaintiff shall confer with counsel for each defendant about settlement.", True),
        ("By June 9, 2023, the parties shall confer about settlement by telephone.", False),
    ],
)  # fmt: skip
def test_a_talk_owed_to_each(words: str, *, with_each: bool) -> None:
    (duty,) = _read(words).duties
    assert (duty.kind, duty.with_each) == ("confer", with_each)
