"""Several sums in one clause: each to somebody of its own, each from somebody of its own, each on its own day."""

from dataclasses import dataclass, replace
from datetime import date

from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import turns
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import OTHER_SUM, WAIVED
from antechamber.readers.letters.people_in_place import is_possessor
from antechamber.readers.letters.words import Words

_NOT_A_SHARE = Words(
    r"(?i)\b(?:from|reduction of|down|down from|up from|increase of|drop of|instead of|rather than|than|by|not|beneath|below|above|total of|totals?|totall?ing|in all|plus|minus|less|of which|including|inclusive of|not including|a further|and another|fees of|costs of|fee|matched by|capped at|cap of|value of|worth|half of)\s+$"
)
_TOTAL_AFTER = Words(r"(?i)[\s,(]*(?:in total|total|in all|altogether|combined)\b")
_PART_PAID = Words(
    r"(?i)\b(?:instal?lments?|payable|paid|at signing|on signing|on approval|due|deferred|the (?:rest|balance|remainder)|down payment)\b"
)
_NAMED_BY = re.compile(
    r"\s*(?:of (?:it|this|which|that) )?(?:,|\()?\s*(?:(?:each|apiece) )?(?:to|for|from|of|against|on behalf of|toward|upon)\s+(?:the\s+|counsel for\s+)?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*\((?:for |to |from )?(?:the )?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\((?:(?:demanding|offering|asking(?: for)?|proposing|seeking)\s+)?")
_GAPPED = re.compile(r"(?i)(?:,|;|\band|\bwhile|\bwith)\s+(?:the\s+)?$")
_ITS_OWN = re.compile(r"\s+(?:with\s+|at\s+)?")
_LISTED = re.compile(r"[,:]\s+(?:at\s+)?")
_OPENS = re.compile(r"[:;]\s*(?:and\s+)?(?:(?:from|to|for)\s+)?(?:the\s+)?$")
"""Stands before a name in a list of names and sums: "as follows: Alden, $5,000; Birch, $4,000"."""
_GIVES = Words(r"\b(?:offered|gave|sent|quoted|proposed to|promised|paid)\s+(?:the\s+)?$")
"""Stands before the one to whom the first of several sums went: "offered Mr. Roe $5,000 and Ms. Poe $4,000"."""
_NAMED_BEFORE = re.compile(r"(?i)\b(?:to|for|from|of|against)\s+(?:the\s+|counsel for\s+)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One of several sums, for whom and by whom it is, and its own day (None: that of the whole clause)."""

    found: SumMention
    bound: Bound
    on: Interval | None = None


def stated_sums(clause: Clause) -> list[SumMention]:
    """The sums of a clause that are proposed: no totals, no fees beside them, nothing they are compared with."""
    return [
        s
        for number, s in enumerate(clause.sums)
        if not OTHER_SUM.match(clause.text, s.end - clause.start)
        and not _TOTAL_AFTER.match(clause.text, s.end - clause.start)
        and not (s.in_all and number)
        and not WAIVED.search(clause.text[: s.start - clause.start])
        and not _NOT_A_SHARE.search(clause.text[max(0, s.start - clause.start - 24) : s.start - clause.start])
    ]


def shares_of(clause: Clause, bound: Bound, cast: Cast, written_on: date | None) -> tuple[Share, ...]:
    """The shares of a clause with several sums; empty when it tells of one proposal alone.

    Each sum must have a name of its own ("$12,000 to Mr. A and $8,000 to Ms. B") or a day of its own
    ("$85,000 on June 12 and $70,000 on June 27"); sums paid in parts are one proposal.
    """
    sums = stated_sums(clause)
    if len(sums) < 2 or not bound.by or turns.TWO_PROPOSALS.search(clause.text):
        return ()
    if len(sums) > 2 and sums[0].amount == sum(s.amount or 0 for s in sums[1:]):
        sums = sums[1:]
    named = [_named_with(clause, sums, number) for number in range(len(sums))]
    days = [_day_with(clause, sums, number, written_on) for number in range(len(sums))]
    parts = [_bound_to(who, bound, cast) if who else None for who in named]
    if parts[0] is None and named[0] is None and bound.to and all(_moves_too(p, bound) for p in parts[1:]):
        parts[0] = bound
    elif any(who and part is None for who, part in zip(named, parts, strict=True)):
        return ()
    if all(parts) and len({(p.by, p.to) for p in parts if p}) == len(sums):
        return tuple(
            Share(found=s, bound=part, on=day)
            for s, part, day in zip(sums, parts, days, strict=True)
            if part is not None
        )
    if _PART_PAID.search(clause.text) or any(day is None for day in days) or len(set(days)) < len(days):
        return ()
    return tuple(
        Share(found=s, bound=part or bound, on=day) for s, part, day in zip(sums, parts, days, strict=True)
    )


def _named_with(clause: Clause, sums: list[SumMention], number: int) -> Who | None:
    """The one named right after a sum, or between the sum before it and the sum."""
    here = sums[number]
    end = sums[number + 1].start if number + 1 < len(sums) else clause.end
    text, at = clause.text, clause.start
    roles = (Role.PARTY, Role.COUNSEL, Role.GROUP, Role.PRONOUN)
    for who in clause.people:
        if here.end <= who.start < end and who.role in roles and who.parties:
            if _NAMED_BY.fullmatch(text[here.end - at : who.start - at]):
                return who
            break
    bracketed = next(
        (w for w in clause.people if here.end <= w.start < end and w.role in roles and w.parties), None
    )
    if (
        bracketed
        and _BRACKETED.fullmatch(text[here.end - at : bracketed.start - at])
        and text[bracketed.end - at : bracketed.end - at + 1] == ")"
    ):
        return bracketed
    start = sums[number - 1].end if number else clause.start
    before = [
        w for w in clause.people if start <= w.start and w.end <= here.start and w.role in roles and w.parties
    ]
    lead = text[: before[0].start - at] if before else ""
    beside = (
        before[-1] if before and _ITS_OWN.fullmatch(text[before[-1].end - at : here.start - at]) else None
    )
    if (
        before
        and _LISTED.fullmatch(text[before[-1].end - at : here.start - at])
        and _OPENS.search(text[: before[-1].start - at])
    ):
        return before[-1]
    if (
        beside
        and number
        and not is_possessor(text, _shifted(beside, at))
        and _GAPPED.search(text[: beside.start - at])
    ):
        return beside
    if beside and not number and _GIVES.search(text[: beside.start - at]):
        return beside
    if before and _IN_BRACKETS.fullmatch(text[before[-1].end - at : here.start - at]):
        return before[-1]
    if (
        before
        and number
        and _NAMED_BEFORE.search(lead[-24:])
        and re.search(r"[,;:]\s*(?:and\s+)?\w+\s+(?:the\s+|counsel for\s+)?$", lead[-30:])
    ):
        return before[0]
    if (
        before
        and not number
        and len(sums) > 1
        and re.search(r"(?i)(?:^|[:,;])\s*(?:to|for|from)\s+(?:the\s+)?$", lead[-24:])
    ):
        return before[0]
    return None


def _shifted(who: Who, by: int) -> Who:
    return replace(who, start=who.start - by, end=who.end - by)


def _moves_too(part: Bound | None, bound: Bound) -> bool:
    """Whether a part is of somebody else who made his own proposal to the same ones."""
    return part is not None and part.to == bound.to and not set(part.by) & set(bound.by)


def _bound_to(who: Who, bound: Bound, cast: Cast) -> Bound | None:
    """The frame with one of the movers, or one of their opponents, in the place of all."""
    ids = set(who.parties)
    if ids <= set(bound.by):
        return replace(bound, by=who.parties, why=(f"By: for {who.words!r}, of several.", *bound.why[1:]))
    if ids <= set(cast.opponents(bound.by)):
        to: Parties = who.parties
        return replace(bound, to=to, why=(*bound.why[:1], f"To: to {who.words!r} ({who.reason})."))
    if bound.to and all(set(cast.opponents((one,))) >= set(bound.to) for one in ids):
        return replace(bound, by=who.parties, why=(f"By: {who.words!r}, beside another.", *bound.why[1:]))
    return None


def _day_with(
    clause: Clause, sums: list[SumMention], number: int, written_on: date | None
) -> Interval | None:
    """The day that stands with a sum: after it and before the next one."""
    here = sums[number]
    end = sums[number + 1].start if number + 1 < len(sums) else clause.end
    beside = [d for d in clause.days if d.end <= here.start and _tells(d, written_on)]
    if beside and re.fullmatch(
        r"[\s,]*\(", clause.text[beside[-1].end - clause.start : here.start - clause.start]
    ):
        return beside[-1].interval
    after = [d for d in clause.days if here.end <= d.start < end and _tells(d, written_on)]
    return after[0].interval if after and _near(clause, here.end, after[0].start) else None


def _near(clause: Clause, end: int, start: int) -> bool:
    between = clause.text[end - clause.start : start - clause.start]
    return len(between) < 50 and not re.search(
        r"(?i)\b(?:and|but|by|until|before|after|within|payable|paid)\s*$", between
    )


def _tells(day: DateMention, written_on: date | None) -> bool:
    return (
        day.interval is not None
        and day.relation in ("", "from")
        and (written_on is None or day.interval[0] <= written_on)
    )
