"""Secrets in disguise: every trick of tests/tables/disguised-secrets.csv is seen through, and honest text is not troubled."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antechamber.core.guard import Leak, Stretch, gather_secrets, guard

TABLE = Path(__file__).parents[1] / "tables" / "disguised-secrets.csv"
LETTER = (
    "CONFIDENTIAL. We hold authority of $1,200,000 and offered $412,500 on March 8; our bottom line is $750,000, or 62.5% "
    "of the claim. Our insurer at the Wolverhampton desk would rather burn the mill than settle with her. Adjuster "
    "Konstantin Drummle advised us. Plaintiff wants $3.4 million plus reinstatement. We will split 60/40. The lien is "
    "$18,750.00. The plan: twelve monthly installments of $5,000."
)
RECORD = (
    "Order scheduling a settlement conference before the undersigned on April 25, 2024 at 10:00 a.m. in Courtroom 20A. "
    "Ada Linden v. Orchard Mills, Inc. 23-CV-1234 (ABC)(DEF) Dkt. 61 ¶ 2. No later than April 10, 2024."
)
SECRETS = gather_secrets([("letters/1.eml", LETTER)], [RECORD])


def rows() -> list[tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["trick"], json.loads(f'"{row["words"]}"')) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("trick", "words"), rows(), ids=[trick for trick, _ in rows()])
def test_the_trick_is_seen_through(trick: str, words: str) -> None:
    assert guard([Stretch(place="page 1", text=words)], SECRETS), trick


TRICKS = {
    "letters for digits": lambda n: f"{n:,}".replace("0", "O"),
    "spaces": lambda n: " ".join(str(n)),
    "underscore": lambda n: f"{n:_}",
    "a line end": lambda n: f"{n:,}".replace(",", ",\n", 1),
    "a hyphen": lambda n: f"{n:,}".replace(",", "-"),
    "a dot above the line": lambda n: f"{n:,}".replace(",", "\u00b7"),
    "foreign digits": lambda n: f"{n:,}".translate({ord("0") + d: 0x0660 + d for d in range(10)}),
    "wide digits": lambda n: f"{n}".translate({ord("0") + d: 0xFF10 + d for d in range(10)}),
    "nothing between": lambda n: "\u200b".join(f"{n:,}"),
    "strokes": lambda n: "\u0338".join(f"{n:,}"),
    "thousands": lambda n: f"{n / 1000:g} thou",
    "millions": lambda n: f"{n / 1_000_000} mln",
}


@settings(max_examples=1500, deadline=None)
@given(
    st.integers(21, 99_999).filter(lambda n: n % 10).map(lambda n: n * 100), st.sampled_from(sorted(TRICKS))
)
def test_any_amount_in_any_disguise_is_found(amount: int, trick: str) -> None:
    secrets = gather_secrets([("letters/1.eml", f"We would pay ${amount:,} at most.")], [RECORD])
    told = f"The officer {TRICKS[trick](amount)} is excused."
    if trick == "letters for digits" and not any(c.isdigit() for c in told):
        return
    hits = guard([Stretch(place="page 1", text=told)], secrets)
    assert any(hit.leak is Leak.AMOUNT for hit in hits), told


@pytest.mark.parametrize(
    "text",
    [
        "No later than April 17, 2024, at 5:00 p.m., each party must submit a letter of no more than 5 pages.",
        "23-CV-1234 (ABC) (DEF), Dkt. 61, ¶ 2, Fed. R. Civ. P. 16(f), 28 U.S.C. § 652(d), Courtroom 20A, 10:30 a.m.",
        "Call (212) 555-0142 or write to 500 Pearl Street, Room 740, New York, NY 10007-1312.",
        "O R D E R   S O   O R D E R E D",
        "José Núñez, Γιώργος Παπάς, Дмитрий Щукин, יעקב בן־דוד and محمد الأمين",
        "One, two or three days; seven to fifty pages; on the twenty-first.",
        "USDC SDNY DOC #: 61 DATE FILED: 07/12/2023",
    ],
)
def test_honest_text_is_let_through(text: str) -> None:
    assert guard([Stretch(place="page 1", text=text)], SECRETS) == ()


def test_marks_that_turn_the_text_around_are_told_as_hidden() -> None:
    (hit, *_) = guard([Stretch(place="page 1", text="the sum of \u202e000,057\u202c there")], SECRETS)
    assert hit.leak is Leak.HIDDEN
