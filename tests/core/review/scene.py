"""A small case to try rules on: Ash sues Birch and Cedar; an order of May 6, 2024; letters due July 10."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from antechamber.core.case import Case, Counsel, Party, PartyId, PartyKind
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Finding, Review
from antechamber.core.negotiation import (
    Act,
    Denial,
    Denied,
    Discussion,
    Letter,
    Move,
    NonMove,
    Parties,
    Unexplained,
)
from antechamber.core.order import Audience, Conference, DocType, Due, Duty, DutyKind, EnteredOrder, Force
from antechamber.core.review import review_case

ZONE = ZoneInfo("America/New_York")
ASH, BIRCH, CEDAR = PartyId("ash"), PartyId("birch"), PartyId("cedar")
ORDERED_ON = date(2024, 5, 6)
DUE_ON = date(2024, 7, 10)
AS_OF = datetime(2024, 7, 12, 9, tzinfo=ZONE)
DAYS = {
    "fresh": (date(2024, 6, 5), date(2024, 6, 5)),
    "old": (date(2024, 1, 18), date(2024, 1, 18)),
    "straddle": (date(2024, 5, 1), date(2024, 5, 10)),
    "undated": None,
}


def party(name: str, role: str) -> Party:
    return Party(id=PartyId(name.lower()), name=name, role=role, kind=PartyKind.PERSON, side=f"{role}s")


def a_case() -> Case:
    return Case(
        docket_number="24-cv-00001",
        caption="Ash v. Birch",
        court="nysd",
        time_zone=ZONE,
        settlement_judge="Dorn",
        parties=(party("Ash", "plaintiff"), party("Birch", "defendant"), party("Cedar", "defendant")),
        counsel=(
            Counsel(name="Ann", represents=(ASH,)),
            Counsel(name="Bob", represents=(BIRCH,)),
            Counsel(name="Cy", represents=(CEDAR,)),
        ),
    )


def words(text: str, source: str = "letters/x.eml") -> Excerpt:
    return Excerpt(source=source, page=1, start=0, end=len(text), text=text)


def a_duty(kind: DutyKind, duty_id: str = "D1", **changes: Any) -> Duty:
    duty = Duty(
        id=duty_id,
        kind=kind,
        bearers_class=("each_party",),
        toward="each_opposing_party" if kind is DutyKind.CONVEY else None,
        force=Force.MUST,
        excerpt=words(f"shall {kind}", "orders/1.pdf"),
        fresh=True,
        live=True if kind is DutyKind.CONFER else None,
        audience=Audience.EX_PARTE if kind is DutyKind.SUBMIT else None,
        due=Due(on=DUE_ON, at=time(17)) if kind is DutyKind.SUBMIT else Due(),
    )
    return replace(duty, **changes)


def an_order(*duties: Duty, **changes: Any) -> EnteredOrder:
    order = EnteredOrder(
        source="orders/1.pdf",
        title="ORDER",
        doc_type=DocType.CASE_ORDER,
        docket_number=None,
        court=None,
        judge=None,
        dated=ORDERED_ON,
        conference=Conference(on=date(2024, 7, 17)),
        duties=duties,
    )
    return replace(order, **changes)


def a_letter(author: PartyId, hour: int = 12, day: date = DUE_ON, **changes: Any) -> Letter:
    source = f"letters/{author}.eml"
    letter = Letter(
        source=source,
        message_id=None,
        received_at=datetime.combine(day, time(hour), tzinfo=ZONE),
        on_behalf_of=(author,),
        opening=words("Dear Judge:", source),
    )
    return replace(letter, **changes)


def a_move(by: PartyId, to: PartyId, when: str = "fresh", **changes: Any) -> Move:
    move = Move(
        act=Act.DEMAND if by == ASH else Act.OFFER,
        by=(by,),
        to=(to,),
        excerpt=words(f"{by} to {to}, {when}"),
        amount=Decimal(1000),
        on=DAYS[when],
        conveyed=True,
    )
    return replace(move, **changes)


SAYINGS = {
    "fresh",
    "old",
    "open",
    "lapsed",
    "straddle",
    "undated",
    "bracket",
    "loose",
    "mention",
    "rule68",
    "unsure",
    "oral",
    "written",
    "nobody",
    "denies",
    "denies-later",
    "feeler",
    "future",
    "authority",
    "authority-and-offered",
    "all-sums",
    "unread",
    "unread-offer",
    "recounts",
    "incomplete",
    "early",
}
"""What a letter in a table can say of a proposal from the bearer to the opponent."""


def letter_that_says(author: PartyId, by: PartyId, to: PartyId, sayings: str) -> Letter | None:
    """A letter on behalf of `author` about a proposal from `by` to `to`; None for `none`."""
    said = sayings.split()
    if said == ["none"]:
        return None
    unknown = set(said) - SAYINGS - {"silent"}
    assert not unknown, f"The table knows no {unknown}."
    day = date(2024, 6, 1) if "early" in said else DUE_ON
    return a_letter(
        author,
        day=day,
        moves=tuple(_moves(by, to, said)),
        denials=tuple(_denials(by, to, said)),
        non_moves=tuple(
            NonMove(
                why=why,
                excerpt=words("having authority, I offered" if "authority-and-offered" in said else why),
            )
            for why in _non_moves(said)
        ),
        unexplained=tuple(_unexplained(said)),
        discussions=(talk(((by,), (to,)), "old"),) if "recounts" in said else (),
        recounts_negotiations="recounts" in said,
        accounts_for_every_sum="all-sums" in said,
        complete="incomplete" not in said,
    )


def _moves(by: PartyId, to: PartyId, said: list[str]) -> list[Move]:
    kinds = {
        "fresh": a_move(
            by, to, "fresh", written=True if "written" in said else (False if "oral" in said else None)
        ),
        "old": a_move(by, to, "old"),
        "open": a_move(by, to, "old", open=True),
        "lapsed": a_move(by, to, "old", open=False),
        "straddle": a_move(by, to, "straddle"),
        "undated": a_move(by, to, "undated", amount=None),
        "bracket": a_move(by, to, "fresh", definite=False, excerpt=words("a bracket")),
        "loose": a_move(by, to, "fresh", definite=False),
        "mention": a_move(by, to, "undated", definite=False, amount=None),
        "rule68": a_move(by, to, "old", excerpt=words("An offer of judgment was served.")),
        "unsure": a_move(by, to, "fresh", conveyed=None),
        "nobody": replace(a_move(by, to, "fresh"), to=()),
    }
    return [kinds[word] for word in said if word in kinds]


def _denials(by: PartyId, to: PartyId, said: list[str]) -> list[Denial]:
    since = {"denies": None, "denies-later": date(2024, 6, 20)}
    return [
        Denial(what=Denied.PROPOSAL, by=(by,), to=(to,), excerpt=words(word), since=since[word])
        for word in said
        if word in since
    ]


def _non_moves(said: list[str]) -> list[str]:
    whys = {"feeler": "feeler", "future": "future", "authority": "authority_only"}
    whys["authority-and-offered"] = "authority_only"
    return [whys[word] for word in said if word in whys]


def _unexplained(said: list[str]) -> list[Unexplained]:
    reasons = {"unread": "denial_maybe", "unread-offer": "proposal_maybe"}
    return [Unexplained(excerpt=words(word), reason=reasons[word]) for word in said if word in reasons]


def talk(groups: tuple[Parties, ...], when: str = "fresh", *, live: bool | None = True) -> Discussion:
    return Discussion(between=groups, on=DAYS[when], live=live, excerpt=words(f"talk {when}"))


def review(*letters: Letter, order: EnteredOrder, as_of: datetime = AS_OF) -> Review:
    return review_case(a_case(), (order,), letters, as_of=as_of)


def finding(found: Review, bearer: PartyId, toward: PartyId | None = None) -> Finding:
    return next(f for f in found.findings if (f.bearer, f.toward) == (bearer, toward))
