"""The head of an order: its own day, its judge and its kind, not those of the papers that it recites."""

from datetime import date

import pytest

from antechamber.core.document import Document, Page
from antechamber.core.order import DocType, EnteredOrder
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables


def _read(text: str) -> EnteredOrder:
    return read_order(Document(source="order.txt", pages=(Page(number=1, text=text),)), load_court_tables())


@pytest.mark.parametrize(
    "recital",
    [
        "By Order of Reference dated March 3, 2022 (Dkt. No. 11), this case was referred to me.",
        "By letter to the Court dated March 3, 2022, counsel asked for a settlement conference.",
        "The Court has read the Report and Recommendation (ECF No. 9) dated March 3, 2022.",
    ],
)
def test_day_of_a_recited_paper_is_not_the_orders_own(recital: str) -> None:
    order = _read(
        f"22-CV-1001 (AB) (CD)\n04-18-2022\nORDER\nJANE ROE, UNITED STATES MAGISTRATE JUDGE.\n{recital} "
        "Each party shall submit a settlement statement by May 2, 2022.\n"
    )
    assert order.dated == date(2022, 4, 18)


@pytest.mark.parametrize(
    ("words", "judge"),
    [
        (
            "before Magistrate Judge Anna-Maria Holt. If the case settles, counsel shall say so.",
            "Anna-Maria Holt",
        ),
        ("before the undersigned. All papers are due on or before February 25, 2022.", None),
    ],
)
def test_judge(words: str, judge: str | None) -> None:
    assert (
        _read(f"Roe v. Doe, No. 22-cv-1001\n\nORDER\n\nA settlement conference will be held {words}\n").judge
        == judge
    )


@pytest.mark.parametrize("sign", ["ECF No. 51", "Dkt. No. 83", "Doc. 12", "Order No. 3"])
def test_number_of_a_paper_does_not_hide_that_an_order_follows_up(sign: str) -> None:
    order = _read(
        f"Roe v. Doe, No. 22-cv-1001\n\nORDER\n\nThe Court's order of May 5, 2022 ({sign}) required each party to convey "
        "a demand or offer. The Court has reviewed the letters. No later than June 3, 2022, Defendant must convey to "
        "Plaintiff a fresh settlement offer.\n\nDated: May 27, 2022\n"
    )
    assert order.doc_type is DocType.FOLLOW_UP
