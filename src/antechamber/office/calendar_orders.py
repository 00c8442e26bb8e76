"""What an order does to the calendar beyond the dates that it sets: does it vacate the conference?"""

import re

from antechamber.core.order import EnteredOrder

_VACATES = re.compile(
    r"\bconference\b[^.;]{0,160}?\b(?:is|are|be|hereby)\s+(?:hereby\s+|therefore\s+)?(?:vacated|cancell?ed|stricken|adjourned\s+sine\s+die)\b"
    r"|\b(?:vacat|cancel)\w*\b[^.;]{0,80}\bsettlement\s+conference\b",
    re.IGNORECASE,
)


def vacates_conference(order: EnteredOrder) -> bool:
    """Whether an order vacates the settlement conference and sets no other.

    The title and the passages that impose nothing are looked at; a conference that is vacated *and* reset is
    no cancellation, because the order then sets a new one.
    """
    if order.conference and order.conference.on:
        return False
    passages = [order.title]
    passages += [passage.excerpt.text for passage in (*order.no_duties, *order.not_understood)]
    return any(_VACATES.search(" ".join(text.split())) for text in passages)
