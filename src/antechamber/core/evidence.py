"""Where a fact comes from: an excerpt of a page, or a stated absence.

Every finding and every duty points at its ground. A ground is either an `Excerpt`, which is a slice of the
text layer of one page and can be checked letter by letter, or an `Absence`, which names what was sought and
where.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Excerpt:
    """A passage of one page.

    `text` equals `page.text[start:end]` of page number `page` (counted from 1) of the document `source`;
    offsets are code points, half open.

    Raises:
        ValueError: the span is empty, reversed, or not as long as the text.
    """

    source: str
    page: int
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"An excerpt of {self.source}, page {self.page}, does not fit its own span.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Something that was looked for and is not there.

    `searched` names the documents that were read, `sought` says in words what none of them shows.

    Raises:
        ValueError: nothing was sought.
    """

    searched: tuple[str, ...]
    sought: str

    def __post_init__(self) -> None:
        if not self.sought:
            raise ValueError("An absence must say what was sought.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Something in a paper that could not be read, or could not be read well.

    `message` says what, and what a person can do; it may quote a public order, never a letter.
    """

    source: str
    page: int | None
    message: str
    unread: bool = True
    """True when part of the paper was not read at all (exit code 3); False for a remark."""
