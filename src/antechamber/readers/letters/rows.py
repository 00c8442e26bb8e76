"""Proposals told without a verb: rows of a table, entries of a chronology, items of a list.

An entry has a sum, the one whose it is, and as a rule a day, an addressee and a channel, in any order:
"May 4: Alpha to Roe, $175,000", "Plaintiff's letter of June 1, $90,000 against both", "Last offer: $20,000".
"""

from dataclasses import replace

from antechamber.core.negotiation import Interval, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import DateMention
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.binding import Bound
from antechamber.readers.letters.deeds import OTHER_SUM
from antechamber.readers.letters.entries import Lead, Row, apart, for_each, in_parallel
from antechamber.readers.letters.layout import Section
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of, side_by_side
from antechamber.readers.letters.sentence import Sentence
from antechamber.readers.letters.set_aside import is_of_others
from antechamber.readers.letters.words import Words

LONGEST_ROW = 260
_BESIDE = 18
"""Characters after a sum within which a name with a preposition belongs to it: "$5,000 from Alden"."""
_AT_THE_HEAD = 5
"""Where a day that opens an entry stands at the latest: after a bullet or a number."""
_NOUN = Words(
    r"(?i)\b(?:demands?|offers?(?: of judgment)?|counter-?(?:offers?|demands?|proposals?)|counters?|proposals?|bids?|response|answer|reply|pre-?suit letter|demand letter|letter of|rule 68)\b"
)
_VERB = Words(
    r"(?i)\b(?:(?:i|we|he|she|they|it|you)'(?:d|ll|ve|m|re|s)|is|are|was|were|be|been|has|have|had|did|does|do|will|would|could|can|might|should|shall|accepts?|agrees?|considers?|discuss\w*|whether|if|that|which|who|what|when|because|asks?|dear|told|says?|said|came|went|got|took|met|spoke|phoned|telephoned|called|rang|wrote|sent it|made|gave|wants?|wanted|needs?|sets?|lists?|contains?|responded|replied|answered|rejected|declined|refused|offering|proposing|demanding)\b"
)
_OTHER_MONEY = Words(
    r"(?i)\b(?:wages?|medicals?|specials|bills?|damages|loss(?:es)?|fees (?:to date|so far)|exposure|verdict|value|range|bracket|authori\w+|approv\w+|board|policy|limits?|retention|budget|economist|walk-?away|bottom line|court only|court'?s (?:only|eyes)|for the court|reserve|lien|recommend\w*|complaint|pleading|mediator'?s (?:number|proposal|figure)|to be confirmed|draft|between)\b"
)
_DENIED = Words(
    r"(?i)\b(?:no|none|nothing|never|neither|nor|without|not|zero)\b[^.;,]{0,30}\b(?:offers?|demands?|proposals?|counter\w*|figures?|numbers?|sums?|money|response|answer|reply|made|conveyed|given)\b|\bnone\b|\bnothing\b"
)
_PART_PAID = Words(
    r"(?i)\b(?:instal?lments?|payable|paid|at signing|on signing|on approval|within|deferred|the (?:rest|balance|remainder)|a further|of (?:it|which|that))\b"
)
_FEES_OF = re.compile(r"(?i)\b(?:fees|costs|plus|including)(?: of)?\s+$")
_DEMAND = Words(r"(?i)\b(?:demands?|pre-?suit letter|demand letter)\b")
_OFFER = Words(r"(?i)\b(?:offers?(?: of judgment)?|rule 68)\b")
_ANSWER = Words(r"(?i)\b(?:response|answer|reply|counter\w*)\b")
_AGAINST = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:against|versus|vs?\.?|/|;)\s*$")


_POINTING = ("to", "upon", "on", "against", "from")


def read_rows(said: Sentence, cast: Cast, lead: Lead) -> tuple[Row, ...]:
    """The proposals that a sentence without a verb enters; empty when it is no entry, or its mover cannot be told."""
    if not said.sums or said.quiet or len(said.text) > LONGEST_ROW:
        return ()
    sums = [
        s
        for s in said.sums
        if not OTHER_SUM.match(said.text, s.end) and not _FEES_OF.search(said.text[: s.start])
    ]
    if not sums or len(sums) > 3:
        return ()
    said = _after_the_colon(said)
    versus = _one_against_another(said, sums, cast, lead)
    if versus:
        return versus
    known = _known_to_them(said, sums, cast)
    if known or not _is_entry(said, lead):
        return known
    rows = [_row(said, sums, number, cast, lead) for number in range(len(sums))]
    if rows[0] and (each := for_each(said, sums, rows[0], cast)):
        return each
    told = [apart(said, row, rows[0]) if rows[0] else row for row in rows if row]
    if len(sums) == 1 or not told:
        return tuple(told)
    if _PART_PAID.search(said.text[sums[0].end :]):
        return tuple(told[:1])
    if len(told) == len(sums) and len({(row.bound.by, row.bound.to, row.on) for row in told}) == len(told):
        return tuple(told)
    return in_parallel(said, sums, told[0], cast)


def _after_the_colon(said: Sentence) -> Sentence:
    """The part of a sentence that lists, without the words that announce it: "The parties exchanged these: ..."."""
    announced = _ANNOUNCES.match(said.text)
    if announced is None:
        return said
    at = announced.end()
    return replace(
        said,
        text=" " * at + said.text[at:],
        people=tuple(w for w in said.people if w.start >= at),
        days=tuple(d for d in said.days if d.start >= at),
    )


_ANNOUNCES = re.compile(
    r"(?i)[^:$\"]{0,90}\b(?:following|numbers|figures|proposals|positions|moves|exchanged|these|sequence|history|follows)\b[^:$\"]{0,30}:"
)


def _known_to_them(said: Sentence, sums: list[SumMention], cast: Cast) -> tuple[Row, ...]:
    """Such as "What the defendants have been told, by my e-mail of May 3, is $82,000": the author's own proposal."""
    if not _WHAT_THEY_KNOW.search(said.text) or len(sums) != 1 or v.NEGATION.search(said.text):
        return ()
    sent = any(w.role is Role.SELF and is_possessor(said.text, w) for w in said.people)
    heard = next((w for w in said.people if w.start < 30 and w.parties), None)
    to = tuple(one for one in heard.parties if one in cast.opponents(cast.authors)) if heard else ()
    on = _day(said.days, 0, sums[0], len(said.text), alone=True)
    if not (sent and to and on and cast.authors):
        return ()
    why = ("By: the author, who says what the other side knows.", "To: those who are said to know it.")
    return (Row(bound=Bound(by=cast.authors, to=to, why=why, wide=True), found=sums[0], on=on),)


_WHAT_THEY_KNOW = re.compile(
    r"(?i)^\W*what [\w .'-]{2,40}? (?:knows?|(?:has|have) (?:been (?:told|given|offered)|heard|received|seen|had))\b"
)


def _is_entry(said: Sentence, lead: Lead) -> bool:
    text = said.text
    if (
        _VERB.search(text)
        or (_TO_DO.search(text) and not said.passage.row)
        or v.FUTURE.search(text)
        or v.FEELER.search(text)
        or v.RESTATED.search(text)
        or _acts(said)
        or is_of_others(text)
    ):
        return False
    if _OTHER_MONEY.search(text) or _DENIED.search(turns.NOT_TAKEN.sub(" ", text)):
        return False
    ended = turns.ENDED.search(text)
    if ended and (
        any(d.start > ended.start() for d in said.days)
        or (ended[0] != "withdrawn" and not _SET_BESIDE.search(text, 0, ended.start()))
    ):
        return False
    movers = [w for w in said.people if w.parties]
    day = any(d.interval for d in said.days) or lead.on is not None
    in_place = said.passage.section is Section.NEGOTIATION
    noun = bool(_NOUN.search(text))
    passed = len(movers) > 1 and any(preposition_of(text, w) in _POINTING for w in movers)
    named = noun and (bool(movers) or in_place or day)
    dated = bool(movers) and bool(said.days) and said.days[0].start <= _AT_THE_HEAD
    listed = bool(lead.by) and (bool(movers) or bool(said.days))
    return named or (passed and day) or (day and bool(movers) and in_place) or dated or listed


_SET_BESIDE = Words(
    r"[(,;:–—-]\s*(?:which |was |were |since |and |promptly |not |never |we |they |he |she |it |\w+ly ){0,3}$"
)
"""Stands before a word that says how a proposal ended, where it is set beside the entry and is no verb of it."""


def _acts(said: Sentence) -> bool:
    """Whether a word of the sentence is a verb of proposing, sending or receiving, no participle set beside a noun."""
    text = said.text
    if any(w.parties and _DID.match(text, w.end) for w in said.people) or _IT_SAYS.match(text):
        return True
    if _IRREGULAR.search(text):
        return True
    for words in (v.BID_VERB, v.SEND_VERB, v.RECEIVE_VERB, _PRESENT):
        for word in words.finditer(text):
            lead = text[: word.start()]
            noun = word[0] in ("offers", "demands", "offer", "demand", "bid")
            if noun and not any(
                w.end == len(lead.rstrip()) and not is_possessor(text, w) and _may_do(w, word[0])
                for w in said.people
            ):
                continue
            if (
                not _BESIDE_NOUN.search(lead[-24:])
                or (words is v.BID_VERB and _LETTER_DID.search(lead[-24:]))
                or (words is v.BID_VERB and _is_set_off(said, lead))
            ):
                return True
    return False


def _may_do(who: Who, verb: str) -> bool:
    """Whether one who is named right before "offer" or "demand" can be its subject: "they demand", never "Roe demand"."""
    return verb.endswith("s") or who.plural or who.role in (Role.SELF, Role.PRONOUN, Role.STRANGER)


def _is_set_off(said: Sentence, lead: str) -> bool:
    """Whether a verb follows its subject after words between commas: "Mr. Roe, acting for both, offered"."""
    aside = _ASIDE.search(lead)
    return aside is not None and any(
        w.end == aside.start() and w.parties and not is_possessor(said.text, w) for w in said.people
    )


_ASIDE = re.compile(r",(?! \d{4}\b)[^,]{2,80},\s*(?:\w+ly |then |later )?$")
_IRREGULAR = Words(
    r"(?i)\b(?:paid|sold|bought|owes?|lost|drew|knew|thought|began|became|heard)\b(?! in| within| by| on| over)"
)
_IT_SAYS = re.compile(r"(?i)\W*(?:it|he|she|they)\s+(?:\w+ly\s+)?(?:offers?|demands?|proposes?)\b")
_DID = re.compile(r"\s+(?:\w+ly\s+|also\s+|then\s+|later\s+|jointly\s+)?\w+ed\b")
_TO_DO = re.compile(r"(?i)\bto (?:offer|demand|propose|convey|make|pay|accept)\b")
_PRESENT = Words(
    r"(?i)\b(?:offer|demand|propose|convey|send|give|reiterates?|repeats?|stands?|remains?|put|extend)\b"
)
_LETTER_DID = re.compile(r"(?i)\b(?:letter|e-?mail|paper|response|answer|reply|message)\s+$")
_BESIDE_NOUN = re.compile(
    r"(?i)(?:[,(:]|\b(?:demands?|offers?|letter|response|answer|reply|proposals?|counter\w*|judgment|paper|e-?mail))\s*(?:as\s+)?$"
)


def _row(said: Sentence, sums: list[SumMention], number: int, cast: Cast, lead: Lead) -> Row | None:
    here = sums[number]
    start = _cut(said, sums[number - 1], here) if number else 0
    end = _cut(said, here, sums[number + 1]) if number + 1 < len(sums) else len(said.text)
    before = [w for w in said.people if start <= w.start < here.start and _counts(w)]
    after = [w for w in said.people if here.end <= w.start < end and _counts(w)]
    by, why = _mover(said, before, after, cast, lead)
    if not by or cast.opponents(by) == ():
        return None
    to = _addressee(said, before, after, by, cast)
    day = _day(said.days, start, here, end, alone=len(sums) == 1) or lead.on
    bound = Bound(
        by=by,
        to=to or tuple(one for one in lead.to if one in cast.opponents(by)),
        why=(f"By: {why}.", "To: the one named in the entry." if to else "To: the only ones it can be."),
        wide=bool(to),
    )
    return Row(bound=bound, found=here, on=day)


def _cut(said: Sentence, one: SumMention, other: SumMention) -> int:
    """Where one entry ends and the next begins, between two sums: at a semicolon, else at the next one named."""
    semicolon = said.text.find(";", one.end, other.start)
    if semicolon >= 0:
        return semicolon
    between = [w for w in said.people if one.end <= w.start < other.start and _counts(w)]
    free = [w.start for w in between if not preposition_of(said.text, w)]
    if free:
        return free[0]
    beside = [w.end for w in between if w.start - one.end < _BESIDE]
    return beside[0] if beside else one.end


def _counts(who: Who) -> bool:
    return bool(who.parties) and who.role not in (Role.COURT, Role.MEDIATOR, Role.INSURER, Role.STRANGER)


def _mover(
    said: Sentence, before: list[Who], after: list[Who], cast: Cast, lead: Lead
) -> tuple[Parties, str]:
    """Whose an entry is: its owner, the one it is from, the first named, else what its noun or the list says."""
    text = said.text
    owners = [w for w in before if is_possessor(text, w)]
    if owners:
        return side_by_side(text, before, owners[-1], cast.case), f"the proposal of {owners[-1].words!r}"
    givers = [w for w in before if preposition_of(text, w) in ("from", "by")]
    if givers:
        return side_by_side(text, before, givers[0], cast.case), f"from {givers[0].words!r}"
    free = [w for w in before if not preposition_of(text, w)]
    if free:
        return side_by_side(text, before, free[0], cast.case), f"{free[0].words!r}, first named in the entry"
    senders = [w for w in after if is_possessor(text, w) and w.role is Role.SELF]
    if senders:
        return senders[0].parties, f"{senders[0].words!r} sent it"
    led = lead.by and before and preposition_of(text, before[0]) == "to"
    if led and set(before[0].parties) <= set(cast.opponents(lead.by)):
        return lead.by, "the one whose proposals are listed"
    if (
        before
        and preposition_of(text, before[0]) == "to"
        and set(before[0].parties) <= set(cast.opponents(cast.authors))
    ):
        return cast.authors, "the author, who lists what went to others"
    if lead.by:
        return lead.by, "the one whose proposals are listed"
    return _by_noun(text, before + after, cast, lead)


def _by_noun(text: str, people: list[Who], cast: Cast, lead: Lead) -> tuple[Parties, str]:
    plaintiffs, defendants = cast.of_role("plaintiff"), cast.of_role("defendant")
    if len(plaintiffs) + len(defendants) != len(cast.case.parties):
        return (), ""
    named = {one for who in people for one in who.parties}
    if _ANSWER.search(text) and not _DEMAND.search(text) and not _OFFER.search(text):
        return lead.last_to, "those to whom the last proposal went"
    for words, side in ((_DEMAND, plaintiffs), (_OFFER, defendants)):
        if not words.search(text) or (words is _OFFER and _DEMAND.search(text)):
            continue
        mine = tuple(p for p in side if p in cast.authors)
        if mine and not named & set(mine):
            return mine, "a demand is the plaintiff's, an offer the defendant's"
        headed = tuple(p for p in side if p in lead.heading)
        if (headed and not mine) or cast.same_counsel(side):
            return headed or side, "a demand is the plaintiff's, an offer the defendant's"
    return (), ""


def _addressee(said: Sentence, before: list[Who], after: list[Who], by: Parties, cast: Cast) -> Parties:
    against = cast.opponents(by)
    text = said.text
    pointed = [
        w
        for w in (*before, *after)
        if preposition_of(text, w) in ("to", "upon", "on", "against", "from", "of", "for")
    ]
    everybody = [*before, *after]
    ids = [one for w in pointed for one in side_by_side(text, everybody, w, cast.case) if one in against]
    if not ids:
        ids = [
            one
            for w in before
            if not preposition_of(text, w) and not is_possessor(text, w)
            for one in w.parties
            if one in against
        ]
    return cast.case.in_order(ids)


def _day(
    days: tuple[DateMention, ...], start: int, here: SumMention, end: int, *, alone: bool
) -> Interval | None:
    """The day of an entry: of its own stretch, else the first of the sentence."""
    told = [d for d in days if d.interval and d.relation in ("", "from")]
    own = [d for d in told if start <= d.start < end]
    before = [d for d in own if d.start < here.start]
    days_in_order = [*before, *own, *(told if alone or not own else ())]
    return days_in_order[0].interval if days_in_order else None


def _one_against_another(said: Sentence, sums: list[SumMention], cast: Cast, lead: Lead) -> tuple[Row, ...]:
    """Such as "Mediation, March 5: $900,000 against $75,000": the plaintiffs' demand and the defendants' offer."""
    if (
        len(sums) != 2
        or _OTHER_MONEY.search(said.text)
        or not _AGAINST.match(said.text[sums[0].end : sums[1].start])
    ):
        return ()
    if "gainst" not in said.text[sums[0].end : sums[1].start] or any(_counts(w) for w in said.people):
        return ()
    day = _day(said.days, 0, sums[0], len(said.text), alone=True) or lead.on
    plaintiffs, defendants = cast.of_role("plaintiff"), cast.of_role("defendant")
    first = tuple(p for p in plaintiffs if p in (*cast.authors, *lead.heading)) or plaintiffs
    second = tuple(p for p in defendants if p in (*cast.authors, *lead.heading)) or defendants
    amounts = [s.amount for s in sums]
    if day is None or amounts[0] is None or amounts[1] is None or not amounts[0] > amounts[1]:
        return ()
    if not (cast.same_counsel(first) and cast.same_counsel(second)):
        return ()
    why = ("By: of two sums set against each other the greater is demanded.", "To: the other side.")
    return (
        Row(bound=Bound(by=first, to=second, why=why), found=sums[0], on=day),
        Row(bound=Bound(by=second, to=first, why=why), found=sums[1], on=day),
    )


def listed_by(said: Sentence, cast: Cast) -> Parties:
    """Whose proposals a line that ends in a colon announces: "Offers made by Roe since the Order:"."""
    text = said.text.rstrip()
    if not text.endswith(":") or said.sums or not _NOUN.search(text) or v.NEGATION.search(text):
        return ()
    movers = [w for w in said.people if _counts(w)]
    made = [w for w in movers if is_possessor(text, w) or preposition_of(text, w) in ("by", "from")]
    free = [w for w in movers if not preposition_of(text, w)]
    chosen = (*made, *free)
    return side_by_side(text, movers, chosen[0], cast.case) if chosen else ()
