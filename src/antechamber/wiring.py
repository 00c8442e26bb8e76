"""The one place where adapters meet use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from antechamber.core.calendar import CourtTables
from antechamber.core.case import Case
from antechamber.core.document import Document
from antechamber.core.evidence import Diagnostic
from antechamber.core.message import Message, message_of
from antechamber.core.negotiation import Letter
from antechamber.core.order import EnteredOrder
from antechamber.office import Readers, ReviewedCase, review_record, with_second_reader
from antechamber.readers.letters import read_letter
from antechamber.readers.mail import papers_of, read_message
from antechamber.readers.orders import read_order
from antechamber.readers.text import patience, read_document
from antechamber.store.case_folder import load_case_folder
from antechamber.store.law_tables import load_court_tables
from antechamber.store.settings import SecondReaderSettings, load_settings

_A_MINUTE = 60.0
"""What a paper of a case may take, if it is a scan: the court waits for what its parties wrote."""


@cache
def court_tables() -> CourtTables:
    """The dated tables of courts and holidays, loaded once."""
    return load_court_tables()


def readers() -> Readers:
    """The readers that this program uses."""
    waiting = patience(_A_MINUTE)
    return Readers(
        document=waiting(read_document), order=_read_order, message=waiting(read_message), letter=read_letter
    )


def review_folder(path: Path, *, as_of: datetime | None = None) -> ReviewedCase:
    """Reviews a case folder as of a moment; without one, as of the folder's own, else now.

    Raises:
        CaseFolderError: the folder is no case folder.
    """
    folder = load_case_folder(path)
    moment = _in_zone(as_of or folder.case.as_of or datetime.now(UTC), folder.case.time_zone)
    reviewed = review_record(folder, readers(), as_of=moment, tables=court_tables())
    chosen = load_settings().second_reader
    if chosen is None:
        return reviewed
    return with_second_reader(reviewed, _second_reader(chosen), tables=court_tables())


def _second_reader(chosen: SecondReaderSettings) -> Callable[[Letter, Message, Case], Letter]:
    # Loaded only when chambers use it: the one part of the program that opens a connection.
    from antechamber.readers.letters.model_claims import read_by_model  # noqa: PLC0415 - see above
    from antechamber.readers.letters.model_endpoint import Endpoint, ask_at  # noqa: PLC0415 - see above

    ask = ask_at(Endpoint(address=chosen.address, model=chosen.model, consent=chosen.consent))
    return lambda letter, message, case: read_by_model(letter, message, case, ask)


def _in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _read_order(document: Document, case: Case) -> EnteredOrder:
    return read_order(document, court_tables(), case=case)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReading:
    """One letter read alone, with the case whose parties it speaks of and what could not be read."""

    case: Case
    letter: Letter
    diagnostics: tuple[Diagnostic, ...]


@patience(_A_MINUTE)
def read_letter_file(path: Path, *, case_folder: Path) -> LetterReading:
    """Reads one message, or one document as if it had come alone, as statements.

    Raises:
        CaseFolderError: the folder is no case folder.
        OSError: the file cannot be opened.
    """
    case = load_case_folder(case_folder).case
    data = path.read_bytes()
    if path.suffix.lower() == ".eml":
        message = read_message(path.name, data)
    else:
        message = message_of(read_document(path.name, data))
    found = message.diagnostics + tuple(d for document in message.documents for d in document.diagnostics)
    return LetterReading(case=case, letter=read_letter(message, case), diagnostics=found)


def review_page(path: Path, reviewed: ReviewedCase) -> str:
    """The review as one self-contained page of HTML, the cited pages pictured beside their text.

    Raises:
        CaseFolderError: the folder is no case folder.
    """
    # Loaded only for this page, which few reviews ask for.
    from antechamber.drafting.page import PageImage, render_review_page  # noqa: PLC0415 - see above
    from antechamber.readers.text import locate, picture_of_page  # noqa: PLC0415 - see above

    papers = _papers_in(path)
    cited: dict[tuple[str, int], set[tuple[int, int]]] = {}
    for finding in reviewed.review.findings:
        for passage in finding.evidence:
            cited.setdefault((passage.source, passage.page), set()).add((passage.start, passage.end))
    images = {}
    for (source, page), spans in cited.items():
        picture = picture_of_page(papers.get(source, b""), page)
        if picture is not None:
            boxes = tuple(box for span in sorted(spans) for box in locate(papers[source], page, *span))
            images[source, page] = PageImage(
                data=picture.data,
                media_type=picture.media_type,
                width=picture.width,
                height=picture.height,
                boxes=boxes,
            )
    return render_review_page(reviewed.review, reviewed.documents, images)


def _papers_in(path: Path) -> dict[str, bytes]:
    """The bytes of every order and of every paper that came with a letter, by source."""
    folder = load_case_folder(path)
    papers = dict(folder.orders)
    for source, data in folder.letters:
        papers |= papers_of(source, data)
    return papers
