"""What a judge would want to know before signing: contradictions, impossible dates, duties that nobody bears."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from antechamber.core.calendar import CourtTables, CourtTimeError
from antechamber.core.calendar.checks import (
    DateProblem,
    DateRemark,
    check_court_day,
    check_deadline,
    check_event,
    check_hour,
    check_printed_date,
    check_words,
)
from antechamber.core.calendar.printed import DATE, printed_date
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


_MAY_BE_MEANT = (DateProblem.SHORT_NOTICE, DateProblem.DEADLINE_AFTER_CONFERENCE)
"""What a judge may well have wanted; the rest of what is wrong with a deadline cannot be obeyed."""


def review_draft_order(order: EnteredOrder, *, tables: CourtTables) -> tuple[Remark, ...]:
    """Every remark on an order, errors first, each kept in the order of the paper."""
    in_place = [*_of_conference(order, tables), *_of_duties(order, tables), *_of_whole(order)]
    placed = {remark.code for remark in in_place}
    found = [*_of_warnings(order, placed), *in_place]
    return tuple(sorted(found, key=lambda remark: remark.weight is not Weight.ERROR))


def _of_warnings(order: EnteredOrder, placed: Container[str]) -> Iterator[Remark]:
    """The reader's warnings of which no remark tells the place."""
    for code in order.warnings:
        if code in _OF_WARNINGS and code not in placed:
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
    for found in (
        *check_event(conference.on, ordered_on=order.dated),
        *_court_day(conference.on, order, tables),
        *(check_hour(conference.at) if conference.at else ()),
    ):
        yield Remark(
            code=found.problem, weight=Weight.ERROR, sentence=found.sentence, excerpt=conference.excerpt
        )
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
        yield from _of_words(duty)
        if not duty.bearers_class or _names_nobody(duty):
            yield _about(duty, "no_bearer", Weight.ERROR, "Nobody is named who has to do this.")
        if duty.kind is DutyKind.SUBMIT and not duty.means and not duty.address:
            yield _about(
                duty, "no_channel", Weight.DOUBT, "The order does not say how this paper is to be sent."
            )
        undated = duty.due.on is None and duty.due.rule is None
        if duty.kind is DutyKind.SUBMIT and undated and not _is_listed(duty, order):
            yield _about(duty, "no_deadline", Weight.ERROR, "No day is given by which this paper is due.")
        if "government_party" in duty.bearers_class and duty.kind in (DutyKind.AUTHORITY, DutyKind.ATTEND):
            yield from _of_government(duty)


_NATURALLY_ALL = frozenset({DutyKind.SUBMIT, DutyKind.CONVEY, DutyKind.ATTEND, DutyKind.CONFER, DutyKind.AUTHORITY, DutyKind.REQUEST})  # fmt: skip
"""What every party owes where an order names nobody."""
_DONE = re.compile(r"\b(?:shall|must|(?:is|are) to) be [a-z-]+", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:part(?:y|ies)|plaintiffs?|defendants?|petitioners?|respondents?|claimants?|debtors?|trustees?|counsel|attorneys?|lawyers?|sides?|insurers?|carriers?|"
    r"adjusters?|government|united states|clients?|representatives?|persons?|movants?|mr|ms|mrs|dr|you|they|he|she|each|everyone|all)\b",
    re.IGNORECASE,
)


def _names_nobody(duty: Duty) -> bool:
    """Whether something shall be done of which the order does not say by whom ("a call shall be placed")."""
    words = duty.excerpt.text
    return (
        duty.kind not in _NATURALLY_ALL
        and duty.bearers_class == ("each_party",)
        and bool(_DONE.search(words))
        and not _SOMEBODY.search(words)
    )


def _is_listed(duty: Duty, order: EnteredOrder) -> bool:
    """Whether the duty's passage stands on the list of what was not understood."""
    own = duty.excerpt
    return any(
        p.excerpt.page == own.page and p.excerpt.start < own.end and own.start < p.excerpt.end
        for p in order.not_understood
    )


def _of_due(duty: Duty, order: EnteredOrder, tables: CourtTables) -> Iterator[Remark]:
    due = duty.due
    if due.on is None:
        return
    if due.computed_on:
        yield _about(duty, "date_conflict", Weight.ERROR,
                     f"The printed date is {day_in_words(due.on)}; the period gives {day_in_words(due.computed_on)}.")  # fmt: skip
    conference_on = order.conference.on if order.conference else None
    for found in check_deadline(
        due.on,
        ordered_on=order.dated,
        conference_on=conference_on,
        before_conference="deadline_after_conference" in order.warnings,
    ):
        weight = Weight.DOUBT if found.problem in _MAY_BE_MEANT else Weight.ERROR
        yield _about(duty, found.problem, weight, found.sentence)
    if not due.steps:
        for found in _court_day(due.on, order, tables):
            yield _about(duty, found.problem, Weight.DOUBT, found.sentence)


def _of_words(duty: Duty) -> Iterator[Remark]:
    """Words of time that nobody can compute; a word that names no day is no harm where a day is given."""
    dated = duty.due.on is not None or duty.due.rule is not None
    words = " ".join(duty.excerpt.text.split())
    for printed in map(printed_date, DATE.finditer(words)):
        for found in check_printed_date(printed) if printed.on is None else ():
            yield _about(duty, found.problem, Weight.ERROR, found.sentence)
    for found in check_words(words):
        if found.problem is not DateProblem.VAGUE_TIME or not dated:
            yield _about(duty, found.problem, Weight.DOUBT, found.sentence)


def _court_day(on: date, order: EnteredOrder, tables: CourtTables) -> tuple[DateRemark, ...]:
    try:
        return check_court_day(on, tables=tables, court=tables.known(order.court))
    except CourtTimeError:
        return ()


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
