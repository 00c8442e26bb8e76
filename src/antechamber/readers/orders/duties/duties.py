"""From a draft and its due moment to the duty of the contract."""

from antechamber.core.evidence import Excerpt
from antechamber.core.order import Audience, Due, Duty, DutyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.duties import details
from antechamber.readers.orders.duties.anchors import Frame
from antechamber.readers.orders.duties.drafts import Draft
from antechamber.readers.orders.operative.commands import Clause

_JOINT = re.compile(r"[\s,;:)\]]*(?:(?:and|but)\b\s*)?")
"""What joins a clause to the one before it and says nothing of the duty."""


def duty_of(draft: Draft, due: Due, judge: str | None, frame: Frame) -> Duty:
    """The duty that a draft and its due moment make."""
    clause, whole = draft.clause, draft.whole
    original = " ".join(draft.originals) if draft.originals else clause.sentence.text
    address, broken = details.address_in(original, judge)
    if broken:
        frame.warn("address_broken")
    talk, move, paper = (draft.kind is k for k in (DutyKind.CONFER, DutyKind.CONVEY, DutyKind.SUBMIT))
    fresh = (
        draft.fresh if draft.fresh is not None else (details.freshness_in(whole) if talk or move else None)
    )
    return Duty(
        id=draft.id,
        kind=draft.kind,
        bearers_class=draft.bearers,
        toward=draft.toward,
        force=draft.force,
        excerpt=_passage(clause, draft.kind),
        what=_what(draft),
        fresh=fresh,
        live=details.live_in(whole) if talk else details.spoken_in(whole) if move else None,
        written=details.written_in(whole) if move else None,
        audience=_audience(draft, whole),
        means=details.means_in(
            clause.low if not paper else whole, filing=draft.kind not in (DutyKind.CONVEY, DutyKind.CONFER)
        ),
        address=address,
        page_limit=details.page_limit_in(whole)
        if draft.kind in (DutyKind.SUBMIT, DutyKind.CONVEY, DutyKind.PROVIDE_COPIES)
        else None,
        contents=details.contents_in(_content_text(draft))
        if draft.kind in (DutyKind.SUBMIT, DutyKind.REPORT, DutyKind.CONVEY)
        else (),
        paragraph=clause.sentence.path,
        due=due,
        condition=details.condition_in(clause.intro, clause.subject),
        minimum_minutes=details.minutes_in(whole) if talk else None,
        with_each=talk and details.with_each_in(clause.low),
    )


_EXPLAINED = re.compile(r",? (?:that|which|in which|so that) (?!(?:is|are|it|they) (?:due|to be)\b)")
_SAYS_WHEN = re.compile(
    r"\d|\b(?:before|after|within|later|days?|weeks?|hours?|noon|immediately|promptly|receipt|same (?:day|time))\b"
)
_PAPERS_AND_PROPOSALS = frozenset({DutyKind.CONVEY, DutyKind.SUBMIT, DutyKind.REPORT})


def _core_end(clause: Clause, kind: DutyKind) -> int:
    """Where the words of a duty end: before what only describes a proposal or a paper, and says no time."""
    if kind not in _PAPERS_AND_PROPOSALS:
        return clause.end
    low = clause.sentence.low
    for found in _EXPLAINED.finditer(low, clause.predicate_start + 24, clause.end):
        if not _SAYS_WHEN.search(low, found.start(), clause.end):
            return found.start()
    return clause.end


def _passage(clause: Clause, kind: DutyKind) -> Excerpt:
    """The words of the duty; where a page break parts them, those on the page on which its verb stands."""
    start = clause.start + len(clause.intro) if len(clause.intro) > 160 else clause.start
    joint = _JOINT.match(clause.sentence.text, start, clause.predicate_start)
    start = joint.end() if joint else start
    end = max(_core_end(clause, kind), start + 1)
    whole = clause.sentence.excerpt(start, end)
    if not start < clause.predicate_start < end:
        return whole
    verb = re.search(r"\S+", clause.sentence.text[clause.predicate_start : end])
    if verb is None:
        return whole
    at = clause.predicate_start + verb.start()
    page = clause.sentence.excerpt(at, at + 1).page
    return whole if page == whole.page else _on_page(clause, start, end, page)


def _on_page(clause: Clause, start: int, end: int, page: int) -> Excerpt:
    """The words of `[start, end)` of a clause's sentence that stand on one page."""
    sentence = clause.sentence
    there = [
        word
        for word in re.finditer(r"\S+", sentence.text[start:end])
        if sentence.excerpt(start + word.start(), start + word.end()).page == page
    ]
    return sentence.excerpt(start + there[0].start(), start + there[-1].end())


def _what(draft: Draft) -> str:
    if draft.kind is DutyKind.CONVEY:
        who = set(draft.bearers)
        return "demand" if who == {"plaintiff"} else "offer" if who == {"defendant"} else "demand_or_offer"
    return draft.what


def _audience(draft: Draft, whole: str) -> Audience | None:
    if draft.kind is DutyKind.SUBMIT:
        return details.audience_in(whole) or Audience.EX_PARTE
    if draft.kind in (DutyKind.REPORT, DutyKind.REQUEST, DutyKind.NOTIFY, DutyKind.OTHER):
        if re.search(r"\bjoint(?:ly)?\b", whole):
            return Audience.JOINT
        return Audience.FILED if re.search(r"\bfiled?\b|\becf\b", whole) else None
    return None


def _content_text(draft: Draft) -> str:
    return " ".join((draft.clause.predicate, *draft.notes))
