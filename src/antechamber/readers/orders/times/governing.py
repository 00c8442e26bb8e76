"""What governs a printed date: whether it can be the day of a duty, belongs to something else, or is not understood.

A date is due only behind words that say so ("by", "no later than", "due"). One that tells when something
happened or happens ("the offer made on April 3", "before the hearing of June 8", "wages through May 31") belongs
to that; one of two that stand as alternatives is not understood.
"""

from enum import Enum

from antechamber.readers.language import patterns as re

_MONTH_NAME = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DUE = re.compile(
    r"(?:\b(?:by|than|no later|before|prior to|until|till|including|on|is|are|namely|to wit|through|of|due|for|date|between (?:now|today|the (?:date|entry) of (?:this|the) order) and|(?:between|from) [a-z]{3,9}\.? \d{1,2}(?:,? ?\d{4})? (?:and|to|through|until))|[(,:]|\bby (?:noon|midnight) on)\s*(?:the\s*)?(?:close of business,? (?:on )?)?(?:end of (?:the )?day,? (?:on )?)?\Z"
)
_MOVED_TO = re.compile(
    r"\b(?:extended|moved|continued|changed|postponed|enlarged|advanced|reset|adjourned|amended)(?: from\b[^.;]{4,40}?)?,? (?:to|until|through)(?: and including)?\s*\Z"
)
_OTHER = re.compile(
    r"(?:formerly|rather than|instead of|in lieu of|in place of|not (?:on|by)|originally|previously|first set for|was due on|were due|was due|dated|order of|orders of|demand of|filed|since|entered(?: on)?|(?<!be )held on|(?:settlement|mandatory|continued|judicial|the|this) (?:conference|mediation) (?:(?:now |currently |is |that is |which is |to be )*(?:scheduled|set|calendared|noticed|held|reset|rescheduled|continued|adjourned) )?(?:for|on|to)|letter of|was (?:set|scheduled) for|before the order of|revised|earlier than|sooner than|not before|beginning|starting|weeks? of|between|from)\s*(?:on )?\(?\Z"
)
_EVENT = r"(?:conference|hearing|trial|deposition|mediation|call|session|argument|inspection|examination|appearance|accident|incident|surgery|meeting|inquest|ruling|decision)"
_OF_EVENT = re.compile(
    rf"\b(?:before|after|prior to|following|preceding|since|ahead of|in advance of|regarding|concerning|describing) (?:the|an?|any|that|this|such|its|his|her|their|dr|mr|ms|mrs|next)\b[^,;]{{0,60}}?\b{_EVENT}s?\b(?: of [^,;]{{3,40}}?)?,?(?: (?:now|currently|presently|is|are|which|that|to|be|set|scheduled|calendared|noticed|fixed|down|held))* (?:on|of|for)\s*\Z"
)
_DONE = re.compile(
    r"\b(?:(?P<aux>[a-z'-]+) )?(?:\w+ly )?(?P<done>exchanged|made|submitted|held|served|filed|sent|ordered|entered|proposed|reached|received|given|appeared|adopted|taken|conveyed|communicated|rejected|issued|reported|discussed|stated|rendered|signed|executed|begun|began|noticed|delivered|e-?mailed|mailed|provided|refused|declined|occurred|happened|met|wrote|written|agreed|told|announced|argued|decided|granted|denied)"
    r"(?: (?:by|to|with|at|before|in|upon|from) (?!july|june)[^,;]{2,40}?)? (?:on|of|before|prior to)\s*\Z"
)
_AUXILIARY = frozenset({"be", "is", "are", "and", "or", "to"})
_RELATIVE = re.compile(
    r"(?P<before>[a-z]+)?,? (?P<pro>which|that|who|whose|whom) (?P<inner>(?:[^,;]|, (?=(?:19|20)\d\d))*)\Z"
)
_THAT_CLAUSE = re.compile(
    r"so|orders?|ordered|directs?|directed|requires?|required|ensure|see|certain|sure|provided|such|further|now|hereby"
)
_NO_RELATIVE = re.compile(
    r"(?:date|day|time|party|side|letter|statement|order|conference|each|every|the|all|both|any|no|counsel|plaintiffs?|defendants?|part(?:y|ies)|lead|trial|they|it|he|she|a|an|such|either|these|those|this|said|paragraph|case|court|end|event|is,?)\b"
)
_STILL_DUE = re.compile(
    r"(?:(?:must|shall|will|should|may|(?:is|are) to|needs? to|has to|have to) |(?:is|are) (?:hereby |now )?(?:due|received|sent|submitted|delivered|served|exchanged|postmarked|to be)|(?:\w+ly )?(?:reach|arrive|get)(?:es|s)?\b)"
)
_MODAL = re.compile(r"\b(?:shall|must|should|may|will|(?:is|are) (?:ordered |directed |required )?to)\b")
_LATEST = re.compile(r"\b(?:by|(?:no|not) later than|on or before)\s*(?:the )?\Z")
_TOLD = re.compile(r"(?:\w+ )?(?:had|has|have|was|were|did|does|do|would|is|are|expires?|closes?|ends?)\b")
_ONLY_TIME = re.compile(r"(?:(?:on|by|no|not|later|than|before|or|at|least|until|the|it|is) ?)*")
_SEEKER = re.compile(
    r"(?:also )?(?:wish|want|seek|need|cannot|believe|object|ask|request|oppose|prefer|desire|think|intend)"
)
_SCOPE = re.compile(
    r"\b(?:period|years?|months?|quarters?|wages?|damages?|loss(?:es)?|interest|income|earnings|payroll|expenses|bills|costs|benefits|records?|treatment|employment|fees?|medicals?)\b[^;]{0,50}?\b(?:through|to|until|till|ending|as of|up to)\s*\Z"
)
_OPEN = re.compile(
    r"\b(?:open|valid|effective|good|pending|outstanding|expires?|lapses?|binding|closes?(?! of (?:the )?(?:court )?business)|ends?(?! of (?:the )?(?:court |business )?(?:day|business)))\b[^,;]{0,30}?\b(?:until|till|through|before|on|by)\s*\Z"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|would (?:otherwise |have )?(?:expire|end|be due|been due|fall|run|close))\b(?! have been)[^,;]{0,40}?\b(?:on|by|for|due|until|to|before)\s*\Z"
)
_THROUGH = re.compile(r"\bthrough\s*\Z")
_RUNS = re.compile(
    r"\b(?:has|have|extend\w*|enlarg\w*|continu\w*|time|allowed|given|window|between|from|runs?)\b"
)
_ATTRIBUTE = re.compile(
    r"\b(?:letters?|statements?|memorand\w+|briefs?|submissions?|demands?|offers?|responses?|papers|proposals?),? (?:now |currently |presently )?due (?:by |on |for )?\Z"
)
_REPLACED = re.compile(
    r"\b(?:instead|extended|moved|continued|changed|postponed|enlarged|reset|adjourned|vacated)\b|\b(?:shall|must|will|may) (?:now |hereby )?be\b[^.;]*\b(?:by|on|until|no later than|before) "
)
_IS_OF = re.compile(r"\bof\s*\Z")
_DAY_OF = re.compile(
    r"\b(?:deadlines?|dates?|business|noon|evening|morning|afternoon|day|days|end|midnight|close|hours?|[ap]\.?m\.?|st|nd|rd|th|means|(?<!pretrial )(?<!status )(?<!scheduling )(?<!management )conference|mediation) (?:is )?of\s*\Z"
)
_WHETHER = re.compile(r"\bwhether\b(?:(?! (?:shall|must|will|is|are|has|have|holds?|can|may)\b)[^,;])*\Z")
_NAMES_THING = re.compile(
    r"(?:'s)? (?:settlement |status |pretrial |telephone )*(?:order|letter|hearing|trial|deposition|mediation|conference|session|appearance|demand|offer|opinion|ruling|decision|notice|agreement)s?\b(?! (?:is|are) due| shall| must| due)"
)
_OR_AFTER = re.compile(
    rf",? (?:or|and/or) (?:on |by )?(?:{_MONTH_NAME} \d|\d{{1,2}}(?:st|nd|rd|th)?\b(?![:/]|-|,? ?\d* ?(?:[ap]\.?m|business|calendar|days?|weeks?|hours?|pages?|copies|minutes?)))"
)
_OR_BEFORE = re.compile(
    rf"(?:{_MONTH_NAME} \d{{1,2}}(?:, ?\d{{4}})?|\d/\d{{2,4}}),? (?:or|and/or) (?:on |by )?\Z"
)


class Governed(Enum):
    """What a printed date is to the duty of its clause."""

    DUE = "due"
    MOVED = "moved"
    OTHER = "other"
    UNKNOWN = "unknown"


def governing(text: str, start: int, end: int, lead: str, *, heads: bool) -> Governed:
    """What the date on `[start, end)` of a lower-case text is; `lead` is what stands before it and its hour.

    `heads` says that the date stands at the head of a row, as a label.
    """
    before = text[max(0, start - 160) : start]
    lead = f"{lead} " if lead and lead[-1].isalpha() else lead
    if _MOVED_TO.search(lead):
        return Governed.MOVED
    if _OR_AFTER.match(text, end) or _OR_BEFORE.search(before):
        return Governed.UNKNOWN
    if _OTHER.search(before[-40:]) or _of_other_thing(lead, text, end):
        return Governed.OTHER
    return Governed.DUE if heads or _DUE.search(lead[-60:]) else Governed.UNKNOWN


def _of_other_thing(lead: str, text: str, end: int) -> bool:
    """Whether the words before or behind a date give it to something else than what is ordered."""
    done = _DONE.search(lead)
    if done and (done["aux"] or "") not in _AUXILIARY:
        return True
    if _NAMES_THING.match(text, end) and not re.search(r"\b(?:by|than|before) the\s*\Z", lead):
        return True
    if _THROUGH.search(lead) and not _RUNS.search(lead):
        return True
    if _IS_OF.search(lead) and not _DAY_OF.search(lead):
        return True
    if _WHETHER.search(lead) and not _LATEST.search(lead):
        return True
    if _ATTRIBUTE.search(lead) and _REPLACED.search(text, end):
        return True
    return any(p.search(lead) for p in (_OF_EVENT, _SCOPE, _OPEN, _PAST)) or _in_relative(lead)


def _in_relative(lead: str) -> bool:
    """Whether a date stands in a clause that tells who or what somebody is, and orders nothing."""
    found = _RELATIVE.search(lead)
    if found is None:
        return False
    inner = found["inner"]
    if found["pro"] == "that" and (
        _NO_RELATIVE.match(inner) or _THAT_CLAUSE.fullmatch(found["before"] or "")
    ):
        return False
    if _ONLY_TIME.fullmatch(inner) or _MODAL.search(inner) or _SEEKER.match(inner):
        return False
    if found["pro"] != "whose" and _LATEST.search(inner) and not _TOLD.match(inner):
        return False
    return found["pro"] == "whose" or not _STILL_DUE.match(inner)
