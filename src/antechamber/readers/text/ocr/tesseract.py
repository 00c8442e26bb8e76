"""The second reader: the tesseract program, where the machine has it."""

import os
import shutil
import subprocess
from functools import cache
from typing import Any

from antechamber.readers.text.ocr.recognition import Line, Word

_SECONDS = 60
_SURE = 100.0


@cache
def tesseract_path() -> str | None:
    """The program, None where it is not installed."""
    return shutil.which("tesseract")


def read_lines(image: Any) -> list[Line] | None:
    """The lines of an image (an array of rows of BGR pixels), in tesseract's own order; None when it cannot tell."""
    program = tesseract_path()
    if program is None:
        return None
    height, width = image.shape[:2]
    grey = image.mean(axis=2).astype("uint8")
    picture = b"P5\n%d %d\n255\n" % (width, height) + grey.tobytes()
    command = [program, "stdin", "stdout", "-l", "eng", "--dpi", "200", "--psm", "3", "tsv"]
    # One thread: with more, tesseract waits on itself and takes six times as long.
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603  # a fixed program with fixed arguments; the picture goes in by stdin
            command, input=picture, capture_output=True, env=surroundings, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return _lines_of(done.stdout.decode("utf-8", "replace"), (width, height))


def _lines_of(table: str, size: tuple[int, int]) -> list[Line]:
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or not cells[11].strip() or cells[10].startswith("-"):
            continue
        left, top, wide, high = (float(cell) for cell in cells[6:10])
        frame = left / size[0], top / size[1], (left + wide) / size[0], (top + high) / size[1]
        word = Word(text=cells[11].strip(), score=float(cells[10]) / _SURE, frame=frame)
        lines.setdefault(tuple(cells[1:5]), []).append(word)
    return [Line(words=tuple(words)) for words in lines.values()]
