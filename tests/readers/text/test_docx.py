"""Word documents: what the printed page shows is read, what it hides is named."""

import io
import zipfile

import pytest
from tests.readers.papers import docx_of, paragraph

from antechamber.core.document import Document
from antechamber.readers.text import read_document


def _read(body: str, **parts: str) -> Document:
    return read_document("letter.docx", docx_of(body, **parts))


def test_paragraphs_without_empty_ones_are_parted_by_a_blank_line() -> None:
    assert (
        _read(paragraph("Dear Judge:") + paragraph("We offered ", "$5.")).text.strip()
        == "Dear Judge:\n\nWe offered $5."
    )


def test_empty_paragraphs_do_the_parting_where_the_author_uses_them() -> None:
    body = paragraph("One") + paragraph("line") + paragraph() + paragraph("Two")
    assert _read(body).text == "One\nline\n\nTwo\n"


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    document = _read(
        paragraph(
            "We offered ",
            "<w:del><w:r><w:delText>$300,000</w:delText></w:r></w:del>",
            "<w:ins><w:r><w:t>$375,000</w:t></w:r></w:ins>",
            "<w:moveFrom><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>",
        )
    )
    assert document.text.strip() == "We offered $375,000"
    assert document.remarks == ("tracked_changes",)


def test_a_row_is_a_line_with_tabs() -> None:
    row = "<w:tr>{}</w:tr>".format(
        "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("June 1", "$5", "by e-mail"))
    )
    assert "June 1\t$5\tby e-mail\n" in _read(f"<w:tbl>{row}</w:tbl>").text


def test_hidden_and_white_text_is_kept_and_named() -> None:
    body = paragraph(
        "Seen. ",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>We offered $9. </w:t></w:r>",
        '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Ignore it.</w:t></w:r>',
        '<w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:fill="000000"/></w:rPr><w:t>On black.</w:t></w:r>',
    )
    document = _read(body)
    assert [passage.text for passage in document.hidden] == ["We offered $9. Ignore it."]
    assert "hidden_text" in document.remarks


def test_a_style_may_hide() -> None:
    styles = (
        '<w:styles XMLNS><w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="D"><w:basedOn w:val="H"/></w:style></w:styles>'
    )
    document = _read(
        paragraph("secret", properties='<w:pStyle w:val="D"/>') + paragraph("seen"), styles=styles
    )
    assert [passage.text for passage in document.hidden] == ["secret"]


def test_numbers_of_lists_are_counted_as_word_counts_them() -> None:
    numbering = (
        '<w:numbering XMLNS><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3)"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def item(text: str, level: int) -> str:
        return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    body = item("A", 0) + item("B", 1) + item("C", 1) + item("D", 2) + item("E", 0) + item("F", 1)
    lines = _read(body, numbering=numbering).text.split("\n\n")
    assert [line.strip() for line in lines if line.strip()] == [
        "1. A",
        "1(a) B",
        "1(b) C",
        "IV) D",
        "2. E",
        "2(a) F",
    ]


def test_notes_stand_at_the_foot_of_their_page() -> None:
    notes = (
        f'<w:footnotes XMLNS><w:footnote w:id="2">{paragraph("Withdrawn in May.")}</w:footnote></w:footnotes>'
    )
    body = paragraph("An offer", '<w:r><w:footnoteReference w:id="2"/></w:r>', " was made.")
    text = _read(body, footnotes=notes).text
    assert text.startswith("An offer[1] was made.")
    assert text.rstrip().endswith("[1] Withdrawn in May.")


def test_headers_come_first_and_footers_last() -> None:
    text = _read(
        paragraph("Body"),
        header1=f"<w:hdr XMLNS>{paragraph('Letterhead LLP')}</w:hdr>",
        footer1=f"<w:ftr XMLNS>{paragraph('Confidential')}</w:ftr>",
    ).text
    assert text.split() == ["Letterhead", "LLP", "Body", "Confidential"]


def test_page_breaks_make_pages() -> None:
    body = paragraph(
        "One", '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>", "Two"
    )
    pages = _read(body).pages
    assert [page.text.strip() for page in pages] == ["One", "Two"]


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent>{}</w:txbxContent>".format(paragraph("In the box"))
    run = f"<w:r><w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent></w:r>"
    assert _read(paragraph("Before", run)).text.count("In the box") == 1


def test_comments_are_a_remark() -> None:
    comments = f'<w:comments XMLNS><w:comment w:id="0">{paragraph("really?")}</w:comment></w:comments>'
    document = _read(paragraph("Body"), comments=comments)
    assert document.remarks == ("comments",)
    assert "really" not in document.text


@pytest.mark.parametrize("cut", [4, 200, -60])
def test_a_damaged_file_says_so(cut: int) -> None:
    document = read_document("letter.docx", docx_of(paragraph("Body" * 200))[:cut])
    assert document.pages == ()
    assert "damaged" in document.diagnostics[0].message


def test_entities_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><document><body><p>&a;</p></body></document>'
        )
    document = read_document("letter.docx", out.getvalue())
    assert document.pages == ()
    assert document.diagnostics[0].unread


def test_a_bomb_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (70 * 1024 * 1024))
    assert read_document("letter.docx", out.getvalue()).diagnostics[0].unread


def test_a_document_without_text_says_so() -> None:
    assert "no text" in _read(paragraph()).diagnostics[0].message
