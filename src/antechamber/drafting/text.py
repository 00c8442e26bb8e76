"""A paper as plain text."""

import textwrap

from antechamber.core.directive import Directive
from antechamber.drafting.sheet import Block, Sheet, compose

WIDTH = 78
_MARK = "DRAFT - NOT SIGNED - NOT FOR ENTRY"


def render_text(directive: Directive) -> str:
    """The paper as plain text, wrapped at 78 columns; the draft mark stands first while it is unsigned."""
    sheet = compose(directive)
    parts = [_MARK.center(WIDTH).rstrip(), ""] if sheet.draft else []
    parts += [line.center(WIDTH).rstrip() for line in sheet.court_lines]
    parts += ["", *_caption(sheet), ""]
    parts += ["", *[line.rjust(WIDTH) for line in sheet.stamp], ""] if sheet.stamp else []
    parts += [sheet.title.center(WIDTH).rstrip(), ""]
    parts += [_wrap(sheet.reference), ""] if sheet.reference else []
    parts += [sheet.judge_line, ""] if sheet.judge_line else []
    notes: list[str] = []
    for block in sheet.blocks:
        parts += [_block(block, notes), ""]
    parts += _end(sheet)
    parts += ["", *(_wrap(f"[{n}] {note}") for n, note in enumerate(notes, start=1))] if notes else []
    return "\n".join(parts).rstrip() + "\n"


def _caption(sheet: Sheet) -> list[str]:
    left = [("        " if line.role else "") + line.text for line in sheet.caption]
    wrapped = [
        piece
        for line in left
        for piece in textwrap.wrap(line, 44, subsequent_indent=" ", drop_whitespace=False) or [""]
    ]
    middle = len(wrapped) // 2
    rows = []
    for at, line in enumerate(wrapped):
        rows.append(f"{line:<46}{sheet.docket_number}" if at == middle else line.rstrip())
    return rows


def _block(block: Block, notes: list[str]) -> str:
    pieces: list[str] = []
    note = ""
    for run in block.runs:
        if run.note:
            note += run.text
            continue
        if note:
            notes.append(note)
            pieces.append(f"[{len(notes)}]")
            note = ""
        pieces.append(run.text)
    if note:
        notes.append(note)
        pieces.append(f"[{len(notes)}]")
    text = "".join(pieces)
    if block.heading:
        return text.strip().upper()
    return _wrap(f"{block.label}. {text}" if block.label else text)


def _wrap(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _end(sheet: Sheet) -> list[str]:
    dated = list(sheet.dated)
    closing = list(sheet.closing)
    lines = [*closing, "", *dated] if sheet.closing_first else [*dated, "", *closing]
    signed = f"/s/ {sheet.signed_name}" if sheet.signed_name else "_" * 34
    return [*lines, "", signed, *sheet.signature] if sheet.signature else lines
