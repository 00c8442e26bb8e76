"""The loop closes: what is drafted is read back by the order reader into the duties that it was made from."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.drafting.corpus import case_names, reviewed_case
from tests.drafting.reviews import ZONE, a_case, a_review, order_document

from antechamber.core.directive import Directive
from antechamber.core.order import DutyKind, EnteredOrder
from antechamber.core.papers import NothingToOrderError, draft_follow_up, draft_scheduling, facts_of
from antechamber.core.profile import Naming
from antechamber.drafting.pdf import render_pdf
from antechamber.readers.orders import read_order
from antechamber.readers.text import read_document
from antechamber.store.judge_profiles import load_every_profile, load_profile
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
PROFILES = {profile.id: profile for profile in load_every_profile(TABLES)}
UNMET: dict[str, Any] = {
    "convey": (DutyKind.CONVEY, "D2", "orchard", "linden"),
    "confer": (DutyKind.CONFER, "D1", "orchard", None),
    "submit": (DutyKind.SUBMIT, "D3", "orchard", None),
}


def read_again(directive: Directive) -> EnteredOrder:
    signed = directive.signed(on=directive.as_of.date(), by="The Judge")
    return read_order(read_document("order.pdf", render_pdf(signed)), TABLES)


def made(directive: Directive) -> list[tuple[str, tuple[str, ...], date | None, time | None, str | None]]:
    return sorted((d.kind.value, d.bearers_class, d.due_on, d.due_at, d.address) for d in directive.imposes)


def read(order: EnteredOrder) -> list[tuple[str, tuple[str, ...], date | None, time | None, str | None]]:
    return sorted((d.kind.value, d.bearers_class, d.due.on, d.due.at, d.address) for d in order.duties)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sets(st.sampled_from(sorted(UNMET)), min_size=1),
    st.sampled_from(list(Naming)),
    st.integers(1, 300),
)
def test_a_follow_up_order_is_read_back_into_its_duties(unmet: set[str], naming: Naming, ahead: int) -> None:
    review = a_review(*(UNMET[kind] for kind in sorted(unmet)))
    due = review.as_of.date() + timedelta(days=ahead)
    directive = draft_follow_up(
        review,
        due_on=due,
        naming=naming,
        documents=(order_document(),),
        profile=load_profile(review.case, TABLES),
    )
    order = read_again(directive)
    assert read(order) == made(directive)
    assert (order.docket_number, order.dated) == (review.case.docket_number, review.as_of.date())


@pytest.mark.parametrize("name", case_names())
def test_the_neutral_orders_of_the_example_cases_are_read_back(name: str) -> None:
    reviewed = reviewed_case(name)
    profile = load_profile(reviewed.review.case, TABLES)
    try:
        directive = draft_follow_up(
            reviewed.review, due_on=None, profile=profile, documents=reviewed.order_documents
        )
    except NothingToOrderError:
        return
    assert read(read_again(directive)) == made(directive)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(PROFILES)),
    st.dates(date(2024, 6, 1), date(2027, 12, 20)),
    st.times(time(9, 0), time(15, 45)).map(
        lambda at: at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
    ),
)
def test_a_scheduling_order_is_read_back_into_the_duties_of_the_profile(
    profile: str, on: date, at: time
) -> None:
    assume(on.weekday() < 5)
    facts = facts_of(
        {
            "conference_on": on.isoformat(),
            "conference_at": at.isoformat("minutes"),
            "mode": "in_person",
            "place": "Courtroom 20A",
        }
    )
    as_of = a_review().as_of.astimezone(ZONE)
    directive = draft_scheduling(a_case(), facts, profile=PROFILES[profile], as_of=as_of)
    order = read_again(directive)
    assert order.conference is not None
    assert (order.conference.on, order.conference.at, order.conference.mode) == (on, at, "in_person")
    wanted = [(kind, due) for kind, _, due, _, _ in made(directive)]
    assert [(kind, due) for kind, _, due, _, _ in read(order)] == wanted
