"""Remarks on a draft order."""

from datetime import date, time

import pytest

from antechamber.core.evidence import Excerpt
from antechamber.core.order import Conference, DocType, Due, DueRule, Duty, DutyKind, EnteredOrder, Force
from antechamber.core.order_lint import Weight, review_draft_order
from antechamber.store.law_tables import load_court_tables

LETTER = "x" * 40
THURSDAY = date(2024, 6, 20)
GOOD = Due(on=date(2024, 6, 13))


def duty(
    kind: DutyKind = DutyKind.SUBMIT,
    due: Due = GOOD,
    *,
    who: tuple[str, ...] = ("each_party",),
    what: str = "",
    words: str = LETTER,
) -> Duty:
    return Duty(
        id="D1",
        kind=kind,
        bearers_class=who,
        toward=None,
        force=Force.MUST,
        excerpt=Excerpt(source="o", page=1, start=0, end=len(words), text=words),
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
        (order(duty(due=Due(on=date(2024, 4, 1)))), "deadline_before_order"),
        (order(duty(due=Due(on=date(2024, 6, 15)))), "weekend_due_date"),
        (order(duty(due=Due(on=date(2024, 6, 13), computed_on=date(2024, 6, 12)))), "date_conflict"),
        (order(duty(due=Due())), "no_deadline"),
        (order(duty(who=())), "no_bearer"),
        (order(duty(DutyKind.AUTHORITY, who=("government_party",))), "government_authority"),
        (order(on=date(2024, 6, 19)), "weekend_due_date"),
        (order(on=date(2024, 4, 1)), "event_before_order"),
        (order(at=None), "no_hour"),
        (order(at=time(2)), "night_hour"),
        (order(duty(due=Due(on=date(2023, 6, 13)))), "year_typo"),
        (order(duty(words="Letters are due by the close of business on June 13, 2024.")), "undefined_clock_time"),
        (order(duty(due=Due(), words="Counsel shall confer promptly.")), "vague_time"),
        (order(duty(due=Due(on=date(2024, 6, 24))), warnings=("deadline_after_conference",)), "deadline_after_conference"),
        (order(mode="unstated"), "no_mode"),
        (order(duty(due=Due(rule=DueRule(count=7, unit="days", direction="before", anchor="conference"))), on=None), "no_conference_date"),
        (order(duty(), duty(DutyKind.CONVEY, Due(on=date(2024, 6, 14)))), "proposal_after_letters"),
        (order(warnings=("missing_date",)), "missing_date"),
    ],
)  # fmt: skip
def test_remarks(paper: EnteredOrder, code: str) -> None:
    assert code in codes(paper)


def test_that_a_day_after_the_conference_may_be_meant() -> None:
    assert codes(order(duty(due=Due(on=date(2024, 6, 24))))) == []


def test_that_a_vague_word_beside_a_date_draws_no_remark() -> None:
    assert codes(order(duty(words="Letters shall be sent promptly, by June 13, 2024."))) == []


def test_that_a_slip_is_told_once() -> None:
    paper = order(duty(due=Due(on=date(2024, 4, 1))), warnings=("deadline_before_order",))
    assert codes(paper).count("deadline_before_order") == 1


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
