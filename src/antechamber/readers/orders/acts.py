"""What a clause makes its bearer do: from bearer, verb, object and addressee to a kind of duty, or to none.

The grammar is one table of recognisers, tried in order; each looks at the words of the clause and says what
act it sees. A clause that nobody recognises becomes `other` when it binds a named class of people, and is
left as no duty otherwise.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from antechamber.core.order import DutyKind, Force
from antechamber.readers.orders.clauses import Clause
from antechamber.readers.orders.people import addressee_of, bearers_in, names_court, names_opponent


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act of a clause: its kind, what it is about, and where its own words start and end in the sentence."""

    kind: DutyKind
    what: str = ""
    bearers: tuple[str, ...] | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """The clause only says more about a paper ordered elsewhere, or imposes nothing; `why` names the reason."""

    why: str


@dataclass(slots=True)
class Context:
    """What was read before in the order: the paper last ordered, the last subject, whether a call is meant."""

    paper: bool = False
    request: bool = False
    settled: bool = False
    bearers: tuple[str, ...] = ()
    last_kind: DutyKind | None = None


_PAPER = r"(?:letters?|statements?|memorand(?:um|a|ums)|briefs?|position papers?|mediation (?:summary|summaries)|settlement (?:submissions?|papers?|summary|summaries|reports?|positions?)|confidential submissions?|ex parte submissions?|confidential settlement (?:report|position)s?|questionnaires?|submissions?)"
_PAPER_SUBJECT = re.compile(
    rf"\A(?:(?:if|because|since)\b[^,]*, )?(?:the|this|that|such|each|every|an?|these|those|its|their|any|no|his|her|both|all|said)?\s*(?:[\w'-]+ ){{0,5}}?(?:{_PAPER}|exhibits?|envelope|subject line|length|documents?|papers?|attachments?)(?:(?: to the court| described| under| required| that| which| of| for| or the subject line|\b).*)?\Z"
)
_PRONOUN = re.compile(
    r"\A(?:and |but )?(?:it|they|these|this|those|both|each|neither|each of these letters|the author|he|she)\Z"
)
_CONTENT = re.compile(
    r"\A(?:(?:at (?:a minimum|least|the least)|also|briefly|candidly|under separate headings|,| )*)(?:include|contain|set (?:out|forth)|state|describe|address|cover|explain|tell (?:the|me)|say|give|report(?! to)|outline|summari[sz]e|identify|list|disclose|analy[sz]e|discuss|recount|estimate|specify|bear|read\b|run|not |exceed|be (?:of no|of not|no |not |limited|marked|double|single|in |typed|brief|concise|short|candid|captioned|labeled|as |kept|treated|longer|clearly|confidential|organized|held|entitled|titled|addressed|accompanied|between|destroyed|shredded|returned|ex parte)|focus|comply|consist|reflect|provide (?:a|the|an)\b|set\b|take (?:a|no)|follow|conform|attach|enclose|also include|necessarily|remain confidential|need|confirm|present|begin)\b"
)
_COURT_SUBJECT = re.compile(
    r"\A(?:and |but |that )?(?:the |this |magistrate |district |any |united states )*(?:court|clerk|clerk of (?:the )?court|undersigned|judge|magistrate judge|chambers|(?:courtroom )?deputy|(?:courtroom )?administrator|settlement judge|mediator|writ|hearing|trial|case|action|matter|order|orders|deadlines?|rule|notice|discovery|briefing|link|conference date|statements made|proceedings?|failure|communications?|procedures?|parties' (?:failure|consent)|nothing|discussions?|information|settlement|settlement discussions|everything|purpose|process|adr division|division|division will|litigation coordinator|session|stay|motion to dismiss|costs?|sanctions?)\b(?! (?:counsel|order form))"
)
_FIRST_PERSON = re.compile(
    r"\A(?:i|we|he|she|judge [a-z]+|magistrate judge [a-z. ]+|that|there|nobody|what|one|who)\b"
)
_SANCTION = re.compile(
    r"\A(?:\w+ly )?(?:be (?:ordered|required|made|directed) to (?:pay|bear|reimburse|show)|have to pay|pay (?:the )?(?:other|expenses|costs|fees|attorney)|bear (?:the|what|all)|be charged|be (?:cancel|vacat|strick|dismiss|deemed|subject|considered|barred|held in|imposed|assessed|waived|struck)|expect the conference to be|result in|lead to|risk|defeats?|suffer|forfeit|answer for|constitute)"
)
_MEANING = re.compile(
    r"\b(?:does not (?:satisfy|count|amount)|not (?:enough|sufficient)|will (?:not )?do\b|count)"
)
_AUTHORITY = re.compile(
    r"\b(?:(?:full|final|ultimate|complete|unlimited|unrestricted|settlement|binding|sufficient|requisite|necessary|actual|such|same|appropriate|absolute|adequate|the|hold|has|have|with) (?:and \w+ )?(?:settlement |legal )?authority|authority to|authori[sz]ed to|power to (?:settle|decide|agree|bind|pay|dismiss|abandon|change|close|make)|decision-?makers?|final say|authority (?:over|for)|can (?:bind|close|settle|decide)|decides? (?:what|how|whether)|sets? the (?:number|figure|limits)|power|whose recommendation|discretion to|unfettered|makes? the (?:final )?decisions?|responsib\w+ for (?:that decision|deciding)|grants settlement|ability to (?:settle|bind)|able to bind|unlimited authority|person who decides|no ceiling|ordinarily follows|authority\b)"
)
_ATTEND = re.compile(
    r"\A(?:(?:also|personally|physically|all|each|both|either|be ready and|jointly|in person|be prepared to) )*(?:attend(?!ance)|appear|physically appear|be (?:personally |physically )?(?:present|there|in attendance|at\b|available|on (?:zoom|screen|camera|the)|reachable|readily|represented|within reach|within call)|come\b|comes\b|attends?\b|appears?\b|participate|participates\b|take part|remain|remains\b|stay|stays\b|arrive\b|report to|log ?on|join|sends?\b|bring (?:someone|a (?:person|representative))|keep the|hold (?:that|the) (?:time|date|day)|either be|place themselves|have (?:a|an|the|its|their|at least|someone|present|available|in attendance|that|the claimant)\b[^.]{0,80}\b(?:present|attend|available|in attendance|within reach|by telephone|reach)|attending|ensure (?:that )?[^.]{0,60}(?:attend|present|appear))"
)
_TALK = re.compile(
    r"\b(?:confer\b|meet and (?:confer|discuss)|negotiate\b|talk (?:settlement|to|with|about|over)|speak (?:with|to|by telephone|about)|settlement (?:discussion|talk|negotiation|conversation)s?|discuss(?:ion)? (?:of |the (?:possibility|prospects?) of )?settle(?:ment)?|(?:live|good-faith|meaningful|substantive|direct) (?:settlement )?(?:discussion|talk|conversation|negotiation|effort)s?|discuss settlement|meet\b|try in earnest to reach|attempt (?:in good faith )?to (?:settle|resolve)|attempt to reach|engage in|efforts? to (?:settle|resolve)|have at least one)"
)
_TALK_VERB = re.compile(
    r"\A(?:(?:also|first|jointly|personally|all|each|either|in good faith|at least once|make (?:a|every|at least one) good[- ]faith|one or more) )*(?:confer|meet|negotiate|talk|speak|discuss|hold|have|conduct|engage|participate in|take part in|try|attempt|make (?:a|every|an)(?: \w+){0,3} (?:attempt|effort)|arrange|exhaust|explore|contact|undertake|initiate|schedule|undertake)\b"
)
_MOVE = re.compile(
    r"\b(?:demands?|offers?|proposals?|counter-?offers?|counter-?proposals?|counter-?demands?|sum demanded|settlement position|monetary demand|opening (?:figure|number)|figures?|responses?)\b"
)
_MOVE_VERB = re.compile(
    r"\A(?:(?:also|first|promptly|each|in writing|by e-?mail|either|in addition|,| )*)(?:convey|make|put|communicate|give|serve|send|deliver|exchange|e-?mail|mail|trade|provide|submit|transmit|tender|extend|present|respond|reply|answer|open|furnish|state its|set out|have made|propose|do likewise|formulate|advance|issue|counter|articulate|forward|fax|have conveyed|have (?:\w+ ){0,3}(?:to convey|to make|to serve)|shall convey)\b"
)
_SEND = re.compile(
    r"\b(?:submit|send|e-?mail|email|deliver|provide|lodge|mail|file|prepare|serve|furnish|transmit|write|give|present|fax|forward|upload|tender|place|hand|bring|answer by|exchange)s?\b"
)
_TO_COURT_PASSIVE = re.compile(
    r"\A(?:also |each |either )*(?:be |are due|is due|arrive|reach|come|go|is sent|are sent|is e-?mailed|are e-?mailed)"
)
_PASSIVE_SENT = re.compile(
    r"\A(?:also |each |both |promptly |then )*(?:be (?:\w+ly )?(?:submitted|sent|e-?mailed|emailed|delivered|provided|lodged|mailed|filed|served|furnished|transmitted|made|received|in (?:chambers|the (?:judge's|court's|hands|recipient))|due|exchanged|directed|returned|put|given|brought|attached|presented|accompanied|placed)|arrive|reach|are due|is due|is (?:e-mailed|sent)|are (?:e-mailed|sent)|be (?:e-mailed|sent))"
)
_ACK = re.compile(
    r"\b(?:acknowledge?ments?|(?:attendance|acknowledge?ment|appearance|participation|confirmation) (?:acknowledge?ment )?forms?|consent form|attached form|form\b(?=.{0,40}(?:naming|attend)))\b"
)
_REQUEST_SUBJECT = re.compile(
    r"\A(?:any |an? |all |no |the |such |each |party's |every |one |your )*(?:[\w'-]+ ){0,2}?(?:requests?|applications?|motions?|adjournments?|continuances?|extensions?|excuses?|petitions?|postponements?|rescheduling|stipulations? to (?:continue|extend)|changes? (?:of|to|in)|letter-motions?|party's request)\b(?!.*\b(?:the parties|counsel|plaintiffs?|defendants?)\Z)"
)
_ASKER = re.compile(
    r"\b(?:seek(?:s|ing)?|wish(?:es|ing)?|wants?|would like|request(?:s|ing)|desir(?:es|ing)|need(?:s|ing)? (?:another|a different|to (?:adjourn|reschedule))|believes? (?:that )?(?:a second|the conference)|who (?:must|has to|have to) travel|unable to|cannot attend|ask(?:s|ing)|prefers?|thinks? the conf)\b"
)
_REQUEST = re.compile(
    r"\b(?:request|apply|move (?:for|within|to|the|that)|ask (?:the|for|in writing|chambers|by|that|to)|seek (?:leave|an|a|permission|to)|letter-motion|motion (?:to|for)|be excused|excusal|adjournment|continuance|telephonic attendance|permission|leave of|by (?:stipulation or )?motion|stipulation or motion|must be sought|extension|place a conference call|device order|write to the court|be heard by)\b"
)
_PREPARE = re.compile(
    r"\A(?:arrive\b.{0,40}\b(?:ready|prepared)|(?:also|all|each|fully|then|both|therefore|thoroughly) )*(?:be (?:\w+ly )?(?:prepared|ready|familiar|knowledgeable|authorized and prepared|versed|able to discuss|acquainted|conversant)|know|read\b|review|expect to be asked|arrive with|have (?:an answer|read|reviewed|before|command|discussed|consulted)|come prepared|bring|be brought|be conversant|prepare (?:to|for|their|its|his)|study|see to it that everyone|familiarize|advise (?:their|its|his) clients?|discuss (?:with|the)|consult (?:with )?(?:their|its|his)|understand|estimate|keep in mind|give (?:serious )?(?:thought|consideration)|consider|have .{0,40}(?:before it|with them|in hand)|attach (?:itself|themselves)|be brought|listen|think)\b"
)
_NOTIFY = re.compile(
    r"\A(?:(?:also|promptly|immediately|at once|so|jointly|forthwith|,|by [\w -]+,|instead|each|then|it shall|in writing) ?)*(?:notif(?:y|ies)|inform|advise|tell|let\b|put forward|propose (?:dates|three|at least|no fewer)|say so|so (?:state|advise|inform|notify)|state so|report|alert|call\b|telephone|contact|furnish|e-?mail to [\w@.\- ]+ the names?|disclose|identify|provide (?:the )?(?:court|chambers|undersigned)?[^.]{0,40}(?:names?|contact|e-?mail address|telephone)|file|submit|state|confirm|indicate|designate|apprise|write)\b"
)
_SETTLED = re.compile(
    r"\b(?:case|cases|matter|action|dispute|parties|exchange|it|exchange produces an)\b[^.,;]{0,24}\b(?:settles?|settled?|resolved?|agreement|be settled)\b|settle(?:s|d|ment)? (?:is|before|first|prior|has been|of the (?:case|action|matter)|has)|a settlement as soon|of a settlement|reach(?:es|ed)? (?:a )?(?:settlement|agreement)|is (?:settled|resolved)|produces an agreement|notice of settlement|settle before|there is (?:an )?(?:agreement|settlement)|settlement is reached|should the (?:case|matter|action) settle|you settle"
)
_INFO = re.compile(
    r"\b(?:financial (?:statements?|papers|information|documents|affidavit|disclosure)|tax returns?|bank statements?|net worth|computation|calculations?|spreadsheet|damages (?:analysis|calculation|computation|spreadsheet)|documents?|records|medical (?:bills|records)|evidence|itemization|inability to pay|informal discovery|initial disclosures|discovery|expert reports?|non-?confidential versions?|wage|exhibits)\b"
)
_COPY = re.compile(r"\b(?:cop(?:y|ies) of|copies|a copy\b|courtesy copy|letters? exchanged|attach the)\b")
_ORDER_COPY = re.compile(
    r"\b(?:(?:cop(?:y|ies) of )?(?:this|the) (?:order|notice|letter)\b|both orders|have it as well|standing order)"
)
_INTERPRETER = re.compile(r"\binterpreters?\b|\btranslators?\b")
_FILINGS = re.compile(
    r"\b(?:stipulation|dismissal|closing papers|election|show cause|pretrial order|consent form|proposed (?:order|division|judgment)|agreed draft|waiver|discontinuance|consent judgment|on the record|returned? to|destroy|notice of submission|written agreement|certificate)\b"
)
_REPORT = re.compile(
    r"\b(?:(?:joint|status|final|written|settlement status|progress|26\(f\)|rule 26\(f\)) (?:\w+ ){0,3}?(?:report|letter|notice)|status (?:report|letter|update)|notice of the result|report (?:to the court|on|the outcome|whether)|final report|outcome)\b"
)
_CALL = re.compile(
    r"\b(?:telephone conference|conference call|teleconference|pre-(?:settlement |mediation )?conference call|status (?:call|conference)|pre-settlement (?:conference )?call|call\b|telephone\b|dial)\b"
)
_TELECONFERENCE = re.compile(
    r"\A(?:an? |the )?(?:[\w-]+ ){0,2}?(?:telephone conference|conference call|teleconference|status call|telephonic (?:status )?conference|pre-\w+ (?:conference|call))"
)
_MOVE_SUBJECT = re.compile(
    r"\A(?:(?:the|each|such|its|any|every|plaintiff's|defendant's|that) )?(?:written |settlement )*(?:demand|answer|response|offer|proposal|reply|counter-?offer)s?\Z"
)
_PAST_CONTEXT = re.compile(
    r"\A(?:have been|have (?:already )?(?:made|conveyed|exchanged|submitted)\b(?! before))"
)


def who_in(clause: Clause, context: Context) -> tuple[str, ...]:
    """The classes that the subject names; a pronoun takes them from its condition, else from the clause before."""
    named = bearers_in(clause.subject)
    if named or not re.match(
        r"(?:and |but )?(?:it|they|he|she|each|both|these|you|that party)\b(?: of them)?\s*\Z|\A\Z",
        clause.subject,
    ):
        return named
    return (bearers_in(clause.intro) if clause.intro else ()) or context.bearers


def acts_of(clause: Clause, context: Context) -> tuple[Act, ...] | Detail:
    """The acts that a clause imposes, or why it imposes none."""
    main = re.split(r",? (?:unless|because|except that|provided that)\b", clause.predicate, maxsplit=1)[0]
    if len(main) > 12:
        clause = replace(clause, predicate=main)
    reason = _no_duty(clause, context)
    if reason:
        return Detail(why=reason)
    for recognise in _RECOGNISERS:
        found = recognise(clause, context)
        if found is not None:
            return found
    return _other(clause, context)


def _no_duty(clause: Clause, context: Context) -> str | None:
    subject, predicate, low = clause.subject, clause.predicate, clause.low
    lead = clause.sentence.lead.lower()
    if re.search(
        r"\b(?:court|judge) may (?:require|order|direct)\b|may require by order", lead + " " + low
    ) and not re.search(r"\bshall|must\b", predicate):
        return "court_may_require"
    if clause.negative and _only_request(clause) is None:
        return "prohibition"
    if clause.force is Force.MAY and re.match(
        r"(?:submit|serve|send|file|make) (?:one|a single) (?:letter|statement|response|memorandum|brief|demand|offer)",
        predicate,
    ):
        return "permission_to_join"
    if re.match(r"negotiate by letter|negotiate in writing", predicate):
        return "explanation"
    if re.match(r"show cause", predicate):
        return None
    if (
        re.match(r"be (?:told|informed|notified|advised)\b", predicate)
        or _TELECONFERENCE.match(subject)
        or _only_request(clause) is not None
    ):
        return None
    if re.search(r"\b(?:the|this) (?:court|undersigned|judge|clerk)\Z", subject):
        return "court_own"
    if (
        re.search(r"\b(?:sanction|reimburs|contempt)", predicate)
        or (clause.force is not Force.MUST or clause.how == "will")
        and _SANCTION.search(predicate)
        or re.match(
            r"be (?:sanction|deemed|subject to|cause for|grounds|considered (?:a )?(?:violation|failure))|result in|lead to|answer for",
            predicate,
        )
    ):
        return "sanction_clause"
    if (
        re.match(
            r"(?:mean|include (?:the|all|any) (?:following )?part|apply\b(?! (?:for|to the court|in writing|by|jointly))|be (?:held|conducted|construed|understood|set|scheduled|off the record|inadmissible|decided|granted|considered|allowed|permitted|subject|used|admissible|adjourned|vacated|stayed|extended|finished|completed before|done before|counted|waived|rescheduled|continued|limited to the|moved|released|excused only)|take place|begin|commence|last|continue(?: to apply)?|govern|proceed|run|control|not\b|constitute|satisfy|suffice|count|do\b(?! likewise)|exist|follow(?:ing)? shall apply|serve as)\b",
            predicate,
        )
        and not _REQUEST_SUBJECT.match(subject)
        and not _papery(clause, context)
    ):
        return (
            "explanation"
            if clause.how == "may" or not re.match(r"be (?:held|conducted|set|scheduled)", predicate)
            else "conference"
        )
    if (
        _COURT_SUBJECT.match(subject)
        and not _PAPER_SUBJECT.match(subject)
        and not re.search(r"\b(?:counsel|part(?:y|ies)|plaintiff|defendant)s?\Z", subject)
        and not re.search(r"attendance|attend", subject)
    ):
        return "court_own"
    if _FIRST_PERSON.match(subject) and not bearers_in(subject):
        return "court_own"
    if re.search(r"\bcustodian|warden|institution\b", subject):
        return "court_own"
    return None


def _papery(clause: Clause, context: Context) -> bool:
    return bool(_PAPER_SUBJECT.match(clause.subject)) or bool(
        context.paper and _PRONOUN.match(clause.subject)
    )


def _paper_detail(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    if _REQUEST_SUBJECT.match(clause.subject) or context.request and _PRONOUN.match(clause.subject):
        if (
            _CONTENT.match(clause.predicate)
            or re.match(
                r"(?:be (?:agreed|made|supported|accompanied|granted|considered)|accompany)", clause.predicate
            )
            and not _REQUEST_SUBJECT.match(clause.subject)
        ):
            return Detail(why="form_of_request")
        if (
            context.request
            and re.match(r"(?:the|that|such) request\b", clause.subject)
            and not re.search(r"no later|days|weeks", clause.predicate)
        ):
            return Detail(why="form_of_request")
        if not _REQUEST_SUBJECT.match(clause.subject) and context.request and not context.paper:
            return Detail(why="form_of_request") if _CONTENT.match(clause.predicate) else None
        return None
    if not clause.predicate.strip() and (
        _PAPER_SUBJECT.match(clause.subject) or _PRONOUN.match(clause.subject)
    ):
        return Detail(why="contents_or_form")
    if (
        _PRONOUN.match(clause.subject)
        and not clause.intro
        and _CONTENT.match(clause.predicate)
        and context.last_kind
        in (DutyKind.CONVEY, DutyKind.SUBMIT, DutyKind.REPORT, DutyKind.ACKNOWLEDGE, DutyKind.PROVIDE_COPIES)
        and not re.match(r"(?:they|he|she|both|each)\b", clause.subject)
    ):
        return Detail(why="contents_or_form")
    if (
        _MOVE_SUBJECT.match(clause.subject) or _MOVE_SUBJECT.match(clause.subject.rsplit(" the ", 1)[-1])
    ) and _CONTENT.match(clause.predicate):
        return Detail(why="contents_or_form")
    if (
        context.last_kind is DutyKind.CONVEY
        and bearers_in(clause.subject)
        and re.match(
            r"(?:give the amount|show how|explain|itemi[sz]e|state (?:the|its) (?:amount|reasons))",
            clause.predicate,
        )
    ):
        return Detail(why="contents_or_form")
    if (
        context.paper
        and re.match(
            r"in (?:it|them|that letter|the (?:letter|statement|memorandum)|its (?:letter|statement))\b",
            clause.intro + clause.subject,
        )
        and _CONTENT.match(clause.predicate)
    ):
        return Detail(why="contents_or_form")
    if (
        clause.how == "imperative"
        and re.match(r"(?:include|discuss|tell me)\b", clause.predicate)
        and context.paper
    ):
        return Detail(why="contents_or_form")
    if _PRONOUN.match(clause.subject) and clause.intro and bearers_in(clause.intro):
        return None
    if not _papery(clause, context):
        return None
    if _ACK.search(clause.subject):
        return None
    if _CONTENT.match(clause.predicate) and not re.match(
        r"(?:submit|file|give (?:\w+ )?(?:notice|opposing|the other))", clause.predicate
    ):
        return Detail(why="contents_or_form")
    return None


def _acknowledge(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    head = clause.predicate[:160]
    if _ACK.search(clause.subject) and (
        _PASSIVE_SENT.match(clause.predicate)
        or re.match(r"come|comes|go|goes|is|are|accompany|be ", clause.predicate)
    ):
        return (
            Act(
                kind=DutyKind.ACKNOWLEDGE,
                what="acknowledgment",
                bearers=bearers_in(clause.predicate.split(" by ")[-1]) if " by " in head else ("each_party",),
            ),
        )
    if _ACK.search(head) and re.search(
        r"\b(?:return|submit|sign|lodge|send|e-?mail|complete|file|execute|provide|deliver|mail)",
        head[: _ACK.search(head).start()],
    ):
        return (Act(kind=DutyKind.ACKNOWLEDGE, what="acknowledgment"),)
    return None


def _interpreter(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    if _INTERPRETER.search(clause.predicate[:90]) and re.search(
        r"\A(?:\w+ )?(?:bring|engage|provide|arrange|obtain|retain|furnish|secure|have|ensure|supply)",
        clause.predicate,
    ):
        return (Act(kind=DutyKind.INTERPRETER, what="interpreter"),)
    if re.search(r"needs? an? (?:interpreter|translator)", clause.subject + clause.intro) and re.match(
        r"(?:bring|provide|arrange|engage|retain|hire)s?\b", clause.predicate
    ):
        return (Act(kind=DutyKind.INTERPRETER, what="interpreter"),)
    if _INTERPRETER.search(clause.subject) and re.match(
        r"be (?:provided|present|brought|arranged)|attend", clause.predicate
    ):
        return (Act(kind=DutyKind.INTERPRETER, what="interpreter", bearers=("each_party",)),)
    return None


def _forward(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    head = clause.predicate[:170]
    if re.match(r"read (?:this|the) (?:order|letter)\b.{0,20}with (?:your|their|his) clients?", head):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="read the order with the client"),)
    if (
        re.search(
            r"\b(?:furnish|provide|serve|forward|transmit|send|deliver|give|mail|e-mail|contact every)\b",
            head,
        )
        and _ORDER_COPY.search(head)
        and re.search(
            r"\bcop(?:y|ies) of|have it as well|forward|(?:serve|provide|send) (?:this|the) (?:order|notice)|furnish a copy",
            head,
        )
        and not re.search(
            r"read(?:ing)? (?:this|the)|date of this|receipt of this|in advance|pursuant to this",
            head[: (_ORDER_COPY.search(head) or re.match("", head)).end()],
        )
    ):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order"),)
    if _.last_kind is DutyKind.FORWARD_ORDER and re.match(
        r"(?:furnish|provide|send|serve) (?:\w+ ){0,3}a copy of it\b", head
    ):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="copy of the order"),)
    if re.match(r"notify (?:each|every|any|all)\b.{0,120}of this order", head):
        return (Act(kind=DutyKind.FORWARD_ORDER, what="notice of the order"),)
    return None


def _request(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    only = _only_request(clause)
    if only is not None:
        return only
    if _REQUEST_SUBJECT.match(subject) and not _SETTLED.search(clause.intro):
        if re.match(
            r"be (?:supported|agreed upon)|suspend|not\b|have\b|contain|identify|explain", predicate
        ) or not re.search(
            r"\b(?:made|filed|submitted|sent|reach|presented|received|lodged|sought|in writing|by (?:letter|motion|e-?mail|stipulation|joint)|come|accompany|are made|is made|require|be (?:directed|e-mailed|emailed|in the form))",
            predicate,
        ):
            context.request = True
            return Detail(why="form_of_request")
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    if (
        _REQUEST.search(predicate if clause.force is Force.MAY else predicate[:130])
        and (
            _ASKER.search(subject + " " + clause.intro)
            or clause.force is Force.MAY
            or re.match(
                r"(?:ask|apply|move|seek|request|write to the court|place a conference call|make (?:a|an|any) (?:request|application|motion)|file (?:a|an|any) (?:\w+ )?(?:motion|request|stipulation)|be heard|submit (?:a|the) (?:written )?(?:request|court's form of device)|submit (?:the court's )?[\w' ]*device)",
                predicate,
            )
        )
        and not re.match(
            r"(?:send|submit|exchange|e-mail|provide|deliver|attend|appear|bring|serve|convey|make a (?:settlement )?(?:demand|offer))\b(?!.{0,40}\b(?:request|motion|device order)\b)",
            predicate,
        )
    ):
        who = (
            None
            if bearers_in(subject) and not _ASKER.search(subject) and clause.force is Force.MAY
            else ("requesting_party",)
        )
        if bearers_in(subject) == ("counsel",):
            who = ("counsel", "requesting_party")
        elif "attendee" in bearers_in(subject):
            who = ("attendee", "requesting_party")
        elif (
            _ASKER.search(clause.intro)
            or bearers_in(subject) == ("each_party",)
            and not _ASKER.search(subject)
        ):
            who = ("each_party", "requesting_party")
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=who),)
    if _ASKER.search(subject) and re.match(
        r"(?:say so|call the (?:courtroom )?deputy|call chambers|contact chambers|contact the (?:courtroom )?deputy|notify|inform|advise|do so|let)\b",
        predicate,
    ):
        return (
            Act(
                kind=DutyKind.REQUEST,
                what=_request_about(clause),
                bearers=("requesting_party", *bearers_in(subject)),
            ),
        )
    if re.match(r"state its (?:view|position) ", predicate):
        return (Act(kind=DutyKind.REQUEST, what="view on a request", bearers=("each_opposing_party",)),)
    return None


def _only_request(clause: Clause) -> tuple[Act, ...] | None:
    """A leave that is given only when asked for: "allowed only for compelling reasons, presented in writing"."""
    low = clause.low
    if not re.search(
        r"\b(?:only|except|unless)\b[^.]{0,60}\b(?:by (?:\w+ )?(?:motion|stipulation|application)|presented in writing|received in writing|in writing|upon (?:\w+ )?(?:motion|application|request))",
        low,
    ):
        return None
    if re.match(
        r"(?:be )?(?:given|granted|allowed|permitted|considered|excused|entertained|continued|changed)\b",
        clause.predicate,
    ):
        return (Act(kind=DutyKind.REQUEST, what=_request_about(clause), bearers=("requesting_party",)),)
    return None


def _request_about(clause: Clause) -> str:
    low = clause.low
    if re.search(r"excus|telephone|non-?appearance|attend", low):
        return "excusal"
    if re.search(r"device|laptop|clearance", low):
        return "device"
    return "adjournment"


def _authority_or_attend(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    who = who_in(clause, context)
    head = predicate[:230]
    authority = bool(_AUTHORITY.search(subject) or _AUTHORITY.search(head))
    if (
        re.match(
            r"(?:have|hold|be authori[sz]ed|be vested|possess|carry|be given|be able to (?:settle|bind|decide)|be (?:its|the|a|an|one who is the) (?:\w+ )?(?:decision|person|individual|officer|someone))\b",
            predicate,
        )
        and _AUTHORITY.search(head[:120])
        and not re.match(r"have (?:read|reviewed)", predicate)
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY, what="authority to settle", bearers=_authority_bearers(who, subject)
            ),
        )
    if re.match(r"have consulted\b|calendar the matter|start that process", predicate) and (
        "government_party" in who or authority
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY, what="authority to settle", bearers=_authority_bearers(who, subject)
            ),
        )
    if re.match(r"means\b", predicate):
        return (
            tuple(
                Act(
                    kind=DutyKind.AUTHORITY,
                    what="authority to settle",
                    bearers=_for_whom(part) or who or ("entity_party",),
                )
                for part in clause.low.split(";")
                if "power" in part or "authority" in part or part in clause.low.split(";")[:1]
            )
            if authority or re.search(r"officer|principal", head)
            else None
        )
    if predicate.startswith("are decision-makers"):
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who or _for_whom(subject)),)
    bring = re.match(
        r"(?:also )?bring (?:someone|a (?:person|representative)|with (?:it|them)|to the conference (?:a|the) (?:person|representative))",
        predicate,
    )
    required = clause.how == "required" and re.search(r"\battendance|presence|participation\b", subject)
    if required:
        return (
            Act(
                kind=DutyKind.ATTEND,
                what="attend",
                bearers=bearers_in(subject.split(" of ", 1)[-1]) or ("each_party",),
            ),
        )
    if not _ATTEND.match(predicate) and not bring:
        return None
    if re.match(
        r"(?:take part|participate) in (?:a |an |the |at least )*(?:\w+[- ]){0,3}(?:telephone conference|conference call|teleconference|talk|discussion|negotiation|status|call)",
        predicate,
    ):
        return None
    if re.match(r"(?:be available|remain available|keep)\b", predicate) and not who:
        return None
    if re.match(
        r"sends? (?!(?:a |an |the |at least |someone|as |its |some|to the conference|one |only )+\b)",
        predicate,
    ) or re.match(
        r"(?:sends?|have) (?:[\w ,'-]{0,60})?\b(?:letter|statement|memorand|copies|copy|demand|offer|proposal|notice|list|draft|brief|response|reply)",
        predicate,
    ):
        return None
    if (
        re.match(r"sends?\b", predicate)
        and not authority
        and not re.search(
            r"\b(?:person|representative|individual|official|officer|employee|someone|member|adjuster|attorney|principal)\b",
            predicate,
        )
    ):
        return None
    if re.match(r"arrive\b", predicate) and re.search(
        r"\b(?:with (?:command|a breakdown)|prepared|ready)\b", predicate[:60]
    ):
        return None
    if re.match(r"(?:be available|be reachable|be represented)", predicate) and not who:
        return None
    return _presence(clause, who, authority, bool(bring))


def _presence(clause: Clause, who: tuple[str, ...], authority: bool, bring: bool) -> tuple[Act, ...]:
    subject, predicate = clause.subject, clause.predicate
    if bring:
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who),)
    special = {"entity_party", "government_party"} & set(who)
    plain = {
        "each_party",
        "plaintiff",
        "defendant",
        "counsel",
        "lead_trial_counsel",
        "plaintiff_counsel",
        "defense_counsel",
        "pro_se_party",
    } & set(who)
    insurer = "insurer" in who
    if re.search(r"\binsured part", subject) and re.search(r"\b(?:by|through) a", predicate[:30]):
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=("insurer",)),)
    if (
        re.match(
            r"(?:those|persons?|a person|the person|someone|an individual|individuals|representatives?|a representative)\b[^,]* (?:with|having|who (?:has|have|possess))",
            subject,
        )
        and authority
    ):
        return (
            (
                Act(
                    kind=DutyKind.AUTHORITY,
                    what="authority to settle",
                    bearers=_for_whom(subject) if insurer else ("each_party",),
                ),
            )
            if not insurer
            else (Act(kind=DutyKind.ATTEND, what="insurer attends", bearers=("insurer",)),)
        )
    if special and not (
        plain - {"each_party"}
        if "each_party" in who and subject.startswith(("a party", "any party", "each party that", "if"))
        else plain
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c in special or c == "insurer"),
            ),
        )
    if special and subject.startswith(
        ("a party that", "a party which", "any party that", "each party that", "parties that")
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c in special or c == "insurer"),
            ),
        )
    if insurer and not plain:
        return (Act(kind=DutyKind.ATTEND, what="insurer attends", bearers=("insurer",)),)
    if (
        re.match(
            r"(?:each |both )?sends?\b|be represented by|(?:attend|appear|participate|be present|come|appears|attends)s? (?:\w+ )?(?:through|by) (?:a |an |its |the |someone|at least)",
            predicate,
        )
        and authority
    ):
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who or ("each_party",)),)
    if re.search(r"member of the board|board member|sitting member|whose consent to settle", subject):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=("entity_party", "government_party", *who),
            ),
        )
    added = (
        bearers_in(re.sub(r".*?\b(?:accompanied by|together with|along with|with)\b", "", predicate, count=1))
        if re.search(
            r"\b(?:accompanied by|together with|along with|with) (?:the |its |their |his |lead |trial |his or her )*(?:counsel|attorneys?|lawyers?|parties|lead|trial)",
            predicate,
        )
        else ()
    )
    everyone = tuple(dict.fromkeys((*(who or ("each_party",)), *added)))
    attend = Act(kind=DutyKind.ATTEND, what="attend", bearers=everyone)
    if authority and not re.match(r"(?:be at|keep|hold)", predicate):
        holders = (
            tuple(c for c in ("entity_party", "insurer", "government_party") if c in who)
            or tuple(c for c in who if c in ("plaintiff", "defendant"))
            or ("each_party",)
        )
        return attend, Act(
            kind=DutyKind.AUTHORITY,
            what="authority to settle",
            bearers=tuple(dict.fromkeys((*holders, "each_party"))) if "each_party" in who else holders,
        )
    return (attend,)


def _authority_bearers(who: tuple[str, ...], subject: str) -> tuple[str, ...]:
    if not who or who == ("attendee",) or who == ("insurer", "attendee"):
        extra = (
            tuple(c for c in _for_whom(subject) if c != "attendee")
            if re.search(r"\b(?:for|of)\b", subject)
            else ()
        )
        return extra or ("each_party",)
    kept = tuple(c for c in who if c not in ("attendee",))
    return kept


def _for_whom(subject: str) -> tuple[str, ...]:
    return bearers_in(re.sub(r"\A.*?\b(?:for|of)\b", "", subject, count=1))


def _convey(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    if re.match(r"do likewise", predicate) and context.last_kind is DutyKind.CONVEY:
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    passive = re.match(
        r"(?:an? |any |the |each |every )?(?:\w+[ '-]+){0,4}?(?:demand|offer|proposal|response|counter-?offer)s?\b",
        subject,
    ) and _PASSIVE_SENT.match(predicate)
    if re.match(r"(?:serve|make|convey|send|deliver|communicate) (?:one|it)\b", predicate) and re.search(
        r"\b(?:demand|offer|proposal)\b", clause.intro
    ):
        return (Act(kind=DutyKind.CONVEY, what="demand_or_offer"),)
    if (
        passive
        and not names_court(predicate[:60])
        and not re.search(r"\b(?:letter|statement|memorandum|brief)s?\b", subject)
    ):
        side = (
            "plaintiff"
            if re.search(r"plaintiff|demand", subject)
            else "defendant"
            if re.search(r"defendant|offer|response", subject)
            else "each_party"
        )
        return (Act(kind=DutyKind.CONVEY, what=_move_what(subject, (side,)), bearers=(side,)),)
    if not _MOVE_VERB.match(predicate):
        return None
    if not who_in(clause, context) and clause.how != "imperative":
        return None
    move = _MOVE.search(predicate)
    paper = re.search(rf"\b{_PAPER}\b", predicate)
    answer = re.match(r"(?:also |each |promptly |shall |then )*(?:respond|reply|answer)\b", predicate)
    if answer and paper and move and move.start() < paper.start():
        paper = None
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
        )
    if (
        paper
        and not move
        and paper.group().startswith("letter")
        and addressee_of(predicate) in ("plaintiff", "defendant")
        and re.search(r"itemi[sz]|damages|amount|relief", predicate)
        and not names_court(predicate)
    ):
        return (Act(kind=DutyKind.CONVEY, what=_move_what(predicate, bearers_in(subject))),)
    if not move or re.match(r"(?:be|have read)", predicate):
        return None
    before = predicate[: move.start()]
    if re.search(
        r"\b(?:cop(?:y|ies)|history|terms|dates?|summary|last|latest|inform|report|notice|whether|statement) (?:of |and )?",
        before,
    ) and not re.match(r"(?:convey|make|exchange)\b", predicate):
        return None
    if move.group().startswith(("response", "figure")) and not re.match(
        r"(?:convey|make|deliver|serve|send|mail|provide|submit|e-mail|open|exchange|trade)\b", predicate
    ):
        return None
    if move.group().startswith("response") and re.search(
        r"\bto (?:the|any|a|this|that) (?:\w+ )?(?:motion|order|discovery|complaint|interrogator|letter)",
        predicate,
    ):
        return None
    if paper and paper.start() < move.start():
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
            return (Act(kind=DutyKind.CONVEY, what=_move_what(predicate, bearers_in(subject))),)
        if re.search(
            r"confidential|ex parte|updated|supplemental|@|\bwhich confirms|confirming",
            predicate[: move.start()],
        ):
            return None
        if (
            not opponent
            or names_court(predicate[: paper.start()])
            or not re.search(r"\b(?:settlement )?(?:demand|offer|counter|proposal|sum demanded)", predicate)
            or re.match(r"exchange (?!.{0,25}(?:demand|offer|proposal))", predicate)
            or re.search(r"\b(?:statement|memorand|brief)", paper.group())
        ):
            return None
        if "each_party" in bearers_in(subject) and not re.search(
            r"a (?:settlement )?(?:demand|offer)", predicate
        ):
            return None
    elif names_court(before) and not names_opponent(predicate):
        return None
    if re.search(r"@|\bchambers\b|\bthe court\b", predicate) and paper and not names_opponent(predicate):
        return None
    return (Act(kind=DutyKind.CONVEY, what=_move_what(predicate, bearers_in(subject))),)


def _move_what(text: str, who: tuple[str, ...]) -> str:
    if any(c.startswith("plaintiff") for c in who) and not any(c.startswith("def") for c in who):
        return "demand"
    if any(c.startswith("def") for c in who) and not any(c.startswith("plaintiff") for c in who):
        return "offer"
    return "demand_or_offer"


def _confer(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    predicate = clause.predicate
    head = predicate[:200]
    if not _TALK_VERB.match(predicate) or not _TALK.search(head) or not who_in(clause, context):
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
    if re.match(r"(?:discuss|explore)\b", predicate) and not re.search(r"settle|resol", head[:80]):
        return None
    if re.match(
        r"(?:have|hold|conduct|try|attempt|engage|arrange|schedule|undertake|make)\b", predicate
    ) and not re.search(
        r"settle|negotiat|discussion|talk|speak|agreement among|resolve|conversation|meet and confer", head
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


def _copies(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    if re.match(r"(?:a |the )?cop(?:y|ies)\b", subject) and re.match(
        r"be (?:attached|sent|provided|e-?mailed|delivered|served|furnished|submitted)|goes|go\b|are due",
        predicate,
    ):
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies", bearers=context.bearers or ("each_party",)),)
    head = predicate[:150]
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
        and not _ORDER_COPY.search(match["rest"][:60])
    ):
        if re.search(r"original and (?:one|two|a) cop|and (?:one|two) cop", head):
            return None
        return (Act(kind=DutyKind.PROVIDE_COPIES, what="copies"),)
    return None


def _submit(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    paper_subject = re.search(rf"\b{_PAPER}\b", subject)
    if (
        paper_subject
        and not bearers_in(subject[: paper_subject.start()].replace("'s", ""))
        and (
            _PASSIVE_SENT.match(predicate)
            or clause.how == "present"
            and re.match(r"come|go|is sent|are sent|are due|is due", predicate)
        )
    ):
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
        side = bearers_in(subject) or bearers_in(
            predicate.split(" by ")[-1] if " by " in predicate[:60] else ""
        )
        return (
            Act(
                kind=DutyKind.SUBMIT,
                what=_paper_name(subject),
                bearers=tuple(c for c in side if c != "attendee") or ("each_party",),
            ),
        )
    if re.match(r"be put in a separate letter", predicate):
        return (Act(kind=DutyKind.SUBMIT, what="separate letter", bearers=("each_party",)),)
    if context.paper and _PRONOUN.match(subject) and _PASSIVE_SENT.match(predicate):
        return Detail(why="channel_or_date")
    if re.match(r"(?:\w+ )?be (?:done|in the recipient|in chambers|received|completed|finished)", predicate):
        return Detail(why="channel_or_date")
    if not _SEND.match(
        re.sub(
            r"\A(?:(?:also|each|either|then|jointly|separately|, ?in addition,?|in addition|, )+ ?)*(?:\(a\) |\(1\) )?",
            "",
            predicate,
        )
    ):
        return None
    paper = re.search(rf"\b{_PAPER}\b", predicate)
    theirs = re.match(
        r"(?:e-?mail|mail|submit|send|deliver) (?:theirs?|his|hers|its own|their own)\b", predicate
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
    before = predicate[: paper.start()]
    if "notice of submission" in before:
        return (Act(kind=DutyKind.NOTIFY, what="notice of submission"),)
    if re.search(
        r"\b(?:sworn|financial|bank|closing|opening|net worth|witness|written consent) \Z", before
    ) or re.search(
        r"\b(?:names?|copies|copy|notice|request|motion|stipulation|list|report)\b[^,]{0,30}\b(?:of|in|by|that|to)\b[^,]*\Z",
        before,
    ):
        return None
    if re.search(r"\bjoint\b", before) and not re.search(
        r"confidential|settlement|ex parte|mediation|pre-?conference|statement", before
    ):
        return (Act(kind=DutyKind.REPORT, what="joint letter"),)
    if _SETTLED.search(clause.intro) or re.search(
        r"\A(?:file|e-?mail|submit|send) a (?:joint )?letter(?: on ecf)? (?:to say|saying|informing|advising|notifying|so) ",
        predicate,
    ):
        return None
    if "exchange" in predicate[:25] and not names_court(predicate):
        if clause.force is Force.MAY:
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
        rf"(?P<lead>(?:(?:confidential|ex parte|updated|supplemental|exchanged|joint|settlement|mediation|conference|position|written|pretrial|private|separate|optional|further)[ ,]+)*){_PAPER}",
        text,
    )
    return match.group().strip() if match else "settlement letter"


def _info(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    predicate = clause.predicate
    if not re.match(
        r"(?:\w+ly |also |each )*(?:deliver|give|produce|provide|exchange|serve|send|furnish|attach|disclose|complete|make available|bring to the conference, and give|supply|turn over|attach or identify|share)\b",
        predicate,
    ):
        return None
    if (
        _INFO.search(predicate)
        and not names_court(predicate[:50])
        and (
            names_opponent(predicate) or re.match(r"exchange|produce|attach or identify|complete", predicate)
        )
    ):
        return (Act(kind=DutyKind.EXCHANGE_INFORMATION, what="information"),)
    return None


def _call(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    if _TELECONFERENCE.match(subject) and re.match(
        r"take place|be held|is set|be conducted|occur", predicate
    ):
        return (Act(kind=DutyKind.CALL, what="telephone conference", bearers=("counsel",)),)
    if _SETTLED.search(clause.intro + subject + " " + predicate):
        return None
    if (
        re.match(
            r"(?:also |jointly |then )*(?:call|telephone|dial|initiate|place|participate in|take part in|appear (?:at|for|by telephone)|attend|join|be available for)\b",
            predicate,
        )
        and _CALL.search(predicate[:90])
        and bearers_in(subject)
    ):
        if re.match(
            r"(?:call|telephone) (?:the )?(?:courtroom )?(?:deputy|clerk)", predicate
        ) and not re.search(r"\d{1,2}:\d\d", predicate):
            return None
        return (Act(kind=DutyKind.CALL, what="call"),)
    return None


def _notify(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate, intro = clause.subject, clause.predicate, clause.intro
    who = who_in(clause, _)
    if (
        not who
        and clause.how != "imperative"
        and not re.match(r"(?:it|he|she|they|that)\b", subject)
        and not re.search(r"\b(?:be (?:told|informed|notified|advised))", predicate)
    ):
        return None
    passive = re.match(r"be (?:told|informed|notified|advised|apprised)", predicate)
    if passive:
        return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",)),)
    if re.match(
        r"(?:make|file|submit|provide|e-mail|send) (?:an? |the )?(?:\w+ ){0,3}reports?\b", predicate
    ) and not re.search(r"\b(?:expert|medical|physician)", predicate[:60]):
        return (Act(kind=DutyKind.REPORT, what="report", bearers=who or ("each_party",)),)
    if not _NOTIFY.match(predicate):
        return None
    if re.match(
        r"(?:file|submit|write|state|report|furnish)\b",
        re.sub(r"\A(?:(?:also|promptly|immediately|at once|jointly|forthwith) )*", "", predicate),
    ) and not re.search(
        r"\b(?:notice|letter|say so|so state|settle|outcome|report|names?|numbers?|list|in writing|to say|result|dates)\b",
        predicate,
    ):
        return None
    if (
        _REPORT.search(predicate[:120])
        and not re.search(r"notice of settlement", predicate)
        and not (_SETTLED.search(intro) and not re.search(r"status report|joint report", predicate))
        and (
            re.search(
                r"\bafter\b|\bboard\b|outcome|26\(f\)|status|report",
                clause.low + clause.sentence.heading.lower(),
            )
        )
        and not re.search(r"joint notice of settlement", predicate)
    ):
        return (Act(kind=DutyKind.REPORT, what="report"),)
    if _FILINGS.search(predicate[:90]) and not re.search(r"\bnotice\b", predicate[:60]):
        return None
    if re.match(r"contact\b", predicate) and not names_court(predicate[:60]):
        return None
    if re.match(r"(?:identify|disclose|indicate|designate|confirm|state)\b", predicate) and not (
        names_court(predicate) or names_opponent(predicate)
    ):
        return None
    return (Act(kind=DutyKind.NOTIFY, what="notice", bearers=who or ("each_party",)),)


def _prepare(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
    subject, predicate = clause.subject, clause.predicate
    if not _PREPARE.match(predicate):
        return None
    if re.match(r"be brought", predicate):
        return (Act(kind=DutyKind.PREPARE, what="bring papers", bearers=("counsel",)),)
    if not who_in(clause, _) and clause.how != "imperative":
        return None
    if clause.force is Force.MAY:
        return Detail(why="permission")
    return (Act(kind=DutyKind.PREPARE, what="be prepared"),)


def _other_filing(clause: Clause, _: Context) -> tuple[Act, ...] | Detail | None:
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
        _FILINGS.search(clause.predicate[:110])
        and bearers_in(clause.subject)
        and not re.match(r"(?:attend|appear|be )", clause.predicate)
    ):
        if "notice of submission" in clause.predicate or "notice of submission" in clause.subject:
            return (Act(kind=DutyKind.NOTIFY, what="notice of submission"),)
        return (Act(kind=DutyKind.OTHER, what="paper"),)
    return None


def _other(clause: Clause, context: Context) -> tuple[Act, ...] | Detail:
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


_RECOGNISERS: tuple[Callable[[Clause, Context], tuple[Act, ...] | Detail | None], ...] = (
    _paper_detail,
    _acknowledge,
    _interpreter,
    _forward,
    _request,
    _call,
    _copies,
    _convey,
    _confer,
    _submit,
    _info,
    _authority_or_attend,
    _prepare,
    _other_filing,
    _notify,
)
