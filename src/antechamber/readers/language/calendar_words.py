"""The words of the calendar and what they come to: months, weekdays, seasons, holidays, counts."""

from calendar import monthrange
from datetime import date, timedelta

from antechamber.readers.language import patterns as re

Interval = tuple[date, date]
"""First and last day, both included."""

MONTH = (
    r"(?:Jan(?:uary)?|JAN(?:UARY)?|Feb(?:ruary)?|FEB(?:RUARY)?|Mar(?:ch)?|MAR(?:CH)?|Apr(?:il)?|APR(?:IL)?|May|MAY|Jun(?:e)?|JUN(?:E)?"
    r"|Jul(?:y)?|JUL(?:Y)?|Aug(?:ust)?|AUG(?:UST)?|Sep(?:t(?:ember)?)?|SEP(?:T(?:EMBER)?)?|Oct(?:ober)?|OCT(?:OBER)?|Nov(?:ember)?|NOV(?:EMBER)?"
    r"|Dec(?:ember)?|DEC(?:EMBER)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|MONDAY|Tue(?:s(?:day)?)?|TUESDAY|Wed(?:nesday)?|WEDNESDAY|Thu(?:rs?(?:day)?)?|THURSDAY|Fri(?:day)?|FRIDAY"
    r"|Sat(?:urday)?|SATURDAY|Sun(?:day)?|SUNDAY)"
)
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)"
HOLIDAY = (
    r"fourth of july|july fourth|independence day|thanksgiving|christmas(?: eve| day)?|new year['’]s(?: eve| day)?|labor day|memorial day"
    r"|presidents['’]? day|juneteenth|veterans day|columbus day|martin luther king(?:,? jr\.?)? day|mlk day"
)
COUNT = r"\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple(?: of)?|a few|several|some"
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_WEEKDAYS = {name: number for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_COUNTS = {
    name: number
    for number, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 14)}
_FIXED = {
    "fourth of july": (7, 4), "july fourth": (7, 4), "independence day": (7, 4), "juneteenth": (6, 19), "veterans day": (11, 11),
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1), "new year's": (1, 1),
    "new year's eve": (12, 31),
}  # fmt: skip
_FLOATING = {
    "labor day": (9, 0, 1), "thanksgiving": (11, 3, 4), "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3), "columbus day": (10, 0, 2),
    "mlk day": (1, 0, 3), "memorial day": (5, 0, -1),
}  # fmt: skip


def month_of(word: str | None) -> int | None:
    """The number of a month by its name or abbreviation."""
    return _MONTHS.get(word[:3].lower()) if word else None


def weekday_of(word: str | None) -> int | None:
    """The number of a weekday, Monday 0, by its name or abbreviation."""
    return _WEEKDAYS.get(word[:3].lower()) if word else None


def year_of(word: str) -> int | None:
    """A year in four or two figures: "2023", "'23", "23"."""
    digits = re.sub(r"\D", "", word)
    if len(digits) == 4:
        return int(digits)
    return 2000 + int(digits) if digits and int(digits) < 70 else 1900 + int(digits or 0)


def count_of(word: str) -> tuple[int, int]:
    """The least and the most that a word of number means: "two" is (2, 2), "a few" (2, 6)."""
    word = re.sub(r"\s+", " ", word.lower())
    if word.isdigit():
        return int(word), int(word)
    if word in _COUNTS:
        return _COUNTS[word], _COUNTS[word]
    if word in ("a", "an"):
        return 1, 1
    return (2, 3) if word.startswith("a couple") else (2, 7)


def day_or_none(year: int | None, month: int, day: int) -> date | None:
    """A date, or None when the calendar has no such day."""
    if year is None or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def days(start: date, low: int, high: int) -> Interval:
    """The interval from `low` to `high` days after a day."""
    return start + timedelta(days=low), start + timedelta(days=high)


def month_interval(year: int, month: int) -> Interval:
    """A whole month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def part_of_month(year: int, month: int, words: str) -> Interval:
    """Part of a month: early is its first ten days, mid the 11th to the 20th, late the rest."""
    first, last = month_interval(year, month)
    words = re.sub(r"\s+", " ", words.lower())
    if not words:
        return first, last
    if "half" in words:
        middle = date(year, month, 15)
        return (middle, last) if "second" in words else (first, middle + timedelta(days=1))
    if words.startswith("mid") or "middle" in words:
        return date(year, month, 11), date(year, month, 20)
    if words.startswith("late") or "end" in words or "last" in words:
        return date(year, month, 21), last + timedelta(days=0 if words.startswith("late") else 4)
    return first - timedelta(days=4 if "start" in words or "beginning" in words else 0), date(year, month, 10)


def season_interval(year: int, season: str) -> Interval:
    """A season of the northern year, generously: three months and a fortnight at either end."""
    first, last = _SEASONS[season]
    start = date(year, first, 1)
    end = month_interval(year + (last > 12), (last - 1) % 12 + 1)[1]
    return start - timedelta(days=14), end + timedelta(days=21)


def nearest_year(month: int, day: int | None, written_on: date, weekday: int | None) -> int:
    """The year that brings a month, or a day, nearest to the day of writing.

    Where a weekday stands beside the day and only one of the neighbouring years agrees with it, that year is taken.
    """
    around = [written_on.year - 1, written_on.year, written_on.year + 1]
    candidates = [
        (year, found) for year in around if (found := day_or_none(year, month, day or 15)) is not None
    ]
    if not candidates:
        return written_on.year
    nearest = min(candidates, key=lambda one: abs((one[1] - written_on).days))
    agreeing = [one for one in candidates if weekday is not None and one[1].weekday() == weekday]
    if len(agreeing) == 1 and nearest not in agreeing and abs((agreeing[0][1] - written_on).days) < 300:
        return agreeing[0][0]
    return nearest[0]


def holiday_in(year: int, name: str) -> date | None:
    """The day of a holiday in a year."""
    name = name.replace("’", "'")
    if name in _FIXED:
        return date(year, *_FIXED[name])
    rule = _FLOATING.get(name) or ((1, 0, 3) if name.startswith("martin") else None)
    if rule is None:
        return None
    month, weekday, nth = rule
    if nth < 0:
        last = month_interval(year, month)[1]
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
