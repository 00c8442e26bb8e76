"""The paper that follows, as a tree: paragraphs tied to findings, duties and law, and the facts that fill them.

A `Directive` holds no finished sentences. Each paragraph names its template and gives it fields; each field
knows where its words come from and who may see them. What is drawn up from it (PDF, Word, plain text, docket
text) is made from the same fields.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from antechamber.core.case import Case
from antechamber.core.disclosure import PUBLIC, Audience, Kept, disclose, narrowest
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Finding
from antechamber.core.order import NOTHING_MORE, Conference, DutyKind, Terms
from antechamber.core.profile import JudgeProfile


class PaperKind(StrEnum):
    """The papers of a settlement conference."""

    SCHEDULING = "scheduling"
    FOLLOW_UP = "follow_up"
    CLARIFICATION = "clarification"
    SHOW_CAUSE = "show_cause"
    ADJOURNMENT = "adjournment"
    EXCUSAL = "excusal"
    AMENDED = "amended"
    VACATED = "vacated"
    MINUTE_ENTRY = "minute_entry"
    OUTCOME_REPORT = "outcome_report"
    REMINDER = "reminder"
    RECEIPT = "receipt"


class FieldKind(StrEnum):
    """What a field's words are; decides how they are set and how they are checked."""

    TEXT = "text"
    NAME = "name"
    DATE = "date"
    NUMBER = "number"
    CITATION = "citation"
    ORDER_WORDS = "order_words"
    LETTER_WORDS = "letter_words"
    BLANK = "blank"


BLANK_MARK = "__________"
"""What stands on paper for a fact that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Words that fill a place in a template.

    `origin` says where they come from, so that each word of a draft can be traced. `plural` governs the verbs
    beside a name. `mark` is shown beside the words while the paper is a draft ("proposed").
    """

    name: str
    text: str
    origin: str
    kind: FieldKind = FieldKind.TEXT
    plural: bool = False
    audience: Audience = PUBLIC
    excerpt: Excerpt | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imposed:
    """A duty that a paragraph imposes, in the words of `core.order`: the paper reads back into exactly these."""

    kind: DutyKind
    bearers_class: tuple[str, ...]
    due_on: date | None = None
    due_at: time | None = None
    toward: str | None = None
    means: tuple[str, ...] = ()
    address: str | None = None
    terms: Terms = NOTHING_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph: a template, the fields that fill it, and its ground.

    `duties` names the duties of earlier orders that it rests on (`source D2`), `law` the authorities by id.
    """

    template: str
    fields: tuple[Field, ...] = ()
    findings: tuple[Finding, ...] = ()
    duties: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    imposes: tuple[Imposed, ...] = ()
    label: str = ""
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What chambers should know about a draft: a blank and why it is there, a date that needs a look."""

    about: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A choice that only a person can make, and who made it. `by` is empty until a named person stands behind it.

    `templates` names the paragraphs that the choice lets through the guard; no choice of this kind ever lets an
    amount, a share or hidden text through.
    """

    what: str
    by: str = ""
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """A paper before it is set: who it is for, its title, its paragraphs, and the same facts as docket text.

    `signed_on` None is a draft: the paper carries the mark and a blank for the day. `as_of` is the moment of
    the review that it rests on. `conference` is the conference that the paper sets or moves.
    """

    kind: PaperKind
    case: Case
    profile: JudgeProfile
    title: str
    as_of: datetime
    paragraphs: tuple[Paragraph, ...]
    docket: Paragraph
    conference: Conference | None = None
    audience: Audience = PUBLIC
    signed_on: date | None = None
    signed_by: str = ""
    decisions: tuple[Decision, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_order(self) -> bool:
        """Whether the paper is an order, with a caption and a signature, and not a note to someone."""
        return self.kind not in {PaperKind.REMINDER, PaperKind.RECEIPT}

    @property
    def rules(self) -> bool:
        """Whether the paper orders or rules anything, and so ends in the words of an order."""
        return self.is_order and self.kind not in {PaperKind.MINUTE_ENTRY, PaperKind.OUTCOME_REPORT}

    @property
    def imposes(self) -> tuple[Imposed, ...]:
        """The duties that the paper imposes, in the order of its paragraphs."""
        return tuple(duty for paragraph in self.paragraphs for duty in paragraph.imposes)

    def signed(self, *, on: date, by: str) -> "Directive":
        """The paper as a named person signs it: without the draft mark and without marks beside the words."""
        return replace(self, signed_on=on, signed_by=by)


def refuse_wider(directive: Directive) -> None:
    """Refuses a paper whose audience is wider than that of a paragraph or field in it, unless a choice lets it through.

    Raises:
        RefusedError: a value would be told to somebody who may not know it.
    """
    released = {name for decision in directive.decisions for name in decision.templates}
    for paragraph in directive.paragraphs:
        if paragraph.template in released:
            continue
        own = narrowest((paragraph.audience, *(field.audience for field in paragraph.fields)))
        disclose(Kept(value=paragraph.template, audience=own), to=directive.audience)


def blank(name: str, why: str) -> tuple[Field, Remark]:
    """A visible blank for a fact that is not known, and the remark that says why."""
    return Field(name=name, text=BLANK_MARK, origin="not known", kind=FieldKind.BLANK), Remark(
        about=name, message=why
    )
