"""One order, warm, in milliseconds; the guard over ten pages and twenty letters; and the same page by two other engines.

WeasyPrint and LibreOffice are measured on the same words in the same run, where they are installed; nothing
is said of them where they are not.
"""

import html
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

# The folder of this file holds a module named like one of the standard library.
sys.path.pop(0)
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.drafting.reviews import ORDER_TEXT, a_review, order_document

from antechamber.core.directive import Directive
from antechamber.core.guard import Stretch, gather_secrets, guard
from antechamber.core.papers import draft_follow_up
from antechamber.core.profile import Naming
from antechamber.drafting.docx import render_docx
from antechamber.drafting.pdf import render_pdf, typeset
from antechamber.drafting.sheet import Sheet, compose
from antechamber.drafting.text import render_text
from antechamber.drafting.tracing import form_texts
from antechamber.store.judge_profiles import load_profile
from antechamber.store.law_tables import load_court_tables

MOST_TYPST, MOST_WHOLE, MOST_GUARD = 15.0, 150.0, 200.0
ROUNDS = 25


def milliseconds(work: Callable[[int], object], rounds: int = ROUNDS) -> float:
    """The best of several rounds, each with words of its own, after one that warms up."""
    work(0)
    takes = []
    for number in range(1, rounds + 1):
        started = time.perf_counter()
        work(number)
        takes.append((time.perf_counter() - started) * 1e3)
    return min(takes)


def an_order(number: int) -> Directive:
    review = a_review()
    profile = load_profile(review.case, load_court_tables())
    due = date(2024, 4, 12 + number % 12)
    return draft_follow_up(
        review, due_on=due, naming=Naming.NAMED, profile=profile, documents=(order_document(),)
    )


def as_page(sheet: Sheet, number: int) -> str:
    """The same words as HTML, for an engine that takes it."""
    paragraphs = "".join(
        f"<p style='text-indent:.5in'>{html.escape(block.text)}</p>" for block in sheet.blocks
    )
    caption = "<br>".join(html.escape(line.text) for line in sheet.caption)
    return (
        f"<html lang=en><title>Order {number}</title><style>@page{{size:letter;margin:1in}}body{{font:12pt serif}}</style>"
        f"<h2>{'<br>'.join(sheet.court_lines)}</h2><p>{caption}</p><h1>{sheet.title}</h1>{paragraphs}"
        f"<p>{'<br>'.join(sheet.dated)}</p><p>{'<br>'.join((*sheet.closing, *sheet.signature))}</p>"
    )


def ten_pages_against_twenty_letters() -> float:
    order = render_text(an_order(0))
    pages = [Stretch(place=f"page {n}", text=order.replace("April", f"April {n}")) for n in range(1, 11)]
    words = "We told counsel for the other side on March 8 that our client would take {} in full, with a release. "
    letters = [
        (f"letters/{n}.eml", "".join(words.format(f"${n},{m:03d}") for m in range(120))) for n in range(1, 21)
    ]
    return milliseconds(lambda _: guard(pages, gather_secrets(letters, (ORDER_TEXT, *form_texts()))), 9)


def others(sheets: list[Sheet]) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    if importlib.util.find_spec("weasyprint"):
        from weasyprint import HTML  # noqa: PLC0415 - only where it is installed

        page = milliseconds(
            lambda n: HTML(string=as_page(sheets[n % 12], n)).write_pdf(pdf_variant="pdf/ua-1"), 9
        )
        found.append(("WeasyPrint, PDF/UA-1 alone", page))
    soffice = shutil.which("soffice")
    if soffice:
        with tempfile.TemporaryDirectory() as folder:
            found.append(("LibreOffice, from our Word document", _libreoffice(soffice, Path(folder))))
    return found


def _libreoffice(soffice: str, folder: Path) -> float:
    paper = folder / "order.docx"
    paper.write_bytes(render_docx(an_order(0)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(paper)]
    return milliseconds(lambda _: subprocess.run(command, capture_output=True, check=True), 3)


def main() -> int:
    directives = [an_order(number) for number in range(12)]
    sheets = [compose(directive) for directive in directives]
    moment = directives[0].as_of
    typst = milliseconds(lambda n: typeset(sheets[n % 12], made_at=moment))
    whole = milliseconds(lambda n: (render_pdf(an_order(n)), render_docx(directives[n % 12])))
    guarded = ten_pages_against_twenty_letters()
    rows = [
        ("typst alone, PDF/A-2u and PDF/UA-1 in one file", typst, MOST_TYPST),
        ("draft, PDF and Word document", whole, MOST_WHOLE),
        ("guard, 10 pages against 20 letters", guarded, MOST_GUARD),
    ]
    for name, take, most in rows:
        print(f"{name:<52}{take:9.1f} ms   (at most {most:.0f})")
    for name, take in others(sheets):
        print(f"{name:<52}{take:9.1f} ms   ({take / typst:.0f} times typst)")
    return int(any(take > most for _, take, most in rows))


if __name__ == "__main__":
    sys.exit(main())
