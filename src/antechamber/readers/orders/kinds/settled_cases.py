"""What counsel do when a case settles, and who is told of the order by whom."""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import SETTLED
from antechamber.readers.orders.who.people import bearers_in

_CLOSING = re.compile(
    r"(?:file|submit|lodge|tender|e-?file|present)\b[^.;]{0,60}?\b(?:motion|stipulation|papers|notice|request|order|judgment)s?\b[^.;]{0,20}?(?:for|of|to) (?:voluntary |the )?(?:dismiss(?:al)?|discontinu\w+)\b"
    r"|(?:mark|note) (?:on )?the docket\b|(?:file|submit) (?:dismissal|closing) (?:papers|documents)"
)
_WORD = re.compile(
    r"(?:send|give|get|leave|e-?mail) (?:prompt |immediate )?(?:word|notice|a message|a note)\b"
    r"|(?:file|submit|e-?file|lodge) (?:\w+ ){0,2}?(?:notice|letter|report) of (?:the )?(?:settlement|resolution)\b"
)
_PAPER = re.compile(r"\b(?:notice|letter|stipulation|motion|papers|dismissal|report)s?\b")
_TOLD_OF = re.compile(
    r"be (?:told|informed|notified|advised|apprised) (?:of|about) (?:the (?:date|conference|order|time)|this order|these (?:dates|requirements))\b"
)


def settled_case(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """The notice that a case has settled, and the papers that end it."""
    predicate, who = clause.predicate, who_in(clause, context)
    if (
        SETTLED.search(clause.intro)
        and _PAPER.search(clause.subject)
        and re.match(r"be (?:\w+ )?(?:filed|submitted|sent|lodged|given|served|e-?filed)\b", predicate)
    ):
        ends = re.search(r"dismiss|stipulation|closing|discontinu", clause.subject)
        kind = DutyKind.OTHER if ends else DutyKind.NOTIFY
        return (Act(kind=kind, what="paper" if ends else "notice", bearers=who or ("each_party",)),)
    if re.match(
        r"(?:the |all |any )?(?:dismissal|closing|settlement) (?:papers|documents)\b|(?:the |a )?stipulations? of (?:dismissal|discontinuance)\b",
        clause.subject,
    ) and re.match(r"(?:is|are) due\b|be (?:filed|submitted|lodged)\b", predicate):
        return (Act(kind=DutyKind.OTHER, what="paper", bearers=("each_party",)),)
    if not who:
        return None
    if _WORD.match(predicate) and (SETTLED.search(clause.intro) or " of " in predicate[:40]):
        return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=who),)
    if _CLOSING.match(predicate):
        return (Act(kind=DutyKind.OTHER, what="paper", bearers=who),)
    return None


def told_of_order(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """People who are told of the conference by somebody: the order is passed on, by whom it names."""
    if not _TOLD_OF.match(clause.predicate):
        return None
    told = re.search(r"\bby (?P<who>[^.;,]{3,60})", clause.predicate)
    teller = bearers_in(told["who"]) if told else ()
    if not teller:
        return None
    return (Act(kind=DutyKind.FORWARD_ORDER, what="notice of the order", bearers=teller),)
