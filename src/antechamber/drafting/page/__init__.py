"""The review as one page of HTML: self-contained, for the screen, the keyboard and the printer.

`render_review_page` needs no network, no script and no other file; every printed page says CONFIDENTIAL.
"""

from antechamber.drafting.page.passages import PageImage, PageKey
from antechamber.drafting.page.whole import render_review_page

__all__ = ["PageImage", "PageKey", "render_review_page"]
