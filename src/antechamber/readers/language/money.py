"""Sums of money in running text: figures, words, short forms, ranges, sums each and in all."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from antechamber.readers.language import patterns as re
from antechamber.readers.language.openings import places_of
from antechamber.readers.language.patterns import Pattern

_ONES = {w: n for n, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
_TENS = {
    w: n * 10
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_TENS["fourty"] = 40
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SHORT_SCALES = {
    "k": 1000,
    "m": 1_000_000,
    "mm": 1_000_000,
    "mil": 1_000_000,
    "b": 1_000_000_000,
    "grand": 1000,
}
_NUMBER_WORD = "|".join([*_ONES, *_TENS, *_SCALES])
_WORDS = rf"(?:an?\s+|half\s+a\s+|a\s+quarter\s+(?:of\s+a\s+)?|three[\s-]quarters\s+of\s+an?\s+)?(?:{_NUMBER_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{_NUMBER_WORD}|a\s+half))*"
_CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "€": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "c$": "CAD",
    "dollars": "USD",
    "euros": "EUR",
    "pounds": "GBP",
}
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?"
_SIGN = re.compile(r"[$€£\dUCEG]")
"""The characters with which a sum in figures can begin."""
_IN_FIGURES = re.compile(
    rf"(?P<sign>US\$|C\$|\$|€|£|\b(?:USD|EUR|GBP)\b)\s?(?P<figure>{_FIGURE})(?!\d)(?:\s?(?P<scale>[Tt]housand|[Mm]illion|[Bb]illion|[Gg]rand|[Mm]il\b|MM\b|[KkMmB]\b))?"
    rf"|(?<![\w$.,/-])(?P<short>{_FIGURE})\s?(?P<unit>[Kk]\b|M\b|thousand\b|million\b|grand\b)(?:\s+(?P<unit_name>dollars|euros))?"
    rf"|(?<![\w$.,/-])(?P<plain>{_FIGURE})\s+(?P<name>dollars|euros|bucks)\b"
)  # fmt: skip
_NAMES = ("dollars", "euros", "pounds", "bucks")
_SUM_WORDS = (*_NAMES, "thousand", "million", "grand")
"""Of these a sum in words holds one: else it is a mere number."""
_IN_WORDS = Pattern(rf"\b(?P<words>(?i:{_WORDS}))(?P<dollars>\s+(?i:{'|'.join(_NAMES)}))?\b")
_BESIDE = re.compile(
    r"\s*\(\s*(?:US)?\$\s?(?P<figure>\d[\d,]*(?:\.\d+)?)\s*(?P<scale>[Kk]|[Mm]illion|M)?\s*\)"
)
_EACH = re.compile(
    r"(?i)[,\s]*(?:\(?each\b|apiece\b|a\s?piece\b|per\s+(?:plaintiff|person|claimant|defendant|head)|to each\b|for each\b|a head\b)"
)
_IN_ALL = re.compile(
    r"(?i)[,\s]*(?:\(?total\b|in (?:total|all|the aggregate)|combined|altogether|for (?:both|all)|globally|all told|to be (?:divided|split))"
)
_LOOSE = re.compile(
    r"(?i)(?:\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|close to|near|upwards? of|in the neighborhood of|in the range of|in the area of"
    r"|north of|south of|just (?:over|under)|more than|less than|not less than|no less than|at least|over|under|below|above|up to|as much as|at most|not more than|no more than|between|from|somewhere)\s+|~)$"
)
_UP_TO = re.compile(r"(?i)\b(?:up to|as much as|at most|not more than|no more than|not to exceed|cap of)\s+$")
_RANGE = re.compile(r"\s*(?:-|–|—|to|and|or)\s*$")
_LOOSE_AFTER = re.compile(
    r"(?i),?\s*[\"'“‘(]?(?:-?ish\b|or so\b|or thereabouts|give or take|more or less|or more\b|or less\b|plus or minus|or a (?:little|bit)|in that (?:range|area|neighborhood)|approximately\b|at (?:the )?most|at least|or better|and up\b|range\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumMention:
    """A sum of money as the text words it, on `[start, end)`.

    `amount` is None when words and figures beside them disagree (`conflict`). `each` is True for a sum per
    person, `in_all` for one named as a total. `loose` is True beside "about", "up to", "between" and the
    like. `upper` is the other end of a range. `bare` is True for words or figures without a currency.
    """

    start: int
    end: int
    amount: Decimal | None
    currency: str = "USD"
    words: str = ""
    each: bool = False
    in_all: bool = False
    loose: bool = False
    upper: Decimal | None = None
    conflict: bool = False
    bare: bool = False


def find_sums(text: str) -> tuple[SumMention, ...]:
    """Every sum of money that a text mentions, in order. A number without currency or scale is none."""
    found: list[SumMention] = []
    for match in _matches(text):
        if found and match.start() < found[-1].end:
            continue
        mention = _mention(text, match)
        if mention is None:
            continue
        if found and _is_range(text, found[-1], mention):
            last = found.pop()
            mention = SumMention(
                start=last.start, end=mention.end, amount=last.amount, currency=last.currency,
                words=text[last.start : mention.end], loose=True, upper=mention.amount,
            )  # fmt: skip
        found.append(mention)
    return tuple(found)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The sums in figures and in words, left to right, without overlap."""
    low = text.lower()
    worded = any(word in low for word in _SUM_WORDS)
    places = iter(places_of(_IN_WORDS.openings or frozenset(), text) if worded else ())
    figure, words = _figure_from(text, 0), _words_from(text, 0, places)
    while figure or words:
        first = figure if words is None or (figure and figure.start() < words.start()) else words
        if first is None:
            return
        yield first
        if figure and figure.start() < first.end():
            figure = _figure_from(text, first.end())
        if words and words.start() < first.end():
            words = _words_from(text, first.end(), places)


def _figure_from(text: str, start: int) -> re.Match[str] | None:
    signs = _SIGN.finditer(text, start)
    return next((found for sign in signs if (found := _IN_FIGURES.match(text, sign.start()))), None)


def _words_from(text: str, start: int, places: Iterator[int]) -> re.Match[str] | None:
    return next((found for at in places if at >= start and (found := _IN_WORDS.ready.match(text, at))), None)


def _mention(text: str, match: re.Match[str]) -> SumMention | None:
    amount, currency, bare = _value(match)
    if amount is None:
        return None
    end, conflict = match.end(), False
    beside = _BESIDE.match(text, end) if match.re is not _IN_FIGURES.ready else None
    if beside:
        end = beside.end()
        figure = _scaled(beside["figure"], beside["scale"])
        conflict = figure != amount
        bare = False
    before = text[max(0, match.start() - 28) : match.start()]
    return SumMention(
        start=match.start(),
        end=end,
        amount=None if conflict else amount,
        currency=currency,
        words=text[match.start() : end],
        each=bool(_EACH.match(text, end)),
        in_all=bool(_IN_ALL.match(text, end)),
        loose=bool(_LOOSE.search(before) or _LOOSE_AFTER.match(text, end)),
        upper=amount if _UP_TO.search(before) else None,
        conflict=conflict,
        bare=bare,
    )


def _value(match: re.Match[str]) -> tuple[Decimal | None, str, bool]:
    if match.re is not _IN_FIGURES.ready:
        return _worded(match)
    if match["figure"]:
        return _scaled(match["figure"], match["scale"]), _CURRENCIES.get(match["sign"].lower(), "USD"), False
    if match["short"]:
        return (
            _scaled(match["short"], match["unit"]),
            "EUR" if match["unit_name"] == "euros" else "USD",
            match["unit_name"] is None,
        )
    return _scaled(match["plain"], None), "EUR" if match["name"] == "euros" else "USD", False


def _worded(match: re.Match[str]) -> tuple[Decimal | None, str, bool]:
    words = match["words"].lower()
    named = (match["dollars"] or "").strip().lower()
    if not named and not re.search(r"thousand|million|grand", words):
        return None, "USD", True
    return compute_number(words), _CURRENCIES.get(named, "USD"), not named


def _scaled(figure: str, scale: str | None) -> Decimal | None:
    try:
        number = Decimal(figure.replace(",", ""))
    except InvalidOperation:
        return None
    word = (scale or "").lower()
    return number * (_SCALES.get(word) or _SHORT_SCALES.get(word) or 1)


_PART_OF = re.compile(r"three[\s-]quarters\s+of\s+an?\s+(?P<of>hundred|thousand|million|billion)")
_AND_A_HALF = re.compile(r"(?P<whole>[a-z-]+)\s+and\s+a\s+half\s+(?P<scale>hundred|thousand|million|billion)")


def compute_number(words: str) -> Decimal | None:
    """The number that English number words name; None when they name none.

    >>> compute_number("six hundred forty thousand")
    Decimal('640000')
    """
    share = _PART_OF.fullmatch(words.lower().strip())
    if share:
        return Decimal(3 * _SCALES[share["of"]]) / 4
    halved = _AND_A_HALF.fullmatch(words.lower().strip())
    if halved:
        whole = compute_number(halved["whole"])
        return None if whole is None else (whole + Decimal("0.5")) * _SCALES[halved["scale"]]
    total, current, seen = 0, 0, False
    parts = re.split(r"[\s-]+", words.lower().strip())
    if parts[:2] == ["half", "a"]:
        return Decimal(_SCALES.get(parts[2], 0)) / 2 or None
    if parts[:2] == ["a", "quarter"]:
        return Decimal(_SCALES.get(parts[-1], 0)) / 4 or None
    for part in parts:
        if part in ("a", "an"):
            current = max(current, 1)
        elif part in _ONES:
            current, seen = current + _ONES[part], True
        elif part in _TENS:
            current, seen = current + _TENS[part], True
        elif part == "hundred":
            current, seen = max(current, 1) * 100, True
        elif part in _SCALES:
            total, current, seen = total + max(current, 1) * _SCALES[part], 0, True
    return Decimal(total + current) if seen else None


def _is_range(text: str, last: SumMention, this: SumMention) -> bool:
    between = text[last.end : this.start]
    if len(between) > 6 or not _RANGE.match(between) or last.amount is None or this.amount is None:
        return False
    if "and" in between:
        return text[max(0, last.start - 10) : last.start].rstrip().lower().endswith("between")
    if "to" in between:
        return not re.search(r"(?i)\b(?:to|from) $", text[max(0, last.start - 5) : last.start])
    return True


_SHORT = Pattern(
    rf"(?i)\b(?:asked|said|offered|countered(?: at| with)?|at|with|to|wanted|want|take|pay|had|get|tell|told (?:him|her|them)|number (?:is|was)|except the)\s+(?P<after>(?<![$\d])\d{{2,3}}|{_WORDS})(?=\s*(?:[.,;?!)]|$|\s(?:and|for|plus|from|we|all)\b))"
    rf"|(?<![$\d.,/:-])\b(?P<before>\d{{2,3}}|{_WORDS})(?=,?\s+(?:all in|all-in|even|firm)\b)"
)


def find_shorthand(text: str) -> tuple[SumMention, ...]:
    """Numbers that stand for thousands after a word of asking or giving: "we asked 350". Each is loose."""
    found: list[SumMention] = []
    for match in _SHORT.tried(text):
        words = match["after"] or match["before"]
        start = match.start("after") if match["after"] else match.start("before")
        number = Decimal(words) if words.isdigit() else compute_number(words)
        if number is None or not 5 <= number < 1000:
            continue
        found.append(
            SumMention(
                start=start, end=start + len(words), amount=number * 1000, words=words, loose=True, bare=True
            )
        )
    return tuple(found)
