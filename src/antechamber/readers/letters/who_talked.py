"""Who took part in a talk: not those to whom the same sentence only wrote, nor those of whom it only speaks.

"I spoke to Mr. Roe, and on October 12 e-mailed Ms. Poe" tells of a talk with Mr. Roe alone.
"""

import itertools
import re
from dataclasses import replace

from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters.sentence import Sentence, sides_of
from antechamber.readers.letters.words import Words

_WROTE = r"e-?mailed|wrote|sent|mailed|texted|faxed|served|copied|left (?:a |word|messages?)"
_SPOKE = r"spoke|spoken|called|telephoned|phoned|rang|met|talked|conferred|discussed|reached"
_NEXT_DEED = re.compile(
    rf"(?i)(?:[,;]|\band\b|\bthen\b)\s+(?:and |then |later |also |on [A-Z]\w+ \d+(?:, \d{{4}})?,? |the (?:next|same|following) day,? )*(?:I |we |he |she )?(?=(?:{_WROTE}|{_SPOKE})\b)"
)
_WRITING, _SPEAKING = Words(rf"\b(?:{_WROTE})\b"), Words(rf"\b(?:{_SPOKE})\b")
_RELATIVE = re.compile(r"(?i),\s+(?:with |to |from |by )?(?:who|whom|whose)\b[^,;]*")


def present(said: Sentence, cast: Cast) -> Sentence:
    """The sentence without those of whom it does not say that they talked, unless nobody would be left to talk with."""
    out = {*_spoken_of(said), *_written_to(said)}
    if not out:
        return said
    kept = replace(said, people=tuple(w for w in said.people if w not in out))
    return kept if sides_of(kept.people, cast) else said


def _spoken_of(said: Sentence) -> tuple[Who, ...]:
    """Those named in a clause behind "who", where the talk is told outside of it."""
    spans = [m.span() for m in _RELATIVE.finditer(said.text)]
    if not spans:
        return ()
    plain = said.text
    for a, b in spans:
        plain = f"{plain[:a]}{' ' * (b - a)}{plain[b:]}"
    if not _SPEAKING.search(plain):
        return ()
    return tuple(w for w in said.people if any(a <= w.start < b for a, b in spans))


def _written_to(said: Sentence) -> tuple[Who, ...]:
    """Those named beside a deed of writing, in a sentence that tells a deed of speaking as well."""
    cuts = [0, *(m.end() for m in _NEXT_DEED.finditer(said.text)), len(said.text)]
    parts = [(a, b, said.text[a:b]) for a, b in itertools.pairwise(cuts)]
    if not any(_SPEAKING.search(words) for _, _, words in parts):
        return ()
    written = [(a, b) for a, b, words in parts if _WRITING.search(words) and not _SPEAKING.search(words)]
    return tuple(
        w for w in said.people if w.role is not Role.SELF and any(a <= w.start < b for a, b in written)
    )
