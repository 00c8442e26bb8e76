"""A sentence of a letter with everything that is mentioned in it."""

import itertools
from dataclasses import dataclass, replace

from antechamber.core.case import Case
from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.layout import Passage, Section
from antechamber.readers.letters.people_in_place import is_possessor

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


_ONE_LINE = str.maketrans("\n\f\t", "   ")


def one_line(words: str) -> str:
    """The words with line ends as spaces; offsets stay."""
    return words.translate(_ONE_LINE)


def sides_of(people: tuple[Who, ...], cast: Cast) -> tuple[Parties, Parties] | None:
    """The two opposing sides among those who are mentioned, the author's first; None when there are not two."""
    case: Case = cast.case
    apart = (Role.COURT, Role.MEDIATOR, Role.EVERYBODY)
    ids = case.in_order(one for w in people if w.role not in apart for one in w.parties)
    everybody = any(w.role is Role.EVERYBODY and w.plural for w in people)
    others = cast.opponents(cast.authors)
    if everybody and set(ids) <= set(cast.authors) and _two_sided(cast, others):
        return cast.authors, others
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


def _two_sided(cast: Cast, others: Parties) -> bool:
    """Whether the case has the author's parties on one side and the clients of one lawyer on the other."""
    return (
        bool(cast.authors and others)
        and cast.same_counsel(others)
        and len(cast.authors) + len(others) == len(cast.case.parties)
    )


_SEMICOLON = re.compile(";")
_CONTRAST = re.compile(r"(?i);|[\s,](?=(?:but|though|although|while|whereas|however|yet)\b)")
_WHOLE = 2
"""The cuts of a sentence that has no part but the whole."""


def parts_of(said: Sentence) -> tuple[Sentence, ...]:
    """The sentence cut at its semicolons, each part with its own people, sums and days.

    One that denies something is cut at its contrasts as well: "we have not met with Roe, but spoke with Poe".
    """
    cut = _CONTRAST if v.NEGATION.search(said.text) else _SEMICOLON
    cuts = [0, *(m.end() for m in cut.finditer(said.text)), len(said.text)]
    if len(cuts) <= _WHOLE:
        return (said,)
    return tuple(
        replace(
            said,
            text=" " * a + said.text[a:b],
            people=tuple(w for w in said.people if a <= w.start < b),
            sums=tuple(s for s in said.sums if a <= s.start < b),
            days=tuple(d for d in said.days if a <= d.start < b),
        )
        for a, b in itertools.pairwise(cuts)
        if said.text[a:b].strip()
    )


def owners_of(said: Sentence, cast: Cast) -> Parties:
    """Whose proposals a sentence speaks of, when each of them has an owner that is known."""
    owners: list[Parties] = []
    for word in v.CORE.finditer(said.text):
        near = [
            w
            for w in said.people
            if w.end <= word.start() + 4
            and word.start() - w.end < 24
            and is_possessor(said.text, w)
            and w.parties
        ]
        if not near and re.match(r"(?i)offered|demanded|proposed|countered", word.group()):
            near = [w for w in said.people if 0 <= word.start() - w.end < 30 and w.parties]
        if not near:
            return ()
        owners.append(near[-1].parties)
    return cast.case.in_order(one for ids in owners for one in ids)
