"""The conference that an order sets: its day, hour, mode and place."""

from dataclasses import dataclass
from datetime import date, time

from antechamber.core.order import Conference
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.conference.modes import mode_of, named_modes
from antechamber.readers.orders.conference.moves import FIGURED, Move, move_in
from antechamber.readers.orders.conference.settings import EVENT, days_called_off, days_told, is_narrated
from antechamber.readers.orders.layout import Sentence
from antechamber.readers.orders.times.timing import CLOCK, DATE, clock_of, date_of

_NOUN = re.compile(
    r"\b(?:(?:judicial |mandatory |virtual |early |further |in-person |video )*(?:settlement conference|mediation(?: conference)?|judicial pretrial|pretrial conference|settlement hearing)|(?:telephone |telephonic )?conference (?:to discuss|regarding) settlement|(?<!telephone )(?<!telephonic )(?<!status )(?<!case management )(?<!scheduling )conference)\b"
)
_SETTLEMENT = re.compile(r"settlement conference|mediation|judicial pretrial|settlement judge|appear before")
_SETS = re.compile(
    r"\b(?:is|are|be|has been|been|stands?|remains?) (?:now |hereby |tentatively |also |then |currently )*(?:set|scheduled|calendared|held|conducted|moved|adjourned|continued|rescheduled|reset|re-?set|convened)\b|\b(?:will|shall) (?:now |also |hereby )*(?:be |take |hold|conduct|convene|appear|go forward)|\bhold\b|\bsets? (?:one|this|a|the|for)\b|\bi have set\b|\bgoes forward\b|\bhereby (?:sets|schedules)\b|\bschedules?\b|\bto appear\b|\btake part in\b|\bset for\b|\bordered to\b|\bcontinued to\b|\badjourned to\b|\bmoved to\b|\bremains set\b|\bconvene"
)
_OLD = re.compile(
    r"\b(?:was|were|had been) (?:set|scheduled|first set|previously set|originally)|\bset (?:this case|a settlement conference) for\b|\bis cancelled\b|\bvacated\b|originally|previously (?:set|scheduled)|propose|last conference|(?<!be )held on|came in ahead of|rather than|formerly|first ordered|having (?:met|held|conducted)|final pretrial|trial date|telephone conference|status conference|scheduling conference"
)
_DEADLINE = re.compile(
    r"(?:no later than|on or before|\bby|not later than|before|deadline|due|dated|order of|filed|issued|entered|until|after)\W*(?:[\d:apm. ]*(?:on )?)?(?:noon )?(?:(?:mon|tues|wednes|thurs|fri)\w* ?,? ?)?\Z"
)
_DATE_HERE = re.sub(r"[?]P<[a-z0-9]+>", "?:", DATE.pattern)
_FIELD_DATE = re.compile(
    r"(?:^|\n|  )[ \t|*]*(?:(?:conference )?(?:date|day)(?: and (?:time|hour))?(?: of (?:the )?(?:settlement )?conference)?|when)[ \t]*[:|\t][ \t|*]*"
    rf"(?P<date>{_DATE_HERE})",
    re.IGNORECASE,
)
_FIELD_TIME = re.compile(
    rf"(?:^|\n|  )[ \t|*]*(?:time|hour)[ \t]*[:|\t][ \t|*]*(?P<time>{re.sub(r'[?]P<[a-z0-9]+>', '?:', CLOCK.pattern)})",
    re.IGNORECASE,
)
_FIELD_PLACE = re.compile(
    r"(?:^|\n|  )[ \t|*]*(?:place|location|where|how|mode|room|by)[ \t]*[:|\t][ \t|*]*(?P<place>[^\n]+)",
    re.IGNORECASE,
)
_UNTICKED = re.compile(r"\[[ _]?\] *(?:\w+ ?){1,3}|\u2610 *(?:\w+ ?){1,3}")
_CAPTION = 2500
"""Characters of the text in which a field of the caption can stand."""

_HOUR_TOLD = re.compile(
    r"\W*(?:it|we|i|the (?:settlement )?(?:conference|session|mediation|hour|time|starting time)|(?:its|that) (?:hour|time)|everyone|all|counsel|the parties)\b[^;]{0,60}?\b(?:begins?|starts?|opens?|commences?|convenes?|meets?|gathers?|is|are|remains?|stays?|shall|will|arrives?)\b(?![^.;]*\b(?:letter|statement|submit|e-?mail|file)\b)|\W*the (?:hour|time)\b"
)
_TILL = re.compile(r"\d{4}|;|\b(?:conclud\w+|ends?|until|later than|finish\w*)\b")
"""Between a day and a clock time: the time is that of another day, or that at which the session ends."""
_STOP = re.compile(r"(?<![ .][a-z])(?<!\bno)(?<!\bhon)(?<!\bu\.s)\. ")
_LISTED = re.compile(
    r"(?:^|\n|\f)[ \t|*-]*(?:\d{1,2}[.)][ \t]*)?(?:judicial |pre-?trial |mandatory |final )*settlement conference(?P<note>[^\n\d.;]{0,60}?)[ \t:|.,-]+"
    rf"(?P<date>{_DATE_HERE})(?P<rest>[^\n]{{0,60}})"
)
_NOT_THE_DAY = re.compile(
    r"statement|deadline|memor|before (?!(?:chief |united states )*(?:magistrate|district|judge|me\b|the (?:undersigned|hon)|hon))|\bby\b|\bof\b|brief|letter|report|complet|order|held|after|was|request"
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
    if not found or (dated and all(c.on <= dated for c in found)):
        found = _told(sentences, dated) or found
    if not found:
        return _from_fields(text, sentences) or _from_list(text, sentences)
    best = max(found, key=lambda c: (c.score, -c.order))
    if _undecided(found, best):
        return None
    low = best.sentence.low
    at = _hour(best, found, sentences)
    mode, place = mode_of(best.order, best.at, sentences, title)
    start = max((m.end() for m in _STOP.finditer(low, 0, best.at.start())), default=0)
    end = min(len(low), best.at.end() + 60)
    return Conference(
        on=best.on,
        at=at,
        mode=mode,
        place=place,
        excerpt=best.sentence.excerpt(max(start, best.at.start() - 200), end),
    )


def _told(sentences: tuple[Sentence, ...], dated: date | None) -> list[_Candidate]:
    """The candidates that no set verb announces."""
    off = days_called_off(sentences)
    found = [
        _Candidate(told.weight, told.sentence, sentences[told.sentence], told.at, told.on)
        for told in days_told(sentences, dated=dated)
        if told.on not in off and not _is_moved(sentences[told.sentence].low, told.at)
    ]
    heaviest = max((c.score for c in found), default=0)
    near = {c.on for c in found if c.score >= heaviest - 1}
    return found if len(near) == 1 else []


def _is_moved(low: str, at: re.Match[str]) -> bool:
    """Whether a date is given up by its sentence, or moves nothing that is sure."""
    move = move_in(low)
    return move is not None and (move.blocked or at.start() in move.stale)


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
    off = days_called_off(sentences)
    return [c for c in every if c.on in fresh or (c.on not in stale and c.on not in off)]


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
        return (
            own or _clock_elsewhere([c for c in found if c is not best], best) or _hour_after(best, sentences)
        )
    return (
        _clock(low, best.at)
        or _clock_elsewhere(found, best)
        or _hour_after(best, sentences)
        or _earliest_side(sentences)
    )


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
        if (
            on is None
            or (move and match.start() in move.stale)
            or _is_other_date(low, match, sets)
            or is_narrated(low, match)
        ):
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
        score -= 7
    if re.search(r"adjourned|moved|continued|rescheduled|reset|now be held", last + near):
        score += 2
    if re.search(r"\bspeak with each side\b|\bcall\b|\btelephone\b(?! or)", near):
        score -= 5
    return score


def _clock(low: str, at: re.Match[str], *, moved: bool = False) -> time | None:
    after = CLOCK.search(low, at.end(), min(len(low), at.end() + 60))
    if after and not _TILL.search(low, at.end(), after.start()):
        return clock_of(after)
    before = list(CLOCK.finditer(low, max(0, at.start() - 60), at.start()))
    if not before or (moved and re.search(r"[a-z]{5}", low[before[-1].end() : at.start()])):
        return None
    if len(before) > 1 and not EVENT.search(low, before[0].end(), at.start()) and not moved:
        return clock_of(before[0])
    return clock_of(before[-1])


def _clock_elsewhere(found: list[_Candidate], best: _Candidate) -> time | None:
    for other in found:
        if other.on == best.on and (clock := _clock(other.sentence.low, other.at)):
            return clock
    return None


def _hour_after(best: _Candidate, sentences: tuple[Sentence, ...]) -> time | None:
    """The hour that one of the next two sentences gives: "We start at 10:00", "The hour (9:00 a.m.) stays the same"."""
    for sentence in sentences[best.order + 1 : best.order + 3]:
        clock = CLOCK.search(sentence.low)
        if clock and _HOUR_TOLD.match(sentence.low) and not DATE.search(sentence.low):
            return clock_of(clock)
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


def _from_fields(text: str, sentences: tuple[Sentence, ...]) -> Conference | None:
    """A conference whose day and hour stand in fields ("Date: ...", "When: ..."), in the caption or under its name."""
    for field in _FIELD_DATE.finditer(text):
        near = text[max(0, field.start() - 400) : field.end() + 300].lower()
        found = DATE.match(" ".join(field["date"].lower().split()))
        on = date_of(found) if found else None
        if on is None or (not _NOUN.search(near) and field.start() > _CAPTION):
            continue
        after = text[field.start("date") + (found.end() if found else 0) : field.end() + 240].lower()
        row = after.split("\n", 1)[0]
        hour = CLOCK.search(row[:30]) or next(
            (
                CLOCK.search(m["time"].lower())
                for m in _FIELD_TIME.finditer(text, field.start(), field.end() + 240)
            ),
            None,
        )
        if hour is None:
            continue
        below = next((m["place"] for m in _FIELD_PLACE.finditer(text, field.start(), field.end() + 400)), "")
        whole = " ".join(s.low for s in sentences[:6])
        told = _UNTICKED.sub(" ", below.lower())
        mode = next(iter(named_modes(told) or named_modes(row) or named_modes(whole)), "unstated")
        return Conference(on=on, at=clock_of(hour), mode=mode, place=" ".join(below.split()) or None)
    return None


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
        if "conference" in s.low and re.search(r"\b(?:held|conducted|takes? place|appear|convenes?)\b", s.low)
    )
    beside = " ".join(m["rest"] for m in rows)
    mode = next(iter(named_modes(beside) or named_modes(told)), "unstated")
    return Conference(on=on, at=clock_of(hour) if hour else None, mode=mode)
