"""The net under the reader: whether every sum of money in a letter stands in one of its statements.

A sum that nobody placed may be a proposal that was passed over; silence of such a letter proves nothing.
"""

from collections.abc import Iterable

from antechamber.core.evidence import Excerpt
from antechamber.core.negotiation import Letter
from antechamber.readers.language.flow import Flow
from antechamber.readers.language.money import find_sums


def accounts_for_every_sum(letter: Letter, flows: Iterable[Flow]) -> bool:
    """Whether each sum in the texts of a letter overlaps the passage of one of its statements."""
    placed = _placed(letter)
    for flow in flows:
        for found in find_sums(flow.text):
            here = flow.excerpt(found.start, found.end)
            if not any(_overlap(here, passage) for passage in placed):
                return False
    return True


def _placed(letter: Letter) -> tuple[Excerpt, ...]:
    return (
        *(told.excerpt for told in letter.moves),
        *(told.excerpt for told in letter.non_moves),
        *(told.excerpt for told in letter.denials),
        *(told.excerpt for told in letter.discussions),
        *(told.excerpt for told in letter.unexplained),
    )


def _overlap(one: Excerpt, other: Excerpt) -> bool:
    return (
        (one.source, one.page) == (other.source, other.page)
        and one.start < other.end
        and other.start < one.end
    )
