"""What an extension of time needs: Rule 6(b), by whether it was asked for before the time ran out."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from antechamber.core.calendar.endings import is_timely
from antechamber.core.law import Citation, rule

RULE_6B = Citation(work="Fed. R. Civ. P.", at="6(b)(1)", edition="2009-12-01")


class Standard(StrEnum):
    """What the court must find."""

    GOOD_CAUSE = "good_cause"
    EXCUSABLE_NEGLECT = "excusable_neglect"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionTest:
    """The standard for an extension, and whether it takes a motion."""

    standard: Standard
    motion_required: bool
    citation: Citation = RULE_6B


@rule(
    RULE_6B,
    not_covered="The times that Rule 6(b)(2) says the court may not extend: Rules 50(b), (d), 52(b), 59(b), (d), (e), 60(b).",
)
def extension_test(asked_at: datetime, *, on: date, at: time | None, zone: ZoneInfo) -> ExtensionTest:
    """What an extension of a deadline needs when it is asked for at that instant.

    Asked for in time, good cause, with or without a motion; afterwards a motion, good cause and excusable neglect.

    Raises:
        ValueError: the instant carries no offset.
    """
    if is_timely(asked_at, on=on, at=at, zone=zone):
        return ExtensionTest(standard=Standard.GOOD_CAUSE, motion_required=False)
    return ExtensionTest(standard=Standard.EXCUSABLE_NEGLECT, motion_required=True)
