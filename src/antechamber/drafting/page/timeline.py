"""What happened when: orders, talks, proposals, letters, due moments and the conference, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from antechamber.core.finding import Review
from antechamber.drafting.page.markup import Html, el
from antechamber.drafting.page.words import (
    clock,
    conveyed,
    day,
    days,
    duty_name,
    moment,
    move_terms,
    party_names,
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Event:
    first: date
    rank: int
    last: date
    kind: str
    words: str


def render_timeline(review: Review) -> Html:
    """The events in order, each with its day, its kind and a sentence."""
    events = sorted(dict.fromkeys(_events(review)))
    items = [
        el(
            "li",
            el("time", day(event.first), datetime=event.first.isoformat())
            if event.first == event.last
            else el("span", days((event.first, event.last))),
            el("span", event.kind, class_="kind"),
            el("span", event.words),
        )
        for event in events
    ]
    return el(
        "section",
        el("h2", "Timeline", id="timeline-head"),
        el("ol", *items, class_="timeline"),
        id="timeline",
        aria_labelledby="timeline-head",
    )


def _events(review: Review) -> Iterator[_Event]:
    for order in review.orders:
        if order.dated is not None:
            yield _at(order.dated, 0, "Order", f"{order.title or 'Order'} ({order.source})")
        for duty in order.duties:
            if duty.due.on is not None and any(finding.duty == duty.id for finding in review.findings):
                until = f" by {clock(duty.due.at)}" if duty.due.at else ""
                yield _at(duty.due.on, 5, "Due", f"{duty_name(duty.kind)}{until} ({order.source})")
        conference = order.conference
        if conference is not None and conference.on is not None:
            at = f" at {clock(conference.at)}" if conference.at else ""
            yield _at(conference.on, 6, "Conference", f"Settlement conference{at}")
    yield from _told_in_letters(review)
    yield _at(review.as_of.date(), 7, "Review", f"This review, as of {moment(review.as_of)}")


def _told_in_letters(review: Review) -> Iterator[_Event]:
    case = review.case
    for letter in review.letters:
        if letter.received_at is not None:
            local = letter.received_at.astimezone(case.time_zone)
            who = party_names(case, letter.on_behalf_of)
            yield _at(
                local.date(), 4, "Letter", f"Received at {clock(local.time())} for {who} ({letter.source})"
            )
        for talk in letter.discussions:
            if talk.on is not None:
                between = (
                    " with ".join(party_names(case, side) for side in talk.between) or "parties not told"
                )
                how = "" if talk.live is None else ", live" if talk.live else ", in writing"
                yield _Event(
                    first=talk.on[0],
                    last=talk.on[1],
                    rank=1,
                    kind="Discussion",
                    words=f"{between}{how} ({letter.source})",
                )
        for move in letter.moves:
            if move.on is not None:
                who = f"{party_names(case, move.by)} to {party_names(case, move.to)}"
                told = "" if move.conveyed else f"; conveyed: {conveyed(move)}"
                words = f"{who}: {move_terms(move)}{told} ({letter.source})"
                yield _Event(
                    first=move.on[0], last=move.on[1], rank=2, kind=move.act.value.capitalize(), words=words
                )


def _at(on: date, rank: int, kind: str, words: str) -> _Event:
    return _Event(first=on, last=on, rank=rank, kind=kind, words=words)
