"""Whether a sentence that speaks of a talk tells that it was held, between the sides, in this case.

"We tried to speak", "had he called", "a call was calendared for June 20", "I doubt that we spoke": the words of a talk stand
there, and none was held. A talk with one's own client, with a mediator or with chambers is none between the sides.
"""

from antechamber.core.case import Case
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.letters import turns
from antechamber.readers.letters.other_case import numbers_another_case, of_another_case
from antechamber.readers.letters.words import Words

_SPEAKING = Words(
    r"\b(?:spoke|spoken|talked|met|conferred|discussed|telephoned|phoned|called|rang|rung|chatted|sat down|exchanged|reached|picked up|answered)\b"
)
_HELD = Words(
    r"\b(?:calls?|conversations?|discussions?|meetings?|conferences?|talks|negotiations?|session|teleconference|videoconference)\b"
)
_TO_SPEAK = Words(
    r"\b(?:to (?:\w+ )?|that (?:[\w'’.]+ ){1,3})(?:speak|talk|discuss|confer|meet|call|telephone|phone)\b"
)
_CALLED_OFF = Words(
    r"[^.;]{0,60}?\b(?:(?:was|were|is|are|has been|have been|had been|being) (?:\w+ly |then |first |also )?(?:scheduled|calendared|planned|proposed|arranged|cancel\w+|postponed|put off|adjourned|rescheduled|moved|requested|offered|suggested|sought|declined|refused|missed|set(?! out| forth)|to (?:be|take|have|occur)|due)|(?:did|does|has|have|had) not|didn['’]t|never (?:happened|took|came|occurred)|fell through)\b"
)
_PROPOSED = re.compile(
    r"(?i)\b(?:propos\w+|suggest\w+|request\w+|ask\w*(?: \w+)? for|sought|seek\w*|want\w*|need\w*|schedul\w+|calendar\w*|arrang\w+|plann?\w*|set up|set|invit\w+(?: [\w'’.]+){0,4} to|miss\w*|cancel\w*|postpon\w*|declin\w+|refus\w+|offer\w*|await\w*|hop\w+ for|avoid\w*|agreed (?:to|on)|agree (?:to|on)|prepar\w+ for|available (?:by|for)|waited? \w+)\s+(?:(?!call|conversation|discussion|meeting|conference)[\w'’.-]+\s+){0,4}$"
)
_UNREAL = re.compile(
    r"(?i)\b(?:would|could|might|may|should|must|will|shall|ought to|['’]ll)\s+(?:(?:not|never|then|also|have|be|been|\w+ly)\s+){0,4}$"
    r"|^\W*(?:even )?(?:if|unless|were|should|but for|suppos\w+|assuming|had(?! (?:an?|our|the|another|two|several|brief|long|some|further|telephone|my|his|good)\b))\b[^;,]*$"
    r"|\b(?:doubt\w*|den(?:y|ies|ied)|disput\w+|whether|pretend\w*|imagin\w+|(?:not|n['’]t|no longer) (?:recall|remember|believe|aware|sure|certain|know)|no (?:record|memory|recollection|knowledge|note))\b[^;,]*$"
    r"|\bneither\b[^;,]*$|\b(?:no one|nobody|none)\b[^;,]*$"
)
_ONE_SIDE = Words(
    r"\b(?:with|to|among|between) (?:(?:their|our|his|her|its|my)(?: own| respective)? (?:clients?|principals?|adjusters?|carriers?|insurers?|boards?|co-?counsel|partners?|employers?|family|wi(?:fe|ves)|husband)|themselves|ourselves|co-?defendants?|the other defendants?|chambers|the court(?!room|house)|the clerk|the mediator|your honou?r|judge [\w'’.-]+)\b"
)
_WITH_THEM = Words(
    r"\b(?:with|to) (?:counsel for|opposing|plaintiff|defendant|defense|defence|each other|one another|mr|ms|mrs|dr|him|her|them|me|us)\b|\bcounsel for\b"
)
_WITH_CHAMBERS = Words(
    r"\b(?:calls?|conferences?|conversations?|session|teleconference)\b[^.;]{0,30}\b(?:with|before) (?:chambers|the court|your honou?r|the clerk|(?:magistrate )?judge [\w'’.-]+)\b|\b(?:listened|heard)\b[^.;]{0,60}\b(?:judge|court|your honou?r)\b|\bappeared before\b"
)
_COUNSEL = r"(?:counsel|attorneys?|lawyers?|associates?|partners?|colleagues?|firms?|offices?|clients?|side|solicitor|advocate|principals?|co-?counsel|team|adjuster|claims? \w+|representatives?|carriers?|insurers?|adversar\w+|opponents?|friends?|behalf|sides|parties|plaintiffs?|defendants?)"
_DEPUTY = Words(
    rf"\b(?:with|to|telephoned|phoned|called|rang|reached) (?:our|my|its|their|his|her|[\w.]+['’]s) (?!(?:[\w-]+ ){{0,3}}?{_COUNSEL}\b)(?:[\w-]+ ){{0,2}}(?:director|manager|supervisor|foreman|dispatcher|superintendent|super|receptionist|clerk|bookkeeper|accountant|officer|president|owner|employee|foreperson|landlord|agent|expert|doctor|investigator|intern|staff|office manager|department|human resources|hr|personnel)\b"
    r"|\b(?:our|my|its|their|his|her) (?:human resources |hr |personnel |general |office |plant |regional )?(?:director|manager|supervisor|foreman|dispatcher|superintendent|receptionist|bookkeeper|accountant|investigator|intern|former (?:partner|counsel|lawyer|attorney|associate))\b[^.;]{0,30}\b(?:spoke|talked|met|conferred|telephoned|phoned|called|discussed)\b"
    r"|\bco-?defendant['’]?s['’]? (?:counsel|lawyer|attorney)\b"
)
_NOT_OF_SETTLEMENT = Words(
    r"\bsettlement (?:did not|didn['’]t|was not|wasn['’]t|was never|never) (?:even )?(?:come up|came up|discussed|mentioned|raised|touched|a subject|the subject|addressed)\b|\bnot about settlement\b|\bno (?:word|mention|talk|discussion) (?:was made )?(?:of|about) (?:settlement|resolution|money|terms)\b|\b(?:not|never|n['’]t) (?:discuss|mention|raise|touch(?: on)?|speak of|talk about|get to|reach|address)(?:ed)? settlement\b|\bto discuss settlement (?:later|another|at a later|in the future|next|then)\b"
)


def is_about_else(words: str) -> bool:
    """Whether a sentence behind one that tells of a talk says that it was about something else than settlement."""
    if _NOT_OF_SETTLEMENT.search(words):
        return True
    return turns.SUBJECT.search(words) is not None and not turns.SETTLEMENT.search(words)


def is_held(words: str, days: tuple[DateMention, ...], case: Case) -> bool:
    """Whether a sentence that holds words of a talk may be taken to tell that one was held between the sides."""
    if _NOT_OF_SETTLEMENT.search(words) or of_another_case(words) or numbers_another_case(words, case):
        return False
    if _WITH_CHAMBERS.search(words) or _DEPUTY.search(words):
        return False
    if _ONE_SIDE.search(words) and not _WITH_THEM.search(words):
        return False
    plain = _undated(words, days)
    spoken = [_UNREAL.search(plain[: found.start()]) is None for found in _SPEAKING.finditer(plain)]
    named = [
        not _CALLED_OFF.match(plain, found.end()) and not _PROPOSED.search(plain[: found.start()])
        for found in _HELD.finditer(plain)
    ]
    return any((*spoken, *named)) if spoken or named else not _TO_SPEAK.search(plain)


def _undated(words: str, days: tuple[DateMention, ...]) -> str:
    """The words without the days in them, and without what a day leaves behind."""
    for day in reversed(days):
        before = re.sub(r"(?i)[\s,]*\b(?:on|in|of|at|for)\s*$", "", words[: day.start])
        words = f"{before.rstrip(' ,')} {words[day.end :].lstrip(' ,')}"
    return words


def is_on_another_subject(words: str) -> bool:
    """Whether a sentence says of its talk that settlement was not its subject."""
    return _NOT_OF_SETTLEMENT.search(words) is not None
