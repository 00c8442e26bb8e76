"""The findings of a follow-up order that names the parties, and, when asked for, quotes them.

Only what the judge chose to tell is told: that a discussion was held and when, who conveyed a proposal and who
did not. Never an amount, never a term, never a comparison of proposals.
"""

import re
from collections.abc import Sequence

from antechamber.core.directive import Field, FieldKind, Paragraph
from antechamber.core.disclosure import JUDGE
from antechamber.core.evidence import Excerpt
from antechamber.core.finding import Outcome, Review
from antechamber.core.guard import speaks_of_terms
from antechamber.core.negotiation import Discussion, Interval, Move, NonMove
from antechamber.core.order import DutyKind
from antechamber.core.papers.fields import name_field, plain
from antechamber.core.papers.ground import Unmet, proposal_word
from antechamber.core.papers.wording import Words, around, name_parties
from antechamber.core.quotation import clean, quote

_LONGEST = 40
_OPEN = re.compile(
    r"\b(?:open|willing|prepared|ready|amenable|receptive|interested|look(?:s|ing)? forward|hope(?:s|ful)?)\b.{0,80}?"
    r"\b(?:resolution|resolv\w+|settl\w+|discuss\w*|negotiat\w+|talk\w*|compromise|agreement|dialogue|explor\w+)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:if|unless|provided|only|except|but|judgment|rule|offer(?:s|ed|ing)?\s+to|pay\w*|fund\w*|insur\w*|counsel advis\w*|approv\w*)\b|\d",
    re.IGNORECASE,
)
_REVISED = ("revised", "updated", "improved", "reduced", "increased", "lower", "higher")


def named_findings(review: Review, unmet: Sequence[Unmet], *, quoting: bool) -> tuple[Paragraph, ...]:
    """What the letters show, party by party."""
    found: list[Paragraph] = [Paragraph(template="letters_reviewed")]
    found += _discussion(review)
    found += _conveyed(review, unmet, also=len(found) > 1)
    has_good_news = len(found) > 1
    for group in unmet:
        found.append(_missing(review, group, however=has_good_news))
        has_good_news = False
        if quoting and group.duty.kind is DutyKind.CONVEY:
            found += _words_of(review, group)
    return tuple(found)


def _discussion(review: Review) -> list[Paragraph]:
    """The latest discussion that a satisfied finding rests on, or that letters of both sides tell alike."""
    satisfied = [f for f in review.findings if f.kind is DutyKind.CONFER and f.outcome is Outcome.SATISFIED]
    ground = {excerpt for finding in satisfied for excerpt in finding.evidence}
    talks = [
        d
        for letter in review.letters
        for d in letter.discussions
        if d.excerpt in ground and d.live is not False
    ]
    talks = talks if satisfied else _told_by_both_sides(review)
    dated = [(d.on, d) for d in talks if d.on is not None]
    if not talks:
        return []
    fields = [name_field("talkers", Words(text="the parties", plural=True), origin="the letters")]
    if dated:
        fields.append(_when(review, max(dated, key=lambda pair: pair[0])[0]))
    return [
        Paragraph(
            template="discussion_held",
            fields=tuple(fields),
            findings=tuple(f for f in review.findings if f.kind is DutyKind.CONFER),
        )
    ]


def _told_by_both_sides(review: Review) -> list[Discussion]:
    """Discussions on the same days, after the order, of which letters of opposing sides tell, whatever their manner."""
    told = [
        (letter.on_behalf_of[0], d, d.on)
        for letter in review.letters
        for d in letter.discussions
        if letter.on_behalf_of and d.live is not False and d.on and _after_the_orders(review, d.on)
    ]
    return [
        talk
        for author, talk, on in told
        if any(review.case.oppose(author, other) and on == same for other, _, same in told)
    ]


def _after_the_orders(review: Review, on: Interval) -> bool:
    first = min((order.dated for order in review.orders if order.dated), default=None)
    return first is not None and on[0] > first


def _when(review: Review, on: Interval) -> Field:
    year = review.as_of.astimezone(review.case.time_zone).year
    return Field(name="when", text=around(on, year=year), origin="the letters", kind=FieldKind.TEXT)


def _conveyed(review: Review, unmet: Sequence[Unmet], *, also: bool) -> list[Paragraph]:
    """Who did convey a proposal to those who have not."""
    lacking = {bearer for group in unmet if group.duty.kind is DutyKind.CONVEY for bearer in group.bearers}
    good = [
        f
        for f in review.findings
        if f.kind is DutyKind.CONVEY
        and f.outcome is Outcome.SATISFIED
        and f.bearer not in lacking
        and f.toward in lacking
    ]
    if not good:
        return []
    bearers = review.case.in_order(f.bearer for f in good)
    toward = review.case.in_order(f.toward for f in good if f.toward)
    moves = [m for letter in review.letters for m in letter.moves if set(m.by) & set(bearers) and m.conveyed]
    group = Unmet(
        order=unmet[0].order, duty=unmet[0].duty, bearers=bearers, toward=toward, findings=tuple(good)
    )
    fields = (
        name_field("movers", name_parties(review.case, bearers)),
        name_field("receivers", name_parties(review.case, toward)),
        plain("proposal", proposal_word(review.case, group), origin="the duty"),
        plain("freshness", "revised" if _is_revision(moves) else "fresh", origin="the letters"),
        plain("lead", "They also show" if also else "They show"),
    )
    return [Paragraph(template="proposal_conveyed", fields=fields, findings=tuple(good))]


def _is_revision(moves: Sequence[Move]) -> bool:
    told = any(word in move.excerpt.text.lower() for move in moves for word in _REVISED)
    return told or any(move.fresh is False for move in moves)


def _missing(review: Review, group: Unmet, *, however: bool) -> Paragraph:
    case = review.case
    fields = [name_field("bearers", name_parties(case, group.bearers))]
    if however:
        fields.append(plain("lead", "However,"))
    if group.toward:
        fields.append(name_field("opponents", name_parties(case, group.toward)))
    if group.duty.kind is DutyKind.CONVEY:
        fields.append(plain("proposal", proposal_word(case, group), origin="the duty"))
        if group.duty.fresh is not False:
            fields.append(
                plain("freshness", "revised" if _has_older(review, group) else "fresh", origin="the letters")
            )
    return Paragraph(
        template=f"missing_{group.duty.kind.value}",
        fields=tuple(fields),
        findings=group.findings,
        duties=(group.reference,),
    )


def _has_older(review: Review, group: Unmet) -> bool:
    moves = [m for letter in review.letters for m in letter.moves]
    return any(set(m.by) & set(group.bearers) and m.fresh is False for m in moves)


def _words_of(review: Review, group: Unmet) -> list[Paragraph]:
    """The bearers' own words of openness, from their own letter; none when no passage is fit to be quoted."""
    for letter in review.letters:
        speakers = review.case.in_order(party for party in letter.on_behalf_of if party in group.bearers)
        passages = [passage for passage in letter.non_moves if speakers and is_mere_openness(passage)]
        if passages:
            fields = (
                name_field("bearers", name_parties(review.case, speakers)),
                _letter_words(passages[0].excerpt),
            )
            return [Paragraph(template="openness", fields=fields, findings=group.findings)]
    return []


def is_mere_openness(passage: NonMove) -> bool:
    """Whether a passage says that its writer is open to a resolution, and says nothing else.

    A passage with a figure, with a term of settlement, or with a condition is never fit to be quoted.
    """
    words = clean(passage.excerpt.text)
    return (
        passage.why == "willingness"
        and len(words.split()) <= _LONGEST
        and _OPEN.search(words) is not None
        and _OTHER.search(words) is None
        and not speaks_of_terms(words)
    )


def _letter_words(excerpt: Excerpt) -> Field:
    quotation = quote(excerpt)
    return Field(
        name="words",
        text=quotation.shown.rstrip("."),
        origin=f"{excerpt.source}, page {excerpt.page}, {excerpt.start} to {excerpt.end}",
        kind=FieldKind.LETTER_WORDS,
        excerpt=excerpt,
        audience=JUDGE,
    )
