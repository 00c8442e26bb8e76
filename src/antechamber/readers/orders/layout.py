"""The parts of an order: blocks with their labels and headings, and the sentences in each.

A block is a paragraph, a subparagraph or an item of a list. Its path is the chain of labels above it, put
together as a lawyer would cite it ("3(c)", "A.1.a"). A sentence is kept as text with single spaces whose
characters know their place in the flow.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from antechamber.core.evidence import Excerpt
from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import Flow

_ROMAN = r"(?:XI{0,3}|IX|IV|VI{0,3}|I{1,3})"
_LABEL = re.compile(
    rf"(?P<start>\A|(?<=\n)|(?<=\f)|(?<=[.:;])|(?<=[;,] and)|(?<=[;,] or))(?P<gap>[ \t*#]*)(?:"
    rf"(?P<num>[\]\d]\d?|{_ROMAN}|[A-Z])(?P<dot>\.)(?=[ \t]{{1,6}}\S|[ \t]*\n[A-Z])(?![ ]+[A-Z]\.)|\((?P<par>\d{{1,2}}|[a-z]|i{{1,3}}|i?vi{{0,3}}|ix)\)(?=\s*\S)"
    r"|(?P<low>[a-z])\.(?=[ \t]{1,6}\S)|(?P<rule>(?:Rule[ ])?\d{1,3}\.\d{1,4}(?:\.\d+)?\.?)(?=[ \t]+[A-Z]{2})|(?P<dash>[-\u2022\u25cf])[ ](?=[A-Z]))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:No|Nos|Dkt|Doc|Docs|Mr|Ms|Mrs|Dr|Inc|Corp|Co|Ltd|v|vs|Fed|R|Civ|Crim|Evid|P|Hon|Jr|Sr|Esq|Ex|Exh|Blvd|Ave|St|Rm|Ct|et|al|cf"
    r"|e\.g|i\.e|U\.S|U\.S\.C|M\.D|Ph\.D|Dept|Sec|Art|Cir|Supp|App|Pub|L|L\.R|Civ\.L\.R|Loc|Filing No|ext|Tel|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
    r"|(?:^|[\s(])[A-Z])\Z"
)
_END = re.compile(
    r"(?<=[a-z)\]\"\u201d][.])\d{1,2}(?=\s+(?:A|An|The|All|Each|Any|No|See|In|If|This|That|These|Such|Counsel|Plaintiffs?|Defendants?|Parties)\b)|[.?!](?:[\"')\]]{0,2})(?=\s+[A-Z\"'(*\[\d]|\s*\Z)|;(?=\s+and it is (?:further|hereby))|:(?=\s+(?:\([a-z1]\)|1\.)\s)"
)
_INITIALS = re.compile(r"(?:\b[A-Z]\.){1,3}[A-Z]\Z|\b(?:Ent|Rec)\Z")
_NUMBER_NEXT = re.compile(r"\s+(?:Nos?\.\s|#\s?|Doc\.\s)?\s*\[?\d")
"""What follows the initials of a docket ("D.E. 61", "D.E. No. 61")."""
_CLOCK_END = re.compile(r"\b[ap]\.m\Z", re.IGNORECASE)
_WIDE = re.compile(r"[\s*]{2,}|[^\S ]|\*")
_OPENER = re.compile(
    r"\s+(?:The|A|An|Each|Every|All|Any|Counsel|Plaintiffs?|Defendants?|Part(?:y|ies)|If|No|It|This|That|They|Lead|On|By|At|Persons?|Chambers|Unless|Both|Pursuant"
    r"|Whether|You|Your|Participants|Attendance|Clients?|Trial|Do|Please|There|Those|Failure|Such|Where|When|Should|Three|Read|I|We|In|Absent|Because|Magistrate|Judge|Only)\b"
    r"|\s+(?:\d{1,2}\. [A-Z]|(?!EST|PST|CST|MST|EDT|PDT|CDT|MDT|(?:IN|AT|ON|BEFORE|BY|VIA|WITH|AND|OR)\b)[A-Z]{2,} [A-Z]{2,})"
)
_HEADING_WORDS = re.compile(
    r"\b(?:shall|must|should|may|will|is|are|was|were|be|has|have|do|does|comes?|sends?|attends?|joins?|begins?|opens|goes|replies|answers|responds|starts?|appears?|need|please)\b",
    re.IGNORECASE,
)


_DATED_ROW = re.compile(
    r"[A-Z*|](?:(?!\b(?:shall|must|will|was|were|has|have)\b)[^.;\n]){3,90}?(?<!\bon)(?<!\bby)(?<!\bof)(?<!\bthan)(?<!\bbefore)(?<!\bdated)(?<!\buntil)[ \t|:.\u2013\u2014-]+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}(?:,? (?:at )?[\d:]+ ?[apAP]\.?[mM]\.?)?[ |]*"
)
_UNFINISHED = re.compile(
    r"\b(?:the|an?|of|to|and|or|for|in|on|by|if|this|each|every|any|all|is|are|be|shall|must|with|at|that|no|not|as|from|its|their|than|such|which|who|upon|before|after|Judge|conference on|(?<=, and) the \w+)\Z",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:[:,]|\b(?:shall|must|should|that|discuss|include|includes|contain|state|address|cover|describe|me|judge|court|say|forth|out|also))\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = 10
"""Characters that the last word of a lead may have, with the one before it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an order, single-spaced; `places[i]` is where its character `i` stands in the flow."""

    flow: Flow
    text: str
    places: tuple[int, ...]
    path: str | None
    heading: str
    block: int
    section: int
    lead: str = ""
    low: str = field(default="", compare=False)

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The passage of the page that the characters `[start, end)` of the sentence cover."""
        end = min(end, len(self.places))
        start = min(start, max(end - 1, 0))
        return self.flow.excerpt(self.places[start], self.places[end - 1] + 1)


@dataclass(slots=True)
class _Block:
    start: int
    end: int
    labels: tuple[tuple[str, str], ...] = ()


def sentences_of(flow: Flow) -> tuple[Sentence, ...]:
    """Every sentence of the order with its block, its path of labels and the heading that stands over it."""
    blocks = _blocks(flow.text)
    found: list[Sentence] = []
    heading, section = "", 0
    leads: dict[int, str] = {}
    for number, block in enumerate(blocks):
        depth = len(block.labels)
        leads = {d: words for d, words in leads.items() if d < depth}
        lead = leads[max(leads)] if leads else ""
        if depth <= 1:
            section, heading = section + 1, "" if depth else heading
        for start, end, titled in _sentence_spans(flow.text, block.start, block.end):
            text, places = _single_spaced(flow.text, start, end)
            if not text:
                continue
            ticked = _TICKED.match(text)
            if ticked:
                text, places = text[ticked.end() :], places[ticked.end() :]
            cut = len(text) if titled else _heading_length(text)
            if cut:
                heading = text[:cut].strip(" .:")
                if (
                    start > block.start + 8
                    and block.labels
                    and (lead or all(style in ("(a)", "(1)", "(i)") for style, _ in block.labels))
                ):
                    block.labels, lead, section = (), "", section + 1
                    depth, leads = 0, {}
                if cut >= len(text):
                    continue
                text, places = text[cut:], places[cut:]
                stripped = len(text) - len(text.lstrip())
                text, places = text[stripped:], places[stripped:]
            found.append(
                Sentence(
                    flow,
                    text,
                    tuple(places),
                    _path(block.labels),
                    heading,
                    number,
                    section,
                    lead,
                    text.lower(),
                )
            )
            if _LEADS.search(text, max(0, len(text) - _LONGEST_LEAD)):
                leads[depth] = text
            else:
                leads.pop(depth, None)
    return tuple(found)


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    stack: list[tuple[str, str]] = []
    inline: set[tuple[str, str]] = set()
    start = 0
    labels: tuple[tuple[str, str], ...] = ()
    for match in _LABEL.finditer(text):
        label = _label(match)
        if not _follows(match, label, stack, text):
            continue
        names = [style for style, _ in stack]
        if label[0] in names:
            del stack[names.index(label[0]) :]
        stack.append(label)
        if match.start() > 0 and text[match.start() - 1] not in "\n\f":
            inline.add(label)
        blocks.append(_Block(start, match.start(), labels))
        start, labels = match.end(), tuple(stack)
    blocks.append(_Block(start, len(text), labels))
    return [piece for block in blocks for piece in _split_blank(text, block, inline)]


def _label(match: re.Match[str]) -> tuple[str, str]:
    if match["rule"]:
        return "rule", match["rule"].rstrip(".").removeprefix("Rule ")
    if match["par"]:
        value = match["par"]
        if value.isdigit():
            return "(1)", value
        return ("(i)" if re.fullmatch(r"i{2,3}|iv|vi{0,3}|ix", value) else "(a)"), value
    if match["low"]:
        return "a", match["low"]
    if match["dash"]:
        return "-", "-"
    value = match["num"].replace("]", "1")
    if value.isdigit():
        return "1", value
    return ("I" if re.fullmatch(_ROMAN, value) else "A"), value


def _follows(match: re.Match[str], label: tuple[str, str], stack: list[tuple[str, str]], text: str) -> bool:
    """Whether a label can stand here: in sequence within a line, plausible at a line's start."""
    style, value = label
    inline = match.start() > 0 and text[match.start() - 1] not in "\n\f"
    before = [v for s, v in stack if s == style]
    step = _ordinal(style, value) - (_ordinal(style, before[-1]) if before else 0)
    if style in ("rule", "-"):
        return not inline
    if style == "(a)" and value == "i" and not (before and step == 1):
        return bool(stack) or not inline
    if inline:
        tail = text[match.end() : match.end() + 8].lstrip()
        return (
            step == 1
            and style != "A"
            and style != "I"
            and bool(tail)
            and (style.startswith("(") or tail[0].isupper())
            and not _abbreviated(text, match)
        )
    if style == "1" and not 1 <= step <= 4 and value != "1":
        return False
    if style in ("A", "I"):
        return step == 1 or value in ("A", "I")
    if style in ("a", "(a)", "(1)", "(i)"):
        return (step >= 1 and (step <= 3 if before else step <= 2)) or value in ("a", "1", "i")
    return True


def _abbreviated(text: str, match: re.Match[str]) -> bool:
    return bool(_ABBREVIATION.search(text, max(0, match.start() - 12), match.start() - 1))


def _ordinal(style: str, value: str) -> int:
    if value.isdigit():
        return int(value)
    if style in ("I", "(i)"):
        numerals = {"i": 1, "v": 5, "x": 10}
        total, last = 0, 0
        for letter in reversed(value.lower()):
            here = numerals.get(letter, 0)
            total += here if here >= last else -here
            last = max(last, here)
        return total
    return ord(value.lower()) - 96 if len(value) == 1 else 0


def _split_blank(text: str, block: _Block, inline: set[tuple[str, str]]) -> list[_Block]:
    """A block cut where an empty line ends a finished sentence; a list within a line ends there too."""
    outer = block.labels
    while outer and outer[-1][0].startswith("(") and outer[-1] in inline:
        outer = outer[:-1]
    pieces: list[_Block] = []
    start = block.start
    for match in re.finditer(r"(?<=[.:;?!*\"'\w])[ \t]*\n[ \t\f]*\n\s*", text[block.start : block.end]):
        at = block.start + match.start()
        after = text[block.start + match.end() : block.start + match.end() + 1]
        if _UNFINISHED.search(text, max(block.start, at - 16), at) and text[at - 1] not in ".?!:":
            continue
        if text[at - 1 : at] in ".?!:*" or (after.isupper() and text[at - 1 : at] not in ",;"):
            pieces.append(_Block(start, at, outer if pieces else block.labels))
            start = block.start + match.end()
    pieces.append(_Block(start, block.end, outer if pieces else block.labels))
    return [piece for piece in pieces if text[piece.start : piece.end].strip()]


_TICKED = re.compile(r"\[[Xx\u2713]\] ?(?:[A-Z]{0,2}-?\d{1,2}[.)]? )?(?=\S)")
_LABELLED = re.compile(
    r"^[ \t]*(?:\[[Xx \u2713]\][ \t]*|[A-Z][A-Za-z'\u2019 /-]{2,34}:[ \t]+(?=\S)|(?:[a-z]\. +)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{2,4})(?: {2,}|\t|[ ]*[|:\u2013\u2014])(?=\S| )"
    r"|[A-Z](?:[^\n.;(]|\([^)\n]{0,60}\)){3,80}?(?: {2,}|\t+| ?\| ?)(?:(?:Mon|Tues|Wednes|Thurs|Fri)day, )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{2,4})[ |]*$)",
    re.MULTILINE,
)
"""A line of a form: a box, ticked or not, a label with what it says behind it, or a row that ends in a day."""


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    rows = [m.start() for m in _LABELLED.finditer(text, start, end)]
    if len(rows) < 2:
        return _sentences_between(text, start, end)
    edges = [start, *(row for row in rows if row > start), end]
    return [span for one, other in pairwise(edges) for span in _sentences_between(text, one, other)]


def _sentences_between(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    spans: list[tuple[int, int, bool]] = []
    at = start
    for match in _END.finditer(text, start, end):
        if match.start() < at or _goes_on(text, match, at):
            continue
        spans += _lines_apart(text, at, match.end())
        at = match.end()
    if text[at:end].strip():
        spans += _lines_apart(text, at, end)
    return spans


def _goes_on(text: str, match: re.Match[str], at: int) -> bool:
    if match.group()[0].isdigit():
        return bool(_ABBREVIATION.search(text, max(at, match.start() - 13), match.start() - 1))
    if match.group()[0] != ".":
        return False
    before = text[max(at, match.start() - 12) : match.start()]
    if _CLOCK_END.search(before):
        return not _OPENER.match(text, match.end())
    return bool(_ABBREVIATION.search(before)) or bool(
        _INITIALS.search(before) and _NUMBER_NEXT.match(text, match.end())
    )


def _lines_apart(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """A span cut after a leading line that is a heading without a full stop, or a row of a table of dates."""
    head = text.find("\n", start, end)
    while head != -1 and not text[start:head].strip():
        start = head + 1
        head = text.find("\n", start, end)
    if head == -1:
        return [(start, end, False)]
    if _DATED_ROW.fullmatch(text[start:head].strip()) and text[head + 1 : end].lstrip()[:1].isupper():
        return [(start, head, False), *_lines_apart(text, head + 1, end)]
    if _stands_over(text[start:head].strip(), text[head + 1 : end].lstrip()):
        return [(start, head, True), *_lines_apart(text, head + 1, end)]
    return [(start, end, False)]


def _stands_over(line: str, rest: str) -> bool:
    """Whether a line is the heading of what follows."""
    if not 0 < len(line) < 60 or line[-1] in ".,;:" or not rest[:1].isupper() or _UNFINISHED.search(line):
        return False
    if _is_heading(line):
        return True
    short = line[0].isupper() and len(line) < 0.6 * len(rest.split("\n", 1)[0])
    return short and not re.search(r"\b(?:shall|must|[ap]\.m|\d{4})\b", line)


def _is_heading(line: str) -> bool:
    words = re.findall(r"[A-Za-z][\w'-]*", line)
    if not words or len(words) > 9:
        return False
    if line.isupper():
        return not re.search(r"\b(?:SHALL|WILL|DO|MAY|IS|ARE|NOT)\b", line) or len(words) <= 3
    if _HEADING_WORDS.search(line):
        return False
    return len(words) <= 5 or sum(word[0].isupper() for word in words) >= len(words) * 0.6


_TIMED = re.compile(
    r"\A(?:Due|Deadline|By|No later|Not later|On or before)\b.{0,30}?\b(?:\d|before|after|prior|days?|weeks?)\b"
)


_SETS_DAY = re.compile(
    r"\b(?:set|due|scheduled|held|moved|reset|continued|adjourned|extended|rescheduled)\b[^.]{0,30}\d[^.]*\.\Z"
)
"""A short sentence that sets a day, which is no heading ("Settlement conference set for July 12, 2022.")."""


def _heading_length(text: str) -> int:
    """How much of a sentence is a heading: all of it, a run-in "Letters:" at its head, or nothing."""
    match = re.match(r"[A-Z][A-Za-z' -]{2,40}:(?=\s)", text)
    if (
        match
        and not _HEADING_WORDS.search(match.group())
        and not re.match(r"(?:Length|Limit|Page limit|Deadline|Due|Form)\b", text)
        and len(match.group()) < len(text) - 4
    ):
        return match.end()
    if _TIMED.search(text) or _SETS_DAY.search(text) or (text.endswith("?") and not text.isupper()):
        return 0
    if len(text) >= 60 or re.match(r"(?:Length|Limit|Page limit)\b|.*\bpages\b", text):
        return 0
    if not text[:1].islower() and _is_heading(text.rstrip(".:")) and not text.endswith(";"):
        return len(text) if text[-1:] in ".:" or (text[:1].isupper() and not re.search(r"\d{4}", text)) else 0
    return 0


def _single_spaced(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """The span with one space between words and no asterisks, and the place of each of its characters."""
    while start < end and (text[start].isspace() or text[start] == "*"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "*"):
        end -= 1
    pieces: list[str] = []
    places: list[int] = []
    at = start
    for match in _WIDE.finditer(text, start, end):
        pieces += (text[at : match.start()], " ")
        places += range(at, match.start())
        places.append(match.end() - 1)
        at = match.end()
    pieces.append(text[at:end])
    places += range(at, end)
    return _plural("".join(pieces), places)


def _plural(text: str, places: list[int]) -> tuple[str, list[int]]:
    """A text in which "plaintiff(s)" is written "plaintiffs"."""
    for match in reversed(list(re.finditer(r"(?<=[A-Za-z])\((?=s\))", text)) if "(s)" in text else []):
        at = match.start()
        text = text[:at] + text[at + 1] + text[at + 3 :]
        del places[at + 2], places[at]
    return text, places


def _path(labels: tuple[tuple[str, str], ...]) -> str | None:
    path = ""
    for style, value in labels:
        if style == "-":
            continue
        if style.startswith("("):
            path += f"({value})"
        else:
            path += f".{value}" if path else value
    return path or None
