"""The matrix of parties by duties: who met what, at a glance."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from antechamber.cli.words import DUTY_WORDS, MARKS, party_name
from antechamber.core.case import Case, PartyId
from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.order import DutyKind

_COLUMNS = (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.SUBMIT)


def matrix_of(review: Review) -> Table:
    """One row for each party that owes something, one column for each kind of duty.

    A party that owes a demand or an offer to several opponents has one line for each, or one for all of them
    when the outcome is the same.
    """
    kinds = [kind for kind in _COLUMNS if any(finding.kind is kind for finding in review.findings)]
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="bold")
    table.add_column("Party", overflow="fold", max_width=30)
    for kind in kinds:
        table.add_column(_heading(review, kind), overflow="fold", vertical="top")
    for party in review.case.parties:
        owed = [finding for finding in review.findings if finding.bearer == party.id]
        if owed:
            table.add_row(party.name, *(_cell(review.case, party.id, owed, kind) for kind in kinds))
    return table


def legend(findings: Iterable[Finding]) -> Text:
    """The marks that occur, with their words."""
    outcomes = {finding.outcome for finding in findings}
    text = Text(style="dim")
    for outcome, (mark, _, word) in MARKS.items():
        if outcome in outcomes:
            text.append(f"{mark} {word}   ")
    return text


def mark_of(outcome: Outcome) -> Text:
    """The mark of an outcome in its colour."""
    mark, colour, _ = MARKS[outcome]
    return Text(mark, style=f"bold {colour}")


def _heading(review: Review, kind: DutyKind) -> str:
    duties = {finding.duty for finding in review.findings if finding.kind is kind}
    paragraphs = dict.fromkeys(
        duty.paragraph
        for order in review.orders
        for duty in order.duties
        if duty.id in duties and duty.kind is kind
    )
    named = [f"¶ {paragraph}" for paragraph in paragraphs if paragraph]
    return "\n".join([DUTY_WORDS[kind], ", ".join(named[:3])]).rstrip()


def _cell(case: Case, bearer: PartyId, owed: list[Finding], kind: DutyKind) -> Text:
    findings = [finding for finding in owed if finding.kind is kind]
    outcomes = {finding.outcome for finding in findings}
    if not findings:
        return Text("")
    if len(outcomes) == 1:
        return Text.assemble(mark_of(findings[0].outcome), " ", _everyone(case, bearer, findings))
    lines = [Text.assemble(mark_of(finding.outcome), " ", _toward(case, finding)) for finding in findings]
    return Text("\n").join(lines)


def _everyone(case: Case, bearer: PartyId, findings: list[Finding]) -> str:
    if findings[0].toward is None:
        return MARKS[findings[0].outcome][2].split(",")[0]
    if len(findings) == 1:
        return _toward(case, findings[0])
    return (
        f"each of {len(findings)} opponents"
        if len(findings) == len(case.opponents(bearer))
        else f"{len(findings)} opponents"
    )


def _toward(case: Case, finding: Finding) -> str:
    return f"to {party_name(case, finding.toward)}" if finding.toward else MARKS[finding.outcome][2]
