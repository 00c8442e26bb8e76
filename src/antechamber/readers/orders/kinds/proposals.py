"""Demands and offers between the sides, and answers to them."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import relative_periods
from antechamber.readers.orders.times.timing import printed_dates
from antechamber.readers.orders.vocabulary import (
    MOVE,
    MOVE_VERB,
    PAPER,
    PASSIVE_SENT,
)
from antechamber.readers.orders.who.people import (
    addressee_of,
    bearers_in,
    names_court,
    names_opponent,
)

_ACCEPTS = re.compile(
    r"(?:either |then )?(?:accept|reject|decline)\b[^.;]{0,50}?\bor (?:to )?(?:else )?(?:make|tender|send|serve|put|give|propose|present|counter|return|state|answer|reject|decline|respond)\b"
)


TO_OWN_CLIENT = re.compile(
    r"(?:also |promptly |at once )*\w+,? (?:[^.;]{0,40} )?to (?:(?:his|her|its|their|the|each|every|any) (?:own )?|one's )(?:clients?|principals?|insureds?)\b(?!'s)"
)
"""A proposal of the other side that counsel hands on to those whom he represents."""


_ANSWERS_LETTER = re.compile(
    r"(?:also |then )*(?:answer|(?:reply|respond) to) (?:(?!court|chambers|judge|motion)[^.;,]){3,40}\bletters?\b"
)


_AT_HAND = re.compile(
    r"be (?:on|in|at) (?!my\b)[a-z.' -]{3,40}(?:'s?|s') (?:desk|hands?|office|in-?box|mailbox)\b"
)
_ITS_LETTER = re.compile(r"(?:\w+[ '-]+){0,4}?(?:demand|offer|counter-?offer|proposal) letters?\Z")


_ANSWER_SENT = re.compile(
    r"(?:serve|send|deliver|make|give|transmit|mail|e-?mail|return|provide|tender) (?:its|their|his|her|an?|the) (?:written |own )?(?:answer|reply|response|counter)\b(?! to (?:the |any |an? |plaintiff's )?(?:\w+ )?(?:complaint|motion|discovery|interrogator|request|petition))"
)
_SUCH_MOVE = re.compile(
    r"\A(?:(?:the|these|those|such|both|each such|any such|all) )?(?:settlement )?(?:demand|answer|response|offer|proposal|reply|counter-?offer)s?(?: and (?:offer|response|answer)s?)?\Z"
)
_GOES_OUT = re.compile(
    r"(?:also |both |each |all )?(?:be (?:made|conveyed|communicated|given|delivered|exchanged|put|transmitted|sent) )?(?:only |either |both )?"
    r"(?:be )?(?:live|oral(?:ly)?|by (?:telephone|phone|video|e-?mail|letter|word of mouth|mail)|in (?:person|writing|a (?:live|telephone))|face[- ]to[- ]face|over the telephone|written)\b"
)


def _plain_proposal(clause: Clause, context: Context) -> tuple[Act, ...] | None:
    """Proposals as subject, or named by "one", "it", "likewise"."""
    subject, predicate = clause.subject, clause.predicate
    if re.match(
        r"(?:the |any |an |such )?(?:mutual )?exchange of (?:\w+ )?(?:demands?|offers?|proposals?)\b", subject
    ) and re.match(
        r"be (?:completed|made|done|concluded|finished|accomplished)\b|take place|occur", predicate
    ):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer", bearers=("each_party",)),)
    if context.last_kind is DutyKind.CONVEY and re.match(
        r"(?:furnish|supply|give|make|serve|send|convey|provide|deliver|give|return|tender|submit|put forward) (?:(?:the )?(?:plaintiff|defendant|other side)s?'?(?: counsel)? (?:with )?)?(?:its|his|her|their|one of (?:its|his|her|their)) own\b",
        predicate,
    ):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))),)
    if context.last_kind is DutyKind.CONVEY and _ANSWER_SENT.match(predicate) and who_in(clause, context):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))),)
    if re.match(r"do likewise", predicate) and context.last_kind is DutyKind.CONVEY:
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    if may_move(clause, context):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(who_in(clause, context))),)
    if re.match(r"(?:also |each |both )*do so\b", predicate):
        if MOVE.search(clause.intro) and re.search(
            r"\b(?:exchang|made|make|convey|serv|communicat|given)", clause.intro
        ):
            return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(clause.intro))),)
        if re.search(r"\b(?:conferred|met|discussed settlement|spoken|talked)\b", clause.intro):
            return (Act(kind=DutyKind.CONFER, what="settlement discussion"),)
    passive = re.match(
        r"(?:an? |any |the |each |every )?(?:\w+[ '-]+){0,4}?(?:demand|offer|proposal|response|counter-?offer|answer(?=, | stating| with| in writing|\Z))s?\b",
        subject,
    ) and (PASSIVE_SENT.match(predicate) or _AT_HAND.match(predicate))
    if re.match(r"(?:serve|make|convey|send|deliver|communicate) (?:one|it)\b", predicate) and re.search(
        r"\b(?:demand|offer|proposal)\b", clause.intro
    ):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    if (
        passive
        and not names_court(predicate[:60])
        and (
            _ITS_LETTER.match(subject)
            or not re.search(r"\b(?:letter|statement|memorandum|brief)s?\b", subject)
        )
    ):
        side = (
            "plaintiff"
            if re.search(r"plaintiff|demand", subject)
            else "defendant"
            if re.search(r"defendant|offer|response|answer", subject)
            else "each_party"
        )
        return (Act(kind=DutyKind.CONVEY, what=_move_what((side,)), bearers=(side,)),)
    return None


_NEED_NOT = re.compile(
    r"\b(?:(?:is|are) not (?:required|obliged|asked|ordered)|need not|no (?:party|side) (?:is|need))\b"
)
_ANSWERS_MOVE = re.compile(r"\b(?:answer|respond|reply|counter|make|send|serve|convey|give)\b")


def may_move(clause: Clause, context: Context) -> bool:
    """Whether somebody may do what he need not, or what he cares to do, and that is to make or answer a proposal."""
    if clause.force is not Force.MAY or not re.match(r"(?:also )?do so\b", clause.predicate):
        return False
    spoken = clause.intro or (context.before if _NEED_NOT.search(context.before) else "")
    return bool(MOVE.search(spoken) and _ANSWERS_MOVE.search(spoken)) and not names_court(spoken)


def is_form_of_proposal(clause: Clause, context: Context) -> bool:
    """Whether a clause says by which way the proposal just ordered goes out, and orders no other: "The offer shall be made live"."""
    return (
        context.last_kind is DutyKind.CONVEY
        and bool(_SUCH_MOVE.match(clause.subject))
        and bool(_GOES_OUT.match(clause.predicate))
        and not (printed_dates(clause.low) or relative_periods(clause.low))
    )


def proposal(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Demands and offers, and answers to them."""
    plain = _plain_proposal(clause, context)
    if plain is not None:
        return plain
    subject, predicate = clause.subject, clause.predicate
    if _ACCEPTS.match(predicate) and who_in(clause, context) and not names_court(predicate[:60]):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))),)
    if not MOVE_VERB.match(predicate) or TO_OWN_CLIENT.match(predicate):
        return None
    if not who_in(clause, context) and clause.how != "imperative":
        return None
    move = MOVE.search(predicate)
    paper = re.search(rf"\b{PAPER}\b", predicate)
    answer = re.match(r"(?:also |each |promptly |shall |then )*(?:respond|reply|answer)\b", predicate)
    if answer and paper and move and move.start() < paper.start():
        paper = None
    if (
        answer
        and context.last_kind is DutyKind.CONVEY
        and re.match(
            r"(?:respond|reply|answer)(?: thereto| to it| in (?:writing|kind)| or not)*(?:,? (?:by|no later|not later|on or before|within|as (?:it|he|she|they) (?:likes?|wish\w*|chooses?|sees?))\b|\.?\Z)",
            predicate,
        )
    ):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))),)
    if answer and context.last_kind is DutyKind.CONVEY and _ANSWERS_LETTER.match(predicate):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))),)
    if (
        answer
        and not paper
        and re.search(
            r"\b(?:demand|proposal|in writing|same way|category|to it\b|offer|one of their own|plaintiff)\b",
            predicate,
        )
        and not re.search(r"\b(?:discovery|complaint|motion|order to show cause|request)\b", predicate[:60])
    ):
        return (
            Act(kind=DutyKind.CONVEY, what="offer" if "plaintiff" not in bearers_in(subject) else "demand"),
            *_copied(clause, context),
        )
    if (
        paper
        and not move
        and paper.group().startswith("letter")
        and addressee_of(predicate) in ("plaintiff", "defendant")
        and not names_court(predicate)
    ):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))),)
    if not move or re.match(r"(?:be|have read)", predicate) or not _is_conveyed(clause, move, paper):
        return None
    return (Act(kind=DutyKind.CONVEY, what=_move_what(bearers_in(subject))), *_copied(clause, context))


def _copied(clause: Clause, context: Context) -> tuple[Act, ...]:
    """The copy for the court of which a proposal's own clause speaks: "copied by e-mail to the Deputy"."""
    found = re.search(
        r",? (?:again |also |each )*copied (?:by [\w-]+ )?to (?:the )?(?:court|chambers|judge|undersigned|magistrate judge|settlement judge|courtroom)\b",
        clause.sentence.low[: clause.end],
    )
    if found is None or found.start() <= clause.predicate_start:
        return ()
    return (
        Act(
            kind=DutyKind.PROVIDE_COPIES,
            what="copies",
            bearers=who_in(clause, context),
            start=found.start(),
        ),
    )


def _is_conveyed(clause: Clause, move: re.Match[str], paper: re.Match[str] | None) -> bool:
    """Whether the demand or offer of a clause goes to the other side, and is not only spoken of in a paper."""
    predicate = clause.predicate
    before = predicate[: move.start()]
    if paper and _exchanged_with_move(clause):
        return True
    if re.search(
        r"\b(?:cop(?:y|ies)|history|terms|dates?|summary|last|latest|inform|report|notice|whether|statement) (?:of |and )?",
        before,
    ) and not re.match(r"(?:convey|make|exchange)\b", predicate):
        return False
    if move.group().startswith(("response", "figure")) and not re.match(
        r"(?:convey|make|deliver|serve|send|mail|provide|submit|e-mail|open|exchange|trade|transmit|tender|return)\b"
        r"|(?:furnish|give|supply|present|put|forward)\b[^.;]*\b(?:settlement|opening|its|an?|written) (?:written )?(?:figure|response)s?\b(?! (?:for|of|on)\b)",
        predicate,
    ):
        return False
    if move.group().startswith("response") and re.search(
        r"\bto (?:the|any|a|this|that) (?:\w+ )?(?:motion|order|discovery|complaint|interrogator|letter)",
        predicate,
    ):
        return False
    if paper and paper.start() < move.start():
        return _in_letter(clause, move, paper)
    if names_court(before) and not names_opponent(predicate):
        return False
    return not (
        re.search(r"@|\bchambers\b|\bthe court\b", predicate) and paper and not names_opponent(predicate)
    )


def _exchanged_with_move(clause: Clause) -> bool:
    """Whether a paper served on the other side closes with, or contains, a demand or an offer."""
    predicate = clause.predicate
    return bool(
        re.match(
            r"(?:also |each )*(?:serve|send|deliver|provide|exchange|furnish|give|submit|tender|transmit|e-?mail|mail)\b",
            predicate,
        )
        and addressee_of(predicate[:60]) in ("plaintiff", "defendant")
        and not names_court(predicate)
        and not re.search(r"confidential|ex parte", predicate)
        and re.search(
            r"\b(?:clos\w+|ends?|conclud\w+|contain\w*|includ\w+|states?|stating|sets? (?:out|forth)|setting (?:out|forth)|makes?|making|with|describ\w+)\b[^.;]{0,140}?\b(?:an?|its|the|plaintiff's|defendant's|plaintiffs'|defendants') (?:\w+ ){0,3}?(?:demand|offer|counter-?offer|proposal)\b",
            predicate,
        )
    )


def _in_letter(clause: Clause, move: re.Match[str], paper: re.Match[str]) -> bool:
    """Whether a letter that carries a demand or offer goes to the other side."""
    subject, predicate = clause.subject, clause.predicate
    opponent = (
        names_opponent(re.sub(r"with (?:a )?cop(?:y|ies)[^.]*", "", predicate[: move.start() + 40]))
        or "exchange" in predicate[:30]
    )
    if (
        paper.group().startswith("letter")
        and addressee_of(predicate) in ("plaintiff", "defendant")
        and not names_court(predicate)
        and "confidential" not in predicate
    ):
        return True
    if re.search(
        r"confidential|ex parte|updated|supplemental|@|\bwhich confirms|confirming",
        predicate[: move.start()],
    ):
        return False
    if (
        not opponent
        or names_court(predicate[: paper.start()])
        or not re.search(r"\b(?:settlement )?(?:demand|offer|counter|proposal|sum demanded)", predicate)
        or re.match(r"exchange (?!.{0,25}(?:demand|offer|proposal))", predicate)
        or re.search(r"\b(?:statement|memorand|brief)", paper.group())
    ):
        return False
    return "each_party" not in bearers_in(subject) or bool(
        re.search(r"a (?:settlement )?(?:demand|offer)", predicate)
    )


def _move_what(who: tuple[str, ...]) -> str:
    if any(c.startswith("plaintiff") for c in who) and not any(c.startswith("def") for c in who):
        return "demand"
    if any(c.startswith("def") for c in who) and not any(c.startswith("plaintiff") for c in who):
        return "offer"
    return "demand_or_offer"
