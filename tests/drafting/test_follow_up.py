from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.reviews import ORDER_TEXT, a_review, excerpt, order_document

from antechamber.core.case import CrossClaim, PartyId
from antechamber.core.directive import BLANK_MARK, FieldKind, refuse_wider
from antechamber.core.disclosure import ALL_PARTIES
from antechamber.core.negotiation import NonMove
from antechamber.core.order import DutyKind
from antechamber.core.papers import DueDateError, NothingToOrderError, draft_follow_up, propose_due
from antechamber.core.papers.named import is_mere_openness
from antechamber.core.problems import RefusedError
from antechamber.core.profile import JudgeProfile, Naming
from antechamber.drafting import docket_text, render_text

PROFILE = JudgeProfile(
    id="test", court_lines=("UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK")
)
CONFER = (DutyKind.CONFER, "D1", "orchard", None)
CONVEY = (DutyKind.CONVEY, "D2", "orchard", "linden")
SUBMIT = (DutyKind.SUBMIT, "D3", "orchard", None)


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_neutral_order_names_nobody_and_tells_nothing_of_a_letter() -> None:
    directive = draft_follow_up(a_review(), due_on=date(2024, 4, 17), documents=(order_document(),))
    body = plain(render_text(directive).split("United States Magistrate Judge.")[1].split("Dated:")[0])
    for word in ("Orchard", "Linden", "plaintiff", "defendant", "early March", "open to"):
        assert word not in body
    assert "each party that has not conveyed a fresh good-faith settlement demand or offer" in body
    assert "No later than April 17, 2024" in body
    assert "proposed" not in body


def test_the_named_order_tells_who_did_and_who_did_not() -> None:
    directive = draft_follow_up(a_review(), due_on=date(2024, 4, 17), naming=Naming.NAMED)
    body = plain(render_text(directive))
    assert "the parties conducted a settlement discussion in early March" in body
    assert "plaintiff conveyed a revised settlement demand to defendant" in body
    assert "defendant has not conveyed any fresh settlement offer to plaintiff" in body
    assert (
        "confirms that defendant has conveyed a fresh good-faith settlement offer to plaintiff and sets forth the terms"
        in body
    )
    assert "open to" not in body


def test_the_quoted_order_quotes_their_words_and_holds_that_openness_is_no_offer() -> None:
    body = plain(
        render_text(draft_follow_up(a_review(), due_on=date(2024, 4, 17), naming=Naming.NAMED, quoting=True))
    )
    assert "“Orchard remains open to attempting a resolution at the conference.”" in body
    assert (
        "Openness to a resolution is not a settlement offer. This does not satisfy the 3/4/24 Order." in body
    )


def test_the_earlier_order_is_quoted_with_its_paragraph() -> None:
    body = plain(render_text(draft_follow_up(a_review(), due_on=None, documents=(order_document(),))))
    assert "March 4, 2024 Order Scheduling Settlement Conference (3/4/24 Order) (Dkt. 61) directed" in body
    assert "in person or by telephone, and that each party convey to each opposing party at least one" in body
    assert (
        "Past settlement negotiations may not be relied upon to satisfy this requirement.” 3/4/24 Order ¶ 2."
        in body
    )


def test_without_the_text_of_the_order_its_operative_words_alone_are_quoted() -> None:
    body = plain(render_text(draft_follow_up(a_review(), due_on=None)))
    assert (
        "“each party convey to each opposing party at least one good-faith settlement demand or offer.”"
        in body
    )


@pytest.mark.parametrize(
    ("unmet", "neutral", "named"),
    [
        (
            CONFER,
            "the parties must conduct at least one good-faith settlement discussion",
            "defendant must conduct at least one",
        ),
        (
            SUBMIT,
            "each party that has not yet done so must submit its confidential settlement letter",
            "defendant must submit the confidential settlement letter that was required",
        ),
        (
            CONVEY,
            "each party that has not conveyed",
            "defendant must submit an updated confidential settlement letter",
        ),
    ],
)
def test_each_kind_of_duty_has_its_cure(
    unmet: tuple[DutyKind, str, str, str | None], neutral: str, named: str
) -> None:
    for naming, words in ((Naming.NEUTRAL, neutral), (Naming.NAMED, named)):
        assert words in plain(render_text(draft_follow_up(a_review(unmet), due_on=None, naming=naming)))


def test_every_paragraph_rests_on_a_finding_a_duty_or_the_law() -> None:
    directive = draft_follow_up(
        a_review(CONFER, CONVEY, SUBMIT), due_on=None, naming=Naming.NAMED, quoting=True
    )
    grounded = [p for p in directive.paragraphs if p.findings or p.duties or p.law]
    frames = {"letters_reviewed", "does_not_satisfy"}
    assert {p.template for p in directive.paragraphs} - {p.template for p in grounded} <= frames


def test_every_field_says_where_it_comes_from() -> None:
    directive = draft_follow_up(a_review(), due_on=None, naming=Naming.NAMED, quoting=True)
    assert all(field.origin for paragraph in directive.paragraphs for field in paragraph.fields)


def test_naming_and_quoting_are_recorded_as_choices() -> None:
    assert draft_follow_up(a_review(), due_on=None).decisions == ()
    named = draft_follow_up(
        a_review(), due_on=None, naming=Naming.NAMED, quoting=True, decided_by="Dorothea E. Marlowe"
    )
    assert [decision.by for decision in named.decisions] == ["Dorothea E. Marlowe"] * 2


def test_a_letters_words_never_leave_without_the_choice() -> None:
    quoted = draft_follow_up(a_review(), due_on=None, naming=Naming.NAMED, quoting=True)
    for audience in (quoted.audience, ALL_PARTIES):
        with pytest.raises(RefusedError):
            refuse_wider(replace(quoted, decisions=(), audience=audience))
    refuse_wider(quoted)


def test_bearers_who_owe_the_same_opponents_are_named_together() -> None:
    review = a_review(CONVEY, (DutyKind.CONVEY, "D2", "orchard2", "linden"), defendants=3)
    body = plain(render_text(draft_follow_up(review, due_on=None, naming=Naming.NAMED)))
    assert "Orchard Mills, Inc. and Orchard Number 2 LLC have not conveyed any" in body


def test_all_of_a_role_are_named_by_the_role() -> None:
    review = a_review(CONVEY, (DutyKind.CONVEY, "D2", "orchard2", "linden"), defendants=2)
    assert "defendants have not conveyed any" in plain(
        render_text(draft_follow_up(review, due_on=None, naming=Naming.NAMED))
    )


def test_between_cross_claimants_it_is_a_demand_or_an_offer() -> None:
    review = a_review((DutyKind.CONVEY, "D2", "orchard", "orchard2"), defendants=2)
    claim = CrossClaim(by=PartyId("orchard"), against=PartyId("orchard2"))
    review = replace(review, case=replace(review.case, cross_claims=(claim,)))
    body = plain(render_text(draft_follow_up(review, due_on=None, naming=Naming.NAMED)))
    assert "settlement demand or offer to Orchard Number 2 LLC" in body


def test_a_review_without_an_unmet_duty_gives_no_order() -> None:
    review = a_review()
    with pytest.raises(NothingToOrderError):
        draft_follow_up(replace(review, findings=review.findings[1:]), due_on=None)


def test_a_due_date_in_the_past_is_refused_and_says_why() -> None:
    with pytest.raises(DueDateError, match="2024-04-11"):
        draft_follow_up(a_review(), due_on=date(2024, 4, 11))


def test_a_due_date_on_a_saturday_stays_and_is_remarked_upon() -> None:
    directive = draft_follow_up(a_review(), due_on=date(2024, 4, 13))
    assert "April 13, 2024" in render_text(directive)
    assert any("weekend or a legal holiday" in remark.message for remark in directive.remarks)


def test_without_a_date_a_court_day_before_the_conference_is_proposed_and_marked() -> None:
    directive = draft_follow_up(a_review(), due_on=None)
    assert "April 18, 2024 [proposed]" in plain(render_text(directive))
    signed = directive.signed(on=date(2024, 4, 12), by="Dorothea E. Marlowe")
    assert "[proposed]" not in render_text(signed)
    assert "DRAFT" not in render_text(signed)
    assert "DRAFT" in render_text(directive)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 40), st.integers(1, 10))
def test_a_proposed_day_is_a_court_day_between_the_review_and_the_conference(
    after: date, ahead: int, count: int
) -> None:
    conference = after + timedelta(days=ahead)
    found = propose_due(
        after=after, conference=conference, court_days=count, is_court_day=lambda d: d.weekday() < 5
    )
    if found is not None:
        assert after < found < conference
        assert found.weekday() < 5
    else:
        days = (after + timedelta(days=n) for n in range(1, ahead))
        assert not any(day.weekday() < 5 for day in days)


@pytest.mark.parametrize(
    "what", ["docket number", "address", "order date", "docket entry", "party name", "conference"]
)
def test_what_is_not_known_is_a_visible_blank(what: str) -> None:
    review = a_review()
    case, order = review.case, review.orders[0]
    match what:
        case "docket number":
            review = replace(review, case=replace(case, docket_number=" "))
        case "address":
            order = replace(order, duties=tuple(replace(d, address=None) for d in order.duties))
            review = replace(review, case=replace(case, chambers_email=""), orders=(order,))
        case "order date":
            review = replace(review, orders=(replace(order, dated=None),))
        case "docket entry":
            review = replace(review, orders=(replace(order, docket_entry=None),))
        case "party name":
            nameless = tuple(replace(p, name="", role="") for p in case.parties)
            review = replace(review, case=replace(case, parties=nameless, caption=""))
        case "conference":
            review = replace(review, as_of=review.as_of.replace(month=4, day=24))
    directive = draft_follow_up(review, due_on=None, naming=Naming.NAMED, profile=PROFILE)
    assert BLANK_MARK in render_text(directive)


def test_an_earlier_order_without_text_is_quoted_by_its_duty_alone() -> None:
    empty = replace(order_document(), pages=())
    assert "¶ 2" in render_text(draft_follow_up(a_review(), due_on=None, documents=(empty,)))


def test_quoted_words_are_to_the_letter() -> None:
    directive = draft_follow_up(a_review(), due_on=None, documents=(order_document(),))
    quoted = [f for p in directive.paragraphs for f in p.fields if f.kind is FieldKind.ORDER_WORDS]
    assert quoted
    for field in quoted:
        assert field.excerpt is not None
        assert field.excerpt.text in ORDER_TEXT


def test_the_docket_text_has_the_same_date_and_no_name() -> None:
    directive = draft_follow_up(a_review(), due_on=date(2024, 4, 17), naming=Naming.NAMED, quoting=True)
    assert "April 17, 2024" in docket_text(directive)
    assert "Orchard" not in docket_text(directive)


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        (
            "Defendants are open to attempting to reach a mutually agreeable resolution at the conference.",
            True,
        ),
        ("We remain willing to discuss settlement in good faith.", True),
        ("We are willing to discuss settlement at $40,000.", False),
        ("We are prepared to discuss a resolution if plaintiff comes down.", False),
        (
            "Defendants discussed whether to serve an offer of judgment under Rule 68, and may yet do so.",
            False,
        ),
        ("We are open to a settlement with a release and an apology.", False),
        ("In 2020 it offered to let the nurse sit in the room.", False),
        ("We are ready to explore a resolution at one third of that.", False),
    ],
)
def test_only_mere_openness_is_fit_to_be_quoted(words: str, fit: bool) -> None:  # noqa: FBT001 - a column of the table
    passage = NonMove(why="willingness", excerpt=excerpt("letters/x.eml", words, words))
    assert is_mere_openness(passage) is fit


def test_when_nothing_is_fit_to_be_quoted_the_order_says_so_and_quotes_nothing() -> None:
    review = a_review()
    silent = replace(review, letters=tuple(replace(letter, non_moves=()) for letter in review.letters))
    directive = draft_follow_up(silent, due_on=None, naming=Naming.NAMED, quoting=True)
    assert "Openness" not in render_text(directive)
    assert any(remark.about == "quotation" for remark in directive.remarks)
