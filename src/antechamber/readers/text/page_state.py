"""Whether the text layer of a page tells what stands on it."""

import re
from enum import Enum
from typing import Any

import pypdfium2.raw as pdfium


class State(Enum):
    """Why a text layer does not tell what a page shows; each in words for a person."""

    BLANK = "it is blank"
    PICTURE = "it is a picture"
    WITHOUT_LETTERS = "its letters are not stored"
    LAYERED = "a program laid its own recognised text under a scan"
    DAMAGED = "it is damaged"


_SPARSE = 250
"""Characters up to which a text layer may be a mere stamp over a scanned page."""
_WIDE = 0.4
"""Part of the page that a picture must cover to be a scan."""
_SOME = 0.002
"""Part that is enough where the text layer is nothing but a stamp of the e-filing system."""
_WORDLESS = 12
_STAMP = re.compile(
    r"^.*\b(?:case|appeal|usca|document|doc|dkt|ecf|filed|entered|page|pg)\b.*\b(?:filed|document|doc|page|pg|ecf)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
_BROKEN = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")


def state_of(page: Any, text: str) -> State | None:
    """Why the text layer of a page does not tell what stands on it; None when it does."""
    if len(text) > _SPARSE:
        return State.WITHOUT_LETTERS if len(_BROKEN.findall(text)) > len(text) // 8 else None
    bare = len(_STAMP.sub("", text).strip()) < _WORDLESS
    if shows_picture(page, least=_SOME if bare else _WIDE):
        return State.PICTURE
    if text.strip():
        return State.WITHOUT_LETTERS if len(_BROKEN.findall(text)) > len(text) // 8 else None
    return State.BLANK if next(iter(page.get_objects(max_depth=1)), None) is None else State.PICTURE


def shows_picture(page: Any, *, least: float = _WIDE) -> bool:
    """Whether pictures cover more than that part of the page."""
    width, height = page.get_size()
    covered = 0.0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, min(right, width) - max(left, 0.0)) * max(
            0.0, min(top, height) - max(bottom, 0.0)
        )
    return bool(covered > least * width * height)
