"""Plain text: encodings, form feeds, and the kinds of files that are told apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antechamber.readers.text import read_document
from antechamber.readers.text.kind import Kind, kind_of
from antechamber.readers.text.plain import read_plain

SENTENCE = "Plaintiff’s demand — § 3 — is €1,000."


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding_is_told_from_the_bytes(codec: str) -> None:
    assert read_document("letter.txt", SENTENCE.encode(codec)).text == SENTENCE


def test_a_guessed_encoding_is_a_remark_and_not_a_failure() -> None:
    document = read_document("letter.txt", SENTENCE.encode("cp1252"))
    assert [one.unread for one in document.diagnostics] == [False]


def test_the_stated_charset_is_used_where_the_bytes_fit_it() -> None:
    assert read_plain("x", "übermäßig".encode("cp437"), "cp437").text == "übermäßig"
    assert read_plain("x", "übermäßig".encode("utf-7"), "utf-7").text == "übermäßig"
    assert read_plain("x", "übermäßig".encode("cp1252"), "no-such-charset").text == "übermäßig"


def test_a_form_feed_begins_a_page() -> None:
    pages = read_document("order.txt", b"one\ftwo\f").pages
    assert [(page.number, page.text) for page in pages] == [(1, "one"), (2, "two")]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\0\0\0"])
def test_an_empty_file_says_so(data: bytes) -> None:
    document = read_document("letter.txt", data)
    assert document.pages == ()
    assert "empty" in document.diagnostics[0].message
    assert document.diagnostics[0].unread


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a", b"%PDF-1.4", Kind.PDF),
        ("a.txt", b"junk before\n%PDF-1.4", Kind.PDF),
        ("a.docx", b"PK\x03\x04", Kind.DOCX),
        ("a.zip", b"PK\x03\x04", Kind.ZIP),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLE),
        ("a", b"{\\rtf1", Kind.RTF),
        ("a", b"\x89PNG\r\n\x1a\n", Kind.IMAGE),
        ("a", b"<!DOCTYPE html><p>x", Kind.HTML),
        ("a.pdf", b"not a pdf at all", Kind.PDF),
        ("a", bytes(range(1, 255)), Kind.UNKNOWN),
        ("a.txt", b"plain words", Kind.PLAIN),
    ],
)
def test_the_kind_is_told_from_bytes_then_from_the_name(name: str, data: bytes, kind: Kind) -> None:
    assert kind_of(name, data) is kind


@pytest.mark.parametrize("name", ["old.doc", "notes.rtf", "all.zip", "sheet.xlsx", "odd.bin"])
def test_what_is_not_read_names_itself_and_what_to_do(name: str) -> None:
    data = {
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "notes.rtf": b"{\\rtf1 x}",
        "all.zip": b"PK\x03\x04",
        "sheet.xlsx": b"PK\x03\x04 xl/workbook.xml",
        "odd.bin": bytes(range(256)),
    }[name]
    (trouble,) = read_document(name, data).diagnostics
    assert trouble.source == name
    assert "ask the sender" in trouble.message


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.pdf", "a.docx", "a.html", "a"]))
def test_no_bytes_whatever_raise(data: bytes, name: str) -> None:
    document = read_document(name, data)
    assert document.pages or document.diagnostics
