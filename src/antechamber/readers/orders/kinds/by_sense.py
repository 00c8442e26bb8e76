"""Acts that no rule of words knows, told by their sense: what is given, to whom it goes, where it must be.

Each recogniser stands behind those that know the usual words. It takes a clause that binds people and would
otherwise be an act without a kind.
"""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.kinds.proposals import TO_OWN_CLIENT
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import INFO, PAPER, SETTLED
from antechamber.readers.orders.who.people import bearers_in, mentions, names_court, names_opponent

_JUDGE = (
    r"(?:(?:me|us)\b|my (?:hands|desk|chambers|eyes|assistant|clerk|deputy|box|office)|chambers|the (?:court|undersigned|clerk|mediator|neutral|deputy|mailbox|drop ?box)\b"
    r"|(?:the |his |her )?(?:magistrate |settlement |presiding |assigned |conference )?(?:judge|justice)\b|(?:judicial|administrative) assistants?|(?:law|courtroom|calendar) (?:clerks?|coordinators?|deputy)|the (?:\w+ )?(?:box|inbox|mailbox)\b|\S+@)"
)
_TO_JUDGE = re.compile(
    rf"\b(?:to|with|at|in|into|on|for|before|reach|outside|let|give|send|brief|owes?)\b[^.;,]{{0,24}}?\b{_JUDGE}|\b(?:put|hand|turn|send) in\b|\S+@|\bin chambers\b"
)
_PAPER = re.compile(
    rf"\b(?:{PAPER}|reports?|summar(?:y|ies)|papers?|accounts?|notes?|presentations?|write-?ups?)\b"
)
_NOT_OURS = re.compile(
    r"\b(?:cop(?:y|ies)|notice|motion|request|stipulation|status|joint|proposed|names?|list|trial|pretrial|expert|roster|exhibit|witness|financial|bank|order)\b"
)
_GIVES = re.compile(
    r"(?:(?:also|each|both|in confidence|in writing|separately|promptly|confidentially) )*(?:leave|drop|hand|mail|post|owes?|let|give|put|address|direct|get|place|bring|write|brief|deposit|tender|see (?:that|to it)|make sure|ensure|have|lay|send|deliver|submit|furnish|forward|provide)\b"
)
_PRIVATE = re.compile(
    r"\b(?:confiden\w+|private\w*|ex parte|sealed|in camera|settlement|mediation|positions?|for my eyes|alone)\b"
)
_EXPLAINS = re.compile(
    r"(?:also |each )*(?:explain|set out|describe|state|outline|summari[sz]e|tell) (?:[\w ]{0,12})?(?:its|his|her|their|the) (?:positions?|case|views?|side)\b"
)
_GOES = re.compile(
    r"(?:be (?:left|handed|dropped|posted|deposited|mailed|laid|due|on|in|at|with|before|put)|go|goes|come|arrive|reach|get)\b"
)
_IN_THEIR_HANDS = re.compile(
    r"(?:have|put|place|lay|see that|be) (?:[^.;]{0,60}?)\b(?:in|on|into|before) (?:the )?(?:hands? of )?(?:(?:plaintiff|defendant|opposing|defen[sc]e|the other)\S*|(?:his|her|its|their) (?:opponent|adversar)\S*)"
)
_MOVE = re.compile(r"\b(?:demands?|offers?|counter-?offers?|counter-?demands?|proposals?)\b")
_REACTS = re.compile(
    r"(?:(?:also|then|promptly|in turn|in reply|in response) )*(?:(?:react to|take a (?:position|stand) on|meet|set against|say (?:yes|no) to|deal with) (?:the|that|its|his|her|their|plaintiff's|defendant's|any) (?:\w+ ){0,2}?(?:demand|offer|proposal|figure)\b"
    r"|(?:write back|come (?:up|back|forward)|present [^.;,]{3,40}?) with (?:an?|its|his|her|their) (?:[\w-]+ ){0,3}?(?:demand|offer|counter-?offer|proposal|figure|number|sum)\b"
    r"|(?:notify|advise|inform|apprise) [^.;,]{3,40}? (?:in writing )?of (?:its|his|her|their|the) (?:[\w-]+ ){0,2}?(?:demand|offer|counter-?offer|proposal)\b"
    r"|(?:name|state|give|quote) (?:the|its|a) (?:sum|figure|number|amount)\b[^.;]{0,60}\bin (?:reply|response|answer)\b|(?:in (?:reply|response|answer),? )(?:name|state|give|quote) (?:the|its|a) (?:sum|figure|number|amount)\b)"
)
_STATES_MOVE = re.compile(
    r"\b(?:state|make|set (?:out|forth)|give|name|lower|raise|confirm|repeat|improve|put|include|contain) (?:or \w+ )?(?:an?|its|his|her|their|the|any) (?:\w+ ){0,2}?(?:demand|offer|counter-?offer|proposal)\b"
)
_PUTS_MOVE = re.compile(
    r"(?:(?:also|each|both|promptly|then|first|in writing|orally) )*"
    r"(?!(?:discuss|evaluate|consider|review|prepare|describe|report|explain|keep|treat|weigh|withdraw|accept|reject|decline|attach|include|bring|file|expect|have|be|seek|ask|request|await|acknowledge|answer|respond|reply|identify|list|summari[sz]e|disclose|know|understand|calculate|assess|obtain|study|read|tell)\b)[a-z-]+,? "
    r"(?:[^.;]{0,90}?\s)?(?:an?|its|his|her|their|one|fresh|new|current)\s(?:[\w-]+\s(?:or\s)?){0,4}?(?:demands?|offers?|counter-?offers?|counter-?demands?|proposals?|settlement (?:figure|number|sum|terms|position))\b"
)
"""Whatever is done with a proposal of one's own, so that it stands before the other side ("place before every opposing party a new figure")."""
_MUTUAL = re.compile(r"(?:also |each )*(?:swap|trade|exchange)\b")
_HAND_OVER = re.compile(
    r"(?:(?:also|each|promptly) )*(?:let|swap|trade|exchange|hand|open|give|turn over|hand over|produce|make available|provide|furnish|supply|disclose|deliver|send|share|circulate|serve|(?:e-?)?mail|print)\b"
)
_THINGS = re.compile(
    r"\b(?:records?|report|print-?outs?|statements?|documents?|bills?|invoices?|ledgers?|spreadsheets?|models?|calculations?|computations?|receipts?|photographs?|returns?|figures|logs?|charts?|polic(?:y|ies)|appraisals?|estimates?|data|percentages?|shares?|videos?|recordings?|footage|assets)\b"
)
_SEE_ORDER = re.compile(
    r"(?:see (?:that|to it that)|make sure|ensure|have|take care)\b[^.;]{0,60}\b(?:has|have|reads?|receives?|gets?|is (?:given|sent|handed)|are (?:given|sent|handed)) (?:[\w ]{0,20})?(?:this|the) (?:order|notice)\b"
    r"|(?:mail|e-?mail|hand|take|pass|carry|show|fax|read) (?:a copy of )?(?:this|the) (?:order|notice)\b[^.;]{0,10}\bto\b"
)
_ROSTER = re.compile(
    r"\A(?:(?:file|submit|sign|lodge|e-?file) (?:a |the )?(?:\w+ )?certificat(?:e|ion) (?:that|of)|certify (?:[\w ]{0,30})?that)\b|\b(?:rosters?|sign-?in sheets?|attendance sheets?|(?:attached|enclosed|annexed|appended) (?:certifications?|certificates?|acknowledge?ments?|confirmations?))\b"
)
_CERTIFIES = re.compile(
    r"(?:also )?(?:certify|confirm) (?:in writing )?(?:to|with) (?:the )?(?:court|undersigned|chambers|clerk|deputy|courtroom deputy|judge|magistrate)\b"
)
_TELLS_WHO = re.compile(
    r"(?:(?:also|each|promptly|then) )*(?:name|tell|give|send (?!some|a |an |the (?:person|individual|officer|official))|furnish|e-?mail|provide|supply|list|return|let|advise|report)\b[^.;]{0,60}?\b(?:names?|who\b|the persons? who|the people who|those who|e-?mail addresses|telephone numbers|(?:the )?(?:person|staff member|individual|officer|official|lawyer|representative)s? (?:at [^.;,]{3,40} )?who)\b|name (?:to )?(?:chambers|the court|the clerk|the deputy)\b"
)
_REPORTS = re.compile(
    r"(?:also )?file (?:the |a )?(?:mediator's|mediation|adr) (?:certificat\w+|report)\b|(?:also )?(?:file|submit|send) (?:an?|the) (?:\w+ ){0,2}?(?:notice|form|paper|letter)\b[^.;]*\b(?:that says|saying|stating|which says|telling|that states|of) whether (?:or not )?(?:the |this )?(?:case|matter|action|dispute|parties|mediation)\b[^.;]*\b(?:settled?|resolved|agreed)\b|(?:also |jointly |then )*report (?:(?:the|any) (?:result|outcome)[\w ]{0,20}? )?(?:in writing )?to (?:the )?(?:(?:district|trial|presiding|assigned|referring) (?:judge|court)|judge [a-z]+|justice [a-z]+)\b|(?:inform|advise|tell|notify|let) (?:the )?(?:district|trial|presiding|assigned|referring) (?:judge|court)\b[^.;]*\b(?:result|outcome)\b|(?:also |jointly )*report (?:on )?(?:the )?(?:result|outcome)\b"
)
_SENDS_IT = re.compile(r"(?:also )?(?:send|mail|e-?mail|forward|give|pass|furnish) it (?:on )?to\b")
_ON_THE_LINE = re.compile(
    r"be (?:on|by) the (?:line|telephone|phone)\b[^.;]*\b(?:call|conference|when|for|at \d)"
)
_CONSULTS = re.compile(
    r"(?:have )?(?:(?:consult|consulted|speak|spoken|talk|talked|confer|conferred|check|checked|meet|met)) (?:with |to )?(?:the |its |their |his |any |each |all )*(?:[\w-]+ ){0,2}?(?:officials?|adjust[eo]rs?|carriers?|insurers?|lien ?holders?|boards?|agenc(?:y|ies)|lien unit|principals?|experts?|medicare|medicaid)\b"
)
_EXPECTED_DONE = re.compile(
    r"(?:have )?(?:speak|spoken|talk|talked|consult|consulted|discuss|discussed|review|reviewed|explain|explained|gone over|read|met)\b(?! (?:to|with) (?:each other|one another|opposing))"
)


def by_sense(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """The act of a clause by its sense, None when the sense is not plain either."""
    if clause.negative:
        return None
    who = who_in(clause, context)
    made = _to_the_judge(clause, who) or _to_the_others(clause, who) or _told(clause, who, context)
    return made or None


def _to_the_judge(clause: Clause, who: tuple[str, ...]) -> tuple[Act, ...]:
    """A settlement paper that goes to the judge, by whatever verb."""
    subject, predicate = clause.subject, clause.predicate
    paper = _PAPER.search(subject)
    if paper and _GOES.match(predicate) and _TO_JUDGE.search(predicate) and not _NOT_OURS.search(subject):
        owners = tuple(c for c in bearers_in(subject) if c != "attendee")
        return (Act(kind=DutyKind.SUBMIT, what="settlement paper", bearers=owners or ("each_party",)),)
    if (
        who
        and _EXPLAINS.match(predicate)
        and _PRIVATE.search(clause.low)
        and (_TO_JUDGE.search(clause.intro) or _TO_JUDGE.search(predicate))
    ):
        return (Act(kind=DutyKind.SUBMIT, what="settlement paper"),)
    paper = _PAPER.search(predicate)
    if (
        paper is None
        or not (who or clause.how == "imperative")
        or not _GIVES.match(predicate)
        or not _TO_JUDGE.search(predicate)
        or _NOT_OURS.search(predicate[: paper.end()])
        or names_opponent(predicate[: paper.start()])
        or not (
            _PRIVATE.search(predicate)
            or re.match(r"(?:letters?|briefs?|statements?|memorand)", paper.group())
        )
        or SETTLED.search(clause.intro)
    ):
        return ()
    return (Act(kind=DutyKind.SUBMIT, what="settlement paper"),)


def _to_the_others(clause: Clause, who: tuple[str, ...]) -> tuple[Act, ...]:
    """A proposal, or papers, that go to the other side."""
    subject, predicate = clause.subject, clause.predicate
    held = _IN_THEIR_HANDS.match(predicate)
    if held and (_MOVE.search(predicate) or _MOVE.search(subject)):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer", bearers=who or None),)
    if held and (INFO.search(subject) or _THINGS.search(subject)) and not _PAPER.search(subject):
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="information", bearers=bearers_in(subject)),)
    if (
        _THINGS.search(subject)
        and re.match(
            r"be (?:sent|served|produced|provided|given|turned over|exchanged|furnished|disclosed|made available)\b",
            predicate,
        )
        and not (_PAPER.search(subject) or _MOVE.search(subject) or names_court(predicate))
        and bearers_in(subject)
    ):
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="information", bearers=bearers_in(subject)),)
    if who and _REACTS.match(predicate) and not names_court(predicate):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    if (
        who
        and _PUTS_MOVE.match(predicate)
        and _for_others(predicate, who)
        and not names_court(predicate)
        and not _PAPER.search(predicate)
        and not TO_OWN_CLIENT.match(predicate)
    ):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    if who and _STATES_MOVE.search(predicate) and _for_others(predicate, who) and not names_court(predicate):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    if (
        who
        and _HAND_OVER.match(predicate)
        and (_for_others(predicate, who) or _MUTUAL.match(predicate))
        and (INFO.search(predicate) or _THINGS.search(predicate))
        and not _MOVE.search(predicate)
        and "whether" not in predicate
    ):
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="information"),)
    return ()


def _for_others(predicate: str, who: tuple[str, ...]) -> bool:
    """Whether the words name somebody of the other side than the one who acts."""
    sides = {"plaintiff": "p", "plaintiff_counsel": "p", "defendant": "d", "defense_counsel": "d"}
    own = {sides[c] for c in who if c in sides}
    named = {sides[m.who] for m in mentions(predicate) if m.who in sides}
    return names_opponent(predicate) or (len(own) == 1 and bool(named - own))


def _told(clause: Clause, who: tuple[str, ...], context: Context) -> tuple[Act, ...]:
    """Orders passed on, rosters returned, people named, calls awaited, clients spoken to."""
    predicate = clause.predicate
    if clause.how == "required" and re.search(r"\b(?:calls?|notice|word)\b", clause.subject):
        of_settlement = SETTLED.search(f"{clause.intro} {clause.subject} {predicate}")
        return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",)),) if of_settlement else ()
    if not who:
        return ()
    if _REPORTS.match(predicate) and (
        not SETTLED.search(clause.intro) or re.search(r"\bnot\b", clause.intro)
    ):
        return (Act(kind=DutyKind.REPORT, what="report"),)
    if context.last_kind is DutyKind.FORWARD_ORDER and _SENDS_IT.match(predicate):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order"),)
    if _SEE_ORDER.match(predicate):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order"),)
    if _CERTIFIES.match(predicate):
        return (Act(kind=DutyKind.NOTIFY, what="notice"),)
    if _ROSTER.search(predicate[:90]):
        return (Act(kind=DutyKind.ACKNOWLEDGE, what="acknowledgment"),)
    if _TELLS_WHO.match(predicate) and clause.force is not Force.MAY:
        return (Act(kind=DutyKind.NOTIFY, what="notice"),)
    if _ON_THE_LINE.match(predicate):
        return (Act(kind=DutyKind.CALL, what="call"),)
    if _CONSULTS.match(predicate):
        return (Act(kind=DutyKind.PREPARE, what="be prepared"),)
    if (
        clause.how in ("will", "hoped")
        and _EXPECTED_DONE.match(predicate)
        and mentions(clause.subject)
        and re.search(r"\b(?:before|by|prior|in advance|beforehand|ahead)\b", clause.sentence.low)
    ):
        return (Act(kind=DutyKind.PREPARE, what="be prepared"),)
    return ()
