"""Who is no party to a proposal: somebody whom the case does not know, and those to whom nothing was put."""

import re

from antechamber.readers.language.people import Role
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.people_in_place import preposition_of

UNKNOWN_SUBJECT = re.compile(
    r"(?i)\b(?:the|an?|some|one)\s+(?!(?:offer|demand|proposal|counter\w*|sum|amount|figure|number|letter|e-?mail|package|position|response|answer|reply|bid|only|parties|total|order|call)\b)(?!(?:\w+\s+){0,3}(?:offer|demand|proposal|sum|amount|figure|number|letter|e-?mail|order|call|order|conference|day|week|month)\b)(?:[\w'’-]+\s+){1,4}(?:then |also |has |have |had |later )*$"
)
"""A noun that names nobody of the case, right before the verb: "the new manager offered me"."""
NOTHING_TO = re.compile(
    r"(?i)\b(?:nothing|none|not|never|rather than|instead of)\s+(?:to|from|of|for|upon|on|against)\s+(?:the\s+|counsel for\s+)?$"
)
"""Stands before those to whom, or of whom, nothing was put: "and nothing to Mr. Roe"."""


def by_stranger(clause: Clause, text: str, at: int) -> bool:
    """Whether what was offered or received came by, or from, somebody whom the case does not know."""
    named = [w for w in clause.people if w.start >= at and preposition_of(text, w) in ("by", "from")]
    return (
        bool(named)
        and named[0].role is Role.STRANGER
        and not named[0].reason.startswith(repr(named[0].words))
    )
