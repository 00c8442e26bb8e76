"""Papers of an invented case from their texts: PDF and Word files, and messages with attachments.

The same text gives the same bytes, as far as the libraries that the lock names allow it.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

import docx
import typst

LAYOUTS = {
    "classic": '#set page("us-letter", margin: 1in)\n#set text(font: "Libertinus Serif", size: 11.5pt)\n#set par(justify: true)\n',
    "modern": '#set page("us-letter", margin: (x: 1.2in, y: 0.9in), numbering: "1 of 1")\n#set text(font: "New Computer Modern", size: 10.5pt)\n',
    "pleading": '#set page("us-letter", margin: (left: 1.5in, right: 0.6in, y: 0.9in), numbering: "1")\n#set text(font: "Libertinus Serif", size: 12pt)\n#set par.line(numbering: "1")\n#set par(leading: 0.9em)\n',
    "serif": '#set page("us-letter", margin: 1in, numbering: "1")\n#set text(font: "Libertinus Serif", size: 11pt)\n#set par(justify: true)\n',
    "sans": '#set page("us-letter", margin: 1.1in)\n#set text(font: "DejaVu Sans Mono", size: 9pt)\n',
    "tight": '#set page("us-letter", margin: 0.8in, numbering: "Page 1")\n#set text(font: "New Computer Modern", size: 10pt)\n#set par(justify: true, leading: 0.5em)\n',
}


@dataclass
class Part:
    """One section of a source: what it is, its words after that, its text, and attachments of a letter."""

    kind: str
    words: list[str]
    text: str
    attached: list[Part] = field(default_factory=list)


def paragraphs(text: str) -> list[list[str]]:
    """Paragraphs as lists of lines."""
    return [block.split("\n") for block in re.split(r"\n\s*\n", text.strip("\n"))]


def render_pdf(text: str, layout: str) -> bytes:
    """The text as a PDF, the same bytes every time."""
    out = [LAYOUTS[layout], "#set document(date: none)\n"]
    for lines in paragraphs(text):
        if all(line.startswith("| ") for line in lines):
            kept = "\n".join(line[2:] for line in lines)
            out.append(f"#raw({json.dumps(kept, ensure_ascii=False)}, block: true)\n")
        elif all(line.startswith("^") for line in lines):
            for line in lines:
                out.append(f"#align(center)[#{json.dumps(line[1:].strip(), ensure_ascii=False)}]\n")
        else:
            body = " #linebreak() ".join(f"#{json.dumps(line, ensure_ascii=False)}" for line in joined(lines))
            out.append(f"#par[{body}]\n")
    compiled: bytes = typst.compile("\n".join(out).encode(), timestamp=0)
    return compiled


def joined(lines: list[str]) -> list[str]:
    """Lines of a paragraph run together, except where a line ends with two spaces (a line break)."""
    out = [""]
    for line in lines:
        out[-1] = f"{out[-1]} {line.strip()}".strip()
        if line.endswith("  "):
            out.append("")
    return [line for line in out if line]


def render_docx(text: str) -> bytes:
    """The text as a Word file, the same bytes every time."""
    document = docx.Document()
    for lines in paragraphs(text):
        if all(line.startswith("| ") for line in lines):
            rows = [[cell.strip() for cell in line[2:].split("|")] for line in lines]
            table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=False):
                    cell.text = words
        else:
            for line in joined([line.lstrip("^") for line in lines]):
                document.add_paragraph(line)
    document.core_properties.created = datetime(2024, 1, 1)  # noqa: DTZ001 - the format has no zone
    document.core_properties.modified = datetime(2024, 1, 1)  # noqa: DTZ001 - the format has no zone
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in sorted(before.namelist()):
            after.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), before.read(name))
    return fixed.getvalue()


def plain(text: str) -> str:
    """The text for a body or a text file: marks of layout removed, lines as they stand."""
    return re.sub(r"(?m)^(\^|\| ?)|[ ]+$", "", text.strip("\n")) + "\n"


def build_message(part: Part) -> bytes:
    """A letter as RFC 5322 bytes."""
    head, _, body = part.text.partition("\n\n")
    headers = dict(line.split(": ", 1) for line in head.split("\n"))
    sent = datetime.fromisoformat(headers["Date"])
    received = datetime.fromisoformat(headers.get("Received", headers["Date"]))
    host = parseaddr(headers["From"])[1].rpartition("@")[2]
    mark = hashlib.sha256(part.text.encode()).hexdigest()[:20]
    message = EmailMessage(policy=SMTP)
    message["Received"] = f"from mail.{host} by mx.court.example with ESMTPS; {format_datetime(received)}"
    message["Authentication-Results"] = (
        f"mx.court.example; spf=pass smtp.mailfrom={host}; dkim=pass header.d={host}; dmarc=pass header.from={host}"
    )
    for name in ("From", "To", "Cc", "Subject"):
        if name in headers:
            message[name] = headers[name]
    message["Date"] = format_datetime(sent)
    message["Message-ID"] = f"<{mark}@{host}>"
    message.set_content(plain(body))
    for attachment in part.attached:
        add_attachment(message, attachment)
    if message.is_multipart():
        message.set_boundary(f"=_{mark}")
    return message.as_bytes()


def add_attachment(message: EmailMessage, part: Part) -> None:
    """Adds one attachment, rendered by its ending."""
    name = part.words[0]
    match name.rpartition(".")[2]:
        case "pdf":
            data, kind = render_pdf(part.text, part.words[1]), "pdf"
        case "docx":
            data, kind = (
                render_docx(part.text),
                "vnd.openxmlformats-officedocument.wordprocessingml.document",
            )
        case _:
            message.add_attachment(plain(part.text), filename=name)
            return
    message.add_attachment(data, maintype="application", subtype=kind, filename=name)
