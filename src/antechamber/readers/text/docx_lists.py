"""The numbers of a Word list, which the file does not store: counted as Word counts them."""

from collections.abc import Mapping

from antechamber.readers.text.docx_parts import Element, attribute, child, local

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_BULLETS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "▸", "\uf0fc": "✓"})
_DEEPEST = 9


class Lists:
    """The counters of every list of a document; `label` advances them paragraph by paragraph."""

    def __init__(self, numbering: Element | None, styles: Mapping[str, Element]) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, Element]] = {}
        self._lists: dict[str, tuple[str, dict[int, int], dict[int, Element]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        for node in numbering if numbering is not None else ():
            number = attribute(node, "abstractNumId")
            if local(node) == "abstractNum" and number is not None:
                self._levels[number] = _levels_of(node)
            elif local(node) == "num":
                self._add_list(node)

    def _add_list(self, node: Element) -> None:
        starts: dict[int, int] = {}
        levels: dict[int, Element] = {}
        for override in (inner for inner in node if local(inner) == "lvlOverride"):
            level = _number(attribute(override, "ilvl"))
            start = attribute(child(override, "startOverride"), "val")
            own = child(override, "lvl")
            if start is not None:
                starts[level] = _number(start)
            if own is not None:
                levels[level] = own
        base = attribute(child(node, "abstractNumId"), "val") or ""
        self._lists[attribute(node, "numId") or ""] = (base, starts, levels)

    def label(self, properties: Element | None, style: str | None) -> str:
        """The label of the next paragraph with these properties, empty when it is in no list."""
        place = self._place(properties, style)
        if place is None:
            return ""
        name, level = place
        base, starts, own = self._lists[name]
        levels = self._levels.get(base, {}) | own
        definition = levels.get(level)
        if definition is None:
            return ""
        counts = self._counts.setdefault(base, {})
        if level in starts and (name, level) not in self._begun:
            counts[level] = starts[level]
        else:
            counts[level] = counts.get(level, _start_of(definition) - 1) + 1
        self._begun.add((name, level))
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return _label_text(definition, levels, counts)

    def _place(self, properties: Element | None, style: str | None) -> tuple[str, int] | None:
        """The list and the level, from the paragraph or from its styles."""
        found = child(properties, "numPr")
        name = style
        for _ in range(12):
            if found is not None or not name:
                break
            definition = self._styles.get(name)
            found = child(child(definition, "pPr"), "numPr")
            name = attribute(child(definition, "basedOn"), "val")
        number = attribute(child(found, "numId"), "val")
        if number is None or number == "0" or number not in self._lists:
            return None
        return number, min(_number(attribute(child(found, "ilvl"), "val")), _DEEPEST - 1)


def _levels_of(node: Element) -> dict[int, Element]:
    return {_number(attribute(level, "ilvl")): level for level in node if local(level) == "lvl"}


def _start_of(level: Element) -> int:
    start = attribute(child(level, "start"), "val")
    return _number(start) if start is not None else 1


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 7 else 0


def _label_text(level: Element, levels: Mapping[int, Element], counts: Mapping[int, int]) -> str:
    pattern = attribute(child(level, "lvlText"), "val") or ""
    if attribute(child(level, "numFmt"), "val") == "bullet":
        return pattern.translate(_BULLETS)
    for index in range(_DEEPEST):
        mark = f"%{index + 1}"
        if mark in pattern:
            definition = levels.get(index)
            count = counts.get(index, _start_of(definition) if definition is not None else 1)
            legal = child(level, "isLgl") is not None
            style = attribute(child(definition, "numFmt"), "val") or "decimal"
            pattern = pattern.replace(mark, _figure(count, "decimal" if legal else style))
    return pattern


def _figure(count: int, style: str) -> str:
    match style:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter.upper() if style == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            return _roman(count) if style == "lowerRoman" else _roman(count).upper()
        case "none":
            return ""
        case _:
            return str(count).zfill(2) if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    digits = ""
    for worth, letters in _ROMAN:
        digits += letters * (count // worth)
        count %= worth
    return digits
