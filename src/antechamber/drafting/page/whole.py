"""The page as a whole: its head, the way through it, its sections."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from antechamber.core.amendments import called_off_by
from antechamber.core.document import Document
from antechamber.core.finding import Review
from antechamber.drafting.page.findings import in_order_of_need, render_findings, render_matrix
from antechamber.drafting.page.ladder import render_ladder
from antechamber.drafting.page.markup import Html, el, join
from antechamber.drafting.page.passages import PageImage, PageKey, passages_of, render_papers
from antechamber.drafting.page.remarks import render_remarks
from antechamber.drafting.page.timeline import render_timeline
from antechamber.drafting.page.words import STATES, clock, day, moment

_SEAL = "CONFIDENTIAL. Quotes the parties’ settlement letters. For the settlement judge’s chambers only."
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SECTIONS = (
    ("matrix", "Who met the order"),
    ("findings", "Findings"),
    ("papers", "The passages in their papers"),
    ("timeline", "Timeline"),
    ("ladder", "Demands and offers"),
    ("unread", "The papers themselves"),
)


@cache
def _style() -> str:
    return files("antechamber.drafting.page").joinpath("page.css").read_text(encoding="utf-8")


def render_review_page(
    review: Review, documents: Sequence[Document], page_images: Mapping[PageKey, PageImage] | None = None
) -> str:
    """The review as one file of HTML.

    `documents` are the papers that the review was made from; `page_images` holds pictures of cited pages with
    the rectangles of their passages, by source and page number. What is not at hand is left out.
    """
    review = replace(review, findings=in_order_of_need(review.findings))
    passages = passages_of(review.findings, documents)
    main = el(
        "main",
        render_matrix(review),
        render_findings(review, passages),
        render_papers(passages, page_images or {}),
        render_timeline(review),
        render_ladder(review),
        render_remarks(review.letters, review.diagnostics),
        id="main",
        tabindex="-1",
    )
    body = el(
        "body",
        el("a", "Skip to the review", href="#main", class_="skip"),
        el("div", "CONFIDENTIAL", class_="watermark", aria_hidden="true"),
        _head(review),
        _way(),
        main,
        el(
            "footer",
            el("p", _SEAL),
            el("p", "The judge decides. Nothing here scores good faith or proposes a sanction."),
        ),
    )
    return "<!doctype html>\n" + el("html", _page_head(review), body, lang="en") + "\n"


def _page_head(review: Review) -> Html:
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="robots", content="noindex"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"Confidential review: {review.case.caption}, {review.case.docket_number}"),
        el("style", Html(_style())),
    )


def _head(review: Review) -> Html:
    case = review.case
    conference = next((order.conference for order in reversed(review.orders) if order.conference), None)
    facts = [("Docket", case.docket_number), ("Settlement judge", case.settlement_judge)]
    off = called_off_by(review.orders, as_of=review.as_of.date())
    if off is not None:
        facts.append(("Conference", f"called off{f' on {day(off.dated)}' if off.dated else ''}"))
    elif conference is not None and conference.on is not None:
        at = f", {clock(conference.at)}" if conference.at else ""
        facts.append(("Conference", f"{day(conference.on)}{at}"))
    facts.append(("Reviewed as of", moment(review.as_of)))
    listed = join(*(el("div", el("dt", name), el("dd", value)) for name, value in facts if value))
    missing = [el("li", sentence) for sentence in review.readiness.missing]
    state = STATES.get(review.readiness.state, review.readiness.state)
    return el(
        "header",
        el("p", _SEAL, class_="seal"),
        el("h1", case.caption),
        el("dl", listed, class_="facts"),
        el("p", state, class_=f"state {review.readiness.state}"),
        el("ul", *missing, class_="missing") if missing else None,
    )


def _way() -> Html:
    return el(
        "nav",
        el("ul", *(el("li", el("a", title, href=f"#{name}")) for name, title in _SECTIONS)),
        aria_label="Sections",
    )
