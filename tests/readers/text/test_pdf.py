"""PDF: the text layer, places on the page, files that cannot be read, text that cannot be seen."""

import io

import pikepdf
import pytest
from tests.readers.papers import pdf_of, shown

from antechamber.core.document import Document
from antechamber.readers.text import locate, read_document

GREY = (8, 8, bytes([128]) * 64)


@pytest.fixture(autouse=True)
def _without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("antechamber.readers.text.ocr.is_available", lambda: False)


def _read(*pages: str, **images: tuple[int, int, bytes]) -> Document:
    return read_document("letter.pdf", pdf_of(*pages, images=images))


def test_the_text_layer_is_untouched() -> None:
    document = _read(shown("Dear Judge:") + shown("We offered $5.", at=(72, 680)), shown("Second page"))
    assert [page.text for page in document.pages] == ["Dear Judge:\r\nWe offered $5.", "Second page"]
    assert document.diagnostics == ()
    assert document.remarks == ()


def test_a_passage_is_found_on_its_page() -> None:
    data = pdf_of(shown("We conveyed an offer."))
    (box,) = locate(data, 1, 3, 11)
    assert box.top == pytest.approx((792 - 709) / 792, abs=0.01)
    assert 72 / 612 < box.left < box.right < 250 / 612
    assert locate(data, 2, 0, 3) == ()
    assert locate(b"no pdf", 1, 0, 3) == ()


def test_what_was_typed_into_a_form_is_read_and_found() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(shown("Demand:")))) as pdf:
        notes = [
            {
                "Subtype": pikepdf.Name.Widget,
                "FT": pikepdf.Name.Tx,
                "T": "demand",
                "V": "$25,000",
                "Rect": [72, 600, 300, 620],
            },
            {
                "Subtype": pikepdf.Name.Widget,
                "FT": pikepdf.Name.Tx,
                "T": "empty",
                "Rect": [72, 560, 300, 580],
            },
            {
                "Subtype": pikepdf.Name.Widget,
                "FT": pikepdf.Name.Btn,
                "T": "By e-mail",
                "AS": pikepdf.Name.Yes,
                "Rect": [72, 540, 82, 550],
            },
            {"Subtype": pikepdf.Name.FreeText, "Contents": "Sent May 3", "Rect": [72, 500, 300, 520]},
            {"Subtype": pikepdf.Name.FreeText, "Contents": "unseen", "Rect": [72, 400, 300, 420], "F": 2},
        ]
        pdf.pages[0].Annots = pdf.make_indirect(
            pikepdf.Array(
                [
                    pdf.make_indirect(pikepdf.Dictionary({f"/{key}": value for key, value in note.items()}))
                    for note in notes
                ]
            )
        )
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.pages[0].Annots)
        out = io.BytesIO()
        pdf.save(out)
    (page,) = read_document("form.pdf", out.getvalue()).pages
    assert page.text == "Demand:\ndemand: $25,000\n[x] By e-mail\nSent May 3"
    at = page.text.index("$25,000")
    (box,) = locate(out.getvalue(), 1, at, at + 7)
    assert (box.left, box.top) == pytest.approx((72 / 612, (792 - 620) / 792), abs=0.001)


def test_a_turned_page_is_turned_back() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(shown("Sideways", at=(72, 700))))) as pdf:
        pdf.pages[0].rotate(90, relative=False)
        out = io.BytesIO()
        pdf.save(out)
    (box,) = locate(out.getvalue(), 1, 0, 8)
    assert box.left == pytest.approx(700 / 792, abs=0.02)
    assert box.top == pytest.approx(72 / 612, abs=0.02)


def test_a_blank_page_is_a_remark_and_a_picture_is_unread() -> None:
    document = _read("", "q 612 0 0 792 0 0 cm /I Do Q", I=GREY)
    assert [(one.page, one.unread) for one in document.diagnostics] == [(1, False), (2, True)]
    assert all(
        f"Page {number} has no text" in one.message for number, one in enumerate(document.diagnostics, 1)
    )


def test_a_stamp_over_a_scan_is_not_taken_for_its_text() -> None:
    stamp = shown("Case 1:23-cv-01234-AB Document 12 Filed 01/02/24 Page 1 of 2", at=(60, 770))
    document = _read("q 612 0 0 792 0 0 cm /I Do Q " + stamp, I=GREY)
    assert document.diagnostics[0].unread


def test_an_encrypted_file_says_so() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(shown("secret")))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    (trouble,) = read_document("letter.pdf", out.getvalue()).diagnostics
    assert "password" in trouble.message


def test_a_file_that_opens_without_a_password_is_read() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(shown("open to read")))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user=""))
    assert read_document("letter.pdf", out.getvalue()).text == "open to read"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", pdf_of(shown("cut"))[:120], b"%PDF-1.7 nonsense %%EOF"])
def test_a_damaged_file_says_so(data: bytes) -> None:
    document = read_document("letter.pdf", data)
    assert document.pages == ()
    assert document.diagnostics[0].unread
    assert "ask the sender" in document.diagnostics[0].message


@pytest.mark.parametrize(
    ("how", "page"),
    [
        ("white", shown("Seen.") + shown("We offered $9.", at=(72, 600), before="1 g")),
        ("undrawn", shown("Seen.") + shown("We offered $9.", at=(72, 600), before="3 Tr")),
        ("under a box", shown("Seen.") + shown("We offered $9.", at=(72, 600)) + "0 g 60 590 200 30 re f"),
        (
            "under a white box",
            shown("Seen.") + shown("We offered $9.", at=(72, 600)) + "1 g 60 590 200 30 re f",
        ),
        (
            "under a picture",
            shown("Seen.") + shown("We offered $9.", at=(72, 600)) + "q 200 0 0 30 60 590 cm /I Do Q",
        ),
        (
            "black on black",
            "0 g 60 590 200 30 re f " + shown("Seen.") + shown("We offered $9.", at=(72, 600)),
        ),
        ("too small", shown("Seen.") + shown("We offered $9.", at=(72, 600), size=0.3)),
    ],
)
def test_text_that_the_page_does_not_show_is_named(how: str, page: str) -> None:
    document = _read(page, I=GREY)
    assert "We offered $9." in document.text, how
    assert [passage.text.strip() for passage in document.hidden] == ["We offered $9."], how
    assert document.remarks == ("hidden_text",)


@pytest.mark.parametrize(
    "page",
    [
        "0 g 60 590 200 30 re f " + shown("White on black.", at=(72, 600), before="1 g"),
        "q 200 0 0 30 60 590 cm /I Do Q " + shown("On a picture.", at=(72, 600)),
        shown("-" * 60) + shown("Beside a box.", at=(72, 600)) + "0 g 400 590 100 30 re f",
        "0.9 g 60 590 300 30 re f " + shown("In a shaded row.", at=(72, 600)),
    ],
)
def test_text_that_the_page_shows_is_not_called_hidden(page: str) -> None:
    document = _read(page, I=GREY)
    assert document.hidden == ()
    assert document.remarks == ()
