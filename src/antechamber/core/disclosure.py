"""Who may see what: the audience of every value, and the one gate through which a value leaves.

Audiences form a lattice: the judge alone, some of the parties, all parties, the public. What is derived from
several values may be seen only by those who may see each of them; what is meant for a wider audience than
its own is refused.

Law: Code of Conduct for United States Judges, Canon 3A(4)(d); 28 U.S.C. § 652(d).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import reduce
from typing import Generic, TypeVar

from antechamber.core.case import PartyId
from antechamber.core.problems import RefusedError

T = TypeVar("T")
R = TypeVar("R")


class Circle(IntEnum):
    """The size of an audience, from the narrowest to the widest."""

    JUDGE = 0
    PARTY = 1
    ALL_PARTIES = 2
    PUBLIC = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who may see a value. `parties` counts only for `Circle.PARTY`; the judge may always see.

    Raises:
        ValueError: parties are named for a circle that has none, or none for one that needs them.
    """

    circle: Circle
    parties: frozenset[PartyId] = frozenset()

    def __post_init__(self) -> None:
        if bool(self.parties) != (self.circle is Circle.PARTY):
            raise ValueError("Parties are named exactly when the audience is some of the parties.")

    def holds(self, other: "Audience") -> bool:
        """Whether everyone in `other` is also in this audience."""
        return narrowest((self, other)) == other


JUDGE = Audience(circle=Circle.JUDGE)
ALL_PARTIES = Audience(circle=Circle.ALL_PARTIES)
PUBLIC = Audience(circle=Circle.PUBLIC)


def only(*parties: PartyId) -> Audience:
    """The judge and the given parties; the judge alone when there are none."""
    return Audience(circle=Circle.PARTY, parties=frozenset(parties)) if parties else JUDGE


def narrowest(audiences: Iterable[Audience]) -> Audience:
    """Those who are in every one of the audiences; the public when there are none."""
    return reduce(_meet, audiences, PUBLIC)


def _meet(one: Audience, other: Audience) -> Audience:
    if one.circle is Circle.PARTY and other.circle is Circle.PARTY:
        return only(*(one.parties & other.parties))
    return one if one.circle <= other.circle else other


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Generic[T]):
    """A value with its audience. Its text form never shows the value."""

    value: T
    audience: Audience

    def __repr__(self) -> str:
        """The audience alone, so that no log or traceback shows the value."""
        return f"Kept({self.audience.circle.name.lower()})"


def disclose(kept: Kept[T], *, to: Audience) -> T:
    """The value, when all of the audience `to` may see it.

    Raises:
        RefusedError: somebody in `to` may not.
    """
    if not kept.audience.holds(to):
        raise RefusedError(
            f"A value for {_words(kept.audience)} was about to be shown to {_words(to)}. Nothing was written."
        )
    return kept.value


def _words(audience: Audience) -> str:
    match audience.circle:
        case Circle.JUDGE:
            return "the judge alone"
        case Circle.PARTY:
            return "the judge and " + ", ".join(sorted(audience.parties))
        case Circle.ALL_PARTIES:
            return "all parties"
        case Circle.PUBLIC:
            return "the public"
