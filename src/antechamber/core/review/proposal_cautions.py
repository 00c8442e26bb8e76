"""Remarks for the judge on proposals that meet a duty. None of them changes an outcome.

Good faith is never scored: a repeated or a higher figure, or one that is not apportioned, is shown and left
to the judge. No remark carries an amount.
"""

from decimal import Decimal

from antechamber.core.negotiation import Act
from antechamber.core.review.proposals import Proposal


def cautions_on(counting: tuple[Proposal, ...], past: tuple[Proposal, ...]) -> tuple[str, ...]:
    """What a judge may want to know of the proposals that count, beside the ones made before the order."""
    found = []
    latest = _latest(counting)
    before = _latest(past)
    if latest and before and latest.move.act is before.move.act:
        found += _against_earlier(latest, before)
    if (
        len({told.move.amount for told in counting if told.on == (latest.on if latest else None)} - {None})
        > 1
    ):
        found.append("The letters give different figures for the same day.")
    if any(told.move.open is False for told in counting):
        found.append("A letter says that the proposal is no longer open.")
    if latest and len(latest.move.by) + len(latest.move.to) > 2:
        found.append("One figure is told for several parties; the letters may not apportion it.")
    if latest is None:
        found.append("The proposal is told without a figure.")
    return tuple(found)


def _latest(accounts: tuple[Proposal, ...]) -> Proposal | None:
    told = [account for account in accounts if account.on is not None and account.move.amount is not None]
    return max(told, key=lambda account: account.on or (), default=None)


def _against_earlier(latest: Proposal, before: Proposal) -> list[str]:
    now, then = latest.move.amount or Decimal(0), before.move.amount or Decimal(0)
    if latest.move.currency != before.move.currency:
        return []
    if now == then:
        return ["The figure is the same as in an earlier proposal."]
    if latest.move.act is Act.DEMAND and now > then:
        return ["The demand is higher than an earlier one."]
    if latest.move.act is Act.OFFER and now < then:
        return ["The offer is lower than an earlier one."]
    return []
