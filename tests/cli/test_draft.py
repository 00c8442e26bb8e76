"""`antechamber draft` and `antechamber check`, as a person in chambers calls them."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Call = Callable[..., Any]
FOUNDING = "case-v-city-of-new-york"
AS_OF = ("--due", "2023-07-17")


@pytest.fixture
def case(examples: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(examples / FOUNDING, tmp_path / "case"))


def listing(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_order_is_written_as_pdf_word_and_docket_text_outside_the_case_folder(
    antechamber: Call, case: Path, tmp_path: Path
) -> None:
    before = listing(case)
    called = antechamber("draft", case, *AS_OF, "--out", tmp_path / "out")
    assert called.status == 0
    written = sorted(Path(line).name for line in called.out.splitlines())
    stem = "14-cv-9148-jlr-follow-up-draft"
    assert written == [f"{stem}.docket.txt", f"{stem}.docx", f"{stem}.pdf"]
    assert all((tmp_path / "out" / name).stat().st_size for name in written)
    assert listing(case) == before


def test_nothing_is_written_into_the_case_folder(antechamber: Call, case: Path) -> None:
    for out in (case, case / "orders"):
        called = antechamber("draft", case, *AS_OF, "--out", out)
        assert called.status == 2
        assert "case folder" in called.err


def test_the_judges_choices_are_recorded_by_name(antechamber: Call, case: Path, tmp_path: Path) -> None:
    called = antechamber(
        "draft", case, *AS_OF, "--named", "--quoted", "--by", "Barbara Moses", "--out", tmp_path / "out"
    )
    assert called.status == 0
    record = json.loads(next((tmp_path / "out").glob("*.decisions.json")).read_text(encoding="utf-8"))
    assert {decision["by"] for decision in record["decisions"]} == {"Barbara Moses"}
    assert record["released"]
    assert "mutually agreeable" not in json.dumps(record)


def test_a_release_needs_a_name(antechamber: Call, case: Path) -> None:
    assert antechamber("draft", case, *AS_OF, "--text", "--release", "five words of a letter").status == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--due", "2023-07-01"), "2023-07-01"),
        (("--paper", "reminder", "--set", "party=nobody"), "party=ID"),
        (("--paper", "adjournment", "--set", "ruling=maybe"), "ruling"),
        (("--paper", "adjournment", "--set", "ruling"), "FACT=VALUE"),
        (("--paper", "scheduling", "--set", "conference_on=soon"), "conference_on"),
    ],
)
def test_what_cannot_be_drafted_says_why(
    antechamber: Call, case: Path, arguments: tuple[str, ...], says: str
) -> None:
    called = antechamber("draft", case, "--text", *arguments)
    assert called.status == 2
    assert says in called.err
    assert called.out == ""


@pytest.mark.parametrize(
    ("paper", "facts", "title"),
    [
        (
            "scheduling",
            ("conference_on=2023-09-12", "conference_at=10:00"),
            "ORDER SCHEDULING SETTLEMENT CONFERENCE",
        ),
        ("follow_up", (), "ORDER"),
        ("show_cause", (), "ORDER TO SHOW CAUSE"),
        ("adjournment", ("ruling=granted", "conference_on=2023-09-12"), "ORDER"),
        ("excusal", ("ruling=denied", "excused=the comptroller"), "ORDER"),
        ("amended", ("letters_due_on=2023-08-01",), "AMENDED ORDER"),
        ("vacated", ("because=settled",), "ORDER"),
        ("minute_entry", ("held=yes", "held_on=2023-07-11", "outcome=not_settled"), "MINUTE ENTRY"),
        ("outcome_report", ("held=no", "held_on=2023-07-11"), "REPORT OF SETTLEMENT CONFERENCE"),
        ("reminder", ("party=city",), "REMINDER"),
        ("receipt", (), "RECEIPT"),
    ],
)
def test_every_paper_can_be_drafted(
    antechamber: Call, case: Path, paper: str, facts: tuple[str, ...], title: str
) -> None:
    told = [word for fact in facts for word in ("--set", fact)]
    called = antechamber("draft", case, "--paper", paper, "--text", *told)
    assert (called.status, title in called.out) == (0, True), called.err


def test_the_trace_says_where_each_word_comes_from(antechamber: Call, case: Path) -> None:
    called = antechamber("draft", case, *AS_OF, "--text", "--trace")
    assert "orders/2023-05-05-dkt-197.txt" in called.err
    assert "case.toml chambers_email" in called.err


def checked(antechamber: Call, case: Path, tmp_path: Path, text: str, *more: str) -> Any:
    path = tmp_path / "order.txt"
    path.write_text(text, encoding="utf-8")
    return antechamber("check", path, "--against", case, *more)


def test_our_own_draft_passes_the_check(antechamber: Call, case: Path, tmp_path: Path) -> None:
    antechamber("draft", case, *AS_OF, "--out", tmp_path)
    for suffix in ("pdf", "docx"):
        path = next(tmp_path.glob(f"*.{suffix}"))
        called = antechamber("check", path, "--against", case)
        assert (called.status, called.err) == (0, ""), called.out


def test_a_paper_that_tells_a_letter_is_held_back(antechamber: Call, case: Path, tmp_path: Path) -> None:
    called = checked(
        antechamber,
        case,
        tmp_path,
        "Defendants are open to attempting to reach a mutually agreeable result for $12,000.",
    )
    assert called.status == 4
    assert "run, page 1" in called.out
    assert "amount, page 1" in called.out


def test_a_named_person_may_release_each_hit(antechamber: Call, case: Path, tmp_path: Path) -> None:
    told = "The conference fee is $12,000."
    assert checked(antechamber, case, tmp_path, told).status == 4
    assert checked(antechamber, case, tmp_path, told, "--release", "$12,000").status == 2
    released = checked(antechamber, case, tmp_path, told, "--release", "$12,000", "--by", "B. Moses")
    assert released.status == 0
    assert "released by B. Moses" in released.out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "The order said: “the parties conduct at least two good-faith settlement discussions”.",
            "misquoted",
        ),
        ("See Dkt. 198.", "no_such_order"),
        ("See 5/6/23 Order ¶ 2.", "no_such_order"),
        ("In Case v. City, 21-CV-04884 (JMF), the letters are due.", "other_docket_number"),
        ("Letters are due no later than February 30, 2024.", "no_such_date"),
        ("Letters are due no later than Tuesday, July 17, 2023.", "wrong_weekday"),
        ("Letters are due no later than July 3, 2023.", "past_due_date"),
        ("Defendants must increase their offer.", "compels_amount"),
    ],
)
def test_what_a_person_wrote_wrongly_is_found(
    antechamber: Call, case: Path, tmp_path: Path, text: str, says: str
) -> None:
    called = checked(antechamber, case, tmp_path, text)
    assert (called.status, says in called.out) == (1, True), called.out


def test_a_holiday_is_for_the_judge_to_weigh(antechamber: Call, case: Path, tmp_path: Path) -> None:
    called = checked(antechamber, case, tmp_path, "Letters are due no later than Monday, September 4, 2023.")
    assert (called.status, "no_court_day" in called.out) == (0, True)


def test_hidden_text_and_properties_of_a_word_document_are_checked(
    antechamber: Call, case: Path, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("ORDER")
    document.core_properties.subject = "they offered $90,000"
    document.paragraphs[0].add_run("never seen").font.hidden = True
    buffer = io.BytesIO()
    document.save(buffer)
    path = tmp_path / "order.docx"
    path.write_bytes(buffer.getvalue())
    called = antechamber("check", path, "--against", case, "--json")
    found = {(hit["kind"], hit["place"]) for hit in json.loads(called.out)["held"]}
    assert called.status == 4
    assert ("amount", "property in docProps/core.xml") in found
    assert any(kind == "hidden" for kind, _ in found)


def test_a_file_without_text_is_said_to_be_unread(antechamber: Call, case: Path, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert antechamber("check", path, "--against", case).status == 3
