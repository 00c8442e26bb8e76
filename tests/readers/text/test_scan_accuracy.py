"""A real scanned slip opinion against its own text: how well recognition reads, and that it doubts what it misreads."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from antechamber.readers.text import ocr, read_document

COURT = Path(__file__).resolve().parents[4] / "shared" / "public" / "court-pdfs"


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9$]+", text)


def test_a_scanned_opinion_is_read_nearly_word_for_word() -> None:
    if not os.environ.get("ANTECHAMBER_ALL_PUBLIC"):
        pytest.skip("Recognising two pages takes half a minute; set ANTECHAMBER_ALL_PUBLIC=1 to run it.")
    if not ocr.is_available() or not COURT.is_dir():
        pytest.skip("This needs the ocr extra and the public test files.")
    scan = next(COURT.rglob("image-pdf.pdf"))
    truth = Counter(_words((COURT / "notes" / "image-pdf.truth.txt").read_text(encoding="utf-8")))
    document = read_document(scan.name, scan.read_bytes())
    read = Counter(_words(document.text))
    assert sum((truth - read).values()) <= 0.02 * sum(truth.values())
    doubted = " ".join(page.text[first:last] for page in document.pages for first, last in page.doubtful)
    misread_figures = [word for word in (read - truth) if any(sign.isdigit() for sign in word)]
    assert [word for word in misread_figures if word not in _words(doubted)] == []
