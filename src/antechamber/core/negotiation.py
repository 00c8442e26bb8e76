"""What letters tell of the negotiation. Everything in this module is for the judge's eyes only.

A letter is read as statements: discussions that took place, moves (demands and offers), passages that look
like a move and are none, express denials, and passages of negotiation that the reader could not explain
(`Unexplained`). Who is meant is already resolved to parties, or left empty when it could not be.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from antechamber.core.case import PartyId
from antechamber.core.evidence import Excerpt

Parties = tuple[PartyId, ...]
Interval = tuple[date, date]
"""First and last day on which something can have happened, both included."""


class Act(StrEnum):
    """The direction of a proposal: a demand asks, an offer gives."""

    DEMAND = "demand"
    OFFER = "offer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """A talk between sides. `live` is True for a talk in person, by telephone or by video, False for writing alone."""

    between: tuple[Parties, ...]
    on: Interval | None
    live: bool | None
    excerpt: Excerpt
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A demand or an offer that a letter tells of.

    `conveyed` is True when an act toward the other side is told, False when the letter shows that there was
    none, None when it cannot be told. `definite` is False for a bracket, a feeler, a range. `written` is True
    for a letter or e-mail, False for word of mouth. `open` is False when withdrawn, lapsed or rejected.
    `fresh` compares `on` with the order in force; it is set by the review, which knows the order.
    `by_self` is True when the letter's own author tells of its own move. `chain` explains each resolution.
    """

    act: Act
    by: Parties
    to: Parties
    excerpt: Excerpt
    amount: Decimal | None = None
    currency: str = "USD"
    terms: str = ""
    on: Interval | None = None
    conveyed: bool | None = None
    fresh: bool | None = None
    definite: bool = True
    written: bool | None = None
    open: bool | None = None
    by_self: bool = False
    before_suit: bool = False
    """Told without a day, but as made before the suit, which is before any order in it."""
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NonMove:
    """A passage with the look of a move that is none, and why (the words of the contract)."""

    why: str
    excerpt: Excerpt
    by: Parties = ()
    to: Parties = ()
    on: Interval | None = None


class Denied(StrEnum):
    """What a denial denies."""

    PROPOSAL = "proposal"
    DISCUSSION = "discussion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """An express statement that something was not done: by whom, toward whom, since when.

    `since` None means for the whole time of which the letter speaks; `until` None means up to its own date.
    `written_only` is set where no more than a proposal in writing is denied.
    `beside` are the days of the proposal beside which it stands ("we offered Roe $5,000 on May 3 and Poe nothing"):
    such a denial speaks of the whole time since an order only when that proposal was made under it.
    """

    what: Denied
    by: Parties
    to: Parties
    excerpt: Excerpt
    since: date | None = None
    until: date | None = None
    by_self: bool = False
    written_only: bool = False
    beside: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unexplained:
    """A sentence with the vocabulary of negotiation that no frame explains.

    `by` and `to` limit whom it can concern; empty means anyone. `about` says which duties it could bear on:
    `convey`, `confer`, or both. `on` is set when everything it can tell of lies on those days.
    """

    excerpt: Excerpt
    reason: str
    by: Parties = ()
    to: Parties = ()
    about: tuple[str, ...] = ("convey", "confer")
    on: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message to chambers, read as statements.

    `source` is the message. `on_behalf_of` is empty when the author could not be told. `received_at` is when
    chambers' own server took it in. `dated` is the letter's own date. `complete` is False when a part
    could not be read (a scan without text, an encrypted or missing attachment): then silence proves nothing.
    `channel` is email, ecf, mail, hand or fax, as the message shows.
    """

    source: str
    message_id: str | None
    received_at: datetime | None
    on_behalf_of: Parties
    dated: date | None = None
    addressed_to: tuple[str, ...] = ()
    discussions: tuple[Discussion, ...] = ()
    moves: tuple[Move, ...] = ()
    non_moves: tuple[NonMove, ...] = ()
    denials: tuple[Denial, ...] = ()
    unexplained: tuple[Unexplained, ...] = ()
    recounts_negotiations: bool = False
    """True when the letter has a passage that sets out the negotiations as a whole."""
    accounts_for_every_sum: bool = False
    """True when every sum of money in the letter stands in one of its statements: only then does silence count."""
    is_submission: bool = True
    """False for a mere cover, receipt, or message that carries no letter."""
    complete: bool = True
    channel: str = "email"
    pages: int | None = None
    copied_to: Parties = ()
    """Parties whose counsel received a copy."""
    warnings: tuple[str, ...] = ()
    opening: Excerpt | None = None
    """The letter's first line (its date, heading or salutation): what is shown when the arrival itself matters."""
    audience: str = ""
    """`exchanged` when the letter says that the other side has it, `ex_parte` when it is for the judge alone."""
    cautions: tuple[tuple[str, Excerpt], ...] = ()
    """Remarks for the judge with their passage (an excusal request, hidden text, another case's names)."""
