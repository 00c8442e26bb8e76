"""What may be told of a conference: that it was held or not, who attended, one outcome word, the next date.

Nothing else goes to the docket or to the presiding judge; these papers have no place for anything else.

Law: 28 U.S.C. § 652(d); Fed. R. Civ. P. 16(d).
"""

from antechamber.core.directive import Directive, Field, FieldKind, PaperKind, Paragraph, Remark
from antechamber.core.papers.facts import Facts, OutcomeWord, Sheaf
from antechamber.core.papers.fields import name_field
from antechamber.core.papers.ground import conference_of
from antechamber.core.papers.rulings import Desk
from antechamber.core.papers.wording import clock

_OUTCOMES = {
    OutcomeWord.SETTLED_IN_PRINCIPLE: "The parties reached a settlement in principle.",
    OutcomeWord.TERMS_ON_RECORD: "The parties placed a settlement on the record.",
    OutcomeWord.TERM_SHEET_SIGNED: "The parties signed a term sheet.",
    OutcomeWord.SETTLED_SUBJECT_TO_APPROVAL: "The parties reached a settlement that is subject to approval.",
    OutcomeWord.PARTIAL_SETTLEMENT: "The action was settled in part.",
    OutcomeWord.NOT_SETTLED: "A settlement was not reached.",
    OutcomeWord.CONTINUED: "The conference was continued.",
    OutcomeWord.DID_NOT_GO_FORWARD: "The conference did not go forward.",
}


def draft_minute_entry(desk: Desk, facts: Facts) -> Directive:
    """The clerk's public note of a conference."""
    sheaf = _sheaf(desk, facts)
    return _directive(
        desk, PaperKind.MINUTE_ENTRY, "MINUTE ENTRY", _body(facts, sheaf), "docket_minute", sheaf
    )


def draft_outcome_report(desk: Desk, facts: Facts) -> Directive:
    """The report to the presiding judge: held or not, who attended, the outcome word, the next date."""
    sheaf = _sheaf(desk, facts)
    sheaf.words(
        "presiding",
        desk.case.presiding_judge,
        "The presiding judge is not known: presiding_judge in case.toml.",
        origin="case.toml presiding_judge",
    )
    paragraphs = (Paragraph(template="report_to", fields=sheaf.all()), *_body(facts, sheaf))
    title = "REPORT OF SETTLEMENT CONFERENCE"
    return _directive(desk, PaperKind.OUTCOME_REPORT, title, paragraphs, "docket_outcome_report", sheaf)


def _sheaf(desk: Desk, facts: Facts) -> Sheaf:
    sheaf = Sheaf()
    sheaf.put(name_field("judge", desk.case.settlement_judge, origin="case.toml settlement_judge"))
    on = facts.held_on or conference_of(desk.orders)
    sheaf.day("held_on", on, "The day of the conference is not known: held_on.")
    if facts.held is None:
        sheaf.remarks.append(
            Remark(about="held", message="Say whether the conference was held: held=yes or held=no.")
        )
    sheaf.put(Field(name="was_held", text="held" if _held(facts) else "not held", origin="the form"))
    for name, at in (("began_at", facts.began_at), ("ended_at", facts.ended_at)):
        if at is not None:
            sheaf.put(Field(name=name, text=clock(at), origin="given by chambers", kind=FieldKind.DATE))
    word = facts.outcome or (None if _held(facts) else OutcomeWord.DID_NOT_GO_FORWARD)
    text = _OUTCOMES[word] if word is not None else ""
    sheaf.words(
        "outcome", text, "The outcome is not known: outcome=not_settled, for example.", origin="the form"
    )
    return sheaf


def _held(facts: Facts) -> bool:
    return facts.held is not False


def _body(facts: Facts, sheaf: Sheaf) -> tuple[Paragraph, ...]:
    found = [Paragraph(template="minute_held" if _held(facts) else "minute_not_held", fields=sheaf.all())]
    if _held(facts):
        sheaf.words("attended", "; ".join(facts.attended), "Who attended is not known: attended.")
        found.append(Paragraph(template="minute_attended", fields=sheaf.all()))
    if _held(facts) or facts.outcome is not None:
        found.append(Paragraph(template="minute_outcome", fields=sheaf.all(), law=("frcp-16-d",)))
    if facts.next_on is not None:
        sheaf.day("next_on", facts.next_on, "")
        sheaf.words("next_what", facts.next_what or "The conference will continue on", "")
        found.append(Paragraph(template="minute_next", fields=sheaf.all()))
    return tuple(found)


def _directive(
    desk: Desk, kind: PaperKind, title: str, paragraphs: tuple[Paragraph, ...], docket: str, sheaf: Sheaf
) -> Directive:
    return Directive(
        kind=kind,
        case=desk.case,
        profile=desk.profile,
        title=title,
        as_of=desk.as_of,
        paragraphs=paragraphs,
        docket=Paragraph(template=docket, fields=sheaf.all()),
        remarks=tuple(sheaf.remarks),
    )
