"""HTML that is safe by construction: whatever is not `Html` already is escaped."""

from html import escape

_VOID = frozenset({"br", "hr", "img", "meta", "input", "link"})
_UNSAFE = dict.fromkeys(
    [*range(9), *range(11, 32), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF]
)


class Html(str):
    """Markup that stands as it is."""

    __slots__ = ()


def text(words: str) -> Html:
    """Words as text: escaped, without control and direction marks."""
    return Html(escape(words.translate(_UNSAFE), quote=False))


def join(*children: "Html | str | None") -> Html:
    """The children one after the other; None is nothing."""
    return Html(
        "".join(child if isinstance(child, Html) else text(child) for child in children if child is not None)
    )


def el(tag: str, /, *children: "Html | str | None", **attributes: "str | int | float | None") -> Html:
    """An element. `class_` is class, `aria_label` aria-label; an attribute that is None is left out."""
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value).translate(_UNSAFE))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if tag in _VOID:
        return Html(f"<{tag}{shown}>")
    return Html(f"<{tag}{shown}>{join(*children)}</{tag}>")
