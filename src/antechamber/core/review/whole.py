"""The review of a case: its orders in force and its letters on file make findings, as of a moment."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from antechamber.core.case import Case, PartyId
from antechamber.core.evidence import Diagnostic
from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.negotiation import Letter
from antechamber.core.order import DocType, Duty, DutyKind, EnteredOrder, Force
from antechamber.core.readiness import compute_readiness
from antechamber.core.review.bearers import addressees_meant, parties_meant
from antechamber.core.review.confer import review_confer
from antechamber.core.review.convey import review_convey
from antechamber.core.review.current import current_findings
from antechamber.core.review.freshness import with_freshness
from antechamber.core.review.moments import due_moment, has_passed
from antechamber.core.review.record import Record
from antechamber.core.review.ruling import Ruling, day_in_words, finding_of
from antechamber.core.review.submit import review_submit

_NOT_BINDING = {DocType.NOT_AN_ORDER, DocType.LOCAL_RULE, DocType.PRACTICES}


def review_case(
    case: Case,
    orders: tuple[EnteredOrder, ...],
    letters: tuple[Letter, ...],
    *,
    as_of: datetime,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Review:
    """The case as of a moment: what each party owed, and what the record then on file shows.

    Orders of a later date and letters received later are left out of the findings. The result lists every
    order and letter given, the letters with `fresh` set on their moves, both by date.
    """
    by_date = tuple(sorted(orders, key=lambda order: (order.dated is not None, order.dated or date.min)))
    today = as_of.astimezone(case.time_zone).date()
    entered = tuple(order for order in by_date if order.dated is None or order.dated <= today)
    weighed = with_freshness(case, entered or by_date, letters)
    on_file = tuple(x for x in weighed if x.received_at is None or x.received_at <= as_of)
    found = [
        finding
        for order in entered
        if order.doc_type not in _NOT_BINDING
        for finding in _findings_under(Record(case=case, order=order, letters=on_file, as_of=as_of))
    ]
    findings = current_findings(found)
    failing = {finding.bearer for finding in findings if finding.outcome is Outcome.NOT_SATISFIED}
    unclear = {finding.bearer for finding in findings if finding.outcome is Outcome.UNCLEAR} - failing
    return Review(
        case=case,
        as_of=as_of,
        orders=by_date,
        letters=weighed,
        findings=findings,
        readiness=compute_readiness(entered, findings),
        directed_to=case.in_order(failing),
        clarify_with=case.in_order(unclear),
        diagnostics=diagnostics,
    )


def _findings_under(record: Record) -> Iterator[Finding]:
    """The findings on every binding duty of one order, in the order of its duties and of the parties."""
    for duty in record.order.duties:
        if duty.force is not Force.MUST:
            continue
        for bearer in parties_meant(record.case, duty.bearers_class):
            yield from _findings_on(record, duty, bearer)


def _findings_on(record: Record, duty: Duty, bearer: PartyId) -> Iterable[Finding]:
    due = due_moment(duty, record.order, record.case, bearer)
    opponents = addressees_meant(record.case, bearer, duty.toward)
    rulings: list[tuple[PartyId | None, Ruling]] = []
    match duty.kind:
        case DutyKind.CONFER:
            everyone = tuple(party.id for party in record.case.opponents(bearer))
            rulings = [(None, review_confer(record, duty, due, bearer, opponents or everyone))]
        case DutyKind.CONVEY:
            rulings = [(other, review_convey(record, duty, due, bearer, other)) for other in opponents]
        case DutyKind.SUBMIT:
            rulings = [(None, review_submit(record, duty, due, bearer))]
        case _:
            return
    for toward, ruling in rulings:
        settled = _at_this_hour(ruling, duty, has_passed(due, record.as_of), due.on if due else None)
        yield finding_of(settled, duty, record.order, bearer, toward, record.letters)


def _at_this_hour(ruling: Ruling, duty: Duty, passed: bool | None, due_on: date | None) -> Ruling:  # noqa: FBT001
    """The ruling with the hour taken into account: what is not yet due cannot have been missed."""
    if ruling.outcome not in (Outcome.NOT_SATISFIED, Outcome.UNCLEAR):
        return ruling
    if passed is False:
        return Ruling(
            outcome=Outcome.NOT_YET_DUE,
            reason="due_moment_ahead",
            sentence=f"Not yet shown, and not due before the end of the time set for {day_in_words(due_on)}.",
            evidence=ruling.evidence,
            cautions=ruling.cautions,
            sought=ruling.sought,
            chain=(*ruling.chain, "Rule: a duty whose due moment is ahead cannot have been missed."),
        )
    if ruling.outcome is Outcome.NOT_SATISFIED and (passed is None or duty.condition):
        reason = "due_moment_unknown" if passed is None else "duty_conditional"
        why = "when the duty was due is not settled" if passed is None else "the duty depends on a condition"
        return Ruling(
            outcome=Outcome.UNCLEAR,
            reason=reason,
            sentence=f"{ruling.sentence.removesuffix('.')}; but {why}.",
            evidence=ruling.evidence,
            cautions=ruling.cautions,
            sought=ruling.sought,
            chain=(*ruling.chain, f"Rule: no verdict of breach, since {why}."),
        )
    return ruling
