"""Reading an order: what each kind of sentence becomes, and that nothing is guessed."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.core.document import Document, Page
from antechamber.core.order import Audience, DocType, Duty, DutyKind, EnteredOrder, Force
from antechamber.readers.orders import read_order
from antechamber.store.law_tables import load_court_tables

HEAD = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

ANNA SMITH,
Plaintiff,
v. 22-CV-1234 (ABC) (DEF)
JONES TRUCKING, INC.,
Defendant.

ORDER SETTING SETTLEMENT CONFERENCE

JANE Q. DOE, United States Magistrate Judge.
"""
SET = "A settlement conference will be held on Thursday, June 20, 2024, at 10:00 a.m., in Courtroom 5.\n"
FOOT = "\nSO ORDERED.\nDated: April 15, 2024\nNew York, New York\n"


def read(*sentences: str, source: str = "order.txt") -> EnteredOrder:
    text = HEAD + SET + "\n".join(sentences) + FOOT
    return read_order(Document(source=source, pages=(Page(number=1, text=text),)), load_court_tables())


def only(order: EnteredOrder) -> Duty:
    assert len(order.duties) == 1
    return order.duties[0]


def test_head() -> None:
    order = read("1. Each party shall attend in person.", source="orders/2024-04-15-dkt-31.pdf")
    assert order.docket_number == "22-CV-1234 (ABC) (DEF)"
    assert order.court == "nysd"
    assert order.judge == "Jane Q. Doe"
    assert order.dated == date(2024, 4, 15)
    assert order.docket_entry == 31
    assert order.title == "ORDER SETTING SETTLEMENT CONFERENCE"
    assert order.conference is not None
    assert (order.conference.on, order.conference.at, order.conference.mode) == (
        date(2024, 6, 20),
        time(10),
        "in_person",
    )


@pytest.mark.parametrize(
    ("sentence", "kind", "bearer"),
    [
        ("Each party shall appear in person.", DutyKind.ATTEND, "each_party"),
        ("Lead trial counsel must attend.", DutyKind.ATTEND, "lead_trial_counsel"),
        (
            "A corporation sends the officer with full authority to settle.",
            DutyKind.AUTHORITY,
            "entity_party",
        ),
        (
            "Any insurer with an interest shall attend through a person with full authority.",
            DutyKind.ATTEND,
            "insurer",
        ),
        ("Counsel shall confer by telephone about settlement.", DutyKind.CONFER, "counsel"),
        ("Plaintiff shall serve a written settlement demand on defendant.", DutyKind.CONVEY, "plaintiff"),
        ("Defendant must respond to the demand in writing with an offer.", DutyKind.CONVEY, "defendant"),
        ("Each party shall e-mail to chambers a confidential letter.", DutyKind.SUBMIT, "each_party"),
        ("Each party shall return the Acknowledgment Form.", DutyKind.ACKNOWLEDGE, "each_party"),
        ("Counsel shall be prepared to discuss the claims.", DutyKind.PREPARE, "counsel"),
        ("A party who needs an interpreter must bring one.", DutyKind.INTERPRETER, "each_party"),
        ("Counsel shall provide a copy of this Order to each client.", DutyKind.FORWARD_ORDER, "counsel"),
        ("Any request to adjourn shall be made by letter-motion.", DutyKind.REQUEST, "requesting_party"),
        ("If the case settles, the parties shall notify chambers at once.", DutyKind.NOTIFY, "each_party"),
    ],
)
def test_kinds(sentence: str, kind: DutyKind, bearer: str) -> None:
    duty = only(read(sentence))
    assert duty.kind is kind
    assert bearer in duty.bearers_class


@pytest.mark.parametrize(
    ("modal", "force"),
    [
        ("shall", Force.MUST),
        ("must", Force.MUST),
        ("is directed to", Force.MUST),
        ("should", Force.SHOULD),
        ("is encouraged to", Force.SHOULD),
    ],
)
def test_force(modal: str, force: Force) -> None:
    assert only(read(f"Plaintiff {modal} serve a written demand on defendant.")).force is force


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody may record any part of the conference.",
        "A party that does not comply may be sanctioned under Rule 16(f).",
        "The Court will circulate a link.",
        "Plaintiff served a demand in May 2023.",
        "The parties need not submit anything further.",
        "In May 2024 the parties met.",
    ],
)
def test_that_these_impose_nothing(sentence: str) -> None:
    order = read(sentence)
    assert order.duties == ()
    assert any(" ".join(passage.excerpt.text.split()) == sentence for passage in order.no_duties)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        (
            "No later than June 13, 2024, each party shall e-mail a confidential letter to chambers.",
            date(2024, 6, 13),
        ),
        (
            "At least seven calendar days before the conference each party shall e-mail a confidential letter to chambers.",
            date(2024, 6, 13),
        ),
        (
            "Five (5) business days before the conference, each party shall e-mail a confidential letter to chambers.",
            date(2024, 6, 12),
        ),
        (
            "One week before the conference each party shall e-mail a confidential letter to chambers.",
            date(2024, 6, 13),
        ),
        (
            "Before June 14, 2024, each party shall e-mail a confidential letter to chambers.",
            date(2024, 6, 13),
        ),
        ("By May 2, each party shall e-mail a confidential letter to chambers.", date(2024, 5, 2)),
        ("Each party shall e-mail a confidential letter to chambers.", None),
        ("No later than , each party shall e-mail a confidential letter to chambers.", None),
        (
            "A request for an adjournment shall be filed on ECF at least three business days ahead, on consent if possible.",
            date(2024, 6, 14),
        ),
        (
            "Each party shall e-mail a confidential letter to chambers seven days prior, marked as such.",
            date(2024, 6, 13),
        ),
    ],
)
def test_due_days(words: str, due: date | None) -> None:
    assert only(read(words)).due.on == due


def test_that_a_printed_date_and_a_period_that_disagree_are_both_kept() -> None:
    order = read(
        "At least seven days before the conference (June 14, 2024) each party shall e-mail a confidential letter to chambers."
    )
    due = only(order).due
    assert (due.on, due.computed_on) == (date(2024, 6, 14), date(2024, 6, 13))
    assert "date_conflict" in order.warnings


def test_that_a_lost_date_is_said_to_be_missing() -> None:
    assert (
        "missing_date"
        in read("No later than , each party shall e-mail a confidential letter to chambers.").warnings
    )


def test_particulars_of_a_letter() -> None:
    order = read(
        "3. By 4:00 p.m. on June 13, 2024, each party shall e-mail to Doe_NYSDChambers@court.example a letter of no more than five pages.",
        "It is not to be filed and shall not be shown to any adversary. It shall include: (a) the facts; and (b) the history of negotiations.",
    )
    duty = only(order)
    assert (duty.paragraph, duty.due.at, duty.page_limit) == ("3", time(16), 5)
    assert duty.address == "Doe_NYSDChambers@court.example"
    assert duty.audience is Audience.EX_PARTE
    assert "email" in duty.means
    assert {"facts", "history_of_negotiations"} <= set(duty.contents)


def test_that_old_proposals_are_barred() -> None:
    order = read(
        "2. Each party shall convey to each opposing party at least one good-faith demand or offer.",
        "Past negotiations may not be relied upon to satisfy this requirement.",
    )
    assert only(order).fresh is True


def test_that_an_earlier_exchange_may_do() -> None:
    order = read("2. If they have not already done so, plaintiff shall make a demand on defendant.")
    assert only(order).fresh is False


def test_that_ids_follow_the_order_of_the_paper() -> None:
    order = read("1. Each party shall attend in person.", "2. Plaintiff shall serve a demand on defendant.")
    assert [duty.id for duty in order.duties] == ["D1", "D2"]
    assert [duty.paragraph for duty in order.duties] == ["1", "2"]


def test_that_a_notice_without_duties_says_what_it_is() -> None:
    text = HEAD + "The motion is taken under advisement.\n" + FOOT
    order = read_order(Document(source="n.txt", pages=(Page(number=1, text=text),)), load_court_tables())
    assert order.doc_type is DocType.NOT_AN_ORDER
    assert order.duties == ()


@given(st.text(max_size=600))
def test_that_no_text_breaks_the_reader(text: str) -> None:
    document = Document(source="x.txt", pages=(Page(number=1, text=text),))
    order = read_order(document, load_court_tables())
    for duty in order.duties:
        assert text[duty.excerpt.start : duty.excerpt.end] == duty.excerpt.text
