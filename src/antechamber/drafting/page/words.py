"""Names, dates, amounts and outcomes in the words of the page."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from antechamber.core.case import Case, PartyId
from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Interval, Move
from antechamber.core.order import DutyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An outcome as a sign, a word and a class of the style sheet: never by colour alone."""

    sign: str
    word: str
    name: str


MARKS = {
    Outcome.SATISFIED: Mark(sign="✓", word="met", name="met"),
    Outcome.NOT_SATISFIED: Mark(sign="✗", word="not met", name="unmet"),
    Outcome.LATE: Mark(sign="L", word="late", name="late"),
    Outcome.UNCLEAR: Mark(sign="?", word="unclear", name="unclear"),
    Outcome.NOT_YET_DUE: Mark(sign="○", word="not yet due", name="ahead"),
    Outcome.EXCUSED: Mark(sign="–", word="excused", name="excused"),
}
DUTIES = {
    DutyKind.CONFER: "Discussion",
    DutyKind.CONVEY: "Demand or offer",
    DutyKind.SUBMIT: "Letter to chambers",
}
STATES = {
    "ready": "Ready for the conference",
    "not_ready": "Not ready for the conference",
    "undetermined": "Readiness cannot be told yet",
    "no_conference": "No conference is set",
}


def duty_name(kind: DutyKind) -> str:
    """The heading of a kind of duty."""
    return DUTIES.get(kind, kind.value.replace("_", " ").capitalize())


def party_name(case: Case, party_id: str) -> str:
    """The name of a party, else its id."""
    return next((party.name for party in case.parties if party.id == party_id), party_id)


def party_names(case: Case, ids: tuple[PartyId, ...]) -> str:
    """Several names with an "and" before the last."""
    names = [party_name(case, one) for one in ids]
    if not names:
        return "not told"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def day(on: date) -> str:
    """July 12, 2023."""
    return f"{on:%B} {on.day}, {on.year}"


def days(on: Interval | None) -> str:
    """One day, or the first and the last of an interval."""
    if on is None:
        return "date not told"
    first, last = on
    return day(first) if first == last else f"between {day(first)} and {day(last)}"


def clock(at: time) -> str:
    """2:15 p.m., noon."""
    if at == time(12):
        return "noon"
    return f"{at.hour % 12 or 12}:{at.minute:02d} {'a.m.' if at.hour < 12 else 'p.m.'}"


def moment(at: datetime) -> str:
    """July 12, 2023, 9:00 a.m."""
    return f"{day(at.date())}, {clock(at.time())}"


def money(amount: Decimal, currency: str) -> str:
    """$325,000, or the amount with its currency's code."""
    shown = f"{amount:,.2f}".removesuffix(".00")
    return f"${shown}" if currency == "USD" else f"{shown} {currency}"


def move_terms(move: Move) -> str:
    """The amount and the terms of a proposal, as far as they are told."""
    parts = [money(move.amount, move.currency)] if move.amount is not None else []
    if move.terms and move.terms not in parts:
        parts.append(move.terms)
    return "; ".join(parts) or "terms not told"


def conveyed(move: Move) -> str:
    """Whether the other side was told."""
    if move.conveyed is None:
        return "cannot be told"
    return "yes" if move.conveyed else "no"
