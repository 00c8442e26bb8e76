"""Values as the JSON that other programs read.

The names and types here are fixed: schema `antechamber.review/1`. Fields may be added; none changes its
meaning. Dates are ISO 8601, instants carry an offset, money is a decimal string, lists have a stable order.
"""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from antechamber.core.evidence import Absence, Diagnostic, Excerpt
from antechamber.core.finding import Finding, Review
from antechamber.core.negotiation import Denial, Discussion, Letter, Move, NonMove, Unexplained
from antechamber.core.order import Conference, Due, DueRule, Duty, EnteredOrder, NoDuty

Json = dict[str, Any]

REVIEW_SCHEMA = "antechamber.review/1"
ORDER_SCHEMA = "antechamber.order/1"
LETTER_SCHEMA = "antechamber.letter/1"


def review_to_json(review: Review) -> Json:
    """A whole review, as `antechamber review --json` prints it. Confidential: it quotes letters."""
    return {
        "schema": REVIEW_SCHEMA,
        "case": {"docket_number": review.case.docket_number, "caption": review.case.caption},
        "as_of": review.as_of.isoformat(),
        "orders": [order_to_json(order) for order in review.orders],
        "letters": [letter_to_json(letter) for letter in review.letters],
        "findings": [finding_to_json(finding) for finding in review.findings],
        "readiness": {"state": review.readiness.state, "missing": list(review.readiness.missing)},
        "order_needed": review.order_needed,
        "directed_to": list(review.directed_to),
        "clarify_with": list(review.clarify_with),
        "diagnostics": [diagnostic_to_json(diagnostic) for diagnostic in review.diagnostics],
    }


def order_to_json(order: EnteredOrder) -> Json:
    """An entered order with its conference and duties."""
    return {
        "source": order.source,
        "title": order.title,
        "doc_type": order.doc_type.value,
        "docket_number": order.docket_number,
        "docket_entry": order.docket_entry,
        "court": order.court,
        "judge": order.judge,
        "dated": _iso(order.dated),
        "conference": _conference(order.conference),
        "duties": [duty_to_json(duty) for duty in order.duties],
        "no_duties": [_no_duty(passage) for passage in order.no_duties],
        "not_understood": [_no_duty(passage) for passage in order.not_understood],
        "warnings": list(order.warnings),
        "replaces": list(order.replaces),
    }


def duty_to_json(duty: Duty) -> Json:
    """One duty. `bearers` is added by a review, which knows the parties."""
    return {
        "id": duty.id,
        "kind": duty.kind.value,
        "bearers_class": list(duty.bearers_class),
        "toward": duty.toward,
        "force": duty.force.value,
        "what": duty.what,
        "fresh": duty.fresh,
        "live": duty.live,
        "written": duty.written,
        "audience": duty.audience.value if duty.audience else None,
        "means": list(duty.means),
        "address": duty.address,
        "page_limit": duty.page_limit,
        "contents": list(duty.contents),
        "paragraph": duty.paragraph,
        "due": _due(duty.due),
        "condition": duty.condition,
        "minimum_minutes": duty.minimum_minutes,
        "excerpt": excerpt_to_json(duty.excerpt),
    }


def letter_to_json(letter: Letter) -> Json:
    """One message as statements. Confidential."""
    return {
        "source": letter.source,
        "message_id": letter.message_id,
        "received_at": _iso(letter.received_at),
        "dated": _iso(letter.dated),
        "on_behalf_of": list(letter.on_behalf_of),
        "discussions": [_discussion(discussion) for discussion in letter.discussions],
        "moves": [_move(move) for move in letter.moves],
        "non_moves": [_non_move(passage) for passage in letter.non_moves],
        "denials": [_denial(denial) for denial in letter.denials],
        "unexplained": [_unexplained(passage) for passage in letter.unexplained],
        "channel": letter.channel,
        "pages": letter.pages,
        "copied_to": list(letter.copied_to),
        "warnings": list(letter.warnings),
        "cautions": [
            {"about": about, "excerpt": excerpt_to_json(passage)} for about, passage in letter.cautions
        ],
    }


def finding_to_json(finding: Finding) -> Json:
    """One finding with its evidence or stated absence."""
    return {
        "duty": finding.duty,
        "order": finding.order,
        "kind": finding.kind.value,
        "bearer": finding.bearer,
        "toward": finding.toward,
        "outcome": finding.outcome.value,
        "reason": finding.reason,
        "sentence": finding.sentence,
        "evidence": [excerpt_to_json(excerpt) for excerpt in finding.evidence],
        "absence": _absence(finding.absence),
        "cautions": list(finding.cautions),
        "chain": list(finding.chain),
    }


def excerpt_to_json(excerpt: Excerpt) -> Json:
    """A passage: the named slice of the text layer of one page."""
    return {
        "source": excerpt.source,
        "page": excerpt.page,
        "start": excerpt.start,
        "end": excerpt.end,
        "text": excerpt.text,
    }


def diagnostic_to_json(diagnostic: Diagnostic) -> Json:
    """Something that could not be read well."""
    return {"source": diagnostic.source, "page": diagnostic.page, "message": diagnostic.message}


def _conference(conference: Conference | None) -> Json | None:
    if conference is None:
        return None
    return {
        "date": _iso(conference.on),
        "time": _clock(conference.at),
        "mode": conference.mode,
        "place": conference.place,
        "excerpt": excerpt_to_json(conference.excerpt) if conference.excerpt else None,
    }


def _due(due: Due) -> Json:
    return {
        "on": _iso(due.on),
        "at": _clock(due.at),
        "rule": _rule(due.rule),
        "computed_on": _iso(due.computed_on),
        "steps": list(due.steps),
    }


def _rule(rule: DueRule | None) -> Json | None:
    if rule is None:
        return None
    return {
        "count": rule.count,
        "unit": rule.unit,
        "direction": rule.direction,
        "anchor": rule.anchor,
        "vague": rule.vague,
        "as_written": rule.as_written,
    }


def _no_duty(passage: NoDuty) -> Json:
    return {"why": passage.why, "paragraph": passage.paragraph, "excerpt": excerpt_to_json(passage.excerpt)}


def _discussion(discussion: Discussion) -> Json:
    return {
        "between": [list(side) for side in discussion.between],
        "on": _interval(discussion.on),
        "live": discussion.live,
        "minutes": discussion.minutes,
        "excerpt": excerpt_to_json(discussion.excerpt),
    }


def _move(move: Move) -> Json:
    return {
        "act": move.act.value,
        "by": list(move.by),
        "to": list(move.to),
        "amount": _money(move.amount),
        "currency": move.currency,
        "terms": move.terms,
        "on": _interval(move.on),
        "conveyed": move.conveyed,
        "fresh": move.fresh,
        "definite": move.definite,
        "written": move.written,
        "open": move.open,
        "chain": list(move.chain),
        "excerpt": excerpt_to_json(move.excerpt),
    }


def _non_move(passage: NonMove) -> Json:
    return {
        "why": passage.why,
        "by": list(passage.by),
        "to": list(passage.to),
        "excerpt": excerpt_to_json(passage.excerpt),
    }


def _denial(denial: Denial) -> Json:
    return {
        "what": denial.what.value,
        "by": list(denial.by),
        "to": list(denial.to),
        "since": _iso(denial.since),
        "excerpt": excerpt_to_json(denial.excerpt),
    }


def _unexplained(passage: Unexplained) -> Json:
    return {
        "reason": passage.reason,
        "by": list(passage.by),
        "to": list(passage.to),
        "about": list(passage.about),
        "excerpt": excerpt_to_json(passage.excerpt),
    }


def _absence(absence: Absence | None) -> Json | None:
    return None if absence is None else {"searched": list(absence.searched), "sought": absence.sought}


def _interval(on: tuple[date, date] | None) -> list[str] | None:
    return None if on is None else [on[0].isoformat(), on[1].isoformat()]


def _money(amount: Decimal | None) -> str | None:
    if amount is None:
        return None
    return format(
        amount.quantize(Decimal("0.01"))
        if amount != amount.to_integral_value()
        else amount.to_integral_value(),
        "f",
    )


def _iso(when: date | datetime | None) -> str | None:
    return None if when is None else when.isoformat()


def _clock(at: time | None) -> str | None:
    return None if at is None else at.strftime("%H:%M")
