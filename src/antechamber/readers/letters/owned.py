"""Sums that are proposals because somebody owns them: "his $120,000 and my $640,000", "Plaintiffs' was $2 million".

Also sums meant without being named again: "that sum", "the same number".
"""

from dataclasses import replace
from datetime import date

from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.entries import Row
from antechamber.readers.letters.people_in_place import is_possessor, side_by_side
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.set_aside import is_of_others
from antechamber.readers.letters.words import Words

_OWNS = re.compile(
    r"(?:'s|')?\s+(?:(?:own|last|first|final|latest|earlier|opening)\s+)?(?:(?:numbers?|figure|position|demand|offer|proposal|counter\w*|response|answer)\s+)?(?:(?:was|is|were)\s+)?$"
)
_ABSOLUTE = re.compile(
    r"(?i)\b(?:(?P<whose>ours|mine|theirs|hers|his|yours)\s+(?:was|is|were)|(?:and|,) (?P<gapped>ours|mine|theirs))\s+$"
)
_TO_HER = re.compile(
    r"(?i)\b(?:offer\w*|gave|give\w*|paid|pay|sent|promised|owe[sd]?|awarded|asked|told|cost)\s+$"
)
_AT = re.compile(r",?\s+(?:then\s+|still\s+)?at\s+(?:about\s+)?")
_LEFT_AT = Words(
    r"\b(?:ended|finished|closed|concluded|broke (?:off|up|down)|adjourned|stopped|failed|left|came to rest)\b[^.;$]{0,30}\bwith\b|\b(?:ended|finished|closed|left off|stood|stuck)(?=,? (?:then )?at\b)"
)
"""How an occasion left the two sides: "It ended with Alden at $5,000 and Roe at $90,000"."""
_FROM = re.compile(r"\s*,?\s*(?:from|by)\s+(?:the\s+)?$")
_GOT = Words(
    r"(?i)\b(?:declin\w*|reject\w*|refus\w*|turned down|accept\w*|answer\w*|respon\w*|got|receiv\w*|had|offer\w*|counter\w*|traded|exchang\w*|between)\b"
)
_DEMANDED = Words(
    r"(?i)\b(?:demand\w*|ask(?:s|ed|ing)?|want(?:s|ed)?|sought|seek(?:s|ing)?|claim(?:s|ed)?)\b"
)
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;:()?]|(?:of|on|in|from|by|and|was|were|against|to|as|at|with|which|this|that|letter|e-?mail)\b)"
)
_CONTEXT = Words(
    r"(?i)\b(?:traded|numbers?|declin\w*|reject\w*|refus\w*|accept\w*|answer\w*|counter\w*|respon\w*|got|received|had|offer\w*|demand\w*|propos\w*|letters?|e-?mails?|exchang\w*|passed between|withdr\w*|pulled|lapsed|expired|taken seriously|turned down|moved|mediat\w*)\b"
)
_REFUSED = Words(r"(?i)\b(?:declin\w*|reject\w*|refus\w*|turned down|accept\w*|pulled|withdr\w*|answer\w*)\b")
_PRONOUNS = ("his", "her", "their", "its")
_OTHERWISE = Words(
    r"(?i)\b(?:fees?|bills?|medicals?|specials|wages?|salary|rent|loss(?:es)?|damages|policy|limits?|coverage|retention|verdict|exposure|authority|authori[sz]\w*|value|worth|budget|invoices?|settlement with|bottom line|real number|for the court|complaint|mediator'?s|would|could|might|per|each month|a month|expert|interest|lien|share of|midpoint|halfway|split the|double|half of|percent|never (?:reached|came|arrived)|(?:did not|didn't|not) (?:reach\w*|receive\w*|arrive\w*))\b"
)
_THAT_SUM = Words(
    r"(?i)\b(?:that|this|the same|the whole|all of that) (?:sum|amount|figure|number|offer|demand|proposal)\b|\b(?:offered|gave|conveyed|put|communicated|demanded) (?:it|that|all of it)\b(?= (?:to|on|in|by|,)|,)"
)
_THE_SAME = Words(
    r"(?i)\b(?:the |that )?(?:very )?same (?:number|figure|demand|offer|amount|sum|proposal|thing|terms|letter|e-?mail)\b|\b(?:told|gave|sent|e-?mailed|offered) (?:\w+\.? ){1,3}the same\b"
)


def owned_sums(
    said: Sentence, cast: Cast, before: Interval | None, written_on: date | None
) -> tuple[Row, ...]:
    """The proposals of a sentence whose sums each have an owner; empty when one has not, or is of something else."""
    if not said.sums or said.quiet or _OTHERWISE.search(said.text) or v.FEELER.search(said.text):
        return ()
    if is_of_others(said.text):
        return ()
    mine = any(w.role is Role.SELF for w in said.people) or bool(
        re.search(r"(?i)\b(?:ours|mine)\b", said.text)
    )
    others = cast.opponents(cast.authors)
    told_of = cast.case.in_order(one for w in said.people for one in w.parties if one in others)
    against = (told_of or others) if mine and cast.same_counsel(told_of or others) else ()
    found: list[Row] = []
    for number, here in enumerate(said.sums):
        end = said.sums[number + 1].start if number + 1 < len(said.sums) else len(said.text)
        by, words = _whose(said, here, end, cast, against)
        if not words:
            continue
        if not by:
            return ()
        bound = Bound(by=by, to=(), why=(f"By: the sum of {words!r}.", "To: the only ones it can be."))
        found.append(Row(bound=bound, found=here, on=_day(said, here, end, before, written_on)))
    told = bool(_CONTEXT.search(said.text)) or any(row.on for row in found)
    return tuple(found) if found and told else ()


def _whose(said: Sentence, here: SumMention, end: int, cast: Cast, against: Parties) -> tuple[Parties, str]:
    """Whose a sum is, and the words that say so: "his $5,000", "ours was $5,000", "$5,000 from her"."""
    absolute = _ABSOLUTE.search(said.text, 0, here.start)
    if absolute and absolute.end() == here.start:
        whose = absolute["whose"] or absolute["gapped"]
        return (cast.authors if whose.lower() in ("ours", "mine") else against), whose
    owner = _owner(said, here) if _GOES_ON.match(said.text, here.end) else _giver(said, here, end)
    if owner is None:
        owner = _giver(said, here, end)
    if owner is None:
        return (), ""
    by = side_by_side(said.text, said.people, owner, cast.case) or against
    if owner.words.lower() in _PRONOUNS and set(by) & set(cast.authors) and against:
        by = against
    return by, owner.words


def _giver(said: Sentence, here: SumMention, end: int) -> Who | None:
    """Whoever stands right after a sum as the one from whom it came; what is demanded from somebody is not his."""
    before = (said.text, 0, here.start)
    came = _GOT.search(*before) and not _DEMANDED.search(*before)
    return next(
        (
            w
            for w in said.people
            if here.end <= w.start < end
            and w.parties
            and (joint := _FROM.fullmatch(said.text[here.end : w.start]))
            and (came or "from" not in joint[0])
        ),
        None,
    )


def _owner(said: Sentence, here: SumMention) -> Who | None:
    """Whoever owns a sum: named with a possessive right before it."""
    for who in said.people:
        gap = said.text[who.end : here.start]
        known = who.parties or who.words.lower() in _PRONOUNS
        if who.end > here.start or not known or who.role in (Role.COURT, Role.MEDIATOR, Role.INSURER):
            continue
        if _AT.fullmatch(gap) and _LEFT_AT.search(said.text, 0, here.start):
            return who
        match = _OWNS.fullmatch(gap)
        if who.words.lower() == "her" and _TO_HER.search(said.text[: who.start]):
            continue
        if match and is_possessor(said.text, who):
            return who
    return None


def _day(
    said: Sentence, here: SumMention, end: int, before: Interval | None, written_on: date | None
) -> Interval | None:
    """The day of an owned sum: named after it; that of the sentence, unless it is the day of an answer to it."""
    past = [
        d
        for d in said.days
        if d.interval and not d.relation and (written_on is None or d.interval[0] <= written_on)
    ]
    own = [d for d in past if here.end <= d.start < end and d.start - here.end < 40]
    refused = _REFUSED.search(said.text)
    if own and not (
        refused
        and re.search(r"(?i)\bon\s+(?:the\s+)?$", said.text[here.end : own[0].start])
        and refused.start() < here.start
    ):
        return own[0].interval
    if refused:
        return None
    return past[0].interval if past else before


def meant_sum(clause: Clause, earlier: SumMention | None) -> Clause:
    """The clause with the sum that "that sum" or "it" means, when the clause before names one."""
    again = _THAT_SUM.search(clause.text)
    if again and len(clause.sums) == 1 and clause.sums[0].end - clause.start <= again.start():
        earlier = clause.sums[0]
    elif clause.sums:
        return clause
    if earlier is None or again is None:
        return clause
    meant = replace(earlier, start=clause.start + again.start(), end=clause.start + again.end())
    return replace(clause, sums=(meant,))


def names_the_same(words: str) -> bool:
    """Whether words speak of the same number or thing as before."""
    return _THE_SAME.search(words) is not None


def says_the_same(clause: Clause) -> bool:
    """Whether a clause tells that the proposal told last went out again: "the same number was sent to X"."""
    same = _THE_SAME.search(clause.text)
    return (
        same is not None
        and not clause.sums
        and bool(v.SEND_VERB.search(clause.text) or v.BID_VERB.search(clause.text))
        and not v.NEGATION.search(clause.text)
        and not v.MODAL.search(clause.text, 0, same.end())
    )
