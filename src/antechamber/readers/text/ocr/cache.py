"""Recognised pages kept by the content of their file, since a page costs seconds.

The folder (`XDG_CACHE_HOME`, else `~/.cache`, then `antechamber/ocr`) lies outside every case folder and is
open to its owner alone. It holds text of confidential letters: `ANTECHAMBER_OCR_CACHE=off` turns it off, and
the folder may be deleted at any time.
"""

import hashlib
import json
import os
import tempfile
from pathlib import Path

from antechamber.readers.text.ocr.recognition import Recognition, Word

_EDITION = "6"
"""To be raised whenever the same image would be read otherwise."""


def key_of(data: bytes, page: int, *, second_reader: bool) -> str:
    """The name under which a page of a file is kept."""
    digest = hashlib.sha256(data).hexdigest()
    return f"{digest}-{page}-{_EDITION}{'b' if second_reader else 'a'}"


def _folder() -> Path | None:
    if os.environ.get("ANTECHAMBER_OCR_CACHE", "").lower() in {"off", "0", "no"}:
        return None
    base = os.environ.get("XDG_CACHE_HOME") or ""
    try:
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "antechamber" / "ocr"
    except RuntimeError:
        return None


def kept(key: str) -> Recognition | None:
    """The page kept under that name, None when there is none or it cannot be read."""
    folder = _folder()
    if folder is None:
        return None
    try:
        return from_stored((folder / f"{key}.json").read_bytes())
    except (OSError, ValueError, KeyError, TypeError):
        return None


def stored_form(page: Recognition) -> str:
    """A page as one line of JSON."""
    words = [
        [word.text, round(word.score, 4), *(round(edge, 5) for edge in word.frame)] for word in page.words
    ]
    return json.dumps({"text": page.text, "words": words, "spans": page.spans, "doubtful": page.doubtful})


def from_stored(line: bytes) -> Recognition:
    """The page of a line that `stored_form` made.

    Raises:
        ValueError, KeyError, TypeError: the line is no such line.
    """
    stored = json.loads(line)
    words = tuple(
        Word(text=text, score=score, frame=(a, b, c, d)) for text, score, a, b, c, d in stored["words"]
    )
    return Recognition(
        text=stored["text"],
        words=words,
        spans=tuple((first, last) for first, last in stored["spans"]),
        doubtful=tuple((first, last) for first, last in stored["doubtful"]),
    )


def keep(key: str, page: Recognition) -> None:
    """Keeps a page; where nothing can be written, nothing is kept."""
    folder = _folder()
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for owned in (folder, folder.parent):
            owned.chmod(0o700)
        # Written beside its place and moved there, so that two readers at once never see half a page.
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(stored_form(page))
        Path(name).replace(folder / f"{key}.json")
    except OSError:
        return
