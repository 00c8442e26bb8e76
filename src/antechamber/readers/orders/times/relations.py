"""Periods before or after something, and vaguer relations of time, in an order."""

from dataclasses import dataclass
from datetime import time

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.times.asides import asides_in
from antechamber.readers.orders.times.counts import ONES, ORDINALS, count_of, rank_of

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    + "|".join(sorted(ONES, key=len, reverse=True))
    + r"|an?)"
)
_BUSINESS = ("business", "court", "working", "judicial")
_AFTER = ("after", "following", "from", "of")
_UNITS = ("day", "week", "month", "hour", "minute")
_UNIT = r"(?:(?P<kind>calendar|business|court|working|judicial|full|clear|additional) )?(?P<unit>days?|weeks?|months?|hours?|minutes?)(?:')?"
_DIRECTION = r"(?P<dir>before(?:hand)?|prior to|preceding|in advance(?: of)?|ahead(?: of)?|after|following|from|of|earlier than|prior)"
_OF_MONTH = re.compile(rf" ?(?:{_MONTH}|(?:this|that|the|each|next) month|each)\b")
PERIOD = re.compile(
    rf"(?P<lead>within (?:the )?|no(?:t)? (?:later|less|fewer) than |at least |by |a minimum of |not less than |on or before )?(?<![\w-])(?P<count>{NUMBER})(?: ?\((?P<digits>\d{{1,3}})\))? {_UNIT}"
    rf"(?: ?\((?P<paren>[^)]{{0,40}})\))?(?:,? (?:at the latest|or more),?)?(?: notice)?(?: {_DIRECTION}\b(?P<anchor>(?! ?[,)])(?:(?! and before| and (?:shall|must)|, and (?:in any|not)|,? (?:up )?to and including)[^.;:]){{0,90}}|))?"
)
_FROM_NOW = re.compile(
    r" (?:today|now|(?:the )?(?:date|entry|issuance|service|receipt) (?:hereof|of (?:entry of )?(?:this|the) order)|(?:entry|receipt|service) of this|this (?:order|date))\b"
)
_GIVEN = re.compile(r"\b(?:has|have|gets?|is allowed|are allowed|is given|are given) \Z")
_ORDINAL_DAY = re.compile(
    rf"(?:by|on|of|than) (?:the )?(?:(?P<ordinal>(?:(?:twenty|thirty|forty|fifty|sixty)[- ])?(?:{'|'.join(ORDINALS[1:])})|next|following|\d{{1,2}}(?:st|nd|rd|th)) )(?P<kind>business |court |working |calendar )?day(?: {_DIRECTION}\b(?P<anchor>(?! ?[,)])[^.;:]{{0,90}}|))?"
)
_BEFORE = re.compile(
    r"\b(?:(?P<dir>before|prior to|in advance of|ahead of|in time for|after|following|upon|on|once)) (?P<anchor>(?:the |any |such |submission |submitting |receiving |receipt |receipt of |they |both |this |that |its |their |said |a (?=settlement|conference|mediation|letter|statement)|it has |sending |attending )(?:(?! and before| and after|, and in any event| and in any event)[^.;]){0,90})"
)
_EARLY = re.compile(rf"\b(?P<count>{NUMBER}) (?P<unit>minutes|hours?) early\b")
_NAMED_DAY = re.compile(
    r"\b(?P<unit>(?:the |[\w-]+ )?(?:weeks?|months?|morning|afternoon|evening|night|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days?|hours?)) \Z"
)
_DAY_BEFORE = re.compile(
    r"\bthe (?P<kind>business |court |working |calendar )?day (?:before|prior to|preceding|immediately before) (?P<anchor>(?:the|this|that|such|its|any|said)\b[^.;:,]{0,80})"
)
_BETWEEN_STEPS = re.compile(
    r"\bbetween the (?:demand|offer|response|answer|exchange|proposals?)s? and (?P<anchor>the (?:\w+ )?(?:letters?|statements?|briefs?|memorand(?:um|a)|submissions?))\b"
)
_WITH = re.compile(
    r"\b(?P<with>(?:together |along )?with (?:its|the|their|his|that|each|such)(?: \w+){0,3}? (?:letter|statement|memorandum|brief|submission)s?\b|at the same time|when (?:they|it|counsel) (?:propose|submit|send|serve|file|write|notif(?:y|ie)|report|e-?mail)s?\b[^.;,]{0,40}|by the same (?:date|time)|on the same day|on the day of service|(?:is|are) due with|must accompany|(?:in the course of|during|at|in) (?:that|this|such|the same) (?:meeting|discussion|call|period|conversation|talk|session)\b|(?:at|during|in) (?:the|that|this) (?:\w+ ){0,2}?(?:status call|status conference|teleconference|telephone (?:call|conference)|conference call|(?:pre-\w+|initial|scheduling) call)|on the (?:day|date) (?:that |which )?the court (?:names|sets|fixes|announces|designates|chooses)|the same day\b)"
)
_VAGUE = re.compile(
    r"\b(?P<vague>promptly|immediately|forthwith|at once|without (?:undue )?delay|as soon as(?: \w+){0,6}|soon after|the moment|expeditiously|upon (?:receipt|receiving)|on receiving|on receipt|(?<!at least )(?<!than )once(?! a\b))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A period: `count` None is "before" or "after" alone, 0 is together with; `anchor` is in the order's words.

    `unit_named` when a day, a week or the like stands before "before" ("a day or two before the conference"): the
    event's own day is then not meant.
    """

    start: int
    end: int
    count: int | None
    unit: str | None
    direction: str
    anchor: str
    words: str
    at: time | None = None
    vague: str | None = None
    as_written: str | None = None
    unit_named: bool = False


def relative_periods(text: str) -> tuple[Relative, ...]:
    """The periods of a lower-case text with a number: "seven calendar days before the conference"."""
    if not any(unit in text for unit in _UNITS):
        return ()
    asides = asides_in(text)
    counted = [
        _counted(match, text)
        for match in PERIOD.finditer(text)
        if not any(start <= match.start() < end for start, end in asides)
    ]
    found = [
        *(period for period in counted if period is not None),
        *(_early(match) for match in _EARLY.finditer(text)),
        *(_day_before(match) for match in _DAY_BEFORE.finditer(text)),
        *(_ordinal_day(m) for m in _ORDINAL_DAY.finditer(text) if _is_counted(m)),
    ]
    return tuple(sorted(found, key=lambda r: r.start))


def _counted(match: re.Match[str], text: str) -> Relative | None:
    """The period that a match of `PERIOD` names, None where the number only tells how long something takes."""
    direction = match["dir"]
    words = match.group()
    within = bool(match["lead"] and match["lead"].startswith("within"))
    additional = match["kind"] == "additional"
    if not (direction or within or additional or words.endswith("notice") or "at the latest" in words):
        return None
    if direction in ("of", "from") and not (
        match["lead"] or _GIVEN.search(text, 0, match.start()) or _FROM_NOW.match(match["anchor"] or "")
    ):
        return None
    count = count_of(match["digits"] or match["count"])
    if count is None:
        return None
    unit, kind = match["unit"].rstrip("s"), (match["kind"] or "").strip()
    units, as_written = f"{unit}s", None
    if unit == "day" and kind in _BUSINESS:
        units, as_written = "business_days", None if kind == "business" else f"{kind} days"
    forward = direction in (None, *_AFTER) and not words.endswith("notice")
    restated = re.match(r"(?P<count>\w+(?:-\w+)?) (?:calendar )?days\Z", match["paren"] or "")
    if restated and units != "days" and (days := count_of(restated["count"])):
        count, units, as_written = days, "days", words.split(" before")[0]
    return Relative(
        start=match.start(),
        end=match.end(),
        count=count,
        unit=units,
        direction="after" if forward else "before",
        anchor="earlier due date" if additional else (match["anchor"] or "").strip(),
        words=words,
        as_written=as_written,
    )


def _early(match: re.Match[str]) -> Relative:
    """The period of "fifteen minutes early": before the conference itself."""
    return Relative(
        start=match.start(),
        end=match.end(),
        count=count_of(match["count"]),
        unit=f"{match['unit'].rstrip('s')}s",
        direction="before",
        anchor="the conference",
        words=match.group(),
    )


def _day_before(match: re.Match[str]) -> Relative:
    """The period of "the day before the conference"."""
    return Relative(
        start=match.start(),
        end=match.end(),
        count=1,
        unit="business_days" if (match["kind"] or "").strip() in _BUSINESS else "days",
        direction="before",
        anchor=match["anchor"].strip(),
        words=match.group(),
    )


def _is_counted(match: re.Match[str]) -> bool:
    """Whether an ordinal day counts from something: not "the fifth day of June", and not "on the next day"."""
    if _OF_MONTH.match(match["anchor"] or ""):
        return False
    return match["ordinal"] not in ("next", "following") or not match.group().startswith("on")


def _ordinal_day(match: re.Match[str]) -> Relative:
    """The period of "by the seventh day after receipt"."""
    word = match["ordinal"]
    next_day = word in ("next", "following")
    return Relative(
        start=match.start(),
        end=match.end(),
        count=1 if next_day else rank_of(word),
        unit="business_days" if (match["kind"] or "").strip() in _BUSINESS else "days",
        direction="after" if (match["dir"] or "after") in _AFTER else "before",
        anchor=(match["anchor"] or "").strip(),
        words=match.group(),
    )


def loose_relations(text: str) -> tuple[Relative, ...]:
    """Relations without a number: "before the statements are due", "with its letter", "promptly"."""
    found = []
    for match in _WITH.finditer(text):
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=0,
                unit="days",
                direction="before",
                anchor=match.group(),
                words=match.group(),
            )
        )
    for match in _BEFORE.finditer(text):
        word = match["dir"]
        named = _NAMED_DAY.search(text, 0, match.start()) if word == "before" else None
        direction = "after" if word in ("after", "following", "upon", "on", "once") else "before"
        if word in ("on", "once", "upon") and not re.match(r"(?:receiv|receipt)", match["anchor"]):
            continue
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=None,
                unit=None,
                direction=direction,
                anchor=match["anchor"],
                words=match.group(),
                vague=word if word == "in time for" else named.group("unit") if named else None,
                unit_named=named is not None,
            )
        )
    for match in re.finditer(r"\b(?:beforehand|ahead of time|(?<=[a-z] )(?<!far )in advance(?! of))\b", text):
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=None,
                unit=None,
                direction="before",
                anchor="",
                words=match.group(),
                vague=match.group() if "advance" in match.group() else None,
            )
        )
    for match in _BETWEEN_STEPS.finditer(text):
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=None,
                unit=None,
                direction="before",
                anchor=match["anchor"],
                words=match.group(),
            )
        )
    for match in re.finditer(
        r"\bbetween the date of this order and (?P<anchor>the (?:date of the )?[a-z ]*conference)", text
    ):
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=None,
                unit=None,
                direction="before",
                anchor=match["anchor"].replace("date of the ", ""),
                words=match.group(),
            )
        )
    for match in _VAGUE.finditer(text):
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=None,
                unit=None,
                direction="after",
                anchor="",
                words=match.group(),
                vague=match["vague"],
            )
        )
    return tuple(sorted(found, key=lambda r: r.start))
