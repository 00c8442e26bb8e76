"""Word documents as pages of text: what a reader of the printed paper sees, and remarks on what he does not.

Tracked insertions are read, deletions are not; a row of a table is one line with tabs; numbers of lists are
worked out; headers, footers and notes stand where the page has them. Text that Word hides, or shows in
white, is kept and named as hidden.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from antechamber.core.document import Document, Page, Span
from antechamber.core.evidence import Diagnostic
from antechamber.readers.text.docx_lists import Lists
from antechamber.readers.text.docx_parts import Element, Parts, attribute, child, local, on

_DELETED = frozenset({"del", "moveFrom", "delText", "instrText", "delInstrText"})
_INSERTED = frozenset({"ins", "moveTo"})
_LITERAL = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_BOXES = {"F0FE": "☒", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F052": "☑", "F0B7": "•", "F0A7": "▪"}
_DEEPEST = 60


def read_docx(source: str, data: bytes) -> Document:
    """The pages of a Word document; page breaks are those that the author set or Word last laid out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = Parts(archive)
            return _Reading(source, parts).document()
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError, OSError, EOFError, NotImplementedError,
            RuntimeError) as error:  # fmt: skip
        return _closed(source, error)


def _closed(source: str, error: BaseException) -> Document:
    locked = isinstance(error, RuntimeError) and "password" in str(error).lower()
    message = (
        "The Word document is protected by a password and was not read; ask the sender for a copy without one."
        if locked
        else "The Word document is cut off, damaged or not one that can be opened, and was not read; ask for another copy."
    )
    return Document(
        source=source, pages=(), diagnostics=(Diagnostic(source=source, page=None, message=message),)
    )


@dataclass(slots=True)
class _Sheet:
    """A page that is being filled."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    hidden: list[Span] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, text: str, *, hidden: bool = False) -> None:
        if hidden and text.strip():
            self.hidden.append((self.length, self.length + len(text)))
        self.pieces.append(text)
        self.length += len(text)

    @property
    def is_empty(self) -> bool:
        return not "".join(self.pieces).strip()


class _Reading:
    """One pass over a document; `remarks` fills on the way."""

    def __init__(self, source: str, parts: Parts) -> None:
        self.source = source
        self.parts = parts
        self.lists = Lists(parts.numbering, parts.styles)
        self.sheets = [_Sheet()]
        self.remarks: dict[str, None] = {}
        self.gap = "\n"
        self.counts: dict[str, int] = {}

    def document(self) -> Document:
        body = child(self.parts.document, "body")
        if body is None:
            raise ValueError("no body")
        self.gap = _gap_of(body)
        self._margin("header")
        self._blocks(body, 0)
        self._margin("footer")
        if (
            self.parts.has("word/comments.xml")
            and child(self.parts.part("word/comments.xml"), "comment") is not None
        ):
            self.remarks["comments"] = None
        pages = tuple(self._page(number, sheet) for number, sheet in enumerate(self.sheets, 1))
        if any(page.hidden for page in pages):
            self.remarks["hidden_text"] = None
        troubles: tuple[Diagnostic, ...] = ()
        if not any(page.text.strip() for page in pages):
            message = "The Word document has no text (perhaps only pictures); ask for a copy with text."
            troubles = (Diagnostic(source=self.source, page=1, message=message),)
        return Document(source=self.source, pages=pages, diagnostics=troubles, remarks=tuple(self.remarks))

    def _page(self, number: int, sheet: _Sheet) -> Page:
        for note in sheet.notes:
            sheet.add(f"\n{note}\n")
        return Page(number=number, text="".join(sheet.pieces), hidden=tuple(_joined(sheet.hidden)))

    def _margin(self, kind: str) -> None:
        for name in self.parts.margins(kind):
            text = _plain_text(self.parts.part(name))
            if text:
                self.sheets[-1].add(text + "\n" + self.gap if kind == "header" else "\n" + text + "\n")

    def _blocks(self, parent: Element, depth: int) -> None:
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
        for node in parent:
            match local(node):
                case "p":
                    self._paragraph(node, depth)
                case "tbl":
                    self._table(node, depth)
                case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag":
                    self._note_tracking(node)
                    self._blocks(node, depth + 1)
                case "del" | "moveFrom":
                    self._note_tracking(node)
                case _:
                    pass

    def _note_tracking(self, node: Element) -> None:
        if local(node) in _INSERTED or local(node) in {"del", "moveFrom"}:
            self.remarks["tracked_changes"] = None

    def _paragraph(self, node: Element, depth: int) -> None:
        properties = child(node, "pPr")
        style = attribute(child(properties, "pStyle"), "val")
        if on(child(properties, "pageBreakBefore")) and not self.sheets[-1].is_empty:
            self.sheets.append(_Sheet())
        label = self.lists.label(properties, style)
        if label:
            self.sheets[-1].add(label + " ")
        before = self.sheets[-1].length, len(self.sheets)
        self._inline(node, depth + 1, style, hidden=False)
        empty = before == (self.sheets[-1].length, len(self.sheets)) and not label
        mark = child(child(properties, "rPr"), "del")
        if mark is None:
            self.sheets[-1].add("\n" if empty else "\n" + self.gap[1:])

    def _inline(self, parent: Element, depth: int, style: str | None, *, hidden: bool) -> None:
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
        for node in parent:
            match local(node):
                case "r":
                    self._inline(node, depth + 1, style, hidden=self.parts.hides(child(node, "rPr"), style))
                case "t":
                    self.sheets[-1].add(node.text or "", hidden=hidden)
                case "AlternateContent":
                    chosen = child(node, "Choice")
                    self._inline(chosen if chosen is not None else node, depth + 1, style, hidden=hidden)
                case "txbxContent":
                    self.sheets[-1].add("\n")
                    self._blocks(node, depth + 1)
                case "br" | "lastRenderedPageBreak":
                    self._break(node)
                case "footnoteReference" | "endnoteReference" as name:
                    self._note(node, name.removesuffix("Reference"))
                case "rPr" | "pPr" | "sdtPr":
                    pass
                case name if name in _DELETED:
                    self._note_tracking(node)
                case name if name in _LITERAL or name == "sym":
                    self.sheets[-1].add(_character(node, name))
                case _:
                    self._note_tracking(node)
                    self._inline(node, depth + 1, style, hidden=hidden)

    def _break(self, node: Element) -> None:
        if local(node) == "br" and attribute(node, "type") != "page":
            self.sheets[-1].add("\n")
        elif not self.sheets[-1].is_empty:
            self.sheets.append(_Sheet())

    def _note(self, node: Element, kind: str) -> None:
        number = attribute(node, "id") or ""
        found = self.parts.note(kind, number)
        if found is not None:
            shown = self.counts[kind] = self.counts.get(kind, 0) + 1
            self.sheets[-1].add(f"[{shown}]")
            self.sheets[-1].notes.append(f"[{shown}] {_plain_text(found)}")

    def _table(self, node: Element, depth: int) -> None:
        for row in _rows(node):
            cells = []
            for cell in (item for item in _unwrapped(row) if local(item) == "tc"):
                inner = _Reading(self.source, self.parts)
                inner.lists, inner.remarks, inner.counts = self.lists, self.remarks, self.counts
                inner._blocks(cell, depth + 1)
                cells.append(inner.sheets)
            self._row(cells)
        self.sheets[-1].add(self.gap[1:])

    def _row(self, cells: list[list[_Sheet]]) -> None:
        for index, sheets in enumerate(cells):
            if index:
                self.sheets[-1].add("\t")
            for sheet in sheets:
                self._cell(sheet)
        self.sheets[-1].add("\n")

    def _cell(self, sheet: _Sheet) -> None:
        """One page's worth of a cell, its lines joined by a space."""
        text = "".join(sheet.pieces)
        flat = text.rstrip().replace("\n", " ")
        at = self.sheets[-1].length
        self.sheets[-1].hidden += [(at + first, at + min(last, len(flat))) for first, last in sheet.hidden]
        self.sheets[-1].add(flat)
        self.sheets[-1].notes += sheet.notes


def _character(node: Element, name: str) -> str:
    if name == "sym":
        return _BOXES.get((attribute(node, "char") or "").upper(), "")
    return _LITERAL[name]


def _rows(table: Element) -> Iterator[Element]:
    return (
        node
        for node in _unwrapped(table)
        if local(node) == "tr" and child(child(node, "trPr"), "del") is None
    )


def _unwrapped(parent: Element) -> Iterator[Element]:
    """The children, with those of content controls and tracked insertions in their place."""
    for node in parent:
        if local(node) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _unwrapped(node)
        else:
            yield node


def _plain_text(part: Element) -> str:
    """All text of a small part (a header, a note), a line for each paragraph."""
    lines = []
    for paragraph in part.iter():
        if local(paragraph) == "p":
            words = "".join(
                (node.text or "")
                if local(node) == "t"
                else "\t"
                if local(node) == "tab" and not len(node)
                else ""
                for node in paragraph.iter()
                if attribute(node, "pos") is None
            )
            lines.append(words.strip())
    return "\n".join(line for line in lines if line)


def _gap_of(body: Element) -> str:
    """What parts two paragraphs: a line end where the author leaves paragraphs empty, else a blank line."""
    filled = empty = 0
    for node in body:
        if local(node) == "p":
            if any(local(inner) == "t" and inner.text for inner in node.iter()):
                filled += 1
            else:
                empty += 1
    return "\n" if empty * 6 >= filled else "\n\n"


def _joined(spans: list[Span]) -> Iterator[Span]:
    """The spans with those joined that touch."""
    held: Span | None = None
    for span in sorted(spans):
        if held is not None and span[0] <= held[1] + 1:
            held = (held[0], max(held[1], span[1]))
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
