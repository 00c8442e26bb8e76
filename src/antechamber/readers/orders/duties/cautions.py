"""What a person should be warned of before relying on an order: gaps, clashes of names and numbers, wrong zones."""

from datetime import date, timedelta
from itertools import pairwise

from antechamber.core.document import Document
from antechamber.core.order import Conference, DocType, Duty
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.due import weekday_errors
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.times.timing import DATE, date_of

_GENERAL = (DocType.PRACTICES, DocType.LOCAL_RULE, DocType.STANDING_ORDER)
_GAP = re.compile(
    r"\b(?:no later than|on or before|not later than|held on|set for|scheduled for) ?(?:,|\.(?!\d)|;|at \d{1,2}:\d\d)"
)
_ZONE = re.compile(r"\b[ecmp](?P<kind>[sd])t\b")
_THEN = re.compile(r"[),]* ?(?:on )?")
_OTHER_CONFERENCE = re.compile(r"\b(?:pretrial|scheduling|status|rule 16|case management) conference\b")
_SETTLING = re.compile(r"settle|mediat|judicial pretrial")
_CONDITION = re.compile(
    r"settlement conference,? ?\(?if (?:no|the|a|not)\b|\bif [^.;]{5,80}, (?:the|a) (?:settlement conference|mediation)\b[^.;]{0,60}\bwill be held\b"
)


_TENTATIVE = re.compile(
    r"\btentatively (?:been )?(?:set|scheduled|calendared|noticed|fixed|placed|reserved)\b|\btentative (?:date|setting)\b[^.;]{0,60}\b(?:conference|mediation)\b|\b(?:conference|mediation)\b[^.;]{0,60}\btentative(?:ly)?\b"
)


_NOT_HELD = re.compile(
    r"\b(?:conference|mediation|session) (?:will|shall|is) not (?:to )?(?:now )?(?:take place|be held|proceed|occur|convene|begin|go forward)\b[^.;]{0,30}?(?:on|at) (?=[a-z\d])"
)
_NOT_BY = re.compile(
    r"\b(?:shall|must) not (?:e-?mail|submit|send|serve|file|exchange|convey|provide|deliver|confer|attend|appear|meet)\b(?! (?:a|any) (?:motion|request))[^.;]{0,80}?\b(?:no|not) later than\b"
)
_SET_ANEW = re.compile(
    r"\b(?:adjourn|continu(?:ed|ance)|cancel|vacat|instead|reschedul|reset|postpon|moved|new date|until further|but (?:will|shall)|rather)\w*"
)


def _negated(low: str, conference: Conference | None) -> bool:
    """Whether a "not" makes nonsense of its sentence: the day of a conference that is "not" held on it."""
    if any(True for _ in _NOT_BY.finditer(low)):
        return True
    for found in _NOT_HELD.finditer(low):
        day = DATE.match(low, found.end())
        if day and conference is not None and date_of(day) == conference.on:
            return not _SET_ANEW.search(low)
    return False


_TWO_HOURS = re.compile(
    r"\b(?P<one>plaintiffs?|petitioners?|claimants?)\b(?P<first>[^.;]{0,110}?)\bat (?P<a>\d{1,2}(?::\d\d)? ?[ap]\.?m)[^:]{0,60}?\b(?:defendants?|respondents?|defense)\b[^.;]{0,110}?\bat (?P<b>\d{1,2}(?::\d\d)? ?[ap]\.?m)"
)
_COMES = re.compile(r"\b(?:appear|arrive|report|attend|present|come|start|begin|join|check in|meet)\w*\b")


def _two_hours(low: str) -> bool:
    """Whether the sides are told to come at different hours."""
    return any(
        found["a"].replace(" ", "") != found["b"].replace(" ", "") and _COMES.search(found.group())
        for found in _TWO_HOURS.finditer(low)
    )


def cautions_in(
    text: str,
    sentences: tuple[Sentence, ...],
    conference: Conference | None,
    *,
    judges: tuple[str, ...],
    numbers: tuple[str, ...],
    title: str,
) -> tuple[str, ...]:
    """The warnings that the words of the order alone give, in the contract's words."""
    low = " ".join(text.lower().split())
    doubts = (
        ("missing_date", bool(_GAP.search(low))),
        ("weekday_mismatch", bool(weekday_errors(low))),
        ("several_dockets", _several(numbers) and len(re.findall(r"case no|plaintiff,", low)) > 1),
        ("judge_conflict", _foreign_judge(text, judges)),
        ("conditional_conference", bool(_CONDITION.search(low))),
        ("tentative_date", conference is not None and bool(_TENTATIVE.search(low))),
        (
            "not_a_settlement_conference",
            conference is not None and _is_other_kind(conference, low, title.lower()),
        ),
        ("negation", _negated(low, conference)),
        ("two_start_times", conference is not None and _two_hours(low)),
        ("time_zone_mismatch", _wrong_zone(low)),
        ("paragraph_numbers_skip", _numbers_skip(sentences)),
    )
    return tuple(name for name, found in doubts if found)


def address_parted(document: Document, duties: tuple[Duty, ...]) -> bool:
    """Whether a page shows an e-mail address with a space within it, where the duty now has it whole."""
    for address in {duty.address for duty in duties if duty.address and "@" in duty.address}:
        loose = re.compile("[ \t]?".join(re.escape(letter) for letter in address), re.IGNORECASE)
        for page in document.pages:
            found = loose.search(page.text)
            if found:
                if " " in found.group() or "\t" in found.group():
                    return True
                break
    return False


def no_day(kind: DocType, conference: Conference | None, *, duties: bool) -> bool:
    """Whether a general paper imposes duties for a conference whose day another paper sets."""
    return kind in _GENERAL and conference is None and duties


def _several(numbers: tuple[str, ...]) -> bool:
    """Whether two docket numbers stand in the caption of which neither is the other cut short."""
    plain = sorted({re.sub(r"\W|\(.*", "", number)[:12] for number in numbers}, key=len)
    return any(
        not any(longer.startswith(shorter) for longer in plain[i + 1 :])
        for i, shorter in enumerate(plain[:-1])
    )


def _is_other_kind(conference: Conference, low: str, title: str) -> bool:
    words = " ".join(conference.excerpt.text.lower().split()) if conference.excerpt else ""
    other = _OTHER_CONFERENCE.search(words) and not _SETTLING.search(words) and not _SETTLING.search(title)
    return bool(other) or not _SETTLING.search(low[:4000])


def _foreign_judge(text: str, judges: tuple[str, ...]) -> bool:
    """Whether a judge's chambers are spoken of whose name stands nowhere else in the paper."""
    names = set(re.findall(r"\bJudge\s+([A-Z][a-z]{3,})'s\s+chambers", text))
    known = " ".join(judges).lower()
    return any(
        name.lower() not in known and len(re.findall(rf"\b{name}\b", text, re.IGNORECASE)) == 1
        for name in names
    )


def _wrong_zone(low: str) -> bool:
    """Whether a day is given in daylight time that has standard time, or the other way round."""
    for zone in _ZONE.finditer(low):
        lead = _THEN.match(low, zone.end())
        near = DATE.match(low, lead.end()) if lead else None
        if near is None:
            before = list(DATE.finditer(low, max(0, zone.start() - 60), zone.start()))
            near = before[-1] if before else None
        on = date_of(near) if near else None
        if on is not None and (zone["kind"] == "d") != _has_daylight_time(on):
            return True
    return False


def _has_daylight_time(on: date) -> bool:
    """Whether daylight time is in force: from the second Sunday of March to the first of November.

    Law: 15 U.S.C. 260a. Before 2007 it ran from the first Sunday of April to the last of October.
    """
    if on.year < 2007:
        return _sunday_from(date(on.year, 4, 1)) <= on < _sunday_from(date(on.year, 10, 25))
    return _sunday_from(date(on.year, 3, 8)) <= on < _sunday_from(date(on.year, 11, 1))


def _sunday_from(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def _numbers_skip(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the numbered paragraphs of an order, counted from 1, leave a number out."""
    seen = [int(m.group()) for s in sentences if s.path and (m := re.match(r"\d{1,2}(?![\d.])", s.path))]
    numbers = [n for i, n in enumerate(seen) if i == 0 or n != seen[i - 1]]
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    return len(numbers) > 3 and numbers[0] == 1 and all(step > 0 for step in steps) and max(steps) == 2
