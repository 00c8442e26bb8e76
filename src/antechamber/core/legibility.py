"""What cannot be seen on a page, or may have been misread, and what follows for letters and findings.

Hidden text has no effect: the readers never see it, and the judge is told of it. Recognised text that is
doubtful may be quoted, but a verdict on it alone is none.
"""

from collections.abc import Iterable
from dataclasses import replace

from antechamber.core.document import Document
from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.negotiation import Letter
from antechamber.core.order import DutyKind
from antechamber.core.readiness import compute_readiness

_REPORTED = ("hidden_text", "tracked_changes", "comments", "scanned")
_VERDICTS = frozenset({Outcome.SATISFIED, Outcome.NOT_SATISFIED, Outcome.LATE})
_READ_FROM_WORDS = frozenset({DutyKind.CONFER, DutyKind.CONVEY})
_HIDDEN = "The paper holds text that cannot be seen on the page; it was not taken into account."


def with_remarks(letter: Letter, documents: Iterable[Document]) -> Letter:
    """The letter with what its papers say of themselves as warnings, and hidden passages as cautions."""
    papers = tuple(documents)
    said = {remark for document in papers for remark in document.remarks}
    warnings = (*letter.warnings, *(word for word in _REPORTED if word in said))
    hidden = tuple((_HIDDEN, passage) for document in papers for passage in document.hidden)
    return replace(letter, warnings=tuple(dict.fromkeys(warnings)), cautions=(*letter.cautions, *hidden))


def heed_doubts(review: Review, documents: Iterable[Document]) -> Review:
    """The review with every verdict unclear whose passages may all have been misread.

    `directed_to`, `clarify_with` and the readiness follow.
    """
    papers = {document.source: document for document in documents}
    findings = tuple(_heeded(finding, papers) for finding in review.findings)
    if findings == review.findings:
        return review
    failing = {finding.bearer for finding in findings if finding.outcome is Outcome.NOT_SATISFIED}
    unclear = {finding.bearer for finding in findings if finding.outcome is Outcome.UNCLEAR} - failing
    return replace(
        review,
        findings=findings,
        directed_to=review.case.in_order(failing),
        clarify_with=review.case.in_order(unclear),
        readiness=compute_readiness(review.orders, findings),
    )


def _heeded(finding: Finding, papers: dict[str, Document]) -> Finding:
    if finding.outcome not in _VERDICTS or finding.kind not in _READ_FROM_WORDS or not finding.evidence:
        return finding
    for passage in finding.evidence:
        paper = papers.get(passage.source)
        if paper is None or not paper.is_doubtful(passage):
            return finding
    return replace(
        finding,
        outcome=Outcome.UNCLEAR,
        reason="may_be_misread",
        sentence="The passage that would settle this stands on a scan and may have been misread; a person must read the page.",
        chain=(
            *finding.chain,
            "Every passage has words on which the readers of the scan differ or are unsure.",
        ),
    )
