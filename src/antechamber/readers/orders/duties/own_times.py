"""The phrases of time that a clause gives its own duty, without those of its conditions and of who is meant.

Where a clause holds two days and nothing says which of them binds, or a period that may run either way, the
duty is marked `unsure`: it gets no day, and its passage goes to a person.
"""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import NUMBER, Relative, loose_relations, relative_periods
from antechamber.readers.orders.times.timing import DATE, Printed, printed_dates, unclear_dates

_CONDITION = re.compile(r"(?:if|when|should|where|unless|in the event|in case|provided|absent)\b")
_SETTLED_LATER = re.compile(r" (?:if|in the event|should) [^,;]*(?:settle|resolve)[^,;]*\Z")
_TELLS = re.compile(
    r"\b(?:(?<!that )is|are|was|were|has|have|had|closes?(?! of (?:the )?(?:court )?business)|ends?(?! of (?:the )?(?:court |business )?(?:day|business))|expires?|set|scheduled|having|remains?|begins?)\b"
)
_ORDERED = re.compile(
    r"\bit is (?:\w+ )*?(?:ordered|directed|so)\b|\b(?:has|have|is|are) (?:allowed |given )?(?:until|till|through|up to)\b"
)
_PASSED = re.compile(
    r"\b(?:parties|counsel|plaintiffs?|defendants?|court|sides|they|he|she|it) (?:\w+ )?(?:exchanged|met|conferred|filed|appeared|wrote|told|held|made|reported|agreed|asked|moved|spoke|talked|served|sent)\b"
)
_NO_LIST = re.compile(r"\b(?:to|shall|must|will|is|are|be|may)\b")
"""Words that a list of names does not have, so that what stands after a semicolon is another matter."""
_BETWEEN = re.compile(r"[,(]|\b(?:or|and|that is|namely)\b")
_EITHER_WAY = re.compile(
    r"within (?:the )?[\w()-]+(?: [\w()-]+){1,3} of (?:(?:the |any |said |such )?(?:[\w-]+ ){0,3}?(?:conference|mediation)\b|[a-z]+ \d)"
)
_AFTERWARDS = frozenset({DutyKind.REPORT, DutyKind.OTHER, DutyKind.NOTIFY, DutyKind.REQUEST})
_AT_CONFERENCE = frozenset({DutyKind.ATTEND, DutyKind.AUTHORITY, DutyKind.PREPARE, DutyKind.INTERPRETER})
_BARE_COUNT = re.compile(
    rf"(?<![\w-]){NUMBER}(?: ?\(\d{{1,3}}\))? (?:calendar |business |court |working )?(?:days?|weeks?|months?|hours?)(?:,|\s*\Z)"
)


def take_times(draft: Draft) -> None:
    """Gives a draft the phrases of time of its own clause, and marks it where they leave its day open."""
    clause = draft.clause
    low, away = clause.low, len(clause.intro) if _CONDITION.match(clause.intro) else 0
    if clause.how == "moved":
        low, away = clause.predicate, 0
    aside = _relative_of_subject(clause)
    draft.periods = [r for r in relative_periods(low) if r.start >= away and r.start not in aside]
    found = [
        p
        for p in printed_dates(low)
        if p.start >= away
        and p.start not in aside
        and not _is_told(clause, low, p)
        and not any(_counts_from(low, r, p) for r in draft.periods)
    ]
    draft.printed = _single(found)
    late = _SETTLED_LATER.search(low)
    draft.loose = [
        r for r in loose_relations(low) if r.start >= away and not (late and r.start > late.start())
    ]
    draft.unsure = _is_unsure(draft, low[away:], found)


def _is_unsure(draft: Draft, low: str, found: list[Printed]) -> bool:
    """Whether the clause speaks of a time that cannot be bound to its duty for certain."""
    if draft.printed and all(p.on is None and p.year_given for p in draft.printed):
        return True
    if draft.printed or (draft.kind in _AT_CONFERENCE and not found):
        return False
    if found or "respectively" in low:
        return bool(DATE.search(low))
    if draft.kind not in _AFTERWARDS and any(_EITHER_WAY.match(r.words) for r in draft.periods):
        return True
    return not draft.periods and (unclear_dates(low) or bool(draft.loose and _BARE_COUNT.search(low)))


def _single(found: list[Printed]) -> list[Printed]:
    """The one day that the phrases name: of several the only firm one, none where more than one would do."""
    days = {p.month_day for p in found}
    if len(days) < 2:
        return found
    firm = [p for p in found if p.firm]
    return firm if len({p.month_day for p in firm}) == 1 else []


def _is_told(clause: Clause, low: str, printed: Printed) -> bool:
    """Whether a date stands with others "respectively", or is only told of in what precedes the command."""
    if "respectively" in low[printed.end :]:
        return True
    if clause.how == "moved" or printed.start >= clause.predicate_start - clause.start:
        return False
    at = clause.predicate_start - clause.start
    between = low[printed.end : at]
    if _NO_LIST.search(between.rpartition(";")[0]):
        return True
    return bool(_TELLS.search(_ORDERED.sub("", low[: printed.start])) or _PASSED.search(between))


def _counts_from(low: str, period: Relative, printed: Printed) -> bool:
    """Whether a period is measured from a printed date ("three days before June 8"), which then is no due day."""
    if not period.start < printed.start < period.end:
        return False
    anchor = period.end - len(period.anchor) if period.anchor else period.end
    return not _BETWEEN.search(low, anchor, printed.start)


def _relative_of_subject(clause: Clause) -> range:
    """Where the subject of a clause tells who is meant: a time in it is not the time of the duty."""
    at = clause.low.find(clause.subject) if clause.subject else -1
    told = re.search(r"\b(?:who|whose)\b", clause.subject)
    return range(at + told.start(), at + len(clause.subject)) if told and at >= 0 else range(0)
