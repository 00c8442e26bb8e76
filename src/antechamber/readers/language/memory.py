"""What is remembered of the texts of a paper while it is read; with the paper it is forgotten.

A reader asks the same of the same sentence many times over. What was found is kept for as long as one paper is
read and no longer, so that no words of a letter stay behind in memory.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")

_FORGETTERS: list[Callable[[], None]] = []


def forgotten_by(forget: Callable[[], None]) -> None:
    """Enters what is to be done when a paper has been read."""
    _FORGETTERS.append(forget)


def remembered(size: int) -> Callable[[Callable[_Given, _Found]], Callable[_Given, _Found]]:
    """Lets a function of texts remember up to `size` answers while one paper is read."""

    def keep(function: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
        kept = lru_cache(maxsize=size)(function)
        forgotten_by(kept.cache_clear)
        return cast("Callable[_Given, _Found]", kept)

    return keep


def forgetting(read: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
    """Lets a reader of papers forget, when it is done, what it remembered of their texts."""

    @wraps(read)
    def read_and_forget(*given: _Given.args, **named: _Given.kwargs) -> _Found:
        try:
            return read(*given, **named)
        finally:
            for forget in _FORGETTERS:
                forget()

    return read_and_forget
