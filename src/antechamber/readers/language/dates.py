"""Dates in running text, each as the interval of days on which it can lie.

Absolute dates, dates without a year, vague and relative ones: "July 12, 2023", "the 17th", "mid-January",
"last Thursday", "two weeks later". A date that the text leaves open stays open: its interval says how wide.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from antechamber.readers.language import patterns as re
from antechamber.readers.language.date_forms import FORMS, Form
from antechamber.readers.language.date_references import with_reference
from antechamber.readers.language.date_values import Context, DateMention, Found
from antechamber.readers.language.memory import remembered
from antechamber.readers.language.openings import openings_in

__all__ = ["DateMention", "find_dates"]

_BEFORE = re.compile(
    r"(?i)(?:\b(?P<about>on or (?:about|around)|on approximately|about|around|approximately|circa)|\b(?P<week>the\s+week\s+(?:of|beginning))"
    r"|\b(?P<shift>the\s+(?:day|morning|evening|night)\s+(?P<way>after|before))"
    r"|\b(?P<relation>no later than|not later than|on or before|on or after|prior to|after|before|since|by|until|through|from))\s+(?:the\s+)?$"
)

_LIMIT = re.compile(r"(?i)(by|until|through)\b")
"""Opens a date that takes its word of relation in: "by June", "until the 15th"."""
_OR_LATER = re.compile(
    r"(?i),? or (?:maybe |perhaps |possibly )?(?:the|a) (day|week|weekend|month) (?:after|later)\b(?! (?:the|that|our|my|his|her|their|your|this|[A-Z]))"
)
_LATER_BY = {"day": 1, "week": 13, "weekend": 13, "month": 61}
"""Days by which "or the week after" widens a date."""


@remembered(256)
def find_dates(text: str, *, written_on: date | None) -> tuple[DateMention, ...]:
    """Every date that a text mentions, in order, without overlap.

    A date without a year is given the year that brings it nearest to `written_on`, the day of the text
    itself; without that day it stays unresolved. Words that count from another date ("the next morning")
    count from the nearest date before them in the text.
    """
    found: list[DateMention] = []
    for match, form in _matches(text):
        before = found[-1] if found and match.start() - found[-1].end < 600 else None
        result = form.reader(match, Context(written_on, before))
        if result is not None:
            found.append(_mention(text, match, form.kind, result))
    return tuple(with_reference(text, mention) for mention in found)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Form]]:
    """The matches of all forms, left to right; of those that overlap the first and longest is kept."""
    openings = openings_in(text).openings
    every = [
        (match, form)
        for form in FORMS
        if not form.needs.isdisjoint(openings)
        for match in form.pattern.tried(text)
    ]
    end = 0
    for match, form in sorted(every, key=lambda one: (one[0].start(), -one[0].end())):
        if match.start() >= end:
            end = match.end()
            yield match, form


def _mention(text: str, match: re.Match[str], form: str, result: Found) -> DateMention:
    interval, exact, given = result
    mention = DateMention(
        start=match.start(),
        end=match.end(),
        earliest=interval[0] if interval else None,
        latest=interval[1] if interval else None,
        words=match.group(),
        exact=exact and interval is not None,
        year_given=given,
        form=form,
    )
    led = _BEFORE.search(text, max(0, match.start() - 32), match.start())
    limit = _LIMIT.match(mention.words)
    if limit:
        mention = replace(mention, relation=limit[1].lower())
    later = _OR_LATER.match(text, match.end())
    if later and mention.latest:
        wider = mention.latest + timedelta(days=_LATER_BY[later[1].lower()])
        mention = replace(mention, latest=wider, exact=False)
    return _led(mention, led) if led else mention


def _led(mention: DateMention, led: re.Match[str]) -> DateMention:
    """The mention with what the words before it do to it: "on or about", "the week of", "the day after"."""
    start, words = led.start(), led.group() + mention.words
    if led["relation"]:
        return replace(mention, relation=led["relation"].lower())
    if mention.earliest is None or mention.latest is None:
        return replace(mention, start=start, words=words)
    low, high = mention.earliest, mention.latest
    if led["week"]:
        low, high = low - timedelta(days=low.weekday()), low + timedelta(days=6 - low.weekday())
    elif led["shift"]:
        step = timedelta(days=1 if led["way"].lower() == "after" else -1)
        return replace(mention, start=start, words=words, earliest=low + step, latest=high + step)
    elif mention.form != "holiday":
        low, high = low - timedelta(days=4), high + timedelta(days=4)
    return replace(mention, start=start, words=words, earliest=low, latest=high, exact=False)
