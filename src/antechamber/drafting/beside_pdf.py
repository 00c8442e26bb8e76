"""What a PDF says beside its pages: properties, notes, attachments, every string of every object, earlier revisions.

A reader of pages sees what is painted. This module looks at everything else in which words can be kept: the
strings of all objects (outlines, descriptions, form fields, actions, names of layers), appearances and remarks
inside content streams, metadata packets, what stands outside every object, and revisions that a later save
left in the file.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
from lxml import etree

from antechamber.core.guard import Stretch

_TAG = re.compile(r"<[^<>]*>")
_TECHNICAL = re.compile(
    r"pdfa/ns|pdfua/ns|xap/1\.0/(?:mm|sType)|PDFVersion$|\}(?:about|lang|format|parseType|resource|xmptk)$|^about$",
    re.IGNORECASE,
)
_DATE_KEY = re.compile(r"Date$")
_DATE = re.compile(r"(?:D:)?\d{4}[-\d:TZ+' .]*")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_SKIPPED_KEYS = frozenset({"/ID", "/CharSet", "/Registry", "/Ordering", "/Panose", "/Info", "/CheckSum"})
_STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.){4,400})\)", re.DOTALL)
_SHOWN = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)
_REMARK = re.compile(rb"%(?!PDF|%EOF)([\x20-\x7e]{6,400})")
_END = re.compile(rb"%%EOF\s*")
_LARGEST_STREAM = 2_000_000
_MOST_OBJECTS = 50_000
_MOST_REVISIONS = 4
_MOST_PAGES = 60
_DEEPEST = 40


def beside_pdf(data: bytes) -> Iterator[Stretch]:
    """Every stretch of words in a PDF that its pages do not show."""
    yield from _outside(data)
    yield from _revisions(data)
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield from _properties(pdf)
            for name in pdf.attachments:
                yield Stretch(place="attached file", text=name, hidden=True)
            for number, page in enumerate(pdf.pages, start=1):
                for note in page.get("/Annots", []):
                    yield from _annotation(note, number)
            yield from _objects(pdf)
    except pikepdf.PdfError:
        return


def _properties(pdf: pikepdf.Pdf) -> Iterator[Stretch]:
    for key, value in pdf.docinfo.items():
        if key != "/Trapped" and not (_DATE_KEY.search(key) and _DATE.fullmatch(str(value))):
            yield Stretch(place=f"property {key}", text=str(value))


def _annotation(note: Any, number: int) -> Iterator[Stretch]:
    for key in ("/Contents", "/T", "/Subj", "/TU", "/V", "/RC"):
        if key in note:
            shown = note.get("/Subtype") == "/Link"
            yield Stretch(place=f"page {number}, annotation", text=str(note[key]), hidden=not shown)


def _objects(pdf: pikepdf.Pdf) -> Iterator[Stretch]:
    """The strings of every object once, and what streams keep that no page shows."""
    seen: dict[str, None] = {}
    for count, item in enumerate(pdf.objects):
        if count >= _MOST_OBJECTS:
            yield Stretch(place="objects of the file", text="too many objects to look through", hidden=True)
            return
        for text in _strings(item, 0):
            seen.setdefault(" ".join(_TAG.sub(" ", text).split()))
        if isinstance(item, pikepdf.Stream):
            yield from _stream(item)
    yield from (Stretch(place="string in the file", text=text) for text in seen if len(text) > 1)


def _strings(item: Any, depth: int) -> Iterator[str]:
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif depth > _DEEPEST or (depth and getattr(item, "is_indirect", False)):
        return
    elif isinstance(item, pikepdf.Array):
        for one in item:
            yield from _strings(one, depth + 1)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in item.items():
            if key not in _SKIPPED_KEYS and not (_DATE_KEY.search(key) and _DATE.fullmatch(str(value))):
                yield from _strings(value, depth + 1)


def _stream(item: pikepdf.Stream) -> Iterator[Stretch]:
    kind = str(item.get("/Subtype", item.get("/Type", "")))
    if kind in {"/Image", "/ObjStm", "/XRef", "/EmbeddedFile"} or "/Length1" in item or "/N" in item:
        return
    try:
        body = bytes(item.read_bytes())[:_LARGEST_STREAM]
    except pikepdf.PdfError:
        return
    if kind == "/XML" or body.lstrip()[:2] in {b"<?", b"<x", b"<r"}:
        yield from _packet(body)
        return
    for remark in _REMARK.finditer(_SHOWN.sub(b"", body)):
        yield Stretch(place="remark in a stream", text=remark.group(1).decode("latin-1"))
    if kind == "/Form":
        words = b" ".join(match.group(1) for match in _LITERAL.finditer(body))
        if words:
            yield Stretch(place="appearance", text=words.decode("latin-1"))


def _packet(data: bytes) -> Iterator[Stretch]:
    """What an XMP packet says in words: titles, names, descriptions; not its dates, ids and schema."""
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        yield Stretch(place="XMP metadata", text=_TAG.sub(" ", data.decode("utf-8", "replace")))
        return
    for node in root.iter():
        for name, text in ((node.tag, node.text), *node.attrib.items()):
            told = text and text.strip() and not _TECHNICAL.search(str(name)) and not _inside_technical(node)
            if told and not (_DATE_KEY.search(str(name)) and _DATE.fullmatch(str(text).strip())):
                yield Stretch(place="XMP metadata", text=str(text))


def _inside_technical(node: Any) -> bool:
    return any(_TECHNICAL.search(str(parent.tag)) for parent in node.iterancestors())


def _outside(data: bytes) -> Iterator[Stretch]:
    """Remarks between the objects and after the end of the file."""
    bare = _STREAM.sub(b"", data)
    for remark in _REMARK.finditer(bare):
        yield Stretch(place="outside every object", text=remark.group(1).decode("latin-1"))
    after = data[data.rfind(b"%%EOF") + 5 :].strip()
    if after:
        yield Stretch(place="after the end of the file", text=after[:20_000].decode("latin-1"), hidden=True)


def _revisions(data: bytes) -> Iterator[Stretch]:
    """The pages of earlier revisions that later saves left in the file."""
    ends = [match.end() for match in _END.finditer(data)][:-1]
    for end in ends[-_MOST_REVISIONS:]:
        try:
            document = pypdfium2.PdfDocument(data[:end])
            pages = [
                document[n].get_textpage().get_text_range() for n in range(min(len(document), _MOST_PAGES))
            ]
        except pypdfium2.PdfiumError:
            continue
        yield from (Stretch(place="earlier revision", text=text) for text in pages if text.strip())
