"""Whether the conference can go ahead."""

import pytest
from tests.core.review.scene import BIRCH, an_order

from antechamber.core.evidence import Absence
from antechamber.core.finding import Finding, Outcome
from antechamber.core.order import DutyKind
from antechamber.core.readiness import compute_readiness


def _findings(*outcomes: Outcome) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            duty=f"D{number}",
            kind=DutyKind.SUBMIT,
            bearer=BIRCH,
            toward=None,
            outcome=outcome,
            reason="",
            sentence=f"Sentence {number}.",
            absence=Absence(searched=(), sought="a letter"),
        )
        for number, outcome in enumerate(outcomes)
    )


@pytest.mark.parametrize(
    ("outcomes", "state", "missing"),
    [
        ((Outcome.SATISFIED, Outcome.LATE, Outcome.EXCUSED), "ready", 0),
        ((Outcome.SATISFIED, Outcome.UNCLEAR), "undetermined", 1),
        ((Outcome.NOT_YET_DUE,), "undetermined", 1),
        ((Outcome.NOT_SATISFIED, Outcome.UNCLEAR), "not_ready", 2),
        ((), "undetermined", 0),
    ],
)
def test_state(outcomes: tuple[Outcome, ...], state: str, missing: int) -> None:
    readiness = compute_readiness((an_order(),), _findings(*outcomes))
    assert (readiness.state, len(readiness.missing)) == (state, missing)


def test_without_a_conference_there_is_nothing_to_be_ready_for() -> None:
    assert compute_readiness((an_order(conference=None),), ()).state == "no_conference"
