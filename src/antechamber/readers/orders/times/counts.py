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
ORDINALS = [
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
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
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


def rank_of(word: str) -> int:
    """The number of an ordinal in digits or words ("14th", "twenty-first"); 0 for a word that is none."""
    head, _, tail = word.replace("-", " ").rpartition(" ")
    if tail[:1].isdigit():
        return int("".join(c for c in tail if c.isdigit()))
    place = ORDINALS.index(tail) if tail in ORDINALS else 0
    return _TENS.get(head, 0) + (place if place <= _LAST_ONE else 10 * (place - _LAST_ONE + 1))


_LAST_ONE = 19


def month_of(word: str) -> int:
    """The number of a month by its name or abbreviation."""
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(word.rstrip(".")[:3]))
