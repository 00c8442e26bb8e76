"""Reading papers: our reader, with its search for hidden text, against the bare library on the same bytes."""

import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2

from antechamber.readers.mail import papers_of
from antechamber.readers.text import read_document

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 30


def papers(kind: bytes) -> list[bytes]:
    """Every order and attachment of the examples that begins with these bytes."""
    found = []
    for path in sorted((ROOT / "examples").rglob("*")):
        if path.suffix in {".pdf", ".docx"}:
            found.append(path.read_bytes())
        elif path.suffix == ".eml":
            found += papers_of(path.name, path.read_bytes()).values()
    return [data for data in found if data.startswith(kind)]


def bare_pdf(data: bytes) -> None:
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            page.get_textpage().get_text_range()


def bare_docx(data: bytes) -> None:
    _ = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def milliseconds(work: Callable[[bytes], object], found: list[bytes]) -> float:
    for data in found:
        work(data)
    rounds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for data in found:
            work(data)
        rounds.append((time.perf_counter() - started) * 1000 / len(found))
    return statistics.median(rounds)


def main() -> None:
    for name, kind, bare in (("PDF", b"%PDF-", bare_pdf), ("Word", b"PK", bare_docx)):
        found = papers(kind)
        if not found:
            continue
        ours, theirs = (
            milliseconds(lambda data: read_document("paper", data), found),
            milliseconds(bare, found),
        )
        print(
            f"{name}: {ours:6.2f} ms a paper, bare library {theirs:6.2f} ms, ratio {ours / theirs:4.2f} ({len(found)} papers)"
        )


if __name__ == "__main__":
    main()
