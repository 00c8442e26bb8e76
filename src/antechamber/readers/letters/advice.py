"""What passes between a lawyer and his own client: advice on a figure is no word to the other side."""

from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Role, Who
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of
from antechamber.readers.letters.words import Words

_TELLS = Words(
    r"\b(?:(?:told|tell|telling|advis(?:e|ed|ing)|counsel(?:l?ed|l?ing)?|urged?|urging|informed|pressed|encourag\w+|warn\w*)\s+(?:\w+ly\s+)?"
    r"|(?:recommend\w*|suggest\w*|proposed|said|explain\w*|wrote|written|e-?mailed|discuss\w*|shar(?:ed|ing))\s+(?:\w+ly\s+)?(?:(?:it|this|that|so)\s+)?(?:to|with)\s+)(?:the\s+)?$"
)
_ACTS_NEXT = re.compile(
    r"\s+(?:\w+ly\s+|now\s+|also\s+)?(?:would|will|could|can|was|were|is|are|has|had|offers?|offered|demands?|demanded|agrees?|agreed|proposes?|proposed)\b"
)
"""Behind a name it makes a subject of it: "advised Alpha would pay", where Alpha is not the one who was advised."""
_MY_CLIENT = Words(
    r"\b(?:told|advis(?:e|ed|ing)|counsel(?:l?ed)?|recommend(?:ed)?(?: to)?|suggested to|urged|informed|explained to|said to|wrote to|discussed (?:it |this |that )?with|shared (?:it |this |that )?with) (?:both )?(?:my|our) (?:own )?clients?\b"
    r"|\b(?:my|our) (?:own )?(?:advice|recommendation|counsel) (?:to|for) (?:my|our|the|him|her|them|it|[a-z])"
)
_OWN_VIEW = Words(
    r"\b(?:in|to) (?:my|our) (?:own )?(?:view|opinion|judgment|mind|estimation)\b|\b(?:i|we) (?:myself |ourselves )?(?:think|believe|consider|regard) (?:that )?(?:an? |the )?(?:[\w-]+ )?(?:demand|offer|figure|number|sum|proposal) (?:of|at|near|around)\b"
)
_GOOD = Words(
    r"\b(?:would|will|might|may|could|should)(?: \w+ly)? be (?:(?:an?|the|more|most|very|quite) ){0,2}(?:\w+ly )?(?:good|fair|sensible|reasonable|right|sound|prudent|wise|proper|appropriate|realistic|sufficient|adequate|ideal|modest|decent|sane|workable)\b"
)


def is_advice(clause: Clause) -> bool:
    """Whether a clause tells what a lawyer said to his own client, or holds for himself, and no word to the other side."""
    words = clause.text
    if _MY_CLIENT.search(words) or _OWN_VIEW.search(words):
        return not _speaks_to_others(clause)
    speaker: Who | None = None
    for who in clause.people:
        if (
            who.role in (Role.COURT, Role.MEDIATOR)
            or not who.parties
            or is_possessor(words, _here(who, clause))
        ):
            continue
        lead = words[: who.start - clause.start]
        object_of = who.role in (Role.PARTY, Role.GROUP) and not _ACTS_NEXT.match(
            words, who.end - clause.start
        )
        heard = object_of and _TELLS.search(lead) is not None
        if heard and speaker and set(who.parties) <= set(speaker.parties):
            return not _speaks_to_others(clause)
        if (
            speaker is None
            and who.role in (Role.SELF, Role.COUNSEL)
            and not preposition_of(words, _here(who, clause))
        ):
            speaker = who
    return False


def _here(who: Who, clause: Clause) -> Who:
    return Who(
        start=who.start - clause.start,
        end=who.end - clause.start,
        role=who.role,
        parties=who.parties,
        words=who.words,
        reason=who.reason,
    )


_AND_TOLD = re.compile(
    r"(?i)\b(?:and|then)\s+(?:\w+ly\s+|then\s+|so\s+|later\s+|accordingly\s+)?(?:told|offered|demanded|conveyed|sent|e-?mailed|wrote|called|telephoned|gave|made|proposed|put)\b"
)


def _speaks_to_others(clause: Clause) -> bool:
    """Whether the clause goes on to what was done with it: "told my client, and offered it to Mr. Roe"."""
    return _AND_TOLD.search(clause.text) is not None


def is_praise(clause: Clause) -> bool:
    """Whether a clause says of a sum how good it would be, and nothing of its being put to anybody."""
    return bool(clause.sums) and _GOOD.search(clause.text) is not None
