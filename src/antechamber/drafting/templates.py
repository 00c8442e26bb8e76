"""The sentences: one template file for each paragraph, and the small grammar in which they are written.

A template is a TOML file with `text` and, optionally, `run_in` (the paragraph continues the one before it).
In the text, `{name}` is a field, `{name:has|have}` agrees with a field's number, `[[...]]` falls away when a
field within it is absent, `**...**` is bold, `~~...~~` is italic, and `((...))` is a footnote. A field's own words are
never read as grammar.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from antechamber.core.directive import Field, FieldKind
from antechamber.core.problems import AntechamberError

_TOKEN = re.compile(r"\[\[|\]\]|\*\*|~~|\(\(|\)\)|\{[a-z_]+(?::[^{}]*)?\}")

_SENTENCE_END = re.compile(r"[.?!]\s+$")


class TemplateError(AntechamberError):
    """A template is missing, or asks for a field that the paper does not give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One paragraph's words. `run_in` continues the paragraph before it; `heading` sets it as a heading."""

    name: str
    text: str
    run_in: bool = False
    heading: bool = False
    quote: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of words of one look. `field` is the field that they come from; `note` marks a footnote's words."""

    text: str
    bold: bool = False
    italic: bool = False
    note: bool = False
    field: Field | None = None


@cache
def load_template(name: str) -> Template:
    """The template with that name.

    Raises:
        TemplateError: there is none.
    """
    path = files("antechamber.drafting").joinpath("templates", f"{name}.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TemplateError(f"There is no paragraph template {name!r} in drafting/templates.") from None
    return Template(
        name=name,
        text=" ".join(str(data["text"]).split()),
        run_in=bool(data.get("run_in", False)),
        heading=bool(data.get("heading", False)),
        quote=bool(data.get("quote", False)),
    )


def fill(template: Template, fields: Mapping[str, Field], *, draft: bool) -> tuple[Run, ...]:
    """The template's words with the fields in their places.

    Raises:
        TemplateError: a field outside `[[...]]` is absent.
    """
    return _join(_Filling(template, fields, draft=draft).runs())


def plain_segments(template: Template) -> tuple[str, ...]:
    """The template's own words, cut where a field stands; both words of a choice count."""
    text = re.sub(r"\{[a-z_]+:([^{}|]*)\|?([^{}]*)\}", r"\1\n\2", template.text)
    text = re.sub(r"\{[a-z_]+\}", "\n", text)
    text = re.sub(r"\[\[|\]\]|\*\*|~~|\(\(|\)\)", "", text)
    return tuple(segment for segment in text.split("\n") if segment.strip())


class _Filling:
    """Walks through a template from left to right."""

    def __init__(self, template: Template, fields: Mapping[str, Field], *, draft: bool) -> None:
        self.template, self.fields, self.draft = template, fields, draft
        self.bold = self.italic = self.note = False

    def runs(self) -> list[Run]:
        pieces = _pieces(self.template.text)
        return self._stretch(pieces, optional=False) or []

    def _stretch(self, pieces: list[str], *, optional: bool) -> list[Run] | None:
        found: list[Run] = []
        complete = True
        while pieces:
            piece = pieces.pop(0)
            if piece == "]]":
                break
            if piece == "[[":
                found += self._stretch(pieces, optional=True) or []
            elif piece.startswith("{"):
                words = self._field(piece[1:-1], optional=optional)
                complete = complete and words is not None
                found += words or []
            elif not self._switch(piece):
                found.append(self._run(piece))
        return found if complete else None

    def _switch(self, piece: str) -> bool:
        match piece:
            case "**":
                self.bold = not self.bold
            case "~~":
                self.italic = not self.italic
            case "((" | "))":
                self.note = piece == "(("
            case _:
                return False
        return True

    def _field(self, expression: str, *, optional: bool) -> list[Run] | None:
        name, _, choices = expression.partition(":")
        field = self.fields.get(name)
        if field is None:
            if optional:
                return None
            raise TemplateError(f"The paragraph {self.template.name!r} needs the field {name!r}.")
        if choices:
            one, _, many = choices.partition("|")
            return [self._run(many if field.plural else one)]
        words = [self._run(field.text, field)]
        if field.mark and self.draft:
            words.append(self._run(f" [{field.mark}]"))
        return words

    def _run(self, text: str, field: Field | None = None) -> Run:
        italic = self.italic
        return Run(text=text, bold=self.bold, italic=italic, note=self.note, field=field)


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    at = 0
    for token in _TOKEN.finditer(text):
        pieces += [text[at : token.start()], token.group()]
        at = token.end()
    return [piece for piece in (*pieces, text[at:]) if piece]


def _join(runs: list[Run]) -> tuple[Run, ...]:
    """Sentences begin with a capital, and a period does not follow a period."""
    found: list[Run] = []
    before, ends = "", True
    for run in runs:
        text = run.text
        quoted = run.field is not None and run.field.kind in {FieldKind.ORDER_WORDS, FieldKind.LETTER_WORDS}
        if ends and text and not quoted:
            text = text[0].upper() + text[1:]
        if text.startswith(".") and before.endswith("."):
            text = text[1:]
        if text:
            found.append(Run(text=text, bold=run.bold, italic=run.italic, note=run.note, field=run.field))
            before = (before + text)[-12:]
            ends = run.field is None and bool(_SENTENCE_END.search(run.text))
    return tuple(found)
