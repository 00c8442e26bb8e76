"""Draft a paper: what a review or chambers' own facts call for, in the judge's usages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from antechamber.core.case import Case, PartyId
from antechamber.core.directive import Directive, PaperKind, Paragraph, Remark
from antechamber.core.disclosure import ALL_PARTIES, PUBLIC, Audience
from antechamber.core.document import Document
from antechamber.core.finding import Review
from antechamber.core.papers import (
    Desk,
    Facts,
    FactsError,
    FollowUpChoice,
    NothingToOrderError,
    draft_adjournment,
    draft_amended,
    draft_clarification,
    draft_excusal,
    draft_follow_up,
    draft_minute_entry,
    draft_outcome_report,
    draft_receipt,
    draft_reminder,
    draft_scheduling,
    draft_show_cause,
    draft_vacated,
)
from antechamber.core.papers.due import CourtDay
from antechamber.core.papers.ground import unclear_duties
from antechamber.core.profile import JudgeProfile, Naming

_NOTHING_TOLD = Facts()
_ONLY_UNCLEAR = (
    "Nobody is shown to have failed, but the record leaves something open: the order that was drafted asks every "
    "party alike, names nobody and finds nothing. To ask one party alone, use --paper reminder --set party=ID."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asked for: the paper, the day, who is named and quoted, for whom, and who decided that."""

    kind: PaperKind = PaperKind.FOLLOW_UP
    due_on: date | None = None
    naming: Naming | None = None
    quoting: bool = False
    to_parties_only: bool = False
    decided_by: str = ""
    facts: Facts = _NOTHING_TOLD


def draft_paper(
    review: Review,
    order_documents: Sequence[Document],
    wish: Wish,
    *,
    profile: JudgeProfile,
    is_court_day: CourtDay,
) -> Directive:
    """The paper that a person asked for, with a remark for each thing that the case folder leaves blank on it.

    Raises:
        NothingToOrderError: the paper rests on findings, and there are none.
        DueDateError: the due date is not after the day of the review.
        FactsError: a reminder names no party of the case.
        NoSchedulingFormError: the profile has no scheduling order.
    """
    desk = Desk(
        case=review.case, orders=review.orders, profile=profile, as_of=review.as_of, is_court_day=is_court_day
    )
    directive = _drafted(review, order_documents, wish, desk)
    return replace(directive, remarks=(*_blanks(review.case, profile), *directive.remarks))


def _blanks(case: Case, profile: JudgeProfile) -> tuple[Remark, ...]:
    """What stands as a blank in the head of every paper, and why."""
    found: list[Remark] = []
    if not profile.court_lines:
        message = f"The court {case.court!r} is not in the program's tables; its name is left blank. Give court_lines in the judge's profile."
        found.append(Remark(about="court", message=message))
    if not case.docket_number.strip():
        message = "The docket number is left blank: docket_number in case.toml."
        found.append(Remark(about="docket_number", message=message))
    if any(not party.name.strip() for party in case.parties):
        message = "A party has no name and is left blank: name in case.toml."
        found.append(Remark(about="parties", message=message))
    return tuple(found)


def _drafted(review: Review, order_documents: Sequence[Document], wish: Wish, desk: Desk) -> Directive:
    facts, profile = wish.facts, desk.profile
    match wish.kind:
        case PaperKind.FOLLOW_UP | PaperKind.CLARIFICATION | PaperKind.SHOW_CAUSE:
            return _from_findings(review, order_documents, wish, desk)
        case PaperKind.REMINDER:
            return _reminder(review, wish, desk)
        case PaperKind.SCHEDULING:
            return draft_scheduling(
                review.case, facts, profile=profile, as_of=review.as_of, is_court_day=desk.is_court_day
            )
        case PaperKind.ADJOURNMENT:
            return draft_adjournment(desk, facts)
        case PaperKind.EXCUSAL:
            return draft_excusal(desk, facts)
        case PaperKind.AMENDED:
            return draft_amended(desk, facts)
        case PaperKind.VACATED:
            return draft_vacated(desk, facts)
        case PaperKind.MINUTE_ENTRY:
            return draft_minute_entry(desk, facts)
        case PaperKind.OUTCOME_REPORT:
            return draft_outcome_report(desk, facts)
        case PaperKind.RECEIPT:
            return draft_receipt(review.case, profile=profile, as_of=review.as_of)
        case _:
            assert_never(wish.kind)


def _from_findings(review: Review, documents: Sequence[Document], wish: Wish, desk: Desk) -> Directive:
    if wish.kind is PaperKind.CLARIFICATION:
        return _clarification(review, documents, wish, desk)
    if wish.kind is PaperKind.SHOW_CAUSE:
        choice = _choice(documents, wish, desk)
        return draft_show_cause(review, due_on=wish.due_on, choice=choice, decided_by=wish.decided_by)
    return _follow_up(review, documents, wish, desk)


def _choice(documents: Sequence[Document], wish: Wish, desk: Desk) -> FollowUpChoice:
    return FollowUpChoice(
        naming=wish.naming or desk.profile.naming,
        profile=desk.profile,
        documents=tuple(documents),
        is_court_day=desk.is_court_day,
    )


def _follow_up(review: Review, documents: Sequence[Document], wish: Wish, desk: Desk) -> Directive:
    """The order that follows; where nobody is shown to have failed but something is unclear, the order that asks."""
    try:
        directive = draft_follow_up(
            review,
            due_on=wish.due_on,
            naming=wish.naming or desk.profile.naming,
            quoting=wish.quoting,
            profile=desk.profile,
            documents=documents,
            is_court_day=desk.is_court_day,
            audience=_audience(wish),
            decided_by=wish.decided_by,
        )
    except NothingToOrderError:
        if not unclear_duties(review):
            raise
        asks = _clarification(review, documents, wish, desk)
        return replace(asks, remarks=(Remark(about="findings", message=_ONLY_UNCLEAR), *asks.remarks))
    return _private(directive) if wish.to_parties_only else directive


def _clarification(review: Review, documents: Sequence[Document], wish: Wish, desk: Desk) -> Directive:
    choice = _choice(documents, wish, desk)
    asks = replace(draft_clarification(review, due_on=wish.due_on, choice=choice), audience=_audience(wish))
    return _private(asks) if wish.to_parties_only else asks


def _audience(wish: Wish) -> Audience:
    return ALL_PARTIES if wish.to_parties_only else PUBLIC


def _private(directive: Directive) -> Directive:
    """The same order for the parties alone; the docket learns only that there is one."""
    notice = Paragraph(template="private_notice", law=("usc-28-652-d",))
    docket = replace(directive.docket, template="docket_private")
    return replace(directive, paragraphs=(*directive.paragraphs, notice), docket=docket)


def _reminder(review: Review, wish: Wish, desk: Desk) -> Directive:
    party = wish.facts.party
    if not any(known.id == party for known in review.case.parties):
        ids = ", ".join(known.id for known in review.case.parties)
        raise FactsError(f"A reminder goes to one party: give party=ID. The case has: {ids}.")
    return draft_reminder(
        review, PartyId(party), profile=desk.profile, due_on=wish.due_on, is_court_day=desk.is_court_day
    )
