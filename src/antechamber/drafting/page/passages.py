"""The cited pages: their text with the decisive words marked, and the picture of the page beside it."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from antechamber.core.document import Box, Document, Page, Span
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Finding
from antechamber.drafting.page.markup import Html, el, join, text

PageKey = tuple[str, int]
"""A document's source and the number of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """The picture of a page, as PNG or JPEG, and the rectangles of the passages on it."""

    data: bytes
    media_type: str
    width: int
    height: int
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """Every passage that a finding rests on, in the order of the papers, with the name of its place."""

    pages: tuple[tuple[Document, Page, tuple[Excerpt, ...]], ...]
    names: Mapping[Excerpt, str]
    findings: Mapping[Excerpt, tuple[int, ...]]

    def link(self, excerpt: Excerpt, words: str) -> Html:
        """A link to a passage in its paper, plain words when the paper is not at hand."""
        name = self.names.get(excerpt)
        return el("a", words, href=f"#{name}") if name else text(words)


def passages_of(findings: Sequence[Finding], documents: Sequence[Document]) -> Passages:
    """The passages of the findings, gathered page by page."""
    cited: dict[Excerpt, list[int]] = {}
    for number, finding in enumerate(findings, 1):
        for excerpt in finding.evidence:
            cited.setdefault(excerpt, []).append(number)
    pages = []
    names: dict[Excerpt, str] = {}
    for document in documents:
        for page in document.pages:
            mine = sorted(one for one in cited if (one.source, one.page) == (document.source, page.number))
            if mine:
                pages.append((document, page, tuple(mine)))
                names |= {one: f"p{len(pages)}-{index}" for index, one in enumerate(mine, 1)}
    return Passages(
        pages=tuple(pages), names=names, findings={key: tuple(value) for key, value in cited.items()}
    )


def render_papers(passages: Passages, images: Mapping[PageKey, PageImage]) -> Html:
    """The section of the cited pages."""
    pages = [
        _page(passages, index, images.get((document.source, page.number)))
        for index, (document, page, _) in enumerate(passages.pages)
    ]
    return el(
        "section",
        el("h2", "The passages in their papers", id="papers-head"),
        None if pages else el("p", "No finding rests on a passage of a paper."),
        *pages,
        id="papers",
        aria_labelledby="papers-head",
    )


def _page(passages: Passages, index: int, image: PageImage | None) -> Html:
    document, page, excerpts = passages.pages[index]
    title = f"{document.source}, page {page.number}"
    head = f"page-{index + 1}"
    notes = join(*(el("p", words, class_="note") for words in _notes(page)))
    body = el(
        "div",
        _marked(page, excerpts, passages),
        class_="paper-text",
        role="region",
        tabindex="0",
        aria_label=f"Text of {title}",
    )
    return el(
        "article",
        el("h3", title, id=head),
        notes,
        el("div", body, _picture(title, image), class_="beside" if image else None),
        class_="paper",
        aria_labelledby=head,
    )


def _notes(page: Page) -> list[str]:
    notes = []
    if page.recognised:
        notes.append(
            "This page is a scan. Its text was recognised from the picture; trust the picture where they differ."
        )
    if page.doubtful:
        notes.append("Words underlined with dots may have been misread; no verdict rests on them alone.")
    if page.hidden:
        notes.append(
            "Words struck through cannot be seen on the page itself; they were not taken into account."
        )
    return notes


def _marked(page: Page, excerpts: tuple[Excerpt, ...], passages: Passages) -> Html:
    """The text of a page with its passages marked; the first stretch of each carries its name."""
    spans: list[Span] = [(one.start, one.end) for one in excerpts]
    cuts = sorted(
        {0, len(page.text), *(edge for span in (*spans, *page.doubtful, *page.hidden) for edge in span)}
    )
    pieces = []
    for first, last in pairwise(cuts):
        piece = text(page.text[first:last].replace("\r\n", "\n").replace("\r", "\n"))
        if page.is_hidden(first, last):
            piece = el("s", piece, class_="hidden")
        if page.is_doubtful(first, last):
            piece = el("span", piece, class_="doubtful")
        begun = [one for one in excerpts if one.start == first]
        if any(one.start < last and first < one.end for one in excerpts):
            piece = el("mark", piece)
        anchors = (el("span", id=passages.names[one], class_="anchor") for one in begun)
        ended = (el("sup", _back(passages, one)) for one in excerpts if one.end == last)
        pieces.append(join(*anchors, piece, *ended))
    return join(*pieces)


def _back(passages: Passages, excerpt: Excerpt) -> Html:
    numbers = passages.findings[excerpt]
    links = (
        el("a", f"[{number}]", href=f"#finding-{number}", aria_label=f"Finding {number}")
        for number in numbers
    )
    return join(*links)


def _picture(title: str, image: PageImage | None) -> Html | None:
    if image is None:
        return None
    data = base64.b64encode(image.data).decode("ascii")
    rectangles = join(
        *(
            el(
                "rect",
                x=_part(box.left),
                y=_part(box.top),
                width=_part(box.right - box.left),
                height=_part(box.bottom - box.top),
            )
            for box in image.boxes
        )
    )
    boxes = el(
        "svg",
        rectangles,
        class_="boxes",
        viewBox="0 0 1000 1000",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )
    told = f"Picture of {title}; the passages are framed." if image.boxes else f"Picture of {title}."
    picture = el(
        "img", src=f"data:{image.media_type};base64,{data}", alt=told, width=image.width, height=image.height
    )
    return el("figure", picture, boxes, class_="page-image")


def _part(edge: float) -> str:
    return f"{edge * 1000:.1f}"
