"""The orders of a case folder, read for the calendar: no letter is opened."""

from antechamber.core.evidence import Diagnostic
from antechamber.core.order import EnteredOrder
from antechamber.office.ports import CaseRecord, Readers


def read_orders(
    record: CaseRecord, readers: Readers
) -> tuple[tuple[EnteredOrder, ...], tuple[Diagnostic, ...]]:
    """The orders of a record, oldest first as filed, with what could not be read of them."""
    documents = tuple(readers.document(source, data) for source, data in record.orders)
    orders = tuple(readers.order(document, record.case) for document in documents if document.pages)
    found = [diagnostic for diagnostic in record.diagnostics if diagnostic.source.startswith("orders")]
    for document in documents:
        found += document.diagnostics
    return orders, tuple(dict.fromkeys(found))
