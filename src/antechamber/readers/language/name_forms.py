"""The forms in which a letter may name the parties and the lawyers of a case."""

from collections.abc import Iterable, Iterator

from antechamber.core.case import Case, Counsel, Party, PartyId, PartyKind
from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re

TITLE = r"(?:Mr|Ms|Mrs|Miss|Mx|Messrs|Dr|Prof|Capt|Captain|Sgt|Sergeant|Det|Detective|Officer|P\.O|Lt|Lieutenant|Chef|Judge|Hon|Commissioner|Warden|Counselor|Atty|Attorney)"
_TITLE_LEAD = re.compile(rf"^(?:{TITLE}\.?\s+)+|\s*,?\s+(?:Jr|Sr|II|III|Esq|M\.D|MD|PhD|DDS|R\.N)\.?$")
_SUFFIX = re.compile(
    r"(?i)[,\s]+(?:inc|incorporated|corp|corporation|co|company|llc|l\.l\.c|llp|lp|l\.p|ltd|limited|plc|gmbh|ag|b\.v|bv|n\.v|s\.a|sa|p\.c|pc|pllc|p\.a|pa|s\.r\.l|"
    r"et al|d/b/a .*|f/k/a .*)\.?$"
)
_COMMON = frozenset(
    """city county town village state united national american new first general north south east west central international
    department board university school district authority office bank global royal pacific atlantic the estate law center
    united community public federal commission bureau city's group standard""".split()  # noqa: SIM905 - a list of words reads better as text
)


def families(case: Case) -> Iterable[tuple[str, Parties]]:
    """The plural of a name that several persons of one side bear ("the Roes"), and who they are."""
    bearers: dict[tuple[str, str], list[PartyId]] = {}
    for party in case.parties:
        if party.kind is PartyKind.PERSON and len(_bare(party.name).split()) > 1:
            bearers.setdefault((_bare(party.name).split()[-1], party.side), []).append(party.id)
    for (surname, _), ids in bearers.items():
        if len(ids) > 1:
            plural = surname + ("es" if surname.endswith(("s", "x", "z", "ch", "sh")) else "s")
            for form in (plural, f"the {plural}", f"The {plural}"):
                yield form, case.in_order(ids)


def shared_names(case: Case) -> Iterable[tuple[str, Parties]]:
    """The plural names that the case file gives several parties of one side together ("the Parents"), and who they are."""
    named: dict[str, list[PartyId]] = {}
    for party in case.parties:
        for alias in party.aliases:
            if alias.endswith("s") and alias.lower().removeprefix("the ") not in ("plaintiffs", "defendants"):
                named.setdefault(alias, []).append(party.id)
    for alias, ids in named.items():
        if len(ids) > 1 and not any(case.oppose(one, other) for one in ids for other in ids):
            yield alias, case.in_order(ids)
            if alias.startswith("the "):
                yield f"The {alias[4:]}", case.in_order(ids)


def _bare(name: str) -> str:
    return _TITLE_LEAD.sub("", name).strip()


def given_forms(party: Party) -> Iterable[str]:
    """The names with a title that the case file itself gives a person, with the stop and without it.

    Such a name ("Mrs. Roe") is that person's, though others of the family would bear it too.
    """
    for alias in party.aliases:
        titled = re.match(r"(Mr|Ms|Mrs|Mx|Dr)\.? (\S.*)$", alias)
        if titled:
            yield f"{titled[1]}. {titled[2]}"
            yield f"{titled[1]} {titled[2]}"


def party_forms(party: Party) -> Iterable[str]:
    """The forms in which a letter may name a party; in a heading its whole name stands in capitals."""
    yield party.name
    yield party.name.upper()
    for alias in party.aliases:
        if alias.lower() not in ("plaintiff", "plaintiffs", "defendant", "defendants", "claimant"):
            yield alias
            if alias.startswith("the "):
                yield "The " + alias[4:]
                if alias[4:5].isupper():
                    yield alias[4:]
    if party.kind is PartyKind.PERSON:
        yield from _person_forms(party.name)
    else:
        yield from _company_forms(party.name)


def _person_forms(name: str) -> Iterable[str]:
    bare = _bare(name)
    yield bare
    parts = bare.split()
    if len(parts) < 2:
        return
    yield bare.upper()
    surname, first = parts[-1], parts[0]
    for last in dict.fromkeys((surname, *surname.split("-"))):
        if len(last) > 2:
            yield last
            for title in (
                "Mr.",
                "Ms.",
                "Mrs.",
                "Dr.",
                "Mx.",
                "Mr",
                "Ms",
                "Mrs",
                "Dr",
                "Capt.",
                "Captain",
                "Officer",
                "Sgt.",
                "Sergeant",
                "Det.",
                "Detective",
                "Plaintiff",
                "Defendant",
            ):
                yield f"{title} {last}"
    if len(first) > 2:
        yield first


def _company_forms(name: str) -> Iterable[str]:
    core = re.sub(r"(?i)\s+(?:d/b/a|f/k/a)\s+.*$", "", name)
    while (shorter := _SUFFIX.sub("", core)) != core:
        core = shorter
    yield core
    if len(core.split()) > 1:
        yield core.upper()
    of = re.match(r"(?:The\s+)?(City|County|Town|Village|State|Borough) of (.+)$", core)
    if of:
        yield from (of[2], f"the {of[1]}", f"The {of[1]}")
        return
    place = re.match(
        r"(.+) (City|County|Town|Village|Authority|University|District|Department|Board|Agency|Fund|Union|Clinic|Hospital)$",
        core,
    )
    if place:
        yield from (f"the {place[2]}", f"The {place[2]}")
    words = re.split(r"[\s,&]+", core)
    if words and len(words[0]) > 3 and words[0].lower() not in _COMMON:
        yield words[0]
    if len(words) > 2 and words[1] and words[0].lower() not in _COMMON:
        yield " ".join(core.split()[:2]).rstrip(",&")


def initials_of(name: str) -> Iterator[str]:
    """The initials of a company's name, with and without the words of its legal form."""
    words = re.findall(r"[A-Z][\w'’-]*", name.partition(" d/b/a ")[0])
    core = name.partition(" d/b/a ")[0]
    while (shorter := _SUFFIX.sub("", core)) != core:
        core = shorter
    bare = re.findall(r"[A-Z][\w'’-]*", core)
    for chosen in (words, bare, bare[:-1]):
        if len(chosen) > 1:
            yield "".join(word[0] for word in chosen)


def counsel_forms(lawyer: Counsel) -> Iterable[str]:
    """The forms in which a letter may name a lawyer or the firm."""
    bare = _bare(lawyer.name)
    yield bare
    parts = bare.split()
    surname = parts[-1] if parts else ""
    for last in dict.fromkeys((surname, *surname.split("-"))):
        if len(last) > 2:
            for title in ("Mr.", "Ms.", "Mrs.", "Mx.", "Mr", "Ms", "Mrs", "Attorney", "Dr."):
                yield f"{title} {last}"
            yield last
    if len(parts) > 1 and len(parts[0]) > 2:
        yield parts[0]
    if lawyer.firm:
        yield lawyer.firm
        shorter = _SUFFIX.sub("", lawyer.firm)
        if len(shorter.split()) > 1:
            yield shorter
