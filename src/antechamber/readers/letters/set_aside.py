"""What takes from words with the look of a proposal that one was put to the other side.

Some words say so in the clause itself: a draft, an instruction to counsel, a paper for the court, a relative of the
party, money of another kind, steps of which each waits for the other. Others stand behind it: the letter came back,
it went to an old address, it was addressed to somebody else.
"""

from antechamber.core.negotiation import Move, Parties
from antechamber.readers.language.people import Cast
from antechamber.readers.letters.advice import is_advice, is_praise
from antechamber.readers.letters.as_done import lies_elsewhere
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Kind, Reading
from antechamber.readers.letters.people_in_place import preposition_of
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.words import Words

_PUT = r"(?:send|make|serve|convey|offer|demand|mail|e-?mail|propose|put|communicate|transmit|extend|present)"
_UNSENT = Words(
    rf"\b(?:meant|intended|planned|hoped|was going|were going|tried|attempted|wanted|forgot|failed|neglected|omitted|was about|were about|was to|were to) to {_PUT}\b"
    r"|\b(?:drafted|was drafting|had prepared|dictated) (?:an? |the |our |my |his |her |its |their )?(?:[\w-]+ ){0,2}(?:e-?mail|letter|offer|demand|proposal|message)\b"
    r"|\bdrafts? folder\b|\boutbox\b|\bunsent\b"
)
_TO_COUNSEL = Words(
    rf"\b(?:asked|told|instruct\w*|direct\w*|wanted|urged|permitted|allowed|invited|pressed|begged) (?:me|us|counsel|this (?:office|firm)|the undersigned|my (?:office|firm)) to {_PUT}\b"
)
_COURT = r"(?:the court|your honou?r|chambers|judge \w+|the magistrate(?: judge)?|the bench)"
_PAPER = r"(?:letter|statement|submission|report|memorandum|e-?mail|position paper|filing|response|brief)"
_FOR_COURT = Words(
    rf"\b(?:in|by|through|with) (?:my|our|its|his|her|their|the|an?|[\w.'’-]+['’]s?)\b[^,;]{{0,40}}?\b{_PAPER}\b(?:[^,;]|, \d{{4}}){{0,40}}? to {_COURT}\b"
    rf"|\b{_PAPER}\b(?:[^,;]|, \d{{4}}){{0,40}}? to {_COURT}\b(?:[^,;]|, \d{{4}}){{0,40}}?\b(?:contain(?:s|ed)|sets? (?:out|forth)|states?|stated|gives?|gave|makes?|made|offers?|offered|demands?|demanded|proposes?|proposed|lists?|listed|includes?|included)\b"
)
_AS_TOLD = Words(r"\bas (?:\w+ ){0,4}$")
_KIN = Words(
    r"(?:['’]s?|\b(?:his|her|their|our|my)) (?:(?:former|late|ex|own|elderly|adult|minor|then|estranged|surviving|labou?r|trade|credit|prior|previous|current|new|treating)[ -])?"
    r"(?:wife|husband|spouse|fianc\w+|mother|father|parents?|sons?|daughters?|child(?:ren)?|brothers?|sisters?|siblings?|cousins?|nephews?|nieces?|uncles?|aunts?|family|relatives?|union(?! lawyers?| counsel| attorneys?)|employers?|landlords?|tenants?|neighbou?rs?|doctors?|physicians?|surgeons?|"
    r"bank|lenders?|creditors?|parent (?:company|corporation)|parent(?= (?:offered|demanded|proposed))|subsidiar\w+|affiliates?|franchis(?:or|ee)s?|subcontractors?|suppliers?|colleagues?|co-?workers?|roommates?|girlfriend|boyfriend|friends?|accountant|bookkeeper|health plan|lienholders?)\b"
)
_PERSONNEL = Words(
    r"\b(?:from|of|by|to|with) (?:the )?(?:hr|human resources|(?:personnel|payroll) (?:department|office|manager))\b|\b(?:hr|human resources|personnel|payroll)(?: \w+)? (?:offered|proposed|demanded|paid|gave)\b"
)
_CHECK = Words(
    r"\b(?:received|sent|returned|got|mailed|cashed|deposited|given|gave)\b(?: \w+){0,3}? ?(?:check|cheque|payment|wire|refund|paycheck)\b"
)
_STEP = r"(?:came|come|comes|coming|moved?|moves|moving|went|goes|go|dropp?(?:ed|s)?|lower(?:ed|s)?|reduced?s?|raised?s?|increased?s?|got|gets?)"
_IN_STEPS = Words(
    rf"\b(?:if|once|provided|as soon as|on condition that|so long as)\b[^.;$]{{0,50}}?\b{_STEP}\b[^.;$]{{0,14}}?\$"
    r"|\b(?:that )?(?:we|the parties|both sides|both|the sides) (?:each|both|all)? ?(?:move|meet|come|go|split|settle|settled|moved|met)\b[^.;$]{0,24}\$"
    r"|\bsplit the difference\b|\bmatch(?:ed|es|ing)?\b[^.;]{0,30}\b(?:dollar for dollar|whatever)\b|\bwhatever\b[^.;]{0,30}\b(?:pays?|offers?|contributes?)\b"
)
_TO_BENCH = Words(
    r"\b(?:said|told|made|given|put|stated|mentioned|announced)\b[^.;]{0,24} to (?:the )?(?:(?:district|magistrate|presiding|trial) )?(?:judge|court|bench)\b[^.;]{0,12}\b(?:and )?(?:not|never) to (?:us|me|my|our|plaintiff|defendant|counsel)\b|\bfrom (?:the lectern|counsel table|the podium)\b"
)
"""What was said in open court, and to the bench: nobody put it to the other side."""
_WELCOME = Words(
    r"\b(?:an? |any )(?:\w+ )?(?:offer|demand|proposal|number|figure) (?:of|at|near|around|above|over|below|under)\b[^.;]{0,40}\b(?:would|could|might|may|will) (?:\w+ )?(?:be|get|do|suffice|settle|resolve|end|go|find|carry)\b"
)
_CLAIM = Words(r"\b(?:notices? of claim|(?:eeoc|administrative) charge|charge of discrimination)\b")
_MEDIATOR_DID = Words(
    r"\b(?:mediator|neutral|evaluator|arbitrator)\b(?:,? (?:mr|ms|mrs|judge|hon|prof|[\w'’-]+)\b[^,;$]{0,30},)? (?:then |later |has |had |also |finally )?(?:proposed|suggested|offered|recommended|floated|issued|circulated|put (?:forward|out|forth))\b"
)


def set_aside(clause: Clause, act: Reading | None) -> Reading | None:
    """The reading of a clause that only looks as if a proposal had been put to the other side; None for all others."""
    words = clause.text
    if _MEDIATOR_DID.search(words):
        return Reading(kind=Kind.PAST, reason="a mediator's word, not a party's")
    if _TO_COUNSEL.search(words):
        return Reading(kind=Kind.AUTHORITY, reason="between a party and its counsel")
    if act is None:
        return None
    if _TO_BENCH.search(words):
        return Reading(kind=Kind.COURT, reason="said to the court, not to the other side")
    if clause.sums and is_advice(clause):
        return Reading(kind=Kind.AUTHORITY, reason="advice of a lawyer to his own client")
    if is_praise(clause) and act.form not in ("sum", "received", "arrived"):
        return Reading(kind=Kind.FEELER, reason="how good a figure would be is no proposal")
    if clause.sums and _WELCOME.search(words):
        return Reading(kind=Kind.FEELER, reason="what would be welcome is no proposal")
    if clause.sums and _IN_STEPS.search(words):
        return Reading(kind=Kind.BRACKET, reason="steps of which each waits for the other")
    court = _FOR_COURT.search(words)
    if court and not _AS_TOLD.search(words, 0, court.start()):
        return Reading(kind=Kind.UNKNOWN, reason="a paper for the court")
    if _UNSENT.search(words):
        return Reading(kind=Kind.UNKNOWN, reason="not told as sent")
    if clause.sums and (_KIN.search(words) or _PERSONNEL.search(words) or _CHECK.search(words)):
        return Reading(kind=Kind.UNKNOWN, reason="somebody who is not of this case is named")
    return None


def is_of_others(words: str) -> bool:
    """Whether words speak of what was not put by one party to another: a draft, a relative, a mediator, the court."""
    theirs = (_MEDIATOR_DID, _TO_COUNSEL, _FOR_COURT, _UNSENT, _KIN, _PERSONNEL, _WELCOME, _CHECK, _CLAIM)
    return lies_elsewhere(words) or any(found.search(words) for found in theirs)


_OBJECT = r"(?!\s+(?:an?|any|the|another|one|his|her|its|their|our|my|further)?\s*(?:\w+ )?(?:response|reply|answer|counter\w*|demand|offer|proposal|authority|word|number|figure))"
_THING = r"(?:it|that|this|they|which|the (?:letter|e-?mail|offer|demand|message|proposal|envelope|fax|package|paper))"
_TAKEN_BACK = Words(
    r"\b(?:bounced|undeliver(?:ed|able)|unopened|returned to (?:sender|me|us)|unclaimed|misaddressed|misdirected|misdelivered|outbox|drafts? folder|unsent|junk (?:mail|folder)|spam)\b"
    r"|\b(?:old|former|wrong|previous|prior|outdated|incorrect|obsolete|mistyped) (?:e-?mail |street |mailing |postal |office )?(?:address|fax number|recipient)\b"
    rf"|\b(?:says?|said|claims?|tells? me|told me|den(?:y|ies|ied)|insists?|maintains?|writes)\b[^.;]{{0,40}}\b(?:never|not|\w+n['’]t)\b[^.;]{{0,12}}\b(?:receiv|got|get|saw|see|arriv|reach|had)\w*\b{_OBJECT}"
    r"|\bden(?:y|ies|ied) (?:having (?:ever )?)?(?:receiv|gett|see)\w+\b|\bno record of (?:having )?(?:receiv|it)\w*"
    rf"|\b{_THING}\b[^.;,$]{{0,20}}\b(?:never|not|\w+n['’]t)\s+(?:been |actually |in fact |yet |ever |even )*(?:sent|deliver\w*|served|mailed|e-?mailed|transmitted|arriv\w*|reach\w*|receiv\w*|go(?:ne)? out|went out|leave|left|conveyed|communicated|passed on|put to|shown|forwarded|extended)\b{_OBJECT}"
    r"|\bbefore (?:it|[\w. ]{2,30}) (?:was |were |had |could be |had been |has |could )?(?:opened|read|received|delivered|seen|reached)\b"
    rf"|\b{_THING}\b[^.;,$]{{0,20}}\b(?:went|was sent|came) (?:out )?only (?:with|today|now|yesterday|after)\b"
    r"|\b(?:withdr[ae]w\w*|recalled|pulled|cancell?ed|stopped|held)\b[^.;]{0,20}\bbefore\b[^.;]{0,20}\b(?:sent|out|delivered|left|reach\w*|mailed|conveyed|served|received)\b"
    r"|\bthrough (?:an |my |our |some )?(?:\w+ )?oversight\b|\b(?:sent|mailed|e-?mailed|made|served|addressed)\b[^.;]{0,40}\b(?:by (?:mistake|inadvertence|error)|in error|inadvertently)\b|\binadvertently (?:sent|mailed|made|served|addressed|omitted)\b"
    r"|\b(?:should have (?:said|read|been)|(?:it|which|letter|e-?mail) should read)\b|\bmisspoke\b|\bmis-?stated\b|\bmistakenly\b|\btypographical\b"
    r"|\b(?:not|never|\w+n['’]t) (?:say|said|specify|specified|state|stated|make clear|clear|explain|tell (?:me|us))\b[^.;]{0,20}\b(?:for|to|from|on) (?:whom|which|whose)\b|\b(?:not|un) ?clear (?:for|to|from|on|on behalf of) (?:whom|which|whose)\b"
    r"|\b(?:had|have|has|was|were) (?:not|never) (?:been )?authori[sz]ed\b|\bunauthori[sz]ed\b|\bwithout (?:any )?(?:[\w’']+ ){0,3}?authority\b"
)
_NOT_TO = Words(
    r"\b(?:never|not|\w+n['’]t)\b[^.;]{0,24}\b(?:sent|deliver\w*|served|mailed|e-?mailed|transmitted|conveyed|communicated|passed on|put|shown|forwarded|extended|go|made|addressed) (?:\w+ )?to "
)
_REDIRECTED = Words(
    rf"^\W*{_THING}(?: letter| e-?mail| demand| offer| proposal)?(?: of [\w ,]{{3,20}})?,? (?:was|were|is|had been) (?:\w+ly |only )?(?:addressed|directed|sent|made|e-?mailed|mailed|served|conveyed|communicated|extended|put|delivered|given) (?:only |solely |just |alone )?(?:to|on|upon) "
)


def is_taken_back(words: str) -> bool:
    """Whether a sentence says that what was told before never reached the other side, or was not meant to go."""
    return _TAKEN_BACK.search(words) is not None


def spares(said: Sentence, move: Move) -> bool:
    """Whether a sentence speaks only of others whom a proposal did not reach ("it was not sent to counsel for Roe")."""
    reached = _NOT_TO.search(said.text)
    named = [w for w in said.people if reached and w.start >= reached.end() - 1]
    ids = {one for w in named if preposition_of(said.text, w) == "to" for one in w.parties}
    return bool(ids) and not ids & set(move.to)


def redirects(words: str) -> bool:
    """Whether a sentence says to whom the proposal told before it went."""
    return _REDIRECTED.search(words) is not None


def redirected_to(said: Sentence, move: Move, cast: Cast) -> Parties | None:
    """Those to whom a sentence says that the proposal told before went ("It was addressed to Roe"); None when it does not say."""
    found = _REDIRECTED.search(said.text)
    if found is None or not move.by:
        return None
    named = [w for w in said.people if w.start >= found.end() - 1 and w.start < found.end() + 60]
    ids = {one for w in named if preposition_of(said.text, w) or w is named[0] for one in w.parties}
    return cast.case.in_order(ids & set(cast.opponents(move.by)))
