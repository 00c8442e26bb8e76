"""What chambers may get wrong when they ask for a paper: refused by name, or drafted with a blank and a reason."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
JUDGE = 'judge = "Esther T. Kowalczyk"\ncourt = "nysd"\n'


@pytest.fixture
def case(tmp_path: Path, examples: Path) -> Path:
    folder = tmp_path / "case"
    shutil.copytree(examples / "achterberg-v-halvorsen", folder)
    return folder


def with_line(case: Path, old: str, new: str) -> None:
    path = case / "case.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


PROFILES: dict[str, tuple[str | bytes, str]] = {
    "broken TOML": ('judge = "x', "not valid TOML"),
    "not text": (b"\xff\xfe\x00", "cannot be read as text"),
    "a key that means nothing": (f'{JUDGE}colour = "red"', "colour"),
    "a number in words": (f'{JUDGE}cure_court_days = "five"', "cure_court_days has to be a whole number"),
    "a number below nought": (f"{JUDGE}cure_court_days = -1", "cure_court_days has to be a whole number"),
    "a policy that is none": (f'{JUDGE}naming = "loud"', "naming has to be one of neutral, named"),
    "a rule that nobody can draw": (f'{JUDGE}caption_rule = "stars"', "caption_rule has to be one of"),
    "a stamp in one piece": (f'{JUDGE}stamp = "USDC"', "stamp has to be a list of lines"),
    "paragraphs that are none": (f"{JUDGE}scheduling = 3", "scheduling has to be paragraphs"),
    "a paragraph without a template": (f'{JUDGE}[[scheduling]]\nlabel = "1"', "names no template"),
    "a template that is missing": (f'{JUDGE}[[scheduling]]\ntemplate = "no_such"', "no_such"),
    "a field that is missing": (
        f'{JUDGE}[[scheduling]]\ntemplate = "sched_letters"\ndays_before = 7',
        "needs the field 'page_limit'",
    ),
    "days in words": (
        f'{JUDGE}[[scheduling]]\ntemplate = "sched_letters"\ndays_before = "seven"',
        "days_before has to be a whole number",
    ),
    "an hour in words": (
        f'{JUDGE}[[scheduling]]\ntemplate = "sched_letters"\nat = "noon"',
        "at has to be a time",
    ),
    "a duty of no kind": (
        f'{JUDGE}[[scheduling]]\ntemplate = "sched_opening"\nduties = [{{ kind = "dance", bearers = ["counsel"] }}]',
        "dance",
    ),
    "bearers in one piece": (
        f'{JUDGE}[[scheduling]]\ntemplate = "sched_opening"\nduties = [{{ kind = "prepare", bearers = "counsel" }}]',
        "bearers has to be a list",
    ),
}


@pytest.mark.parametrize(("profile", "says"), PROFILES.values(), ids=PROFILES.keys())
def test_a_judges_file_that_cannot_be_used_is_refused_by_name(
    antechamber: Call, case: Path, tmp_path: Path, profile: str | bytes, says: str
) -> None:
    folder = tmp_path / "judges"
    folder.mkdir()
    (folder / "own.toml").write_bytes(profile if isinstance(profile, bytes) else profile.encode())
    facts = ("--set", "conference_on=2024-05-09", "--set", "conference_at=10:00")
    called = antechamber("draft", case, "--judges", folder, "--paper", "scheduling", *facts, "--text")
    assert (called.status, called.out) == (2, "")
    assert says in called.err


def test_a_court_that_nobody_knows_is_a_blank_with_a_reason(antechamber: Call, case: Path) -> None:
    with_line(case, 'court = "nysd"', 'court = "atlantis"')
    called = antechamber("draft", case, "--paper", "receipt", "--text")
    assert "_____" in called.out
    assert "atlantis" in called.err


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('docket_number = "22-CV-4471 (LRM) (ETK)"', 'docket_number = ""', "docket_number"),
        ('name = "Pell Marine Surveying LLC"', 'name = ""', "name must be"),
    ],
)
def test_a_case_without_a_number_or_a_name_is_refused_by_the_key(
    antechamber: Call, case: Path, old: str, new: str, says: str
) -> None:
    with_line(case, old, new)
    called = antechamber("draft", case, "--paper", "receipt", "--text")
    assert (called.status, called.out) == (3, "")
    assert says in called.err


DATES = {
    "a due date that has passed": (("--due", "2023-01-04"), 2, "is not after 2023-06-29"),
    "a due date that no calendar has": (("--due", "2023-02-30"), 2, "is no date"),
    "a due date on a holiday": (("--due", "2023-07-04"), 0, "legal holiday"),
    "a due date after the conference": (("--due", "2023-09-05"), 0, "is not before the conference"),
    "a review on a Saturday": (("--as-of", "2023-06-24T12:00"), 0, "is proposed"),
    "letters after the conference": (
        ("--paper", "amended", "--set", "letters_due_on=2023-08-01"),
        0,
        "not before the conference",
    ),
    "a conference on a Sunday": (
        ("--paper", "adjournment", "--set", "ruling=granted", "--set", "conference_on=2023-08-06"),
        0,
        "weekend or a legal holiday",
    ),
    "a conference in the past": (
        ("--paper", "adjournment", "--set", "ruling=granted", "--set", "conference_on=2023-01-05"),
        0,
        "is not after",
    ),
}


@pytest.mark.parametrize(("arguments", "status", "says"), DATES.values(), ids=DATES.keys())
def test_a_date_is_refused_or_remarked_upon(
    antechamber: Call, case: Path, arguments: tuple[str, ...], status: int, says: str
) -> None:
    called = antechamber("draft", case, "--text", *arguments)
    assert called.status == status
    assert says in called.err


@pytest.mark.parametrize(
    "paper", ["adjournment", "excusal", "amended", "vacated", "minute_entry", "outcome_report", "receipt"]
)
def test_without_an_order_a_ruling_has_blanks_and_says_why(antechamber: Call, case: Path, paper: str) -> None:
    for order in (case / "orders").iterdir():
        order.unlink()
    called = antechamber("draft", case, "--paper", paper, "--text")
    assert called.status in {0, 3}
    assert "Traceback" not in called.err
    assert (
        paper == "receipt"
        or ("_____" in called.out and "not known" in called.err)
        or "No order" in called.err
    )


@pytest.mark.parametrize("paper", ["follow_up", "show_cause", "clarification"])
def test_without_an_order_nothing_follows(antechamber: Call, case: Path, paper: str) -> None:
    for order in (case / "orders").iterdir():
        order.unlink()
    called = antechamber("draft", case, "--paper", paper, "--text")
    assert called.out == ""
    assert "No finding of this review" in called.err


def test_the_same_paper_twice_is_the_same_file(antechamber: Call, case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = antechamber("draft", case, "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    again = antechamber("draft", case, "--out", out)
    assert (first.status, again.status) == (0, 0)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_draft_that_somebody_worked_on_is_not_written_over(
    antechamber: Call, case: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    antechamber("draft", case, "--out", out)
    (word,) = out.glob("*.docx")
    word.write_bytes(b"the judge's own changes")
    called = antechamber("draft", case, "--out", out)
    assert called.status == 2
    assert word.name in called.err
    assert word.read_bytes() == b"the judge's own changes"


def test_an_amount_in_the_name_of_a_letter_stays_inside(
    antechamber: Call, case: Path, tmp_path: Path
) -> None:
    letter = case / "letters" / "2-halvorsen.eml"
    letter.rename(case / "letters" / "2-halvorsen-offers-87500-at-most.eml")
    out = tmp_path / "out"
    called = antechamber("draft", case, "--out", out)
    assert called.status == 0
    assert not any(b"87500" in path.read_bytes() or "87500" in path.name for path in out.iterdir())
    assert "87500" not in called.out


def test_a_folder_that_is_a_file_is_named(antechamber: Call, case: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    called = antechamber("draft", case, "--out", tmp_path / "out")
    assert called.status == 3
    assert "out" in called.err
