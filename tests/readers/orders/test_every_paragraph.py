"""Every paragraph of an order ends as duties, as none with a reason, or with a person; no command is "a statement"."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.document import Document, Page
from antechamber.core.order import EnteredOrder
from antechamber.readers.language.flow import flow_of
from antechamber.readers.orders import read_order
from antechamber.readers.orders.layout import sentences_of
from antechamber.readers.text import read_document
from antechamber.store.law_tables import load_court_tables

CORPUS = Path(__file__).parents[2] / "corpus"
PAPERS = sorted(
    path
    for folder in ("orders", "orders-open", "orders-aside")
    for path in (CORPUS / folder).glob("*")
    if path.suffix in (".txt", ".pdf")
)
COMMAND = re.compile(
    r"\b(?:shall|must|(?:is|are) (?:hereby |further |also )?(?:ordered|directed|required|instructed|commanded) to)\b",
    re.IGNORECASE,
)
HEAD = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nA v. B, No. 22-cv-00001\n\nORDER\n\nA settlement conference is "
    "set for July 21, 2023 at 2:00 p.m. before Magistrate Judge Jane Roe.\n\n"
)
WHO = st.sampled_from(
    ["Counsel", "The parties", "Each side", "Plaintiff", "Defendant", "The carrier", "Everyone"]
)
FORCE = st.sampled_from(["shall", "must", "is hereby ordered to", "are directed to"])
ACT = st.text("abcdefghijklmnoprstuvw", min_size=4, max_size=9)
REST = st.lists(ACT, min_size=2, max_size=6).map(" ".join)


def _read(words: str) -> EnteredOrder:
    document = Document(
        source="order.txt", pages=(Page(number=1, text=f"{HEAD}{words}\n\nDated: May 5, 2023\n"),)
    )
    return read_order(document, load_court_tables())


def _passages(order: EnteredOrder) -> Iterator[tuple[int, int, int]]:
    passages = [row.excerpt for row in (*order.no_duties, *order.not_understood)]
    for excerpt in (*(duty.excerpt for duty in order.duties), *passages):
        yield excerpt.page, excerpt.start, excerpt.end


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_sentence_of_a_paper_is_accounted_for(paper: Path) -> None:
    document = read_document(paper.name, paper.read_bytes())
    order = read_order(document, load_court_tables())
    found = list(_passages(order))
    for sentence in sentences_of(flow_of(document)):
        letters = [at for at, letter in enumerate(sentence.text) if letter.isalnum()][::5]
        spots = [sentence.excerpt(at, at + 1) for at in letters]
        if spots:
            assert any(
                page == spot.page and start <= spot.start < end
                for spot in spots
                for page, start, end in found
            ), paper.name
    for passage in order.no_duties:
        assert passage.why != "statement" or not COMMAND.search(passage.excerpt.text), paper.name


@given(who=WHO, force=FORCE, act=ACT, rest=REST)
def test_a_command_in_unknown_words_is_never_a_statement(who: str, force: str, act: str, rest: str) -> None:
    order = _read(f"{who} {force} {act} {rest}.")
    reasons = [row.why for row in order.no_duties if COMMAND.search(row.excerpt.text)]
    assert "statement" not in reasons
