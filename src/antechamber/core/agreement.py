"""Two readers, one review: where they differ on a verdict, it is unclear and a person reads the passages."""

from dataclasses import replace

from antechamber.core.case import PartyId
from antechamber.core.finding import Finding, Outcome, Readiness, Review
from antechamber.core.order import DutyKind

_VERDICTS = {Outcome.SATISFIED, Outcome.NOT_SATISFIED, Outcome.LATE}
Row = tuple[DutyKind, PartyId, PartyId | None]


def agree(first: Review, second: Review) -> Review:
    """The first review, with every verdict unclear that the second decides otherwise.

    The second never adds a verdict. Where it settles nothing, the first stands and says so as a caution.
    `directed_to` and `clarify_with` follow; readiness is no better than before.
    """
    other = {_row(finding): finding for finding in second.findings}
    findings = tuple(_agreed(finding, other.get(_row(finding))) for finding in first.findings)
    failing = {finding.bearer for finding in findings if finding.outcome is Outcome.NOT_SATISFIED}
    unclear = {finding.bearer for finding in findings if finding.outcome is Outcome.UNCLEAR} - failing
    readiness = first.readiness
    if unclear and readiness.state == "ready":
        readiness = Readiness(state="undetermined", missing=("The two readers of the letters differ.",))
    return replace(
        first,
        findings=findings,
        directed_to=first.case.in_order(failing),
        clarify_with=first.case.in_order(unclear),
        readiness=readiness,
    )


def _agreed(finding: Finding, other: Finding | None) -> Finding:
    if finding.outcome not in _VERDICTS or other is None or other.outcome is finding.outcome:
        return finding
    if other.outcome not in _VERDICTS:
        caution = "The second reader does not settle this."
        return replace(finding, cautions=(*finding.cautions, caution))
    return replace(
        finding,
        outcome=Outcome.UNCLEAR,
        reason="readers_differ",
        sentence="The two readers of the letters differ on this; a person must read the passages.",
        evidence=tuple(dict.fromkeys((*finding.evidence, *other.evidence))),
        chain=(*finding.chain, *(f"Second reader: {step}" for step in other.chain)),
    )


def _row(finding: Finding) -> Row:
    return finding.kind, finding.bearer, finding.toward
