"""Whether words that hold an act of proposing tell that it was done, and toward the other side.

"All but offered", "would on June 20 have offered", "rather than offer", "it is disputed whether we offered": the verb
stands there, and nothing was done. "We gave the mediator our offer", "we lodged it with chambers": something was done,
and nothing shows that the other side had it.
"""

from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Role
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Reading
from antechamber.readers.letters.words import Words

_SHORT_OF = re.compile(
    r"(?i)\b(?:almost|nearly|all but|as good as|virtually|practically|next to|on the (?:verge|point|brink) of|short of|far from|rather than|instead of|in lieu of|in place of|as opposed to|without|supposedly|purportedly|ostensibly|as though|as if)"
    r"\s+(?:(?:having|ever|even|actually|making|an?|the|any|our|its|his|her|their|my)\s+){0,3}$"
)
_COULD_HAVE = re.compile(
    r"(?i)\b(?:would|could|might|may|should|must|ought to|will|shall|['’]d)\b(?:[ ,]+[\w'’-]+){0,5}?[ ,]+have\s+(?:[\w'’-]+\s+){0,2}$"
)
_IN_QUESTION = re.compile(
    r"(?i)\bwhether\b[^,;]*$|^\W*(?:even )?if\b[^,;]*$|\b(?:disput\w+|contest\w+|doubt\w*|den(?:y|ies|ied)|deny\w*|question\w*|challeng\w+)\b[^,;]{0,40}\bthat\b[^;]*$"
)
NOT_FREE = Words(
    r"\b(?:position|able|unable|free|asked|told|instructed|tempted|inclined|likely|due|scheduled|slated|poised|meant|supposed|hop(?:ed|ing)|plann(?:ed|ing)|intend(?:ed|ing)|try(?:ing)?|tried|want(?:ed|ing)|refus\w+|declin\w+|unwilling|reluctant|authori[sz]ed|permitted|allowed) (?:\w+ly )?to\b"
)
"""Between a word of telling and what was told: nobody has bound himself yet ("that I would be in a position to offer")."""
_ORDERED = re.compile(
    r"[\"'“‘]\s*(?:[Oo]ffer|[Dd]emand|[Cc]ounter)(?:\s+(?:at|with|them|him|her))?\s*[$€£]|[\"'“‘]\s*(?:[Tt]ell|[Ss]end|[Pp]ut|[Cc]onvey|[Ee]xtend|[Mm]ake|[Gg]o (?:to|up|back))\b"
)
"""A command within quotation marks: what somebody told his lawyer to do."""
_NEUTRAL = r"(?:mediator|neutral(?! (?:reference|letter|recommendation|job|employment|statement|wording|third|site|place|location|word))|evaluator|clerk(?: of (?:the )?court)?|deputy clerk|courtroom deputy)"
_TO_NEUTRAL = Words(
    rf"\b(?:told|informed|advised|gave|given|sent|e-?mailed|handed|showed|shown|left|put|conveyed|communicated|disclosed|stated|mentioned|delivered|made|presented|wrote|offered|proposed|suggested|authori[sz]ed)\b[^.;,$]{{0,20}}?\b(?:to |with |by )?(?:the|our|that|his|her|their|a) (?:\w+ )?{_NEUTRAL}\b(?!['’])"
    rf"|\b(?:to|with) (?:the|our|that|a) (?:\w+ )?{_NEUTRAL}\b(?!['’])"
)
_PASSED_ON = Words(
    r"\b(?:conveyed|passed|relayed|carried|took|brought|communicated|transmitted|delivered|gave|given|forwarded|told) (?:it|this|that|them|the (?:number|figure|offer|demand|proposal)|on)\b|\bthrough (?:the|our|a) \w+|\bwho (?:\w+ ){0,2}(?:conveyed|passed|relayed|carried|communicated|transmitted|delivered|forwarded)\b"
)
_WITH_THE_COURT = Words(
    r"\b(?:filed|lodged|docketed|deposited)\b|\bunder seal\b|\bin camera\b|\b(?:left|placed|put|stands?|rests?) (?:[\w$,.]+ ){0,6}?with (?:the clerk|chambers|the court|your honou?r)\b"
)
_SERVED = Words(
    r"\b(?:serv(?:ed|ice)|sent|e-?mailed|mailed|told|telephoned|called|wrote|conveyed|communicated|delivered|faxed|handed)\b"
)
_ENCLOSED = Words(
    r"\b(?:is|are|was) (?:\w+ )?(?:enclosed|attached|annexed|appended)\b|\baccompan(?:y|ies)\b|\b(?:I|we) (?:hereby |also )?(?:enclose|attach|annex|append)\b|^\W*(?:enclosed|attached)\b|\bplease find\b"
)
_TO_BE_PASSED = Words(
    r"\b(?:ask|asks|request|requests|invite|invites|would like|wish|wishes|hope|hopes|pray|prays)\b[^.;]{0,40}\b(?:court|your honou?r|chambers|judge|mediator)\b[^.;]{0,24}\b(?:convey|relay|pass|communicate|transmit|present|forward|tell)\b"
)
_KEPT_OPEN = Words(
    r"\bextend(?:ed|s|ing)\b[^.;$]{0,24}\b(?:deadline|expir\w+|time|date|life|term|window)\b|\b(?:was|is|were|been) extended (?:to|until|till|through|by)(?: the)? (?:close of|end of|further|later|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|next|an?) ?\w*)\b"
)
_NO_OFFER = Words(
    r"\b(?:was|is|were|are|it)(?: [\w-]+){0,4} (?:and )?not (?:to be )?(?:an?|its|our) (?:[\w-]+ ){0,2}(?:offer|demand|proposal|counter[\w-]*)\b"
)
_NOT_MONEY = Words(r"\b(?:post|posts|posting|put up|file|furnish)\w* (?:an? |the )?(?:[\w-]+ )?(?:bond|security|undertaking|bail)\b")  # fmt: skip
_TO_TALK = re.compile(
    r"(?i)(?:offered|proposed|suggested|demanded|asked|requested)\s+(?:(?!that\b)[\w.'’]+\s+){0,4}?(?:to|that (?:[\w.'’]+ ){1,5}?)\s*(?:discuss|talk|speak|confer|meet|negotiate|mediate|explore|engage|participate|attend|call|telephone|schedule|sit down|hold|conduct|continue|resume|enter (?:into )?|have (?:an?|another|further)|begin|open|start)\b(?![^.;]*[$€£])"
    r"|(?:offered|proposed|suggested|demanded|asked for|requested)\s+(?:an?|another|further|the)\s+(?:[\w-]+ ){0,3}(?:call|meeting|conference|discussions?|talks?|negotiations?|mediation|session)\b"
)


def not_done(clause: Clause, act: Reading) -> str:
    """Why the act of a clause is not told as done toward the other side; empty when nothing speaks against it."""
    words, lead = clause.text, _undated(clause, act.at)
    if _SHORT_OF.search(lead) or _COULD_HAVE.search(lead) or _IN_QUESTION.search(lead):
        return "not told as done"
    told = v.TELLING.match(words, act.at)
    if told and clause.sums and NOT_FREE.search(words, told.end(), clause.sums[0].start - clause.start):
        return "not told as done"
    if _ORDERED.search(words) and not clause.days[1:]:
        return "what somebody was told to do"
    if _TO_TALK.match(words[act.at :]):
        return "a talk is offered, no terms"
    if _NO_OFFER.search(words) or _KEPT_OPEN.search(words) or _NOT_MONEY.search(words):
        return "no proposal in its own words"
    return _elsewhere(clause, act)


def lies_elsewhere(words: str) -> bool:
    """Whether words without a verb of proposing say that a proposal lies with the court, a mediator or an enclosure."""
    court = _WITH_THE_COURT.search(words) and not _SERVED.search(words)
    neutral = _TO_NEUTRAL.search(words) and not _PASSED_ON.search(words)
    others = (_ENCLOSED, _TO_BE_PASSED, _KEPT_OPEN, _NO_OFFER)
    return bool(court or neutral) or any(found.search(words) for found in others)


def _elsewhere(clause: Clause, act: Reading) -> str:
    """Why an act went to a mediator or to the court, as far as its clause tells."""
    words = clause.text
    if _TO_BE_PASSED.search(words):
        return "the court is asked to pass it on"
    if _told_a_neutral(clause, act) and not _PASSED_ON.search(words):
        return "a mediator was told"
    if _WITH_THE_COURT.search(words) and not _SERVED.search(words):
        return "it lies with the court"
    if act.form == "noun" and _ENCLOSED.search(words):
        return "it is enclosed with a paper for the court"
    return ""


def _told_a_neutral(clause: Clause, act: Reading) -> bool:
    if _TO_NEUTRAL.search(clause.text):
        return True
    near = [w for w in clause.people if 0 <= w.start - clause.start - act.end <= _RIGHT_BEHIND]
    return bool(near) and near[0].role is Role.MEDIATOR


_RIGHT_BEHIND = 5
"""Characters between a verb and the one to whom something was told."""


def _undated(clause: Clause, at: int) -> str:
    """The words of a clause before an offset without the days in them, so that a day parts no verb from its auxiliary."""
    words = clause.text[:at]
    for day in reversed(clause.days):
        first, last = day.start - clause.start, day.end - clause.start
        if first >= 0 and last <= at:
            before = re.sub(r"(?i)[\s,]*\b(?:on|in|of|at)\s*$", "", words[:first])
            words = f"{before.rstrip(' ,')} {words[last:].lstrip(' ,')}"
    return words
