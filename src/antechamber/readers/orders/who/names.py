"""Parties whom an order calls by name: the words of a subject matched with the names of the caption."""

from antechamber.readers.language import patterns as re

_HEAD_END = re.compile(
    r"\b(?:shall|must|will (?:be held|hold|conduct)|is set|has been referred|have been|IT IS)\b"
)
_LONGEST_HEAD = 2500
_SPLIT = re.compile(
    r"[;,]|\band\b|\n\s*\n|-against-|\bv(?:s)?\.|\bPlaintiffs?\b|\bDefendants?\b|\bTHE\b", re.IGNORECASE
)
COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "in",
        "order",
        "court",
        "united",
        "states",
        "district",
        "plaintiff",
        "defendant",
        "plaintiffs",
        "defendants",
        "judge",
        "magistrate",
        "settlement",
        "conference",
        "inc",
        "llc",
        "corp",
        "co",
        "ltd",
        "company",
        "et",
        "al",
        "case",
        "no",
        "civil",
        "action",
        "division",
    ]
)
MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
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
    ]
)
_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Officer|Sergeant|Captain|Deputy|Deputies|Nurse|Warden)\b\.?")


def caption_of(text: str) -> str:
    """The head of an order, up to the first words that command or tell."""
    end = _HEAD_END.search(text, 0, _LONGEST_HEAD)
    return text[: end.start() if end else _LONGEST_HEAD]


def named_in(subject: str, caption: str) -> tuple[str, ...]:
    """The parties that a subject, in its own letters, calls by a word of the caption: `named:NAME` each.

    A capitalised word that stands in capitals in the caption is such a word; a common word of court papers
    never is.
    """
    found: list[str] = []
    for match in re.finditer(r"\b[A-Z][A-Za-z'-]{2,}\b", _TITLE.sub("", subject)):
        word = match.group().removesuffix("'s")
        if word.lower() in COMMON or word.lower() in MONTHS:
            continue
        full = _full_name(word, caption)
        if full:
            found.append(f"named:{full}")
    return tuple(dict.fromkeys(found))


def _full_name(word: str, head: str) -> str | None:
    for match in re.finditer(rf"\b{re.escape(word.upper())}\b", head):
        before = [m.end() for m in _SPLIT.finditer(head, 0, match.start())]
        after = _SPLIT.search(head, match.end())
        piece = head[(before[-1] if before else 0) : after.start() if after else match.end()]
        capitals = re.findall(r"\b(?:[A-Z][A-Z.'&-]*|of|OF)\b", " ".join(piece.split()))
        body = next((i for i, word in enumerate(capitals[:-1]) if capitals[i + 1].lower() == "of"), 0)
        name = " ".join(capitals[body:][-6:])
        if name:
            return " ".join(
                w.lower() if w.lower() == "of" else w.title() if len(w) > 2 else w for w in name.split()
            )
    return None
