"""Reads files that may be hostile, each in a process of its own with 10 seconds and 1 GiB.

Run as a program it takes `document` or `message` and then paths on stdin, one a line, and prints one line of
JSON for each: how it ended, how many pages, how many characters, how many diagnostics.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from antechamber.core.document import Document

SECONDS = 10
BYTES = 1 << 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the reading of one file ended: `ok`, or the name of what went wrong."""

    path: Path
    ended: str
    pages: int = 0
    length: int = 0
    diagnostics: int = 0
    unread: int = 0
    seconds: float = 0.0
    words: str = ""


def read_under_limits(kind: str, paths: Iterable[Path]) -> list[Outcome]:
    """Reads every file with the reader of documents (`document`) or of messages (`message`)."""
    listed = "".join(f"{path}\n" for path in paths)
    surroundings = {**os.environ, "ANTECHAMBER_OCR": "off"}
    done = subprocess.run(
        [sys.executable, __file__, kind],
        input=listed,
        capture_output=True,
        text=True,
        check=True,
        env=surroundings,
    )
    told = (json.loads(line) for line in done.stdout.splitlines())
    return [Outcome(**{**entry, "path": Path(entry["path"])}) for entry in told]


def _read(kind: str, path: Path) -> dict[str, object]:
    from antechamber.readers.mail import read_message
    from antechamber.readers.text import read_document

    data = path.read_bytes()
    documents: tuple[Document, ...]
    if kind == "document":
        document = read_document(path.name, data)
        documents, diagnostics = (document,), document.diagnostics
    else:
        message = read_message(path.name, data)
        documents, diagnostics = message.documents, message.diagnostics
    return {
        "pages": sum(len(document.pages) for document in documents),
        "length": sum(len(document.text) for document in documents),
        "diagnostics": len(diagnostics),
        "unread": sum(1 for one in diagnostics if one.unread),
        "words": " | ".join(one.message for one in diagnostics[:3]),
    }


def _child(kind: str, path: Path, out: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.alarm(SECONDS * 2)
    try:
        told = {"ended": "ok", **_read(kind, path)}
    except MemoryError:
        told = {"ended": "MemoryError"}
    except BaseException as error:  # noqa: BLE001  # the test wants to see every kind of failure by its name
        told = {"ended": type(error).__name__, "words": str(error)[:300]}
    os.write(out, json.dumps(told).encode())


def _one(kind: str, path: Path) -> dict[str, object]:
    began = time.monotonic()
    inner, outer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(inner)
        _child(kind, path, outer)
        os._exit(0)
    os.close(outer)
    with os.fdopen(inner, "rb") as stream:
        told = stream.read()
    _, status = os.waitpid(child, 0)
    found: dict[str, object] = json.loads(told) if told else {"ended": f"signal {os.WTERMSIG(status)}"}
    return {"path": str(path), **found, "seconds": round(time.monotonic() - began, 3)}


if __name__ == "__main__":
    import antechamber.readers.mail
    import antechamber.readers.text.docx
    import antechamber.readers.text.pdf  # noqa: F401  # loaded once, so that each child begins warm

    for line in sys.stdin:
        sys.stdout.write(json.dumps(_one(sys.argv[1], Path(line.rstrip("\n")))) + "\n")
        sys.stdout.flush()
