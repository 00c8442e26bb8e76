"""Findings: what the record shows about one duty of one bearer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from antechamber.core.case import Case, PartyId
from antechamber.core.evidence import Absence, Diagnostic, Excerpt
from antechamber.core.negotiation import Letter
from antechamber.core.order import DutyKind, EnteredOrder


class Outcome(StrEnum):
    """What the record shows of a duty. `UNCLEAR` sends the question to a person, with the passages."""

    SATISFIED = "satisfied"
    NOT_SATISFIED = "not_satisfied"
    LATE = "late"
    UNCLEAR = "unclear"
    NOT_YET_DUE = "not_yet_due"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One duty, one bearer (for convey also one opposing party): the outcome, the reason and its ground.

    `reason` is a short code, `sentence` one sentence that a judge can read without the code. `chain` tells
    words, resolution and rule, step by step.

    Raises:
        ValueError: neither evidence nor an absence is given.
    """

    duty: str
    kind: DutyKind
    bearer: PartyId
    toward: PartyId | None
    outcome: Outcome
    reason: str
    sentence: str
    order: str = ""
    """Source of the order whose duty this is."""
    evidence: tuple[Excerpt, ...] = ()
    absence: Absence | None = None
    cautions: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence and self.absence is None:
            raise ValueError(
                f"The finding on {self.kind} by {self.bearer} needs evidence or a stated absence."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Whether the conference can go ahead: `ready`, `not_ready`, `undetermined` or `no_conference`."""

    state: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A case seen at one moment: a function of the record, the law and `as_of`. Never stored."""

    case: Case
    as_of: datetime
    orders: tuple[EnteredOrder, ...]
    letters: tuple[Letter, ...]
    findings: tuple[Finding, ...]
    readiness: Readiness
    directed_to: tuple[PartyId, ...] = ()
    clarify_with: tuple[PartyId, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def order_needed(self) -> bool:
        """Whether a follow-up order has anyone to be directed to."""
        return bool(self.directed_to)
