"""The orders of a case as they stand on a day: what each later order replaced, added and moved.

A later order replaces what it names and leaves the rest. When the conference moves, a date that was counted
from it moves along; a date that was printed stays; where an order gives both, a person has to say which one
was meant, and the duty is marked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from antechamber.core.calendar import (
    CourtTables,
    CourtTimeError,
    Direction,
    Period,
    compute_deadline,
    read_unit,
)
from antechamber.core.calendar.words import day_in_words
from antechamber.core.order import Conference, DocType, Due, Duty, DutyKind, EnteredOrder

_WHOLE = re.compile(
    r"\b(?:vacated|supersedes?|superseded|replaces?|replaced|takes its place|in its entirety)\b",
    re.IGNORECASE,
)
_AT_CONFERENCE = (DutyKind.ATTEND, DutyKind.AUTHORITY, DutyKind.PREPARE, DutyKind.INTERPRETER)


class ChangeKind(StrEnum):
    """What an order did to those before it."""

    ENTERED = "entered"
    REPLACED = "replaced"
    MOVED = "moved"
    STAYED = "stayed"
    DOUBTFUL = "doubtful"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step of the history: on which day, by which order, and one sentence a person can read."""

    on: date | None
    order: str
    kind: ChangeKind
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingDuty:
    """A duty in force: the order that imposed it, and its first due moment when a later order moved it.

    `doubtful` is True when the order gives a printed date and a period, and the conference has moved since.
    """

    order: str
    duty: Duty
    was: Due | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdersInForce:
    """What the parties owe on a day. `duties` keep the order of entry; `history` is in order of time."""

    conference: Conference | None
    duties: tuple[StandingDuty, ...]
    history: tuple[Change, ...]


def orders_in_force(orders: Iterable[EnteredOrder], *, as_of: date, tables: CourtTables) -> OrdersInForce:
    """The state of all orders on a day, with its history.

    Orders dated after `as_of` are left out; an order without a date is taken to be in force, in the place
    where it stands.
    """
    state = OrdersInForce(conference=None, duties=(), history=())
    entered: list[EnteredOrder] = []
    for order in in_time(orders):
        if order.dated and order.dated > as_of:
            continue
        if order.calls_off:
            state = replace(state, conference=None, history=(*state.history, _called_off(order)))
        if order.doc_type is DocType.NOT_AN_ORDER:
            continue
        state = _with(state, order, tuple(entered), tables)
        entered.append(order)
    return state


def called_off_by(orders: Iterable[EnteredOrder], *, as_of: date) -> EnteredOrder | None:
    """The order that called the conference off, when none has set one since; None while a conference stands."""
    last: EnteredOrder | None = None
    for order in in_time(orders):
        if order.dated and order.dated > as_of:
            continue
        if order.calls_off:
            last = order
        elif order.conference and order.conference.on:
            last = None
    return last


def in_time(orders: Iterable[EnteredOrder]) -> tuple[EnteredOrder, ...]:
    """The orders by their dates; one without a date keeps its place after the order before it."""
    placed: list[tuple[date, int, EnteredOrder]] = []
    last = date.min
    for index, order in enumerate(orders):
        last = order.dated or last
        placed.append((last, index, order))
    return tuple(order for _, _, order in sorted(placed, key=lambda row: row[:2]))


def replaced_by(order: EnteredOrder, earlier: Iterable[EnteredOrder]) -> tuple[EnteredOrder, ...]:
    """The earlier orders that an order says it replaces as a whole.

    An order that is named by its date or its docket number is meant; where none is named and there is one
    earlier order alone, that one is.
    """
    words = " ".join(order.replaces)
    if not _WHOLE.search(words):
        return ()
    before = tuple(earlier)
    named = tuple(one for one in before if _names(words, one))
    if named or order.doc_type is not DocType.AMENDED:
        return named
    return before if len(before) == 1 else ()


def _names(words: str, order: EnteredOrder) -> bool:
    day = order.dated
    if day and re.search(rf"{day:%B} 0?{day.day},? {day.year}", " ".join(words.split())):
        return True
    entry = order.docket_entry
    return bool(
        entry
        and re.search(
            rf"(?:Dkt|Doc|ECF|DE|Docket|Filing|Entry)\W*(?:No\.?|#)?\W*{entry}\b", words, re.IGNORECASE
        )
    )


def _with(
    state: OrdersInForce, order: EnteredOrder, earlier: tuple[EnteredOrder, ...], tables: CourtTables
) -> OrdersInForce:
    gone = {one.source for one in replaced_by(order, earlier)}
    kept = tuple(one for one in state.duties if one.order not in gone)
    history = [
        *state.history,
        Change(on=order.dated, order=order.source, kind=ChangeKind.ENTERED, sentence=_entered(order)),
    ]
    for source in sorted(gone):
        sentence = f"{order.source} replaces {source}."
        history.append(
            Change(on=order.dated, order=order.source, kind=ChangeKind.REPLACED, sentence=sentence)
        )
    conference = state.conference
    if order.conference and order.conference.on:
        kept, moves = _moved(kept, state.conference, order, earlier, tables)
        history += moves
        conference = order.conference
    added = tuple(StandingDuty(order=order.source, duty=duty) for duty in order.duties)
    return OrdersInForce(conference=conference, duties=(*kept, *added), history=tuple(history))


def _called_off(order: EnteredOrder) -> Change:
    sentence = f"{order.source} calls the conference off."
    return Change(on=order.dated, order=order.source, kind=ChangeKind.CALLED_OFF, sentence=sentence)


def _entered(order: EnteredOrder) -> str:
    day = day_in_words(order.dated) if order.dated else "a day that it does not give"
    return f"{order.source} was entered on {day} with {len(order.duties)} {'duty' if len(order.duties) == 1 else 'duties'}."


def _moved(
    duties: tuple[StandingDuty, ...],
    old: Conference | None,
    order: EnteredOrder,
    earlier: tuple[EnteredOrder, ...],
    tables: CourtTables,
) -> tuple[tuple[StandingDuty, ...], list[Change]]:
    """The duties of earlier orders after the conference moved, with what happened to each dated one."""
    new = order.conference
    if old is None or new is None or old.on is None or (old.on, old.at) == (new.on, new.at):
        return duties, []
    courts = {one.source: one.court for one in earlier}
    found: list[StandingDuty] = []
    changes: list[Change] = []
    for one in duties:
        later, kind = _one_moved(one, old, new, tables, tables.known(courts.get(one.order)))
        found.append(later)
        if kind is not None:
            changes.append(Change(on=order.dated, order=order.source, kind=kind, sentence=_told(later, kind)))
    return _followed(tuple(found)), changes


def _one_moved(
    one: StandingDuty, old: Conference, new: Conference, tables: CourtTables, court: str | None
) -> tuple[StandingDuty, ChangeKind | None]:
    due = one.duty.due
    if due.on is None:
        return one, None
    rule = due.rule
    if rule is None or rule.anchor != "conference":
        if one.duty.kind in _AT_CONFERENCE and due.on == old.on:
            return _set(one, Due(on=new.on, at=new.at if due.at == old.at else due.at)), ChangeKind.MOVED
        return one, ChangeKind.STAYED if rule is None else None
    if not due.steps and rule.count is not None:
        return replace(one, doubtful=True), ChangeKind.DOUBTFUL
    moved = _recomputed(due, new, tables, court)
    return (
        (_set(one, moved), ChangeKind.MOVED) if moved else (replace(one, doubtful=True), ChangeKind.DOUBTFUL)
    )


def _recomputed(due: Due, new: Conference, tables: CourtTables, court: str | None) -> Due | None:
    rule = due.rule
    if rule is None or new.on is None:
        return None
    if rule.count is None:
        return replace(due, on=new.on)
    trigger: date | datetime = new.on
    if rule.unit in ("hours", "minutes"):
        if new.at is None:
            return None
        trigger = datetime.combine(new.on, new.at)
    direction = Direction.AFTER if rule.direction == "after" else Direction.BEFORE
    try:
        period = Period(count=rule.count, unit=read_unit(rule.unit or ""), direction=direction)
        deadline = compute_deadline(period, trigger, tables=tables, court=court)
    except CourtTimeError:
        return None
    return replace(due, on=deadline.on, at=deadline.at or due.at, steps=deadline.sentences)


def _set(one: StandingDuty, due: Due) -> StandingDuty:
    return replace(one, duty=replace(one.duty, due=due), was=one.was or one.duty.due)


def _followed(duties: tuple[StandingDuty, ...]) -> tuple[StandingDuty, ...]:
    """Duties that hang on another duty of their order, with the due moment of that one."""
    by_name = {(one.order, f"duty:{one.duty.id}"): one for one in duties}
    found: list[StandingDuty] = []
    for one in duties:
        anchor = by_name.get((one.order, one.duty.due.rule.anchor or "")) if one.duty.due.rule else None
        plain = one.duty.due.rule is not None and not one.duty.due.rule.count
        if anchor is not None and anchor.was is not None and plain:
            found.append(_set(one, replace(one.duty.due, on=anchor.duty.due.on, at=anchor.duty.due.at)))
        else:
            found.append(one)
    return tuple(found)


def _told(one: StandingDuty, kind: ChangeKind) -> str:
    name = f"{one.duty.id} of {one.order}"
    due = one.duty.due.on
    now = day_in_words(due) if due else "no day"
    match kind:
        case ChangeKind.MOVED:
            before = day_in_words(one.was.on) if one.was and one.was.on else "no day"
            return f"{name} moves with the conference, from {before} to {now}."
        case ChangeKind.STAYED:
            return f"{name} keeps its printed date, {now}."
        case _:
            return f"{name} gives both a period and the printed date {now}; a person should say which one holds now."
