"""A table of three columns (what, by whom, by when) is read row by row."""

from antechamber.core.document import Document, Page
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

HEAD = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nA v. B, No. 22-cv-00001\n\nORDER\n\nA settlement conference is "
    "set for July 21, 2023 at 2:00 p.m. before Magistrate Judge Jane Roe.\n\n"
)
TABLE = """\
                              SCHEDULE
  ------------------------------------------------------------------
  What                                    Who            By when
  ------------------------------------------------------------------
  Payroll records for two years           Defendant      June 2, 2023
  Written demand, item by item            Plaintiff      June 9, 2023
  Written response to the demand          Defendant      June 23, 2023
  Confidential letter (3 pages; e-mailed) Both           July 14, 2023
  ------------------------------------------------------------------
"""


def read(table: str) -> list[tuple[str, tuple[str, ...], str]]:
    text = f"{HEAD}{table}\n\nDated: May 5, 2023\n"
    duties = read_order(
        Document(source="order.txt", pages=(Page(number=1, text=text),)), load_court_tables()
    ).duties
    assert all(text[d.excerpt.start : d.excerpt.end] == d.excerpt.text for d in duties)
    return [(str(d.kind), d.bearers_class, d.due.on.isoformat() if d.due.on else "") for d in duties]


def test_that_every_row_is_a_duty_of_its_own() -> None:
    assert read(TABLE) == [
        ("exchange_information", ("defendant",), "2023-06-02"),
        ("convey", ("plaintiff",), "2023-06-09"),
        ("convey", ("defendant",), "2023-06-23"),
        ("submit", ("each_party",), "2023-07-14"),
    ]


def test_that_a_table_of_what_is_past_is_none() -> None:
    assert (
        read(
            "  Complaint filed          Plaintiff      June 2, 2022\n  Answer filed    Defendant    July 1, 2022\n"
        )
        == []
    )
