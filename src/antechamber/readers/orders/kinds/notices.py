"""Notices, calls, reports, preparation, interpreters, the order passed on, and filings of other kinds."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import (
    CALL,
    FILINGS,
    INTERPRETER,
    NOTIFY,
    ORDER_COPY,
    PREPARE,
    REPORT,
    SETTLED,
    TELECONFERENCE,
)
from antechamber.readers.orders.who.people import bearers_in, names_court, names_opponent


def interpreter(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """An interpreter for a party."""
    if INTERPRETER.search(clause.predicate[:90]) and re.search(
        r"\A(?:\w+ )?(?:bring|engage|provide|arrange|obtain|retain|furnish|secure|have|ensure|supply)",
        clause.predicate,
    ):
        return (Act(kind=DutyKind.INTERPRETER, what="interpreter"),)
    if re.search(r"needs? an? (?:interpreter|translator)", clause.subject + clause.intro) and re.match(
        r"(?:bring|provide|arrange|engage|retain|hire)s?\b", clause.predicate
    ):
        return (Act(kind=DutyKind.INTERPRETER, what="interpreter"),)
    if INTERPRETER.search(clause.subject) and re.match(
        r"be (?:provided|present|brought|arranged)|attend", clause.predicate
    ):
        return (Act(kind=DutyKind.INTERPRETER, what="interpreter", bearers=("each_party",)),)
    return None


def passing_on(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """The order passed on to others, or read with the client."""
    head = clause.predicate[:170]
    of_paper = context.paper and re.match(r"(?:the|this|each) (?:\w+ )?letter\b", clause.subject)
    if (
        not of_paper
        and ORDER_COPY.search(clause.subject[:60])
        and re.match(
            r"be (?:\w+ )?(?:forwarded|sent|served|given|provided|furnished|transmitted|delivered|mailed|e-?mailed)\b",
            head,
        )
    ):
        told = re.search(r"\bby (?P<who>(?:the |each |every )?[a-z' ]{3,50})", head)
        sender = bearers_in(told["who"]) if told else ()
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order", bearers=sender or ("counsel",)),)
    order = ORDER_COPY.search(head)
    if re.match(r"read (?:this|the) (?:order|letter)\b.{0,20}with (?:your|their|his) clients?", head):
        return (
            Act(kind=DutyKind.FORWARD_ORDER, what="read the order with the client", bearers=("counsel",)),
        )
    if (
        re.search(
            r"\b(?:furnish|provide|serve|forward|transmit|send|deliver|give|mail|e-mail|contact every)\b",
            head,
        )
        and order
        and re.search(
            r"\bcop(?:y|ies) of|have it as well|forward|(?:serve|provide|send) (?:this|the) (?:order|notice)|furnish a copy",
            head,
        )
        and not re.search(
            r"read(?:ing)? (?:this|the)|date of this|receipt of this|in advance|pursuant to this",
            head[: order.end()],
        )
    ):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order"),)
    if context.last_kind is DutyKind.FORWARD_ORDER and re.match(
        r"(?:furnish|provide|send|serve) (?:\w+ ){0,3}a copy of it\b", head
    ):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order"),)
    if re.match(
        r"(?:notify (?:each|every|any|all|their|its|his)|(?:advise|inform|tell) (?:their|its|his|your))\b(?:(?! within ).){0,120}\bof (?:this|the requirements? of this) order",
        head,
    ):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="notice of the order"),)
    return None


def call(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """Calls with the judge or chambers."""
    subject, predicate = clause.subject, clause.predicate
    if TELECONFERENCE.match(subject) and re.match(
        r"takes? place|be held|is set|be conducted|occur", predicate
    ):
        return (Act(kind=DutyKind.CALL, what="telephone conference", bearers=("counsel",)),)
    if (
        clause.force is Force.MAY
        or SETTLED.search(clause.intro + subject + " " + predicate)
        or re.match(r"(?:participate|take part) in the (?:settlement )?(?:conference|mediation)\b", predicate)
    ):
        return None
    if (
        re.match(
            r"(?:also |jointly |then )*(?:call|telephone|dial|initiate|place|participate in|take part in|appear (?:at|for|by telephone)|attend|join|be available for)\b",
            predicate,
        )
        and CALL.search(predicate[:90])
        and bearers_in(subject)
    ):
        if re.match(
            r"(?:call|telephone) (?:the )?(?:courtroom )?(?:deputy|clerk)", predicate
        ) and not re.search(r"\d{1,2}:\d\d", predicate):
            return None
        return (Act(kind=DutyKind.CALL, what="call"),)
    return None


def notice(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """Notices to the court or the other side, and reports."""
    subject, predicate, intro = clause.subject, clause.predicate, clause.intro
    who = who_in(clause, _)
    if (
        not who
        and clause.how != "imperative"
        and not re.match(r"(?:it|he|she|they|that)\b", subject)
        and not re.search(r"\b(?:be (?:told|informed|notified|advised|identified to))", predicate)
    ):
        return None
    if clause.force is Force.MAY and re.match(r"(?:call|telephone|contact|phone|ring)\b", predicate):
        return None
    passive = re.match(
        r"be identified to (?:the )?(?:court|chambers|clerk|deputy|judge|undersigned|magistrate|opposing|all)|be (?:\w+ )?(?:told|informed|notified|advised|apprised|alerted|called|telephoned|rung|phoned|contacted)\b",
        predicate,
    )
    if passive:
        return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",)),)
    if re.match(
        r"(?:jointly )?(?:prepare and )?(?:make|file|submit|provide|e-mail|send|deliver|lodge) (?:an? |the )?(?:\w+ ){0,3}reports?\b",
        predicate,
    ) and not re.search(r"\b(?:expert|medical|physician)", predicate[:60]):
        return (Act(kind=DutyKind.REPORT, what="report", bearers=who or ("each_party",)),)
    if not NOTIFY.match(predicate):
        return None
    if re.match(
        r"(?:file|submit|write|state|report|furnish)\b",
        re.sub(r"\A(?:(?:also|promptly|immediately|at once|jointly|forthwith) )*", "", predicate),
    ) and not re.search(
        r"\b(?:notice|letter|say so|so state|whether|settle|outcome|report|names?|numbers?|list|in writing|to say|result|dates)\b",
        predicate,
    ):
        return None
    if (
        REPORT.search(predicate[:120])
        and not re.search(r"notice of settlement", predicate)
        and not (SETTLED.search(intro) and not re.search(r"status report|joint report", predicate))
        and (
            re.search(
                r"\bafter\b|\bboard\b|outcome|26\(f\)|status|report",
                clause.low + clause.sentence.heading.lower(),
            )
        )
        and not re.search(r"joint notice of settlement", predicate)
    ):
        return (Act(kind=DutyKind.REPORT, what="report"),)
    if FILINGS.search(predicate[:90]) and not re.search(r"\bnotice\b", predicate[:60]):
        return None
    if re.match(r"contact\b", predicate) and not names_court(predicate[:60]):
        return None
    if re.match(r"(?:identify|disclose|indicate|designate|confirm|state)\b", predicate) and not (
        names_court(predicate)
        or names_opponent(predicate)
        or re.match(r"\w+\b[^.;]{0,40}\bwhether\b", predicate)
    ):
        return None
    nobody = ("each_party", "counsel") if clause.how == "imperative" else ("each_party",)
    return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=who or nobody),)


def preparation(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """What those who attend must know, read or bring."""
    predicate = clause.predicate
    if not PREPARE.match(predicate):
        return None
    if re.match(
        r"(?:at|in|during|on) (?:that|the|this|such) (?:meeting|call|talk|discussion|conversation)\b",
        clause.intro,
    ):
        return Detail(why="explanation")
    if re.match(r"be brought", predicate):
        own = _.bearers if re.match(r"(?:his|her|its|their)\b", clause.subject) else ()
        return (Act(kind=DutyKind.PREPARE, what="bring papers", bearers=own or ("counsel",)),)
    if not who_in(clause, _) and clause.how != "imperative":
        return None
    if clause.force is Force.MAY:
        return Detail(why="permission")
    return (Act(kind=DutyKind.PREPARE, what="be prepared"),)


def other_filing(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """Filings and acts of other kinds that are named."""
    if (
        re.match(r"(?:\w+ )?(?:be )?(?:put|placed|reduced|stated)\b", clause.predicate)
        and re.search(r"\bin a writing|on the record|to writing\b", clause.predicate)
        and re.search(r"\bterms|settlement|agreement", clause.subject)
    ):
        return (Act(kind=DutyKind.OTHER, what="terms in writing", bearers=("each_party",)),)
    if clause.how == "helpful":
        return (
            Act(kind=DutyKind.OTHER, what="paper", bearers=bearers_in(clause.subject) or ("each_party",)),
        )
    if re.match(r"have (?:tried|exhausted|attempted|undertaken)\b", clause.predicate) and bearers_in(
        clause.subject
    ):
        return (Act(kind=DutyKind.OTHER, what="try first"),)
    if (
        FILINGS.search(clause.predicate[:110])
        and bearers_in(clause.subject)
        and not re.match(r"(?:attend|appear|be )", clause.predicate)
    ):
        if "notice of submission" in clause.predicate or "notice of submission" in clause.subject:
            return (Act(kind=DutyKind.NOTIFY, what="notice of submission"),)
        return (Act(kind=DutyKind.OTHER, what="paper"),)
    return None


def other_act(clause: Clause, context: Context) -> tuple[Act, ...] | Detail:
    """A clause that no recogniser knows: an act when it binds a named class of people."""
    who = who_in(clause, context)
    if not who or clause.how in ("present", "required"):
        return Detail(why="no_act_named")
    if clause.force is Force.MAY:
        return Detail(why="permission")
    if clause.how == "will":
        return Detail(why="no_act_named")
    if re.match(
        r"(?:comply|cooperate|plan|approach|spend|proceed|exercise|make every|do so|note|be (?:aware|mindful|advised|guided|responsible|bound|given|able|asked|treated)|expect|understand|assume|refer|feel|keep|follow|bear|turn|abide|govern|act|have\b|agree|consult|contact|treat|behave)\b",
        clause.predicate,
    ):
        return Detail(why="no_act_named")
    return (Act(kind=DutyKind.OTHER, what="act"),)
