"""Where a sentence of an order ends: at its stops, at rows of a table, behind a line that stands over it as a heading."""

from itertools import pairwise

from antechamber.readers.language import patterns as re

ABBREVIATION = re.compile(
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
_OPENER = re.compile(
    r"\s+(?:The|A|An|Each|Every|All|Any|Counsel|Plaintiffs?|Defendants?|Part(?:y|ies)|If|No|It|This|That|They|Lead|On|By|At|Persons?|Chambers|Unless|Both|Pursuant"
    r"|Whether|You|Your|Participants|Attendance|Clients?|Trial|Do|Please|There|Those|Failure|Such|Where|When|Should|Three|Read|I|We|In|Absent|Because|Magistrate|Judge|Only)\b"
    r"|\s+(?:\d{1,2}\. [A-Z]|(?!EST|PST|CST|MST|EDT|PDT|CDT|MDT|(?:IN|AT|ON|BEFORE|BY|VIA|WITH|AND|OR)\b)[A-Z]{2,} [A-Z]{2,})"
)
_OPENS_CLAUSE = re.compile(
    r"\s+(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Courtroom|Room|Suite)\b|[A-Z][a-z]+ (?:(?:Standard |Daylight )?[Tt]ime|and|or|by|via|in|on|at|unless)\b)"
    r"(?:[A-Z][a-z-]+(?:[ \n]+(?:[a-z][a-z'\u2019-]*|[A-Z][a-z]+)){0,6}?[ \n]+(?:shall|must|will|may|should|(?:is|are) (?:due|to|required|directed|ordered|expected|requested|advised|reminded))\b"
    r"|(?:Send|Submit|Serve|Bring|File|E-?mail|Provide|Make|Exchange|Confer|Contact|Dial|Call|Use|Prepare|Deliver|Arrive|Report|Allow|Plan|Notify|Attend)[ \n]+[a-z])"
)
"""A clause behind a clock time: words up to a verb of command, or an imperative."""
_HEADING_WORDS = re.compile(
    r"\b(?:shall|must|should|may|will|is|are|was|were|be|has|have|do|does|comes?|sends?|attends?|joins?|begins?|opens|goes|replies|answers|responds|starts?|appears?|need|please)\b",
    re.IGNORECASE,
)


_DATED_ROW = re.compile(
    r"[A-Z*|](?:(?!\b(?:shall|must|will|was|were|has|have)\b)[^.;\n]){3,90}?(?<!\bon)(?<!\bby)(?<!\bof)(?<!\bthan)(?<!\bbefore)(?<!\bdated)(?<!\buntil)[ \t|:.\u2013\u2014-]+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}(?:,? (?:at )?[\d:]+ ?[apAP]\.?[mM]\.?)?[ |]*"
)
UNFINISHED = re.compile(
    r"\b(?:the|an?|of|to|and|or|for|in|on|by|if|this|each|every|any|all|is|are|be|shall|must|with|at|that|no|not|as|from|its|their|than|such|which|who|upon|before|after|Judge|conference on|(?<=, and) the \w+)\Z",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^[ \t]*(?:\[[Xx \u2713]\][ \t]*|[A-Z][A-Za-z'\u2019 /-]{2,34}:[ \t]+(?=\S)|(?:[a-z]\. +)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{2,4})(?: {2,}|\t|[ ]*[|:\u2013\u2014])(?=\S| )"
    r"|[A-Z](?:[^\n.;(]|\([^)\n]{0,60}\)){3,80}?(?: {2,}|\t+| ?\| ?)(?:(?:Mon|Tues|Wednes|Thurs|Fri)day, )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{2,4})[ |]*$)",
    re.MULTILINE,
)
"""A line of a form: a box, ticked or not, a label with what it says behind it, or a row that ends in a day."""


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Each sentence of a stretch as where it starts and ends, and whether it is a heading that stands over the next."""
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
        return bool(ABBREVIATION.search(text, max(at, match.start() - 13), match.start() - 1))
    if match.group()[0] != ".":
        return False
    before = text[max(at, match.start() - 12) : match.start()]
    if _CLOCK_END.search(before):
        return not (_OPENER.match(text, match.end()) or _OPENS_CLAUSE.match(text, match.end()))
    return bool(ABBREVIATION.search(before)) or bool(
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
    if not 0 < len(line) < 60 or line[-1] in ".,;:" or not rest[:1].isupper() or UNFINISHED.search(line):
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


def heading_length(text: str) -> int:
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
