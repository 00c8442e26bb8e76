"""Recognition in a process of its own, which is ended when its time is up.

The engine cannot be stopped in the midst of a page, takes 700 MB, and may end its process where memory is short.
Apart from ours it can be stopped at any moment, and what it does to itself ends one page and nothing else.
"""

import os
import subprocess
import sys
import threading
from typing import Any

from antechamber.readers.text.ocr.cache import from_stored
from antechamber.readers.text.ocr.recognition import Recognition

_MODULE = "antechamber.readers.text.ocr.worker"
_SPARING = {"MALLOC_ARENA_MAX": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Without these the process sets aside half a gigabyte of addresses that it never uses."""


class Recogniser:
    """The process, begun with the first picture and again after each time that it was ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, picture: Any, *, seconds: float | None) -> tuple[Recognition, bool] | None:
        """A picture as both readers see it, and whether the main reader did its work; None when it could not be read.

        Args:
            picture: an array of rows of BGR pixels.
            seconds: how long it may take, from now; None for as long as it takes.
        """
        process = self._running()
        timer = threading.Timer(seconds, process.kill) if seconds is not None else None
        if timer:
            timer.start()
        try:
            return _asked(process, picture)
        except (OSError, ValueError, KeyError, TypeError):
            process.kill()
            process.communicate()
            self._process = None
            return None
        finally:
            if timer:
                timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603  # our own module, no word from outside
                [sys.executable, "-P", "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_SPARING},
            )
        return self._process


def _asked(process: subprocess.Popen[bytes], picture: Any) -> tuple[Recognition, bool]:
    if process.stdin is None or process.stdout is None:
        raise ValueError("no pipes")
    height, width = picture.shape[:2]
    process.stdin.write(b"%d %d\n" % (height, width) + picture.tobytes())
    process.stdin.flush()
    whole = process.stdout.readline() == b"whole\n"
    return from_stored(process.stdout.readline()), whole
