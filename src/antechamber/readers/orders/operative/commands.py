"""Commands without a modal: the present tense, the imperative, "the Court orders", "it would be helpful"; and the clause itself."""

from dataclasses import dataclass, replace

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.recitals import RECOUNTS
from antechamber.readers.orders.times.timing import DATE
from antechamber.readers.orders.who.people import mentions

SUBORDINATE = re.compile(
    r"\A(?:(?:and|or|but|however|further|moreover|in addition),? )?(?:if|when|where|unless|before|after|until|once|because|since|although|as|while|whenever|wherever|whether|that|who|which|whom|whose|what|how|why|provided that|so that|in order that|except)\b"
)
INTRO_END = re.compile(
    r",\s+(?=(?:(?:and|but|or|then|also),? )?(?:each|every|the|any|all|both|an?|counsel|chambers|mr|ms|mrs|dr|plaintiffs?|defendants?|petitioners?|respondents?|claimants?|part(?:y|ies)|lead|trial|it|they|he|she|you|that|either|its|their|this|such|attorneys?|those|everyone|anyone|persons?|defense|participants?|clients?|copies|confidential|settlement|corporate|no|insurers?|his|letters?|one|at least|neither|representatives?|so|another)\b)"
)
VERBISH = re.compile(
    r"\b(?:shall|must|should|may|will|would|can|is|are|was|were|has|have|had|be|agree|wish(?:es)?|wants?|believes?|thinks?|settles?)\b"
)
_IMPERATIVE = re.compile(
    r"\A(?P<please>please )?(?P<verb>start that process|notify|call|(?:tele)?phone (?=(?:my|chambers|the|ms|mr|mrs|us|me|counsel|each|one)\b)|inform|advise|let|tell|submit|send|e-?mail|file|bring|contact|exchange|serve|attend|provide|deliver|confer|read|prepare|include|discuss|review|ask (?:for|chambers|the)\b|write\b|apply\b|make sure\b|go over\b|pick up the (?:tele)?phone\b|telephone\b(?! (?:calls?|conferences?|numbers?|attendance|appearances?))|(?:phone|ring) (?=my|the|this|us|me|chambers)|sign\b|return\b|complete\b|arrive\b|come (?=prepared|ready|with|to)|dial\b|join\b|arrange\b|respond\b|be (?=present|on time|ready|prepared|at)|see (?=that|to it)|bear\b(?= in mind)|have(?= (?:your|the) (?:clients?|part(?:y|ies)|principals?)\b))\b"
)
_TIMED_START = re.compile(
    r"(?:and )?(?:by|no later than|not later than|on or before|before) (?:[\d:]+ ?[ap]\.?m\.? on |noon on |close of business on |the close of business on )?"
)
_SUBJUNCTIVE = re.compile(r"\b(?:requires?|directs?|orders?|ordered|requests?) that\b(?P<rest>.*)")
_THAT_LEAD = re.compile(r"\b(?:requires?|directs?|orders?|ordered) that\W*\Z", re.IGNORECASE)
_ALL = re.compile(r"(?P<rest>.*)", re.DOTALL)
_ELLIPSIS = re.compile(
    r",? and (?P<subject>(?:each |the )?(?:defendants?|plaintiffs?|defense counsel)) to (?P<verb>reply|respond|answer|make|serve|send)\b"
)
_OWN_VERB = re.compile(
    r"(?!(?:and |but )?(?:if|when|unless|should|before|after|once|where|until|because|since|as)\b)[^,]*\b(?:is|are|was|were|has|have|can)\b"
)
"""A sentence that has its own verb before the subject of which something could be ordered."""
_COURT_ORDERS = re.compile(
    r"\b(?:the court|the undersigned|i|this court) (?:hereby )?(?P<how>orders?|directs?|requires?|instructs?|expects?|encourages?|asks?|urges?) (?P<subject>(?!that\b)[a-z' ]{3,60}?) to\b"
)
_ALTERNATIVE = re.compile(
    r",? or \((?:b|ii|2)\) (?=[a-z])|,? and to (?=(?:certify|file|serve|submit|notify|confirm|report|return)\b)|,? and (?:on|by) the same (?:day|date) (?=file|serve|send|submit|provide)"
)
_LETTERED = re.compile(r"[,;]?(?: and)? \((?:[b-h]|i{2,3}|iv|v|[2-8])\),? (?=[a-z])")
_FIRST_LETTER = re.compile(r"\A(?:each |both |jointly )*:? ?\((?:a|i|1)\) ")


@dataclass(frozen=True, slots=True)
class Clause:
    """One operative clause of a sentence. `subject` and `predicate` are lower case; spans are those of the sentence."""

    sentence: Sentence
    start: int
    end: int
    intro: str
    subject: str
    predicate: str
    predicate_start: int
    force: Force
    how: str
    negative: bool = False

    @property
    def low(self) -> str:
        """The clause's text in lower case."""
        return self.sentence.low[self.start : self.end]


_WISE = re.compile(
    r"it (?:is|would be) (?:also )?(?:wise|prudent|advisable|sensible|useful|helpful|good|well|desirable|best)(?:,? though not [a-z]+,?)? (?:for (?P<who>[a-z' ]{3,60}?) to (?P<act>[a-z][^;]*)|if (?P<whose>[a-z' ]{3,60}?) (?P<verb>thought about|considered|talked|spoke|met|conferred|discussed|brought|read|reviewed)(?P<rest>[^;]*))"
)
_PLAIN_VERB = {
    "thought about": "think about",
    "considered": "consider",
    "talked": "talk",
    "spoke": "speak",
    "met": "meet",
    "conferred": "confer",
    "discussed": "discuss",
    "brought": "bring",
    "read": "read",
    "reviewed": "review",
}


def _wise(sentence: Sentence) -> list[Clause]:
    """What a court calls wise for somebody to do: "it would be wise for counsel to talk"."""
    match = _WISE.match(sentence.low)
    if match is None or not mentions(match["who"] or match["whose"]):
        return []
    subject = match["who"] or match["whose"]
    predicate = match["act"] or f"{_PLAIN_VERB[match['verb']]}{match['rest']}"
    at = match.start("act") if match["act"] else match.start("verb")
    return [Clause(sentence, 0, len(sentence.low), "", subject, predicate, at, Force.SHOULD, "advised")]


def helpful(sentence: Sentence) -> list[Clause]:
    """What a court says would be helpful."""
    match = re.match(
        r"it would (?:also )?be helpful if (?P<subject>.{3,120}?) (?:were|was|could be|would be) (?P<predicate>.*)",
        sentence.low,
    )
    if not match:
        return _wise(sentence)
    return [
        Clause(
            sentence,
            0,
            len(sentence.low),
            "",
            match["subject"],
            "be " + match["predicate"],
            match.start("predicate"),
            Force.SHOULD,
            "helpful",
        )
    ]


def court_orders(sentence: Sentence) -> list[Clause]:
    """Commands like: The Court orders the parties to appear."""
    match = _COURT_ORDERS.search(sentence.low)
    if not match:
        return []
    soft = match["how"].startswith(("expect", "encourage", "ask", "urge"))
    at = match.end() + 1
    return [
        Clause(
            sentence,
            0,
            len(sentence.low),
            sentence.low[: match.start()],
            match["subject"],
            sentence.low[at:],
            at,
            Force.SHOULD if soft else Force.MUST,
            "ordered",
        )
    ]


_ASKED_IN_VAIN = re.compile(
    r"\b(?:denied|denies|declined|declines|refused|withdrawn|overruled|moot)\b|\b(?:'s?|s'|the|this|that|an?|any|such|no|joint|their|its) requests? that\b|\b(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|movants?) (?:jointly |now |also )?requests? that\b"
)
_ORDERED_WHO = (
    r"(?:the |each |every |all |both |either )?(?:(?:lead|local|trial|in-house|corporate|opposing|defen[sc]e|principal|plaintiffs?'?s?|defendants?'?s?|(?:lead|trial) and \w+) )*"
    r"(?:parties|party|sides?|counsel|attorneys?|lawyers?|plaintiffs?|defendants?|petitioners?|respondents?|claimants?|debtors?|trustees?|government|insurers?|carriers?|united states)"
    r"(?: (?:for|of) (?:the |each |every |all |both )?(?:part(?:y|ies)|sides?|plaintiffs?|defendants?))?"
)
_ORDERED_TO = (
    r"conduct|convey|communicate|engage|participate|take part|meet|discuss|negotiate|provide|tender|respond|furnish|hold|confer|submit|attend|appear|exchange|make|serve|send|e-mail|deliver|file"
    r"|supply|give|bring|notify|advise|inform|forward|return|complete|answer|reply|state|put|arrange|ensure|mail|lodge|speak|talk|transmit|present|circulate|produce|disclose|designate|propose|offer|counter|call|telephone|contact|report|prepare|read|review|have|identify|explain|consult|sign"
)
_ORDERED_DONE = re.compile(
    r"\s*(?P<thing>(?:[a-z'-]+ ){0,6}?[a-z'-]+) (?P<verb>be (?:attended|submitted|sent|made|served|filed|lodged|delivered|provided|e-?mailed|exchanged|received|conveyed|tendered|transmitted|presented|furnished|supplied|communicated))\b"
)


def subjunctive(sentence: Sentence) -> list[Clause]:
    """Commands like: The Court requires that each party convey."""
    match = _SUBJUNCTIVE.search(sentence.low)
    if match is None and _THAT_LEAD.search(sentence.lead):
        match = _ALL.match(sentence.low)
    if (
        not match
        or _ASKED_IN_VAIN.search(sentence.low)
        or re.search(r"\b(?:required|directed|said|specified)\b", sentence.low[: match.start("rest")])
    ):
        return []
    found: list[Clause] = []
    for part in re.finditer(
        rf"(?:\A|that )(?P<intro>[^;]*?)(?P<subject>\b(?:{_ORDERED_WHO})) (?P<verb>{_ORDERED_TO}|be (?:prepared|present|represented))\b",
        match["rest"],
    ):
        at = match.start("rest") + part.start("verb")
        if _OWN_VERB.match(part["intro"]):
            continue
        timed = re.search(
            r"\b(?:promptly|immediately|before|after|prior|within|by|later|receipt|days?|weeks?)\b",
            part["intro"],
        )
        start = match.start("rest") + part.start("intro" if timed else "subject")
        following = re.search(r",? and that ", sentence.low[at:])
        end = at + following.start() if following else len(sentence.low)
        found.append(
            Clause(
                sentence,
                start,
                end,
                part["intro"],
                part["subject"],
                sentence.low[at:end],
                at,
                Force.MUST,
                "ordered",
            )
        )
    done = None if found else _ORDERED_DONE.match(match["rest"])
    if done is not None:
        at = match.start("rest") + done.start("verb")
        found = [
            Clause(
                sentence,
                0,
                len(sentence.low),
                "",
                done["thing"].strip(),
                sentence.low[at:],
                at,
                Force.MUST,
                "ordered",
            )
        ]
    return found


_COMMA = re.compile(r",\s+")
_PURPOSE = re.compile(
    r"should (?:the|this|it|there|you|they|a)\b|to (?:be|ask|obtain|seek|change|move|request)\b"
)
_WAY_LABEL = re.compile(r"(?:method|manner|how|delivery|means|format|submission|by)\b")


def imperative(sentence: Sentence) -> list[Clause]:
    """Commands like: Notify chambers when the case settles."""
    low, start = sentence.low, 0
    timed = _TIMED_START.match(low)
    day = DATE.match(low, timed.end()) if timed else None
    if day and (rest := re.match(r"(?:,? (?:at )?[\d:]+ ?[ap]\.?m\.?)?,? (?=[a-z])", low[day.end() :])):
        start = day.end() + rest.end()
    elif SUBORDINATE.match(low) or _PURPOSE.match(low):
        cut = next((c for c in _COMMA.finditer(low) if _IMPERATIVE.match(low[c.end() :])), None)
        if not cut:
            return []
        start = cut.end()
    match = _IMPERATIVE.match(low[start:])
    if not match or (sentence.text.isupper() and match["verb"] == "read"):
        return []
    if match["verb"].endswith("mail") and _WAY_LABEL.match(sentence.heading.lower()):
        return []
    at = start + match.start("verb")
    force = Force.SHOULD if match["please"] else Force.MUST
    return [Clause(sentence, 0, len(low), low[:start], "", low[at:], at, force, "imperative")]


_PREPOSITION = re.compile(
    r"(?:from|to|with|by|in|on|at|for|of|until|after|before|between|under|upon|pursuant|according|due|prior|not|no|in order|as|how|when|where|what|whether|failure|leave|ability)\b"
)
_THING_TO_BE = re.compile(
    r"\A(?P<subject>(?:any |all |every |each |the |no )?(?:[a-z'-]+ ){0,4}?(?:motions?|requests?|applications?|statements?|letters?|memos?|memorand(?:a|um)|briefs?|demands?|offers?|responses?|counter-?offers?|proposals?|reports?|copies|forms?)(?: to [a-z]+ [^.;,]{3,40}?| of [^.;,]{3,40}?| for [^.;,]{3,40}?)?(?: ?\([^)]{1,60}\))?) to (?P<verb>be (?:on file|filed|made|submitted|sent|served|received|lodged|delivered|e-?mailed|exchanged|in))\b"
)
_OF_WHOM = re.compile(
    r"\b(?:neglected|sought|attempted|stipulated|opted|seem(?:s|ed)|managed|began|wanted|hoped|planned|intended|contacted|went|needed|wished|requested|indicated|requires?|asks?|expects?|allows?|permits?|orders?|directs?|helps?|encourages?|invites?|urges?|advises?|told|asked|proposes?|who|that|which|needs?|wants?|wish\w*|if|for|attempts?|plans?|seeks?|intends?|hopes?|moves?|moved|sues?|sued|claims?|refus\w+|declin\w+|fail\w+|beg[ia]ns?|continues?|tends?|comes?|came|appear\w*|consent\w*|offered|undertak\w+|promis\w+|threat\w+|elect\w*|chooses?|chose|tried|try|tries|agree\w*|subject|pursuant|prior|according|as|response|reply|regard|respect|objections?|motions?|leave|used|going|likely|ready|how|when|where|what|whether|ability|right|authority|opportunity|time|failure|order|able|unable|willing|power|due)\b"
)
_INFINITIVE = re.compile(
    r"\A(?P<subject>(?:the |each |every |all |any |both |its |their )?(?:[\w'().&-]+,? ){1,7}?)(?P<not>not )?to (?P<verb>(?!the\b|an?\b|each|any|all|be (?:determined|announced|set)|its\b|their\b|this\b|that\b|date\b|which\b|whom\b|[a-z]+'s)[a-z-]+)\b"
)


_LABEL_END = re.compile(r"(?:,? (?:at )?[\d:]+ ?[ap]\.?m\.?)? ?[:|\u2013\u2014-] ?")
_RULED = re.compile(
    r"\b(?:is|are|was|were) (?:hereby |therefore |also )*(?:granted|denied|approved|allowed|withdrawn|moot|overruled|stricken)\b"
)
"""What says that the infinitive told what somebody asked for ("the request of Defendant to adjourn is denied")."""


def infinitive(sentence: Sentence) -> list[Clause]:
    """An item of a schedule: "Plaintiff to serve a written demand by June 9, 2023"."""
    low = sentence.low
    thing = _THING_TO_BE.match(low)
    if thing:
        at = thing.start("verb")
        return [
            Clause(sentence, 0, len(low), "", thing["subject"].strip(), low[at:], at, Force.MUST, "ordered")
        ]
    cut = INTRO_END.search(low) if SUBORDINATE.match(low) or low.startswith("should ") else None
    day = DATE.match(low)
    label = _LABEL_END.match(low, day.end()) if day else None
    start = cut.end() if cut else label.end() if label else 0
    match = _INFINITIVE.match(low[start:])
    if (
        match is None
        or match["not"]
        or _PREPOSITION.match(low, start)
        or any(m.start == 0 for m in mentions(match["verb"]))
        or not (mentions(match["subject"]) or _is_name(sentence.text[start : start + match.end("subject")]))
        or VERBISH.search(match["subject"])
        or RECOUNTS.search(match["subject"])
        or _OF_WHOM.search(match["subject"])
        or _RULED.search(low, start + match.end())
        or len(low) - start - match.end() < 8
    ):
        return []
    at = start + match.start("verb")
    subject = match["subject"].strip(" ,")
    predicate = f"{low[at:]} by {day.group()}" if day and label else low[at:]
    return [Clause(sentence, 0, len(low), low[:start], subject, predicate, at, Force.MUST, "ordered")]


def _is_name(words: str) -> bool:
    """Whether the words before an infinitive are the name of somebody: each begins with a capital."""
    parts = [
        w for w in re.findall(r"[A-Za-z][\w'.-]*", words) if w.lower() not in ("the", "of", "and", "its")
    ]
    return 0 < len(parts) < 5 and all(w[0].isupper() for w in parts) and not words.isupper()


def alternatives(clause: Clause) -> list[Clause]:
    """A clause cut where an alternative, or a further act on the same day, begins under the same modal."""
    low = clause.sentence.low
    lettered = _FIRST_LETTER.match(clause.predicate)
    cuts = list(_ALTERNATIVE.finditer(low, clause.predicate_start, clause.end))
    if lettered:
        known = {cut.end() for cut in cuts}
        further = _LETTERED.finditer(low, clause.predicate_start, clause.end)
        cuts = sorted([*cuts, *(c for c in further if c.end() not in known)], key=lambda c: c.start())
    if not cuts or clause.how == "imperative":
        return [clause]
    first = low[clause.predicate_start : cuts[0].start()]
    pieces = [
        replace(
            clause, end=cuts[0].start(), predicate=_FIRST_LETTER.sub("", re.sub(r"\A\([ai1]+\) ", "", first))
        )
    ]
    for index, cut in enumerate(cuts):
        end = cuts[index + 1].start() if index + 1 < len(cuts) else clause.end
        pieces.append(
            replace(
                clause,
                start=cut.start(),
                end=end,
                intro="",
                predicate=low[cut.end() : end],
                predicate_start=cut.end(),
            )
        )
    return pieces


_GAP = re.compile(
    r",? and (?P<subject>(?:each |the |all )?(?:defendants?|plaintiffs?|respondents?|petitioners?)) (?P<thing>(?:an?|its|their|his|her|the) (?:[\w-]+ ){0,3}?(?:demands?|offers?|responses?|answers?|repl(?:y|ies)|counter-?offers?|proposals?)),? (?P<when>(?:by|on or before|no later than|not later than|within|at least|\w+ days)\b)"
)


def gapped(sentence: Sentence, found: list[Clause]) -> list[Clause]:
    """The clauses with a second subject that shares the verb split off: "..., and Defendant its answer by May 9"."""
    kept: list[Clause] = []
    for clause in found:
        gap = _GAP.search(sentence.low, clause.predicate_start, clause.end)
        if gap is None:
            kept.append(clause)
            continue
        at = clause.predicate.find(gap.group().lstrip(", "))
        shorter = clause.predicate[:at].rstrip(" ,") if at > 0 else clause.predicate
        predicate = f"serve {gap['thing']} {sentence.low[gap.start('when') : clause.end]}"
        kept += (
            replace(clause, end=gap.start(), predicate=shorter),
            replace(
                clause,
                start=gap.start("subject"),
                intro="",
                subject=gap["subject"],
                predicate=predicate,
                predicate_start=gap.start("thing"),
            ),
        )
    return kept


def ellipsis(sentence: Sentence, found: list[Clause]) -> list[Clause]:
    """A second subject that shares the modal: "Plaintiffs are expected to open, and Defendants to reply"."""
    more: list[Clause] = []
    for match in _ELLIPSIS.finditer(sentence.low):
        owner = next((c for c in reversed(found) if c.start < match.start() < c.end), None)
        if owner:
            at = match.start("verb")
            more.append(
                Clause(
                    sentence,
                    match.start("subject"),
                    owner.end,
                    "",
                    match["subject"],
                    sentence.low[at : owner.end],
                    at,
                    owner.force,
                    owner.how,
                )
            )
    return more
