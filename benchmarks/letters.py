"""Reading one five-page letter, in milliseconds after text extraction; linearity; and hostile text.

Nothing is kept from one round to the next. Prints the best of several rounds in time of the processor, the ratio to bare text extraction of the corpus' PDF letters with pypdfium2,
and the ratio to `dateparser.search` on the same text where that library is installed.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2

from antechamber.core.case import Case, Counsel, Party, PartyId, PartyKind
from antechamber.core.document import Document, Page
from antechamber.core.message import Address, Message
from antechamber.readers.letters import read_letter
from antechamber.readers.mail import read_message

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
FIVE_PAGES = 13_500
"""Characters of a five-page letter, as the corpus' PDF letters have them."""
MOST_MILLISECONDS, MOST_SECONDS = 20.0, 5.0

HOSTILE = (
    *(
        "1,",
        "1,234,567.89 ",
        "$",
        "1 ",
        "O",
        "_",
        "[",
        '("',
        '"',
        "> ",
        "\n",
        " \n",
        "-\n",
        "A. ",
        "not yet ",
    ),
    *(
        "we offered $5 ",
        "$1,000 and ",
        "five hundred ",
        "Renata Okafor ",
        "June 6, 2023 ",
        "and he said ",
        "- $5\n",
    ),
    "On June 6 counsel for defendants told Mr. Abernethy that they would pay $5,000 to settle. ",
    "From: x\nTo: y\nDate: June 6, 2023\n\nhi\n",
)
"""What is repeated to fill five megabytes."""


def case() -> Case:
    """A plaintiff and a company."""
    one, other = PartyId("okafor"), PartyId("thistledown")
    return Case(
        docket_number="23-CV-3391",
        caption="Okafor v. Thistledown",
        court="nysd",
        time_zone=ZoneInfo("America/New_York"),
        settlement_judge="Gideon Wexford",
        parties=(
            Party(id=one, name="Renata Okafor", role="plaintiff", kind=PartyKind.PERSON, side="p"),
            Party(
                id=other, name="Thistledown Freight, Inc.", role="defendant", kind=PartyKind.COMPANY, side="d"
            ),
        ),
        counsel=(
            Counsel(name="Miles Abernethy", emails=("m@abernethy.example",), represents=(one,)),
            Counsel(name="Judith Vandermeer", emails=("j@vandermeer.example",), represents=(other,)),
        ),
    )


def message(text: str) -> Message:
    """The text as the body of one e-mail of plaintiff's counsel."""
    return Message(
        source="letters/bench.eml",
        message_id=None,
        subject="letter",
        sender=Address(name="Miles Abernethy", email="m@abernethy.example"),
        to=(),
        cc=(),
        sent_at=datetime(2024, 7, 9, 12, tzinfo=ZoneInfo("America/New_York")),
        received_at=None,
        body=Document(source="letters/bench.eml", pages=(Page(number=1, text=text),)),
    )


def prose(length: int) -> str:
    """Passages of the corpus one after another, under the headings of a letter, as long as asked."""
    files = sorted((CORPUS / "passages").glob("*.jsonl"))
    rows = [
        json.loads(line)["text"] for path in files for line in path.read_text(encoding="utf-8").splitlines()
    ]
    merits = [f"{row}\n\n" for row in rows]
    text = "July 9, 2024\n\nDear Judge Wexford:\n\n"
    headings = (
        "1. Facts",
        "2. Strengths and weaknesses",
        "3. Damages",
        "4. Negotiations",
        "5. For the Court only",
    )
    for number, heading in enumerate(headings):
        share = merits[number * 40 :] + merits
        text += heading + "\n\n"
        goal = len(text) + length // len(headings)
        for row in share:
            if len(text) >= goal:
                break
            text += row
    while len(text) < length:
        text += text
    return text[:length]


def best(action: Callable[[], object], rounds: int = 9) -> float:
    takes = []
    for _ in range(rounds):
        started = time.process_time()
        action()
        takes.append(time.process_time() - started)
    return min(takes)


def extraction_per_character() -> float:
    """Seconds for one character of text layer out of the corpus' PDF letters."""
    seconds, characters = 0.0, 0
    for path in sorted((CORPUS / "blind").glob("*/orders/*.pdf"))[:6]:
        data = path.read_bytes()

        def extract(data: bytes = data) -> int:
            document = pypdfium2.PdfDocument(data)
            return sum(len(page.get_textpage().get_text_range()) for page in document)

        seconds += best(extract, 3)
        characters += extract()
    return seconds / characters if characters else 0.0


def main() -> int:
    people = case()
    letter, twice = prose(FIVE_PAGES), prose(FIVE_PAGES * 4)
    one = best(lambda: read_letter(message(letter), people)) * 1e3
    four = best(lambda: read_letter(message(twice), people), 3) * 1e3
    hostile = {
        words: best(lambda text=text: read_letter(message(text), people), 1)  # type: ignore[misc]  # a bound default
        for words in HOSTILE
        for text in (words * (5_000_000 // len(words)),)
    }
    worst = max(hostile, key=hostile.__getitem__)
    raw = b"From: m@abernethy.example\r\nTo: c@court.example\r\nSubject: letter\r\n\r\n" + b"1," * 2_500_000
    whole = best(lambda: read_letter(read_message("letters/big.eml", raw), people), 1)
    print(f"five pages            {one:8.1f} ms   (most {MOST_MILLISECONDS:.0f})")
    print(f"twenty pages          {four:8.1f} ms   {four / one:.1f} times five pages")
    print(f"5 MB of digits        {whole:8.2f} s    (most {MOST_SECONDS:.0f}), message and letter")
    print(f"5 MB of hostile text  {hostile[worst]:8.2f} s    (most {MOST_SECONDS:.0f}), the worst: {worst!r}")
    extraction = extraction_per_character() * FIVE_PAGES * 1e3
    if extraction:
        print(
            f"bare extraction       {extraction:8.1f} ms   reading takes {one / extraction:.1f} times as long"
        )
    try:
        search_dates = importlib.import_module("dateparser.search").search_dates
    except ModuleNotFoundError:
        print("dateparser            not installed")
    else:
        other = best(lambda: search_dates(letter, languages=["en"]), 1) * 1e3
        print(f"dateparser.search     {other:8.1f} ms   {other / one:.1f} times as long as reading")
    return int(one > MOST_MILLISECONDS or max(hostile[worst], whole) > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
