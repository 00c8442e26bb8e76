"""The parts of a message: which are its body, which are papers, which say nothing."""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Letter
from email.parser import BytesParser

from antechamber.core.evidence import Diagnostic
from antechamber.readers.mail.headers import text_of

_DEEPEST = 8
_MOST = 200
_SILENT = frozenset(
    [
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "message/delivery-status",
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "application/ics",
        "text/rfc822-headers",
    ]
)
_SEALED = frozenset(
    ["application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/pgp-encrypted"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part: its bytes or, when it is a message itself, that message."""

    source: str
    is_body: bool
    data: bytes = b""
    charset: str | None = None
    is_html: bool = False
    message: Letter | None = None
    depth: int = 0


def parts_of(source: str, letter: Letter, *, depth: int = 0) -> tuple[list[Part], list[Diagnostic]]:
    """The parts of a message in their order, and what could not be opened."""
    collector = _Collector(source, depth)
    collector.take(letter, depth)
    return collector.parts, collector.troubles


class _Collector:
    def __init__(self, source: str, depth: int) -> None:
        self.source = source
        self.depth = depth
        self.parts: list[Part] = []
        self.troubles: list[Diagnostic] = []
        self.names: dict[str, int] = {}
        self.seen = 0

    def take(self, node: Letter, depth: int) -> None:
        self.seen += 1
        if depth > _DEEPEST or self.seen > _MOST:
            if self.seen <= _MOST + 1:
                self._trouble(
                    self.source, "The message has too many parts within parts; the deepest were not read."
                )
            return
        kind = node.get_content_type()
        if kind in _SEALED:
            self._trouble(
                self.source, "The message is encrypted and was not read; ask the sender for an open copy."
            )
        elif kind == "message/rfc822":
            self._take_message(node, depth)
        elif node.is_multipart():
            for inner in _chosen(node, kind):
                self.take(inner, depth + 1)
        elif kind not in _SILENT and not _is_ornament(node, kind):
            self._take_leaf(node, kind)

    def _take_message(self, node: Letter, depth: int) -> None:
        payload = node.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        if (
            isinstance(inner, Letter)
            and str(node.get("Content-Transfer-Encoding", "")).strip().lower() == "base64"
        ):
            inner = _unwrapped(inner)
        if isinstance(inner, Letter):
            name = self._name(node, "forwarded message")
            self.parts.append(Part(source=name, is_body=False, message=inner, depth=depth))

    def _take_leaf(self, node: Letter, kind: str) -> None:
        data = payload_of(node)
        named = node.get_filename() is not None or node.get_content_disposition() == "attachment"
        charset = node.get_param("charset")
        charset = charset.strip()[:40] if isinstance(charset, str) else None
        if kind in {"text/plain", "text/html"} and not named:
            self.parts.append(
                Part(
                    source=self.source, is_body=True, data=data, charset=charset, is_html=kind == "text/html"
                )
            )
            return
        name = self._name(node, "attachment")
        if name.lower().endswith(".eml"):
            letter = _opened(data)
            if letter is not None:
                self.parts.append(Part(source=name, is_body=False, message=letter, depth=self.depth))
                return
        if kind == "application/ms-tnef":
            self._trouble(
                name, "The attachment is a winmail.dat of Outlook, which is not read; ask for a PDF."
            )
            return
        self.parts.append(
            Part(source=name, is_body=False, data=data, charset=charset, is_html=kind == "text/html")
        )

    def _name(self, node: Letter, otherwise: str) -> str:
        """`message#file name`, with a number where the same name comes twice."""
        try:
            name = text_of(node.get_filename() or "")
        except (LookupError, ValueError, UnicodeError, TypeError):
            name = ""
        name = name.replace("\\", "/").rpartition("/")[2].replace("#", "_") or otherwise
        count = self.names[name] = self.names.get(name, 0) + 1
        return f"{self.source}#{name}" + (f" ({count})" if count > 1 else "")

    def _trouble(self, source: str, message: str) -> None:
        self.troubles.append(Diagnostic(source=source, page=None, message=message))


def _unwrapped(letter: Letter) -> Letter:
    """A message within the message that was sent in base64, which the parser takes for its body."""
    if letter.keys() or not isinstance(letter.get_payload(), str):
        return letter
    try:
        data = base64.b64decode(str(letter.get_payload()), validate=False)
    except (binascii.Error, ValueError):
        return letter
    return _opened(data) or letter


def _opened(data: bytes) -> Letter | None:
    """The message in these bytes; None when they are none, or are nested beyond all measure."""
    try:
        letter = BytesParser().parsebytes(data)
    except RecursionError:
        return None
    return letter if letter.keys() else None


def payload_of(node: Letter) -> bytes:
    """The bytes of a part, decoded as far as they can be."""
    try:
        found = node.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error, UnicodeError):
        found = None
    if isinstance(found, bytes):
        return found
    raw = node.get_payload()
    return raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else b""


def _chosen(node: Letter, kind: str) -> Iterator[Letter]:
    """The parts to read: of alternatives the plain text when it says anything, else the richest."""
    inner = [part for part in node.get_payload() if isinstance(part, Letter)] if node.is_multipart() else []
    if kind != "multipart/alternative":
        yield from inner
        return
    plain = [part for part in inner if part.get_content_type() == "text/plain" and payload_of(part).strip()]
    if plain:
        yield plain[0]
        yield from (part for part in inner if not part.get_content_type().startswith(("text/", "multipart/")))
    elif inner:
        yield inner[-1]


def _is_ornament(node: Letter, kind: str) -> bool:
    """Whether a part is a picture of the layout (a logo in a signature), not a paper."""
    if not kind.startswith("image/") or node.get_content_disposition() == "attachment":
        return False
    return node.get("Content-ID") is not None or len(payload_of(node)) < 30_000
