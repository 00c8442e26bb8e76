"""The subject of a denied verb: who is said to have made, had or received none.

It is the last one named before the verb whom nothing governs. Where the verb carries on from another verb ("Alpha
saw Mr. Roe and has made no offer") it is the first, and where that may be one or the other nobody is taken for it.
"""

from antechamber.core.case import Case
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Who
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of, side_by_side

_OBJECT_OF = re.compile(
    r"(?i)\b(?:owe[sd]?|g[ai]ve[ns]?|sen[dt]|told|tells?|ask(?:ed|s)?|offer(?:ed|s)?|show(?:ed|n)?|call(?:ed)?|telephoned|phoned|e-?mailed|wrote|met|paid|pays?|thank(?:ed)?|invited|pressed|served|informed|advised|reminded)\s+(?:the\s+)?$"
)
_COORDINATED = re.compile(
    r"(?i)\b(?:and|but|nor|so|yet)\s+(?:(?:\w+ly|therefore|so|thus|hence|also|still|then|to date|as yet|to this day|as a result|in consequence|until now),?\s+){0,2}"
    r"(?:(?:has|have|had|did|do|does|is|was|were)\s+(?:\w+ly\s+|so far\s+|as yet\s+|since\s+|to date\s+|therefore\s+)?)?(?:made\s+|received\s+|had\s+|heard\s+|given\s+)?$"
)
_INFINITIVE = re.compile(r"(?i)\b(?:to|not) [a-z]+\s+(?:the\s+|both\s+)?$")
_IT_FIRST = re.compile(r"\W*(?:[Ii]t|This|That|There)\b")


def goes_on(text: str, at: int) -> bool:
    """Whether a denied verb carries on from the verb before it, without a subject of its own."""
    return bool(_COORDINATED.search(text, max(0, at - 70), at))


def region_of(text: str, clause: Clause, at: int) -> int:
    """Where the stretch of a sentence begins within which its verbs may share a subject."""
    return max(clause.start, text.rfind(";", clause.start, at) + 1, text.rfind(": ", clause.start, at) + 1)


def subject_of_denial(people: list[Who], text: str, clause: Clause, at: int) -> Who | None:
    """The mention that is the subject of the denied verb at an offset of the sentence; None when none is named."""
    free = _free(people, text, clause, at)
    if goes_on(text, at):
        it = _IT_FIRST.match(text, region_of(text, clause, at))
        return None if it or not free else free[0]
    near = [w for w in people if 0 <= at - w.end <= 6 and not is_possessor(text, w)]
    found = free or near
    return found[-1] if found else None


def subject_is_open(people: list[Who], text: str, clause: Clause, at: int, case: Case) -> bool:
    """Whether a verb that carries on may be that of one or of another of those named before it."""
    if not goes_on(text, at):
        return False
    free = _free(people, text, clause, at)
    joined = set(side_by_side(text, free, free[0], case)) if free else set()
    others = [w for w in free if not set(w.parties) <= joined or not w.parties]
    it = _IT_FIRST.match(text, region_of(text, clause, at))
    return bool(free if it else others)


def _free(people: list[Who], text: str, clause: Clause, at: int) -> list[Who]:
    low = region_of(text, clause, at) if goes_on(text, at) else 0
    return [
        w
        for w in people
        if low <= w.start < at
        and not preposition_of(text, w)
        and not is_possessor(text, w)
        and not _OBJECT_OF.search(text, max(0, w.start - 30), w.start)
        and not (w.start > low and goes_on(text, at) and _INFINITIVE.search(text, low, w.start))
    ]
