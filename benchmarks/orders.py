"""How long an order takes to read, against bare pypdfium2 text extraction of the same file, and against its length.

Processor time, so that what else the machine does counts little; the three are measured in turn.
Usage: python benchmarks/orders.py [ORDER.pdf]; without a file it takes the first order of the test corpus.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from antechamber.core.document import Document, Page
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

ROUNDS = 15
FIRST = next(iter(sorted((Path(__file__).resolve().parents[1] / "tests/corpus/orders").glob("*.pdf"))))


def main() -> None:
    data = Path(sys.argv[1] if len(sys.argv) > 1 else FIRST).read_bytes()
    tables = load_court_tables()
    once = extract(data)
    ten, twenty = paper((once * 10)[:10]), paper((once * 20)[:20])
    read_order(ten, tables)
    rounds = [
        (
            seconds(lambda: extract(data)),
            seconds(lambda: read_order(ten, tables)),
            seconds(lambda: read_order(twenty, tables)),
        )
        for _ in range(ROUNDS)
    ]
    bare, read, double = (statistics.median(column) for column in zip(*rounds, strict=True))
    bare *= 10 / len(once)
    print(f"bare extraction of ten pages {bare * 1000:.1f} ms")
    print(f"reading ten pages            {read * 1000:.1f} ms, {read / bare:.2f} times (aim: at most 3)")
    print(f"reading twenty pages         {double / read:.2f} times ten")


def extract(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def paper(texts: list[str]) -> Document:
    return Document(
        source="bench.pdf", pages=tuple(Page(number=i, text=text) for i, text in enumerate(texts, 1))
    )


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
