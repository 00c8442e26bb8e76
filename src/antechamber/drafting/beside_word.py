"""What a Word document says beside its text: properties, comments, revision marks, descriptions, fields, other parts.

A reader of the document sees its paragraphs. This module looks into every part of the package, at the texts
and at the attributes in which a person's words can be kept, and at what lies in the package that is no part.
"""

import html
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from typing import Any

import docx
from lxml import etree

from antechamber.core.guard import Stretch

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST_PART = 20_000_000
_PLAIN_PROPERTIES = re.compile(
    r"\}(?:created|modified|revision|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|TotalTime|"
    r"Application|AppVersion|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|language|Template|i4)$"
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_BESIDE = re.compile(r"word/(?:comments|footnotes|endnotes|header|footer)[^/]*\.xml")
_TELLING = frozenset(b"descr title author initials instr name alt tooltip string prompt".split())
_TAGS = re.compile(
    rb"<(?:[\w.-]+:)?(?:(?P<valued>alias|tag|lvlText|docVar|name|category|statusText|helpText|default)|(?!lsdException)[\w.-]+)"
    rb"(?P<attributes>\s[^<>]*)>"
)
_MAY_TELL = re.compile(rb"(?:descr|title|author|initials|instr|name|alt|tooltip|string|prompt|Target)\s*=")
_ATTRIBUTE = re.compile(rb"(?:^|\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|svg|ttf|odttf|fntdata)$", re.IGNORECASE)


def beside_word(data: bytes) -> Iterator[Stretch]:
    """Every stretch of words in a Word document that its paragraphs do not show."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.comment.strip():
                yield Stretch(place="remark on the package", text=_decoded(package.comment), hidden=True)
            for info in package.infolist():
                yield Stretch(place="name of a part", text=re.sub(r"[-_/.]", " ", info.filename))
                if info.file_size <= _LARGEST_PART:
                    yield from _member(info.filename, package.read(info))
    except (zipfile.BadZipFile, etree.XMLSyntaxError):
        return


def _decoded(data: bytes) -> str:
    return data[:_LARGEST_PART].decode("utf-8", "replace")


def _member(name: str, data: bytes) -> Iterator[Stretch]:
    if not name.endswith((".xml", ".rels")):
        if not _PICTURE.search(name) and data.strip():
            yield Stretch(place=f"file {name}", text=_decoded(data), hidden=True)
        return
    root = etree.fromstring(data, _PARSER)
    yield from _attributes(name, data)
    if b"<!--" in data:
        remarks = " ".join(str(node.text) for node in root.iter(etree.Comment) if node.text)
        yield Stretch(place=f"remark in {name}", text=remarks, hidden=True)
    if name == "word/document.xml":
        yield from _revisions(root)
    elif name.startswith(("docProps/", "customXml/")):
        yield from _properties(name, root)
    elif name != "[Content_Types].xml":
        text = " ".join(str(node.text).strip() for node in root.iter() if node.text and node.text.strip())
        if text:
            hidden = "comments" in name or not _BESIDE.fullmatch(name)
            yield Stretch(place=name, text=text, hidden=hidden)


def _properties(name: str, root: Any) -> Iterator[Stretch]:
    for node in root.iter(etree.Element):
        if node.text and node.text.strip() and not _PLAIN_PROPERTIES.search(str(node.tag)):
            yield Stretch(place=f"property in {name}", text=str(node.text))


def _attributes(name: str, data: bytes) -> Iterator[Stretch]:
    """Descriptions, authors, field codes, names and targets: what a person may have written in an attribute."""
    found = [value for value in _told(data) if value not in _of_every_document()]
    if found:
        yield Stretch(place=f"attributes in {name}", text=" | ".join(found))


def _told(data: bytes) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for tag in _TAGS.finditer(data):
        if not (tag["valued"] or _MAY_TELL.search(tag["attributes"])):
            continue
        for key, value in _ATTRIBUTE.findall(tag["attributes"]):
            told = key in _TELLING or (key == b"val" and tag["valued"])
            target = key == b"Target" and b"External" in tag["attributes"]
            if told or target:
                found.setdefault(re.sub(r"[_?&=/]", " ", html.unescape(_decoded(value[1:-1]))))
    return tuple(found)


@cache
def _of_every_document() -> frozenset[str]:
    """The names of styles and parts that an empty document already has."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as package:
        return frozenset(value for name in package.namelist() for value in _told(package.read(name)))


def _revisions(root: Any) -> Iterator[Stretch]:
    """Deleted text, field codes, text that is marked as inserted, and text that the word processor hides."""
    deleted = [node.text or "" for node in root.iter(f"{_W}delText", f"{_W}delInstrText")]
    codes = [node.text or "" for node in root.iter(f"{_W}instrText")]
    inserted = [
        text.text or "" for mark in root.iter(f"{_W}ins", f"{_W}moveTo") for text in mark.iter(f"{_W}t")
    ]
    vanished = [
        text.text or ""
        for run in root.iter(f"{_W}r")
        if run.find(f"{_W}rPr/{_W}vanish") is not None
        for text in run.iter(f"{_W}t")
    ]
    if "".join(codes).strip():
        yield Stretch(place="field code", text=" ".join(codes))
    for place, pieces in (
        ("deleted text", deleted),
        ("tracked insertion", inserted),
        ("hidden text", vanished),
    ):
        if "".join(pieces).strip():
            yield Stretch(place=place, text=" ".join(pieces), hidden=True)
