"""A date as a text mentions it, and what a form of date may count from."""

from dataclasses import dataclass
from datetime import date

from antechamber.readers.language.calendar_words import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as the text words it, on `[start, end)`.

    `earliest` and `latest` are the first and last day that the words allow, both None when they cannot be
    told (a relative date without a day to start from). `exact` is True when the words name one day and
    nothing speaks against it. `year_given` is False when the year had to be supplied from `written_on`.
    `relation` is the word of relation before the date ("by", "after", "before", "since", "until"), else
    empty. `form` names the kind of wording, for the chain of reasons.
    """

    start: int
    end: int
    earliest: date | None
    latest: date | None
    words: str
    exact: bool
    year_given: bool = True
    relation: str = ""
    form: str = ""

    @property
    def interval(self) -> Interval | None:
        """Both days, or None when the words cannot be resolved."""
        return None if self.earliest is None or self.latest is None else (self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class Context:
    """What a form may count from: the day of writing, and the date mentioned before."""

    written_on: date | None
    before: DateMention | None


Found = tuple[Interval | None, bool, bool]
"""Interval, exact, year given."""
