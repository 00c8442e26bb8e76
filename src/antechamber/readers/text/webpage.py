"""An HTML body or file as text: blocks on lines of their own, rows of tables as lines, cells split by tabs."""

import re
from html.parser import HTMLParser

from antechamber.core.document import Document, Page
from antechamber.readers.text.plain import decode_text

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre"])
_SILENT = frozenset(
    ["script", "style", "head", "template", "noscript", "iframe", "object", "svg", "math", "select"]
)
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:;|$)"
    r"|(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([-\w]{1,40})", re.IGNORECASE)
_DEEPEST = 2000


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.length = 0
        self.hidden: list[tuple[int, int]] = []
        self._open: list[tuple[str, bool, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._add("\n")
            return
        if tag in {"td", "th"} and not self._at_line_start():
            self._add("\t")
        if tag in _BLOCKS:
            self._end_line(blank=tag in _SPACED)
        if tag == "li":
            self._add("- ")
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        style = next((value or "" for name, value in attrs if name == "style"), "")
        unseen = bool(_UNSEEN.search(style)) or any(name == "hidden" for name, _ in attrs)
        _, silent, hidden = self._open[-1] if self._open else ("", False, False)
        self._open.append((tag, silent or tag in _SILENT, hidden or unseen))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line(blank=tag in _SPACED)
        for depth in range(len(self._open) - 1, max(-1, len(self._open) - 60), -1):
            if self._open[depth][0] == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        tag, silent, hidden = self._open[-1] if self._open else ("", False, False)
        if silent:
            return
        text = data if tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", data)
        if self._at_line_start():
            text = text.lstrip(" ")
        if not text:
            return
        if hidden and text.strip():
            self.hidden.append((self.length, self.length + len(text)))
        self._add(text)

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _at_line_start(self) -> bool:
        return not self.pieces or self.pieces[-1].endswith(("\n", "\t"))

    def _end_line(self, *, blank: bool) -> None:
        tail = "".join(self.pieces[-3:])
        if not tail.strip("\n") and not self.length > len(tail):
            return
        if not tail.endswith("\n"):
            self._add("\n")
        if blank and not tail.endswith("\n\n"):
            self._add("\n")


def read_webpage(source: str, data: bytes, charset: str | None = None) -> Document:
    """The text that a person sees of an HTML file; text that its style hides is kept and named as hidden."""
    stated = _CHARSET.search(data[:4096])
    text, _ = decode_text(data, charset or (stated.group(1).decode("ascii") if stated else None))
    reader = _Text()
    reader.feed(text)
    reader.close()
    page = Page(number=1, text="".join(reader.pieces), hidden=tuple(reader.hidden))
    return Document(source=source, pages=(page,), remarks=("hidden_text",) if reader.hidden else ())
