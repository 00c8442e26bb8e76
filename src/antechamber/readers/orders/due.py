"""From the phrases of time of a duty to its due moment, through the court calendar."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from antechamber.core.calendar.compute import compute_deadline
from antechamber.core.calendar.deadline import Deadline, Flag
from antechamber.core.calendar.periods import Direction, Period, Unit
from antechamber.core.calendar.problems import CourtTimeError
from antechamber.core.calendar.tables import CourtTables
from antechamber.core.order import Conference, Due, DueRule, DutyKind
from antechamber.readers.orders.drafts import Draft
from antechamber.readers.orders.timing import DATE, WEEKDAYS, Printed, Relative, clocks, date_of

_CONFERENCE = re.compile(
    r"\A(?:(?:the|date|of|said|scheduled|a|that|settlement|pretrial|mediation|judicial|start|day|beginning|upcoming|set for|time|for|which) )*(?:conference|mediation|hearing|appointed hour|start\b|pretrial|settlement conference|session|it\b|that date|them\b)"
)
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
_AT_CONFERENCE = frozenset({DutyKind.ATTEND, DutyKind.AUTHORITY, DutyKind.PREPARE, DutyKind.INTERPRETER})


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
class _Anchor:
    name: str
    on: date | None = None
    at: time | None = None
    duty: Draft | None = None


def settle_dues(drafts: list[Draft], frame: Frame) -> dict[int, Due]:
    """The due moment of every draft, by its number. Duties that hang on others are settled after them."""
    settled: dict[int, Due] = {}
    for draft in drafts:
        if not _hangs(draft, drafts):
            settled[draft.number] = _due(draft, drafts, frame, settled)
    for _ in range(2):
        for draft in drafts:
            if _hangs(draft, drafts):
                settled[draft.number] = _due(draft, drafts, frame, settled)
    return settled


def _hangs(draft: Draft, drafts: list[Draft]) -> bool:
    return not draft.printed and any(
        _anchor_duty(r, draft, drafts) is not None for r in (*draft.periods, *draft.loose)
    )


def _due(draft: Draft, drafts: list[Draft], frame: Frame, settled: dict[int, Due]) -> Due:
    if (
        draft.kind is DutyKind.ATTEND
        and re.search(r"\b(?:following|next|second) day\b", draft.clause.sentence.low)
        and not draft.printed
    ):
        return _second_day(draft, frame)
    printed = _chosen(draft, frame)
    period = _period(draft, drafts, frame)
    if printed:
        return _printed_due(draft, printed, period, drafts, frame)
    if period:
        return _relative_due(draft, period, drafts, frame, settled)
    if draft.kind in _AT_CONFERENCE and frame.conference and frame.conference.on and not draft.loose:
        own = [at for _, _, at in clocks(draft.clause.low)]
        return Due(
            on=frame.conference.on,
            at=own[0]
            if own and re.search(r"present at|appear at|arrive (?:by|at)|there at", draft.clause.low)
            else frame.conference.at,
        )
    loose = _loosest(draft, drafts)
    if loose:
        return _relative_due(draft, loose, drafts, frame, settled)
    if (
        draft.kind in _AT_CONFERENCE
        and frame.conference
        and frame.conference.on
        and draft.force.value != "may"
    ):
        return Due(on=frame.conference.on, at=frame.conference.at)
    return Due()


def _chosen(draft: Draft, frame: Frame) -> Printed | None:
    options = [p for p in draft.printed if p.on or not p.year_given]
    for option in sorted(options, key=lambda p: not p.firm):
        day = _with_year(option, frame)
        if day is None:
            continue
        if draft.kind in _AT_CONFERENCE and frame.conference and day == frame.conference.on:
            continue
        return option
    return None


def _with_year(printed: Printed, frame: Frame) -> date | None:
    """The day, with the one year that puts it between the order and the conference; None when that is not certain."""
    if printed.on:
        return printed.on
    if frame.dated is None:
        return None
    limit = (
        frame.conference.on if frame.conference and frame.conference.on else frame.dated + timedelta(days=300)
    )
    for year in (frame.dated.year, frame.dated.year + 1):
        try:
            day = date(year, *printed.month_day)
        except ValueError:
            continue
        if frame.dated <= day <= max(limit, frame.dated):
            return day
    return None


def _printed_due(
    draft: Draft,
    printed: Printed,
    period: Relative | None,
    drafts: list[Draft],
    frame: Frame,
) -> Due:
    on = _with_year(printed, frame)
    if on is None:
        return Due()
    if printed.weekday is not None and on.weekday() != printed.weekday:
        frame.warn("weekday_mismatch")
    if printed.exclusive:
        return Due(
            on=on - timedelta(days=1),
            at=None,
            rule=None,
            steps=(f"Before {printed.words}: the day before at the latest.",),
        )
    at = printed.at or _own_clock(draft)
    rule, computed = None, None
    if period and period.count is not None:
        anchor = _anchor(period, draft, drafts, frame)
        rule = _rule(period, anchor) if anchor else None
        if period.count and anchor and anchor.on and period.unit:
            deadline = _compute(period, anchor, frame)
            computed = deadline.on if deadline else None
            if computed == on and deadline:
                _note_flags(deadline, frame)
    differ = computed is not None and computed != on
    if differ:
        frame.warn("date_conflict")
    _check(on, draft, frame)
    return Due(on=on, at=at, rule=rule, computed_on=computed if differ else None)


def _second_day(draft: Draft, frame: Frame) -> Due:
    if (
        frame.conference is None
        or frame.conference.on is None
        or not re.search(r"following|next", draft.clause.sentence.low)
    ):
        return Due()
    own = [at for _, _, at in clocks(draft.clause.sentence.low)]
    return Due(on=frame.conference.on + timedelta(days=1), at=own[0] if own else None)


def _own_clock(draft: Draft) -> time | None:
    for start, _, at in clocks(draft.clause.low):
        before = draft.clause.low[max(0, start - 24) : start]
        if re.search(r"\b(?:by|than|before|than|at)\s*(?:the )?\Z", before):
            return at
    return None


def _period(draft: Draft, drafts: list[Draft], frame: Frame) -> Relative | None:
    for period in draft.periods:
        if _anchor(period, draft, drafts, frame) is not None:
            return period
    return None


def _loosest(draft: Draft, drafts: list[Draft]) -> Relative | None:
    def rank(relation: Relative) -> int:
        if _anchor_duty(relation, draft, drafts) is not None:
            return 0 if relation.count is None else 1
        if relation.direction == "before" and (not relation.anchor or _CONFERENCE.match(relation.anchor)):
            return 2
        if relation.vague or relation.direction == "after":
            return 3
        return 4

    usable = [r for r in draft.loose if rank(r) < 4]
    return min(usable, key=rank) if usable else None


def _anchor(period: Relative, draft: Draft, drafts: list[Draft], frame: Frame) -> _Anchor | None:
    words = period.anchor.strip()
    conference = frame.conference
    day = DATE.match(words)
    if day:
        on = date_of(day) or _year_of_anchor(day, frame)
        if conference and on and conference.on == on:
            return _Anchor("conference", on, conference.at)
        return _Anchor(day.group(), on)
    duty = _anchor_duty(period, draft, drafts)
    if duty is not None:
        return _Anchor(f"duty:{duty.id}", duty=duty)
    if (
        draft.kind is DutyKind.CONVEY
        and period.direction == "after"
        and _DEMAND_RECEIPT.search(words)
        and not re.search(r"receipt of (?:this|the) order|receiv\w+ (?:this|the) order", words)
    ):
        return _Anchor("receipt_of_demand")
    if re.match(r"(?:(?:actual|the) )*(?:receipt|receiving|they receive|it receives)", words) or (
        _ORDER_RECEIPT.search(words) and re.search(r"recei", words)
    ):
        return _Anchor("receipt_of_order") if re.search(r"order|notice", words) else _Anchor(_words(words))
    if (
        _CONFERENCE.match(words)
        or _CONFERENCE_END.match(words)
        or (period.direction == "before" and not words)
    ):
        return _at_conference(frame)
    return _other_anchor(period, draft, drafts, frame)


def _at_conference(frame: Frame) -> _Anchor:
    conference = frame.conference
    return _Anchor("conference", conference.on, conference.at) if conference else _Anchor("conference")


def _other_anchor(period: Relative, draft: Draft, drafts: list[Draft], frame: Frame) -> _Anchor | None:
    """The order itself, an earlier act, the settlement, or an event in the order's own words."""
    words = period.anchor.strip()
    if _ORDER.match(words):
        return _Anchor("order", frame.dated)
    if not words and period.direction == "after":
        return _bare_after(draft, period, frame)
    if re.match(r"doing so|that notice|so (?:informing|notifying)", words):
        before = [d for d in drafts if d.number < draft.number and d.kind is DutyKind.NOTIFY]
        return _Anchor(f"duty:{before[-1].id}") if before else None
    if period.direction == "after":
        return _Anchor(_words(words)) if words else None
    if period.count is None and not _CONFERENCE.search(words):
        return None
    if re.search(r"\bconference\b", words[:40]):
        return _at_conference(frame)
    return _Anchor(_words(words)) if words else None


def _year_of_anchor(day: re.Match[str], frame: Frame) -> date | None:
    if frame.conference and frame.conference.on:
        return date_of(day, frame.conference.on.year)
    return date_of(day, frame.dated.year) if frame.dated else None


def _bare_after(draft: Draft, period: Relative, frame: Frame) -> _Anchor | None:
    if draft.kind is DutyKind.REPORT or "after" in draft.clause.sentence.heading.lower():
        return _at_conference(frame)
    if draft.kind in (DutyKind.NOTIFY, DutyKind.OTHER) and re.search(r"settle", draft.clause.low):
        return _Anchor("settlement")
    if draft.kind in (
        DutyKind.FORWARD_ORDER,
        DutyKind.ACKNOWLEDGE,
        DutyKind.OTHER,
    ) and period.words.startswith("within"):
        return _Anchor("order", frame.dated)
    if draft.kind is DutyKind.CONVEY and draft.bearers == ("defendant",):
        return _Anchor("receipt_of_demand")
    return _Anchor("settlement") if draft.kind is DutyKind.NOTIFY else None


def _words(text: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", text)[:6]) or "unstated"


def _anchor_duty(relation: Relative, draft: Draft, drafts: list[Draft]) -> Draft | None:
    words = relation.anchor
    if relation.count == 0 and relation.unit == "days":
        if relation.words == "with the act before":
            return next((d for d in drafts if d.number == draft.number - 1), None)
        return _companion(relation, draft, drafts)
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
    if re.search(r"in the course of that", relation.words):
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


def _relative_due(
    draft: Draft, period: Relative, drafts: list[Draft], frame: Frame, settled: dict[int, Due]
) -> Due:
    anchor = _anchor(period, draft, drafts, frame)
    if anchor is None:
        if period.vague:
            return Due(rule=_vague_rule(draft, period))
        return Due()
    if period.vague and not period.anchor and period.direction == "after":
        return Due(rule=_vague_rule(draft, period))
    rule = _rule(period, anchor)
    if anchor.duty is not None:
        base = settled.get(anchor.duty.number, Due())
        if period.count:
            deadline = _compute(period, _Anchor(anchor.name, base.on, base.at), frame) if base.on else None
            return _settled(deadline, rule, draft, frame)
        if (
            period.count == 0
            and anchor.duty.kind is DutyKind.CONFER
            and base.rule
            and (base.rule.anchor or "").startswith("duty:")
        ):
            rule = base.rule
        return Due(on=base.on, at=base.at, rule=rule)
    if period.count is None:
        if period.direction == "before" and anchor.name == "conference":
            on = anchor.on
            if (
                on
                and re.match(r"the (?:day|date) (?:of|before)", period.anchor)
                and re.match(r"the day of", period.anchor)
            ):
                on -= timedelta(days=1)
            return Due(on=on, rule=rule)
        return Due(rule=rule)
    if anchor.on is None:
        if anchor.name == "conference" and period.direction == "before":
            frame.warn("no_conference_date")
        return Due(at=_rule_clock(draft), rule=rule)
    return _settled(_compute(period, anchor, frame), rule, draft, frame)


def _settled(deadline: Deadline | None, rule: DueRule, draft: Draft, frame: Frame) -> Due:
    if deadline is None or deadline.on is None:
        return Due(rule=rule)
    _note_flags(deadline, frame)
    _check(deadline.on, draft, frame)
    return Due(on=deadline.on, at=deadline.at or _rule_clock(draft), rule=rule, steps=deadline.sentences)


def _rule_clock(draft: Draft) -> time | None:
    low = draft.clause.low
    for start, end, at in clocks(low):
        if re.search(r"\b(?:by|than|before)\s*\Z", low[max(0, start - 8) : start]) or re.match(
            r"\W*(?:on|of) the\b", low[end : end + 8]
        ):
            return at
    return None


def _rule(period: Relative, anchor: _Anchor) -> DueRule:
    return DueRule(
        count=period.count,
        unit=period.unit,
        direction=period.direction,
        anchor=anchor.name,
        vague=period.vague,
        as_written=period.as_written,
    )


def _vague_rule(draft: Draft, period: Relative) -> DueRule:
    near = draft.clause.low
    anchor = (
        "receipt_of_order"
        if re.search(r"receipt|receiv|this order", near)
        and draft.kind in (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.FORWARD_ORDER)
        else None
    )
    if anchor is None:
        anchor = (
            "settlement"
            if re.search(r"settle|agreement|resol|closing", near)
            and draft.kind not in (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.SUBMIT)
            else "order"
        )
    return DueRule(count=None, unit=None, direction="after", anchor=anchor, vague=period.vague)


def _compute(period: Relative, anchor: _Anchor, frame: Frame) -> Deadline | None:
    if anchor.on is None or period.count is None or period.unit is None:
        return None
    unit = Unit(period.unit)
    trigger: date | datetime = anchor.on
    if unit in (Unit.HOURS, Unit.MINUTES):
        if anchor.at is None:
            return None
        trigger = datetime.combine(anchor.on, anchor.at)
    direction = Direction.BEFORE if period.direction == "before" else Direction.AFTER
    try:
        return compute_deadline(
            Period(count=period.count, unit=unit, direction=direction),
            trigger,
            tables=frame.tables,
            court=frame.court,
        )
    except CourtTimeError:
        return None


def _note_flags(deadline: Deadline, frame: Frame) -> None:
    for flag in deadline.flags:
        if flag in (Flag.ROLLED_BACK, Flag.ROLLED_FORWARD):
            frame.warn(str(flag))


def _check(on: date, draft: Draft, frame: Frame) -> None:
    if frame.dated and on < frame.dated:
        frame.warn("deadline_before_order")
        if on.year < frame.dated.year:
            frame.warn("year_typo")
    if draft.printed and on.weekday() >= 5:
        frame.warn("weekend_due_date")
    after = draft.kind in (DutyKind.REPORT, DutyKind.OTHER, DutyKind.NOTIFY)
    if frame.conference and frame.conference.on and on > frame.conference.on and not after:
        frame.warn("deadline_after_conference")


def weekday_errors(text: str) -> bool:
    """Whether a lower-case text prints a date with the wrong day of the week."""
    for match in DATE.finditer(text):
        if match["weekday"] and (on := date_of(match)) and WEEKDAYS[on.weekday()] != match["weekday"]:
            return True
    return False
