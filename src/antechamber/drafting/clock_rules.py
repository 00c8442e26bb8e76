"""The clock of a court as iCalendar wants it told: when it changes, by rule.

Every zone in which a federal district court sits either keeps one time all year or has changed its clocks since
2007 on the second Sunday of March and the first Sunday of November (15 U.S.C. § 260a), at two in the morning.
"""

from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from antechamber.core.law import Citation, rule

_Observance = TypeVar("_Observance", TimezoneStandard, TimezoneDaylight)

CLOCKS = Citation(work="15 U.S.C.", at="§ 260a", edition="2007-03-11")


@rule(CLOCKS, not_covered="Clock changes before 2007, and outside the United States.")
def clock_rules(zone: ZoneInfo) -> Timezone:
    """The zone's rules from 2007 on, with the names and offsets that it has in summer and in winter."""
    winter = datetime(2024, 1, 15, 12, tzinfo=UTC).astimezone(zone)
    summer = datetime(2024, 7, 15, 12, tzinfo=UTC).astimezone(zone)
    rules = Timezone()
    rules.add("tzid", zone.key)
    if winter.utcoffset() == summer.utcoffset():
        rules.add_component(
            _observance(TimezoneStandard(), datetime(2007, 1, 1, tzinfo=UTC), winter, winter, None)
        )
        return rules
    spring, autumn = datetime(2007, 3, 11, 2, tzinfo=UTC), datetime(2007, 11, 4, 2, tzinfo=UTC)
    rules.add_component(
        _observance(TimezoneDaylight(), spring, winter, summer, {"BYMONTH": 3, "BYDAY": "2SU"})
    )
    rules.add_component(
        _observance(TimezoneStandard(), autumn, summer, winter, {"BYMONTH": 11, "BYDAY": "1SU"})
    )
    return rules


def _observance(
    observance: _Observance,
    begins: datetime,
    before: datetime,
    after: datetime,
    yearly: dict[str, int | str] | None,
) -> _Observance:
    """One half of the year: it begins on the face of the old clock, each year by the rule."""
    observance.add("dtstart", begins.replace(tzinfo=None))
    observance.add("tzname", after.tzname() or "")
    observance.add("tzoffsetfrom", before.utcoffset() or timedelta())
    observance.add("tzoffsetto", after.utcoffset() or timedelta())
    if yearly:
        observance.add("rrule", vRecur({"FREQ": "YEARLY"} | yearly))
    return observance
