"""Duties and record make findings; one module for each kind of duty."""

from antechamber.core.review.bearers import addressees_meant, is_named, parties_meant
from antechamber.core.review.whole import review_case

__all__ = ["addressees_meant", "is_named", "parties_meant", "review_case"]
