"""The people of a denial by their places in it: to whom nothing was given, from whom nothing came, on whose behalf."""

from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Who
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.denials import Frame
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of
from antechamber.readers.letters.words import Words

_BEHALF = Words(r"\bon [\w.'’ -]{2,40}? behalf\b")
_TO_WHOM = re.compile(
    r"(?i)\b(?:offered|given|gave|made|told|sent|shown|promised|conveyed to|put to)\s+(?:the\s+)?$"
)


def object_behind(people: list[Who], text: str, at: int) -> Parties:
    """The one to whom nobody gave: "Nobody has offered Mr. Roe anything"."""
    return next(
        (w.parties for w in people if w.start > at and w.parties and _TO_WHOM.search(text, at, w.start)), ()
    )


def for_whom(people: list[Who], text: str, at: int, cast: Cast) -> Parties:
    """The opponent for whom nobody offered anything: "nobody has offered her a cent for Mr. Roe"."""
    others = set(cast.opponents(cast.authors))
    return next(
        (
            w.parties
            for w in people
            if w.start > at
            and w.parties
            and set(w.parties) <= others
            and preposition_of(text, w) in ("for", "behalf of")
        ),
        (),
    )


def taker_behind(people: list[Who], text: str, at: int) -> Parties:
    """The direct object of the verb that a denial ends on: "neither Birch nor we have made Mr. Roe an offer"."""
    behind = [w for w in people if at <= w.start <= at + 24 and not is_possessor(text, w)]
    return behind[0].parties if behind and not preposition_of(text, behind[0]) else ()


def on_own_behalf(people: list[Who], text: str, cast: Cast) -> Parties:
    """The one of several clients for whom nothing was done: "no offer has been made for Mr. Roe"."""
    for who in people:
        own = who.parties and set(who.parties) < set(cast.authors)
        if own and re.search(r"(?i)\b(?:for|on behalf of)\s+$", text[max(0, who.start - 14) : who.start]):
            return who.parties
    return ()


def on_behalf(people: list[Who], text: str, clause: Clause) -> Parties:
    """Those on whose behalf nothing was done: "on his behalf or on the Clinic's"."""
    if _BEHALF.search(clause.text) is None:
        return ()
    owners = [w for w in people if is_possessor(text, w) and preposition_of(text, w) == "on" and w.parties]
    return each_once(owners)


def each_once(people: list[Who]) -> Parties:
    """The parties of several mentions, each once, as they come."""
    return tuple(dict.fromkeys(one for who in people for one in who.parties))


def governed_ones(people: list[Who], text: str, at: int, prepositions: tuple[str, ...]) -> Parties:
    """The parties from an offset on whom one of the prepositions governs, with those whom "and" or "or" joins to them."""
    found: list[Who] = []
    for who in people:
        if who.start < at or not who.parties:
            continue
        preposition = preposition_of(text, who)
        joined = found and re.fullmatch(
            r"(?:'s counsel)?\s*(?:,|and|or|, and|, or|nor)\s*(?:to|from|by|with)?\s*(?:the )?",
            text[found[-1].end : who.start],
        )
        if preposition in prepositions or joined:
            found.append(who)
    ids = {one for who in found for one in who.parties}
    return tuple(dict.fromkeys(one for who in found for one in who.parties if one in ids))


def owner_after(people: list[Who], text: str, at: int) -> Parties:
    """The first from an offset on who owns what follows."""
    for who in people:
        if who.start >= at and is_possessor(text, who):
            return who.parties
    return ()


def taker_of(people: list[Who], text: str, clause: Clause, frame: Frame) -> Parties:
    """The direct object after the denied verb: "has not told Mr. Roe", "have not offered her anything"."""
    end = clause.start + frame.end
    for who in people:
        if (
            who.parties
            and clause.start + frame.at < who.start <= end + 3
            and not preposition_of(text, who)
            and not is_possessor(text, who)
        ):
            second = next((w for w in people if w.start > who.end and w.parties), None)
            beside = second and re.fullmatch(r"\s*(?:,|and|or|nor)\s+", text[who.end : second.start])
            return tuple(dict.fromkeys((*who.parties, *(second.parties if second and beside else ()))))
    return ()
