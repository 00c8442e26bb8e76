"""What is told of another case: another number, another court's action, another claimant, another client.

A proposal or a talk in a companion action is none in this one, whoever made it and whenever.
"""

from antechamber.core.case import Case
from antechamber.readers.language import patterns as re
from antechamber.readers.letters.words import Words

_OTHER_MATTER = Words(
    r"(?i)\b(?:another|different|other|former) (?:[\w-]+ )?(?:employee|worker|person|claimant|tenant|patient|customer|student|inmate|officer|family)s?\b|\b(?:another|other|different|related|separate|companion|parallel|state[- ]court|prior|unrelated|similar|(?:wage|class|bankruptcy|consolidated)(?= action| case)) (?:[\w-]+ )?(?:case|matter|action|lawsuit|litigation|suit|proceeding)s?\b|\b(?:a|his|her|their|my|our) (?:former )?(?:colleague|co-?worker|neighbou?r|cousin|brother|sister|friend)\b|\bcollateral demands?\b|\bdemands? for collateral\b|\bonce (?:offered|demanded|proposed)\b|\bworkers?['’]?s?['’]? comp(?:ensation)?\b|\bcompensation (?:claim|carrier|case|board)\b|\b(?:grievance|disciplinary|unemployment|plea (?:bargain|deal|agreement|to)|criminal (?:case|matter|charge)|small claims|no-fault)\b"
    r"|\b(?:another|other|different|former|separate) clients?\b|\bin (?:the|our|their|an?) (?:\w+ )?(?:arbitration|appeal|bankruptcy|adversary proceeding|state court|coverage action|rent court|housing court|family court|probate)\b"
)
_FEDERAL = re.compile(r"(?i)\b(?:\d:)?(\d{2})[- ]?(?:c(?:i?v)?\.?|civ\.?)[- .]?(\d{3,5})\b")
_NUMBERED = re.compile(
    r"(?i)\b(?:index|case|docket|claim|charge|file|arbitration|adversary|matter|appeal)\s+(?:no\b\.?|number|#)s?:?\s*(?=\S*\d)([\w/:.-]*\w)"
)


def of_another_case(words: str) -> bool:
    """Whether words name another action, another claimant or another client, be it without a number."""
    return _OTHER_MATTER.search(words) is not None


def numbers_another_case(words: str, case: Case) -> bool:
    """Whether words give the number of a case, and not this one's."""
    federal = [(m[1], m[2].lstrip("0")) for m in _FEDERAL.finditer(words)]
    if federal:
        own = {(year, serial.lstrip("0")) for year, serial in _FEDERAL.findall(case.docket_number)}
        return bool(own) and not own & set(federal)
    named = [m[1] for m in _NUMBERED.finditer(words)]
    here = _plain(case.docket_number)
    return bool(named) and not any(_plain(one) in here or here in _plain(one) for one in named)


def _plain(number: str) -> str:
    return re.sub(r"[^a-z0-9]", "", number.lower())
