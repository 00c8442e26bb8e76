"""Numbers in words and digits, and the names of months."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}


def count_of(words: str) -> int | None:
    """The number that digits or words name."""
    words = words.strip().lower()
    if words.isdigit():
        return int(words)
    if words in ("a", "an"):
        return 1
    if words in ONES:
        return ONES.index(words)
    head, _, tail = words.replace("-", " ").partition(" ")
    if head in _TENS:
        return _TENS[head] + (ONES.index(tail) if tail in ONES else 0)
    return None


def month_of(word: str) -> int:
    """The number of a month by its name or abbreviation."""
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(word.rstrip(".")[:3]))
