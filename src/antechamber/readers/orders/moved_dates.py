"""Orders that move a date: "The date for plaintiff's demand, formerly May 1, is changed to May 9" binds whom it names."""

import re

from antechamber.core.order import Force
from antechamber.readers.orders.commands import Clause
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.people import mentions
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


_ROW = re.compile(
    r"\A(?P<act>[a-z][^.;:,]{4,60}?)(?:,? (?:is |are )?due(?: (?:by|on|no later than))?| deadline)[ :.\u2013\u2014-]{1,60}(?=[a-z0-9])"
    r"|\A(?:deadline|due date|last day) (?:for|to serve|to make|to submit) (?P<late>[^.;:,]{4,60}?)[:.\u2013\u2014-][ :.\u2013\u2014-]{0,60}(?=[a-z0-9])"
)


def rows(sentence: Sentence) -> list[Clause]:
    """The clause of a row of a table: "Plaintiff's settlement demand due: June 16, 2023"."""
    low = sentence.low
    match = _ROW.match(low)
    day = DATE.match(low, match.end()) if match else None
    if match is None or day is None or len(low) - day.end() > 30:
        return []
    act = match["act"] or match["late"]
    if re.search(r"\b(?:was|were|had|has|have|been|not|if|made|conveyed|received)\b", act):
        return []
    if not (_PROPOSAL.search(act) or _PAPER.search(act)) or not mentions(act):
        return []
    sent = "be sent" if _PAPER.search(act) else "be served"
    predicate = f"{sent} by {low[match.end() :]}"
    return [Clause(sentence, 0, len(low), "", act, predicate, match.end(), Force.MUST, "moved")]


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
