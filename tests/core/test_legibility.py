"""Hidden and doubtful text: told to the judge, never the ground of a verdict by itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from antechamber.core.document import Document, Page
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Finding, Outcome
from antechamber.core.legibility import heed_doubts, with_remarks
from antechamber.core.order import DutyKind
from antechamber.office import ReviewedCase
from antechamber.readers.language.flow import flow_of
from antechamber.wiring import review_folder

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "achterberg-v-halvorsen"
TEXT = "We offered $25,000 on May 3. They refused."


def _scan(*doubtful: tuple[int, int], hidden: tuple[tuple[int, int], ...] = ()) -> Document:
    page = Page(number=1, text=TEXT, recognised=True, doubtful=doubtful, hidden=hidden)
    return Document(source="letters/9.eml#scan.pdf", pages=(page,), remarks=("scanned",))


def _passage(start: int, end: int) -> Excerpt:
    return _scan().excerpt(1, start, end)


@pytest.fixture(scope="module")
def reviewed() -> ReviewedCase:
    return review_folder(EXAMPLE)


def _verdict(reviewed: ReviewedCase, kind: DutyKind, *evidence: Excerpt) -> Finding:
    first = next(finding for finding in reviewed.review.findings if finding.kind is kind)
    return replace(first, outcome=Outcome.SATISFIED, evidence=evidence)


@pytest.mark.parametrize(
    ("doubtful", "outcome"),
    [
        ((), Outcome.SATISFIED),
        (((11, 18),), Outcome.UNCLEAR),
        (((30, 42),), Outcome.SATISFIED),
    ],
)
def test_a_verdict_on_doubtful_words_alone_is_unclear(
    reviewed: ReviewedCase, doubtful: tuple[tuple[int, int], ...], outcome: Outcome
) -> None:
    finding = _verdict(reviewed, DutyKind.CONVEY, _passage(0, 28))
    review = replace(reviewed.review, findings=(finding,))
    heeded = heed_doubts(review, [_scan(*doubtful)])
    assert heeded.findings[0].outcome is outcome
    assert (heeded.clarify_with == (finding.bearer,)) is (outcome is Outcome.UNCLEAR)


def test_one_sound_passage_is_enough(reviewed: ReviewedCase) -> None:
    finding = _verdict(reviewed, DutyKind.CONVEY, _passage(0, 28), _passage(29, 42))
    review = replace(reviewed.review, findings=(finding,))
    assert heed_doubts(review, [_scan((11, 18))]) == review


def test_that_a_letter_came_does_not_hang_on_its_words(reviewed: ReviewedCase) -> None:
    finding = _verdict(reviewed, DutyKind.SUBMIT, _passage(0, 28))
    review = replace(reviewed.review, findings=(finding,))
    assert heed_doubts(review, [_scan((0, 42))]) == review


def test_readers_never_see_hidden_text() -> None:
    flow = flow_of(_scan(hidden=((0, 28),)))
    assert flow.text.strip() == "They refused."
    start = flow.text.index("They")
    assert flow.excerpt(start, len(flow.text)).text == "They refused."


def test_the_judge_is_told_of_hidden_text(reviewed: ReviewedCase) -> None:
    paper = replace(_scan(hidden=((0, 28),)), remarks=("scanned", "hidden_text"))
    letter = with_remarks(reviewed.review.letters[0], [paper])
    assert letter.warnings[-2:] == ("hidden_text", "scanned")
    words, passage = letter.cautions[-1]
    assert "cannot be seen" in words
    assert passage.text == TEXT[:28]
