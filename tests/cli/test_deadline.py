"""`antechamber deadline` as a person uses it: what it prints, what it asks back, what it refuses."""

import json
from collections.abc import Sequence

import pytest

from antechamber.cli.deadline import _FLAGS
from antechamber.cli.main import main
from antechamber.core.calendar.deadline import Flag


def ask(capsys: pytest.CaptureFixture[str], words: Sequence[str]) -> tuple[int, str, str]:
    status = main(["deadline", *words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_the_date_stands_first_and_each_step_cites_its_rule(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = ask(capsys, ["7 days before July 11, 2023", "--court", "nysd", "--explain"])
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "Monday, July 3, 2023, end of the day (11:59 p.m.) (America/New_York)"
    assert (
        "Independence Day, a federal holiday: go back to Monday, July 3, 2023 (Fed. R. Civ. P. 6(a)(6)(A))."
        in lines[2]
    )
    assert "  Law: Fed. R. Civ. P. 6(a)(1), as of 2009-12-01" in lines


def test_json_holds_date_weekday_clock_and_steps(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = ask(capsys, ["24 hours before July 17, 2023 10:00 a.m.", "--court", "cand", "--json"])
    answer = json.loads(out)
    assert status == 0
    assert (answer["schema"], answer["on"], answer["weekday"], answer["at"]) == (
        "antechamber.deadline/1",
        "2023-07-14",
        "Friday",
        "10:00",
    )
    assert answer["due_at"] == "2023-07-14T10:00:00-07:00"
    assert answer["steps"][0]["citation"] == "Fed. R. Civ. P. 6(a)(2)"
    assert answer["steps"][-1]["on"] == answer["on"]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        (["seven (7) days prior to Wednesday, July 19, 2023"], "2023-07-12"),
        (["three weeks before 9/22/2023"], "2023-09-01"),
        (["no later than 5 business days before January 13, 2022"], "2022-01-06"),
        (["at least two court days in advance of July 5, 2023"], "2023-06-30"),
        (["within 30 days after Aug. 26, 2021", "--court", "nysd"], "2021-09-27"),
        (["one month after January 31, 2023"], "2023-02-28"),
        (["no later than 5:00 p.m. on Friday, July 14, 2023"], "2023-07-14"),
        (["2023-07-15"], "2023-07-15"),
        (["7 days before July 21, 2020, or 14 days if four or more parties", "--parties", "4"], "2020-07-07"),
        (["7 days before July 21, 2020, or 14 days if four or more parties", "--parties", "3"], "2020-07-14"),
        (["14 days after 2018-10-19", "--court", "caed", "--served-by", "mail"], "2018-11-05"),
        (["14 days after 2018-10-19", "--court", "caed", "--served-by", "ecf"], "2018-11-02"),
        (["21 days before 2007-09-22", "--inaccessible", "2007-08-31"], "2007-09-04"),
    ],
)
def test_the_words_of_an_order_are_computed(
    capsys: pytest.CaptureFixture[str], words: list[str], date: str
) -> None:
    status, out, _ = ask(capsys, [*words, "--json"])
    assert status == 0
    assert json.loads(out)["on"] == date


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("no later than 5:00 p.m. on Friday, July 14, 2023", "2023-07-14T17:00"),
        ("Friday, July 14, 2023 at noon", "2023-07-14T12:00"),
        ("by 4 p.m. 7 days before July 19, 2023", "2023-07-12T16:00"),
        ("24 hours before the conference set for 10:00 a.m. on July 19, 2023", "2023-07-18T10:00"),
        ("2 hours before 2023-07-19T10:00", "2023-07-19T08:00"),
        ("10 minutes before 2023-07-19 10:00", "2023-07-19T09:50"),
    ],
)
def test_the_clock_time_of_the_words_is_kept(
    capsys: pytest.CaptureFixture[str], words: str, moment: str
) -> None:
    answer = json.loads(ask(capsys, [words, "--court", "nysd", "--json"])[1])
    assert answer["due_at"] == f"{moment}:00-04:00"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("by Friday", "which day?"),
        ("promptly after July 12, 2023", "by what date?"),
        ("by close of business on January 29, 2024", "at what clock time?"),
        ("by midnight on July 14, 2023", "11:59 p.m."),
        ("within 7 days of July 19, 2023", "which?"),
        ("within 7 days before July 19, 2023", "last day"),
        ("7 days before the conference", "what date?"),
        ("7 days before Tuesday, July 19, 2023", "Which day is meant?"),
        ("7 days before February 30, 2023", "Which day is meant?"),
        ("24 hours before July 19, 2023", "clock time"),
        ("24 hours before July 19, 2023 at 14:00 p.m.", "time?"),
        ("7 days before July 21, 2020, or 14 days if four or more parties", "how many"),
        ("7 days before the Tuesday after July 19, 2023", "was not understood"),
        ("7 full days before July 19, 2023", "was not understood"),
        ("2.5 days before July 19, 2023", "was not understood"),
        ("half a day before July 19, 2023", "was not understood"),
        ("five (7) days before July 19, 2023", "differ"),
        ("before July 14, 2023", "was not understood"),
        ("not before July 14, 2023", "was not understood"),
        ("after July 14, 2023", "was not understood"),
        ("from July 14, 2023 to July 17, 2023", "More than one"),
        ("July 14, 2023 5:00 p.m. PT", "was not understood"),
        ("7 days before July 19, 2023 at 10:00 a.m.", "of the event or of the deadline"),
        ("more than 7 days before July 19, 2023", "last day"),
    ],
)
def test_what_the_words_leave_open_is_asked_and_never_guessed(
    capsys: pytest.CaptureFixture[str], words: str, asked: str
) -> None:
    status, out, _ = ask(capsys, [words])
    assert status == 1
    assert out.startswith("Undetermined. ")
    assert asked in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["7 days before 2023-07-19", "--court", "nosuch"], "94 federal district courts"),
        (["7 days before 2023-07-19", "--court", "innd", "--division", "Atlantis"], "Hammond"),
        (["3 fortnights before 2023-07-19"], "it knows minutes, hours, days"),
        (["-3 days before 2023-07-19"], "zero or more"),
        (["7 days before 2090-07-19"], "1971 to 2050"),
        (["7 days before 1970-07-19"], "1971 to 2050"),
        (["99999 days after 2023-07-19"], "1971 to 2050"),
        (["99999 months after 2023-07-19"], "outside the calendar"),
        (["99999999 days after 2023-07-19"], "longer than"),
        (["99999 business days after 2023-07-19"], "longer than"),
        (["99999 hours before 1971-01-02 10:00"], "1971 to 2050"),
        (["a good while"], "holds no date and no period"),
    ],
)
def test_bad_input_is_a_named_error_that_says_what_is_covered(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    status, out, err = ask(capsys, words)
    assert (status, out) == (2, "")
    assert said in err


def test_the_clock_follows_the_division(capsys: pytest.CaptureFixture[str]) -> None:
    hammond = ask(capsys, ["July 14, 2023 5:00 p.m.", "--court", "innd", "--division", "Hammond", "--json"])[
        1
    ]
    south_bend = ask(
        capsys, ["July 14, 2023 5:00 p.m.", "--court", "innd", "--division", "South Bend", "--json"]
    )[1]
    neither = ask(capsys, ["July 14, 2023 5:00 p.m.", "--court", "innd", "--json"])[1]
    assert json.loads(hammond)["due_at"] == "2023-07-14T17:00:00-05:00"
    assert json.loads(south_bend)["due_at"] == "2023-07-14T17:00:00-04:00"
    assert json.loads(neither)["due_at"] is None
    assert "division_needed" in {flag["flag"] for flag in json.loads(neither)["flags"]}


def test_every_flag_has_a_sentence() -> None:
    assert set(_FLAGS) == set(Flag)
