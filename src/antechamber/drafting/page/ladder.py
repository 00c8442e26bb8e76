"""The ladder of demands and offers: a chart drawn by hand as SVG, and the same facts as a table."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from antechamber.core.case import PartyId
from antechamber.core.finding import Review
from antechamber.core.negotiation import Letter, Move
from antechamber.drafting.page.markup import Html, el, join
from antechamber.drafting.page.words import conveyed, day, days, money, move_terms, party_names

_WIDTH, _HEIGHT = 960, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 110, 70, 44, 60
_COLOURS = ("#1a4e8a", "#a33b00", "#146c43", "#6b2fa0", "#8a1c4a", "#3d3d3d")
_DASHES = ("", "8 4", "2 4", "10 3 2 3", "5 5", "1 3")
_WIDE_RANGE = 30
"""Times the smallest amount at which the scale becomes logarithmic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    by: tuple[PartyId, ...]
    act: str
    on: date
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """Days and amounts as places in the drawing."""

    first: date
    last: date
    least: float
    most: float
    logarithmic: bool

    def x(self, on: date) -> float:
        """The place of a day from the left."""
        span = max((self.last - self.first).days, 1)
        return _LEFT + (on - self.first).days / span * (_WIDTH - _LEFT - _RIGHT)

    def y(self, amount: float) -> float:
        """The place of an amount from the top."""
        low, high, here = self.least, self.most, amount
        if self.logarithmic:
            low, high, here = math.log10(low), math.log10(high), math.log10(max(amount, low))
        part = (here - low) / (high - low) if high > low else 0.5
        return _HEIGHT - _BOTTOM - part * (_HEIGHT - _TOP - _BOTTOM)


def render_ladder(review: Review) -> Html:
    """The section: the chart where at least one dated amount is told, and the table of every proposal."""
    told = [(letter, move) for letter in review.letters for move in letter.moves]
    points = _points([move for _, move in told])
    return el(
        "section",
        el("h2", "Demands and offers", id="ladder-head"),
        _chart(review, points)
        if points
        else el("p", "The letters tell of no dated amount that a chart could show."),
        _table(review, told) if told else None,
        id="ladder",
        aria_labelledby="ladder-head",
    )


def _points(moves: Sequence[Move]) -> list[_Point]:
    """Every dated amount that may have been conveyed, once; an interval stands at its last day."""
    points = {
        _Point(
            by=move.by,
            act=move.act.value,
            on=move.on[1],
            amount=move.amount,
            currency=move.currency,
        )
        for move in moves
        if move.on is not None and move.amount is not None and move.conveyed is not False and move.by
    }
    return sorted(points, key=lambda one: (one.on, one.by, one.amount))


def _chart(review: Review, points: list[_Point]) -> Html:
    amounts = [float(point.amount) for point in points]
    positive = [amount for amount in amounts if amount > 0]
    wide = bool(positive) and len(positive) == len(amounts) and max(positive) / min(positive) >= _WIDE_RANGE
    orders = [order.dated for order in review.orders if order.dated is not None]
    dates = [point.on for point in points] + orders
    scale = _Scale(
        first=min(dates),
        last=max(dates),
        least=min(positive) * 0.8 if wide else 0.0,
        most=max(max(amounts) * 1.12, 1.0),
        logarithmic=wide,
    )
    series = list(dict.fromkeys(point.by for point in points))
    title = el("title", "Demands and offers by date", id="chart-title")
    room = _Room([(scale.x(point.on), scale.y(float(point.amount))) for point in points])
    drawn = join(
        _axes(scale),
        _order_lines(orders, scale),
        *(_series(review, by, points, scale, series.index(by), room) for by in series),
    )
    description = el("desc", _description(review, points, logarithmic=wide), id="chart-desc")
    drawing = el(
        "svg",
        title,
        description,
        drawn,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_labelledby="chart-title chart-desc",
        class_="chart",
    )
    note = " The scale of amounts is logarithmic." if wide else ""
    caption = f"Each mark is an amount that a letter says was put to the other side; the table below has every proposal.{note}"
    return el(
        "figure", el("div", drawing, class_="scroll", role="region", tabindex="0", aria_label="Chart of demands and offers"),
        el("figcaption", caption),
    )  # fmt: skip


def _description(review: Review, points: list[_Point], *, logarithmic: bool) -> str:
    lines = [
        f"{day(point.on)}: {point.act} of {money(point.amount, point.currency)} by {party_names(review.case, point.by)}"
        for point in points
    ]
    return ("Logarithmic scale. " if logarithmic else "") + ". ".join(lines) + "."


def _axes(scale: _Scale) -> Html:
    lines = []
    for amount in _ticks(scale):
        y = f"{scale.y(amount):.1f}"
        lines.append(el("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=y, y2=y, class_="grid"))
        lines.append(_label(money(Decimal(round(amount)), "USD"), _LEFT - 10, scale.y(amount) + 5, "end"))
    lines.append(
        el("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=_HEIGHT - _BOTTOM, y2=_HEIGHT - _BOTTOM, class_="axis")
    )
    for on, anchor in (
        ((scale.first, "start"), (scale.last, "end"))
        if scale.first != scale.last
        else ((scale.first, "start"),)
    ):
        lines.append(_label(day(on), scale.x(on), _HEIGHT - _BOTTOM + 42, anchor))
    return el("g", *lines)


def _ticks(scale: _Scale) -> list[float]:
    if scale.logarithmic:
        powers = range(math.ceil(math.log10(scale.least)), math.floor(math.log10(scale.most)) + 1)
        return [10.0**power for power in powers]
    raw = scale.most / 4
    size = 10.0 ** math.floor(math.log10(raw)) if raw > 0 else 1.0
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw)
    return [step * index for index in range(int(scale.most // step) + 1)]


def _order_lines(orders: list[date], scale: _Scale) -> Html:
    lines = []
    for on in sorted(set(orders)):
        x = scale.x(on)
        lines.append(el("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=_TOP, y2=_HEIGHT - _BOTTOM, class_="order"))
        lines.append(_label(f"Order, {on:%b} {on.day}", x, _HEIGHT - _BOTTOM + 20, "middle"))
    return el("g", *lines)


def _series(
    review: Review, by: tuple[PartyId, ...], points: list[_Point], scale: _Scale, index: int, room: "_Room"
) -> Html:
    mine = [point for point in points if point.by == by]
    colour = _COLOURS[index % len(_COLOURS)]
    places = [(scale.x(point.on), scale.y(float(point.amount))) for point in mine]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dashes = _DASHES[index % len(_DASHES)] or None
    line = el("polyline", points=path, fill="none", stroke=colour, stroke_width=2, stroke_dasharray=dashes)
    marks = [_shape(index, x, y, colour) for x, y in places]
    words = [money(point.amount, point.currency) for point in mine]
    words[-1] += f", {_short(party_names(review.case, by))}"
    labels = [room.label(told, x, y, colour) for told, (x, y) in zip(words, places, strict=True)]
    return el("g", line, *marks, *labels)


class _Room:
    """Where words already stand in the drawing, so that the next ones stand beside them."""

    _LETTER, _LINE = 7.4, 17.0
    _OFFSETS = ((0, -20), (0, 12), (0, -38), (0, 30), (0, -56), (0, 48), (0, -74), (0, 66))

    def __init__(self, taken: list[tuple[float, float]]) -> None:
        self._taken = [(x - 8, y - 8, x + 8, y + 8) for x, y in taken]

    def label(self, words: str, x: float, y: float, colour: str) -> Html:
        """The words near a mark, at the first place that is free; to its left where the right edge is near."""
        wide = self._LETTER * len(words)
        left = min(max(x - wide / 2, 4.0), _WIDTH - wide - 4)
        places = [(left + across, y + down) for across, down in self._OFFSETS]
        best = next((place for place in places if self._is_free(*place, wide)), places[0])
        self._taken.append((best[0], best[1], best[0] + wide, best[1] + self._LINE))
        return _label(words, best[0] + wide / 2, best[1] + self._LINE - 4, "middle", colour)

    def _is_free(self, left: float, top: float, wide: float) -> bool:
        if top < 0 or top + self._LINE > _HEIGHT - _BOTTOM:
            return False
        return not any(
            left < other[2] and other[0] < left + wide and top < other[3] and other[1] < top + self._LINE
            for other in self._taken
        )


def _shape(index: int, x: float, y: float, colour: str) -> Html:
    """A mark whose form, not only its colour, tells whose it is."""
    match index % 4:
        case 0:
            return el("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=6, fill=colour)
        case 1:
            return el("rect", x=f"{x - 6:.1f}", y=f"{y - 6:.1f}", width=12, height=12, fill=colour)
        case 2:
            return el(
                "polygon",
                points=f"{x:.1f},{y - 8:.1f} {x + 8:.1f},{y + 6:.1f} {x - 8:.1f},{y + 6:.1f}",
                fill=colour,
            )
        case _:
            return el(
                "polygon",
                points=f"{x:.1f},{y - 8:.1f} {x + 8:.1f},{y:.1f} {x:.1f},{y + 8:.1f} {x - 8:.1f},{y:.1f}",
                fill=colour,
            )


def _label(words: str, x: float, y: float, anchor: str, colour: str = "#1b1b1b") -> Html:
    return el("text", words, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor, fill=colour)


def _short(name: str) -> str:
    return name if len(name) <= 20 else name[:19].rstrip() + "…"


def _table(review: Review, told: list[tuple[Letter, Move]]) -> Html:
    case = review.case
    head = ("When", "By", "To", "What", "Amount and terms", "Conveyed", "Told in")
    rows = [
        el(
            "tr",
            el("th", days(move.on), scope="row"),
            el("td", party_names(case, move.by)),
            el("td", party_names(case, move.to)),
            el("td", move.act.value),
            el("td", move_terms(move)),
            el("td", conveyed(move)),
            el("td", f"{letter.source}, page {move.excerpt.page}"),
        )
        for letter, move in sorted(
            told, key=lambda one: (one[1].on or (date.max, date.max), one[1].by, one[0].source)
        )
    ]
    table = el(
        "table",
        el("caption", "Every demand and offer that the letters tell of."),
        el("thead", el("tr", *(el("th", word, scope="col") for word in head))),
        el("tbody", *rows),
    )
    return el(
        "div", table, class_="scroll", role="region", tabindex="0", aria_label="Table of demands and offers"
    )
