"""Which federal court a heading names, by the id of the free courts database."""

from antechamber.readers.language import patterns as re

_STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co", "connecticut": "ct", "delaware": "de",
    "district of columbia": "dc", "columbia": "dc", "florida": "fl", "georgia": "ga", "guam": "gu", "hawaii": "hi", "hawai'i": "hi", "idaho": "id", "illinois": "il", "indiana": "in",
    "iowa": "ia", "kansas": "ks", "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md", "massachusetts": "ma", "michigan": "mi",
    "minnesota": "mn", "mississippi": "ms", "missouri": "mo", "montana": "mt", "nebraska": "ne", "nevada": "nv", "new hampshire": "nh", "new jersey": "nj",
    "new mexico": "nm", "new york": "ny", "north carolina": "nc", "north dakota": "nd", "ohio": "oh", "oklahoma": "ok", "oregon": "or", "pennsylvania": "pa",
    "puerto rico": "pr", "rhode island": "ri", "south carolina": "sc", "south dakota": "sd", "tennessee": "tn", "texas": "tx", "utah": "ut", "vermont": "vt",
    "virginia": "va", "washington": "wa", "west virginia": "wv", "wisconsin": "wi", "wyoming": "wy",
}  # fmt: skip
_SINGLE = frozenset(
    [
        "ak",
        "az",
        "co",
        "ct",
        "dc",
        "de",
        "guam",
        "hi",
        "id",
        "ks",
        "ma",
        "md",
        "me",
        "mn",
        "mt",
        "nd",
        "ne",
        "nh",
        "nj",
        "nm",
        "nv",
        "or",
        "pr",
        "ri",
        "sc",
        "sd",
        "ut",
        "vt",
    ]
)
_FEDERAL = re.compile(
    r"united states district court\s+(?:for the\s+|in the\s+)?(?:(?P<part>northern|southern|eastern|western|middle|central)\s+)?district of\s+(?P<state>[a-z' ]+?)(?=\s{2,}|\n|\f|\d|[^a-z' ]|$|\s+(?:at|usdc|case|civil|order|no)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:(?P<part>northern|southern|eastern|western|middle|central)\s+)?district\s+of\s+(?P<state>"
    + "|".join(sorted(_STATES, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?:district court,?\s+|\()(?:(?P<part>[NSEWMC])\.\s?)?D\.\s?(?P<state>"
    + "|".join(sorted(_STATES, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
"""The court as reporters of decisions shorten it ("District Court, E.D. California")."""


def court_of(text: str) -> str | None:
    """The id of the federal district court that a heading names, as courts-db writes it; None for any other court."""
    head = text[:3000]
    match = _FEDERAL.search(head) or _BARE.search(head) or _SHORT.search(head)
    if not match:
        return None
    state = re.sub(r"\s+", " ", match["state"].lower()).strip()
    while state and state not in _STATES:
        state = state.rpartition(" ")[0]
    code = _STATES.get(state)
    if code is None:
        return None
    part = (match["part"] or "")[:1].lower()
    return f"{code}{part}d" if part or code in _SINGLE or code == "dc" else f"{code}d"
