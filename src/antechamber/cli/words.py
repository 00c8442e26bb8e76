"""Dates, names and marks as chambers print them on a screen."""

from datetime import date, datetime, time

from antechamber.core.case import Case
from antechamber.core.finding import Outcome
from antechamber.core.order import DutyKind

MARKS = {
    Outcome.SATISFIED: ("✓", "green", "met"),
    Outcome.NOT_SATISFIED: ("✗", "red", "not met"),
    Outcome.LATE: ("L", "red", "late"),
    Outcome.UNCLEAR: ("?", "yellow", "unclear, for a person"),
    Outcome.NOT_YET_DUE: ("○", "cyan", "not yet due"),
    Outcome.EXCUSED: ("–", "dim", "excused"),
}
"""For each outcome: its mark, its colour, its word."""

DUTY_WORDS = {
    DutyKind.CONFER: "Discussion",
    DutyKind.CONVEY: "Demand or offer",
    DutyKind.SUBMIT: "Letter to chambers",
}


def day(on: date) -> str:
    """July 12, 2023."""
    return f"{on:%B} {on.day}, {on.year}"


def weekday(on: date) -> str:
    """Wednesday, July 12, 2023."""
    return f"{on:%A}, {day(on)}"


def clock(at: time) -> str:
    """2:15 p.m., noon, midnight."""
    if at == time(12):
        return "noon"
    half = "a.m." if at.hour < 12 else "p.m."
    return f"{at.hour % 12 or 12}:{at.minute:02d} {half}"


def moment(at: datetime) -> str:
    """Wednesday, July 12, 2023, 9:00 a.m."""
    return f"{weekday(at.date())}, {clock(at.time())}"


def party_name(case: Case, party_id: str) -> str:
    """The name of a party, else its id."""
    return next((party.name for party in case.parties if party.id == party_id), party_id)
