"""What a follow-up paper stands on: unmet duties grouped by duty, bearers and opponents, and their orders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from antechamber.core.case import Case, PartyId
from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.order import Duty, DutyKind, EnteredOrder

_REVIEWED = (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.SUBMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """One duty that the same bearers have not met toward the same opponents."""

    order: EnteredOrder
    duty: Duty
    bearers: tuple[PartyId, ...]
    toward: tuple[PartyId, ...]
    findings: tuple[Finding, ...]

    @property
    def reference(self) -> str:
        """The duty by the source of its order and its id."""
        return f"{self.order.source} {self.duty.id}"


def find_duty(review: Review, finding: Finding) -> tuple[EnteredOrder, Duty] | None:
    """The order and the duty that a finding is about; None when the record has no such duty."""
    for order in reversed(review.orders):
        if finding.order and order.source != finding.order:
            continue
        for duty in order.duties:
            if duty.id == finding.duty and duty.kind == finding.kind:
                return order, duty
    return None


def unmet_duties(review: Review) -> tuple[Unmet, ...]:
    """The duties with a `not_satisfied` finding, bearers with equal opponents together.

    Ordered as confer, convey, submit, then as the findings come.
    """
    return _with_outcome(review, Outcome.NOT_SATISFIED)


def unclear_duties(review: Review) -> tuple[Unmet, ...]:
    """The duties of which the record does not tell whether they were met, in the same order."""
    return _with_outcome(review, Outcome.UNCLEAR)


def _with_outcome(review: Review, outcome: Outcome) -> tuple[Unmet, ...]:
    per_bearer: dict[tuple[str, str, PartyId], list[Finding]] = {}
    for finding in review.findings:
        if finding.outcome is outcome and finding.kind in _REVIEWED:
            per_bearer.setdefault((finding.order, finding.duty, finding.bearer), []).append(finding)
    merged: dict[tuple[str, str, tuple[PartyId, ...]], list[Finding]] = {}
    for (order, duty, _), findings in per_bearer.items():
        toward = review.case.in_order(f.toward for f in findings if f.toward is not None)
        merged.setdefault((order, duty, toward), []).extend(findings)
    found = [_unmet(review, toward, findings) for (_, _, toward), findings in merged.items()]
    groups = [unmet for unmet in found if unmet is not None]
    return tuple(sorted(groups, key=lambda unmet: _REVIEWED.index(unmet.duty.kind)))


def _unmet(review: Review, toward: tuple[PartyId, ...], findings: list[Finding]) -> Unmet | None:
    place = find_duty(review, findings[0])
    if place is None:
        return None
    bearers = review.case.in_order(f.bearer for f in findings)
    return Unmet(order=place[0], duty=place[1], bearers=bearers, toward=toward, findings=tuple(findings))


def proposal_word(case: Case, unmet: Unmet) -> str:
    """One of "demand", "offer" or "demand or offer": what the bearers of a convey duty owe their opponents."""
    if unmet.duty.what in {"demand", "offer"}:
        return unmet.duty.what
    words = {_proposal_of(case, bearer, unmet.toward) for bearer in unmet.bearers}
    return words.pop() if len(words) == 1 else "demand or offer"


def _proposal_of(case: Case, bearer: PartyId, toward: tuple[PartyId, ...]) -> str:
    same_side = any(case.party(other).side == case.party(bearer).side for other in toward)
    role = case.party(bearer).role.strip().lower()
    if same_side:
        return "demand or offer"
    return {"plaintiff": "demand", "petitioner": "demand", "claimant": "demand"}.get(
        role, "offer" if role in {"defendant", "respondent"} else "demand or offer"
    )


def submit_duty(review: Review) -> tuple[EnteredOrder, Duty] | None:
    """The duty to send chambers a letter, of the latest order that has one."""
    return submit_of(review.orders)


def submit_of(orders: Sequence[EnteredOrder]) -> tuple[EnteredOrder, Duty] | None:
    """The duty to send chambers a letter, of the latest of some orders that has one."""
    for order in reversed(orders):
        for duty in order.duties:
            if duty.kind is DutyKind.SUBMIT:
                return order, duty
    return None


def conference_on(review: Review) -> date | None:
    """The day of the conference, of the latest order that sets one."""
    return conference_of(review.orders)


def conference_of(orders: Sequence[EnteredOrder]) -> date | None:
    """The day of the conference, of the latest of some orders that sets one."""
    for order in reversed(orders):
        if order.conference and order.conference.on:
            return order.conference.on
    return None
