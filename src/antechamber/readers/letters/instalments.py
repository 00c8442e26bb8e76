"""Sums paid in equal parts: "$750 a month for two years" is $18,000, whatever one month's part is."""

from dataclasses import replace
from decimal import Decimal

from antechamber.readers.language.money import SumMention, compute_number
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.words import Words

_NUMBER = r"(?P<number>\d{1,3}|an?|[a-z]+(?:-[a-z]+)?)"
_UNIT = r"(?P<unit>week|month|quarter|year)"
_EVERY = Words(
    rf"\s*(?:(?:a|per|each|every) (?P<each>week|month|quarter|year)|(?P<adverb>weekly|monthly|quarterly|yearly|annually)),?"
    rf" (?:for|over|during)(?: a (?:period|term) of)?(?: the next)? {_NUMBER} {_UNIT}s?\b"
)
_EQUAL_PARTS = Words(
    r"\b(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:equal )?(?:weekly |monthly |quarterly |yearly |annual )?(?:payments|instal?lments) of $"
)
_FOR_SOMETHING = Words(
    r"\b(?:positions?|jobs?|post|salar\w+|wages?|rent|lease|employ\w*|hired?|consult\w*|retainer|tuition|premiums?|subscription|pension)\b"
)
"""What is paid for by the month outside of a settlement."""
_IN_A_YEAR = {"week": 52, "month": 12, "quarter": 4, "year": 1}
_EACH_OF = {
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
}


def paid_in_parts(clause: Clause) -> SumMention | None:
    """The whole of the only sum of a clause, where the clause says how often it is paid; None otherwise."""
    if len(clause.sums) != 1 or clause.sums[0].amount is None:
        return None
    part = clause.sums[0]
    times = _times(clause.text, part.start - clause.start, part.end - clause.start)
    if times is None or part.loose or _FOR_SOMETHING.search(clause.text):
        return None
    return replace(part, amount=clause.sums[0].amount * times)


def _times(text: str, start: int, end: int) -> int | None:
    """How many times a sum on `[start, end)` of a text is paid; None where that is not told in whole numbers."""
    every = _EVERY.match(text, end)
    if every:
        each = every["each"] or _EACH_OF[every["adverb"]]
        count = _count(every["number"])
        if count is None or each == every["unit"]:
            return count
        whole = Decimal(count * _IN_A_YEAR[each]) / _IN_A_YEAR[every["unit"]]
        weeks = "week" in (each, every["unit"]) and every["unit"] != "year"
        return None if weeks or whole != whole.to_integral() else int(whole)
    parts = _EQUAL_PARTS.search(text[:start])
    return _count(parts["number"]) if parts else None


def _count(words: str) -> int | None:
    if words.isdigit() or words in ("a", "an"):
        return int(words) if words.isdigit() else 1
    number = compute_number(words)
    return int(number) if number else None
