"""What a file is, told from its bytes and, where they do not tell, from its name."""

from enum import Enum


class Kind(Enum):
    """The forms of paper that chambers are sent."""

    PDF = "a PDF"
    DOCX = "a Word document"
    PLAIN = "plain text"
    HTML = "an HTML page"
    IMAGE = "a picture"
    EMPTY = "an empty file"
    OLE = "a Word 97 file, an Outlook message, or a Word file protected by a password"
    ODT = "an OpenDocument file"
    RTF = "a Rich Text file"
    ZIP = "an archive"
    SHEET = "a spreadsheet or presentation"
    UNKNOWN = "a file of an unknown kind"


_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLE),
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG\r\n\x1a\n", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"II*\x00", Kind.IMAGE),
    (b"MM\x00*", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"BM", Kind.IMAGE),
)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HEAD = 1024


def kind_of(source: str, data: bytes) -> Kind:
    """What the bytes are; the name decides only between forms that look alike."""
    if not data.strip(b"\0 \t\r\n"):
        return Kind.EMPTY
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return Kind.PDF
    if head.startswith(b"PK"):
        return _kind_of_archive(source, data)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    return _kind_of_text(source, head)


def _kind_of_archive(source: str, data: bytes) -> Kind:
    if b"word/document" in data or b"word\\document" in data or source.lower().endswith((".docx", ".docm")):
        return Kind.DOCX
    if b"mimetypeapplication/vnd.oasis" in data[:200]:
        return Kind.ODT
    if b"xl/workbook" in data or b"ppt/presentation" in data:
        return Kind.SHEET
    return Kind.ZIP


def _kind_of_text(source: str, head: bytes) -> Kind:
    name = source.lower()
    if name.endswith(".pdf"):
        return Kind.PDF
    if name.endswith((".docx", ".docm")):
        return Kind.DOCX
    if not head.startswith(_WIDE) and head.count(b"\0") > len(head) // 50:
        return Kind.PLAIN if _is_wide(head) else Kind.UNKNOWN
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith((b"<!doctype html", b"<html")) or name.endswith((".html", ".htm")):
        return Kind.HTML
    if head.startswith(_WIDE):
        return Kind.PLAIN
    control = sum(1 for byte in head if byte < 32 and byte not in (9, 10, 12, 13, 27))
    return Kind.UNKNOWN if control > len(head) // 20 else Kind.PLAIN


def _is_wide(head: bytes) -> bool:
    """Whether the bytes are text of two bytes a character, without a byte order mark."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    return half > 0 and max(even, odd) > half * 0.7 and min(even, odd) < half * 0.1
