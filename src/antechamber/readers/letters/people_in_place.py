"""Who stands where in a clause: subject, addressee, possessor; pronouns by what went before."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from antechamber.core.case import Case, PartyId, PartyKind
from antechamber.core.negotiation import Parties
from antechamber.readers.language import patterns as re
from antechamber.readers.language.memory import remembered
from antechamber.readers.language.people import Cast, Role, Who
from antechamber.readers.letters.words import Words

_PREPOSITION = Words(
    r"(?i)\b(to|upon|on|onto|with|from|of|against|for|by|at|in|under|between|through|via|about|after|before|since|as to|toward|towards|behalf of|than|like|per|until|during|unto|among|into|over|concerning|regarding|re)"
    r"\s+(?:(?:the|these|those|both|each|all|either|of|counsel|attorneys?|lawyers?|for|an?)\s+){0,5}$"
)
_ACTING_FOR = Words(
    r"(?i)\b(?:counsel|attorneys?|lawyers?|adjuster|representative|claims (?:man|manager|handler)|general counsel|speaks?|appears?|lawyer)\s*,?\s+(?:for|of|to|representing)\s+(?:the\s+|both\s+)?$"
)
_BARE_PREPOSITION = Words(
    r"(?i)\b(to|upon|on|with|from|of|against|for|by|through|between|via)\s+(?:the\s+|both\s+|each\s+)?$"
)
_THEIR_OWN = re.compile(r"(?i)(?:his|her|its|their|my|our)\s+(?:own\s+)?")
_THESE = re.compile(r"(?i)\bthese\s+$")
_HOW_MANY = re.compile(r"(?i)\b(both|three|four|five|six) of\s+$")
_EACH_OF_SO_MANY = re.compile(
    r"(?i)\b(?:each of the|all) (three|four|five|six)(?=\s+(?:with|by|on|the|an?|my|our|his|her|in|at)\b|[.,;:])"
)
_WE_SENT = re.compile(
    r"(?i)\b(?:i|we)\b[^.;:]{0,40}\b(?:served|sent|e-?mailed|mailed|faxed|told|wrote to|served upon)\s+$"
)
_NUMBERS = ("both", "three", "four", "five", "six")
_LAWYER = Words(
    r"\b(?:the|his|her|their|its|a|an|another)\s+(?:[\w'’-]+\s+){0,2}?(lawyer|attorney|adjuster|claims (?:man|handler|manager))\b"
)
_RIGHT_AFTER = re.compile(r"(?:\s+[a-z'’]+){1,4}\s+")
_OWNING = re.compile(r"'s\b|'(?=\s)")
_NEVER_OWNS = frozenset(("i", "we", "he", "she", "they", "you", "me", "us", "him", "them"))
"""Words that stand for somebody who does something: "he's made no offer"."""
_JOINED = re.compile(r"(?:'s|s')?(?: personally)?,? (?:and|&) (?:of |by |from |for |on behalf of )?(?:the )?")
_MET = re.compile(
    r"(?i)\b(?:telephoned|called|phoned|rang|told|e-?mailed|wrote|informed|advised|met|asked|reached)\s+$"
)
_NAMES_COUNSEL = re.compile(
    r"(?i)^(?:'s?|s')?\s+(?:then |former |new |in-house |general |own |trial |lead )*(?:counsel|attorneys?|lawyers?|adjuster|general counsel|carrier|insurer|broker|representative|side|office|team)\b"
)


@dataclass(slots=True)
class Scene:
    """What the sentences so far have put on the stage, for pronouns and for what is left unsaid."""

    cast: Cast
    recent: list[Who] = field(default_factory=list)
    _unnamed: list[Who] = field(default_factory=list)

    def seen(self, mentions: tuple[Who, ...]) -> None:
        """Remembers the mentions of a sentence."""
        kept = [m for m in mentions if m.role not in (Role.PRONOUN, Role.COURT)]
        self.recent = [*self.recent[-14:], *sorted((*kept, *self._unnamed), key=lambda m: m.start)]
        self._unnamed = []

    def resolve(self, text: str, mentions: tuple[Who, ...]) -> tuple[Who, ...]:
        """The mentions with pronouns resolved, and "counsel for X" told apart from X."""
        resolved: list[Who] = []
        self._unnamed = self._lawyers_without_name(text, mentions)
        for who in mentions:
            counted = self._counted(text, who)
            if (
                who.role is Role.PARTY
                and text[who.start - 1 : who.start] == '"' == text[who.end : who.end + 1]
            ):
                continue
            if counted:
                resolved.append(counted)
            elif who.role is Role.SELF and text.count('"', 0, who.start) % 2:
                resolved.append(_as(who, Role.STRANGER, (), f"{who.words!r} stands in a quotation"))
            elif who.role is Role.PRONOUN:
                resolved.append(self._pronoun(who, self._apart(text, who, resolved)))
            elif (
                who.role is Role.EVERYBODY
                and resolved
                and _THEIR_OWN.fullmatch(text, resolved[-1].start, who.start)
            ):
                owner = resolved[-1]
                resolved.append(_as(who, Role.COUNSEL, owner.parties, f"counsel for {owner.words}"))
            else:
                resolved.append(self._in_quality(text, who))
        return _excepted(text, sorted((*resolved, *self._numbered(text, mentions)), key=lambda w: w.start))

    def _numbered(self, text: str, mentions: tuple[Who, ...]) -> list[Who]:
        """Such as "I served each of the three": the author's opponents by their number, without a noun."""
        others = self.cast.opponents(self.cast.authors)
        return [
            Who(start=m.start(), end=m.end(), role=Role.GROUP, parties=others, words=m[0], plural=True,
                reason="all of the author's opponents, by their number")
            for m in _EACH_OF_SO_MANY.finditer(text)
            if _WE_SENT.search(text[: m.start()])
            and len(others) > 1 and _NUMBERS.index(m[1].lower()) + 2 == len(others)
            and not any(w.start < m.end() and m.start() < w.end for w in mentions)
        ]  # fmt: skip

    def _counted(self, text: str, who: Who) -> Who | None:
        """Who "them" are by their number: "all three of them" are the author's opponents, if they are three."""
        counted = (
            _HOW_MANY.search(text, max(0, who.start - 22), who.start) if who.words.lower() == "them" else None
        )
        others = self.cast.opponents(self.cast.authors)
        if counted is None or _NUMBERS.index(counted[1].lower()) + 2 != len(others):
            return None
        return _as(who, Role.GROUP, others, f"{who.words!r} are all of the author's opponents")

    def _apart(self, text: str, who: Who, before: list[Who]) -> list[Who]:
        """The mentions that a pronoun may mean: as an object ("we have offered them nothing") never its own subject."""
        told = [*self.recent, *before]
        here = [w for w in before if w.role is Role.PARTY and PartyKind.PERSON not in self._kinds(w.parties)]
        if who.words.lower() == "its" and here and all(w.parties == here[0].parties for w in here):
            free = not preposition_of(text, here[0]) and not is_possessor(text, here[0])
            return here if free and here[0].parties else told
        if who.words.lower() not in ("them", "him") or not before:
            return told
        subject = next(
            (w for w in reversed(before) if not preposition_of(text, w) and not is_possessor(text, w)), None
        )
        if subject is None or not subject.parties or not _RIGHT_AFTER.fullmatch(text, subject.end, who.start):
            return told
        own = set(subject.parties)
        return [w for w in told if not w.parties or not set(w.parties) <= own]

    def _lawyers_without_name(self, text: str, mentions: tuple[Who, ...]) -> list[Who]:
        """Such as "the nurse's lawyer", who may be any of several: whoever "she" is after that, it is not told."""
        others = self.cast.opponents(self.cast.authors)
        if self.cast.same_counsel(others):
            return []
        taken = [range(w.start, w.end) for w in mentions]
        return [
            Who(
                start=m.start(1),
                end=m.end(1),
                role=Role.STRANGER,
                parties=(),
                words=m[1],
                reason="a lawyer who is not named",
            )
            for m in _LAWYER.finditer(text)
            if not any(
                m.start(1) - 8 in span or m.start(1) in span or m.start(1) - 4 in span for span in taken
            )
        ]

    def meant(self, word: str, before: tuple[Who, ...]) -> Who:
        """The one whom a pronoun means, after these mentions of its own sentence; without parties when open."""
        who = Who(start=0, end=0, role=Role.PRONOUN, parties=(), words=word, reason="a pronoun")
        return self._pronoun(who, [*self.recent, *before])

    def _in_quality(self, text: str, who: Who) -> Who:
        own = self.cast.authors
        if (
            who.role is Role.GROUP
            and set(own) < set(who.parties)
            and _THESE.search(text, max(0, who.start - 8), who.start)
        ):
            return _as(who, Role.GROUP, own, f"'these {who.words}' are those who write")
        if who.role is Role.GROUP and who.plural and self._part_of_a_group(text, who):
            return _as(who, Role.GROUP, (), f"{who.words!r} are not all, and which is not said")
        if who.role in (Role.PARTY, Role.GROUP) and (
            _ACTING_FOR.search(text, max(0, who.start - 40), who.start)
            or _NAMES_COUNSEL.match(text[who.end : who.end + 30])
        ):
            return _as(who, Role.COUNSEL, who.parties, f"counsel for {who.words}")
        return who

    def _part_of_a_group(self, text: str, who: Who) -> bool:
        """Whether only some of a group are meant: "two of the defendants", "two defendants" of three."""
        number = _COUNTS.get(who.words.lower().split()[0])
        short = number is not None and number < len(who.parties)
        return short or _SOME_OF.search(text, max(0, who.start - 30), who.start) is not None

    def _pronoun(self, who: Who, before: list[Who]) -> Who:
        word = who.words.lower().split()[0]
        if word in ("its", "they", "them", "their") and self._ambiguous(word, before[-6:]):
            return _as(who, Role.STRANGER, (), f"{who.words!r} may mean several")
        own = set(self.cast.authors)
        for other in reversed(_of_known_sex(word, before)):
            if other.role in (Role.SELF, Role.EVERYBODY, Role.MEDIATOR, Role.COURT):
                continue
            if not _agrees(word, other, self._kinds(other.parties)):
                continue
            if other.role in (Role.STRANGER, Role.INSURER) or not other.parties:
                return _as(who, Role.STRANGER, (), f"{who.words!r} may be {other.words}")
            if other.role is Role.COUNSEL and set(other.parties) & own and word not in ("her", "his"):
                return _as(who, Role.COUNSEL, other.parties, f"{who.words!r} is {other.words}")
            return _as(who, other.role, other.parties, f"{who.words!r} is {other.words}", gender=other.gender)
        return who

    def _ambiguous(self, word: str, before: list[Who]) -> bool:
        """Whether the last mentions leave a choice between parties that oppose one another."""
        apart = (Role.SELF, Role.EVERYBODY, Role.MEDIATOR, Role.COURT, Role.STRANGER, Role.INSURER)
        ids = {
            other.parties
            for other in before
            if other.role not in apart and other.parties and _agrees(word, other, self._kinds(other.parties))
        }
        case = self.cast.case
        return any(case.oppose(a, b) for one in ids for two in ids - {one} for a in one for b in two)

    def _kinds(self, ids: Parties) -> set[PartyKind]:
        return {self.cast.case.party(one).kind for one in ids}


_COUNTS = {"two": 2, "three": 3}
_SOME_OF = Words(
    r"\b(?:one|two|three|four|some|most|several|many|certain|a majority|half|either|another)(?: other)? of (?:the |my |our |these |those )?(?:\w+ )?$|\b(?:some|certain|several|most) (?:of )?$"
)


_EXCEPT = re.compile(
    r"(?i),?\s+(?:other than|except(?:ing)?(?: for)?|but(?: not)?|excluding|save(?: for)?|apart from|aside from|not including|without|minus)\s+(?:counsel for\s+)?(?:the\s+)?"
)


def _excepted(text: str, mentions: list[Who]) -> tuple[Who, ...]:
    """The mentions, those taken out of a group left out and the group without them ("all defendants but Roe")."""
    kept: list[Who] = []
    for who in mentions:
        group = kept[-1] if kept else None
        out = group and group.plural and set(who.parties) < set(group.parties)
        if group and out and _EXCEPT.fullmatch(text[group.end : who.start]):
            kept[-1] = replace(
                group,
                end=who.end,
                parties=without(group.parties, who.parties),
                words=text[group.start : who.end],
                reason=f"{group.reason}, without {who.words}",
            )
        else:
            kept.append(who)
    return tuple(kept)


def _of_known_sex(word: str, before: list[Who]) -> list[Who]:
    """The mentions without those after the last "Mr." or "Ms." whose sex is not told, where the word is "he" or "she"."""
    sex = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(word)
    known = [
        n for n, who in enumerate(before[-_NEAR:], max(0, len(before) - _NEAR)) if sex and who.gender == sex
    ]
    if not known:
        return before
    return [who for n, who in enumerate(before) if n <= known[-1] or who.gender or who.role is not Role.PARTY]


_NEAR = 4
"""Mentions back from a pronoun among which one with a title is meant before one without."""


def _agrees(word: str, other: Who, kinds: set[PartyKind]) -> bool:
    person = other.role in (Role.COUNSEL, Role.STRANGER) or kinds == {PartyKind.PERSON}
    match word:
        case "he" | "him" | "his":
            return person and other.gender != "f" and not other.plural
        case "she" | "her":
            return person and other.gender != "m" and not other.plural
        case "they" | "them" | "their":
            return other.plural or len(other.parties) > 1 or not person or other.role is Role.COUNSEL
        case "its":
            return other.role in (Role.PARTY, Role.GROUP) and PartyKind.PERSON not in kinds
        case _:
            return False


def _as(who: Who, role: Role, parties: Parties, reason: str, gender: str = "") -> Who:
    return Who(
        start=who.start,
        end=who.end,
        role=role,
        parties=parties,
        words=who.words,
        reason=reason,
        plural=who.plural,
        gender=gender or who.gender,
    )


def preposition_of(text: str, who: Who) -> str:
    """The preposition that governs a mention, empty when none does."""
    return _preposition_before(text, who.start)


@remembered(4096)
def _preposition_before(text: str, at: int) -> str:
    found = _PREPOSITION.search(text, max(0, at - 48), at)
    return found[1] if found else ""


_IS_OR_HAS = re.compile(
    r"'s\s+(?:(?:not|never|yet|already|also|since|only|now|still|just)\s+)*(?:(?:had|been|yet to)\b|(?:made|sent|given|got|received|offered|said|told|gone|come|agreed|refused|declined|conveyed|extended|failed)\s+(?:no|not|nothing|none|neither|an?|the|any|one|me|us|him|her|them|it|to|that|back)\b)"
)
"""A name with "has" or "is" drawn to it: "Birch's made no offer"."""
_HER_ALONE = re.compile(
    r"\W*$|[.,;:)]|\s+(?:nothing|anything|something|neither|an?|the|one|no|none|any|so|that|my|our|your|this|these|those|again|back|then|yesterday|today|when|if|what|whether|on|in|at|by|with|to|for|from|and|or|but|about|as)\b"
)
"""Stands behind a "her" that owns nothing: "nothing was offered to her", "we have told her nothing"."""


def is_possessor(text: str, who: Who) -> bool:
    """Whether a mention owns what follows it ("Plaintiff's", "our", "their")."""
    if who.words == "her" and _HER_ALONE.match(text, who.end):
        return False
    if who.words.lower() in ("our", "my", "his", "her", "their", "its", "your"):
        return True
    if who.words.lower() in _NEVER_OWNS:
        return False
    if _IS_OR_HAS.match(text, who.end):
        return False
    if text.startswith("'", who.end) and _OWNING.match(text[who.end : who.end + 3]):
        return True
    return who.words.endswith(("'s", "s'"))


def without(ids: Parties, others: Parties) -> tuple[PartyId, ...]:
    """The ids that are not among the others."""
    return tuple(one for one in ids if one not in others)


def governed_by(text: str, who: Who) -> str:
    """The preposition that governs a mention; for "counsel for X" the one that governs "counsel"."""
    return _governing(text, who.start)


@remembered(4096)
def _governing(text: str, at: int) -> str:
    acting = _ACTING_FOR.search(text, max(0, at - 40), at)
    if acting is None:
        return _preposition_before(text, at)
    start = acting.start()
    found = _BARE_PREPOSITION.search(text, max(0, start - 30), start)
    return found[1] if found else ""


def side_by_side(text: str, people: Iterable[Who], who: Who, case: Case) -> Parties:
    """The parties of a mention, with those whom "and" joins to it on the same side ("Alpha and Mr. Roe")."""
    ids = list(who.parties)
    for other in people:
        first, second = (who, other) if other.start > who.start else (other, who)
        if other is who or not _JOINED.fullmatch(text[first.end : second.start]):
            continue
        if _MET.search(text[max(0, first.start - 14) : first.start]):
            continue
        if not any(case.oppose(a, b) for a in other.parties for b in who.parties):
            ids += other.parties
    return case.in_order(ids)
