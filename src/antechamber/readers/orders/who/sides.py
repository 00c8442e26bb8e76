"""On which side a party that an order calls by name or office stands: read from the caption, never guessed."""

from antechamber.readers.language import patterns as re

_AGAINST = re.compile(r"(?<![\w.])(?:vs?\.|vs?(?=\s)|versus\b|-against-|against\b)", re.IGNORECASE)
_LABELS = {
    "plaintiff": re.compile(r"\b(?:plaintiff|petitioner|claimant)(?P<many>s|\(s\))?\b", re.IGNORECASE),
    "defendant": re.compile(r"\b(?:defendant|respondent)(?P<many>s|\(s\))?(?!\w)", re.IGNORECASE),
}
_SEVERAL = re.compile(r"\bet al\b|\band\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\A(?:and |but )?the (?P<office>trustee|executor|executrix|administrator|administratrix|receiver|debtor|relator|guardian|commissioner|secretary|state|commonwealth|county|city|district|board|bank|union|fund|association|authority|corporation|company)\Z"
)
_TITLED = re.compile(r"(?:Mr|Ms|Mrs|Mx|Dr|Messrs)\.? (?:[A-Z][\w'-]+ ){0,2}(?P<last>[A-Z][\w'-]+)")
_LAWYER = r"(?:counsel|attorneys?|lawyers?)"
_SIDE = r"(?P<side>plaintiff|defendant|defen[sc]e|petitioner|respondent)"


def side_of(name: str, caption: str) -> str | None:
    """`plaintiff` or `defendant`, where the caption names `name` on a side of one party alone; else None."""
    against = _AGAINST.search(caption)
    if against is None:
        return None
    halves = {"plaintiff": caption[: against.start()], "defendant": caption[against.end() :]}
    own = [side for side, half in halves.items() if re.search(rf"\b{re.escape(name)}\b", half, re.IGNORECASE)]
    if len(own) != 1:
        return None
    half = halves[own[0]]
    label = _LABELS[own[0]].search(half)
    if label is None:
        return None if _SEVERAL.search(half) else own[0]
    return None if label["many"] or re.search(r"\bet al\b", half[: label.start()], re.IGNORECASE) else own[0]


def side_called(subject: str, caption: str) -> str | None:
    """The side of the one party that a subject calls by its office ("the Trustee"), None when no caption tells."""
    office = _OFFICE.match(subject.lower().strip(" ,"))
    return side_of(office["office"], caption) if office else None


def person_called(subject: str, text: str) -> str | None:
    """The name of somebody whom a subject calls by a title, of whom the order does not say who he is; no one of the court."""
    titled = _TITLED.fullmatch(subject.strip(" ,"))
    if titled is None or lawyer_called(subject, text):
        return None
    name = re.escape(titled["last"])
    of_court = re.search(
        rf"\b(?i:deputy|clerk|assistant|coordinator|manager|administrator|judge|justice|reporter|mediator|guardian)\b[^.;]{{0,24}}\b{name}\b|\b{name}\b[^.;]{{0,30}}\b(?:chambers|[Dd]eputy|[Cc]lerk|[Cc]oordinator|[Aa]ssistant|[Mm]ediator|[Gg]uardian)\b",
        text,
    )
    return None if of_court else titled["last"]


def lawyer_called(subject: str, text: str) -> str | None:
    """The class of a lawyer whom a subject calls by name, where the order says beside the name for whom he acts."""
    titled = _TITLED.fullmatch(subject.strip(" ,"))
    if titled is None:
        return None
    name = re.escape(titled["last"])
    told = re.search(
        rf"(?i:\b{name}\b,? \(?(?:who is |is )?(?:the )?(?:{_SIDE}s?'?s? {_LAWYER}|{_LAWYER} for (?:the )?{_SIDE.replace('side', 'of')}))"
        rf"|(?i:\b{_SIDE.replace('side', 'before')}s?'?s? {_LAWYER},? (?:\w+\.? ){{0,3}}{name}\b)"
        rf"|(?i:\b{_LAWYER} for (?:the )?{_SIDE.replace('side', 'after')}s?,? (?:\w+\.? ){{0,3}}{name}\b)"
        rf"|(?i:\bfor (?:the )?{_SIDE.replace('side', 'listed')}s?:\s{{0,12}}(?:\w+\.? ){{0,3}}{name}\b)",
        text,
    )
    if told is None:
        return None
    side = next(v for v in told.groupdict().values() if v).lower()
    return "plaintiff's counsel" if side in ("plaintiff", "petitioner") else "defendant's counsel"
