"""How court time is put in words: dates, weekdays, counts, clock times."""

from datetime import date, time
from functools import lru_cache

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


@lru_cache(maxsize=4096)
def day_in_words(day: date) -> str:
    """A day as an order prints it.

    Example:
        >>> day_in_words(date(2023, 7, 17))
        'Monday, July 17, 2023'
    """
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"


def time_in_words(clock: time) -> str:
    """A clock time as an order prints it.

    Example:
        >>> time_in_words(time(17, 0)), time_in_words(time(0, 30))
        ('5:00 p.m.', '12:30 a.m.')
    """
    half = "a.m." if clock.hour < 12 else "p.m."
    return f"{clock.hour % 12 or 12}:{clock.minute:02d} {half}"


def count_in_words(count: int, noun: str) -> str:
    """A count with its noun: `1 day`, `7 days`. The noun is given in the plural."""
    return f"{count} {noun.removesuffix('s') if count == 1 else noun}"
