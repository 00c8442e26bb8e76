"""What a clause makes its bearer do: from bearer, verb, object and addressee to a kind of duty, or to none.

The grammar is one table of recognisers, tried in order; each looks at the words of the clause and says what
act it sees. A clause that nobody recognises becomes `other` when it binds a named class of people, and is
left as no duty otherwise.
"""

from collections.abc import Callable
from dataclasses import replace

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail
from antechamber.readers.orders.kinds.attendance import attendance
from antechamber.readers.orders.kinds.by_sense import by_sense
from antechamber.readers.orders.kinds.no_duty import paper_detail, why_no_duty
from antechamber.readers.orders.kinds.notices import (
    call,
    interpreter,
    notice,
    other_act,
    other_filing,
    passing_on,
    preparation,
)
from antechamber.readers.orders.kinds.papers import acknowledgment, copies, information, submission
from antechamber.readers.orders.kinds.plain_words import (
    plain_move,
    plain_news,
    plain_paper,
    plain_presence,
    plain_talk,
)
from antechamber.readers.orders.kinds.proposals import is_form_of_proposal, proposal
from antechamber.readers.orders.kinds.requests import request
from antechamber.readers.orders.kinds.sending_on import sending_on
from antechamber.readers.orders.kinds.settled_cases import settled_case, told_of_order
from antechamber.readers.orders.kinds.talks import held_talk, talk
from antechamber.readers.orders.operative.commands import Clause

_Recogniser = Callable[[Clause, Context], tuple[Act, ...] | Detail | None]

_RECOGNISERS: tuple[_Recogniser, ...] = (
    paper_detail,
    acknowledgment,
    interpreter,
    told_of_order,
    passing_on,
    settled_case,
    request,
    held_talk,
    talk,
    plain_talk,
    call,
    copies,
    sending_on,
    proposal,
    plain_move,
    submission,
    plain_paper,
    information,
    attendance,
    plain_presence,
    preparation,
    plain_news,
    by_sense,
    other_filing,
    notice,
)


def acts_of(clause: Clause, context: Context) -> tuple[Act, ...] | Detail:
    """The acts that a clause imposes, or why it imposes none."""
    main = re.split(r",? (?:unless|because|except that|provided that)\b", clause.predicate, maxsplit=1)[0]
    if 12 < len(main) < len(clause.predicate):
        clause = replace(clause, predicate=main)
    if not re.search(r"[a-z]", clause.predicate) and clause.sentence.text.endswith((":", "\u2014")):
        return Detail(why="head_of_list")
    if is_form_of_proposal(clause, context):
        return Detail(why="form_of_proposal")
    reason = why_no_duty(clause, context)
    if reason:
        return Detail(why=reason)
    for recognise in _RECOGNISERS:
        found = recognise(clause, context)
        if found is not None:
            return found
    return other_act(clause, context)
