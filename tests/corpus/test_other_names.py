"""What people are called decides nothing: the given cases with other names, and no verdict turned round.

Names are changed in the texts after extraction: to common ones, to names of several words, and to names that are
words of negotiation besides ("Grant", "First Offer"), which may cost a verdict but never change one.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from antechamber.core.case import Case, PartyKind
from antechamber.core.document import Document
from antechamber.core.finding import Outcome
from antechamber.core.message import Message
from antechamber.office import review_record
from antechamber.store.case_folder import load_case_folder
from antechamber.wiring import court_tables, readers

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/case.toml"))
PEOPLE = {
    "common": ["Smith", "Nguyen", "Garcia", "Lee", "Brown", "Patel", "Kowalski", "Jones"],
    "of several words": ["de la Cruz", "O'Brien", "van der Berg", "St. John", "Di Marco", "Al-Sayed", "Ng"],
    "also words": ["Price", "May", "Grant", "Bill", "Law", "Will", "Early", "March", "Court", "Case"],
}
COMPANIES = ["First Offer", "Demand Logistics", "Final Draft", "Release Labs", "Authority Brands"]

Findings = dict[tuple[str, str, str | None], Outcome]


def other_names(case: Case, kind: str) -> dict[str, str]:
    """Another surname for each person of a case, and, among words, another name for each company."""
    people, companies = list(PEOPLE[kind]), list(COMPANIES)
    names: dict[str, str] = {}
    for party in case.parties:
        words = re.sub(r",? (?:M\.D\.|Jr\.|Sr\.|II+)$", "", party.name).split()
        if party.kind is PartyKind.PERSON:
            names.setdefault(words[-1], people[len(names) % len(people)])
        elif party.kind is PartyKind.COMPANY and kind == "also words" and len(words[0]) > 3:
            names.setdefault(words[0], companies[len(names) % len(companies)])
    return names | {old.upper(): new.upper() for old, new in names.items()}


class Renamed:
    """A record in which people are called otherwise."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        longest_first = sorted(names, key=len, reverse=True)
        self._known = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest_first) or r"(?!)")

    def words(self, text: str) -> str:
        return self._known.sub(lambda found: self._names[found[0]], text)

    def case(self, case: Case) -> Case:
        parties = tuple(
            replace(p, name=self.words(p.name), aliases=tuple(map(self.words, p.aliases)))
            for p in case.parties
        )
        counsel = tuple(replace(c, name=self.words(c.name)) for c in case.counsel)
        return replace(case, caption=self.words(case.caption), parties=parties, counsel=counsel)

    def document(self, document: Document) -> Document:
        pages = tuple(replace(page, text=self.words(page.text)) for page in document.pages)
        return replace(document, pages=pages)

    def message(self, message: Message) -> Message:
        sender = message.sender and replace(message.sender, name=self.words(message.sender.name))
        return replace(
            message,
            subject=self.words(message.subject),
            sender=sender,
            body=self.document(message.body),
            attachments=tuple(map(self.document, message.attachments)),
        )


def findings(folder: Path, renamed: Renamed) -> Findings:
    """The outcome of every finding of a case whose people have other names."""
    ours = readers()
    record = load_case_folder(folder)
    record = replace(record, case=renamed.case(record.case))
    theirs = replace(
        ours,
        document=lambda name, data: renamed.document(ours.document(name, data)),
        message=lambda name, data: renamed.message(ours.message(name, data)),
    )
    assert record.case.as_of is not None
    moment = record.case.as_of.astimezone(record.case.time_zone)
    review = review_record(record, theirs, as_of=moment, tables=court_tables()).review
    return {(each.kind, each.bearer, each.toward): each.outcome for each in review.findings}


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_no_verdict_is_turned_round_by_a_name(folder: Path) -> None:
    before = findings(folder, Renamed({}))
    for kind in PEOPLE:
        after = findings(folder, Renamed(other_names(load_case_folder(folder).case, kind)))
        turned = {
            row: (before[row], outcome)
            for row, outcome in after.items()
            if row in before and Outcome.UNCLEAR not in (outcome, before[row]) and outcome is not before[row]
        }
        assert not turned, kind
        if kind != "also words":
            lost = [row for row in before if after.get(row, Outcome.UNCLEAR) is not before[row]]
            assert len(lost) <= 1, kind
