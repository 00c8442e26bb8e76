"""Phrases of time in an order: printed dates, clock times, periods before or after something, vague words."""

from dataclasses import dataclass
from datetime import date, time

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.asides import asides_in
from antechamber.readers.orders.counts import ONES, count_of, month_of

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|weds?|thurs?|thu|fri)(?=[., ])\.?)"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DATE = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}),? )?(?:the )?(?:(?P<month>{_MONTH}) ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? ?(?P<year>(?:19|20)\d\d))?(?!\d)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:day )?(?:of )?(?P<month2>{_MONTH}),? ?(?P<year2>(?:19|20)\d\d)"
    r"|(?P<m3>\d{1,2})/(?P<d3>\d{1,2})/(?P<y3>(?:19|20)?\d\d)(?!\d))",
)
_DIGIT = re.compile(r"\d")
CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?(?: o'clock)?(?: ?(?P<half>[ap])\.? ?m\b\.?| in the (?P<part>morning|afternoon))|\bhalf past (?P<past>eight|nine|ten|eleven|one|two|three|four)\b|(?P<noon>\b(?:12:00 )?noon\b|12:00 p\.?m)|(?P<midnight>(?:11:59 p\.m\.|midnight))|(?P<close>close of business)|(?P<h24>[01]\d|2[0-3]):(?P<m24>[0-5]\d) hours"
)
_ORDINALS = {
    w: i
    for i, w in enumerate(
        [
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
        ]
    )
}
_NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    + "|".join(sorted(ONES, key=len, reverse=True))
    + r"|an?)"
)
_UNITS = ("day", "week", "month", "hour", "minute")
_UNIT = r"(?:(?P<kind>calendar|business|court|working|judicial|full|clear|additional) )?(?P<unit>days?|weeks?|months?|hours?|minutes?)(?:')?"
_DIRECTION = r"(?P<dir>before(?:hand)?|prior to|preceding|in advance(?: of)?|ahead(?: of)?|after|following|from|of|earlier than|prior)"
PERIOD = re.compile(
    rf"(?P<lead>within (?:the )?|no(?:t)? (?:later|less|fewer) than |at least |by |a minimum of |not less than |on or before )?(?<![\w-])(?P<count>{_NUMBER})(?: ?\((?P<digits>\d{{1,3}})\))? {_UNIT}"
    rf"(?: ?\((?P<paren>[^)]{{0,40}})\))?(?:,? (?:at the latest|or more),?)?(?: notice)?(?: {_DIRECTION}\b(?P<anchor>(?! ?[,)])(?:(?! and before| and (?:shall|must)|, and (?:in any|not)|,? (?:up )?to and including)[^.;:]){{0,90}}|))?"
)
_GIVEN = re.compile(r"\b(?:has|have|gets?|is allowed|are allowed|is given|are given) \Z")
_ORDINAL_DAY = re.compile(
    rf"(?:by|on|of) (?:the )?(?:(?P<ordinal>{'|'.join(_ORDINALS)}|next|following|\d{{1,2}}(?:st|nd|rd|th)) )(?P<kind>business |court |working |calendar )?day(?: {_DIRECTION}\b(?P<anchor>(?! ?[,)])[^.;:]{{0,90}}|))?"
)
_BEFORE = re.compile(
    r"\b(?:(?P<dir>before|prior to|in advance of|ahead of|in time for|after|following|upon|on|once)) (?P<anchor>(?:the |any |such |submission |submitting |receiving |receipt |receipt of |they |both |this |that |its |their |said |a (?=settlement|conference|mediation|letter|statement)|it has |sending |attending )(?:(?! and before| and after|, and in any event| and in any event)[^.;]){0,90})"
)
_WITH = re.compile(
    r"\b(?P<with>(?:together |along )?with (?:its|the|their|his|that|each|such)(?: \w+){0,3}? (?:letter|statement|memorandum|brief|submission)s?\b|at the same time|when (?:they|it|counsel) (?:propose|submit|send|serve|file|write|notif(?:y|ie)|report|e-?mail)s?\b[^.;,]{0,40}|by the same (?:date|time)|on the same day|on the day of service|(?:is|are) due with|must accompany|(?:in the course of|during|at|in) (?:that|this|such|the same) (?:meeting|discussion|call|period|conversation|talk|session)\b|(?:at|during|in) (?:the|that|this) (?:\w+ ){0,2}?(?:status call|status conference|teleconference|telephone (?:call|conference)|conference call|(?:pre-\w+|initial|scheduling) call)|on the (?:day|date) (?:that |which )?the court (?:names|sets|fixes|announces|designates|chooses)|the same day\b)"
)
_VAGUE = re.compile(
    r"\b(?P<vague>promptly|immediately|forthwith|at once|without (?:undue )?delay|as soon as(?: \w+){0,6}|soon after|the moment|expeditiously|upon (?:receipt|receiving)|on receiving|on receipt|once)\b"
)
_CLOCK_BEFORE = re.compile(
    r"(?:"
    + CLOCK.pattern.replace("?P<", "?P<b_")
    + r")[^a-z]{0,3}(?:\([a-z ]+\) ?|[a-z]{2,3}t,? )?(?:on |of |,)?\s*\Z"
)
_BEFORE_DATE = re.compile(
    r"(?:\b(?:by|than|no later|before|prior to|until|till|including|on|is|are|namely|to wit|through|of|due|for|date|between (?:now|today|the (?:date|entry) of (?:this|the) order) and|(?:between|from) [a-z]{3,9}\.? \d{1,2}(?:,? ?\d{4})? (?:and|to|through|until))|[(,:]|\bby (?:noon|midnight) on)\s*(?:the\s*)?(?:close of business,? (?:on )?)?(?:end of (?:the )?day,? (?:on )?)?\Z"
)
_OTHER_DATE = re.compile(
    r"(?:formerly|rather than|instead of|originally|previously|first set for|was due on|were due|was due|dated|order of|orders of|demand of|filed|since|entered(?: on)?|(?<!be )held on|(?:settlement|mandatory|continued|judicial|the|this) (?:conference|mediation) (?:(?:now |currently |is |that is |which is |to be )*(?:scheduled|set|calendared|noticed|held|reset|rescheduled|continued|adjourned) )?(?:for|on|to)|letter of|was (?:set|scheduled) for|before the order of|revised|earlier than|sooner than|not before|beginning|starting|weeks? of|between|from)\s*(?:on )?\(?\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printed date with its clock time; `exclusive` when the day itself is too late ("before May 5")."""

    start: int
    end: int
    on: date | None
    month_day: tuple[int, int]
    year_given: bool
    at: time | None
    words: str
    weekday: int | None
    exclusive: bool
    firm: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A period: `count` None is "before" or "after" alone, 0 is together with; `anchor` is in the order's words."""

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


def clock_of(match: re.Match[str]) -> time | None:
    """The time that a match of `CLOCK` names; noon is 12:00, midnight 23:59; None for the close of business."""
    if match["noon"]:
        return time(12)
    if match["midnight"]:
        return time(23, 59)
    if match["close"]:
        return None
    if match["h24"]:
        return time(int(match["h24"]), int(match["m24"]))
    if match["past"]:
        hour = ONES.index(match["past"])
        return time(hour if hour > 7 else hour + 12, 30)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    late = match["half"] == "p" or match["part"] == "afternoon"
    hour = hour % 12 + (12 if late else 0)
    return time(hour, minute)


def date_of(match: re.Match[str], year: int | None = None) -> date | None:
    """The day that a match of `DATE` names, None when there is no such day or no year."""
    if match["m3"]:
        number = int(match["y3"])
        parts = (number + 2000 if number < 100 else number, int(match["m3"]), int(match["d3"]))
    elif match["month2"]:
        parts = (int(match["year2"]), month_of(match["month2"]), int(match["day2"]))
    else:
        if not match["year"] and year is None:
            return None
        parts = (
            int(match["year"]) if match["year"] else year or 0,
            month_of(match["month"]),
            int(match["day"]),
        )
    try:
        return date(*parts)
    except ValueError:
        return None


def weekday_of(match: re.Match[str]) -> int | None:
    """The day of the week that a match of `DATE` names, Monday being 0."""
    name = match["weekday"]
    return next(i for i, day in enumerate(WEEKDAYS) if day[:3] == name[:3]) if name else None


def printed_dates(text: str) -> tuple[Printed, ...]:
    """The printed dates of a lower-case text that can be a due date, each with the clock time beside it.

    A date inside an exception or a condition ("unless excused upon a request made by May 5") is none.
    """
    found = []
    matches = list(DATE.finditer(text)) if _DIGIT.search(text) else []
    asides = asides_in(text) if matches else ()
    for match in matches:
        if any(start <= match.start() < end for start, end in asides):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        clock_before = _CLOCK_BEFORE.search(
            before,
        )
        lead = before[: clock_before.start()] if clock_before else before
        lead = lead.rstrip()
        heads = not text[: match.start()].strip() and re.match(
            r"\s*(?:[:\u2013\u2014]|- )", text[match.end() :]
        )
        if _OTHER_DATE.search(before) or (
            not heads and not _BEFORE_DATE.search(lead + (" " if lead and lead[-1].isalpha() else ""))
        ):
            continue
        clock = _clock_near(text, match, clock_before)
        has_year = bool(match["year"] or match["month2"] or match["m3"])
        month = month_of(match["month"] or match["month2"]) if not match["m3"] else int(match["m3"])
        day = int(match["day"] or match["day2"] or match["d3"])
        weekday = weekday_of(match)
        exclusive = bool(re.search(r"(?<!on or )\b(?:before|prior to)\s*\Z", lead + " "))
        found.append(
            Printed(
                start=match.start(),
                end=match.end(),
                on=date_of(match),
                month_day=(month, day),
                year_given=has_year,
                at=clock,
                words=match.group(),
                weekday=weekday,
                exclusive=exclusive,
                firm=not re.search(r"(?<!or before )\b(?:on|for|of)\s*\Z", lead + " ") or bool(clock_before),
            )
        )
    return tuple(found)


def _clock_near(text: str, match: re.Match[str], before: re.Match[str] | None) -> time | None:
    if before:
        inner = CLOCK.search(before.group())
        if inner:
            return clock_of(inner)
    after = re.match(
        r"\**,? ?(?:at |by |no later than |before |on or before |from )?(?:the )?",
        text[match.end() : match.end() + 30],
    )
    clock = CLOCK.match(text, match.end() + (after.end() if after else 0))
    return clock_of(clock) if clock else None


def relative_periods(text: str) -> tuple[Relative, ...]:
    """The periods of a lower-case text with a number: "seven calendar days before the conference"."""
    if not any(unit in text for unit in _UNITS):
        return ()
    found = []
    asides = asides_in(text)
    for match in PERIOD.finditer(text):
        if any(start <= match.start() < end for start, end in asides):
            continue
        direction = match["dir"]
        within = bool(match["lead"] and match["lead"].startswith("within"))
        additional = match["kind"] == "additional"
        if (
            not direction
            and not within
            and not additional
            and not match.group().endswith("notice")
            and "at the latest" not in match.group()
        ):
            continue
        if direction in ("of", "from") and not match["lead"] and not _GIVEN.search(text, 0, match.start()):
            continue
        count = count_of(match["digits"] or match["count"])
        if count is None:
            continue
        unit, kind = match["unit"].rstrip("s"), (match["kind"] or "").strip()
        units = {"day": "days", "week": "weeks", "month": "months", "hour": "hours", "minute": "minutes"}[
            unit
        ]
        as_written = None
        if unit == "day" and kind in ("business", "court", "working", "judicial"):
            units, as_written = "business_days", None if kind == "business" else f"{kind} days"
        forward = (
            direction in (None, "after", "following", "from", "of")
            if not match.group().endswith("notice")
            else False
        )
        anchor = "earlier due date" if additional else (match["anchor"] or "").strip()
        restated = re.match(r"(?P<count>\w+(?:-\w+)?) (?:calendar )?days\Z", match["paren"] or "")
        if restated and units != "days" and (days := count_of(restated["count"])):
            count, units, as_written = days, "days", match.group().split(" before")[0]
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=count,
                unit=units,
                direction="after" if forward else "before",
                anchor=anchor,
                words=match.group(),
                as_written=as_written,
            )
        )
    for match in _ORDINAL_DAY.finditer(text):
        word = match["ordinal"]
        count = (
            1 if word in ("next", "following") else _ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)
        )
        units = (
            "business_days" if (match["kind"] or "").strip() in ("business", "court", "working") else "days"
        )
        if word in ("next", "following") and match.group().startswith("on"):
            continue
        forward = (match["dir"] or "after") in ("after", "following", "from", "of")
        found.append(
            Relative(
                start=match.start(),
                end=match.end(),
                count=count,
                unit=units,
                direction="after" if forward else "before",
                anchor=(match["anchor"] or "").strip(),
                words=match.group(),
            )
        )
    return tuple(sorted(found, key=lambda r: r.start))


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
                vague=word if word == "in time for" else None,
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


def clocks(text: str) -> tuple[tuple[int, int, time], ...]:
    """Every clock time of a lower-case text."""
    return tuple((m.start(), m.end(), at) for m in CLOCK.finditer(text) if (at := clock_of(m)) is not None)
