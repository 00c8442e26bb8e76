"""What the office needs from the outside: a record, and readers for its papers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from antechamber.core.case import Case
from antechamber.core.document import Document
from antechamber.core.evidence import Diagnostic
from antechamber.core.message import Message
from antechamber.core.negotiation import Letter
from antechamber.core.order import EnteredOrder

Paper = tuple[str, bytes]
"""A paper as it came: its source (the path within the case folder) and its bytes."""


class CaseRecord(Protocol):
    """The record of one case: its people, the orders entered and the messages received, oldest first."""

    @property
    def case(self) -> Case:
        """The people of the case."""

    @property
    def orders(self) -> tuple[Paper, ...]:
        """The orders, oldest first."""

    @property
    def letters(self) -> tuple[Paper, ...]:
        """The messages as received."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What could not be taken from the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """The four readers: bytes to a document, a document to an order, bytes to a message, a message to a letter.

    Orders and letters are read with the case, whose parties they call by name.
    """

    document: Callable[[str, bytes], Document]
    order: Callable[[Document, Case], EnteredOrder]
    message: Callable[[str, bytes], Message]
    letter: Callable[[Message, Case], Letter]
