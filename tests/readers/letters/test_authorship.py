"""For whom a letter is written, as its sender and its signatures show."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from antechamber.core.case import Case, Counsel, Party, PartyId, PartyKind
from antechamber.core.document import Document, Page
from antechamber.core.message import Address, Message
from antechamber.readers.letters import read_letter

ZONE = ZoneInfo("America/New_York")
HOME = "the.lindens@mail.example"


def person(name: str, side: str) -> Party:
    role = "plaintiff" if side == "p" else "defendant"
    return Party(
        id=PartyId(name.split(maxsplit=1)[0].lower()), name=name, role=role, kind=PartyKind.PERSON, side=side
    )


def alone(name: str, email: str) -> Counsel:
    return Counsel(
        name=name,
        firm="",
        emails=(email,),
        represents=(PartyId(name.split(maxsplit=1)[0].lower()),),
        pro_se=True,
    )


CASE = Case(
    docket_number="23-CV-1010",
    caption="Linden et al. v. Moss et al.",
    court="nysd",
    time_zone=ZONE,
    settlement_judge="Ada Quill",
    parties=(
        person("Vera Linden", "p"),
        person("Otto Linden", "p"),
        person("Paul Heath", "p"),
        person("Rita Moss", "d"),
        person("Saul Moss", "d"),
    ),
    counsel=(
        alone("Vera Linden", HOME),
        alone("Otto Linden", HOME),
        alone("Paul Heath", "paul@mail.example"),
        Counsel(
            name="Ida Marsh",
            firm="Marsh LLP",
            emails=("ida@marsh.example",),
            represents=(PartyId("rita"), PartyId("saul")),
        ),
    ),
)


def written(text: str, sender: str) -> tuple[str, ...]:
    at = datetime(2024, 7, 9, 12, tzinfo=ZONE)
    body = Document(source="letters/1.eml", pages=(Page(number=1, text=text),))
    message = Message(
        source="letters/1.eml",
        message_id="<1@x>",
        subject="23-CV-1010",
        sender=Address(name="", email=sender),
        to=(),
        cc=(),
        sent_at=at,
        received_at=at,
        body=body,
    )
    return read_letter(message, CASE).on_behalf_of


@pytest.mark.parametrize(
    ("end", "sender", "parties"),
    [
        ("Vera Linden\nOtto Linden", HOME, ("vera", "otto")),
        ("/s/ Otto Linden", HOME, ("otto",)),
        ("Yours", HOME, ()),
        ("Paul Heath", "paul@mail.example", ("paul",)),
        ("Paul Heath\nVera Linden", "paul@mail.example", ("vera", "paul")),
        ("Paul Heath\n\ncc: Ida Marsh\nVera Linden", "paul@mail.example", ("paul",)),
        ("Paul Heath\n\ncc:\nIda Marsh", "paul@mail.example", ("paul",)),
        ("Ida Marsh\nMarsh LLP", "ida@marsh.example", ("rita", "saul")),
        ("Ida Marsh\n\ncc: Paul Heath", "ida@marsh.example", ("rita", "saul")),
    ],
)
def test_who_writes(end: str, sender: str, parties: tuple[str, ...]) -> None:
    text = f"July 9, 2024\n\nDear Judge Quill:\n\nThere is little to report at this time.\n\nRespectfully,\n\n{end}\n"
    assert written(text, sender) == parties


def test_a_joint_letter_speaks_for_all_who_sign_it() -> None:
    text = "July 9, 2024\n\nDear Judge Quill:\n\nThe parties jointly report as follows.\n\nRespectfully,\n\nIda Marsh\n\nPaul Heath\n"
    assert written(text, "ida@marsh.example") == ("paul", "rita", "saul")


@pytest.mark.parametrize(
    ("head", "parties"),
    [
        ("CONFIDENTIAL STATEMENT OF RITA MOSS AND SAUL MOSS", ("rita", "saul")),
        ("CONFIDENTIAL STATEMENT OF RITA MOSS", ("rita",)),
        ("STATEMENT OF THE FACTS\n\nThe parties met at the fair of 2019. The shop was then let to a tenant. Rita Moss ran it.", ("rita", "saul")),
    ],
)  # fmt: skip
def test_a_heading_names_its_parties_in_capitals_and_no_later_text_does(
    head: str, parties: tuple[str, ...]
) -> None:
    assert written(f"{head}\n\nDear Judge Quill:\n\nWe write as directed.", "ida@marsh.example") == parties


def test_a_joint_letter_signed_for_each_party_is_the_letter_of_each() -> None:
    text = "Joint Letter of Rita Moss and Paul Heath\n\nDear Judge Quill:\n\nWe write together.\n\nIda Marsh, for Rita Moss\nPaul Heath, for himself\n"
    assert written(text, "ida@marsh.example") == ("paul", "rita")
