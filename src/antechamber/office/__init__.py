"""The day's work of chambers as functions, and the ports that they need.

Each function takes values and ports and gives a value back; nothing here opens a file or knows a library.
"""

from antechamber.office.ports import CaseRecord, Paper, Readers
from antechamber.office.review import ReviewedCase, review_record, with_second_reader

__all__ = ["CaseRecord", "Paper", "Readers", "ReviewedCase", "review_record", "with_second_reader"]
