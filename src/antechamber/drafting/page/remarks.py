"""What the judge should know of the papers themselves: remarks on letters, and what could not be read."""

from collections.abc import Sequence

from antechamber.core.evidence import Diagnostic
from antechamber.core.negotiation import Letter
from antechamber.drafting.page.markup import Html, el, join

_WARNINGS = {
    "hidden_text": "holds text that cannot be seen on the page",
    "tracked_changes": "holds tracked changes; insertions were read, deletions were not",
    "comments": "holds comments, which were not read",
    "scanned": "is a scan, recognised from its picture",
    "copied_to_opponent": "was copied to an opponent",
    "over_page_limit": "is longer than the order allows",
    "attachment_missing": "speaks of an enclosure that is not there",
}


def render_remarks(letters: Sequence[Letter], diagnostics: Sequence[Diagnostic]) -> Html:
    """The section: letter by letter what stands out, then every page that was not read or only with doubts."""
    noted = [item for letter in letters if (item := _letter(letter)) is not None]
    unread = [_diagnostic(one) for one in diagnostics]
    content = join(
        el("h3", "Remarks on the letters") if noted else None,
        el("ul", *noted) if noted else None,
        el("h3", "What could not be read, or only with doubts") if unread else None,
        el("ul", *unread) if unread else None,
        None
        if noted or unread
        else el("p", "Everything in the case folder could be read, and nothing stood out."),
    )
    head = el("h2", "The papers themselves", id="unread-head")
    return el("section", head, content, id="unread", aria_labelledby="unread-head")


def _letter(letter: Letter) -> Html | None:
    warnings = [_WARNINGS.get(word, word.replace("_", " ")) for word in letter.warnings]
    cautions = [
        el(
            "li",
            words,
            " ",
            el("q", " ".join(passage.text.split())),
            f" ({passage.source}, page {passage.page})",
        )
        for words, passage in letter.cautions
    ]
    if not warnings and not cautions:
        return None
    told = f": {'; '.join(warnings)}." if warnings else ":"
    return el("li", el("strong", letter.source), told, el("ul", *cautions) if cautions else None)


def _diagnostic(one: Diagnostic) -> Html:
    place = f"{one.source}, page {one.page}" if one.page else one.source
    return el("li", el("strong", f"{place}: "), one.message)
