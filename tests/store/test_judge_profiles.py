from dataclasses import replace
from pathlib import Path

import pytest
from tests.drafting.reviews import a_case

from antechamber.core.profile import Naming
from antechamber.drafting.templates import load_template
from antechamber.store.judge_profiles import ProfileError, load_every_profile, load_profile
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()


def test_every_paragraph_of_every_profile_has_its_template() -> None:
    for profile in load_every_profile(TABLES):
        assert profile.scheduling
        assert all(load_template(standing.template).text for standing in profile.scheduling)


def test_three_profiles_of_different_courts_come_with_the_program() -> None:
    assert {profile.court for profile in load_every_profile(TABLES)} >= {"nysd", "nyed", "caed"}


def test_without_a_profile_the_court_gives_the_form() -> None:
    profile = load_profile(a_case(), TABLES)
    assert profile.court_lines == ("UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK")
    assert (profile.versus, profile.place, profile.naming) == (
        "-against-",
        "New York, New York",
        Naming.NEUTRAL,
    )


def test_a_court_without_a_row_takes_the_default_and_its_own_name() -> None:
    profile = load_profile(replace(a_case(), court="txwd"), TABLES)
    assert profile.court_lines[1] == "WESTERN DISTRICT OF TEXAS"
    assert profile.versus == "v."


def test_a_court_that_nobody_knows_has_no_lines() -> None:
    assert load_profile(replace(a_case(), court="elsewhere"), TABLES).court_lines == ()


def test_a_judge_is_found_by_name_and_court() -> None:
    case = replace(a_case(), settlement_judge="augustine t. oduya", court="nyed")
    assert load_profile(case, TABLES).id == "oduya"
    assert load_profile(replace(case, court="nysd"), TABLES).id != "oduya"


def test_a_chambers_own_folder_goes_first(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        'judge = "Dorothea E. Marlowe"\ncourt = "nysd"\nplace = "White Plains, New York"\n'
    )
    assert load_profile(a_case(), TABLES, folder=tmp_path).place == "White Plains, New York"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("judge = ", "not valid TOML"),
        ('judge = "Dorothea E. Marlowe"\ncourt = "nysd"\ncolour = "blue"\n', "colour"),
        ('judge = "Dorothea E. Marlowe"\ncourt = "nysd"\n[[scheduling]]\nlabel = "1"\n', "template"),
        (
            'judge = "Dorothea E. Marlowe"\ncourt = "nysd"\n[[scheduling]]\ntemplate = "x"\nduties = [{kind = "sing", bearers = []}]\n',
            "sing",
        ),
    ],
)
def test_a_profile_that_cannot_be_used_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "own.toml").write_text(text)
    with pytest.raises(ProfileError, match=says):
        load_profile(a_case(), TABLES, folder=tmp_path)


def test_a_profile_that_the_case_names_must_exist() -> None:
    with pytest.raises(ProfileError, match="founding"):
        load_profile(replace(a_case(), profile="nobody"), TABLES)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="not a folder"):
        load_profile(a_case(), TABLES, folder=tmp_path / "none")
