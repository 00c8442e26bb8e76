"""Where two readers differ, nobody is accused and nobody cleared."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from antechamber.core.agreement import agree
from antechamber.core.case import Case, Party, PartyId, PartyKind
from antechamber.core.evidence import Absence
from antechamber.core.finding import Finding, Outcome, Readiness, Review
from antechamber.core.order import DutyKind

B = PartyId("b")
CASE = Case(
    docket_number="1",
    caption="A v. B",
    court="",
    time_zone=ZoneInfo("UTC"),
    settlement_judge="J",
    parties=(Party(id=B, name="B", role="defendant", kind=PartyKind.PERSON, side="d"),),
)


def review(outcome: Outcome) -> Review:
    finding = Finding(
        duty="D1",
        kind=DutyKind.CONVEY,
        bearer=B,
        toward=PartyId("a"),
        outcome=outcome,
        reason="r",
        sentence="s",
        absence=Absence(searched=(), sought="an offer"),
    )
    return Review(
        case=CASE,
        as_of=datetime(2023, 6, 29, tzinfo=UTC),
        orders=(),
        letters=(),
        findings=(finding,),
        readiness=Readiness(state="ready"),
        directed_to=(B,) if outcome is Outcome.NOT_SATISFIED else (),
    )


@pytest.mark.parametrize("first", list(Outcome))
@pytest.mark.parametrize("second", list(Outcome))
def test_only_a_common_verdict_stands(first: Outcome, second: Outcome) -> None:
    agreed = agree(review(first), review(second))
    verdicts = {Outcome.SATISFIED, Outcome.NOT_SATISFIED, Outcome.LATE}
    differ = first in verdicts and second in verdicts and first is not second
    assert agreed.findings[0].outcome is (Outcome.UNCLEAR if differ else first)
    assert (B in agreed.directed_to) == (agreed.findings[0].outcome is Outcome.NOT_SATISFIED)
    assert (B in agreed.clarify_with) == (agreed.findings[0].outcome is Outcome.UNCLEAR)
