"""How long orders take to read, against bare pypdfium2 text extraction of the same files, and against their length.

Ten pages of different orders of the test corpus, each read as a person's program reads it: once, with nothing kept from an
earlier reading. Processor time, so that what else the machine does counts little; each figure is the median of several rounds.
Usage: python benchmarks/orders.py [ORDER.pdf ...]; with files it measures those.
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

ROUNDS, PAGES = 9, 10
CORPUS = Path(__file__).resolve().parents[1] / "tests/corpus/orders"


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]] or first_pages()
    data = [path.read_bytes() for path in files]
    tables = load_court_tables()
    papers = [paper(extract(each)) for each in data]
    long = [paper([page.text for page in each.pages] * 10) for each in papers[:2]]
    for each in papers:
        read_order(each, tables)
    bare = median(lambda: [extract(each) for each in data])
    read = median(lambda: [read_order(each, tables) for each in papers])
    once = median(lambda: [read_order(each, tables) for each in papers[:2]])
    tenfold = median(lambda: [read_order(each, tables) for each in long])
    pages = sum(len(each.pages) for each in papers)
    print(f"bare extraction of {pages} pages in {len(papers)} orders {bare * 1000:.1f} ms")
    print(
        f"reading them                          {read * 1000:.1f} ms, {read / bare:.2f} times (aim: at most 3)"
    )
    print(f"a paper ten times as long             {tenfold / once:.1f} times")


def first_pages() -> list[Path]:
    """The first orders of the corpus that make ten pages."""
    chosen: list[Path] = []
    pages = 0
    for path in sorted(CORPUS.glob("*.pdf")):
        if pages < PAGES:
            chosen.append(path)
            pages += len(pypdfium2.PdfDocument(path.read_bytes()))
    return chosen


def extract(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def paper(texts: list[str]) -> Document:
    return Document(
        source="bench.pdf", pages=tuple(Page(number=i, text=text) for i, text in enumerate(texts, 1))
    )


def median(work: Callable[[], object]) -> float:
    return statistics.median(seconds(work) for _ in range(ROUNDS))


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
