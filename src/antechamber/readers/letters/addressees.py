"""To whom an act goes by the words of its clause: behind "to", as an object, asked "of" somebody, written to somebody."""

from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Reading
from antechamber.readers.letters.no_party import NOTHING_TO
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of

_TO = ("to", "upon", "on", "onto", "toward", "towards", "against", "unto")
_FROM_TO = ("of", "from", "on", "upon", "against")
"""Prepositions of the addressee after a word of demanding ("demanded from X", "demands of X")."""
_TAKERS = re.compile(
    r"(?i)^(?:told|informed|advised|offered|gave|given|e-?mailed|emailed|mailed|faxed|texted|handed|sent|telephoned|asked|quoted|served|wrote|phoned|called|countered|let|paid|promised|made|extended)$"
)
_WRITTEN_TO = re.compile(
    r"(?i)^\W*(?:in|by) (?:my|our|his|her|its|their|a)\b[^.;]{0,60}?\b(?:letter|e-?mail|note)\b[^.;]{0,30}?\bto\s+$"
)
_WROTE_TO = re.compile(
    r"(?i)\b(?:wrote|written|letters?|e-?mail(?:ed|s)?|message|note|fax(?:ed)?)\b[^.;]{0,40}\bto\s+(?:(?:the|counsel|lawyers?|attorneys?|for|each|both|all|of)\s+){0,6}$"
)
_RIGHT_BEHIND = 3
"""Characters between a verb and its object."""


def addressees_named(
    clause: Clause, text: str, people: list[Who], act: Reading, by: Parties, cast: Cast
) -> tuple[Parties, str, bool]:
    """The addressees that the clause itself names."""
    at, verb = clause.start + act.at, clause.text[act.at : act.end].lower()
    demanding = bool(re.match(r"demand|ask|want|request|requir", verb)) or act.form in ("noun", "sent")
    named: list[Who] = []
    stop = (
        re.search(r":\s|\bthat\b|\bpaid\b|\bwhich\b", text[at + 4 : clause.end])
        if act.form in ("sent", "terms", "sum", "reported")
        else None
    )
    limit = at + 4 + stop.start() if stop and act.form != "reported" else clause.end
    semicolon = text.find(";", at, limit)
    limit = semicolon if semicolon > at else limit
    for who in people:
        if who.start >= limit:
            break
        preposition = preposition_of(text, who)
        if NOTHING_TO.search(text[clause.start : who.start]):
            continue
        if preposition == "for" and re.search(
            r"(?i)\b(?:counsel|lawyers?|attorneys?|adjuster)\s+for\b",
            text[max(0, who.start - 24) : who.start],
        ):
            preposition = preposition_of(text[: who.start - 4], _moved(who, -4)) or "to"
        if (
            (preposition in ("to", "upon") and who.start - clause.start < 8 and not is_possessor(text, who))
            or (preposition == "to" and who.start < at and _WRITTEN_TO.search(text[clause.start : who.start]))
            or (
                preposition == "to"
                and who.start < at
                and verb.endswith("ing")
                and not any(0 <= w.start - clause.start - act.end <= _RIGHT_BEHIND for w in people)
                and _WROTE_TO.search(text[clause.start : who.start])
            )
            or (
                preposition in _TO
                and who.start > clause.start
                and (who.start > at or act.form in ("noun", "arrived") or is_passive(clause, act))
            )
            or (demanding and preposition in _FROM_TO and who.start > at and not set(who.parties) & set(by))
            or (
                who.start >= clause.start + act.end
                and not preposition
                and who.start - (clause.start + act.end) <= 3
                and _TAKERS.match(verb)
                and (not is_possessor(text, who) or text[who.end : who.end + 2].strip() in ("$", "€", "£"))
            )
            or (
                named
                and re.fullmatch(
                    r"(?:'s counsel)?\s*(?:,|and|, and|and to|and on|and upon|or)\s*(?:to|on|upon)?\s*(?:counsel for\s+)?(?:the )?",
                    text[named[-1].end : who.start],
                )
            )
        ):
            named.append(who)
    known = _client_meant([w for w in named if w.parties and not set(w.parties) <= set(by)], text)
    if not known:
        return (), "", False
    ids = cast.case.in_order(one for w in known for one in w.parties)
    return ids, "; ".join(f"to {w.words!r} ({w.reason})" for w in known), True


def _client_meant(named: list[Who], text: str) -> list[Who]:
    """The addressees without the lawyer to whom went what was asked of one of the clients: "e-mailed Ms. Poe demands on Alden"."""
    asked = [
        w
        for w in named
        if w.role is Role.PARTY
        and not is_possessor(text, w)
        and preposition_of(text, w) in ("on", "upon", "of", "against", "from")
    ]
    return [
        w
        for w in named
        if not (w.role is Role.COUNSEL and any(set(one.parties) < set(w.parties) for one in asked))
    ]


def _moved(who: Who, by: int) -> Who:
    return Who(
        start=who.start + by,
        end=who.end,
        role=who.role,
        parties=who.parties,
        words=who.words,
        reason=who.reason,
    )


def is_passive(clause: Clause, act: Reading) -> bool:
    """Whether the verb of an act stands in the passive, or a participle behind its noun."""
    lead = clause.text[max(0, act.at - 3) : act.at]
    if act.form == "sent" and re.search(r"[,(]\s*$", lead) and v.STRONG_NOUN.search(clause.text[: act.at]):
        return True
    return act.form in ("sent", "sum", "reported") and bool(
        re.search(
            r"(?i)\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+|also\s+|then\s+|first\s+)?$",
            clause.text[max(0, act.at - 24) : act.at],
        )
    )
