"""A duty in the making: what a clause imposed, with the phrases of time and the passages that say more of it."""

from dataclasses import dataclass, field

from antechamber.core.order import DutyKind, Force
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import Relative
from antechamber.readers.orders.times.timing import Printed

TALKS = (DutyKind.CONFER, DutyKind.CONVEY)
"""The kinds that the sides owe each other."""


@dataclass(slots=True)
class Draft:
    """What will become one duty. `notes` are the lower-case passages that say more about the same paper.

    `unsure` marks a clause that speaks of a time of which it is not certain that it is the duty's.
    """

    clause: Clause
    kind: DutyKind
    what: str
    bearers: tuple[str, ...]
    toward: str | None
    force: Force
    number: int = 0
    printed: list[Printed] = field(default_factory=list)
    periods: list[Relative] = field(default_factory=list)
    loose: list[Relative] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    originals: list[str] = field(default_factory=list)
    fresh: bool | None = None
    alternative: bool = False
    unsure: bool = False

    @property
    def id(self) -> str:
        """The duty's id, by its place in the order."""
        return f"D{self.number}"

    @property
    def timed(self) -> bool:
        """Whether a phrase of time has been found for it."""
        return bool(self.printed or self.periods or self.loose)

    @property
    def whole(self) -> str:
        """Its clause and the passages that say more, in lower case."""
        return " ".join((self.clause.low, *self.notes))
