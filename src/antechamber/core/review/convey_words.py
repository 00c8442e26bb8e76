"""The rulings on a duty to convey, in words: one sentence for a judge, the passages, and the chain.

No sentence carries an amount or a term.
"""

from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Outcome
from antechamber.core.review.pair import Pair
from antechamber.core.review.proposal_cautions import cautions_on
from antechamber.core.review.proposals import Proposal, Weight
from antechamber.core.review.record import Doubt, ToldDenial
from antechamber.core.review.ruling import (
    Ruling,
    days_in_words,
    names,
    not_settled,
    order_in_words,
    passage_step,
)

_SHOWING_NONE = ("future", "authority_only", "to_court_only", "past")
"""Passages by which a party shows what it has not conveyed: an intention, an authority, a figure for the court."""

_DOUBTS = {
    "order_undated": "The order bears no date that could be read, so no proposal by {by} to {to} can be set against it.",
    "date_straddles_order": "A proposal by {by} to {to} is told with days that may lie before or after the order.",
    "date_not_told": "A proposal by {by} to {to} is told, but no letter gives its date.",
    "accounts_conflict": "The letters conflict on whether {by} conveyed a proposal to {to}.",
    "conveyance_in_doubt": "Whether {by} conveyed to {to} the proposal that the letters mention cannot be told.",
    "only_a_bracket_or_feeler": "{by} put only a bracket, a range or a question to {to}, no definite terms.",
    "form_not_shown": "{by} made a proposal to {to}, but no letter shows whether in the form that the order asks for.",
    "addressee_not_told": "A proposal is told, but not so that it can be said to be from {by} to {to}.",
    "direction_in_doubt": "Whether the proposal that is told was made by {by} to {to} or the other way round is not clear.",
    "openness_not_told": "{by} made a proposal to {to} before the order, and no letter says that it is still open.",
    "order_silent_on_earlier_proposals": (
        "{by} made a proposal to {to} before the order, and the order does not say whether that counts."
    ),
    "told_by_others_only": "Only a letter of somebody else tells of a proposal by {by} to {to}.",
}
"""Why a pair is unclear, in words; the first that applies is given."""


def met(pair: Pair, counting: tuple[Proposal, ...], first: Proposal, *, corroborated: bool) -> Ruling:
    """A proposal that meets the duty; `first` is the one on which the sentence rests."""
    evidence = _passages(counting)
    if is_past(pair, first):
        reason, why = "earlier_one_still_open", "which is still open, and the order lets an earlier one count"
    else:
        reason, why = "conveyed_after_order", f"after {order_in_words(pair.record.order)}"
    return Ruling(
        outcome=Outcome.SATISFIED,
        reason=reason,
        sentence=f"{_deed(pair, first, corroborated=corroborated)}, {why}.",
        evidence=evidence,
        cautions=cautions_on(counting, pair.weighing(Weight.PAST)),
        chain=(
            *(passage_step(passage) for passage in evidence),
            _resolution(pair, first),
            "Rule: definite terms told to the other side, as the order asks, meet the duty.",
        ),
    )


def late(pair: Pair, counting: tuple[Proposal, ...], *, corroborated: bool) -> Ruling:
    """A proposal made after the duty's own due date."""
    evidence = _passages(counting)
    return Ruling(
        outcome=Outcome.LATE,
        reason="conveyed_after_due",
        sentence=f"{_deed(pair, counting[0], corroborated=corroborated)}, after the date that the order set.",
        evidence=evidence,
        cautions=cautions_on(counting, pair.weighing(Weight.PAST)),
        chain=(
            *(passage_step(passage) for passage in evidence),
            _resolution(pair, counting[0]),
            "Rule: what was done after the duty's own due date is late.",
        ),
    )


def may_be_late(pair: Pair, counting: tuple[Proposal, ...]) -> Ruling:
    """A proposal told with days on both sides of the due date."""
    text = f"{_deed(pair, counting[0], corroborated=False)}, which may lie after the date that the order set."
    return not_settled("date_may_lie_after_due", text, _passages(counting))


def none_made(
    pair: Pair, reason: str, denials: tuple[ToldDenial, ...], passages: tuple[Excerpt, ...] = ()
) -> Ruling:
    """No proposal since the order; `passages` say so beside the denials."""
    grounds = _grounds(pair)
    evidence = (*(denied.denial.excerpt for denied in denials), *passages, *grounds)
    order = order_in_words(pair.record.order)
    return Ruling(
        outcome=Outcome.NOT_SATISFIED,
        reason=reason,
        sentence=_none_in_words(pair, reason, order),
        evidence=evidence,
        sought="" if evidence else f"a proposal by {pair.by} to {pair.to} after {order}",
        chain=(
            *(passage_step(passage) for passage in evidence),
            f"Resolved: no letter tells of a proposal by {pair.by} to {pair.to} that the order lets count.",
            "Rule: an earlier proposal, an authority, an intention or a figure for the court alone meets nothing.",
        ),
    )


def _none_in_words(pair: Pair, reason: str, order: str) -> str:
    match reason:
        case "both_sides_say_none":
            return (
                f"Both sides' letters say that {pair.by} has conveyed no proposal to {pair.to} since {order}."
            )
        case "own_letter_says_none":
            return f"{pair.by}'s own letter says that it has conveyed no proposal to {pair.to} since {order}."
        case "opponent_says_none_and_own_letter_tells_of_none":
            return (
                f"{pair.to}'s letter says that {pair.by} has conveyed no proposal since {order}, and "
                f"{pair.by}'s own account of the negotiations tells of none."
            )
        case _:
            return (
                f"Both sides' letters tell only of a proposal by {pair.by} to {pair.to} made before {order}."
            )


def wrong_form(pair: Pair) -> Ruling:
    """A proposal in time, but by word of mouth where writing is ordered, or the other way round."""
    told = tuple(each for each in pair.weighing(Weight.WRONG_FORM) if each.teller.is_bearer)
    form = "in writing" if pair.duty.written else "by word of mouth"
    return Ruling(
        outcome=Outcome.NOT_SATISFIED,
        reason="not_in_the_form_ordered",
        sentence=f"{pair.by}'s letter tells of a proposal to {pair.to}, but not {form} as the order asks.",
        evidence=_passages(told),
        chain=(
            *(passage_step(passage) for passage in _passages(told)),
            f"Rule: the order asks for a proposal {form}; one in another form does not meet it.",
        ),
    )


def accounts_conflict(pair: Pair, counting: tuple[Proposal, ...]) -> Ruling:
    """A proposal that is told and denied."""
    denials = sorted({denied.denial.excerpt for told in counting for denied in pair.denied(told)})
    text = f"A proposal by {pair.by} to {pair.to} is told in one place and denied in another."
    return not_settled("accounts_conflict", text, (*_passages(counting), *denials))


def accounts_differ(pair: Pair, standing: tuple[Proposal, ...], less: tuple[Proposal, ...]) -> Ruling:
    """A proposal of which the other side tells as something less."""
    text = f"The letters differ on what {pair.by} put to {pair.to}: definite and open terms, or less."
    feelers = tuple(passage.excerpt for passage in pair.feelers)
    return not_settled("accounts_differ", text, (*_passages(standing), *_passages(less), *feelers))


def dates_conflict(pair: Pair, standing: tuple[Proposal, ...], earlier: tuple[Proposal, ...]) -> Ruling:
    """The same terms, told by one side as after the order and by the other as before it."""
    text = f"The letters give different dates for the terms that {pair.by} put to {pair.to}."
    return not_settled("dates_conflict", text, (*_passages(standing), *_passages(earlier)))


def doubtful(pair: Pair, accounts: tuple[Proposal, ...]) -> Ruling:
    """Accounts that lack a part of the frame: act, by, to, when, form."""
    order = tuple(_DOUBTS)
    worst = min(accounts, key=lambda told: order.index(told.doubt))
    denials = tuple(denied.denial.excerpt for told in accounts for denied in pair.denied(told))
    reason = "accounts_conflict" if denials and worst.doubt == "conveyance_in_doubt" else worst.doubt
    text = _DOUBTS[reason].format(by=pair.by, to=pair.to)
    return not_settled(reason, text, (*_passages(accounts), *denials))


def only_feelers(pair: Pair) -> Ruling:
    """A bracket or a question, which is for a person to judge."""
    text = _DOUBTS["only_a_bracket_or_feeler"].format(by=pair.by, to=pair.to)
    return not_settled("only_a_bracket_or_feeler", text, tuple(passage.excerpt for passage in pair.feelers))


def not_understood(pair: Pair, doubts: tuple[Doubt, ...], passages: tuple[Excerpt, ...]) -> Ruling:
    """Passages or letters that could bear on the pair and have not been understood."""
    unread = tuple(doubt.excerpt for doubt in doubts if doubt.excerpt is not None)
    denials = tuple(denied.denial.excerpt for denied in pair.denials)
    if unread:
        text = f"A passage that may bear on a proposal by {pair.by} to {pair.to} must be read by a person."
        return not_settled("passage_not_understood", text, (*unread, *passages, *denials))
    sources = ", ".join(dict.fromkeys(doubt.letter.source for doubt in doubts))
    text = f"A letter that may tell of a proposal by {pair.by} to {pair.to} could not be read in full."
    return not_settled("letter_incomplete", text, (*passages, *denials), f"the unread parts of {sources}")


def silent(pair: Pair) -> Ruling:
    """A record that does not tell."""
    passages = (*(denied.denial.excerpt for denied in pair.denials), *_grounds(pair))
    sought = f"a proposal by {pair.by} to {pair.to} after {order_in_words(pair.record.order)}"
    if not pair.letters_under_order(pair.bearer):
        text = f"No letter on behalf of {pair.by} is on file, so its own account is missing."
        return not_settled("no_letter_on_file", text, passages, f"a letter on behalf of {pair.by}")
    if not pair.reports():
        text = f"{pair.by}'s letter was written before a proposal to {pair.to} was due, and tells of none."
        return not_settled("letter_written_before_due", text, passages, sought)
    text = f"The letters do not settle whether {pair.by} conveyed a proposal to {pair.to}."
    reason = "record_silent" if pair.leaves_no_sum_out(pair.bearer, pair.opponent) else "sum_not_placed"
    return not_settled(reason, text, passages, sought)


def is_past(pair: Pair, told: Proposal) -> bool:
    """Whether an account is of a time before the order."""
    ordered_on = pair.record.order.dated
    return ordered_on is not None and told.on is not None and told.on[1] <= ordered_on


def _deed(pair: Pair, told: Proposal, *, corroborated: bool) -> str:
    if corroborated:
        whose = "Both sides' letters tell"
    else:
        whose = f"{pair.by}'s own letter tells" if told.teller.is_bearer else f"{pair.to}'s letter tells"
    return f"{whose} of a proposal by {pair.by} to {pair.to} {days_in_words(told.on)}"


def _resolution(pair: Pair, told: Proposal) -> str:
    by, to = names(pair.record.case, told.move.by), names(pair.record.case, told.move.to)
    steps = "".join(f"; {step}" for step in told.move.chain)
    return f"Resolved: {told.move.act} by {by} to {to}, {days_in_words(told.on)}{steps}."


def _grounds(pair: Pair) -> tuple[Excerpt, ...]:
    past = tuple(told.move.excerpt for told in pair.weighing(Weight.PAST) if told.teller.is_bearer)
    said = pair.record.passages(_SHOWING_NONE, pair.bearer, pair.opponent)
    return (*past, *(passage.excerpt for passage in said))


def _passages(accounts: tuple[Proposal, ...]) -> tuple[Excerpt, ...]:
    return tuple(told.move.excerpt for told in accounts)
