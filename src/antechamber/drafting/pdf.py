"""A paper as PDF/A-2u and PDF/UA-1 in one file, set by typst.

The words reach the typesetter as data, never as markup. The same directive gives the same bytes.
"""

import json
import re
from datetime import UTC, datetime
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import typst

from antechamber.core.directive import Directive
from antechamber.core.problems import AntechamberError
from antechamber.drafting.sheet import Sheet, compose
from antechamber.drafting.templates import Run

_UNBROKEN = re.compile(r"(\bDkt\.|\bNo\.|\bDoc\.|¶) (?=\d)")
"""A citation and its number stay on one line."""
STANDARDS = ["a-2u", "ua-1"]


class TypesettingError(AntechamberError):
    """The typesetter refused the paper, most often for a character that no font has."""


def render_pdf(directive: Directive) -> bytes:
    """The paper as PDF: tagged, titled, with embedded fonts, the top margin free for the e-filing header.

    Raises:
        TypesettingError: a character of the case's names is in no font.
    """
    return typeset(compose(directive), made_at=directive.as_of)


def typeset(sheet: Sheet, *, made_at: datetime) -> bytes:
    """A sheet as PDF; `made_at` is the only time in the file.

    Raises:
        TypesettingError: the typesetter refused.
    """
    try:
        return _compiled(sheet, made_at, own_fonts_alone=True)
    except typst.TypstError:
        return _with_fonts_of_the_machine(sheet, made_at)


def _with_fonts_of_the_machine(sheet: Sheet, made_at: datetime) -> bytes:
    """The paper with the fonts that this machine has, for a script that the program's own fonts lack."""
    try:
        return _compiled(sheet, made_at, own_fonts_alone=False)
    except typst.TypstError as error:
        raise TypesettingError(
            f"The paper could not be set: {str(error).splitlines()[0]}. Either install a font for that script on this machine "
            "(Noto Serif CJK for Chinese, Japanese and Korean names), or write the name in case.toml in letters that the "
            "program's own fonts have (Latin, Greek, Cyrillic, Hebrew, Arabic)."
        ) from error


def _compiled(sheet: Sheet, made_at: datetime, *, own_fonts_alone: bool) -> bytes:
    data = _compiler(own_fonts_alone=own_fonts_alone).compile(
        format="pdf",
        pdf_standards=STANDARDS,
        sys_inputs={"sheet": json.dumps(data_of(sheet), ensure_ascii=False)},
        timestamp=int(made_at.astimezone(UTC).timestamp()),
    )
    return bytes(data)


@cache
def _compiler(*, own_fonts_alone: bool) -> Any:
    return typst.Compiler(str(_source()), ignore_system_fonts=own_fonts_alone)


@cache
def _source() -> Path:
    with as_file(files("antechamber.drafting").joinpath("paper.typ")) as path:
        return path


def data_of(sheet: Sheet) -> dict[str, object]:
    """The sheet as the typesetter's template takes it."""
    return {
        "title_line": sheet.title_line,
        "court_lines": sheet.court_lines,
        "caption": [{"text": line.text, "role": line.role} for line in sheet.caption],
        "caption_rule": sheet.caption_rule,
        "docket_number": sheet.docket_number,
        "title": sheet.title,
        "title_in_caption": bool(sheet.caption),
        "reference": sheet.reference,
        "stamp": sheet.stamp,
        "judge_line": sheet.judge_line,
        "blocks": [{"label": b.label, "heading": b.heading, "runs": _runs(b.runs)} for b in sheet.blocks],
        "closing": sheet.closing,
        "closing_first": sheet.closing_first,
        "signature": sheet.signature,
        "signed_name": sheet.signed_name,
        "dated": sheet.dated,
        "draft": sheet.draft,
    }


def _runs(runs: tuple[Run, ...]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    note: list[dict[str, object]] = []
    for run in runs:
        look: dict[str, object] = {
            "text": _UNBROKEN.sub("\\1\u00a0", run.text),
            "bold": run.bold,
            "italic": run.italic,
        }
        if run.note:
            note.append(look)
            continue
        if note:
            found.append({"note": note})
            note = []
        found.append(look)
    return [*found, {"note": note}] if note else found
