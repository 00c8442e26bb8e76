"""A party or a lawyer whom an order calls by a bare name is bound as the side for which the name stands."""

import pytest

from antechamber.core.document import Document, Page
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
BLOCK = """UNITED STATES DISTRICT COURT
DISTRICT OF MAINE

MARGUERITE D. FENNOR,            )
                                 )
          Plaintiff,             )
     v.                          )     No. 2:22-cv-00771
                                 )
OLD QUAY SAVINGS BANK,           )
                                 )
          Defendant.             )

ORDER
"""
SEVERAL = """UNITED STATES DISTRICT COURT
DISTRICT OF MAINE

THORNBACK FISHERIES, INC., Plaintiff,
v.
PILAR OSTRANDER and GANNET ROPE WORKS, LLC, Defendants.

No. 2:22-cv-00772

ORDER
"""
INLINE = """UNITED STATES DISTRICT COURT
DISTRICT OF MAINE

May 4, 2023

Re: Dunmore v. Corriveau Timber Co., No. 2:22-cv-00773

Counsel:
"""
SETTING = "\nA settlement conference is set for July 21, 2023 at 2:00 p.m.\n\n"
ROWS = [
    (BLOCK, "Ms. Fennor is required to attend in person.", "attend", ("plaintiff",)),
    (BLOCK, "By June 9, 2023, Fennor must send the Bank a written demand.", "convey", ("plaintiff",)),
    (BLOCK, "The Bank shall answer with a written offer by June 23, 2023.", "convey", ("defendant",)),
    (BLOCK, "When Old Quay has the demand, it must respond in writing.", "convey", ("defendant",)),
    (INLINE, "Mr. Dunmore needs to attend in person.", "attend", ("plaintiff",)),
    (INLINE, "Corriveau is to serve a written offer by June 23, 2023.", "convey", ("defendant",)),
    (
        INLINE,
        "Ms. Achary, who is plaintiff's lawyer, was heard. Ms. Achary must arrange an interpreter.",
        "interpreter",
        ("plaintiff_counsel",),
    ),
    (SEVERAL, "Thornback must attend in person.", "attend", ("plaintiff",)),
    (
        SEVERAL,
        "Ms. Ostrander shall serve a written offer on plaintiff by June 23, 2023.",
        "convey",
        ("named:Pilar Ostrander", "defendant"),
    ),
    (
        SEVERAL,
        "Gannet is to attend in person.",
        "attend",
        ("named:Gannet Rope Works LLC", "defendant"),
    ),
]
STRANGERS = [
    (BLOCK, "Judge Fennor will preside."),
    (BLOCK, "The bank statements have been exchanged."),
    (SEVERAL, "Ostrander Street is closed."),
]


def duties(caption: str, words: str) -> list[tuple[str, tuple[str, ...], str]]:
    text = f"{caption}{SETTING}{words}\n\nDated: May 5, 2023\n"
    document = Document(source="order.txt", pages=(Page(number=1, text=text),))
    read = read_order(document, TABLES).duties
    assert all(text[d.excerpt.start : d.excerpt.end] == d.excerpt.text for d in read)
    return [(str(d.kind), d.bearers_class, d.excerpt.text) for d in read]


@pytest.mark.parametrize(("caption", "words", "kind", "bearers"), ROWS)
def test_a_bare_name(caption: str, words: str, kind: str, bearers: tuple[str, ...]) -> None:
    assert [(k, b) for k, b, _ in duties(caption, words)] == [(kind, bearers)]


@pytest.mark.parametrize(("caption", "words"), STRANGERS)
def test_what_only_sounds_like_a_party(caption: str, words: str) -> None:
    assert duties(caption, words) == []


def test_that_the_excerpt_keeps_the_name() -> None:
    ((_, _, words),) = duties(BLOCK, "Ms. Fennor is required to attend in person.")
    assert words == "Ms. Fennor is required to attend in person."
