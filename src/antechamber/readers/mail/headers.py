"""Headers of a message, however badly written: each gives what can be told, and nothing raises."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message as Letter
from email.utils import getaddresses, parsedate_to_datetime

from antechamber.core.message import Address

_LONGEST = 20_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")
_METHOD = re.compile(r"(?:^|[;\s])(dmarc|dkim|spf)\s*=\s*([a-z]+)", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]{0,1000}\)")


def text_of(value: object) -> str:
    """A header as one line of text, encoded words decoded, control and direction marks taken out."""
    raw = _mended(str(value)[:_LONGEST])
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError):
        parts = [(raw, None)]
    words = "".join(_word(part, charset) for part, charset in parts)
    return " ".join(_CONTROL.sub(" ", words).split())


def values_of(message: Letter, name: str) -> list[str]:
    """The headers of that name as they were written, bytes beyond ASCII told as UTF-8 or Windows-1252."""
    wanted = name.lower()
    return [_mended(str(value)[:_LONGEST]) for key, value in message.raw_items() if key.lower() == wanted]


def _mended(raw: str) -> str:
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _word(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    # `decode_header` gives the words between encoded ones as raw-unicode-escape.
    for codec in (charset or "raw-unicode-escape", "utf-8"):
        try:
            return part.decode(codec)
        except (UnicodeError, LookupError, ValueError):
            continue
    return part.decode("cp1252", "replace")


def header(message: Letter, name: str) -> str:
    """The first header of that name as text, empty when there is none."""
    found = values_of(message, name)
    return text_of(found[0]) if found else ""


def addresses(message: Letter, name: str) -> tuple[Address, ...]:
    """Everybody named in the headers of that name, in their order, each address once."""
    values = [value.replace("\r", " ").replace("\n", " ") for value in values_of(message, name)]
    found: dict[str, Address] = {}
    for shown, written in _pairs(values):
        email = written.strip().strip("<>").lower()
        if "@" in email and email not in found:
            found[email] = Address(name=text_of(shown), email=email)
    return tuple(found.values())


def _pairs(values: list[str]) -> Iterable[tuple[str, str]]:
    try:
        return getaddresses(values)
    except (ValueError, IndexError, TypeError, RecursionError):
        return [("", email) for email in re.findall(r"[^\s<>,;:\"]+@[^\s<>,;:\"]+", " ".join(values))]


def sent_at(message: Letter) -> datetime | None:
    """The sender's own date."""
    return _instant(header(message, "Date"))


def received_at(message: Letter) -> datetime | None:
    """The date of the outermost `Received` header, which chambers' own server wrote."""
    found = values_of(message, "Received")
    if not found:
        return None
    return _instant(text_of(found[0]).rpartition(";")[2])


def _instant(words: str) -> datetime | None:
    """The moment that a header tells; None without a zone that is known, since hours would be guessed."""
    plain = words
    for _ in range(3):
        plain = _COMMENT.sub(" ", plain)
    try:
        moment = parsedate_to_datetime(plain.strip())
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        return None
    if moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=UTC) if plain.rstrip().endswith("-0000") else None


def authenticated(message: Letter) -> bool | None:
    """What the outermost `Authentication-Results` says: DMARC, else DKIM and SPF; None when it is silent."""
    found = values_of(message, "Authentication-Results")
    if not found:
        return None
    plain = _COMMENT.sub(" ", text_of(found[0]))
    results: dict[str, set[str]] = {}
    for method, result in _METHOD.findall(plain):
        results.setdefault(method.lower(), set()).add(result.lower())
    for method in ("dmarc", "dkim", "spf"):
        told = results.get(method, set()) & {"pass", "fail", "softfail", "permerror"}
        if told:
            return "pass" in told
    return None
