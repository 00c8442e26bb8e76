"""One deadline, warm, in microseconds; the law tables, loaded, in milliseconds: the best of several rounds."""

import sys
import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

from antechamber.core.calendar import Direction, Period, Unit, compute_deadline
from antechamber.store import law_tables

ROUNDS = 200
MOST_MICROSECONDS, MOST_MILLISECONDS = 50.0, 30.0


def microseconds(period: Period, trigger: date) -> float:
    tables = law_tables.load_court_tables()
    compute_deadline(period, trigger, tables=tables, court="nysd")
    takes = []
    for _ in range(100):
        started = time.perf_counter()
        for _ in range(ROUNDS):
            compute_deadline(period, trigger, tables=tables, court="nysd")
        takes.append((time.perf_counter() - started) / ROUNDS * 1e6)
    return min(takes)


def milliseconds() -> float:
    takes = []
    for _ in range(15):
        law_tables._own_tables.cache_clear()  # noqa: SLF001 - to measure the first load again
        started = time.perf_counter()
        tables = law_tables.load_court_tables()
        assert tables.states["NY"]  # noqa: S101 - a state's file is read on the first question
        takes.append((time.perf_counter() - started) * 1e3)
    return min(takes)


def main() -> int:
    back, forward = Direction.BEFORE, Direction.AFTER
    cases = (
        ("7 days before", Period(count=7, unit=Unit.DAYS, direction=back), date(2023, 7, 19)),
        (
            "7 days before, rolled over a holiday",
            Period(count=7, unit=Unit.DAYS, direction=back),
            date(2023, 9, 11),
        ),
        ("14 days after", Period(count=14, unit=Unit.DAYS, direction=forward), date(2023, 10, 27)),
        ("1 month after", Period(count=1, unit=Unit.MONTHS, direction=forward), date(2023, 7, 12)),
        (
            "24 hours before",
            Period(count=24, unit=Unit.HOURS, direction=back),
            datetime(2023, 7, 17, 10, tzinfo=ZoneInfo("America/New_York")),
        ),
        (
            "5 business days before",
            Period(count=5, unit=Unit.BUSINESS_DAYS, direction=back),
            date(2024, 2, 20),
        ),
    )
    figures = {name: microseconds(period, trigger) for name, period, trigger in cases}
    for name, figure in figures.items():
        print(f"{name:40s} {figure:7.1f} us  (at most {MOST_MICROSECONDS:.0f})")
    load = milliseconds()
    print(f"{'the law tables, loaded':40s} {load:7.1f} ms  (at most {MOST_MILLISECONDS:.0f})")
    return int(load > MOST_MILLISECONDS or max(figures.values()) > MOST_MICROSECONDS)


if __name__ == "__main__":
    sys.exit(main())
