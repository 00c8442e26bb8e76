"""The papers of a settlement conference, drafted from facts.

Each function takes values and gives a `Directive`: a tree of paragraphs that the drafting room sets as PDF,
Word or plain text. Nothing here writes a sentence; the sentences are the templates'.
"""

from antechamber.core.papers.clarification import draft_clarification
from antechamber.core.papers.due import DueDateError, is_weekday, propose_due
from antechamber.core.papers.facts import Facts, FactsError, OutcomeWord, Ruling, VacatedBecause, facts_of
from antechamber.core.papers.follow_up import FollowUpChoice, NothingToOrderError, draft_follow_up
from antechamber.core.papers.notes import draft_receipt, draft_reminder
from antechamber.core.papers.outcome import draft_minute_entry, draft_outcome_report
from antechamber.core.papers.rulings import (
    Desk,
    draft_adjournment,
    draft_amended,
    draft_excusal,
    draft_vacated,
)
from antechamber.core.papers.scheduling import NoSchedulingFormError, draft_scheduling
from antechamber.core.papers.show_cause import draft_show_cause

__all__ = [
    "Desk",
    "DueDateError",
    "Facts",
    "FactsError",
    "FollowUpChoice",
    "NoSchedulingFormError",
    "NothingToOrderError",
    "OutcomeWord",
    "Ruling",
    "VacatedBecause",
    "draft_adjournment",
    "draft_amended",
    "draft_clarification",
    "draft_excusal",
    "draft_follow_up",
    "draft_minute_entry",
    "draft_outcome_report",
    "draft_receipt",
    "draft_reminder",
    "draft_scheduling",
    "draft_show_cause",
    "draft_vacated",
    "facts_of",
    "is_weekday",
    "propose_due",
]
