"""Whether the conference can go ahead: what is met, what is missing, what cannot be told."""

from antechamber.core.finding import Finding, Outcome, Readiness
from antechamber.core.order import EnteredOrder

_MISSING = (Outcome.NOT_SATISFIED, Outcome.UNCLEAR, Outcome.NOT_YET_DUE)


def compute_readiness(orders: tuple[EnteredOrder, ...], findings: tuple[Finding, ...]) -> Readiness:
    """The state of preparation, with a sentence for all that is missing, what was not done first.

    `no_conference` when no order sets one; `not_ready` when something was not done; `undetermined` when
    something is unclear or still to come; else `ready`. What came late is there.
    """
    missing = tuple(dict.fromkeys(f.sentence for each in _MISSING for f in findings if f.outcome is each))
    if not any(order.conference is not None for order in orders):
        return Readiness(state="no_conference", missing=missing)
    if any(finding.outcome is Outcome.NOT_SATISFIED for finding in findings):
        return Readiness(state="not_ready", missing=missing)
    if missing or not findings:
        return Readiness(state="undetermined", missing=missing)
    return Readiness(state="ready")
