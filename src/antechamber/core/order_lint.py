"""What a judge would want to know before signing: contradictions, impossible dates, duties that nobody bears."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from antechamber.core.calendar import CourtTables, CourtTimeError, why_no_court_day
from antechamber.core.calendar.words import day_in_words
from antechamber.core.evidence import Excerpt
from antechamber.core.law import Citation, rule
from antechamber.core.order import Duty, DutyKind, EnteredOrder, Force

RULE_16_AUTHORITY = Citation(work="Fed. R. Civ. P.", at="16(c)(1)", edition="2023-12-01")
RULE_16_NOTES = Citation(work="Fed. R. Civ. P.", at="16, 1993 committee note", edition="1993-12-01")


class Weight(StrEnum):
    """How much a remark matters: an error that cannot be obeyed, or a doubt to look at."""

    ERROR = "error"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One remark on an order: its code, one sentence, the duty and the words it is about."""

    code: str
    weight: Weight
    sentence: str
    duty: str | None = None
    excerpt: Excerpt | None = None


_OF_WARNINGS = {
    "date_conflict": (Weight.ERROR, "A printed date and the period beside it give different days."),
    "weekday_mismatch": (Weight.ERROR, "A date and the day of the week beside it disagree."),
    "deadline_before_order": (Weight.ERROR, "A deadline lies before the order itself."),
    "deadline_after_conference": (Weight.DOUBT, "A deadline lies after the conference."),
    "year_typo": (Weight.ERROR, "A date seems to carry the wrong year."),
    "missing_date": (Weight.ERROR, "A sentence speaks of a date that is not there."),
    "judge_conflict": (Weight.DOUBT, "More than one judge is named as settlement judge."),
    "negation": (Weight.ERROR, "A negation contradicts the rest of its sentence."),
    "time_zone_mismatch": (Weight.DOUBT, "A time zone is named that is not in force on that day."),
    "address_broken": (Weight.DOUBT, "An e-mail address is broken in the text."),
    "paragraph_numbers_skip": (Weight.DOUBT, "Paragraph numbers are missing or repeated."),
    "several_dockets": (Weight.DOUBT, "The caption names several docket numbers."),
}


def review_draft_order(order: EnteredOrder, *, tables: CourtTables) -> tuple[Remark, ...]:
    """Every remark on an order, errors first, each kept in the order of the paper."""
    found = [
        *_of_warnings(order),
        *_of_conference(order, tables),
        *_of_duties(order, tables),
        *_of_whole(order),
    ]
    return tuple(sorted(found, key=lambda remark: remark.weight is not Weight.ERROR))


def _of_warnings(order: EnteredOrder) -> Iterator[Remark]:
    for code in order.warnings:
        if code in _OF_WARNINGS:
            weight, sentence = _OF_WARNINGS[code]
            yield Remark(code=code, weight=weight, sentence=sentence)
    for passage in order.not_understood:
        yield Remark(code="not_understood", weight=Weight.DOUBT, excerpt=passage.excerpt,
                     sentence="This passage speaks of a date or a duty that could not be understood.")  # fmt: skip


def _of_conference(order: EnteredOrder, tables: CourtTables) -> Iterator[Remark]:
    conference = order.conference
    if conference is None or conference.on is None:
        if any(duty.due.rule and duty.due.rule.anchor == "conference" for duty in order.duties):
            yield Remark(code="no_conference_date", weight=Weight.ERROR,
                         sentence="Dates are counted from a conference whose day is not given.")  # fmt: skip
        return
    if order.dated and conference.on < order.dated:
        yield Remark(code="conference_before_order", weight=Weight.ERROR, excerpt=conference.excerpt,
                     sentence=f"The conference, {day_in_words(conference.on)}, lies before the order's own date.")  # fmt: skip
    try:
        closed = why_no_court_day(conference.on, tables=tables, court=tables.known(order.court))
    except CourtTimeError:
        closed = None
    if closed:
        yield Remark(code="conference_on_closed_day", weight=Weight.ERROR, excerpt=conference.excerpt,
                     sentence=f"The conference is set for {day_in_words(conference.on)}, which {closed.why}.")  # fmt: skip
    if conference.at is None:
        yield Remark(
            code="no_hour",
            weight=Weight.DOUBT,
            excerpt=conference.excerpt,
            sentence="The conference has no hour.",
        )
    if conference.mode == "unstated":
        yield Remark(code="no_mode", weight=Weight.DOUBT, excerpt=conference.excerpt,
                     sentence="The order does not say whether the conference is held in person, by video or by telephone.")  # fmt: skip


def _of_duties(order: EnteredOrder, tables: CourtTables) -> Iterator[Remark]:
    for duty in order.duties:
        if duty.force is not Force.MUST:
            continue
        yield from _of_due(duty, order, tables)
        if not duty.bearers_class:
            yield _about(duty, "no_bearer", Weight.ERROR, "Nobody is named who has to do this.")
        if duty.kind is DutyKind.SUBMIT and not duty.means and not duty.address:
            yield _about(
                duty, "no_channel", Weight.DOUBT, "The order does not say how this paper is to be sent."
            )
        if duty.kind is DutyKind.SUBMIT and duty.due.on is None and duty.due.rule is None:
            yield _about(duty, "no_deadline", Weight.ERROR, "No day is given by which this paper is due.")
        if "government_party" in duty.bearers_class and duty.kind in (DutyKind.AUTHORITY, DutyKind.ATTEND):
            yield from _of_government(duty)


def _of_due(duty: Duty, order: EnteredOrder, tables: CourtTables) -> Iterator[Remark]:
    due = duty.due
    if due.on is None:
        return
    if due.computed_on:
        yield _about(duty, "date_conflict", Weight.ERROR,
                     f"The printed date is {day_in_words(due.on)}; the period gives {day_in_words(due.computed_on)}.")  # fmt: skip
    if order.dated and due.on < order.dated:
        yield _about(
            duty,
            "due_before_order",
            Weight.ERROR,
            f"This was due on {day_in_words(due.on)}, before the order's own date.",
        )
    elif (
        order.dated
        and due.on - order.dated < timedelta(days=2)
        and duty.kind in (DutyKind.SUBMIT, DutyKind.CONVEY)
    ):
        yield _about(
            duty,
            "short_notice",
            Weight.DOUBT,
            f"This falls due on {day_in_words(due.on)}, within a day of the order.",
        )
    try:
        closed = why_no_court_day(due.on, tables=tables, court=tables.known(order.court))
    except CourtTimeError:
        closed = None
    if closed and not due.steps:
        yield _about(
            duty,
            "due_on_closed_day",
            Weight.DOUBT,
            f"The printed date, {day_in_words(due.on)}, {closed.why}.",
        )


@rule(RULE_16_AUTHORITY, RULE_16_NOTES)
def _of_government(duty: Duty) -> Iterator[Remark]:
    """A government party may be unable to send a person with power to settle on the spot.

    Law: Rule 16(c)(1) lets a court require that a party or its representative be present or reasonably
    available by other means; the committee note of 1993 says that an officer who can recommend may be all
    that a government can send.
    """
    words = duty.excerpt.text.lower()
    if "recommend" not in words and "consult" not in words and "approval" not in words:
        yield _about(duty, "government_authority", Weight.DOUBT,
                     "A government party may have nobody who can settle alone; the rules let a court ask for one who can recommend.")  # fmt: skip


def _of_whole(order: EnteredOrder) -> Iterator[Remark]:
    letters = [
        duty
        for duty in order.duties
        if duty.kind is DutyKind.SUBMIT and duty.force is Force.MUST and duty.due.on
    ]
    moves = [duty for duty in order.duties if duty.kind is DutyKind.CONVEY and duty.force is Force.MUST]
    first = min((letter.due.on for letter in letters if letter.due.on), default=None)
    for move in moves:
        if first and move.due.on and move.due.on > first:
            yield _about(
                move,
                "proposal_after_letters",
                Weight.DOUBT,
                "Proposals are due after the letters that are to report them.",
            )
    demands = [m.due.on for m in moves if m.what == "demand" and m.due.on]
    for move in moves:
        if move.what == "offer" and move.due.on and demands and move.due.on < min(demands):
            yield _about(
                move,
                "offer_before_demand",
                Weight.ERROR,
                "The offer is due before the demand that it answers.",
            )


def _about(duty: Duty, code: str, weight: Weight, sentence: str) -> Remark:
    return Remark(code=code, weight=weight, sentence=sentence, duty=duty.id, excerpt=duty.excerpt)
