"""The review of a case: its orders in force and its letters on file make findings, as of a moment."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from antechamber.core.amendments import called_off_by, in_time
from antechamber.core.calendar import CourtTables
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
from antechamber.core.review.moments import can_be_meant, due_moment, has_passed
from antechamber.core.review.record import Record
from antechamber.core.review.ruling import Ruling, day_in_words, finding_of, order_in_words
from antechamber.core.review.standing import standing_orders
from antechamber.core.review.submit import distinct_submissions, review_submit

_SHOWS_NOTHING = {
    "record_silent",
    "no_letter_on_file",
    "letter_written_before_due",
    "only_in_writing",
}
"""Reasons that show nothing done; any other may hide an act, and stays a question even before the due moment."""


def review_case(
    case: Case,
    orders: tuple[EnteredOrder, ...],
    letters: tuple[Letter, ...],
    *,
    as_of: datetime,
    diagnostics: tuple[Diagnostic, ...] = (),
    tables: CourtTables | None = None,
) -> Review:
    """The case as of a moment: what each party owed, and what the record then on file shows.

    Orders of a later date and letters received later are left out of the findings. The result lists every
    order and letter given, by date, the letters with `fresh` set on their moves. With the `tables` of courts,
    dates that hang on a conference that has moved are computed anew.
    """
    today = as_of.astimezone(case.time_zone).date()
    standing = standing_orders(orders, as_of=today, tables=tables)
    in_force = tuple(one.order for one in standing)
    weighed = with_freshness(case, in_force or in_time(orders), _in_court_time(case, letters))
    on_file = tuple(x for x in weighed if x.received_at is None or x.received_at <= as_of)
    found = [
        finding
        for order in in_force
        for finding in _findings_under(Record(case=case, order=order, letters=on_file, as_of=as_of))
    ]
    findings = current_findings(
        found,
        curing={order.source for order in in_force if order.doc_type is DocType.FOLLOW_UP},
        replaced={one.order.source for one in standing if one.replaced},
    )
    off = called_off_by(orders, as_of=today)
    if off is not None:
        findings = tuple(_left_to_the_judge(finding, off) for finding in findings)
    failing = {finding.bearer for finding in findings if finding.outcome is Outcome.NOT_SATISFIED}
    unclear = {finding.bearer for finding in findings if finding.outcome is Outcome.UNCLEAR} - failing
    return Review(
        case=case,
        as_of=as_of,
        orders=in_time(orders),
        letters=weighed,
        findings=findings,
        readiness=compute_readiness(() if off else in_force, findings),
        directed_to=case.in_order(failing),
        clarify_with=case.in_order(unclear),
        diagnostics=diagnostics,
    )


def _left_to_the_judge(finding: Finding, off: EnteredOrder) -> Finding:
    """The finding after the conference was called off: no breach, since only the judge can say what still stands."""
    if finding.outcome not in (Outcome.NOT_SATISFIED, Outcome.LATE, Outcome.NOT_YET_DUE):
        return finding
    why = f"{order_in_words(off)} calls the conference off, and whether this is still owed is for the judge"
    return replace(
        finding,
        outcome=Outcome.UNCLEAR,
        reason="conference_called_off",
        sentence=f"{finding.sentence.removesuffix('.')}; but {why}.",
        chain=(*finding.chain, f"Rule: no verdict of breach, since {why}."),
    )


def _in_court_time(case: Case, letters: tuple[Letter, ...]) -> tuple[Letter, ...]:
    """The letters with a zone on every moment of receipt: a clock without one is the court's."""
    return tuple(
        replace(letter, received_at=letter.received_at.replace(tzinfo=case.time_zone))
        if letter.received_at is not None and letter.received_at.tzinfo is None
        else letter
        for letter in letters
    )


def _findings_under(record: Record) -> Iterator[Finding]:
    """The findings on every binding duty of one order, in the order of its duties and of the parties."""
    binding = [duty for duty in record.order.duties if duty.force is Force.MUST]
    for duty in binding:
        for bearer in parties_meant(record.case, duty.bearers_class):
            for toward in _rows_of(record, duty, bearer):
                if duty in _governing(record, binding, duty.kind, bearer, toward):
                    yield _finding_on(record, duty, bearer, toward)


def _rows_of(record: Record, duty: Duty, bearer: PartyId) -> tuple[PartyId | None, ...]:
    """The opponents for whom a duty has a row of its own; one row without an opponent for other kinds."""
    match duty.kind:
        case DutyKind.CONVEY:
            return addressees_meant(record.case, bearer, duty.toward)
        case DutyKind.CONFER | DutyKind.SUBMIT:
            return (None,)
        case _:
            return ()


def _governing(
    record: Record, binding: list[Duty], kind: DutyKind, bearer: PartyId, toward: PartyId | None
) -> tuple[Duty, ...]:
    """The duties of one row, when several passages of an order speak of the same one.

    Passages with a date govern over those without; letters are told apart by audience and day.
    """
    owed = tuple(
        duty
        for duty in binding
        if duty.kind is kind
        and bearer in parties_meant(record.case, duty.bearers_class)
        and toward in _rows_of(record, duty, bearer)
    )
    if kind is DutyKind.SUBMIT:
        return distinct_submissions(owed)
    dated = tuple(duty for duty in owed if can_be_meant(duty.due, record.order))
    return dated or owed


def _finding_on(record: Record, duty: Duty, bearer: PartyId, toward: PartyId | None) -> Finding:
    due = due_moment(duty, record.order, record.case, bearer)
    if duty.kind is DutyKind.SUBMIT:
        ruling = review_submit(record, duty, due, bearer)
    elif toward is not None:
        ruling = review_convey(record, duty, due, bearer, toward)
    else:
        everyone = tuple(party.id for party in record.case.opponents(bearer))
        meant = addressees_meant(record.case, bearer, duty.toward)
        ruling = review_confer(record, duty, due, bearer, meant or everyone)
    passed = has_passed(due, record.as_of) if due else _reported_without_a_date(record, duty, bearer)
    settled = _at_this_hour(ruling, duty, due_on=due.on if due else None, passed=passed)
    return finding_of(settled, duty, record.order, bearer, toward, record.letters)


def _reported_without_a_date(record: Record, duty: Duty, bearer: PartyId) -> bool | None:
    """Whether the bearer has reported on a duty for which the order sets no day.

    Where an order sets no day for the letters and none for the conference, and nothing in it was left
    for a person to read, a letter of the bearer's own that came after it reports how the duty was done.
    Else None: when the duty was due cannot be told.
    """
    order = record.order
    conference_on = order.conference.on if order.conference else None
    timed = duty.due.on or (duty.due.rule and not duty.due.rule.vague)
    if timed or conference_on or order.not_understood:
        return None
    return True if any(record.follows_order(letter) for letter in record.letters_by(bearer)) else None


def _at_this_hour(ruling: Ruling, duty: Duty, *, due_on: date | None, passed: bool | None) -> Ruling:
    """The ruling with the hour taken into account: what is not yet due cannot have been missed."""
    if ruling.outcome not in (Outcome.NOT_SATISFIED, Outcome.UNCLEAR):
        return ruling
    if passed is False and (ruling.outcome is Outcome.NOT_SATISFIED or ruling.reason in _SHOWS_NOTHING):
        return Ruling(
            outcome=Outcome.NOT_YET_DUE,
            reason="due_moment_ahead",
            sentence=f"Not yet shown, and not due before the end of the time set for {day_in_words(due_on)}.",
            evidence=ruling.evidence,
            cautions=ruling.cautions,
            sought=ruling.sought,
            chain=(*ruling.chain, "Rule: a duty whose due moment is ahead cannot have been missed."),
        )
    if ruling.outcome is Outcome.NOT_SATISFIED and (passed is None or _is_open_condition(duty)):
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


def _is_open_condition(duty: Duty) -> bool:
    """Whether a duty hangs on something that a review cannot know.

    "If not already done" is dealt with by the review itself, and a case that had settled is not reviewed.
    """
    return duty.condition is not None and not re.search(
        r"already|settle|resol", duty.condition, re.IGNORECASE
    )
