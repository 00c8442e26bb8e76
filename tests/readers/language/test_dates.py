"""Dates in running text, as intervals."""

from datetime import date

import pytest

from antechamber.readers.language.dates import find_dates

WRITTEN = date(2023, 7, 13)  # a Thursday


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "exact"),
    [
        ("July 12, 2023 at 5", "2023-07-12", "2023-07-12", True),
        ("on 2023-07-17", "2023-07-17", "2023-07-17", True),
        ("7/17/23", "2023-07-17", "2023-07-17", True),
        ("the 17th of July", "2023-07-17", "2023-07-17", True),
        ("26 October 2023", "2023-10-26", "2023-10-26", True),
        ("Sept. 26, 2023", "2023-09-26", "2023-09-26", True),
        ("in early June", "2023-06-01", "2023-06-10", False),
        ("mid-January", "2023-01-11", "2023-01-20", False),
        ("last Thursday", "2023-07-06", "2023-07-06", False),
        ("the week of July 10", "2023-07-10", "2023-07-16", False),
        ("on or about July 3, 2023", "2023-06-29", "2023-07-07", False),
        ("last week", "2023-07-03", "2023-07-09", False),
        ("Last week", "2023-07-03", "2023-07-09", False),
        ("in May of this year", "2023-05-01", "2023-05-31", False),
        ("Nov 2021", "2021-11-01", "2021-11-30", False),
        ("October 19 and 20, 2021", "2021-10-19", "2021-10-20", False),
        ("Thursday, February 7", "2023-02-07", "2023-02-09", False),
        ("the day after July 4, 2023", "2023-07-05", "2023-07-05", True),
        ("June 2 or 3", "2023-06-02", "2023-06-03", False),
        ("on 6/12 I called", "2023-06-12", "2023-06-12", True),
    ],
)
def test_a_date_is_the_interval_that_its_words_allow(
    *, words: str, earliest: str, latest: str, exact: bool
) -> None:
    (mention,) = find_dates(words, written_on=WRITTEN)
    assert (str(mention.earliest), str(mention.latest), mention.exact) == (earliest, latest, exact)


def test_words_that_count_from_another_date_use_the_nearest_one_before_them() -> None:
    found = find_dates("On June 22 we spoke; the next morning I e-mailed.", written_on=WRITTEN)
    assert [m.interval for m in found] == [(date(2023, 6, 22),) * 2, (date(2023, 6, 23),) * 2]


@pytest.mark.parametrize(
    "words", ["14-CV-9148 (12.5.3)", "the 15th Circuit", "on the second Tuesday", "100/200", "may be"]
)
def test_what_only_looks_like_a_date_is_none(words: str) -> None:
    assert find_dates(words, written_on=WRITTEN) == ()


def test_a_date_without_a_year_stays_open_when_the_day_of_writing_is_unknown() -> None:
    (mention,) = find_dates("on July 17", written_on=None)
    assert mention.interval is None
    assert not mention.exact


def test_a_mention_covers_its_own_words() -> None:
    text = "She wrote on Wednesday, June 5, 2024, and no later than July 17 he answered."
    for mention in find_dates(text, written_on=WRITTEN):
        assert mention.words in text[mention.start : mention.end]
