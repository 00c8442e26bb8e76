"""The build of a letter: its sentences, each with its block, its section and the voice that speaks.

A voice is the letter's own, or that of a message pasted into it or forwarded with it, which has an author,
an addressee and a date of its own.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from antechamber.readers.language import patterns as re
from antechamber.readers.language.dates import find_dates
from antechamber.readers.language.flow import Flow
from antechamber.readers.language.sentences import Span, split_blocks, split_sentences

LONGEST = 40_000
"""Characters of one document that are read; a longer one counts as read in part."""


class Section(StrEnum):
    """What a part of a letter is about, as its heading says."""

    UNKNOWN = "unknown"
    NEGOTIATION = "negotiation"
    COURT_ONLY = "court_only"
    DAMAGES = "damages"
    EVALUATION = "evaluation"
    MERITS = "merits"
    DISCOVERY = "discovery"
    ATTENDANCE = "attendance"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A message within the letter: the names in its From and To lines and its date."""

    sender: str
    addressee: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of the flow, on `[start, end)`, with where it stands."""

    start: int
    end: int
    text: str
    block: int
    section: Section
    heading: str = ""
    voice: Voice | None = None
    footnote: bool = False
    is_heading: bool = False
    row: bool = False


_HEADINGS: tuple[tuple[Section, re.Pattern], ...] = tuple(
    (section, re.compile(rf"(?i)\b(?:{words})"))
    for section, words in (
        (Section.COURT_ONLY, (r"for (?:the )?(?:court|judge|your honor|chambers)|between us|between you|court'?s? (?:eyes|only)|eyes only|would settle|would accept|bottom line|fair result|what (?:would|.{1,30} (?:needs?|would do))|needs?\b|candid|in confidence|confidential(?:ly)?[.:]|"
                             r"realistic|settlement range|where the parties would|our (?:real )?number|position, for|confidential position|position for|what settles|path forward")),
        (Section.NEGOTIATION, (r"negotiat|proposals?\b|(?:was|were|been) (?:proposed|conveyed|exchanged|offered)|settlement (?:history|discussion|talk|effort|status|position|communication|to date|demand|offer|propos)|talk|discussion|demands? (?:and|or|/)|offers? (?:and|or)|past settlement|current (?:demand|offer|settlement)|status of|"
                              r"numbers have been|latest terms|(?:their|our) side|(?:before|after|since|under) (?:the|your|that|this) order|compliance|parties' positions|history|settlement\b|demand\b|offers?\b|exchange of|where (?:things|we|matters) stand|paragraph \d|communications|what (?:was|has been) (?:conveyed|exchanged|proposed)")),
        (Section.DISCOVERY, r"discovery"),
        (Section.DAMAGES, r"damage|relief|costs?\b|special|numbers that|econom|itemiz|loss|injur|insurance|fees"),
        (Section.EVALUATION, r"evaluation|assessment|range|exposure|valu"),
        (Section.AUTHORITY, r"authority"),
        (Section.ATTENDANCE, r"attend|who (?:comes|will|is coming)|coming|representative|logistics"),
        (Section.MERITS, r"facts?\b|claim|defen[sc]e|law\b|liabil|strength|strong|weak|background|merits|who (?:s?he|they)|what (?:it|happened|the case|was done)|posture|proceeding|dispute|odds|summary|issue|the case|procedur|obstacle|creative|other|remaining|the parties"),
    )
)  # fmt: skip
_ENUMERATOR = re.compile(r"^\s*(?:(?:\(?[a-zA-Z\d]{1,3}[.)]|[IVX]{1,4}\.|[-*•–#]+|\d+\([a-z]\)\.?|§)\s*)+")
_SALUTATION = re.compile(
    r"(?i)\s*(?:dear\b|your honor|to the hon|(?:magistrate )?judge \w+[,:]|may it please)"
)
_FOOT = re.compile(r"^\s*(?:\[(?:fn\.? ?)?\d{1,2}\]|\*\s|fn\.? ?\d|\d{1,2}\s(?=[A-Z]))")
_HEADER = re.compile(r"(?im)^[ \t>]*(from|to|sent|date|subject|cc):[ \t]*(.*)$")
_QUOTE_MARK = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")
_CAPITALS = re.compile(r"([A-Z][A-Z'/&,-]+(?:\s[A-Z][A-Z'/&,-]+){0,6}\s?)[.:]?\s")
_ROW = re.compile(r"\s\|\s|\t|\S {3,}\S.*\S {3,}\S")


def unquoted(flow: Flow) -> tuple[Flow, tuple[tuple[int, int, Voice], ...]]:
    """The flow without the marks of quotation of e-mail, and the stretches that other voices speak."""
    marks = list(_QUOTE_MARK.finditer(flow.text)) if ">" in flow.text else []
    quoted_lines = {m.start() for m in marks}
    cleaned = flow.edited((m.start(), m.end(), "\x00") for m in marks) if marks else flow
    voices = _voices(cleaned, quoted=bool(quoted_lines))
    return (
        cleaned.edited((m.start(), m.end(), " ") for m in re.finditer("\x00", cleaned.text))
        if marks
        else flow
    ), voices


def _voices(flow: Flow, *, quoted: bool) -> tuple[tuple[int, int, Voice], ...]:
    found: list[tuple[int, int, Voice]] = []
    text = flow.text
    headers = list(_HEADER.finditer(text.replace("\x00", " ")))
    index = 0
    while index < len(headers):
        group = [headers[index]]
        while index + 1 < len(headers) and headers[index + 1].start() - group[-1].end() <= 4:
            index += 1
            group.append(headers[index])
        index += 1
        fields = {m[1].lower(): m[2].strip() for m in group}
        if "from" not in fields or not ({"sent", "date"} & set(fields) or "to" in fields):
            continue
        start = group[0].start()
        marked = "\x00" in text[max(0, start - 2) : group[-1].end()]
        if (
            not marked
            and start < 1500
            and not re.search(r"(?i)-{2,}\s*(?:original|forwarded)|begin forwarded|wrote:", text[:start])
        ):
            continue
        end = (
            _end_of_quote(text, group[-1].end())
            if quoted and "\x00" in text[max(0, start - 2) : group[-1].end()]
            else len(text)
        )
        on = find_dates(fields.get("sent") or fields.get("date") or "", written_on=None)
        day = on[0].earliest if on and on[0].exact else None
        found.append((start, end, Voice(sender=fields["from"], addressee=fields.get("to", ""), on=day)))
    return tuple(
        (s, min(e, found[n + 1][0]) if n + 1 < len(found) else e, v) for n, (s, e, v) in enumerate(found)
    )


def _end_of_quote(text: str, at: int) -> int:
    """The end of the last of the lines with a mark of quotation that follow one another."""
    end = at
    for line in re.finditer(r"\n([^\n]*)", text[at:]):
        if not line[1].startswith("\x00") and line[1].strip():
            break
        end = at + line.end()
    return end


def passages_of(flow: Flow, voices: tuple[tuple[int, int, Voice], ...]) -> tuple[Passage, ...]:
    """The sentences of a letter with block, section and voice, in order."""
    text = flow.text[:LONGEST]
    blocks = split_blocks(text)
    sentences = split_sentences(text)
    found: list[Passage] = []
    section, heading, at, begun = Section.UNKNOWN, "", 0, False
    for number, block in enumerate(blocks):
        inside: list[Span] = []
        while at < len(sentences) and sentences[at].start < block.end:
            inside.append(sentences[at])
            at += 1
        told = _heading_of(text, block, inside)
        begun = (
            begun
            or len(inside) > 1
            or bool(_SALUTATION.match(text, block.start))
            or bool(_ENUMERATOR.match(text, block.start, block.end))
        )
        if told is not None and begun:
            section, heading = told
        foot = bool(_FOOT.match(text, block.start, block.end)) and number > len(blocks) // 2
        whole = text[block.start : block.end]
        alone = _ENUMERATOR.match(whole) is not None and _is_bare(whole)
        for rank, span in enumerate(inside):
            inline = _inline_heading(text[span.start : span.end]) if rank and begun else None
            if inline is not None:
                section, heading = inline, text[span.start : span.end]
            found.append(
                Passage(
                    start=span.start, end=span.end, text=text[span.start : span.end], block=number, section=section,
                    heading=heading, voice=_voice_at(voices, span.start), footnote=foot, is_heading=told is not None and (rank == 0 or alone) and _is_bare(text[span.start : span.end]), row=bool(_ROW.search(text[span.start : span.end])),
                )
            )  # fmt: skip
    return tuple(replace(p, section=Section.UNKNOWN) if p.voice else p for p in found)


def _voice_at(voices: tuple[tuple[int, int, Voice], ...], index: int) -> Voice | None:
    for start, end, voice in voices:
        if start <= index < end:
            return voice
    return None


def _heading_of(text: str, block: Span, inside: list[Span]) -> tuple[Section, str] | None:
    """The section that a block opens: by a heading of its own, or by the words before its first stop."""
    whole = text[block.start : block.end]
    first = text[inside[0].start : inside[0].end] if inside else whole
    lead = _lead(whole, first)
    if lead is None:
        return None
    numbered = bool(_ENUMERATOR.match(whole)) and not whole.lstrip().startswith(("-", "*", "•"))
    bare = _ENUMERATOR.sub("", lead).strip(" :.-")
    if re.search(
        r"(?i)\blaw (?:office|firm|group|department)|attorneys? (?:at|for)|\b(?:llp|pllc|p\.?c\.|esq)", bare
    ):
        return Section.UNKNOWN, bare
    hits = [
        (hit.start(), rank, section)
        for rank, (section, words) in enumerate(_HEADINGS)
        if (hit := words.search(bare))
    ]
    if hits:
        return min(hits)[2], bare
    return (Section.UNKNOWN, bare) if numbered or (lead == whole.strip() and bare.isupper()) else None


def _inline_heading(words: str) -> Section | None:
    """The section that a sentence within a paragraph opens: two to four words, no verb, a full stop."""
    short = words.strip()
    if (
        len(short) > 40
        or not 1 < len(short.split()) <= 4
        or not short.endswith((".", ":"))
        or _has_verb(short)
        or not short[0].isupper()
    ):
        return None
    for section, pattern in _HEADINGS:
        if pattern.match(short):
            return section
    return None


def _is_bare(words: str) -> bool:
    """Whether a line is nothing but a heading."""
    short = _ENUMERATOR.sub("", words).strip()
    return len(short) <= 90 and not _has_verb(short) and not re.search(r"[$€£]\d|\d{3}", short)


_LONGEST_LEAD = 6
"""Words of a heading that stands before a colon in its own line."""


def _lead(whole: str, first: str) -> str | None:
    """The words of a block that can be a heading: all of it, or what stands before its first stop or colon."""
    stripped = whole.strip()
    if (
        len(stripped) <= 90
        and not re.search(r"[.!?;,]$", stripped)
        and "$" not in stripped
        and len(stripped.split()) <= 12
        and not _has_verb(stripped)
    ):
        return stripped
    short = _ENUMERATOR.sub("", first).strip()
    enumerated = _ENUMERATOR.match(first)
    alone = len(whole) <= len(first) + 3 and bool(_OF_PROPOSALS.match(short))
    runs_on = len(whole) > len(first) + 3 or bool(enumerated) or alone
    if (
        len(short) <= 60
        and len(short.split()) <= 6
        and short.endswith((".", ":", "?"))
        and not _has_verb(short)
        and runs_on
    ):
        return short
    colon = re.match(r"([A-Z][^.:;,$?!\n]{2,48})(?::| [-–—]) ", short)
    if colon and (enumerated or len(colon[1].split()) <= _LONGEST_LEAD) and not _has_verb(colon[1]):
        return colon[1]
    caps = _CAPITALS.match(short)
    return caps[1].strip() if caps and len(caps[1]) > 4 else None


_OF_PROPOSALS = re.compile(
    r"(?i)(?:settlement |past |prior |recent |the )?(?:demands?|offers?|proposals?)\b[^.;:$]{0,40}\.$"
)
"""A line that stands alone and names the proposals: "Demands and offers."."""
_EXCHANGED = re.compile(
    r"(?i)\b((?:proposals|offers|demands|positions|numbers|communications|negotiations|discussions)(?: and (?:\w+ )?(?:proposals|offers|demands|responses|discussions))?) (?:made|received|exchanged|conveyed|communicated|had|held|sent)(?: (?:and|or) (?:made|received|exchanged|conveyed|communicated|answered|sent|given))?(?=\W*$| (?:since|after|before|under|to date|so far|by the parties|between)\b)"
)
"""What was made or exchanged, where it names a part of a letter and tells nothing: "Proposals received and conveyed"."""


def _has_verb(words: str) -> bool:
    words = _EXCHANGED.sub(r"\1", _ENUMERATOR.sub("", words))
    return bool(
        re.search(r"(?i)\b(?:is|are|was|were|has|have|had|did|does|said|told|made|sent|asked|offered|demanded|proposed|came|went|received|got|spoke|called|telephoned|settled at|will|declined|rejected|replied|answered|responded)\b", words)
    ) and not words.isupper() and not re.match(r"(?i)(?:what|where|who|how)\b", words)  # fmt: skip
