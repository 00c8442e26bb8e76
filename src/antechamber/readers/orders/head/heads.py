"""What the head and foot of an order say: title, judge, stamps."""

from datetime import date

from antechamber.core.document import Document
from antechamber.readers.language import patterns as re
from antechamber.readers.orders.head.order_dates import day_of_parts

_JUDGE_TITLE = r"(?:(?:chief )?(?:united states |u\.s\. |u\. s\. |senior )?(?:magistrate|district|bankruptcy) (?:court )?judge|u\.s\.m\.j\.?|u\.s\.d\.j\.?|settlement judge|presiding judge|circuit (?:court )?judge|superior court judge|circuit mediator|justice of the|judge of the)"
_NAME = r"[A-Z][A-Za-z.'’-]+(?: (?:[A-Z]\.|[A-Z][A-Za-z.'’-]+|de|van|von|la|del)){0,4}"
_JUNIOR = r",? (?:[JjSs][Rr]\.?|I{2,3}|IV)"
_HEAD_JUDGE = re.compile(
    rf"(?:^|\n|\f)[#* ]*(?:The )?(?:HONORABLE |Honorable |HON\. |Hon\. )?(?P<name>{_NAME})(?:{_JUNIOR})? ?,? *\n? *(?i:{_JUDGE_TITLE})\s*[.:]?\**\s*(?:\n|$)",
    re.MULTILINE,
)
_SIGNED = re.compile(
    rf"(?:^|\n|\f|_|/s/|s/)[\d_*\" ]*(?:/s/|s/|By:)? ?\**(?P<name>{_NAME})\"?\**[ ,]*(?:\n|  )[\s*_]*(?i:{_JUDGE_TITLE})",
    re.MULTILINE,
)
_ENTERED = re.compile(
    rf"\b(?i:(?:order(?:ed)?|minutes?) )?(?i:entered|issued|signed) by (?:the )?(?i:(?:{_JUDGE_TITLE}|honorable|hon\.|judge) )*(?P<name>{_NAME})(?:{_JUNIOR})?,? (?:(?i:{_JUDGE_TITLE})|on \b)"
)
_STYLED = re.compile(r",? ?\b(?i:(?:chief |senior )*)(?:UNITED STATES|United States|U\. ?S\.?)\s*\Z")
"""The beginning of a judge's title that a name in the same letters has swallowed."""
_OWNS = re.compile(r"['\u2019]s\b.*", re.DOTALL)
_CUT_SHORT = re.compile(r" [A-Z]\.\Z")
_NEXT_LINE = re.compile(r"[ \t]*\n(?:[ \t]*\d{0,2}[ \t]*\n)?[ \t]*(?P<rest>[A-Z][A-Za-z'\u2019-]{2,})\b")
_LINE_BEFORE = re.compile(r"(?:\A|\n)[ \t]*(?P<first>[A-Z][A-Za-z'\u2019-]{2,})[ \t]*\n[ \t]*\Z")
_INITIAL = re.compile(r"[A-Z]\. ")
_SLASH = re.compile(rf"/?s/ ?(?P<name>{_NAME})")
_BEFORE = re.compile(
    rf"(?i:before (?=(?:the )?(?:{_JUDGE_TITLE}|honorable|hon\.|judge) )|hon\.? +|honorable +|{_JUDGE_TITLE},? )(?i:the )?(?i:{_JUDGE_TITLE} |honorable +|hon\. +|judge )*(?P<name>{_NAME})"
)
_PRESIDES = re.compile(
    rf"\b(?i:before|chambers of) (?:the )?(?i:(?:{_JUDGE_TITLE}|honorable|hon\.|judge) )+(?P<name>{_NAME})"
)
_IN_CAPITALS = re.compile(
    rf"(?<![A-Z] )\b(?P<name>[A-Z]{{2,}}(?: [A-Z]\.)?(?: [A-Z][A-Z'\u2019-]+){{1,2}})(?:{_JUNIOR})?, (?i:{_JUDGE_TITLE})\b"
)
_SENT_BY = re.compile(
    r"\b(?:(?:pursuant to|in accordance with|per) (?:an |the |that )?(?:special )?orders?|referral|referred|reference|submission|assigned)(?: of reference)?(?: issued| entered)? (?:of|by|from)\s+(?:the |chief |united states |u\.s\. |senior |magistrate |district |judge |honorable |hon\. )*\Z",
    re.IGNORECASE,
)
"""What names the judge who sent a case on, or who had another question before him."""
_CALLED = re.compile(
    rf"\b(?:JUDGE|Judge|JUSTICE|Justice|Present):?\s+(?:The )?(?:Hon(?:orable|\.)\s+)?(?P<name>{_NAME})"
)
_WIDE = re.compile(r"[ \t]{3,}(?=[A-Z][A-Za-z.]*[ ,])")
_NO_NAME = re.compile(
    r"\b(?:ORDERED|COURT|ORDER|PRACTICES|CONFERENCES?|Order|Dated|NEW YORK|STATES|York|Chambers|Judge|JUDGE|California|United|UNITED|Magistrate|MAGISTRATE"
    r"|District|DISTRICT|Information|INFORMATION|Litigants|LITIGANTS|Counsel|COUNSEL|Clerk|CLERK|Deputy|Honorable|HONORABLE|January|February|March|July|August|September|October|November|December|Procedures?|PROCEDURES?|Standing|STANDING|Settlement|SETTLEMENT)\b"
)
_STYLE = re.compile(r"\A(?:The )?Hon(?:orable)?\.? ", re.IGNORECASE)
_NAME_END = re.compile(r"(?<=[A-Z][a-z]{2})\.(?: |\Z)|(?<=[a-z]{3})\.(?: |\Z)")
_STAMPED = re.compile(
    r"(?:Document|Doc\.?(?: #:?)?|Dkt\.?|ECF(?: No\.)?)\s*#?:?\s*(?P<entry>\d{1,4})(?:-\d+)?\s+(?:\(.*?\)\s*)?Filed:?\s+(?P<date>[\dOlI]{1,2}/[\dOlI]{1,2}/[\dOlI]{2,4})",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:\bDOC ?#:?|\bDkt\.?(?: No\.?)?:?|ECF No\.|Docket No\.|Entry No\.|\(Doc\.)\s*_*(?P<entry>\d{1,4})(?:\.00)?\b",
    re.IGNORECASE,
)
_FILE_ENTRY = re.compile(r"(?:dkt|doc|ecf|docket)[-_ ]?(?P<entry>\d{1,4})", re.IGNORECASE)


_RUNS_ON = re.compile(r"(?:\b[a-z]+ ){4}")
"""Words of a sentence, which end a title."""
_IN_LINE = re.compile(
    r"(?<![a-z] )(?<![A-Za-z])(?:(?:AMENDED|CORRECTED|MINUTE|SCHEDULING|CALENDAR AND|SETTLEMENT CONFERENCE(?: SCHEDULING)?|NOTICE OF SETTLEMENT CONFERENCE AND|NOTICE AND|STANDING|INITIAL|SECOND) )*"
    r"(?:ORDER|NOTICE)\b:?(?: (?:(?-i:[A-Z]{2,}|\([A-Z]+\)|\(\d\)|&|\d{1,2})[,;:']?)(?![a-z]))+"
)
_BUSINESS = re.compile(
    r"\b(?:ORDER|NOTICE|SETTLEMENT|CONFERENCES?|PROCEDURES?|DISCUSSIONS?|SANCTIONS|CAUSE|STATEMENTS?|LETTERS?|DATES?|DEADLINES?|MEDIATION|PROCEEDINGS|PARAMETERS|EVALUATION)\b"
)


def judge_of(text: str) -> tuple[str | None, tuple[str, ...]]:
    """The judge who issued the paper, and every name that stands as judge."""
    found = [_whole_name(text, m) for pattern in (_HEAD_JUDGE, _SIGNED) for m in pattern.finditer(text)]
    named = [n for n in found if not _NO_NAME.search(n)]
    if named:
        return _proper(named[-1]), tuple(dict.fromkeys(_proper(n) for n in named))
    for pattern in (_SLASH, _ENTERED, _IN_CAPITALS, _PRESIDES, _BEFORE, _CALLED):
        for match in pattern.finditer(text):
            name = _ended(_whole_name(text, match))
            if name and not _NO_NAME.search(name) and (pattern is _ENTERED or not _sent(text, match)):
                return _proper(name), ()
    return None, ()


def _sent(text: str, match: re.Match[str]) -> bool:
    return bool(_SENT_BY.search(text, max(0, match.start() - 60), match.start("name")))


def _whole_name(text: str, match: re.Match[str]) -> str:
    """A judge's name without the title run into it or what he owns, and with the part on the line before or after."""
    name = _OWNS.sub("", _STYLED.sub("", match["name"]))
    after = _NEXT_LINE.match(text, match.end("name"))
    if after and _CUT_SHORT.search(name) and match.end("name") == match.start("name") + len(name):
        name = f"{name} {after['rest']}"
    before = _LINE_BEFORE.search(text, max(0, match.start("name") - 30), match.start("name"))
    if before and _INITIAL.match(name) and name.isupper() == before["first"].isupper():
        name = f"{before['first']} {name}"
    return name


def _ended(name: str) -> str:
    """A name without what runs on behind it: a new sentence, or a word in capitals behind a name that is not."""
    ended = _NAME_END.search(name)
    words = (name[: ended.start()] if ended else name).split()
    while len(words) > 1 and not words[0].isupper() and len(words[-1]) > 2 and words[-1].isupper():
        words.pop()
    return " ".join(words)


def _proper(name: str) -> str:
    name = _STYLE.sub("", name)
    words = [
        w
        if len(w.strip(".")) < 2
        else (
            w.capitalize()
            if w.isupper() and "-" not in w and "'" not in w
            else w.title()
            if w.isupper()
            else f"Mc{w[2:].capitalize()}"
            if w.startswith("Mc") and w[2:].isupper()
            else w
        )
        for w in _ended(name).split()
    ]
    return " ".join(words)


def entry_of(document: Document, text: str) -> int | None:
    """The number of the order on the docket sheet: stamp, heading, file name."""
    raw = document.pages[0].text if document.pages else ""
    for pattern, where in (
        (_STAMPED, raw[:4000] or raw),
        (_FILE_ENTRY, document.source.rsplit("/", 1)[-1]),
        (re.compile(r"\bDOC ?#:?\s*_*(?P<entry>\d{1,4})", re.IGNORECASE), text[:2000]),
    ):
        match = pattern.search(where)
        if match:
            return int(match["entry"])
    return None


def stamped_on(document: Document) -> date | None:
    """The day of filing that the stamp of the filing system shows."""
    for page in document.pages[:1]:
        match = _STAMPED.search(page.text)
        if match:
            parts = match["date"].translate(str.maketrans("OlI", "011")).split("/")
            year = int(parts[2])
            return day_of_parts(year + 2000 if year < 100 else year, int(parts[0]), int(parts[1]))
    return None


def title_of(text: str) -> str:
    """The title as the caption prints it, its lines put together."""
    head = text[:5000]
    lines = [re.sub(r"\s+", " ", line).strip() for line in head.split("\n")]
    for index, line in enumerate(lines):
        spaced = re.sub(r"\b([A-Z]) (?=[A-Z]\b)", r"\1", line)
        match = re.search(
            r"(?:^|[\s)*:\]])(?P<t>(?:[A-Z][A-Z'-]* )*(?:ORDERS?|NOTICE|ENDORSED|MEMO ENDORSED|LETTER TO COUNSEL|MINUTES)\b(?: [A-Z(][A-Z ,;:()/'-]*)?)\W*$",
            spaced,
        ) or re.match(r"(?P<t>(?:\d\.\d{3} |Rule \d[\d.]* ?)[A-Z ]{6,}.*)", spaced)
        if (
            match
            and not re.search(r"SO ORDERED|HEREBY|IT IS", match["t"])
            and not re.search(r"MINUTES - GENERAL", match["t"])
        ):
            parts = [match["t"].strip(" *")]
            for following in lines[index + 1 : index + 6]:
                if _RUNS_ON.search(following):
                    break
                more = re.search(r"(?:^|[\s)*:])(?P<t>[A-Z][A-Z' ,;()/-]{6,})\W*$", following)
                if (
                    more
                    and re.search(
                        r"SETTLEMENT|CONFERENCE|MEDIATION|SCHEDULING|STATEMENT|DATE|MUST|CAUSE|PROPOSALS|PRETRIAL",
                        more["t"],
                    )
                    and not re.search(r"JUDGE|COURT\b", more["t"])
                ):
                    parts.append(more["t"].strip(" *"))
                elif parts and re.match(r"^[A-Z][A-Z ]+$", following):
                    break
            return " ".join(parts)
    return _title_in_line(head) or (
        "ORDER" if re.search(r"\bORDER(?:ED)?\b", head) else (lines[0] if lines else "")
    )


def _title_in_line(head: str) -> str:
    """A title in capitals that the text of the caption runs into, cut behind its last word of business."""
    for match in _IN_LINE.finditer(head[:3000]):
        words = list(_BUSINESS.finditer(match.group()))
        if len(words) > 1:
            return " ".join(match.group()[: words[-1].end()].split())
    return ""
