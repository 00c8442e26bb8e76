"""Fields that many papers share: names, plain words, chambers' address."""

from antechamber.core.case import Case
from antechamber.core.directive import Field, FieldKind, Remark, blank
from antechamber.core.finding import Review
from antechamber.core.papers.ground import submit_duty
from antechamber.core.papers.wording import Words
from antechamber.core.profile import JudgeProfile


def plain(name: str, text: str, *, origin: str = "the form") -> Field:
    """Words of the form itself, or of the case folder."""
    return Field(name=name, text=text, origin=origin)


def name_field(name: str, words: str | Words, *, origin: str = "case.toml parties") -> Field:
    """A name, or several with their grammatical number."""
    if isinstance(words, str):
        words = Words(text=words)
    return Field(name=name, text=words.text, plural=words.plural, origin=origin, kind=FieldKind.NAME)


def case_address_field(case: Case, profile: JudgeProfile) -> tuple[Field, tuple[Remark, ...]]:
    """Chambers' e-mail address: from the case, else from the profile, else a blank."""
    if case.chambers_email:
        return plain("address", case.chambers_email, origin="case.toml chambers_email"), ()
    if profile.address:
        return plain("address", profile.address, origin=f"profile {profile.id}"), ()
    field, remark = blank(
        "address", "No e-mail address of chambers is known: set chambers_email in case.toml."
    )
    return field, (remark,)


def address_field(review: Review, profile: JudgeProfile) -> tuple[Field, tuple[Remark, ...]]:
    """Chambers' e-mail address: from the case, else the profile, else the order that asked for the letters."""
    field, remarks = case_address_field(review.case, profile)
    place = submit_duty(review)
    if remarks and place is not None and place[1].address:
        return plain("address", place[1].address, origin=place[0].source), ()
    return field, remarks
