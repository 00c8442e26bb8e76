"""Antechamber: what must have happened before a settlement conference, checked.

The package is a house of rooms; `docs/architecture.md` is the plan. A settlement-conference order is read
as duties, the parties' confidential letters as statements, and the review sets one against the other.
"""

__version__ = "0.1.0"
