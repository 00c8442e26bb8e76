"""What the record holds on one party that owes a proposal and one to whom it is owed."""

from dataclasses import dataclass

from antechamber.core.case import PartyId
from antechamber.core.negotiation import Denied, Letter, NonMove
from antechamber.core.order import Duty
from antechamber.core.review.moments import DueMoment
from antechamber.core.review.proposals import Proposal, Weight, weigh_proposals
from antechamber.core.review.record import Doubt, Record, ToldDenial, covers, reaches


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Accounts of proposals from the bearer to the opponent, denials of them, and what stands in doubt.

    `feelers` are the bearer's own questions and brackets; `doubts` are passages and letters that nobody has
    understood.
    """

    record: Record
    duty: Duty
    due: DueMoment | None
    bearer: PartyId
    opponent: PartyId
    told: tuple[Proposal, ...]
    denials: tuple[ToldDenial, ...]
    doubts: tuple[Doubt, ...]
    feelers: tuple[NonMove, ...]
    classings: tuple[Doubt, ...] = ()
    """Passages taken for no proposal that use a verb of conveying; they stand against a breach."""

    @property
    def by(self) -> str:
        """The name of the party that owes."""
        return self.record.case.party(self.bearer).name

    @property
    def to(self) -> str:
        """The name of the party to whom it is owed."""
        return self.record.case.party(self.opponent).name

    def weighing(self, weight: Weight) -> tuple[Proposal, ...]:
        """The accounts of that weight."""
        return tuple(told for told in self.told if told.weight is weight)

    def denied(self, told: Proposal) -> tuple[ToldDenial, ...]:
        """The denials, by either side, that speak of the days of an account."""
        return tuple(
            denied
            for denied in self.denials
            if (denied.teller.is_bearer or denied.teller.is_opponent)
            and reaches(denied, told.on)
            and not (denied.denial.written_only and told.move.written is not True and not self.duty.written)
        )

    def full_denials(self) -> tuple[ToldDenial, ...]:
        """The two sides' denials for the whole time since the order, in letters written under it.

        The bearer's own must come from a letter that can report how the duty was done in the end.
        """
        reports = self.reports()
        return tuple(
            denied
            for denied in self.denials
            if covers(denied, self.record.order.dated)
            and (self.duty.written or not denied.denial.written_only)
            and self.record.follows_order(denied.letter)
            and (denied.teller.is_opponent or (denied.teller.is_bearer and denied.letter in reports))
        )

    def reports(self) -> tuple[Letter, ...]:
        """The bearer's letters under the order that can tell how the duty was done in the end."""
        return tuple(letter for letter in self.letters_under_order(self.bearer) if self._can_report(letter))

    def letters_under_order(self, party: PartyId) -> tuple[Letter, ...]:
        """A party's letters that were written under the order."""
        return tuple(x for x in self.record.letters_by(party) if self.record.follows_order(x))

    def recounts(self, party: PartyId) -> bool:
        """Whether a letter of that party sets out the negotiations, those between these two among them."""
        return any(
            letter.recounts_negotiations and self._speaks_of_both(letter)
            for letter in self.letters_under_order(party)
        )

    def leaves_no_sum_out(self, *parties: PartyId) -> bool:
        """Whether the letters of these parties under the order have been read to the last sum of money."""
        return all(
            letter.accounts_for_every_sum for party in parties for letter in self.letters_under_order(party)
        )

    def _speaks_of_both(self, letter: Letter) -> bool:
        """Whether a letter tells of something between the two by name, in either direction."""
        both = {self.bearer, self.opponent}
        directed: list[set[PartyId]] = [
            {*by, *to}
            for by, to in (
                *((move.by, move.to) for move in letter.moves),
                *((passage.by, passage.to) for passage in letter.non_moves),
                *((denial.by, denial.to) for denial in letter.denials),
            )
            if by and to
        ]
        talks = [{party for side in talk.between for party in side} for talk in letter.discussions]
        return any(both <= named for named in (*directed, *talks))

    def named_feelers(self) -> tuple[NonMove, ...]:
        """The feelers that the bearer's letter ascribes to the bearer itself, toward this opponent."""
        return tuple(p for p in self.feelers if self.bearer in p.by and self.opponent in p.to)

    def earlier_may_count(self) -> bool:
        """Under an order that lets an earlier proposal count, whether one may exist that no letter describes."""
        if self.duty.fresh is not False:
            return False
        said = any(denied.denial.since is None for denied in self.full_denials())
        return not said and not self.recounts(self.bearer)

    def _can_report(self, letter: Letter) -> bool:
        day = self.record.day_of(letter)
        return self.due is None or day is None or self.due.reported_by(day)


def gather_pair(
    record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponent: PartyId
) -> Pair:
    """Everything that the letters on file say of a proposal from the bearer to the opponent."""
    return Pair(
        record=record,
        duty=duty,
        due=due,
        bearer=bearer,
        opponent=opponent,
        told=weigh_proposals(record, duty, bearer, opponent),
        denials=record.denials(Denied.PROPOSAL, bearer, (opponent,)),
        doubts=tuple(
            doubt
            for doubt in record.doubts("convey", bearer, (opponent,))
            if (duty.fresh is False or not record.lies_before_order(doubt.on))
            and not (duty.written and doubt.reason == "denial_of_writing")
        ),
        feelers=tuple(
            passage
            for passage in record.passages(("feeler",), bearer, opponent)
            if duty.fresh is False or not record.lies_before_order(passage.on)
        ),
        classings=record.doubtful_classings(bearer, opponent),
    )
