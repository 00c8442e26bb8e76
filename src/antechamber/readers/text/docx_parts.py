"""The parts inside a Word document: opened under limits, looked at by the local names of their elements."""

import zipfile
from functools import cached_property
from xml.etree import ElementTree

Element = ElementTree.Element

_LARGEST = 64 * 1024 * 1024
"""Bytes that one part may have when unpacked."""
_OFF = frozenset({"0", "false", "off", "none"})
_SMALLEST = 4
"""Half points: text of two points and less cannot be seen."""


def local(node: Element) -> str:
    """The name of an element without its namespace (strict and transitional files differ in nothing else)."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(node: Element | None, name: str) -> Element | None:
    """The first child of that local name."""
    if node is None:
        return None
    return next((inner for inner in node if local(inner) == name), None)


def attribute(node: Element | None, name: str) -> str | None:
    """An attribute by its local name."""
    if node is None:
        return None
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), None)


def on(node: Element | None) -> bool:
    """Whether a switch stands there and is not turned off."""
    return node is not None and (attribute(node, "val") or "").lower() not in _OFF


class Parts:
    """The parts of one archive, each parsed once.

    Raises:
        ValueError: a part is missing, too large, or declares entities (Word never does).
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())
        self._parsed: dict[str, Element] = {}
        self._notes: dict[str, dict[str, Element]] = {}

    def has(self, name: str) -> bool:
        """Whether the archive holds that part."""
        return name in self._names

    def part(self, name: str) -> Element:
        """The root element of a part."""
        if name not in self._parsed:
            self._parsed[name] = self._parse(name)
        return self._parsed[name]

    def _parse(self, name: str) -> Element:
        data = self._bytes(name)
        if any("<!DOCTYPE".encode(codec) in data for codec in ("ascii", "utf-16-le", "utf-16-be")):
            raise ValueError("part declares a document type")
        return ElementTree.fromstring(data)  # noqa: S314  # entities are refused above, so nothing can be expanded

    def _bytes(self, name: str) -> bytes:
        with self._archive.open(name) as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ValueError("part too large")
        return data

    def _speaks_of(self, name: str, *words: bytes) -> bool:
        """Whether a part mentions one of these names; a part in two-byte letters may."""
        if not self.has(name):
            return False
        data = self._bytes(name)
        return data[:2] in {b"\xff\xfe", b"\xfe\xff"} or any(word in data for word in words)

    @cached_property
    def document(self) -> Element:
        """The main part, wherever the archive keeps it."""
        return self.part(self._main)

    @cached_property
    def _main(self) -> str:
        for name in ("word/document.xml", "word\\document.xml", *sorted(self._names)):
            if name in self._names and "document" in name and name.endswith(".xml"):
                return name
        raise ValueError("no main part")

    @cached_property
    def numbering(self) -> Element | None:
        """The list definitions, None where no paragraph is in a list."""
        if not self.has("word/numbering.xml") or not (self.styles or self._speaks_of(self._main, b"numPr")):
            return None
        return self.part("word/numbering.xml")

    @cached_property
    def styles(self) -> dict[str, Element]:
        """The styles by their id, none where they can neither number nor hide anything."""
        if not self._speaks_of(self._main, b"pStyle", b"rStyle"):
            return {}
        if not self._speaks_of("word/styles.xml", b"vanish", b"numPr"):
            return {}
        found = (node for node in self.part("word/styles.xml") if local(node) == "style")
        return {attribute(node, "styleId") or "": node for node in found}

    def margins(self, kind: str) -> tuple[str, ...]:
        """The names of the headers or footers."""
        return tuple(
            sorted(name for name in self._names if name.startswith(f"word/{kind}") and name.endswith(".xml"))
        )

    def note(self, kind: str, number: str) -> Element | None:
        """The footnote or endnote of that number."""
        if kind not in self._notes:
            name = f"word/{kind}s.xml"
            root = self.part(name) if self.has(name) else ()
            self._notes[kind] = {attribute(node, "id") or "": node for node in root if local(node) == kind}
        return self._notes[kind].get(number)

    def hides(self, properties: Element | None, paragraph_style: str | None) -> bool:
        """Whether a run with these properties is invisible: hidden, white on no ground, or too small to see."""
        own = child(properties, "vanish")
        if own is not None:
            return on(own)
        if properties is not None and (_is_white(properties) or _is_tiny(properties)):
            return True
        named = attribute(child(properties, "rStyle"), "val")
        return any(self._style_hides(name) for name in (named, paragraph_style) if name)

    def _style_hides(self, name: str) -> bool:
        for _ in range(12):
            style = self.styles.get(name)
            switch = child(child(style, "rPr"), "vanish")
            if switch is not None:
                return on(switch)
            base = attribute(child(style, "basedOn"), "val")
            if not base:
                return False
            name = base
        return False


def _is_white(properties: Element) -> bool:
    if (attribute(child(properties, "color"), "val") or "").upper() not in {"FFFFFF", "FEFEFE", "FDFDFD"}:
        return False
    ground = attribute(child(properties, "shd"), "fill") or "auto"
    return child(properties, "highlight") is None and ground.lower() in {"auto", "ffffff"}


def _is_tiny(properties: Element) -> bool:
    size = attribute(child(properties, "sz"), "val") or ""
    return size.isdigit() and int(size) <= _SMALLEST
