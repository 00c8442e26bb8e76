"""The day on which an order was given: what it says itself, else its stamp, else its file name."""

from datetime import date
from itertools import pairwise

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.head.doc_types import is_letter_of_counsel
from antechamber.readers.orders.times.timing import DATE, date_of

_ANCHORED_DATE = (
    re.compile(
        r"\b(?:dated|entered|so ordered|it is so ordered|done and ordered|ordered|signed)\b(?::| this| on| at)?[\s:,*]*(?:(?!\s*by\b)(?:PLACEHERE, ){1,2}PLACEHERE?,?[\s*]+)?(?:this |on )?(?=DATEHERE".replace(
            "DATEHERE",
            r"(?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday))",
        ).replace("PLACEHERE", r"(?:(?!\b(?:that|than|shall|must|by|before|until|will)\b)[a-z.' ])+"),
        re.IGNORECASE,
    ),
    re.compile(r"\bAND NOW,? this ", re.IGNORECASE),
    re.compile(r"\bat [a-z ]+ this ", re.IGNORECASE),
    re.compile(r"\bthis (?=\d{1,2}(?:st|nd|rd|th)? day of)", re.IGNORECASE),
    re.compile(
        r"\b(?:ordered|entered|issued|signed|approved|given) by (?:the )?(?:[a-z.]+,? ){0,6}?(?:judge|justice|hon\.?|honorable|undersigned)\b(?:[^:;.\d]|(?<=\b[a-z])\.){0,60}? on ",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:date(?:\s+(?:filed|issued|entered|signed|of (?:this )?order))?:|date(?=[ \t]+[a-z]{3,9}\.? \d{1,2}, ?\d{4})|(?:sent|issued|mailed):)[ \t]*(?:mon|tues|wednes|thurs|fri)?(?:day)?,? *",
        re.IGNORECASE,
    ),
)
_EFFECTIVE = re.compile(r"\bin effect (?:from|as of|since) |\beffective ")
_OF_ANOTHER = re.compile(
    r"\b(?:orders?|schedules?|letters?|letter-motions?|motions?|notices?|judgment|stipulations?|agreements?|opinions?|referrals?|transcripts?|reports?|affidavits?|declarations?|was|were)\s+(?:(?:of|to|by|from|on) (?:\w+ ){1,3})?(?:\([^)]{1,30}\) )?\Z"
)
_SERVICE = re.compile(r"\n[ \t]*certificate of (?:service|mailing)\b")
_HEAD = 900
"""Characters of the head, in which alone "effective" gives the paper's own day."""
_FIELD = ("date", "sent", "issued", "mailed")
_LIMITED = re.compile(
    r"\b(?:by|before|than|due|until|deadlines?|statements?|letters?|conference|hearing|trial|demand|offer|response)\W*\Z"
)
_ENDORSES = re.compile(
    r"\b(?:so ordered|memo endorsed|(?:application|request|motion|letter-motion)s? (?:is |are )?(?:hereby )?(?:granted|denied|approved)|granted\b|denied\b|u\.s\.m\.j|u\.s\.d\.j|united states (?:magistrate|district) judge)"
)
_FILED_STAMP = re.compile(
    r"\b(?:E-?FILED|FILED|ENTERED|RECEIVED AND FILED)\b[ \t:]*(?:IN (?:OPEN COURT|OFFICE|CHAMBERS)|ON)?[\s:,]{1,80}(?=[A-Z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
)
_REVISED = re.compile(r"(?:\n|\f)[ \t(]*(?:last )?(?:revised|rev\.|updated|amended|adopted):? (?:on )?")
_FILED_FIELD = re.compile(
    r"(?:^|\n)[ \t]*(?:E-?FILED|FILED|ENTERED)(?: ON)?:[ \t]*(?=[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
)
_CLERKS_STAMP = re.compile(r"(?:^|\n)[ \t]*(?=[A-Z]{3}\.? \d{1,2},? (?:19|20)\d\d[ \t]*(?:\n|\Z))")
_REPORTED = re.compile(
    r"(?:\A|\n)[ \t]*Filed:[ \t]*(?=[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d[ \t]*(?:\n|\Z))"
)
"""The day of filing on a line of its own, as reporters of decisions print it."""


_IN_COLUMN = re.compile(r"(?<=\s{4})(?:E-?FILED|FILED|ENTERED)\s*\Z")
_CAPTION = 2500
"""Characters of the caption, beside which a clerk's stamp stands."""
_ASKEW = 8
"""Columns by which the day of a stamp may stand to the left of its word."""


_ENDORSED = re.compile(
    r"\bso ordered\b|\bmemo endorsed\b|\bu\.s\.[md]\.j|\b(?:is|are|application|request|motion)s? (?:hereby )?(?:granted|denied)\b|(?:^|\n)\W*(?:granted|denied)\b"
)
_DIVIDED = re.compile(r"[a-z]+ \d{1,2},? \d{4}\s*[-_=*\u2014]{5}|\d{1,2}/\d{1,2}/\d{2,4}\s*[-_=*\u2014]{5}")
_LETTERS_HEAD = re.compile(r"\bre:|\bdear\b|\bhon\.|\bvia ecf\b|\bby ecf\b")
_BLANK = re.compile(r"\bso ordered\b[\s:.,]*_{3,}")
"""A line for an endorsement that nobody has signed yet."""
_SO_DATED = re.compile(r"\bdated?\b\s*:?\s*(?:[a-z ]+, [a-z ]+\s+)?(?=[a-z\d])")
_LONE_AFTER = re.compile(
    r"[^a-z\d]{0,80}(?:[a-z. ]{3,40}, (?:u\.s\.[md]\.j\.?|united states [a-z]+ judge)\W{0,12})?(?:[a-z ]+, [a-z ]+\W{1,20})?"
)


def dated_of(text: str, source: str) -> date | None:
    """The day on which the order was given: what it says itself, else its stamp, else its file name.

    An order written upon a letter of counsel has the day of the endorsement, never that of the letter.
    """
    folded = text.replace("*", " ").lower()
    if is_letter_of_counsel(text) and _ENDORSED.search(folded) and not _BLANK.search(folded):
        return _endorsed_day(folded)
    if day := _anchored_day(text, folded) or _listed_day(folded) or _lone_day(folded):
        return day
    stamp = re.search(
        r"(?:so ordered|u\.s\.m\.j\.?|judge)\W{0,12}(?P<d>[a-z]+ \d{1,2}, ?\d{4})",
        folded,
    )
    if stamp and (found := DATE.match(stamp["d"])):
        return date_of(found)
    served = re.search(r"\bcertif(?:y|ies) that,?\s+on\s+(?:or about\s+)?(?=[a-z\d])", folded)
    if served and (day := _loose_day(folded, served.end())):
        return day
    if day := _beside_signature(folded) or _stamped_day(text):
        return day
    named = re.search(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)", source.rsplit("/", 1)[-1])
    return day_of_parts(int(named[1]), int(named[2]), int(named[3])) if named else None


def effective_on(text: str) -> date | None:
    """The day from which practices or a rule say that they hold, or were last revised, where head or foot name it."""
    folded = text.replace("*", " ").lower()
    at_foot = len(folded) - 300
    for pattern in (_EFFECTIVE, _REVISED):
        for match in pattern.finditer(folded):
            outside = match.start() <= _HEAD or match.start() >= at_foot
            if outside and (day := _loose_day(folded, match.end())):
                return day
    return None


def _anchored_day(text: str, folded: str) -> date | None:
    """The day to which a word such as "Dated" or "Entered" points."""
    own = _SERVICE.split(folded, maxsplit=1)[0]
    return _anchored_in(text, own) or (_anchored_in(text, folded) if len(own) < len(folded) else None)


def _anchored_in(text: str, folded: str) -> date | None:
    for rank, pattern in enumerate(_ANCHORED_DATE):
        matches = list(pattern.finditer(folded))
        for match in matches if rank else reversed(matches):
            if match.group().startswith(_FIELD) and _is_of_an_event(folded, match):
                continue
            if not rank and ":" not in match.group() and _is_recited(text, match.start()):
                continue
            found = DATE.match(folded, match.end()) or DATE.match(
                re.sub(r"\s+", " ", folded[match.end() : match.end() + 60])
            )
            day = _loose_day(folded, match.end()) or (date_of(found) if found else None)
            if day:
                return day
    return None


def _is_of_an_event(folded: str, match: re.Match[str]) -> bool:
    """Whether a field "Date:" gives a time limit or the day of a conference; minutes have their own day and hour."""
    if _LIMITED.search(" ".join(folded[max(0, match.start() - 60) : match.start()].split())):
        return True
    after = folded[match.end() : match.end() + 90]
    return bool(re.search(r"\b(?:time|hour|place|where):", after)) and not re.search(
        r"\bminutes?\b", folded[:900]
    )


def _endorsed_day(folded: str) -> date | None:
    """The day beside the words by which a judge endorses a letter of counsel."""
    marks = list(reversed(list(_ENDORSES.finditer(folded))))
    for mark in marks:
        near = folded[mark.end() : mark.end() + 260]
        told = _SO_DATED.search(near)
        if told and (day := _loose_day(near, told.end())):
            return day
    for mark in marks:
        near = folded[mark.end() : mark.end() + 260]
        lone = _LONE_AFTER.match(near)
        day = _loose_day(near, lone.end()) if lone else None
        after = folded[mark.end() + (lone.end() if lone else 0) :][:500]
        if day and (_DIVIDED.match(after) or not _LETTERS_HEAD.search(after)):
            return day
    return None


def _stamped_day(text: str) -> date | None:
    """The day of a stamp of filing, in capitals as clerks have it ("FILED / SEP 11 2023")."""
    for pattern in (_FILED_STAMP, _FILED_FIELD, _CLERKS_STAMP, _REPORTED):
        days = {day for m in pattern.finditer(text) if (day := _loose_day(text.lower(), m.end()))}
        if len(days) == 1:
            return days.pop()
    return _day_under_stamp(text[:_CAPTION].split("\n"))


def _day_under_stamp(rows: list[str]) -> date | None:
    """The day that stands below the word FILED in the right column of a caption; None when there are several."""
    days: set[date] = set()
    for row, below in pairwise(rows):
        stamp = _IN_COLUMN.search(row)
        start = stamp.start() if stamp else 0
        beside = below[max(0, start - _ASKEW) :]
        if stamp and (day := _loose_day(beside.lower(), len(beside) - len(beside.lstrip()))):
            days.add(day)
    return days.pop() if len(days) == 1 else None


def _is_recited(text: str, at: int) -> bool:
    """Whether "dated" at `at` gives the day of a paper spoken of: it follows its name, or runs on in small letters."""
    before = text[max(0, at - 80) : at]
    own_line = before.endswith("\n") and text[at : at + 1].isupper()
    if not own_line and _OF_ANOTHER.search(before.lower()):
        return True
    return text.startswith(("dated", "entered", "signed"), at) and before.rstrip()[-1:] not in (
        "",
        ".",
        ";",
        ",",
        ":",
    )


def _listed_day(folded: str) -> date | None:
    """The day on a line of its own in the head, in figures, as reporters of decisions print it ("11-17-2021")."""
    filed = re.search(
        r"(?:^|\n)[ \t]*(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>(?:19|20)\d\d)[ \t]*(?=\n)",
        folded[:800],
    )
    return day_of_parts(int(filed["y"]), int(filed["m"]), int(filed["d"])) if filed else None


def _lone_day(folded: str) -> date | None:
    """The day that stands on a line of its own: the first in the head, else the last."""
    lone = list(
        re.finditer(
            r"(?:^|\n)[ \t:)|§]*(?P<d>(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, ?\d{4})[ \t]*(?=\n|\s{3,}|[*]?s/|/s/|\Z)",
            folded,
        )
    )
    if lone:
        found = DATE.match(lone[0]["d"]) if lone[0].start() < 800 else DATE.match(lone[-1]["d"])
        return date_of(found) if found else None
    return None


def _beside_signature(folded: str) -> date | None:
    """The last date at the foot of a paper that a judge signed, when it is no deadline."""
    foot = " ".join(folded[-700:].split())
    cut = 12 if len(folded) > len(foot) else 0
    if not re.search(r"judge|ordered|j\.\s*\Z|s/", foot):
        return None
    days = [
        day
        for found in DATE.finditer(foot, cut)
        if (found["year"] or found["year2"] or found["y3"])
        and not re.search(
            r"\b(?:issued|filed|by|than|before|until|for|on|about|at|of|to|from|after|through|between|since|due|set|is|are|remains?|scheduled|and|or|was|eff|effective|rev|revised|amended|form)\W*\Z",
            foot[: found.start()],
        )
        and (day := date_of(found))
    ]
    return days[-1] if len(set(days)) == 1 else None


def _loose_day(text: str, at: int) -> date | None:
    r"""A date whose parts line ends may divide ("13th day\\nof November, 2023")."""
    piece = re.sub(r"\s+", " ", text[at : at + 70]).strip()
    found = DATE.match(piece)
    return date_of(found) if found else None


def day_of_parts(year: int, month: int, day: int) -> date | None:
    """The day of a year, month and day; None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
