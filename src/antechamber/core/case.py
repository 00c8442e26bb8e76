"""The people of a case: parties, sides, counsel, and who opposes whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

PartyId = NewType("PartyId", str)


class PartyKind(StrEnum):
    """What a party is; decides whether it attends itself or through a representative."""

    PERSON = "person"
    COMPANY = "company"
    GOVERNMENT = "government"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party as the case folder names it. `side` groups parties that do not oppose one another."""

    id: PartyId
    name: str
    role: str
    kind: PartyKind
    side: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossClaim:
    """A claim between two parties, whatever their sides: each opposes the other."""

    by: PartyId
    against: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel:
    """A lawyer of record, or a party who appears for itself (`pro_se`)."""

    name: str
    firm: str = ""
    emails: tuple[str, ...] = ()
    represents: tuple[PartyId, ...] = ()
    pro_se: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case: its caption, number, judges and people. Lists keep the order of the case folder."""

    docket_number: str
    caption: str
    court: str
    time_zone: ZoneInfo
    settlement_judge: str
    presiding_judge: str = ""
    chambers_email: str = ""
    as_of: datetime | None = None
    parties: tuple[Party, ...] = ()
    counsel: tuple[Counsel, ...] = ()
    cross_claims: tuple[CrossClaim, ...] = ()
    profile: str = field(default="")

    def party(self, party_id: str) -> Party:
        """The party with that id.

        Raises:
            LookupError: no party has it.
        """
        for party in self.parties:
            if party.id == party_id:
                return party
        raise LookupError(f"No party of {self.docket_number} has the id {party_id!r}.")

    def oppose(self, one: PartyId, other: PartyId) -> bool:
        """Whether two parties oppose each other: their sides differ, or a cross-claim runs between them."""
        if one == other:
            return False
        if any({claim.by, claim.against} == {one, other} for claim in self.cross_claims):
            return True
        return self.party(one).side != self.party(other).side

    def opponents(self, party_id: PartyId) -> tuple[Party, ...]:
        """Every party that opposes the given one, in the order of the case folder."""
        return tuple(party for party in self.parties if self.oppose(party_id, party.id))

    def counsel_for(self, party_id: PartyId) -> tuple[Counsel, ...]:
        """The lawyers (or the party itself, when pro se) who speak for a party."""
        return tuple(lawyer for lawyer in self.counsel if party_id in lawyer.represents)

    def in_order(self, ids: Iterable[PartyId]) -> tuple[PartyId, ...]:
        """The given ids without repetition, in the order of the case folder."""
        wanted = set(ids)
        return tuple(party.id for party in self.parties if party.id in wanted)
