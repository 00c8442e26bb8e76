"""The rows in force: one finding for each kind, bearer and opponent.

A later order's duty takes the place of an earlier one's: who has cured under the second order is no longer
in default under the first. Two duties of one order with the same row are met only when both are.
"""

from collections.abc import Container, Iterable
from dataclasses import replace

from antechamber.core.case import PartyId
from antechamber.core.finding import Finding, Outcome
from antechamber.core.order import DutyKind

_Row = tuple[DutyKind, PartyId, PartyId | None]
_WORST_FIRST = (
    Outcome.NOT_SATISFIED,
    Outcome.UNCLEAR,
    Outcome.LATE,
    Outcome.NOT_YET_DUE,
    Outcome.SATISFIED,
    Outcome.EXCUSED,
)


def current_findings(
    findings: Iterable[Finding], *, curing: Container[str] = (), replaced: Container[str] = ()
) -> tuple[Finding, ...]:
    """One finding for each row, in the order in which the rows first appear.

    `findings` come in the order of their orders' dates. `curing` names the orders that follow a default,
    `replaced` those of which nothing is left but what was done under them.
    """
    rows: dict[_Row, Finding] = {}
    for finding in findings:
        row = (finding.kind, finding.bearer, finding.toward)
        earlier = rows.get(row)
        if earlier is None:
            rows[row] = finding
        elif earlier.order == finding.order:
            rows[row] = _both(earlier, finding)
        else:
            rows[row] = _superseding(earlier, finding, cures=finding.order in curing)
    return tuple(finding for finding in rows.values() if finding.order not in replaced)


def _both(one: Finding, other: Finding) -> Finding:
    """Two duties of one order: letters are each owed; passages on the same act must agree."""
    worst, rest = sorted((one, other), key=lambda finding: _WORST_FIRST.index(finding.outcome))
    both = replace(
        worst,
        evidence=tuple(dict.fromkeys((*worst.evidence, *rest.evidence))),
        cautions=tuple(dict.fromkeys((*worst.cautions, *rest.cautions))),
        chain=(
            *worst.chain,
            f"Beside it, duty {rest.duty} of the same order: {rest.outcome}. {rest.sentence}",
        ),
    )
    agree = worst.outcome is rest.outcome or Outcome.NOT_YET_DUE in (worst.outcome, rest.outcome)
    if agree or worst.kind is DutyKind.SUBMIT or worst.outcome is Outcome.UNCLEAR:
        return both
    return replace(
        both,
        outcome=Outcome.UNCLEAR,
        reason="passages_of_the_order_differ",
        sentence=f"By one passage of the order: {worst.sentence} By another: {rest.sentence}",
    )


def _superseding(earlier: Finding, later: Finding, *, cures: bool) -> Finding:
    """The later order's finding. What was done under an earlier one is lost only when the later one says so."""
    step = f"Before it, duty {earlier.duty} of {earlier.order}: {earlier.outcome}. {earlier.sentence}"
    after = replace(later, chain=(*later.chain, step))
    done = earlier.outcome in (Outcome.SATISFIED, Outcome.LATE)
    if cures or not done or later.outcome in (Outcome.SATISFIED, Outcome.LATE, Outcome.EXCUSED):
        return after
    return replace(
        after,
        outcome=Outcome.UNCLEAR,
        reason="done_under_an_earlier_order",
        sentence=f"{earlier.sentence} Whether that still counts under the later order is for a person to say.",
        evidence=tuple(dict.fromkeys((*earlier.evidence, *later.evidence))),
    )
