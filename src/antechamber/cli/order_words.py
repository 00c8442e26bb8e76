"""How an order's duties are put in words on a screen and on paper."""

from antechamber.cli.words import clock, day
from antechamber.core.order import Conference, Due, DueRule

_BEARERS = {
    "each_party": "each party",
    "plaintiff_counsel": "plaintiff's counsel",
    "defense_counsel": "defense counsel",
    "lead_trial_counsel": "lead trial counsel",
    "entity_party": "a party that is no natural person",
    "government_party": "a government party",
    "pro_se_party": "a party without counsel",
    "requesting_party": "whoever asks",
    "each_opposing_party": "the other side",
    "attendee": "everyone who attends",
}
_MODES = {
    "in_person": "in person",
    "video": "by video",
    "phone": "by telephone",
    "hybrid": "in person and by video",
}
WARNING_WORDS = {
    "address_broken": "An e-mail address was broken in the text; it was put together again. Compare it with the page.",
    "rolled_back": "A computed date fell on a day the court is closed and moved back.",
    "rolled_forward": "A computed date fell on a day the court is closed and moved forward.",
    "no_conference_date": "No conference date is given, so dates counted from it stay open.",
    "missing_date": "A date seems to be missing from the text; none was supplied.",
    "deadline_before_order": "A date lies before the order itself.",
    "deadline_after_conference": "A date lies after the conference.",
    "weekend_due_date": "A printed date is a Saturday or Sunday.",
    "holiday_due_date": "A printed date is a legal holiday.",
    "date_conflict": "A printed date and the period beside it disagree; both are kept.",
    "year_typo": "A date may carry the wrong year.",
    "weekday_mismatch": "A date and the day of the week beside it disagree.",
    "time_zone_mismatch": "A time zone is named that is not in force on that day.",
    "judge_conflict": "More than one judge is named as if each were the settlement judge.",
    "several_dockets": "The order stands in more than one docket.",
    "conditional_conference": "The conference is conditional.",
    "tentative_date": "The day of the conference is only tentative.",
    "not_a_settlement_conference": "The conference is not a settlement conference.",
    "paragraph_numbers_skip": "Paragraph numbers are missing; part of the order may be lost.",
    "negation": "A negation contradicts its context.",
    "two_start_times": "The sides are given different hours.",
}  # fmt: skip


def bearers_in_words(classes: tuple[str, ...]) -> str:
    """The bearers as a phrase: "plaintiff and lead trial counsel"."""
    names = [_BEARERS.get(name, name.removeprefix("named:").replace("_", " ")) for name in classes]
    return " and ".join(names[:2]) if len(names) < 3 else ", ".join(names[:-1]) + " and " + names[-1]


def due_in_words(due: Due) -> str:
    """The due moment: the day and hour, with the rule, or why there is none."""
    if due.on:
        moment = day(due.on) + (f", {clock(due.at)}" if due.at else "")
        if due.computed_on:
            return f"{moment} (printed; the period gives {day(due.computed_on)})"
        return moment
    return rule_in_words(due.rule) if due.rule else "no date"


def rule_in_words(rule: DueRule) -> str:
    """A period in words: "7 days before the conference"."""
    anchor = (rule.anchor or "").replace("_", " ").replace("duty:", "")
    if rule.vague:
        return rule.vague
    if rule.count is None:
        return f"{rule.direction} {anchor}"
    if rule.count == 0:
        return f"together with {anchor}"
    return f"{rule.count} {(rule.unit or '').replace('_', ' ')} {rule.direction} {anchor}"


def conference_in_words(conference: Conference | None) -> str:
    """The conference in one sentence."""
    if conference is None or conference.on is None:
        return "No conference date."
    hour = f", {clock(conference.at)}" if conference.at else ""
    mode = f", {_MODES[conference.mode]}" if conference.mode in _MODES else ""
    place = f" ({conference.place})" if conference.place else ""
    return f"Conference on {day(conference.on)}{hour}{mode}{place}."
