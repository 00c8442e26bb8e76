"""Text recognised from the image of a page, with places and with doubts.

Two readers look at the same image: rapidocr, which the `ocr` extra installs with its models, and tesseract
where the machine has it. What they read differently, or with low confidence, is named as doubtful. Results
are cached by the content of the file. All of it happens in a process of its own and within a time for each
paper, after which the other pages are named as not read (`ANTECHAMBER_OCR_SECONDS`). Without the extra, or with `ANTECHAMBER_OCR=off`, a scan is a
diagnostic and nothing else.
"""

from antechamber.readers.text.ocr.agreement import doubted_layer
from antechamber.readers.text.ocr.recognition import Recognition, Word
from antechamber.readers.text.ocr.scans import (
    is_available,
    recognise,
    recognise_pages,
    recognised_before,
)

__all__ = [
    "Recognition",
    "Word",
    "doubted_layer",
    "is_available",
    "recognise",
    "recognise_pages",
    "recognised_before",
]
