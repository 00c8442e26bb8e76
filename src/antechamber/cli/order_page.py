"""An order as a page to check at a desk: its text on the left with the operative words marked, its duties on the right.

The page stands alone (no script, no other file), prints in black and white, and keeps the contrast and the
order of reading that WCAG 2.2 AA asks for.
"""

from html import escape

from antechamber.cli.order_words import WARNING_WORDS, bearers_in_words, conference_in_words, due_in_words
from antechamber.cli.words import day
from antechamber.core.document import Document, Page
from antechamber.core.order import Duty, EnteredOrder

_STYLE = """
:root{color-scheme:light}
body{margin:0 auto;max-width:78rem;padding:1.5rem;font:1rem/1.5 Georgia,'Times New Roman',serif;color:#1a1a1a;background:#fff}
h1{font-size:1.35rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:1.5rem 0 .5rem}p{margin:.25rem 0}
.sides{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem;align-items:start}
.page{white-space:pre-wrap;overflow-wrap:anywhere;border-top:1px solid #767676;padding-top:.5rem;margin-top:1rem}
mark{background:#fff1b8;color:#1a1a1a;border-bottom:2px solid #6b4e00}
mark a,.duty h3 a{color:#003d82}sup{font:700 .75rem/1 system-ui,sans-serif}
.duty{border:1px solid #767676;border-radius:.25rem;padding:.5rem .75rem;margin:0 0 .75rem;break-inside:avoid}
.duty:target,mark:target{outline:3px solid #003d82}
.duty h3{font-size:1rem;margin:0}.duty blockquote{margin:.5rem 0 0;padding-left:.75rem;border-left:3px solid #767676}
a:focus-visible{outline:3px solid #003d82;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
@media (max-width:48rem){.sides{grid-template-columns:1fr}}
@media print{body{max-width:none;padding:0;font-size:10pt}.skip{display:none}mark{background:none;border-bottom:1.5pt solid #000}@page{margin:18mm}}
"""


def render_order_page(order: EnteredOrder, document: Document) -> str:
    """The page as HTML, UTF-8."""
    title = escape(order.title or order.source)
    facts = [
        order.docket_number,
        order.judge and f"Judge {order.judge}",
        order.dated and f"dated {day(order.dated)}",
    ]
    warnings = "".join(
        f"<li>{escape(WARNING_WORDS.get(code, code.replace('_', ' ')))}</li>" for code in order.warnings
    )
    unsure = "".join(
        f"<li>{escape('Paragraph ' + passage.paragraph if passage.paragraph else f'Page {passage.excerpt.page}')}: "
        f"“{escape(' '.join(passage.excerpt.text.split()))}”</li>"
        for passage in order.not_understood
    )
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}: duties</title>'
        f"<style>{_STYLE}</style></head><body>"
        f'<a class="skip" href="#duties">Go to the duties</a><header><h1>{title}</h1>'
        f"<p>{escape('; '.join(fact for fact in facts if fact))}</p><p>{escape(conference_in_words(order.conference))}</p></header>"
        f'<main class="sides"><section aria-labelledby="text"><h2 id="text">Text of the order</h2>'
        f"{''.join(_page(page, order) for page in document.pages)}</section>"
        f'<section id="duties" aria-labelledby="list"><h2 id="list">Duties</h2>'
        f"{''.join(_duty(duty) for duty in order.duties) or '<p>This paper imposes no duty.</p>'}"
        f"{f'<h2>To check</h2><ul>{warnings}</ul>' if warnings else ''}"
        f"{f'<h2>Not understood, for a person to read</h2><ul>{unsure}</ul>' if unsure else ''}"
        "</section></main></body></html>\n"
    )


def _page(page: Page, order: EnteredOrder) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, ids in _marked(page, order.duties):
        links = ",".join(f'<a href="#{one}">{one}</a>' for one in ids)
        pieces.append(escape(_plain(page.text[at:start])))
        pieces.append(
            f'<mark id="w-{ids[0]}">{escape(_plain(page.text[start:end]))} <sup>{links}</sup></mark>'
        )
        at = end
    pieces.append(escape(_plain(page.text[at:])))
    return f'<div class="page" role="group" aria-label="Page {page.number}">{"".join(pieces)}</div>'


def _marked(page: Page, duties: tuple[Duty, ...]) -> list[tuple[int, int, list[str]]]:
    """The marked stretches of a page, without overlap, each with the duties that it imposes."""
    stretches: list[tuple[int, int, list[str]]] = []
    for duty in sorted((d for d in duties if d.excerpt.page == page.number), key=lambda d: d.excerpt.start):
        start, end = duty.excerpt.start, duty.excerpt.end
        if stretches and start < stretches[-1][1]:
            first, last, ids = stretches[-1]
            stretches[-1] = (first, max(last, end), [*ids, duty.id])
        else:
            stretches.append((start, end, [duty.id]))
    return stretches


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-")


def _duty(duty: Duty) -> str:
    force = "" if duty.force == "must" else f" ({duty.force})"
    rows = [f"Due: {due_in_words(duty.due)}"]
    if duty.paragraph:
        rows.append(f"Paragraph {duty.paragraph}, page {duty.excerpt.page}")
    if duty.address:
        rows.append(f"To {duty.address}")
    if duty.page_limit:
        rows.append(f"At most {duty.page_limit} pages")
    if duty.condition:
        rows.append(f"Only {duty.condition}")
    shown = "".join(f"<p>{escape(row)}</p>" for row in rows)
    words = escape(" ".join(duty.excerpt.text.split()))
    return (
        f'<article class="duty" id="{duty.id}"><h3>{duty.id}. {escape(bearers_in_words(duty.bearers_class))}: '
        f"{escape(duty.kind.value.replace('_', ' '))}{force}</h3>{shown}<blockquote>“{words}”</blockquote></article>"
    )
