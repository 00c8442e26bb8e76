"""The docket numbers of a caption, each as printed, with the initials of its judges."""

from antechamber.readers.language import patterns as re

_BEFORE_NUMBER = (
    r"(?:(?:civil )?(?:action|case)\s*(?:no\.?|number|nos\.)?:?|no\.|nos\.|cause no\.|case no\.?:?)\s*"
)
_DOCKETS = (
    re.compile(
        r"\b\d{1,2}:\d\d-?(?:cv|CV|Civ|mc|MC|md|MD|ml|ML|ap|AP|bk|BK|cr|CR)-?\d{2,6}(?:-[A-Z]{2,4}(?:-[A-Z]{2,4})*|(?:/[A-Z]{2,4})+)?(?:(?: [A-Z]{2,3})+(?: P)?\b)?(?: ?\([A-Za-z]{1,4}\))*"
    ),
    re.compile(r"\b\d{1,2}:\d\d-\d{3,5}\b"),
    re.compile(
        r"(?i:\badv(?:ersary)?\.?(?: proc(?:eeding)?\.?| pro\.?)?(?: case)?(?: no\.?| number)?:?)[ \t]*(?P<n>\d\d-(?:ap-)?\d{4,6}(?:-[a-z]{2,4})?\b)"
    ),
    re.compile(r"\b(?:CV|CR) ?\d{3}-\d{2,3}\b|\bMDL (?:No\. ?|Docket No\. ?)?\d{3,4}\b"),
    re.compile(
        r"\b(?:CV|CIV|C)[- ]?\d\d-\d{2,5}(?:-[A-Z]{2,4}){0,3}(?: [A-Z]{2,4}\b)?(?: ?\([A-Za-z]{2,4}\))*"
    ),
    re.compile(
        r"\b\d{1,2}(?:[- ]|(?=[Cc][Vv]\d))(?:CV|Cv|cv|Civ\.?|MC|mc|Misc\.?|MD|md|ML|ml|AP|ap|C|cr|CR)[.-]? ?\d{2,6}[A-Z]{0,2}(?: ?\([A-Z]{1,4}\))*(?:-[A-Z]{2,4})*(?: \([A-Z]{2,4}/[A-Z]{2,4}\))?"
    ),
    re.compile(r"\b\d\d-\d{1,5} [A-Z]{2,3}/[A-Z]{2,3}\b"),
    re.compile(r"\b\d:\d\d ?(?:CV|cv) ?\d{2,5}(?:/[A-Z]{2,4})*"),
    re.compile(
        r"\b[A-Z]{1,3}-\d\d-\d{4,7}(?:-[A-Z])?\b|\b[A-Z]{2,4}-\d\d-\d{2,5}\b|\b[A-Z]{3}-CV-\d\d-\d{5,8}-S\b"
    ),
    re.compile(
        r"(?i:"
        + _BEFORE_NUMBER
        + r")(?P<n>\d\d-\d{3,5}(?: [A-Z]{2,3}/[A-Z]{2,3}|-[A-Z]{2,4})?|\d{3},\d{3}|\d{5,6}/(?:19|20)\d\d|(?:19|20)\d\d (?:L|CH|D|P|M\d) \d{4,6}|\d\d C \d{3,5}|[A-Z0-9-]{6,24})"
    ),
)


_SUFFIX = re.compile(
    r"-\[[A-Z]{2,4}\]|-[A-Z]{1,14}(?![a-z])(?:/[A-Z]{2,14})*|-[A-Z][a-z]{1,3}\b|/[A-Z]{2,14}(?![a-z])| ?\([A-Z][A-Za-z]{0,4}(?:/[A-Z]{2,4})*\)| ?\[[A-Z]{2,4}\]|-(?:ap|bk|mc)\b"
)
_ADVERSARY = re.compile(
    r"\badv(?:ersary)?\.?(?: proc(?:eeding|\.)?| pro\.?)?(?: case)?(?: (?:no|number))?[.:]*\s*\Z",
    re.IGNORECASE,
)


def _whole(text: str, end: int) -> int:
    """Where a docket number that goes on with the initials of its judges ends."""
    while found := _SUFFIX.match(text, end):
        end = found.end()
    return end


def docket_numbers(text: str) -> tuple[str, ...]:
    """The docket numbers of the caption, each as printed."""
    head = text[:4500]
    found: list[tuple[int, str]] = []
    for rank, pattern in enumerate(_DOCKETS):
        for match in pattern.finditer(head):
            start = match.start("n") if match.groupdict().get("n") else match.start()
            group = text[start : _whole(text, match.end())]
            if rank == len(_DOCKETS) - 1 and (found or not any(c.isdigit() for c in group)):
                continue
            if any(start <= match.start() < start + len(name) for start, name in found):
                continue
            found.append((start, re.sub(r"\s+", " ", group).strip()))
    ranked = sorted(found, key=lambda row: (not _ADVERSARY.search(head, 0, row[0]), row[0]))
    numbers = [name for _, name in ranked]
    return tuple(dict.fromkeys(numbers))
