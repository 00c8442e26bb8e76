"""A review on the screen: what matters first, then the passages."""

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from antechamber.cli.matrix import legend, mark_of, matrix_of
from antechamber.cli.words import clock, moment, weekday
from antechamber.core.amendments import called_off_by
from antechamber.core.evidence import Absence, Excerpt
from antechamber.core.finding import Finding, Outcome, Review

_SHORT = 300
_GROUPS = (
    ("Not met: an order can follow", {Outcome.NOT_SATISFIED}),
    ("Late", {Outcome.LATE}),
    ("Unclear: read these passages, or ask", {Outcome.UNCLEAR}),
    ("Not yet due", {Outcome.NOT_YET_DUE}),
    ("Met", {Outcome.SATISFIED, Outcome.EXCUSED}),
)
_STATES = {
    "ready": ("READY", "green"),
    "not_ready": ("NOT READY", "red"),
    "undetermined": ("UNDETERMINED", "yellow"),
    "no_conference": ("NO CONFERENCE DATE KNOWN", "yellow"),
}


def print_review(review: Review) -> None:
    """The review for a reader at a screen: what matters first, then the passages."""
    console = Console(highlight=False)
    _print_head(review, console)
    console.print(matrix_of(review))
    console.print()
    console.print(legend(review.findings))
    for title, outcomes in _GROUPS:
        findings = [finding for finding in review.findings if finding.outcome in outcomes]
        if findings:
            console.print(f"\n[bold]{title}[/bold]")
            _print_findings(findings, console)
    for diagnostic in review.diagnostics:
        place = f", page {diagnostic.page}" if diagnostic.page else ""
        head = "Not read" if diagnostic.unread else "Note"
        console.print(Text(f"\n{head}: {diagnostic.source}{place}: {diagnostic.message}", style="yellow"))


def _print_head(review: Review, console: Console) -> None:
    case = review.case
    console.print(
        Text(" CONFIDENTIAL: quotes settlement letters; for the settlement judge alone ", style="reverse")
    )
    console.print(Text.assemble((case.caption, "bold"), f"\n{case.docket_number}"))
    conference = next((order.conference for order in reversed(review.orders) if order.conference), None)
    off = called_off_by(review.orders, as_of=review.as_of.date())
    if off:
        console.print(f"Conference called off{f' on {weekday(off.dated)}' if off.dated else ''}")
    elif conference and conference.on:
        at = f", {clock(conference.at)}" if conference.at else ""
        console.print(f"Conference {weekday(conference.on)}{at}, before {case.settlement_judge}")
    console.print(f"Reviewed as of {moment(review.as_of)}")
    word, colour = _STATES[review.readiness.state]
    console.print(Text.assemble("\n", (word, f"bold {colour}")))
    for sentence in review.readiness.missing:
        console.print(Padding(Text(f"• {sentence}"), (0, 0, 0, 2)))
    console.print()


def _print_findings(findings: list[Finding], console: Console) -> None:
    for (outcome, evidence, _), same in groupby(findings, key=_shown_together):
        group = list(same)
        first = group[0]
        for sentence in dict.fromkeys(finding.sentence for finding in group):
            console.print(Padding(Text.assemble(mark_of(outcome), " ", sentence), (0, 0, 0, 1)))
        for excerpt in evidence[: 1 if outcome is Outcome.SATISFIED else None]:
            _print_passage(excerpt, console, short=outcome is Outcome.SATISFIED)
        if first.absence and not evidence:
            console.print(
                Padding(
                    Text(
                        f"Searched {', '.join(first.absence.searched) or 'the record'}: {first.absence.sought}.",
                        style="dim",
                    ),
                    (0, 0, 0, 6),
                )
            )
        for caution in dict.fromkeys(caution for finding in group for caution in finding.cautions):
            console.print(Padding(Text(f"! {caution}", style="magenta"), (0, 0, 0, 3)))


def _shown_together(finding: Finding) -> tuple[Outcome, tuple[Excerpt, ...], Absence | None]:
    """Findings that rest on the same passages, or on the same search, are printed with them once."""
    return finding.outcome, finding.evidence, None if finding.evidence else finding.absence


def _print_passage(excerpt: Excerpt, console: Console, *, short: bool) -> None:
    words = " ".join(excerpt.text.split())
    if short and len(words) > _SHORT:
        words = f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
    console.print(
        Padding(
            Text.assemble((f"{excerpt.source}, page {excerpt.page}", "dim"), f"\n“{words}”"), (0, 0, 0, 6)
        )
    )
