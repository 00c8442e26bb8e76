r"""What a pattern needs to find in a text, told from the pattern alone, before it is made ready for matching.

Two things are told. With which words a match can begin (`openings_of`), so that the pattern is tried only there;
and of which words one at least must stand in the text (`need_of`), so that it is mostly not tried at all. Both are
told by the first letters of words, and rather not at all than wrongly: whoever writes a pattern needs to do nothing
for it. Words count where they begin in the pattern, behind `\b`, a blank or a sign.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

Openings = frozenset[str]
"""The first letters of words, three at most, in lower case; of a number its first figure, of a sign itself."""

LETTERS = 3
"""Letters by which a word is known at most."""
_FIGURES = tuple("0123456789")
_WIDEST = 12
"""Characters of a class (`[sz]`) that are followed one by one; a wider class can be anything."""
_ANYWHERE, _AT_WORD = "", "\b"
_BEGUN_AT_WORD = {_AT_WORD}
"""A match of which nothing is known, and one whose next letter, if there is one, begins a word."""
_COMMON = frozenset(
    """the of to and a an in on at by for no not or is are was wer be bee it thi tha wit has hav had any all we our my his
    her he she whi who wil sha may mus wou i as if par pla def cou con set dem off ord let""".split()  # noqa: SIM905 - a list of words reads better as text
)
_WEIGHT = 15
"""Openings that stand in nearly every sentence, and what one of them weighs against rare ones."""
_TOKEN = re.compile(
    r"""
    (?P<group>\((?:\?(?:P<\w+>|<?[=!]|[:>]|[a-z]*(?:-[a-z]+)?:)|(?!\?))) | (?P<close>\)) | (?P<or>\|)
  | (?P<many>(?:[*+?]|\{\d+(?:,\d*)?\}|\{,\d+\})[?+]?)
  | (?P<members>\[\^?\]?(?:[^\]\\]|\\.)*\]) | (?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)) | (?P<edge>[\^$])
  | (?P<any>\.) | (?P<letters>[^\\\[(){}|*+?.^$]+|[{}]) | (?P<odd>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_FLAGS = re.compile(r"\(\?[aims]+\)")
_WORD = re.compile(r"\w+")
_BLANKS = {"n": "\n", "t": "\t", "f": "\f", "r": "\r", "v": "\v"}


_Node = tuple[str, Any]
"""A part of a pattern: letters, a class, branches, a repetition (least, most, what), an edge, a look aside."""

_Sequence = Sequence[_Node]
_EDGE, _BESIDE, _ANYTHING = ("edge", None), ("beside", None), ("anything", None)


class _AnyWordError(Exception):
    """A match can begin with any word, or within one."""


class Parts:
    """A pattern taken apart."""

    __slots__ = ("_nodes",)

    def __init__(self, body: str) -> None:
        try:
            self._nodes: _Sequence | None = _read(body)
        except _AnyWordError:
            self._nodes = None

    def openings(self) -> Openings | None:
        r"""The openings of the words and signs at which a match can begin; None when it can begin anywhere.

        >>> sorted(Parts(r"\b(?:no|counter-?offer(?:s|ed)?)\b|[$€]").openings())
        ['$', 'cou', 'no', '€']
        """
        return None if self._nodes is None else _openings(self._nodes, _ANYWHERE)

    def need(self) -> Openings | None:
        r"""The openings of which a text must have one for the pattern to match; None when nothing is known.

        >>> sorted(Parts(r"\b(?:has|have) (?:not )?(?:answered|replied)\b").need())
        ['ans', 'rep']
        """
        return None if self._nodes is None else _rarest(_needs(self._nodes, at_word=False)[0])


def openings_of(body: str) -> Openings | None:
    """The openings of the words and signs at which a match can begin; None when it can begin anywhere."""
    return Parts(body).openings()


def _read(body: str) -> _Sequence:
    """The pattern taken apart."""
    flags = _FLAGS.match(body)
    nodes: list[_Node] = []
    branches: list[list[_Node]] = [nodes]
    open_groups: list[tuple[list[list[_Node]], bool]] = []
    for token in _TOKEN.finditer(body, flags.end() if flags else 0):
        kind, words = token.lastgroup, token[0]
        if kind == "letters":
            nodes.append(("letters", words.lower()))
        elif kind == "or":
            nodes = []
            branches.append(nodes)
        elif kind == "group":
            open_groups.append((branches, words[-1] in "=!"))
            nodes = []
            branches = [nodes]
        elif kind == "close":
            inner = branches
            branches, aside = open_groups.pop()
            nodes = branches[-1]
            nodes.append(_BESIDE if aside else ("either", inner))
        elif kind == "many":
            _repeat_last(nodes, words)
        else:
            nodes.append(_single(kind, words))
    return nodes if len(branches) == 1 else (("either", branches),)


def _single(kind: str | None, words: str) -> _Node:
    """What stands for one character, or for a place."""
    if kind == "escape":
        return _escaped(words)
    if kind == "members":
        return _class(words)
    if kind == "odd":
        raise _AnyWordError
    return _EDGE if kind == "edge" else _ANYTHING


def _repeat_last(nodes: list[_Node], sign: str) -> None:
    """Makes the last character, class or group of a sequence one that is repeated."""
    kind, value = nodes.pop()
    if kind == "letters" and len(value) > 1:
        nodes.append((kind, value[:-1]))
        value = value[-1]
    if sign[0] == "{":
        first, comma, second = sign.rstrip("?+")[1:-1].partition(",")
        least = int(first or 0)
        most = (int(second) if second else None) if comma else least
    else:
        least, most = int(sign[0] == "+"), 1 if sign[0] == "?" else None
    nodes.append(("many", (least, most, ((kind, value),))))


def _escaped(words: str) -> _Node:
    sign = words[1]
    if sign in "bAZ":
        return _EDGE
    if sign == "d":
        return "one of", _FIGURES
    if sign in "sW":
        return "one of", (" ",)
    if sign in "wSDB" or sign.isdigit():
        return _ANYTHING
    return "letters", _letter(words).lower()


def _letter(words: str) -> str:
    """The character that an escape stands for."""
    if len(words) > len(r"\n"):
        return chr(int(words.lstrip(r"\xu"), 16))
    return _BLANKS.get(words[1], words[1])


_MEMBER = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|.", re.DOTALL)


def _class(words: str) -> _Node:
    """The characters of a class, each once; a blank for white space and for whatever is no letter."""
    if words[1] == "^":
        return _ANYTHING
    signs: list[str] = []
    members = _MEMBER.findall(words[1:-1])
    at = 0
    while at < len(members):
        member = members[at]
        if member in ("\\s", "\\W"):
            signs.append(" ")
        elif member == "\\d":
            signs += _FIGURES
        elif member in ("\\w", "\\S", "\\D"):
            return _ANYTHING
        else:
            first = last = _letter(member) if member[0] == "\\" and len(member) > 1 else member
            if members[at + 1 : at + 2] == ["-"] and at + 2 < len(members):
                end = members[at + 2]
                last = _letter(end) if end[0] == "\\" and len(end) > 1 else end
                at += 2
            if ord(last) - ord(first) >= _WIDEST:
                return _ANYTHING
            signs += (chr(number).lower() for number in range(ord(first), ord(last) + 1))
        at += 1
    return "one of", tuple(dict.fromkeys(signs))


def _openings(nodes: _Sequence, begun: str) -> Openings | None:
    found: set[str] = set()
    try:
        left = _walk(nodes, {begun}, found)
    except _AnyWordError:
        return None
    return frozenset(found) if found and not left else None


def _walk(nodes: Iterable[_Node], begun: set[str], found: set[str]) -> set[str]:
    """Follows the beginnings through a sequence; those that are complete go to `found`, the others come back."""
    for node in nodes:
        if not begun:
            return begun
        begun = _step(node, begun, found)
    return begun


def _step(node: _Node, begun: set[str], found: set[str]) -> set[str]:
    kind, value = node
    if kind == "letters":
        if begun == _BEGUN_AT_WORD and value[:LETTERS].isalpha() and len(value) >= LETTERS:
            found.add(value[:LETTERS])
            return set()
        for sign in value:
            begun = {more for one in begun for more in _add(one, sign, found)}
            if not begun:
                break
        return begun
    if kind == "one of":
        return {more for one in begun for sign in value for more in _add(one, sign, found)}
    if kind == "either":
        return {more for branch in value for more in _walk(branch, begun, found)}
    if kind == "many":
        return _repeat(value, begun, found)
    if kind == "edge":
        return {more for one in begun for more in _at_edge(one, found)}
    if kind == "beside":
        return begun
    raise _AnyWordError


def _repeat(repeated: tuple[int, int | None, _Sequence], begun: set[str], found: set[str]) -> set[str]:
    least, most, nodes = repeated
    after = begun if least == 0 else set()
    known = set(begun)
    count = 0
    while most is None or count < most:
        count += 1
        begun = _walk(nodes, begun, found)
        if count >= least:
            after = after | begun
        if begun <= known and count >= least:
            break
        known |= begun
    return after


def _add(one: str, sign: str, found: set[str]) -> tuple[str, ...]:
    """A beginning with one more character."""
    word = one.removeprefix(_AT_WORD)
    if sign.isalnum() or sign == "_":
        if one == _ANYWHERE:
            raise _AnyWordError
        longer = word + sign
        if len(longer) < LETTERS and not longer.isdigit():
            return (longer,)
        found.add(longer)
        return ()
    if sign.isspace() and not word:
        raise _AnyWordError
    found.add(word or sign)
    return ()


def _at_edge(one: str, found: set[str]) -> tuple[str, ...]:
    """A beginning at a place without width: the edge of a word, of a line, of the text."""
    if one in (_ANYWHERE, _AT_WORD):
        return (_AT_WORD,)
    found.add(one)
    return ()


def _needs(nodes: _Sequence, *, at_word: bool) -> tuple[list[Openings], bool]:
    """Sets of openings of each of which every match has one; and whether a letter behind it begins a word."""
    found: list[Openings] = []
    for place, (kind, value) in enumerate(nodes):
        if kind == "letters":
            found += _words_of(value, nodes, place, at_word=at_word)
            at_word = not _is_letter(value[-1])
        elif kind == "either":
            words, ends = _needs_of_branches(value, at_word=at_word)
            if not words and at_word and (openings := _openings(nodes[place:], _AT_WORD)):
                words = [openings]
            found += words
            at_word = ends
        elif kind == "many":
            words, at_word = _needs_repeated(value, at_word=at_word)
            found += words
        elif kind == "one of":
            at_word = not any(map(_is_letter, value))
        elif kind == "edge":
            at_word = True
        elif kind != "beside":
            at_word = False
    return found, at_word


def _needs_of_branches(branches: Sequence[_Sequence], *, at_word: bool) -> tuple[list[Openings], bool]:
    """The same for a choice: the openings of its branches together, of each branch those that are rarest."""
    if len(branches) == 1:
        return _needs(branches[0], at_word=at_word)
    together: set[str] = set()
    complete = ends = True
    for branch in branches:
        if at_word and len(branch) == 1 and branch[0][0] == "letters":
            letters = branch[0][1]
            opening = letters[:LETTERS]
            if len(opening) == LETTERS and opening.isalpha() and opening not in _COMMON:
                together.add(opening)
                ends = ends and not _is_letter(letters[-1])
                continue
        words, behind = _needs(branch, at_word=at_word)
        ends = ends and behind
        rarest = _rarest(words)
        complete = complete and rarest is not None
        together |= rarest or frozenset()
    return ([frozenset(together)] if complete else []), ends


def _needs_repeated(
    repeated: tuple[int, int | None, _Sequence], *, at_word: bool
) -> tuple[list[Openings], bool]:
    least, most, nodes = repeated
    words, ends = _needs(nodes, at_word=at_word)
    if ends != at_word and most != 1:
        ends = ends and _needs(nodes, at_word=ends)[1]
    return (words, ends) if least else ([], at_word and ends)


def _words_of(letters: str, nodes: _Sequence, place: int, *, at_word: bool) -> list[Openings]:
    """The openings of the words that begin within letters; what follows them may end the last."""
    words: list[Openings] = []
    for word in _WORD.finditer(letters):
        start, end = word.span()
        if start == 0 and not at_word:
            continue
        begun = letters[start : min(end, start + LETTERS)]
        if begun[0].isdigit():
            words.append(frozenset(begun[0]))
        elif end - start >= LETTERS or end < len(letters):
            words.append(frozenset((begun,)))
        elif openings := _openings((("letters", begun), *nodes[place + 1 :]), _AT_WORD):
            words.append(openings)
    return words


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _rarest(known: list[Openings]) -> Openings | None:
    """The set that the fewest sentences fulfil."""
    return min(known, key=_weight) if len(known) > 1 else known[0] if known else None


def _weight(openings: Openings) -> int:
    return len(openings) + _WEIGHT * len(_COMMON & openings)
