"""A ruling on one duty of one bearer, before it becomes a finding; and the plain words of its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from antechamber.core.case import Case, PartyId
from antechamber.core.evidence import Absence, Excerpt
from antechamber.core.finding import Finding, Outcome
from antechamber.core.negotiation import Interval, Letter
from antechamber.core.order import Duty, EnteredOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Outcome, reason and ground; `chain` tells words, resolution and rule, step by step."""

    outcome: Outcome
    reason: str
    sentence: str
    evidence: tuple[Excerpt, ...] = ()
    cautions: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    sought: str = ""


def not_settled(reason: str, sentence: str, passages: tuple[Excerpt, ...], sought: str = "") -> Ruling:
    """A question for a person, with the passages; without any, `sought` says what is missing."""
    return Ruling(
        outcome=Outcome.UNCLEAR,
        reason=reason,
        sentence=sentence,
        evidence=tuple(dict.fromkeys(passages)),
        sought=sought,
        chain=(
            *(passage_step(passage) for passage in dict.fromkeys(passages)),
            "Rule: what the letters do not settle is put to a person, with the passages.",
        ),
    )


def finding_of(
    ruling: Ruling,
    duty: Duty,
    order: EnteredOrder,
    bearer: PartyId,
    toward: PartyId | None,
    searched: tuple[Letter, ...],
) -> Finding:
    """The finding that a ruling makes. Without a passage it names the letters that were searched."""
    evidence = tuple(dict.fromkeys(ruling.evidence))
    sought = ruling.sought or ("" if evidence else "a passage that settles it")
    absence = Absence(searched=tuple(letter.source for letter in searched), sought=sought) if sought else None
    return Finding(
        duty=duty.id,
        kind=duty.kind,
        bearer=bearer,
        toward=toward,
        outcome=ruling.outcome,
        reason=ruling.reason,
        sentence=ruling.sentence,
        order=order.source,
        evidence=evidence,
        absence=absence,
        cautions=ruling.cautions,
        chain=ruling.chain,
    )


def day_in_words(day: date | None) -> str:
    """A date as a judge writes it: May 5, 2023."""
    return f"{day:%B} {day.day}, {day.year}" if day else "an unstated date"


def days_in_words(on: Interval | None) -> str:
    """One day, or the first and the last of several."""
    if on is None:
        return "on a day that is not told"
    first, last = on
    if first == last:
        return f"on {day_in_words(first)}"
    return f"between {day_in_words(first)} and {day_in_words(last)}"


def order_in_words(order: EnteredOrder) -> str:
    """The order by its date: the order of May 5, 2023."""
    return f"the order of {day_in_words(order.dated)}" if order.dated else "the order"


def names(case: Case, ids: tuple[PartyId, ...]) -> str:
    """The names of parties, joined as in a sentence."""
    return in_a_row([case.party(party_id).name for party_id in ids])


def in_a_row(items: Sequence[str], conjunction: str = "and") -> str:
    """Items joined as in a sentence: "A", "A and B", "A, B and C"."""
    if len(items) < 3:
        return f" {conjunction} ".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def passage_step(excerpt: Excerpt) -> str:
    """The step of a chain that quotes the words relied on. For the judge only."""
    words = " ".join(excerpt.text.split())
    return f"Words: {excerpt.source}, page {excerpt.page}: \u201c{words}\u201d"
