"""The papers of a settlement conference, drafted from facts.

Each function takes values and gives a `Directive`: a tree of paragraphs that the drafting room sets as PDF,
Word or plain text. Nothing here writes a sentence; the sentences are the templates'.
"""

from antechamber.core.papers.due import DueDateError, is_weekday, propose_due
from antechamber.core.papers.follow_up import NothingToOrderError, draft_follow_up

__all__ = ["DueDateError", "NothingToOrderError", "draft_follow_up", "is_weekday", "propose_due"]
