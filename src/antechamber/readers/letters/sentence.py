"""A sentence of a letter with everything that is mentioned in it."""

import re
from dataclasses import dataclass

from antechamber.core.case import Case
from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language.dates import DateMention
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters.layout import Passage, Section

QUIET = (Section.MERITS, Section.DAMAGES, Section.DISCOVERY, Section.ATTENDANCE, Section.EVALUATION)
"""Sections in which sums and calls are, as a rule, not of the negotiation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A passage, its words on one line, its people, sums and days (offsets in `text`), and its excerpt."""

    passage: Passage
    text: str
    people: tuple[Who, ...]
    sums: tuple[SumMention, ...]
    days: tuple[DateMention, ...]
    excerpt: Excerpt

    @property
    def quiet(self) -> bool:
        """Whether it stands under a heading of facts, losses and the like."""
        return self.passage.section in QUIET

    @property
    def block(self) -> int:
        """The number of its paragraph."""
        return self.passage.block

    def day(self) -> Interval | None:
        """The first day that it names as that of something done."""
        return next((d.interval for d in self.days if d.relation in ("", "from") and d.interval), None)


def one_line(words: str) -> str:
    """The words with line ends as spaces; offsets stay."""
    return re.sub(r"[\n\f\t]", " ", words)


def sides_of(people: tuple[Who, ...], cast: Cast) -> tuple[Parties, Parties] | None:
    """The two opposing sides among those who are mentioned, the author's first; None when there are not two."""
    case: Case = cast.case
    apart = (Role.COURT, Role.MEDIATOR, Role.EVERYBODY)
    ids = case.in_order(one for w in people if w.role not in apart for one in w.parties)
    if not ids:
        return None
    mine = tuple(one for one in ids if one in cast.authors) or ids[:1]
    sides = {case.party(one).side for one in mine}
    first = tuple(
        one
        for one in ids
        if case.party(one).side in sides and not any(case.oppose(one, other) for other in mine)
    )
    second = tuple(one for one in ids if one not in first and all(case.oppose(one, other) for other in first))
    return (first, second) if first and second else None
