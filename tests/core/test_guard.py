"""The guard against planted secrets, in every spelling and in every place."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from antechamber.core.guard import Leak, Secrets, Stretch, gather_secrets, guard, words_of

RECORD = (
    "Each party must convey to each opposing party at least one good-faith settlement demand or offer.",
    "Ada Linden v. Orchard Mills, Inc., 23-CV-0123 (ABC) (DEF), before Dorothea E. Marlowe, at 500 Pearl Street.",
)
PUBLIC = (
    "No later than Friday, July 14, 2023, at 5:00 p.m., defendant must submit an updated letter, by email to "
    "Marlowe_Chambers@court.example. 3/4/24 Order ¶ 2 (Dkt. 61). 23-CV-0123 (ABC) (DEF). Page 2 of 3."
)
PHRASES = [
    "the plant manager walked away from the second mediation in tears",
    "our client would take a neutral reference in place of money",
    "Wolverhampton bank refused the mortgage on the chapel roof",
    "we put our chances before a jury at no better than even",
]
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def below_thousand(number: int) -> str:
    words = []
    if number >= 100:
        words.append(f"{UNITS[number // 100]} hundred")
        number %= 100
    if number >= 20:
        words.append(TENS[number // 10 - 2] + (f"-{UNITS[number % 10]}" if number % 10 else ""))
    elif number or not words:
        words.append(UNITS[number])
    return " ".join(words)


def in_words(amount: int) -> str:
    parts = []
    for scale, name in ((1_000_000, "million"), (1_000, "thousand")):
        if amount >= scale:
            parts.append(f"{below_thousand(amount // scale)} {name}")
            amount %= scale
    return " ".join([*parts, below_thousand(amount)] if amount else parts)


SPELLINGS: list[Callable[[int], str]] = [
    lambda n: f"${n:,}",
    lambda n: f"${n}",
    lambda n: f"{n:,}",
    lambda n: f"{n}",
    lambda n: f"USD {n:,}.00",
    lambda n: f"{n:,} dollars",
    lambda n: f"$ {n:,}".replace(",", ",\n"),
    lambda n: f"{n:,}".replace(",", "\u202f"),
    lambda n: f"${n:,}".replace(",", ",\u200b"),
    lambda n: f"${n // 1000}K" if n % 1000 == 0 else f"${n / 1000}K",
    lambda n: f"{n / 1_000_000:f}".rstrip("0").rstrip(".") + " million",
    in_words,
    lambda n: f"{in_words(n)} dollars".title(),
    lambda n: in_words(n).replace(" ", "-"),
    lambda n: f"{n:,}".translate(str.maketrans("0123456789", "０１２３４５６７８９")),
]


def secrets_of(*letters: str) -> Secrets:
    return gather_secrets([(f"letters/{n}.eml", text) for n, text in enumerate(letters, start=1)], RECORD)


@settings(max_examples=2500, deadline=None)
@given(
    st.integers(min_value=1_000, max_value=90_000_000), st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS)
)
def test_an_amount_of_a_letter_is_found_in_any_spelling(
    amount: int, told: Callable[[int], str], leaked: Callable[[int], str]
) -> None:
    assume(not 1900 <= amount <= 2099)
    secrets = secrets_of(f"Our authority is {told(amount)} and no more.")
    hits = guard([Stretch(place="page 1", text=f"{PUBLIC} The figure was {leaked(amount)} in all.")], secrets)
    assert any(hit.leak is Leak.AMOUNT for hit in hits), (told(amount), leaked(amount))


@settings(max_examples=2500, deadline=None)
@given(
    st.sampled_from(PHRASES),
    st.integers(0, 3),
    st.integers(5, 9),
    st.sampled_from(["upper", "as written"]),
    st.sampled_from([" ", "\n", "\r\n", " \u200b", "  "]),
)
def test_five_words_of_a_letter_are_found_wherever_they_stand(
    phrase: str, start: int, length: int, case: str, gap: str
) -> None:
    words = phrase.split()[start : start + length]
    leaked = gap.join(words).upper() if case == "upper" else gap.join(words)
    hits = guard([Stretch(place="docket text", text=f"{PUBLIC} {leaked}. {PUBLIC}")], secrets_of(*PHRASES))
    runs = [hit for hit in hits if hit.leak is Leak.RUN]
    if len(words) >= 5:
        found = words_of(runs[0].words)
        assert (len(runs), found[: len(words)], bool(runs[0].sources)) == (1, words_of(" ".join(words)), True)


def test_a_public_text_has_no_hits() -> None:
    secrets = secrets_of(
        "Our authority is $61,000. We met on July 14, 2023 at 5:00 p.m. about 1234 things.", *PHRASES
    )
    assert guard([Stretch(place="page 1", text=PUBLIC)], secrets) == ()


def test_a_docket_number_does_not_license_a_sum() -> None:
    secrets = secrets_of("We want $123.")
    assert [
        hit.leak for hit in guard([Stretch(place="page 1", text="Pay $123 in 23-CV-0123.")], secrets)
    ] == [Leak.AMOUNT]


def test_words_of_the_record_are_allowed_by_their_source() -> None:
    secrets = secrets_of(f"The Court ordered: {RECORD[0]} We did so at 500 Pearl Street.")
    assert guard([Stretch(place="page 1", text=RECORD[0])], secrets) == ()


def test_the_same_words_from_two_records_do_not_join() -> None:
    record_end_to_start = "demand or offer ada linden"
    secrets = secrets_of(f"He said {record_end_to_start} was here.")
    assert [hit.leak for hit in guard([Stretch(place="x", text=record_end_to_start)], secrets)] == [Leak.RUN]


@pytest.mark.parametrize(
    ("letter", "leaked", "leak"),
    [
        ("We met at the Lake Geneva house of Mr. Kestrel.", "Mr. Kestrel was present.", Leak.NAME),
        ("We met at the Lake Geneva house of Mr. Kestrel.", "as discussed in GENEVA", Leak.NAME),
        ("Plaintiff wants a letter of apology.", "an apology would help", Leak.TERM),
        ("There is a Rule 68 offer.", "A Rule 68 offer was made.", Leak.TERM),
        ("We see our odds as one in three.", "roughly one in three", Leak.SHARE),
        ("Liability is seventy percent likely.", "about 70 percent", Leak.SHARE),
        ("We want $1,950.", "some 1950 in all", Leak.AMOUNT),
        ("He has 250 in mind, that is $250,000.", "they spoke of two hundred fifty", Leak.AMOUNT),
    ],
)
def test_names_terms_and_odds_of_a_letter_are_found(letter: str, leaked: str, leak: Leak) -> None:
    hits = guard([Stretch(place="page 1", text=f"{PUBLIC} {leaked}")], secrets_of(letter))
    assert leak in {hit.leak for hit in hits}


def test_an_amount_that_nobody_wrote_is_found_too() -> None:
    hits = guard([Stretch(place="page 1", text="Defendant will pay $12.")], secrets_of("Nothing."))
    assert [(hit.leak, hit.words, hit.sources) for hit in hits] == [(Leak.AMOUNT, "$12", ())]


def test_hidden_text_is_a_hit_whatever_it_says() -> None:
    hits = guard([Stretch(place="deleted text", text="good morning", hidden=True)], secrets_of("Nothing."))
    assert [hit.leak for hit in hits] == [Leak.HIDDEN]


def test_a_hit_says_where_it_stands() -> None:
    text = f"{PUBLIC} for $5,100 then"
    hit = guard([Stretch(place="page 4", text=text)], secrets_of("We want $5,100."))[0]
    assert (hit.place, text[hit.start : hit.end], hit.sources) == ("page 4", "$5,100", ("letters/1.eml",))
    assert Decimal(5100) in secrets_of("We want $5,100.").amounts
