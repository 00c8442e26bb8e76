"""A duty to convey a demand or offer: one ruling for each bearer and opposing party.

Three questions are asked in turn. Does the record show an act that meets the duty, with nothing that takes it
back? Does it show that there was none, with nothing left that has not been understood? If neither, what is
the passage that a person has to read?
"""

from datetime import date

from antechamber.core.case import PartyId
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Denied, NonMove
from antechamber.core.order import Duty
from antechamber.core.review.moments import DueMoment
from antechamber.core.review.proposals import Proposal, Weight, amounts_of, weigh_proposals
from antechamber.core.review.record import Doubt, Record, Teller, ToldDenial, covers, reaches
from antechamber.core.review.ruling import Ruling, days_in_words, names, order_in_words, passage_step

_NONE_YET = ("future", "authority_only", "to_court_only", "past")
"""Passages by which a party shows what it has not conveyed: an intention, an authority, a figure for the court."""


class ConveyQuestion:
    """All that the record holds on one pair and one duty, and the three questions asked of it."""

    def __init__(
        self, record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponent: PartyId
    ) -> None:
        self.record, self.duty, self.due = record, duty, due
        self.bearer, self.opponent = bearer, opponent
        self.told = weigh_proposals(record, duty, bearer, opponent)
        self.denials = record.denials(Denied.PROPOSAL, bearer, (opponent,))
        self.doubts = record.doubts("convey", bearer, (opponent,))
        self.feelers = self._feelers()

    def ruling(self) -> Ruling:
        """What the record shows, whatever the hour."""
        return self._shown() or self._shown_none() or self._open()

    # What meets the duty

    def _shown(self) -> Ruling | None:
        counting = self._weighing(Weight.COUNTS)
        if not counting:
            return None
        own = tuple(told for told in counting if told.teller.is_bearer)
        theirs = tuple(told for told in counting if told.teller.is_opponent)
        if not (own and theirs):
            standing = tuple(told for told in counting if not self._contradicted_by(told))
            if not standing:
                return self._conflict(counting)
            against = self._against_one_account(standing)
            if against:
                return against
            counting = standing
        return self._timed(counting, corroborated=bool(own and theirs))

    def _contradicted_by(self, told: Proposal) -> tuple[ToldDenial, ...]:
        """The other side's denials that speak of the days of this account."""
        return tuple(
            denied
            for denied in self.denials
            if reaches(denied, told.on)
            and (denied.teller.is_opponent if told.teller.is_bearer else denied.teller.is_bearer)
        )

    def _against_one_account(self, standing: tuple[Proposal, ...]) -> Ruling | None:
        """What stands against proposals of which one side alone tells."""
        by_bearer = standing[0].teller.is_bearer
        others = (Teller.OPPONENT, Teller.BOTH) if by_bearer else (Teller.BEARER, Teller.BOTH)
        soft = tuple(told for told in self.told if told.teller in others and _is_soft(told))
        probing = () if by_bearer else self.feelers
        if soft or probing:
            passages = (*(told.move.excerpt for told in (*standing, *soft)), *(p.excerpt for p in probing))
            return self._unclear(
                "accounts_differ", "One letter tells of a proposal, the other of less.", passages
            )
        earlier = tuple(told for told in self.told if told.teller in others and told.weight is Weight.PAST)
        if by_bearer and self.duty.fresh and amounts_of(standing) <= amounts_of(earlier) != set():
            passages = tuple(told.move.excerpt for told in (*standing, *earlier))
            return self._unclear(
                "dates_conflict", "The letters give different dates for the same terms.", passages
            )
        unread = tuple(
            doubt for doubt in self.doubts if doubt.may_deny and doubt.teller in (*others, Teller.UNKNOWN)
        )
        if by_bearer and unread:
            return self._residue(unread, tuple(told.move.excerpt for told in standing))
        return None

    def _timed(self, counting: tuple[Proposal, ...], *, corroborated: bool) -> Ruling:
        evidence = tuple(told.move.excerpt for told in counting)
        within = [self._in_time(told) for told in counting]
        sides = "Both sides' letters tell" if corroborated else f"{self._whose(counting[0])} letter tells"
        first = counting[within.index(True)] if True in within else counting[0]
        deed = f"{sides} of a proposal to {self._to} {days_in_words(first.on)}"
        chain = (*(passage_step(passage) for passage in evidence), self._resolution(first))
        if True in within:
            return Ruling(
                outcome=Outcome.SATISFIED,
                reason="earlier_one_still_open" if self._is_past(first) else "conveyed_after_order",
                sentence=f"{deed}, {self._by_rule(first)}.",
                evidence=evidence,
                chain=(
                    *chain,
                    "Rule: definite terms told to the other side, as the order asks, meet the duty.",
                ),
            )
        if None in within:
            return self._unclear(
                "date_may_lie_after_due", f"{deed}, which may lie after the due date.", evidence
            )
        return Ruling(
            outcome=Outcome.LATE,
            reason="conveyed_after_due",
            sentence=f"{deed}, after the date that the order set.",
            evidence=evidence,
            chain=(*chain, "Rule: what was done after the duty's own due date is late."),
        )

    def _in_time(self, told: Proposal) -> bool | None:
        if self.due is None or not self.due.own or told.on is None:
            return True
        return self.due.day_in_time(*told.on)

    # That there was none

    def _shown_none(self) -> Ruling | None:
        own = tuple(d for d in self._covering() if d.teller.is_bearer)
        theirs = tuple(d for d in self._covering() if d.teller.is_opponent)
        if self._weighing(Weight.COUNTS) or not self._letters_that_report():
            return None
        if own and theirs:
            return self._none("both_sides_say_none", (*own, *theirs))
        if self._unresolved() or self.feelers or self.doubts or self._earlier_may_count():
            return None
        if own:
            return self._none("own_letter_says_none", own)
        if not self._recounts(self.bearer):
            return None
        if theirs:
            return self._none("opponent_says_none_and_own_letter_tells_of_none", theirs)
        if self._weighing(Weight.WRONG_FORM):
            return self._only_wrong_form()
        if self._tells_its_last_position() and self._recounts(self.opponent):
            return self._none("only_earlier_or_intended", ())
        return None

    def _tells_its_last_position(self) -> bool:
        """Whether the bearer itself tells of an earlier proposal to the opponent, or of one still to come.

        An authority or a figure for the court alone leaves open what else was said.
        """
        if any(told.teller.is_bearer for told in self._weighing(Weight.PAST)):
            return True
        alone = len(self.record.case.opponents(self.bearer)) == 1
        coming = self.record.passages(("future",), self.bearer, self.opponent)
        return any(alone or self.opponent in passage.to for passage in coming)

    def _covering(self) -> tuple[ToldDenial, ...]:
        """The denials that speak of the whole time since the order, in letters written under it."""
        return tuple(
            denied
            for denied in self.denials
            if covers(denied, self.record.order.dated)
            and self.record.follows_order(denied.letter)
            and (not denied.teller.is_bearer or denied.letter in self._letters_that_report())
        )

    def _letters_that_report(self) -> tuple[object, ...]:
        """The bearer's letters under the order that were written when the duty was due, or after."""
        return tuple(
            letter
            for letter in self.record.letters_by(self.bearer)
            if self.record.follows_order(letter) and self._reports(self.record.day_of(letter))
        )

    def _reports(self, day: date | None) -> bool:
        return self.due is None or day is None or self.due.reported_by(day)

    def _recounts(self, party: PartyId) -> bool:
        return any(
            letter.recounts_negotiations
            for letter in self.record.letters_by(party)
            if self.record.follows_order(letter)
        )

    def _earlier_may_count(self) -> bool:
        """Under an order that lets an earlier proposal count, whether one may exist that no letter describes."""
        if self.duty.fresh is True:
            return False
        said = any(d.denial.since is None for d in self._covering())
        return not said and not self._recounts(self.bearer)

    def _grounds(self) -> tuple[Excerpt, ...]:
        past = tuple(told.move.excerpt for told in self._weighing(Weight.PAST) if told.teller.is_bearer)
        said = self.record.passages(_NONE_YET, self.bearer, self.opponent)
        return (*past, *(passage.excerpt for passage in said if passage.why != "past" or past))

    def _none(self, reason: str, denials: tuple[ToldDenial, ...]) -> Ruling:
        grounds = self._grounds()
        evidence = (*(denied.denial.excerpt for denied in denials), *grounds)
        past = any(told.teller.is_bearer for told in self._weighing(Weight.PAST))
        order = order_in_words(self.record.order)
        match reason:
            case "both_sides_say_none":
                sentence = f"Both sides' letters say that {self._by} has conveyed no proposal to {self._to} since {order}."
            case "own_letter_says_none":
                sentence = f"{self._by}'s own letter says that it has conveyed no proposal to {self._to} since {order}."
            case "opponent_says_none_and_own_letter_tells_of_none":
                sentence = (
                    f"{self._to}'s letter says that {self._by} has conveyed no proposal, "
                    f"and {self._by}'s own account of the negotiations tells of none since {order}."
                )
            case _ if past:
                sentence = f"{self._by}'s letter tells only of a proposal to {self._to} made before {order}."
            case _:
                sentence = (
                    f"{self._by}'s letter tells of intention or authority, not of a proposal to {self._to}."
                )
        return Ruling(
            outcome=Outcome.NOT_SATISFIED,
            reason=reason,
            sentence=sentence,
            evidence=evidence,
            sought="" if evidence else f"a proposal by {self._by} to {self._to} after {order}",
            chain=(
                *(passage_step(passage) for passage in evidence),
                f"Resolved: no letter tells of a proposal by {self._by} to {self._to} that the order lets count.",
                "Rule: an earlier proposal, an authority, an intention, willingness or a figure for the court alone is none.",
            ),
        )

    def _only_wrong_form(self) -> Ruling | None:
        told = tuple(t for t in self._weighing(Weight.WRONG_FORM) if t.teller.is_bearer)
        if not told:
            return None
        form = "in writing" if self.duty.written else "by word of mouth"
        return Ruling(
            outcome=Outcome.NOT_SATISFIED,
            reason="not_in_the_form_ordered",
            sentence=f"{self._by}'s letter tells of a proposal to {self._to}, but not {form} as the order asks.",
            evidence=tuple(t.move.excerpt for t in told),
            chain=(
                *(passage_step(t.move.excerpt) for t in told),
                f"Rule: the order asks for a proposal {form}; one in another form does not meet it.",
            ),
        )

    # What a person has to read

    def _open(self) -> Ruling:
        doubtful = self._weighing(Weight.DOUBTFUL)
        against = tuple(d for d in self.denials if d.teller.is_opponent or d.teller.is_bearer)
        if doubtful:
            worst = min(doubtful, key=lambda told: _READING_ORDER.index(told.doubt))
            denied = tuple(d.denial.excerpt for d in against)
            reason = "accounts_conflict" if denied and worst.doubt == "conveyance_in_doubt" else worst.doubt
            passages = (*(told.move.excerpt for told in doubtful), *denied)
            return self._unclear(reason, _SENTENCES[reason].format(by=self._by, to=self._to), passages)
        if self.feelers:
            passages = tuple(passage.excerpt for passage in self.feelers)
            sentence = _SENTENCES["only_a_bracket_or_feeler"].format(by=self._by, to=self._to)
            return self._unclear("only_a_bracket_or_feeler", sentence, passages)
        if self.doubts:
            return self._residue(self.doubts, tuple(d.denial.excerpt for d in against))
        return self._silent(against)

    def _silent(self, against: tuple[ToldDenial, ...]) -> Ruling:
        mine = [x for x in self.record.letters_by(self.bearer) if self.record.follows_order(x)]
        passages = (*(d.denial.excerpt for d in against), *self._grounds())
        if not mine:
            text = f"No letter on behalf of {self._by} is on file, so its own account is missing."
            return self._unclear(
                "no_letter_on_file", text, passages, sought=f"a letter on behalf of {self._by}"
            )
        if not self._letters_that_report():
            text = f"{self._by}'s letter was written before the proposal was due and tells of none."
            return self._unclear("letter_written_before_due", text, passages, sought=self._what_was_sought())
        text = f"The letters do not settle whether {self._by} conveyed a proposal to {self._to}."
        return self._unclear("record_silent", text, passages, sought=self._what_was_sought())

    def _residue(self, doubts: tuple[Doubt, ...], passages: tuple[Excerpt, ...]) -> Ruling:
        unread = tuple(doubt.excerpt for doubt in doubts if doubt.excerpt is not None)
        if unread:
            text = (
                f"A passage that may bear on a proposal by {self._by} to {self._to} must be read by a person."
            )
            return self._unclear("passage_not_understood", text, (*unread, *passages))
        text = f"A letter that may tell of a proposal by {self._by} to {self._to} could not be read in full."
        return self._unclear(
            "letter_incomplete", text, passages, sought="the parts of the letters that could not be read"
        )

    def _conflict(self, counting: tuple[Proposal, ...]) -> Ruling:
        denials = {d.denial.excerpt for told in counting for d in self._contradicted_by(told)}
        passages = (*(told.move.excerpt for told in counting), *sorted(denials))
        text = f"One side's letter tells of a proposal by {self._by} to {self._to}; the other's says there was none."
        return self._unclear("accounts_conflict", text, passages)

    def _unclear(self, reason: str, sentence: str, passages: tuple[Excerpt, ...], sought: str = "") -> Ruling:
        return Ruling(
            outcome=Outcome.UNCLEAR,
            reason=reason,
            sentence=sentence,
            evidence=passages,
            sought=sought or ("" if passages else self._what_was_sought()),
            chain=(
                *(passage_step(passage) for passage in passages),
                "Rule: what the letters do not settle is put to a person, with the passages.",
            ),
        )

    # Words

    def _weighing(self, weight: Weight) -> tuple[Proposal, ...]:
        return tuple(told for told in self.told if told.weight is weight)

    def _unresolved(self) -> tuple[Proposal, ...]:
        return self._weighing(Weight.DOUBTFUL)

    def _feelers(self) -> tuple[NonMove, ...]:
        return tuple(p for p in self.record.passages(("feeler",), self.bearer, self.opponent))

    def _is_past(self, told: Proposal) -> bool:
        ordered_on = self.record.order.dated
        return ordered_on is not None and told.on is not None and told.on[1] <= ordered_on

    def _by_rule(self, told: Proposal) -> str:
        if self._is_past(told):
            return "which is still open, and the order lets an earlier one count"
        return f"after {order_in_words(self.record.order)}"

    def _resolution(self, told: Proposal) -> str:
        by, to = names(self.record.case, told.move.by), names(self.record.case, told.move.to)
        steps = "; ".join(told.move.chain)
        return f"Resolved: {told.move.act} by {by} to {to}, {days_in_words(told.on)}{'; ' if steps else ''}{steps}."

    def _whose(self, told: Proposal) -> str:
        return f"{self._by}'s own" if told.teller.is_bearer else f"{self._to}'s"

    def _what_was_sought(self) -> str:
        return f"a proposal by {self._by} to {self._to} after {order_in_words(self.record.order)}"

    @property
    def _by(self) -> str:
        return self.record.case.party(self.bearer).name

    @property
    def _to(self) -> str:
        return self.record.case.party(self.opponent).name


_SENTENCES = {
    "date_straddles_order": "A proposal by {by} to {to} is told with days that may lie before or after the order.",
    "date_not_told": "A proposal by {by} to {to} is told, but no letter gives its date.",
    "accounts_conflict": "The letters conflict on whether {by} conveyed a proposal to {to}.",
    "conveyance_in_doubt": "Whether {by} conveyed the proposal that the letters mention to {to} cannot be told.",
    "only_a_bracket_or_feeler": "{by}'s side put only a bracket, a range or a question to {to}, no definite terms.",
    "form_not_shown": "{by} made a proposal to {to}, but no letter shows whether in the form that the order asks for.",
    "addressee_not_told": "A proposal is told, but not so that it can be said to be from {by} to {to}.",
    "openness_not_told": "{by} made a proposal to {to} before the order, and no letter says that it is still open.",
    "order_silent_on_earlier_proposals": (
        "{by} made a proposal to {to} before the order, and the order does not say whether that counts."
    ),
    "told_by_others_only": "Only a letter of somebody else tells of a proposal by {by} to {to}.",
}
"""Why a pair is unclear, in words; the first that applies is given."""

_READING_ORDER = tuple(_SENTENCES)


def _is_soft(told: Proposal) -> bool:
    """Whether an account says in so many words that the terms were not definite."""
    return told.weight is Weight.DOUBTFUL and not told.move.definite


def review_convey(
    record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponent: PartyId
) -> Ruling:
    """What the record shows of the bearer's duty to convey a proposal to one opponent."""
    return ConveyQuestion(record, duty, due, bearer, opponent).ruling()
