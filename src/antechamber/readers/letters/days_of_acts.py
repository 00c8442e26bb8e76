"""The days that stand in a clause: which of them are those of its act, and which of something else."""

from datetime import date

from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.letters import turns
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Reading


def of_another_event(clause: Clause, day: DateMention, reading: Reading) -> bool:
    """Whether a day stands before a semicolon with an event in court or in the facts, and the act behind it."""
    first = clause.text[: max(0, clause.text.rfind(";", 0, reading.at))]
    return day.start - clause.start < len(first) and turns.ELSEWHERE.search(first) is not None


def of_the_proposal(clause: Clause, day: DateMention) -> bool:
    """Whether a day is that of the proposal itself, where the clause also tells how it ended."""
    before, after = clause.text[: day.start - clause.start], clause.text[day.end - clause.start :]
    made = re.search(
        r"(?i)\b(?:of|dated|from|(?:made|sent|conveyed|served|extended|mailed|e-?mailed)(?: by [\w. ]+)?,?(?: on)?)\s+(?:the\s+)?\W*$",
        before,
    )
    adjective = re.match(
        r"\s+(?:[\w$,.-]+\s+){0,3}?(?:offer|demand|proposal|counter\w*|letter|e-?mail|number|figure)\b", after
    )
    return bool(
        made
        or (adjective and not re.search(r"(?i)\bon\s+(?:the\s+)?$", before))
        or re.match(r"\W*(?:offer|demand)", after)
    )


def days_of_act(days: list[DateMention], reading: Reading) -> list[DateMention]:
    """The days of a clause on which its act can have been; what was received since a day was received on it."""
    relations = ("", "from", "since") if reading.form == "received" else ("", "from")
    return [d for d in days if d.relation in relations and d.interval]


def distance(text: str, day: DateMention, at: int) -> int:
    """How far a day stands from an act, in characters; one across an "and" belongs to what stands before it."""
    between = text[day.end : at] if day.end <= at else ""
    return abs(day.start - at) + (60 if re.search(r"\band\b", between) else 0)


def to_come(day: DateMention, written_on: date | None) -> bool:
    """Whether a day is one of the terms, by or until which something is to be done: no day of the act."""
    limit = day.relation in ("by", "until", "through", "no later than", "not later than", "on or before")
    return limit or bool(written_on and day.earliest and day.year_given and day.earliest > written_on)
