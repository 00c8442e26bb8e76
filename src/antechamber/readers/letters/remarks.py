"""Remarks for the judge on a letter, each with its passage, and the warnings of the contract."""

from collections.abc import Iterator
from dataclasses import dataclass

from antechamber.core.case import Case
from antechamber.core.evidence import Excerpt
from antechamber.core.message import Message
from antechamber.core.negotiation import Move, Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import Flow
from antechamber.readers.language.money import find_sums
from antechamber.readers.language.sentences import Span
from antechamber.readers.letters import vocabulary as v
from antechamber.readers.letters.words import Words

Caution = tuple[str, Excerpt]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A kind of passage that a judge should know of: its warning, its sentence, its words, and what must not stand with them."""

    warning: str
    says: str
    words: Words
    unless: Words | None = None


_REMARKS = (
    Remark(
        warning="request_inside_letter",
        says="A request about attendance stands inside the letter, where the other side does not see it.",
        words=Words(
            r"(?i)\b(?:asks?|asking|requests?|requesting|could (?:I|we|he|she)|may (?:I|we)|would (?:like|be glad)|permission|if (?:the Court )?permit\w*)\b[^.]{0,110}\b(?:excused?|excusal|let go early|(?:attend|appear|take part|participate|join)\b[^.]{0,60}\b(?:telephone|phone|remote(?:ly)?|video|zoom|audio))\b"
        ),
    ),
    Remark(
        warning="addressed_to_reader",
        says="A sentence tells a reader or a program what to conclude; it was given no effect.",
        words=v.TO_MACHINE,
    ),
    Remark(
        warning="relief_inside_letter",
        says="The letter asks for relief that belongs in a motion.",
        words=Words(
            r"(?i)\b(?:requests?|asks?|seeks?|moves?)\b[^.]{0,40}\b(?:leave to (?:file|amend)|an extension|adjourn\w*|an order compelling|to compel|a stay\b|sanctions)\b"
        ),
    ),
    Remark(
        warning="mediation_confidence",
        says="The letter tells what was proposed in confidence in an earlier mediation.",
        words=Words(r"(?i)\bmediator'?s? (?:number|proposal|figure)\b|\bmediator\b[^.]{0,60}\b(?:put out|floated|proposed|suggested|circulated)\b"),
        unless=Words(r"(?i)\bno proposal\b|\bdo not repeat\b"),
    ),
    Remark(
        warning="drafting_note",
        says="A note of the drafters was left in the letter.",
        words=Words(r"(?i)\[[^\]\n]{0,80}(?:\?|\bpls\b|\bplease\b|\bcheck\b|\bclient\b|\bconfirm\b|\bdraft\b)[^\]\n]{0,80}\]|\$X{2,}|(?<!_)_{2,}, 20\d\d"),
    ),
    Remark(
        warning="filed_on_ecf",
        says="The letter says that it was filed on the docket: it may have to be sealed first.",
        words=Words(r"(?i)\b(?:statement|letter|attached|this)\b[^.]{0,40}\b(?:was |were |been )?filed\b[^.]{0,30}\b(?:ECF|docket|Dkt)\b|\bfiled the attached on\b"),
        unless=Words(r"(?i)\bnotice of|will be filed|to be filed|not (?:to be )?filed\b"),
    ),
    Remark(
        warning="compliance_asserted",
        says="The letter claims compliance; a claim is no act.",
        words=Words(r"(?i)\b(?:has|have|had|ve|is|are|been|thus)\b[^.]{0,40}\b(?:complied|satisfied|been met|in compliance|complies)\b[^.]{0,50}\b(?:order|paragraph|part|requirement|directive)\b"),
    ),
)  # fmt: skip
_ATTACHED = re.compile(
    r"(?i)\b(?:see|find|is|are|in|I attach|we attach|I enclose|we enclose)\b[^.]{0,24}\b(?:attached|enclosed|attach|enclose|enclosure)\b[^.]{0,30}\b(?:demand|offer|proposal|itemi[sz]ation|statement of damages|exhibit)|\battached demand\b|\battach it here\b|\benclosed document\b"
)
_SALUTATION = re.compile(r"(?i)\bdear (?:magistrate |chief |honorable )*judge ([A-Z][\w'-]+)")
_DOCKET = re.compile(r"(?i)\b(?:\d:)?(\d{2})[- ]?(?:c(?:i?v)?\.?|civ\.?)[- .]?(\d{3,5})\b")
_UNDIVIDED = re.compile(
    r"(?i)\b(?:for (?:both|all|the (?:two|three|pair))|together|in the aggregate|without (?:apportionment|division)|one (?:number|sum) for|jointly|split it how)\b"
)


def remarks_on(flow: Flow, sentences: tuple[Span, ...]) -> Iterator[tuple[str, Caution]]:
    """The remarks on one paper: warning, and sentence with passage; each kind once."""
    text = flow.text
    for remark in _REMARKS:
        found = remark.words.search(text)
        while found is not None:
            span = next((s for s in sentences if s.start <= found.start() < s.end), None)
            if span and not (remark.unless and remark.unless.search(text, span.start, span.end)):
                yield remark.warning, (remark.says, flow.excerpt(span.start, span.end))
                break
            found = remark.words.search(text, found.end())


def addressed_elsewhere(flow: Flow, case: Case) -> Iterator[tuple[str, Caution]]:
    """Whether a paper is addressed to another judge or bears only numbers of other cases."""
    judges = f"{case.settlement_judge} {case.presiding_judge}".lower()
    salutation = _SALUTATION.search(flow.text)
    if salutation and judges.strip() and salutation[1].lower() not in judges:
        yield "another_judge", ("The letter is addressed to another judge.", flow.excerpt(*salutation.span()))
    own = {(year, number.lstrip("0")) for year, number in _DOCKET.findall(case.docket_number)}
    heads = list(_DOCKET.finditer(flow.text[:2500]))
    if own and heads and not any((m[1], m[2].lstrip("0")) in own for m in heads):
        yield "another_case", ("The letter bears the number of another case.", flow.excerpt(*heads[0].span()))


def missing_enclosure(
    message: Message, flow: Flow, sentences: tuple[Span, ...]
) -> Iterator[tuple[str, Caution]]:
    """Whether a paper speaks of a demand or offer enclosed, when nothing more came with the message."""
    inside = any(flow.document is paper for paper in message.attachments)
    if len(message.attachments) > inside:
        return
    found = _ATTACHED.search(flow.text)
    span = next((s for s in sentences if found and s.start <= found.start() < s.end), None)
    if span:
        yield (
            "attachment_missing",
            (
                "The letter speaks of an enclosure that did not come with it.",
                flow.excerpt(span.start, span.end),
            ),
        )


def remarks_on_moves(moves: tuple[Move, ...]) -> Iterator[Caution]:
    """Figures that a judge may want to look at.

    Raised, nominal beside the other side's, not divided among several, or other in words than in figures.
    """
    for number, move in enumerate(moves):
        earlier = [
            m.amount
            for m in moves[:number]
            if m.by == move.by and m.amount and m.on and move.on and m.on[1] < move.on[0]
        ]
        if move.act == "demand" and move.amount and earlier and move.amount > earlier[-1]:
            yield "A demand is higher than the one before it.", move.excerpt
        against = [m.amount for m in moves if m.act == "demand" and m.amount and set(m.to) & set(move.by)]
        if move.act == "offer" and move.amount and against and move.amount * 100 <= max(against):
            yield "An offer is not a hundredth of the demand.", move.excerpt
        if move.amount and (len(move.to) > 1 or len(move.by) > 1) and _UNDIVIDED.search(move.terms):
            yield "A sum is for several parties and is not divided among them.", move.excerpt
        if move.amount is None and any(found.conflict for found in find_sums(move.excerpt.text)):
            yield "The words and the figures of a sum differ.", move.excerpt


_EXCHANGED = re.compile(
    r"(?i)\bexchanged (?:settlement|statement|letter)|\bserved on (?:opposing|all) (?:counsel|parties)"
)
_EX_PARTE = re.compile(
    r"(?i)\bex parte\b|\bfor (?:the court|chambers|the judge)(?:'s eyes)? only\b|\bchambers only\b|\bnot to be (?:served|exchanged)\b|\bconfidential (?:settlement )?(?:letter|statement|position)"
)


def audience_of(message: Message, head: str) -> str:
    """`exchanged` when the paper says that the other side has it, `ex_parte` when it is for the judge alone, else empty.

    The subject line names the paper and speaks first; then the cover; then the head of the paper itself, which
    may also speak of another paper ("our exchanged statement") and tells nothing when it speaks of both kinds.
    """
    for words in (message.subject, message.body.text[:300], head):
        match bool(_EXCHANGED.search(words)), bool(_EX_PARTE.search(words)):
            case True, False:
                return "exchanged"
            case False, True:
                return "ex_parte"
            case True, True:
                return "exchanged" if words == message.subject else ""
    return ""


def channel_of(message: Message, head: str) -> str:
    """The way by which a letter came: its e-mail, else what its head says."""
    if message.sender or message.to:
        return "email"
    said = re.search(r"(?i)\b(?:by|via) (hand|mail|fax|facsimile|ecf|first[- ]class mail|overnight)", head)
    if said is None:
        return "email"
    word = said[1].lower()
    return "fax" if word.startswith("fa") else word if word in ("hand", "ecf") else "mail"


def copied_warning(copied: Parties, authors: Parties, case: Case, audience: str) -> tuple[str, ...]:
    """`copied_to_opponent` when a letter that is not an exchanged one went to an opponent too."""
    against = any(case.oppose(one, other) for one in authors for other in copied)
    return ("copied_to_opponent",) if against and audience != "exchanged" else ()
