"""The order that follows when a party has not done what an earlier order required.

By default the text is made from the earlier order and from the kinds of the findings alone: it names nobody,
tells nothing of a letter and quotes none. Naming, and quoting a party's words, are the judge's express choice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from antechamber.core.directive import (
    Decision,
    Directive,
    Field,
    PaperKind,
    Paragraph,
    Remark,
)
from antechamber.core.disclosure import PUBLIC, Audience
from antechamber.core.document import Document
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Review
from antechamber.core.order import DutyKind, EnteredOrder
from antechamber.core.papers.due import CourtDay, due_field, is_weekday
from antechamber.core.papers.fields import address_field, name_field, plain
from antechamber.core.papers.ground import Unmet, conference_on, unmet_duties
from antechamber.core.papers.named import named_findings
from antechamber.core.papers.obligations import new_duties
from antechamber.core.papers.provisions import (
    OrderNames,
    cite_field,
    order_gaps,
    order_names,
    provisions,
    quotation_field,
)
from antechamber.core.problems import AntechamberError
from antechamber.core.profile import JudgeProfile, Naming

_DEFAULT = JudgeProfile(id="default")
_TELLING = ("discussion_held", "proposal_conveyed", "missing_convey", "missing_confer", "missing_submit")


class NothingToOrderError(AntechamberError):
    """The review calls for no order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every part of the order is drawn up from."""

    review: Review
    profile: JudgeProfile
    unmet: tuple[Unmet, ...]
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpChoice:
    """How a paper that follows is to speak, and the material that it may quote and count with."""

    naming: Naming = Naming.NEUTRAL
    profile: JudgeProfile = _DEFAULT
    documents: tuple[Document, ...] = ()
    is_court_day: CourtDay = is_weekday


def draft_follow_up(
    review: Review,
    *,
    due_on: date | None,
    naming: Naming = Naming.NEUTRAL,
    quoting: bool = False,
    profile: JudgeProfile = _DEFAULT,
    documents: Sequence[Document] = (),
    is_court_day: CourtDay = is_weekday,
    audience: Audience = PUBLIC,
    decided_by: str = "",
) -> Directive:
    """The order that follows from a review.

    Args:
        review: the case as of a moment.
        due_on: the day by which the new duty is to be done; None proposes a court day before the conference.
        naming: whether the parties that are missing something are named.
        quoting: whether a named party's own words of willingness are quoted.
        profile: the judge's usages.
        documents: the earlier orders as text, so that whole provisions can be quoted.
        is_court_day: the court's calendar.
        audience: who will see the order.
        decided_by: who chose naming and quoting.

    Raises:
        NothingToOrderError: no finding calls for an order.
        DueDateError: the given date is not after the day of the review.

    Law: Fed. R. Civ. P. 16(c)(2)(I), 16(f)(1)(C); Canon 3A(4)(d).
    """
    facts = Ground(review=review, profile=profile, unmet=unmet_duties(review), documents=tuple(documents))
    if not facts.unmet:
        raise NothingToOrderError(
            "No finding of this review calls for an order: nothing that was due is shown to be undone."
        )
    due, due_words, remarks = due_field(
        due_on,
        after=review.as_of.astimezone(review.case.time_zone).date(),
        conference=conference_on(review),
        court_days=profile.cure_court_days,
        is_court_day=is_court_day,
    )
    address, missing = address_field(review, profile)
    findings = (
        _neutral(facts) if naming is Naming.NEUTRAL else named_findings(review, facts.unmet, quoting=quoting)
    )
    duties = new_duties(
        review, facts.unmet, due=due_words, due_on=due, address=address, naming=naming, profile=profile
    )
    quotes = any(paragraph.template == "openness" for paragraph in findings)
    if quoting and not quotes:
        message = "No passage of a letter is fit to be quoted: each has a figure, a term or a condition, or says something else."
        missing = (*missing, Remark(about="quotation", message=message))
    gaps = tuple(
        Remark(about="order", message=gap) for order in orders_of(facts) for gap in order_gaps(order)
    )
    return Directive(
        kind=PaperKind.FOLLOW_UP,
        case=review.case,
        profile=profile,
        title="ORDER",
        as_of=review.as_of,
        paragraphs=(
            *required_paragraphs(facts),
            *_with_short(findings, names_of(facts, facts.unmet[0].order)),
            *duties,
        ),
        docket=docket_paragraph(facts, due_words),
        audience=audience,
        decisions=_decisions(naming, quoting=quotes, by=decided_by),
        remarks=(*remarks, *missing, *gaps),
    )


def orders_of(facts: Ground) -> tuple[EnteredOrder, ...]:
    """The orders that the duties come from, each once."""
    seen: dict[str, EnteredOrder] = {unmet.order.source: unmet.order for unmet in facts.unmet}
    return tuple(seen.values())


def names_of(facts: Ground, order: EnteredOrder) -> OrderNames:
    """How the paper speaks of an order."""
    return order_names(order, facts.review.orders, facts.profile.docket_word)


def required_paragraphs(facts: Ground) -> tuple[Paragraph, ...]:
    """What each order required, quoted with its paragraph, and why it matters."""
    found: list[Paragraph] = []
    several = len(orders_of(facts)) > 1
    for order in orders_of(facts):
        names = names_of(facts, order)
        mine = [unmet for unmet in facts.unmet if unmet.order is order]
        duties = list({unmet.duty.id: unmet.duty for unmet in mine}.values())
        references = tuple(dict.fromkeys(unmet.reference for unmet in mine))
        quoted: list[tuple[Field, str | None]] = []
        for paragraph in dict.fromkeys(duty.paragraph for duty in duties):
            together = [duty for duty in duties if duty.paragraph == paragraph]
            for excerpt in provisions(order, together, facts.documents):
                if not any(_inside(excerpt, field) for field, _ in quoted):
                    quoted.append((quotation_field(excerpt), paragraph))
        several = several or len(quoted) > 1
        for at, (words, paragraph) in enumerate(quoted):
            template = "order_provided" if at == 0 else "order_further_provided"
            fields = (names.full, words, cite_field(names.short, paragraph))
            found.append(
                Paragraph(template=template, fields=fields, duties=references, law=("frcp-16-f-1-c",))
            )
    if facts.profile.purpose_sentence:
        number = replace(plain("provision", ""), plural=several)
        found.append(Paragraph(template="purpose", fields=(number,), law=("frcp-16-a-5",)))
    return tuple(found)


def _inside(excerpt: Excerpt, field: Field) -> bool:
    own = field.excerpt
    return (
        own is not None
        and (own.source, own.page) == (excerpt.source, excerpt.page)
        and own.start <= excerpt.start
        and excerpt.end <= own.end
    )


def _neutral(facts: Ground) -> tuple[Paragraph, ...]:
    """What the letters show, without a word of whose letters: made from the kinds of the findings alone."""
    kinds = {unmet.duty.kind for unmet in facts.unmet}
    found: list[Paragraph] = []
    if kinds - {DutyKind.SUBMIT}:
        findings = tuple(f for u in facts.unmet if u.duty.kind is not DutyKind.SUBMIT for f in u.findings)
        found.append(Paragraph(template="letters_reviewed_neutral", findings=findings))
    if DutyKind.SUBMIT in kinds:
        findings = tuple(f for u in facts.unmet if u.duty.kind is DutyKind.SUBMIT for f in u.findings)
        found.append(Paragraph(template="letters_missing_neutral", findings=findings))
    return tuple(found)


def _with_short(paragraphs: tuple[Paragraph, ...], names: OrderNames) -> tuple[Paragraph, ...]:
    return (*paragraphs, Paragraph(template="does_not_satisfy", fields=(names.short,)))


def docket_paragraph(facts: Ground, due: Field) -> Paragraph:
    """What the docket tells: what the order is about, and when answers are due."""
    kinds = listed_kinds(facts.unmet)
    case = facts.review.case
    judge = name_field("judge", case.settlement_judge, origin="case.toml settlement_judge")
    return Paragraph(template="docket_follow_up", fields=(plain("subject", kinds), due, judge))


def listed_kinds(unmet: Sequence[Unmet]) -> str:
    """What the order is about, in the words of a docket entry."""
    kinds = {u.duty.kind for u in unmet}
    if kinds == {DutyKind.SUBMIT}:
        return "confidential settlement letters"
    return "pre-conference settlement requirements"


def _decisions(naming: Naming, *, quoting: bool, by: str) -> tuple[Decision, ...]:
    made: list[Decision] = []
    if naming is Naming.NAMED:
        what = "The order names the parties that have not done what was required, and tells who did."
        made.append(Decision(what=what, by=by, templates=_TELLING))
        if quoting:
            what = "The order quotes a party's own words of willingness."
            made.append(Decision(what=what, by=by, templates=("openness",)))
    return tuple(made)
