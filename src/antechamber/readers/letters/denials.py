"""Express statements that something was not done: who did not, toward whom, since when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.memory import remembered
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.denial_limits import is_of_more, is_qualified, part_of, without_writing
from antechamber.readers.letters.words import Words


class Form(StrEnum):
    """How a denial is built; it decides which place in the clause the mover takes."""

    MADE = "made"
    """The one who did not act is the subject."""
    RECEIVED = "received"
    """The one to whom nothing came is the subject."""
    NOUN = "noun"
    """No offer, nothing: mover and addressee stand behind prepositions, or are left unsaid."""
    REPLY = "reply"
    """No answer to the last move told."""
    TALK = "talk"
    PASSIVE = "passive"
    """A proposal that was not made, renewed, sent: its owner is the mover."""
    LIMITED = "limited"
    """No such, no further one: what there was before is left open."""
    HELD = "held"
    """To have no offer, no demand: whether made or received depends on who says it of what."""
    NEITHER = "neither"
    """Neither the one nor the other: both are subjects."""
    QUALIFIED = "qualified"
    """No serious one, or somebody's word that there was none: nothing is denied for certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A denial found in a clause: its form and the offsets of its words in the clause."""

    form: Form
    at: int
    end: int
    noun: str = ""
    of_more: bool = False
    """Whether only a further proposal is denied."""
    of_writing: bool = False
    """Whether only a proposal in writing is denied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Who did not act, and toward whom."""

    by: Parties
    to: Parties


_NOT = r"(?:not|never|n't|nt\b|yet to|failed to|declined to|refused to|unable to|neglected to|been unwilling to|refrained from|held off (?:on|from)|stopped short of)"
_AUX = r"(?:ha(?:s|ve|d)|did|do|does|is|are|was|were|can|could|will|would|ca)"
_THING = r"(?:counter-?(?:offers?|demands?|proposals?)|counters?|offers?|demands?|proposals?|bids?|numbers?|figures?|settlement positions?|amounts?|terms|moves?|movement|anything|dollars?|dime|penny|cent|money|sums?|one|any|position|letter|it|this|that|them)"
_OWN_VERBS = r"(?:offer(?:ed)?|propos(?:ed?|ing)|demand(?:ed)?|counter(?:ed|-?offered)?|bid|respond(?:ed)?|answer(?:ed)?|repl(?:y|ied)|(?:re)?convey(?:ed)?|tender(?:ed)?|move[d]?|budged?|re-?state[d]?|repeat(?:ed)?)"
_LIGHT_VERBS = r"(?:ma[dk]e|making|extend(?:ed)?|put|gi?ven?|gave|sen[dt]|serve[d]?|communicate[d]?|present(?:ed)?|submit(?:ted)?|transmit(?:ted)?|name[d]?|mention(?:ed)?|stated?|provide[d]?|advance[d]?|turn|tell|told|said|written|made up|formulated?|come|came|done so|issue[d]?|raise[d]?)"
_MADE = Words(
    rf"(?i)\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?:\w+ly|yet|as yet|so far|ever|since|at any time|itself|himself|either|even|in fact|also|to date|been in a position to|in a position to|able to|prepared to|going to|made)\s+){{0,3}}"
    rf"(?:{_OWN_VERBS}\b|asked\b[^.;]{{0,40}}? for (?:an?|any)\b[^.;]{{0,30}}?\b{_THING}\b|{_LIGHT_VERBS}\b[^.;]{{0,60}}?\b{_THING}\b|{_LIGHT_VERBS}\b\s+so\b)"
    rf"|\b(?:ma[dk]es?|made|making|conveyed|extended|put|gave|given|sent|served|named|communicated|presented|submitted|issued|tendered|quoted|told|shown)\s+(?:(?:\w+\s+){{0,3}}?(?:no|zero)\s+(?:[\w-]+[\s,]+){{0,4}}?{_THING}\b|(?:\w+\s+){{0,4}}?(?:none|nothing|neither)\b(?!\s+(?:about|on|here)))"
    r"|\b(?:have|has|had|I|we|he|she|they)\s+(?:\w+\s+)?(?:told|said)\s+(?:\w+\s+){0,2}(?:nothing|none)\b(?!\s+(?:here|about|of it))"
    r"|\b(?:offered|offers|proposed|demanded|countered|conveyed)\s+(?:(?:\w+|[A-Z]\w+)\s+){0,3}?(?:nothing|none|neither|zero dollars)\b"
)
_STRING = Words(
    rf"\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?!\b(?:but|that|because|until|and|only)\b)[^.;:$]){{3,90}}?,?\s+(?:or|nor)\s+(?:(?:ever|otherwise|even|indeed|at any time)\s+)?(?P<act>{_OWN_VERBS}|{_LIGHT_VERBS}\b[^.;]{{0,60}}?\b{_THING})\b"
)
"""Several things not done, one after another, a proposal the last: "has not called me, written to me or offered me a cent"."""
_ANOTHER = Words(
    rf"\b(?:{_AUX}\s*)?{_NOT}\s+(?:\w+ly\s+|since\s+|yet\s+)?(?:made|sent|offered|conveyed|extended|put|given) (?:\w+ )?another\b"
)
_NOR_HAS = Words(
    rf"^(?:(?!\bneither\b)[^.;]){{0,40}}\bnor\b[^.;]{{0,30}}\b(?:has|have|had|did)\s+(?:\w+\s+){{1,4}}?(?P<act>{_OWN_VERBS}|{_LIGHT_VERBS}\b[^.;]{{0,60}}?\b{_THING})\b"
)
_NOR_HAD = Words(
    r"^(?:(?!\bneither\b)[^.;]){0,40}\bnor\b[^.;]{0,10}\b(?:has|have|had)\s+(?:\w+\s+){1,3}?(?P<act>(?:had|received|got|gotten|heard|seen)\s+(?:an?|any|one)\b)"
)
_ELLIPSIS = Words(
    r"\b(?:make|making|name|put|give|send|convey|offer|dignif\w+|counter|respond|re-?state|repeat|propose|extend|bid)\b(?:(?!\b(?:on|for|in|as to|about)\b)[^.;]){0,60}\b(?:and|but|so)\s+(?:accordingly |so |therefore )?(?:we|i|he|she|they|it|[a-z]+) (?P<not>(?:have|has)(?:n't| not)(?: done so| yet| to date)?)\W*$"
)
"""Such as "We would not dignify it with a number, and we have not": the verb that is left out is the one before."""
_RECEIVED = Words(
    rf"(?i)\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?:yet|ever|since|so far|in fact|even)\s+){{0,2}}(?:receive[d]?|hear[d]?|got(?:ten)?|get|had|have|seen?|been (?:given|told|offered|sent|served with|shown|made))\b"
    rf"|\b(?:ha(?:s|ve|d)\s+(?:(?:yet|still|so far|to date|as yet|had|received|heard|got|gotten|seen|been (?:given|offered|sent|made|told|shown))\s+)*|got|received|heard|get)\s*(?:no|nothing|none|neither (?:an?|of|offers?|demands?))\b(?!\s+(?:idea|doubt|objection|wish|reason|interest|insurance|quarrel|control|intention|knowledge|record|to (?:add|say|do|hide|offer|pay|give|contribute|spare|lose|sell|show|report)))|\bdo(?:es)?(?:n't| not) have (?:a|any|an)\b"
)
_NOUN_NO = Words(
    r"(?i)\b(?:no(?! (?:reason|need|wish|intention|point|sense|occasion|desire|wonder|surprise)\b)|zero|any|not (?:a|one|a single)|without (?:a|any)|neither (?:a|an|of)|absence of (?:a|any)|lack of (?:a|any)|nor (?:any|a|an))\s+(?:\w+[\s,-]+){0,4}?(?P<noun>counter-?(?:offers?|demands?|proposals?)|counters?|offers?|demands?|proposals?|bids?|numbers?|figures?|settlement positions?|amounts?|terms|moves?|movement|response|answer|reply|word|letter|dollars?|money|communication)\b"
    r"|\b(?P<nothing>nothing|none(?! of (?:which|whom|these|those)\b)|nobody|no one)\b(?!\s+(?:in this|in here|herein|about|to add|to say|in it)\b)(?=[^.;]{0,50}\b(?:offered|demanded|proposed|conveyed|made|put|come|came|said|passed|sent|exchanged|from|on the table|back|served|communicated|received|given|under)\b)"
)
_PASSIVE_NO = Words(
    r"(?i)\b(?:has|have|had|was|were)(?:n't| not| never)(?: yet| since| ever)? been (?:renewed|revived|repeated|made|conveyed|sent|communicated|extended|served|re-?stated|transmitted|put|withdrawn and)\b"
)
_LISTED_NONE = Words(r"(?i)\b(?:offers?|demands?|proposals?)\b[^.;]{0,40}:\s*(?:none|nil|zero|nothing)\b")
_NEITHER = Words(
    rf"\bneither\b[^.;,]{{0,60}}?\b(?:has|have|had|made)\b[^.;]{{0,20}}?(?:{_OWN_VERBS}|{_LIGHT_VERBS}|received|got|heard)\b"
)
_NOR_SENT = Words(
    rf"\bneither\b[^.;]{{0,80}}?\bnor\s+(?P<act>(?:{_OWN_VERBS}|{_LIGHT_VERBS}\b[^.;]{{0,60}}?\b{_THING})\b)"
)
_NONE_OF_THEM = Words(
    rf"\b(?:no|none of the|neither of the|neither) (?:of the )?(?:other )?(?:defendant|plaintiff)s?\b(?! (?:nor|or|and))(?:, [^,;]{{0,30}},)?\s+(?:has|have|had)\s+(?:\w+ly\s+|yet\s+|so far\s+|since\s+)?(?P<act>(?:{_OWN_VERBS}|{_LIGHT_VERBS}\b[^.;]{{0,60}}?\b{_THING})\b)"
)
_REPLY_NOUN = Words(r"(?i)response|answer|reply|counter|word|communication")
_OF_AN_OFFER = Words(r"\s+of (?:an? |any )?(?:offer|demand|proposal)")
_FROM_OR_BACK = Words(r"[^.;]{0,40}\b(?:from|back|response|answer|reply|word|anything)\b")
_POINTS_BACK = Words(r"\b(?:it|this|that|them|these)$")
_THING_MADE = Words(
    r"respon|answer|repl|counter|anything|nothing|number|figure|amount|\bsum\b|dollar|dime|money|settle|done so|one\b|none|moved?"
)
_ONE_MORE = Words(r"\bno (?:such|similar|like|comparable|further|other)\b")
_OF_PROCEDURE = Words(
    r"[^.;]{0,30}\b(?:question|letter motion|interrogator|subpoena|motion|discovery|confidentiality)"
)
_IN_REPLY = Words(r"\bback\b|in (?:response|reply|return|answer)\b")
_TALK_NO = Words(
    rf"(?i)\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?:yet|ever|since|so far|actually|otherwise|directly)\s+){{0,2}}(?:spoken|speak|talk(?:ed)?(?! about)|telephone[d]?|phone[d]?|call(?:ed)?|met|meet|conferred?|discuss(?:ed)? (?:settlement|anything|terms|the case|a resolution|money)|rung|had (?:a|any|the|that|our) (?:call|talk|discussion|conversation)"
    r"|(?:engaged in|participated in|conducted|held|had|begun|commenced|undertaken|scheduled)\s+(?:any|a|their|the)?\s*(?:\w+\s+){0,2}?(?:discussions?|talks?|conversations?|negotiations?|call|meet(?:ing)?(?: and confer)?))\b"
    rf"|\b(?:had|have|been|held|took|taken|were|was)\s+(?:\w+\s+)?no\s+(?:\w+\s+){{0,3}}?(?:discussions?|talks?|conversations?|calls?|meetings?|negotiations?|contact|communications?)\b|\bno\s+(?!further|more|other|additional)(?:\w+\s+){{0,3}}?(?:discussions?|talks?|conversations?|calls?|meetings?|negotiations?)\b[^.;]{{0,30}}\b(?:took place|taken place|held|occurred|been)\b"
)
_OF_A_POWER = Words(
    r"\s+(?:(?:yet|now|today|at present|any|the|full|express|further|sufficient|more|an?)\s+){0,3}(?:authori\w+|approval|instructions?|permission|consent|occasion|time|means|funds|plans?|intention)\b"
)
"""What somebody has not, so that he cannot make an offer yet: "I do not have authority to offer anything"."""
_GOT = Words(r"\b(?:receive\w*|heard?|hear|got|gotten|get|seen?|had|been)\b")
_OUT = Words(
    r"\b(?:pending|outstanding|out|on the table|open|with (?:him|her|them|(?:the )?(?:plaintiffs?|defendants?|other side))|before (?:him|her|them))\b"
)
_SPEAKS_FOR = Words(r"\bfor (?:whom|which)\b|\bspeaks? (?:for|on behalf)\b")
_ON_A_SUBJECT = Words(
    r"[^.;]{0,24}\b(?:as to|about (?!settle)|of confidentiality|on the subject|regarding|again|further|anew|a second time|of (?!settle|money|any|this)\w+ing)\b"
)
_OF_MORE_TALK = Words(r"\b(?:further|more|other|additional|another|second)\b")
_MET = Words(r"\bmet$")
_OR_SPOKEN = Words(r"[^.;]{0,12}\b(?:or|nor|and) (?:spoken|speak|talk(?:ed)?|telephoned|conferred)\b")
_EXCEPT = Words(
    r"(?i)\b(?:other than|except(?:ing)?(?: for)?|apart from|aside from|besides|beyond|save(?: for)?|only)\b"
)


def denial_behind_talk(clause: Clause) -> Frame | None:
    """The denial of a proposal that stands behind the denial of a talk: "has not called me or offered me a cent"."""
    found = _STRING.search(clause.text)
    return Frame(form=Form.MADE, at=found.start(), end=found.end()) if found else None


def find_denial(clause: Clause) -> Frame | None:
    """The denial that a clause makes, if it makes one."""
    return _denial_in(clause.text, clause.with_names_as("N"))


@remembered(64)
def _denial_in(text: str, nameless: str) -> Frame | None:
    """The denial in a text; what limits it is sought where no word of a name ("United States") can be taken for it."""
    frame = _found_in(text)
    if frame is None or frame.form is Form.TALK:
        return frame
    if is_qualified(nameless, frame.at, frame.end):
        rest = without_writing(nameless, frame.at)
        if rest == nameless or is_qualified(rest, frame.at, frame.end):
            return replace(frame, form=Form.QUALIFIED)
        return replace(frame, of_writing=True, of_more=is_of_more(rest, frame.at, frame.end))
    return replace(frame, of_more=frame.of_more or is_of_more(nameless, frame.at, frame.end))


def _inverted(words: str) -> Frame | None:
    """A denial whose verb stands before its subject ("nor has Birch made one") or is left out ("and we have not")."""
    left_out = _ELLIPSIS.search(words)
    if left_out:
        return Frame(form=Form.MADE, at=left_out.start("not"), end=left_out.end("not"))
    had = _NOR_HAD.search(words)
    if had:
        return Frame(form=Form.RECEIVED, at=had.start("act"), end=had.end("act"))
    nor = _NOR_HAS.search(words)
    return Frame(form=Form.MADE, at=nor.start("act"), end=nor.end("act")) if nor else None


def _talk_denied(words: str) -> Frame | None:
    """The denial of a talk, unless what is denied is a talk on one subject, a further one, or a meeting in person."""
    talk = _TALK_NO.search(words)
    if talk is None or v.STRONG_NOUN.search(words) or _SPEAKS_FOR.search(words, 0, talk.end() + 5):
        return None
    if _ON_A_SUBJECT.match(words, talk.end()):
        return None
    if _OF_MORE_TALK.search(talk.group()) or talk.group().endswith(" meet"):
        return None
    limited = _MET.search(talk.group()) and not _OR_SPOKEN.match(words, talk.end())
    return Frame(form=Form.QUALIFIED if limited else Form.TALK, at=talk.start(), end=talk.end())


_DID_PUT = Words(r"\b(?:offered|demanded|proposed|countered|sent|conveyed|told|said)\b")


def denies_a_talk(words: str) -> bool:
    """Whether a sentence of one clause says that there was no talk, be it on one subject or on any."""
    return _TALK_NO.search(words) is not None and ";" not in words and not _DID_PUT.search(words)


def _held_or_received(words: str, found: re.Match[str]) -> Form:
    """Whether "has no offer" says that none was received, that none was made, or leaves it to the noun."""
    if _GOT.search(found.group()) or re.match(r"(?i)[^.;]{0,40}\bfrom\b", words[found.end() :]):
        return Form.RECEIVED
    return Form.MADE if _OUT.search(words, found.end()) else Form.HELD


def _found_in(text: str) -> Frame | None:
    words = v.NOT_ONLY.sub(lambda m: "_" * len(m.group()), text)
    talk = _talk_denied(words)
    if talk is not None:
        return talk
    received = _RECEIVED.search(words)
    if received and _OF_A_POWER.match(words, received.end()):
        received = None
    if received and (
        "been " in received.group()
        or v.PROPOSAL_NOUN.search(words, received.start())
        or _FROM_OR_BACK.match(words, received.end())
    ):
        return Frame(form=_held_or_received(words, received), at=received.start(), end=received.end())
    made = _MADE.search(words)
    if made and _POINTS_BACK.search(made.group()) and not v.PROPOSAL_NOUN.search(words, made.start()):
        return None
    if made and (
        v.CORE.search(words) or _THING_MADE.search(made.group() + words[made.end() : made.end() + 40])
    ):
        return Frame(form=Form.MADE, at=made.start(), end=made.end())
    listed = _STRING.search(words)
    if listed and v.CORE.search(words, listed.start("act")):
        return Frame(form=Form.MADE, at=listed.start(), end=listed.end())
    another = _ANOTHER.search(words)
    if another:
        return Frame(form=Form.MADE, at=another.start(), end=another.end(), of_more=True)
    return _inverted(words) or _without_verb(words) or _with_two_subjects(words) or _by_noun(words)


def _without_verb(words: str) -> Frame | None:
    """Such as "Offers since the Order: none", and a proposal that was not renewed."""
    listed = _LISTED_NONE.search(words)
    if listed:
        noun = listed.group().split()[0].lower()
        return Frame(form=Form.NOUN, at=listed.start(), end=listed.end(), noun=noun)
    passive = _PASSIVE_NO.search(words)
    if passive and v.STRONG_NOUN.search(words[: passive.start()]):
        return Frame(form=Form.PASSIVE, at=passive.start(), end=passive.end())
    return None


def _with_two_subjects(words: str) -> Frame | None:
    """Such as "I have neither called him nor sent him a demand", "Neither of us has made one", "No defendant has made one"."""
    none_of = _NONE_OF_THEM.search(words)
    if none_of:
        return Frame(form=Form.MADE, at=none_of.start("act"), end=none_of.end("act"))
    nor = _NOR_SENT.search(words)
    if nor and re.search(r"(?i)\b(?:have|has|had|did)\s+(?:\w+\s+)?$", words[: nor.start()]):
        return Frame(form=Form.MADE, at=nor.start(), end=nor.end())
    neither = _NEITHER.search(words)
    if neither is None:
        return None
    form = Form.NEITHER if _GOT.search(neither.group()) is None else Form.RECEIVED
    return Frame(form=form, at=neither.end() - 1, end=neither.end())


def _by_noun(words: str) -> Frame | None:
    """Such as "No offer", "not one word", "nothing has come back"."""
    noun = _NOUN_NO.search(words)
    if noun is None:
        return None
    named = (noun["noun"] or _verb_behind(words, noun.end())).lower()
    if _ONE_MORE.search(noun.group()):
        return Frame(form=Form.LIMITED, at=noun.start(), end=noun.end(), noun=named)
    if _OF_PROCEDURE.match(words, noun.end()):
        return None
    if noun.group().lower().startswith("any") and not v.NEGATION.search(words[: noun.start()]):
        return None
    answered = _REPLY_NOUN.search(named) and not _OF_AN_OFFER.match(words, noun.end())
    form = Form.REPLY if answered or _IN_REPLY.search(words) else Form.NOUN
    return Frame(form=form, at=noun.start(), end=noun.end(), noun=named)


def _verb_behind(words: str, at: int) -> str:
    """The noun that belongs to the verb of "nothing has been offered", "nothing was demanded"; empty for others."""
    verb = re.match(r"(?i)[^.;,]{0,24}?\b(?:been|was|is|were)\s+(?:\w+ly\s+)?(offer|demand)ed\b", words[at:])
    return verb[1] if verb else ""


def exception_since(clause: Clause, frame: Frame) -> tuple[bool, date | None]:
    """Whether a denial makes an exception ("other than the one of May 3"), and the day after it when it has one.

    What is excepted from a denial of talks is a talk; "we exchanged e-mails only" excepts none.
    """
    clause = part_of(clause, frame.at)
    found = _EXCEPT.search(clause.text)
    if found is None or (frame.form is Form.TALK and not v.TALK.search(clause.text, found.end())):
        return False, None
    days = [
        d.latest for d in clause.days if d.latest is not None and d.start - clause.start > found.start() - 40
    ]
    return True, max(days) + timedelta(days=1) if days else None
