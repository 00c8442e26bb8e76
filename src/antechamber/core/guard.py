"""The guard over a finished paper: does any stretch of it tell what only a confidential letter says?

The guard knows nothing of how the paper was made. It takes the finished text with its places (pages,
properties, file name, docket text, hidden text), what the letters say, and the public record; it reports every
amount, share, term, name and run of five words that the record does not account for. What the record itself
says is allowed by its source; there is no list of good phrases.
"""

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from antechamber.core.disguise import (
    find_disguised,
    plain_digits,
    run_together,
    turns_direction,
    without_digits,
)
from antechamber.core.figures import Figure, FigureKind, find_figures, find_sums, fold_characters
from antechamber.core.quotation import clean

RUN = 5
"""The least number of words in a row that count as taken from a letter."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BROKEN = re.compile(r"\uFFFE[ \t]*\r?\n?")
_NAME_BEFORE = r"(?:(?<=[\w,;(] )|(?<=\bMr\. )|(?<=\bMs\. )|(?<=\bDr\. )|(?<=\bMrs\. )|(?<=\bSt\. ))"
_CALENDAR = frozenset(word.lower() for word in (*calendar.month_name, *calendar.day_name) if word)
_SPLIT = re.compile(r"\w-\s*\n|\uFFFE")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NEVER_A_SECRET_BELOW = Decimal(10)
_THOUSAND = Decimal(1000)
_LONG, _SHORT = 20, 3
_ONE_SPACE = str.maketrans("-\n\r\t", "    ")
_TERMS = re.compile(
    r"\b(?:releas(?:e|es|ing)|re ?instate\w*|confidentiality clause|non[- ]?disparagement|neutral reference|letters? of recommendation|regrets?|apolog\w+|"
    r"instal?lments?|payment plan|annuit\w+|structured|lump[\s-]?sum|cross[- ]?licen[cs]e\w*|royalt\w+|escrow|mortgage|"
    r"confession of judgment|consent judgment|consent decree|dismissal with prejudice|indemnif\w+|walk[- ]?away|"
    r"high[- ]?low|bracket\w*|mediator'?s proposal|nuisance|bottom line|policy limits?|limits of (?:its|the|his|her) policy|"
    r"rule 68|offer of judgment|exposure|weakness\w*|chances?|likelihood|probabilit\w+|odds|authority (?:of|up to|to pay)|"
    r"discount\w*|tenfold|ability to pay|insolven\w+|bankrupt\w*|per cent|percent|liens?)\b",
    re.IGNORECASE,
)
_SHAPES = re.compile(
    r"\b(?:dkt\.?|doc\.?|ecf no\.?|docket no\.?|no\.?|¶¶?|paragraphs?|par\.|section|§§?|rule|page|pages?|courtroom|room|at|exhibit)\s*\d[\w.():-]*"
    r"|\b\d{1,4}:?\d*-?c[vr]-?\w[\w-]*|\b\d{2}\s(?:civ\.?|c|cv)\s\d+"
    r"|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}:\d{2}\b(?:\s?[ap]\.?m\.?)?"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|[\w.+-]+@[\w.-]+"
    r"|(?:\b[a-z-]+\s)?\(?\b\d{1,3}\)?\s(?:calendar |business |court )?(?:days?|weeks?|months?|hours?|minutes?|pages?|years?)\b",
    re.IGNORECASE,
)


class Leak(StrEnum):
    """What kind of thing a hit tells."""

    AMOUNT = "amount"
    SHARE = "share"
    TERM = "term"
    NAME = "name"
    RUN = "run"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a finished paper: where it stands ("page 2", "property Title", "file name") and its text."""

    place: str
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words that should not leave: what they tell, where they stand, and the letters that have them.

    `[start, end)` are code points of the stretch's text after its characters were folded. `sources` is empty for
    what no letter has but the record does not account for either (an amount out of nowhere, hidden text).
    """

    leak: Leak
    place: str
    start: int
    end: int
    words: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Secrets:
    """What the letters say and the record does not, ready to be looked for. Never shown."""

    runs: frozenset[tuple[str, ...]]
    amounts: frozenset[Decimal]
    letters: tuple[tuple[str, str, frozenset[str]], ...]
    """Source, folded text, words."""
    known_money: frozenset[Decimal]
    known_numbers: frozenset[Decimal]
    known_shares: frozenset[str]
    known_words: frozenset[str]
    traced_words: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        """The number of letters alone, so that no log or traceback shows a secret."""
        return f"Secrets({len(self.letters)} texts)"

    def tells_name(self, word: str) -> bool:
        """Whether a letter, and not the record, has the word as a name: with a capital amid a sentence, never without."""
        if word in self.known_words or word in self.traced_words or word in _CALENDAR:
            return False
        name = re.compile(
            _NAME_BEFORE + re.escape(word[:1].upper() + word[1:]) + r"(?:['’]s)?\b", re.IGNORECASE
        )
        texts = [text for _, text, words in self.letters if word in words or f"{word}'s" in words]
        written = [match.group() for text in texts for match in name.finditer(text)]
        plain = re.compile(rf"(?<![\w'-]){re.escape(word)}(?![\w-])")
        return any(found[:1].isupper() for found in written) and not any(plain.search(text) for text in texts)

    def tells_term(self, term: str) -> bool:
        """Whether a letter, and not the record, uses a term of settlement."""
        if set(words_of(term)) <= self.known_words:
            return False
        one = term.replace(" ", "")
        return any(term in apart or one in apart for apart in (_words_apart(t) for _, t, _ in self.letters))

    def tells_squeezed(self, word: str) -> bool:
        """Whether a letter, and not the record, has the word as several words without the spaces between them."""
        return (
            len(word) >= _LONG
            and word not in self.known_words
            and any(word in re.sub(r"[^a-z]", "", text.lower()) for _, text, _ in self.letters)
        )


def words_of(text: str) -> list[str]:
    """The words of a text, folded to lower case, without punctuation."""
    return _WORD.findall(fold_characters(text).lower())


def runs_of(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Every run of five words."""
    return set(zip(*(words[i:] for i in range(RUN)), strict=False))


def gather_secrets(
    letters: Iterable[tuple[str, str]], known: Iterable[str], traced: Iterable[str] = ()
) -> Secrets:
    """What the letters, each a source and its text, say beyond what is known: orders, caption, form.

    Each known text stands for itself: words of two of them do not join to a run. `traced` are stretches of a
    paper whose every word was traced to its source; they allow runs of words and names, but never a sum, a
    share or a term.
    """
    known_words: set[str] = set()
    known_runs: set[tuple[str, ...]] = set()
    known_figures: list[Figure] = []
    for raw in known:
        text = clean(raw)
        words = words_of(text)
        known_words.update(words)
        known_words.update(map(_bare, words))
        known_runs |= runs_of(words)
        known_figures += find_figures(fold_characters(text))
    traced_words: set[str] = set()
    for raw in traced:
        words = words_of(clean(raw))
        traced_words.update(words)
        traced_words.update(map(_bare, words))
        known_runs |= runs_of(words)
    known_shares = {_bare(figure.text) for figure in known_figures if figure.kind is FigureKind.SHARE}
    runs: set[tuple[str, ...]] = set()
    amounts: set[Decimal] = set()
    read: list[tuple[str, str, frozenset[str]]] = []
    for source, text in letters:
        folded = fold_characters(clean(text))
        words = words_of(folded)
        read.append((source, folded, frozenset(words)))
        runs |= runs_of(words)
        if _SPLIT.search(text):
            runs |= runs_of(words_of(text))
        amounts |= _values(figure for figure in find_sums(folded) if _may_be_amount(figure))
    return Secrets(
        runs=frozenset(runs - known_runs),
        amounts=frozenset(amounts | {amount.to_integral_value(ROUND_FLOOR) for amount in amounts}),
        letters=tuple(read),
        known_money=_values(f for f in known_figures if f.kind is FigureKind.MONEY),
        known_numbers=_values(known_figures),
        known_shares=frozenset(known_shares),
        known_words=frozenset(known_words),
        traced_words=frozenset(traced_words),
    )


def _values(figures: Iterable[Figure]) -> frozenset[Decimal]:
    return frozenset(figure.value for figure in figures if figure.value is not None)


def _may_be_amount(figure: Figure) -> bool:
    """Sums of money, and bare numbers that are no year."""
    return figure.kind is FigureKind.MONEY or (
        figure.kind is FigureKind.NUMBER and not _YEAR.fullmatch(figure.text)
    )


def _bare(text: str) -> str:
    return " ".join(text.lower().removesuffix("'s").split())


def guard(stretches: Iterable[Stretch], secrets: Secrets) -> tuple[Hit, ...]:
    """Every hit in the stretches, in their order; none means that nothing a letter alone says was found."""
    found: list[Hit] = []
    for stretch in stretches:
        text = fold_characters(_BROKEN.sub("", stretch.text))
        if (stretch.hidden or turns_direction(stretch.text)) and text.strip():
            found.append(
                Hit(leak=Leak.HIDDEN, place=stretch.place, start=0, end=len(text), words=text.strip())
            )
        found += _figure_hits(stretch.place, plain_digits(text), secrets)
        found += _word_hits(stretch.place, text, secrets)
        found += _run_hits(stretch.place, text, secrets)
        found += _disguised_hits(stretch.place, text, secrets)
    return tuple(found)


def _disguised_hits(place: str, text: str, secrets: Secrets) -> list[Hit]:
    """Names and runs that line ends break, that are set apart letter by letter, run together or written with digits."""
    found: list[Hit] = []
    if _SPLIT.search(text):
        healed = clean(text)
        here = {hit.words for hit in (*_word_hits(place, text, secrets), *_run_hits(place, text, secrets))}
        again = (*_word_hits(place, healed, secrets), *_run_hits(place, healed, secrets))
        found += [hit for hit in again if hit.words not in here]
    for start, end, word in run_together(text):
        if secrets.tells_name(word) or secrets.tells_squeezed(word):
            found.append(_hit(Leak.NAME, place, text, (start, end), secrets))
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if len(word) >= _LONG and secrets.tells_squeezed(word):
            found.append(_hit(Leak.RUN, place, text, match.span(), secrets))
        meant = without_digits(word)
        if meant is not None and len(meant) > _SHORT and secrets.tells_name(_bare(meant)):
            found.append(_hit(Leak.NAME, place, text, match.span(), secrets))
    return found


def _hit(leak: Leak, place: str, text: str, span: tuple[int, int], secrets: Secrets) -> Hit:
    words = text[span[0] : span[1]]
    wanted = frozenset(words_of(words))
    sources = tuple(source for source, _, vocabulary in secrets.letters if wanted and wanted <= vocabulary)
    return Hit(
        leak=leak, place=place, start=span[0], end=span[1], words=" ".join(words.split()), sources=sources
    )


def _figure_hits(place: str, text: str, secrets: Secrets) -> list[Hit]:
    shaped = [match.span() for match in _SHAPES.finditer(text)]
    found: list[Hit] = []
    for figure in (*find_figures(text), *find_disguised(text)):
        span = (figure.start, figure.end)
        if figure.kind is FigureKind.SHARE:
            if _bare(figure.text) not in secrets.known_shares:
                found.append(_hit(Leak.SHARE, place, text, span, secrets))
        elif _tells_amount(figure, secrets, shaped):
            found.append(_hit(Leak.AMOUNT, place, text, span, secrets))
    return found


def _tells_amount(figure: Figure, secrets: Secrets, shaped: list[tuple[int, int]]) -> bool:
    """Money that the record does not have; or a bare number that is a letter's amount, in full or in thousands."""
    if figure.kind is FigureKind.MONEY:
        return figure.value is None or figure.value not in secrets.known_money
    value = figure.value
    if value is None or value < _NEVER_A_SECRET_BELOW or value in secrets.known_numbers:
        return False
    if any(start <= figure.start and figure.end <= end for start, end in shaped):
        return False
    return value in secrets.amounts or value * _THOUSAND in secrets.amounts


def speaks_of_terms(text: str) -> bool:
    """Whether a text has a figure of any kind or a word for a term of settlement, whatever any record says."""
    folded = fold_characters(clean(text))
    return bool(_TERMS.search(folded)) or any(_is_more_than_one(figure) for figure in find_figures(folded))


def _is_more_than_one(figure: Figure) -> bool:
    return figure.kind is not FigureKind.NUMBER or figure.value is None or figure.value > 1


def _word_hits(place: str, text: str, secrets: Secrets) -> list[Hit]:
    found: list[Hit] = []
    for match in _WORD.finditer(text):
        word = _bare(match.group())
        if len(word) > 2 and secrets.tells_name(word):
            found.append(_hit(Leak.NAME, place, text, match.span(), secrets))
    for match in _TERMS.finditer(text.translate(_ONE_SPACE)):
        if secrets.tells_term(_words_apart(match.group())):
            found.append(_hit(Leak.TERM, place, text, match.span(), secrets))
    return found


def _words_apart(text: str) -> str:
    """A text in lower case with one space for every hyphen, line end and stretch of space."""
    return " ".join(text.lower().replace("-", " ").split())


def _run_hits(place: str, text: str, secrets: Secrets) -> list[Hit]:
    """The longest stretches whose every five words in a row stand in a letter and not in the record."""
    matches = list(_WORD.finditer(text))
    words = [match.group().lower() for match in matches]
    found: list[Hit] = []
    at = 0
    while at + RUN <= len(words):
        if tuple(words[at : at + RUN]) not in secrets.runs:
            at += 1
            continue
        last = at
        while last + RUN < len(words) and tuple(words[last + 1 : last + 1 + RUN]) in secrets.runs:
            last += 1
        span = (matches[at].start(), matches[last + RUN - 1].end())
        if any(_says_something(word) for word in words[at : last + RUN]):
            found.append(_hit(Leak.RUN, place, text, span, secrets))
        at = last + RUN
    return found


def _says_something(word: str) -> bool:
    """Whether a word is more than a part of a date, a time or a number."""
    return len(word) > 2 and word.isalpha() and word not in _CALENDAR
