"""Names that a letter gives: ("CBS"), in this letter "Plaintiff" is Ms. Roe, "Defendants" means Alpha only."""

from antechamber.core.case import PartyId, PartyKind
from antechamber.readers.language import patterns as re
from antechamber.readers.language.name_forms import initials_of
from antechamber.readers.language.people import Cast, Role

_IN_BRACKETS = re.compile(
    r'\(\s*(?:(?:hereinafter|herein|together|collectively|referred to as|or|the|as)[,\s]*)*((?:(?:the )?"[^"\n]{2,40}"(?:\s*(?:,|or|and|and/or)\s*(?:the )?)?)+)\s*\)'
)
_QUOTED = re.compile(r'"([^"\n]{2,40})"')
_MEANS = re.compile(
    r'"([^"\n]{3,24})"\s+(?:in [^.;"]{0,60}?\s+)?(?:means?|is|are|refers? to)\s+((?:(?:Mr|Ms|Mrs|Dr|Inc|Co|Corp|Ltd)\.|[^.;\n]){3,80})'
)
_ROLE_WORD = re.compile(r"(?i)^(?:the )?(plaintiffs?|defendants?|claimants?)$")


def define_names(cast: Cast, text: str) -> None:
    """Teaches the cast the names that a letter defines for the parties of the case."""
    for match in _IN_BRACKETS.finditer(text[:20_000]):
        ids = _parties_before(cast, text, match.start(), plural=match[1].rstrip().rstrip('"').endswith("s"))
        if ids:
            for name in _QUOTED.findall(match[1]):
                _define(cast, name.strip(" ,."), ids)
    define_by_apposition(cast, text)
    define_by_initials(cast, text[:20_000])
    for match in _MEANS.finditer(text):
        ids = cast.case.in_order(
            one
            for who in cast.mentions(match[2])
            if who.role in (Role.PARTY, Role.COUNSEL)
            for one in who.parties
        )
        if ids and _ROLE_WORD.match(match[1]):
            _define(cast, match[1], ids)


def _parties_before(cast: Cast, text: str, at: int, *, plural: bool) -> tuple[PartyId, ...]:
    lead = text[max(0, at - 260) : at]
    stop = (
        max(lead.rfind(". "), lead.rfind("\n\n"))
        if not re.search(r"(?:Inc|Corp|Co|Ltd|Mr|Ms|Dr|Mrs)\.\s", lead[-60:])
        else -1
    )
    lead = lead[stop + 1 :]
    named = [w for w in cast.mentions(lead) if w.role in (Role.PARTY, Role.GROUP) and w.parties]
    if not named:
        return ()
    if not plural:
        return named[-1].parties if len(lead) - named[-1].end < 90 else ()
    return cast.case.in_order(one for w in named for one in w.parties)


def _define(cast: Cast, name: str, ids: tuple[PartyId, ...]) -> None:
    reason = f'the letter calls them "{name}"'
    for form in {name, name.removeprefix("the "), name.removeprefix("The ")}:
        cast.define(form, ids, reason)
        if not _ROLE_WORD.match(form):
            cast.define(f"the {form}", ids, reason)
            cast.define(f"The {form}", ids, reason)
        elif form[:1].isupper():
            cast.define(form.lower(), ids, reason)


def define_by_apposition(cast: Cast, text: str) -> None:
    """Such as "The landlord, Alder, owns ...": a common noun that stands beside the name of a party."""
    for match in re.finditer(r"\b[Tt]he ([a-z]{4,16}), (?=[A-Z])", text):
        for who in cast.mentions(text[match.end() : match.end() + 40])[:1]:
            if (
                who.start == 0
                and who.role is Role.PARTY
                and len(who.parties) == 1
                and text[match.end() + who.end : match.end() + who.end + 1] == ","
            ):
                cast.define(f"the {match[1]}", who.parties, f"the letter calls {who.words} so")
                cast.define(f"The {match[1]}", who.parties, f"the letter calls {who.words} so")


_INITIALS = re.compile(r"\b[A-Z]{2,5}\b")
_OFTEN = 3
"""How often initials of two letters stand in a letter that calls a party by them; of more letters once less."""


def define_by_initials(cast: Cast, text: str) -> None:
    """Such as "BSI has made no offer" of Birch Supply, Inc.: initials that only one party has, and that stand again and again."""
    tokens = [m[0] for m in _INITIALS.finditer(text)]
    for token in dict.fromkeys(tokens):
        bearers = {
            party.id
            for party in cast.case.parties
            if party.kind is not PartyKind.PERSON and token in set(initials_of(party.name))
        }
        often = _OFTEN if len(token) == len("AB") else _OFTEN - 1
        if len(bearers) == 1 and tokens.count(token) >= often and not cast.mentions(token):
            cast.define(token, bearers, f"the initials {token}")
