"""Remarks on a draft order."""

from datetime import date, time

import pytest

from antechamber.core.evidence import Excerpt
from antechamber.core.order import Conference, DocType, Due, DueRule, Duty, DutyKind, EnteredOrder, Force
from antechamber.core.order_lint import Weight, review_draft_order
from antechamber.store.law_tables import load_court_tables

LETTER = "x" * 40
WORDS = Excerpt(source="o", page=1, start=0, end=len(LETTER), text=LETTER)
THURSDAY = date(2024, 6, 20)
GOOD = Due(on=date(2024, 6, 13))


def duty(
    kind: DutyKind = DutyKind.SUBMIT,
    due: Due = GOOD,
    *,
    who: tuple[str, ...] = ("each_party",),
    what: str = "",
) -> Duty:
    return Duty(
        id="D1",
        kind=kind,
        bearers_class=who,
        toward=None,
        force=Force.MUST,
        excerpt=WORDS,
        what=what,
        means=("email",),
        due=due,
    )


def order(
    *duties: Duty,
    on: date | None = THURSDAY,
    at: time | None = time(10),
    mode: str = "video",
    warnings: tuple[str, ...] = (),
) -> EnteredOrder:
    return EnteredOrder(source="o", title="ORDER", doc_type=DocType.CASE_ORDER, docket_number=None, court="nysd", judge=None,
                        dated=date(2024, 4, 15), conference=Conference(on=on, at=at, mode=mode), duties=duties, warnings=warnings)  # fmt: skip


def codes(paper: EnteredOrder) -> list[str]:
    return [remark.code for remark in review_draft_order(paper, tables=load_court_tables())]


def test_that_a_sound_order_draws_no_remark() -> None:
    assert codes(order(duty())) == []


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        (order(duty(due=Due(on=date(2024, 4, 1)))), "due_before_order"),
        (order(duty(due=Due(on=date(2024, 6, 15)))), "due_on_closed_day"),
        (order(duty(due=Due(on=date(2024, 6, 13), computed_on=date(2024, 6, 12)))), "date_conflict"),
        (order(duty(due=Due())), "no_deadline"),
        (order(duty(who=())), "no_bearer"),
        (order(duty(DutyKind.AUTHORITY, who=("government_party",))), "government_authority"),
        (order(on=date(2024, 6, 19)), "conference_on_closed_day"),
        (order(on=date(2024, 4, 1)), "conference_before_order"),
        (order(at=None), "no_hour"),
        (order(mode="unstated"), "no_mode"),
        (order(duty(due=Due(rule=DueRule(count=7, unit="days", direction="before", anchor="conference"))), on=None), "no_conference_date"),
        (order(duty(), duty(DutyKind.CONVEY, Due(on=date(2024, 6, 14)))), "proposal_after_letters"),
        (order(warnings=("missing_date",)), "missing_date"),
    ],
)  # fmt: skip
def test_remarks(paper: EnteredOrder, code: str) -> None:
    assert code in codes(paper)


def test_that_an_offer_before_its_demand_is_an_error() -> None:
    paper = order(
        duty(DutyKind.CONVEY, Due(on=date(2024, 6, 3)), what="demand"),
        duty(DutyKind.CONVEY, Due(on=date(2024, 6, 1)), what="offer"),
    )
    found = {remark.code: remark.weight for remark in review_draft_order(paper, tables=load_court_tables())}
    assert found["offer_before_demand"] is Weight.ERROR


def test_that_errors_come_first() -> None:
    remarks = review_draft_order(
        order(duty(due=Due(on=date(2024, 4, 1))), mode="unstated"), tables=load_court_tables()
    )
    assert [remark.weight for remark in remarks] == sorted(
        (r.weight for r in remarks), key=lambda w: w is not Weight.ERROR
    )
