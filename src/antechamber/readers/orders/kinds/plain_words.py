"""The same acts in plain words: "name a figure", "sit down together", "let me have a note", "be in the room".

Each recogniser stands behind the one that knows the usual words, and takes only what that one leaves.
"""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.kinds.proposals import TO_OWN_CLIENT
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import PASSIVE_SENT
from antechamber.readers.orders.who.people import (
    addressee_of,
    bearers_in,
    mentions,
    names_court,
    names_opponent,
)

_SIDES = ("plaintiff", "defendant")
_SUM = re.compile(
    r"\bwhat (?:it|he|she|they) (?:offers?|demands?|asks?|wants?|proposes?|counters?)\b|\bwhat (?:contribution|payment|share|amount|it)\b[^.;]{0,40}\b(?:make|pay|contribute|offer|accept|take)\b|\b(?:figures?|numbers?|sums?|price|terms|bids?|proposals?|demands?|offers?|counter-?(?:offers?|proposals?|demands?|figures?)|counter(?!-?(?:claim|sign|part))s?(?= (?:by|no|not|on|within|to|in)\b))\b"
    r"|\bwhat (?:money|sum|amount|figure|terms|relief) (?:it|he|she|they|the \w+) (?:wants?|seeks?|asks?|needs?|would|offers?|will)\b"
    r"|\bwhat (?:it|he|she|they) (?:would|will|is|are|wants?|needs?|seeks?|asks?|is prepared|are prepared|is willing|are willing)\b[^.;]{0,40}\b(?:settle|pay|accept|take|end|resolve|offer|receive)\b"
    r"|\bthe (?:least|most|amount|terms|price|sum)\b[^.;]{0,40}\b(?:settle|pay|accept|take|end|recommend)\b"
)
_TELL = re.compile(
    r"(?:(?:also|then|first|each|both|in writing|in turn|promptly) )*(?:put|name|quote|table|state|say|tell|give|lay|propose|bring|advance|answer|reply|respond|share|communicate|make known|let|disclose|inform|advise|show|indicate|offer|trade|swap|come (?:back|forward) with|set|write|counter|state|return|supply|hand|deliver|table|post|mail|send|e-?mail|serve|fax|transmit)\b"
)
_ASKED = re.compile(r"\b(?:whether|which of|who)\b")
_RECOMMENDED = re.compile(r"\brecommend\w* to (?:the|its|their) \w+")
_COUNTER = re.compile(r"(?:also |then )*counter\b(?!-?sign)")
_PROPOSES = re.compile(
    r"(?:also |then )*propose (?:in writing |by letter )?(?:to (?:the |each |every |all |both )*(?:plaintiff|defendant|other|opposing)|terms\b|an? (?:settlement|division|resolution|compromise|buy-?out|figure|sum)\b)"
)
_MUTUAL = re.compile(
    r"\b(?:on|upon) the table\b|\bto (?:the )?(?:other|others|defense|defence)\b|\b(?:trade|swap)\b"
)
_GOES = re.compile(
    r"(?:go|goes|pass|passes|come|comes|travel|reach|reaches|be (?:in (?:the )?(?:hands|possession) of|with|on its way to|before))\b"
)
_FROM = re.compile(
    r"\bfrom (?:the |each |every |either )?(?P<who>[a-z' -]{3,40}?)(?: to\b| by\b| no later| not later|,|\.|\Z)"
)
_TALKING = re.compile(
    r"(?:(?:also|first|all|each|both|jointly|together) )*(?:talk\b(?! to (?:the|their|its|his) (?:court|judge|clients?|chambers))|sit down\b|come together\b|get together\b|put their heads together"
    r"|(?:try|attempt|endeavou?r|seek|work|make (?:a|every|an)(?: \w+){0,3} (?:effort|attempt))(?: \w+){0,4}? to (?:settle|resolve|compose|compromise|reach (?:a |an )?(?:agreement|settlement|accord)|end|work out)\b)"
)
_NOTE = re.compile(
    r"\b(?:note|paper|account|summary|synopsis|outline|overview|write-?up|presentation|report|statement|letter|brief|submission|document|memorand\w+|page)s?\b"
)
_PRIVATE = re.compile(
    r"\b(?:confiden\w+|ex parte|private\w*|in camera|for (?:my|the (?:court|judge)'s) eyes|negotiat\w+|settlement|positions?|its case|the case|strengths?|weaknesses|mediation|talks)\b"
)
_GIVE_JUDGE = re.compile(
    r"(?:(?:also|each|in confidence|in writing|separately) )*(?:send|furnish|give|let|provide|supply|submit|deliver|mail|e-?mail|hand|lodge|address|put|place|write|prepare|get|forward|transmit|file|leave|tender)\b"
)
_TO_JUDGE = re.compile(
    r"\b(?:me|us|my hands|chambers|the (?:court|judge|undersigned|magistrate judge|settlement judge|clerk|deputy|courtroom deputy))\b|@"
)
_PRESENT = re.compile(
    r"(?:(?:also|all|each|both|personally) )*(?:be (?:in (?:the (?:room|courtroom|courthouse|building)|court\b|my (?:chambers|courtroom)|chambers\b|attendance)|on hand|at the table|seated|with (?:us|me))|present (?:themselves|himself|herself|itself)|take (?:their|his|her|its|a) (?:seats?|places?)|sit (?:at|in|with|down at)|turn up|show up|assemble|gather|convene)\b"
)
_FREE = re.compile(
    r"(?:be (?:able|free|empowered|entitled|in a position|competent) to (?:agree|go to|pay|commit|say (?:yes|no)|close|settle|bind|decide|sign|accept|pay|strike|make)|have (?:the )?(?:final|last) (?:word|say)|need (?:telephone|call|consult|ask) (?:nobody|no one))\b"
)
_HOLDER = re.compile(
    r"\b(?:empowered|free|able|the (?:final|last) (?:word|say)|power|authority|discretion|who (?:can|may|decides))\b"
)
_NAMES = re.compile(
    r"(?:the |a |all )?(?:names?|list of|identit(?:y|ies)|e-?mail addresses)\b(?!.*\bshall\b)"
)
_NEWS = re.compile(
    r"(?:and |but )?(?:any |the |prompt |immediate )*(?:word|news|notice|notification|report) of (?:any |a |the )?(?:settlement|agreement|resolution)"
)
_REACH = re.compile(
    r"(?:reach|come to|be (?:given|sent|e-?mailed|telephoned|made|phoned|communicated|passed))\b"
)


def plain_move(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """A demand, an offer or an answer named by its sum or its terms."""
    if TO_OWN_CLIENT.match(clause.predicate):
        return None
    subject, predicate = clause.subject, clause.predicate
    passed = _SUM.search(subject) and _GOES.match(predicate)
    if passed and not names_court(predicate[:60]):
        source = _FROM.search(predicate) or _FROM.search(subject)
        giver = bearers_in(source["who"]) if source else bearers_in(subject)
        if not giver and re.search(r"\b(?:between|among)\b", predicate[:40]):
            giver = ("each_party",)
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer", bearers=giver or _by_word(subject)),)
    who = who_in(clause, context)
    if not who or re.search(r"\b(?:court|chambers|undersigned|judge|clerk|me|deputy)\b", predicate[:40]):
        return None
    if _COUNTER.match(predicate) or (_PROPOSES.match(predicate) and names_opponent(predicate)):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    amount = _SUM.search(predicate)
    if amount is None or not _TELL.match(predicate) or _ASKED.search(predicate[: amount.start()]):
        return None
    toward = (
        names_opponent(predicate)
        or "counter" in amount.group()
        or _other_side(predicate, who)
        or addressee_of(predicate) in _SIDES
        or _named_first(predicate, who)
        or _to_another(predicate, who)
    )
    answers = re.match(r"(?:\w+ )?(?:answer|reply|respond|come back)\b", predicate)
    if not (toward or answers or _MUTUAL.search(predicate)) or names_court(_RECOMMENDED.sub("", predicate)):
        return None
    return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)


def _other_side(predicate: str, who: tuple[str, ...]) -> bool:
    """Whether the words name the side, or the lawyer of the side, that is not the bearer's."""
    sides = {"plaintiff": "p", "plaintiff_counsel": "p", "defendant": "d", "defense_counsel": "d"}
    own = {sides[c] for c in who if c in sides}
    named = {sides[m.who] for m in mentions(predicate) if m.who in sides}
    return len(own) == 1 and bool(named - own)


def _named_first(predicate: str, who: tuple[str, ...]) -> bool:
    """Whether the person told is named directly behind the verb ("tell Defendant what it would take")."""
    told = bearers_in(" ".join(predicate.split()[1:4]))
    return bool(told) and (not set(told) & set(who) or told in (("plaintiff",), ("defendant",)))


def _to_another(predicate: str, who: tuple[str, ...]) -> bool:
    """Whether a paper goes to a public office or body on the other side ("mail to the Attorney General")."""
    found = re.match(
        r"(?:mail|send|e-?mail|serve|fax|deliver|give) (?:to|on|upon) (?P<whom>[^,;]{3,60})", predicate
    )
    told = bearers_in(found["whom"]) if found else ()
    return bool(told) and not set(told) & {*who, "counsel"}


def _by_word(subject: str) -> tuple[str, ...]:
    """Whose move a word is: a demand is plaintiff's, an offer or an answer is defendant's."""
    if re.search(r"\bdemand", subject):
        return ("plaintiff",)
    return ("defendant",) if re.search(r"\b(?:offer|counter|answer)", subject) else ("each_party",)


def plain_talk(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """A talk between the sides: "sit down together", "try to settle the matter on their own"."""
    if not _TALKING.match(clause.predicate) or not who_in(clause, context):
        return None
    if names_court(clause.predicate[:60]) or re.search(
        r"\bwith (?:their|its|his) clients?\b", clause.predicate
    ):
        return None
    return (Act(kind=DutyKind.CONFER, what="settlement discussion"),)


def plain_paper(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """A paper for the judge alone under a plain name: "let me have a confidential note"."""
    subject, predicate = clause.subject, clause.predicate
    as_subject = (
        _NOTE.search(subject)
        and _PRIVATE.search(subject)
        and re.match(r"(?:be in (?:my|the)|be with|be before|reach|come to|go to|arrive)\b", predicate)
        and _TO_JUDGE.search(predicate[:60])
        and not context.paper
    )
    if as_subject:
        named = tuple(c for c in bearers_in(subject) if c != "attendee")
        return (Act(kind=DutyKind.SUBMIT, what="settlement paper", bearers=named or ("each_party",)),)
    note = _NOTE.search(predicate)
    if (
        note
        and _GIVE_JUDGE.match(predicate)
        and _TO_JUDGE.search(predicate)
        and _PRIVATE.search(predicate)
        and who_in(clause, context)
        and not re.search(
            r"\b(?:names?|list|copy|copies|notice|motion|request|stipulation)\b", predicate[: note.start()]
        )
        and not re.search(r"\b(?:status|joint)\b", predicate[: note.start()])
    ):
        return (Act(kind=DutyKind.SUBMIT, what="settlement paper"),)
    return None


def plain_presence(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Presence, or power to settle, in plain words: "be in the room", "be able to say yes"."""
    who = who_in(clause, context)
    if not who or clause.how == "present":
        return None
    if _FREE.match(clause.predicate):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c != "attendee") or ("each_party",),
            ),
        )
    if not _PRESENT.match(clause.predicate):
        return None
    if "attendee" in who[:1] and _HOLDER.search(clause.subject):
        rest = tuple(c for c in who if c != "attendee") or bearers_in(
            re.sub(r"\A.*?\bfor\b", "", clause.predicate)
        )
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=rest or ("each_party",)),)
    return (Act(kind=DutyKind.ATTEND, what="attend", bearers=who),)


def plain_news(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """The news of a settlement as subject: "word of any settlement must reach chambers at once"."""
    if _NAMES.match(clause.subject) and PASSIVE_SENT.match(clause.predicate):
        return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",)),)
    if _NEWS.match(clause.subject) and _REACH.match(clause.predicate):
        return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",)),)
    return None
