"""What an entry of a list gives, and how several sums of one entry belong together."""

from dataclasses import dataclass, replace

from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What the lines over an entry leave standing: whose proposals are listed, to whom, on which day."""

    by: Parties = ()
    to: Parties = ()
    on: Interval | None = None
    heading: Parties = ()
    last_to: Parties = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry: its frame, its sum, its day."""

    bound: Bound
    found: SumMention
    on: Interval | None


def apart(said: Sentence, row: Row, first: Row) -> Row:
    """An entry's further sum, where it is for one of those addressed: "Alden to all defendants $90,000; Roe separately $50,000"."""
    by = set(row.bound.by)
    if row is first or not by <= set(first.bound.to):
        return row
    alone = any(
        set(w.parties) == by and _ALONE.match(said.text, w.end)
        for w in said.people
        if w.start < row.found.start
    )
    return replace(row, bound=replace(first.bound, to=row.bound.by), on=row.on or first.on) if alone else row


_ALONE = re.compile(r"(?i)\s+(?:separately|alone|individually|by (?:it|him|her)self|only)\b")


def for_each(said: Sentence, sums: list[SumMention], first: Row, cast: Cast) -> tuple[Row, ...]:
    """Such as "Plaintiffs' demands, $90,000 (Mr. Roe) and $20,000 (Mrs. Roe)": each sum with its person in brackets."""
    named = [
        next(
            (
                w
                for w in said.people
                if _IN_BRACKETS.fullmatch(said.text, one.end, w.start) and said.text[w.end : w.end + 1] == ")"
            ),
            None,
        )
        for one in sums
    ]
    rows: list[Row] = []
    for found, who in zip(sums, named, strict=True):
        ids = set(who.parties) if who else set()
        if who is None or not ids or len(sums) == 1:
            return ()
        if ids <= set(first.bound.by):
            bound = replace(first.bound, by=cast.case.in_order(ids))
        elif ids <= set(cast.opponents(first.bound.by)):
            bound = replace(first.bound, to=cast.case.in_order(ids))
        else:
            return ()
        rows.append(Row(bound=bound, found=found, on=first.on))
    return tuple(rows)


_IN_BRACKETS = re.compile(r"(?i)\s*\((?:for |to |from )?(?:the )?")


def in_parallel(said: Sentence, sums: list[SumMention], first: Row, cast: Cast) -> tuple[Row, ...]:
    """Such as "From A and B, by letter of May 1: $90,000 and $70,000": as many sums as movers, in their order."""
    movers = [w for w in said.people if w.end <= sums[0].start and set(w.parties) < set(first.bound.by)]
    joined = re.fullmatch(r"(?:,| and|, and| and also)\s*", said.text[sums[0].end : sums[1].start])
    if (
        not joined
        or len(movers) != len(sums)
        or {one for w in movers for one in w.parties} != set(first.bound.by)
    ):
        return ()
    return tuple(
        Row(bound=replace(first.bound, by=cast.case.in_order(who.parties)), found=found, on=first.on)
        for who, found in zip(movers, sums, strict=True)
    )
