"""The day that a text gives to the settlement conference, by what governs each date and not by a list of verbs.

Every full date is governed by the event that its clause names, or by the event of the sentence before when the
clause goes on about it ("It begins on ..."). A date that is a time limit, that is past, supposed or proposed, or
that another event governs, is not the day of the conference.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.conference.moves import FIGURED
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.times.asides import asides_in
from antechamber.readers.orders.times.timing import CLOCK, DATE, date_of

_PAPER = r"(?:[' -]*(?:statements?|letters?|memorand\w+|briefs?|reports?|orders?|procedures?|submissions?|forms?|calls?|deadlines?|positions?|papers|instructions|judge|program|questionnaires?))"
EVENT = re.compile(
    rf"\b(?P<settle>(?:settlement|mediation)[ -](?:conference|session|hearing|meeting)(?!{_PAPER}\b)(?! (?:call|judge)\b)|mediation(?!{_PAPER}\b)"
    rf"|settlement (?:talks|purposes|discussions|negotiations) (?:with|before|under|led by) (?:the court|me\b|the undersigned|(?:chief |united states )*(?:magistrate|judge))"
    rf"|(?:to )?(?:explore|discuss|talk about) settlement|\bm?sc\b|early neutral evaluation(?! report)|judicial pretrial)"
    rf"|(?P<other>(?:pre-?settlement|pre-?conference|status|scheduling|case management|telephone|telephonic|preliminary|final|initial|discovery|rule 16|pre-?trial|planning)(?:[ -](?:settlement|conference|pretrial|status))*[ -](?:conference|hearing|call|meeting)s?"
    rf"|(?<!pre-)(?<!lead )trial(?! (?:counsel|attorneys?|lawyers?|team|judge|brief))|jury selection|oral argument|argument|hearing|calls?|depositions?|discovery|disclosures?|motions?|deadlines?|inspection|(?:fact|expert) \w+|pleadings|pretrial order"
    rf"|(?<!shall )(?<!must )(?<!will )(?<!to )(?:settlement |mediation |confidential |conference |joint |status )*(?:statements?|letters?|memorand\w+|briefs?|reports?|demands?|offers?|responses?|submissions?|requests?|notices?|orders?|papers|complaint|accident|incident|proposals?))"
    rf"|(?P<meets>(?:judge\b(?:[^.;]|(?<= [a-z])\.){{0,60}}|\bundersigned|\bcourt|\bi|\bshe|\bhe) (?:will|shall) (?:(?:meet|sit down) with (?:(?:the|both|all|each) )*(?:parties|counsel|sides?|you|them|lawyers)|mediate\b))"
    rf"|(?P<bare>conference(?!{_PAPER}\b))"
)
_GOES_ON = re.compile(
    r"\A\W*(?:instead,? |accordingly,? |therefore,? |rather,? |now,? )*(?:it\b|its (?:new )?(?:date|day|time)|this (?:session|conference|date)|that (?:session|conference|date)|(?:the|a|our) (?:\w+ )?(?:session|conference|meeting|date|day)\b|(?:the )?date(?: and time)?\b|we (?:will )?(?:begin|start|resume|convene|meet|gather|reconvene|are)|(?:unless|should)\b[^;]*?, (?:it|the conference|we)\b)"
)
_PROSPECT = re.compile(
    r"\b(?:will|shall|must|is|are|begins?|starts?|opens?|commences?|takes? place|goes|proceeds?|remains?|stays?|stands?|convenes?|sets?|(?:re-?)?set|fix(?:es|ed)|adopts?|follows|meets?|appear|report|join|dial|attend|arrives?|holds?|hosts?|resumes?|reserved?|(?:re-?)?scheduled|please|plan)\b"
)
_ANY_VERB = re.compile(
    r"\b(?:was|were|had|has|have|did|may|might|should|would|could|can|asks?|asked|moved|agreed|told|wrote|came|met|ended)\b"
)
_LIMIT = re.compile(
    r"(?:\b(?:by|before|until|till|than|after|since|due|within|through|between|during|dated|entered|filed|issued|effective|in effect from|revised|rev\.?|updated|adopted|order of|orders? of|week of|month of|as of|following|prior to|pending|(?:on|at) or (?:before|after|about))\W*(?:(?:noon|midnight|close of business|the)\W*(?:on\W*)?)?(?:{c}[^a-z0-9]*(?:on\W*)?)?)\Z".replace(
        "{c}", rf"(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', CLOCK.pattern)})"
    )
)
_GONE = re.compile(
    r"\b(?:was|were|had been|having|held on|took place|did not|formerly|previously|originally|earlier|instead of|rather than|in place of|in lieu of|not on|and not|no longer|last|ended|failed|first)\b(?![^,;]{0,60}\b(?:is|are|will|shall) (?:now |hereby )?(?:be )?(?:set|held|scheduled|reset|take))"
)
_TENTATIVE = re.compile(
    r"\b(?:propos\w+|suggest\w*|availab\w+|unavailab\w+|free|conflicts?|ask(?:s|ed)?|request\w*|seeks?|wish\w*|would|may|might|could|either|prefer\w*|if|whether|deny|denied|denies)\b"
)
_OFF = re.compile(
    r"\b(?:vacat(?:es?|ed|ing)|cancel(?:s|l?ed|ling)?|stricken|strikes|(?:taken|comes?|called|calls|takes) off|off (?:the )?calendar|removed|will not|shall not|is not|sine die)\b"
)
_OFF_AFTER = re.compile(r"\W*(?:(?:at|,|in|on) [^;]{0,40})?\b(?:is|are|be|been|stands?) (?:\w+ )?\Z")


_TAKES_OFF = re.compile(r"\b(?:vacates|cancels|strikes|calls off|takes off)\b")
_LEADS_ON = re.compile(r"(?:[:\u2013\u2014]|\b(?:for|on|as follows))\W*\Z")


@dataclass(frozen=True, slots=True)
class Told:
    """A day that a sentence gives to the conference: `sentence` is its place in the text, `weight` how plainly it is told."""

    sentence: int
    at: re.Match[str]
    on: date
    weight: int


_NARRATED = re.compile(
    r",? (?:(?:the|this|chief|united states|magistrate|district|all|both|each|defense|pro se) )*(?:court|judge|undersigned|clerk|i|they|part(?:y|ies)|plaintiffs?|defendants?|counsel)\b[^.;]{0,60}?\b(?:stipulated|filed|ordered|issued|granted|requested|moved|contacted|advised|submitted|entered|denied|served|referred|vacated|sent|asked|wrote|notified|informed|received|continued|agreed|met|conferred|held|conducted|convened)\b"
)
_ON = re.compile(r"(?:\A|(?<!m)[.;:,)]|\d) ?(?:and |but )?(?:on|in) (?:\w+day, )?\Z")
_AHEAD = re.compile(r"\b(?:shall|must|will|is|are)\b")


def is_narrated(low: str, match: re.Match[str]) -> bool:
    """Whether a date opens a sentence that tells what somebody did on it ("On May 5, 2023, the parties moved ...")."""
    told = (
        _NARRATED.match(low, match.end())
        if _ON.search(low, max(0, match.start() - 24), match.start())
        else None
    )
    return told is not None and not _AHEAD.search(low, match.end(), told.end())


def days_told(sentences: tuple[Sentence, ...], *, dated: date | None) -> tuple[Told, ...]:
    """The days that the sentences give to the settlement conference; none before the order's own day."""
    found: list[Told] = []
    topic = False
    since = 9
    before, heading = "", ""
    for index, sentence in enumerate(sentences):
        low = sentence.low
        events = list(EVENT.finditer(low))
        if FIGURED.search(low):
            dated_first = bool(DATE.match(low))
            goes_on = (
                (topic and since < 3 and bool(_GOES_ON.match(low)))
                or ((sentence.heading != heading or dated_first) and _heads(sentence.heading))
                or (topic and since < 1 and dated_first and bool(_LEADS_ON.search(before)))
            )
            found += [
                told for told in _days_in(index, low, events, goes_on=goes_on) if not dated or told.on > dated
            ]
        before, heading = low, sentence.heading
        if any(_weight(e) for e in events) or _heads(heading):
            topic, since = True, 0
        else:
            since += 1
    return tuple(found)


def _heads(heading: str) -> bool:
    """Whether a heading names the conference and nothing that is sent in before it."""
    events = list(EVENT.finditer(heading.lower()))
    return bool(events) and all(_weight(e) for e in events)


def days_called_off(sentences: Iterable[Sentence]) -> frozenset[date]:
    """The days of conferences that the sentences call off."""
    return frozenset(
        on
        for sentence in sentences
        if _OFF.search(sentence.low) and FIGURED.search(sentence.low)
        for match in DATE.finditer(sentence.low)
        if _is_off(sentence.low, match) and (on := _full(match))
    )


def _is_off(low: str, match: re.Match[str]) -> bool:
    """Whether the event whose day `match` gives is called off: "vacates the conference set for X", "... X is cancelled"."""
    verbs = list(_TAKES_OFF.finditer(low, 0, match.start()))
    if verbs and not DATE.search(low, verbs[-1].end(), match.start()):
        return not re.search(
            r"\b(?:reset|resets|sets|instead|to|until)\b", low[verbs[-1].end() : match.start()]
        )
    return False


def _days_in(index: int, low: str, events: list[re.Match[str]], *, goes_on: bool) -> list[Told]:
    found: list[Told] = []
    asides = asides_in(low)
    prior = 0
    for match in DATE.finditer(low):
        on = _full(match)
        lead, start = low[prior : match.start()], prior
        prior = match.end()
        if on is None or is_narrated(low, match) or any(a <= match.start() < b for a, b in asides):
            continue
        weight = _governed(low, match, start, events, goes_on=goes_on)
        if weight and not _is_other(low, lead, match):
            clock = CLOCK.search(low, match.end(), match.end() + 40) or CLOCK.search(lead[-40:])
            found.append(Told(index, match, on, weight + bool(clock)))
    return found


def _governed(
    low: str, match: re.Match[str], start: int, events: list[re.Match[str]], *, goes_on: bool
) -> int:
    """How plainly the conference governs a date: 0 not at all, 3 when a settlement conference is named beside it."""
    stop = max(low.rfind(";", 0, match.start()), low.rfind(". ", 0, start))
    before = [e for e in events if stop < e.start() and e.end() <= match.start()]
    near = [e for e in before if e.start() >= start]
    if near:
        return _weight(near[-1])
    if (
        start
        and before
        and _weight(before[-1])
        and re.match(r"[^.]*\b(?:will|shall|is|to|until)\b", low[start : match.start()])
    ):
        return _weight(before[-1])
    after = next((e for e in events if e.start() >= match.end()), None)
    if (
        after
        and not DATE.search(low, match.end(), after.start())
        and not re.search(r"[;|]|\. |, and ", low[match.end() : after.start()])
        and after.start() - match.end() < 70
        and not before
    ):
        return _weight(after)
    return 2 if goes_on and not before else 0


def _weight(event: re.Match[str]) -> int:
    return 3 if event["settle"] else 2 if event["bare"] or event["meets"] else 0


def _is_other(low: str, lead: str, match: re.Match[str]) -> bool:
    """Whether a date is a time limit, past, proposed, supposed or called off, or belongs to no order at all."""
    near = re.split(r"[;]|, (?:which|and|but) (?=(?:it|the|will|shall|is)\b)", lead)[-1]
    if _LIMIT.search(lead) or _GONE.search(near[-70:]) or _TENTATIVE.search(near[-90:]):
        return True
    tail = low[match.end() : match.end() + 110]
    off = _OFF.search(tail)
    if off and _OFF_AFTER.search(tail[: off.end()].rsplit(off.group(), 1)[0]):
        return True
    if re.match(r"[^.;]{0,24}\bor (?:on )?(?=" + _MONTHLIKE + r")", tail):
        return True
    return not _PROSPECT.search(low) and bool(_ANY_VERB.search(low))


_MONTHLIKE = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}/)"


def _full(match: re.Match[str]) -> date | None:
    return date_of(match) if match["year"] or match["year2"] or match["y3"] else None
