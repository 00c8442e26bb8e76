"""What a period is measured from: the conference, the order, another duty, a receipt, or an event in the order's words."""

from dataclasses import dataclass, field
from datetime import date, time

from antechamber.core.calendar.tables import CourtTables
from antechamber.core.order import Conference, DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.times.relations import Relative
from antechamber.readers.orders.times.timing import DATE, date_of

CONFERENCE = re.compile(
    r"\A(?:(?:the|this|date|of|said|scheduled|any|each|such|a|that|settlement|pretrial|mediation|judicial|mandatory|early|further|virtual|video|in-person|court-ordered|actual|original|initial|above|above-referenced|start|opening|commencement|day|beginning|upcoming|set for|time|for|which) )*(?:conference|mediation|hearing|appointed hour|(?:[mve]?sc|v?msc|ene|enec|jsc)\b|start\b|pretrial|settlement conference|session|it\b|them\b)"
)
_OTHER_CONFERENCE = re.compile(
    r"(?:the |any |a |that |next )*(?:status|scheduling|case management|discovery|final pretrial|preliminary|issue|ada) (?:\w+ )?(?:conference|call|hearing)\b"
)
_DAY_OF_EVENT = re.compile(
    r"(?:(?!\b(?:whether|that|if|when|because|unless)\b)[^,;]){3,70}?\b(?:conference|hearing|trial|deposition|mediation|call|session|argument|inspection|examination|meeting)\b(?:(?!\b(?:whether|that|if|when|because|unless)\b)[^,;]){0,30}? (?:on|of|for) (?=[a-z]{3,9}\.? \d)"
)
_SETTLES = re.compile(
    r"\bsettle(?:s|d)?\b|\bsettlement\b(?![- ](?:conference|statement|letter|memorand|brief|judge|discussion|talk|purposes|position|demand|offer|proposal|authority))"
)
_PRESENT_STATE = re.compile(
    r"\b(?:(?:is|are) (?:not available|unavailable|unable)|cannot (?:attend|appear)|conflicts?\b|inconvenient|does not (?:suit|work)|believes?|objects?|prefers?)"
)
_NEW_DAY = re.compile(r"the new (?:date|day|setting)\b")
_ORDERS_DAY = re.compile(r"its (?:date|entry|issuance)\b")
_NAMED_IN = re.compile(
    r"(?:the )?(?:day|date|deadline)s? (?:(?:that is |which is )?(?:named|given|set|stated|fixed|printed|appearing) )?(?:in|by|under) (?:paragraph|line|section|item|step|part) (?P<path>\(?[\w.]{1,5}\)?(?:\([a-z\d]{1,3}\))*)"
)
"""The day of an act named by its paragraph ("the day named in paragraph 3")."""
_CONFERENCE_END = re.compile(
    r"(?:the )?(?:conclusion|completion|end|close) of the (?:settlement )?(?:conference|mediation)|the conference"
)
_ORDER = re.compile(
    r"\A(?:(?:the|date|of|entry|issuance|service|day|being|this court's) )*(?:this|the) (?:order|notice|date of this order)|\A(?:(?:the )?(?:date|entry|issuance)) (?:hereof|of (?:the|this) (?:order|notice))|\A(?:today|hereof|its entry)"
)
_ORDER_RECEIPT = re.compile(
    r"receipt of (?:this|the) (?:order|notice)|receiv\w+ (?:of )?(?:this|the) (?:order|notice)|this order is received|this order (?:in hand|reaches)|they receive this order|it has this order|this order"
)
_DEMAND_RECEIPT = re.compile(r"receipt|receiv\w+")
_PAPER = re.compile(r"\b(?:letters?|statements?|memorand(?:um|a)|submissions?|briefs?|papers)\b")


@dataclass(slots=True)
class Frame:
    """What due moments are measured against: the order's own day, the conference, the court's calendar."""

    dated: date | None
    conference: Conference | None
    court: str | None
    tables: CourtTables
    warnings: list[str] = field(default_factory=list)

    def warn(self, code: str) -> None:
        """Notes a warning once."""
        if code not in self.warnings:
            self.warnings.append(code)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a period hangs on: a name of the contract, with its day and hour or its duty where there is one."""

    name: str
    on: date | None = None
    at: time | None = None
    duty: Draft | None = None


def anchor_of(period: Relative, draft: Draft, drafts: list[Draft], frame: Frame) -> Anchor | None:
    """What a period is measured from; None when the words do not settle it."""
    words = period.anchor.strip()
    dated = _dated_anchor(words, frame)
    if dated is not None:
        return dated
    if _COURTS_DAY.match(period.words):
        return Anchor("date_set_by_court")
    if _AT_CALL.match(period.words) and anchor_duty(period, draft, drafts) is None:
        return None
    if _apart(words, drafts, frame):
        return Anchor("mediation")
    duty = anchor_duty(period, draft, drafts)
    if duty is not None:
        return Anchor(f"duty:{duty.id}", duty=duty)
    if (
        draft.kind is DutyKind.CONVEY
        and period.direction == "after"
        and _DEMAND_RECEIPT.search(words)
        and not re.search(r"receipt of (?:this|the) order|receiv\w+ (?:this|the) order", words)
    ):
        return Anchor("receipt_of_demand")
    if re.match(r"(?:(?:actual|the) )*(?:receipt|receiving|they receive|it receives)", words) or (
        _ORDER_RECEIPT.search(words) and re.search(r"recei", words)
    ):
        return Anchor("receipt_of_order") if re.search(r"order|notice", words) else Anchor(_words(words))
    if words.startswith("that date") and re.search(
        r"\b(?:an?|the) dates?\b", draft.clause.low[: period.start]
    ):
        return None
    if re.match(r"that (?:date|day)\b", words):
        return _that_day(period, draft, drafts, frame)
    if (
        period.direction == "after"
        and re.match(r"(?:it|them)\b", words)
        and not re.search(r"\b(?:conference|mediation|session)\b", draft.clause.predicate)
    ):
        return Anchor(_words(words))
    if (
        CONFERENCE.match(words)
        or (frame.conference and _NEW_DAY.match(words))
        or _CONFERENCE_END.match(words)
        or (period.direction == "before" and not words)
    ):
        return _at_conference(frame)
    return _other_anchor(period, draft, drafts, frame)


_OWN_MEDIATION = re.compile(r"(?:also |jointly )*(?:mediate|complete (?:a |the )?(?:private )?mediation)\b")


def _apart(words: str, drafts: list[Draft], frame: Frame) -> bool:
    """Whether a period runs from a mediation that the parties arrange themselves, beside a conference with the court."""
    return (
        frame.conference is not None
        and bool(re.match(r"(?:the |such |that |any )?(?:private )?mediation\b", words))
        and any(_OWN_MEDIATION.match(d.clause.predicate) for d in drafts)
    )


def _dated_anchor(words: str, frame: Frame) -> Anchor | None:
    """The day that the words print, alone or as that of an event; an event that is not the conference has its name."""
    named = _DAY_OF_EVENT.match(words)
    day = DATE.match(words, named.end() if named else 0)
    if day is None:
        return Anchor(_words(words)) if _OTHER_CONFERENCE.match(words) else None
    on = date_of(day) or _year_of_anchor(day, frame)
    conference = frame.conference
    if conference and on and conference.on == on:
        return Anchor("conference", on, conference.at)
    return Anchor(day.group(), on)


def _that_day(period: Relative, draft: Draft, drafts: list[Draft], frame: Frame) -> Anchor | None:
    """The day last named before "that date": in the sentence, else by the duty before; the conference's else."""
    told = draft.clause.sentence.low[: draft.clause.start + period.start]
    days = {m.group() for m in DATE.finditer(told)}
    if len(days) > 1:
        return None
    day = next(DATE.finditer(told), None)
    on = (date_of(day) or _year_of_anchor(day, frame)) if day else None
    if day is None:
        before = next((d for d in drafts if d.number == draft.number - 1), None)
        near = before is not None and before.clause.sentence.section == draft.clause.sentence.section
        printed = before.printed if before is not None and near else []
        if len(printed) > 1 or (near and not printed):
            return None
        on = printed[0].on if printed else None
        if printed and on is None:
            return None
    if on is None or (frame.conference and frame.conference.on == on):
        return _at_conference(frame)
    return Anchor("that date", on)


def _at_conference(frame: Frame) -> Anchor:
    conference = frame.conference
    return Anchor("conference", conference.on, conference.at) if conference else Anchor("conference")


def _other_anchor(period: Relative, draft: Draft, drafts: list[Draft], frame: Frame) -> Anchor | None:
    """The order itself, an earlier act, the settlement, or an event in the order's own words."""
    words = period.anchor.strip()
    if _ORDER.match(words) or (
        _ORDERS_DAY.match(words) and re.search(r"\bthis (?:order|notice)\b", draft.clause.sentence.low)
    ):
        return Anchor("order", frame.dated)
    if not words and period.direction == "after":
        return _bare_after(draft, period, frame)
    if re.match(r"doing so|that notice|so (?:informing|notifying)", words):
        before = [d for d in drafts if d.number < draft.number and d.kind is DutyKind.NOTIFY]
        return Anchor(f"duty:{before[-1].id}") if before else None
    if period.direction == "after":
        return Anchor(_words(words)) if words else None
    if period.count is None and not CONFERENCE.search(words):
        return None
    if re.search(r"\bconference\b", words[:40]):
        return _at_conference(frame)
    return Anchor(_words(words)) if words else None


def _year_of_anchor(day: re.Match[str], frame: Frame) -> date | None:
    if frame.conference and frame.conference.on:
        return date_of(day, frame.conference.on.year)
    return date_of(day, frame.dated.year) if frame.dated else None


def _bare_after(draft: Draft, period: Relative, frame: Frame) -> Anchor | None:
    if draft.kind is DutyKind.REPORT or "after" in draft.clause.sentence.heading.lower():
        return _at_conference(frame)
    if draft.kind in (DutyKind.NOTIFY, DutyKind.OTHER) and _SETTLES.search(draft.clause.low):
        return Anchor("settlement")
    if re.match(r"(?:answer|reply|respond|counter)\b", draft.clause.predicate):
        return Anchor("receipt_of_demand") if draft.kind is DutyKind.CONVEY else None
    later = draft.clause.intro and not _PRESENT_STATE.search(draft.clause.intro)
    if later and re.match(r"\W*(?:if|when|once|upon|should|in the event|where)\b", draft.clause.intro):
        return (
            Anchor("settlement") if draft.kind is DutyKind.NOTIFY and "settle" in draft.clause.low else None
        )
    if draft.kind in (
        DutyKind.FORWARD_ORDER,
        DutyKind.ACKNOWLEDGE,
        DutyKind.NOTIFY,
        DutyKind.OTHER,
    ) and period.words.startswith("within"):
        return Anchor("order", frame.dated)
    if draft.kind is DutyKind.CONVEY and draft.bearers == ("defendant",):
        return Anchor("receipt_of_demand")
    if draft.kind is DutyKind.REQUEST and draft.bearers == ("each_opposing_party",):
        return Anchor("receipt_of_request")
    return Anchor("settlement") if draft.kind is DutyKind.NOTIFY else None


def _words(text: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", text)[:6]) or "unstated"


_IN_TALK = re.compile(
    r"(?:in the course of|during|at|in) (?:that|this|such|the same) (?:meeting|discussion|call|period|conversation|talk|session)"
)
_AT_CALL = re.compile(r"(?:at|during|in) (?:the|that|this) (?:\w+ ){0,2}?\w*(?:call|conference)")
_COURTS_DAY = re.compile(r"on the (?:day|date) (?:that |which )?the court ")


_ACT_DUE = re.compile(
    r"(?:the (?:date|day|time) (?:on|by) which )?(?:the |its |that |such |his |her |each |[a-z]+'s? )*(?P<act>demand|offer|proposal|counter-?(?:offer|proposal)|response|answer|discussion|call|plaintiff's|defendant's)s? (?:is|are) (?:due|to be (?:made|served|sent|completed|held|conveyed|answered))\b"
)


_IS_MADE = re.compile(
    r"(?:the |its |that )(?P<act>demand|offer|counter-?offer|response|answer) (?:is|are) (?:made|served|sent|conveyed|due)\b"
)


def _act_due(words: str, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The one act of another bearer after whose last day a period runs ("after the demand is due")."""
    named = _ACT_DUE.match(words) or _IS_MADE.match(words)
    if named is None:
        return None
    act = named["act"]
    if act in ("discussion", "call"):
        found = [d for d in drafts if d.kind is DutyKind.CONFER and d.number < draft.number]
    else:
        side = ("plaintiff",) if act in ("demand", "plaintiff's") else ()
        found = [
            d
            for d in drafts
            if d.kind is DutyKind.CONVEY
            and d.number < draft.number
            and d.bearers != draft.bearers
            and (not side or d.bearers == side)
        ]
    return found[-1] if found else None


def anchor_duty(relation: Relative, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The duty that a phrase of time hangs on, None when it hangs on none."""
    words = relation.anchor.strip()
    if relation.count == 0 and relation.unit == "days":
        return _act_beside(relation, draft, drafts)
    if relation.count and (named := _NAMED_IN.match(words)):
        there = [d for d in drafts if d.clause.sentence.path == named["path"] and len(d.printed) == 1]
        return there[0] if len(there) == 1 and there[0] is not draft else None
    if (relation.count and _ACT_DUE.match(words)) or (
        relation.count is None and relation.direction == "before" and _IS_MADE.match(words)
    ):
        return _act_due(words, draft, drafts)
    return _paper_or_talk(relation, draft, drafts)


def _act_beside(relation: Relative, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The duty together with which another is due: a call, the act before, the paper that it goes with."""
    if _AT_CALL.match(relation.words):
        calls = [d for d in drafts if d.number < draft.number and d.kind is DutyKind.CALL]
        return calls[-1] if calls else None
    if _COURTS_DAY.match(relation.words):
        return None
    if "same day" in relation.words and re.match(r"\W*(?:if|when|once|should)\b", draft.clause.intro):
        return None
    if relation.words == "with the act before":
        return next((d for d in drafts if d.number == draft.number - 1), None)
    return _companion(relation, draft, drafts)


def _paper_or_talk(relation: Relative, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The paper before which an act is due, or the proposals that it follows."""
    words = relation.anchor
    if relation.direction != "before" and not re.match(r"(?:the )?(?:letters?|statements?)", words):
        return None
    head = words[:64]
    if (
        not _PAPER.search(head)
        or draft.kind is DutyKind.SUBMIT
        or re.match(
            r"(?:(?:the|this|its) )*(?:settlement |mediation )?(?:conference|mediation)\b(?! (?:statement|letter|brief))",
            head,
        )
    ):
        if re.match(r"they do so|doing so", words) and draft.kind is DutyKind.CONFER:
            return next(
                (d for d in reversed(drafts) if d.number < draft.number and d.kind is DutyKind.CONVEY), None
            )
        if re.search(r"both to be reported", words):
            return next((d for d in drafts if d.kind is DutyKind.SUBMIT), None)
        return None
    if relation.direction == "after":
        return None
    papers = [d for d in drafts if d.kind is DutyKind.SUBMIT and d.force.value == "must" and d is not draft]
    return papers[0] if papers else None


def _companion(relation: Relative, draft: Draft, drafts: list[Draft]) -> Draft | None:
    if _IN_TALK.match(relation.words):
        return next(
            (d for d in reversed(drafts) if d.number < draft.number and d.kind is DutyKind.CONFER), None
        )
    if _PAPER.search(relation.words):
        papers = [
            d for d in drafts if d.kind is DutyKind.SUBMIT and d.force.value == "must" and d is not draft
        ]
        before = [d for d in papers if d.number < draft.number]
        return before[-1] if before else (papers[0] if papers else None)
    earlier = [
        d for d in drafts if d.number < draft.number and (d.printed or d.periods or d.kind is DutyKind.SUBMIT)
    ]
    return earlier[-1] if earlier else None
