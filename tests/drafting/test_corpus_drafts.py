"""The drafts of the example cases: no secret in any output, and no false alarm of the guard."""

import re
import unicodedata
from dataclasses import replace

import pytest
from tests.drafting.corpus import case_names, expected_of, reviewed_case

from antechamber.cli.papers import finish
from antechamber.core.directive import Directive, FieldKind, PaperKind
from antechamber.core.finding import Outcome
from antechamber.core.guard import Leak, Stretch
from antechamber.core.papers import NothingToOrderError, draft_follow_up, facts_of, is_weekday
from antechamber.core.permitted import check_permitted
from antechamber.core.quotation import check_quotation
from antechamber.drafting.tracing import form_texts
from antechamber.office import ReviewedCase
from antechamber.office.draft import Wish, draft_paper
from antechamber.office.guarding import guard_paper, secrets_of
from antechamber.store.judge_profiles import load_every_profile, load_profile
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()


def fold(text: str) -> str:
    return re.sub(r"[^0-9a-z]+", " ", unicodedata.normalize("NFKC", text).lower()).strip()


def drafted(name: str) -> tuple[ReviewedCase, Directive] | None:
    reviewed = reviewed_case(name)
    profile = load_profile(reviewed.review.case, TABLES)
    try:
        return reviewed, draft_follow_up(
            reviewed.review, due_on=None, profile=profile, documents=reviewed.order_documents
        )
    except NothingToOrderError:
        return None


@pytest.mark.parametrize("name", case_names())
def test_an_order_is_drafted_exactly_where_one_is_needed(name: str) -> None:
    assert (drafted(name) is not None) == expected_of(name)["order_needed"]


@pytest.mark.parametrize("name", case_names())
def test_no_output_tells_a_secret_and_the_guard_raises_no_false_alarm(name: str) -> None:
    found = drafted(name)
    if found is None:
        return
    reviewed, directive = found
    paper = finish(directive, reviewed, files=True)
    assert paper.guarded.held == ()
    told = f" {fold(paper.text)} {fold(paper.docket)} "
    for secret in expected_of(name)["must_not_appear_in_public_order"]:
        assert not fold(secret) or f" {fold(secret)} " not in told


@pytest.mark.parametrize("name", case_names())
def test_the_guard_finds_the_planted_secrets_of_the_case(name: str) -> None:
    reviewed = reviewed_case(name)
    secrets = secrets_of(
        reviewed.review.case, reviewed.order_documents, reviewed.messages, known=form_texts()
    )
    sums = [
        s
        for s in expected_of(name)["must_not_appear_in_public_order"]
        if re.search(r"\d[,.\d]*(?:\d{3}|million|K|M)\b", s)
    ]
    for secret in sums:
        hits = guard_paper(
            [Stretch(place="page 1", text=f"The parties spoke of {secret} there.")], secrets
        ).held
        assert any(hit.leak in {Leak.AMOUNT, Leak.SHARE} for hit in hits), secret


@pytest.mark.parametrize("name", case_names())
def test_every_quotation_stands_in_the_order_and_the_paper_keeps_to_process(name: str) -> None:
    found = drafted(name)
    if found is None:
        return
    reviewed, directive = found
    sources = [(document.source, document.text) for document in reviewed.order_documents]
    quoted = [f.text for p in directive.paragraphs for f in p.fields if f.kind is FieldKind.ORDER_WORDS]
    assert quoted
    assert [check_quotation(words, sources) for words in quoted] == [None] * len(quoted)
    assert check_permitted(finish(directive, reviewed, files=False).text, reviewed.review.case) == ()


@pytest.mark.parametrize("name", case_names())
def test_an_order_that_asks_tells_no_secret_and_raises_no_false_alarm(name: str) -> None:
    reviewed = reviewed_case(name)
    open_now = tuple(replace(f, outcome=Outcome.UNCLEAR) for f in reviewed.review.findings)
    review = replace(reviewed.review, findings=open_now)
    wish = Wish(kind=PaperKind.CLARIFICATION)
    profile = load_profile(review.case, TABLES)
    directive = draft_paper(review, reviewed.order_documents, wish, profile=profile, is_court_day=is_weekday)
    paper = finish(directive, reviewed, files=False)
    assert paper.guarded.held == ()
    assert check_permitted(paper.text, review.case) == ()
    told = f" {fold(paper.text)} {fold(paper.docket)} "
    for secret in expected_of(name)["must_not_appear_in_public_order"]:
        assert not fold(secret) or f" {fold(secret)} " not in told


FACTS: dict[str, dict[str, object]] = {
    "scheduling": {"conference_on": "2024-11-13", "conference_at": "10:00", "place": "Courtroom 20A"},
    "adjournment": {"ruling": "granted", "conference_on": "2024-11-13"},
    "excusal": {"ruling": "denied", "excused": "the insurer"},
    "amended": {"letters_due_on": "2024-11-13"},
    "vacated": {},
    "minute_entry": {"held": "yes", "held_on": "2024-11-13", "outcome": "not_settled"},
    "outcome_report": {"held": "no"},
    "receipt": {},
}
FOUNDING = next(profile for profile in load_every_profile(TABLES) if profile.id == "founding")


@pytest.mark.parametrize("name", case_names())
def test_the_other_papers_of_the_case_raise_no_false_alarm_either(name: str) -> None:
    reviewed = reviewed_case(name)
    for kind, told in FACTS.items():
        profile = FOUNDING if kind == "scheduling" else load_profile(reviewed.review.case, TABLES)
        wish = Wish(kind=PaperKind(kind), facts=facts_of(told))
        directive = draft_paper(
            reviewed.review, reviewed.order_documents, wish, profile=profile, is_court_day=is_weekday
        )
        assert finish(directive, reviewed, files=False).guarded.held == (), kind
