"""Commands that lay a task on somebody in nouns: "it is the responsibility of counsel to", "is responsible for ensuring"."""

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.who.people import mentions

_TASK = r"(?:responsibility|duty|obligation|task|burden)"
_NAMED = re.compile(rf"{_TASK}|responsible for|incumbent|up to")
_OF_SOMEBODY = re.compile(
    rf"\bit (?:is|shall be|will be|remains) (?:also )?(?:the )?(?:joint |sole )?(?:{_TASK} of (?P<whose>[a-z' -]{{3,60}}?)|(?P<owner>[a-z' -]{{3,50}}?'s?) {_TASK}) to (?P<verb>[a-z])"
)
_SOMEBODY_BEARS = re.compile(
    rf"(?P<who>[a-z][a-z' -]{{2,70}}?) (?:(?:bears?|ha(?:s|ve)|shall (?:have|bear)|will (?:have|bear)) (?:the|a|an) (?:sole |joint )?{_TASK} (?:to (?P<verb>[a-z])|(?:of|for) (?P<doing>[a-z-]+ing)\b)"
    r"|(?:is|are) (?:jointly |solely )?responsible for (?P<other>[a-z-]+ing)\b)"
)
_REQUIRED_OF = re.compile(
    r"\b(?:requires?|directs?|orders?) (?P<thing>(?:that )?(?:[a-z'-]+ ){0,5}?(?:letters?|statements?|memorand(?:a|um|ums)|briefs?|submissions?|forms?|demands?|offers?)) (?:to )?(?P<verb>be (?:submitted|sent|made|served|filed|lodged|delivered|provided|e-?mailed|exchanged|received))\b"
)
_PASSIVE_ORDER = re.compile(
    r"\b(?:ordered|directed) that (?P<thing>(?:[a-z'-]+ ){0,5}?(?:letters?|statements?|memorand(?:a|um|ums)|briefs?|submissions?|forms?|demands?|offers?)) (?P<verb>be (?:submitted|sent|made|served|filed|lodged|delivered|provided|e-?mailed|exchanged|received))\b"
)
_BASES = {
    "ensuring": "ensure",
    "securing": "secure",
    "making": "make",
    "arranging": "arrange",
    "providing": "provide",
    "serving": "serve",
    "coordinating": "coordinate",
    "initiating": "initiate",
    "preparing": "prepare",
    "exchanging": "exchange",
    "having": "have",
    "submitting": "submit",
    "forwarding": "forward",
}


_INCUMBENT = re.compile(
    r"\bit is (?:also )?(?:incumbent (?:up)?on|up to|for) (?P<whose>[a-z' -]{3,60}?)(?P<owner>) to (?P<verb>[a-z])"
)


def base_of(gerund: str) -> str:
    """The plain verb of an -ing form: "ensuring" gives "ensure"."""
    return _BASES.get(gerund, gerund.removesuffix("ing"))


def charged(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence that lays a task on somebody, or requires of nobody named that a paper be sent."""
    low = sentence.low
    if _NAMED.search(low) and (laid := _laid_on_somebody(sentence)) is not None:
        return laid
    required = _REQUIRED_OF.search(low) or _PASSIVE_ORDER.search(low)
    if required and "required" not in low[: required.start()]:
        at = required.start("verb")
        thing = required["thing"].removeprefix("that ")
        return [_clause(sentence, "", thing, low[at:], at)]
    return []


def _laid_on_somebody(sentence: Sentence) -> list[Clause] | None:
    """The clause of a task that is named; none when nobody bears it that an order binds; None when it only is named."""
    low = sentence.low
    of = _OF_SOMEBODY.search(low) or _INCUMBENT.search(low)
    if of:
        at = of.start("verb")
        who = of["whose"] or of["owner"]
        return [_clause(sentence, low[: of.start()], who, low[at:], at)] if mentions(who) else []
    bears = _SOMEBODY_BEARS.search(low)
    if bears and mentions(bears["who"]):
        doing = bears["doing"] or bears["other"]
        group = "verb" if bears["verb"] else "doing" if bears["doing"] else "other"
        at = bears.start(group)
        predicate = base_of(doing) + low[at + len(doing) :] if doing else low[at:]
        return [_clause(sentence, low[: bears.start()], bears["who"], predicate, at)]
    return None


def _clause(sentence: Sentence, intro: str, subject: str, predicate: str, at: int) -> Clause:
    return Clause(
        sentence, 0, len(sentence.low), intro, subject.strip(" ,"), predicate, at, Force.MUST, "charged"
    )
