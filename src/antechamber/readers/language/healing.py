"""Words that a line end or recognition broke, made whole: hyphens, split words, letters read as digits.

The rules know the words in which orders and letters of court are written, not any one document. Where the
document itself shows both halves as one word, or with a hyphen, it decides.
"""

import itertools

from antechamber.readers.language import patterns as re
from antechamber.readers.language.noise import Edit

_BREAK = re.compile(
    r"(?:\uFFFE(?<=[A-Za-z].)(?:[ \t]*\r?\n)?|-(?<=[A-Za-z].)(?:[ \t]*\r?\n\s*|[ ]{1,3}(?!(?:and|or|to)\b)))(?=[a-z])"
)
_HEAD = re.compile(r"[A-Za-z]+\Z")
_TAIL = re.compile(r"[a-z]+")
_ADDRESS_AHEAD = re.compile(r"[A-Za-z.\-]*(?:@|\.[a-z]{2,})")

_KEEPS_HYPHEN = frozenset(
    [
        "good",
        "single",
        "double",
        "cross",
        "decision",
        "non",
        "pre",
        "co",
        "ex",
        "self",
        "full",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "letter",
        "face",
        "in",
        "court",
        "first",
        "third",
        "part",
        "long",
        "well",
        "e",
        "half",
        "counter",
        "follow",
        "high",
        "law",
        "so",
        "claims",
        "market",
        "policy",
        "day",
        "week",
        "month",
        "year",
        "page",
        "non-party",
        "re-set",
        "on",
        "by",
        "anti",
        "mid",
        "post",
    ]
)
_JOINS_ANYWAY = frozenset(
    [
        "counteroffer",
        "counterproposal",
        "counterdemand",
        "preconference",
        "pretrial",
        "email",
        "nonparty",
        "nonmonetary",
        "fourteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ]
)
_UNITS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
_TENS = frozenset(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])

_WORDS = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "settlement",
    "conference",
    "demand",
    "demands",
    "parties",
    "person",
    "persons",
    "immediately",
    "excused",
    "attend",
    "attendance",
    "authority",
    "statement",
    "statements",
    "memorandum",
    "confidential",
    "plaintiff",
    "plaintiffs",
    "defendant",
    "defendants",
    "chambers",
    "telephone",
    "calendar",
    "business",
    "before",
    "outcome",
    "counsel",
    "discussion",
    "negotiations",
    "magistrate",
    "submit",
    "exchange",
    "response",
    "written",
    "proposal",
    "deadline",
    "representative",
    "required",
    "promptly",
    "document",
    "mediation",
    "exceed",
]
_OWN_WORDS = frozenset(
    [
        "per",
        "son",
        "out",
        "come",
        "be",
        "fore",
        "for",
        "the",
        "in",
        "at",
        "tend",
        "on",
        "an",
        "as",
        "par",
        "writ",
        "so",
        "co",
        "ex",
        "dis",
        "re",
        "a",
        "chamber",
        "chambers",
        "plain",
        "person",
        "calendar",
        "mag",
        "doc",
        "media",
        "business",
    ]
)
_SPLITS = {(word[:i], word[i:]): word for word in _WORDS for i in range(2, len(word) - 1)}
_LETTERS_OF_WORD = re.compile(r"[A-Za-z]+")
_PAIR = re.compile(r"\b(?=([A-Za-z]{2,12})([ ]|\s{1,80})([a-z]{2,12})\b)")
_GLUED = re.compile(
    r"\b(attend|appear|represented|offer|submitted|delivered|sent|received)(in|by|to|bya|toa)\b"
)
_ARTICLE = re.compile(r"\b(by|to|of|for|with)(a)(?= [a-z]{4,})")
_GLUED_WORDS = frozenset(
    ["bya", "toa", "ofa", "fora", "witha"]
    + [
        head + tail
        for head in ["attend", "appear", "represented", "offer", "submitted", "delivered", "sent", "received"]
        for tail in ("in", "by", "to", "bya", "toa")
    ]
)

_MISREAD = re.compile(r"[OoIl\\](?:(?=[\d_])|(?<=[\d,:].))")
_MIXED = re.compile(
    r"(?=[\dOoIl\\])(?:(?<![A-Za-z])(?=[\dOoIlS]{0,40}\d)(?=[\dOoIlS]{0,40}[OoIl])[\dOoIl]+(?![A-Za-z]|-[A-Za-z])|(?<=[/:\-,. ])O(?=\d)|(?<=\d)O(?![A-Za-z])|(?<=[\dOo]:)[O0o]{2}(?= ?[ap]\.?m)|(?<=\d,)[O0]{3}(?!\w)|\\(?=_))"
)
_ORDINAL = re.compile(r"[lI](?<!\w.)(?=\d(?:(?:st|nd|rd|th)\b|\b))")
_MONTHISH = re.compile(
    r"(?:0ctober|Apri[1I]|Ju1y|JuIy|Augu5t|N0vember|Novernber|0ct\.|Decernber|Septernber|Mareh)\b"
)
_ODD = re.compile(
    r"[01lLfgQ](?:(?<=[A-Za-z][01])[a-z]|(?<=[A-Z][0l])[A-Z]|(?<![\w][lL])(?<=[lL])[fnt] |(?<=f)oil |(?<=g)oodfaith|(?<=Q)RDER)"
)
_WORDISH = re.compile(
    r"\b[A-Za-z]+[10][a-z]+\b|\b[A-Z]+[l0][A-Z]+\b|\b[Ll][fnt]\b(?= )|\bfoil(?= (?:authority|and final|settlement))|\bgoodfaith\b|\bQRDER\b"
)
_POSSESSIVE = re.compile(r"=(?:(?<=[A-Za-z]=)(?=s\b)|(?<=s=)(?= [a-z]))")
_DIGITS = str.maketrans("OoIl", "0011")
_LETTERS = str.maketrans("01", "ol")
_MONTHS = {
    "0ctober": "October",
    "apri1": "April",
    "aprii": "April",
    "ju1y": "July",
    "juiy": "July",
    "augu5t": "August",
    "n0vember": "November",
    "novernber": "November",
    "decernber": "December",
    "septernber": "September",
    "mareh": "March",
    "0ct.": "Oct.",
}


def hyphen_edits(text: str) -> tuple[Edit, ...]:
    r"""Hyphens at line ends: kept in a compound ("good-\\nfaith"), taken out of a broken word ("set-\\ntlement")."""
    lowered = text.lower()
    return tuple(
        (m.start(), m.end(), "-" if _is_compound(text, lowered, m) else "") for m in _BREAK.finditer(text)
    )


def _is_compound(text: str, lowered: str, broken: re.Match[str]) -> bool:
    if _ADDRESS_AHEAD.match(text, broken.end()):
        return True
    head = _HEAD.search(text, max(0, broken.start() - 24), broken.start())
    tail = _TAIL.match(text, broken.end())
    if head is None or tail is None:
        return False
    first, second = head.group().lower(), tail.group()
    if first + second in _JOINS_ANYWAY:
        return first + second == "email"
    if first in _TENS:
        return second in _UNITS
    return first in _KEEPS_HYPHEN or f"{first}-{second}" in lowered


def split_word_edits(text: str) -> tuple[Edit, ...]:
    """Words of a court's vocabulary that recognition broke in two ("confe rence") or ran together ("bya")."""
    words = _LETTERS_OF_WORD.findall(text.lower())
    found: list[Edit] = []
    if not _SPLITS.keys().isdisjoint(itertools.pairwise(words)):
        for match in _PAIR.finditer(text):
            if (match[1].lower(), match[3]) in _SPLITS and (
                match[2] == " " or match[1].lower() not in _OWN_WORDS
            ):
                found.append((match.end(1), match.end(2), ""))
    if not _GLUED_WORDS.isdisjoint(words):
        for pattern in (_GLUED, _ARTICLE):
            found += [(match.end(1), match.end(1), " ") for match in pattern.finditer(text)]
    return tuple(sorted(set(found)))


def recognition_edits(text: str) -> tuple[Edit, ...]:
    """Letters read for digits and digits for letters ("2O14", "l3th", "Apri1"), `=` for an apostrophe.

    The patterns of misread figures and words are slow; each is tried only where the text holds its sign.
    """
    found: list[Edit] = []
    if _MISREAD.search(text):
        found += [
            (m.start(), m.end(), m.group().strip("\\").translate(_DIGITS)) for m in _MIXED.finditer(text)
        ]
        found += [(m.start(), m.end(), "1") for m in _ORDINAL.finditer(text)]
    for match in _MONTHISH.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum():
            found.append((match.start(), match.end(), _MONTHS[match.group().lower()]))
    if _ODD.search(text):
        found += [(m.start(), m.end(), _as_letters(m.group())) for m in _WORDISH.finditer(text)]
    found += [(m.start(), m.end(), "'") for m in _POSSESSIVE.finditer(text)]
    return _first_of_each(found)


def _as_letters(word: str) -> str:
    match word:
        case "foil":
            return "full"
        case "goodfaith":
            return "good-faith"
        case "QRDER":
            return "ORDER"
        case "Lf" | "Ln" | "Lt" | "lf" | "lt" | "ln":
            return "I" + word[1] if word[0] == "L" else "i" + word[1]
    if word.isupper() or sum(c.isupper() for c in word) > 1:
        return word.replace("l", "I").replace("0", "O")
    return word.translate(_LETTERS)


def _first_of_each(edits: list[Edit]) -> tuple[Edit, ...]:
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return tuple(kept)
