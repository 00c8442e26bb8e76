"""Of whom a denial speaks: who made no proposal, and to whom it was not made.

The grammar of the clause decides: the subject of an active verb made none, the subject of a passive one received
none; of "no offer" the prepositions tell. Where they are silent the noun does, and else nothing is said of anybody.
"""

from dataclasses import replace

from antechamber.core.negotiation import Move, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.denial_people import (
    for_whom,
    governed_ones,
    object_behind,
    on_behalf,
    on_own_behalf,
    owner_after,
    taker_behind,
    taker_of,
)
from antechamber.readers.letters.denial_subjects import subject_is_open, subject_of_denial
from antechamber.readers.letters.denials import Form, Frame, Pair
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.words import Words

_SAYS_ON_ITS_OWN = Words(r"\b(?:that|whether|if|says?|said|claims?|told|tells|writes?|wrote|stated?)\b")
_EACH_TO_EACH = Words(
    r"\b(?:between (?:us|the (?:parties|sides|two sides|lawyers)|counsel)|in (?:either|any) direction|(?:on|by|from) either (?:side|party)|on both sides|exchanged)\b"
)
_NO_DEFENDANT = Words(r"\b(?:neither|none of the|no)\s+(?:of the )?(?:two )?(?P<who>defendant|plaintiff)s?\b")
_TO_SOMEBODY = re.compile(
    r"(?i)\b(?:offered|given|gave|made|told|sent|shown|promised)\s+(?:him|her|them|it)\b"
)
_JOINED = re.compile(r",? (?:and|nor|or|&) (?:also )?(?:the )?|, (?:the )?")


def pairs_of(
    frame: Frame,
    clause: Clause,
    text: str,
    cast: Cast,
    subject: Who | None,
    last: Move | None,
    heading: Parties = (),
) -> tuple[Pair, ...]:
    """The pairs of whom a denial speaks; none when they cannot be told."""
    if frame.form is Form.QUALIFIED:
        return ()
    at = clause.start + frame.at
    people = [w for w in clause.people if w.role not in (Role.COURT, Role.MEDIATOR)]
    noun = frame.form in (Form.NOUN, Form.LIMITED, Form.REPLY)
    if not noun and subject_is_open(people, text, clause, at, cast.case):
        return ()
    who = subject_of_denial(people, text, clause, at) or (
        subject if frame.form in (Form.MADE, Form.RECEIVED, Form.HELD, Form.TALK) else None
    )
    concerned = on_own_behalf(people, text, cast)
    if concerned:
        return _pair(cast, concerned, ())
    if len(cast.authors) > 1 and re.search(r"(?i)\bfor (?:him|her|it)\b", clause.text[frame.at :]):
        return _pair(cast, heading, ()) if heading and set(heading) < set(cast.authors) else ()
    everybody = (who is not None and who.role is Role.EVERYBODY) or re.match(
        r"(?i)(?:nobody|no one|neither side|no party)", clause.text[frame.at : frame.end]
    )
    if everybody:
        takers = taker_of(people, text, clause, frame) or object_behind(people, text, at)
        if takers and set(takers) <= set(cast.authors):
            behalf = for_whom(people, text, at, cast)
            return _pair(cast, behalf or cast.opponents(takers), takers)
        if not takers and _TO_SOMEBODY.search(text, at, clause.end):
            return ()
        return _all_round(cast, clause, text, people, at)
    together = _together(people, text, who, cast, frame) if who else who
    return _as_the_noun_allows(
        _by_form(frame, clause, text, cast, people, together, last), frame, clause, cast
    )


def denied_of(frame: Frame, clause: Clause, text: str) -> Parties:
    """Of whose deeds alone an active denial can speak, though it cannot be told toward whom: "I have not answered it"."""
    if frame.form is not Form.MADE or _SAYS_ON_ITS_OWN.search(clause.text, 0, frame.at):
        return ()
    who = subject_of_denial(list(clause.people), text, clause, clause.start + frame.at)
    return who.parties if who and who.role in (Role.SELF, Role.PARTY) else ()


def as_named_before(
    pairs: tuple[Pair, ...], said: Sentence, clause: Clause, frame: Frame
) -> tuple[Pair, ...]:
    """The pairs toward those whom the sentence names before a denial that leaves them out.

    "Roe cannot make an offer to Birch and has not made one" says nothing of an offer to anybody else.
    """
    named_here = [w for w in clause.people if w.start >= clause.start + frame.at and w.parties]
    if named_here or not _ONE.search(clause.text, frame.at):
        return pairs
    before = [w for w in said.people if w.end <= clause.start + frame.at]
    ids = governed_ones(before, said.text, 0, ("to", "upon", "with", "from", "of", "against", "toward"))
    return tuple(replace(pair, to=tuple(o for o in pair.to if o in ids) or pair.to) for pair in pairs)


_ONE = re.compile(r"(?i)\b(?:one|any|none|so|it)\b")


def _as_the_noun_allows(
    pairs: tuple[Pair, ...], frame: Frame, clause: Clause, cast: Cast
) -> tuple[Pair, ...]:
    """The pairs of which the words of a denial can speak.

    A defendant who "has made no demand" may have made an offer to the plaintiff; what is said of a cross-claim is
    said of its parties; what talks "led to", or what came "from it", leaves open whose proposal is meant.
    """
    if frame.form is Form.TALK:
        return pairs
    lead, rest = clause.text[: frame.at], clause.text[frame.at :]
    if _LED_TO.search(lead) or (frame.form is not Form.RECEIVED and _FROM_IT.search(rest)):
        return ()
    among = re.search(r"(?i)\bcross-?claims?\b", clause.text)
    answers = _ANSWERS.search(clause.text[frame.at : frame.end])
    demands = not answers and re.search(r"(?i)\bdemands?\b", rest) and not _ANY_PROPOSAL.search(rest)
    if not among and not demands:
        return pairs
    plaintiffs = cast.of_role("plaintiff")
    kept = []
    for pair in pairs:
        defends = not set(pair.by) & set(plaintiffs)
        to = tuple(one for one in pair.to if not defends or one not in plaintiffs)
        if to and (defends or not among):
            kept.append(Pair(by=pair.by, to=to))
    return tuple(kept)


_ANSWERS = re.compile(r"(?i)\b(?:respon|answer|repl|counter)")
"""What is not done to a demand: of whom it was made is told by the verb."""
_LED_TO = re.compile(
    r"(?i)\b(?:led|leading|resulted|resulting|produced?|yielded|elicited|brought(?: about| forth)?|drew|drawn|prompted|provoked)(?: \w+){0,2}\s+$"
)
_FROM_IT = re.compile(r"(?i)\bfrom (?:it|there|that side|that party|that defendant)\b")
_ANY_PROPOSAL = re.compile(
    r"(?i)\b(?:offer\w*|propos\w*|counter\w*|numbers?|figures?|anything|nothing|amounts?|terms|money|dollars?|bids?|positions?)\b"
)


def _together(people: list[Who], text: str, who: Who, cast: Cast, frame: Frame) -> Who:
    """The subject with those whom "and" or "nor" joins to it; opponents of each other only as receivers."""
    ids = list(who.parties)
    first = who.start
    for other in sorted(people, key=lambda w: -w.start):
        if other.end > first or not other.parties or not _JOINED.fullmatch(text[other.end : first]):
            continue
        apart = any(cast.case.oppose(a, b) for a in other.parties for b in ids)
        ours = set(cast.opponents(cast.authors)) >= {*other.parties, *ids}
        if apart and not (ours and frame.form is Form.RECEIVED):
            return who
        ids += other.parties
        first = other.start
    return who if len(ids) == len(who.parties) else replace(who, parties=cast.case.in_order(ids))


def _by_form(
    frame: Frame, clause: Clause, text: str, cast: Cast, people: list[Who], who: Who | None, last: Move | None
) -> tuple[Pair, ...]:
    at = clause.start + frame.at
    match frame.form:
        case Form.MADE:
            return _not_made(frame, clause, text, cast, people, who)
        case Form.TALK:
            return _not_talked(frame, clause, text, cast, people, who)
        case Form.PASSIVE:
            owner = owner_after(people, text, clause.start)
            return _pair(cast, owner, governed_ones(people, text, at, ("to", "upon", "on")))
        case Form.RECEIVED:
            return _not_received(text, cast, people, who, at)
        case Form.HELD:
            return _not_held(frame, clause, text, cast, people, who)
        case Form.NEITHER:
            return _neither(clause, text, cast, people, at)
        case Form.NOUN | Form.LIMITED:
            return _of_noun(frame, clause, text, cast, people)
        case Form.REPLY:
            by = governed_ones(people, text, clause.start, ("from", "by"))
            if by:
                return _pair(cast, by, governed_ones(people, text, clause.start, ("to",)))
            return (Pair(by=last.to, to=last.by),) if last and last.to and last.by else ()
        case Form.QUALIFIED:
            return ()


def _not_made(
    frame: Frame, clause: Clause, text: str, cast: Cast, people: list[Who], who: Who | None
) -> tuple[Pair, ...]:
    at = clause.start + frame.at
    none_of = _NO_DEFENDANT.search(clause.text, 0, frame.at)
    by = cast.of_role(none_of["who"]) if none_of else who.parties if who else ()
    by = governed_ones(people, text, clause.start, ("behalf of",)) or by
    given = clause.text[frame.at : frame.end + 4]
    object_told = re.search(r"(?i)\b(?:it|him|her|them)\b", given) and not cast.same_counsel(
        cast.opponents(by)
    )
    taker = taker_of(people, text, clause, frame)
    if object_told and not taker:
        return ()
    others = [w for w in people if not is_possessor(text, w)]
    named = governed_ones(others, text, at, ("to", "with", "upon", "on", "against", "from", "toward", "of"))
    return _pair(cast, by, named or taker)


def _not_talked(
    frame: Frame, clause: Clause, text: str, cast: Cast, people: list[Who], who: Who | None
) -> tuple[Pair, ...]:
    """Who had no talk with whom; "there has been none" is of the author and the only ones it can mean."""
    at = clause.start + frame.at
    by = governed_ones(people, text, clause.start, ("behalf of",)) or (who.parties if who else ())
    named = governed_ones(people, text, at, ("to", "with", "between", "and")) or taker_of(
        people, text, clause, frame
    )
    if by or not re.search(r"(?i)\bthere\b|\bno\b", clause.text[: frame.end]):
        return _pair(cast, by, named or _beside_the_subject(people, text, who, at, cast))
    others = tuple(one for one in named if one not in cast.authors)
    if others or cast.same_counsel(cast.opponents(cast.authors)):
        return _pair(cast, cast.authors, others)
    return ()


def _beside_the_subject(people: list[Who], text: str, who: Who | None, at: int, cast: Cast) -> Parties:
    """The opponent who shares the verb: "Mr. Roe and I have not talked"."""
    for other in people:
        if who is None or other is who or not other.parties or max(other.end, who.end) > at:
            continue
        first, second = (other, who) if other.start < who.start else (who, other)
        apart = set(other.parties) <= set(cast.opponents(who.parties))
        if apart and _JOINED.fullmatch(text[first.end : second.start]):
            return other.parties
    return ()


def _not_received(text: str, cast: Cast, people: list[Who], who: Who | None, at: int) -> tuple[Pair, ...]:
    to = who.parties if who else ()
    by = governed_ones(people, text, at, ("from", "by", "of")) or owner_after(people, text, at)
    fronted = [w for w in people if w.start < at and preposition_of(text, w) in ("from", "by", "of")]
    if not by and fronted:
        by = governed_ones(people, text, fronted[0].start, ("from", "by", "of"))
    if to and not by and not fronted:
        by = cast.opponents(to)
        if len(to) > 1 and cast.authors and all(cast.case.oppose(a, b) for a in cast.authors for b in to):
            by = cast.authors
    return _pair(cast, by, to)


def _not_held(
    frame: Frame, clause: Clause, text: str, cast: Cast, people: list[Who], who: Who | None
) -> tuple[Pair, ...]:
    """Such as "We have no demand": a plaintiff made none, a defendant received none; of an offer it is the other way."""
    noun = re.search(r"(?i)\b(demand|offer)s?\b", clause.text[frame.at :])
    if noun is None or who is None or not who.parties:
        return ()
    sides = {cast.case.party(one).role == "plaintiff" for one in who.parties}
    if len(sides) != 1 or any(
        (cast.case.party(one).role == "plaintiff") in sides for one in cast.opponents(who.parties)
    ):
        return ()
    if sides == {noun[1].lower() == "demand"}:
        return _not_made(frame, clause, text, cast, people, who)
    return _not_received(text, cast, people, who, clause.start + frame.at)


def _neither(clause: Clause, text: str, cast: Cast, people: list[Who], at: int) -> tuple[Pair, ...]:
    """Such as "Neither Mr. Roe nor Birch has put forward a figure": each of them toward its own opponents."""
    subjects = [
        w for w in people if w.start < at and not preposition_of(text, w) and not is_possessor(text, w)
    ]
    none_of = _NO_DEFENDANT.search(clause.text)
    if none_of:
        return _pair(
            cast, cast.of_role(none_of["who"]), governed_ones(people, text, at, ("to", "upon", "on", "with"))
        )
    if len(subjects) != 2 or not all(w.parties for w in subjects):
        return ()
    to = governed_ones(people, text, at, ("to", "upon", "on", "with")) or taker_behind(people, text, at)
    return tuple(pair for w in subjects for pair in _pair(cast, w.parties, to))


def _all_round(cast: Cast, clause: Clause, text: str, people: list[Who], at: int) -> tuple[Pair, ...]:
    """Such as "Neither side has made an offer": each toward each."""
    to = governed_ones(people, text, at, ("to", "upon"))
    mine = cast.authors
    others = cast.opponents(mine)
    if any(cast.case.oppose(one, mine[0]) for one in mine[1:]):
        mine, others = cast.facing()
    if to and set(to) <= set(mine):
        return (Pair(by=others, to=to),)
    if (
        not mine
        or not others
        or (
            re.match(
                r"(?i)nobody|no one",
                clause.text[max(0, at - clause.start - 12) : at - clause.start + 8].strip(),
            )
            and to
        )
    ):
        return ()
    return (Pair(by=mine, to=others), Pair(by=others, to=mine))


def _pair(cast: Cast, by: Parties, to: Parties) -> tuple[Pair, ...]:
    if not by:
        return ()
    against = cast.opponents(by)
    if to and not set(to) & set(against):
        return ()
    to = tuple(one for one in to if one in against)
    if not to:
        authors = tuple(one for one in cast.authors if one in against)
        to = authors if authors and not set(by) & set(cast.authors) else against
    return (Pair(by=by, to=to),) if to else ()


def _of_noun(frame: Frame, clause: Clause, text: str, cast: Cast, people: list[Who]) -> tuple[Pair, ...]:
    """Such as "No offer ...": mover behind from or by, addressee behind to or upon; else by the noun itself."""
    by = governed_ones(people, text, clause.start, ("from", "by", "behalf of")) or on_behalf(
        people, text, clause
    )
    takers = [w for w in people if not is_possessor(text, w)]
    to = governed_ones(takers, text, clause.start, ("to", "upon", "on", "against"))
    if by:
        return _pair(cast, by, to)
    mutual = _between_two(clause, text, people, cast)
    if mutual:
        return mutual
    if _EACH_TO_EACH.search(clause.text):
        return _all_round(cast, clause, text, [], clause.start)
    if re.search(r"(?i)\bfrom any(?:body|one)\b|\bby any(?:body|one)\b", clause.text):
        return (
            _all_round(cast, clause, text, [], clause.start)
            if not re.search(r"(?i)from any", clause.text)
            else _pair(cast, cast.opponents(cast.authors), cast.authors)
        )
    plaintiffs, authors = cast.of_role("plaintiff"), cast.authors
    if to and authors and all(set(cast.opponents((one,))) >= set(to) for one in authors):
        return _pair(cast, authors, to)
    if to and set(to) <= set(authors):
        return _pair(cast, cast.opponents(authors), to)
    if frame.noun.startswith("demand") and set(authors) <= set(plaintiffs) and authors:
        return _pair(cast, authors, ())
    if frame.noun.startswith("demand") and authors and not set(authors) & set(plaintiffs):
        return _pair(cast, plaintiffs, authors) if cast.same_counsel(plaintiffs) else ()
    if frame.noun.startswith("offer") and authors and not set(authors) & set(plaintiffs):
        return _pair(cast, authors, plaintiffs)
    others = cast.opponents(authors)
    if (
        frame.noun.startswith("offer")
        and authors
        and set(authors) <= set(plaintiffs)
        and not re.search(r"(?i)\b(?:our|my)\b", clause.text)
    ):
        return _pair(cast, others, authors) if cast.same_counsel(others) else ()
    return ()


def _between_two(clause: Clause, text: str, people: list[Who], cast: Cast) -> tuple[Pair, ...]:
    """Such as "No proposal has passed between Roe and Birch": of each toward the other; also of a cross-claim alone."""
    two = [
        w.parties
        for w in people
        if w.parties and re.search(r"(?i)\bbetween\b[^,;]*$", text[clause.start : w.start])
    ][:2]
    claims = [(c.by, c.against) for c in cast.case.cross_claims if {c.by, c.against} & set(cast.authors)]
    if not two and len(claims) == 1 and not people and re.search(r"(?i)\bcross-?claims?\b", clause.text):
        two = [(claims[0][0],), (claims[0][1],)]
    if len(two) < len(("one", "other")):
        return ()
    one, other = two
    if not all(cast.case.oppose(a, b) for a in one for b in other):
        return ()
    return (Pair(by=one, to=other), Pair(by=other, to=one))
