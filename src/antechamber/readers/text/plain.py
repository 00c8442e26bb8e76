"""Plain text as pages: the encoding is told from the bytes, a form feed begins a new page."""

from antechamber.core.document import Document, Page
from antechamber.core.evidence import Diagnostic

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SHIFTING = ("utf-7", "iso-2022", "hz", "x-iso-2022")
"""Encodings whose bytes look like plain ASCII: what the message says of them counts first."""
_LONGEST = 20_000_000
"""Code points that are kept of one file; a letter has some thousands."""


def read_plain(source: str, data: bytes, charset: str | None = None) -> Document:
    """The text of a file. `charset` is what the message says of it; the bytes have the last word.

    Nothing raises: bytes that fit no encoding are read as Windows-1252, with U+FFFD for those that it lacks.
    """
    text, certain = decode_text(data, charset)
    diagnostics = []
    if not certain:
        message = "The encoding of this text is not stated and was guessed; some characters may be wrong."
        diagnostics.append(Diagnostic(source=source, page=None, message=message, unread=False))
    if len(text) > _LONGEST:
        message = f"Only the first {_LONGEST:,} characters were read; send the paper in parts."
        diagnostics.append(Diagnostic(source=source, page=None, message=message))
    return Document(source=source, pages=pages_of(text[:_LONGEST]), diagnostics=tuple(diagnostics))


def pages_of(text: str) -> tuple[Page, ...]:
    """The text cut at its form feeds; a last empty page is none."""
    parts = text.split("\f")
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return tuple(Page(number=number, text=part) for number, part in enumerate(parts, 1))


def decode_text(data: bytes, charset: str | None = None) -> tuple[str, bool]:
    """The text, and whether its encoding is certain (marked, stated and fitting, or valid UTF-8)."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace"), True
    wide = _wide_codec(data)
    if wide is not None:
        return data.decode(wide, "replace"), True
    stated = charset or "utf-8"
    for codec in (stated, "utf-8") if stated.lower().startswith(_SHIFTING) else ("utf-8", stated):
        try:
            return data.decode(codec), True
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace"), False


def _wide_codec(data: bytes) -> str | None:
    """The codec of text of two bytes a character without a mark, else None."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else None
