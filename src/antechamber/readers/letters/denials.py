"""Express statements that something was not done: who did not, toward whom, since when."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from antechamber.core.negotiation import Move, Parties
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.people_in_place import is_possessor, preposition_of
from antechamber.readers.letters.words import Words


class Form(StrEnum):
    """How a denial is built; it decides which place in the clause the mover takes."""

    MADE = "made"
    """The one who did not act is the subject."""
    RECEIVED = "received"
    """The one to whom nothing came is the subject."""
    NOUN = "noun"
    """No offer, nothing: mover and addressee stand behind prepositions, or are left unsaid."""
    REPLY = "reply"
    """No answer to the last move told."""
    TALK = "talk"
    PASSIVE = "passive"
    """A proposal that was not made, renewed, sent: its owner is the mover."""
    LIMITED = "limited"
    """No such, no further one: what there was before is left open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A denial found in a clause: its form and the offsets of its words in the clause."""

    form: Form
    at: int
    end: int
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Who did not act, and toward whom."""

    by: Parties
    to: Parties


_NOT = (
    r"(?:not|never|n't|nt\b|yet to|failed to|declined to|refused to|unable to|neglected to|been unwilling to)"
)
_AUX = r"(?:ha(?:s|ve|d)|did|do|does|is|are|was|were|can|could|will|would|ca)"
_THING = r"(?:counter-?(?:offers?|demands?|proposals?)|counters?|offers?|demands?|proposals?|bids?|numbers?|figures?|settlement positions?|amounts?|terms|moves?|movement|anything|dollars?|dime|penny|cent|money|sums?|one|any|position|letter|it|this|that|them)"
_OWN_VERBS = r"(?:offer(?:ed)?|propos(?:ed?|ing)|demand(?:ed)?|counter(?:ed|-?offered)?|bid|respond(?:ed)?|answer(?:ed)?|repl(?:y|ied)|(?:re)?convey(?:ed)?|tender(?:ed)?|move[d]?|budged?|re-?state[d]?|repeat(?:ed)?)"
_LIGHT_VERBS = r"(?:ma[dk]e|extend(?:ed)?|put|gi?ven?|gave|sen[dt]|serve[d]?|communicate[d]?|present(?:ed)?|submit(?:ted)?|transmit(?:ted)?|name[d]?|mention(?:ed)?|stated?|provide[d]?|advance[d]?|turn|tell|told|said|written|made up|formulated?|come|came|done so|issue[d]?|raise[d]?)"
_MADE = Words(
    rf"(?i)\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?:\w+ly|yet|as yet|so far|ever|since|at any time|itself|himself|either|even|in fact|also|to date|been in a position to|in a position to|able to|prepared to|going to|made)\s+){{0,3}}"
    rf"(?:{_OWN_VERBS}\b|{_LIGHT_VERBS}\b[^.;]{{0,60}}?\b{_THING}\b|{_LIGHT_VERBS}\b\s+so\b)"
    rf"|\b(?:ma[dk]es?|made|making|conveyed|extended|put|gave|sent|served|named|communicated|presented|submitted|issued)\s+(?:(?:\w+\s+){{0,3}}?(?:no|zero)\s+(?:[\w-]+[\s,]+){{0,4}}?{_THING}\b|(?:\w+\s+){{0,2}}?(?:none|nothing|neither)\b(?!\s+(?:about|on|here)))"
    r"|\b(?:have|has|had|I|we|he|she|they)\s+(?:\w+\s+)?(?:told|said)\s+(?:\w+\s+){0,2}(?:nothing|none)\b(?!\s+(?:here|about|of it))"
    r"|\b(?:offered|offers|proposed|demanded|countered|conveyed)\s+(?:(?:\w+|[A-Z]\w+)\s+){0,3}?(?:nothing|none|neither|zero dollars)\b"
)
_RECEIVED = Words(
    rf"(?i)\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?:yet|ever|since|so far|in fact|even)\s+){{0,2}}(?:receive[d]?|hear[d]?|got(?:ten)?|get|had|have|seen?|been (?:given|told|offered|sent|served with|shown|made))\b"
    rf"|\b(?:ha(?:s|ve|d)\s+(?:(?:yet|still|so far|to date|as yet|had|received|heard|got|gotten|seen|been (?:given|offered|sent|made))\s+)*|got|received|heard|get)\s*(?:no|nothing|none|neither)\b(?!\s+(?:idea|doubt|objection|wish|reason|interest|insurance|quarrel|control|intention|knowledge|record|to (?:add|say|do|hide)))|\bdo(?:es)?(?:n't| not) have (?:a|any|an)\b"
)
_NOUN_NO = Words(
    r"(?i)\b(?:no|zero|any|without (?:a|any)|neither (?:a|an|of)|absence of (?:a|any)|lack of (?:a|any)|nor (?:any|a|an))\s+(?:\w+[\s,-]+){0,4}?(?P<noun>counter-?(?:offers?|demands?|proposals?)|counters?|offers?|demands?|proposals?|bids?|numbers?|figures?|settlement positions?|amounts?|terms|moves?|movement|response|answer|reply|word|letter|dollars?|money|communication)\b"
    r"|\b(?P<nothing>nothing|none|nobody|no one)\b(?!\s+(?:in this|in here|herein|about|to add|to say|in it)\b)(?=[^.;]{0,50}\b(?:offered|demanded|proposed|conveyed|made|put|come|came|said|passed|sent|exchanged|from|on the table|back|served|communicated|received|given|under)\b)"
)
_PASSIVE_NO = Words(
    r"(?i)\b(?:has|have|had|was|were)(?:n't| not| never)(?: yet| since| ever)? been (?:renewed|revived|repeated|made|conveyed|sent|communicated|extended|served|re-?stated|transmitted|put|withdrawn and)\b"
)
_LISTED_NONE = Words(r"(?i)\b(?:offers?|demands?|proposals?)\b[^.;]{0,40}:\s*(?:none|nil|zero|nothing)\b")
_NEITHER = Words(
    rf"(?i)\bneither\b[^.;,]{{0,40}}?\b(?:has|have|had|made)\b[^.;]{{0,20}}?(?:{_OWN_VERBS}|{_LIGHT_VERBS})\b"
)
_REPLY_NOUN = Words(r"(?i)response|answer|reply|counter|word|communication")
_TALK_NO = Words(
    rf"(?i)\b(?:{_AUX}\s*)?{_NOT}\s+(?:(?:yet|ever|since|so far|actually|otherwise|directly)\s+){{0,2}}(?:spoken|speak|talk(?:ed)?(?! about)|telephone[d]?|phone[d]?|call(?:ed)?|met|meet|conferred?|discuss(?:ed)? (?:settlement|anything|terms|the case|a resolution|money)|rung|had a (?:call|talk|discussion|conversation))\b"
    rf"|\b(?:had|have|been|held|took|taken|were|was)\s+(?:\w+\s+)?no\s+(?:\w+\s+){{0,3}}?(?:discussions?|talks?|conversations?|calls?|meetings?|negotiations?|contact|communications?)\b|\bno\s+(?!further|more|other|additional)(?:\w+\s+){{0,3}}?(?:discussions?|talks?|conversations?|calls?|meetings?|negotiations?)\b[^.;]{{0,30}}\b(?:took place|taken place|held|occurred|been)\b"
)
_EXCEPT = Words(
    r"(?i)\b(?:other than|except(?:ing)?(?: for)?|apart from|aside from|besides|beyond|save(?: for)?|only)\b"
)


def find_denial(clause: Clause) -> Frame | None:
    """The denial that a clause makes, if it makes one."""
    words = v.NOT_ONLY.sub(lambda m: "_" * len(m.group()), clause.text)
    talk = _TALK_NO.search(words)
    if talk and re.match(
        r"(?i)[^.;]{0,24}\b(?:as to|about (?!settle)|of confidentiality|on the subject|regarding|again|further|anew|a second time|of (?!settle|money)\w+ing)\b",
        words[talk.end() :],
    ):
        return None
    if talk and not v.STRONG_NOUN.search(words):
        return Frame(form=Form.TALK, at=talk.start(), end=talk.end())
    received = _RECEIVED.search(words)
    if received and (
        v.PROPOSAL_NOUN.search(words, received.start())
        or re.match(
            r"(?i)[^.;]{0,40}\b(?:from|back|response|answer|reply|word|anything)\b", words[received.end() :]
        )
    ):
        return Frame(form=Form.RECEIVED, at=received.start(), end=received.end())
    made = _MADE.search(words)
    if (
        made
        and re.search(r"(?i)\b(?:it|this|that|them|these)$", made.group())
        and not v.PROPOSAL_NOUN.search(words, made.start())
    ):
        return None
    if made and (
        v.CORE.search(words)
        or re.search(
            r"(?i)respon|answer|repl|counter|anything|nothing|number|figure|dollar|dime|money|settle|done so|one\b|none|moved?",
            made.group() + words[made.end() : made.end() + 40],
        )
    ):
        return Frame(form=Form.MADE, at=made.start(), end=made.end())
    listed = _LISTED_NONE.search(words)
    if listed:
        return Frame(
            form=Form.NOUN, at=listed.start(), end=listed.end(), noun=listed.group().split()[0].lower()
        )
    passive = _PASSIVE_NO.search(words)
    if passive and v.STRONG_NOUN.search(words[: passive.start()]):
        return Frame(form=Form.PASSIVE, at=passive.start(), end=passive.end())
    neither = _NEITHER.search(words)
    if neither:
        return Frame(form=Form.MADE, at=neither.end() - 1, end=neither.end())
    noun = _NOUN_NO.search(words)
    if noun and re.search(r"(?i)\bno (?:such|similar|like|comparable|further|other|new)\b", noun.group()):
        return Frame(form=Form.LIMITED, at=noun.start(), end=noun.end(), noun=(noun["noun"] or "").lower())
    if noun and re.match(
        r"(?i)[^.;]{0,30}\b(?:question|letter motion|interrogator|subpoena|motion|discovery|confidentiality)",
        words[noun.end() :],
    ):
        return None
    if noun is None or (
        noun.group().lower().startswith("any") and not v.NEGATION.search(words[: noun.start()])
    ):
        return None
    named = (noun["noun"] or "").lower()
    form = (
        Form.REPLY
        if _REPLY_NOUN.search(named)
        or re.search(r"(?i)\bback\b|in (?:response|reply|return|answer)\b", words)
        else Form.NOUN
    )
    return Frame(form=form, at=noun.start(), end=noun.end(), noun=named)


def pairs_of(  # noqa: C901 - one case for each form
    frame: Frame,
    clause: Clause,
    text: str,
    cast: Cast,
    subject: Who | None,
    last: Move | None,
    heading: Parties = (),
) -> tuple[Pair, ...]:
    """The pairs of whom a denial speaks; none when they cannot be told."""
    at = clause.start + frame.at
    people = [w for w in clause.people if w.role not in (Role.COURT, Role.MEDIATOR)]
    free = [w for w in people if w.start < at and not preposition_of(text, w) and not is_possessor(text, w)]
    free = free or [w for w in people if 0 <= at - w.end <= 6 and not is_possessor(text, w)]
    who = free[-1] if free else (subject if frame.form in (Form.MADE, Form.RECEIVED, Form.TALK) else None)
    concerned = _on_own_behalf(people, text, cast)
    if concerned:
        return _pair(cast, concerned, ())
    if len(cast.authors) > 1 and re.search(r"(?i)\bfor (?:him|her|it)\b", clause.text[frame.at :]):
        return _pair(cast, heading, ()) if heading and set(heading) < set(cast.authors) else ()
    everybody = (who is not None and who.role is Role.EVERYBODY) or re.match(
        r"(?i)(?:nobody|no one|neither side|no party)", clause.text[frame.at : frame.end]
    )
    if everybody:
        return _all_round(cast, clause, text, people, at)
    match frame.form:
        case Form.MADE | Form.TALK:
            by = who.parties if who else ()
            behalf = _governed(people, text, clause.start, ("behalf of",))
            given = clause.text[frame.at : frame.end + 4]
            object_told = re.search(r"(?i)\b(?:it|him|her|them)\b", given) and not cast.same_counsel(
                cast.opponents(by)
            )
            if object_told and not _taker(people, text, clause, frame):
                return ()
            return _pair(
                cast,
                behalf or by,
                _governed(people, text, at, ("to", "with", "upon", "on", "against", "from", "toward"))
                or _taker(people, text, clause, frame),
            )
        case Form.PASSIVE:
            return _pair(
                cast, _owner(people, text, clause.start), _governed(people, text, at, ("to", "upon", "on"))
            )
        case Form.RECEIVED:
            to = who.parties if who else ()
            by = _governed(people, text, at, ("from", "by", "of")) or _owner(people, text, at)
            if to and not by:
                by = cast.opponents(to)
            return _pair(cast, by, to)
        case Form.NOUN | Form.LIMITED:
            return _of_noun(frame, clause, text, cast, people)
        case Form.REPLY:
            by = _governed(people, text, clause.start, ("from", "by"))
            if by:
                return _pair(cast, by, _governed(people, text, clause.start, ("to",)))
            if last is None or not last.to or not last.by:
                return ()
            return (Pair(by=last.to, to=last.by),)


def _on_own_behalf(people: list[Who], text: str, cast: Cast) -> Parties:
    """The one of several clients for whom nothing was done: "no offer has been made for Mr. Roe"."""
    for who in people:
        own = who.parties and set(who.parties) < set(cast.authors)
        if own and re.search(r"(?i)\b(?:for|on behalf of)\s+$", text[max(0, who.start - 14) : who.start]):
            return who.parties
    return ()


def _all_round(cast: Cast, clause: Clause, text: str, people: list[Who], at: int) -> tuple[Pair, ...]:
    """Such as "Neither side has made an offer": each toward each."""
    to = _governed(people, text, at, ("to", "upon"))
    mine = cast.authors
    others = cast.opponents(mine)
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
    by = _governed(people, text, clause.start, ("from", "by", "behalf of"))
    to = _governed(people, text, clause.start, ("to", "upon", "on", "against"))
    if by:
        return _pair(cast, by, to)
    if re.search(
        r"(?i)\bfrom any(?:body|one)\b|\bby any(?:body|one)\b|\bon either side\b|\bby either side\b|\bexchanged\b",
        clause.text,
    ):
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


def _governed(people: list[Who], text: str, at: int, prepositions: tuple[str, ...]) -> Parties:
    found: list[Who] = []
    for who in people:
        if who.start < at or not who.parties:
            continue
        preposition = preposition_of(text, who)
        joined = found and re.fullmatch(
            r"(?:'s counsel)?\s*(?:,|and|or|, and|, or|nor)\s*(?:to|from|by|with)?\s*(?:the )?",
            text[found[-1].end : who.start],
        )
        if preposition in prepositions or joined:
            found.append(who)
    ids = {one for who in found for one in who.parties}
    return tuple(dict.fromkeys(one for who in found for one in who.parties if one in ids))


def _owner(people: list[Who], text: str, at: int) -> Parties:
    for who in people:
        if who.start >= at and is_possessor(text, who):
            return who.parties
    return ()


def _taker(people: list[Who], text: str, clause: Clause, frame: Frame) -> Parties:
    """The direct object after the denied verb: "has not told Mr. Roe", "have not offered her anything"."""
    end = clause.start + frame.end
    for who in people:
        if (
            who.parties
            and clause.start + frame.at < who.start <= end + 3
            and not preposition_of(text, who)
            and not is_possessor(text, who)
        ):
            return who.parties
    return ()


def exception_since(clause: Clause) -> tuple[bool, date | None]:
    """Whether a denial makes an exception ("other than the one of May 3"), and the day after it when it has one."""
    found = _EXCEPT.search(clause.text)
    if found is None:
        return False, None
    days = [
        d.latest for d in clause.days if d.latest is not None and d.start - clause.start > found.start() - 40
    ]
    return True, max(days) + timedelta(days=1) if days else None
