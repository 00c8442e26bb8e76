"""The orders of a case as a review takes them: which bind, which a later one replaced, and the dates that moved."""

from dataclasses import dataclass, replace
from datetime import date

from antechamber.core.amendments import in_time, orders_in_force, replaced_by
from antechamber.core.calendar import CourtTables
from antechamber.core.order import DocType, Due, Duty, EnteredOrder

_NOT_BINDING = {DocType.NOT_AN_ORDER, DocType.LOCAL_RULE, DocType.PRACTICES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An order on a day. What was done under a `replaced` one still counts for the one in its place."""

    order: EnteredOrder
    replaced: bool = False


def standing_orders(
    orders: tuple[EnteredOrder, ...], *, as_of: date, tables: CourtTables | None = None
) -> tuple[Standing, ...]:
    """The binding orders entered by a day, by their dates, with their duties as due on that day.

    Dates that hang on a conference that has moved are computed anew only with the tables of courts; a date
    of which a person has to say whether it moved is left open.
    """
    entered = tuple(order for order in in_time(orders) if order.dated is None or order.dated <= as_of)
    gone = {
        earlier.source
        for place, order in enumerate(entered)
        for earlier in replaced_by(order, entered[:place])
    }
    moved = _moved(entered, as_of, tables) if tables is not None and len(entered) > 1 else {}
    return tuple(
        Standing(order=_with_dates(order, moved), replaced=order.source in gone)
        for order in entered
        if order.doc_type not in _NOT_BINDING
    )


def _moved(orders: tuple[EnteredOrder, ...], as_of: date, tables: CourtTables) -> dict[tuple[str, str], Duty]:
    state = orders_in_force(orders, as_of=as_of, tables=tables)
    return {
        (one.order, one.duty.id): replace(one.duty, due=Due(rule=one.duty.due.rule))
        if one.doubtful
        else one.duty
        for one in state.duties
    }


def _with_dates(order: EnteredOrder, moved: dict[tuple[str, str], Duty]) -> EnteredOrder:
    return replace(order, duties=tuple(moved.get((order.source, duty.id), duty) for duty in order.duties))
