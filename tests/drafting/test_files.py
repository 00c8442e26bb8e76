"""The finished files: PDF against independent checkers, Word against LibreOffice, both against each other."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from tests.drafting.reviews import a_case, a_review, order_document

from antechamber.core.case import Party, PartyId, PartyKind
from antechamber.core.directive import Directive
from antechamber.core.papers import draft_follow_up, draft_scheduling, facts_of
from antechamber.core.profile import Naming
from antechamber.drafting.docx import render_docx
from antechamber.drafting.finished import stretches_of
from antechamber.drafting.pdf import TypesettingError, render_pdf
from antechamber.drafting.sheet import compose
from antechamber.readers.text import read_document
from antechamber.store.judge_profiles import load_every_profile, load_profile
from antechamber.store.law_tables import load_court_tables

TABLES = load_court_tables()
OUTLOUD = Path(sys.executable).with_name("outloud")
SCRIPTS = [
    "Agnès Đỗ-Łukaszewicz",
    "יעקב בן־דוד",
    "محمد الأمين",
    "Ştefan Ţurcanu",
    "Γιώργος Παπάς",
    "Дмитрий Щукин",
]


def an_order(**changes: object) -> Directive:
    profile = load_profile(a_case(), TABLES)
    made = draft_follow_up(
        a_review(),
        due_on=date(2024, 4, 17),
        documents=(order_document(),),
        naming=Naming.NAMED,
        quoting=True,
        profile=profile,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # each test names fields of a directive


def a_long_order() -> Directive:
    names = [
        *SCRIPTS,
        *(f"The Long Named Holding Company Number {n} of North America, LLC" for n in range(14)),
    ]
    parties = tuple(
        Party(id=PartyId(f"p{n}"), name=name, role="defendant", kind=PartyKind.COMPANY, side="defendants")
        for n, name in enumerate(names)
    )
    case = replace(a_case(), parties=(a_case().parties[0], *parties))
    profile = replace(load_every_profile(TABLES)[0], full_caption=True)
    facts = facts_of({"conference_on": "2024-05-23", "conference_at": "10:00", "place": "Courtroom 20A"})
    return draft_scheduling(case, facts, profile=profile, as_of=a_review().as_of)


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return " ".join(
        " ".join(document[n].get_textpage().get_text_range() for n in range(len(document))).split()
    )


@pytest.mark.parametrize("make", [an_order, a_long_order])
def test_an_independent_checker_finds_no_fault_with_the_tags(
    make: Callable[[], Directive], tmp_path: Path
) -> None:
    path = tmp_path / "order.pdf"
    path.write_bytes(render_pdf(make()))
    done = subprocess.run([OUTLOUD, path, "--json", "-"], capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert report["results"][0]["counts"]["error"] == 0


def test_the_file_declares_both_standards_and_carries_what_they_ask() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(an_order()))) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "U"
            assert metadata["pdfuaid:part"] == "1"
            assert "Ada Linden v. Orchard Mills" in metadata["dc:title"]
            assert "dc:creator" not in metadata
        root = pdf.Root
        assert str(root.Lang) in {"en", "en-US"}
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert "/OutputIntents" in root
        assert not {"/AcroForm", "/OpenAction", "/JavaScript"} & set(root.keys())
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                descriptor = (
                    font.DescendantFonts[0].FontDescriptor
                    if "/DescendantFonts" in font
                    else font.FontDescriptor
                )
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())


def test_qpdf_finds_no_fault(tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed; the file's syntax is not checked a second time here.")
    path = tmp_path / "order.pdf"
    path.write_bytes(render_pdf(an_order()))
    assert subprocess.run(["qpdf", "--check", path], capture_output=True, check=False).returncode == 0


def test_the_top_margin_is_free_for_the_header_of_the_court() -> None:
    page = pypdfium2.PdfDocument(
        render_pdf(an_order().signed(on=date(2024, 4, 12), by="Dorothea E. Marlowe"))
    )[0]
    textpage = page.get_textpage()
    tops = [textpage.get_charbox(n)[3] for n in range(textpage.count_chars())]
    assert page.get_height() - max(tops) > 0.75 * 72


@pytest.mark.parametrize("render", [render_pdf, render_docx])
def test_the_same_paper_has_the_same_bytes(render: Callable[[Directive], bytes]) -> None:
    assert render(an_order()) == render(an_order())


def test_no_text_is_read_as_markup() -> None:
    hostile = "#panic() $x$ *bold* _it_ `raw` <label> @ref \\ // [[ {due} ** ((note)) Inc."
    case = replace(a_case(), caption=f"{hostile} v. Orchard")
    data = render_pdf(an_order(case=case))
    assert " ".join(hostile.upper().split())[:40] in text_of(data)


@pytest.mark.parametrize("render", [render_pdf, render_docx])
def test_the_draft_mark_goes_with_the_signature(render: Callable[[Directive], bytes]) -> None:
    for paper, marked in (
        (an_order(), True),
        (an_order().signed(on=date(2024, 4, 12), by="Dorothea E. Marlowe"), False),
    ):
        data = render(paper)
        said = " ".join(stretch.text for stretch in stretches_of(read_document("a", data), data))
        assert ("NOT FOR ENTRY" in said) is marked


def test_names_in_every_script_of_the_fonts_are_set_and_can_be_read_again() -> None:
    text = text_of(render_pdf(a_long_order()))
    for name in ("AGNÈS ĐỖ", "ŢURCANU", "ΠΑΠ", "ЩУКИН", "NUMBER 13"):
        assert name in text


def test_a_script_without_a_font_is_refused_with_a_sentence() -> None:
    case = replace(a_case(), caption="王小明 v. Orchard")
    with pytest.raises(TypesettingError, match=r"case\.toml"):
        render_pdf(an_order(case=case))


def test_the_word_document_has_no_author_and_no_history() -> None:
    data = render_docx(an_order())
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments, properties.keywords) == (
        "",
    ) * 4
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    for trace in (b"python-docx", b"w:ins ", b"w:del ", b"w:vanish", b"w:comment"):
        assert trace not in everything


@pytest.mark.parametrize("make", [an_order, a_long_order])
def test_libreoffice_opens_the_word_document_and_shows_the_same_paper(
    make: Callable[[], Directive], tmp_path: Path
) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed; the Word document is not rendered a second time here.")
    directive = make()
    (tmp_path / "order.docx").write_bytes(render_docx(directive))
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "order.docx"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    word, pdf = (tmp_path / "order.pdf").read_bytes(), render_pdf(directive)
    assert abs(len(pypdfium2.PdfDocument(word)) - len(pypdfium2.PdfDocument(pdf))) <= (
        0 if make is an_order else 1
    )
    ends = [block.text[:40] for block in compose(directive).blocks]
    for text in (text_of(word), text_of(pdf)):
        places = [text.find(" ".join(end.split())) for end in ends]
        assert -1 not in places
        assert places == sorted(places)


def test_properties_and_revision_marks_are_seen() -> None:
    data = render_docx(an_order())
    document = docx.Document(io.BytesIO(data))
    document.core_properties.comments = "they want $77,000"
    run = document.paragraphs[0].add_run("and seventy-seven thousand")
    run.font.hidden = True
    buffer = io.BytesIO()
    document.save(buffer)
    found = {s.place: s for s in stretches_of(read_document("a.docx", buffer.getvalue()), buffer.getvalue())}
    assert found["property in docProps/core.xml"] is not None
    assert any("77,000" in stretch.text for stretch in found.values())
    assert any(stretch.hidden and "seventy-seven" in stretch.text for stretch in found.values())
