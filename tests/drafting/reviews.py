"""Reviews built by hand, for drafting."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from antechamber.core.case import Case, Counsel, Party, PartyId, PartyKind
from antechamber.core.document import Document, Page
from antechamber.core.evidence import Absence, Excerpt
from antechamber.core.finding import Finding, Outcome, Readiness, Review
from antechamber.core.negotiation import Act, Discussion, Letter, Move, NonMove
from antechamber.core.order import Conference, DocType, Due, Duty, DutyKind, EnteredOrder, Force

ZONE = ZoneInfo("America/New_York")
ORDER = "orders/2024-03-04-dkt-61.pdf"
ORDER_TEXT = (
    "2. Before the conference. It is ordered that, promptly after receipt of this Order, the parties\r\n"
    "conduct at least one good-faith settlement discussion, in person or by tele\ufffe\r\nphone, and that each party "
    "convey to each opposing party at\r\nleast one good-faith settlement demand or offer. Past settlement "
    "negotiations may not be relied upon to satisfy this requirement.\r\n3. Letters. By April 10, 2024, each party shall "
    "e-mail a confidential letter to Marlowe_Chambers@court.example."
)
OWN_LETTER = "letters/2-orchard.eml"
OTHER_LETTER = "letters/1-linden.eml"
OWN_TEXT = "Orchard remains open to attempting a resolution at the conference. Its authority is $412,500."
OTHER_TEXT = "Counsel spoke on March 8. Ms. Linden conveyed a revised demand of $1,250,000 that day."


def excerpt(source: str, text: str, words: str, page: int = 1) -> Excerpt:
    start = text.index(words)
    return Excerpt(source=source, page=page, start=start, end=start + len(words), text=words)


def a_case(defendants: int = 1) -> Case:
    more = tuple(
        Party(
            id=PartyId(f"orchard{n}"),
            name=f"Orchard Number {n} LLC",
            role="defendant",
            kind=PartyKind.COMPANY,
            side="defendants",
        )
        for n in range(2, defendants + 1)
    )
    linden = Party(
        id=PartyId("linden"), name="Ada Linden", role="plaintiff", kind=PartyKind.PERSON, side="plaintiffs"
    )
    orchard = Party(
        id=PartyId("orchard"),
        name="Orchard Mills, Inc.",
        role="defendant",
        kind=PartyKind.COMPANY,
        side="defendants",
    )
    return Case(
        docket_number="23-CV-1234 (ABC) (DEF)",
        caption="Ada Linden v. Orchard Mills, Inc." + (", et al." if more else ""),
        court="nysd",
        time_zone=ZONE,
        settlement_judge="Dorothea E. Marlowe",
        presiding_judge="Aldous B. Cray",
        chambers_email="Marlowe_Chambers@court.example",
        parties=(linden, orchard, *more),
        counsel=(Counsel(name="Ines Vale", emails=("iv@vale.example",), represents=(PartyId("linden"),)),),
    )


def an_order() -> EnteredOrder:
    confer = Duty(
        id="D1",
        kind=DutyKind.CONFER,
        bearers_class=("each_party",),
        toward="each_opposing_party",
        force=Force.MUST,
        excerpt=excerpt(
            ORDER,
            ORDER_TEXT,
            ORDER_TEXT[ORDER_TEXT.index("the parties\r\nconduct") : ORDER_TEXT.index(", and that each")],
        ),
        fresh=True,
        live=True,
        means=("in_person", "phone"),
        paragraph="2",
    )
    convey = Duty(
        id="D2",
        kind=DutyKind.CONVEY,
        bearers_class=("each_party",),
        toward="each_opposing_party",
        force=Force.MUST,
        excerpt=excerpt(
            ORDER, ORDER_TEXT, ORDER_TEXT[ORDER_TEXT.index("each party convey") : ORDER_TEXT.index(". Past")]
        ),
        what="demand_or_offer",
        fresh=True,
        paragraph="2",
    )
    submit = Duty(
        id="D3",
        kind=DutyKind.SUBMIT,
        bearers_class=("each_party",),
        toward="court",
        force=Force.MUST,
        excerpt=excerpt(ORDER, ORDER_TEXT, "each party shall e-mail a confidential letter"),
        means=("email",),
        address="Marlowe_Chambers@court.example",
        paragraph="3",
        due=Due(on=date(2024, 4, 10), at=time(17, 0)),
    )
    return EnteredOrder(
        source=ORDER,
        title="ORDER SCHEDULING SETTLEMENT CONFERENCE",
        doc_type=DocType.CASE_ORDER,
        docket_number="23-CV-1234",
        court="nysd",
        judge="Dorothea E. Marlowe",
        dated=date(2024, 3, 4),
        docket_entry=61,
        conference=Conference(on=date(2024, 4, 25), at=time(10, 0), mode="in_person"),
        duties=(confer, convey, submit),
    )


def order_document() -> Document:
    return Document(source=ORDER, pages=(Page(number=1, text=ORDER_TEXT),))


def letter_documents() -> tuple[Document, ...]:
    return (
        Document(source=OTHER_LETTER, pages=(Page(number=1, text=OTHER_TEXT),)),
        Document(source=OWN_LETTER, pages=(Page(number=1, text=OWN_TEXT),)),
    )


def letters() -> tuple[Letter, ...]:
    linden, orchard = PartyId("linden"), PartyId("orchard")
    talk = Discussion(
        between=((linden,), (orchard,)),
        on=(date(2024, 3, 8), date(2024, 3, 8)),
        live=True,
        excerpt=excerpt(OTHER_LETTER, OTHER_TEXT, "Counsel spoke on March 8."),
    )
    move = Move(
        act=Act.DEMAND,
        by=(linden,),
        to=(orchard,),
        excerpt=excerpt(
            OTHER_LETTER, OTHER_TEXT, "Ms. Linden conveyed a revised demand of $1,250,000 that day."
        ),
        conveyed=True,
        fresh=True,
        on=(date(2024, 3, 8), date(2024, 3, 8)),
    )
    open_to = NonMove(
        why="willingness",
        excerpt=excerpt(
            OWN_LETTER, OWN_TEXT, "Orchard remains open to attempting a resolution at the conference."
        ),
    )
    when = datetime(2024, 4, 9, 12, 0, tzinfo=ZONE)
    return (
        Letter(
            source=OTHER_LETTER,
            message_id="<1@x>",
            received_at=when,
            on_behalf_of=(linden,),
            discussions=(talk,),
            moves=(move,),
        ),
        Letter(
            source=OWN_LETTER,
            message_id="<2@x>",
            received_at=when,
            on_behalf_of=(orchard,),
            non_moves=(open_to,),
        ),
    )


def finding(kind: DutyKind, duty: str, bearer: str, outcome: Outcome, toward: str | None = None) -> Finding:
    evidence = (
        tuple(d.excerpt for letter in letters() for d in letter.discussions)
        if kind is DutyKind.CONFER
        else ()
    )
    return Finding(
        duty=duty,
        kind=kind,
        bearer=PartyId(bearer),
        toward=PartyId(toward) if toward else None,
        outcome=outcome,
        reason="by hand",
        sentence="By hand.",
        order=ORDER,
        evidence=evidence,
        absence=None if evidence else Absence(searched=(OWN_LETTER,), sought="an offer"),
    )


def a_review(*unmet: tuple[DutyKind, str, str, str | None], defendants: int = 1) -> Review:
    """A review in which the given duties are not met; without any, the defendant made no offer."""
    case = a_case(defendants)
    missing = unmet or ((DutyKind.CONVEY, "D2", "orchard", "linden"),)
    bad = tuple(finding(k, d, b, Outcome.NOT_SATISFIED, t) for k, d, b, t in missing)
    good = (
        finding(DutyKind.CONFER, "D1", "linden", Outcome.SATISFIED),
        finding(DutyKind.CONVEY, "D2", "linden", Outcome.SATISFIED, "orchard"),
        finding(DutyKind.SUBMIT, "D3", "linden", Outcome.SATISFIED),
    )
    return Review(
        case=case,
        as_of=datetime(2024, 4, 11, 9, 0, tzinfo=ZONE),
        orders=(an_order(),),
        letters=letters(),
        findings=(*bad, *good),
        readiness=Readiness(state="not_ready"),
        directed_to=tuple(f.bearer for f in bad),
    )


def an_unclear_review(*unclear: tuple[DutyKind, str, str, str | None]) -> Review:
    """A review that shows nobody to have failed and leaves the given duties open."""
    rows = unclear or ((DutyKind.CONVEY, "D2", "orchard", "linden"),)
    findings = tuple(finding(k, d, b, Outcome.UNCLEAR, t) for k, d, b, t in rows)
    return replace(
        a_review(), findings=findings, directed_to=(), clarify_with=tuple(f.bearer for f in findings)
    )


def without_docket_number(review: Review) -> Review:
    return replace(review, case=replace(review.case, docket_number=""))
