"""What limits a denial, so that it does not deny everything: adjectives, clauses, reports, occasions.

"No serious offer" leaves room for one that its teller does not call serious; "Mr. Roe says that we made none" is
Mr. Roe's word; "at the mediation in January they offered nothing" speaks of that day. Whoever took such words for
"no offer since the order" would accuse somebody on the strength of a sentence that does not say so.
"""

from dataclasses import replace
from datetime import date

from antechamber.readers.language import patterns as re
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.words import Words

_RELATIVE = re.compile(r"(?:^|,\s+)(?:who|which|whose|where)\b[^,;]*,")
"""A relative clause between commas: its days are not those of the main verb."""
_NEXT_PART = re.compile(r";|,? but (?=(?:on|in|by|he|she|they|we|I|it|[A-Z]\w+)\b)")
_NOUN = (
    r"(?:offers?|demands?|proposals?|bids?|numbers?|figures?|counter-?\w+|positions?|amounts?|terms|sums?)"
)
_WITH_ADJECTIVES = Words(
    rf"\b(?:no|any|an?|one|single|zero)\s+(?P<adjectives>(?:[\w'’-]+,?\s+(?:or\s+)?){{0,4}}?)(?P<noun>{_NOUN})\b(?P<after>[^.;]{{0,24}})"
)
_NEUTRAL = frozenset(
    "settlement single one of kind sort any offer demand proposal opening bid or and such dollar initial first own counter new revised updated improved fresh".split()  # noqa: SIM905 - a list of words reads better as text
)
_ADDS = frozenset(
    {"further", "other", "additional", "more", "another", "second", "later", "better", "similar", "like"}
    | {"comparable", "separate", "such"}
)
"""Adjectives of one more: "no further offer" says nothing of those that were made. A "new" or "revised" one is any
that was made since the parties' old positions."""
_RESTRICTS = Words(
    r"^\W*(?:that|which|who|worth|capable|sufficient|acceptable|to speak of|of (?:which|substance|consequence|any (?:substance|seriousness))|(?:to|for|from|by|with|on|about|at|near|above|below|over|under) which|"
    r"as such|in the (?:true|proper|usual|ordinary) sense|(?:in|of) (?:the|that|another|a|any) (?:companion|other|related|state|parallel|first|second|criminal)|in (?:good faith|earnest|writing)|beyond|above|below|near|approaching|close to)\b"
)
_REPLY_TO = Words(r"(?:response|answer|reply|communication|objection|counter\S*)\b")
_SIGN_OF = Words(r"\b(?:word|hint|trace|sign|mention) of (?:an?|any)?")
_OR_ANY_OTHER = Words(r"\b(?:this|that|these|those|it|them)\b[^.;]{0,20}\bor any other\b")
_EMBEDDED = Words(
    r"(?i)\b(?:not (?:true|correct|so|the case|accurate|right|say|saying|mean|suggest\w*|imply)|n['’]t (?:true|correct|so|say|mean)|untrue|wrong|false|incorrect|mistaken|cannot (?:say|be said|be)|nobody can|no one can|"
    r"den(?:y|ies|ied)|disput(?:e|es|ed)|whether|why|unless|if|as though|as if|lest|pretend\w*|suppos\w*|suspect\w*|believ\w*|assum\w*|fear\w*|thought|thinks?)\b[^;.]{0,70}$"
)
_REPORTED = re.compile(
    r"(?i)(?P<who>[\w.'’-]+(?:\s+[\w.'’-]+)?)\s+(?:\w+ly\s+)?(?:says?|said|claims?|claimed|contends?|contended|asserts?|asserted|alleges?|alleged|argues?|argued|complains?|complained|insists?|insisted|suggests?|suggested|maintains?|maintained|writes|wrote|states?|stated|tells|told [\w.'’ -]{2,30}?|reports?|reported)\s+(?:that\s+)?[^;.]{0,60}$"
)
_FIRST_PERSON = re.compile(r"(?i)\b(?:i|we|undersigned|counsel|to|must|can|may)$")
_PERFECT = re.compile(
    r"(?i)\b(?:ha(?:s|ve)|['’]ve|is|are|remains?|do(?:es)? not|don['’]t|doesn['’]t|still)\b"
)
_AFTER_ALL = re.compile(r"(?i)\b(?:until|till|before|but (?!not|no\b)|rather|instead|only|save|unless|however|except|other than|apart from|aside from|beyond)\b")  # fmt: skip


def is_qualified(words: str, at: int, end: int) -> bool:
    """Whether the denial at `[at, end)` of a clause leaves room for what it calls by no such name, or is a report."""
    found = _WITH_ADJECTIVES.search(words, at)
    if found and found.start() < end + 40 and not _REPLY_TO.match(found["adjectives"]):
        others = set(re.findall(r"[\w'’-]+", _SIGN_OF.sub("", found["adjectives"]))) - _NEUTRAL - _ADDS
        if others or _RESTRICTS.search(found["after"]):
            return True
    told = _REPORTED.search(words[:at])
    return bool(_EMBEDDED.search(words, 0, at) or (told and not _FIRST_PERSON.search(told["who"])))


def without_writing(words: str, at: int) -> str:
    """The words without what limits a denial behind an offset to writing ("no written offer", "no offer in writing")."""
    return f"{words[:at]}{_OF_WRITING.sub(lambda m: ' settlement'.ljust(len(m[0])), words[at:])}"


_OF_WRITING = re.compile(
    r"(?<=[ ])written(?= \w*-?(?:offer|demand|proposal|counter|settlement))|(?<=[a-z]) in writing\b"
)


def is_of_more(words: str, at: int, end: int) -> bool:
    """Whether only a further proposal is denied: "no other", "no new one"."""
    found = _WITH_ADJECTIVES.search(words, at)
    if found is None or found.start() >= end + 40 or _OR_ANY_OTHER.search(words):
        return False
    return bool(set(re.findall(r"[\w'’-]+", found["adjectives"])) & _ADDS)


def leaves_nothing_open(words: str, end: int) -> bool:
    """Whether nothing behind a denial takes a part of it back ("not in writing but by telephone", "not until May")."""
    return _AFTER_ALL.search(words, end) is None


def part_of(clause: Clause, at: int) -> Clause:
    """The clause between the semicolons about an offset, and before a "but" behind it, the days with it."""
    low = clause.text.rfind(";", 0, at) + 1
    ends = _NEXT_PART.search(clause.text, at)
    high = ends.start() if ends else len(clause.text)
    aside = [m.span() for m in _RELATIVE.finditer(clause.text)]
    days = tuple(
        d
        for d in clause.days
        if low <= d.start - clause.start < high and not any(a <= d.start - clause.start < b for a, b in aside)
    )
    words = clause.text
    for a, b in aside:
        if not a <= at < b:
            words = f"{words[:a]}{' ' * (b - a)}{words[b:]}"
    return Clause(
        start=clause.start + low,
        end=clause.start + high,
        text=words[low:high],
        people=clause.people,
        sums=clause.sums,
        days=days,
    )


_TOLD_THAT = re.compile(
    r"(?i)\b(?:tell|told|inform|advis|wr(?:ote|it)|say|said|stat|explain)\w*\b(?:[^;.]|\b(?:Mr|Ms|Mrs|Dr)\.){0,60}?\bthat\b"
)
_IS = re.compile(r"(?i)\b(?:is|are|am|do|does|makes?|offers?)\b")


def said_in_present(clause: Clause, at: int) -> Clause:
    """The clause without the day on which it was said that none is made: "On May 3 I told him that we are making no offer"."""
    told = _TOLD_THAT.search(clause.text, 0, at)
    if told is None or not _IS.search(clause.text, told.end(), at + 14):
        return clause
    days = tuple(d for d in clause.days if d.start - clause.start > told.end() or d.relation)
    return replace(clause, days=days)


def last_day_of_occasion(clause: Clause, written_on: date | None) -> date | None:
    """The last day of the occasion of which a denial in the past tense speaks; None when it speaks up to the letter."""
    if _PERFECT.search(clause.text) or not clause.days:
        return None
    if any(day.relation not in ("", "from") or day.latest is None for day in clause.days):
        return None
    last = max(day.latest for day in clause.days if day.latest is not None)
    return last if written_on is None or last < written_on else None
