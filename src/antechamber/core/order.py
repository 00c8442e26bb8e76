"""An entered order as duties: who must do what, toward whom, by when, and in which words.

The names of kinds, forces and classes of bearers are those of the JSON contract, so that an order reads the
same in code, in a file and on paper.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from antechamber.core.evidence import Excerpt


class DutyKind(StrEnum):
    """What an order makes somebody do."""

    CONFER = "confer"
    CONVEY = "convey"
    SUBMIT = "submit"
    ACKNOWLEDGE = "acknowledge"
    ATTEND = "attend"
    AUTHORITY = "authority"
    CALL = "call"
    REPORT = "report"
    EXCHANGE_INFORMATION = "exchange_information"
    PROVIDE_COPIES = "provide_copies"
    NOTIFY = "notify"
    INTERPRETER = "interpreter"
    FORWARD_ORDER = "forward_order"
    REQUEST = "request"
    PREPARE = "prepare"
    OTHER = "other"


class Force(StrEnum):
    """Modal force. Only `MUST` can be breached."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


class Audience(StrEnum):
    """Who reads a submission."""

    EX_PARTE = "ex_parte"
    EXCHANGED = "exchanged"
    JOINT = "joint"
    FILED = "filed"


class DocType(StrEnum):
    """What a paper is."""

    CASE_ORDER = "case_order"
    STANDING_ORDER = "standing_order"
    PRACTICES = "practices"
    LOCAL_RULE = "local_rule"
    FOLLOW_UP = "follow_up"
    AMENDED = "amended"
    NOT_AN_ORDER = "not_an_order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """The settlement conference that an order sets. `on` and `at` are in the court's own time."""

    on: date | None
    at: time | None = None
    mode: str = "unstated"
    place: str | None = None
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRule:
    """A period as an order words it.

    `count` None means "before" or "after" the anchor without a number, 0 means together with it. `unit` is
    days, business_days, weeks, months, hours or minutes. `anchor` is conference, order, receipt_of_order,
    receipt_of_demand, settlement, `duty:D1`, or a few words of the order. `vague` and `as_written` keep the
    order's own words.
    """

    count: int | None
    unit: str | None
    direction: str | None
    anchor: str | None
    vague: str | None = None
    as_written: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a duty must be done, in the court's own time.

    `on` is the printed date, else the computed one, else None; `computed_on` is set when a printed date and
    the rule disagree. `at` None means the end of the day. `steps` tells how a computed date was reached.
    """

    on: date | None = None
    at: time | None = None
    rule: DueRule | None = None
    computed_on: date | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing that an order makes somebody do.

    `bearers_class` and `toward` use the contract's words (`each_party`, `plaintiff`, `named:NAME`, ...);
    which parties of a case they mean is worked out in `core.review`. `excerpt` holds the operative words.
    """

    id: str
    kind: DutyKind
    bearers_class: tuple[str, ...]
    toward: str | None
    force: Force
    excerpt: Excerpt
    what: str = ""
    fresh: bool | None = None
    live: bool | None = None
    written: bool | None = None
    audience: Audience | None = None
    means: tuple[str, ...] = ()
    address: str | None = None
    page_limit: int | None = None
    contents: tuple[str, ...] = ()
    paragraph: str | None = None
    due: Due = Due()
    condition: str | None = None
    minimum_minutes: int | None = None
    """Least length of a discussion, in minutes, when the order states one."""
    with_each: bool = False
    """Whether a discussion is owed in so many words to each opponent, so that one with some is not enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an order says of a duty beside who owes it, to whom and when; None and empty where it is silent.

    `anchor` is what the duty hangs on instead of a date: settlement, or the kind of another duty ("duty:submit").
    `condition` is when it arises, in the order's own words.
    """

    force: Force = Force.MUST
    fresh: bool | None = None
    live: bool | None = None
    written: bool | None = None
    audience: Audience | None = None
    page_limit: int | None = None
    contents: tuple[str, ...] = ()
    minimum_minutes: int | None = None
    anchor: str | None = None
    condition: str | None = None


NOTHING_MORE = Terms()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDuty:
    """A passage of an order that imposes nothing, with the reason, so that every paragraph is accounted for."""

    why: str
    excerpt: Excerpt
    paragraph: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredOrder:
    """An order as read from the paper that was entered on the docket."""

    source: str
    title: str
    doc_type: DocType
    docket_number: str | None
    court: str | None
    judge: str | None
    dated: date | None
    docket_entry: int | None = None
    """The entry's number on the docket sheet (Dkt.), from the e-filing header or the file's name."""
    conference: Conference | None = None
    duties: tuple[Duty, ...] = ()
    no_duties: tuple[NoDuty, ...] = ()
    not_understood: tuple[NoDuty, ...] = ()
    """Passages for a person to read: they speak of something the reader could not settle."""
    warnings: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    """What an amending order says that it replaces, in its own words (dates, docket entries, paragraphs)."""
    calls_off: bool = False
    """True when it says that the conference will not be held, and sets no other."""
