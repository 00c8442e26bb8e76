"""Every paper as text, against the golden that a person has read; and what each may never tell."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.drafting.reviews import a_case, a_review, an_unclear_review, order_document

from antechamber.core.case import PartyId
from antechamber.core.directive import BLANK_MARK, Directive, PaperKind, Paragraph, refuse_wider
from antechamber.core.disclosure import PUBLIC, only
from antechamber.core.order import DutyKind
from antechamber.core.papers import (
    Desk,
    Facts,
    FactsError,
    FollowUpChoice,
    NoSchedulingFormError,
    NothingToOrderError,
    draft_adjournment,
    draft_amended,
    draft_clarification,
    draft_excusal,
    draft_follow_up,
    draft_minute_entry,
    draft_outcome_report,
    draft_receipt,
    draft_reminder,
    draft_scheduling,
    draft_show_cause,
    draft_vacated,
    facts_of,
)
from antechamber.core.permitted import check_permitted
from antechamber.core.problems import RefusedError
from antechamber.core.profile import JudgeProfile, Naming
from antechamber.drafting import docket_text, render_text
from antechamber.office.draft import Wish, draft_paper
from antechamber.store.judge_profiles import load_every_profile, load_profile
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
REVIEW = a_review()
DESK = Desk(
    case=REVIEW.case, orders=REVIEW.orders, profile=load_profile(REVIEW.case, TABLES), as_of=REVIEW.as_of
)
PROFILES = {profile.id: profile for profile in load_every_profile(TABLES)}
CONFERENCE = {"conference_on": "2024-05-23", "conference_at": "10:00", "place": "Courtroom 20A"}
HELD = {
    "held": "yes",
    "held_on": "2024-04-25",
    "began_at": "10:05",
    "ended_at": "13:20",
    "attended": "Ada Linden with Ines Vale; Orchard Mills, Inc., by its general counsel",
}


def scheduling(profile: str) -> Directive:
    return draft_scheduling(REVIEW.case, facts_of(CONFERENCE), profile=PROFILES[profile], as_of=REVIEW.as_of)


def follow_up(naming: Naming, *, quoting: bool = False) -> Directive:
    return draft_follow_up(
        REVIEW,
        due_on=date(2024, 4, 17),
        naming=naming,
        quoting=quoting,
        profile=DESK.profile,
        documents=(order_document(),),
    )


EVERYTHING: tuple[tuple[DutyKind, str, str, str | None], ...] = (
    (DutyKind.CONFER, "D1", "orchard", None),
    (DutyKind.CONVEY, "D2", "orchard", "linden"),
    (DutyKind.SUBMIT, "D3", "orchard", None),
)


def every_cure() -> Directive:
    return draft_follow_up(
        a_review(*EVERYTHING), due_on=None, naming=Naming.NAMED, profile=PROFILES["winterbourne"]
    )


def ruled(draft: Callable[[Desk, Facts], Directive], **told: str) -> Callable[[], Directive]:
    return lambda: draft(DESK, facts_of(told))


PAPERS: dict[str, Callable[[], Directive]] = {
    "scheduling-founding": lambda: scheduling("founding"),
    "scheduling-winterbourne": lambda: scheduling("winterbourne"),
    "scheduling-oduya": lambda: scheduling("oduya"),
    "follow-up-neutral": lambda: follow_up(Naming.NEUTRAL),
    "follow-up-named": lambda: follow_up(Naming.NAMED),
    "follow-up-quoted": lambda: follow_up(Naming.NAMED, quoting=True),
    "follow-up-three-duties": every_cure,
    "follow-up-parties-only": lambda: draft_paper(
        REVIEW,
        (order_document(),),
        Wish(to_parties_only=True),
        profile=DESK.profile,
        is_court_day=lambda day: day.weekday() < 5,
    ),
    "clarification": lambda: draft_paper(
        an_unclear_review(),
        (order_document(),),
        Wish(due_on=date(2024, 4, 17)),
        profile=DESK.profile,
        is_court_day=lambda day: day.weekday() < 5,
    ),
    "clarification-everything": lambda: draft_clarification(
        an_unclear_review(*EVERYTHING), due_on=None, choice=FollowUpChoice(profile=PROFILES["winterbourne"])
    ),
    "reminder-clarification": lambda: draft_reminder(
        an_unclear_review(*EVERYTHING), PartyId("orchard"), profile=DESK.profile, due_on=date(2024, 4, 16)
    ),
    "show-cause": lambda: draft_show_cause(
        REVIEW, due_on=None, choice=FollowUpChoice(documents=(order_document(),), profile=DESK.profile)
    ),
    "show-cause-named": lambda: draft_show_cause(
        REVIEW, due_on=None, choice=FollowUpChoice(naming=Naming.NAMED, profile=DESK.profile)
    ),
    "adjournment-granted": ruled(
        draft_adjournment,
        ruling="granted",
        request_entry="70",
        requested_by="defendant",
        conference_on="2024-05-28",
        conference_at="14:15",
        letters_due_on="2024-05-21",
        letters_due_at="17:00",
    ),
    "adjournment-denied": ruled(
        draft_adjournment, ruling="denied", request_entry="70", requested_by="defendant"
    ),
    "adjournment-in-part": ruled(
        draft_adjournment, ruling="in_part", request_entry="70", conference_on="2024-05-07"
    ),
    "excusal-granted": ruled(
        draft_excusal,
        ruling="granted",
        requested_by="defendant",
        request_entry="71",
        excused="the claims officer of defendant",
    ),
    "excusal-denied": ruled(
        draft_excusal, ruling="denied", requested_by="defendant", excused="the claims officer of defendant"
    ),
    "amended-conference": ruled(draft_amended, conference_on="2024-05-21", letters_due_on="2024-05-14"),
    "amended-letters": ruled(draft_amended, letters_due_on="2024-04-12"),
    "vacated-settled": ruled(draft_vacated, because="settled"),
    "vacated-reference": ruled(draft_vacated, because="reference_withdrawn"),
    "minute-entry": ruled(draft_minute_entry, **HELD, outcome="not_settled", next_on="2024-06-03"),
    "outcome-report": ruled(draft_outcome_report, **HELD, outcome="settled_in_principle"),
    "outcome-report-not-held": ruled(draft_outcome_report, held="no"),
    "reminder": lambda: draft_reminder(
        REVIEW, PartyId("orchard"), profile=DESK.profile, due_on=date(2024, 4, 16)
    ),
    "receipt": lambda: draft_receipt(REVIEW.case, profile=DESK.profile, as_of=REVIEW.as_of),
}


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_the_paper_reads_as_its_golden(name: str) -> None:
    """Run with ANTECHAMBER_GOLDEN=write to write the goldens anew, then read the difference."""
    directive = PAPERS[name]()
    remarks = "".join(f"remark: {remark.message}\n" for remark in directive.remarks)
    text = f"{render_text(directive)}\ndocket: {docket_text(directive)}\n{remarks}"
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("ANTECHAMBER_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_every_kind_of_paper_has_a_golden() -> None:
    assert {PAPERS[name]().kind for name in PAPERS} == set(PaperKind)


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_every_paper_keeps_to_process(name: str) -> None:
    directive = PAPERS[name]()
    assert check_permitted(render_text(directive), directive.case) == ()


def test_a_report_has_no_place_for_anything_but_the_result() -> None:
    told = {f.name for p in PAPERS["outcome-report"]().paragraphs for f in p.fields}
    assert told == {
        "judge",
        "held_on",
        "was_held",
        "began_at",
        "ended_at",
        "outcome",
        "presiding",
        "attended",
    }


def test_a_reminder_goes_to_one_party_and_to_nobody_else() -> None:
    reminder = PAPERS["reminder"]()
    assert reminder.audience == only(PartyId("orchard"))
    with pytest.raises(RefusedError):
        refuse_wider(replace(reminder, audience=PUBLIC))
    with pytest.raises(RefusedError):
        refuse_wider(replace(reminder, audience=only(PartyId("linden"))))
    assert "Linden" not in render_text(reminder).split("To counsel")[1]


def test_nobody_is_reminded_of_nothing() -> None:
    with pytest.raises(NothingToOrderError):
        draft_reminder(REVIEW, PartyId("linden"), profile=DESK.profile, due_on=None)


def test_a_receipt_says_nothing_of_the_message() -> None:
    assert {f.name for p in PAPERS["receipt"]().paragraphs for f in p.fields} == {"judge", "docket_number"}


def test_the_date_of_the_letters_does_not_move_silently() -> None:
    moved = draft_adjournment(DESK, facts_of({"ruling": "granted", "conference_on": "2024-05-28"}))
    assert any("does not move with the conference" in remark.message for remark in moved.remarks)


@pytest.mark.parametrize(
    "draft", [draft_adjournment, draft_excusal, draft_amended, draft_minute_entry, draft_outcome_report]
)
def test_what_chambers_did_not_tell_is_a_blank_with_a_reason(draft: Callable[..., Directive]) -> None:
    directive = draft(DESK, facts_of({}))
    assert BLANK_MARK in render_text(directive)
    assert directive.remarks


def test_a_scheduling_order_without_a_conference_has_blanks() -> None:
    directive = draft_scheduling(a_case(), facts_of({}), profile=PROFILES["oduya"], as_of=REVIEW.as_of)
    assert render_text(directive).count(BLANK_MARK) >= 4


def test_a_conference_on_a_holiday_is_remarked_upon() -> None:
    facts = facts_of({**CONFERENCE, "conference_on": "2024-05-27"})
    directive = draft_scheduling(
        a_case(),
        facts,
        profile=PROFILES["founding"],
        as_of=REVIEW.as_of,
        is_court_day=lambda d: d != date(2024, 5, 27),
    )
    assert any("legal holiday" in remark.message for remark in directive.remarks)


def test_a_profile_without_a_form_gives_no_scheduling_order() -> None:
    with pytest.raises(NoSchedulingFormError):
        draft_scheduling(a_case(), facts_of(CONFERENCE), profile=JudgeProfile(id="bare"), as_of=REVIEW.as_of)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("conference_on", "soon"),
        ("ruling", "maybe"),
        ("held", "perhaps"),
        ("colour", "blue"),
        ("request_entry", "x"),
    ],
)
def test_a_fact_that_cannot_be_read_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(FactsError, match=name):
        facts_of({name: value})


def test_what_is_only_unclear_is_asked_of_everybody_and_nobody_is_named() -> None:
    asked = PAPERS["clarification"]()
    body = " ".join(render_text(asked).split("ORDER", 1)[1].split())
    assert asked.kind is PaperKind.CLARIFICATION
    assert "makes no finding" in body
    assert not any(word in body for word in ("Linden", "Orchard", "has not", "failed to submit"))
    assert any("Nobody is shown to have failed" in remark.message for remark in asked.remarks)


def test_where_somebody_has_failed_the_order_that_follows_goes_before_questions() -> None:
    both = replace(REVIEW, findings=(*REVIEW.findings, *an_unclear_review(EVERYTHING[0]).findings))
    wish = Wish(due_on=date(2024, 4, 17))
    made = draft_paper(both, (), wish, profile=DESK.profile, is_court_day=lambda day: True)
    assert made.kind is PaperKind.FOLLOW_UP


@pytest.mark.parametrize("kind", [PaperKind.FOLLOW_UP, PaperKind.CLARIFICATION])
def test_where_everything_is_clear_there_is_nothing_to_ask(kind: PaperKind) -> None:
    done = replace(REVIEW, findings=REVIEW.findings[1:])
    with pytest.raises(NothingToOrderError):
        draft_paper(done, (), Wish(kind=kind), profile=DESK.profile, is_court_day=lambda day: True)


def test_the_private_order_leaves_nothing_on_the_docket() -> None:
    private = PAPERS["follow-up-parties-only"]()
    assert docket_text(private).startswith("SEALED ORDER to the parties.")


def test_one_template_file_and_one_row_make_a_new_paragraph() -> None:
    """The recipe: a template in drafting/templates, its name in a judge's profile. Nothing else."""
    standing = PROFILES["oduya"].scheduling[-1]
    profile = replace(PROFILES["founding"], scheduling=(*PROFILES["founding"].scheduling, standing))
    directive = draft_scheduling(a_case(), facts_of(CONFERENCE), profile=profile, as_of=REVIEW.as_of)
    assert "will be destroyed when the case is closed" in " ".join(render_text(directive).split())
    assert isinstance(directive.paragraphs[-1], Paragraph)
