"""What an earlier order said: the words to quote, their citation, and the names of the order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from antechamber.core.directive import BLANK_MARK, Field, FieldKind
from antechamber.core.document import Document
from antechamber.core.evidence import Excerpt
from antechamber.core.order import Duty, DutyKind, EnteredOrder
from antechamber.core.papers.wording import long_date, order_short_name, paragraph_cite, title_case
from antechamber.core.quotation import clean, quote

_JOINED_WITHIN = 60
_STALE = re.compile(
    r"\b(?:past|prior|previous|earlier|old|predat\w+|before the date)\b.{0,80}\b(?:negotiat\w+|demands?|offers?|proposals?|discussions?)\b"
    r"|\b(?:negotiat\w+|demands?|offers?|proposals?)\b.{0,80}\b(?:past|prior|previous|earlier|predat\w+|before the date)\b",
    re.IGNORECASE | re.DOTALL,
)
_TIME_BEFORE = re.compile(
    r"\b(?:promptly|as soon as|immediately|forthwith|without delay|no later than|on or before|within|by)\b[^.;:]{2,80},\s*\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.;]+[.;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNames:
    """How a paper speaks of an earlier order: in full when it first comes up, then by its short name."""

    full: Field
    short: Field


def order_names(order: EnteredOrder, orders: Sequence[EnteredOrder], docket_word: str) -> OrderNames:
    """The names of an order, each traced to the paper that was read."""
    title = title_case(order.title) or "Order"
    day = f"{long_date(order.dated)} " if order.dated else f"{BLANK_MARK} "
    short = order_short_name(order, orders, docket_word)
    entry = str(order.docket_entry) if order.docket_entry is not None else BLANK_MARK
    full = f"{day}{title}" + (f" ({short})" if order.dated else "") + f" ({docket_word} {entry})"
    origin = order.source
    return OrderNames(
        full=Field(name="order", text=full, origin=origin, kind=FieldKind.CITATION),
        short=Field(name="short", text=short, origin=origin, kind=FieldKind.CITATION),
    )


def order_gaps(order: EnteredOrder) -> tuple[str, ...]:
    """What is not known of an order and stands as a blank on the paper."""
    gaps: list[str] = []
    if order.dated is None:
        gaps.append(f"{order.source} bears no date that could be read.")
    if order.docket_entry is None:
        gaps.append(
            f"The docket entry of {order.source} is not known; name the file like 2023-05-05-dkt-197.pdf."
        )
    return tuple(gaps)


def provisions(
    order: EnteredOrder, duties: Sequence[Duty], documents: Sequence[Document]
) -> tuple[Excerpt, ...]:
    """The passages to quote for some duties of an order, widened and joined where they stand together.

    A convey duty brings along the discussion that the same paragraph requires, and the sentence beside it that
    shuts out past negotiations, where the text of the order is at hand.
    """
    wanted = list(duties)
    for duty in duties:
        if duty.kind is DutyKind.CONVEY:
            wanted += [d for d in order.duties if d.kind is DutyKind.CONFER and d.paragraph == duty.paragraph]
    spans = sorted({d.excerpt for d in wanted}, key=lambda e: (e.source, e.page, e.start))
    joined = [_from_its_time(span, documents) for span in _join(spans, documents)]
    if any(duty.fresh for duty in duties):
        stale = _stale_sentence(joined, documents)
        if stale is not None:
            joined = _join([*joined, stale], documents)
    return tuple(joined)


def _from_its_time(span: Excerpt, documents: Sequence[Document]) -> Excerpt:
    """The passage from the words of time before it: "promptly after receipt of this Order, the parties ..."."""
    text = _page_text(span, documents)
    before = _TIME_BEFORE.search(text[: span.start]) if text is not None else None
    if text is None or before is None:
        return span
    start = before.start()
    return Excerpt(source=span.source, page=span.page, start=start, end=span.end, text=text[start : span.end])


def _join(spans: Sequence[Excerpt], documents: Sequence[Document]) -> list[Excerpt]:
    joined: list[Excerpt] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is None or (last.source, last.page) != (span.source, span.page):
            joined.append(span)
        elif span.end > last.end:
            joined[-1:] = _two(last, span, documents)
    return joined


def _two(last: Excerpt, span: Excerpt, documents: Sequence[Document]) -> list[Excerpt]:
    text = _page_text(span, documents)
    between = text[last.end : span.start] if text is not None else None
    near = span.start <= last.end or (between is not None and len(clean(between)) <= _JOINED_WITHIN)
    if text is None or not near:
        return [last, span]
    whole = text[last.start : span.end]
    return [Excerpt(source=span.source, page=span.page, start=last.start, end=span.end, text=whole)]


def _stale_sentence(spans: Sequence[Excerpt], documents: Sequence[Document]) -> Excerpt | None:
    """The next sentence or two after the last span, when they speak of past negotiations."""
    if not spans:
        return None
    last = spans[-1]
    text = _page_text(last, documents)
    if text is None:
        return None
    at = last.end
    while at < len(text) and text[at] in ' .;,\r\n”"':
        at += 1
    for _ in range(2):
        found = _SENTENCE.match(text, at)
        if found is None:
            return None
        if _STALE.search(found.group()):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            return Excerpt(
                source=last.source,
                page=last.page,
                start=start,
                end=found.end(),
                text=text[start : found.end()],
            )
        at = found.end()
    return None


def _page_text(span: Excerpt, documents: Sequence[Document]) -> str | None:
    for document in documents:
        if document.source == span.source:
            for page in document.pages:
                if page.number == span.page and page.text[span.start : span.end] == span.text:
                    return page.text
    return None


def quotation_field(excerpt: Excerpt) -> Field:
    """The passage as words to be set between quotation marks, the period within them."""
    shown = quote(excerpt).shown.rstrip(":,; ")
    text = shown if shown.endswith((".", "?", "!", "…")) else f"{shown}."
    origin = f"{excerpt.source}, page {excerpt.page}, {excerpt.start} to {excerpt.end}"
    return Field(name="words", text=text, origin=origin, kind=FieldKind.ORDER_WORDS, excerpt=excerpt)


def cite_field(short: Field, paragraph: str | None) -> Field:
    """Such as "5/5/23 Order ¶ 2"."""
    text = f"{short.text} {paragraph_cite(paragraph)}".strip()
    return Field(name="cite", text=text, origin=short.origin, kind=FieldKind.CITATION)
