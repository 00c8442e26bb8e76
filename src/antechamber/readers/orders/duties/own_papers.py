"""Papers and proposals that each side sends in its own way: "Plaintiff's goes by mail to the Clerk by May 1; defendant's by e-mail, by May 5"."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import relative_periods
from antechamber.readers.orders.times.timing import printed_dates
from antechamber.readers.orders.who.people import bearers_in

_OWN = re.compile(
    r"(?P<whose>(?:the |each |every )?(?:plaintiff|defendant|petitioner|respondent|claimant|debtor|trustee)(?:s'|'s)) (?=(?:goes|go|may|must|shall|will|is|are|comes)\b)"
)
_SIDES = (("plaintiff",), ("defendant",))


def own_paper(sentence: Sentence, drafts: list[Draft]) -> tuple[Clause, ...]:
    """The clause of a sentence that gives the paper or proposal of one side, ordered of all just before, its own day."""
    last = drafts[-1] if drafts else None
    found = _OWN.match(sentence.low)
    if (
        last is None
        or found is None
        or last.kind not in (DutyKind.SUBMIT, DutyKind.CONVEY)
        or last.clause.sentence.section != sentence.section
        or not (printed_dates(sentence.low) or relative_periods(sentence.low))
    ):
        return ()
    owner = found["whose"].replace("'", "")
    low = sentence.low
    goes, thing = (
        ("be sent to the court", "statement") if last.kind is DutyKind.SUBMIT else ("be made", "proposal")
    )
    predicate = f"{goes} {low[found.end() :]}"
    return (
        Clause(sentence, 0, len(low), "", f"{owner}'s {thing}", predicate, found.end(), Force.MUST, "moved"),
    )


def drop_general(drafts: list[Draft]) -> list[Draft]:
    """The undated papers or proposals ordered of all for which both sides were then told, each for itself, when theirs is due."""
    general = []
    for draft in drafts:
        if (
            draft.kind not in (DutyKind.SUBMIT, DutyKind.CONVEY)
            or draft.bearers != ("each_party",)
            or draft.timed
        ):
            continue
        own = {
            d.bearers
            for d in drafts
            if d.kind is draft.kind
            and d.number > draft.number
            and d.clause.sentence.section == draft.clause.sentence.section
            and d.clause.how == "moved"
            and bearers_in(d.clause.subject) in _SIDES
        }
        if set(_SIDES) <= own:
            general.append(draft)
    return general
