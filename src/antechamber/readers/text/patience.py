"""How long the recognition of one scanned paper may take before its other pages are named as not read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_seconds: ContextVar[float] = ContextVar("seconds", default=9.0)
"""Short unless whoever asks for the paper can wait: nothing that comes from outside holds the program up."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Lets each paper that is read within take so many seconds of recognition; also a decorator."""
    before = _seconds.set(seconds)
    try:
        yield
    finally:
        _seconds.reset(before)


def seconds_allowed() -> float | None:
    """The time for one paper: what `ANTECHAMBER_OCR_SECONDS` says, else the patience of the work; None without a limit."""
    told = os.environ.get("ANTECHAMBER_OCR_SECONDS", "").lower()
    if told in {"off", "0", "no"}:
        return None
    try:
        return float(told)
    except ValueError:
        return _seconds.get()
