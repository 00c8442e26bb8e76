"""Whole process: `antechamber review` on a five-letter case against a bare extraction of the same files' text.

The bare process does what no reviewer could do without: it opens every order and attachment with pypdfium2 or
python-docx and takes the text out. The aim is at most three times its time.
"""

import compileall
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "achterberg-v-halvorsen"
ROUNDS = 11

BARE = """
import email, email.policy, io, sys
from pathlib import Path
import docx, pypdfium2
def text_of(name, data):
    if name.endswith('.pdf'):
        return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    if name.endswith('.docx'):
        return [p.text for p in docx.Document(io.BytesIO(data)).paragraphs]
    return [data.decode('utf-8', 'replace')]
case = Path(sys.argv[1])
for order in sorted(case.glob('orders/*')):
    text_of(order.name, order.read_bytes())
for letter in sorted(case.glob('letters/*.eml')):
    message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
    for part in message.walk():
        if not part.is_multipart():
            text_of(part.get_filename() or 'body.txt', part.get_payload(decode=True) or b'')
"""


def five_letter_case(folder: Path) -> Path:
    """The invented example with two further letters: later messages of two of its counsel."""
    case = folder / "case"
    shutil.copytree(EXAMPLE, case)
    for number, stem in ((4, "1-achterberg"), (5, "3-pell")):
        data = (case / "letters" / f"{stem}.eml").read_bytes()
        (case / "letters" / f"{number}-again.eml").write_bytes(
            data.replace(b"Message-ID: <", b"Message-ID: <again-")
        )
    return case


def seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    compileall.compile_dir(ROOT / "src", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        case = five_letter_case(Path(name))
        review = [str(ROOT / ".venv/bin/antechamber"), "review", str(case), "--json"]
        bare = [sys.executable, "-c", BARE, str(case)]
        seconds(review), seconds(bare)
        pairs = [(seconds(review), seconds(bare)) for _ in range(ROUNDS)]
        start_up = statistics.median(seconds([review[0], "--version"]) for _ in range(ROUNDS))
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    print(f"antechamber review, five letters   {statistics.median(p[0] for p in pairs) * 1000:7.0f} ms")
    print(f"bare text extraction               {statistics.median(p[1] for p in pairs) * 1000:7.0f} ms")
    print(f"ratio (aim: at most 3)             {ratio:7.2f}")
    print(f"start-up (--version)               {start_up * 1000:7.0f} ms")


if __name__ == "__main__":
    main()
