"""An act of a clause, or why it has none; and what was read before it."""

import re
from dataclasses import dataclass

from antechamber.core.order import DutyKind
from antechamber.readers.orders.commands import Clause
from antechamber.readers.orders.people import bearers_in, mentions


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
    """What was read before in the order: the paper last ordered, the last subject, whether a call is meant."""

    paper: bool = False
    request: bool = False
    settled: bool = False
    bearers: tuple[str, ...] = ()
    last_kind: DutyKind | None = None


def _class_spoken_of(intro: str) -> tuple[str, ...]:
    """The class of party that a condition speaks of, if it speaks of one class only."""
    found = tuple(dict.fromkeys(m.who for m in mentions(intro)))
    return found if len(found) == 1 else ()


def who_in(clause: Clause, context: Context) -> tuple[str, ...]:
    """The classes that the subject names; a pronoun takes them from its condition, else from the clause before."""
    named = bearers_in(clause.subject)
    if clause.intro and re.match(r"(?:and |but )?(?:that|such|the) (?:party|litigant)\Z", clause.subject):
        named = bearers_in(clause.intro) or _class_spoken_of(clause.intro) or named
    if named or not re.match(
        r"(?:and |but )?(?:it|they|he|she|each|both|these|you|that party)\b(?: of them)?\s*\Z|\A\Z",
        clause.subject,
    ):
        return named
    return (bearers_in(clause.intro) if clause.intro else ()) or context.bearers
