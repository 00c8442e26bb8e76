"""What holds of every review, whatever the letters say."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.review.scene import (
    AS_OF,
    ASH,
    BIRCH,
    CEDAR,
    a_duty,
    a_letter,
    a_move,
    an_order,
    finding,
    review,
    talk,
    words,
)

from antechamber.core.case import PartyId
from antechamber.core.finding import Finding, Outcome, Review
from antechamber.core.negotiation import Denial, Denied, Letter, Move, Unexplained
from antechamber.core.order import DutyKind

PEOPLE = (ASH, BIRCH, CEDAR)
VERDICTS = {Outcome.SATISFIED, Outcome.NOT_SATISFIED, Outcome.LATE}
ORDER = an_order(a_duty(DutyKind.CONFER), a_duty(DutyKind.CONVEY, "D2"), a_duty(DutyKind.SUBMIT, "D3"))

people = st.sampled_from(PEOPLE)
groups = st.lists(people, max_size=2, unique=True).map(tuple)


@st.composite
def moves(draw: st.DrawFn) -> Move:
    return replace(
        a_move(draw(people), BIRCH, draw(st.sampled_from(["fresh", "old", "straddle", "undated"]))),
        by=draw(groups),
        to=draw(groups),
        conveyed=draw(st.sampled_from([True, True, None, False])),
        definite=draw(st.booleans()),
        open=draw(st.sampled_from([True, False, None])),
    )


@st.composite
def denials(draw: st.DrawFn) -> Denial:
    return Denial(
        what=draw(st.sampled_from(list(Denied))),
        by=draw(groups),
        to=draw(groups),
        excerpt=words("not so"),
        since=draw(st.sampled_from([None, date(2024, 6, 20)])),
    )


@st.composite
def a_file_of_letters(draw: st.DrawFn) -> tuple[Letter, ...]:
    found = []
    for number in range(draw(st.integers(0, 4))):
        author = draw(st.sampled_from([*PEOPLE, None]))
        talks = draw(st.lists(st.tuples(people, people, st.sampled_from([True, False, None])), max_size=1))
        found.append(
            a_letter(
                ASH,
                source=f"letters/{number}.eml",
                day=draw(st.sampled_from([date(2024, 5, 1), date(2024, 7, 9), date(2024, 7, 11)])),
                on_behalf_of=(author,) if author else (),
                moves=tuple(draw(st.lists(moves(), max_size=3))),
                denials=tuple(draw(st.lists(denials(), max_size=2))),
                discussions=tuple(
                    talk(((one,), (two,)), live=live) for one, two, live in talks if one != two
                ),
                recounts_negotiations=draw(st.booleans()),
                is_submission=draw(st.booleans()),
                complete=draw(st.sampled_from([True, True, False])),
            )
        )
    return tuple(found)


def rows(found: Review) -> dict[tuple[str, str, str | None], Outcome]:
    return {(f.kind.value, f.bearer, f.toward): f.outcome for f in found.findings}


@given(a_file_of_letters())
@settings(deadline=None, max_examples=60)
def test_the_order_of_the_letters_does_not_matter(letters: tuple[Letter, ...]) -> None:
    first = rows(review(*letters, order=ORDER))
    for shuffled in list(permutations(letters))[:6]:
        assert rows(review(*shuffled, order=ORDER)) == first


@given(a_file_of_letters(), st.data())
@settings(deadline=None, max_examples=60)
def test_what_nobody_understands_never_makes_a_verdict(
    letters: tuple[Letter, ...], data: st.DataObject
) -> None:
    if not letters:
        return
    before = rows(review(*letters, order=ORDER))
    at = data.draw(st.integers(0, len(letters) - 1))
    passage = Unexplained(excerpt=words("?"), reason=data.draw(st.sampled_from(["denial_x", "proposal_x"])))
    changed = list(letters)
    changed[at] = replace(
        letters[at], unexplained=(passage,), complete=data.draw(st.booleans()) and letters[at].complete
    )
    after = rows(review(*changed, order=ORDER))
    assert {row: out for row, out in after.items() if out in VERDICTS and before[row] is not out} == {}


@given(a_file_of_letters())
@settings(deadline=None, max_examples=60)
def test_nobody_is_accused_of_silence_without_a_letter_of_its_own(letters: tuple[Letter, ...]) -> None:
    for found in review(*letters, order=ORDER).findings:
        if found.outcome is Outcome.NOT_SATISFIED and found.kind is not DutyKind.SUBMIT:
            assert any(found.bearer in letter.on_behalf_of for letter in letters)


@given(a_file_of_letters())
@settings(deadline=None, max_examples=60)
def test_whoever_is_cleared_is_cleared_by_a_full_account_of_one_of_the_two(
    letters: tuple[Letter, ...],
) -> None:
    for found in review(*letters, order=ORDER).findings:
        if found.outcome is Outcome.SATISFIED and found.kind is DutyKind.CONVEY:
            assert any(
                _is_full(move, found) for letter in letters for move in letter.moves if _is_of(letter, found)
            )


def _is_full(move: Move, found: Finding) -> bool:
    complete = move.conveyed is True and move.definite and move.on == (date(2024, 6, 5), date(2024, 6, 5))
    return complete and found.bearer in move.by and found.toward in move.to


def _is_of(letter: Letter, found: Finding) -> bool:
    return bool({found.bearer, found.toward} & set(letter.on_behalf_of))


@given(a_file_of_letters(), st.integers(1, 400))
@settings(deadline=None, max_examples=60)
def test_what_is_met_stays_met_as_time_passes(letters: tuple[Letter, ...], days: int) -> None:
    now = rows(review(*letters, order=ORDER))
    later = rows(review(*letters, order=ORDER, as_of=AS_OF + timedelta(days=days)))
    assert all(later[row] is outcome for row, outcome in now.items() if outcome is Outcome.SATISFIED)


@given(a_file_of_letters())
@settings(deadline=None, max_examples=60)
def test_before_anything_is_due_nothing_is_missed(letters: tuple[Letter, ...]) -> None:
    found = review(*letters, order=ORDER, as_of=AS_OF - timedelta(days=40))
    assert not found.directed_to


@given(a_file_of_letters())
@settings(deadline=None, max_examples=60)
def test_every_row_is_there_once(letters: tuple[Letter, ...]) -> None:
    found = review(*letters, order=ORDER)
    pairs = [("convey", ASH, BIRCH), ("convey", ASH, CEDAR), ("convey", BIRCH, ASH), ("convey", CEDAR, ASH)]
    each: list[tuple[str, PartyId, PartyId | None]] = [*pairs]
    each += [(kind, party, None) for kind in ("confer", "submit") for party in PEOPLE]
    assert sorted(map(str, each)) == sorted(str((f.kind.value, f.bearer, f.toward)) for f in found.findings)


def test_a_denial_by_nobody_known_accuses_nobody() -> None:
    nobody = Denial(what=Denied.PROPOSAL, by=(), to=(), excerpt=words("no offer"))
    found = review(a_letter(BIRCH, denials=(nobody,), recounts_negotiations=True), order=ORDER)
    assert finding(found, BIRCH, ASH).outcome is Outcome.UNCLEAR
