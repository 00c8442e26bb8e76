"""The new duties that a follow-up order imposes, one paragraph each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from antechamber.core.case import Case, PartyId
from antechamber.core.directive import Field, Imposed, Paragraph
from antechamber.core.finding import Review
from antechamber.core.order import Audience, Duty, DutyKind, Terms
from antechamber.core.papers.fields import name_field, plain
from antechamber.core.papers.ground import Unmet, proposal_word
from antechamber.core.papers.wording import Words, listed, name_parties
from antechamber.core.profile import JudgeProfile, Naming

_CONTENTS = {
    DutyKind.CONFER: ("date_of_last_discussion",),
    DutyKind.CONVEY: ("confirmation_of_offer", "terms_of_offer"),
}
_SIDES = {
    "plaintiff": ("plaintiff",),
    "petitioner": ("plaintiff",),
    "claimant": ("plaintiff",),
    "defendant": ("defendant",),
    "respondent": ("defendant",),
}
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
    bearers_class = class_of(review.case, group.bearers) if named else ("each_party",)
    letter = Imposed(
        kind=DutyKind.SUBMIT,
        bearers_class=bearers_class,
        due_on=due_on,
        toward="court",
        means=("email",),
        address=address.text,
        terms=Terms(audience=Audience.EX_PARTE, contents=_CONTENTS.get(kind, ())),
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
        terms=Terms(live=True, minimum_minutes=group.duty.minimum_minutes),
    )


def class_of(case: Case, bearers: Sequence[PartyId]) -> tuple[str, ...]:
    """The parties in the words of the contract: a side where its word alone means just them, else each by name."""
    word = name_parties(case, bearers).text.removesuffix("s")
    named = tuple(f"named:{case.party(bearer).name}" for bearer in bearers)
    return _SIDES.get(word, named)


def _who(case: Case, group: Unmet) -> tuple[Field, ...]:
    """Who must act, toward whom; parties called by name write a letter each, which speaks of "the party"."""
    toward = name_parties(case, group.toward) if group.toward else Words(text="each opposing party")
    bearers = name_parties(case, group.bearers)
    one_by_one = bearers.plural and bearers.text.removesuffix("s") not in _SIDES
    each = (plain("each", "each"),) if one_by_one else ()
    one = Words(text="the party") if one_by_one else bearers
    return (
        name_field("bearers", bearers),
        name_field("opponents", toward),
        name_field("letter_of", one),
        *each,
    )


def _how(duty: Duty) -> tuple[Field, ...]:
    text = listed([_LIVE[means] for means in duty.means if means in _LIVE] or list(_LIVE.values()), "or")
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
