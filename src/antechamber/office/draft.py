"""Draft a paper: what a review calls for, in the judge's usages, checked before anything leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from antechamber.core.directive import Directive
from antechamber.core.document import Document
from antechamber.core.finding import Review
from antechamber.core.papers import draft_follow_up
from antechamber.core.papers.due import CourtDay
from antechamber.core.profile import JudgeProfile, Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpWish:
    """What a person asked for: the day, whether parties are named and quoted, and who decided that."""

    due_on: date | None = None
    naming: Naming | None = None
    quoting: bool = False
    decided_by: str = ""


def draft_order_that_follows(
    review: Review,
    order_documents: Sequence[Document],
    wish: FollowUpWish,
    *,
    profile: JudgeProfile,
    is_court_day: CourtDay,
) -> Directive:
    """The order that follows from a review, as the person asked for it, else as the judge's profile has it.

    Raises:
        NothingToOrderError: the review calls for none.
        DueDateError: the due date is not after the day of the review.
    """
    return draft_follow_up(
        review,
        due_on=wish.due_on,
        naming=wish.naming or profile.naming,
        quoting=wish.quoting,
        profile=profile,
        documents=order_documents,
        is_court_day=is_court_day,
        decided_by=wish.decided_by,
    )
