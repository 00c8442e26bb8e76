"""From a directive to paper: plain text (`text`), PDF (`pdf`) and Word (`docx`), all set from the same sheet.

Each module gives one `render_` function. They are imported one by one, so that a paper in plain text does not
wait for a typesetter.
"""

from antechamber.drafting.sheet import Sheet, compose, docket_text
from antechamber.drafting.text import render_text

__all__ = ["Sheet", "compose", "docket_text", "render_text"]
