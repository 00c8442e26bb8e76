"""What a finished file says: its name, its pages, what is hidden on them, and everything that lies beside them."""

from collections.abc import Iterator
from pathlib import PurePath

from antechamber.core.document import Document
from antechamber.core.guard import Stretch
from antechamber.drafting.beside_pdf import beside_pdf
from antechamber.drafting.beside_word import beside_word


def stretches_of(document: Document, data: bytes) -> tuple[Stretch, ...]:
    """Every stretch of text in a finished file: file name, pages, what is hidden on them, and what lies beside them."""
    found = [
        Stretch(place="file name", text=PurePath(document.source).stem.replace("-", " ").replace("_", " "))
    ]
    for page in document.pages:
        found.append(Stretch(place=f"page {page.number}", text=page.text))
        found += (
            Stretch(place=f"page {page.number}, hidden", text=page.text[start:end], hidden=True)
            for start, end in page.hidden
        )
    found += _beside(data)
    return tuple(stretch for stretch in found if stretch.text.strip())


def _beside(data: bytes) -> Iterator[Stretch]:
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        yield from beside_pdf(data)
    elif data.startswith(b"PK"):
        yield from beside_word(data)
