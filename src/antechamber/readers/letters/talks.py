"""Talks between sides: who with whom, when, live or in writing alone."""

from dataclasses import replace

from antechamber.core.negotiation import Discussion, Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Role
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.people_in_place import preposition_of
from antechamber.readers.letters.sentence import Sentence, sides_of
from antechamber.readers.letters.talk_told import is_held
from antechamber.readers.letters.who_talked import present
from antechamber.readers.letters.words import Words

_TO_COME = Words(
    r"(?i)\b(?:will|shall|would|intend|plan|hope|schedul|propose to|expect)\w*\s+(?:\w+\s+){0,2}(?:speak|talk|call|meet|confer|discuss)"
    r"|\b(?:was|were|had|agreed|arranged|supposed|due|offered|promised|tried|meant|wanted|asked) to (?:speak|talk|call|meet|confer|discuss)\b"
)
_OTHER_OCCASION = Words(
    r"(?i)\bmediat|\bstatus conference|\binitial conference|\bdeposition\b|\bconciliation|\bENE\b|\b26\(f\)|\bjudge [\w'’.-]+ (?:\w+ )?conference|\bconference (?:with|before) (?:the court|judge|your honor|magistrate)|\b(?:court|chambers)['’]s? (?:\w+ )?conference"
)
_OF_SETTLEMENT = Words(r"(?i)settle|demand|offer|propos|negotiat|number|figure|resol")
_IN_TALK = Words(
    r"(?i)\b(?:in|during|on|at|of) (?:our|that|the|this|a)(?: [\w-]+){0,3} (?:call|talk|conversation|discussion|telephone conference)\b"
)
_BY_PHONE = Words(
    r"(?i)\b(?:by (?:tele)?phone|on the (?:tele)?phone|over the phone|(?:zoom|video|teams) (?:call|meeting|conference)|telephone (?:call|conference)|in person|meeting)\b"
)
_CALLED = Words(r"(?i)\b(?:telephoned|phoned|called|rang)\b(?! for| it| the| him a| her a)")
_SURELY = Words(r"(?i)\b(?:spoke|talked|met|conferred)\b")
_EVERYBODY = Words(
    r"(?i)\b(?:(?:lead )?(?:counsel|attorneys|lawyers) (?:for|of) (?:all |both |the )(?:the )?(?:parties|sides)|all (?:the )?(?:counsel|parties|lawyers)|"
    r"the parties|(?:the )?parties['’] (?:counsel|attorneys|lawyers)|both (?:sides|parties))\b"
)


def find_talk(said: Sentence, cast: Cast) -> tuple[Discussion | None, Parties]:
    """The talk that a sentence tells, and the other side in it.

    A call that reached nobody, one that is to come and one about discovery alone are none; neither is a
    mediation or a conference before the court.
    """
    said = present(said, cast)
    text = said.text
    sides = _everybody(said, cast) if _COUNTED.search(text) else None
    sides = sides or sides_of(said.people, cast) or _everybody(said, cast)
    if sides is None:
        sides = _with_the_author(said, cast) or _by_own_counsel(said, cast)
    told = v.TALK.search(text) and (
        _BY_PHONE.search(text) or v.TALK_VERB.search(text) or _IN_TALK.search(text)
    )
    if said.quiet or sides is None or not told or _with_somebody_else(said, cast):
        return None, ()
    if v.DISCOVERY_OBJECT.search(text) and not _OF_SETTLEMENT.search(text):
        return None, ()
    if _NOT_TALKED.search(text) or _CLAIMED.search(text) or not is_held(text, said.days, cast.case):
        return None, ()
    plain = v.NOT_ONLY.sub(" ", text)
    if v.NOT_LIVE.search(text) or (v.NEGATION.search(plain) and not _SURELY.search(text)):
        return None, ()
    if _GO_BETWEEN.search(text):
        return None, ()
    absent = _absent(said)
    if absent is None:
        return None, ()
    sides = tuple(tuple(one for one in side if one not in absent) for side in sides)  # type: ignore[assignment]  # two sides stay two
    if not all(sides):
        return None, ()
    partners = tuple(one for one in (*sides[0], *sides[1]) if one not in cast.authors)
    if _TO_COME.search(text) or _OTHER_OCCASION.search(text):
        return None, partners
    live = True if v.LIVE.search(text) else False if v.WRITTEN.search(text) else None
    return Discussion(between=sides, on=_day_of_talk(said), live=live, excerpt=said.excerpt), partners


_HAD_A_TALK = Words(
    r"\b(?:spoke|talked|met|conferred|sat down)\b|\b(?:had|held)\b[^.;]{0,30}\b(?:talks?|conversations?|discussions?|calls?)\b"
)


def tells_of_talk(said: Sentence) -> bool:
    """Whether a sentence tells of a talk that somebody held, be it ever so unclear who."""
    text = said.text
    return (
        not said.quiet
        and bool(_HAD_A_TALK.search(text))
        and not v.NEGATION.search(text)
        and not _TO_COME.search(text)
        and not _OTHER_OCCASION.search(text)
        and not v.DISCOVERY_OBJECT.search(text)
        and any(w.parties for w in said.people)
    )


_CLAIMED = Words(
    r"\b(?:says?|writes?|claims?|insists?|maintains?|contends?|asserts?|alleges?|pretends?)\b(?:[^.;,]{1,40}?)? that\b[^;]*\b(?:spoke|talked|met|conferred|call(?:ed)?|telephon\w+|phoned?|conversation)\b"
)
"""A talk that somebody is said to claim: the letter that says so does not tell of it."""
_NOT_TALKED = Words(
    r"\b(?:have|has|had|did)(?: not|n't| never)(?: yet| since| ever| actually)? (?:talked|spoken|spoke|met|conferred|speak|talk|meet|confer)\b(?! (?:since|after|again))"
)


_OF_A_PAPER = Words(
    r"\b(?:orders?|letters?|e-?mails?|complaint|motion|notice|statement|report|demand|offer|proposal|decision|opinion|minute entry)\s+(?:of|dated|entered(?: on)?|issued(?: on)?|filed(?: on)?)\s+$"
)
"""What stands before a date that is the date of a paper, and of nothing that was done on it: "after the Order of June 20"."""


def _day_of_talk(said: Sentence) -> Interval | None:
    """The day of the talk; where the sentence tells of writing too, only a day that stands nearer to the talk."""
    text = said.text
    written = [m.start() for m in v.WRITTEN.finditer(text)]
    if not written or not v.LIVE.search(text):
        return next(
            (
                day.interval
                for day in said.days
                if day.interval and day.relation in ("", "from") and not _OF_A_PAPER.search(text[: day.start])
            ),
            None,
        )
    spoken = [m.start() for m in v.LIVE.finditer(text)]
    for named in said.days:
        if named.interval and named.relation in ("", "from"):
            near = min(abs(named.start - at) for at in spoken)
            if near < min(abs(named.start - at) for at in written):
                return named.interval
    return None


def _everybody(said: Sentence, cast: Cast) -> tuple[Parties, Parties] | None:
    """The sides of a talk that is told of everybody, if it has a day: "On June 6 counsel for the parties spoke".

    A number of lawyers is everybody where the case has so many; "counsel" alone are all where there are but two.
    """
    if said.day() is None or not cast.authors:
        return None
    counted, lawyers = _COUNTED.search(said.text), len(cast.case.counsel)
    all_of_them = counted is not None and _NUMBERS.index(counted[1]) == lawyers
    if counted is not None and counted[0].endswith("of us"):
        all_of_them = all_of_them and _one_of_them_is_named(said, cast)
    of_two = lawyers == _NUMBERS.index("two") and _COUNSEL_MET.search(said.text) is not None
    ours, theirs = cast.facing()
    return (ours, theirs) if theirs and (all_of_them or of_two or _EVERYBODY.search(said.text)) else None


def _with_somebody_else(said: Sentence, cast: Cast) -> bool:
    """Whether "counsel" talked with one who opposes nobody: "Counsel spoke with the carrier", "with Mr. Roe of Birch"."""
    theirs = set(cast.opponents(cast.authors))
    if any(set(w.parties) & theirs for w in said.people) or not _COUNSEL.search(said.text):
        return False
    strange = any(
        w.role in (Role.STRANGER, Role.INSURER, Role.COURT)
        and preposition_of(said.text, w) in ("with", "to", "between", "among")
        for w in said.people
    )
    return strange or _WITH_THE.search(said.text) is not None


_COUNSEL = Words(r"\b(?:counsel|attorneys|lawyers|parties|sides)\b")
_WITH_THE = Words(
    r"\b(?:met|meet|meeting|spoke|spoken|talked|talk|conferred|conference|call|calls|conversation|discussed|discussions?|zoom|video)\b[^.;]{0,40}?\b(?:with|to|between|among) (?:the|our|my|his|her|its|their|an?)\s+(?!(?:other|opposing|adverse|part(?:y|ies)|plaintiffs?|defendants?|counsel|lawyers?|attorneys?|sides?|two|three|four|lead|trial|view|hope|aim|goal|help|same|settlement|settle|possibility|subject|question|issues?|court['’]s order)\b)\w"
)


def _one_of_them_is_named(said: Sentence, cast: Cast) -> bool:
    """Whether an opponent is named beside "the three of us", and nobody of the author's own people."""
    theirs = set(cast.opponents(cast.authors))
    return any(set(w.parties) & theirs for w in said.people) and not _OWN_PEOPLE.search(said.text)


_OWN_PEOPLE = Words(
    r"\b(?:my|our|his|her|their) (?:own )?(?:clients?|brokers?|partners?|associates?|carriers?|insurers?|experts?|staff|office|board|family|wife|husband|adjuster)\b"
)
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six")
_COUNTED = Words(
    r"\b(?:all |the )(two|three|four|five|six)(?: of us| (?:of the )?(?:trial |lead )?(?:counsel|attorneys|lawyers))\b(?! (?:for|of|to)\b)"
)
_COUNSEL_MET = Words(
    r"\b(?:counsel|the (?:attorneys|lawyers)) (?:then |both |\w+ly |again )?(?:met|spoke|talked|conferred|held|had|discussed)\b|\b(?:between|among|by|of) (?:(?:lead|trial) )*(?:counsel|the (?:attorneys|lawyers))\b(?! (?:for|of|to)\b)"
)


def _with_the_author(said: Sentence, cast: Cast) -> tuple[Parties, Parties] | None:
    """Such as "Ms. Roe called on May 2": a call by an opponent of which the author tells was with the author."""
    called = _CALLED.search(said.text)
    if called is None or not cast.authors:
        return None
    callers = [
        w for w in said.people if w.end <= called.start() and w.parties and not preposition_of(said.text, w)
    ]
    others = cast.opponents(cast.authors)
    if len(callers) == 1 and set(callers[0].parties) <= set(others):
        return cast.authors, callers[0].parties
    return None


_COUNSEL_DID = Words(
    r"^\W*(?:on [\w ,]{3,30}? )?(?:(?:defense |defence |undersigned )?counsel|this office|the undersigned)(?: for [^,;]{2,40}?)? (?:\w+ly )?(?:telephoned|phoned|called|rang|spoke|talked|met|conferred)\b(?! for)"
)


def _by_own_counsel(said: Sentence, cast: Cast) -> tuple[Parties, Parties] | None:
    """Such as "Counsel telephoned Plaintiff on May 2": of a lawyer who names none but the other side, the author's own."""
    did = _COUNSEL_DID.search(said.text)
    if did is None or not cast.authors:
        return None
    named = [w for w in said.people if w.start >= did.end() and w.parties]
    others = cast.opponents(cast.authors)
    if named and named[0].start - did.end() < 30 and set(named[0].parties) <= set(others):
        return cast.authors, named[0].parties
    return None


_GO_BETWEEN = Words(
    r"\b(?:my|his|her|our|their|the) (?:brother|sister|wife|husband|son|daughter|cousin|friend|nephew|niece|mother|father|paralegal|secretary|assistant|neighbou?r)\b"
    r"|['’]s? (?:wife|husband|son|daughter|brother|sister|mother|father|paralegal|legal assistant|secretary|receptionist|office manager|assistant)\b"
)
_LEFT = Words(
    r"(?i)\b(?:had to leave|left(?! (?:it|a|open|him|her|them|me|us|the (?:offer|door|number|figure|demand))\b)|dropped off|was not (?:on|there|present|able)|were not (?:on|there|present)|did not (?:join|attend|take part|participate)|could not (?:join|attend)|before (?:we|anything|settlement)|was absent|without (?:him|her|them))\b"
    r"|\b(?:was|were|being) (?:absent|unavailable|away|ill|sick|excused|in trial|on trial|on leave|engaged|traveling|travelling|not available|unable|not invited|not included|omitted|left out|tied up)\b|\b(?:excepted|excluded)\b"
    r"|\b(?:did|could|was|were|had) not (?:\w+ )?(?:dial|call|come|appear|on the|part of|been)\b|\bdeclined to (?:join|attend|take part|participate)\b|\bmissed (?:it|the|that|this)\b|\bno-?show\b"
    r"|\b(?:dropping (?:off|out)|dropped out|disconnect(?:ed|ing)|lost (?:the |his |her |its )?connection|leaving (?:the call|early|before))\b"
)
_BESIDE = 16
"""Characters between somebody and the words that say he stayed away."""
_FAR_BESIDE = 60
"""The same, within the sentence that tells of the talk."""
_NOT_REACHED = Words(
    r"\b(?:not|never|\w+n['’]t|unable to|yet to)\b[^.;]{0,30}\b(?:call(?:ed)? (?:him |her |them |me |us )?back|return(?:ed)? (?:the|his|her|their|my|our|that) (?:\w+ )?call|called back|reach(?:ed)? (?:him|her|them|me|us)|pick(?:ed)? up)\b"
)
_IN_PERSON = Words(r"\b(?:himself|herself|itself|personally|in person|my client|our client)\b")
_WITHOUT = re.compile(
    r"(?i)\b(?:except(?:ing)?(?: for)?(?: that)?|(?:all|every\w*|each|both)\b[^.;,]{0,24}\bbut|but not|save(?: for)?(?: that)?|other than|apart from|aside from|excluding|without|minus|not including)\s+(?:counsel for\s+|those for\s+)?(?:the\s+)?$"
)
"""Stands before somebody who is taken out of those who talked."""


def _absent(said: Sentence) -> frozenset[str] | None:
    """The parties who took no part though they are named; None when it cannot be told who stayed."""
    left = _LEFT.search(said.text)
    if left is None:
        return frozenset()
    who = [w for w in said.people if w.end <= left.start() and w.parties]
    return frozenset(who[-1].parties) if who else None


def came_to_nothing(talk: Discussion, said: Sentence) -> bool:
    """Whether a sentence says of a call that nobody was reached by it, or that it was not returned."""
    if not _NOT_REACHED.search(said.text):
        return False
    sides = {one for side in talk.between for one in side}
    named = [w for w in said.people if w.parties and w.role is not Role.SELF]
    return all(set(w.parties) & sides for w in named)


def leaves_out(words: str) -> bool:
    """Whether a sentence says of somebody that he took no part; a client who stays away leaves counsel there."""
    left = _LEFT.search(words) is not None and not _IN_PERSON.search(words)
    return left or _NOT_REACHED.search(words) is not None


def without_absent(talk: Discussion, said: Sentence) -> Discussion | None:
    """The talk without those of whom a sentence says that they took no part; None when nobody is left on a side."""
    out = {
        one
        for w in said.people
        if w.parties
        and w.role is not Role.SELF
        and _WITHOUT.search(said.text[max(0, w.start - 40) : w.start])
        for one in w.parties
    }
    left = _LEFT.search(said.text) if leaves_out(said.text) else None
    beside = _FAR_BESIDE if talk.excerpt == said.excerpt else _BESIDE
    who = [
        w
        for w in said.people
        if left and 0 <= left.start() - w.end <= beside and w.parties and w.role is not Role.SELF
    ]
    out |= set(who[-1].parties) if who else set()
    sides = tuple(tuple(one for one in side if one not in out) for side in talk.between)
    return replace(talk, between=sides) if all(sides) else None
