"""Before or after the order: intervals of days compared with a date."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from antechamber.core.case import Case
from antechamber.core.negotiation import Interval, Letter, Move, Parties
from antechamber.core.order import DutyKind, EnteredOrder, Force
from antechamber.core.review.bearers import parties_meant


def compute_fresh(on: Interval | None, ordered_on: date | None) -> bool | None:
    """True when every day lies after the order's date, False when none does, None when that cannot be told."""
    if on is None or ordered_on is None:
        return None
    first, last = on
    if first > last:
        return None
    if first > ordered_on:
        return True
    return False if last <= ordered_on else None


def narrowed(move: Move, others: Iterable[Move]) -> Interval | None:
    """The days on which a move can have been made, when other accounts of the same move are read with it.

    Two accounts are of the same move when act, a mover and an addressee agree, the amounts are equal and
    told, and the days overlap; the days that both allow remain.
    """
    days = move.on
    if days is None or move.amount is None:
        return days
    for other in others:
        if other.on is None or not _same(move, other):
            continue
        first, last = max(days[0], other.on[0]), min(days[1], other.on[1])
        if first <= last:
            days = (first, last)
    return days


def _same(one: Move, other: Move) -> bool:
    return (
        one.act is other.act
        and one.amount == other.amount
        and one.currency == other.currency
        and bool(set(one.by) & set(other.by))
        and bool(set(one.to) & set(other.to))
    )


def with_freshness(
    case: Case, orders: tuple[EnteredOrder, ...], letters: tuple[Letter, ...]
) -> tuple[Letter, ...]:
    """The letters with `fresh` set on every move, from the order in force for those who made it."""
    return tuple(
        replace(
            letter,
            moves=tuple(
                replace(move, fresh=_fresh(move, order_date_for(case, orders, move.by)))
                for move in letter.moves
            ),
        )
        for letter in letters
    )


def _fresh(move: Move, ordered_on: date | None) -> bool | None:
    return False if move.before_suit and move.on is None else compute_fresh(move.on, ordered_on)


def order_date_for(case: Case, orders: tuple[EnteredOrder, ...], by: Parties) -> date | None:
    """The date of the latest order that makes one of the given parties convey a proposal, else of the first.

    `orders` are in the order of their dates.
    """
    dated = [order for order in orders if order.dated is not None]
    for order in reversed(dated):
        for duty in order.duties:
            binds = duty.kind is DutyKind.CONVEY and duty.force is Force.MUST
            if binds and set(by) & set(parties_meant(case, duty.bearers_class)):
                return order.dated
    return dated[0].dated if dated else None
