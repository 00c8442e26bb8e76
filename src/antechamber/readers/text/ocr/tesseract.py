"""The second reader: the tesseract program, where the machine has it."""

import os
import shutil
import subprocess
import tempfile
from functools import cache
from typing import Any

from antechamber.readers.text.ocr.recognition import Line, Word

_SECONDS = 60
_SURE = 100.0


@cache
def tesseract_path() -> str | None:
    """The program, None where it is not installed."""
    return shutil.which("tesseract")


def begin(image: Any) -> "subprocess.Popen[bytes] | None":
    """The program set to work on an image (an array of rows of BGR pixels); None where it is not installed."""
    program = tesseract_path()
    if program is None:
        return None
    height, width = image.shape[:2]
    grey = image.mean(axis=2).astype("uint8")
    command = [program, "stdin", "stdout", "-l", "eng", "--dpi", "200", "--psm", "3", "tsv"]
    # One thread: with more, tesseract waits on itself and takes six times as long.
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    with tempfile.TemporaryFile() as picture:
        picture.write(b"P5\n%d %d\n255\n" % (width, height) + grey.tobytes())
        picture.seek(0)
        try:
            return subprocess.Popen(  # noqa: S603  # a fixed program with fixed arguments; the picture goes in by stdin
                command, stdin=picture, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings
            )
        except OSError:
            return None


def lines_of(work: "subprocess.Popen[bytes] | None", image: Any) -> list[Line] | None:
    """The lines of the image that `begin` was given, in tesseract's own order; None when it cannot tell."""
    if work is None:
        return None
    try:
        table, _ = work.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        work.kill()
        work.communicate()
        return None
    height, width = image.shape[:2]
    return _lines_of(table.decode("utf-8", "replace"), (width, height)) if work.returncode == 0 else None


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
