"""Papers made for the tests: small PDFs, Word documents and pictures, written out by hand."""

import io
import zipfile
from collections.abc import Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf_of(*pages: str, images: Mapping[str, tuple[int, int, bytes]] | None = None) -> bytes:
    """A PDF of letter-size pages with these content streams; /F1 is Helvetica, images are grey."""
    pictures = dict(images or {})
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    first = 4 + len(pictures)
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for width, height, pixels in pictures.values():
        head = f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
        objects.append(_stream(f"{head} /BitsPerComponent 8", pixels))
    names = " ".join(f"/{name} {4 + index} 0 R" for index, name in enumerate(pictures))
    for index, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {first + 2 * index + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> /XObject << {names} >> >> >>".encode()
        )
        objects.append(_stream("<<", page.encode("cp1252")))
    return _numbered(objects)


def _stream(head: str, data: bytes) -> bytes:
    return head.encode() + b" /Length %d >>\nstream\n" % len(data) + data + b"\nendstream"


def _numbered(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def shown(
    text: str, *, at: tuple[float, float] = (72, 700), size: float = 12, before: str = "0 g 0 Tr"
) -> str:
    """A content stream that shows one line of text."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q BT {before} /F1 {size} Tf 1 0 0 1 {at[0]} {at[1]} Tm ({escaped}) Tj ET Q\n"


def docx_of(body: str, **parts: str) -> bytes:
    """A Word document with this XML inside its body; other parts by name (`footnotes`, `numbering`, ...)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content.replace(" XMLNS", f" {_W}", 1))
    return out.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of these runs; a plain text becomes a run."""
    made = "".join(
        run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{made}</w:p>"
