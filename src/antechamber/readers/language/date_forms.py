"""The forms in which dates are written."""

from collections.abc import Callable
from dataclasses import dataclass

from antechamber.readers.language import date_readings as reading
from antechamber.readers.language import patterns as re
from antechamber.readers.language.calendar_words import COUNT, HOLIDAY, MONTH, SEASON, WEEKDAY
from antechamber.readers.language.date_values import Context, Found
from antechamber.readers.language.pattern_parts import Openings, openings_of
from antechamber.readers.language.patterns import Pattern

_ANY_YEAR = r"(?:1[89]|20)\d\d"
_YEAR = rf"(?P<year>{_ANY_YEAR}|['’]\d\d)(?!\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%])(?!,\d{3})"
_LEAD = rf"(?:(?P<weekday>{WEEKDAY})\b\.?,?\s+)?"
_PART = r"(?:(?P<part>early|mid|middle|late|(?:the\s+)?(?:very\s+)?(?:beginning|start|first (?:part|half|week|days)|middle|second half|end|last (?:part|week|days)) of)[-\s]+(?:in\s+)?)?"
_OWN_YEAR = r"(?P<own>(?:of\s+)?(?:this|last|next)\s+year|last)"

Reader = Callable[[re.Match[str], Context], Found | None]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of date: its kind, the openings of which a text must have one for it, its pattern, its reading."""

    kind: str
    needs: Openings
    pattern: Pattern
    reader: Reader


def _words(body: str) -> Openings:
    return openings_of(rf"\b(?:{body})") or frozenset()


_CIRCUIT = r"(?!\s+(?:Circuit|Cir|Amendment|floor|Floor|Street|St|Avenue|Ave|century|Century|grade|anniversary|birthday|cause|claim|time|District))"
_MONTHS, _WEEKDAYS, _SEASONS, _HOLIDAYS = _words(MONTH), _words(WEEKDAY), _words(SEASON), _words(HOLIDAY)
_FIGURES = _words(r"\d")
_COUNTED = _words(
    r"ago|later|afterwards?|after|before|thereafter|earlier|yesterday|tomorrow|today|tonight|day|night|morning|afternoon|evening|week|weekend|month|year"
)
FORMS = (
    Form(
        "month and day",
        _MONTHS,
        Pattern(
            rf"\b{_LEAD}(?:the\s+)?(?P<month>{MONTH})\.?\s+{_DAY}(?:\s*(?:-|–|—|to|through|and|or|&)\s*(?:the\s+)?(?:(?P<month2>{MONTH})\.?\s+)?"
            rf"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?=\s*(?:[,.;:)\]]|$|\s(?:{_ANY_YEAR}|of|that|I|we|at|by|with|without|in|he|she|they)\b)))?"
            rf"(?:(?:\s*,?\s*(?:of\s+)?|\s*\(){_YEAR}|\s+{_OWN_YEAR})?"
        ),
        reading.month_day,
    ),
    Form(
        "day and month",
        _MONTHS,
        Pattern(
            rf"\b{_LEAD}(?:the\s+)?{_DAY}\s+(?:day\s+)?(?:of\s+)?(?P<month>{MONTH})\b\.?(?:,?\s+(?:of\s+)?{_YEAR}|\s+{_OWN_YEAR})?"
        ),
        reading.month_day,
    ),
    Form(
        "numeric",
        _FIGURES,
        Pattern(
            rf"\b(?<![/.$-])(?:{_LEAD})(?:(?P<iso>20\d\d[-/.][01]?\d[-/.][0-3]?\d)|(?P<one>[0-3]?\d)[/.-](?P<two>[0-3]?\d)[/.-](?P<year>(?:19|20)\d\d|\d\d))(?![\d/-])"
        ),
        reading.numeric,
    ),
    Form(
        "month and day in figures",
        _FIGURES,
        Pattern(
            rf"\b(?:(?<=[Oo]n )|(?<=by )|(?<=of )|(?<=since )|(?<=dated )|(?<=until ))(?:{_LEAD})(?P<one>[01]?\d)/(?P<two>[0-3]?\d)(?![\d/])"
        ),
        reading.bare_numeric,
    ),
    Form(
        "month",
        _MONTHS,
        Pattern(rf"\b{_PART}(?P<month>{MONTH})\b\.?(?:\s+(?:of\s+)?{_OWN_YEAR}|(?:,|\s+of)?\s*{_YEAR})"),
        reading.month_alone,
    ),
    Form(
        "part of a month",
        _MONTHS,
        Pattern(
            rf"\b(?P<part>early|mid|middle|late|(?:the\s+)?(?:very\s+)?(?:beginning|start|first (?:part|half|week|days)|middle|second half|end|last (?:part|week|days)) of)[-\s]+(?:in\s+)?(?P<month>{MONTH})\b"
        ),
        reading.month_alone,
    ),
    Form(
        "month",
        _MONTHS,
        Pattern(
            rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Oo]f|[Dd]uring|[Uu]ntil|[Ll]ast|[Tt]his|[Tt]hrough|[Bb]ack in|'s|s'|from|the)\s+(?P<month>{MONTH})\b(?!\.?,?\s*\d|\s+(?:of\s+)?(?:this|last|next)\s+year)"
        ),
        reading.month_alone,
    ),
    Form(
        "season",
        _SEASONS,
        Pattern(
            rf"\b(?:(?:early|mid|late|last|this|the|in|since)[-\s]+(?:the\s+)?)?(?P<season>{SEASON})\b(?:(?:\s+of|,)?\s+{_YEAR}|\s+{_OWN_YEAR}|(?<=[Tt]his\s\w{{4}})|(?<=[Tt]his\s\w{{6}})|(?<=[Ll]ast\s\w{{4}})|(?<=[Ll]ast\s\w{{6}})|(?<=in the\s\w{{4}})|(?<=in the\s\w{{6}}))"
        ),
        reading.season,
    ),
    Form(
        "holiday",
        _HOLIDAYS,
        Pattern(
            rf"(?P<around>\b(?:around|about|near)\s+)?(?:\bthe\s+)?\b(?P<holiday>(?i:{HOLIDAY}))\b(?P<wide>\s+(?:weekend|week|holidays?))?(?:,?\s+(?P<year>{_ANY_YEAR}))?"
        ),
        reading.holiday,
    ),
    Form(
        "day of the month",
        _FIGURES,
        Pattern(
            rf"\b(?:(?P<week>[Ww]eek of)|[Oo]n|[Bb]y|[Uu]ntil|(?<!eek )[Oo]f|[Ss]ince|[Aa]fter|[Bb]efore|[Nn]ight of)\s+(?:(?P<weekday>{WEEKDAY}),?\s+)?the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b{_CIRCUIT}"
        ),
        reading.day_alone,
    ),
    Form(
        "counted from the writing",
        _COUNTED,
        Pattern(
            r"(?i)\b(?:(?P<more>over|more than|better than)\s+)?(?P<ago_count>"
            + COUNT
            + r")\s+(?P<ago_unit>days?|weeks?|months?|years?|fortnights?|hours?)\s+ago\b"
            r"|\b(?:yesterday|tomorrow|last night|earlier today|today|tonight|this (?:morning|afternoon|evening|very day)"
            r"|(?:earlier )?(?:this|last) (?:week|month|year)|(?:over the|over this|this past|last|this) weekend"
            r"|(?:in|within|over|during) the (?:last|past) (?:week|month|few days|several days|day)|the past (?:week|month))\b"
        ),
        reading.of_writing,
    ),
    Form(
        "counted from the date before",
        _COUNTED,
        Pattern(
            r"(?i)\b(?:(?P<later_count>"
            + COUNT
            + r")\s+(?P<later_unit>days?|weeks?|months?|years?|fortnights?|hours?|minutes?)\s+(?:later|afterwards?|after that|thereafter|earlier|before that)"
            r"|(?:the )?(?:very )?(?:same|next|following|previous|preceding) (?:business day|day|morning|afternoon|evening|night|week|month)"
            r"|the (?:day|morning|evening|night) (?:before|after)(?=[\s]*[,.;:)]|\s+(?:I|we|he|she|they)\b)|(?:later )?that (?:same )?(?:day|morning|afternoon|evening|night))\b"
        ),
        reading.of_before,
    ),
    Form(
        "weekday",
        _WEEKDAYS,
        Pattern(
            rf"(?<![Ff]irst )(?<!cond )(?<![Tt]hird )(?<!ourth )(?<![Ee]very )(?<![Ee]ach )\b(?:(?:[Oo]n|[Bb]y)\s+)?(?:(?P<which>[Ll]ast|[Tt]his(?: past)?|[Nn]ext|[Pp]ast)\s+)?(?P<weekday>{WEEKDAY})\b(?!\.?,?\s+(?:the\s+)?(?:\d|{MONTH}\b))(?P<after>\s+last\b)?"
        ),
        reading.weekday_alone,
    ),
    Form(
        "year",
        _FIGURES,
        Pattern(
            rf"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Dd]uring|[Bb]ack in|[Tt]hroughout|[Uu]ntil|[Tt]he)\s+(?:early |late |mid-?)?(?P<year>{_ANY_YEAR})\b(?!-\d)"
        ),
        reading.year_alone,
    ),
)
"""The forms of date. One with a new sort of word says which words it needs."""
