"""Papers: letters to the judge, forms, copies, and information for the other side."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import (
    ACK,
    APPENDED,
    INFO,
    ORDER_COPY,
    PAPER,
    PASSIVE_SENT,
    PRONOUN,
    SEND,
    SETTLED,
)
from antechamber.readers.orders.who.people import bearers_in, names_court, names_opponent

_LEADING = re.compile(
    r"\A(?:(?:also|each|either|then|jointly|separately|, ?in addition,?|in addition|, )+ ?)*(?:\(a\) |\(1\) )?"
)


_DISCOVERY = re.compile(
    r"cooperate (?:with (?:each other|one another) )?in (?:providing|exchanging|completing|informal)\b.{0,40}\bdiscovery"
    r"|(?:have )?(?:completed?|exchanged?|conducted?|obtained?|finish(?:ed)?) (?:(?:the|any|all|such|whatever|informal|limited|necessary|sufficient) )*(?:discovery|depositions|initial disclosures)\b"
    r"|ensure that (?:whatever|any|all|the|such|sufficient)\b.{0,40}\bdiscovery\b.{0,80}\b(?:completed?|done|finished|exchanged)"
)
_IN_HAND = re.compile(
    rf"have (?:[\w'-]+ ){{0,5}}?{PAPER} (?:in|on file in|delivered to|at) (?:the hands of|the hands|chambers|the (?:court|judge|undersigned)|my (?:chambers|hands|office))\b"
)
_SENDS_ONE = re.compile(
    rf"\b(?:sends?|submits?|writes?|lodges?|provides?|chooses? to (?:send|submit|write)|wish\w* to (?:send|submit|write)) (?:one|it|such an?|a (?:\w+ ){{0,2}}{PAPER})\b"
)
_PASSED_ON = re.compile(
    r"(?:also |promptly |immediately )*(?:circulate|forward|pass(?: on| along)?|relay|transmit|send|give|show) (?:(?:the|that|any|each|such|its|his|every|plaintiff's|defendant's) )+(?:[\w-]+ ){0,2}?(?:demands?|offers?|proposals?|responses?|letters?)(?: (?:on|along|promptly|at once))* to (?:(?:each|every|all) of )?(?:(?:its|their|his|her|the|every|each|any|all|of) )*(?:[\w']+ ){0,3}?(?:members?|clients?|insurers?|carriers?|adjust[eo]rs?|board|council|principals?|trustees|directors|underwriters?)\b"
)
_EXCHANGED_LETTERS = re.compile(
    r"(?:also |each )*(?:send|attach|enclose|forward|append|submit|provide|include)(?: along)? (?:the|both|all|those|your) (?:\w+ )?(?:letters?|e-?mails?|papers) (?:that |which )?(?:you|they|the parties|counsel|the sides|each side|both sides) (?:have |has )?(?:wrote|written|sent|exchanged|served)\b"
)
_WHEN = re.compile(
    r",? (?:at least|no later than|not later than|no fewer than|not less than|no less than|on or before|within) (?:[\w()-]+ ){1,4}(?:days?|weeks?|months?|hours?) (?:before|prior to|in advance of|ahead of) (?:the |any )?(?:[\w-]+ ){0,3}?(?:conference|mediation)\b,?"
)


def acknowledgment(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """The signed form by which a party or its counsel acknowledges the order."""
    head = clause.predicate[:160]
    if ACK.search(clause.subject) and (
        PASSIVE_SENT.match(clause.predicate)
        or re.match(r"come|comes|go|goes|is|are|accompany|be ", clause.predicate)
    ):
        return (
            Act(
                kind=DutyKind.ACKNOWLEDGE,
                what="acknowledgment",
                bearers=bearers_in(clause.predicate.split(" by ")[-1]) if " by " in head else ("each_party",),
            ),
        )
    form = ACK.search(head)
    if (
        form
        and not re.match(r"(?:the )?(?:names?|lists?)\b", clause.subject)
        and re.search(
            r"\b(?:return|submit|sign|lodge|send|e-?mail|complete|file|execute|provide|deliver|mail)",
            head[: form.start()],
        )
    ):
        return (Act(kind=DutyKind.ACKNOWLEDGE, what="acknowledgment"),)
    return None


def copies(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Copies of what was exchanged, or of a paper."""
    subject, predicate = clause.subject, clause.predicate
    if re.match(r"(?:a |the )?cop(?:y|ies)\b(?! of (?:this|the) order)", subject) and re.match(
        r"(?:also )?(?:accompany|go with|come with|travel with)\b|be (?:\w+ly )?(?:transmitted|circulated|given|handed|faxed|attached|sent|provided|e-?mailed|delivered|served|furnished|submitted)|goes|go\b|are due",
        predicate,
    ):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=context.bearers or ("each_party",)),)
    head = predicate[:150]
    if _PASSED_ON.match(head) and bearers_in(subject):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies"),)
    if _EXCHANGED_LETTERS.match(head):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies"),)
    if APPENDED.match(predicate):
        return (
            Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=bearers_in(subject) or context.bearers),
        )
    match = re.match(
        r"(?:also |each |at the same time |simultaneously |promptly )*(?:send|provide|furnish|transmit|e-?mail|deliver|give|attach|enclose|serve|submit|fax|mail|forward|lodge|bring)s?\b(?P<rest>.*)",
        head,
    )
    if (
        match
        and re.search(
            r"\A(?:\W*(?:the court|chambers|the undersigned|to chambers|each other|opposing counsel|the (?:magistrate )?judge|opposing (?:party|counsel)|a|an|two|one|the|complete|courtesy|hard|electronic|to the court|all|with|its|their)\b)*\W*(?:with )?(?:a )?(?:courtesy |hard |true |electronic )?(?:cop(?:y|ies) (?:of|in word|thereof)|the letters exchanged|copies|both letters)",
            match["rest"],
        )
        and not ORDER_COPY.search(match["rest"][:60])
    ):
        if re.search(r"original and (?:one|two|a) cop|and (?:one|two) cop", head):
            return None
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies"),)
    return None


def submission(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Papers for the judge: letters, statements, memoranda."""
    passive = _passive_submission(clause, context)
    if passive is not None:
        return passive
    if (
        not re.match(r"do so\b", clause.predicate)
        and not SEND.match(_LEADING.sub("", clause.predicate))
        and not _IN_HAND.match(clause.predicate)
    ):
        return None
    return _active_submission(clause, context)


def _passive_submission(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """A paper as subject: "statements shall be submitted", "the letter is due"."""
    subject, predicate = clause.subject, clause.predicate
    paper_subject = re.search(rf"\b{PAPER}\b", subject)
    if (
        paper_subject
        and not _sent_by(subject[: paper_subject.start()])
        and (
            PASSIVE_SENT.match(predicate)
            or (clause.how == "present" and re.match(r"come|go|is sent|are sent|are due|is due", predicate))
        )
    ):
        return _paper_sent(clause, context)
    if re.match(r"be put in a separate letter", predicate):
        return (Act(kind=DutyKind.SUBMIT, what="separate letter", bearers=("each_party",)),)
    if context.paper and PRONOUN.match(subject) and PASSIVE_SENT.match(predicate):
        return Detail(why="channel_or_date")
    if re.match(r"(?:\w+ )?be (?:done|in the recipient|in chambers|received|completed|finished)", predicate):
        return Detail(why="channel_or_date")
    return None


def _sent_by(before: str) -> tuple[str, ...]:
    """Who acts in the words before a paper: a possessor ("each party's") does not."""
    return () if re.search(r"(?:'s?|s')(?: [\w-]+)*\s*\Z", before) else bearers_in(before)


def _paper_sent(clause: Clause, context: Context) -> tuple[Act, ...] | Detail:
    """A paper named as subject: a new one, the one ordered before, or the letters the sides exchanged."""
    subject, predicate = clause.subject, clause.predicate
    if re.match(r"(?:\w+ )*(?:be )?(?:made|attached|accompanied|brought|returned)", predicate):
        return Detail(why="contents_or_form")
    if (
        not context.paper
        and context.last_kind is DutyKind.CONVEY
        and re.match(r"(?:the|these|those|both) letters?\b", subject)
    ):
        return (
            Act(
                kind=DutyKind.PROVIDE_COPIES,
                what="copies of the exchanged letters",
                bearers=("each_party",),
            ),
        )
    if context.paper and re.match(
        r"(?:statements?|letters?|memoranda) (?:under|over|exceeding|longer|that exceed|of more)", subject
    ):
        return Detail(why="channel_or_date")
    if (
        context.paper
        and re.match(r"(?:it|the|these|such|both|letters under|statements under|this)", subject)
        and not re.match(r"(?:confidential|settlement|ex parte|each)", subject)
    ):
        if not (clause.how == "required" and clause.intro.startswith(("where", "if", "when"))):
            return Detail(why="channel_or_date")
    side = bearers_in(subject) or bearers_in(predicate.split(" by ")[-1] if " by " in predicate[:60] else "")
    return (
        Act(
            kind=DutyKind.SUBMIT,
            what=_paper_name(subject),
            bearers=tuple(c for c in side if c != "attendee") or ("each_party",),
        ),
    )


def _active_submission(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """A bearer that sends a paper: which paper, and to whom."""
    predicate = _WHEN.sub(" ", clause.predicate)
    paper = re.search(rf"\b{PAPER}\b", predicate)
    if _SENDS_ONE.search(clause.subject + clause.intro) and re.match(r"do so\b", predicate):
        return (Act(kind=DutyKind.SUBMIT, what="settlement letter"),)
    theirs = re.match(
        r"(?:e-?mail|mail|submit|send|deliver|hand|give|lodge|leave|place|post) (?:theirs?|his(?= to\b| with\b| in\b| by\b)|hers|its own|their own)\b",
        predicate,
    )
    if theirs and context.paper:
        return (Act(kind=DutyKind.SUBMIT, what="settlement statement"),)
    if not paper and re.match(
        r"write to (?:the )?(?:undersigned|court|judge|me)\b.*\b(?:confidence|confidential)", predicate
    ):
        return (Act(kind=DutyKind.SUBMIT, what="letter in confidence"),)
    if not paper or re.search(
        r"\b(?:once|when|after|before|until|as soon as)\b[^,]*\Z", predicate[: paper.start()]
    ):
        return None
    return _named_paper(clause, predicate, predicate[: paper.start()])


def _named_paper(clause: Clause, predicate: str, before: str) -> tuple[Act, ...] | Detail | None:
    """What the words before a paper make of it: a settlement paper, a report, a notice, or another thing."""
    if "notice of submission" in before:
        return (Act(kind=DutyKind.NOTIFY, what="notice of submission"),)
    if re.search(
        r"\b(?:sworn|financial|bank|closing|opening|net worth|witness|written consent) \Z", before
    ) or re.search(
        r"\b(?:names?|copies|copy|notice|request|motion|stipulation|list|report)\b[^,]{0,30}\b(?:of|in|by|that|to)\b[^,]*\Z",
        re.sub(
            r"\b(?:original and \w+|(?:an?|one|two|1|2) (?:hard|paper|bench)) cop(?:y|ies) of\b", "", before
        ),
    ):
        return None
    if re.search(r"\bjoint\b", before) and not re.search(
        r"confidential|settlement|ex parte|mediation|pre-?conference|statement", before
    ):
        return (Act(kind=DutyKind.REPORT, what="joint letter"),)
    if SETTLED.search(clause.intro) or re.search(
        r"\A(?:file|e-?mail|submit|send) a (?:joint )?letter(?: on ecf)? (?:to say|saying|informing|advising|notifying|so) ",
        predicate,
    ):
        return None
    if "exchange" in predicate[:25] and not names_court(predicate) and clause.force is Force.MAY:
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="statements"),)
    if (
        re.match(r"(?:submit|serve|send) (?:one|a single|a joint) (?:letter|statement|response)", predicate)
        and clause.force is Force.MAY
    ):
        return Detail(why="permission_to_join")
    if clause.force is Force.MAY and re.match(
        r"(?:send|submit|mail) (?:his|her|its|their|the) (?:letter|statement) by", predicate
    ):
        return Detail(why="channel_or_date")
    return (Act(kind=DutyKind.SUBMIT, what=_paper_name(predicate)),)


def _paper_name(text: str) -> str:
    match = re.search(
        rf"(?P<lead>(?:(?:confidential|ex parte|updated|supplemental|exchanged|joint|settlement|mediation|conference|position|written|pretrial|private|separate|optional|further)[ ,]+)*){PAPER}",
        text,
    )
    return match.group().strip() if match else "settlement letter"


def information(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    """Papers and figures for the other side."""
    predicate = clause.predicate
    if _DISCOVERY.match(predicate):
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="discovery"),)
    if not re.match(
        r"(?:\w+ly |also |each )*(?:deliver|give|produce|provide|exchange|serve|send|furnish|attach|disclose|complete|make available|bring to the conference, and give|supply|turn over|circulate|make (?=(?:[a-z'-]+ ){1,5}available (?:to|for)\b)|make available to|attach or identify|share)\b",
        predicate,
    ):
        return None
    if (
        INFO.search(predicate)
        and not names_court(predicate[:50])
        and (
            names_opponent(predicate)
            or re.match(
                r"exchange|produce|turn over|circulate|attach or identify|complete|serve\b(?!.*\b(?:demand|offer|statement|letter)\b)",
                predicate,
            )
        )
    ):
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="information"),)
    return None
