"""One door for every kind of paper."""

from antechamber.core.document import Document
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text.kind import Kind, kind_of

_ASK = "ask the sender for a PDF, a Word document or plain text"


def read_document(source: str, data: bytes, *, charset: str | None = None, is_html: bool = False) -> Document:
    """The paper's pages of text.

    The kind is told from the bytes, then from the name. Nothing raises for a bad file: what could be read
    is given, and diagnostics say what could not and what a person can do. `charset` and `is_html` are what
    a message says of its part; they are weighed with the bytes.
    """
    kind = kind_of(source, data)
    if is_html and kind is Kind.PLAIN:
        kind = Kind.HTML
    match kind:
        case Kind.PDF:
            from antechamber.readers.text.pdf import read_pdf  # noqa: PLC0415  # loaded only when such a paper comes

            return read_pdf(source, data)
        case Kind.DOCX:
            from antechamber.readers.text.docx import read_docx  # noqa: PLC0415  # loaded only when such a paper comes

            return read_docx(source, data)
        case Kind.PLAIN:
            from antechamber.readers.text.plain import read_plain  # noqa: PLC0415  # loaded only when such a paper comes

            return read_plain(source, data, charset)
        case Kind.HTML:
            from antechamber.readers.text.webpage import read_webpage  # noqa: PLC0415  # loaded only when such a paper comes

            return read_webpage(source, data, charset)
        case Kind.IMAGE:
            from antechamber.readers.text.picture import read_picture  # noqa: PLC0415  # loaded only when such a paper comes

            return read_picture(source, data)
        case Kind.EMPTY:
            return _unread(source, "The file is empty; ask the sender for it again.")
        case _:
            return _unread(source, f"The file is {kind.value}, which is not read; {_ASK}.")


def _unread(source: str, message: str) -> Document:
    trouble = Diagnostic(source=source, page=None, message=message)
    return Document(source=source, pages=(), diagnostics=(trouble,))
