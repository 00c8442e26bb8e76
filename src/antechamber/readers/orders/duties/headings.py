"""Fragments that a heading, a label or a question makes commands: "Adjournments: by letter-motion"; "Who must come? Every party"."""

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.times.relations import Relative, relative_periods
from antechamber.readers.orders.times.timing import DATE
from antechamber.readers.orders.vocabulary import MOVE, PAPER
from antechamber.readers.orders.who.people import bearers_in, mentions

_Made = tuple[Clause, tuple[Act, ...]]

_LABELS: tuple[tuple[str, DutyKind, str, tuple[str, ...]], ...] = (
    (
        r"\b(?:demands?|offers?|counter-?offers?|proposals?|responses? to (?:the )?demands?|(?:defendants?|respondents?|defense|plaintiffs?|petitioners?)'?s? (?:response|answer|reply))s?\Z",
        DutyKind.CONVEY,
        "demand_or_offer",
        (),
    ),
    (
        r"\b(?:call|conference|talk|discussion|meeting) (?:among|between|of) (?:counsel|the parties)|\bmeet and confer\Z|\bsettlement discussions?\Z",
        DutyKind.CONFER,
        "settlement discussion",
        ("counsel",),
    ),
    (
        r"\b(?:statements?|letters?|memorand(?:a|um)|briefs?|submissions?)(?: (?:are |is )?due)?\Z",
        DutyKind.SUBMIT,
        "settlement statement",
        ("each_party",),
    ),
    (
        r"\A(?:motions?|requests?|applications?) to (?:reschedule|continue|adjourn|change|move|postpone|extend)",
        DutyKind.REQUEST,
        "adjournment",
        ("requesting_party",),
    ),
    (r"\Aif (?:the case |this case |it )?(?:is )?settle[ds]?", DutyKind.NOTIFY, "notice", ("each_party",)),
)
_AN_ORDER = re.compile(
    r"\b(?:due|on or before|no later|not later|by|before|days?|weeks?|in writing|at once|promptly|immediately|[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}/\d{1,2}/\d{2,4})\b"
)


def _labelled(sentence: Sentence, heading: str) -> _Made | None:
    """A row of a form: a label names the act, what stands behind it the time ("Plaintiff's demand: by May 5, 2023")."""
    low = sentence.low
    before = sentence.flow.text[max(0, sentence.places[0] - 80) : sentence.places[0]]
    if (
        not before.rstrip(" \t").endswith(":")
        or len(heading.split()) > 6
        or not _AN_ORDER.search(low)
        or re.search(r"\b(?:shall|must|should)\b", low)
    ):
        return None
    for label, kind, what, bearers in _LABELS:
        if re.search(label, heading):
            who = bearers_in(heading.replace("'", "")) or bearers or _usual_side(heading)
            timed = f"by {low}" if DATE.match(low) else low
            clause = Clause(sentence, 0, len(low), "", heading, timed, 0, Force.MUST, "moved")
            return clause, (Act(kind=kind, what=what, bearers=who),)
    return None


def _usual_side(heading: str) -> tuple[str, ...]:
    """Whose proposal a label means that names nobody: a demand is plaintiff's, an offer defendant's."""
    if "demand" in heading and "response" not in heading:
        return ("plaintiff",)
    return (
        ("defendant",)
        if re.search(r"offer|response|answer|reply|replies|counter", heading)
        else ("each_party",)
    )


_VERB = re.compile(
    r"\b(?:is|are|was|were|does|has|have|shall|must|should|will|may)\b(?! (?:needed|a person|binding|encouraged))"
)
_DESCRIBED = re.compile(r"\b(?:who|whose|that|which)\b[^,;.]*")
_PRESENCE = re.compile(
    r"\b(?:attendance|attend|required (?:attendees|participants)|persons? required|who (?:comes?|(?:must|has to|have to|needs? to|is to|are to|shall|should|do i) (?:come|attend|appear|be (?:there|present)|bring))|presence)\b"
)
_AWAY = re.compile(
    r"\b(?:telephon\w*|phone|video\w*|remote\w*|virtual|zoom)\b[^.;:]{0,20}(?:\b(?:attendance|appearances?|participation|attend|appear)\b|\?)|\b(?:excus\w+|absences?|non-?appearance)\b|\b(?:by|from) (?:video|telephone|phone)\b"
)
_ASKED = re.compile(
    r"\b(?:motion|request|letter(?:-motion)?|leave|permission|application|e-?mail|stipulation|notice|apply)\b"
)
_NEW_DAY = re.compile(
    r"adjourn|continuance|requests? to|changes?\b|new dates?|reschedul|postpone|moving the|another (?:day|date)|different (?:day|date)|date is (?:bad|impossible)|conflict"
)
_SETTLED = re.compile(
    r"\b(?:settle(?:d|s)? (?:before|first|early|already|beforehand|in the meantime)|settlement (?:beforehand|before|prior|in advance|in the meantime|reached)|if (?:it|you|we|the case|the parties|this case|the matter) (?:settles?|is settled)|(?:we|you|case|matter|parties) (?:have |has |is )?settled?)\b"
)
_NEWS = re.compile(
    r"\b(?:call|telephone|notice|notif\w+|e-?mail|word|ring|phone|letter|stipulation|at once|immediately|promptly)\b"
)
_FOLLOWED = re.compile(
    r"(?P<lead>,? (?:and |then )?)(?:followed|confirmed) [^.;]*\b(?:by|in|with) (?:an? |the )?"
)
_PAPERS = re.compile(
    rf"\b(?:{PAPER}|(?:settlement|mediation|position|pre-?conference) (?:papers?|submissions?|materials))\b(?! (?:of|from|to) (?:the )?(?:clerk|court))"
)
_DUE_WORDS = re.compile(
    r"\A(?:due\b|date\b|by\b|on or before|no later|not later|no (?:more|fewer|less)|at least|within|to (?:be|reach|the court|chambers)|(?:[a-z]+|\d+) (?:\(\d+\) )?(?:business |calendar |court )?(?:days?|weeks?|pages?)\b|one\b|from each|each\b|confidential|ex parte|e-?mail(?:ed)?\b|sent\b|send\b)"
)


_ANSWER = re.compile(r"(?:responses?|answers?|repl(?:y|ies)|counter-?\w+)\Z")


_TELLS = re.compile(
    r"[\"\u201c][^\"\u201d]{3,60}[\"\u201d] (?:also )?means?\b|\A(?:the|this|that|any|an?|such) (?:\w+ )?(?:requirement|rule|purpose|fact|expectation|reason|idea|policy|practice) (?:that|of)\b"
)
"""A sentence that defines a word, or tells what a rule is for."""


def of_heading(sentence: Sentence, question: str, *, answers: bool = False) -> _Made | None:
    """A sentence without a verb, whose heading or question says what is wanted ("Adjournments: by letter-motion").

    With `answers`, a proposal was asked for just before, and a bare "Response:" is the answer to it.
    """
    heading, low = f"{question} {sentence.heading.lower()}".strip(), sentence.low
    if not heading or len(low.split()) > 80 or _VERB.search(_DESCRIBED.sub("", low)):
        return None
    if re.search(r"\b(?:is|are) (?:not|subject|no|enough|insufficient)\b", low) or _TELLS.search(low):
        return None
    clause = Clause(sentence, 0, len(low), "", low, low, 0, Force.MUST, "heading")
    label = sentence.heading.lower()
    if answers and _ANSWER.match(label):
        label += " to demand"
    if labelled := _labelled(sentence, label):
        return labelled
    acts = (
        _leave(heading, low)
        or _news(heading, low)
        or _presence(heading, low)
        or _paper(sentence.heading.lower(), low)
    )
    return (clause, acts) if acts else None


def _leave(heading: str, low: str) -> tuple[Act, ...]:
    """Leave to come on another day, or to stay away, and how it is asked for."""
    if _NEW_DAY.search(heading) and re.search(
        r"\b(?:by|letter-motion|days|form|ecf|motion|letter|made|stipulation)\b", low
    ):
        return (Act(kind=DutyKind.REQUEST, what="adjournment", bearers=("requesting_party",)),)
    if _AWAY.search(heading) and _ASKED.search(low):
        return (Act(kind=DutyKind.REQUEST, what="excusal", bearers=("requesting_party",)),)
    return ()


def _news(heading: str, low: str) -> tuple[Act, ...]:
    """Word of a settlement, and the paper that follows it."""
    if not (_SETTLED.search(heading) and _NEWS.search(low)):
        return ()
    told = Act(kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",))
    more = _FOLLOWED.search(low)
    if more is None or not re.search(r"\b(?:notice|stipulation|letter|e-?mail)\b", low[more.end() :]):
        return (told,)
    return told, Act(
        kind=DutyKind.NOTIFY, what="notice", bearers=("each_party",), start=more.start() + len(more["lead"])
    )


def news_times(low: str, start: int | None) -> tuple[Relative, ...]:
    """When word of a settlement that a heading asks for is due: its periods run from the settlement."""
    more = _FOLLOWED.search(low)
    words = low[start:] if start else low[: more.start()] if more else low
    found = re.search(r"\bwithin [\w() -]{2,30}?(?:days?|hours?|weeks?)\b", words)
    return tuple(relative_periods(f"{found.group()} after settlement")) if found else ()


def _presence(heading: str, low: str) -> tuple[Act, ...]:
    """Who must come, and with what power, and the form that names them."""
    if re.search(r"acknowledge?ment|attendance forms?", heading) and re.search(r"with|by|due", low):
        return (Act(kind=DutyKind.ACKNOWLEDGE, what="acknowledgment", bearers=("each_party",)),)
    every = tuple(dict.fromkeys(m.who for m in mentions(low)))
    if not _PRESENCE.search(heading) or not every or _AWAY.search(heading):
        return ()
    who = (
        bearers_in(low)
        if not re.search(r";|\(b\)", low)
        else tuple(c for c in every if c != "attendee") or every
    )
    attend = Act(kind=DutyKind.ATTEND, what="attend", bearers=who)
    authority = Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who)
    if not re.search(r"authority|decides|decision|limits of counsel|able to bind", low):
        return (attend,)
    return (authority,) if {"entity_party", "government_party"} & set(who[:1]) else (attend, authority)


def _paper(heading: str, low: str) -> tuple[Act, ...]:
    """A paper for the judge that the heading names, where the words give its time or its form."""
    if not (_PAPERS.search(heading) and _DUE_WORDS.match(low) and (_AN_ORDER.search(low) or "@" in low)):
        return ()
    if MOVE.search(heading) or re.search(r"contents?|topics|length|form\b|exchanged?\b", heading):
        return ()
    return (Act(kind=DutyKind.SUBMIT, what="settlement statement", bearers=("each_party",)),)
