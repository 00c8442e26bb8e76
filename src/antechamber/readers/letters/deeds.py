"""The word of a clause that carries a deed of proposing, and the form in which it is told."""

from dataclasses import dataclass
from enum import StrEnum

from antechamber.readers.language import patterns as re
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.words import Words


class Kind(StrEnum):
    """What a clause is, before it is known who is meant."""

    TOLD = "told"
    RESTATED = "restated"
    DENIED = "denied"
    DISCOVERY = "discovery"
    PLEADING = "pleading"
    FEELER = "feeler"
    BRACKET = "bracket"
    AUTHORITY = "authority_only"
    FUTURE = "future"
    COURT = "to_court_only"
    WILLING = "willingness"
    HYPOTHETICAL = "hypothetical"
    EVALUATION = "evaluation"
    DAMAGES = "damages"
    FEES = "fees"
    REPLY = "reply"
    PAST = "past"
    OPINION = "opinion"
    NOTHING = "nothing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The kind of a clause, the word that carries its act (offsets in the clause), and why."""

    kind: Kind
    at: int = 0
    end: int = 0
    form: str = ""
    reason: str = ""


SETTLING = Words(
    r"(?i)\b(?:settle\w*|release|dismiss\w*|discontinu\w*|in exchange|walk-?away|reinstat\w*|job back|apolog\w*|licen[sc]e|waive\w*|mutual|resolve|resolution|each side|drop the|forgive|contribut\w+|all in|split|indemni\w+|bear\b|borne|cross-licen\w+|no payment|retrain\w*|letter of)\b"
)


_SPEECH = Words(
    r"(?i)wrote|written|told|informed|advised|said|stated|announced|mentioned|relayed|communicated"
)


def find_deed(clause: Clause, *, performative: bool) -> Reading | None:
    """The word that carries an act of proposing in the clause."""
    words = clause.text
    bid = _bid(clause, performative=performative)
    if bid:
        return bid
    noun = _noun_in(v.PROPOSAL_NOUN, words, 0)
    sent = _sending(clause, noun)
    if (
        sent
        and sent.group().lower().startswith("put")
        and re.search(r"(?i)\bput\b[^.;]{0,30}\bat\s+(?:about\s+)?[$€£]", words)
    ):
        sent = None
    if (
        sent
        and _SPEECH.match(sent.group())
        and not clause.sums
        and re.search(
            r"\bthat\b", words[sent.end() : noun.start()] if noun and noun.start() > sent.end() else ""
        )
    ):
        sent = None
    if sent and not noun and not _handed_over(clause, sent):
        sent = None
    if sent and (noun or clause.sums) and (v.STRONG_NOUN.search(words) or clause.sums):
        return Reading(
            kind=Kind.TOLD,
            at=sent.start(),
            end=sent.end(),
            form="sent",
            reason=f"{sent.group()!r} with a proposal",
        )
    arrive = v.ARRIVE_VERB.search(words)
    if arrive and noun and (v.STRONG_NOUN.search(words) or _COUNTER.search(words) or clause.sums):
        return Reading(
            kind=Kind.TOLD,
            at=arrive.start(),
            end=arrive.end(),
            form="arrived",
            reason=f"{arrive.group()!r} with a proposal",
        )
    got = _received(words)
    if (
        got
        and clause.sums
        and re.match(
            r"(?i)\s+(?:his|her|their|its|your|[A-Z][\w.]*(?: [A-Z]\w+)?'s)\s+$",
            words[got.end() : clause.sums[0].start - clause.start],
        )
    ):
        return Reading(
            kind=Kind.TOLD,
            at=got.start(),
            end=got.end(),
            form="received",
            reason=f"{got.group()!r} somebody's sum",
        )
    if got and (_strong_noun(words, got.end()) or (noun and clause.sums)):
        return Reading(
            kind=Kind.TOLD,
            at=got.start(),
            end=got.end(),
            form="received",
            reason=f"{got.group()!r} a proposal",
        )
    if said := _stated(clause):
        return said
    if noun and clause.sums and v.STRONG_NOUN.search(words):
        return Reading(
            kind=Kind.TOLD, at=noun.start(), end=noun.end(), form="noun", reason="a proposal with its sum"
        )
    return None


def _stated(clause: Clause) -> Reading | None:
    """What a letter says, which day's proposal it is, or a position with its sum."""
    words = clause.text
    says = _PAPER_SAYS.search(words) if clause.sums else None
    if says and _next_sum(clause, says.end()) <= _CLOSE:
        return Reading(
            kind=Kind.TOLD, at=says.start(1), end=says.end(1), form="noun", reason="what a letter says"
        )
    same = _IS_THAT_OF.search(words) if clause.days else None
    if same:
        return Reading(
            kind=Kind.TOLD, at=same.start(1), end=same.end(1), form="noun", reason="a proposal of a day"
        )
    stated = _STATED.search(words) if clause.sums else None
    if stated and (clause.days or _KNOWN_TO_THEM.search(words)):
        return Reading(kind=Kind.TOLD, at=stated.start(1), end=stated.end(1), form="noun", reason=POSITION)
    return None


_SEEN = Words(r"(?i)(?:saw|seen|heard|read)$")
_AUXILIARY = Words(
    r"(?i)(?:\w+ly |never |not |n't |ever |already |before |also |since |then |just ){0,3}(?:been|had|\w+ed|made|sent|given|told|put|got|come|gone|said)\b(?! (?:demand|offer|proposal|counter|number|figure))"
)
_BESIDE = 40
"""Characters between a word of seeing or hearing and the proposal that was seen."""


def _received(words: str) -> re.Match[str] | None:
    """The word of receiving: no "had" of a past perfect, and no "saw" of which the proposal is not the object."""
    for got in v.RECEIVE_VERB.finditer(words):
        behind = words[got.end() : got.end() + _BESIDE]
        if got[0] in ("has", "have", "had") and _AUXILIARY.match(behind.lstrip()):
            continue
        if _SEEN.match(got[0]) and not v.PROPOSAL_NOUN.search(behind):
            continue
        return got
    return None


_COUNTER = Words(
    r"(?:['’]s?|\b(?:its|his|her|their|our|my|the|an?|written))\s+(?:[\w-]+\s+){0,2}?counter\b(?! (?:clerk|top|service|staff|help|area|seat))"
)
"""A counter that is a proposal, no verb and no piece of furniture."""
_CLOSE = 60
"""Characters between a letter's "says" and its sum."""
_PAPER_SAYS = Words(
    r"(?i)(?:'s?|\b(?:our|my|his|her|their|its|your))\s+(?:[\w-]+\s+){0,2}?(letter|e-?mail|message|note|fax)\b[^.;$€£]{0,60}?(?:\b(?:lists?|listed|asks? for|asked for|says|said|names?|named|states|stated|offers|demands|proposes|gives|gave|calls for|called for|contained|carried|sets out|reads?)\b|:\s*(?=\"))(?!,? that\b)"
)


def _next_sum(clause: Clause, at: int) -> int:
    """How many characters after a place the next sum stands; many, when none does or a quotation holds several."""
    gaps = [s.start - clause.start - at for s in clause.sums if s.start - clause.start >= at]
    quoted = '"' in clause.text[at : at + 200]
    if quoted and (len(gaps) > 1 or not _PROMISE.search(clause.text, at)):
        return 999
    return min(gaps, default=999) if not quoted else min(gaps[0] if gaps else 999, 60)


_PROMISE = Words(
    r"(?i)\b(?:will|shall|agrees? to|offers?|demands?|proposes?)\b[^.;]{0,24}?\b(?:pay|accept|take|dismiss|settle|release|resolve)\b|\bpays?\b[^.;]{0,60}\bwill dismiss|\b(?:demand|offer) (?:of|is|for)\b|\b(?:offers?|demands?)\b"
)
_STATED = Words(
    r"(?i)(?:\bthe (?=(?:response|answer|reply|counter\w*) (?:of|from|by)\b)|(?:'s?|\b(?:our|my|his|her|their|its|your))\s+(?:[\w-]+\s+){0,3}?)(positions?|numbers?|figures?|responses?|answers?|reply|openings?|counters?|last|opening move)\b(?! that)[^.;$€£]{0,48}?(?:\bwas|\bis|\bremains|\bof|\bat|:)\s+(?:then |only |again |now )?(?=[$€£])"
)
_IS_THAT_OF = Words(
    r"(?i)(?:'s?|\b(?:our|my|his|her|their|its))\s+(?:[\w-]+\s+){0,2}?(demand|offer|proposal)\b(?: on the table| in force| to (?:it|them|him|her|us))?,? is (?:the one|that) (?:(?:made|sent|served|conveyed|e-?mailed) )?(?:of|from|on|in) "
)
"""What a proposal is by its day: "our demand on the table is the one of November 30"."""
POSITION = "a position with its sum"
"""The reason of a reading that rests on a position stated, no act of conveying: it needs a day, or a word of telling."""
COMMUNICATED = Words(r"(?i)\b(?:communicated|conveyed|told|given to|sent)\b")
_KNOWN_TO_THEM = Words(
    r"(?i)\b(?:communicated|conveyed|told|stated|mediation|conference|session|final|last|response|answer|counter)\b"
)


def _sending(clause: Clause, noun: re.Match[str] | None) -> re.Match[str] | None:
    """The word of sending or telling that stands nearest before the proposal or its sum, else the first."""
    ends = [s.start - clause.start for s in clause.sums[:1]]
    strong = _strong_noun(clause.text, 0)
    ends += [strong.start()] if strong else [noun.start()] if noun else []
    verbs = [
        m
        for m in v.SEND_VERB.finditer(clause.text)
        if (_is_verb(clause, m) or m[0] == "put") and not _HEARD.search(clause.text[: m.end()])
    ]
    near = [m for m in verbs if ends and m.end() <= min(ends) and not _MOOD.search(clause.text[: m.start()])]
    chosen = near[-1] if near else next(iter(verbs), None)
    asked = chosen and not clause.sums and _MERE_SPEECH.fullmatch(chosen[0])
    return None if asked else chosen


def _strong_noun(words: str, start: int) -> re.Match[str] | None:
    return _noun_in(v.STRONG_NOUN, words, start)


def _noun_in(nouns: Words, words: str, start: int) -> re.Match[str] | None:
    """The first noun of proposing from `start` on that is no verb ("not to offer more")."""
    for noun in nouns.finditer(words):
        if noun.start() >= start and not _AS_VERB.search(words[max(0, noun.start() - 12) : noun.start()]):
            return noun
    return None


_HEARD = re.compile(r"(?i)\b(?:am|are)\s+(?:\w+ly\s+)?(?:told|informed|advised)$")
_MOOD = re.compile(r"(?i)\b(?:would|will|could|might|may|should|can|to)\s+$")
_MERE_SPEECH = re.compile(r"(?i)told|said|informed|advised|mentioned")
_AS_VERB = re.compile(
    r"(?i)\b(?:to|will|would|can|could|may|might|shall|should|not|it|he|she|they|we|i|which|who)\s+$"
)
_MOTION = Words(r"(?i)\b(?:to|at|up|down)$")


_CHANGE = Words(r"(?i)^(?:lowered|reduced|raised|increased|improved|revised|changed|cut)\b")


_WISH = Words(r"(?i)^(?:asked|asking|requested|wanted|required|suggested|named|quoted|tendered)\b")


WAIVED = re.compile(r"(?i)\b(?:waiv|forgiv|forgo|cancel)\w*\b[^.;$]{0,40}$")
"""Stands before a sum that is given up, not paid."""
OTHER_SUM = Words(
    r"(?i)\s*(?:(?:a|per|each|every) (?:month|week|year|hour|day)\b|(?:in|of|for|as)\s+(?:(?:his|her|their|our|its|the|unpaid|past|future|additional|attorneys?'?s?'?|medical|lost|discovery|monetary)\s+)*(?:fees|costs|specials|bills|expenses|wages|earnings|back pay|front pay|interest|damages|disbursements|liens?|invoices?|insurance|coverage|authority|sanctions|severance(?: pay)?|salary|bail|restitution)\b|as (?:the|its|his|her|their|an?) (?:\w+ )?(?:value|cost|price|worth|loss|measure|estimate|budget|limit)s?\b|for (?:[\w'’]+ ){0,3}?(?:copying|copies|photocop\w+|transcripts?|depositions?|subpoenas?|interpreters?|storage|mileage|travel|inspections?|court reporters?|expert'?s? (?:time|fee|report|deposition))\b)"
)


def _handed_over(clause: Clause, sent: re.Match[str]) -> bool:
    """Whether a sum is itself what was said, given or sent: it follows the verb closely and is nothing else."""
    sums = [s for s in clause.sums if s.start - clause.start >= sent.end()]
    if not sums:
        return False
    between = clause.text[sent.end() : sums[0].start - clause.start]
    other = (
        v.FEES.search(between)
        or v.DAMAGES.search(between)
        or v.EVALUATION.search(between)
        or v.AUTHORITY.search(between)
    )
    after = OTHER_SUM.match(clause.text, sums[0].end - clause.start)
    named = re.search(r"(?i)\b(?:response|answer|reply|letter|counter\w*)\b[^.;$]*:\s*$", between)
    return (len(between) <= 34 or bool(named)) and not other and not after


def _bid(clause: Clause, *, performative: bool) -> Reading | None:
    for bid in v.BID_VERB.finditer(clause.text):
        word = bid.group().lower()
        present = word in ("offers", "demands", "proposes", "asks for", "offer", "demand", "propose")
        dated = bool(clause.days) and (
            _OBJECT.match(clause.text, bid.end())
            or (clause.start == 0 and clause.days[0].start <= _AT_THE_HEAD)
            or _IN_A_LETTER.search(clause.text[: bid.start()])
        )
        named = _has_subject(clause, bid) if present else False
        speaks = performative and (named or word in ("offers", "demands", "proposes", "asks for"))
        if present and _OF_MONEY.match(clause.text, bid.end()):
            continue
        if present and not ((speaks or (dated and named)) and _is_verb(clause, bid)):
            continue
        if word in ("offered", "demanded", "proposed", "bid", "offer", "demand") and not _is_verb(
            clause, bid
        ):
            continue
        gaps = [
            s.start - clause.start - bid.end() for s in clause.sums if s.start - clause.start >= bid.end()
        ]
        gap = min((*gaps, *_relative(clause, bid)), default=999)
        near = (
            4
            if clause.text[bid.end() : bid.end() + 1] == ":"
            else 24
            if _MOTION.search(word)
            else 48
            if _WISH.match(word) or _CHANGE.match(word)
            else 110
        )
        if _EARLIER.search(clause.text, 0, bid.start()) and _bids_again(clause, bid):
            continue
        if gap < _FAR and OF_ANOTHER_KIND.search(clause.text[bid.end() : bid.end() + gap]):
            continue
        if _CHANGE.match(word) and not v.PROPOSAL_NOUN.search(clause.text) and not re.search(r"\bto$", word):
            continue
        if gap <= near:
            return Reading(
                kind=Kind.TOLD,
                at=bid.start(),
                end=bid.end(),
                form="sum",
                reason=f"{bid.group()!r} with a sum",
            )
        if (
            (present and word.endswith("s"))
            or word in ("offered", "proposed", "demanded", "countered", "suggested", "tendered")
        ) and SETTLING.search(clause.text, bid.end()):
            return Reading(
                kind=Kind.TOLD,
                at=bid.start(),
                end=bid.end(),
                form="terms",
                reason=f"{bid.group()!r} with terms other than money",
            )
    return None


_OF_MONEY = re.compile(r"\s+(?:of|for|in the amount of)\s+[$€£\d]")
"""Behind "offers" and "demands" it makes nouns of them: "I e-mailed Mr. Roe offers of $5,000"."""
_EARLIER = Words(
    r"\bhad (?:\w+ )?(?:earlier|previously|already|once|first|originally|initially|before) (?:\w+ly )?$"
)


def _bids_again(clause: Clause, bid: re.Match[str]) -> bool:
    """Whether a sum follows a later word of proposing: "which had earlier offered $5,000, offered $15,000"."""
    later = [m.end() for m in v.BID_VERB.finditer(clause.text) if m.start() > bid.end()]
    return bool(later) and any(s.start - clause.start >= later[0] for s in clause.sums)


_AT_THE_HEAD = 5
"""Where a day that opens an entry of a chronology stands at the latest."""
_FAR = 999
OF_ANOTHER_KIND = re.compile(
    r"(?i)\b(?:raise|salary|loan|refund|bonus|deposit|retainer|price|budget|grant|discount|commission|severance|extension)\s+(?:of|in the amount of)\s+$"
    r"|\b(?:plan|specials|bills?|liens?|losses|retention|budget|invoice|valuation|estimate)\s+(?:of|for|totall?ing|in the amount of)\s+$"
    r"|\bwhich (?:has|had|carries|carried|provides|provided|have)\b[^.;$]{0,24}$"
    r"|\b(?:position (?:of|as)|job|post|employment|promotion|transfer)\b[^.;$]{0,60}\b(?:at|for|paying|with (?:a )?(?:salary|pay) of)\s+$"
)
_IN_A_LETTER = re.compile(
    r"(?i)\b(?:as (?:stated|set (?:out|forth)|offered) )?in (?:my|our|his|her|its|their|the|[A-Z][\w.]+'s) [^.;:]{0,40}?\b(?:letter|e-?mail)\b|\b(?:letter|e-?mail)\b[^.;]{0,60}\b(?:in which|by which|where)\b"
)
_OBJECT = re.compile(r"\s+(?:me|us|him|her|them)\b")


def _has_subject(clause: Clause, bid: re.Match[str]) -> bool:
    """Whether somebody is named right before a verb in the present: "Alden offers", "they offer"."""
    lead = re.sub(
        r"\s+(?:now|hereby|also|therefore|accordingly)\s*$", "", clause.text[: bid.start()].rstrip()
    )
    return any(w.end - clause.start == len(lead) for w in clause.people)


def _relative(clause: Clause, bid: re.Match[str]) -> list[int]:
    """0 when the sum stands before a relative clause that holds the verb: "the $40,000 that I offered Ms. Roe"."""
    ends = [s.end - clause.start for s in clause.sums if s.end - clause.start <= bid.start()]
    between = clause.text[ends[-1] : bid.start()] if ends else ""
    return [0] if re.fullmatch(r",?\s+(?:that|which)\s+(?:[\w.'-]+\s+){1,4}", between) else []


def _is_verb(clause: Clause, word: re.Match[str]) -> bool:
    lead = clause.text[: word.start()]
    if re.search(r"(?i)\band\s*$", lead) and (_DONE_BEFORE.search(lead) or _WENT_BEFORE.search(lead)):
        return True
    return not re.search(
        r"(?i)\b(?:an?|the|our|my|his|her|their|its|no|of|and|such|any|these|'s|s')\s*$", lead
    )


_WENT_BEFORE = re.compile(
    r"(?i)^\W*(?:it|he|she|they|we|i|(?:the |his |her |their |our |my )?(?:letter|e-?mail|paper|response|answer|reply))\s+(?:\w+ly\s+)?(?:went|came|gave|made|took|read|told|said|set|noted|reviewed|answered|explained|enclosed|acknowledged|thanked|rejected|declined|recited|listed|described|began|opened)\b[^.;$]*\band\s*$"
)
_DONE_BEFORE = re.compile(
    r"(?i)\b(?:wrote|e-?mailed|called|telephoned|phoned|rang|met|saw|spoke|served|sent|answered|responded|replied|reached|came|rejected|declined)\b"
)
