"""The parts of an order: blocks with their labels and headings, and the sentences in each.

A block is a paragraph, a subparagraph or an item of a list. Its path is the chain of labels above it, put
together as a lawyer would cite it ("3(c)", "A.1.a"). A sentence is kept as text with single spaces whose
characters know their place in the flow.
"""

from dataclasses import dataclass, field

from antechamber.core.evidence import Excerpt
from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import Flow
from antechamber.readers.orders.sentences import ABBREVIATION, UNFINISHED, heading_length, sentence_spans

_ROMAN = r"(?:XI{0,3}|IX|IV|VI{0,3}|I{1,3})"
_LABEL = re.compile(
    rf"(?P<start>\A|(?<=\n)|(?<=\f)|(?<=[.:;])|(?<=[;,] and)|(?<=[;,] or))(?P<gap>[ \t*#]*)(?:"
    rf"(?P<num>[\]\d]\d?|{_ROMAN}|[A-Z])(?P<dot>\.)(?=[ \t]{{1,6}}\S|[ \t]*\n[A-Z])(?![ ]+[A-Z]\.)|\((?P<par>\d{{1,2}}|[a-z]|i{{1,3}}|i?vi{{0,3}}|ix)\)(?=\s*\S)"
    r"|(?P<low>[a-z])\.(?=[ \t]{1,6}\S)|(?P<rule>(?:Rule[ ])?\d{1,3}\.\d{1,4}(?:\.\d+)?\.?)(?=[ \t]+[A-Z]{2})|(?P<dash>[-\u2022\u25cf])[ ](?=[A-Z]))"
)
_WIDE = re.compile(r"[\s*]{2,}|[^\S ]|\*")
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
        for start, end, titled in sentence_spans(flow.text, block.start, block.end):
            text, places = _single_spaced(flow.text, start, end)
            if not text:
                continue
            ticked = _TICKED.match(text)
            if ticked:
                text, places = text[ticked.end() :], places[ticked.end() :]
            cut = len(text) if titled else heading_length(text)
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
    return bool(ABBREVIATION.search(text, max(0, match.start() - 12), match.start() - 1))


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
        if UNFINISHED.search(text, max(block.start, at - 16), at) and text[at - 1] not in ".?!:":
            continue
        if text[at - 1 : at] in ".?!:*" or (after.isupper() and text[at - 1 : at] not in ",;"):
            pieces.append(_Block(start, at, outer if pieces else block.labels))
            start = block.start + match.end()
    pieces.append(_Block(start, block.end, outer if pieces else block.labels))
    return [piece for piece in pieces if text[piece.start : piece.end].strip()]


_TICKED = re.compile(r"\[[Xx\u2713]\] ?(?:[A-Z]{0,2}-?\d{1,2}[.)]? )?(?=\S)")


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
