"""The order to show cause: the objective facts of a follow-up order, and a day to be heard.

It characterises nothing and promises nothing. That such an order issues at all is the judge's choice.

Law: Fed. R. Civ. P. 16(f)(1); notice and an opportunity to be heard come first.
"""

from dataclasses import replace
from datetime import date

from antechamber.core.directive import Decision, Directive, Imposed, PaperKind, Paragraph
from antechamber.core.finding import Review
from antechamber.core.order import DutyKind
from antechamber.core.papers.follow_up import FollowUpChoice, draft_follow_up
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
    asked: list[Paragraph] = []
    seen: set[str] = set()
    for cure in cures:
        short = next(field for paragraph in kept for field in paragraph.fields if field.name == "short")
        template = f"show_cause_{choice.naming.value}"
        who = (
            next((field.text for field in cure.fields if field.name == "bearers"), "")
            if choice.naming is Naming.NAMED
            else ""
        )
        if who in seen:
            continue
        seen.add(who)
        imposed = tuple(_answer(duty) for duty in cure.imposes)
        asked.append(
            replace(
                cure,
                template=template,
                fields=(*cure.fields, short),
                law=("frcp-16-f-1",),
                imposes=imposed,
                label="",
            )
        )
    decision = Decision(what="An order to show cause issues.", by=decided_by)
    return replace(
        follow_up,
        kind=PaperKind.SHOW_CAUSE,
        title="ORDER TO SHOW CAUSE",
        paragraphs=(*kept, *asked, Paragraph(template="show_cause_limits", law=("usc-28-652-d",))),
        docket=replace(follow_up.docket, template="docket_show_cause"),
        decisions=(*follow_up.decisions, decision),
    )


def _answer(duty: Imposed) -> Imposed:
    return replace(duty, kind=DutyKind.REPORT, means=("ecf",), address=None)
