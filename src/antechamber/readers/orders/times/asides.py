"""Passages of a clause that say when it does not bind: a date in them belongs to the exception, never to the duty."""

from antechamber.readers.language import patterns as re

_EXCEPTION = re.compile(
    r"\b(?:unless|except (?:that|where|when|if|as|upon|on|by)|excepting|save (?:that|where|when|as|if|on|upon)|absent (?=an?\b|leave|permission|prior|good|written)"
    r"|without (?:first )?(?:leave|permission|an order|prior|having)|provided(?:,? however,?)? that|so long as|other than (?:by|upon|on|as))\b"
)
_CONDITION = re.compile(
    r"\b(?:(?<!only )if(?! (?:it is |they are |one is )?(?:made|filed|received|submitted|sent|asked)\b)|in the event|in case|should (?=the|a|an|any|it|they|counsel|plaintiff|defendant|either))\b"
)
_HEAD_CONDITION = re.compile(
    r"\A\W*(?:and |but )?(?:if|should|in the event|in case|when|where|once|unless|provided that)\b"
)
_MAIN_SUBJECT = re.compile(
    r" (?=(?:they|it|he|she|we|you|counsel|(?:the|that|each|every|any) (?:parties|party|side|plaintiffs?|defendants?)|plaintiffs?|defendants?|the court) (?:shall|must|will|should|may|is to|are to)\b)"
)
_QUALIFIED_SUBJECT = re.compile(
    r"\A\W*(?:any|each|every|an?|all|the|those)? ?(?:part(?:y|ies)|counsel|plaintiffs?|defendants?|persons?|attorneys?|sides?|insurers?|carriers?|lawyers?|anyone) (?:who|that|which)\b[^;]*?(?=\b(?:shall|must|is to|are to)\b)"
)
_DENIED = re.compile(r"\b(?:(?:no|not)\b(?! (?:later|less|fewer|more|earlier|sooner) than)|never\b|only\b)")
_OPEN_MODAL = re.compile(
    r"\b(?:shall|must|should|will|may|to|and|or|but|that|counsel|parties|party|plaintiffs?|defendants?),\s*\Z"
)
_COMMA = re.compile(r",(?! ?(?:19|20)\d\d)(?!\d)")
_STOP = re.compile(r";|\. (?=[a-z])")
_NEW_TIME = re.compile(
    r" (?:and )?(?:by|no later than|not later than|on or before|at least|within|before)\b[^,;]{0,60}\Z"
)


def asides_in(low: str) -> tuple[tuple[int, int], ...]:
    """The spans of the exceptions, the conditions and the words that only qualify the subject of a lower-case clause.

    What a denial lets through ("no adjournment will be granted unless sought by May 5") is no exception:
    it says what must be done.
    """
    found: list[tuple[int, int]] = []
    head = _QUALIFIED_SUBJECT.match(low)
    if head:
        found.append((0, head.end()))
    elif _HEAD_CONDITION.match(low):
        main = _MAIN_SUBJECT.search(low)
        found.append((0, min(_first_comma(low, 0), main.start() if main else len(low))))
    for match in _EXCEPTION.finditer(low):
        if _DENIED.search(low, 0, match.start()):
            continue
        if match.start() and (not found or match.start() >= found[-1][1]):
            found.append((match.start(), _end(low, match)))
    for match in _CONDITION.finditer(low):
        if match.start() and not any(start <= match.start() < end for start, end in found):
            found.append((match.start(), _first_comma(low, match.end())))
    return tuple(sorted(found))


def _end(low: str, match: re.Match[str]) -> int:
    """Where an exception ends: with its commas when it stands inside a clause, else with the sentence."""
    stop = _STOP.search(low, match.end())
    last = stop.start() if stop else len(low)
    comma = _first_comma(low, match.end(), last)
    inside = bool(_OPEN_MODAL.search(low, 0, match.start()))
    return comma if inside or _NEW_TIME.match(low[comma + 1 : last]) else last


def _first_comma(low: str, at: int, last: int | None = None) -> int:
    stop = _STOP.search(low, at)
    end = last if last is not None else stop.start() if stop else len(low)
    comma = _COMMA.search(low, at, end)
    return comma.start() if comma else end
