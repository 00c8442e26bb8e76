"""Who is meant: parties, counsel, the author's own side, pronouns; each resolution with its reason.

A `Cast` is made once for a letter: from the case folder, from who writes, and from what the letter itself
defines ("Alder" or the "Company"). A mention whose bearer cannot be told has no parties.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from antechamber.core.case import Case, PartyId
from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.name_forms import (
    TITLE,
    counsel_forms,
    families,
    given_forms,
    party_forms,
    shared_names,
)
from antechamber.readers.language.patterns import Pattern


class Role(StrEnum):
    """In what quality somebody is mentioned."""

    PARTY = "party"
    COUNSEL = "counsel"
    SELF = "self"
    GROUP = "group"
    PRONOUN = "pronoun"
    EVERYBODY = "everybody"
    COURT = "court"
    MEDIATOR = "mediator"
    INSURER = "insurer"
    STRANGER = "stranger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A mention of people on `[start, end)`; `parties` for whom they stand, empty when that cannot be told."""

    start: int
    end: int
    role: Role
    parties: Parties
    words: str
    reason: str
    plural: bool = False
    gender: str = ""


_MALE, _FEMALE = frozenset({"mr", "messrs"}), frozenset({"ms", "mrs", "miss"})
_GENERIC = Pattern(
    r"(?P<self>\b(?:(?:[Oo]ur|[Mm]y) (?:clients?|office|firm|paralegal|associate|partner|colleague)(?:'s)?|[Ww]e|[Uu]s|[Oo]urselves|[Oo]ur|I|[Mm]e|[Mm]yself|[Mm]y|[Tt]he undersigned|[Uu]ndersigned(?: counsel)?|[Tt]his (?:office|firm)"
    r"|(?:[Oo]ur|[Mm]y) (?:clients?|side|office|firm|paralegal|associate|partner|colleague)(?:'s)?)\b)"
    r"|(?P<opposing>\b(?:[Tt]he other (?:side|parties|party)|[Oo]pposing (?:counsel|parties|party|side)|[Aa]dverse (?:counsel|part(?:y|ies))|(?:[Mm]y|[Oo]ur) (?:adversar(?:y|ies)|opponents?|friends?)"
    r"|(?:[Tt]he )?(?:other|opposing) lawyers?|(?:his|her|their) (?:clients?|side)|[Yy]our clients?)\b)"
    r"|(?P<dcounsel>\b(?:(?:[Bb]oth|[Ee]ach of the|[Aa]ll(?: (?:two|three|four|five|six))?|[Tt]he|[Ee]ach) )?(?:[Dd]efen[sc]e (?:counsel|lawyers?|attorneys?|side|team)|[Dd]efendants?'?s?'? (?:counsel|lawyers?|attorneys?))\b)"
    r"|(?P<pcounsel>\b(?:[Pp]laintiffs?'?s?'? (?:counsel|lawyers?|attorneys?|side)|[Cc]laimant'?s? (?:counsel|lawyer|attorney))\b)"
    r"|(?P<plaintiff>\b(?:both |all |the |two |three |each |neither |either )?(?:P|p)laintiff(?P<pplural>s)?\b(?!\s+(?:[Ff]und|'s\s+expert)))"
    r"|(?P<claimant>\b(?:the )?(?:[Cc]laimant|[Pp]etitioner|[Cc]omplainant)(?P<cplural>s)?\b)"
    r"|(?P<defendant>\b(?:both |all |the |two |three |each |either |neither |co-?)?(?:D|d)ef(?:endant|t)(?P<dplural>s)?\b|\b[Bb]oth defs\b|\b[Rr]espondent\b|\b(?:[Tt]he )?co-?defendants?\b)"
    r"|(?P<everybody>\b(?:[Tt]he (?:parties|sides|two sides|lawyers)|(?:[Aa]ll|[Bb]oth|[Ee]ach|[Nn]either) (?:of the )?(?:parties|party|sides?|counsel)|[Cc]ounsel(?! (?:for|of|to)\b)|[Ee]verybody|[Ee]veryone|[Aa]nybody|[Aa]nyone|[Nn]obody|[Nn]o one|[Nn]either side|either side|(?:the )?attorneys)\b)"
    r"|(?P<court>\b(?:[Tt]he (?:[Cc]ourt|magistrate(?: judge)?|judge)|[Yy]our [Hh]onou?r(?:'s)?|[Cc]hambers|[Tt]he [Cc]ourt's)\b|\bJudge\b)"
    r"|(?P<mediator>\b(?:[Tt]he |[Aa] |private |court |panel )*(?:[Mm]ediator|[Nn]eutral(?!\s+(?:reference|letter|recommendation|job|employment|statement|wording|third|site|place|location|word))|[Ee]valuator|[Aa]rbitrator)(?:'s)?\b)"
    r"|(?P<insurer>\b(?:[Tt]he |[Ii]ts |[Oo]ur |[Tt]heir |[Hh]is |[Hh]er |[Pp]rimary |[Ee]xcess )*(?:carriers?|insurers?|adjusters?|underwriters?|risk pool|insurance company|Comptroller|claims (?:man|manager|handler|examiner))(?:'s)?\b)"
    r"|(?P<pronoun>\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]im|[Hh]er|[Tt]hem|[Hh]is|[Tt]heir|[Ii]ts|[Yy]ou|[Yy]our)\b)"
    rf"|(?P<stranger>\b{TITLE}\.?\s+(?:[A-Z]\.\s+)?[A-Z](?:[\w-]|'(?!s\b))+(?:\s+[A-Z](?:[\w-]|'(?!s\b))+)?)"
)


@dataclass(slots=True)
class Cast:
    """The people of a letter. `authors` are the parties for whom it is written."""

    case: Case
    authors: Parties
    _forms: dict[str, tuple[Role, Parties, str]] = field(default_factory=dict)
    _pattern: re.Pattern | None = None
    _against: dict[Parties, Parties] = field(default_factory=dict)
    _known: dict[str, tuple[Who, ...]] = field(default_factory=dict)
    """The mentions of texts that were read already."""

    def __post_init__(self) -> None:
        given = {form: party.id for party in self.case.parties for form in given_forms(party)}
        for party in self.case.parties:
            for form in party_forms(party):
                if given.get(form, party.id) == party.id:
                    self._learn(form, Role.PARTY, (party.id,), f"a name of {party.name}")
        for name, ids in families(self.case):
            self._learn(name, Role.PARTY, ids, "all of that name")
        for lawyer in self.case.counsel:
            if lawyer.represents:
                for form in counsel_forms(lawyer):
                    role = Role.PARTY if lawyer.pro_se else Role.COUNSEL
                    reason = f"{lawyer.name}, counsel for {self._names(lawyer.represents)}"
                    self._learn(form, role, self.case.in_order(lawyer.represents), reason)
        for form, ids in shared_names(self.case):
            self._forms[form] = (Role.PARTY, ids, f"a name that {self._names(ids)} share")

    def define(self, name: str, parties: Iterable[PartyId], reason: str) -> None:
        """Lets a name stand for parties, as the letter itself says; it takes the place of an older meaning."""
        self._forms[name] = (Role.PARTY, self.case.in_order(parties), reason)
        self._pattern = None
        self._known.clear()

    def _learn(self, form: str, role: Role, parties: Parties, reason: str) -> None:
        known = self._forms.get(form)
        if known is not None and known[1] != parties:
            parties, reason = (), f"{form} may mean several"
            if known[0] is Role.PARTY and role is Role.COUNSEL and "." not in form:
                return
        self._forms[form] = (role, parties, reason)
        self._pattern = None

    def _names(self, ids: Parties) -> str:
        return ", ".join(self.case.party(i).name for i in ids)

    @property
    def pattern(self) -> re.Pattern:
        """All proper names as one pattern, the longest first."""
        if self._pattern is None:
            self._pattern = _names_pattern(self._forms)
        return self._pattern

    # Groups

    def of_role(self, word: str) -> Parties:
        """The parties whose role has that word (plaintiff, defendant)."""
        direct = tuple(p.id for p in self.case.parties if p.role == word)
        return direct or tuple(p.id for p in self.case.parties if p.role.endswith(word))

    def opponents(self, ids: Iterable[PartyId]) -> Parties:
        """Every party that opposes one of the given ones."""
        mine = tuple(ids)
        if mine not in self._against:
            self._against[mine] = self.case.in_order(
                p.id for one in mine for p in self.case.opponents(one) if p.id not in mine
            )
        return self._against[mine]

    def same_counsel(self, ids: Parties) -> bool:
        """Whether one lawyer speaks for all of the given parties."""
        return len(ids) < 2 or any(set(ids) <= set(lawyer.represents) for lawyer in self.case.counsel)

    def facing(self) -> tuple[Parties, Parties]:
        """The author's whole side and all who oppose it; of a joint letter, the side of the first who signs."""
        parties = self.case.parties
        first = next((p.side for p in parties if p.id in self.authors), None)
        ours = tuple(p.id for p in parties if p.side == first)
        theirs = (
            p.id for p in parties if p.side != first and any(self.case.oppose(p.id, one) for one in ours)
        )
        return ours, tuple(theirs)

    # Mentions

    def mentions(self, text: str) -> tuple[Who, ...]:
        """Everybody who is mentioned, in order, pronouns still unresolved."""
        if text not in self._known:
            self._known[text] = self._mentions(text)
        return self._known[text]

    def _mentions(self, text: str) -> tuple[Who, ...]:
        found = [self._named(m) for m in self.pattern.finditer(text)]
        taken = {i for who in found for i in range(who.start, who.end)}
        generic = _GENERIC.tried(text)
        found += [self._generic(m) for m in generic if m.start() not in taken]
        return tuple(sorted(found, key=lambda who: (who.start, -who.end)))

    def _named(self, match: re.Match[str]) -> Who:
        words = re.sub(r"\s+", " ", match.group())
        role, parties, reason = self._forms[words]
        title = words.split()[0].lower().rstrip(".")
        gender = "m" if title in _MALE else "f" if title in _FEMALE else ""
        return Who(start=match.start(), end=match.end(), role=role, parties=parties, words=words, reason=reason,
                   gender=gender, plural=len(parties) > 1 and role is Role.PARTY)  # fmt: skip

    def _generic(self, match: re.Match[str]) -> Who:
        words = match.group()
        role, parties, reason, plural = self._read(match.lastgroup or "", match.groupdict(), words)
        return Who(
            start=match.start(),
            end=match.end(),
            role=role,
            parties=parties,
            words=words,
            reason=reason,
            plural=plural,
        )

    def _read(self, kind: str, groups: dict[str, str | None], words: str) -> tuple[Role, Parties, str, bool]:  # noqa: C901 - one branch for each kind of word
        match kind:
            case "self":
                return Role.SELF, self.authors, f"{words!r} is the author's side", False
            case "opposing":
                if words.lower().startswith(("his", "her", "their", "your")):
                    return Role.PRONOUN, (), "a pronoun", False
                return (
                    Role.COUNSEL,
                    self._sole(self.opponents(self.authors), words),
                    "the author's opponents",
                    True,
                )
            case "dcounsel":
                wide = words.lower().startswith(("both", "each", "all")) or "defendants" in words.lower()
                theirs = self.of_role("defendant")
                return (
                    Role.COUNSEL,
                    theirs if wide or self.same_counsel(theirs) else (),
                    "counsel for the defence",
                    True,
                )
            case "pcounsel":
                theirs = self.of_role("plaintiff")
                return (
                    Role.COUNSEL,
                    self._singular(theirs, "plaintiffs" in words.lower()),
                    "counsel for the plaintiff",
                    False,
                )
            case "plaintiff":
                plural = bool(groups["pplural"]) or words.lower().startswith(
                    ("both", "all", "each", "neither")
                )
                return (
                    Role.GROUP,
                    self._singular(self.of_role("plaintiff"), plural),
                    "the plaintiffs of the case",
                    plural,
                )
            case "claimant":
                return (
                    Role.GROUP,
                    self._singular(self.of_role("plaintiff"), bool(groups["cplural"])),
                    "the claimants of the case",
                    False,
                )
            case "defendant":
                plural = bool(groups["dplural"]) or words.lower().startswith(
                    ("both", "all", "each", "neither")
                )
                if words.lower().replace("-", "").startswith(("co", "the co", "either")):
                    return Role.GROUP, (), "which defendant is not said", False
                return (
                    Role.GROUP,
                    self._singular(self.of_role("defendant"), plural),
                    "the defendants of the case",
                    plural,
                )
            case "everybody":
                return Role.EVERYBODY, (), "all sides", True
            case "court":
                return Role.COURT, (), "the court", False
            case "mediator":
                return Role.MEDIATOR, (), "a mediator", False
            case "insurer":
                return Role.INSURER, (), "an insurer or one who approves", False
            case "pronoun":
                return Role.PRONOUN, (), "a pronoun", words.lower() in ("they", "them", "their")
            case _:
                return Role.STRANGER, (), "a name that the case does not know", False

    def _singular(self, parties: Parties, plural: bool) -> Parties:  # noqa: FBT001 - number of a word
        if plural or len(parties) == 1:
            return parties
        mine = tuple(p for p in parties if p in self.authors)
        return mine if len(mine) == 1 else ()

    def _sole(self, parties: Parties, words: str) -> Parties:
        return parties if self.same_counsel(parties) or "parties" in words else ()


def _names_pattern(names: Iterable[str]) -> re.Pattern:
    """Names as one pattern, the longest first; by first letters, for which the engine can look very fast."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+"))
    body = "|".join(
        rf"{re.escape(letter)}(?<![\w-]{re.escape(letter)})(?:{'|'.join(rests)})"
        for letter, rests in by_letter.items()
    )
    return re.compile(rf"(?:{body})(?![\w-]*\w)")
