"""Commands in the present tense: "A corporation sends the official who decides"; "The plaintiff opens by May 3"."""

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import INTRO_END, SUBORDINATE, VERBISH, Clause
from antechamber.readers.orders.operative.recitals import SPOKEN_OF
from antechamber.readers.orders.who.people import mentions

_PRESENT = re.compile(
    r"(?<![-\w])(?:themselves |itself |himself |also |too |likewise |personally )?(?P<verb>sends?|comes?|attends?|appears?|brings?|participates?|goes|(?:is|are) due|(?:is|are) (?:there|present|on hand|in the room)(?= (?:in|through|by|with|too|as well|for|also|throughout)\b|\.)|(?:is|are) sent|go|remains?|stays?|takes place(?= on\b)|mails?|e-?mails?|provides?|submits?|exchange|serves?|take part|travels?(?= (?:with|to))|(?:is|are) made|means(?= (?:power|authority|its|the|an?|someone))|is(?= authority to)|are decision-makers)\b(?! (?:from|of the (?:conference|case)))"
)
_ADDRESSED = re.compile(r"\Ato (?:all|the|each|counsel|every)\b[^:;.]{3,80}: ?")
"""To whom a paper is addressed, run into its first sentence ("To all parties and their counsel: ...")."""
_STAYS = re.compile(
    r"(?:remain|stay)s? (?:due|set|scheduled|open|pending|unchanged|confidential|in (?:force|effect|place)|as (?:it|they)|binding)\b"
)
_SAYS = re.compile(
    r"(?:they|he|she|it|the parties|counsel|both sides|plaintiffs?|defendants?) (?:propose|suggest|agree|ask|say|state|note|believe|request|report|represent|contend|write|tell)s?\b"
)
_PROPOSED = re.compile(
    r"\b(?:propos|suggest|stipulat|agree|ask|mov|hop|believ|recommend|contend|promis|represent|pray)(?:e|es|s|ed)? that\b"
)
_PAST = re.compile(r"\b(?:was|were|had been|had|did)\b")
_ACTS = re.compile(
    r"\A(?P<subject>(?:(?:the|each|every|both|then|next|first) )*(?:plaintiffs?|defendants?|part(?:y|ies)|sides?|counsel|claimants?|petitioners?|respondents?|insurers?|carriers?|lawyers?|attorneys?)(?: for (?:the |each |every )?\w+)?(?:,? in turn,?)?) (?P<verb>opens?|responds?|repl(?:y|ies)|answers?|makes?|conveys?|gives?|delivers?|writes?|counters?|files?|lodges?|signs?|returns?|notif(?:y|ies)|tells?|meets?|confers?|talks?|speaks?|exchanges)\b(?P<rest>.*)"
)
_BY_A_TIME = re.compile(
    r"\b(?:by|no later than|not later than|on or before|before|within|at least|no fewer than|not less than) (?:the |noon |\d|close|[a-z]+ \d|[a-z]+ (?:\(\d+\) )?(?:\w+ )?(?:days?|weeks?|hours?)\b)|\b(?:days?|weeks?) (?:before|after|ahead)\b"
)


def timed_act(sentence: Sentence) -> list[Clause]:
    """An act told in the present with the time by which it is done: "The plaintiff opens with a demand by May 3"."""
    match = _ACTS.match(sentence.low)
    if match is None or not _BY_A_TIME.search(match["rest"]) or _PAST.search(sentence.low):
        return []
    at = match.start("verb")
    verb = match["verb"]
    base = verb[:-3] + "y" if verb.endswith("ies") else verb.removesuffix("s")
    predicate = f"{base}{match['rest'].replace(':', '', 1)}"
    return [
        Clause(sentence, 0, len(sentence.low), "", match["subject"], predicate, at, Force.MUST, "ordered")
    ]


def present(sentence: Sentence) -> list[Clause]:
    """A command in the present tense: "A corporation sends the official who decides."."""
    low = sentence.low
    start, intro = 0, ""
    if SUBORDINATE.match(low):
        cut = INTRO_END.search(low)
        start = cut.end() if cut else 0
        intro = low[:start]
    found: list[Clause] = []
    for match in _PRESENT.finditer(low, start):
        subject = _ADDRESSED.sub("", low[start : match.start()]).strip()
        if not sentence.text[match.start("verb")].islower() or (
            low[match.end() : match.end() + 4] == " of " and match["verb"] == "exchange"
        ):
            continue
        if (
            re.search(
                r"\b(?:who|that|which|to|not|and|or|may|of|the|their|its|can|an?|by|via|through|with|from)\s*\Z",
                subject,
            )
            or SPOKEN_OF.match(subject)
            or not subject
            or len(subject.split()) > 24
        ):
            continue
        if (
            VERBISH.search(re.sub(r"\b(?:who|that|which|whose|if|where)\b[^,]*(?:,|\Z)?", "", subject))
            and not intro
        ):
            if not re.search(r"\b(?:who|that|which)\b", subject):
                continue
        if (
            _STAYS.match(low, match.start("verb"))
            or _PAST.search(subject)
            or _SAYS.match(subject)
            or _PROPOSED.search(low[: match.start()])
        ):
            continue
        people = mentions(subject)
        if (
            people
            and re.search(r"\b(?:letters?|statements?)\b", subject)
            and not re.match(r"(?:the |each )*(?:part|plaint|defend|couns)", subject)
        ):
            continue
        if (
            not people
            and re.match(r"stay|remain|take part|provide|serve|appear|attend", match["verb"])
            and not re.match(
                r"(?:it|both|each|all)\b(?! (?:other |the )*(?:dates?|deadlines?|terms|provisions|requirements|rules|orders|limits))",
                subject,
            )
        ):
            continue
        if not people and not re.search(
            r"\b(?:cop(?:y|ies)|form|letters?|statements?|briefs?|papers|memorand\w+|submissions?|requests?|motions?|it|acknowledg\w+|it|both)\b",
            subject,
        ):
            continue
        found.append(
            Clause(
                sentence,
                0,
                len(low),
                intro,
                subject,
                low[match.start("verb") :],
                match.start("verb"),
                Force.MUST,
                "present",
            )
        )
        break
    return found
