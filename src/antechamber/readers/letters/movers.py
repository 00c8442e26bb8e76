"""Who makes a proposal: the subject of a clause, the owner of its noun, the writer of a letter, the principal of an agent."""

from dataclasses import replace

from antechamber.core.case import Case
from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Reading
from antechamber.readers.letters.people_in_place import (
    governed_by,
    is_possessor,
    preposition_of,
    side_by_side,
)
from antechamber.readers.letters.words import Words

_PARTICIPLE = re.compile(r"(?i)(?:offering|demanding|proposing|asking|seeking|countering)\b")


_PAPER = re.compile(r"(?i)\b(?:letter|e-?mail|message|note|paper|fax|memo)\b")


_BEHALF = Words(
    r"(?i)\bon\s+behalf\s+of\b|\bon\s+[\w.'\s-]{2,40}?(?:'s?)\s+behalf\b|\bon (?:his|her|their|its|our|my) (?:behalf|part)\b|\bon\s+[\w.'\s-]{2,40}?'s?\s+part\b"
)


_FOR_ALL = Words(
    r"(?i)(?:\b(?:offers?|proposal|demand|counter\w*|bid|offered|all in|costs)|[$€£][\d,.]+(?: [mb]illion)?),? (?:,? ?all in,? )?(?:made )?for ((?:both|all|each of the|all of the)(?: \w+)? (?:defendants|plaintiffs))\b"
)
_NOUNS = r"demands?|offers?|proposals?|counter(?:-?(?:offer|demand|proposal))?s?|bids?|numbers?|figures?|position|opening|response|answer|letter|e-?mail|paper|note|package|move"


_FOREIGN = re.compile(
    r"(?:(?i:counsel for|attorneys? for|lawyers? for|on behalf of)\s+(?:the\s+)?((?:(?:Mr|Ms|Mrs|Dr)\.\s+)?[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)*))|\b([A-Z][a-z]+) (?:plaintiffs?|defendants?|matter|case)\b"
)


_OTHER_CAPTION = re.compile(r"\b(?!In\b|Re\b)([A-Z][\w'’-]+) (?:v|vs)\.? [A-Z]")
"""The caption of a case; another one where its first name is nobody's here."""


_NOT_FOREIGN = re.compile(
    r"^(?:The|All|Both|Each|Two|Three|Other|Individual|Corporate|Plaintiffs?|Defendants?|Co|These|Those|Our|My|This|That|Any|No|Such|Neither|Either|Claimant|Third|County|City|State|Federal|District|In|As|When|If|For|And|But|Lead|Companion|Civil)\b"
)


def is_foreign(clause: Clause, people: list[Who]) -> bool:
    """Whether a clause names counsel for, or a party, that the case does not know."""
    for match in _OTHER_CAPTION.finditer(clause.text):
        start = clause.start + match.start(1)
        if not any(w.start < clause.start + match.end(1) and start < w.end and w.parties for w in people):
            return True
    for match in _FOREIGN.finditer(clause.text):
        group = 1 if match[1] else 2
        start, end = clause.start + match.start(group), clause.start + match.end(group)
        known = any(
            w.start < end
            and start < w.end
            and (w.parties or w.role in (Role.PRONOUN, Role.GROUP, Role.SELF, Role.INSURER))
            for w in people
        )
        if not known and not _NOT_FOREIGN.match(match[group]):
            return True
    return False


def principal_of(text: str, people: list[Who], agent: Who, cast: Cast) -> Who | None:
    """The party for which a stranger acts: "through its adjuster", "Alder's Mr. Roe", "$5,000 for Alder"."""
    for who in people:
        if not who.parties or who is agent:
            continue
        if who.end <= agent.start and is_possessor(text, who) and agent.start - who.end < 30:
            return who
        before = text[max(0, who.start - 16) : who.start]
        if (
            who.start > agent.end
            and re.search(r"(?i)\b(?:for|of|behalf of)\s+(?:the\s+)?$", before)
            and (
                who.role is Role.PARTY
                or re.search(r"(?i)\b(?:speaking|acting|appearing) for\s+(?:the\s+)?$", text[: who.start])
            )
            and cast.opponents(who.parties)
        ):
            return who
    return None


def client_alone(text: str, people: list[Who], by: Parties, at: int = -1) -> Who | None:
    """The one of several clients for whom a lawyer acted at `at`: "Mr. Roe wrote for Alpha", "$5,000 for Alpha"."""
    parts = [
        who
        for who in people
        if who.role is Role.PARTY
        and who.parties
        and set(who.parties) < set(by)
        and re.search(r"(?i)\bfor\s+(?:the\s+)?$", text[max(0, who.start - 9) : who.start])
        and not re.search(r"(?i)counsel for\s+$", text[max(0, who.start - 13) : who.start])
        and not (0 <= at < text.find(";", at) < who.start)
    ]
    return parts[0] if parts and len({who.parties for who in parts}) == 1 else None


def payer_alone(text: str, clause: Clause, people: list[Who], by: Parties, at: int, case: Case) -> Who | None:
    """The one of several clients who is to pay or take, in words reported: "I told him that Alpha would pay $5,000"."""
    for who in people:
        if who.role is Role.PARTY and who.start > clause.start + at and _IS_TO.match(text, who.end):
            joint = _joined(text, [w for w in people if w.role is Role.PARTY], who, case)
            return joint if set(joint.parties) < set(by) else None
    return None


_IS_TO = re.compile(
    r",? (?:alone |itself |himself |herself |now )?(?:would|will|could|can|was|were|is|are|stood|agrees?|agreed)\b"
)


def subject_of(text: str, clause: Clause, case: Case) -> Who | None:
    """The grammatical subject of a clause, for the clause after it."""
    people = [w for w in clause.people if w.role not in (Role.COURT, Role.MEDIATOR, Role.EVERYBODY)]
    free = [w for w in people if not governed_by(text, w) and not _only_owner(text, w)]
    return _joined(text, free, _main(text, free), case) if free else None


def subject_before(text: str, people: list[Who], at: int, case: Case) -> Who | None:
    """The first mention before the verb that no preposition governs and that owns nothing."""
    before = [w for w in people if (w.start < at or w.end <= at) and w.role is not Role.EVERYBODY]
    free = [w for w in before if not governed_by(text, w) and not _only_owner(text, w)]
    return _joined(text, free, _main(text, free), case) if free else None


def _joined(text: str, free: list[Who], who: Who, case: Case) -> Who:
    """The mention together with those that "and" joins to it."""
    ids = side_by_side(text, free, who, case)
    return (
        who
        if ids == who.parties
        else replace(who, parties=ids, reason=f"{who.reason}, and who is named beside")
    )


_NEXT = re.compile(
    r"\s+(?:(?:\w+ly|also|then|later|therefore|each|both|now|personally|on [A-Z]\w+ \d+(?:, \d{4},?)?)\s+){0,2}"
)


def _acts_next(text: str, who: Who) -> bool:
    """Whether a verb of proposing, sending or talking follows a mention at once."""
    gap = _NEXT.match(text, who.end)
    at = gap.end() if gap else who.end
    return any(
        words.match(text, at)
        for words in (v.BID_VERB, v.SEND_VERB, v.TALK_VERB, v.RECEIVE_VERB, v.ARRIVE_VERB)
    )


_ACT_OF_ANOTHER = re.compile(
    r"(?i)\b(?:(?:in|by|under|through|to|for|with) which|where(?:by|in|upon)?|how|when|because|after|before)\s+(?:the\s+)?$"
)
"""Stands before the subject of a clause within a clause: "an e-mail in which Birch offered ..."."""


def _main(text: str, free: list[Who]) -> Who:
    """Of several free mentions, the one that the others stand beside ("Ms. Roe, counsel for X, told ...")."""
    first = free[0]
    for other in free[1:]:
        between = text[first.end : other.start]
        if re.search(
            r"(?i)\b(?:telephoned|called|phoned|rang|told|e-?mailed|wrote|informed|advised|met|asked|with)\b",
            between,
        ) and not re.search(r"(?i)\b(?:that|and)\b", between):
            continue
        if _acts_next(text, first) and not _acts_next(text, other):
            continue
        inner = _ACT_OF_ANOTHER.search(between) and _acts_next(text, other)
        if (
            inner
            or ":" in between
            or re.search(r"[,;]\s*(?:and|but|then)?\s*$|\bthat\b|\b(?:and|but)\s*$", between)
        ):
            first = other
    return first


def _only_owner(text: str, who: Who) -> bool:
    if who.role is Role.COUNSEL and re.match(
        r"(?:'s?)?\s+(?:[\w-]+\s+)?(?:counsel|lawyers?|attorneys?|adjuster)\b", text[who.end : who.end + 40]
    ):
        return False
    return is_possessor(text, who) and who.words.lower() not in (
        "our clients",
        "my client",
        "our client",
        "my clients",
    )


def owner_of(text: str, people: list[Who]) -> Who | None:
    """Whoever owns the noun of the proposal: "Plaintiff's demand", "our offer"."""
    for who in people:
        if is_possessor(text, who) and re.match(
            r"(?:'s?)?\s+(?:(?:(?:is|was) )?[$€£]|(?:[\w$.,-]+\s+){0,6}?(?:" + _NOUNS + r")\b)",
            text[who.end : who.end + 80],
        ):
            return who
    return None


def owns_a_sum(text: str, who: Who) -> bool:
    """Whether a sum follows a mention that owns it: "Roe's $90,000", "ours was $90,000"."""
    return bool(re.match(r"(?:'s?)?\s+(?:(?:is|was) )?[$€£]", text[who.end : who.end + 10]))


def behalf_of(clause: Clause, text: str, people: list[Who]) -> Who | None:
    """The one on whose behalf, or on whose part, something is done in a clause."""
    for match in _BEHALF.finditer(text, clause.start, clause.end):
        for who in people:
            if match.start() <= who.start <= match.end() + 20:
                return who
    for match in _FOR_ALL.finditer(text, clause.start, clause.end):
        for who in people:
            if (
                who.role is Role.GROUP
                and who.plural
                and match.start(1) <= who.start + 4
                and who.start < match.end()
            ):
                return who
    return None


def named_after(text: str, people: list[Who], at: int, prepositions: tuple[str, ...]) -> Who | None:
    """The first mention from `at` on that one of the prepositions governs."""
    for who in people:
        if who.start >= at and preposition_of(text, who) in prepositions and who.parties:
            return who
    return None


def writer_of(clause: Clause, text: str, people: list[Who], act: Reading) -> Who | None:
    """Whose letter it is that demands or offers: "a letter from Roe, demanding ...", "Roe's letter asking ..."."""
    if not _PARTICIPLE.match(clause.text[act.at : act.end]):
        return None
    papers = list(_PAPER.finditer(clause.text[: act.at]))
    if not papers:
        return None
    at = clause.start + papers[-1].start()
    for who in people:
        if who.end <= at and at - who.end < 24 and is_possessor(text, who):
            return who
        if at < who.start < clause.start + act.at and preposition_of(text, who) == "from":
            return who
    return None


_GIVEN = re.compile(
    r"(?i)(?:told|informed|advised|offered|served|given|sent|handed|e-?mailed|mailed|quoted|presented|faxed)\b"
)
GIVERS = ("from", "by", "of")
"""Words before the one by whom a proposal is."""


def is_offered(clause: Clause) -> bool:
    """Whether what comes "from" somebody is his: a sum demanded from him is not."""
    demanded = re.search(r"(?i)\bdemands?\b[^;]*?[$€£][\d,.]+(?: [mb]illion|[KM])? from\b", clause.text)
    return demanded is None


def is_given(clause: Clause, act: Reading, subject: Who) -> bool:
    """Whether the subject of a passive is the one to whom something was given, and not a proposal that was served."""
    before = clause.text[: max(0, subject.start - clause.start)]
    return bool(_GIVEN.match(clause.text[act.at :])) and not v.STRONG_NOUN.search(before)
