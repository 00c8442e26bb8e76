"""Review a case: read every paper of the record, set the letters against the orders, report what is missing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from antechamber.core.agreement import agree
from antechamber.core.calendar import CourtTables
from antechamber.core.case import Case
from antechamber.core.document import Document
from antechamber.core.evidence import Diagnostic
from antechamber.core.finding import Review
from antechamber.core.legibility import heed_doubts, with_remarks
from antechamber.core.message import Message
from antechamber.core.negotiation import Letter
from antechamber.core.order import EnteredOrder
from antechamber.core.problems import CannotReadError
from antechamber.core.review import review_case
from antechamber.office.ports import CaseRecord, Readers


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedCase:
    """A review together with the texts that it was made from, for marking passages and for checking drafts."""

    review: Review
    order_documents: tuple[Document, ...]
    messages: tuple[Message, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every paper of the record as text: orders, then the bodies and attachments of the messages."""
        return self.order_documents + tuple(text for message in self.messages for text in message.documents)


def review_record(
    record: CaseRecord, readers: Readers, *, as_of: datetime, tables: CourtTables
) -> ReviewedCase:
    """Reads the whole record and reviews it at one moment.

    A paper that cannot be read becomes a diagnostic; the rest is still reviewed. Messages that chambers had
    not received by `as_of` are read but play no part in the findings.
    """
    order_documents = tuple(readers.document(source, data) for source, data in record.orders)
    orders = tuple(readers.order(document, record.case) for document in order_documents if document.pages)
    messages = tuple(readers.message(source, data) for source, data in record.letters)
    letters = tuple(
        with_remarks(readers.letter(message, record.case), message.documents) for message in messages
    )
    diagnostics = _gather(record, order_documents, messages) + _doubts(orders, letters)
    review = review_case(record.case, orders, letters, as_of=as_of, diagnostics=diagnostics, tables=tables)
    papers = (*order_documents, *(document for message in messages for document in message.documents))
    return ReviewedCase(
        review=heed_doubts(review, papers), order_documents=order_documents, messages=messages
    )


def with_second_reader(
    reviewed: ReviewedCase, read_again: Callable[[Letter, Message, Case], Letter], *, tables: CourtTables
) -> ReviewedCase:
    """The review after a second reader has read every letter: a verdict on which the two differ is unclear.

    A second reader that does not answer leaves the review as it is, with a diagnostic.
    """
    first = reviewed.review
    again = {message.source: message for message in reviewed.messages}
    try:
        letters = tuple(read_again(letter, again[letter.source], first.case) for letter in first.letters)
    except CannotReadError as problem:
        silence = Diagnostic(source="second reader", page=None, message=str(problem))
        return replace(reviewed, review=replace(first, diagnostics=(*first.diagnostics, silence)))
    second = review_case(
        first.case,
        first.orders,
        letters,
        as_of=first.as_of,
        diagnostics=first.diagnostics,
        tables=tables,
    )
    return replace(reviewed, review=agree(first, second))


def _gather(
    record: CaseRecord, order_documents: tuple[Document, ...], messages: tuple[Message, ...]
) -> tuple[Diagnostic, ...]:
    found = list(record.diagnostics)
    for document in order_documents:
        found += document.diagnostics
    for message in messages:
        found += message.diagnostics
        for document in message.documents:
            found += document.diagnostics
    return tuple(dict.fromkeys(found))


def _doubts(orders: tuple[EnteredOrder, ...], letters: tuple[Letter, ...]) -> tuple[Diagnostic, ...]:
    found = [_nobody(letter) for letter in letters if not letter.on_behalf_of]
    dates = [order.dated for order in orders if order.dated]
    for order in orders:
        if order.dated and dates.count(order.dated) > 1:
            found.append(_same_date(order))
    return tuple(found)


def _nobody(letter: Letter) -> Diagnostic:
    return Diagnostic(
        source=letter.source,
        page=None,
        message="Nobody on record as counsel or party sent this letter; say in case.toml for whom it speaks, or set it aside.",
    )


def _same_date(order: EnteredOrder) -> Diagnostic:
    return Diagnostic(
        source=order.source,
        page=None,
        message="Another order bears the same date; they were taken in the order of their file names. "
        "Name the files by docket entry so that the later one comes last.",
    )
