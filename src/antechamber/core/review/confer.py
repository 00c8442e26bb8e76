"""A duty to confer: one ruling for each bearer.

A live talk with any opponent after the order meets it. Writing alone does not when the order asks for a live
talk; silence is unclear.
"""

from dataclasses import dataclass

from antechamber.core.case import PartyId
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Outcome
from antechamber.core.negotiation import Denied, Discussion, Interval, Letter, Parties
from antechamber.core.order import Duty
from antechamber.core.review.freshness import compute_fresh
from antechamber.core.review.moments import DueMoment
from antechamber.core.review.record import Doubt, Record, Teller, ToldDenial, covers, reaches
from antechamber.core.review.ruling import Ruling, days_in_words, names, order_in_words, passage_step

_COUNTS, _PAST, _WRITING, _DOUBTFUL = "counts", "past", "writing", "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One letter's account of a talk between the bearer and opponents, with its weight."""

    letter: Letter
    talk: Discussion
    teller: Teller
    opponents: Parties
    weight: str


def review_confer(
    record: Record, duty: Duty, due: DueMoment | None, bearer: PartyId, opponents: Parties
) -> Ruling:
    """What the record shows of the bearer's duty to talk with its opponents."""
    talks = tuple(_talks(record, duty, bearer, opponents))
    denials = record.denials(Denied.DISCUSSION, bearer, opponents)
    scene = _Scene(
        record=record, duty=duty, due=due, bearer=bearer, opponents=opponents, talks=talks, denials=denials
    )
    return _shown(scene) or _shown_none(scene) or _open(scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    record: Record
    duty: Duty
    due: DueMoment | None
    bearer: PartyId
    opponents: Parties
    talks: tuple[Talk, ...]
    denials: tuple[ToldDenial, ...]

    @property
    def who(self) -> str:
        return self.record.case.party(self.bearer).name

    def weighing(self, weight: str) -> tuple[Talk, ...]:
        return tuple(talk for talk in self.talks if talk.weight == weight)


def _talks(record: Record, duty: Duty, bearer: PartyId, opponents: Parties) -> list[Talk]:
    found = []
    for letter in record.letters:
        teller = record.teller(letter, bearer, opponents)
        for talk in letter.discussions:
            met = _opponents_in(talk, bearer, opponents)
            if met is None:
                continue
            weight = _weigh(record, duty, talk) if met and teller is not Teller.UNKNOWN else _DOUBTFUL
            if weight == _COUNTS and teller is Teller.OTHER:
                weight = _DOUBTFUL
            found.append(Talk(letter=letter, talk=talk, teller=teller, opponents=met, weight=weight))
    return found


def _opponents_in(talk: Discussion, bearer: PartyId, opponents: Parties) -> Parties | None:
    """The opponents with whom the bearer talked; empty when unnamed; None when the bearer was not there."""
    inside = [group for group in talk.between if bearer in group]
    present = {party for group in talk.between for party in group}
    if not present:
        return ()
    if not inside:
        return None if len([group for group in talk.between if group]) > 1 else ()
    return tuple(
        party for party in opponents if any(party in group for group in talk.between if group not in inside)
    )


def _weigh(record: Record, duty: Duty, talk: Discussion) -> str:
    fresh = compute_fresh(talk.on, record.order.dated)
    if fresh is False:
        return _DOUBTFUL if duty.fresh is False else _PAST
    if talk.live is False and duty.live is not False:
        return _WRITING if duty.live else _DOUBTFUL
    too_short = talk.minutes is not None and talk.minutes < (duty.minimum_minutes or 0)
    if fresh is None or too_short or (talk.live is None and duty.live is not False):
        return _DOUBTFUL
    return _COUNTS


def _shown(scene: _Scene) -> Ruling | None:
    counting = scene.weighing(_COUNTS)
    if not counting:
        return None
    own = any(talk.teller.is_bearer for talk in counting)
    theirs = any(talk.teller.is_opponent for talk in counting)
    if not (own and theirs):
        standing = tuple(talk for talk in counting if not _contradicting(scene, talk))
        if not standing:
            passages = (*(t.talk.excerpt for t in counting), *(d.denial.excerpt for d in scene.denials))
            return _unclear(
                "accounts_conflict",
                f"The letters conflict on whether {scene.who} took part in a talk.",
                passages,
            )
        unread = tuple(
            doubt for doubt in _doubts(scene) if own and doubt.may_deny and doubt.teller is not Teller.BEARER
        )
        if unread and len({party for talk in standing for party in talk.opponents}) <= 1:
            return _residue(scene, unread, tuple(talk.talk.excerpt for talk in standing))
        counting = standing
    return _timed(scene, counting)


def _contradicting(scene: _Scene, talk: Talk) -> tuple[ToldDenial, ...]:
    """Denials of the other side that speak of this talk's days and of one of those who were in it."""
    return tuple(
        denied
        for denied in scene.denials
        if reaches(denied, talk.talk.on)
        and (_by_one_of(denied, talk.opponents) if talk.teller.is_bearer else denied.teller.is_bearer)
    )


def _by_one_of(denied: ToldDenial, parties: Parties) -> bool:
    return bool(set(denied.letter.on_behalf_of) & set(parties))


def _timed(scene: _Scene, counting: tuple[Talk, ...]) -> Ruling:
    evidence = tuple(talk.talk.excerpt for talk in counting)
    within = [_in_time(scene.due, talk.talk.on) for talk in counting]
    best = counting[within.index(True)] if True in within else counting[0]
    others = names(scene.record.case, best.opponents)
    order = order_in_words(scene.record.order)
    deed = f"{scene.who} took part in a {_manner(best.talk)} with {others} {days_in_words(best.talk.on)}"
    chain = (*(passage_step(passage) for passage in evidence), f"Resolved: {deed}.")
    cautions: tuple[str, ...] = ()
    if scene.duty.minimum_minutes and best.talk.minutes is None:
        cautions = (
            f"The order asks for at least {scene.duty.minimum_minutes} minutes; no letter gives the length.",
        )
    if True in within:
        return Ruling(
            outcome=Outcome.SATISFIED,
            reason="talked_after_order",
            sentence=f"{deed}, after {order}.",
            evidence=evidence,
            cautions=cautions,
            chain=(*chain, "Rule: a live talk between the sides after the order meets the duty."),
        )
    if None in within:
        return _unclear("date_may_lie_after_due", f"{deed}, which may lie after the due date.", evidence)
    return Ruling(
        outcome=Outcome.LATE,
        reason="talked_after_due",
        sentence=f"{deed}, after the date that the order set.",
        evidence=evidence,
        cautions=cautions,
        chain=(*chain, "Rule: what was done after the duty's own due date is late."),
    )


def _manner(talk: Discussion) -> str:
    return "live discussion" if talk.live else "discussion"


def _in_time(due: DueMoment | None, on: Interval | None) -> bool | None:
    if due is None or not due.own or on is None:
        return True
    return due.day_in_time(*on)


def _shown_none(scene: _Scene) -> Ruling | None:
    record = scene.record
    full = tuple(d for d in scene.denials if covers(d, record.order.dated) and record.follows_order(d.letter))
    own = tuple(d for d in full if d.teller.is_bearer and _reports(scene, d.letter))
    if scene.weighing(_COUNTS) or not _denied_for_all(own, scene):
        return None
    theirs = tuple(d for d in full if d.teller.is_opponent)
    if not theirs and (scene.weighing(_DOUBTFUL) or _doubts(scene)):
        return None
    evidence = tuple(d.denial.excerpt for d in (*own, *theirs))
    order = order_in_words(record.order)
    return Ruling(
        outcome=Outcome.NOT_SATISFIED,
        reason="own_letter_says_no_talk",
        sentence=f"{scene.who}'s own letter says that there was no live discussion since {order}.",
        evidence=evidence,
        chain=(
            *(passage_step(passage) for passage in evidence),
            "Resolved: the party itself says that it has talked with no opponent since the order.",
            "Rule: the duty asks for a live talk; writing alone does not meet it.",
        ),
    )


def _denied_for_all(own: tuple[ToldDenial, ...], scene: _Scene) -> bool:
    named: set[PartyId] = set()
    for told in own:
        others = {*told.denial.to, *told.denial.by} - {scene.bearer}
        if not told.denial.to:
            return True
        named |= others
    return bool(own) and set(scene.opponents) <= named


def _reports(scene: _Scene, letter: Letter) -> bool:
    day = scene.record.day_of(letter)
    return scene.due is None or day is None or scene.due.reported_by(day)


def _doubts(scene: _Scene) -> tuple[Doubt, ...]:
    return scene.record.doubts("confer", scene.bearer, scene.opponents)


def _open(scene: _Scene) -> Ruling:
    doubtful = scene.weighing(_DOUBTFUL)
    denied = tuple(d.denial.excerpt for d in scene.denials)
    if doubtful:
        passages = (*(talk.talk.excerpt for talk in doubtful), *denied)
        text = f"A talk in which {scene.who} may have taken part is told, but not its date, its manner or who took part."
        return _unclear("talk_in_doubt", text, passages)
    doubts = _doubts(scene)
    if doubts:
        return _residue(scene, doubts, denied)
    writing = scene.weighing(_WRITING)
    if writing:
        passages = (*(talk.talk.excerpt for talk in writing), *denied)
        return _unclear(
            "only_in_writing",
            f"Only writing between {scene.who} and its opponents is told, no live talk.",
            passages,
        )
    passages = (*denied, *(talk.talk.excerpt for talk in scene.weighing(_PAST)))
    sought = f"a talk between {scene.who} and an opponent after {order_in_words(scene.record.order)}"
    return _unclear(
        "record_silent", f"No letter tells of a talk between {scene.who} and an opponent.", passages, sought
    )


def _residue(scene: _Scene, doubts: tuple[Doubt, ...], passages: tuple[Excerpt, ...]) -> Ruling:
    unread = tuple(doubt.excerpt for doubt in doubts if doubt.excerpt is not None)
    if unread:
        text = f"A passage that may bear on a talk with {scene.who} must be read by a person."
        return _unclear("passage_not_understood", text, (*unread, *passages))
    text = f"A letter that may tell of a talk with {scene.who} could not be read in full."
    return _unclear("letter_incomplete", text, passages, "the parts of the letters that could not be read")


def _unclear(reason: str, sentence: str, passages: tuple[Excerpt, ...], sought: str = "") -> Ruling:
    return Ruling(
        outcome=Outcome.UNCLEAR,
        reason=reason,
        sentence=sentence,
        evidence=passages,
        sought=sought or ("" if passages else "a talk after the order"),
        chain=(
            *(passage_step(passage) for passage in passages),
            "Rule: what the letters do not settle is put to a person, with the passages.",
        ),
    )
