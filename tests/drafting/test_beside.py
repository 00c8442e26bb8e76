"""Wherever else than on its pages a finished file can keep words, the guard finds them."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String
from tests.drafting.test_papers import PAPERS

from antechamber.core.guard import Hit, gather_secrets
from antechamber.drafting.docx import render_docx
from antechamber.drafting.finished import stretches_of
from antechamber.drafting.pdf import render_pdf
from antechamber.drafting.tracing import form_texts
from antechamber.office.guarding import guard_paper
from antechamber.readers.text import read_document

LETTER = "CONFIDENTIAL. Our insurer at the Wolverhampton desk would pay $412,500 to her."
TOLD = "pay $412,500 to her"
PAPER = PAPERS["adjournment-granted"]()
PDF, DOCX = render_pdf(PAPER), render_docx(PAPER)
RECORD = [page.text for page in read_document("order.pdf", PDF).pages]
SECRETS = gather_secrets([("letters/1.eml", LETTER)], [*RECORD, *form_texts()])


def held(name: str, data: bytes) -> tuple[Hit, ...]:
    return guard_paper(stretches_of(read_document(name, data), data), SECRETS).held


def note(**keys: Any) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        look = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 100, 20]), **keys)
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(look)])

    return change


def shown(operators: str) -> Callable[[Pdf], None]:
    """Operators on the first page, with a plain font at hand."""

    def change(pdf: Pdf) -> None:
        font = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
        pdf.pages[0].obj.Resources.Font["/FX"] = pdf.make_indirect(font)
        pdf.pages[0].contents_add(operators.encode())

    return change


def first_structure(pdf: Pdf) -> pikepdf.Object:
    kids = pdf.Root.StructTreeRoot.K
    return kids[0] if isinstance(kids, Array) else kids


def outline(pdf: Pdf) -> None:
    with pdf.open_outline() as found:
        top = OutlineItem("Order", 0)
        top.children.append(OutlineItem(TOLD, 0))
        found.root.append(top)


def attach(pdf: Pdf) -> None:
    pdf.attachments["note.txt"] = TOLD.encode()


def info(key: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.docinfo[key] = TOLD

    return change


def appearance(pdf: Pdf) -> None:
    stream = pdf.make_stream(
        b"BT /F1 12 Tf (pay $412,500 to her) Tj ET", Type=Name.XObject, Subtype=Name.Form
    )
    note(Subtype=Name.FreeText, AP=Dictionary(N=stream))(pdf)


def root(key: str, make: Callable[[Pdf], pikepdf.Object]) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.Root[key] = make(pdf)

    return change


def said(words: str = TOLD) -> str:
    return f"BT /FX 12 Tf 100 400 Td ({words}) Tj ET"


IN_PDF: dict[str, Callable[[Pdf], None]] = {
    "a property": info("/Secret"),
    "a date that is none": info("/ModDate"),
    "an entry of an outline": outline,
    "an attachment": attach,
    "a description for those who cannot see": lambda pdf: first_structure(pdf).__setitem__(
        "/Alt", String(TOLD)
    ),
    "the text that a reader speaks": lambda pdf: first_structure(pdf).__setitem__(
        "/ActualText", String(TOLD)
    ),
    "a note": note(Subtype=Name.Text, Contents=String(TOLD)),
    "a rich note": note(Subtype=Name.Text, RC=String(f"<body>{TOLD}</body>")),
    "a link": note(
        Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://x.example/?pay=$412,500"))
    ),
    "an appearance": appearance,
    "a form field": root("/AcroForm", lambda pdf: Dictionary(Fields=Array([Dictionary(V=String(TOLD))]))),
    "a script": root("/OpenAction", lambda pdf: Dictionary(S=Name.JavaScript, JS=String(f"// {TOLD}"))),
    "a page label": root("/PageLabels", lambda pdf: Dictionary(Nums=Array([0, Dictionary(P=String(TOLD))]))),
    "a layer's name": root(
        "/OCProperties", lambda pdf: Dictionary(OCGs=Array([Dictionary(Name=String(TOLD))]))
    ),
    "an application's own data": root("/PieceInfo", lambda pdf: Dictionary(X=String(TOLD))),
    "a page's own metadata": lambda pdf: pdf.pages[0].obj.__setitem__(
        "/Metadata", pdf.make_stream(f"<x><a>{TOLD}</a></x>".encode())
    ),
    "white ink": shown(f"q 1 1 1 rg {said()} Q"),
    "beyond the edge": shown(f"q 1 0 0 1 900 900 cm {said()} Q"),
    "no ink": shown(f"q BT 3 Tr /FX 12 Tf 100 400 Td ({TOLD}) Tj ET Q"),
    "tiny letters": shown(f"q BT /FX 0.1 Tf 100 400 Td ({TOLD}) Tj ET Q"),
    "cut away": shown(f"q 0 0 1 1 re W n {said()} Q"),
    "painted over": shown(f"q {said()} 1 g 90 390 300 40 re f Q"),
    "marked content": shown(f"/Span <</ActualText ({TOLD})>> BDC q {said('x')} Q EMC"),
    "a remark among operators": shown(f"% {TOLD}\n"),
}


@pytest.mark.parametrize("where", sorted(IN_PDF))
def test_it_is_found_in_a_pdf(where: str) -> None:
    with pikepdf.open(io.BytesIO(PDF)) as pdf:
        IN_PDF[where](pdf)
        buffer = io.BytesIO()
        pdf.save(buffer)
    assert held("order.pdf", buffer.getvalue())


def test_it_is_found_after_the_end_of_a_pdf_and_between_its_objects() -> None:
    assert held("order.pdf", PDF + f"\n% {TOLD}\n".encode())
    at = PDF.index(b"\n") + 1
    assert held("order.pdf", PDF[:at] + f"% {TOLD}\n".encode() + PDF[at:])


def test_it_is_found_in_a_revision_that_a_later_save_left_behind() -> None:
    with pikepdf.open(io.BytesIO(PDF)) as pdf:
        shown(said())(pdf)
        buffer = io.BytesIO()
        pdf.save(buffer)
    hits = held("order.pdf", buffer.getvalue() + PDF)
    assert any(hit.place == "earlier revision" for hit in hits)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = f"<w:p><w:r><w:t>{TOLD}</w:t></w:r></w:p>"


def with_body(xml: str) -> bytes:
    return packed({"word/document.xml": ("<w:body>", f"<w:body>{xml}")})


def packed(
    changed: dict[str, tuple[str, str]] | None = None, added: dict[str, str] | None = None, remark: str = ""
) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DOCX)) as source, zipfile.ZipFile(buffer, "w") as target:
        target.comment = remark.encode()
        for name in source.namelist():
            if name in (added or {}):
                continue
            text = source.read(name)
            before, after = (changed or {}).get(name, ("", ""))
            target.writestr(name, text.replace(before.encode(), after.encode(), 1) if before else text)
        for name, told in (added or {}).items():
            target.writestr(name, told)
    return buffer.getvalue()


IN_WORD: dict[str, Callable[[], bytes]] = {
    "a picture's description": lambda: with_body(
        f'<w:p><w:drawing><x:docPr xmlns:x="x" descr="{TOLD}"/></w:drawing></w:p>'
    ),
    "a bookmark": lambda: with_body('<w:p><w:bookmarkStart w:id="9" w:name="pay_412500"/></w:p>'),
    "a field code": lambda: with_body(f"<w:p><w:r><w:instrText>COMMENTS {TOLD}</w:instrText></w:r></w:p>"),
    "a simple field": lambda: with_body(f'<w:p><w:fldSimple w:instr="COMMENTS {TOLD}"/></w:p>'),
    "a content control": lambda: with_body(f'<w:sdt><w:sdtPr><w:alias w:val="{TOLD}"/></w:sdtPr></w:sdt>'),
    "white ink": lambda: with_body(
        f'<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{TOLD}</w:t></w:r></w:p>'
    ),
    "runs that cut it up": lambda: with_body(
        "<w:p><w:r><w:t>pay $41</w:t></w:r><w:r><w:t>2,5</w:t></w:r><w:r><w:t>00</w:t></w:r></w:p>"
    ),
    "a remark in the file": lambda: with_body(f"<!-- {TOLD} -->"),
    "a comment": lambda: packed(added={"word/comments.xml": f"<w:comments {W}>{RUN}</w:comments>"}),
    "a comment's author": lambda: packed(
        added={"word/comments.xml": f'<w:comments {W}><w:comment w:author="{TOLD}"/></w:comments>'}
    ),
    "a property": lambda: packed(added={"docProps/custom.xml": f"<Properties><p>{TOLD}</p></Properties>"}),
    "a property's name": lambda: packed(
        added={"docProps/custom.xml": f'<Properties><property name="{TOLD}">1</property></Properties>'}
    ),
    "a variable": lambda: packed(
        {
            "word/settings.xml": (
                "</w:settings>",
                f'<w:docVars><w:docVar w:val="{TOLD}"/></w:docVars></w:settings>',
            )
        }
    ),
    "a link": lambda: packed(
        {
            "word/_rels/document.xml.rels": (
                "</Relationships>",
                '<Relationship Id="r99" Type="h" Target="https://x.example/pay?$412,500" TargetMode="External"/></Relationships>',
            )
        }
    ),
    "building blocks": lambda: packed(added={"word/glossary/document.xml": f"<w:g {W}>{RUN}</w:g>"}),
    "another file": lambda: packed(added={"word/notes.txt": TOLD}),
    "an embedded file": lambda: packed(added={"word/embeddings/sheet.xlsx": f"PK {TOLD}"}),
    "a part's name": lambda: packed(added={"word/pay-412500.bin": ""}),
    "a style's name": lambda: packed(
        {"word/styles.xml": ("</w:styles>", f'<w:style><w:name w:val="{TOLD}"/></w:style></w:styles>')}
    ),
    "a header that nobody uses": lambda: packed(added={"word/header9.xml": f"<w:hdr {W}>{RUN}</w:hdr>"}),
    "the sign of a list": lambda: packed(
        added={"word/numbering.xml": f'<w:numbering {W}><w:lvlText w:val="{TOLD}"/></w:numbering>'}
    ),
    "a remark on the package": lambda: packed(remark=TOLD),
}


@pytest.mark.parametrize("where", sorted(IN_WORD))
def test_it_is_found_in_a_word_document(where: str) -> None:
    assert held("order.docx", IN_WORD[where]())


@pytest.mark.parametrize("name", ["pay-412500-order.pdf", "wolverhampton_desk.pdf"])
def test_it_is_found_in_a_file_name(name: str) -> None:
    assert held(name, PDF)


def test_the_files_themselves_raise_no_alarm() -> None:
    assert held("order.pdf", PDF) == ()
    assert held("order.docx", DOCX) == ()
