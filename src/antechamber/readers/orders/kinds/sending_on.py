"""What has just been ordered goes to the court as well: copies of proposals, papers sent on, channels of a paper."""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import PRONOUN
from antechamber.readers.orders.who.people import names_court

_AGAIN = re.compile(
    r"(?:also |each |then |promptly |simultaneously |at the same time |, )*(?:send|e-?mail|mail|forward|provide|transmit|deliver|fax|submit|furnish|give)s? "
    r"(?:(?P<court>(?:the )?(?:court|chambers|judge|undersigned|courtroom deputy|magistrate judge)(?: \w+){0,2} )?)(?P<what>it|them|the same|a copy(?! of (?:this|the order))|copies(?! of (?:this|the order))|each of (?:these|them)|both)\b"
)
_SENT = re.compile(
    r"(?:also |each |both |promptly )*be (?:also |simultaneously |promptly )*(?:faxed|sent|e-?mailed|forwarded|copied|provided|transmitted|delivered|submitted)\b"
)
_PROPOSALS = re.compile(
    r"(?:and |but )?(?:the|these|those|all|such|each|both)(?: of the)?(?: \w+)? (?:proposals?|demands?|offers?|responses?|counter-?offers?|lists?)\Z"
)
_THESE = re.compile(
    r"(?:and |but )?(?:each|both|copies|all|it|they|these|the same|those)(?: of (?:these|those|them))?\Z|each of these (?:\w+ )?\w+\Z"
)
_THING = re.compile(
    r"\A(?:and |but )?(?:anything|everything|whatever|all else|exhibits?|other (?:added )?materials?|added materials?|materials?|attachments?|enclosures?|documents?)\b"
)
_SIZED = re.compile(
    r"\A(?:a |an |any |the )?(?:statements?|letters?|memorand\w+|submissions?|briefs?) (?:of (?:[\w()]+ ){0,3}?pages|(?:with|without) exhibits|(?:over|under|longer|shorter|exceeding) )"
)


def sending_on(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Copies and papers sent on to the court, and the channels of a paper that has been ordered."""
    subject, predicate = clause.subject, clause.predicate
    if _SIZED.match(subject) and context.last_kind in (DutyKind.SUBMIT, DutyKind.CONVEY):
        return Detail(why="channel_or_date")
    if _THING.match(subject) and re.match(r"(?:come|be (?:sent|delivered|brought|mailed)|go)\b", predicate):
        return (
            (Act(kind=DutyKind.SUBMIT, what="further material", bearers=("each_party",)),)
            if re.match(r"\A(?:exhibit|other|added|material|attach|enclos)", subject)
            else Detail(why="channel_or_date")
        )
    if (
        context.last_kind is DutyKind.SUBMIT
        and re.search(r"\b(?:shall|must) instead (?:e-?)?(?:file|submit|serve|send|lodge)\b", clause.low)
        and who_in(clause, context)
    ) or (
        re.match(
            r"(?:submit|file|send|lodge) (?:everything|all (?:of )?(?:its |their |the )?(?:papers|submissions|materials?))\b",
            predicate,
        )
        and who_in(clause, context)
    ):
        return (Act(kind=DutyKind.SUBMIT, what="papers"),)
    if (
        _SENT.match(predicate)
        and names_court(predicate[:90])
        and PRONOUN.match(subject)
        and re.search(r"\b(?:report|exhibit|record|document|photograph|appraisal)s?\b", clause.intro)
    ):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=context.bearers or ("each_party",)),)
    if _PROPOSALS.match(subject) and _SENT.match(predicate) and names_court(predicate[:90]):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=context.bearers or ("each_party",)),)
    if context.last_kind not in (DutyKind.CONVEY, DutyKind.SUBMIT, DutyKind.PROVIDE_COPIES):
        return None
    again = _AGAIN.match(predicate)
    if again and who_in(clause, context) and (names_court(predicate[:90]) or "@" in predicate):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies"),)
    if _SENT.match(predicate) and names_court(predicate[:90]):
        if _THESE.match(subject) and context.last_kind is DutyKind.CONVEY:
            every = re.match(r"(?:and |but )?(?:each|both|all|these|those|they)\b", subject)
            who = ("each_party",) if every else context.bearers or ("each_party",)
            return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=who),)
        if PRONOUN.match(subject) and clause.intro and re.match(r"be (?:forwarded|copied)", predicate):
            return (
                Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=context.bearers or ("each_party",)),
            )
    return None
