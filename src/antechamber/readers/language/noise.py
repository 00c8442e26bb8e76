"""What print, filing systems and recognition leave in a text layer, found as edits on a flow.

Every function returns edits `(start, end, replacement)`, ordered and without overlap, which `Flow.edited`
carries out; the places of the characters that stay are kept, so that an excerpt still equals its page.
"""

from collections import Counter
from collections.abc import Iterator

from antechamber.readers.language import patterns as re

Edit = tuple[int, int, str]

_DOCKET = re.compile(r":[\dOlI]{2}-[a-z]{2}-")
_STAMP = re.compile(
    r"(?=[ \t\dPClIO])(?:^[ \t]*\d{1,3}[ \t]*\n)?(?:Page[ ]\d+[ ]of[ ]\d+[ ]+)?(?:Case:?[ ]+)?[\dlIO]{1,2}:[\dOlI]{2}-[a-z]{2}-[\dOlI]{3,6}[\w.()-]*[ ]+"
    r"(?:Document|Doc(?:ument)?\.?|Dkt\.?|ECF(?:[ ]No\.?)?)[ ]*#?:?[ ]*[\d-]+[ ]+(?:\(\w+\)[ ]+)?"
    r"(?:\*?SEALED\*?[ ]+)?Filed:?[ ]+(?:on[ ])?[\dOlI/-]+(?:[ ]+USDC[ ][\w/ ]{2,20}?)?"
    r"(?:[ ]+(?:Page|Pg)\.?:?[ ]*\d+[ ]of[ ]\d+)?(?:[ ]+(?:Page[ ]?ID|PAGEID|Pg[ ]ID)\.?[ ]*#?:?[ ]*\d+)?",
    re.MULTILINE,
)
_CASE_LINE = re.compile(
    r"(?:^[ \t]*\d{1,3}[ \t]*\n)?^[^\n]{0,60} v\. [^\n]{0,60}\d:\d\d-[a-z]{2}-\d{3,6}[^\n]*$", re.MULTILINE
)
_PAGE_MARK = re.compile(
    r"\n([ \t]*(?:-{1,2}[ ]?\d{1,3}[ ]?-{1,2}|\{\d{1,3}\}|Page[ ]\d{1,3}(?:[ ]of[ ]\d{1,3})?)[ \t]*)(?=\n|\f|\Z)"
)
_PAGE_FOOT = re.compile(r"[\n\f]([ \t]*\d{1,3}[ \t]*)(?=\s*(?:\f|\Z))")
_LINE_MARK = re.compile(r"\n(`[ ]?)")
_NUMBER = re.compile(r"[1-9]\d?(?!\S)")
_SOFT_HYPHEN = "\ufffe"
"""What stands in a text layer for a hyphen and the end of its line."""
_MOST_LINES = 32
"""Lines of a page of pleading paper, at most."""
_COUNTED = re.compile(
    r"\s+(?:\([^)]*\)\s+)?(?:calendar|business|court|working|judicial|additional|days?|weeks?|months?|hours?|minutes?|pages?|copies|(?:a|p)\.?m\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:Court[ ]?room|Room|Rm\.?|Dkt\.?|Doc\.?|Docs\.?|ECF|Nos?\.|Rule|Part|Dept\.?|Suite|Floor|Chapter|Title|§|¶|[Pp]aragraphs?|[Ss]ections?|"
    r"Local|Exhibit|Item|item|Steps?|Volume|Vol\.|at least|within|than|exceed)\s+\Z"
)
_MONTH_BEFORE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\Z"
)


def line_number_edits(text: str) -> tuple[Edit, ...]:
    """The numbers of pleading paper, taken out wherever they stand: in front of lines, within them, fused.

    They are known by their run: a page counts up from 1, at least eight in a row. Once a paper is known to
    be numbered, a stray number before a paragraph's own label, or two neighbours in the midst of a
    sentence, go too. A number with a unit after it or a name before it ("7 days", "Room 26") stays.
    """
    numbers = [
        (m.start(), m.end(), int(m.group()))
        for m in _NUMBER.finditer(text)
        if int(m.group()) <= _MOST_LINES and not text[m.start() - 1 : m.start()].strip().strip(_SOFT_HYPHEN)
    ]
    taken = _runs(numbers, text)
    if not taken:
        return ()
    for index, (start, end, value) in enumerate(numbers):
        if index in taken or _belongs_to_words(text, start, end):
            continue
        if _before_label(text, start, end) or _has_neighbour(numbers, index, text, value):
            taken.add(index)
    return tuple((numbers[i][0], _past(text, *numbers[i][:2]), "") for i in sorted(taken))


def _past(text: str, start: int, end: int) -> int:
    """The end of a number, with the space behind one that stands in the midst of a broken word."""
    within = text[start - 1 : start] == _SOFT_HYPHEN
    return end + 1 if within and text[end : end + 1] == " " else end


def _alone(number: tuple[int, int, int], text: str) -> bool:
    """Whether a number stands alone on its line."""
    start, end, _ = number
    return text[start - 1 : start] in ("", "\n", "\f") and text[end : end + 1] in ("", "\n", "\f")


def _runs(numbers: list[tuple[int, int, int]], text: str) -> set[int]:
    taken: set[int] = set()
    position = 0
    while position < len(numbers):
        if numbers[position][2] != 1 and not _alone(numbers[position], text):
            position += 1
            continue
        chain = list(_chain(numbers, position))
        if len(chain) >= 8:
            taken.update(chain)
            position = chain[-1] + 1
        else:
            position += 1
    return taken


def _chain(numbers: list[tuple[int, int, int]], first: int) -> Iterator[int]:
    wanted = numbers[first][2]
    reach = numbers[first][0]
    for index in range(first, len(numbers)):
        start, _, value = numbers[index]
        if start - reach > 600:
            return
        if value == wanted:
            yield index
            wanted, reach = wanted + 1, start
        elif value == 1 and wanted > 8:
            return


def _belongs_to_words(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    return bool(_COUNTED.match(text, end) or _NAMED.search(before) or _MONTH_BEFORE.search(before))


def _before_label(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip() and bool(re.match(r"[ ]+(?:\d{1,2}|[A-Z])\.\s", text[end : end + 8]))


def _has_neighbour(numbers: list[tuple[int, int, int]], index: int, text: str, value: int) -> bool:
    for other, step in ((index - 1, -1), (index + 1, 1)):
        if 0 <= other < len(numbers) and numbers[other][2] == value + step:
            low, high = sorted((numbers[index][0], numbers[other][0]))
            if not text[low:high].strip("0123456789 \n"):
                return True
    return False


def stamp_edits(text: str) -> tuple[Edit, ...]:
    """Stamps of the filing system, page marks, page numbers at the foot and marks in front of lines."""
    found: list[Edit] = []
    if _DOCKET.search(text):
        found += [(m.start(), m.end(), "") for m in _STAMP.finditer(text)]
        found += [(m.start(), m.end(), "") for m in _CASE_LINE.finditer(text, 1500)]
    lines = f"\n{text}"
    for pattern in (_PAGE_MARK, _PAGE_FOOT, _LINE_MARK):
        found += [(m.start(1) - 1, m.end(1) - 1, "") for m in pattern.finditer(lines)]
    return without_overlap(found)


def running_header_edits(text: str) -> tuple[Edit, ...]:
    """Lines that return, but for their numbers, at the top of two pages or more, or at the foot of two or more.

    A line at the foot of one page and at the top of another is text that says the same twice.
    """
    pages = text.split("\f")
    if len(pages) < 2:
        return ()
    edges: list[tuple[int, int, str]] = []
    at = 0
    for page in pages:
        edges += [
            (at + start, at + end, edge + re.sub(r"\d+", "#", page[start:end].strip()))
            for edge, start, end in _edge_lines(page)
        ]
        at += len(page) + 1
    counts = Counter(key for _, _, key in edges)
    return without_overlap([(s, e, "") for s, e, key in edges if counts[key] >= 2 and len(key) > 8])


def _edge_lines(page: str) -> list[tuple[str, int, int]]:
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", page)]
    foot = [line for line in lines[-2:] if line not in lines[:2]]
    return [("top", *line) for line in lines[:2]] + [("end", *line) for line in foot]


def without_overlap(edits: list[Edit]) -> tuple[Edit, ...]:
    """The edits in order, each that overlaps an earlier one left out."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return tuple(kept)
