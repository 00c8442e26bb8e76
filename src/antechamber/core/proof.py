"""Proofreading a paper against the record: quotations, names of orders, docket numbers, paragraphs, dates.

Whoever wrote the paper, each quotation must stand in a stored order to the letter, and each citation and date
must be one that the record or the calendar bears out.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from antechamber.core.case import Case
from antechamber.core.docket_number import parse_docket_numbers
from antechamber.core.document import Document
from antechamber.core.order import EnteredOrder
from antechamber.core.quotation import check_quotation, clean

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTH = "|".join((*_MONTHS, *_SHORT, "sept"))
_DAY = "|".join(name.lower() for name in calendar.day_name)
_DATE = re.compile(rf"(?:\b({_DAY}),?\s+)?\b({_MONTH})\.?\s+(\d{{1,2}}),?\s+(\d{{4}})\b", re.IGNORECASE)
_DUE = re.compile(
    r"(?:no later than|on or before|not later than|by|until)\s+(?:\d{1,2}:\d{2}\s*[ap]\.?m\.?,?\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^“”]{12,})”|\"([^\"]{12,})\"")
_ENTRY = re.compile(r"\b(?:Dkt\.?(?: Nos?\.?)?|ECF Nos?\.?|Doc\.)\s*(\d{1,4})\b")
_SHORT_NAME = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{2})\s+Order(?:,?\s*¶\s*([\w().]+))?")
_NUMBER = re.compile(
    r"\b(?:\d:)?\d{2,4}\s?[- ]\s?(?:cv|cr|mc|md|civ\.?|c)\s?[- ]\s?\d{2,5}(?:\s?(?:-[A-Z]{2,4}|\([A-Zx]{2,5}\)))*",
    re.IGNORECASE,
)
_LEAST_WORDS = 4


class Doubt(StrEnum):
    """What is wrong with a passage of a paper."""

    MISQUOTED = "misquoted"
    NO_SUCH_ORDER = "no_such_order"
    NO_SUCH_PARAGRAPH = "no_such_paragraph"
    OTHER_DOCKET_NUMBER = "other_docket_number"
    NO_SUCH_DATE = "no_such_date"
    WRONG_WEEKDAY = "wrong_weekday"
    PAST_DUE_DATE = "past_due_date"
    NO_COURT_DAY = "no_court_day"
    AFTER_CONFERENCE = "after_conference"


GRAVE = frozenset(
    {
        Doubt.MISQUOTED,
        Doubt.NO_SUCH_ORDER,
        Doubt.OTHER_DOCKET_NUMBER,
        Doubt.NO_SUCH_DATE,
        Doubt.WRONG_WEEKDAY,
        Doubt.PAST_DUE_DATE,
    }
)
"""What must be put right before a paper is signed; the rest is for the judge to weigh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A passage that the record or the calendar does not bear out, and what a person should do."""

    doubt: Doubt
    page: int
    words: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What a paper is proofread against. `letters` are searched so that a quotation of a letter is not called a misquotation."""

    case: Case
    orders: tuple[EnteredOrder, ...]
    order_documents: tuple[Document, ...]
    as_of: date
    is_court_day: Callable[[date], bool]
    letters: tuple[Document, ...] = ()


def proofread(document: Document, against: Against) -> tuple[Proof, ...]:
    """Every doubtful passage of a paper, page by page."""
    found: list[Proof] = []
    for page in document.pages:
        text = clean(page.text)
        for proofs in (
            _quotations(text, against),
            _citations(text, against),
            _numbers(text, against),
            _dates(text, against),
        ):
            found += (Proof(doubt=d, page=page.number, words=w, message=m) for d, w, m in proofs)
    return tuple(found)


_Found = Iterator[tuple[Doubt, str, str]]


def _quotations(text: str, against: Against) -> _Found:
    sources = [(d.source, d.text) for d in (*against.order_documents, *against.letters)]
    for match in _QUOTED.finditer(text):
        words = (match.group(1) or match.group(2)).strip()
        if len(words.split()) < _LEAST_WORDS:
            continue
        wrong = check_quotation(words, sources)
        if wrong is not None:
            yield (
                Doubt.MISQUOTED,
                words,
                f"{wrong.reason}; compare it with the entered order, letter by letter",
            )


def _citations(text: str, against: Against) -> _Found:
    entries = {order.docket_entry for order in against.orders if order.docket_entry is not None}
    for match in _ENTRY.finditer(text):
        if entries and int(match.group(1)) not in entries:
            yield Doubt.NO_SUCH_ORDER, match.group(), "no stored order has this docket entry"
    for match in _SHORT_NAME.finditer(text):
        month, day, year = (int(part) for part in match.group(1, 2, 3))
        orders = [
            o
            for o in against.orders
            if o.dated and (o.dated.month, o.dated.day, o.dated.year % 100) == (month, day, year)
        ]
        if not orders:
            yield Doubt.NO_SUCH_ORDER, match.group(), "no stored order bears this date"
        elif match.group(4) and not any(_has_paragraph(order, match.group(4)) for order in orders):
            yield (
                Doubt.NO_SUCH_PARAGRAPH,
                match.group(),
                "that order has no duty in a paragraph of this number",
            )


def _has_paragraph(order: EnteredOrder, label: str) -> bool:
    wanted = _bare(label)
    labels = [duty.paragraph for duty in order.duties]
    labels += [passage.paragraph for passage in (*order.no_duties, *order.not_understood)]
    known = {_bare(found) for found in labels if found}
    return not known or any(found.startswith(wanted) or wanted.startswith(found) for found in known)


def _bare(label: str) -> str:
    return re.sub(r"[^\w]", "", label).lower()


def _numbers(text: str, against: Against) -> _Found:
    own = parse_docket_numbers(against.case.docket_number)
    for match in _NUMBER.finditer(text):
        for other in parse_docket_numbers(match.group()):
            same = [number.same_case(other) for number in own]
            if same and all(answer is False for answer in same):
                yield Doubt.OTHER_DOCKET_NUMBER, match.group(), f"this case is {against.case.docket_number}"


def _dates(text: str, against: Against) -> _Found:
    conference = next(
        (o.conference.on for o in reversed(against.orders) if o.conference and o.conference.on), None
    )
    for match in _DATE.finditer(text):
        day = _day_of(match)
        if day is None:
            yield Doubt.NO_SUCH_DATE, match.group(), "the calendar has no such day"
            continue
        name = match.group(1)
        if name and calendar.day_name[day.weekday()].lower() != name.lower():
            yield (
                Doubt.WRONG_WEEKDAY,
                match.group(),
                f"{day.isoformat()} is a {calendar.day_name[day.weekday()]}",
            )
        if not _DUE.search(text[max(0, match.start() - 40) : match.start()]) or _in_quotation(
            text, match.start()
        ):
            continue
        if day <= against.as_of:
            yield Doubt.PAST_DUE_DATE, match.group(), f"the day is not after {against.as_of.isoformat()}"
        elif not against.is_court_day(day):
            yield (
                Doubt.NO_COURT_DAY,
                match.group(),
                "a weekend or legal holiday; a date certain does not move by itself",
            )
        if conference is not None and day >= conference:
            yield (
                Doubt.AFTER_CONFERENCE,
                match.group(),
                f"not before the conference of {conference.isoformat()}",
            )


def _in_quotation(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”")


def _day_of(match: re.Match[str]) -> date | None:
    name = match.group(2).lower()
    month = _MONTHS.get(name) or _SHORT.get(name[:3])
    try:
        return date(int(match.group(4)), month or 0, int(match.group(3)))
    except ValueError:
        return None
