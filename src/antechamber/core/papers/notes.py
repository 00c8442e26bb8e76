"""Messages from chambers that are no orders: a reminder to one party alone, and a receipt without content."""

from datetime import date, datetime

from antechamber.core.case import Case, PartyId
from antechamber.core.directive import Directive, Field, FieldKind, PaperKind, Paragraph
from antechamber.core.disclosure import Audience, only
from antechamber.core.finding import Review
from antechamber.core.order import DutyKind
from antechamber.core.papers.due import CourtDay, due_field, is_weekday
from antechamber.core.papers.facts import Sheaf
from antechamber.core.papers.fields import address_field, name_field, plain
from antechamber.core.papers.follow_up import NothingToOrderError
from antechamber.core.papers.ground import Unmet, conference_on, proposal_word, unclear_duties, unmet_duties
from antechamber.core.papers.provisions import order_names
from antechamber.core.papers.wording import Words, name_parties, paragraph_cite
from antechamber.core.profile import JudgeProfile


def draft_reminder(
    review: Review,
    party: PartyId,
    *,
    profile: JudgeProfile,
    due_on: date | None,
    is_court_day: CourtDay = is_weekday,
) -> Directive:
    """A message to one party of what is still missing from it; it tells nothing of any other party's letter.

    When nothing is shown to be missing but something is unclear, the message asks and finds nothing.

    Raises:
        NothingToOrderError: nothing is shown to be missing from that party, and nothing is unclear.
        DueDateError: the date is not after the day of the review.
        LookupError: the case has no such party.
    """
    case = review.case
    name = case.party(party).name
    mine = [unmet for unmet in unmet_duties(review) if party in unmet.bearers]
    asks = [] if mine else [unclear for unclear in unclear_duties(review) if party in unclear.bearers]
    if not mine and not asks:
        raise NothingToOrderError(f"Nothing that was due is shown to be missing from {name}, or is unclear.")
    audience = only(party)
    sheaf = Sheaf()
    _, due, remarks = due_field(
        due_on,
        after=review.as_of.astimezone(case.time_zone).date(),
        conference=conference_on(review),
        court_days=profile.cure_court_days,
        is_court_day=is_court_day,
    )
    address, missing = address_field(review, profile)
    counsel = ", ".join(lawyer.name for lawyer in case.counsel_for(party))
    for field in (due, address, name_field("party", name), name_field("judge", case.settlement_judge)):
        sheaf.put(field)
    if counsel:
        sheaf.put(name_field("counsel", counsel, origin="case.toml counsel"))
    kind = "open" if asks else "missing"
    body = tuple(
        _missing(review, unmet, party, sheaf, profile, audience, kind=kind) for unmet in (*mine, *asks)
    )
    return Directive(
        kind=PaperKind.REMINDER,
        case=case,
        profile=profile,
        title="REQUEST FOR CLARIFICATION" if asks else "REMINDER",
        as_of=review.as_of,
        paragraphs=(
            Paragraph(template="reminder_opening", fields=sheaf.all()),
            *body,
            Paragraph(template="reminder_answer" if asks else "reminder_ask", fields=sheaf.all()),
            Paragraph(template="reminder_close", fields=sheaf.all()),
        ),
        docket=Paragraph(template="docket_none"),
        audience=audience,
        remarks=(*remarks, *missing),
    )


def _missing(
    review: Review,
    unmet: Unmet,
    party: PartyId,
    sheaf: Sheaf,
    profile: JudgeProfile,
    audience: Audience,
    *,
    kind: str,
) -> Paragraph:
    case = review.case
    names = order_names(unmet.order, review.orders, profile.docket_word)
    toward = name_parties(case, unmet.toward) if unmet.toward else Words(text="each opposing party")
    fields = [*sheaf.all(), names.short, name_field("opponents", toward)]
    if unmet.duty.kind is DutyKind.CONVEY:
        fields.append(plain("proposal", proposal_word(case, unmet), origin="the duty"))
    cite = paragraph_cite(unmet.duty.paragraph)
    if cite:
        fields.append(Field(name="paragraph", text=cite, origin=unmet.order.source, kind=FieldKind.CITATION))
    findings = tuple(finding for finding in unmet.findings if finding.bearer == party)
    return Paragraph(
        template=f"reminder_{kind}_{unmet.duty.kind.value}",
        fields=tuple(fields),
        findings=findings,
        duties=(unmet.reference,),
        audience=audience,
    )


def draft_receipt(case: Case, *, profile: JudgeProfile, as_of: datetime) -> Directive:
    """A message that something arrived, and nothing else."""
    fields = (
        name_field("judge", case.settlement_judge, origin="case.toml settlement_judge"),
        plain("docket_number", case.docket_number, origin="case.toml docket_number"),
    )
    return Directive(
        kind=PaperKind.RECEIPT,
        case=case,
        profile=profile,
        title="RECEIPT",
        as_of=as_of,
        paragraphs=(Paragraph(template="receipt_body", fields=fields),),
        docket=Paragraph(template="docket_none"),
    )
