"""The phrases of time that a clause gives its own duty, without those of its conditions and of who is meant."""

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.commands import Clause
from antechamber.readers.orders.drafts import Draft
from antechamber.readers.orders.timing import loose_relations, printed_dates, relative_periods

_CONDITION = re.compile(r"(?:if|when|should|where|unless|in the event|in case|provided|absent)\b")
_SETTLED_LATER = re.compile(r" (?:if|in the event|should) [^,;]*(?:settle|resolve)[^,;]*\Z")


def take_times(draft: Draft) -> None:
    """Gives a draft the phrases of time of its own clause."""
    clause = draft.clause
    low, away = clause.low, len(clause.intro) if _CONDITION.match(clause.intro) else 0
    if clause.how == "moved":
        low, away = clause.predicate, 0
    aside = _relative_of_subject(clause)
    draft.printed = [
        p
        for p in printed_dates(low)
        if p.start >= away and p.start not in aside and "respectively" not in low[p.end :]
    ]
    draft.periods = [r for r in relative_periods(low) if r.start >= away and r.start not in aside]
    late = _SETTLED_LATER.search(low)
    draft.loose = [
        r for r in loose_relations(low) if r.start >= away and not (late and r.start > late.start())
    ]


def _relative_of_subject(clause: Clause) -> range:
    """Where the subject of a clause tells who is meant: a time in it is not the time of the duty."""
    at = clause.low.find(clause.subject) if clause.subject else -1
    told = re.search(r"\b(?:who|whose)\b", clause.subject)
    return range(at + told.start(), at + len(clause.subject)) if told and at >= 0 else range(0)
