"""Orders that move a date: "The date for plaintiff's demand, formerly May 1, is changed to May 9" binds whom it names."""

import re

from antechamber.core.order import Force
from antechamber.readers.orders.commands import Clause
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.timing import DATE

_MOVED = re.compile(
    r"\b(?:the |each |any )?(?:(?:due )?dates?|deadlines?|times?) (?:for|by which|within which|on which|to (?=serve|make|send|submit|e-?mail)) (?P<act>[^.;]{4,90}?)"
    r"(?:,? (?:formerly|previously|originally|heretofore|which was|now set for|set for|of)\b[^.;]{0,60}?)?,?"
    r" (?:is|are) (?:hereby |also |accordingly |now )*(?:changed|moved|extended|reset|continued|advanced|adjourned|enlarged|postponed|amended)"
    r" (?:from [^.;]{4,40}? )?(?:to|until|through)\b"
)
_PROPOSAL = re.compile(r"\b(?:demands?|offers?|counter-?offers?|proposals?|responses?)\b")
_PAPER = re.compile(
    r"\b(?:settlement|mediation|confidential|ex parte|pre-?conference)\b[^.;]{0,30}\b(?:letters?|statements?|memorand\w+|briefs?)\b"
)


def moved(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence that gives a proposal or a settlement paper a new date; none for other dates."""
    found: list[Clause] = []
    low = sentence.low
    matches = list(_MOVED.finditer(low))
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(low)
        act = match["act"]
        day = DATE.match(low, match.end() + 1)
        if day is None or not (_PROPOSAL.search(act) or _PAPER.search(act)):
            continue
        sent = "be sent" if _PAPER.search(act) else "be served"
        found.append(
            Clause(
                sentence,
                match.start(),
                end,
                "",
                re.split(r",| to be | shall | must ", act, maxsplit=1)[0],
                f"{sent} by {low[match.end() + 1 : end]}",
                match.end(),
                Force.MUST,
                "moved",
            )
        )
    return found
