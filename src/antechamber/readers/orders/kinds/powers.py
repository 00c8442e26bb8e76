"""Who must hold what power to settle, and by whose leave."""

from antechamber.core.order import DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.kinds.act import Act
from antechamber.readers.orders.kinds.represented import (
    for_whom,
)
from antechamber.readers.orders.operative.commands import Clause
from antechamber.readers.orders.vocabulary import AUTHORITY

_BODY_SENT = re.compile(
    r"(?:attend|appear|come|participate) (?:\w+ )?(?:by|through) (?:an?|its|the) (?:\w+ ){0,2}?(?:officer|director|administrator|managing agent|president|executive|superintendent)\b|(?:also |each )*(?:send|bring|designate|be represented by) (?:a|an|its|the|at least one|one|someone|some) (?:\w+ ){0,3}?(?:trustee|commissioner|director|officer|official|executive|manager|superintendent|supervisor|administrator|principal|partner|council ?member|board member|member)\b"
)


_TEAM = re.compile(
    r"\b(?:team|session|delegation|group|side|party|representatives|representation|attendees|those (?:who|present|attending)[a-z ]{0,20})\Z"
)


_SEEKS_APPROVAL = re.compile(
    r"(?:also |first )?(?:determine|learn|find out|ascertain|establish|obtain|secure|seek|get)\b[^.;]{0,80}\b(?:approv\w+|consents?\b|authority|ratif\w+)"
)


_FOR_SIDE = re.compile(
    r"(?:and |but )?(?:for|as to|as for) (?:an?|the|each|any|every) (?P<side>plaintiff|defendant)s?\b"
)


def holding(clause: Clause, who: tuple[str, ...], *, authority: bool) -> tuple[Act, ...] | None:
    """Clauses that say who must hold what power: "shall have full authority", "means power to pay"."""
    subject, predicate = clause.subject, clause.predicate
    head = predicate[:230]
    side = _FOR_SIDE.match(clause.intro)
    if side and re.search(r"\b(?:representative|person|individual)s?\b", subject):
        who = (side["side"],)
    if (
        re.match(
            r"(?:have|hold|be authori[sz]ed|be vested|possess|carry|be given|be able to (?:settle|bind|decide|agree|commit|say yes|go to)|be (?:its|the|a|an|one who is the) (?:\w+ )?(?:decision|person|individual|officer|someone)|be (?:one|someone|somebody) (?:who|whose|that)|be free|be empowered|be in a position)\b",
            predicate,
        )
        and AUTHORITY.search(head[:120])
        and not re.match(r"have (?:read|reviewed)", predicate)
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY, what="authority to settle", bearers=_authority_bearers(who, subject)
            ),
        )
    if _BODY_SENT.match(predicate) or (
        re.search(r"\b(?:representative|person|official|officer)s?\b", subject)
        and re.match(
            r"be (?:a person )?(?:of|at) (?:a |an |such |sufficient |the )*(?:\w+ )?(?:rank|level|seniority|standing)\b",
            predicate,
        )
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=_authority_bearers(who, subject) if who else ("entity_party",),
            ),
        )
    if (
        authority
        and _TEAM.search(subject)
        and re.match(r"(?:also )?(?:include|comprise|contain)\b", predicate)
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY,
                what="authority to settle",
                bearers=tuple(c for c in who if c != "attendee") or ("each_party",),
            ),
        )
    if re.match(r"have consulted\b|calendar the matter|start that process", predicate) and (
        "government_party" in who or authority
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY, what="authority to settle", bearers=_authority_bearers(who, subject)
            ),
        )
    if re.search(r"\b(?:authority|power to settle)\Z", subject) and re.match(
        r"be (?:obtained|secured|had|given|in place|in hand|conferred|complete|full|final|unlimited|sufficient|real|actual|arranged)\b",
        predicate,
    ):
        return (
            Act(
                kind=DutyKind.AUTHORITY, what="authority to settle", bearers=_authority_bearers(who, subject)
            ),
        )
    if re.match(r"(?:means|is authority)\b", predicate):
        return _meant(clause, who) if authority or re.search(r"officer|principal", head) else None
    if _SEEKS_APPROVAL.match(predicate) and who:
        return (
            Act(
                kind=DutyKind.AUTHORITY, what="authority to settle", bearers=_authority_bearers(who, subject)
            ),
        )
    if predicate.startswith("are decision-makers"):
        return (Act(kind=DutyKind.AUTHORITY, what="authority to settle", bearers=who or for_whom(subject)),)
    return None


def _meant(clause: Clause, who: tuple[str, ...]) -> tuple[Act, ...]:
    """What full authority means, for one side or for each: one act for every part of the definition."""
    found: list[Act] = []
    at = clause.start
    for index, part in enumerate(clause.low.split(";")):
        if not index or "power" in part or "authority" in part:
            found.append(
                Act(
                    kind=DutyKind.AUTHORITY,
                    what="authority to settle",
                    bearers=for_whom(part) or who or ("entity_party",),
                    start=at if index else None,
                )
            )
        at += len(part) + 1
    return tuple(found)


def _authority_bearers(who: tuple[str, ...], subject: str) -> tuple[str, ...]:
    if not who or who == ("attendee",) or who == ("insurer", "attendee"):
        extra = (
            tuple(c for c in for_whom(subject) if c != "attendee")
            if re.search(r"\b(?:for|of)\b", subject)
            else ()
        )
        return extra or ("each_party",)
    return tuple(c for c in who if c != "attendee")
