"""The conference that an order sets: its day, hour, mode and place."""

import re
from dataclasses import dataclass
from datetime import date, time

from antechamber.core.order import Conference
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.moves import FIGURED, Move, move_in
from antechamber.readers.orders.timing import CLOCK, DATE, clock_of, date_of

_NOUN = re.compile(
    r"\b(?:(?:judicial |mandatory |virtual |early |further |in-person |video )*(?:settlement conference|mediation(?: conference)?|judicial pretrial|pretrial conference|settlement hearing)|(?:telephone |telephonic )?conference (?:to discuss|regarding) settlement|(?<!telephone )(?<!telephonic )(?<!status )(?<!case management )(?<!scheduling )conference)\b"
)
_SETTLEMENT = re.compile(r"settlement conference|mediation|judicial pretrial|settlement judge|appear before")
_SETS = re.compile(
    r"\b(?:is|are|be|has been|been|stands?|remains?) (?:now |hereby |tentatively |also |then |currently )*(?:set|scheduled|calendared|held|conducted|moved|adjourned|continued|rescheduled|reset|re-?set|convened)\b|\b(?:will|shall) (?:now |also |hereby )*(?:be |take |hold|conduct|convene|appear|go forward)|\bhold\b|\bsets? (?:one|this|a|the|for)\b|\bi have set\b|\bgoes forward\b|\bhereby (?:sets|schedules)\b|\bschedules?\b|\bto appear\b|\btake part in\b|\bset for\b|\bordered to\b|\bcontinued to\b|\badjourned to\b|\bmoved to\b|\bremains set\b|\bconvene"
)
_OLD = re.compile(
    r"\b(?:was|were|had been) (?:set|scheduled|first set|previously set|originally)|\bset (?:this case|a settlement conference) for\b|\bis cancelled\b|\bvacated\b|originally|previously (?:set|scheduled)|propose|last conference|(?<!be )held on|came in ahead of|rather than|formerly|first ordered|final pretrial|trial date|telephone conference|status conference|scheduling conference"
)
_MODES = (
    (
        "video",
        re.compile(
            r"\bvideo(?:conference|conferencing)?\b|\bzoom\b|\bteams\b|\bwebex\b|\bvirtual(?:ly)?\b|remotely"
        ),
    ),
    (
        "phone",
        re.compile(
            r"\b(?:by|via) (?:tele)?phone|\btelephonic(?:ally)?\b|teleconference|telephone conference|conference line|dial[- ]in\b"
        ),
    ),
    (
        "in_person",
        re.compile(
            r"\bin[- ]person\b|\bcourt ?room\b|\broom [\w-]+\d|\bin (?:my |the |his |her )?(?:chambers|jury|conference room)|\bcourthouse\b|\b\d+ [\w. ]+ (?:street|avenue|ave|plaza|square|st|place|blvd|boulevard)\b|federal building|at the .{0,30}(?:building|courthouse)"
        ),
    ),
)
_PLACE = re.compile(
    r"(?:\bin |\bat |, )(?P<place>(?:my |the )?(?:court ?room|room|chambers|adr room|conference room|united states courthouse|[\w ]{0,20}courthouse|\d+ [A-Z])(?:[^.;]|(?<=\bNo)\.|(?<=\b[A-Z])\.|(?<=\b(?:St|Rm|Fl))\.|(?<=\b(?:Ste|Ave))\.){0,120})",
    re.IGNORECASE,
)
_PLACE_END = re.compile(
    r",? (?:and (?:may|will|shall|is)|(?:before|by) (?:the )?(?:Hon|Magistrate|United|undersigned|Judge|Chief)|at \d+:)\b"
)
_DEADLINE = re.compile(
    r"(?:no later than|on or before|\bby|not later than|before|deadline|due|dated|order of|filed|until|after)\W*(?:[\d:apm. ]*(?:on )?)?(?:noon )?(?:(?:mon|tues|wednes|thurs|fri)\w* ?,? ?)?\Z"
)
_OWN_TALK = re.compile(
    r"\b(?:meet and confer|confer(?:red)?|discussions?|talks?|negotiat\w+|conversations?|speak|presession)\b[^.;]{0,80}"
)
_UNSURE = re.compile(
    r"(?:decided|determined|announced|set|notified) (?:later|at a later|by separate)|to be (?:determined|decided)|whether it will be held"
)
_FIELD_DATE = re.compile(
    r"(?:^|\n|  )[ \t]*Date(?: of (?:Settlement )?Conference)?:[ \t]*(?P<date>[A-Za-z]+,? ?[A-Za-z]* ?\d{1,2}, ?\d{4})",
    re.IGNORECASE,
)
_FIELD_TIME = re.compile(r"(?:^|\n|  )[ \t]*Time:[ \t]*(?P<time>[\d:]+ ?[ap]\.?m\.?)", re.IGNORECASE)

_STOP = re.compile(r"(?<![ .][a-z])(?<!\bno)(?<!\bhon)(?<!\bu\.s)\. ")
_LISTED = re.compile(
    r"(?:^|\n|\f)[ \t|*-]*(?:\d{1,2}[.)][ \t]*)?(?:judicial )?settlement conference(?P<note>[^\n\d.;]{0,60}?)[ \t:|.,-]+"
    rf"(?P<date>{re.sub(r'[?]P<[a-z0-9]+>', '?:', DATE.pattern)})(?P<rest>[^\n]{{0,40}})"
)
_NOT_THE_DAY = re.compile(
    r"statement|deadline|memor|before|\bby\b|\bof\b|brief|letter|report|complet|order|held|after|was|request"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    order: int
    sentence: Sentence
    at: re.Match[str]
    on: date
    move: Move | None = None


def conference_of(
    sentences: tuple[Sentence, ...], text: str, title: str, *, dated: date | None
) -> Conference | None:
    """The conference that the sentences set, None when they set none."""
    figured = [(i, s) for i, s in enumerate(sentences) if FIGURED.search(s.low)]
    every = [c for i, s in figured for c in _candidates(i, s, sentences, dated)]
    found = [
        c
        for c in _standing(every, [s for _, s in figured])
        if not (dated and c.on < dated and c.on.year == dated.year)
    ]
    if not found:
        return _from_fields(text, sentences) or _from_list(text, sentences)
    best = max(found, key=lambda c: (c.score, -c.order))
    if _undecided(found, best):
        return None
    low = best.sentence.low
    at = _hour(best, found, sentences)
    mode, place = _mode(best, sentences, title)
    start = max((m.end() for m in _STOP.finditer(low, 0, best.at.start())), default=0)
    end = min(len(low), best.at.end() + 60)
    return Conference(
        on=best.on,
        at=at,
        mode=mode,
        place=place,
        excerpt=best.sentence.excerpt(max(start, best.at.start() - 200), end),
    )


def _standing(every: list[_Candidate], sentences: list[Sentence]) -> list[_Candidate]:
    """The candidates without the days from which the conference was moved away."""
    fresh = {c.on for c in every if c.move and c.move.fresh}
    stale = {
        date_of(match)
        for sentence in sentences
        if _NOUN.search(sentence.low) and (move := move_in(sentence.low)) and not move.blocked
        for match in DATE.finditer(sentence.low)
        if match.start() in move.stale
    }
    return [c for c in every if c.on in fresh or c.on not in stale]


def _hour(best: _Candidate, found: list[_Candidate], sentences: tuple[Sentence, ...]) -> time | None:
    """The hour of the conference: that of the new day when it was moved, never that of the day given up."""
    low = best.sentence.low
    if best.move and best.move.at:
        return best.move.at
    if best.move and best.move.fresh:
        first = DATE.search(low)
        own = _clock(low, best.at, moved=True)
        if own is None and best.move.same_hour and first:
            return _clock(low, first)
        return own or _clock_elsewhere([c for c in found if c is not best], best)
    return _clock(low, best.at) or _clock_elsewhere(found, best) or _earliest_side(sentences)


def _undecided(found: list[_Candidate], best: _Candidate) -> bool:
    """Whether another day fits as well as the best one: then none is taken."""
    return any(other.score == best.score and other.on != best.on for other in found)


def _candidates(
    order: int, sentence: Sentence, sentences: tuple[Sentence, ...], dated: date | None
) -> list[_Candidate]:
    low = sentence.low
    noun = _NOUN.search(low)
    before = sentences[order - 1].low if order else ""
    if (
        not noun
        and not (
            re.search(
                r"\b(?:sets one|will be held|it will|hold (?:it|one)|new date|(?:it|that) (?:is|has been))\b",
                low,
            )
            and _NOUN.search(before)
        )
        and not re.search(r"\bappear(?:ance)?\b", low)
    ):
        return []
    move = move_in(low)
    sets = list(_SETS.finditer(low))
    if move and move.fresh:
        return [
            _Candidate(12 - 4 * bool(dated and on < dated), order, sentence, match, on, move)
            for match in DATE.finditer(low)
            if match.start() in move.fresh and (on := date_of(match))
        ]
    if not sets or (move and move.blocked):
        return []
    found = []
    for match in DATE.finditer(low):
        on = date_of(match) if match["year"] or match["year2"] or match["y3"] else None
        if on is None or (move and match.start() in move.stale) or _is_other_date(low, match, sets):
            continue
        score = _score(low, match, sets, noun=bool(noun)) - 4 * bool(dated and on < dated)
        if score > 0:
            found.append(_Candidate(score, order, sentence, match, on, move))
    return found


def _is_other_date(low: str, match: re.Match[str], sets: list[re.Match[str]]) -> bool:
    """Whether a date beside a conference is a deadline, or that of a conference called off."""
    near = low[max(0, match.start() - 70) : match.start()]
    if not any(m.start() < match.start() for m in sets) and sets[0].start() - match.end() >= 40:
        return True
    off = re.search(
        r"\b(?:is|are|be) (?:hereby )?(?:cancell?ed|vacated|stricken)\b", low[match.end() : match.end() + 90]
    )
    again = re.search(
        r"now (?:be )?|reset (?:to|for)|rescheduled (?:to|for)", low[match.end() : match.end() + 140]
    )
    return bool(_DEADLINE.search(near) or (off and not again))


def _score(low: str, match: re.Match[str], sets: list[re.Match[str]], *, noun: bool) -> int:
    """How well a date fits the conference that the sentence sets."""
    lead = low[max(0, match.start() - 140) : match.start()]
    near = lead[-70:]
    verbs = [m for m in sets if m.start() < match.start()]
    last = verbs[-1].group() if verbs else sets[0].group()
    score = (
        2 * bool(_SETTLEMENT.search(low))
        + 3 * bool(noun)
        + bool(CLOCK.search(low[match.end() : match.end() + 60]))
    )
    score += 1 if _NOUN.search(lead) else 0
    if _OLD.search(near) or (
        re.search(
            r"\b(?:was|had been|were) (?:set|scheduled|continued)|telephone conference|status conference|status call|scheduling conference|final pretrial|proposed|(?<!pre)trial\b(?! (?:counsel|attorney|lawyer|team))|cancelled|vacated",
            lead,
        )
        and not re.search(
            r"(?:adjourned|moved|continued|rescheduled|reset) (?:to|until)|now (?:be )?held", near
        )
    ):
        score -= 6
    if re.search(r"adjourned|moved|continued|rescheduled|reset|now be held", last + near):
        score += 2
    if re.search(r"\bspeak with each side\b|\bcall\b|\btelephone\b(?! or)", near):
        score -= 5
    return score


def _clock(low: str, at: re.Match[str], *, moved: bool = False) -> time | None:
    after = CLOCK.search(low, at.end(), min(len(low), at.end() + 60))
    if after and not re.search(r"\d{4}|;", low[at.end() : after.start()]):
        return clock_of(after)
    before = list(CLOCK.finditer(low, max(0, at.start() - 40), at.start()))
    if not before or (moved and re.search(r"[a-z]{5}", low[before[-1].end() : at.start()])):
        return None
    return clock_of(before[-1])


def _clock_elsewhere(found: list[_Candidate], best: _Candidate) -> time | None:
    for other in found:
        if other.on == best.on and (clock := _clock(other.sentence.low, other.at)):
            return clock
    return None


def _earliest_side(sentences: tuple[Sentence, ...]) -> time | None:
    """The first of the hours at which the sides must be there, when each has its own."""
    hours = [
        clock
        for s in sentences
        if re.search(r"shall (?:be present|appear|arrive) at", s.low)
        for m in CLOCK.finditer(s.low)
        if (clock := clock_of(m))
    ]
    return min(hours) if hours else None


def _mode(best: _Candidate, sentences: tuple[Sentence, ...], title: str) -> tuple[str, str | None]:
    index = best.order
    place = None
    text = best.sentence.text
    spot = _PLACE.search(text, best.at.end())
    if spot:
        place = _PLACE_END.split(spot["place"], maxsplit=1)[0].strip(" ,")
    following = [s.low for s in sentences[index + 1 : index + 3]]
    if any(
        _UNSURE.search(s) and re.search(r"zoom|video|in person|courtroom", s)
        for s in [best.sentence.low, *following[:1]]
    ):
        return "unstated", place
    for told in (
        _around(best),
        " ".join(
            s
            for s in following
            if re.search(r"conference|\bit will\b|\bit is\b|in person|link|persons must", s)
        ),
    ):
        low = _OWN_TALK.sub(" ", told)
        if re.search(r"\bby remote means\b", low):
            return "unstated", place
        hits = sorted((m.start(), name) for name, rule in _MODES if (m := rule.search(low)))
        names = [name for _, name in hits]
        if names:
            if (
                "video" in names
                and "in_person" in names
                and re.search(
                    r"in[- ]person (?:or|and) (?:by )?(?:video|zoom)|hybrid|some .{0,40}by (?:video|zoom)",
                    low,
                )
            ):
                return "hybrid", place
            return names[0], place
    if re.search(r"virtual|video|zoom", title.lower()):
        return "video", place
    rest = " ".join(
        s.low for s in sentences if re.search(r"\b(?:attend|appear|present|come|participate|there)\b", s.low)
    )
    modes = [
        name
        for name, rule in _MODES
        if name != "phone" and rule.search(re.sub(r"(?:request|excus|unless|except)[^.]*", "", rest))
    ]
    if "in_person" in modes and re.search(
        r"(?:attend|appear|present|come|participate)[^.]{0,30}in[- ]person|in person", rest
    ):
        return "in_person", place
    return ("video" if modes == ["video"] else "unstated"), place


def _around(best: _Candidate) -> str:
    low = best.sentence.low
    start = best.at.start()
    noun = [m.start() for m in _NOUN.finditer(low, 0, start)]
    return (
        low[(noun[-1] - 30 if noun and noun[-1] > 30 else 0) if noun else 0 :]
        if len(low) < 900
        else low[max(0, start - 200) : best.at.end() + 220]
    )


def _from_fields(text: str, sentences: tuple[Sentence, ...]) -> Conference | None:
    """A conference that the caption sets in fields ("Date:", "Time:")."""
    head = text[:2500]
    field = _FIELD_DATE.search(head)
    clock = _FIELD_TIME.search(head)
    if not field or not clock:
        return None
    found = DATE.search(field["date"].lower())
    on = date_of(found) if found else None
    hour = CLOCK.search(clock["time"].lower())
    if on is None:
        return None
    whole = " ".join(s.low for s in sentences[:6])
    mode = next((name for name, rule in _MODES if rule.search(whole)), "unstated")
    return Conference(on=on, at=clock_of(hour) if hour else None, mode=mode)


def _from_list(text: str, sentences: tuple[Sentence, ...]) -> Conference | None:
    """A conference that a table or list of dates names on a line of its own, when it gives one day only."""
    rows = [m for m in _LISTED.finditer(text.lower()) if not _NOT_THE_DAY.search(m["note"])]
    days = {date_of(found) for m in rows if (found := DATE.search(m["date"]))}
    if len(days) != 1 or (on := days.pop()) is None:
        return None
    hour = next((found for m in rows if (found := CLOCK.search(m["rest"]))), None)
    told = " ".join(
        s.low
        for s in sentences
        if "settlement conference" in s.low and re.search(r"\b(?:held|conducted|take place|appear)\b", s.low)
    )
    mode = next((name for name, rule in _MODES if rule.search(told)), "unstated")
    return Conference(on=on, at=clock_of(hour) if hour else None, mode=mode)
