"""A judge's usages: how the papers of one chambers look, and what its scheduling order asks for.

Profiles are data. A paper takes from the profile what does not change from case to case: the form of the
caption, the place, the way in which orders are cited, and the paragraphs of the scheduling order.
"""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from antechamber.core.order import NOTHING_MORE, DutyKind, Terms


class Naming(StrEnum):
    """How a follow-up order speaks of the parties that it concerns."""

    NEUTRAL = "neutral"
    NAMED = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingDuty:
    """A duty that a standing paragraph imposes, as data, in the words of `core.order`.

    It is due on the date of its paragraph; `with_conference` at the conference itself. `terms` is what else the
    paragraph's words say of the duty.
    """

    kind: DutyKind
    bearers_class: tuple[str, ...]
    toward: str | None = None
    means: tuple[str, ...] = ()
    with_conference: bool = False
    terms: Terms = NOTHING_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingParagraph:
    """A paragraph of a scheduling order: its template, its label, and what the judge fills in for every case.

    `when` limits it: "government" to cases with a public body as a party, "no_government" to the others.
    `days_before` and `at` give the paragraph's own date, counted back from the conference.
    """

    template: str
    label: str = ""
    when: str = ""
    days_before: int | None = None
    at: time | None = None
    fields: tuple[tuple[str, str], ...] = ()
    duties: tuple[StandingDuty, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeProfile:
    """The usages of one judge.

    `versus` stands between the sides of a caption, `caption_rule` draws it (`x`, `paren`, `colon`, `plain`),
    `stamp` are the lines of the e-filing box with blanks for what is not yet known. `docket_word` cites a
    docket entry ("Dkt.", "ECF No.", "Doc."). `closing` turns the text into an order. `no_offer_alternative`
    keeps the sentence that a party may take the position that it will make no offer.
    """

    id: str
    judge: str = ""
    initials: str = ""
    office: str = "United States Magistrate Judge"
    court: str = ""
    court_lines: tuple[str, ...] = ()
    place: str = ""
    address: str = ""
    versus: str = "-against-"
    caption_rule: str = "plain"
    full_caption: bool = False
    stamp: tuple[str, ...] = ()
    judge_line: bool = True
    docket_word: str = "Dkt."
    closing: str = "SO ORDERED."
    closing_first: bool = False
    naming: Naming = Naming.NEUTRAL
    number_paragraphs: bool = False
    page_limit: int | None = None
    cure_court_days: int = 5
    no_offer_alternative: bool = True
    purpose_sentence: bool = True
    scheduling_title: str = "ORDER SCHEDULING SETTLEMENT CONFERENCE"
    scheduling: tuple[StandingParagraph, ...] = ()
