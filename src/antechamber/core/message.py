"""A message as chambers' mail server took it in, with the texts that it carries."""

from dataclasses import dataclass
from datetime import datetime

from antechamber.core.document import Document
from antechamber.core.evidence import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A name and an e-mail address of a header; the address is in lower case."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One e-mail: who sent it to whom and when, its body and its attachments as documents.

    `received_at` is the time of the outermost `Received` header of chambers' own server, else None; `sent_at`
    is the sender's own `Date`. `body.source` is the message's source; an attachment's is `source#file name`.
    A message within the message (forwarded as attachment) is an attachment with its own headers as text.
    """

    source: str
    message_id: str | None
    subject: str
    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    sent_at: datetime | None
    received_at: datetime | None
    body: Document
    attachments: tuple[Document, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    authenticated: bool | None = None
    """What the receiving server's Authentication-Results say (dmarc, else dkim and spf); None when silent."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The body and the attachments, in the order of the message."""
        return (self.body, *self.attachments)


def message_of(document: Document) -> Message:
    """A document as if it had come alone: a message without headers, so that nobody is known to have sent it."""
    return Message(
        source=document.source,
        message_id=None,
        subject="",
        sender=None,
        to=(),
        cc=(),
        sent_at=None,
        received_at=None,
        body=document,
    )
