"""The loop closes: what is drafted is read back by the order reader into exactly the duties that it was made from."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drafting.corpus import case_names, reviewed_case
from tests.drafting.generated import (
    DAYS,
    DOCKET_WORDS,
    HOURS,
    cases,
    form_of_papers,
    reviews,
    scheduling_profiles,
)
from tests.drafting.reading_back import TABLES, made, read, read_again
from tests.drafting.reviews import a_case, a_review, an_order, order_document
from tests.drafting.test_papers import PAPERS

from antechamber.core.case import Case
from antechamber.core.directive import Directive
from antechamber.core.document import Document, Page
from antechamber.core.finding import Outcome, Review
from antechamber.core.order import DocType
from antechamber.core.papers import (
    Desk,
    FollowUpChoice,
    NothingToOrderError,
    draft_adjournment,
    draft_amended,
    draft_clarification,
    draft_excusal,
    draft_follow_up,
    draft_scheduling,
    draft_show_cause,
    facts_of,
)
from antechamber.core.profile import JudgeProfile, Naming
from antechamber.readers.orders import read_order
from antechamber.store.case_folder import load_case_folder
from antechamber.store.judge_profiles import load_profile
from antechamber.wiring import review_folder

FOUNDING = Path(__file__).parents[1] / "corpus" / "founding" / "2023-07-12-order.txt"
EXAMPLE = Path(__file__).parents[2] / "examples" / "case-v-city-of-new-york"
SLOW = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NAMING = st.sampled_from([(Naming.NEUTRAL, False), (Naming.NAMED, False), (Naming.NAMED, True)])


def assert_reads_back(directive: Directive) -> None:
    order = read_again(directive)
    assert read(directive, order) == made(directive)
    ours, theirs, old = directive.conference, order.conference, an_order().conference
    if ours is None:
        # A paper that sets none may name the one that stands; it never moves it.
        assert theirs is None or (old is not None and theirs.on == old.on)
        return
    assert theirs is not None
    assert (theirs.on, theirs.at, theirs.mode) == (ours.on, ours.at, ours.mode)


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_every_paper_that_orders_something_is_read_back(name: str) -> None:
    directive = PAPERS[name]()
    if directive.rules:
        assert_reads_back(directive)


@settings(SLOW, max_examples=80)
@given(reviews(), NAMING, form_of_papers(), st.integers(1, 300))
def test_a_follow_up_order_is_read_back(
    review: Review, naming: tuple[Naming, bool], profile: JudgeProfile, ahead: int
) -> None:
    due = review.as_of.date() + timedelta(days=ahead)
    named, quoting = naming
    papers = (order_document(),)
    directive = draft_follow_up(
        review, due_on=due, naming=named, quoting=quoting, documents=papers, profile=profile
    )
    assert_reads_back(directive)


@settings(SLOW, max_examples=40)
@given(reviews(), st.sampled_from(list(Naming)), form_of_papers(), st.integers(1, 300))
def test_an_order_to_show_cause_is_read_back(
    review: Review, naming: Naming, profile: JudgeProfile, ahead: int
) -> None:
    choice = FollowUpChoice(naming=naming, profile=profile, documents=(order_document(),))
    due = review.as_of.date() + timedelta(days=ahead)
    assert_reads_back(draft_show_cause(review, due_on=due, choice=choice))


@settings(SLOW, max_examples=30)
@given(reviews(), form_of_papers(), st.integers(1, 300))
def test_an_order_that_asks_is_read_back(review: Review, profile: JudgeProfile, ahead: int) -> None:
    unclear = tuple(replace(f, outcome=Outcome.UNCLEAR) for f in review.findings)
    due = review.as_of.date() + timedelta(days=ahead)
    choice = FollowUpChoice(profile=profile, documents=(order_document(),))
    assert_reads_back(draft_clarification(replace(review, findings=unclear), due_on=due, choice=choice))


@settings(SLOW, max_examples=60)
@given(
    cases(),
    scheduling_profiles(),
    DAYS,
    HOURS,
    st.sampled_from(["in_person", "video", "phone"]),
    st.none() | st.tuples(st.integers(1, 40), HOURS),
)
def test_a_scheduling_order_is_read_back(
    case: Case, profile: JudgeProfile, on: date, at: time, mode: str, letters: tuple[int, time] | None
) -> None:
    told: dict[str, object] = {
        "conference_on": on,
        "conference_at": at,
        "mode": mode,
        "place": "Courtroom 20A",
    }
    if letters is not None:
        told |= {"letters_due_on": on - timedelta(days=letters[0]), "letters_due_at": letters[1]}
    facts = facts_of({name: str(value) for name, value in told.items()})
    assert_reads_back(draft_scheduling(case, facts, profile=profile, as_of=a_review().as_of))


@settings(SLOW, max_examples=60)
@given(
    cases(),
    form_of_papers(),
    st.sampled_from([draft_adjournment, draft_amended, draft_excusal]),
    st.sampled_from(["granted", "denied", "in_part"]),
    st.tuples(DAYS, st.none() | HOURS),
    st.none() | st.tuples(st.integers(1, 40), st.none() | HOURS),
    st.sampled_from(["by telephone", "by videoconference"]),
)
def test_a_ruling_is_read_back(
    case: Case,
    profile: JudgeProfile,
    draft: type,
    ruling: str,
    conference: tuple[date, time | None],
    letters: tuple[int, time | None] | None,
    how: str,
) -> None:
    told: dict[str, object] = {"ruling": ruling, "conference_on": conference[0], "excused_how": how}
    told |= {"conference_at": conference[1]} if conference[1] else {}
    told |= {"requested_by": case.parties[-1].name, "excused": f"the officer of {case.parties[-1].name}"}
    if letters is not None:
        told |= {"letters_due_on": conference[0] - timedelta(days=letters[0])}
        told |= {"letters_due_at": letters[1]} if letters[1] else {}
    review = a_review()
    desk = Desk(case=case, orders=(an_order(),), profile=profile, as_of=review.as_of)
    facts = {name: str(value) for name, value in told.items()}
    assert_reads_back(draft(desk, facts_of(facts)))


@pytest.mark.parametrize("naming", list(Naming))
@pytest.mark.parametrize("name", case_names())
def test_the_orders_of_the_example_cases_are_read_back(name: str, naming: Naming) -> None:
    reviewed = reviewed_case(name)
    profile = load_profile(reviewed.review.case, TABLES)
    try:
        directive = draft_follow_up(
            reviewed.review,
            due_on=None,
            naming=naming,
            profile=profile,
            documents=reviewed.order_documents,
        )
    except NothingToOrderError:
        return
    assert_reads_back(directive)


@pytest.mark.parametrize("word", DOCKET_WORDS)
@pytest.mark.parametrize("naming", list(Naming))
def test_the_word_for_a_docket_entry_does_not_change_what_is_read(word: str, naming: Naming) -> None:
    profile = replace(load_profile(a_case(), TABLES), docket_word=word)
    directive = draft_follow_up(
        a_review(), due_on=date(2024, 4, 17), naming=naming, profile=profile, documents=(order_document(),)
    )
    assert read_again(directive).doc_type is DocType.FOLLOW_UP
    assert_reads_back(directive)


def test_the_founding_order_gives_the_duty_that_it_imposed_and_its_draft_gives_the_same() -> None:
    text = FOUNDING.read_text(encoding="utf-8")
    document = Document(source="orders/2023-07-12.txt", pages=(Page(number=1, text=text),))
    case = load_case_folder(EXAMPLE).case
    founding = read_order(document, TABLES, case=case)
    reviewed = review_folder(EXAMPLE)
    directive = draft_follow_up(
        reviewed.review,
        due_on=date(2023, 7, 17),
        naming=Naming.NAMED,
        quoting=True,
        profile=load_profile(case, TABLES),
        documents=reviewed.order_documents,
    )
    drafted = read_again(directive)
    assert founding.doc_type is drafted.doc_type is DocType.FOLLOW_UP
    (duty,) = read(directive, founding)
    assert (duty.kind, duty.on, duty.address) == (
        "submit",
        date(2023, 7, 17),
        "Moses_NYSDChambers@nysd.uscourts.gov",
    )
    assert read(directive, drafted) == [duty] == made(directive)
