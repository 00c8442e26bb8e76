"""Whom an order's words mean."""

import pytest
from tests.core.review.scene import ZONE

from antechamber.core.case import Case, Counsel, CrossClaim, Party, PartyId, PartyKind
from antechamber.core.review import addressees_meant, parties_meant

CASE = Case(
    docket_number="24-cv-00001",
    caption="Achterberg v. Halvorsen Freight, Inc.",
    court="nysd",
    time_zone=ZONE,
    settlement_judge="Dorn",
    parties=(
        Party(
            id=PartyId("ach"),
            name="Mara Achterberg",
            role="plaintiff",
            kind=PartyKind.PERSON,
            side="plaintiffs",
        ),
        Party(
            id=PartyId("hal"),
            name="Halvorsen Freight, Inc.",
            role="defendant",
            kind=PartyKind.COMPANY,
            side="defendants",
            aliases=("Halvorsen",),
        ),
        Party(
            id=PartyId("nes"),
            name="City of Ness",
            role="defendant",
            kind=PartyKind.GOVERNMENT,
            side="defendants",
        ),
        Party(
            id=PartyId("pell"),
            name="Jo Pell",
            role="third_party_defendant",
            kind=PartyKind.PERSON,
            side="defendants",
        ),
    ),
    counsel=(Counsel(name="Jo Pell", represents=(PartyId("pell"),), pro_se=True),),
    cross_claims=(CrossClaim(by=PartyId("hal"), against=PartyId("pell")),),
)


@pytest.mark.parametrize(
    ("word", "parties"),
    [
        ("each_party", "ach hal nes pell"),
        ("counsel", "ach hal nes pell"),
        ("plaintiff", "ach"),
        ("plaintiff_counsel", "ach"),
        ("defendant", "hal nes pell"),
        ("entity_party", "hal nes"),
        ("government_party", "nes"),
        ("pro_se_party", "pell"),
        ("named:Halvorsen", "hal"),
        ("named:Halvorsen Freight", "hal"),
        ("named:Plaintiff Mara Achterberg's", "ach"),
        ("named:Freight", "hal"),
        ("named:Defendant City", ""),
        ("named:Ness", "nes"),
        ("named:Someone Else", ""),
        ("insurer", ""),
        ("requesting_party", ""),
    ],
)
def test_a_class_of_bearers_is_parties(word: str, parties: str) -> None:
    assert list(parties_meant(CASE, (word,))) == parties.split()


@pytest.mark.parametrize(
    ("bearer", "toward", "parties"),
    [
        ("ach", "each_opposing_party", "hal nes pell"),
        ("hal", "each_opposing_party", "ach pell"),
        ("hal", "plaintiff", "ach"),
        ("nes", None, "ach"),
        ("hal", "named:Jo Pell", "pell"),
        ("ach", "court", ""),
    ],
)
def test_a_proposal_is_owed_to_opponents(bearer: str, toward: str | None, parties: str) -> None:
    assert list(addressees_meant(CASE, PartyId(bearer), toward)) == parties.split()
