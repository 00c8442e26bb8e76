"""A secret that slips into a fact is found in every form in which the paper could leave."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drafting.reviews import OWN_LETTER, a_review, order_document

from antechamber.cli.papers import finish
from antechamber.core.directive import Directive
from antechamber.core.document import Document, Page
from antechamber.core.message import Message
from antechamber.core.papers import (
    Desk,
    draft_adjournment,
    draft_excusal,
    draft_minute_entry,
    draft_scheduling,
    facts_of,
)
from antechamber.drafting.tracing import form_texts
from antechamber.office import ReviewedCase
from antechamber.office.guarding import secrets_of
from antechamber.store.judge_profiles import load_every_profile
from antechamber.store.law_tables import load_court_tables

PROFILE = next(p for p in load_every_profile(load_court_tables()) if p.id == "founding")
WORDS = (
    "our insurer at the Wolverhampton desk told us that it would rather burn the mill than settle with her"
)
TOLD = (
    lambda amount: f"with ${amount:,} in hand",
    lambda amount: f"whose limit is {amount:,} dollars",
    lambda amount: f"up to {amount // 1000}K",
    lambda amount: " ".join(WORDS.split()[amount % 10 : amount % 10 + 6]),
    lambda amount: f"of the Wolverhampton desk {amount % 7}",
)


@cache
def reviewed(amount: int) -> ReviewedCase:
    text = f"Confidential. {WORDS}. We have authority of ${amount:,}."
    body = Document(source=OWN_LETTER, pages=(Page(number=1, text=text),))
    message = Message(
        source=OWN_LETTER,
        message_id=None,
        subject="",
        sender=None,
        to=(),
        cc=(),
        sent_at=None,
        received_at=None,
        body=body,
    )
    return ReviewedCase(review=a_review(), order_documents=(order_document(),), messages=(message,))


def desk() -> Desk:
    review = a_review()
    return Desk(case=review.case, orders=review.orders, profile=PROFILE, as_of=review.as_of)


PLACES: dict[str, Callable[[str], Directive]] = {
    "who is excused": lambda s: draft_excusal(
        desk(), facts_of({"ruling": "granted", "excused": f"an officer {s}"})
    ),
    "who asked": lambda s: draft_adjournment(
        desk(), facts_of({"ruling": "denied", "requested_by": f"defendant {s}"})
    ),
    "who attended": lambda s: draft_minute_entry(
        desk(), facts_of({"held": "yes", "attended": f"Ada Linden {s}"})
    ),
    "where": lambda s: draft_scheduling(
        desk().case, facts_of({"place": f"Courtroom 20A {s}"}), profile=PROFILE, as_of=desk().as_of
    ),
}


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(20, 900).map(lambda n: n * 1000), st.sampled_from(TOLD), st.sampled_from(sorted(PLACES)))
def test_the_text_and_the_docket_text_are_held_back(
    amount: int, told: Callable[[int], str], place: str
) -> None:
    paper = finish(PLACES[place](told(amount)), reviewed(amount), files=False)
    assert paper.guarded.held, (place, told(amount))


@pytest.mark.parametrize("place", sorted(PLACES))
def test_the_files_are_held_back_page_by_page(place: str) -> None:
    paper = finish(PLACES[place]("with $412,500 in hand"), reviewed(412_500), files=True)
    places = [hit.place for hit in paper.guarded.held]
    assert places.count("page 1") + places.count("page 2") >= 2
    assert "text" in places


def test_a_secret_in_the_title_of_the_case_is_found_in_the_properties() -> None:
    clean = PLACES["who asked"]("")
    leaking = replace(clean, title="ORDER ON $412,500")
    held = finish(leaking, reviewed(412_500), files=True).guarded.held
    assert {"property /Title", "property in docProps/core.xml"} <= {hit.place for hit in held}


def test_the_same_papers_without_a_secret_are_let_through() -> None:
    for make in PLACES.values():
        assert finish(make(""), reviewed(412_500), files=True).guarded.held == ()


def test_the_secrets_never_show_in_their_own_text_form() -> None:
    case = reviewed(412_500)
    secrets = secrets_of(case.review.case, case.order_documents, case.messages, known=form_texts())
    assert "Wolverhampton" not in repr(secrets)
