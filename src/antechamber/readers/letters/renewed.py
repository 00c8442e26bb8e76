"""A proposal put to the other side once more: "On March 20 she repeated it", "we renewed our May offer on June 14".

What was said again to an opponent was conveyed again, on the later day; what was said again to the court was not.
"""

from antechamber.core.negotiation import Interval, Move
from antechamber.readers.language.dates import DateMention
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.words import Words

_VERBS = r"(?:repeated|renewed|restated|re-stated|reiterated|re-?sent|re-?served|re-?issued|re-?conveyed|re-?extended|reaffirmed)"
_RENEWED = Words(
    rf"\b{_VERBS} (?:it|that|this|(?:the |that )?same|(?:his|her|its|their|our|my|the|that|this|[\w'’.]+['’]s)(?: [\w,$'’.]+){{0,4}}? (?:demand|offer|proposal|number|figure|position))\b"
    rf"|\b(?:demand|offer|proposal|it|that)\b[^.;]{{0,30}} (?:was|were) {_VERBS}\b"
    r"|\b(?:sent|made|put|conveyed|served|extended) (?:it|that|the same \w+) again\b"
    r"|\b(?:asked|offered|demanded|proposed) (?:(?:him|her|them|me|us) )?(?:(?:for )?(?:it|that|the same(?: (?:thing|sum|amount|number|figure))?) )?(?:again|once more|a second time)\b(?! (?:for|whether|if|about|to|that)\b)"
    r"|\b(?:told|said to|wrote to|wrote|gave|repeated to) (?:[\w'’.]+ ){0,3}?the same(?: (?:thing|sum|amount|number|figure))?\b(?! (?:day|time|week|letter|call))"
)
_ONCE_MORE = Words(
    r"\b(?:and|then|,) (?:once )?again\b|\bonce more\b|\b(?:twice|(?:two|three|four|several|many) (?:times|occasions)|repeatedly|more than once)\b"
)
_TO_COURT = Words(r"\bto (?:the court|your honou?r|chambers|judge|the magistrate)\b")


def renews(words: str) -> bool:
    """Whether words tell that a proposal was put once more."""
    return _RENEWED.search(words) is not None


def told_again(words: str, start: int) -> int:
    """Where behind the act at `start` words say that it was done again; -1 when they do not."""
    found = _ONCE_MORE.search(words, start)
    return found.end() if found else -1


def is_denied(words: str) -> bool:
    """Whether words deny that something was put once more, or leave it to the future."""
    return any(found.search(words) for found in (v.NEGATION, v.FUTURE, v.MODAL))


def renewed_to_court(words: str) -> bool:
    """Whether words tell that a proposal was said again to the court."""
    return renews(words) and _TO_COURT.search(words) is not None


def renewed_on(said: Sentence, last: Move) -> tuple[bool, Interval | None]:
    """Whether a sentence renews the proposal told last, and when: (False, None) when it does not, or not surely."""
    found = _RENEWED.search(said.text)
    if found is None or said.sums or last.amount is None or _TO_COURT.search(said.text):
        return False, None
    if is_denied(said.text):
        return False, None
    free = [
        w
        for w in said.people
        if w.end <= found.start() + 1 and not preposition_of(said.text, w) and not is_possessor(said.text, w)
    ]
    known = not free or (bool(free[-1].parties) and set(free[-1].parties) <= set(last.by))
    days = [d for d in said.days if _is_its_day(d)]
    return (known, days[0].interval) if known and len(days) == 1 else (False, None)


def _is_its_day(day: DateMention) -> bool:
    return day.interval is not None and day.relation == ""
