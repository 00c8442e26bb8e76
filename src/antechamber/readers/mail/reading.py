"""One e-mail as a value: its headers, its body as text, its attachments as documents."""

import email.parser
from dataclasses import replace
from email.message import Message as Letter

from antechamber.core.document import Document, Page, Span
from antechamber.core.evidence import Diagnostic
from antechamber.core.message import Message
from antechamber.readers.mail import headers
from antechamber.readers.mail.parts import Part, parts_of
from antechamber.readers.text import read_document

_NO_MESSAGE = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_message(source: str, data: bytes) -> Message:
    """The message in the bytes of an `.eml` file; nothing raises, however hostile it is.

    A paper that stands in the letters' folder by itself (a PDF, a Word document) is read as a message
    without headers that carries that paper.
    """
    if _is_bare(data):
        return _bare(source, read_document(source, data))
    letter = _parsed(data)
    if not letter.keys():
        return _bare(source, read_document(source, data))
    parts, troubles = parts_of(source, letter)
    attachments = tuple(document for part in parts if not part.is_body for document in _documents(part))
    body = _body(source, [part for part in parts if part.is_body])
    for document in (body, *attachments):
        troubles += document.diagnostics
    sender = headers.addresses(letter, "From") or headers.addresses(letter, "Sender")
    return Message(
        source=source,
        message_id=headers.header(letter, "Message-ID") or None,
        subject=headers.header(letter, "Subject"),
        sender=sender[0] if sender else None,
        to=headers.addresses(letter, "To"),
        cc=headers.addresses(letter, "Cc"),
        sent_at=headers.sent_at(letter),
        received_at=headers.received_at(letter),
        body=body,
        attachments=attachments,
        diagnostics=tuple(troubles),
        authenticated=headers.authenticated(letter),
    )


def papers_of(source: str, data: bytes) -> dict[str, bytes]:
    """The bytes of every paper of a message by the source that its document has, for showing its pages."""
    if _is_bare(data):
        return {source: data}
    papers: dict[str, bytes] = {}
    waiting = parts_of(source, _parsed(data))[0]
    while waiting:
        part = waiting.pop()
        if part.message is not None:
            waiting += parts_of(part.source, part.message, depth=part.depth + 1)[0]
        elif not part.is_body:
            papers[part.source] = part.data
    return papers


def _is_bare(data: bytes) -> bool:
    """Whether the bytes are a paper by itself, not a message."""
    return data.lstrip()[:8].startswith(_NO_MESSAGE)


def _parsed(data: bytes) -> Letter:
    """The message; one whose parts are nested beyond all measure keeps its headers and the raw rest."""
    plain = _unmarked(data)
    try:
        return email.parser.BytesParser().parsebytes(plain)
    except RecursionError:
        return email.parser.BytesHeaderParser().parsebytes(plain)


def _unmarked(data: bytes) -> bytes:
    """The message without a byte order mark, blank lines, or a mailbox's own first line before it."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    return data


def _bare(source: str, document: Document) -> Message:
    """A paper without a message around it: it is its own body."""
    return Message(
        source=source, message_id=None, subject="", sender=None, to=(), cc=(), sent_at=None, received_at=None,
        body=document, diagnostics=document.diagnostics,
    )  # fmt: skip


def _body(source: str, parts: list[Part]) -> Document:
    """The parts of the body as one page of text."""
    documents = [
        read_document(source, part.data, charset=part.charset, is_html=part.is_html)
        for part in parts
        if part.data.strip()
    ]
    if len(documents) == 1:
        return documents[0]
    text = ""
    hidden: list[Span] = []
    remarks: dict[str, None] = {}
    troubles: list[Diagnostic] = []
    for document in documents:
        for page in document.pages:
            text += "\n\n" if text else ""
            hidden += [(len(text) + first, len(text) + last) for first, last in page.hidden]
            text += page.text
        remarks |= dict.fromkeys(document.remarks)
        troubles += document.diagnostics
    page = Page(number=1, text=text, hidden=tuple(hidden))
    return Document(source=source, pages=(page,), remarks=tuple(remarks), diagnostics=tuple(troubles))


def _documents(part: Part) -> tuple[Document, ...]:
    """An attachment as a document; a message within the message as its headers and body, then its papers."""
    if part.message is None:
        return (read_document(part.source, part.data, charset=part.charset, is_html=part.is_html),)
    parts, troubles = parts_of(part.source, part.message, depth=part.depth + 1)
    body = _body(part.source, [inner for inner in parts if inner.is_body])
    head = _head_lines(part.message)
    first = body.pages[0] if body.pages else Page(number=1, text="")
    shift = len(head)
    first = replace(
        first,
        number=1,
        text=head + first.text,
        hidden=tuple((one + shift, two + shift) for one, two in first.hidden),
    )
    whole = replace(body, pages=(first, *body.pages[1:]), diagnostics=(*body.diagnostics, *troubles))
    return (whole, *(document for inner in parts if not inner.is_body for document in _documents(inner)))


def _head_lines(letter: Letter) -> str:
    names = ("From", "To", "Cc", "Date", "Subject")
    lines = [f"{name}: {value}" for name in names if (value := headers.header(letter, name))]
    return "\n".join(lines) + "\n\n" if lines else ""
