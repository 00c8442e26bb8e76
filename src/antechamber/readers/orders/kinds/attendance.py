"""Who must come, and with what power to settle."""

from dataclasses import replace

from antechamber.core.order import DutyKind, Force
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act, Context, Detail, who_in
from antechamber.readers.orders.kinds.powers import holding
from antechamber.readers.orders.kinds.represented import (
    ensured_people,
    on_whose_behalf,
    required_presence,
)
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import ATTEND, AUTHORITY, HAVE_PRESENT
from antechamber.readers.orders.who.people import bearers_in, mentions

_ENSURED = re.compile(
    r"(?:also )*(?:secure|procure|ensure|arrange(?: for)?|obtain) the (?:attendance|presence|participation|appearance) of (?P<them>[^.;]{3,110})|(?:also )*(?:ensure|see to it|make (?:sure|certain)|take care)\b(?: that)? (?P<whom>(?:(?!\bwho\b|\bthat\b)[^.;]){3,110}?),? (?:(?:is|are|be|will be|to be) (?:\w+ )?(?:present|available|in attendance)|attends?\b|appears?\b|participates?\b|to (?:attend|appear|be present|participate))"
)
HAVE_OR_SEND = re.compile(r"(?:also |each )*(?:have|send|bring|attend|appear|be (?:present|represented))\b")
_BROUGHT = re.compile(
    r"(?:also )?bring (?:along )?(?P<whom>(?:the |its |his |her |their |each |that )?(?:plaintiffs?|defendants?|clients?|part(?:y|ies)|guardian\w*|insureds?|principals?|(?:insurer|carrier)'s (?:adjust[eo]r|representative)|adjust[eo]rs?))\b[^.;]{0,30}?\b(?:to|with|along)\b"
)
_PERSON = re.compile(
    r"\b(?:person|representative|individual|official|officer|employee|someone|somebody|one who|executive|director|president|manager|member|adjuster|attorney|principal|personnel)\b"
)


def attendance(clause: Clause, context: Context) -> tuple[Act, ...] | Detail | None:
    """Presence at the conference, and power to settle."""
    subject, predicate = clause.subject, clause.predicate
    who = who_in(clause, context) or _insurer_told(clause)
    authority = bool(AUTHORITY.search(subject) or AUTHORITY.search(predicate[:230]))
    if HAVE_PRESENT.match(predicate):
        present = tuple(dict.fromkeys((*who, "each_party")))
        return _presence(replace(clause, subject="the parties"), present, authority=authority)
    held = holding(clause, who, authority=authority) or _brings_holder(clause, who, authority=authority)
    if held is not None:
        return held
    if clause.how == "required" and re.search(r"\battendance|presence|participation\b", subject):
        return required_presence(subject, _owner_told(clause))
    come = re.match(r"be attended by (?P<who>[^.;]{3,120})", predicate)
    if come:
        clause, who = replace(clause, subject=come["who"]), bearers_in(come["who"])
        return _presence(clause, who, authority=authority)
    brought = _BROUGHT.match(predicate)
    if brought and who and not authority:
        return (
            Act(
                kind=DutyKind.ATTEND,
                what="attend",
                bearers=tuple(dict.fromkeys((*bearers_in(brought["whom"]), *who))),
            ),
        )
    ensured = _ENSURED.match(predicate)
    if ensured:
        whom = ensured["whom"] or ensured["them"]
        who = ensured_people(whom) or who
        clause = replace(clause, subject=whom)
    elif not who and not _pronoun_of_people(clause) and re.match(r"come|arrive|go\b", predicate):
        return None
    if not (ensured or ATTEND.match(predicate)) or _is_something_else(predicate, who, authority=authority):
        return None
    if context.last_kind is DutyKind.CONFER and clause.start and re.match(r"take part\W*\Z", predicate):
        return Detail(why="explanation")
    if clause.force is Force.MAY and re.match(
        r"(?:also )?(?:take part|participate|attend|appear|join) (?:remotely|by (?:tele)?phone|by video\w*|by zoom|via)\b",
        predicate,
    ):
        return Detail(why="permission")
    if clause.force is Force.MAY and re.fullmatch(
        r"(?:also )?(?:attend|appear|be present|participate|come)\b(?: (?:the|a) \w+(?: \w+)?)?\W*", predicate
    ):
        return Detail(why="permission")
    return _presence(clause, who, authority=authority)


_CLAIMS_PERSON = re.compile(
    r"\bclaims (?:managers?|adjust\w+|rep\w+|officials?|officers?|prof\w+|examiners?)|\badjust[eo]rs?\b"
)


def _owner_told(clause: Clause) -> tuple[str, ...]:
    """Whose representative "its representative" is: the one class that the condition before it names."""
    if not re.search(r"\b(?:its|their|such) (?:\w+ )?representatives?\b", clause.subject):
        return ()
    told = tuple(dict.fromkeys(m.who for m in mentions(clause.intro)))
    return told if len(told) == 1 else ()


def _insurer_told(clause: Clause) -> tuple[str, ...]:
    """The insurer, where somebody called by name is to send a claims person, or stands under an insurer's heading."""
    subject = clause.sentence.text[clause.start + len(clause.intro) :]
    if not (re.match(r"[A-Z][a-z]", subject) and HAVE_OR_SEND.match(clause.predicate)):
        return ()
    told = _CLAIMS_PERSON.search(clause.predicate[:90]) or re.search(
        r"\b(?:insurers?|carriers?)\b", clause.sentence.heading.lower()
    )
    return ("insurer",) if told and clause.subject else ()


_BRINGS = re.compile(
    r"(?:also )?bring (?:someone|(?:the|a|an) (?:person|individual|representative|officer|official|decision-?maker)\b|with (?:it|them)|to the conference (?:a|the) (?:person|representative))"
)
_BRINGS_OFFICER = re.compile(r"(?:also )?bring (?:along )?(?:an?|the|its|his|her|their|one|some)\b")


def _brings_holder(clause: Clause, who: tuple[str, ...], *, authority: bool) -> tuple[Act, ...] | None:
    """Somebody with power whom a party is to bring."""
    officer = authority and _BRINGS_OFFICER.match(clause.predicate) and _PERSON.search(clause.predicate[:90])
    if not officer and not _BRINGS.match(clause.predicate):
        return None
    return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who),)


def _pronoun_of_people(clause: Clause) -> bool:
    return clause.how == "imperative" or bool(
        re.match(r"(?:and |but )?(?:they|he|she|it|each|both|all|you|these|those|\Z)", clause.subject)
    )


def _is_something_else(predicate: str, who: tuple[str, ...], *, authority: bool) -> bool:
    """Whether a verb of coming is about a call, a paper sent, or being ready, and not about presence."""
    if (
        re.match(r"(?:be available|remain available|keep|be reachable|be represented)\b", predicate)
        and not who
    ):
        return True
    sends_paper = re.match(
        r"sends? (?!(?:a |an |the |at least |someone|somebody|as |its |some|to the conference|one |only |claims |personnel|representatives?|persons?|people)+\b)",
        predicate,
    ) or re.match(
        r"(?:sends?|have) (?:[\w ,'-]{0,60})?\b(?:letter|statement|memorand|copies|copy|demand|offer|proposal|notice|list|draft|brief|response|reply)",
        predicate,
    )
    nobody_sent = re.match(r"sends?\b", predicate) and not authority and not _PERSON.search(predicate)
    about_call = re.match(
        r"(?:take part|participate) in (?:a |an |the |at least )*(?:\w+[- ]){0,3}(?:telephone conference|conference call|teleconference|talk|discussion|negotiation|status|call)",
        predicate,
    )
    ready = re.match(r"(?:come|appear|attend) (?:\w+ly )?(?:ready|prepared) to\b", predicate) or (
        re.match(r"arrive\b", predicate)
        and re.search(r"\b(?:with (?:command|a breakdown)|prepared|ready)\b", predicate[:60])
    )
    return bool(sends_paper or nobody_sent or about_call or ready)


def _presence(clause: Clause, who: tuple[str, ...], *, authority: bool) -> tuple[Act, ...]:
    """Presence alone, presence and power, or power alone where the party is one that must send somebody."""
    subject, predicate = clause.subject, clause.predicate
    if authority and subject.startswith("its "):
        special = tuple(
            dict.fromkeys(
                m.who
                for m in mentions(clause.intro)
                if m.who in ("government_party", "entity_party", "insurer")
            )
        )
        if special:
            return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=special),)
    sent = None if clause.force is Force.MAY else _sent_person(subject, predicate, who, authority=authority)
    if sent is not None:
        return sent
    added = (
        bearers_in(re.sub(r".*?\b(?:accompanied by|together with|along with|with)\b", "", predicate, count=1))
        if re.search(
            r"\b(?:accompanied by|together with|along with|with) (?:the |its |their |his |lead |trial |his or her )*(?:counsel|attorneys?|lawyers?|parties|lead|trial)",
            predicate,
        )
        else ()
    )
    if not who and re.search(r"\bfollowing\b", subject):
        who = tuple(m.who for m in mentions(predicate) if m.who != "attendee")
    everyone = tuple(dict.fromkeys((*(who or ("each_party",)), *added)))
    attend = Act(kind=DutyKind.ATTEND, what="attend", bearers=everyone)
    if (
        authority
        and clause.force is not Force.MAY
        and not re.match(
            r"be at\b|keep|hold|(?:be available|remain available|take part|participate) by (?:tele)?phone",
            predicate,
        )
    ):
        holders: tuple[str, ...] = (
            tuple(c for c in ("entity_party", "insurer", "government_party") if c in who)
            or tuple(c for c in who if c in ("plaintiff", "defendant"))
            or ("each_party",)
        )
        return attend, Act(
            kind=DutyKind.AUTHORITY,
            what="authority to settle",
            bearers=tuple(dict.fromkeys((*holders, "each_party"))) if "each_party" in who else holders,
        )
    return (attend,)


def _sent_person(
    subject: str, predicate: str, who: tuple[str, ...], *, authority: bool
) -> tuple[Act, ...] | None:
    """A body, an insurer or a representative: who must be sent, and whether power or presence is asked for."""
    if re.match(
        r"(?:attend|appear|be present) (?:through|by) (?:the |its |an? )?(?:\w+ ){0,4}?(?:attorney|counsel|lawyer|ausa)\b",
        predicate,
    ):
        return (
            None
            if "each_party" in who
            else (Act(kind=DutyKind.ATTEND, what="attend", bearers=who or ("each_party",)),)
        )
    special: set[str] = {"entity_party", "government_party"} & set(who)
    plain = {
        "each_party",
        "plaintiff",
        "defendant",
        "counsel",
        "lead_trial_counsel",
        "plaintiff_counsel",
        "defense_counsel",
        "pro_se_party",
    } & set(who)
    insurer = "insurer" in who
    if re.search(r"\binsured part", subject) and re.search(r"\b(?:by|through) a", predicate[:30]):
        bodies = tuple(c for c in who if c in special)
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=("insurer", *bodies)),)
    if (
        re.match(
            r"(?:those|persons?|a person|the person|someone|an individual|individuals|representatives?|a representative)\b[^,]* (?:with|having|who (?:has|have|possess))",
            subject,
        )
        and authority
    ):
        return (
            (Act(kind=DutyKind.ATTEND, what="insurer attends", bearers=("insurer",)),)
            if insurer
            else (
                Act(
                    kind=DutyKind.AUTHORITY,
                    what="authority to settle",
                    bearers=tuple(c for c in who if c in special) or on_whose_behalf(subject),
                ),
            )
        )
    if (
        re.match(
            r"(?:the |each |that |any |such )?(?:\w+ )?(?:representative|person|individual|official)s?\b",
            subject,
        )
        and re.match(
            r"(?:come|attend|appear|be present|be there) (?:\w+ )?with (?:\w+ ){0,3}?(?:authority|discretion|power)\b",
            predicate,
        )
        and not plain
        and not insurer
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c in special) or on_whose_behalf(subject),
            ),
        )
    if special and not (
        plain - {"each_party"}
        if "each_party" in who and subject.startswith(("a party", "any party", "each party that", "if"))
        else plain
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c in special or c == "insurer"),
            ),
        )
    if special and subject.startswith(
        ("a party that", "a party which", "any party that", "each party that", "parties that")
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c in special or c == "insurer"),
            ),
        )
    if insurer and not plain:
        return (Act(kind=DutyKind.ATTEND, what="insurer attends", bearers=("insurer",)),)
    if re.match(r"(?:also )?(?:produce|bring) (?:mr|ms|mrs|mx|dr)\b", predicate):
        return (Act(kind=DutyKind.ATTEND, what="attend", bearers=who or ("each_party",)),)
    if (
        re.match(
            r"(?:each |both )?(?:sends?|designates?|appoints?|produces?|have(?= (?:on|in|at|present|a|an|its|someone)\b))\b|be represented by|(?:attend|appear|participate|be present|come|appears|attends)s? (?:\w+ )?(?:through|by) (?:a |an |its |the |someone|at least)",
            predicate,
        )
        and authority
    ):
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who or ("each_party",)),)
    if "insurer" not in who and re.search(
        r"member of the board|board member|sitting member|whose consent to settle", subject
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=("entity_party", "government_party", *who),
            ),
        )
    return None
