"""Parties and lawyers whom an order calls by their bare names, put down as "plaintiff", "defendant" or their counsel.

The caption says on which side a name stands; where one party alone stands there, its name ("Ms. Fennor", "the
Bank", "Old Quay") means the side. The order itself says for whom a lawyer acts ("Ms. Achary, plaintiff's
lawyer"). A name of which neither tells is left as it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from antechamber.readers.language import patterns as re
from antechamber.readers.language.flow import Flow
from antechamber.readers.orders.operative.called import NOBODY, Called, Roll
from antechamber.readers.orders.who.names import COMMON, MONTHS
from antechamber.readers.orders.who.sides import lawyer_called

_HEAD = 3000
_AGAINST = re.compile(r"(?<![\w.])(?:[Vv]s?\.|VS?\b|(?i:versus)\b|-against-|AGAINST\b|v(?=\s))")
_COURT_LINE = re.compile(
    r"\b(?:COURT|DISTRICT OF|DIVISION|CIRCUIT|BRANCH|DEPARTMENT \d|PART \d|CHAMBERS|COUNTY OF|STREET|AVENUE|DEBTORS?|IN RE|MINUTES|DOCKET|CASE NO|CAUSE NO|NO\. \d)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:plaintiffs?|petitioners?|claimants?|appellants?|defendants?|respondents?|appellees?)\b(?:\(s\))?",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:\(s\)|s)\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\bet\.? al\b|\b(?:similarly situated|does? \d)", re.IGNORECASE)
_NEXT_PARTY = re.compile(
    r";|\b(?:VERSUS|[Vv]ersus|vs?\.)(?=\s)|,? and (?:the )?(?=[A-Z])|, (?=[A-Z][\w.'-]+ [A-Z])"
)
_END_OF_INLINE = re.compile(
    r",? \(?(?:No\.?|Case|Civil|Civ\.|Docket|Cause|Adv)\b|\d|\n|\s[-\u2013\u2014]\s|\(|\s{3,}"
)
_COLUMN = re.compile(
    r"\s*(?:[)|:\u00a7*]|\s{3,}).*\Z|(?<=[\w.,)])\s+(?:(?:Adversary|Adv\.?|Case|Civil|Docket|Index|Cause)\s(?:[A-Za-z.]+\s){0,2})?Nos?\.?:?\s*[\w:-]*\d.*\Z"
)
"""What stands in the right column of a caption, beside the name of a party."""
_NAME_END = re.compile(
    r"[,\s]*\b(?:individually|on behalf of|as (?:guardian|trustee|executrix|executor|next friend|administrat\w+|parent)|an? (?:\w+ ){1,4}(?:corporation|company)|in (?:his|her|their) )\b.*\Z",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r",\s+(?=(?:Inc|LLC|L\.|Corp|Co\b|Ltd|Jr|Sr|N\.A)\b)", re.IGNORECASE)
_PLAIN = re.compile(
    r"\A(?:inc|llc|corp|co|ltd|company|corporation|llp|lp|plc|trust|group|holdings|services?|systems?|partners|national|american|united|states|state|city|county|town|borough|village|commonwealth|people|school|district|board|department|office|new|first|north|south|east|west|northern|southern|eastern|western|general|attorney|individually|behalf|others|similarly|situated|estate|trustee|executor|executrix|guardian|litem|jr|sr|iii|does?|john|jane|minor|home|care|health|land|water|jury|demand|style|cause|appeals?|before|clerk|hon|honorable|notice|order|insurance|secretary|commissioner|fund|subject|union|bank|association|title|director|federal|education|life|living|family)\Z"
)
_OFFICE = frozenset(
    [
        "trustee",
        "executor",
        "executrix",
        "administrator",
        "administratrix",
        "receiver",
        "relator",
        "guardian",
        "board",
        "bank",
        "fund",
        "union",
        "association",
        "district",
        "company",
        "corporation",
    ]
)
_RUN = re.compile(
    r"(?P<the>\b[Tt]he\s+)?(?P<title>\b(?:Mr|Ms|Mrs|Mx|Dr)\.\s+)?(?P<name>\b[A-Z][\w&-]*(?:['\u2019][A-Z]\w+)?(?:[ \n](?:(?:of|&)\s)?[A-Z][\w&-]*(?:['\u2019][A-Z]\w+)?)*(?:,?\s(?:Inc|LLC|L\.L\.C|Corp|Co|Ltd|L\.P|LLP|LP)\b\.?(?=[\s,'\u2019]))?)"
)
_OPENERS = frozenset(
    [
        "when",
        "if",
        "for",
        "before",
        "after",
        "by",
        "to",
        "on",
        "at",
        "and",
        "both",
        "should",
        "within",
        "upon",
        "unless",
        "until",
        "with",
        "from",
        "but",
        "so",
        "as",
        "in",
        "no",
        "where",
        "while",
        "that",
        "however",
        "because",
        "since",
        "although",
        "then",
    ]
)
_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Mx|Messrs)\.\s+(?:[A-Z]\.?\s+)?[A-Z][\w'\u2019-]+")
_OF_COURT = re.compile(
    r"(?:\b(?:Judge|Justice|Hon\.|Honorable|Clerk|Deputy|United States|U\.S\.|[Cc]hapter \d+)\s+)\Z"
)
_KEPT = frozenset(["LLC", "LP", "LLP", "PC", "NA", "II", "III", "IV", "USA"])
_SMALL = frozenset(["OF", "AND", "THE", "FOR", "BY"])
_CITED = re.compile(r",?\s+(?:et al\.,? )?vs?\.\s")
_CITING = re.compile(r"\bvs?\.\s+\Z")
_DISTRICT = re.compile(r"\bdistrict of (?:new |north |south |west |rhode |puerto )?[a-z]+", re.IGNORECASE)
_Edit = tuple[int, int, str, str]
"""A span, the word that takes its place, and the name of the one of several who is meant, if it is one of several."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A party of the caption: its name, and the words of it, in lower case."""

    name: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Side:
    """The parties of one side as the caption names them; `alone` when there is one and no more."""

    names: tuple[_Name, ...]
    alone: bool

    @property
    def words(self) -> frozenset[str]:
        """The words of all its names."""
        return frozenset(word for name in self.names for word in name.words)

    def without(self, words: frozenset[str]) -> "_Side":
        """The side without the words that name the court, which a caption in one line runs into the names."""
        return _Side(tuple(_Name(name.name, name.words - words) for name in self.names), self.alone)


def called_by_sides(flow: Flow, *, each: bool) -> tuple[Flow, Roll]:
    """The flow with the bare name of a party, and of a lawyer told by side, as the word for the side.

    Where several parties stand on a side, one of them is put down only with `each`, and remembered in the roll.
    """
    flow, _ = _edited(flow, _lawyers(flow.text))
    sides = _sides(flow.text[:_HEAD])
    if sides is None:
        return flow, NOBODY
    plaintiff, defendant, end = sides
    court = frozenset(
        w for found in _DISTRICT.finditer(flow.text, 0, _HEAD) for w in found.group().lower().split()
    )
    plaintiff, defendant = plaintiff.without(court), defendant.without(court)
    edits = [
        *_party_names(flow.text, plaintiff, defendant, end, each=each),
        *_bodies(flow.text, plaintiff, defendant, end),
    ]
    flow, called = _edited(flow, iter(sorted(edits)))
    return flow, Roll(called=tuple(called))


def _sides(head: str) -> tuple[_Side, _Side, int] | None:
    """The two sides of a caption, and where it ends; None without one."""
    against = _AGAINST.search(head)
    if against is None:
        return None
    line = head.rfind("\n", 0, against.start()) + 1
    before = head[line : against.start()].strip()
    if re.search(r"[A-Za-z]{2}", _COLUMN.sub("", before)) or re.search(r"[:;-]\s+\S*[A-Za-z]{2}", before):
        left = re.split(r"[:;]|\s[-\u2013\u2014]\s|\b(?:Re|Title)\b|\s{3,}", before)[-1]
        right = head[against.end() : against.end() + 200].lstrip()
        end = _END_OF_INLINE.search(right)
        last = end.start() if end else len(right)
        return _side(left, None), _side(right[:last], None), against.end() + last
    return _block(head, line, against.end())


def _block(head: str, line: int, end: int) -> tuple[_Side, _Side, int]:
    """The sides of a caption of several lines: above the "v." up to the court, below it down to the role."""
    above: list[str] = []
    for row in reversed(head[:line].split("\n")[-16:]):
        if _COURT_LINE.search(_COLUMN.sub("", row.strip())):
            break
        above.append(_COLUMN.sub("", row.strip()))
    left = " ".join(reversed(above))
    rows = head[end:].split("\n")[:16]
    last = end + len(rows[0])
    below = [] if re.match(r"\s{4,}|\s*[)|]", rows[0]) else [_COLUMN.sub("", rows[0].strip())]
    for row in rows[1:]:
        cut = _COLUMN.sub("", row.strip())
        last += len(row) + 1
        below.append(cut if len(row) - len(row.lstrip()) < _RIGHT_COLUMN else "")
        if _ROLE.search(row) or re.search(r"\b(?:ORDER|NOTICE)\b", cut):
            break
    right = " ".join(below)
    role, other = _last(_ROLE.finditer(left)), _ROLE.search(right)
    return (
        _side(left[: role.start()] if role else left, role.group() if role else None),
        _side(right[: other.start()] if other else right, other.group() if other else None),
        last,
    )


_RIGHT_COLUMN = 38
"""White space before words that stand in the right column of a caption."""


def _last(found: Iterator[re.Match[str]]) -> re.Match[str] | None:
    every = tuple(found)
    return every[-1] if every else None


def _side(names: str, role: str | None) -> _Side:
    whole = _SUFFIX.sub(" ", re.sub(r"\s+", " ", names).strip(" ,)_-/"))
    parts = tuple(_name(part) for part in _NEXT_PARTY.split(_NAME_END.sub("", whole)))
    parts = tuple(part for part in parts if part.words)
    alone = len(parts) == 1 and not _OTHERS.search(whole) and not (role and _MANY.search(role))
    return _Side(parts, alone)


def _name(part: str) -> _Name:
    name = re.sub(r",? et\.? al\b.*", "", part.strip(" ,.)"), flags=re.IGNORECASE)
    words = {w.lower() for w in re.findall(r"\b[A-Z][\w-]*[A-Za-z](?:'[A-Z]\w+)?", name) if len(w) > 2}
    return _Name(
        " ".join(_spelt(word) for word in name.split()), frozenset(words - (COMMON - _OFFICE) - MONTHS)
    )


def _spelt(word: str) -> str:
    """A word of a caption as it is written in a sentence."""
    if not word.isupper() or word in _KEPT:
        return word
    return word.lower() if word in _SMALL else word.title()


def _party_names(text: str, plaintiff: _Side, defendant: _Side, end: int, *, each: bool) -> Iterator[_Edit]:
    """The names of parties behind the caption; not where another caption is quoted, nor in capitals."""
    sides = ((plaintiff, defendant, "plaintiff"), (defendant, plaintiff, "defendant"))
    for run in _RUN.finditer(text, end):
        if (
            run["name"].isupper()
            or _CITED.match(text, run.end())
            or _CITING.search(text, max(0, run.start() - 6), run.start())
        ):
            continue
        for own, other, word in sides:
            found = _names(run, own, other) if own.alone or each else None
            if found is not None and not _OF_COURT.search(text, max(0, found[0] - 16), found[0]):
                yield found[0], run.end(), word, "" if own.alone else found[1]
                break


_BODY = re.compile(
    r"\b[Tt]he (?P<noun>boatyard|shipyard|shop|hospital|clinic|university|college|school|church|parish|museum|library|hotel|restaurant|farm|ranch|dairy|orchard|mill|foundry|brewery|winery|railroad|railway|airline|foundation|cooperative|club|league|society|conservancy|alliance|authority|agency|bureau|city|town|village|county|township|borough|district|university|credit union|utility|nursery|bakery|cannery)\b(?!['\u2019]?s? (?:court|judge|of|clerk|attorney|magistrate|board))"
)
"""What a court calls a body for short, by the common noun that stands in its name."""


def _bodies(text: str, plaintiff: _Side, defendant: _Side, end: int) -> Iterator[_Edit]:
    """A party called by the common noun of its name in small letters ("the boatyard"), where it stands alone."""
    for found in _BODY.finditer(text, end):
        noun = found["noun"]
        for own, other, word in ((plaintiff, defendant, "plaintiff"), (defendant, plaintiff, "defendant")):
            if own.alone and noun in own.words and noun not in other.words:
                yield found.start(), found.end(), word, ""


def _names(run: re.Match[str], own: _Side, other: _Side) -> tuple[int, str] | None:
    """Where in a run of capitalised words the name of a side begins, and whose it is; None when it is no such name."""
    at = run.start("name")
    words = re.findall(r"\S+", run["name"])
    if run["title"]:
        at = run.start("title")
    elif words[0].lower() in _OPENERS and len(words) > 1:
        at = at + len(words[0]) + 1
        words = words[1:]
    plain = [re.sub(r"['\u2019]s?\Z|[.,]", "", w).lower() for w in words]
    telling = {w for w in plain if w in own.words and w not in other.words and w not in COMMON - _OFFICE}
    if not telling or any(
        w not in own.words and not _PLAIN.match(w) and w not in ("of", "the", "&") for w in plain
    ):
        return None
    if all(_PLAIN.match(w) for w in telling) and not (run["the"] and len(plain) == 1 and plain[0] in _OFFICE):
        return None
    owners = [name for name in own.names if telling <= name.words]
    return (at, owners[0].name) if len(owners) == 1 else None


def _lawyers(text: str) -> Iterator[_Edit]:
    """Each lawyer called by name, as the counsel of the side for which the order says that he acts."""
    known: dict[str, str | None] = {}
    for match in _TITLED.finditer(text):
        name = " ".join(match.group().split())
        if name not in known:
            known[name] = lawyer_called(name, text)
        word = known[name]
        if word is not None and not re.match(
            r",? \(?(?:who |the |for |counsel|plaintiff|defen|attorney)", text[match.end() : match.end() + 24]
        ):
            yield match.start(), match.end(), word, ""


def _edited(flow: Flow, edits: Iterator[_Edit]) -> tuple[Flow, list[Called]]:
    """The flow with each span replaced; a word that took a name's place begins and ends where the name did."""
    text: list[str] = []
    places: list[int] = []
    called: list[Called] = []
    at = length = 0
    for start, end, word, name in edits:
        text += (flow.text[at:start], word if _within(flow.text, start) else word.capitalize())
        places += flow.places[at:start]
        places += [flow.places[start]] * (len(word) - 1) + [flow.places[end - 1]]
        length += start - at + len(word)
        if name:
            called.append(Called(start=length - len(word), end=length, name=name, side=word))
        at = end
    text.append(flow.text[at:])
    places += flow.places[at:]
    return Flow(flow.document, "".join(text), tuple(places)), called


def _within(text: str, start: int) -> bool:
    """Whether a place stands within a sentence, not at its beginning."""
    before = text[max(0, start - 40) : start].rstrip()
    return bool(before) and before[-1] not in ".:;!?"
