"""What each form of date comes to: from the match of its pattern to the days on which it can lie."""

from datetime import date, timedelta

from antechamber.readers.language import patterns as re
from antechamber.readers.language.calendar_words import (
    Interval,
    count_of,
    day_or_none,
    days,
    holiday_in,
    month_interval,
    month_of,
    nearest_year,
    part_of_month,
    season_interval,
    weekday_of,
    year_of,
)
from antechamber.readers.language.date_values import Context, Found


def _year(found: re.Match[str], context: Context, month: int, day: int | None) -> tuple[int | None, bool]:
    """The year of a date and whether the text gave it."""
    groups = found.groupdict()
    if groups.get("year"):
        return year_of(groups["year"]), True
    own = (groups.get("own") or "").lower()
    if context.written_on is None:
        return None, False
    if own.endswith("year"):
        return context.written_on.year + {"this": 0, "last": -1, "next": 1}[own.split()[-2]], True
    return nearest_year(month, day, context.written_on, weekday_of(groups.get("weekday"))), False


def month_day(found: re.Match[str], context: Context) -> Found | None:
    """A day of a month, "June 6, 2023", "6 June", or several: "June 6 and 8"."""
    month, day = month_of(found["month"]), int(found["day"])
    if month is None or not 1 <= day <= 31:
        return None
    year, given = _year(found, context, month, day)
    if year is None:
        return None, False, False
    first = day_or_none(year, month, day)
    if first is None:
        return None
    last_text = found.groupdict().get("day2")
    if last_text:
        last_month = month_of(found.groupdict().get("month2")) or month
        last = day_or_none(year, last_month, int(last_text))
        return ((first, last), False, given) if last and last >= first else None
    return _checked(first, found.groupdict().get("weekday"), given=given)


def _checked(day: date, weekday: str | None, *, given: bool) -> Found:
    """A day, widened to the next such weekday when the weekday beside it does not agree."""
    wanted = weekday_of(weekday)
    if wanted is None or wanted == day.weekday():
        return (day, day), True, given
    ahead, behind = (wanted - day.weekday()) % 7, (day.weekday() - wanted) % 7
    other = day + timedelta(days=ahead) if ahead <= behind else day - timedelta(days=behind)
    return (min(day, other), max(day, other)), False, given


def numeric(found: re.Match[str], _: Context) -> Found | None:
    """A date in figures with its year: "6/6/2023", "2023-06-06"."""
    if found.groupdict().get("iso"):
        parts = re.split(r"[-/.]", found["iso"])
        day = day_or_none(int(parts[0]), int(parts[1]), int(parts[2]))
        return ((day, day), True, True) if day else None
    one, two, year = int(found["one"]), int(found["two"]), year_of(found["year"])
    month, number = (two, one) if one > 12 else (one, two)
    day = day_or_none(year, month, number) if year else None
    return _checked(day, found["weekday"], given=True) if day else None


def bare_numeric(found: re.Match[str], context: Context) -> Found | None:
    """A day and month in figures: "on 6/6"."""
    month, number = int(found["one"]), int(found["two"])
    if context.written_on is None or not (1 <= month <= 12 and 1 <= number <= 31):
        return None
    year = nearest_year(month, number, context.written_on, weekday_of(found["weekday"]))
    day = day_or_none(year, month, number)
    return _checked(day, found["weekday"], given=False) if day else None


def month_alone(found: re.Match[str], context: Context) -> Found | None:
    """A month or a part of it: "early June", "last October"."""
    month = month_of(found["month"])
    if month is None:
        return None
    year, given = _year(found, context, month, None)
    if year is None:
        return None, False, False
    behind = found.group().lower().startswith("last ") and context.written_on is not None
    if behind and context.written_on and month_interval(year, month)[1] >= context.written_on:
        year -= 1
    return part_of_month(year, month, (found.groupdict().get("part") or "")), False, given


def season(found: re.Match[str], context: Context) -> Found | None:
    """A season: "the spring of 2023", "last fall"."""
    year, given = _year(found, context, 7, None)
    words = found.group().lower()
    if context.written_on is not None and words.startswith("last ") and not found["year"]:
        year = context.written_on.year
    if year is None:
        return None, False, False
    span = season_interval(year, found["season"].lower())
    if not given and context.written_on is not None and span[0] > context.written_on:
        span = season_interval(year - 1, found["season"].lower())
    return span, False, given


def year_alone(found: re.Match[str], _: Context) -> Found | None:
    """A year: "in 2022"."""
    year = int(found["year"])
    return (date(year, 1, 1), date(year, 12, 31)), False, True


def holiday(found: re.Match[str], context: Context) -> Found | None:
    """A holiday or the days about it: "Labor Day", "around Thanksgiving"."""
    groups = found.groupdict()
    written = context.written_on
    if groups["year"] is None and written is None:
        return None, False, False
    years = (
        [year_of(groups["year"])]
        if groups["year"]
        else [written.year - 1, written.year, written.year + 1]
        if written
        else []
    )
    found_days = [
        d for y in years if y is not None and (d := holiday_in(y, groups["holiday"].lower())) is not None
    ]
    if not found_days:
        return None
    day = found_days[0] if written is None else min(found_days, key=lambda d: abs((d - written).days))
    exact = not (groups["around"] or groups["wide"])
    if groups["around"]:
        return (day - timedelta(days=3), day + timedelta(days=6)), False, bool(groups["year"])
    wide = (day - timedelta(days=3), day + timedelta(days=3))
    return ((day, day) if exact else wide), exact, bool(groups["year"])


def day_alone(found: re.Match[str], context: Context) -> Found | None:
    """A bare "the 17th": in the month of the date before it, else the nearest past one."""
    number = int(found["day"])
    anchor, written = context.before, context.written_on
    if anchor is not None and anchor.latest is not None and anchor.exact and anchor.earliest is not None:
        here = day_or_none(anchor.earliest.year, anchor.earliest.month, number)
        if here is not None and here >= anchor.earliest:
            return _checked(here, found["weekday"], given=anchor.year_given)
    if written is None or found["week"]:
        return None, False, False
    here = day_or_none(written.year, written.month, number)
    if here is None or here > written:
        first = written.replace(day=1) - timedelta(days=1)
        here = day_or_none(first.year, first.month, number)
    return _checked(here, found["weekday"], given=False) if here else (None, False, False)


def weekday_alone(found: re.Match[str], context: Context) -> Found | None:
    """A weekday without a date: "on Thursday", "last Monday"."""
    written, wanted = context.written_on, weekday_of(found["weekday"])
    if written is None or wanted is None:
        return None, False, False
    back = (written.weekday() - wanted) % 7
    which = (found["which"] or "").lower()
    if which == "next":
        ahead = (wanted - written.weekday()) % 7 or 7
        return days(written, ahead, ahead + 7), False, False
    if which == "this":
        monday = written - timedelta(days=written.weekday())
        day = monday + timedelta(days=wanted)
        return (day, day), day <= written, False
    back = back or 7
    if which in ("last", "past") or found["after"]:
        return days(written, -back - (7 if back < written.weekday() + 1 else 0), -back), False, False
    return days(written, -back, -back), False, False


def of_writing(found: re.Match[str], context: Context) -> Found | None:
    """Words that count from the day of writing: yesterday, last week, two weeks ago."""
    written = context.written_on
    if written is None:
        return None, False, False
    words = re.sub(r"\s+", " ", found.group().lower())
    monday = written - timedelta(days=written.weekday())
    if found["ago_count"]:
        count, unit = count_of(found["ago_count"]), found["ago_unit"].lower().rstrip("s")
        return _ago(written, count, unit, more=bool(found["more"])), False, False
    if "yesterday" in words:
        return days(written, -1, -1), True, False
    if "tomorrow" in words:
        return days(written, 1, 1), True, False
    if words.endswith("last week"):
        return days(monday, -7, -1), False, False
    if words.endswith("weekend"):
        return days(monday, -9 if "last" in words else -2, -1), False, False
    if words.endswith(("last month", "this month")):
        first = written.replace(day=1)
        whole = month_interval(*_month_before(first)) if "last" in words else (first, written)
        return whole, False, False
    if words.endswith(("last year", "this year")):
        year = written.year - ("last" in words)
        return (date(year, 1, 1), min(date(year, 12, 31), written)), False, False
    if words.endswith(("this week", "past week", "these days", "few days", "several days")):
        return (monday if "this week" in words else written - timedelta(days=8), written), False, False
    if words.endswith("month"):
        return days(written, -31, 0), False, False
    if words.endswith(("last night", "evening before")):
        return days(written, -1, -1), True, False
    return days(written, 0, 0), True, False


def _month_before(first: date) -> tuple[int, int]:
    before = first - timedelta(days=1)
    return before.year, before.month


def _ago(written: date, count: tuple[int, int], unit: str, *, more: bool) -> Interval | None:
    size = {"day": 1, "week": 7, "month": 30, "year": 365, "fortnight": 14, "hour": 0}[unit]
    slack = {"day": 1, "week": 3, "month": 10, "year": 120, "fortnight": 4, "hour": 1}[unit]
    least, most = count[0] * size, count[1] * size
    if more:
        most += max(size, 14)
    return days(written, -most - slack, min(0, -least + slack))


def of_before(found: re.Match[str], context: Context) -> Found | None:
    """Words that count from the date before them: the next day, a week later, that night."""
    anchor = context.before
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None, False, False
    words = re.sub(r"\s+", " ", found.group().lower())
    shift, slack = _shift(found, words)
    if shift is None:
        return None, False, False
    low, high = (
        (-shift - slack, -shift + slack)
        if re.search(r"before|earlier|previous|preceding", words)
        else (shift - slack, shift + slack)
    )
    if "business" in words:
        high += 2 if anchor.latest.weekday() < 4 else 3
        if anchor.earliest.weekday() == 4:
            low = high
    interval = anchor.earliest + timedelta(days=low), anchor.latest + timedelta(days=high)
    return interval, anchor.exact and low == high, anchor.year_given


def _shift(found: re.Match[str], words: str) -> tuple[int | None, int]:
    if found["later_count"]:
        low, high = count_of(found["later_count"])
        unit = found["later_unit"].lower().rstrip("s")
        size = {"day": 1, "week": 7, "month": 30, "year": 365, "hour": 0, "fortnight": 14, "minute": 0}[unit]
        slack = {"day": 0, "week": 1, "month": 5, "year": 40, "hour": 0, "fortnight": 2, "minute": 0}[unit]
        middle = (low + high) * size // 2
        return middle, slack + (high - low) * size
    if re.search(r"\b(?:week|month)\b", words):
        return (7, 6) if "week" in words else (31, 30)
    if re.search(r"\b(?:next|following|after|previous|preceding|before)\b", words):
        return 1, 0
    return 0, 0
