"""The rules of a duty to confer, line by line. The bearer is Birch, the opponent Ash; Cedar stands beside Birch."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.review.scene import (
    AS_OF,
    ASH,
    BIRCH,
    CEDAR,
    a_case,
    a_duty,
    a_letter,
    an_order,
    finding,
    review,
    talk,
    words,
)

from antechamber.core.case import Counsel, CrossClaim, PartyId
from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Denial, Denied, Letter, Unexplained
from antechamber.core.order import DutyKind
from antechamber.core.review import review_case

_TABLE = Path(__file__).parents[2] / "tables" / "confer_rules.csv"
_TALKS = {
    "live": ("fresh", True),
    "writing": ("fresh", False),
    "some-talk": ("fresh", None),
    "old-live": ("old", True),
    "straddling-live": ("straddle", True),
}


def _rows() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _letter(author: PartyId, sayings: str, other: PartyId) -> Letter | None:
    said = sayings.split()
    if said == ["none"]:
        return None
    groups = ((BIRCH,), (other,))
    return a_letter(
        author,
        discussions=tuple(
            talk(groups, when, live=live) for w in said if w in _TALKS for when, live in [_TALKS[w]]
        ),
        denials=tuple(
            Denial(
                what=Denied.DISCUSSION,
                by=(author,),
                to=(() if author == BIRCH else (BIRCH,)),
                excerpt=words("no talk"),
            )
            for word in said
            if word == "no-talk"
        ),
        unexplained=tuple(
            Unexplained(excerpt=words("unread"), reason="denial_maybe") for word in said if word == "unread"
        ),
        complete="incomplete" not in said,
    )


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["rule"])
def test_rule(row: dict[str, str]) -> None:
    """Birch and Cedar oppose each other by a cross-claim, so that Birch has two opponents."""
    case = replace(a_case(), cross_claims=(CrossClaim(by=BIRCH, against=CEDAR),))
    said = (
        _letter(BIRCH, row["bearer_says"], ASH),
        _letter(ASH, row["opponent_says"], ASH),
        _letter(CEDAR, row["other_says"], CEDAR),
    )
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    found = review_case(case, (order,), tuple(letter for letter in said if letter), as_of=AS_OF)
    about = finding(found, BIRCH)
    assert (about.outcome.value, about.reason) == (row["outcome"], row["reason"])


def test_talk_between_others_is_no_talk_of_the_bearer() -> None:
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    found = review(a_letter(ASH, discussions=(talk(((ASH,), (BIRCH,))),)), order=order)
    assert finding(found, BIRCH).outcome is Outcome.SATISFIED
    assert finding(found, CEDAR).outcome is Outcome.UNCLEAR


def test_talk_among_friends_is_no_talk_between_the_sides() -> None:
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    found = review(a_letter(BIRCH, discussions=(talk(((BIRCH,), (CEDAR,))),)), order=order)
    assert finding(found, BIRCH).outcome is Outcome.UNCLEAR


def test_a_talk_shorter_than_the_order_asks_is_for_a_person() -> None:
    order = an_order(a_duty(DutyKind.CONFER, minimum_minutes=30), a_duty(DutyKind.SUBMIT, "D2"))
    short = replace(talk(((BIRCH,), (ASH,))), minutes=10)
    assert (
        finding(review(a_letter(BIRCH, discussions=(short,)), order=order), BIRCH).reason == "talk_in_doubt"
    )
    unmeasured = review(a_letter(BIRCH, discussions=(talk(((BIRCH,), (ASH,))),)), order=order)
    assert finding(unmeasured, BIRCH).outcome is Outcome.SATISFIED
    assert finding(unmeasured, BIRCH).cautions


def test_a_call_that_nobody_took_is_no_talk() -> None:
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    message = replace(talk(((BIRCH,), (ASH,))), excerpt=words("On June 5 I called and left a voice mail."))
    assert (
        finding(review(a_letter(BIRCH, discussions=(message,)), order=order), BIRCH).reason == "talk_in_doubt"
    )


def test_to_have_called_is_not_to_have_talked_unless_the_other_side_says_so() -> None:
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    called = replace(talk(((BIRCH,), (ASH,))), excerpt=words("On June 5 I called counsel for Ash."))
    alone = a_letter(BIRCH, discussions=(called,))
    assert finding(review(alone, order=order), BIRCH).reason == "talk_in_doubt"
    confirmed = review(alone, a_letter(ASH, discussions=(talk(((BIRCH,), (ASH,))),)), order=order)
    assert finding(confirmed, BIRCH).outcome is Outcome.SATISFIED


def test_to_have_asked_something_shows_no_living_voice() -> None:
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    asked = replace(
        talk(((BIRCH,), (ASH,))), excerpt=words("On June 5 I asked counsel for Ash for a figure.")
    )
    assert (
        finding(review(a_letter(BIRCH, discussions=(asked,)), order=order), BIRCH).reason == "talk_in_doubt"
    )


def test_the_one_who_was_called_can_tell_that_they_talked() -> None:
    order = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.SUBMIT, "D2"))
    taken = replace(
        talk(((BIRCH,), (ASH,))), excerpt=words("On June 5 counsel for Birch telephoned the undersigned.")
    )
    assert (
        finding(review(a_letter(ASH, discussions=(taken,)), order=order), BIRCH).outcome is Outcome.SATISFIED
    )


@pytest.mark.parametrize(
    ("with_each", "one_lawyer", "outcome"),
    [
        (False, False, Outcome.SATISFIED),
        (True, False, Outcome.UNCLEAR),
        (True, True, Outcome.SATISFIED),
    ],
)
def test_a_talk_owed_to_each_is_not_met_by_one_with_some(
    with_each: bool,  # noqa: FBT001 - a column of the table above
    one_lawyer: bool,  # noqa: FBT001 - a column of the table above
    outcome: Outcome,
) -> None:
    order = an_order(a_duty(DutyKind.CONFER, with_each=with_each))
    theirs = Counsel(name="Bob", represents=(BIRCH, CEDAR) if one_lawyer else (BIRCH,))
    case = replace(a_case(), counsel=(Counsel(name="Ann", represents=(ASH,)), theirs))
    told = a_letter(ASH, discussions=(talk(((ASH,), (BIRCH,)), "fresh", live=True),))
    assert finding(review_case(case, (order,), (told,), as_of=AS_OF), ASH).outcome is outcome
