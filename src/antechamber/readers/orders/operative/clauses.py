"""Operative clauses: who, with what force, does what. One clause for every modal or present-tense command."""

from dataclasses import replace
from itertools import pairwise

from antechamber.core.order import Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.charges import charged
from antechamber.readers.orders.operative.commands import (
    SUBORDINATE,
    Clause,
    alternatives,
    court_orders,
    ellipsis,
    gapped,
    helpful,
    imperative,
    infinitive,
    subjunctive,
)
from antechamber.readers.orders.operative.moved_dates import further_days, moved, moved_at_head, rows
from antechamber.readers.orders.operative.predicates import LEADING_TIME, manner_last, straight
from antechamber.readers.orders.operative.presents import present, timed_act
from antechamber.readers.orders.operative.receipts import hoped, present_too, received
from antechamber.readers.orders.operative.subjects import NP_START, subject_of
from antechamber.readers.orders.operative.wants import allowed, there_shall_be, wants
from antechamber.readers.orders.times.timing import CLOCK, DATE
from antechamber.readers.orders.vocabulary import AUTHORITY
from antechamber.readers.orders.who.people import mentions

_MODAL = re.compile(
    r"\b(?:(?P<must>shall|must(?! be the case))|(?P<ordered>(?:is|are|be) (?:hereby |further |also |therefore |accordingly |each |both |all |likewise |jointly |now |expected and )*(?:ordered|directed|required|instructed|commanded|obliged)(?: to|(?= (?:contact|submit|file|attend|appear|confer|notify|meet|serve) )))"
    r"|(?P<isto>(?:is|are) (?:all |each |both |also |likewise |too |then |therefore )?to (?=be\b|have\b|[a-z]+))|(?P<should>should|ought to)|(?P<soft>(?:is|are) (?:\w+ly )?(?:encouraged|expected|urged|advised|requested|asked|reminded)(?:, but not obliged,)? to|would (?:be (?:well |wise )?(?:advised )?to|do well to))"
    r"|(?P<may>may(?! \d|,? (?:19|20)\d\d))|(?P<will>will)|(?P<need>(?:has|have|needs?) to(?= (?:be|attend|appear|submit|file|send|bring|confer|provide|notify|have|come|bargain|negotiate|exchange|make|serve|give|tell|write|call|meet|talk|put|ask|e-?mail|return|sign)\b))|(?P<required>(?:is|are) (?:now |all |also |both |hereby |absolutely |strictly )?(?:required|mandatory|compulsory|obligatory|not optional|due)\b))"
)
_NOT = re.compile(
    r"\A,? ?(?:not\b(?! (?:later|less|fewer|more|earlier|sooner) than\b)|neither\b|never\b|no longer\b|in no event\b)"
)
_NEGATED_SUBJECT = re.compile(
    r"\b(?:no one|nobody|neither|nothing|no (?!later|less|fewer|more)(?:\w+ ){0,3}?\w+)\Z|\A(?:\W*)(?:no one|nobody|neither|nothing|none|no (?!later|less|fewer|more))"
)
_ADVERBS = re.compile(
    r"\A(?:,? ?(?:each|both|all|also|then|therefore|further|nevertheless|promptly|immediately|at once|forthwith|either|instead|personally|jointly|so|thereafter|hereafter|separately|first|likewise|again|in addition|at the same time|, however,|additionally|simultaneously|within \w+ days|ideally|strictly|timely|certainly|now)\b,?)*"
)
_REQUIRED_SUBJECT = re.compile(
    r"\b(?:attendance|presence|participation|letters?|statements?|memorand\w+|calls?(?= to)|demands?|offers?|responses?|answers?|repl(?:y|ies)|form|briefs?|copies|submissions?|exchange|reports?|papers|stipulation|notice|acknowledge?ments?|counter-?offers?|proposals?)\b"
)
_LIST_FOLLOWS = re.compile(
    r"[ ,]*(?:(?:each|both|also|further|jointly|then|hereby) )*(?:(?:do|take|perform|complete|comply with|follow|observe|satisfy|meet) )?(?:(?:each|all) of )?(?:the following(?: [a-z-]+){0,3}|as follows|these (?:steps|things))?[ :,\u2014-]*"
)
_ITEM_OPENS = re.compile(r"(?:(?:to|and|then|also|shall|must) )?")
_AIM = re.compile(
    r"\b(?:(?:purposes?|goals?|aims?|objects?|objectives?|functions?|roles?|intent(?:ion)?s?|points?|tasks?|ideas?|keys?|hopes?|wish(?:es)?|desire|job|way|plan|practice|alternative|remedy|effect|reason|first step|question|test|trick|secret)(?: (?:of|in|for|behind) [^,;]{2,50})?|this|that|all|what|i|we|there)\Z"
)
_REFUSED = re.compile(
    r"\b(?:motions?|requests?|applications?|proposals?|proposed \w+|relief|stipulations?)\b[^.]{0,160}?\b(?:is|are|was|were) (?:hereby |therefore |also |accordingly )*(?:denied|refused|declined|overruled|rejected|withdrawn|not (?:adopted|granted|approved|accepted))\b|\b(?:denies|declines|refuses|rejects|overrules|does not adopt)\b"
)
_COMMANDS = re.compile(
    r"\b(?:shall|must|(?:is|are) (?:ordered|directed|required|instructed)? ?to|(?:has|have) until|ordered that)\b"
)
_INVERTED = re.compile(
    r"\A|(?<=, )should (?:one|it|the|any|an?|there|this|that|either|they|he|she|such|no)\b[^,;]*?(?:[,;.]|\Z)"
)
"""A "should" that stands for "if" ("Should the case settle, ..."; "... within ten days, should one be reached")."""
_AS_COURT = re.compile(r"\bas (?:the|this) (?:court|judge|undersigned|magistrate judge) \Z")
"""Before a modal: it tells what the court is free to do ("on such other date as the Court may direct")."""
_OF_OTHER_ACT = re.compile(r"\b(?:after|before|until|once|when) (?:[\w']+ ){1,5}\Z")
"""Before "is due" or "is required": it tells of another act ("within two days after the offer is due")."""
_SO_TOO = re.compile(r"[,;:] ?(?:and )?so(?: too)? \Z")
"""Before a modal: it binds another in the same way ("A shall attend, and so shall B")."""
_TIME_WORDS = frozenset(["and", "not", "no", "later", "than", "on", "or", "before", "by", "at", "the"])


def clauses_of(sentence: Sentence) -> tuple[Clause, ...]:
    """The operative clauses of a sentence, in order."""
    found = (
        _item(sentence)
        or there_shall_be(sentence)
        or received(sentence)
        or present_too(sentence)
        or hoped(sentence)
        or _behind(sentence, moved_at_head(sentence))
        or _modal_clauses(sentence)
    )
    if not found and _refused(sentence.low):
        return ()
    if not found:
        found = (
            helpful(sentence)
            or moved(sentence)
            or [replace(c, predicate=manner_last(c.predicate)) for c in charged(sentence)]
            or allowed(sentence)
            or wants(sentence)
            or court_orders(sentence)
            or subjunctive(sentence)
            or present(sentence)
            or timed_act(sentence)
            or infinitive(sentence)
            or imperative(sentence)
            or rows(sentence)
        )
    else:
        found = gapped(sentence, found)
        found += ellipsis(sentence, found)
        if any(c.how == "required" for c in found):
            found += further_days(sentence, found)
    found = [piece for clause in found for piece in alternatives(clause)]
    return tuple(sorted(found, key=lambda c: c.start))


def _behind(sentence: Sentence, found: list[Clause]) -> list[Clause]:
    """The clauses at the head of a sentence, with the commands behind them; none when nothing stands at the head."""
    if not found:
        return []
    end = max(clause.end for clause in found)
    return [*found, *(clause for clause in _modal_clauses(sentence) if clause.start >= end)]


def _refused(low: str) -> bool:
    """Whether a sentence without a command of its own only tells of a motion or a proposal that was refused."""
    return bool(_REFUSED.search(low)) and not _COMMANDS.search(low)


def commands_list(lead: str) -> tuple[re.Match[str], str, str] | None:
    """The modal, the introduction and the subject of a lead whose list says what is done ("Counsel shall:")."""
    low = lead.lower()
    marks = [m for m in _MODAL.finditer(low) if m["must"] or m["ordered"] or m["should"] or m["soft"]]
    if not marks or not _LIST_FOLLOWS.fullmatch(low[marks[-1].end() :]):
        return None
    left = marks[-2].end() if len(marks) > 1 else 0
    _, intro, subject = subject_of(low, left, marks[-1].start())
    if (
        subject is None
        or not mentions(subject)
        or re.search(r"\b(?:letter|statement|memorand|brief)", subject)
    ):
        return None
    return marks[-1], intro, subject.strip(" ,")


def _item(sentence: Sentence) -> list[Clause]:
    """The clause of an item of a list, whose subject and force stand in the words before the list."""
    lead = commands_list(sentence.lead) if sentence.lead else None
    low = sentence.low
    if lead is None or not low[:1].isalpha():
        return []
    modal, intro, subject = lead
    at = 0
    if SUBORDINATE.match(low) or LEADING_TIME.match(low):
        cut = re.search(r",\s+(?=[a-z])", low)
        if cut is None:
            return []
        at = cut.end()
    opens = _ITEM_OPENS.match(low, at)
    at = opens.end() if opens else at
    who = mentions(low[at : at + 24])
    if (who and who[0].start == 0) or NP_START.match(low[at:]):
        return []
    predicate = straight(low[at:], low[at:], "")
    return [
        Clause(
            sentence,
            0,
            len(low),
            low[:at] or _condition(intro),
            subject,
            predicate,
            at,
            _force(modal),
            "listed",
        )
    ]


def _condition(intro: str) -> str:
    """The condition under which a whole list stands, kept with each of its items."""
    return intro if SUBORDINATE.match(intro) else ""


def _modal_clauses(sentence: Sentence) -> list[Clause]:
    low = sentence.low
    marks: list[tuple[re.Match[str], int, str, str]] = []
    left = 0
    for match in _MODAL.finditer(low):
        if (match["should"] and _INVERTED.match(low, match.start())) or _AS_COURT.search(
            low, left, match.start()
        ):
            continue
        likewise = _SO_TOO.search(low, left, match.start()) if marks else None
        subject_start, intro, subject = (
            (likewise.start(), "", "and so") if likewise else subject_of(low, left, match.start())
        )
        if subject is None or re.search(
            r"(?<!that )(?<!\'s )\bmeans (?:that|an?|any|each|the|only)\b|\bnothing in this order\b|\bwhat (?:any|the|each|a) \w+(?:'s)? (?:\w+ )?\Z",
            low[left : match.start()],
        ):
            continue
        if match["isto"] and not _takes_is_to(subject, low[match.end() : match.end() + 20]):
            continue
        if match["required"] and (
            not _REQUIRED_SUBJECT.search(subject) or _OF_OTHER_ACT.search(low, left, match.start())
        ):
            continue
        marks.append((match, subject_start, intro, subject))
        left = match.end()
    clauses: list[Clause] = []
    carried = ""
    for index, (match, start, intro, own) in enumerate(marks):
        end = marks[index + 1][1] if index + 1 < len(marks) else len(low)
        if own.strip(" ,") in ("", "and", "or", "but"):
            subject = carried
        else:
            subject = low[match.end() : end] if own.strip() in ("so", "and so", "and so too") else own
        carried = subject
        clause = _clause(sentence, match, start, end, intro, subject)
        if own == "and so" and not AUTHORITY.search(subject):
            joined = f"{clauses[-1].subject} and {clause.subject.rstrip('.')}"
            clauses[-1] = replace(clauses[-1], end=end, subject=joined)
            continue
        if own == "and so":
            clause = replace(clause, predicate=clauses[-1].predicate.strip(" ,.;"))
        clauses.append(clause)
    return _with_shared_act(_with_shared_object(clauses))


_ASIDE_NOT = re.compile(
    r"not (?:be )?(?:[a-z-]+(?: or [a-z-]+)?(?: it)?), (?P<thing>(?:an?|the|its|their|his|her)\b.*)"
)


def _with_shared_object(clauses: list[Clause]) -> list[Clause]:
    """Clauses of which one has its object behind an aside that forbids another way: "mail, and shall not e-file, a letter"."""
    for at, (clause, following) in enumerate(pairwise(clauses)):
        aside = _ASIDE_NOT.match(following.predicate) if following.negative else None
        if aside and following.subject == clause.subject:
            clauses[at] = replace(clause, end=following.end, predicate=f"{clause.predicate} {aside['thing']}")
    return clauses


def _with_shared_act(clauses: list[Clause]) -> list[Clause]:
    """Clauses of which one that holds a time alone takes its act from the next: "A shall, by May 5, and B shall, ...".

    The act is put before the time, so that the clause keeps its own day.
    """
    for at in range(len(clauses) - 2, -1, -1):
        clause, following = clauses[at], clauses[at + 1]
        if not mentions(following.subject) or not DATE.search(clause.predicate):
            continue
        rest = re.findall(r"[a-z]+", CLOCK.sub(" ", DATE.sub(" ", clause.predicate)))
        if _TIME_WORDS.issuperset(rest):
            act = following.predicate.split(" , ", 1)[0]
            clauses[at] = replace(clause, predicate=f"{act} , {clause.predicate}")
    return clauses


def _clause(
    sentence: Sentence, match: re.Match[str], start: int, end: int, intro: str, subject: str
) -> Clause:
    low = sentence.low
    tail = low[match.end() : end]
    hope = re.match(r",? and the court (?:hopes|expects) (?:that )?they will,?", tail)
    if hope:
        tail = " " * hope.end() + tail[hope.end() :]
    nobody = _NEGATED_SUBJECT.search(subject.strip())
    denied = nobody and (
        not re.search(r"\b(?:who|which|(?<!ordered )(?<!directed )that)\b", subject)
        or re.match(r"\W*(?:nobody|no one)\b", subject)
    )
    negative = bool(_NOT.match(tail)) or bool(denied)
    lead = _ADVERBS.match(tail)
    at = match.end() + (lead.end() if lead else 0)
    if _NOT.match(low[at:end]):
        negative = True
    while at < end and low[at] in " ,":
        at += 1
    if match["required"]:
        at = match.start("required")
    if hope:
        at = match.end() + hope.end() + 1
    predicate = straight(
        low[at:end], "" if match["required"] else low[match.end() + (lead.end() if lead else 0) : end], intro
    )
    return Clause(
        sentence,
        start,
        end,
        intro,
        subject.strip(" ,"),
        predicate,
        at,
        _force(match),
        next(k for k, v in match.groupdict().items() if v),
        negative,
    )


def _force(match: re.Match[str]) -> Force:
    if match["should"] or match["soft"]:
        return Force.SHOULD
    return Force.MAY if match["may"] else Force.MUST


def _takes_is_to(subject: str, tail: str) -> bool:
    """Whether "is to" commands the subject: an aim is not commanded ("the purpose is to explore settlement")."""
    if _AIM.search(subject.strip(" ,")):
        return False
    return not re.match(r"(?:be held|be given|be found|whom)", tail) and not re.search(
        r"\b(?:who|that|which|whom|what)\s*\Z", subject
    )
