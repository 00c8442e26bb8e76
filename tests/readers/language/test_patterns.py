"""A pattern that is made ready late finds what the library finds; one that is tried loses nothing."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antechamber.readers.language import patterns
from antechamber.readers.language.openings import LONGEST_KEPT, openings_in
from antechamber.readers.language.pattern_parts import Parts
from antechamber.readers.language.patterns import Pattern

PASSAGES = Path(__file__).resolve().parents[2] / "corpus" / "passages"
TEXT = "Defendants have not answered; they sent $5,000 on June 6 (see Dkt. 12). 'No' is no answer."
BODIES = (
    r"\b(?:has|have) (?:not )?(?:answered|replied)\b",
    r"(?i)\bno\b|\$(?P<sum>[\d,]+)",
    r"^\W*(?:defendants|plaintiffs)\b",
    r"(?<=sent )\S+",
    r"[.;]\s*",
)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("flags", [0, patterns.IGNORECASE])
def test_that_the_same_is_found_as_by_the_library(body: str, flags: int) -> None:
    plain, late = re.compile(body, flags), Pattern(body, flags)

    def span(match: re.Match[str] | None) -> object:
        return match and (match.span(), match.groupdict())

    assert span(late.search(TEXT, 3)) == span(plain.search(TEXT, 3))
    assert span(late.match(TEXT)) == span(plain.match(TEXT))
    assert span(late.fullmatch(TEXT)) == span(plain.fullmatch(TEXT))
    assert [*map(span, late.finditer(TEXT))] == [*map(span, plain.finditer(TEXT))]
    assert late.findall(TEXT) == plain.findall(TEXT) == patterns.findall(body, TEXT, flags)
    assert late.split(TEXT) == plain.split(TEXT) == patterns.split(body, TEXT, flags=flags)
    assert late.sub("-", TEXT, 1) == plain.sub("-", TEXT, 1) == patterns.sub(body, "-", TEXT, 1, flags)
    assert span(patterns.search(body, TEXT, flags)) == span(plain.search(TEXT))
    assert span(patterns.match(body, TEXT, flags)) == span(plain.match(TEXT))
    assert span(patterns.fullmatch(body, TEXT, flags)) == span(plain.fullmatch(TEXT))
    assert [*map(span, patterns.finditer(body, TEXT, flags))] == [*map(span, plain.finditer(TEXT))]


def test_that_a_pattern_is_made_ready_only_when_it_is_asked() -> None:
    unwritten = Pattern("(")
    assert unwritten.pattern == "("
    with pytest.raises(re.error):
        unwritten.search("")


@pytest.mark.parametrize(
    ("body", "need"),
    [
        (r"\b(?:has|have) (?:not )?(?:answered|replied)\b", {"ans", "rep"}),
        (r"(?i)\b(?:the |a )?offers?\b", {"off"}),
        (r"\bnot (?:yet )?(?:an? )?(?:counter-?)?offer", {"not"}),
        (r"\w+ (?:of|to) settlement", {"set"}),
        (r"^\W*(?:the|its)\b", {"the", "its"}),
        (r"\b(?:rule 68|offers? of judgment)\b", {"rul", "jud"}),
        (r"(?<!no )\bre(?:ply|sponse)\b", {"rep", "res"}),
    ],
)
def test_which_words_a_pattern_needs(body: str, need: set[str]) -> None:
    found = Parts(body).need()
    assert found is not None
    assert found == need or not need - found


@pytest.mark.parametrize("body", ["settle", r"\b\w+ty\b", r"\d*", "(?:of )?", r"[a-z]+ing", r"(?#x)\bof"])
def test_that_nothing_is_needed_where_nothing_is_known(body: str) -> None:
    assert Parts(body).need() is None


def test_that_no_pattern_of_the_readers_matches_without_what_it_needs() -> None:
    bodies = _bodies_of_the_readers()
    assert len(bodies) > 1000
    texts = [
        json.loads(row)["text"]
        for path in sorted(PASSAGES.glob("*.jsonl"))
        for row in path.read_text(encoding="utf-8").splitlines()[::8]
    ]
    for body in bodies:
        need, plain = Parts(body).need(), re.compile(body, re.IGNORECASE)
        for text in texts if need is not None else ():
            assert not plain.search(text) or not (need or frozenset()).isdisjoint(openings_in(text).openings)


@given(st.text(alphabet="no t'fer$5-", max_size=30))
def test_that_trying_loses_nothing(text: str) -> None:
    body = r"\b(?:no|n't|t'|offer(?:s|ed)?|5)\b|[$]\d"
    tried = Pattern(body)
    found = [match.span() for match in re.finditer(body, text)]
    assert [match.span() for match in tried.tried(text)] == found
    first = tried.first_tried(text)
    assert (first and first.span()) == (found[0] if found else None)


def test_that_a_text_too_long_to_keep_is_searched() -> None:
    text = "x " * LONGEST_KEPT + "no offer"
    assert [match.start() for match in Pattern(r"\bno\b").tried(text)] == [len(text) - 8]
    assert Pattern(r"\bno\b").first_tried(text) is not None


def _bodies_of_the_readers() -> list[str]:
    """Every pattern that stands in the source of the readers as one piece of text."""
    readers = Path(patterns.__file__).parents[1]
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(readers.rglob("*.py")))
    found = re.findall(r'(?<![frb])r"((?:[^"\\\n]|\\.)+)"', source)
    return sorted({body for body in found if _is_whole(body)})


def _is_whole(body: str) -> bool:
    try:
        re.compile(body)
    except re.error:
        return False
    return True
