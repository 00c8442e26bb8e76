"""From a clause to what it tells: a proposal made, or one of the things that only look like it."""

from antechamber.readers.language import patterns as re
from antechamber.readers.language.money import SumMention
from antechamber.readers.language.people import Role
from antechamber.readers.letters import turns
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.as_done import NOT_FREE, not_done
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import (
    OF_ANOTHER_KIND,
    OTHER_SUM,
    SETTLING,
    WAIVED,
    Kind,
    Reading,
    find_deed,
)
from antechamber.readers.letters.denials import find_denial
from antechamber.readers.letters.instalments import paid_in_parts
from antechamber.readers.letters.layout import Section
from antechamber.readers.letters.no_act import ASKED_FOR_ONE, OPINION, read_without_act
from antechamber.readers.letters.other_case import of_another_case
from antechamber.readers.letters.set_aside import set_aside
from antechamber.readers.letters.terms_told import terms_told
from antechamber.readers.letters.words import Words, lowered


def read_clause(clause: Clause, section: Section, *, performative: bool) -> Reading:  # noqa: C901 - an ordered list of questions
    """What kind of telling a clause is. `performative` letters speak to the opponent, so that "demands" is an act."""
    words = clause.text
    if _by_mediator(clause):
        return Reading(kind=Kind.PAST, reason="a mediator's word, not a party's")
    reported = _reported(clause) or terms_told(clause)
    act = find_deed(clause, performative=performative)
    for step in (_discovery, _pleading, _denied, set_aside):
        found = step(clause, act)
        if found:
            return found
    told = reported or act
    why = not_done(clause, told) if told else ""
    if why:
        return Reading(kind=Kind.UNKNOWN, reason=why)
    if reported:
        return reported
    if (
        v.AUTHORITY.search(clause.with_names_as(" "))
        and (clause.sums or v.BRACKET.search(words))
        and not _addressed(clause)
    ):
        return Reading(kind=Kind.AUTHORITY, reason="authority between a party and its principal")
    feeler = v.FEELER.search(words)
    if feeler and (
        not _plain_bid(act) or (clause.sums and feeler.start() < clause.sums[0].start - clause.start)
    ):
        probing = clause.sums or v.BRACKET.search(words) or _PROBING.search(words)
        return Reading(
            kind=Kind.FEELER if probing else Kind.PAST, reason="a question, a hint or a recommendation"
        )
    if v.BRACKET.search(words) and not (act and act.form == "sum" and not _in_a_bracket(clause, act)):
        if v.EVALUATION.search(words) and (act is None or not clause.people):
            return Reading(kind=Kind.EVALUATION, reason="a range of values")
        return Reading(kind=Kind.BRACKET, reason="a bracket or a range")
    if act and (governed := _governed(clause, act)):
        return governed
    if act is None:
        return read_without_act(clause, section)
    if _ANSWERED.match(words[act.at :]) and _PASSIVE.search(words[: act.at]):
        return Reading(kind=Kind.UNKNOWN, reason="who answered is not told")
    doubt = _second_hand(clause, act)
    if doubt:
        return Reading(kind=Kind.UNKNOWN, reason=doubt)
    if turns.NOT_AN_OFFER.search(words) and not clause.sums:
        return Reading(kind=Kind.OPINION, reason="what somebody does not call a proposal")
    if _near_negation(clause, act):
        return Reading(
            kind=Kind.UNKNOWN, reason="a negation stands before the act and its reach is not plain"
        )
    first_sum = next((s.start - clause.start for s in clause.sums if s.start - clause.start > act.end), None)
    if (
        act.form == "noun"
        and first_sum
        and re.search(
            r"(?i)\b(?:answered|met|matched|countered|followed|responded)\b", clause.text[act.end : first_sum]
        )
    ):
        return Reading(kind=Kind.UNKNOWN, reason="the sum may be that of the answer")
    if act.form == "noun" and OPINION.search(clause.text) and not clause.days:
        return Reading(kind=Kind.OPINION, reason="an opinion on a proposal")
    if section in (Section.COURT_ONLY, Section.AUTHORITY) and not _addressed(clause):
        return Reading(kind=Kind.COURT, reason=f"stands under a heading for the court ({section})")
    return act


_ANSWERED = re.compile(r"(?i)(?:answered|met|returned|countered|followed)\b")
_PASSIVE = re.compile(r"(?i)\b(?:was|were|been|is|are)\s+(?:\w+ly\s+|then\s+|duly\s+|promptly\s+)?$")


_PROBING = Words(
    r"(?i)\b(?:would|could|might)\b[^.;]{0,40}\b(?:take|accept|pay|do (?:it|the trick)|get (?:us|them|him|her|it|[A-Z]\w+) out|settle|number|figure)\b|\brecommend|\b(?:spread|range) of\b|\b\w+ty\b would"
)
_FEE_DEMAND = Words(
    r"(?i)\b(?:fee (?:demand|request|application|petition|motion)|bill of costs|(?:demand|request|ask\w*|demanded|offer\w*)\b[^.;$]{0,30}\b(?:attorneys?'? fees|costs of|sanctions|reimbursement))\b"
)


def _in_a_bracket(clause: Clause, act: Reading) -> bool:
    """Whether what is proposed is a bracket or a range: its word follows the act, or the sums are two ends."""
    first = min(
        (s.start - clause.start for s in clause.sums if s.start - clause.start > act.at), default=act.end
    )
    return bool(v.BRACKET.search(clause.text[act.at : first])) or any(
        s.upper is not None and s.upper != s.amount for s in clause.sums
    )


def _by_mediator(clause: Clause) -> bool:
    """Whether a mediator, not a party, is the one who speaks in the clause."""
    first = next((w for w in clause.people if w.role is not Role.COURT), None)
    if first is None or first.role is not Role.MEDIATOR:
        return False
    lead = clause.text[: first.start - clause.start]
    return not re.search(
        r"(?i)\b(?:with|before|through|by|to|via|the|at)\s*$", lead.replace(first.words, "")
    ) or bool(re.match(r"(?i)^\W*(?:\d+\.\s*)?$", lead))


_HEARSAY = Words(
    r"(?i)\baccording to\b|\b(?:not|un)(?: ?)(?:true|correct|accurate|the case|so) that\b|\bfalse that\b|\bden(?:y|ies|ied) that\b|\b(?:I|we) (?:hear|heard|understand|gather|believe|suppose|assume)\b|\b(?:(?:learned|learnt)(?: (?:only )?(?:later|today|then))?(?: from [^.;]{1,40}?)? that|am told|are told|reportedly|apparently|allegedly|supposedly|rumou?r\w*|it is said|(?:will|likes? to) (?:say|tell|claim|argue|write)|says?|tells (?:me|us)|maintains?|claims?|contends?|alleges?|asserts?|recalls?|pretends?|insists?|(?:writes?|states?|represents?) (?:[^.;]{1,40}? )?that)\b"
)
_PARTICIPLE = Words(r"(?i)^(?:offering|demanding|proposing|countering|asking|seeking)$")


def _second_hand(clause: Clause, act: Reading) -> str:
    """Why an act is not told at first hand, or not of this case; empty when nothing speaks against it."""
    words, lead = clause.text, clause.with_names_as("N")[: act.at]
    if of_another_case(words):
        return "another matter is spoken of"
    if _HEARSAY.search(lead):
        return "what somebody else is said to say"
    if (
        v.TELLING.search(lead)
        and not (clause.sums and clause.sums[-1].end - clause.start <= act.at)
        and re.search(r"\bthat\b", lead)
        and re.match(r"(?i)offered|demanded|proposed|countered|made|conveyed|sent|served", words[act.at :])
    ):
        return "an act within somebody's words"
    if _PARTICIPLE.match(words[act.at : act.end]) and not re.search(
        r"(?i)\b(?:letters?|e-?mail(?:ed)?|message|note|paper|wrote|written|called|telephoned|pages?|responded|replied|answered|from \w[\w. ]*)\b",
        lead,
    ):
        return "not told as done"
    return ""


def _near_negation(clause: Clause, act: Reading) -> bool:
    lead = v.NOT_ONLY.sub("", clause.text[max(0, act.at - 28) : act.at])
    lead = re.split(r"[,;:]|\bthat\b|\bwhen\b|\bbut\b", lead)[-1]
    return bool(v.NEGATION.search(lead))


_PROCEDURE = re.compile(
    r"(?i)(?:offered|proposed|suggested|demanded|asked)\s+(?:\w+\s+){0,2}?(?:to (?:stipulate (?!(?:to )?(?:an? |the |entry of )*judgment)|submit|mediate|arbitrate|produce|permit|make available|meet|share the cost)|that (?:the parties|we) (?:mediate|meet|submit))\b"
)


_DATES_PROPOSED = Words(
    r"\b(?:dates?|days|times|slots)\b(?: for [\w ]{2,30})? (?:was|were|had been|have been) (?:proposed|offered|suggested|exchanged)\b|\b(?:proposed|offered|suggested|exchanged) (?:\w+ ){0,2}?(?:dates|times|days|slots|a (?:call|meeting|time|date|day))\b(?! of payment)"
)
_SINCE_OR_BECAUSE = re.compile(
    r"(?i)\b(?:because|as|given that|pending|until|while|in view of|for want of|without|before)\b"
)
"""Between a denial and a word of discovery: the denial stands, and what follows is why."""


def _discovery(clause: Clause, act: Reading | None) -> Reading | None:
    denied = find_denial(clause)
    named = v.DISCOVERY_OBJECT.search(clause.text)
    if denied and named and _SINCE_OR_BECAUSE.search(clause.text[denied.end : named.start()]):
        return None
    if denied and v.STRONG_NOUN.search(clause.text, denied.at, denied.end):
        later = v.DISCOVERY_OBJECT.search(clause.text, denied.at)
        if later is None:
            return None
    if not clause.sums and _DATES_PROPOSED.search(clause.text):
        return Reading(kind=Kind.DISCOVERY, reason="days for a call or a meeting are proposed, no terms")
    if act and _PROCEDURE.match(clause.text[act.at :]):
        return Reading(kind=Kind.DISCOVERY, reason="a step of procedure is offered, no terms of settlement")
    if not v.DISCOVERY_OBJECT.search(clause.text) or (clause.sums and act is not None):
        return None
    if not v.STRONG_NOUN.search(clause.text) and not v.BID_VERB.search(clause.text):
        return None
    if SETTLING.search(clause.text) and (act is None or act.form != "noun"):
        return None
    return Reading(
        kind=Kind.DISCOVERY, reason="the thing offered or demanded belongs to discovery or procedure"
    )


def _pleading(clause: Clause, act: Reading | None) -> Reading | None:
    if _FEE_DEMAND.search(clause.text) and not re.search(
        r"(?i)\b(?:inclusive|exclusive|including|plus|settle\w*)\b", clause.text
    ):
        return Reading(kind=Kind.FEES, reason="fees or costs are asked for, not a settlement")
    plead = v.PLEADING.search(clause.text)
    if plead is None or not (clause.sums or act):
        return None
    before_sum = clause.sums and plead.start() < clause.sums[0].start - clause.start
    if not before_sum and (act is None or act.at < plead.start()):
        return None
    if act and act.form == "sent" and _addressed(clause) and v.STRONG_NOUN.search(clause.text):
        return None
    return Reading(kind=Kind.PLEADING, reason="a pleading is spoken of")


def _denied(clause: Clause, act: Reading | None) -> Reading | None:
    """An express denial; where an act stands well before it in the same clause, the act speaks."""
    frame = find_denial(clause)
    if frame is None or (act and act.form in ("sum", "reported", "terms") and act.end < frame.at):
        return None
    return Reading(
        kind=Kind.DENIED, at=frame.at, end=frame.end, form=str(frame.form), reason="an express denial"
    )


_WROTE = re.compile(
    r"(?i)\b(?:called|telephoned|phoned|rang|wrote|e-?mailed)\b[^.;$\"]{0,40}?\bto (?:say|tell|inform|advise)\b|\b(?:e-?mailed|wrote|texted|mailed)\b[^.;$\"]{0,60}?[:,]\s*(?=\")"
)


def _reported(clause: Clause) -> Reading | None:
    """Such as "Told him that we would take ...": speech to somebody, with a sum."""
    tell = v.TELLING.search(clause.text) or _WROTE.search(clause.text)
    would = v.REPORTED.search(clause.text, tell.end()) if tell else None
    if tell is None or would is None or not clause.sums:
        return None
    if v.AUTHORITY.search(clause.text, tell.end()) or v.HYPOTHETICAL.search(
        clause.text[tell.end() : would.start()]
    ):
        return None
    if not any(s.start - clause.start >= would.end() - 2 for s in clause.sums):
        return None
    heard = [w for w in clause.people if tell.end() <= w.start - clause.start <= tell.end() + 4]
    if (heard and heard[0].role is Role.COURT) or re.search(
        r"(?i)^\s+(?:chambers|the court|your honor)", clause.text[tell.end() :]
    ):
        return Reading(kind=Kind.COURT, reason="told to the court")
    if NOT_FREE.search(clause.text, tell.end(), would.end()):
        return None
    return Reading(
        kind=Kind.TOLD,
        at=tell.start(),
        end=tell.end(),
        form="reported",
        reason=f"reported speech: {tell.group()!r} ... {would.group()!r}",
    )


def _plain_bid(act: Reading | None) -> bool:
    return act is not None and act.form in ("sum", "sent", "terms") and act.kind is Kind.TOLD


def _unmade(clause: Clause, act: Reading) -> Reading | None:
    """A proposal that was not made: on condition, between a party and its principal, or merely hoped for."""
    if re.match(r"\W*(?:Had|Should|Were|If|Unless|Would|Did)\s+(?:[\w'.-]+\s+){1,4}$", clause.text[: act.at]):
        return Reading(kind=Kind.HYPOTHETICAL, reason="a condition")
    if act.form in ("noun", "received") and _APPROVED.search(clause.text):
        return Reading(kind=Kind.AUTHORITY, reason="authority between a party and its principal")
    if not clause.sums and ASKED_FOR_ONE.search(clause.text):
        return Reading(kind=Kind.PAST, reason="a proposal is asked for, none is made")
    if act.form in ("noun", "sent", "received") and _HOPED.search(clause.text):
        return Reading(kind=Kind.FEELER, reason="a proposal is hoped for or awaited, none is made")
    return None


_APPROVED = Words(
    r"(?i)\b(?:approv|authori[sz]|sanction|discuss|consider)(?:ed|es|ing)\s+(?:an?|the|its|our|his|her|their|any|such)\s+(?:\w+\s+)?(?:offers?|demands?|proposals?|counter\w*|numbers?)\b"
)
_HOPED = Words(
    r"(?i)\b(?:hop(?:es?|ed|ing)|look(?:s|ed|ing)|wait(?:s|ed|ing)?|expect(?:s|ed|ing)?|await\w*|wait(?:ed|ing)|invit\w+|solicit\w+)\b(?: \w+)? (?:for |on )?(?:an?|any|some|another)\s+(?:\w+\s+)?(?:offers?|demands?|proposals?|numbers?|counter\w*)\b"
)


_HAD = re.compile(r"\w'd\s+(?:\w+ly\s+|not\s+|just\s+|already\s+)?$")
_PARTICIPLE_OF_PAST = re.compile(r"(?i)\w+ed\b|(?:made|sent|put|given|told|said|written|come|gone)\b")
"""Behind "I'd": the verb is "had", no mood ("I'd offered")."""


def _governed(clause: Clause, act: Reading) -> Reading | None:
    """What stands before the act and takes away that it was done: intention, authority, condition, mood."""
    lead = lowered(clause.text)[max(0, act.at - 70) : act.at]
    whole = clause.text
    if re.search(
        r"(?i)\b(?:will|shall|intends? to|intended to|expects? to|plans? to|hopes? to|going to|about to|means? to|anticipates?|undert\w+ to|promised to|in order to|prepared to|wish(?:es)? to|want(?:s)? to|able to|likely to|'ll|is to|are to|be)\s+(?:\w+\s+){0,2}$",
        lead,
    ):
        return Reading(kind=Kind.FUTURE, reason="an intention")
    if unmade := _unmade(clause, act):
        return unmade
    had = _HAD.search(lead) and _PARTICIPLE_OF_PAST.match(whole, act.at)
    if not had and re.search(r"(?i)\b(?:would|could|might|may|should|can|'d)\s+(?:\w+\s+){0,3}$", lead):
        return Reading(kind=Kind.COURT if clause.sums else Kind.WILLING, reason="a mood, not an act")
    if re.search(r"(?i)\b(?:whether|if|unless|had)\s+(?:[\w'.]+\s+){0,4}$", lead) and re.search(
        r"(?i)\b(?:if|whether|unless)\b", lead
    ):
        return Reading(kind=Kind.HYPOTHETICAL, reason="a condition")
    heard = [w for w in clause.people if act.end <= w.start - clause.start <= act.end + 4]
    if (
        act.form == "sent"
        and heard
        and heard[0].role is Role.COURT
        and v.TELLING.match(clause.text[act.at :])
    ):
        return Reading(kind=Kind.COURT, reason="told to the court")
    if clause.people and clause.people[0].role is Role.INSURER and not _addressed(clause):
        return Reading(kind=Kind.AUTHORITY, reason="between an insurer and its insured")
    asked_principal = any(
        w.role is Role.INSURER and 0 < w.start - clause.start - act.at < 60 for w in clause.people
    )
    if asked_principal and not any(w.role in (Role.COUNSEL, Role.GROUP) and w.parties for w in clause.people):
        return Reading(kind=Kind.AUTHORITY, reason="between an insurer and its insured")
    if (
        v.AUTHORITY.search(clause.with_names_as(" "))
        and not _addressed(clause)
        and act.form in ("noun", "received", "sent")
    ):
        return Reading(kind=Kind.AUTHORITY, reason="authority between a party and its principal")
    if v.COURT_ONLY.search(whole) and act.form in ("noun", "sent", "received"):
        return Reading(kind=Kind.COURT, reason="told to the court in confidence")
    if act.form == "noun" and v.RESTATED.search(whole):
        return Reading(
            kind=Kind.RESTATED,
            at=act.at,
            end=act.end,
            form="noun",
            reason="an earlier proposal spoken of again",
        )
    return None


def _addressed(clause: Clause) -> bool:
    return any(
        w.role in (Role.COUNSEL, Role.GROUP, Role.PARTY, Role.PRONOUN) and w.parties
        for w in clause.people
        if w.start > clause.start
    )


_BY_SO_MUCH = re.compile(
    r"(?i)\b(?:higher|lower|more|less|up|down|increase[sd]?|reduce[sd]?|raise[sd]?) by\s+$"
)


def sum_of(clause: Clause, act: Reading) -> SumMention | None:
    """The sum that an act carries: the first after its word, else the one before it."""
    parts = paid_in_parts(clause)
    if parts and not OF_ANOTHER_KIND.search(clause.text[: parts.start - clause.start]):
        return parts
    stated = [
        s
        for s in clause.sums
        if not OTHER_SUM.match(clause.text, s.end - clause.start)
        and not WAIVED.search(clause.text[: s.start - clause.start])
        and not OF_ANOTHER_KIND.search(clause.text[: s.start - clause.start])
        and not _BY_SO_MUCH.search(clause.text[: s.start - clause.start])
    ]
    if act.form == "terms":
        stated = [s for s in stated if s.upper is None]
    after = [s for s in stated if s.start - clause.start >= act.at - 1]
    before = [s for s in stated if s.start - clause.start < act.at]
    if act.form in ("arrived", "noun") and before and not after:
        return before[-1]
    ended = re.search(r"(?i)\b(?:ended|closed|finished|left off|wound up)\b", clause.text)
    if ended and re.search(r"(?i)\b(?:began|opened|started)\b", clause.text[: ended.start()]):
        after = [s for s in after if s.start - clause.start > ended.start()] or after
    skip = [
        s
        for s in after
        if not re.search(
            r"(?i)\b(?:from|reduction of|down|up from|increase of|drop of|instead of|rather than|than|(?:higher|lower|more|less|increased|reduced|raised) by|not|beneath|below|above|total of)\s+$",
            clause.text[: s.start - clause.start],
        )
    ]
    return next(iter(skip or after or before), None)
