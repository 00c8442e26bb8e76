"""What the head and foot of an order say: court, docket number, title, judge, date, kind of paper."""

import re
from datetime import date

from antechamber.core.document import Document
from antechamber.core.order import DocType
from antechamber.readers.orders.timing import DATE, date_of

_BEFORE_NUMBER = (
    r"(?:(?:civil )?(?:action|case)\s*(?:no\.?|number|nos\.)?:?|no\.|nos\.|cause no\.|case no\.?:?)\s*"
)
_DOCKETS = (
    re.compile(
        r"\b\d{1,2}:\d\d-?(?:cv|CV|Civ|mc|cr)-?\d{2,6}(?:-[A-Z]{2,4}(?:-[A-Z]{2,4})*|(?:/[A-Z]{2,4})+)?(?:(?: [A-Z]{2,3})+(?: P)?\b)?(?: ?\([A-Za-z]{1,4}\))*"
    ),
    re.compile(r"\b\d{1,2}:\d\d-\d{3,5}\b"),
    re.compile(r"\b(?:CV|C)[- ]?\d\d-\d{3,5}(?:-[A-Z]{2,4}){0,3}(?: [A-Z]{2,4}\b)?(?: ?\([A-Za-z]{2,4}\))*"),
    re.compile(
        r"\b\d{1,2}[- ](?:CV|Cv|cv|Civ\.?|MC|C|cr|CR)[.-]? ?\d{2,6}[A-Z]{0,2}(?: ?\([A-Z]{1,4}\))*(?:-[A-Z]{2,4})*(?: \([A-Z]{2,4}/[A-Z]{2,4}\))?"
    ),
    re.compile(r"\b\d:\d\d ?(?:CV|cv) ?\d{2,5}(?:/[A-Z]{2,4})*"),
    re.compile(
        r"\b[A-Z]{1,3}-\d\d-\d{4,7}(?:-[A-Z])?\b|\b[A-Z]{2,4}-\d\d-\d{2,5}\b|\b[A-Z]{3}-CV-\d\d-\d{5,8}-S\b"
    ),
    re.compile(
        r"(?i:"
        + _BEFORE_NUMBER
        + r")(?P<n>\d\d-\d{3,5}(?: [A-Z]{2,3}/[A-Z]{2,3}|-[A-Z]{2,4})?|\d{3},\d{3}|\d\d C \d{3,5}|[A-Z0-9-]{6,24})"
    ),
)
_JUDGE_TITLE = r"(?:(?:chief )?(?:united states |u\.s\. |u\. s\. |senior )?(?:magistrate|district|bankruptcy) (?:court )?judge|u\.s\.m\.j\.?|u\.s\.d\.j\.?|settlement judge|judge of the)"
_NAME = r"[A-Z][A-Za-z.'’-]+(?: (?:[A-Z]\.|[A-Z][A-Za-z.'’-]+|de|van|von|la|del)){0,4}"
_HEAD_JUDGE = re.compile(
    rf"(?:^|\n|\f)[#* ]*(?:The )?(?:HONORABLE |Honorable |HON\. |Hon\. )?(?P<name>{_NAME}),? *\n? *(?i:{_JUDGE_TITLE})\s*[.:]?\**\s*(?:\n|$)",
    re.MULTILINE,
)
_SIGNED = re.compile(
    rf"(?:^|\n|\f|_|/s/|s/)[\d_*\" ]*(?:/s/|s/|By:)? ?\**(?P<name>{_NAME})\"?\**[ ,]*(?:\n|  )[\s*_]*(?i:{_JUDGE_TITLE})",
    re.MULTILINE,
)
_SLASH = re.compile(rf"/?s/ ?(?P<name>{_NAME})")
_BEFORE = re.compile(
    rf"(?i:before (?=(?:the )?(?:{_JUDGE_TITLE}|honorable|hon\.|judge) )|hon\.? |honorable |{_JUDGE_TITLE},? )(?i:the )?(?i:{_JUDGE_TITLE} |honorable |hon\. |judge )*(?P<name>{_NAME})"
)
_STYLE = re.compile(r"\A(?:The )?Hon(?:orable)?\.? ", re.IGNORECASE)
_NAME_END = re.compile(r"(?<=[A-Z][a-z]{2})\.(?: |\Z)|(?<=[a-z]{3})\.(?: |\Z)")
_ANCHORED_DATE = (
    re.compile(
        r"\b(?:dated|entered|so ordered|it is so ordered|done and ordered|ordered|signed)\b(?::| this| on| at)?[\s:,*]*(?:(?:[a-z.' ]+, ){1,2}[a-z.' ]+?[\s*]+)?(?:this |on )?(?=DATEHERE".replace(
            "DATEHERE",
            r"(?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday))",
        ),
        re.IGNORECASE,
    ),
    re.compile(r"\bAND NOW,? this ", re.IGNORECASE),
    re.compile(r"\bat [a-z ]+ this ", re.IGNORECASE),
    re.compile(r"\bthis (?=\d{1,2}(?:st|nd|rd|th)? day of)", re.IGNORECASE),
    re.compile(r"\bdate(?:\s+filed)?: *", re.IGNORECASE),
    re.compile(r"\beffective ", re.IGNORECASE),
)
_OF_ANOTHER = re.compile(
    r"\b(?:orders?|letters?|letter-motions?|motions?|notices?|judgment|stipulations?|agreements?|opinions?|referrals?|transcripts?|reports?|affidavits?|declarations?|was|were)\s+(?:(?:of|to|by|from|on) (?:\w+ ){1,3})?(?:\([^)]{1,30}\) )?\Z"
)
_CASE = re.compile(
    r"(?<![\w.])v(?:s|ersus)?\.? |-v-|-against-|- against -|(?:plaintiff|petitioner|claimant|debtor)(?:s|\(s\))?,|in re[: ]|in the matter of|civil action|case no|index no|docket no|cause no"
)
_STAMPED = re.compile(
    r"(?:Document|Doc\.?(?: #:?)?|Dkt\.?|ECF(?: No\.)?)\s*#?:?\s*(?P<entry>\d{1,4})(?:-\d+)?\s+(?:\(.*?\)\s*)?Filed:?\s+(?P<date>[\dOlI]{1,2}/[\dOlI]{1,2}/[\dOlI]{2,4})",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:\bDOC ?#:?|\bDkt\.?(?: No\.?)?:?|ECF No\.|Docket No\.|Entry No\.|\(Doc\.)\s*_*(?P<entry>\d{1,4})(?:\.00)?\b",
    re.IGNORECASE,
)
_FILE_ENTRY = re.compile(r"(?:dkt|doc|ecf|docket)[-_ ]?(?P<entry>\d{1,4})", re.IGNORECASE)


def docket_numbers(text: str) -> tuple[str, ...]:
    """The docket numbers of the caption, each as printed."""
    head = text[:4500]
    found: list[tuple[int, str]] = []
    for rank, pattern in enumerate(_DOCKETS):
        for match in pattern.finditer(head):
            group = match.groupdict().get("n") or match.group()
            if rank == len(_DOCKETS) - 1 and (found or not any(c.isdigit() for c in group)):
                continue
            if any(start <= match.start() < start + len(name) for start, name in found):
                continue
            found.append((match.start(), re.sub(r"\s+", " ", group).strip()))
    numbers = [name for _, name in sorted(found)]
    return tuple(dict.fromkeys(numbers))


def judge_of(text: str) -> tuple[str | None, tuple[str, ...]]:
    """The judge who issued the paper, and every name that stands as judge."""
    found = [m["name"] for pattern in (_HEAD_JUDGE, _SIGNED) for m in pattern.finditer(text)]
    named = [
        n
        for n in found
        if not re.search(
            r"\b(?:ORDERED|COURT|Order|Dated|NEW YORK|STATES|York|Chambers|Judge|JUDGE|California|United|UNITED|Magistrate|MAGISTRATE)\b",
            n,
        )
    ]
    if named:
        return _proper(named[-1]), tuple(dict.fromkeys(_proper(n) for n in named))
    for pattern in (_SLASH, _BEFORE):
        match = pattern.search(text)
        if match:
            return _proper(match["name"]), ()
    return None, ()


def _proper(name: str) -> str:
    name = _STYLE.sub("", name)
    ended = _NAME_END.search(name)
    words = [
        w
        if len(w.strip(".")) < 2
        else (
            w.capitalize()
            if w.isupper() and "-" not in w and "'" not in w
            else w.title()
            if w.isupper()
            else w
        )
        for w in (name[: ended.start()] if ended else name).split()
    ]
    return " ".join(words)


def dated_of(text: str, source: str) -> date | None:
    """The day on which the order was given: what it says itself, else its stamp, else its file name."""
    folded = text.replace("*", " ").lower()
    best: tuple[int, date] | None = None
    for rank, pattern in enumerate(_ANCHORED_DATE):
        matches = list(pattern.finditer(folded))
        for match in matches if rank else reversed(matches):
            if "time:" in folded[match.end() : match.end() + 90] and match.group().startswith("date"):
                continue
            if not rank and ":" not in match.group() and _is_recited(text, match.start()):
                continue
            found = DATE.match(folded, match.end()) or DATE.match(
                re.sub(r"\s+", " ", folded[match.end() : match.end() + 60])
            )
            day = _loose_day(folded, match.end()) or (date_of(found) if found else None)
            if day:
                best = (rank, day)
                break
        if best:
            return best[1]
    if day := _listed_day(folded) or _lone_day(folded):
        return day
    stamp = re.search(r"(?:so ordered|u\.s\.m\.j\.?|judge)\W{0,12}(?P<d>[a-z]+ \d{1,2}, ?\d{4})", folded)
    if stamp and (found := DATE.match(stamp["d"])):
        return date_of(found)
    served = re.search(r"\bcertif(?:y|ies) that,?\s+on\s+(?:or about\s+)?(?=[a-z\d])", folded)
    if served and (day := _loose_day(folded, served.end())):
        return day
    if day := _beside_signature(folded):
        return day
    named = re.search(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)", source.rsplit("/", 1)[-1])
    return _day(int(named[1]), int(named[2]), int(named[3])) if named else None


def _is_recited(text: str, at: int) -> bool:
    """Whether "dated" at `at` gives the day of a paper spoken of: it follows its name, or runs on in small letters."""
    before = text[max(0, at - 80) : at]
    if _OF_ANOTHER.search(before.lower()):
        return True
    return text.startswith(("dated", "entered", "signed"), at) and before.rstrip()[-1:] not in (
        "",
        ".",
        ";",
        ",",
        ":",
    )


def _listed_day(folded: str) -> date | None:
    """The day on a line of its own in the head, in figures, as reporters of decisions print it ("11-17-2021")."""
    filed = re.search(r"(?:^|\n)[ \t]*(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>(?:19|20)\d\d)[ \t]*(?=\n)", folded[:800])
    return _day(int(filed["y"]), int(filed["m"]), int(filed["d"])) if filed else None


def _lone_day(folded: str) -> date | None:
    """The day that stands on a line of its own: the first in the head, else the last."""
    lone = list(
        re.finditer(
            r"(?:^|\n)[ \t:)|§]*(?P<d>(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, ?\d{4})[ \t]*(?=\n|\s{3,}|[*]?s/|/s/|\Z)",
            folded,
        )
    )
    if lone:
        found = DATE.match(lone[0]["d"]) if lone[0].start() < 800 else DATE.match(lone[-1]["d"])
        return date_of(found) if found else None
    return None


def _beside_signature(folded: str) -> date | None:
    """The last date at the foot of a paper that a judge signed, when it is no deadline."""
    foot = " ".join(folded[-700:].split())
    if not re.search(r"judge|ordered|j\.\s*\Z|s/", foot):
        return None
    days = [
        day
        for found in DATE.finditer(foot)
        if (found["year"] or found["year2"] or found["y3"])
        and not re.search(
            r"\b(?:by|than|before|until|for|on|at|of|to|from|after|through|between)\W*\Z",
            foot[: found.start()],
        )
        and (day := date_of(found))
    ]
    return days[-1] if len(set(days)) == 1 else None


def _loose_day(text: str, at: int) -> date | None:
    r"""A date whose parts line ends may divide ("13th day\\nof November, 2023")."""
    piece = re.sub(r"\s+", " ", text[at : at + 70]).strip()
    found = DATE.match(piece)
    return date_of(found) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
            return _day(year + 2000 if year < 100 else year, int(parts[0]), int(parts[1]))
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
    return "ORDER" if re.search(r"\bORDER(?:ED)?\b", head) else (lines[0] if lines else "")


def doc_type_of(text: str, title: str, numbers: tuple[str, ...]) -> DocType:
    """What kind of paper it is; `numbers` are the docket numbers of its caption."""
    head, low = text[:2500], " ".join(text[:8000].lower().split())
    if (
        re.search(
            r"\blocal rules?\b|\brules of (?:the|court|practice|civil)|rule \d+[\d.]*\. [A-Z]",
            head,
            re.IGNORECASE,
        )
        and not re.search(r"\bit is (?:hereby )?(?:so )?ordered|so ordered", low)
        and re.search(r"\(a\)|\(1\)", low)
    ):
        return DocType.LOCAL_RULE
    if not numbers and not _CASE.search(low[:3500]):
        if re.search(
            r"^\W*(?:rule|lr|l\.r\.|section|§)\s*\d|\blocal (?:civil )?rules?\b|\bcourt rules?\b|\brules of (?:the|court|practice|civil)",
            head[:700],
            re.IGNORECASE | re.MULTILINE,
        ):
            return DocType.LOCAL_RULE
        return (
            DocType.STANDING_ORDER
            if re.search(r"\border\b", head[:900], re.IGNORECASE) or re.search(r"\bby the court\b", low)
            else DocType.PRACTICES
        )
    if re.search(
        r"\b(?:individual )?practices\b|\bprocedures for (?:settlement|judicial)|\bchambers rules\b",
        head,
        re.IGNORECASE,
    ) and not re.search(r"so ordered|ordered:|v\.\s", low):
        return DocType.PRACTICES
    low = _NUMBER_SIGN.sub(r"\1\2\3", low)
    if re.search(r"\b(?:amended|corrected|superseding)\b", title, re.IGNORECASE) or re.search(
        r"\border\b[^.]{0,80}\bis (?:hereby )?(?:vacated|superseded)\b[^.]{0,60}(?:replac|place)|this order (?:hereby )?(?:replaces|amends|corrects|supersedes) |supersedes? (?:the|those|my|all)|(?:terms|order) below supersede",
        low,
    ):
        return DocType.AMENDED
    if follows_up(low):
        return DocType.FOLLOW_UP
    if re.search(r"\bstanding order\b", title, re.IGNORECASE) and not re.search(r"\bv\.?s?\.? ", head):
        return DocType.STANDING_ORDER
    return DocType.CASE_ORDER


def is_letter_of_counsel(text: str) -> bool:
    """Whether the paper is a letter to the judge, perhaps with an endorsement on it."""
    low = " ".join(text[:12000].lower().split())
    return bool(
        re.search(r"\bdear (?:chief |magistrate |honorable )?judge\b|\byour honor\b", low)
        and re.search(
            r"respectfully|very truly yours|sincerely|we write|i write|thank the court|counsel for|this firm",
            low,
        )
    )


def is_paper_of_counsel(text: str) -> bool:
    """Whether a paper was filed by a party and not by the court: signed for a party, ordering nothing."""
    low = " ".join(text.lower().split())
    signed = re.search(
        r"\b(?:attorneys?|counsel) for (?:the )?(?:plaintiff|defendant|petitioner|respondent)s?\b",
        low[-2500:],
    )
    return (
        bool(signed)
        and "respectfully" in low[-2500:]
        and not re.search(r"\bordered\b|\b(?:magistrate|district) judge\W*\Z", low)
    )


_NUMBER_SIGN = re.compile(r"\b(nos?|dkt|docs?|ecf|para|par|sec|p|rec|ent)\.|\b(d)\. ?([ein])\.(?= )")


def follows_up(low: str) -> bool:
    """Whether a text recounts how an earlier order was, or was not, obeyed; "ECF No. 51" ends no sentence."""
    low = _NUMBER_SIGN.sub(r"\1\2\3", low)
    earlier = re.search(
        r"\b(?:order|paragraph|provision|doc \d+|dkt \d+|de \[\d+\])\b[^.]{0,160}\b(?:required|called|specified|directed|bound|ordered|were to|was to|said|says|set)\b|by the order that",
        low,
    )
    seen = re.search(
        r"\b(?:received and reviewed|has (?:read|reviewed|studied)|have read|having (?:read|studied|reviewed)|letters? (?:shows?|agree|that came|make clear|reveal|indicate)|statements? came in|failed to (?:submit|comply|convey|serve|appear|attend|provide|file|confer)|did not (?:submit|convey|comply|serve|appear|attend|provide|confer|report|include)|ex parte letters|(?:has|have) not (?:received|submitted|conveyed|complied|provided|conferred)|neither (?:party|side)|no (?:letter|statement) (?:was|has been)|were (?:late|untimely)|show cause)\b",
        low,
    )
    return bool(earlier and seen)
