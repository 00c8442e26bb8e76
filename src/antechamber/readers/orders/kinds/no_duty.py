"""Clauses that impose nothing: what the court does itself, threats, explanations, and what a paper must hold."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail
from antechamber.readers.orders.kinds.proposals import may_move
from antechamber.readers.orders.kinds.requests import only_on_request
from antechamber.readers.orders.kinds.talks import is_held_talk
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import (
    ACK,
    APPENDED,
    CONTENT,
    COURT_SUBJECT,
    FIRST_PERSON,
    MOVE_SUBJECT,
    PAPER_SUBJECT,
    PRONOUN,
    REQUEST_SUBJECT,
    SANCTION,
    SETTLED,
    TELECONFERENCE,
)
from antechamber.readers.orders.who.people import bearers_in

_IN_PAPER = re.compile(
    r"(?:also |each )*(?:say|state|report|tell|describe|recite|note|mention|list) in (?:the|its|their|his|her|that|those) (?:[\w-]+ ){0,2}?(?:statements?|letters?|briefs?|memorand(?:um|a)|submissions?|papers?)\b"
)
_GIVES_REASON = re.compile(
    r"(?:also )?(?:say|state|explain|show|give) (?:why|how|what|(?:the|its|their|his|her) reasons?)\b"
)
_PROPOSALS = re.compile(r"\b(?:demands?|offers?|proposals?|counter-?offers?|responses?)\Z")


def why_no_duty(clause: Clause, context: Context) -> str | None:
    """Why a clause imposes nothing, None when it may impose something."""
    subject, predicate, low = clause.subject, clause.predicate, clause.low
    lead = clause.sentence.lead.lower()
    if re.search(
        r"(?<!as the )(?<!as this )\b(?:court|judge) may (?:require|order|direct)\b|may require by order",
        lead + " " + low,
    ) and not re.search(r"\bshall|must\b", predicate):
        return "court_may_require"
    if clause.negative and only_on_request(clause) is None:
        return "prohibition"
    if clause.force is Force.MAY and re.match(
        r"(?:submit|serve|send|file|make) (?:one|a single) (?:letter|statement|response|memorandum|brief|demand|offer)",
        predicate,
    ):
        return "permission_to_join"
    if re.search(r"\bthis (?:e-?mail|order|letter|notice|entry|minute order)\b", subject) and re.match(
        r"(?:also )?(?:appear|be (?:entered|docketed|filed|placed|posted))\b", predicate
    ):
        return "court_own"
    if re.match(r"negotiate by letter|negotiate in writing", predicate):
        return "explanation"
    if re.search(
        r"\b(?:trial memorand\w+|trial briefs?|joint pretrial (?:order|statement)|proposed findings|expert (?:reports?|disclosures?)|dispositive motions?)\b",
        subject,
    ) and re.match(r"(?:is|are|be) (?:due|filed|submitted|served)\b", predicate):
        return "other_deadline"
    if re.match(r"show cause", predicate):
        return None
    if (
        re.match(r"be (?:told|informed|notified|advised|alerted)\b", predicate)
        or (
            re.match(r"be (?:\w+ )?(?:called|telephoned|rung|phoned|e-?mailed|contacted)\b", predicate)
            and SETTLED.search(clause.intro + " " + predicate)
        )
        or TELECONFERENCE.match(subject)
        or only_on_request(clause) is not None
    ):
        return None
    if may_move(clause, context):
        return None
    if re.match(r"(?:he|she)\Z", subject) and (
        clause.how in ("must", "ordered", "isto", "need", "should", "may")
    ):
        return _threat_or_explanation(clause, context)
    return _threat_or_explanation(clause, context) or _act_of_court(subject)


def _threat_or_explanation(clause: Clause, context: Context) -> str | None:
    subject, predicate = clause.subject, clause.predicate
    if re.search(r"\b(?:the|this) (?:court|undersigned|judge|clerk)\Z", subject):
        return "court_own"
    if (
        re.search(r"\b(?:sanction|reimburs|contempt)", predicate)
        or ((clause.force is not Force.MUST or clause.how == "will") and SANCTION.search(predicate))
        or re.match(
            r"be (?:sanction|deemed|subject to|cause for|grounds|considered (?:a )?(?:violation|failure))|result in|lead to|answer for",
            predicate,
        )
    ):
        return "sanction_clause"
    if (
        re.match(
            r"(?:mean|include (?:the|all|any) (?:following )?part|apply\b(?! (?:for|to the court|in writing|by|jointly))|be (?:held|conducted|construed|understood|set|scheduled|off the record|inadmissible|decided|granted|considered|allowed|permitted|subject|used|admissible|ratified|approved|adjourned|vacated|stayed|extended|finished|completed before|done before|counted|waived|rescheduled|continued|limited to the|moved|released|excused only)|take place|(?:begin|commence)(?! (?:\w+ ){0,3}(?:negotiat|discussion|talk|dialogue))|last|continue(?: to apply)?|govern|proceed|run|control|not\b|constitute|satisfy|suffice|count|do\b(?! likewise)|exist|follow(?:ing)? shall apply|serve as)\b",
            predicate,
        )
        and not REQUEST_SUBJECT.match(subject)
        and not (
            clause.force is Force.MUST
            and (clause.intro or subject.endswith((" one", " it")))
            and predicate.startswith("do so")
        )
        and not about_paper(clause, context)
        and not is_held_talk(subject)
    ):
        return (
            "explanation"
            if clause.how == "may" or not re.match(r"be (?:held|conducted|set|scheduled)", predicate)
            else "conference"
        )
    return None


def _act_of_court(subject: str) -> str | None:
    if (
        COURT_SUBJECT.match(subject)
        and not PAPER_SUBJECT.match(subject)
        and not _PROPOSALS.search(subject)
        and not re.search(r"\b(?:counsel|part(?:y|ies)|plaintiff|defendant)s?\Z", subject)
        and not re.search(r"attendance|attend|guardian|representative|adjust[eo]r", subject)
    ):
        return "court_own"
    if FIRST_PERSON.match(subject) and not bearers_in(subject):
        return "court_own"
    if re.search(r"\bcustodian|warden|institution\b", subject):
        return "court_own"
    return None


def about_paper(clause: Clause, context: Context) -> bool:
    """Whether the subject is the paper that was ordered, by name or by pronoun."""
    return bool(PAPER_SUBJECT.match(clause.subject)) or bool(context.paper and PRONOUN.match(clause.subject))


def paper_detail(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Clauses that only say what a paper or a request must hold, or how it looks."""
    if REQUEST_SUBJECT.match(clause.subject) and re.match(
        r"be addressed to (?:the |this |my )?(?:court|chambers|office|judge|magistrate|undersigned|clerk|deputy)",
        clause.predicate,
    ):
        return None
    if REQUEST_SUBJECT.match(clause.subject) or (context.request and PRONOUN.match(clause.subject)):
        if CONTENT.match(clause.predicate) or (
            re.match(
                r"(?:be (?:agreed|made|supported|accompanied|granted|considered)|accompany)", clause.predicate
            )
            and not REQUEST_SUBJECT.match(clause.subject)
        ):
            return Detail(why="form_of_request")
        if (
            context.request
            and re.match(r"(?:the|that|such) request\b", clause.subject)
            and not re.search(r"no later|days|weeks", clause.predicate)
        ):
            return Detail(why="form_of_request")
        if not REQUEST_SUBJECT.match(clause.subject) and context.request and not context.paper:
            return Detail(why="form_of_request") if CONTENT.match(clause.predicate) else None
        return None
    said = _says_where_or_why(clause, context)
    if said is not None:
        return said
    if APPENDED.match(clause.predicate):
        return None
    if _follows_paper(clause, context):
        return Detail(why="contents_or_form")
    if PRONOUN.match(clause.subject) and clause.intro and bearers_in(clause.intro):
        return None
    if not about_paper(clause, context) or ACK.search(clause.subject):
        return None
    if CONTENT.match(clause.predicate) and not re.match(
        r"(?:submit|file|give (?:\w+ )?(?:notice|opposing|the other))", clause.predicate
    ):
        return Detail(why="contents_or_form")
    return None


def _says_where_or_why(clause: Clause, context: Context) -> Detail | None:
    """What somebody is to say in the paper that was ordered, or why a request is made."""
    if _IN_PAPER.match(clause.predicate):
        return Detail(why="contents_or_form")
    reasons = context.last_kind is DutyKind.REQUEST and clause.how == "must"
    return Detail(why="form_of_request") if reasons and _GIVES_REASON.match(clause.predicate) else None


def _follows_paper(clause: Clause, context: Context) -> bool:
    """Whether a clause says what the paper or proposal just ordered must hold, without being an order of its own."""
    if not clause.predicate.strip() and (
        PAPER_SUBJECT.match(clause.subject) or PRONOUN.match(clause.subject)
    ):
        return True
    if (
        PRONOUN.match(clause.subject)
        and not clause.intro
        and CONTENT.match(clause.predicate)
        and context.last_kind
        in (DutyKind.CONVEY, DutyKind.SUBMIT, DutyKind.REPORT, DutyKind.ACKNOWLEDGE, DutyKind.PROVIDE_COPIES)
        and not re.match(r"(?:they|he|she|both|each)\b", clause.subject)
    ):
        return True
    if (
        MOVE_SUBJECT.match(clause.subject) or MOVE_SUBJECT.match(clause.subject.rsplit(" the ", 1)[-1])
    ) and CONTENT.match(clause.predicate):
        return True
    if (
        context.last_kind is DutyKind.CONVEY
        and bearers_in(clause.subject)
        and re.match(
            r"(?:give the amount|show how|explain|itemi[sz]e|state (?:the|its) (?:amount|reasons)|attach (?:an?|the|its) (?:\w+ )?(?:schedule|breakdown|itemi[sz]ation|calculation|explanation|table|timetable))",
            clause.predicate,
        )
    ):
        return True
    if (
        context.paper
        and re.match(
            r"in (?:it|them|that letter|the (?:letter|statement|memorandum)|its (?:letter|statement))\b",
            clause.intro + clause.subject,
        )
        and CONTENT.match(clause.predicate)
    ):
        return True
    return bool(
        clause.how == "imperative"
        and re.match(r"(?:include|discuss|tell me|be (?:candid|brief|frank)|return to)\b", clause.predicate)
        and context.paper
    )
