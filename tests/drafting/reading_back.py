"""A drafted order and what the order reader makes of it, in one form in which the two can be compared whole."""

from dataclasses import dataclass
from datetime import date, time

from antechamber.core.case import Case, PartyId
from antechamber.core.directive import Directive, Imposed
from antechamber.core.order import Duty, EnteredOrder
from antechamber.core.review.bearers import parties_meant
from antechamber.drafting.pdf import render_pdf
from antechamber.readers.orders import read_order
from antechamber.readers.text import read_document
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
_OPEN = {"counsel", "lead_trial_counsel", "insurer", "attendee", "requesting_party", "each_party"}
"""Classes that name no one party of a case, and are compared as they stand."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Told:
    """Everything that a paper says of one duty."""

    paragraph: str
    kind: str
    parties: tuple[PartyId, ...]
    classes: tuple[str, ...]
    toward: str
    force: str
    on: date
    at: time
    anchor: str
    means: tuple[str, ...]
    address: str
    fresh: str
    live: str
    written: str
    audience: str
    page_limit: int
    contents: tuple[str, ...]
    minutes: int
    condition: str


def read_again(directive: Directive) -> EnteredOrder:
    """The paper, signed and set as PDF, as the review of that case would read it."""
    signed = directive.signed(on=directive.as_of.date(), by="The Judge")
    return read_order(read_document("order.pdf", render_pdf(signed)), TABLES, case=directive.case)


def made(directive: Directive) -> list[Told]:
    """The duties that the paper was made from."""
    return sorted(
        _of_imposed(directive.case, paragraph.label, duty)
        for paragraph in directive.paragraphs
        for duty in paragraph.imposes
    )


def read(directive: Directive, order: EnteredOrder) -> list[Told]:
    """The duties that the reader finds in it."""
    kinds = {f"duty:{duty.id}": f"duty:{duty.kind.value}" for duty in order.duties}
    return sorted(_of_duty(directive.case, duty, kinds) for duty in order.duties)


def _classes(classes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(word for word in classes if word in _OPEN))


def _of_imposed(case: Case, label: str, duty: Imposed) -> Told:
    terms = duty.terms
    return Told(
        paragraph=label,
        kind=duty.kind.value,
        parties=parties_meant(case, duty.bearers_class),
        classes=_classes(duty.bearers_class),
        toward=duty.toward or "",
        force=terms.force.value,
        on=duty.due_on or date.min,
        at=duty.due_at or time.min,
        anchor=terms.anchor or "",
        means=tuple(sorted(duty.means)),
        address=duty.address or "",
        fresh=str(terms.fresh),
        live=str(terms.live),
        written=str(terms.written),
        audience=terms.audience.value if terms.audience else "",
        page_limit=terms.page_limit or 0,
        contents=tuple(sorted(terms.contents)),
        minutes=terms.minimum_minutes or 0,
        condition=terms.condition or "",
    )


def _of_duty(case: Case, duty: Duty, kinds: dict[str, str]) -> Told:
    rule = duty.due.rule
    anchor = rule.anchor or "" if rule else ""
    return Told(
        paragraph=duty.paragraph or "",
        kind=duty.kind.value,
        parties=parties_meant(case, duty.bearers_class),
        classes=_classes(duty.bearers_class),
        toward=duty.toward or "",
        force=duty.force.value,
        on=duty.due.on or date.min,
        at=duty.due.at or time.min,
        anchor=kinds.get(anchor, anchor),
        means=tuple(sorted(duty.means)),
        address=duty.address or "",
        fresh=str(duty.fresh),
        live=str(duty.live),
        written=str(duty.written),
        audience=duty.audience.value if duty.audience else "",
        page_limit=duty.page_limit or 0,
        contents=tuple(sorted(duty.contents)),
        minutes=duty.minimum_minutes or 0,
        condition=duty.condition or "",
    )
