"""The matrix of parties by duties, and the findings with their sentences and passages."""

from collections.abc import Iterable
from itertools import groupby

from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.order import Duty, DutyKind
from antechamber.drafting.page.markup import Html, el, join
from antechamber.drafting.page.passages import Passages
from antechamber.drafting.page.words import MARKS, clock, day, duty_name, party_name

_GROUPS = (
    ("Not met", (Outcome.NOT_SATISFIED,)),
    ("Late", (Outcome.LATE,)),
    ("Unclear: for a person to read", (Outcome.UNCLEAR,)),
    ("Not yet due", (Outcome.NOT_YET_DUE,)),
    ("Met", (Outcome.SATISFIED,)),
    ("Excused", (Outcome.EXCUSED,)),
)


def in_order_of_need(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those that need the judge first; each group in the order of the review."""
    ranks = {outcome: rank for rank, (_, outcomes) in enumerate(_GROUPS) for outcome in outcomes}
    return tuple(sorted(findings, key=lambda finding: ranks[finding.outcome]))


def mark(outcome: Outcome) -> Html:
    """The sign and the word of an outcome."""
    shown = MARKS[outcome]
    return el(
        "span",
        el("span", shown.sign, class_="sign", aria_hidden="true"),
        " ",
        shown.word,
        class_=f"mark {shown.name}",
    )


def render_matrix(review: Review) -> Html:
    """A row for each party that owes something, a column for each kind of duty."""
    numbered = list(enumerate(review.findings, 1))
    kinds = [kind for kind in DutyKind if any(finding.kind is kind for finding in review.findings)]
    head = el(
        "tr", el("th", "Party", scope="col"), *(el("th", duty_name(kind), scope="col") for kind in kinds)
    )
    rows = []
    for party in review.case.parties:
        mine = [(number, finding) for number, finding in numbered if finding.bearer == party.id]
        if mine:
            cells = (el("td", _cell(review, [one for one in mine if one[1].kind is kind])) for kind in kinds)
            rows.append(
                el(
                    "tr",
                    el(
                        "th", party.name, el("span", party.role.replace("_", " "), class_="role"), scope="row"
                    ),
                    *cells,
                )
            )
    table = el(
        "table",
        el("caption", "What each party owed and what the record shows. Each entry leads to its finding."),
        el("thead", head),
        el("tbody", *rows),
        class_="matrix",
    )
    return _section(
        "matrix",
        "Who met the order",
        el("div", table, class_="scroll", role="region", tabindex="0", aria_label="Matrix"),
    )


def _cell(review: Review, findings: list[tuple[int, Finding]]) -> Html | str:
    if not findings:
        return el("span", "nothing owed", class_="nothing")
    items = []
    for number, finding in findings:
        toward = f" to {party_name(review.case, finding.toward)}" if finding.toward else ""
        items.append(el("li", el("a", mark(finding.outcome), toward, href=f"#finding-{number}")))
    return el("ul", *items)


def render_findings(review: Review, passages: Passages) -> Html:
    """Every finding, the ones that need the judge first; the duty's own words stand once over those it rules."""
    numbered = list(enumerate(review.findings, 1))
    groups: list[Html | None] = []
    for title, outcomes in _GROUPS:
        mine = [(number, finding) for number, finding in numbered if finding.outcome in outcomes]
        if mine:
            groups.append(el("h3", f"{title} ({len(mine)})"))
        for _, same in groupby(mine, key=lambda one: (one[1].order, one[1].duty, one[1].kind)):
            ruled = list(same)
            groups.append(_required(_duty(review, ruled[0][1])))
            groups += [_finding(review, number, finding, passages) for number, finding in ruled]
    return _section("findings", "Findings", *groups)


def _finding(review: Review, number: int, finding: Finding, passages: Passages) -> Html:
    case = review.case
    toward = f" to {party_name(case, finding.toward)}" if finding.toward else ""
    title = f"{number}. {party_name(case, finding.bearer)}: {duty_name(finding.kind).lower()}{toward}"
    return el(
        "article",
        el("h4", title, " ", mark(finding.outcome), id=f"finding-{number}", tabindex="-1"),
        el("p", finding.sentence, class_="sentence"),
        _evidence(finding, passages),
        _list("Cautions", finding.cautions),
        _chain(finding),
        class_=f"finding {MARKS[finding.outcome].name}",
        aria_labelledby=f"finding-{number}",
    )


def _duty(review: Review, finding: Finding) -> tuple[str, Duty] | None:
    for order in review.orders:
        if finding.order in {"", order.source}:
            for duty in order.duties:
                if duty.id == finding.duty and duty.kind is finding.kind:
                    return order.source, duty
    return None


def _required(found: tuple[str, Duty] | None) -> Html | None:
    if found is None:
        return None
    source, duty = found
    place = f"{source}, page {duty.excerpt.page}" + (f", ¶ {duty.paragraph}" if duty.paragraph else "")
    due = ""
    if duty.due.on is not None:
        due = f" Due {day(duty.due.on)}" + (f", {clock(duty.due.at)}" if duty.due.at else "") + "."
    quoted = el("blockquote", el("p", _one_line(duty.excerpt.text)))
    return el("div", el("p", f"What was ordered: {place}.{due}", class_="place"), quoted, class_="ordered")


def _evidence(finding: Finding, passages: Passages) -> Html:
    items = [
        el(
            "li",
            el("blockquote", el("p", _one_line(excerpt.text))),
            el("p", passages.link(excerpt, f"{excerpt.source}, page {excerpt.page}"), class_="place"),
        )
        for excerpt in finding.evidence
    ]
    if finding.absence is not None:
        searched = ", ".join(finding.absence.searched) or "no letter is on file"
        items.append(el("li", el("p", f"Sought and not found: {finding.absence.sought}. Read: {searched}.")))
    return el("div", el("h5", "What the record shows"), el("ul", *items, class_="evidence"))


def _list(title: str, lines: Iterable[str]) -> Html | None:
    items = [el("li", line) for line in lines]
    return el("div", el("h5", title), el("ul", *items)) if items else None


def _chain(finding: Finding) -> Html | None:
    if not finding.chain:
        return None
    return el(
        "details",
        el("summary", "How this was reached"),
        el("ol", *(el("li", step) for step in finding.chain)),
    )


def _one_line(words: str) -> str:
    return " ".join(words.replace("\ufffe", "").split())


def _section(name: str, title: str, *content: Html | None) -> Html:
    return el(
        "section", el("h2", title, id=f"{name}-head"), join(*content), id=name, aria_labelledby=f"{name}-head"
    )
