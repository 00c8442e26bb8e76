"""From the phrases of time of a duty to its due moment, through the court calendar."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from antechamber.core.calendar.compute import compute_deadline
from antechamber.core.calendar.deadline import Deadline, Flag
from antechamber.core.calendar.periods import Direction, Period, Unit
from antechamber.core.calendar.problems import CourtTimeError
from antechamber.core.order import Due, DueRule, DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.anchors import CONFERENCE, Anchor, Frame, anchor_duty, anchor_of
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.times.relations import Relative
from antechamber.readers.orders.times.timing import DATE, WEEKDAYS, Printed, clocks, date_of

_AT_CONFERENCE = frozenset({DutyKind.ATTEND, DutyKind.AUTHORITY, DutyKind.PREPARE, DutyKind.INTERPRETER})
_CAP = re.compile(
    r"\b(?:in no (?:event|case) later than|(?:in any (?:event|case)|at (?:the )?latest),? (?:by|on or before|before|(?:no|not) later than)|but (?:no|not) later than|whichever is earlier)\b[^.;]{0,30}\Z"
)
_WEEKDAY = re.compile("|".join(WEEKDAYS))


def settle_dues(drafts: list[Draft], frame: Frame) -> dict[int, Due]:
    """The due moment of every draft, by its number. Duties that hang on others are settled after them."""
    if frame.dated and frame.conference and frame.conference.on and frame.conference.on < frame.dated:
        frame = replace(frame, conference=None)
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
        anchor_duty(r, draft, drafts) is not None for r in (*draft.periods, *draft.loose)
    )


def _due(draft: Draft, drafts: list[Draft], frame: Frame, settled: dict[int, Due]) -> Due:
    if (
        draft.kind is DutyKind.ATTEND
        and re.search(r"\b(?:following|next|second) day\b", draft.clause.sentence.low)
        and not draft.printed
    ):
        return _second_day(draft, frame)
    if draft.unsure:
        return Due()
    printed = _chosen(draft, frame)
    period = _period(draft, drafts, frame)
    if printed:
        return _printed_due(draft, printed, period, drafts, frame)
    if period:
        return _relative_due(draft, period, drafts, frame, settled)
    if _is_for_a_call(draft) and not draft.loose:
        return Due()
    if draft.kind in _AT_CONFERENCE and frame.conference and frame.conference.on and not draft.loose:
        own = [at for _, _, at in clocks(draft.clause.low)]
        return Due(
            on=frame.conference.on,
            at=own[0]
            if own and re.search(r"present at|appear at|arrive (?:by|at)|there at", draft.clause.low)
            else frame.conference.at,
        )
    if (_is_conduct(draft) or _is_at_its_hour(draft)) and frame.conference and not draft.loose:
        return Due(on=frame.conference.on, at=frame.conference.at)
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


def _is_for_a_call(draft: Draft) -> bool:
    """Whether one must be ready for a call with a section of its own, or for a paper: not on the conference's day."""
    if re.search(
        r"\bcertif\w+|\bin (?:the|its|their|his) (?:report|letter|statement)\b", draft.clause.sentence.low
    ):
        return draft.kind is DutyKind.PREPARE
    head = draft.clause.sentence.heading.lower()
    return draft.kind is DutyKind.PREPARE and bool(re.search(r"\bcall\W*\Z", head.strip()))


def _is_conduct(draft: Draft) -> bool:
    """Whether a duty says how those who attend conduct themselves while the conference lasts."""
    return draft.kind is DutyKind.OTHER and bool(
        draft.bearers == ("attendee",)
        and re.match(
            r"be (?:on|dressed|seated|alone|in a)\b|dress|mute|unmute|keep (?:their|his|the|all)\b|turn (?:on|off)|sit\b|use\b|display|refrain|wear",
            draft.clause.predicate,
        )
    )


def _is_at_its_hour(draft: Draft) -> bool:
    """Whether a call is made at the hour of the conference itself ("at the scheduled time")."""
    return draft.kind is DutyKind.CALL and bool(
        re.search(
            r"\bat (?:that|the (?:scheduled|appointed|designated|set|above|stated)) (?:date|day|time|hour)\b",
            draft.clause.low,
        )
    )


def _chosen(draft: Draft, frame: Frame) -> Printed | None:
    options = [p for p in draft.printed if p.on or not p.year_given]
    for option in sorted(options, key=lambda p: not p.firm):
        day = _with_year(option, frame, afterwards=draft.kind is DutyKind.REPORT)
        if day is None or (not option.firm and frame.dated and day < frame.dated):
            continue
        if draft.kind in _AT_CONFERENCE and frame.conference and day == frame.conference.on:
            continue
        return option
    return None


_REPORTED_WITHIN = timedelta(days=90)
"""How long after the conference a report without a year in its day can still be due."""


def _with_year(printed: Printed, frame: Frame, *, afterwards: bool = False) -> date | None:
    """The day, with the one year that puts it between the order and the conference; None when that is not certain.

    `afterwards` admits a day behind the conference.
    """
    if printed.on:
        return printed.on
    if frame.dated is None:
        return None
    limit = (
        frame.conference.on if frame.conference and frame.conference.on else frame.dated + timedelta(days=300)
    )
    limit += _REPORTED_WITHIN if afterwards else timedelta()
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
    on = _with_year(printed, frame, afterwards=draft.kind is DutyKind.REPORT)
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
        anchor = anchor_of(period, draft, drafts, frame)
        rule = _rule(period, anchor) if anchor else None
        if period.count and anchor and anchor.on and period.unit:
            deadline = _compute(period, anchor, frame)
            computed = deadline.on if deadline else None
            if computed == on and deadline:
                _note_flags(deadline, frame)
    if computed is not None and _CAP.search(draft.clause.low[: printed.start]):
        on, computed = min(on, computed), None
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
        if anchor_of(period, draft, drafts, frame) is not None:
            return period
    return None


def _loosest(draft: Draft, drafts: list[Draft]) -> Relative | None:
    def rank(relation: Relative) -> int:
        if anchor_duty(relation, draft, drafts) is not None:
            return 0 if relation.count is None else 1
        if relation.direction == "before" and (not relation.anchor or CONFERENCE.match(relation.anchor)):
            return 2
        if (
            relation.vague
            or relation.direction == "after"
            or re.match(r"on the da\w+ .*court", relation.words)
        ):
            return 3
        return 4

    usable = [r for r in draft.loose if rank(r) < 4]
    return min(usable, key=rank) if usable else None


def _relative_due(
    draft: Draft, period: Relative, drafts: list[Draft], frame: Frame, settled: dict[int, Due]
) -> Due:
    anchor = anchor_of(period, draft, drafts, frame)
    if anchor is None:
        if period.vague:
            return Due(rule=_vague_rule(draft, period))
        return Due()
    if period.vague and not period.anchor and period.direction == "after":
        return Due(rule=_vague_rule(draft, period))
    rule = _rule(period, anchor)
    if anchor.duty is not None:
        return _beside(draft, period, rule, anchor, frame, settled.get(anchor.duty.number, Due()))
    if period.count is None:
        if period.direction == "before" and anchor.name == "conference" and not period.unit_named:
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


def _beside(draft: Draft, period: Relative, rule: DueRule, anchor: Anchor, frame: Frame, base: Due) -> Due:
    """The due moment of a duty that hangs on another, whose own due moment is `base`."""
    if period.count:
        deadline = _compute(period, Anchor(anchor.name, base.on, base.at), frame) if base.on else None
        return _settled(deadline, rule, draft, frame)
    with_talk = (
        anchor.duty is not None
        and anchor.duty.kind is DutyKind.CONFER
        and base.rule is not None
        and (base.rule.anchor or "").startswith("duty:")
    )
    same_rule = base.on is None and re.match(r"by the same (?:date|time)", period.words)
    if period.count == 0 and base.rule and (with_talk or same_rule):
        rule = base.rule
    return Due(on=base.on, at=base.at, rule=rule)


def _settled(deadline: Deadline | None, rule: DueRule, draft: Draft, frame: Frame) -> Due:
    if deadline is None or deadline.on is None:
        return Due(rule=rule)
    _note_flags(deadline, frame)
    afterwards = rule.anchor == "conference" and rule.direction == "after"
    _check(deadline.on, draft, frame, afterwards=afterwards)
    return Due(on=deadline.on, at=deadline.at or _rule_clock(draft), rule=rule, steps=deadline.sentences)


def _rule_clock(draft: Draft) -> time | None:
    low = draft.clause.low
    for start, end, at in clocks(low):
        if re.search(r"\b(?:by|than|before)\s*\Z", low[max(0, start - 8) : start]) or re.match(
            r"\W*(?:on|of) the\b", low[end : end + 8]
        ):
            return at
    return None


def _rule(period: Relative, anchor: Anchor) -> DueRule:
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


def _compute(period: Relative, anchor: Anchor, frame: Frame) -> Deadline | None:
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


def _check(on: date, draft: Draft, frame: Frame, *, afterwards: bool = False) -> None:
    """Notes what is odd about a due day; one counted on from the conference is rightly behind it."""
    if frame.dated and on < frame.dated:
        frame.warn("deadline_before_order")
        if on.year < frame.dated.year:
            frame.warn("year_typo")
    if draft.printed and on.weekday() >= 5:
        frame.warn("weekend_due_date")
    after = afterwards or draft.kind in (DutyKind.REPORT, DutyKind.OTHER, DutyKind.NOTIFY)
    if frame.conference and frame.conference.on and on > frame.conference.on and not after:
        frame.warn("deadline_after_conference")


def weekday_errors(text: str) -> bool:
    """Whether a lower-case text prints a date with the wrong day of the week."""
    for weekday in _WEEKDAY.finditer(text):
        match = DATE.match(text, weekday.start())
        if match and (on := date_of(match)) and WEEKDAYS[on.weekday()] != weekday.group():
            return True
    return False
