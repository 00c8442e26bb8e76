"""Who proposed what to whom: the by and to of an act, each with its reason."""

from dataclasses import dataclass

from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.addressees import addressees_named, is_passive
from antechamber.readers.letters.clauses import Clause
from antechamber.readers.letters.deeds import Reading
from antechamber.readers.letters.movers import (
    GIVERS,
    behalf_of,
    client_alone,
    is_foreign,
    is_given,
    is_offered,
    named_after,
    owner_of,
    owns_a_sum,
    payer_alone,
    principal_of,
    subject_before,
    writer_of,
)
from antechamber.readers.letters.no_party import UNKNOWN_SUBJECT, by_stranger
from antechamber.readers.letters.people_in_place import (
    preposition_of,
    side_by_side,
    without,
)

_WHO_IS_NOBODY = re.compile(
    r"(?i)(?:^|\band |, )(?:the|an?|some|one|another|their|his|her|its) (?:[\w'’-]+ ){1,3}(?:that|who|whom) (?:[\w'’-]+ ){1,6}$"
)
"""A noun with its relative clause that names nobody of the case, right before the verb: "the lady who had it before said"."""
_HAS_ONE = re.compile(r"\s+(?:one|an?|another|two)\s+(?:\w+\s+)?(?:offer|demand|proposal|counter)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The movers and addressees of an act; empty when they cannot be told."""

    by: Parties
    to: Parties
    why: tuple[str, ...]
    wide: bool = False
    """True when the words themselves name the addressees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the sentences before a clause leave standing: who spoke last, and with whom the author was talking."""

    subject: Who | None = None
    partners: Parties = ()
    heading: Parties = ()
    """The parties whom the heading of the paragraph names."""
    last_to: Parties = ()
    """To whom the last proposal of the letter went."""
    topic: Parties = ()
    """By whom the proposal of the clause before was made."""


def bind(clause: Clause, text: str, act: Reading, cast: Cast, stage: Stage) -> Bound:  # noqa: C901 - the cases of grammar, one after another
    """By and to of an act in a clause."""
    people = [w for w in clause.people if w.role not in (Role.COURT, Role.MEDIATOR)]
    at = clause.start + act.at if act.end else clause.end
    owner = owner_of(text, people)
    subject = subject_before(text, people, at, cast.case)
    if subject is None and not _WHO_IS_NOBODY.search(clause.text[: act.at]):
        subject = stage.subject
    behalf = behalf_of(clause, text, people)
    by: Parties = ()
    to: Parties = ()
    by_why, to_why, wide = "who made it is not told", "", False
    writer = writer_of(clause, text, people, act)
    if writer and writer.parties:
        by, by_why = side_by_side(text, people, writer, cast.case), f"the letter of {writer.words!r}"
    elif act.form == "received" or (
        act.form == "noun" and owner is None and subject and v.RECEIVE_VERB.search(clause.text)
    ):
        giver = (
            named_after(text, people, at, ("from", "by"))
            or owner
            or named_after(text, people, clause.start, ("from",))
        )
        to = subject.parties if subject else ()
        to_why = f"{subject.words!r} received it" if subject else ""
        if giver:
            by, by_why = (
                side_by_side(text, people, giver, cast.case),
                f"from {giver.words!r} ({giver.reason})",
            )
        elif to:
            by, by_why = _only(cast, to), "the only party that opposes those who received it"
    elif is_passive(clause, act) and subject and subject.parties and is_given(clause, act, subject):
        giver = named_after(text, people, at, ("from", "by")) or (
            owner if owner and owner.start > at else None
        )
        to, to_why = subject.parties, f"{subject.words!r} was given it"
        if giver:
            by, by_why = (
                side_by_side(text, people, giver, cast.case),
                f"from {giver.words!r} ({giver.reason})",
            )
        elif not any(w.role in (Role.MEDIATOR, Role.STRANGER) for w in clause.people if w.start >= at):
            by, by_why = _only(cast, to), "the only party that opposes those who were given it"
    elif act.form in ("arrived", "noun") or is_passive(clause, act):
        giver = owner or named_after(text, people, clause.start, GIVERS if is_offered(clause) else GIVERS[1:])
        if giver:
            by, by_why = (
                side_by_side(text, people, giver, cast.case),
                f"the proposal of {giver.words!r} ({giver.reason})",
            )
        elif stage.topic and is_passive(clause, act):
            by, by_why = stage.topic, "the proposal just spoken of"
        elif subject and subject.parties and _HAS_ONE.match(text, subject.end):
            by, by_why = subject.parties, f"{subject.words!r} ({subject.reason})"
    elif owner and (subject is None or subject.start > owner.start) and owns_a_sum(text, owner):
        by, by_why = owner.parties, f"the sum of {owner.words!r} ({owner.reason})"
    elif subject and subject.parties:
        by, by_why = subject.parties, f"{subject.words!r} ({subject.reason})"
    elif subject and subject.role in (Role.STRANGER, Role.INSURER):
        principal = principal_of(text, people, subject, cast)
        if principal:
            by, by_why = principal.parties, f"{subject.words!r} for {principal.words!r}"
        elif stage.topic and not any(w.start < at for w in people):
            by, by_why = stage.topic, "whoever acted in the clause before"
        elif act.form == "sum" and _pays_for(clause, text, subject):
            by, by_why = _insured(cast, clause, text, people, act), f"{subject.words!r}, who pays for them"
    if (
        owner
        and owner.parties
        and set(owner.parties) < set(by)
        and owner.start > clause.start
        and act.form == "sent"
    ):
        by, by_why = owner.parties, f"the proposal of {owner.words!r}, of several ({owner.reason})"
    if behalf and by and set(by) < set(behalf.parties):
        by, by_why = behalf.parties, f"on behalf of {behalf.words!r}"
    by_pronoun = subject is not None and subject.words.lower() in ("he", "she", "they") and act.end > 0
    if behalf and behalf.parties and (by_pronoun or not set(behalf.parties) & set(cast.opponents(by))):
        by, by_why = side_by_side(text, people, behalf, cast.case), f"on behalf of {behalf.words!r}"
    if not by and owner and owner.start < at and subject is None and act.form in ("sent", "sum", "reported"):
        by, by_why = (
            side_by_side(text, people, owner, cast.case),
            f"the paper of {owner.words!r} ({owner.reason})",
        )
    if (
        not by
        and act.form in ("noun", "arrived", "sent", "received", "sum")
        and not any(w.parties for w in people if w.start < at and not preposition_of(text, w))
    ):
        by, by_why = _by_the_noun(clause, cast, stage, told=act.form != "sum" or is_passive(clause, act))
    if by_stranger(clause, text, at):
        return Bound(by=(), to=(), why=("By: somebody whom the case does not know.", "To: not told."))
    if _through_mediator(clause, text):
        return Bound(
            by=(), to=(), why=("By: a mediator passed it on, and when is not told.", "To: not told.")
        )
    by = _joined_in_release(clause, text, people, by, cast)
    if is_foreign(clause, people):
        return Bound(by=(), to=(), why=("By: somebody who is not of this case is named.", "To: not told."))
    if not to:
        to, to_why, wide = addressees_named(clause, text, people, act, by, cast)
    if by:
        part = client_alone(text, people, by, at)
        if part is None and act.form in ("reported", "terms"):
            part = payer_alone(text, clause, people, by, act.end, cast.case)
        by, by_why = (part.parties, f"for {part.words!r} alone") if part else (by, by_why)
    if (
        not by
        and (subject is None or is_passive(clause, act))
        and not UNKNOWN_SUBJECT.search(clause.text[: act.at])
        and to
        and set(to) <= set(cast.authors)
        and act.form != "received"
    ):
        others = cast.opponents(cast.authors)
        by, by_why = (others, "the author's only opponents") if cast.same_counsel(others) else ((), by_why)
    if (
        re.search(r"(?i)\brule 68\b|\boffers? of judgment\b", clause.text)
        and by
        and set(by) & set(cast.of_role("plaintiff"))
    ):
        return Bound(by=(), to=to, why=("By: only a defendant makes an offer of judgment.", "To: not told."))
    named_to, to = to, _opposing(cast, by, to)
    if by and wide and named_to and not to:
        return Bound(by=(), to=(), why=("By: what passed is not between opponents.", "To: no opponent."))
    object_it = re.match(r"(?i)\w+ it\b", clause.text[act.at :])
    if (
        by
        and not to
        and re.search(r"(?i)\bas between (?:the )?(?:co-)?defendants\b|\bcross-?claims?\b", clause.text)
    ):
        sides = {cast.case.party(one).side for one in by}
        to = tuple(one for one in cast.opponents(by) if cast.case.party(one).side in sides)
        to_why = "a proposal between parties of one side"
    if by and not to and not object_it:
        to, to_why = _unsaid(cast, by, stage)
    return Bound(by=by, to=to, why=(f"By: {by_why}.", f"To: {to_why or 'not told'}."), wide=wide)


def _by_the_noun(clause: Clause, cast: Cast, stage: Stage, *, told: bool) -> tuple[Parties, str]:
    """By whom a proposal is that nobody owns: an answer by the one last addressed, a demand by the plaintiff."""
    if re.search(r"(?i)\b(?:answer|response|reply|counter\w*)\b", clause.text) and stage.last_to:
        return stage.last_to, "those to whom the last proposal went"
    plaintiffs, defendants = cast.of_role("plaintiff"), cast.of_role("defendant")
    if re.search(r"(?i)\bdemands?\b", clause.text) and not re.search(r"(?i)\boffer", clause.text):
        mine = tuple(p for p in plaintiffs if p in cast.authors) or tuple(
            p for p in plaintiffs if p in stage.heading
        )
        if mine or len(plaintiffs) == 1:
            return mine or plaintiffs, "only a plaintiff demands"
    if re.search(r"(?i)\boffer", clause.text) and not re.search(r"(?i)\bdemand", clause.text):
        one_voice = len(defendants) == 1 or (
            cast.same_counsel(defendants) and set(cast.authors) <= set(defendants)
        )
        talked = set(stage.partners)
        if told and talked and talked <= set(defendants) and set(cast.authors) <= set(plaintiffs):
            return stage.partners, "the offer of those with whom the talk just told was held"
        if told and one_voice and len(cast.case.parties) == len(defendants) + len(plaintiffs):
            return defendants, "only the defendants offer"
    return (), "who made it is not told"


def _through_mediator(clause: Clause, text: str) -> bool:
    return any(
        w.role is Role.MEDIATOR and preposition_of(text, w) == "by" and v.SEND_VERB.search(clause.text)
        for w in clause.people
    )


def _joined_in_release(clause: Clause, text: str, people: list[Who], by: Parties, cast: Cast) -> Parties:
    """The movers, with those beside whom they are to be released ("all claims against it and against Roe")."""
    released = re.search(r"(?i)\bclaims against (?:it|him|her|them|both|all)\b", clause.text)
    if released is None or not by:
        return by
    ids = [
        one
        for w in people
        if w.start > clause.start + released.start() and preposition_of(text, w) == "against"
        for one in side_by_side(text, people, w, cast.case)
    ]
    beside = [one for one in ids if not any(cast.case.oppose(one, other) for other in by)]
    whole = cast.case.in_order({*by, *beside})
    return whole if cast.same_counsel(whole) else by


_PAYS = re.compile(
    r"(?i)\b(?:carrier|insurer|adjuster|club|underwriter|claims (?:man|manager|handler|examiner|adjuster)|mutual|casualty|indemnity|insurance|speaking for the defen\w+|with my consent)\b"
)


def _pays_for(clause: Clause, text: str, subject: Who) -> bool:
    """Whether the one who acts is an insurer, or one whom the clause calls its man."""
    if subject.role is Role.INSURER:
        return True
    return bool(_PAYS.search(text[max(clause.start, subject.start - 60) : min(clause.end, subject.end + 60)]))


def _insured(cast: Cast, clause: Clause, text: str, people: list[Who], act: Reading) -> Parties:
    """For whom an insurer offers money: the author who tells of it, where he defends and it went to his opponents."""
    defendants = set(cast.of_role("defendant"))
    mine = tuple(one for one in cast.authors if one in defendants)
    to, _, _ = addressees_named(clause, text, people, act, mine, cast)
    return mine if mine and to and set(to) <= set(cast.opponents(mine)) else ()


def _only(cast: Cast, receivers: Parties) -> Parties:
    others = cast.opponents(receivers)
    return others if len(others) == 1 else ()


def _opposing(cast: Cast, by: Parties, to: Parties) -> Parties:
    if not by:
        return to
    against = cast.opponents(by)
    return tuple(one for one in without(to, by) if one in against)


def _unsaid(cast: Cast, by: Parties, stage: Stage) -> tuple[Parties, str]:
    """The addressees where the clause names none: the partner of the talk, the author, or the only opponents."""
    against = cast.opponents(by)
    partners = tuple(one for one in stage.partners if one in against)
    if partners:
        return partners, "those with whom the talk just told was held"
    authors = tuple(one for one in cast.authors if one in against)
    if authors and not set(cast.authors) & set(by):
        return authors, "the author tells of it as received"
    if against and cast.same_counsel(against):
        return against, "all opponents have one counsel"
    return (), "which of several opponents is not told"
