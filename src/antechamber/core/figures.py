"""Figures in any spelling: digits, words, abbreviations, percentages and odds.

The guard over outgoing papers asks one question of a text: which numbers does it tell? The answer has to be
the same for `$1,250,000`, `1.25 million`, `1250K`, `USD 1 250 000` and `one million two hundred fifty thousand`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "grand": 1_000,
    "k": 1_000,
    "million": 1_000_000,
    "mm": 1_000_000,
    "mil": 1_000_000,
    "mill": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "mn": 1_000_000,
    "thou": 1_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
}
_SMALL = {word: value for value, word in enumerate(_UNITS.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), start=2)
}
_CURRENCY = r"(?:US\s?\$|C\$|A\$|[$€£¥]|USD|EUR|GBP|CAD)"
_NUMBER = r"\d{1,3}(?:(?:,|[\u00a0\u202f' ])\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}(?=\s?(?:million|billion|mill|mln|mio|mil|mm|mn|bn|[kKmM])\b)|\d+(?:\.\d+)?|\.\d+"
_SCALE = r"(?:hundred|thousand|thou|grand|million|billion|mill|mln|mio|mil|mm|mn|bn|[kKmM])"
_DIGITS = re.compile(
    rf"(?<![\w.,])(?:(?P<cur>{_CURRENCY})\s?)?(?P<num>{_NUMBER})(?:[\s-]?(?P<scale>{_SCALE})(?:ish)?(?![A-Za-z]))?"
    rf"(?:[\s-]?(?P<unit>dollars?|bucks?|euros?|pounds?|USD|EUR|GBP|cents?|%|percent|pct|per\s?cent|figures?))?(?![\w])",
    re.IGNORECASE,
)
_WORD = (
    r"(?:"
    + "|".join(sorted((*_SMALL, "hundred", "thousand", "million", "billion", "grand"), key=len, reverse=True))
    + r")"
)
_WORDS = re.compile(
    rf"(?<![\w])(?P<num>{_WORD}(?:(?:[\s-]+|,\s*)(?:and\s+)?{_WORD})*)(?:\s+point\s+(?P<point>{_WORD}(?:\s+{_WORD})*))?"
    rf"(?:[\s-]+(?P<unit>dollars?|bucks?|euros?|pounds?|percent|per\s?cent|figures?))?(?![\w])",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"\d{1,3}(?:,\s*\d{3})*,\s+\d{3}(?:,\s*\d{3})*(?!\d)")
_DIGIT = re.compile(r"\d+")
_CURRENCY_BEFORE = re.compile(rf"{_CURRENCY}\s*\Z", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z]+")
SMALL_NUMBERS = {word: value for word, value in _SMALL.items() if value}
"""The words for one to ninety."""
_NUMERALS = frozenset((*_SMALL, "hundred", "thousand", "million", "billion", "grand"))
_ODDS = re.compile(
    rf"(?<![\w-])(?:{_WORD}|\d+)(?:\s+(?:chances?\s+)?(?:in|out\s+of)\s+(?:every\s+)?)(?:{_WORD}|\d+)(?![\w])|(?<![\w/])\d{{1,2}}\s?/\s?\d{{1,2}}(?![\w/])"
    r"|\bcoin[\s-]?(?:toss|flip)\b|(?<![\w-])(?:one|two|three|four|five|six|seven|eight|nine)[\s-](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b"
    r"|\b(?:fifty[\s-]+fifty|sixty[\s-]+forty|seventy[\s-]+thirty|eighty[\s-]+twenty|ninety[\s-]+ten)\b"
    r"|(?<![\w:])(?:[3-9]\d)\s?:\s?(?:[1-9]\d?)(?![\w:])",
    re.IGNORECASE,
)
_THOUSAND = 1_000
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFE))
_SEPARATORS = dict.fromkeys(map(ord, ", \t\r\n\u00a0\u202f'"))
_PERCENT = re.compile(r"^(?:%|pct|per)", re.IGNORECASE)


_LOOK_ALIKES = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u0442\u043c"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405"
        "\u03bf\u03bd\u03c1\u03b1\u03b9\u03ba\u03c4\u03c5\u03c7"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u0131\u0261",
        "aeopcxyijshdqwktmABEKMHOPCTXYIJSovpaiktuxABEZHIKMNOPTYXig",
        strict=True,
    )
)
"""Letters of other scripts that look like a Latin letter."""


class FigureKind(StrEnum):
    """What a figure tells: a sum of money, a share or odds, or a bare number."""

    MONEY = "money"
    SHARE = "share"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure at `[start, end)` of a text. `value` is None for odds and for words like "six figures"."""

    kind: FigureKind
    value: Decimal | None
    start: int
    end: int
    text: str
    worded: bool = False


def fold_characters(text: str) -> str:
    """The text with every digit and letter in its plain form: no accents, no look-alikes, nothing invisible."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.translate(_INVISIBLE)).translate(_FOLDS)


class _Folds(dict[int, str]):
    """The plain form of each character, worked out when it first comes up."""

    def __missing__(self, code: int) -> str:
        """The plain form of a character that has not come up before."""
        self[code] = _plain(chr(code))
        return self[code]


def _plain(character: str) -> str:
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return ""
    if character.isdecimal() and not character.isascii():
        return str(unicodedata.decimal(character))
    if unicodedata.category(character) == "Pd" or character == "\u2212":
        return "-"
    return {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2044": "/"}.get(
        character, character
    )


_FOLDS = _Folds()


def find_sums(text: str) -> tuple[Figure, ...]:
    """The figures of a text without its odds: what can be an amount."""
    return (*_in_digits(text), *_in_words(text), *_broken(text))


def find_figures(text: str) -> tuple[Figure, ...]:
    """Every figure of a text whose characters are folded, in order.

    Where two overlap the longer one stands, except that digits broken after a comma are told both ways.
    """
    found = [*_odds(text), *_in_digits(text), *_in_words(text)]
    found.sort(key=lambda figure: (figure.start, -figure.end))
    kept: list[Figure] = []
    for figure in found:
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return tuple(sorted((*kept, *_broken(text)), key=lambda figure: figure.start))


def _broken(text: str) -> Iterator[Figure]:
    """Digits with a space or a line end after a comma, beside the separate numbers that they may also be."""
    for match in _BROKEN.finditer(text):
        money = _CURRENCY_BEFORE.search(text[max(0, match.start() - 6) : match.start()])
        kind = FigureKind.MONEY if money else FigureKind.NUMBER
        value = _decimal(match.group())
        yield Figure(kind=kind, value=value, start=match.start(), end=match.end(), text=match.group())


def _odds(text: str) -> Iterator[Figure]:
    for match in _ODDS.finditer(text):
        yield Figure(
            kind=FigureKind.SHARE, value=None, start=match.start(), end=match.end(), text=match.group()
        )


def _digit_places(text: str) -> Iterator[re.Match[str]]:
    """Each place where a number is written in digits, found by its first digit, with the currency before it."""
    end = 0
    for digit in _DIGIT.finditer(text):
        if digit.start() < end:
            continue
        start = digit.start() - (text[digit.start() - 1 : digit.start()] == ".")
        currency = _CURRENCY_BEFORE.search(text[max(0, start - 6) : start])
        first = start - len(currency.group()) if currency else start
        match = _DIGITS.match(text, first) or _DIGITS.match(text, start) or _DIGITS.match(text, digit.start())
        if match is not None:
            end = match.end()
            yield match


def _in_digits(text: str) -> Iterator[Figure]:
    for match in _digit_places(text):
        value = _decimal(match["num"])
        if value is None:
            continue
        scale = (match["scale"] or "").lower()
        money = bool(match["cur"]) or bool(scale) or _is_money(match["unit"])
        kind = FigureKind.MONEY if money else FigureKind.NUMBER
        if match["unit"] and _PERCENT.match(match["unit"]):
            kind = FigureKind.SHARE
        total = value * _SCALES.get(scale, 1)
        yield Figure(kind=kind, value=total, start=match.start(), end=match.end(), text=match.group())


def _decimal(digits: str) -> Decimal | None:
    plain = digits.translate(_SEPARATORS)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _is_money(unit: str | None) -> bool:
    return unit is not None and not _PERCENT.match(unit)


def _worded(text: str) -> Iterator[re.Match[str]]:
    """Each place where numbers are written in words, found by its first word."""
    if _NUMERALS.isdisjoint(_LETTERS.findall(text.lower())):
        return
    end = 0
    for word in _LETTERS.finditer(text):
        if word.start() < end or word.group().lower() not in _NUMERALS:
            continue
        match = _WORDS.match(text, word.start())
        if match is not None:
            end = match.end()
            yield match


def _in_words(text: str) -> Iterator[Figure]:
    for match in _worded(text):
        words = re.findall(r"[a-z]+", match["num"].lower())
        value = _value_of([word for word in words if word != "and"])
        if match["point"]:
            after = match["point"].lower().split()
            decimals = "".join(str(_SMALL[word]) for word in after if word in _SMALL)
            words += [word for word in after if word in _SCALES]
            value = (value + Decimal(f"0.{decimals or 0}")) * _SCALES.get(words[-1], 1)
        scaled = any(_SCALES.get(word, 0) >= _THOUSAND for word in words)
        kind = FigureKind.MONEY if scaled or _is_money(match["unit"]) else FigureKind.NUMBER
        if match["unit"] and _PERCENT.match(match["unit"]):
            kind = FigureKind.SHARE
        if match["unit"] and match["unit"].lower().startswith("figure"):
            yield Figure(
                kind=FigureKind.MONEY,
                value=None,
                start=match.start(),
                end=match.end(),
                text=match.group(),
                worded=True,
            )
            continue
        yield Figure(
            kind=kind, value=value, start=match.start(), end=match.end(), text=match.group(), worded=True
        )


def _value_of(words: list[str]) -> Decimal:
    total = part = Decimal(0)
    for word in words:
        scale = _SCALES.get(word)
        if scale is None:
            part += _SMALL[word]
        elif scale == 100:
            part = (part or Decimal(1)) * 100
        else:
            total += (part or Decimal(1)) * scale
            part = Decimal(0)
    return total + part
