"""Several who each proposed a sum of their own to the same ones: "A demanded $5,000 and B $4,000, each from C and D"."""

from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.entries import Row
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of, side_by_side
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.set_aside import is_of_others
from antechamber.readers.letters.words import Words

_TAIL = Words(
    r"[,;(]?\s*(?:in )?(?:each|every|either|both|all)(?: (?:case|instance|of (?:them|these|those|which)|demand|offer|sum|time))?s?,?\s+(?:being |made |sent |directed |put |addressed )?(?P<to>from|to|of|against|on|upon|toward)\s+(?:each of |both of |both |all of )?(?:the )?$"
)
_DEED = Words(
    r"\b(?:demanded|demands|asked(?: for)?|asks for|wanted|sought|requested|offered|offers|proposed|proposes|countered(?: at| with)?)\s+$"
)
_AS_BEFORE = re.compile(r"\s+(?:for |at )?$")
_IN_A_PAPER = Words(
    r"\b(?:by|in)(?: (?:their|separate|two|an?|his|her|its|our|my))* (?:\w+ )?(?:letters?|e-?mails?)\b"
)


def sums_apiece(said: Sentence, cast: Cast) -> tuple[Row, ...]:
    """The proposals of a sentence in which each of several has a sum and the last words name to whom all of them went."""
    if len(said.sums) < len(("one", "other")) or said.quiet or _clouded(said.text):
        return ()
    tail = next((w for w in said.people if w.start > said.sums[-1].end and w.parties), None)
    day = said.day()
    found = _TAIL.search(_between(said, said.sums[-1].end, tail.start)) if tail else None
    if tail is None or found is None or found.start() or day is None or len(said.days) != 1:
        return ()
    to = _all_named(said, tail, cast)
    movers = _movers(said)
    if not movers or not to or len(set(movers)) < len(movers):
        return ()
    rows = [_row(said, number, by, to, day, cast) for number, by in enumerate(movers)]
    return tuple(row for row in rows if row) if all(rows) else ()


def _between(said: Sentence, start: int, end: int) -> str:
    """The words on `[start, end)`, without the day that stands at their head: "$5,000 on May 3, each from"."""
    day = next((d for d in said.days if start <= d.start and d.end <= end), None)
    if day is None or not _ON.fullmatch(said.text[start : day.start]):
        return said.text[start:end]
    return said.text[day.end : end]


_ON = re.compile(r",? (?:on|by (?:letters?|e-?mails?) (?:of|dated)) ")


def _clouded(text: str) -> bool:
    """Whether something in a sentence speaks against plain acts."""
    against = (v.NEGATION, v.MODAL, v.AUTHORITY, v.FEELER, v.BRACKET, v.COURT_ONLY, v.HYPOTHETICAL)
    return (
        any(
            words.search(text) for words in (*against, v.PLEADING, v.DISCOVERY_OBJECT, v.FUTURE, v.EVALUATION)
        )
        or is_of_others(text)
        or '"' in text
    )


def _movers(said: Sentence) -> list[Parties]:
    """Who stands as subject before each sum; empty when one of them is missing."""
    movers: list[Parties] = []
    told = False
    for number, here in enumerate(said.sums):
        start = said.sums[number - 1].end if number else 0
        between = [w for w in said.people if start <= w.start and w.end <= here.start and w.parties]
        free = [w for w in between if not preposition_of(said.text, w) and not is_possessor(said.text, w)]
        if len(free) != 1 or free[0].role not in (Role.PARTY, Role.SELF, Role.PRONOUN):
            return []
        gap = said.text[free[0].end : here.start]
        deed = _DEED.search(gap)
        present = deed is not None and deed[0].split()[0].endswith("s")
        if deed is None and not (told and _AS_BEFORE.fullmatch(gap)):
            return []
        if present and not _IN_A_PAPER.search(said.text):
            return []
        told = told or deed is not None
        movers.append(free[0].parties)
    return movers


def _all_named(said: Sentence, first: Who, cast: Cast) -> Parties:
    """Those whom the last words name, one joined to another."""
    after = [w for w in said.people if w.start >= first.start]
    ids = list(side_by_side(said.text, after, first, cast.case))
    end = first.end
    for who in after[1:]:
        if not re.fullmatch(
            r"\s*(?:,? and|,)?(?: (?:to|from|of|against|on|upon|toward))?\s*(?:the )?",
            said.text[end : who.start],
        ):
            break
        ids += who.parties
        end = who.end
    return cast.case.in_order(ids)


def _row(said: Sentence, number: int, by: Parties, to: Parties, day: Interval, cast: Cast) -> Row | None:
    if not set(to) <= set(cast.opponents(by)):
        return None
    why = ("By: the one who stands before the sum.", "To: those to whom the last words say that each went.")
    return Row(bound=Bound(by=by, to=to, why=why, wide=True), found=said.sums[number], on=day)
