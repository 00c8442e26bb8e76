"""Where each word of a paper comes from, and which words are accounted for by the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from antechamber.core.directive import Directive, Field, FieldKind
from antechamber.core.figures import fold_characters
from antechamber.core.guard import words_of
from antechamber.core.quotation import clean
from antechamber.drafting.sheet import Block, Sheet, compose, docket_runs
from antechamber.drafting.templates import load_template, plain_segments

_FIXED = frozenset({"the form", "the duty", "not known", "profile", "signature", "proposed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One field of a paper: its words and where they come from."""

    paragraph: int
    field: str
    words: str
    origin: str


def traces_of(directive: Directive) -> tuple[Trace, ...]:
    """Every field of the paper in reading order."""
    return tuple(
        Trace(paragraph=number, field=run.field.name, words=run.text, origin=run.field.origin)
        for number, block in enumerate(compose(directive).blocks, start=1)
        for run in block.runs
        if run.field is not None
    )


@cache
def form_texts() -> tuple[str, ...]:
    """The words of every template, cut where a field stands."""
    folder = files("antechamber.drafting").joinpath("templates")
    names = sorted(
        entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")
    )
    return tuple(segment for name in names for segment in plain_segments(load_template(name)))


def accounted_for(directive: Directive, record: Sequence[str]) -> tuple[str, ...]:
    """The stretches of the paper whose every word is the form's or is borne out by the record.

    A field counts when the record has its words, or when its kind cannot carry a letter's: a date, a number, a
    blank. A field that comes from a letter, or that somebody typed, ends a stretch.
    """
    sheet = compose(directive)
    known = " \n ".join(" ".join(words_of(clean(text))) for text in record)
    found: list[str] = [*_frame(sheet)]
    for block in (*sheet.blocks, Block(runs=docket_runs(directive))):
        found += _stretches(block, known)
    return tuple(text for text in found if text.strip())


def _frame(sheet: Sheet) -> list[str]:
    """What surrounds the paragraphs, in the orders in which the outputs have it."""
    caption = " ".join(line.text for line in sheet.caption)
    dated, closing, signature = (" ".join(lines) for lines in (sheet.dated, sheet.closing, sheet.signature))
    court, stamp = " ".join(sheet.court_lines), " ".join(sheet.stamp)
    return [
        f"{court} {caption} {sheet.docket_number} {sheet.title} {sheet.judge_line}",
        f"{caption} {stamp} {sheet.docket_number} {sheet.title}",
        f"{court} {stamp} {caption}",
        f"{dated} {closing} {signature}",
        f"{closing} {signature} {dated}",
        sheet.title_line,
        f"{sheet.title} {sheet.reference}",
        *_beside(caption.split(), sheet.docket_number),
        f"{sheet.signed_name} {signature}",
    ]


def _beside(caption: list[str], number: str) -> list[str]:
    """The docket number beside each line of the caption: plain text has it in the middle of the names."""
    near = 4
    return [
        f"{' '.join(caption[max(0, at - near) : at])} {number} {' '.join(caption[at : at + near])}"
        for at in range(len(caption) + 1)
    ]


def _stretches(block: Block, known: str) -> list[str]:
    stretches = [""]
    for run in block.runs:
        if run.field is not None and not _borne_out(run.field, known):
            stretches.append("")
        else:
            stretches[-1] += run.text
    return stretches


def _borne_out(field: Field, known: str) -> bool:
    if (
        field.kind in {FieldKind.DATE, FieldKind.NUMBER, FieldKind.BLANK, FieldKind.CITATION}
        or field.origin in _FIXED
    ):
        return True
    words = " ".join(words_of(fold_characters(field.text)))
    return bool(words) and f" {words} " in f" {known} "


def released_texts(directive: Directive) -> tuple[str, ...]:
    """The text of the paragraphs that a person's choice lets through the guard."""
    released = {name for decision in directive.decisions for name in decision.templates}
    return tuple(
        _text_alone(directive, at) for at, p in enumerate(directive.paragraphs) if p.template in released
    )


def _text_alone(directive: Directive, at: int) -> str:
    return compose(replace(directive, paragraphs=(directive.paragraphs[at],))).blocks[0].text
