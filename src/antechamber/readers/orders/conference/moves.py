"""Which day a sentence that moves a conference gives up, and which it sets instead."""

from dataclasses import dataclass
from datetime import time

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.times.timing import CLOCK, DATE, clock_of

FIGURED = re.compile(r"\d{4}|/\d\d")
"""What every full date holds: a cheap test before the search for dates."""
_MOVED = (
    r"(?:re-?scheduled|adjourned|continued|postponed|moved|re-?set|re-?calendared|re-?noticed|relisted|changed"
    r"|advanced|pushed back|put off|brought forward|carried over|put over)"
)
_MOVE = re.compile(
    rf"\b(?:{_MOVED}|re-?schedul(?:es?|ing)|adjourn(?:s|ing|ment)?|continu(?:es|ing|ance)|postpon(?:es?|ing|ement)|mov(?:es|ing)"
    r"|(?<=to )(?:continue|move)|re-?set(?:s|ting)|chang(?:es|ing)"
    r"|(?:cancell?ed|vacated|stricken)\b(?=.{0,80}\b(?:held|set|scheduled|take place))|(?:be )?held instead|instead be held|now (?:be held|be conducted|take place)|(?<=is )now (?:set|scheduled)|(?:set|scheduled|calendared) for .{6,60}? (?:shall|will) be (?:held|conducted)(?= on\b)|new date)\b"
)
_FINITE = re.compile(
    rf"\b(?:is|are|(?:has|have) been|(?:shall|will) be|stands?|now|hereby)\b(?: (?:\w+ly|now|hereby|also|therefore|again|so|further)\b,?)* {_MOVED}\b"
)
_IDLE = re.compile(
    r"\b(?:not|may|might|could|can|cannot|if|unless|never|no|until|before it is|should it be)\b(?: (?:the|this|that|a|settlement|conference|it|is|be|been|later|otherwise|again|further))*\s*\Z"
)
_PAST = re.compile(
    r"\b(?:had (?:\w+ )?been|having been|was (?:previously|first|last|earlier|originally|once|already)|were (?:previously|first)|previously|earlier|originally)(?: \w+ly)? *\Z"
)
_CLOCK_HERE = rf"(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', CLOCK.pattern)})"
_TAIL = rf"\W*(?:{_CLOCK_HERE}[^a-z0-9]*(?:[ecmp][sd]?t\W*)?(?:on\b)?[^a-z0-9]*)?\Z"
_TO = re.compile(
    rf"\b(?:to|until|till)(?: begin(?: on| at)?| take place on| the following date[: ]*)?{_TAIL}"
)
_ON = re.compile(
    r"\b(?:re-?set|re-?scheduled?|re-?calendared|re-?noticed|relisted|be held|be conducted|held|take place|convene|proceed|go forward|set|scheduled|date)\b"
    rf"[^;\d]{{0,120}}?\b(?:for|on|at|is|be){_TAIL}"
)
_FROM = re.compile(
    rf"\b(?:from|in place of|instead of|in lieu of|rather than|formerly|previously|originally|not)\b(?: (?:set|scheduled) (?:for|on))?(?: the)?(?: date of)?{_TAIL}"
)
_SET_FOR = re.compile(
    rf"\b(?:set|scheduled|calendared|noticed|announced|fixed|for|on|of|the|conference|currently|now)\b{_TAIL}"
)
_OTHER_EVENT = re.compile(
    r"\b(?:deadlines?|due date|time (?:to|for|within)|date (?:by|on) which|discovery|trial|jury selection|status|telephone|scheduling|initial|case management"
    r"|(?:statements?|letters?|submissions?|memorand\w+|briefs?|reports?|demands?|responses?|offers?)\b(?! (?:from|of|by)\b.{0,60}\bconference))\b"
)
_REQUEST = re.compile(
    r"\b(?:request(?:s|ed|ing)?|motions?|moves|applications?|apply|asks?|asked|seeks?|sought|propos\w+|wish(?:es)?)\b.{0,80}\b(?:to (?:adjourn|re-?schedule|continue|postpone|move|re-?set|change)|(?:adjournment|continuance|postponement)|be (?:re-?scheduled|adjourned|continued|postponed|moved|re-?set|changed))\b"
)
_REFUSED = re.compile(r"\b(?:denied|denies|declined|declines|refused|rejected)\b")
_SUPPOSED = re.compile(
    r"\b(?:if|unless|in the event|provided that|should (?:the|they|a|any|counsel|either|this|that))\b[^.;]*\b(?:will|shall|would) be\b"
)
_GRANTED = re.compile(r"\b(?:granted|grants|so ordered|approved|approves|allowed)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where in the sentence the new dates and the ones given up begin; `blocked` when nothing is moved after all.

    `at` is the new hour when the sentence moves the hour and leaves the day; `same_hour` when it says so.
    """

    fresh: frozenset[int] = frozenset()
    stale: frozenset[int] = frozenset()
    at: time | None = None
    same_hour: bool = False
    blocked: bool = False


def move_in(low: str) -> Move | None:
    """What a sentence in lower case moves; None when it moves no conference.

    A request to move, one that is refused, and the moving of a deadline or of another event are `blocked`:
    no date of such a sentence is the day of the conference.
    """
    verbs = [m for m in _MOVE.finditer(low) if not _IDLE.search(low, 0, m.start())]
    if not verbs:
        return None
    dates = list(DATE.finditer(low))
    if not dates:
        return None
    if _SUPPOSED.search(low, 0, verbs[0].start()) and len(dates) > 1:
        return Move(blocked=True)
    if _REFUSED.search(low) or (
        _REQUEST.search(low) and not _GRANTED.search(low) and not _FINITE.search(low)
    ):
        return Move(blocked=True)
    fresh, stale, others = _sorted_out(low, dates, verbs)
    if fresh:
        return Move(
            fresh=frozenset(fresh[-1:]),
            stale=frozenset({*stale, *fresh[:-1]}),
            same_hour="same time" in low or "same hour" in low,
        )
    if others:
        return Move(blocked=True)
    hour = _new_hour(low)
    if hour is not None and not stale:
        return Move(at=hour)
    finite = [m for m in _FINITE.finditer(low) if not _IDLE.search(low, 0, m.start())]
    given_up = {
        d.start()
        for d in dates
        for m in finite
        if d.end() <= m.start() and _SET_FOR.search(low, 0, d.start())
    }
    return Move(stale=frozenset({*stale, *given_up})) if stale or given_up else None


def _sorted_out(
    low: str, dates: list[re.Match[str]], verbs: list[re.Match[str]]
) -> tuple[list[int], list[int], bool]:
    """The new dates, those given up, and whether another event than the conference gets a new date."""
    fresh: list[int] = []
    stale: list[int] = []
    others, prior = False, 0
    for date in dates:
        here, start = low[prior : date.start()], date.start()
        led = [m for m in verbs if m.end() <= start]
        inside = [m for m in led if m.end() > prior]
        if _FROM.search(here):
            stale.append(start)
        elif led and _goes_to(here, inside=bool(inside)):
            if _PAST.search(low, 0, led[-1].start()):
                stale.append(start)
            elif re.match(rf"\W*(?:at )?(?:{_CLOCK_HERE})?[^a-z0-9]*or\b", low[date.end() :]) or (
                _OTHER_EVENT.search(_subject(low, led[-1].start()))
            ):
                others = True
            else:
                fresh.append(start)
        elif _SET_FOR.search(here):
            stale.append(start)
        prior = date.end()
    return fresh, stale if fresh else [s for s in stale if _FROM.search(low, 0, s)], others


def _goes_to(here: str, *, inside: bool) -> bool:
    """Whether the words since the date before lead to a new date."""
    if inside:
        return bool(_TO.search(here) or _ON.search(here))
    return bool(
        re.match(
            rf"\W*(?:(?:settlement|mediation|pretrial) )*(?:conference\b|mediation\b)?\W*(?:at )?(?:{_CLOCK_HERE})?[^a-z0-9]*(?:to|until)\b",
            here,
        )
    )


def _subject(low: str, verb: int) -> str:
    """What stands before a verb of moving, as far back as its clause goes."""
    start = max(
        (m.end() for m in re.finditer(r"[;]|, and (?:the|a|any|all)\b|\band (?=the|all)\b", low[:verb])),
        default=0,
    )
    lead = low[start:verb]
    return re.sub(r"(?:on|upon|at|having|in light of|because|after|pursuant|as)\b[^,]*, ", "", lead, count=1)


def _new_hour(low: str) -> time | None:
    """The hour to which a conference is moved within its day."""
    match = re.search(rf"\b(?:to|until)(?: begin at)? (?P<hour>{_CLOCK_HERE})", low)
    found = CLOCK.search(low, match.start("hour")) if match and _MOVE.search(low, 0, match.start()) else None
    return clock_of(found) if found else None
