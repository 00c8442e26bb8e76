"""A paper as a Word document: the same sheet in the same order, without author, history or hidden text."""

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import _Footer
from docx.shared import Inches, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from antechamber.core.directive import Directive
from antechamber.drafting.sheet import Block, Sheet, compose
from antechamber.drafting.templates import Run

FONT = "Times New Roman"
_MARK = "DRAFT – NOT SIGNED – NOT FOR ENTRY"
_BLACK = RGBColor(0, 0, 0)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def render_docx(directive: Directive) -> bytes:
    """The paper as DOCX. The same directive gives the same bytes."""
    return word_of(compose(directive), made_at=directive.as_of)


def word_of(sheet: Sheet, *, made_at: datetime) -> bytes:
    """A sheet as DOCX; `made_at` is the only time in the file."""
    document = docx.Document()
    _set_up(document, sheet, made_at)
    for line in sheet.court_lines:
        _line(document.add_paragraph(), line, bold=True, centred=True)
    if sheet.caption:
        _caption(document, sheet)
    else:
        _title(document.add_paragraph(), sheet)
        _line(_spaced(document.add_paragraph(), before=10, after=8), sheet.reference)
    if sheet.judge_line:
        judge = _line(_spaced(document.add_paragraph(), before=10, after=8), sheet.judge_line, bold=True)
        judge.paragraph_format.keep_with_next = True
    notes: list[tuple[Run, ...]] = []
    for block in sheet.blocks:
        _block(document, block, notes)
    document.paragraphs[-1].paragraph_format.keep_with_next = bool(sheet.blocks)
    _end(document, sheet)
    for number, note in enumerate(notes, start=1):
        _line(document.add_paragraph(), f"[{number}] " + "".join(run.text for run in note))
    buffer = io.BytesIO()
    document.save(buffer)
    return _repacked(buffer.getvalue())


def _set_up(document: WordDocument, sheet: Sheet, made_at: datetime) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.top_margin, section.bottom_margin = Inches(1.1), Inches(0.9)
    section.left_margin = section.right_margin = Inches(1)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(12)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.element.rPr.rFonts.set(qn("w:cs"), FONT)
    normal.paragraph_format.space_after = Pt(0)
    _properties(document, sheet, made_at)
    if sheet.draft:
        _line(section.header.paragraphs[0], _MARK, bold=True, centred=True)
    _page_number(section.footer)
    _stamp_style(document)


def _properties(document: WordDocument, sheet: Sheet, made_at: datetime) -> None:
    properties = document.core_properties
    moment = made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.title = sheet.title_line
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.keywords = properties.subject = properties.category = ""
    properties.created = properties.modified = moment
    properties.language = "en-US"
    properties.revision = 1


def _line(paragraph: Paragraph, text: str, *, bold: bool = False, centred: bool = False) -> Paragraph:
    run = paragraph.add_run(text)
    run.bold = bold or None
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _spaced(paragraph: Paragraph, *, before: float = 0, after: float = 0) -> Paragraph:
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    return paragraph


def _title(paragraph: Paragraph, sheet: Sheet, *, centred: bool = True) -> None:
    paragraph.style = "Heading 1"
    run = paragraph.add_run(sheet.title)
    run.bold, run.font.size, run.font.name = True, Pt(12), FONT
    run.font.color.rgb = _BLACK
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _caption(document: WordDocument, sheet: Sheet) -> None:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    left.width, right.width = Inches(3.85), Inches(2.65)
    _parties(left, sheet)
    for at, line in enumerate(sheet.stamp):
        paragraph = right.paragraphs[0] if at == 0 else right.add_paragraph()
        paragraph.style = "Stamp"
        _line(paragraph, line)
    number = right.add_paragraph() if sheet.stamp else right.paragraphs[0]
    _line(_spaced(number, before=12, after=6), sheet.docket_number)
    _title(right.add_paragraph(), sheet, centred=False)


def _parties(cell: _Cell, sheet: Sheet) -> None:
    for at, line in enumerate(sheet.caption):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        _line(_spaced(paragraph, before=3, after=3), line.text)
        if line.role:
            paragraph.paragraph_format.left_indent = Inches(1.6)


def _block(document: WordDocument, block: Block, notes: list[tuple[Run, ...]]) -> None:
    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    if block.heading:
        paragraph.style = "Heading 2"
    else:
        shape.first_line_indent, shape.line_spacing = Inches(0.5), 1.1
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    shape.space_after = Pt(8)
    if block.label:
        paragraph.add_run(f"{block.label}.  ")
    note: tuple[Run, ...] = ()
    for run in (*block.runs, Run(text="")):
        if run.note:
            note += (run,)
            continue
        if note:
            notes.append(note)
            paragraph.add_run(str(len(notes))).font.superscript = True
            note = ()
        _run(paragraph, run, heading=block.heading)


def _run(paragraph: Paragraph, run: Run, *, heading: bool) -> None:
    if not run.text:
        return
    made = paragraph.add_run(run.text)
    made.bold, made.italic = run.bold or heading or None, run.italic or None
    if heading:
        made.font.size, made.font.name = Pt(12), FONT
        made.font.color.rgb = _BLACK


def _end(document: WordDocument, sheet: Sheet) -> None:
    if sheet.closing_first:
        _signed(document, sheet)
        _dated(document, sheet)
    else:
        _dated(document, sheet)
        _signed(document, sheet)


def _dated(document: WordDocument, sheet: Sheet) -> None:
    for at, line in enumerate(sheet.dated):
        paragraph = _line(_spaced(document.add_paragraph(), before=0 if at else 6), line)
        paragraph.paragraph_format.keep_with_next = at + 1 < len(sheet.dated) or not sheet.closing_first


def _signed(document: WordDocument, sheet: Sheet) -> None:
    lines = [(line, False) for line in sheet.closing]
    if sheet.signature:
        lines.append((f"/s/ {sheet.signed_name}" if sheet.signed_name else "_" * 34, False))
        lines += [(line, at == 0) for at, line in enumerate(sheet.signature)]
    for at, (line, bold) in enumerate(lines):
        before = 12 if at <= len(sheet.closing) else 0
        paragraph = _line(_spaced(document.add_paragraph(), before=before), line, bold=bold)
        paragraph.paragraph_format.left_indent = Inches(3.25)
        paragraph.paragraph_format.keep_with_next = at + 1 < len(lines) or sheet.closing_first


def _stamp_style(document: WordDocument) -> None:
    """A paragraph style with a border; paragraphs of one style that follow one another share one box."""
    style = document.styles.add_style("Stamp", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.font.size = document.styles["Normal"], Pt(9)
    style.paragraph_format.space_after = Pt(0)
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "2"), ("color", "000000")):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    style.element.get_or_add_pPr().append(borders)


def _page_number(footer: _Footer) -> None:
    footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    footer.part.element.p_lst[0].append(field)


def _repacked(data: bytes) -> bytes:
    """The package with one time for every part, so that equal papers have equal bytes."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as made,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in made.namelist():
            info = zipfile.ZipInfo(name, date_time=_ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, made.read(name))
    return buffer.getvalue()
