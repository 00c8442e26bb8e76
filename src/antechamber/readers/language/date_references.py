"""Dates that only identify something: "the Order of June 3", "your June 3 Order", "the complaint filed May 2".

Such a date says nothing of the day of what its sentence tells. What the words before it add is kept as a
relation: what was done after, since, in response to or in compliance with an order was done after its date.
"""

from dataclasses import replace

from antechamber.readers.language import patterns as re
from antechamber.readers.language.date_values import DateMention

OF_ORDER, AFTER_ORDER, BEFORE_ORDER = "of the order", "after the order", "before the order"
OF_OTHER, AFTER_OTHER, BEFORE_OTHER = "of something else", "after", "before"
REFERENCES = (OF_ORDER, OF_OTHER)
"""The relations of dates that tell nothing of when the deed of their sentence was done."""

_ORDER = r"(?:orders?|directives?|minute (?:entry|order)|text entry|scheduling notice|notice of (?:the )?(?:settlement )?conference)"
_OTHER = (
    r"(?:(?:amended |third-party )?complaint|petition|answer|charge|right-to-sue letter|accident|incident|collision|crash|fall|arrest"
    r"|termination|discharge|dismissal|injury|surgery|operation|deposition|verdict|ruling|decision|opinion|judgment|motion|contract"
    r"|agreement|lease|policy|invoice|removal|indictment|inspection|trial|oral argument|discovery cutoff|reports?)"
)
_EVENT = (
    r"(?:(?:settlement |status |pretrial |initial |case management |telephone )?conference|mediation|hearing)"
)
"""What a proposal can be made at: only a word of before or after keeps its date from being the day of the act."""
_AFTER = (
    r"(?:after|following|since|upon|in (?:response|answer|obedience) to|pursuant to|in (?:accordance|compliance|conformity|keeping|line) with"
    r"|as (?:directed|ordered|required|instructed) (?:by|in)|under|per|consistent with|prompted by|in light of|on receipt of|on receiving)"
)
_BEFORE = r"(?:before|prior to|preceding|in advance of|ahead of)"
_OWNER = r"(?:(?:the|your|this|that|its|an?|her|his)\s+|(?:Your |the |this )?(?:Honor|Court|court|Judge(?: [A-Z][\w.-]+)?)['’]s\s+|[A-Z][\w.-]+['’]s\s+)*"
_RECEIVED = (
    r"(?:(?:receipt|entry|issuance|service|receiving|reading|the date|the entry|the issuance)\s+(?:of\s+)?)?"
)
_ADJECTIVES = r"(?:(?!(?:and|or|but|we|I|he|she|it|they)\b)[\w-]+\s+){0,4}?"
_NUMBER = r"(?:\s*[(,]?\s*(?:ECF|Dkt\.?|Doc\.?|Docket)[^),]{0,24}[),]?)?"
_HELD = r"(?:\s*,?\s*(?:that\s+)?(?:was\s+)?(?:dated|entered|issued|filed|signed|made|held|taken|served|docketed))?(?:\s+(?:of|on|from|for))?"
_NOUN = re.compile(rf"{_ORDER}|{_OTHER}|{_EVENT}")
_NOUN_BEFORE = re.compile(
    rf"(?i:\b(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE}))\s+)?{_RECEIVED}{_OWNER}(?i:{_ADJECTIVES}"
    rf"(?:(?P<order>{_ORDER})|(?P<other>{_OTHER})|(?P<event>{_EVENT})){_NUMBER}{_HELD}\s*,?\s*(?:\w+day,?\s+)?$)"
)
_KIND = r"(?:(?:scheduling|settlement|conference|pretrial|text|minute|standing|amended|referral|docket|rescheduling|first|second|initial|original|motor vehicle|car|work|workplace)\s+)"
_NOUN_AFTER = re.compile(
    rf"(?i)(?:['’]s)?\s+{_KIND}{{0,2}}(?:(?P<order>{_ORDER})|(?P<other>{_OTHER})|(?P<event>{_EVENT}))\b"
)
_LEAD = re.compile(rf"(?:(?i:\b(?P<after>{_AFTER})|\b(?P<before>{_BEFORE}))\s+)?{_RECEIVED}{_OWNER}$")
_REACH = 110


def with_reference(text: str, mention: DateMention) -> DateMention:
    """The mention with the relation that its place gives it, when it only identifies an order or an event."""
    lead = text[max(0, mention.start - _REACH) : mention.start]
    found = _NOUN_BEFORE.search(lead) if _NOUN.search(lead.casefold()) else None
    if found is None:
        noun = _NOUN_AFTER.match(text, mention.end, mention.end + 60)
        led = _LEAD.search(lead) if noun else None
        if noun is None or led is None or not (led.group().strip() or noun["order"]):
            return mention
        return _related(mention, noun, after=bool(led["after"]), before=bool(led["before"]))
    return _related(mention, found, after=bool(found["after"]), before=bool(found["before"]))


def _related(mention: DateMention, noun: re.Match[str], *, after: bool, before: bool) -> DateMention:
    if noun["order"]:
        return replace(mention, relation=AFTER_ORDER if after else BEFORE_ORDER if before else OF_ORDER)
    if noun["event"] and not (after or before):
        return mention
    return replace(mention, relation=AFTER_OTHER if after else BEFORE_OTHER if before else OF_OTHER)
