"""The order to show cause: the objective facts of a follow-up order, and a day to be heard.

It characterises nothing and promises nothing. That such an order issues at all is the judge's choice.

Law: Fed. R. Civ. P. 16(f)(1); notice and an opportunity to be heard come first.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from antechamber.core.directive import Decision, Directive, Imposed, PaperKind, Paragraph
from antechamber.core.finding import Review
from antechamber.core.order import Audience, DutyKind, Terms
from antechamber.core.papers.fields import name_field, plain
from antechamber.core.papers.follow_up import FollowUpChoice, draft_follow_up
from antechamber.core.papers.ground import unmet_duties
from antechamber.core.papers.obligations import class_of
from antechamber.core.papers.wording import name_parties
from antechamber.core.profile import Naming


def draft_show_cause(
    review: Review, *, due_on: date | None, choice: FollowUpChoice, decided_by: str = ""
) -> Directive:
    """The order to show cause that the same findings carry.

    Raises:
        NothingToOrderError: no finding calls for an order.
        DueDateError: the given date is not after the day of the review.
    """
    follow_up = draft_follow_up(
        review,
        due_on=due_on,
        naming=choice.naming,
        quoting=False,
        profile=choice.profile,
        documents=choice.documents,
        is_court_day=choice.is_court_day,
        decided_by=decided_by,
    )
    kept = tuple(p for p in follow_up.paragraphs if not p.imposes and p.template != "no_offer_alternative")
    cures = [p for p in follow_up.paragraphs if p.imposes]
    asked = _asked(review, cures, kept, named=choice.naming is Naming.NAMED)
    decision = Decision(what="An order to show cause issues.", by=decided_by)
    return replace(
        follow_up,
        kind=PaperKind.SHOW_CAUSE,
        title="ORDER TO SHOW CAUSE",
        paragraphs=(*kept, asked, Paragraph(template="show_cause_limits", law=("usc-28-652-d",))),
        docket=replace(follow_up.docket, template="docket_show_cause"),
        decisions=(*follow_up.decisions, decision),
    )


def _asked(
    review: Review, cures: Sequence[Paragraph], kept: Sequence[Paragraph], *, named: bool
) -> Paragraph:
    """One sentence for everybody who must answer, whatever each has left undone."""
    short = next(field for paragraph in kept for field in paragraph.fields if field.name == "short")
    bearers = review.case.in_order(b for unmet in unmet_duties(review) for b in unmet.bearers)
    words = name_parties(review.case, bearers)
    fields = [*cures[0].fields, short]
    if named:
        each = (plain("each", "each"),) if words.plural else ()
        fields = [f for f in fields if f.name not in {"bearers", "each"}] + [
            name_field("bearers", words),
            *each,
        ]
    imposed = replace(
        cures[0].imposes[-1], bearers_class=class_of(review.case, bearers) if named else ("each_party",)
    )
    return Paragraph(
        template="show_cause_named" if named else "show_cause_neutral",
        fields=tuple(fields),
        findings=tuple(finding for cure in cures for finding in cure.findings),
        duties=tuple(dict.fromkeys(duty for cure in cures for duty in cure.duties)),
        law=("frcp-16-f-1",),
        imposes=(_answer(imposed),),
    )


def _answer(duty: Imposed) -> Imposed:
    terms = Terms(audience=Audience.FILED)
    return replace(
        duty, kind=DutyKind.OTHER, toward="court", means=("letter", "ecf"), address=None, terms=terms
    )
