"""Sentences of legal prose: a line break, an abbreviation or a citation does not end one."""

from dataclasses import dataclass

from antechamber.readers.language import patterns as re
from antechamber.readers.language.memory import remembered

_ABBREVIATIONS_TEXT = """
    mr mrs ms mx dr prof hon messrs mmes rev sr jr esq st sgt det lt capt cpl pvt ofc insp supt asst
    dep gov sen rep gen col maj adm atty attys plf pls def defs deft pltf plaintif resp petr no nos
    vs v art arts sec secs para paras par pars ch chs cl fig figs ex exs exh exhs app appx att vol
    ed eds dkt dkts doc docs ecf p pp n nn fn tr dep depo aff decl stmt mot br mem opp cf e.g i.e id
    ibid viz al etc approx abt ca inc incl corp co cos ltd llc llp bros assn assoc dept dist div
    univ ins mfg bldg bd comm'n u.s u.s.c u.s.m.j u.s.d.j u.s.d.c c.f.r fed r civ crim evid cir ct
    cal lab rev stat supp f.supp n.y n.j d.c a.m p.m am pm jan feb mar apr jun jul aug sept sep oct
    nov dec mon tue tues wed thu thur thurs fri sat sun re attn tel ext ste apt ave blvd rd hwy ft
    mt min hr hrs wk wks mo mos yr yrs max est misc orig econ gov't int'l nat'l s.d.n.y e.d.n.y w.d
    n.d s.d e.d m.d
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
_NEVER_END_TEXT = """
    mr mrs ms mx dr prof hon messrs mmes rev st sgt det lt capt cpl pvt ofc insp supt asst dep gov sen rep gen col maj adm
    v vs re e.g i.e cf see dkt dkts para paras art sec ex exh fig approx abt ca attn tel ext apt
"""
_NEVER_END = frozenset(_NEVER_END_TEXT.split())
_STARTERS_TEXT = """
    the this that these those there then he she it we they i you his her its our their my your a an
    in on at after before since as if when while no not nor but and so yet however plaintiff
    plaintiffs defendant defendants counsel both neither each every all none one two mr ms mrs dr to
    for from by with during under following according accordingly upon until because although though
    once thus therefore please what who where why how nothing nobody did does do is are was were has
    have had will would can could may might shall should
"""
_STARTERS = frozenset(_STARTERS_TEXT.split())
_RUNS_ON = frozenset(
    {"the", "a", "an", "of", "to", "and", "or", "in", "on", "for", "by", "at", "no.", "dkt.", "is", "than"}
)
_DATED_ROW = re.compile(
    r"[ \t]*(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d-\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)[ ,:|–-]"
)
_END = re.compile(
    r"([.!?]{1,3}|\u2026)(?<![.][.][.][.])([\"'”’)\]]*)(\[\d{1,2}\]|\[fn\.? ?\d{1,2}\])?(?=\s|$)"
)
_WORD_BEFORE = re.compile(r"[A-Za-z][A-Za-z.'’]*$")
_NEXT = re.compile(r"\s*([\"'“‘(\[]*)(\S+)")
_BULLET = re.compile(
    r"[ \t]*(?:[-*•–—▪◦·‣]\s+\S|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+\S|[A-Z]\.\s+[A-Z]|[a-h]\.\s+[A-Z]|\d{1,2}\.(?:\d+\.?)?\s+\S|>|\|"
    r"|\[(?:fn\.? ?)?\d{1,2}\]\s)"
)
_HEADING_LINE = re.compile(r"[A-Z][\w'&/-]*(?: [\w'&/,-]+){0,5}$")
_RULED = re.compile(r"[ \t]*[-_=*.–—]{4,}[ \t]*$")
_LINE = re.compile(r"[^\n\f]*[\n\f]?")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, half open."""

    start: int
    end: int


@remembered(4)
def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the space around them.

    Headings, bullets, table rows and lines that were meant to stand alone are sentences of their own; a line
    that was merely wrapped is joined to the next. Full stops of abbreviations, initials, citations and
    amounts do not end a sentence. Every visible character belongs to exactly one sentence.
    """
    spans: list[Span] = []
    for block in split_blocks(text):
        start = block.start
        for end in _ends(text, block):
            _append(spans, text, start, end)
            start = end
        _append(spans, text, start, block.end)
    return tuple(spans)


@remembered(4)
def split_blocks(text: str) -> tuple[Span, ...]:
    """The paragraphs, headings, bullets and rows of a text: what its line breaks keep apart."""
    lines = [m.span() for m in _LINE.finditer(text) if m.end() > m.start() and m[0] != "\f"]
    lengths = [len(text[a:b].rstrip()) for a, b in lines]
    width = _wrap_width(lengths)
    dated_rows = sum(1 for a, b in lines if _DATED_ROW.match(text, a, b)) > 2
    blocks: list[Span] = []
    start = 0
    for index, (a, b) in enumerate(lines):
        if not text[a:b].strip():
            _append(blocks, text, start, a)
            start = b
        elif text[start:a].strip() and _begins_block(
            text, lines, lengths, index, width, dated_rows=dated_rows
        ):
            _append(blocks, text, start, a)
            start = a
    _append(blocks, text, start, len(text))
    return tuple(blocks)


def _wrap_width(lengths: list[int]) -> int:
    """The column at which the text was wrapped: 0 when its lines are whole paragraphs."""
    full = sorted(n for n in lengths if n > 30)
    if not full:
        return 0
    width = full[min(len(full) - 1, len(full) * 9 // 10)]
    return 0 if width > 160 else width


def _begins_block(
    text: str,
    lines: list[tuple[int, int]],
    lengths: list[int],
    index: int,
    width: int,
    *,
    dated_rows: bool,
) -> bool:
    """Whether the line opens a block, though no blank line stands before it."""
    a, b = lines[index]
    before_start, before_end = lines[index - 1]
    here, before = text[a:b].strip(), text[before_start:before_end].strip()
    if width == 0 or _RULED.match(here) or _RULED.match(before):
        return True
    if _BULLET.match(text, a, b) and (before[-1:] in '.:;?!”"’)' or not _mid_sentence(before)):
        return True
    if before[-1:] in '.:!?"”' and _HEADING_LINE.match(here) and not _mid_sentence(before):
        return True
    if here[0].islower() or here.startswith("& ") or _mid_sentence(before):
        return False
    if dated_rows and _DATED_ROW.match(text, a, b):
        return True
    first = len(here.split(None, 1)[0])
    room = width - lengths[index - 1]
    runs_on = before[-1:] == "," or before[-1:].islower()
    return first + 1 < room - width * 0.12 and not (runs_on and room < width * 0.4)


def _mid_sentence(line: str) -> bool:
    """Whether a line stops at a word after which a sentence cannot stop."""
    last = line.rsplit(None, 1)[-1].lower()
    return last in _RUNS_ON or last.endswith(",") or (last.endswith(".") and last[:-1] in _NEVER_END)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends(text: str, block: Span) -> list[int]:
    return [
        m.end()
        for m in _END.finditer(text, block.start, block.end)
        if m.end() < block.end and _is_end(text, block, m)
    ]


def _is_end(text: str, block: Span, mark: re.Match[str]) -> bool:
    """Whether a full stop, with what follows, ends a sentence."""
    following = _NEXT.match(text, mark.end(), min(block.end, mark.end() + 80))
    if following is None:
        return True
    nxt = following.group(2)
    if mark.group(1) != ".":
        return not (nxt[0].islower() and (mark.group(2) or mark.group(1) in ("…", "...")))
    if nxt[0].islower():
        return False
    word = _WORD_BEFORE.search(text, max(block.start, mark.start() - 24), mark.start())
    if word is None:
        return not _is_enumerator(text, block, mark.start())
    return _ends_after(word.group().lower(), nxt, quoted=bool(mark.group(2)))


def _is_enumerator(text: str, block: Span, dot: int) -> bool:
    """Whether the dot belongs to the number that opens a block, as in "3. Offer"."""
    return text[block.start : dot].strip(" ([\t").isdigit() and dot - block.start <= 4


def _ends_after(word: str, nxt: str, *, quoted: bool) -> bool:
    """Whether a full stop after `word` ends a sentence when `nxt` follows."""
    bare = re.split(r"[^A-Za-z]", nxt, maxsplit=1)[0].lower()
    if word == "no":
        return not nxt[0].isdigit()
    if quoted and word not in _ABBREVIATIONS:
        return True
    if len(word) == 1 and word != "i":
        return bare in _STARTERS and word not in "nrvp" and bare != "a"
    if word in _NEVER_END:
        return False
    if word in _ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return bare in _STARTERS
    return True
