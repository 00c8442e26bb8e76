"""The day of what is answered, kept from becoming the day of the answer.

In "answered Plaintiff's June 14 demand with $15,000" or "in response to the demand of June 14, Defendant offered
$15,000" the day is that of the demand. The answer came on that day or later.
"""

from dataclasses import replace
from datetime import date

from antechamber.core.negotiation import Interval
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.letters.clauses import Clause

_ANSWERS = r"(?:(?:respon(?:ded|ding)|replied|replying|repl(?:y|ies)|answer|response|react(?:ed|ing)|counter(?:ed|ing)?)\s+to|answer(?:ed|ing)|reject(?:ed|ing)|declin(?:ed|ing)|turn(?:ed|ing) down|met|count(?:ered|ering)|follow(?:ed|ing))"
_WHOSE = r"(?:(?:the|that|this|his|her|their|its|our|my|your)\s+|[A-Z][\w.&]*(?:\s+[A-Z][\w.&]*){0,3}['’]s?\s+|(?i:plaintiffs?|defendants?)['’]s?\s+)"
_KINDS = r"(?:(?:settlement|opening|initial|first|second|last|latest|revised|written|oral|new|original|prior|earlier)\s+){0,2}"
_PAPER = r"(?:demand|offer|proposal|counter-?(?:offer|demand|proposal)|letter|e-?mail|bid|figure|number|position|message|call)"
_AFTER_NOUN = re.compile(
    rf"{_ANSWERS}\s+{_WHOSE}{{0,2}}(?i:{_KINDS}{_PAPER})(?:\s+(?:of|for)\s+[$€£][\d,.]+(?:\s*\w?illion)?)?\s*,?\s*(?:of|dated|from|made|sent|received)?\s*$"
)
_BEFORE_NOUN = re.compile(rf"{_ANSWERS}\s+{_WHOSE}{{0,2}}$")
_NOUN = re.compile(rf"(?i)(?:['’]s)?\s+{_KINDS}{_PAPER}\b")
_ITS_SUM = re.compile(
    rf"{_ANSWERS}\s+{_WHOSE}{{0,2}}(?i:{_KINDS}{_PAPER})\s+(?:of|for|at|in the amount of)\s*$"
)
_REACH = 120


def is_of_the_answered(text: str, day: DateMention) -> bool:
    """Whether a day belongs to a proposal or a message that is answered, rejected or followed."""
    lead = text[max(0, day.start - _REACH) : day.start]
    if _AFTER_NOUN.search(lead):
        return True
    return bool(_NOUN.match(text, day.end) and _BEFORE_NOUN.search(lead))


def without_answered_sums(clause: Clause) -> Clause:
    """The clause without the sums of proposals that it only says to have been answered."""
    kept = tuple(s for s in clause.sums if not _ITS_SUM.search(clause.text[: max(0, s.start - clause.start)]))
    return replace(clause, sums=kept) if kept else clause


def day_of_answer(answered: DateMention, written_on: date | None) -> Interval | None:
    """The days on which an answer to something of that day can have come, when the day of the letter is known."""
    if answered.earliest is None or written_on is None or answered.earliest > written_on:
        return None
    return answered.earliest, written_on
