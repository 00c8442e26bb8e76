"""An HTML body or file as text: blocks on lines of their own, rows of tables as lines, cells split by tabs."""

import re
from collections.abc import Iterator
from html import unescape

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


_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,60})((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
"""A tag. What it may hold ends at the next `<`, so that no text whatever makes the search long."""
_STYLE = re.compile(r"\bstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|\s)hidden(?=[\s=/]|$)", re.IGNORECASE)


def _pieces(text: str) -> Iterator[str | re.Match[str]]:
    """The text cut into words and tags; comments, declarations and scripts fall away. Linear in its length."""
    at = 0
    while (mark := text.find("<", at)) >= 0:
        yield text[at:mark]
        tag = _TAG.match(text, mark)
        if tag is not None:
            yield tag
            at = _after(text, tag)
        elif text.startswith(("<!", "<?"), mark):
            ends = "-->" if text.startswith("<!--", mark) else ">"
            end = text.find(ends, mark + 2)
            at = end + len(ends) if end >= 0 else len(text)
        else:
            yield "<"
            at = mark + 1
    yield text[at:]


def _after(text: str, tag: re.Match[str]) -> int:
    """Where the text goes on after a tag; after a script or style, at its end."""
    name = tag[2].lower()
    if tag[1] or name not in {"script", "style"}:
        return tag.end()
    end = re.compile(f"</{name}", re.IGNORECASE).search(text, tag.end())
    return end.start() if end else len(text)


class _Text:
    """The text of a page as it grows: where lines end, what is silent, what is hidden."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.hidden: list[tuple[int, int]] = []
        self._open: list[tuple[str, bool, bool]] = []

    def feed(self, text: str) -> None:
        """Takes the whole of a page."""
        for piece in _pieces(text):
            if isinstance(piece, str):
                self._take_words(unescape(piece))
            elif piece[1]:
                self._end(piece[2].lower())
            else:
                self._begin(piece[2].lower(), piece[3])

    def _begin(self, tag: str, attributes: str) -> None:
        if tag == "br":
            self._add("\n")
            return
        if tag in {"td", "th"} and not self._at_line_start():
            self._add("\t")
        if tag in _BLOCKS:
            self._end_line(blank=tag in _SPACED)
        if tag == "li":
            self._add("- ")
        if tag in _VOID or attributes.endswith("/") or len(self._open) >= _DEEPEST:
            return
        style = _STYLE.search(attributes)
        told = unescape(style[1] or style[2] or style[3] or "") if style else ""
        unseen = bool(_UNSEEN.search(told)) or bool(_HIDDEN.search(attributes))
        _, silent, hidden = self._open[-1] if self._open else ("", False, False)
        self._open.append((tag, silent or tag in _SILENT, hidden or unseen))

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line(blank=tag in _SPACED)
        for depth in range(len(self._open) - 1, max(-1, len(self._open) - 60), -1):
            if self._open[depth][0] == tag:
                del self._open[depth:]
                return

    def _take_words(self, words: str) -> None:
        tag, silent, hidden = self._open[-1] if self._open else ("", False, False)
        if silent or not words:
            return
        text = words if tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", words)
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
    page = Page(number=1, text="".join(reader.pieces), hidden=tuple(reader.hidden))
    return Document(source=source, pages=(page,), remarks=("hidden_text",) if reader.hidden else ())
