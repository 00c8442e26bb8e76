"""Clauses of a sentence: each with one act at most, so that words of one do not colour another."""

import itertools
from dataclasses import dataclass

from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Role, Who
from antechamber.readers.letters import vocabulary as v

_SPLIT = re.compile(
    r"(?=[;\s,:.)])(?:;\s+|\s+(?:--|–|—)\s+|,?\s+(?:and|but|while|whereas|although|though|yet)\s+(?!on behalf)(?=(?:also\s+|then\s+|that\s+|later\s+|therefore\s+|consequently\s+|accordingly\s+|so\s+|yet\s+|still\s+)?(?:I|we|he|she|they|it|nobody|no|not|neither|none|nothing|the|our|my|on|in|after|both|[Pp]laintiffs?|[Dd]efendants?|counsel|[A-Z][\w'-]+)\b)"
    r"|,?\s+and\s+(?=(?:was (?:lowered|raised|reduced|increased|followed)|countered|declined|rejected|refused|offered|demanded|proposed|made|conveyed|sent|left|asked|has|have|stated|lowered|gave|received|got|followed)\b)"
    r"|,\s+(?:when|whereupon|at which (?:time|point)|on which occasion)\s+(?=(?:he|she|they|we|I|it|[A-Z])\w*\s)|,\s+(?=(?:which|who|whom|to which|though)\s)|,\s+(?=(?:we|I|he|she|they|it|[A-Z][\w-]+)\s+(?:said|offered|asked|proposed|demanded|countered|answered|finished|had|went|came|refused|declined|closed|did|have|has|was|were)\b)"
    r"|:\s+(?=(?:[Ww]e|I|[Hh]e|[Ss]he|[Tt]hey|on|On|in|In|[Nn]o|[Nn]one|[Nn]othing)\s)|(?<=[a-z\)]{2})\.\s+(?=[A-Z])|\s+\((?!demanding|offering|asking|proposing|seeking|[$€£])|(?<!\d)\)\s+(?=[a-z]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch `[start, end)` of a sentence with what is mentioned in it."""

    start: int
    end: int
    text: str
    people: tuple[Who, ...]
    sums: tuple[SumMention, ...]
    days: tuple[DateMention, ...]

    def with_names_as(self, sign: str) -> str:
        """The text with each name of a party or a lawyer filled with a sign, as long as it was: "the Authority" may be a party."""
        text = self.text
        for who in self.people:
            if who.role in (Role.PARTY, Role.COUNSEL):
                a, b = who.start - self.start, who.end - self.start
                text = f"{text[:a]}{sign * (b - a)}{text[b:]}"
        return text


def clauses_of(
    text: str, people: tuple[Who, ...], sums: tuple[SumMention, ...], days: tuple[DateMention, ...]
) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; a stretch that holds no act belongs to the clause before it."""
    cuts = [
        0,
        *(
            m.end()
            for m in _SPLIT.finditer(text)
            if not _inside(m.start(), m.end(), sums, days) and not _joins_two(text, people, m)
        ),
        len(text),
    ]
    spans: list[list[int]] = []
    named = -1
    for first, end in itertools.pairwise(cuts):
        start = named if named >= 0 else first
        named = -1
        if start >= end:
            continue
        if spans and end < len(text) and _NAME_AND.fullmatch(text, start, end):
            named = start
            continue
        if spans and not (_holds_act(text[start:end]) and _holds_act(text[spans[-1][0] : spans[-1][1]])):
            spans[-1][1] = end
        else:
            spans.append([start, end])
    return tuple(
        Clause(
            start=a,
            end=b,
            text=text[a:b],
            people=tuple(w for w in people if a <= w.start < b),
            sums=tuple(s for s in sums if a <= s.start < b),
            days=tuple(d for d in days if a <= d.start < b),
        )
        for a, b in spans
    )


_NAME_AND = re.compile(
    r"(?:(?:[Tt]he|[Bb]oth)\s+)?(?:[A-Z][\w.’'-]*\s+(?:of\s+(?:the\s+)?)?){1,5}and\s+(?:the\s+)?"
)
"""The first of two who act together ("Mr. Roe and ..."): it belongs to the clause that follows."""


_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_FINITE = re.compile(
    r"(?:'s)?,?\s+(?:\w+ly\s+|also\s+|then\s+|never\s+|each\s+|both\s+)?(?:has|have|had|did|does|do|is|are|was|were|will|would|can|could|may|might|made|sent|gave|told|said|put|got|came|went|wrote|spoke|met|rang|took|began|says|wants|offers|demands|agreed|\w+ed)\b"
)
_FIRST = re.compile(r"(?:^|[:;,(•–—-])\s*(?:both\s+|the\s+)?$", re.IGNORECASE)


def _joins_two(text: str, people: tuple[Who, ...], cut: re.Match[str]) -> bool:
    """Whether an "and" joins two names, no two acts: "by Alpha and Beta jointly", "Offers: Alpha and Beta sent ..."."""
    if not _AND.fullmatch(text, cut.start(), cut.end()):
        return False
    one = next((w for w in people if w.end == cut.start() and w.parties), None)
    two = next((w for w in people if cut.end() <= w.start <= cut.end() + 4 and w.parties), None)
    if one is None or two is None:
        return False
    return not _FINITE.match(text, two.end) or bool(_FIRST.search(text, 0, one.start))


def _inside(start: int, end: int, sums: tuple[SumMention, ...], days: tuple[DateMention, ...]) -> bool:
    return any(x.start < end and start < x.end for x in sums) or any(
        x.start < end and start < x.end for x in days
    )


def _holds_act(words: str) -> bool:
    return bool(
        v.BID_VERB.search(words)
        or v.STRONG_NOUN.search(words)
        or v.REPLY_VERB.search(words)
        or (v.SOFT_NOUN.search(words) and v.NEGATION.search(words))
        or ("$" in words and v.SEND_VERB.search(words))
        or v.TALK.search(words)
        or re.search(r"(?:'s|s'|\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Oo]ur) (?:(?:is|was) )?[$€£]", words)
        or (
            v.NEGATION.search(words)
            and re.search(r"(?i)\b(?:respon|answer|mov|repl|counter|hear|ma[dk]e|put|gave|given)", words)
        )
    )
