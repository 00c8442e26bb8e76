"""How long an order takes to read, against bare pypdfium2 text extraction of the same file, and against its length.

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
    pages = (once * 10)[:10]
    document = Document(
        source="bench.pdf", pages=tuple(Page(number=i, text=text) for i, text in enumerate(pages, 1))
    )
    bare = median(lambda: extract(data)) * 10 / len(once)
    read = median(lambda: read_order(document, tables))
    double = Document(
        source="bench.pdf", pages=tuple(Page(number=i, text=text) for i, text in enumerate(pages * 2, 1))
    )
    print(f"bare extraction of ten pages {bare * 1000:.1f} ms")
    print(f"reading ten pages            {read * 1000:.1f} ms, {read / bare:.2f} times")
    print(f"reading twenty pages         {median(lambda: read_order(double, tables)) / read:.2f} times ten")


def extract(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
