"""The new duties that a follow-up order imposes, one paragraph each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from antechamber.core.case import Case
from antechamber.core.directive import Field, Imposed, Paragraph
from antechamber.core.finding import Review
from antechamber.core.order import Duty, DutyKind
from antechamber.core.papers.fields import name_field, plain
from antechamber.core.papers.ground import Unmet, proposal_word
from antechamber.core.papers.wording import Words, name_parties
from antechamber.core.profile import JudgeProfile, Naming

_LIVE = {"in_person": "in person", "phone": "by telephone", "video": "by video"}


def new_duties(
    review: Review,
    unmet: Sequence[Unmet],
    *,
    due: Field,
    due_on: date | None,
    address: Field,
    naming: Naming,
    profile: JudgeProfile,
) -> tuple[Paragraph, ...]:
    """One paragraph for each group of unmet duties; one for each kind when nobody is named."""
    if naming is Naming.NEUTRAL:
        groups = list({u.duty.kind: u for u in unmet}.values())
    else:
        groups = list(unmet)
    found = [
        _paragraph(review, group, due=due, due_on=due_on, address=address, naming=naming) for group in groups
    ]
    if profile.no_offer_alternative and any(u.duty.kind is DutyKind.CONVEY for u in unmet):
        found.append(Paragraph(template="no_offer_alternative", law=("at-reynolds", "frcp-16-1983-note")))
    return _numbered(found) if profile.number_paragraphs else tuple(found)


def _numbered(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs that impose something, numbered."""
    numbers = iter(range(1, len(paragraphs) + 1))
    return tuple(replace(p, label=str(next(numbers))) if p.imposes else p for p in paragraphs)


def _paragraph(
    review: Review, group: Unmet, *, due: Field, due_on: date | None, address: Field, naming: Naming
) -> Paragraph:
    named = naming is Naming.NAMED
    kind = group.duty.kind
    fields = (
        due,
        address,
        *_who(review.case, group),
        *_how(group.duty),
        *_what(review.case, group, named=named),
    )
    bearers_class = tuple(_class(review.case, group)) if named else ("each_party",)
    letter = Imposed(
        kind=DutyKind.SUBMIT,
        bearers_class=bearers_class,
        due_on=due_on,
        toward="court",
        means=("email",),
        address=address.text,
    )
    return Paragraph(
        template=f"cure_{kind.value}_{'named' if named else 'neutral'}",
        fields=fields,
        findings=group.findings,
        duties=(group.reference,),
        law=("frcp-16-c-2-i",),
        imposes=(_talk(group, bearers_class, due_on), letter) if kind is DutyKind.CONFER else (letter,),
    )


def _talk(group: Unmet, bearers_class: tuple[str, ...], due_on: date | None) -> Imposed:
    means = tuple(way for way in group.duty.means if way in _LIVE) or tuple(_LIVE)
    return Imposed(
        kind=DutyKind.CONFER,
        bearers_class=bearers_class,
        due_on=due_on,
        toward="each_opposing_party",
        means=means,
    )


def _class(case: Case, group: Unmet) -> list[str]:
    words = name_parties(case, group.bearers).text
    return (
        [words.removesuffix("s")]
        if words in {"plaintiff", "plaintiffs", "defendant", "defendants"}
        else [f"named:{case.party(bearer).name}" for bearer in group.bearers]
    )


def _who(case: Case, group: Unmet) -> tuple[Field, ...]:
    toward = name_parties(case, group.toward) if group.toward else Words(text="each opposing party")
    return (name_field("bearers", name_parties(case, group.bearers)), name_field("opponents", toward))


def _how(duty: Duty) -> tuple[Field, ...]:
    ways = [_LIVE[means] for means in duty.means if means in _LIVE] or [
        "in person",
        "by telephone",
        "or by video",
    ]
    text = ", ".join(ways) if len(ways) > 2 else " or ".join(ways)
    length = f"of at least {duty.minimum_minutes} minutes" if duty.minimum_minutes else None
    fields = [plain("ways", text, origin="the duty")]
    if length:
        fields.append(plain("length", length, origin="the duty"))
    return tuple(fields)


def _what(case: Case, group: Unmet, *, named: bool) -> tuple[Field, ...]:
    word = proposal_word(case, group) if named else "demand or offer"
    fields = [plain("proposal", word, origin="the duty")]
    if group.duty.fresh is not False:
        fields.append(plain("fresh", "fresh", origin="the duty"))
    if group.duty.written:
        fields.append(plain("written", "in writing", origin="the duty"))
    return tuple(fields)
