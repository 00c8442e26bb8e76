"""Commands the other way round: "the Court will receive a letter from each side", "present too must be the adjuster"."""

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import MOVE, PAPER, TALK_VERB
from antechamber.readers.orders.who.people import mentions

_RECEIVER = r"(?P<receiver>i|we|(?:the |this )?(?:court|undersigned|chambers|magistrate judge|settlement judge|judge(?: [a-z]+)?|mediator|clerk|plaintiffs?|defendants?|other side|(?:plaintiff|defen[sc]e|opposing)\S* counsel))"
_RECEIVES = re.compile(
    rf"(?:(?P<intro>[^;]{{4,60}}?),? )?\b{_RECEIVER} (?P<how>(?:must|shall|is to|are to|will|expects? to|wants? to|should|need to|expects?|wants?) (?:have|receive|hear|see|get)?(?: in hand)?|must have|expects?|wants?) (?P<rest>[^;]*)"
)
_GIVER = re.compile(
    r"\b(?:from|of) (?P<who>(?:the |each |every |all |both |either )*(?:part(?:y|ies)|sides?|counsel|plaintiffs?|defendants?|lawyers?|attorneys?|of the parties|of you|you)\b)"
)
_PAPERS = re.compile(rf"\b(?:{PAPER}|reports?|papers)\b")
_PRIVATE = re.compile(
    r"\b(?:confiden\w+|private\w*|ex parte|settlement|mediation|positions?|my eyes|letters?|statements?|briefs?)\b"
)
_SOFT = re.compile(r"expect|want|should")


def received(sentence: Sentence) -> list[Clause]:
    """The clause of one who must give what another is to receive; none where nobody is named to give it."""
    match = _RECEIVES.match(sentence.low)
    giver = _GIVER.search(match["rest"]) if match else None
    if match is None or giver is None or not mentions(giver["who"]):
        return []
    thing = match["rest"]
    paper, move = _PAPERS.search(thing), MOVE.search(thing)
    of_court = not mentions(match["receiver"])
    if of_court and (paper is None or not _PRIVATE.search(thing)):
        return []
    if not of_court and move is None:
        return []
    what = " ".join((thing[: giver.start()] + thing[giver.end() :]).split())
    intro = match["intro"] or ""
    predicate = f"send {what} to {'the court' if of_court else match['receiver']} , {intro}".rstrip(" ,")
    force = Force.SHOULD if _SOFT.match(match["how"]) else Force.MUST
    at = match.start("rest")
    return [Clause(sentence, 0, len(sentence.low), "", giver["who"], predicate, at, force, "ordered")]


_PRESENT_TOO = re.compile(
    r"(?:and |also )?present,? (?:too,? |also,? |as well,? )?(?P<modal>must|shall|should|will) be (?P<who>[^;]{4,160})"
)
_HOPES = re.compile(
    r"(?:the court|this court|the undersigned|i) (?:also )?(?:hopes?|trusts?|would hope|expects?)(?: very much|, (?:though|but|while) [^,;]{3,40},)? (?:that )?(?P<who>[a-z' ]{3,60}?) will (?P<act>[^;]*)"
)


def present_too(sentence: Sentence) -> list[Clause]:
    """Presence told before the one who is to be present: "Present too must be the adjuster"."""
    match = _PRESENT_TOO.match(sentence.low)
    if match is None or not mentions(match["who"]):
        return []
    force = Force.SHOULD if match["modal"] == "should" else Force.MUST
    at = match.start("modal")
    who = match["who"].rstrip(". ")
    return [Clause(sentence, 0, len(sentence.low), "", who, "be present.", at, force, "ordered")]


def hoped(sentence: Sentence) -> list[Clause]:
    """A talk that the court hopes for, which binds nobody: "The Court hopes that counsel will speak"."""
    match = _HOPES.match(sentence.low)
    if match is None or not mentions(match["who"]) or not TALK_VERB.match(match["act"]):
        return []
    at = match.start("act")
    return [Clause(sentence, 0, len(sentence.low), "", match["who"], match["act"], at, Force.SHOULD, "hoped")]
