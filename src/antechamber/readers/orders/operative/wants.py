"""Commands in other moods: "Plaintiff has until May 5 to answer", "I want your clients there", "there shall be a report from each side"."""

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import AUTHORITY, MOVE, PAPER, TALK
from antechamber.readers.orders.who.people import bearers_in, mentions

_ALLOWED = re.compile(
    r"(?P<subject>(?:(?:mr|ms|mrs|mx)\. )?[a-z][^.;,]{2,60}?) (?:then |also |shall |will )?(?:has|have|gets?) (?P<time>(?:until|till|through) [^;.]{4,40}?|(?:[\w()-]+ ){1,3}(?:days?|weeks?)(?: (?:from|after|of|following) [^,;.]{3,50}?)?),? (?:in which )?to (?P<act>[a-z][^;]*)"
)
_WANTS = re.compile(
    r"(?:\A|[,;:] )(?:i|we|the court|the undersigned|this court) (?:also )?(?P<how>want|need|wish|would like|expect|hope|ask for)s? (?:to (?:see|have) )?(?P<subject>[^.;:]{3,90}?) (?P<rest>(?:there|present|in (?:my|the) (?:courtroom|chambers|room)|in attendance|on (?:my|the|[a-z.' ]{3,30}'s?) desk|in (?:my|the|[a-z.' ]{3,30}'s?) hands|to [a-z]+|by (?=[a-z]+ \d))\b[^;]*)"
)
_THERE = re.compile(
    r"\bthere (?P<modal>shall|must|will|is to|should) be (?:present,? |in attendance,? )?(?:for [^,]{3,60}, )?(?P<thing>(?:an?|one|at least one|two) [^.;,]{3,90}?)(?P<rest>(?:,| no later| not later| by [a-z]+ \d| at least| on or before| before| within|\.|\Z).*)"
)
_TITLED = re.compile(r"(?:mr|ms|mrs|mx)\. [a-z'-]+")
_FOR_WHOM = re.compile(r"for (?P<whom>[^,.;]{3,60}?),? there\b")
_FROM = re.compile(
    r" (?:from|by|between|among|of) (?P<who>(?:the |each |every |all |both |either )?[a-z' ]{3,40})\Z"
)


def allowed(sentence: Sentence) -> list[Clause]:
    """A time given in which to act binds the one to whom it is given: "Defendant has until June 23 to respond"."""
    match = _ALLOWED.match(sentence.low)
    if (
        match is None
        or not (mentions(match["subject"]) or _TITLED.fullmatch(match["subject"]))
        or re.search(r"\b(?:who|that|which|if)\b", match["subject"])
    ):
        return []
    at = match.start("act")
    time = (
        match["time"] if match["time"].startswith(("until", "till", "through")) else f"within {match['time']}"
    )
    predicate = f"{match['act'].rstrip('. ')} {time}"
    return [_clause(sentence, match["subject"], predicate, at, Force.MUST)]


def wants(sentence: Sentence) -> list[Clause]:
    """What a judge says that he wants is an order: "I want the adjuster in my courtroom"."""
    match = _WANTS.search(sentence.low)
    if match is None:
        return []
    at = match.start("rest")
    rest = sentence.low[at:]
    to_act = re.match(r"to (?=[a-z])", rest)
    predicate = rest[to_act.end() :] if to_act else f"be {rest}"
    soft = match["how"] in ("would like", "hope", "expect", "wish", "ask for")
    return [_clause(sentence, match["subject"], predicate, at, Force.SHOULD if soft else Force.MUST)]


def there_shall_be(sentence: Sentence) -> list[Clause]:
    """What there shall be, somebody must bring about: "there shall be a confidential letter from each side"."""
    match = _THERE.search(sentence.low)
    if match is None:
        return []
    thing = match["thing"]
    source = _FROM.search(thing)
    who = source["who"] if source and mentions(source["who"]) else ""
    thing = thing[: source.start()] if source and who else thing
    at = match.start("thing")
    by = f" by {who}" if bearers_in(who) else ""
    if TALK.search(match["thing"]):
        predicate = f"hold {match['thing']}{match['rest']}"
        subject = re.split(r" (?:about|on|over|regarding|concerning) ", who)[0] or "the parties"
    elif re.search(rf"\b(?:{PAPER}|reports?)\b", thing):
        paper = re.split(r" (?:to|for) (?:the )?(?:court|judge|undersigned|chambers)\b", thing)[0]
        subject, predicate = paper, f"be submitted{by} to the court{match['rest']}"
    elif MOVE.search(thing) or re.search(r"\banswer\b", thing):
        subject, predicate = who or "the parties", f"make {thing}{match['rest']}"
    elif mentions(thing) or AUTHORITY.search(thing):
        body = _FOR_WHOM.match(sentence.low)
        subject = f"{body['whom']}, {thing}" if body else thing
        predicate = f"be present{match['rest']}"
    else:
        return []
    force = Force.SHOULD if match["modal"] == "should" else Force.MUST
    return [_clause(sentence, subject, predicate, at, force)]


def _clause(sentence: Sentence, subject: str, predicate: str, at: int, force: Force) -> Clause:
    return Clause(sentence, 0, len(sentence.low), "", subject.strip(" ,"), predicate, at, force, "ordered")
