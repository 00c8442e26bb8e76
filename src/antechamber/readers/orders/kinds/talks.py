"""Talks about settlement between the sides, without the court."""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import (
    AUTHORITY,
    HAVE_PRESENT,
    TALK,
    TALK_VERB,
)
from antechamber.readers.orders.who.people import (
    bearers_in,
    mentions,
    names_opponent,
)

_HELD_TALK = re.compile(
    r"(?:an?|the|one|at least one|that|such a?) (?:[\w-]+ ){0,3}?(?:calls?|conversations?|talks?|discussions?|meetings?|negotiations?)\b[^.;]{0,30}? (?:between|among|of) (?P<who>(?:the |lead |all |both |local )*(?:counsel|lawyers|attorneys|parties|sides|principals|clients))\b"
)


_SPEAKS_TO = re.compile(
    r"(?:speak|talk|confer|meet|consult)\w* (?:to|with) (?!(?:each|one|the) (?:other|another))(?P<whom>[^,.;]{3,60})"
)


_MEETS_PARTIES = re.compile(
    r"(?:\w+ )?(?:meet|speak|talk|confer) with (?:(?:the|all|both|each) )*(?:parties|sides?|counsel)\b"
)


_JUDGE_BEFORE = re.compile(
    r"\b(?:judge|justice|honou?rable|mediator|magistrate|commissioner|referee|chancellor)\b"
)


_OWN_MEDIATION = re.compile(
    r"(?:(?:the|any|all|such|first|private|court-annexed|initial) )*mediation(?: session)?\Z"
)
_FINISHED = re.compile(
    r"be (?:completed|concluded|finished|had|conducted) (?:by|before|no later|not later|on or before|within|prior)\b"
)
"""What sets a day by which the parties must have mediated on their own."""


def _is_of_judge(clause: Clause) -> bool:
    """Whether somebody who is no party, and so a judge or a mediator, meets with the parties."""
    if not _MEETS_PARTIES.match(clause.predicate):
        return False
    before = clause.sentence.low[: clause.predicate_start]
    return not bearers_in(clause.subject) or bool(_JUDGE_BEFORE.search(before))


def is_held_talk(subject: str) -> bool:
    """Whether a subject is a talk between the sides, which takes place because they hold it."""
    return bool(_HELD_TALK.match(subject))


def held_talk(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """A talk as subject: "a call between counsel must take place"."""
    held = _HELD_TALK.match(clause.subject)
    had = re.match(
        r"(?:be (?:had|held|completed|conducted)|takes? place|occur|happen)\b(?: by (?P<who>[a-z ]{3,30}?)(?= by\b| no | not |,|\.|\Z))?",
        clause.predicate,
    )
    if had and re.match(r"(?:a|the|one) meet(?:ing)?[- ]and[- ]confer\b", clause.subject):
        who = bearers_in(had["who"] or "") or ("each_party",)
        return (Act(kind=DutyKind.CONFER, what="settlement discussion", bearers=who),)
    if _OWN_MEDIATION.match(clause.subject) and _FINISHED.match(clause.predicate):
        return (Act(kind=DutyKind.OTHER, what="mediate", bearers=("each_party",)),)
    if held is None or had is None:
        return None
    return (Act(kind=DutyKind.CONFER, what="settlement discussion", bearers=bearers_in(held["who"])),)


def _is_no_talk(head: str) -> bool:
    """Whether a verb of talking has another object than the other side: a date that is met, an insurer consulted."""
    if re.match(
        r"meet (?:the|its|that|his|her|their|any|this|these|those) (?:\w+ )?(?:demand|offer|deadline|date|requirement|obligation|condition|term|standard)s?\b",
        head,
    ):
        return True
    spoken = _SPEAKS_TO.match(head)
    return spoken is not None and {m.who for m in mentions(spoken["whom"])} == {"insurer"}


def talk(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Talks about settlement between the sides, without the court."""
    predicate = clause.predicate
    head = predicate[:200]
    if re.match(r"(?:have|hold|be given) (?:[\w-]+ ){0,4}?(?:authority|power|discretion)\b", predicate):
        return None
    if (
        _is_of_judge(clause)
        or _is_no_talk(head)
        or not TALK_VERB.match(predicate)
        or not TALK.search(head)
        or not (who_in(clause, context) or clause.how == "imperative")
    ):
        return None
    if re.match(
        r"(?:discuss|speak|talk|meet|confer|have|hold|participate|take part|contact|schedule|arrange)\b.{0,40}\b(?:with (?:their|its|his|the) clients?|(?:with|to) (?:the (?:court|undersigned|judge)|chambers|magistrate|me\b))",
        head,
    ):
        return None
    if re.match(
        r"(?:participate in|take part in|have|hold|attend) (?:a |an |the )?(?:judicial |further )?(?:settlement conference|mediation|telephone conference|status|pre-?settlement|conference call|teleconference)",
        head,
    ):
        return None
    if re.match(
        r"(?:meet|gather|report) (?:in|at) (?:the )?(?:\w+ ){0,3}(?:room|courtroom|chambers|courthouse|floor|lobby)",
        head,
    ):
        return None
    if HAVE_PRESENT.match(predicate) or (
        re.match(r"(?:have|hold|possess)\b", predicate) and AUTHORITY.search(head[:80])
    ):
        return None
    stranger = _SPEAKS_TO.match(head)
    if stranger and not (
        names_opponent(stranger["whom"]) or mentions(stranger["whom"]) or "settle" in head[:80]
    ):
        return None
    if re.match(r"(?:discuss|explore)\b", predicate) and not re.search(
        r"settle|resol|\b(?:divide|share|apportion|contribut\w+)\b", head[:110]
    ):
        return None
    if re.match(
        r"(?:have|hold|conduct|try|attempt|engage|arrange|schedule|undertake|make)\b", predicate
    ) and not re.search(
        r"settle|negotiat|discussion|talk|speak|agreement among|resolve|conversation|meet and confer|calls? (?:with|between|among|about|over|on the)|bargain",
        head,
    ):
        return None
    if (
        re.match(r"(?:meet|confer)\b", predicate)
        and re.search(r"\b(?:joint (?:pretrial|proposed)|discovery plan|exhibit list)\b", head)
        and "settle" not in head
    ):
        return None
    if re.match(
        r"confer .{0,30}(?:propose|regarding (?:dates|scheduling)|select|agree on (?:a date|dates))", head
    ):
        return None
    return (Act(kind=DutyKind.CONFER, what="settlement discussion"),)
