"""Whether an order calls the conference off without setting another."""

from collections.abc import Iterable

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.conference.moves import FIGURED, move_in
from antechamber.readers.orders.layout import Sentence

_EVENT = r"(?:settlement (?:conference|session|meeting)|mediation|conference|evaluation session)"
_CALLED_OFF = re.compile(
    rf"\b{_EVENT}\b[^.;]{{0,120}}\b(?:is|are|stands?|has been)\s+(?:(?:hereby|therefore|accordingly|now)\s+)?"
    r"(?:vacated|cancell?ed|stricken|struck|called off|taken off|off (?:the )?calendar|removed from (?:the )?calendar|adjourned (?:sine die|without (?:a )?date|until further (?:notice|order)))"
    rf"|\b(?:vacates|cancels|strikes|calls off|takes off (?:the )?calendar)\b[^.;]{{0,80}}\b{_EVENT}\b"
    rf"|\A\W*(?:[\w,]+ ){{0,8}}{_EVENT}\b[^.;]{{0,60}}\b(?:vacated|cancell?ed)\W*\Z"
)
_NOT_DONE = re.compile(
    r"\b(?:if|unless|should|may|might|would|could|whether|not|request\w*|motion|moves?|denie[sd]|deny|telephone conference|status conference|scheduling conference|case management conference)\b"
)


_TITLE = re.compile(rf"(?i)\b(?:vacating|cancell?ing|vacatur of)\b[^.;]{{0,60}}\b{_EVENT}\b(?!.*\breset)")
_SET_AGAIN = re.compile(
    r"(?i)\b(?:re-?sett?ing|re-?schedul\w+|continuing|adjourning|moving|setting (?:a |new |further |another )*(?:settlement|date|mediation))\b"
)


def title_calls_off(sentences: Iterable[Sentence], title: str) -> bool:
    """Whether the title says that the conference is vacated, and neither it nor a sentence sets another day."""
    return (
        bool(_TITLE.search(title))
        and not _SET_AGAIN.search(title)
        and not any((move := move_in(s.low)) and move.fresh for s in sentences if FIGURED.search(s.low))
    )


def calls_off(sentences: Iterable[Sentence], title: str) -> bool:
    """Whether the title or a sentence says, without a condition, that the settlement conference will not be held."""
    return bool(_TITLE.search(title)) or any(
        _CALLED_OFF.search(s.low) and not _NOT_DONE.search(s.low) for s in sentences
    )
