"""An act of a clause, or why it has none; and what was read before it."""

from dataclasses import dataclass

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.who.people import bearers_in, mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act of a clause: its kind, what it is about, and where its own words start and end in the sentence."""

    kind: DutyKind
    what: str = ""
    bearers: tuple[str, ...] | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """The clause only says more about a paper ordered elsewhere, or imposes nothing; `why` names the reason."""

    why: str


@dataclass(slots=True)
class Context:
    """What was read before in the order: the sentence before, the paper last ordered, the last subject, whether a call is meant."""

    before: str = ""
    paper: bool = False
    request: bool = False
    settled: bool = False
    bearers: tuple[str, ...] = ()
    last_kind: DutyKind | None = None


_IS_BODY = re.compile(
    r"\b(?:part(?:y|ies)|plaintiff|defendant|litigant)s? (?:is|are|be) (?P<what>(?:not )?an? [^,;]*(?:, [^;]*)?)"
)
_ITS_MAN = re.compile(
    r"(?:and |but |then )*(?:it|that (?:party|entity|litigant)|the (?:party|entity)|such (?:party|entity)|an? (?:\w+ ){0,3}?(?:representative|person|officer|official|individual|decision-?maker)|the (?:\w+ ){0,3}?(?:representative|person|officer|official|individual|decision-?maker)|its\b|someone)\b"
)
_BODIES = ("entity_party", "government_party")


def _body_spoken_of(clause: Clause) -> tuple[str, ...]:
    """The class of body that a condition makes of "a party", where the clause goes on to bind it or its man."""
    found = _IS_BODY.search(clause.intro) if clause.intro else None
    if found is None or not _ITS_MAN.match(clause.subject):
        return ()
    classes = tuple(dict.fromkeys(m.who for m in mentions(found["what"]) if m.who in _BODIES))
    return classes or (("entity_party",) if _NOT_NATURAL.search(found["what"]) else ())


_NOT_NATURAL = re.compile(
    r"\bnot (?:an? )?(?:individual|natural person|human)|non-natural|legal entity|union|association|trust\b|business"
)


def _class_spoken_of(intro: str) -> tuple[str, ...]:
    """The class of party that a condition speaks of, if it speaks of one class only."""
    found = tuple(dict.fromkeys(m.who for m in mentions(intro)))
    return found if len(found) == 1 else ()


def who_in(clause: Clause, context: Context) -> tuple[str, ...]:
    """The classes that the subject names; a pronoun takes them from its condition, else from the clause before."""
    named = bearers_in(clause.subject)
    body = _body_spoken_of(clause)
    if body:
        return body
    if clause.intro and re.match(r"(?:and |but )?(?:that|such|the) (?:party|litigant)\Z", clause.subject):
        named = bearers_in(clause.intro) or _class_spoken_of(clause.intro) or named
    if named or not re.match(
        r"(?:and |but )?(?:it|they|he|she|each|both|these|you|that party)\b(?: of them)?\s*\Z|\A\Z",
        clause.subject,
    ):
        return named
    of_before = (bearers_in(clause.intro) if clause.intro else ()) or context.bearers
    if clause.subject == "you" and {"insurer", "attendee", "entity_party"} & set(of_before):
        return ("each_party", "counsel")
    return of_before or (("counsel",) if clause.subject == "you" else ())
