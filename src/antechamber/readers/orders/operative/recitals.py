"""Words of an earlier order, or of a party, that a paper quotes: they recite a duty, they do not impose it anew.

A court that follows up an order sets out what that order required, in quotation marks, behind a word such as
"required" or "directed". What stands between those marks imposes nothing; the sentences after it may.
"""

from collections.abc import Sequence

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence

_SAID = (
    r"\b(?:order|opinion|paragraph|provision|it|which|court)\b[^“”\"]{0,160}\b(?:required|requires|directed|directs|ordered|provided|provides|"
    r"stated|states|specified|said|says|reads|called for|set out|added|instructed)\b[^“”\"]{0,60}"
)
_PARTY_SAID = (
    r"\b(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|respondents?|petitioners?|letters?|it|they|he|she)\b[^“”\".;]{0,80}\b(?:states|stated|says|said|"
    r"writes|wrote|tells|told|advises|advised|asserts|asserted|represents|represented|responds|responded)\b[^“”\"]{0,40}"
)
_ATTRIBUTED = re.compile(rf"(?:{_SAID}|{_PARTY_SAID})[“\"]", re.IGNORECASE)
_ANNOUNCED = re.compile(_SAID + r"[:,]\s*\Z", re.IGNORECASE)
_MARK = re.compile(r"[“\"]")
_BEGINS = re.compile(r"\s*[“\"]")
_LONGEST = 6
"""Sentences that one quotation may have; a mark that was lost closes after so many."""
_OPENING, _CLOSING = "“", "”"

SPOKEN_OF = re.compile(
    r"(?:the|this|that|any|an?|such) (?:\w+ )?(?:requirement|rule|purpose|fact|expectation|reason|idea|possibility|likelihood|suggestion|policy|practice|view) that\b"
)
"""A subject that speaks of what is, or may be, required, and whose own verb follows later."""
RECOUNTS = re.compile(
    r"\b(?:judge [a-z]|(?:on|in) [a-z]{3,9}\.? \d)[^,;]*,?[^;]*\b(?:ordered|directed|instructed|required)\b"
)
"""Words that tell what a judge, or the court on an earlier day, ordered."""


def recited(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The positions of the sentences whose duties are only quoted from an earlier order.

    A sentence counts when its quotation is attributed to an order, and as long as the quotation stays open; the
    part of a sentence after the closing mark is not told apart, so a sentence that goes on to impose something
    in its own words ("and, therefore, by June 3, ...") does not count.
    """
    found: set[int] = set()
    left, announced = 0, False
    for at, sentence in enumerate(sentences):
        text = f"{sentence.lead} {sentence.text}".strip()
        begins = _ATTRIBUTED.search(text) if _MARK.search(text) else None
        opened = _BEGINS.match(text)
        if begins is None and opened and (announced or _ANNOUNCED.search(f"{sentence.heading}:")):
            begins = opened
        announced = text.endswith((":", ",")) and bool(_ANNOUNCED.search(text))
        if begins is not None:
            left = _LONGEST
        if left == 0:
            continue
        found.add(at)
        left -= 1
        if _closed(text[begins.end() - 1 :], begins=True) if begins else _closed(text, begins=False):
            left = 0
            if _goes_on(text):
                found.discard(at)
    return frozenset(found)


def _closed(rest: str, *, begins: bool) -> bool:
    """Whether a text ends outside the quotation that it begins with, or in whose middle it begins."""
    if _OPENING in rest or _CLOSING in rest:
        return rest.rfind(_CLOSING) > rest.rfind(_OPENING)
    return rest.count('"') % 2 == (0 if begins else 1)


def _goes_on(text: str) -> bool:
    """Whether a sentence imposes something in its own words after its last quotation."""
    tail = re.split(r"[”\"]", text)[-1]
    return bool(re.search(r"\b(?:must|shall|is to|are to)\b", tail))
