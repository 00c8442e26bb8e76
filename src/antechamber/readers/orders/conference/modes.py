"""How and where a conference is held: in person, by video, by telephone, or for some one way and for some another."""

from antechamber.readers.language import patterns as re
from antechamber.readers.orders.conference.settings import EVENT
from antechamber.readers.orders.layout import Sentence

_VIDEO = r"video(?:[- ]?conferenc(?:e|ing))?|zoom(?:\.?gov)?|ms teams|microsoft teams|teams|webex|google meet|skype|virtual(?:ly)?"
_PHONE = r"(?:tele)?phone|telephonic(?:ally)?|teleconference|conference call"
_MODES = (
    ("video", re.compile(rf"\b(?:{_VIDEO})\b|\bremotely\b|\bon[- ]screen\b|\bby screen\b")),
    (
        "phone",
        re.compile(
            rf"\b(?:by|via|over the|on the) (?:{_PHONE})\b|\btelephonic(?:ally)?\b|teleconference|telephone conference|conference line|\bdial(?:s|ing|ling)?[- ]in\b|\b(?:to join|join by),? dial|\bdial \(?\d|\bcall(?:s|ing)?[- ]in (?:number|line|to the|at)"
        ),
    ),
    (
        "in_person",
        re.compile(
            r"\bin[- ]person\b|\bface[- ]to[- ]face\b|\bcourt ?room\b|\b(?:room|suite) (?:no\.? )?[\w-]*\d|\bin (?:my |the |his |her )?(?:chambers|jury|conference room)|\bcourthouse\b|\b\d+ [\w. ]+ (?:street|avenue|ave|plaza|square|st|place|blvd|boulevard)\b|federal building|at the .{0,30}(?:building|courthouse)"
        ),
    ),
)
_PERSON_BY_SCREEN = re.compile(rf"\bin[- ]person,? (?:by|via|over|through|on|using) (?:\w+ )?(?={_VIDEO})")
_ABSENT_PLACE = re.compile(
    r"\b(?:and )?(?:not|rather than|instead of)(?: at| in)? (?:the |a |an )?(?:courthouse|courtroom|chambers|in[- ]person)\b|\bfrom (?:an? )?in[- ]person (?:conference )?to\b"
)
_MIXED = re.compile(
    r"in[- ]person (?:or|and) (?:by )?(?:video|zoom)|\bhybrid\b|some .{0,40}by (?:video|zoom)"
)
_BY_SCREEN = re.compile(
    rf"\b(?:representatives?|officials?|officers?|employees?|clients?|adjusters?|insurers?|carriers?|persons?|people|parties|part(?:y|ies)|counsel|lawyers?|attorneys?|those|others|plaintiffs?|defendants?|witness(?:es)?)\b[^.;]{{0,70}}\b(?:may|shall|will|must|can|to|attends?|appears?|joins?)\b[^.;]{{0,60}}\b(?:by|via|on|over|through) (?:\w+ )?(?:{_VIDEO})\b"
)
_IN_THE_ROOM = re.compile(
    r"\bin[- ]person\b(?!,? (?:by|via))|\b(?:in|at) (?:my |the )?(?:chambers|courtroom|room) [\w-]*\d"
)
_ONLY_ON_LEAVE = re.compile(
    r"\b(?:request\w*|leave|permission|permitted only|excus\w+|unless|if|except\w*|miles|showing|approval|ask|apply|application|motion|instead)\b"
)
_PLACE = re.compile(
    r"(?:\bin |\bat |, )(?P<place>(?:my |the )?(?:court ?room|room|chambers|adr room|conference room|united states courthouse|[\w ]{0,20}courthouse|\d+ [A-Z])(?:[^.;]|(?<=\bNo)\.|(?<=\b[A-Z])\.|(?<=\b(?:St|Rm|Fl))\.|(?<=\b(?:Ste|Ave))\.){0,120})",
    re.IGNORECASE,
)
_PLACE_END = re.compile(
    r",? (?:and (?:may|will|shall|is)|(?:before|by) (?:the )?(?:Hon|Magistrate|United|undersigned|Judge|Chief)|at \d+:)\b"
)
_OWN_TALK = re.compile(
    r"\b(?:meet and confer|confer(?:red)?|discuss(?:ions?)?|talks?|negotiat\w+|conversations?|speak|presession)\b[^.;]{0,80}"
)
_NEW_MODE = {"in-": "in_person", "in ": "in_person", "vid": "video", "zoo": "video", "tel": "phone"}
_UNSURE = re.compile(
    r"(?:decided|determined|announced|set|notified) (?:later|at a later|by separate)|to be (?:determined|decided)|whether it will be held"
)


_CONVERTED = re.compile(
    r"\bconverts?\b[^.;]{0,80}\bto (?:an? )?(?P<to>in[- ]person|video\w*|zoom|telephon\w+)|\b(?:is|are|be) (?:hereby )?converted to (?:an? )?(?P<passive>in[- ]person|video\w*|zoom|telephon\w+)"
)
"""What turns a conference into one of another mode."""


def mode_of(
    index: int, at: re.Match[str], sentences: tuple[Sentence, ...], title: str
) -> tuple[str, str | None]:
    """The mode and the place of the conference whose day stands at `at` in the sentence `index`."""
    best = sentences[index]
    place = _place(best.text, at)
    following = [s.low for s in sentences[index + 1 : index + 3]]
    if any(
        _UNSURE.search(s) and re.search(r"zoom|video|in person|courtroom", s)
        for s in [best.low, *following[:1]]
    ):
        return "unstated", place
    turned = [m for s in sentences[index:] if (m := _CONVERTED.search(s.low))]
    if turned:
        return _NEW_MODE[(turned[-1]["to"] or turned[-1]["passive"])[:3]], place
    own = _around(best.low, at)
    told = (
        own,
        " ".join(
            s
            for s in following
            if re.search(
                r"conference|\bit will\b|\bit is\b|in person|link|persons must|everybody|join|attend|\b(?:the )?room\b|\bwith me\b",
                s,
            )
        ),
    )
    if _is_hybrid(told):
        return "hybrid", place
    for part in told:
        low = _OWN_TALK.sub(" ", _ABSENT_PLACE.sub(" ", _PERSON_BY_SCREEN.sub("", part)))
        if re.search(r"\bby remote means\b", low):
            return "unstated", place
        names = named_modes(low)
        if names:
            return names[0], place
        if re.search(r"virtual|video|zoom", title.lower()):
            return "video", place
    return _of_the_whole(sentences), place


def named_modes(low: str) -> list[str]:
    """The modes that a text in lower case names, in its order."""
    hits = sorted((m.start(), name) for name, rule in _MODES if (m := rule.search(low)))
    return [name for _, name in hits]


def _place(text: str, at: re.Match[str]) -> str | None:
    spot = _PLACE.search(text, at.end())
    return _PLACE_END.split(spot["place"], maxsplit=1)[0].strip(" ,") if spot else None


def _is_hybrid(told: tuple[str, ...]) -> bool:
    """Whether some are to be in the room and others on a screen, without having to ask for it."""
    whole = " . ".join(told)
    if _MIXED.search(told[0]):
        names = named_modes(told[0])
        return "hybrid" in told[0] or ("video" in names and "in_person" in names)
    screen = [m for m in _BY_SCREEN.finditer(whole) if not _ONLY_ON_LEAVE.search(_sentence(whole, m))]
    return bool(
        screen
        and _IN_THE_ROOM.search(whole)
        and all("in person" not in m.group() for m in screen)
        and named_modes(told[0])[:1] != ["video"]
    )


def _sentence(whole: str, match: re.Match[str]) -> str:
    start, end = whole.rfind(" . ", 0, match.start()), whole.find(" . ", match.end())
    return whole[max(start, 0) : end if end != -1 else len(whole)]


def _of_the_whole(sentences: tuple[Sentence, ...]) -> str:
    """The mode that the sentences on attendance name."""
    rest = " ".join(
        s.low
        for s in sentences
        if re.search(r"\b(?:attend|appear|present|come|participate|there|join)\b", s.low)
    )
    modes = [
        name
        for name, rule in _MODES
        if name != "phone" and rule.search(re.sub(r"(?:request|excus|unless|except)[^.]*", "", rest))
    ]
    if "in_person" in modes and re.search(
        r"(?:attend|appear|present|come|participate)[^.]{0,30}in[- ]person|in person", rest
    ):
        return "in_person"
    return "video" if modes == ["video"] else "unstated"


def _around(low: str, at: re.Match[str]) -> str:
    """The sentence from the conference that it names before the day, without another event before that."""
    if len(low) >= 900:
        return low[max(0, at.start() - 200) : at.end() + 220]
    events = list(EVENT.finditer(low, 0, at.start()))
    own = [e for e in events if e["settle"] or e["bare"]]
    if not own:
        return low
    others = [e.end() for e in events if e["other"] and e.end() <= own[-1].start()]
    return low[max(others, default=0) :]
