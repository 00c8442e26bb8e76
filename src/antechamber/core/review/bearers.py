"""Whom an order's words mean: classes of bearers and addressees as parties of a case."""

import re
import unicodedata

from antechamber.core.case import Case, Party, PartyId, PartyKind

_EVERYBODY = {"each_party", "counsel", "lead_trial_counsel", "attendee", "each_opposing_party"}
_PLAINTIFF_SIDE = re.compile(r"plaintiff|petitioner|claimant|relator", re.IGNORECASE)
_DEFENDANT_SIDE = re.compile(r"defen[ds]|respondent|third.party", re.IGNORECASE)

_GENERIC = {
    "inc",
    "llc",
    "corp",
    "corporation",
    "company",
    "co",
    "ltd",
    "lp",
    "llp",
    "city",
    "county",
    "of",
    "and",
    "et",
    "al",
}
"""Words that alone say nothing of which party is meant."""


def parties_meant(case: Case, classes: tuple[str, ...]) -> tuple[PartyId, ...]:
    """The parties on whom a duty lies, in the order of the case folder.

    A class that names no party of the case (an insurer, a person who asks) yields none.
    """
    return case.in_order(
        party.id for word in classes for party in case.parties if _is_meant(case, party, word)
    )


def addressees_meant(case: Case, bearer: PartyId, toward: str | None) -> tuple[PartyId, ...]:
    """The opposing parties to whom the bearer owes the act; without a word of the order, all of them."""
    opponents = case.opponents(bearer)
    match toward:
        case None | "each_opposing_party" | "each_party":
            return tuple(party.id for party in opponents)
        case "court":
            return ()
        case _:
            return tuple(party.id for party in opponents if _is_meant(case, party, toward))


def _is_meant(case: Case, party: Party, word: str) -> bool:
    match word:
        case "plaintiff" | "plaintiff_counsel":
            return is_plaintiff(party)
        case "defendant" | "defense_counsel":
            return not is_plaintiff(party)
        case "entity_party":
            return party.kind is not PartyKind.PERSON
        case "government_party":
            return party.kind is PartyKind.GOVERNMENT
        case "pro_se_party":
            return any(lawyer.pro_se for lawyer in case.counsel_for(party.id))
        case _ if word.startswith("named:"):
            return _is_meant_by_name(case, party, word.removeprefix("named:"))
        case _:
            return word in _EVERYBODY


def is_plaintiff(party: Party) -> bool:
    """Whether a party stands on the plaintiffs' side; one who is brought in by a defendant does not."""
    for words in (party.side, party.role):
        if _DEFENDANT_SIDE.search(words):
            return False
        if _PLAINTIFF_SIDE.search(words):
            return True
    return False


def is_named(party: Party, name: str) -> bool:
    """Whether a name in an order is this party: its id, name or alias, however it is written."""
    wanted = _words(name)
    return bool(wanted) and any(wanted == _words(known) for known in (party.id, party.name, *party.aliases))


def _is_meant_by_name(case: Case, party: Party, name: str) -> bool:
    """A full name or alias; else part of a name that no other party of the case has."""
    if any(is_named(other, name) for other in case.parties):
        return is_named(party, name)
    wanted = set(_words(name)) - _GENERIC
    having = [other.id for other in case.parties if wanted and wanted <= set(_words(other.name))]
    return having == [party.id]


def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", name).casefold().replace("'s", "").replace("\u2019s", "")
    words = re.findall(r"\w+", plain)
    return tuple(
        word for word in words if word not in {"the", "plaintiff", "defendant", "mr", "ms", "mrs", "dr"}
    )
