"""The order that asks, when the letters leave open whether somebody did what was required and nobody is shown not to have.

It is addressed to every party alike, makes no finding and asks for facts alone: whether, when, to whom and by
what means. It tells nothing of any letter and asks for no amount.
"""

from datetime import date

from antechamber.core.directive import Directive, Field, FieldKind, Imposed, PaperKind, Paragraph, Remark
from antechamber.core.finding import Finding, Review
from antechamber.core.order import Audience, DutyKind, Terms
from antechamber.core.papers.due import due_field
from antechamber.core.papers.fields import address_field, plain
from antechamber.core.papers.follow_up import (
    FollowUpChoice,
    Ground,
    NothingToOrderError,
    docket_paragraph,
    names_of,
    orders_of,
    required_paragraphs,
)
from antechamber.core.papers.ground import conference_on, unclear_duties
from antechamber.core.papers.provisions import order_gaps

_PAGES = 2
_ASKED = {
    frozenset({DutyKind.CONVEY}): "clarify_convey",
    frozenset({DutyKind.CONFER}): "clarify_confer",
    frozenset({DutyKind.CONFER, DutyKind.CONVEY}): "clarify_both",
}


def draft_clarification(review: Review, *, due_on: date | None, choice: FollowUpChoice) -> Directive:
    """The order that directs every party to say in a confidential letter what the record leaves open.

    Raises:
        NothingToOrderError: no finding is unclear.
        DueDateError: the given date is not after the day of the review.

    Law: Fed. R. Civ. P. 16(c)(2)(I).
    """
    profile = choice.profile
    ground = Ground(review=review, profile=profile, unmet=unclear_duties(review), documents=choice.documents)
    if not ground.unmet:
        raise NothingToOrderError(
            "No finding of this review is unclear: there is nothing to ask the parties."
        )
    due, due_words, remarks = due_field(
        due_on,
        after=review.as_of.astimezone(review.case.time_zone).date(),
        conference=conference_on(review),
        court_days=profile.cure_court_days,
        is_court_day=choice.is_court_day,
    )
    address, missing = address_field(review, profile)
    short = names_of(ground, ground.unmet[0].order).short
    gaps = tuple(
        Remark(about="order", message=gap) for order in orders_of(ground) for gap in order_gaps(order)
    )
    return Directive(
        kind=PaperKind.CLARIFICATION,
        case=review.case,
        profile=profile,
        title="ORDER",
        as_of=review.as_of,
        paragraphs=(
            *required_paragraphs(ground),
            Paragraph(template="clarify_open", fields=(short,), findings=_findings(ground)),
            *_questions(ground, (due_words, address, short), due),
        ),
        docket=docket_paragraph(ground, due_words),
        remarks=(*remarks, *missing, *gaps),
    )


def _findings(ground: Ground) -> tuple[Finding, ...]:
    return tuple(finding for unclear in ground.unmet for finding in unclear.findings)


def _questions(ground: Ground, common: tuple[Field, ...], due_on: date | None) -> tuple[Paragraph, ...]:
    """One paragraph for talks and proposals, one for letters that may have come, and what the letter is not to hold."""
    kinds = {unclear.duty.kind for unclear in ground.unmet}
    templates = [_ASKED[talks]] if (talks := frozenset(kinds - {DutyKind.SUBMIT})) else []
    templates += ["clarify_submit"] if DutyKind.SUBMIT in kinds else []
    pages = Field(name="page_limit", text="two", origin="the form", kind=FieldKind.NUMBER)
    fresh = any(u.duty.kind is DutyKind.CONVEY and u.duty.fresh for u in ground.unmet)
    fields = (*common, pages, *((plain("fresh", "fresh", origin="the duty"),) if fresh else ()))
    references = tuple(dict.fromkeys(unclear.reference for unclear in ground.unmet))
    asked = [
        Paragraph(
            template=template,
            label=str(number) if ground.profile.number_paragraphs else "",
            fields=fields,
            findings=_findings(ground),
            duties=references,
            law=("frcp-16-c-2-i",),
            imposes=(_letter(common[1], due_on),),
        )
        for number, template in enumerate(templates, start=1)
    ]
    return (*asked, Paragraph(template="clarify_limits", law=("usc-28-652-d",)))


def _letter(address: Field, due_on: date | None) -> Imposed:
    return Imposed(
        kind=DutyKind.SUBMIT,
        bearers_class=("each_party",),
        due_on=due_on,
        toward="court",
        means=("email",),
        address=address.text,
        terms=Terms(audience=Audience.EX_PARTE, page_limit=_PAGES),
    )
