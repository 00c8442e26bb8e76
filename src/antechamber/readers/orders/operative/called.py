"""Parties whom an order calls by the names of the case folder: each is read as its side, and remembered by its place.

An order read on its own knows only the words of its caption. Where the case is known, every full name of a
party is put down as "plaintiff" or "defendant" before the grammar works on the text, whatever commas, accents
or periods the name has; whose name stood there is told by the place. Names in capitals are left alone: they
are the caption's.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from antechamber.core.case import Case, Party
from antechamber.core.review.bearers import is_plaintiff
from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import Flow
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.who.people import Mention, mentions

_SPACE = r"[\s\u200e\u200f]+"
_FOLDED = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})
_SIDES = frozenset({"plaintiff", "defendant"})
_APPOSED = re.compile(r"\A[ :]*\Z")
_FULL_STOP_ENDS = re.compile(r"\.\s+[A-Z]|\.\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """The name of a party at `[start, end)` of the flow in which it was put down as its side.

    `side` is told where no case folder says who the party is: its class then stands beside its name.
    """

    start: int
    end: int
    name: str
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The names that an order calls, and the parties of the case by side."""

    called: tuple[Called, ...] = ()
    sides: tuple[tuple[str, frozenset[str]], ...] = ()

    def bearers(self, clause: Clause, read: tuple[str, ...]) -> tuple[str, ...]:
        """The bearers that were read from a clause, a side narrowed to those whom the subject names."""
        start = clause.sentence.low.find(clause.subject, clause.start) if clause.subject else -1
        return self._narrowed(clause, start, clause.subject, read) if start >= 0 else read

    def _narrowed(self, clause: Clause, start: int, words: str, read: tuple[str, ...]) -> tuple[str, ...]:
        places = clause.sentence.places
        named: dict[str, str] = {}
        spans: list[tuple[int, int]] = []
        for one in self.called:
            at = [i for i in range(start, start + len(words)) if one.start <= places[i] < one.end]
            if at:
                named[one.name] = one.side
                spans.append((at[0] - start, at[-1] + 1 - start))
        if not named or self._whole_side(named):
            return read
        others = tuple(m.who for m in mentions(words) if not _tells_of(m, words, spans))
        return tuple(
            dict.fromkeys((*(f"named:{name}" for name in named), *filter(None, named.values()), *others))
        )

    def _whole_side(self, names: Iterable[str]) -> bool:
        return any(set(names) == members for _, members in self.sides)


NOBODY = Roll()


def call_the_roll(flow: Flow, case: Case | None) -> tuple[Flow, Roll]:
    """The flow with each full name of a party as the word for its side, and the roll of whom it calls."""
    parties = case.parties if case is not None else ()
    names = sorted(
        {p.name.strip(): p for p in parties if p.name.strip()}.items(), key=lambda row: -len(row[0])
    )
    if not names:
        return flow, NOBODY
    pattern = re.compile("|".join(f"(?P<n{i}>{_pattern(name)})" for i, (name, _) in enumerate(names)))
    text: list[str] = []
    places: list[int] = []
    called: list[Called] = []
    at = length = 0
    for match in pattern.finditer(flow.text):
        name, party = names[int(str(match.lastgroup)[1:])]
        if match.group().isupper() and not name.isupper():
            continue
        end = match.end() - bool(_FULL_STOP_ENDS.match(flow.text, match.end() - 1))
        side = _side(party)
        side = side if match.group()[0].islower() else side.capitalize()
        text += (flow.text[at : match.start()], side)
        places += flow.places[at : match.start()]
        places += [flow.places[match.start()]] * (len(side) - 1) + [flow.places[end - 1]]
        length += match.start() - at + len(side)
        called.append(Called(start=length - len(side), end=length, name=party.name))
        at = end
    text.append(flow.text[at:])
    places += flow.places[at:]
    sides = tuple((side, frozenset(p.name for p in parties if _side(p) == side)) for side in sorted(_SIDES))
    return Flow(flow.document, "".join(text), tuple(places)), Roll(called=tuple(called), sides=sides)


def _side(party: Party) -> str:
    return "plaintiff" if is_plaintiff(party) else "defendant"


def _pattern(name: str) -> str:
    forms = dict.fromkeys(unicodedata.normalize(form, name.translate(_FOLDED)) for form in ("NFC", "NFD"))
    words = "|".join(
        _SPACE.join(re.escape(word).replace("\\-", r"-\s?") for word in form.split()) for form in forms
    )
    several = len(name.split()) > 1
    return rf"(?<![\w-])(?{'i' if several else ''}:{words})\u200e?(?![\w-])"


def _tells_of(mention: Mention, words: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a mention is a name's own word, or the role beside it ("defendants A and B")."""
    return any(
        (start <= mention.start < end)
        or (mention.who in _SIDES and _APPOSED.match(words[mention.end : start]) and mention.end <= start)
        for start, end in spans
    )
