"""The page of a review in a real browser: axe-core at three widths, the keyboard, the printed pages.

Needs Chromium on the machine and the two packages of the development lock; nothing is installed here.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from antechamber.wiring import review_folder, review_page

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "achterberg-v-halvorsen"
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip(
            "Chromium is not installed; the page is checked in a browser where it is (apt install chromium)."
        )
    api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed (requirements/dev.lock)"
    )
    with api.sync_playwright() as running:
        # Chromium refuses its own sandbox to root, as in a container.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        launched = running.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "review.html"
    path.write_text(review_page(EXAMPLE, review_folder(EXAMPLE)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [1400, 820, 360])
def test_no_barrier_and_no_sideways_scrolling(browser: Any, file: Path, width: int) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed (requirements/dev.lock)"
    )
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    told = [
        (one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found.response["violations"]
    ]
    spill = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert told == []
    assert spill == 0


def test_nothing_is_asked_of_the_network(browser: Any, file: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.goto(file.as_uri())
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert faults == []


def test_the_keyboard_reaches_a_finding_and_opens_how_it_was_reached(browser: Any, file: Path) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto(file.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the review"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("(document.activeElement.getAttribute('href') || '').startsWith('#finding-')"):
            break
    target = page.evaluate("document.activeElement.getAttribute('href').slice(1)")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == target
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            page.keyboard.press("Enter")
            break
    assert page.evaluate("document.activeElement.parentElement.open") is True
    page.close()


def test_every_printed_page_says_confidential(browser: Any, file: Path, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    page.close()
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        texts = [sheet.get_textpage().get_text_range() for sheet in printed]
    assert len(texts) > 1
    assert all("CONFIDENTIAL" in text for text in texts)
