"""A paper made and held against the letters before it leaves: what `draft` and `check` share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from antechamber.cli.commands import say
from antechamber.core.directive import Directive
from antechamber.core.guard import Hit, Stretch
from antechamber.drafting.docx import render_docx
from antechamber.drafting.finished import stretches_of
from antechamber.drafting.pdf import render_pdf
from antechamber.drafting.sheet import docket_text
from antechamber.drafting.text import render_text
from antechamber.drafting.tracing import accounted_for, form_texts, released_texts
from antechamber.office import ReviewedCase
from antechamber.office.guarding import Guarded, guard_paper, record_texts, secrets_of
from antechamber.readers.text import read_document


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPaper:
    """A paper in every form in which it can leave, by file name, and what the guard found in them."""

    files: tuple[tuple[str, bytes], ...]
    text: str
    docket: str
    guarded: Guarded


def finish(
    directive: Directive, reviewed: ReviewedCase, *, files: bool, released_words: Sequence[str] = ()
) -> FinishedPaper:
    """The paper as text and docket text, with `files` also as PDF and Word, and the guard's findings in all of them.

    Raises:
        TypesettingError: the typesetter refused a character.
    """
    text, docket = render_text(directive), docket_text(directive)
    stem = file_stem(directive)
    made: tuple[tuple[str, bytes], ...] = ()
    if files:
        made = ((f"{stem}.pdf", render_pdf(directive)), (f"{stem}.docx", render_docx(directive)))
    stretches = [Stretch(place="text", text=text), Stretch(place="docket text", text=docket)]
    for name, data in made:
        stretches += stretches_of(read_document(name, data), data)
    record = record_texts(reviewed.review.case, reviewed.order_documents)
    traced = accounted_for(directive, record)
    secrets = secrets_of(
        reviewed.review.case, reviewed.order_documents, reviewed.messages, known=form_texts(), traced=traced
    )
    guarded = guard_paper(
        stretches, secrets, released_texts=released_texts(directive), released_words=released_words
    )
    return FinishedPaper(files=made, text=text, docket=docket, guarded=guarded)


def file_stem(directive: Directive) -> str:
    """A file name from the docket number and the kind of paper alone."""
    number = re.sub(r"[^0-9A-Za-z]+", "-", directive.case.docket_number).strip("-").lower() or "case"
    mark = "" if directive.signed_on else "-draft"
    return f"{number}-{directive.kind.value.replace('_', '-')}{mark}"


def say_hits(hits: Iterable[Hit]) -> None:
    """Each hit once with all its places; the words are shown to the person who is about to release the paper."""
    places: dict[tuple[str, str, tuple[str, ...]], dict[str, None]] = {}
    for hit in hits:
        places.setdefault((hit.leak.value, hit.words, tuple(hit.sources)), {})[hit.place] = None
    for (leak, words, sources), where in places.items():
        origin = f" (also in {', '.join(sources)})" if sources else ""
        say(f"{leak} at {', '.join(where)}: {words[:160]!r}{origin}")
