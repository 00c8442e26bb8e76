"""What a finished file says beside its pages: properties, notes, attachments, revision marks, hidden text.

The pages are read by the text reader; this module looks where a reader of the pages does not look.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

import pikepdf
from lxml import etree

from antechamber.core.document import Document
from antechamber.core.guard import Stretch

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST_PART = 20_000_000
_TAG = re.compile(r"<[^<>]*>")
_TECHNICAL = re.compile(
    r"pdfa/ns|pdfua/ns|xap/1\.0/(?:mm|sType)|Date$|PDFVersion$|\}(?:about|lang|format|parseType|resource|xmptk)$|^about$",
    re.IGNORECASE,
)
_PLAIN_PROPERTIES = re.compile(
    r"\}(?:created|modified|revision|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|TotalTime|"
    r"Application|AppVersion|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|language|Template|i4)$"
)
_DELETED = frozenset({f"{_W}delText", f"{_W}delInstrText"})
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_BESIDE = re.compile(
    r"^(?:word/(?:comments|footnotes|endnotes|header|footer)[^/]*\.xml|docProps/[^/]+\.xml|customXml/item\d*\.xml)$"
)


def stretches_of(document: Document, data: bytes) -> tuple[Stretch, ...]:
    """Every stretch of text in a finished file: file name, pages, what is hidden on them, and what lies beside them."""
    found = [
        Stretch(place="file name", text=PurePath(document.source).stem.replace("-", " ").replace("_", " "))
    ]
    for page in document.pages:
        found.append(Stretch(place=f"page {page.number}", text=page.text))
        found += (
            Stretch(place=f"page {page.number}, hidden", text=page.text[start:end], hidden=True)
            for start, end in page.hidden
        )
    found += _beside(data)
    return tuple(stretch for stretch in found if stretch.text.strip())


def _beside(data: bytes) -> Iterator[Stretch]:
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        yield from _beside_pdf(data)
    elif data.startswith(b"PK"):
        yield from _beside_word(data)


def _beside_pdf(data: bytes) -> Iterator[Stretch]:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for key, value in pdf.docinfo.items():
                if _TECHNICAL.search(key) or key == "/Trapped":
                    continue
                yield Stretch(place=f"property {key}", text=str(value))
            metadata = pdf.Root.get("/Metadata")
            if metadata is not None:
                yield from _packet(bytes(metadata.read_bytes()))
            for name in pdf.attachments:
                yield Stretch(place="attached file", text=name, hidden=True)
            with pdf.open_outline() as outline:
                yield from (Stretch(place="outline", text=str(entry.title)) for entry in outline.root)
            for number, page in enumerate(pdf.pages, start=1):
                for note in page.get("/Annots", []):
                    yield from _annotation(note, number)
    except pikepdf.PdfError:
        return


def _packet(data: bytes) -> Iterator[Stretch]:
    """What an XMP packet says in words: titles, names, descriptions; not its dates, ids and schema."""
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        yield Stretch(place="XMP metadata", text=_TAG.sub(" ", data.decode("utf-8", "replace")))
        return
    for node in root.iter():
        for name, text in ((node.tag, node.text), *node.attrib.items()):
            if text and text.strip() and not _TECHNICAL.search(str(name)) and not _inside_technical(node):
                yield Stretch(place="XMP metadata", text=str(text))


def _inside_technical(node: Any) -> bool:
    return any(_TECHNICAL.search(str(parent.tag)) for parent in node.iterancestors())


def _annotation(note: Any, number: int) -> Iterator[Stretch]:
    for key in ("/Contents", "/T", "/Subj", "/TU", "/V"):
        if key in note:
            shown = note.get("/Subtype") == "/Link"
            yield Stretch(place=f"page {number}, annotation", text=str(note[key]), hidden=not shown)


def _beside_word(data: bytes) -> Iterator[Stretch]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for info in package.infolist():
                if info.file_size > _LARGEST_PART or not info.filename.endswith(".xml"):
                    continue
                if _BESIDE.match(info.filename):
                    yield from _part(info.filename, package.read(info))
                elif info.filename == "word/document.xml":
                    yield from _revisions(package.read(info))
    except (zipfile.BadZipFile, etree.XMLSyntaxError):
        return


def _part(name: str, data: bytes) -> Iterator[Stretch]:
    root = etree.fromstring(data, _PARSER)
    properties = name.startswith(("docProps/", "customXml/"))
    if properties:
        for node in root.iter():
            if node.text and node.text.strip() and not _PLAIN_PROPERTIES.search(str(node.tag)):
                yield Stretch(place=f"property in {name}", text=str(node.text))
        return
    text = " ".join(str(text).strip() for text in root.itertext() if str(text).strip())
    yield Stretch(place=name, text=text, hidden="comments" in name)


def _revisions(data: bytes) -> Iterator[Stretch]:
    """Deleted text, text that is marked as inserted, and text that the word processor hides."""
    root = etree.fromstring(data, _PARSER)
    deleted = [node.text or "" for node in root.iter(*_DELETED)]
    inserted = [
        text.text or "" for mark in root.iter(f"{_W}ins", f"{_W}moveTo") for text in mark.iter(f"{_W}t")
    ]
    vanished = [
        text.text or ""
        for run in root.iter(f"{_W}r")
        if run.find(f"{_W}rPr/{_W}vanish") is not None
        for text in run.iter(f"{_W}t")
    ]
    for place, pieces in (
        ("deleted text", deleted),
        ("tracked insertion", inserted),
        ("hidden text", vanished),
    ):
        if "".join(pieces).strip():
            yield Stretch(place=place, text=" ".join(pieces), hidden=True)
