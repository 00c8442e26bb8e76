"""Whom a representative stands for, and whose presence is asked for, read from a few words."""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act
from antechamber.readers.orders.who.people import bearers_in, mentions

_OF_BOARD = re.compile(
    r"\b(?:member|chair\w*|trustee|director)s? of the (?:\w+ )?(?:board|council|committee)\b|\bboard members?\b"
)


def required_presence(subject: str, owner: tuple[str, ...] = ()) -> tuple[Act, ...]:
    """Whose presence is required: a member of a board comes with its power, anybody else is present.

    `owner` is whose representative is meant, where the words before tell it.
    """
    if _OF_BOARD.search(subject):
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=("entity_party",)),)
    present = owner or bearers_in(re.split(r" (?:of|by) ", subject, maxsplit=1)[-1]) or ("each_party",)
    return (Act(kind=DutyKind.ATTEND, what="attend", bearers=present),)


def ensured_people(whom: str) -> tuple[str, ...]:
    """Whose presence is to be ensured: an insurer before whoever else the words name."""
    named = bearers_in(whom)
    every = {m.who for m in mentions(whom)}
    return ("insurer",) if "insurer" in every else named


def on_whose_behalf(subject: str) -> tuple[str, ...]:
    """The side for which a representative comes ("on the defendants' behalf"), else every party."""
    side = re.search(
        r"\b(?:on (?P<whose>[a-z' ]{3,40}) behalf|on behalf of (?P<of>[a-z' ]{3,40}))\b", subject
    )
    named = bearers_in(side["whose"] or side["of"]) if side else ()
    return tuple(c for c in named if c in ("plaintiff", "defendant")) or ("each_party",)


def for_whom(subject: str) -> tuple[str, ...]:
    """The classes that a subject names behind its first "for" or "of"."""
    return bearers_in(re.sub(r"\A.*?\b(?:for|of)\b", "", subject, count=1))
