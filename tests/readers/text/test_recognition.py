"""Recognised pages: doubts where two readers differ, the cache, and one real scan."""

import importlib
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from tests.readers.papers import pdf_of, shown

from antechamber.readers.text import locate, ocr, read_document
from antechamber.readers.text.ocr import cache
from antechamber.readers.text.ocr.agreement import compared, doubted_layer
from antechamber.readers.text.ocr.apart import Recogniser
from antechamber.readers.text.ocr.recognition import Line, Recognition, Word, in_rows, laid_out
from antechamber.readers.text.ocr.tesseract import tesseract_path
from antechamber.readers.text.patience import patience, seconds_allowed
from antechamber.readers.text.scanned import too_late


def _line(text: str, row: int, *, score: float = 0.99, left: float = 0.1) -> Line:
    words, at = [], left
    for token in text.split():
        end = at + 0.01 * len(token)
        words.append(Word(text=token, score=score, frame=(at, 0.1 + row * 0.02, end, 0.115 + row * 0.02)))
        at = end + 0.01
    return Line(words=tuple(words))


def _doubts(page: Recognition) -> list[str]:
    return [page.text[first:last] for first, last in page.doubtful]


@pytest.mark.parametrize(
    ("first", "second", "doubtful"),
    [
        ("We offered $25,000 on May 3", "We offered $25,000 on May 3", []),
        ("We offered $25,000 on May 3", "We offered $26,000 on May 3", ["$25,000"]),
        ("We offered $25,000 on May 3", "We offered $25.000 on May 3", ["$25,000"]),
        ("We offered $25,000 on May 3", "We offered $25,000 on May 8", ["3"]),
        ("We offered $25,000 on May 3", "We offered $25,000 on Mav 3", ["May"]),
        ("We have not offered money", "We have offered money", ["not"]),
        ("We have offered money", "We have not offered money", ["have offered"]),
        ("the defendants’ counsel", "the defendants' counsel,", []),
        ("the defendants replied", "the defendanls replied", []),
        ("walk it off. I fell", "walk it off.I fell", []),
        ("Paid 25 000 dollars", "Paid 25000 dollars", ["25 000"]),
    ],
)
def test_what_two_readers_read_differently_is_doubtful(first: str, second: str, doubtful: list[str]) -> None:
    assert _doubts(compared([_line(first, 0)], [_line(second, 0)])) == doubtful


def test_low_confidence_is_doubtful_where_there_is_no_second_reader() -> None:
    lines = [_line("We offered", 0), _line("$25,000", 1, score=0.85), _line("yesterday", 2, score=0.5)]
    assert _doubts(compared(lines, None)) == ["$25,000\nyesterday"]


def test_a_line_that_only_the_second_reader_saw_is_put_in_as_doubtful() -> None:
    page = compared(
        [_line("First line here", 0), _line("Third line here", 2)], [_line("We offered nothing", 1)]
    )
    assert page.text == "First line here\nWe offered nothing\nThird line here"
    assert "We offered nothing" in _doubts(page)[0]


@pytest.mark.parametrize(
    ("first", "second", "read"),
    [
        ("all paid in Februar", "all paid in February", "all paid in February"),
        ("we offered $1,00", "we offered $1,000", "we offered $1,00"),
        ("we did no", "we did not", "we did no"),
        ("that offer was her", "that offer was hers", "that offer was hers"),
    ],
)
def test_a_letter_lost_at_the_edge_is_taken_from_the_second_reader(
    first: str, second: str, read: str
) -> None:
    assert compared([_line(first, 0)], [_line(second, 0)]).text == read


def test_lines_stand_in_reading_order_with_gaps_as_paragraphs() -> None:
    lines = [
        _line("end.", 5),
        _line("right", 0, left=0.5),
        _line("left", 0),
        _line("second", 1),
        _line("third", 2),
    ]
    assert laid_out(in_rows(lines)).text == "left right\nsecond\nthird\n\nend."


def test_a_foreign_text_layer_is_held_against_the_scan() -> None:
    page = laid_out([_line("We offered $25,000 on May 3", 0), _line("by telephone.", 1)])
    layer = "We offered $28,000 on May 3 by telephone. Defendants also conveyed a firm written proposal."
    doubtful, hidden = doubted_layer(layer, page)
    assert [layer[first:last] for first, last in doubtful] == ["$28,000"]
    assert [layer[first:last] for first, last in hidden] == [
        "Defendants also conveyed a firm written proposal."
    ]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("ANTECHAMBER_OCR_CACHE", raising=False)
    return tmp_path


def test_a_page_is_kept_for_its_owner_alone(home: Path) -> None:
    page = compared([_line("We offered $25,000", 0)], [_line("We offered $26,000", 0)])
    key = cache.key_of(b"data", 1, second_reader=True)
    assert cache.kept(key) is None
    cache.keep(key, page)
    found = cache.kept(key)
    assert found is not None
    assert (found.text, found.spans, found.doubtful) == (page.text, page.spans, page.doubtful)
    kept = home / "antechamber" / "ocr"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {0o600}
    (kept / f"{key}.json").write_text("{broken")
    assert cache.kept(key) is None


def test_the_cache_can_be_turned_off(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTECHAMBER_OCR_CACHE", "off")
    cache.keep("key", laid_out([_line("x", 0)]))
    assert list(home.iterdir()) == []


def _scan(*lines: str, turned: int = 0) -> bytes:
    """A page of these lines as a picture without any text layer, turned by so many degrees."""
    drawn = "".join(shown(line, at=(72, 700 - 30 * row), size=16) for row, line in enumerate(lines))
    with pypdfium2.PdfDocument(pdf_of(drawn)) as pdf:
        bitmap = pdf[0].render(scale=2, grayscale=True, rotation=turned)
        rows = bytes(bitmap.buffer)
        pixels = b"".join(
            rows[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height)
        )
        picture = bitmap.width, bitmap.height, pixels
    place = "612 0 0 473 0 150" if turned % 180 else "612 0 0 792 0 0"
    return pdf_of(f"q {place} cm /S Do Q", images={"S": picture})


def test_a_scan_is_read_with_places_and_then_from_the_cache(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not ocr.is_available():
        pytest.skip("The ocr extra is not installed (or turned off); a scan is then only reported.")
    data = _scan("Dear Judge Alvarez:", "On May 3, 2024 we offered $25,000.")
    document = read_document("letters/1.eml#scan.pdf", data)
    (page,) = document.pages
    assert [line for line in page.text.splitlines() if line] == [
        "Dear Judge Alvarez:",
        "On May 3, 2024 we offered $25,000.",
    ]
    assert page.recognised
    assert document.remarks == ("scanned",)
    assert [one.unread for one in document.diagnostics] == [False]
    at = page.text.index("$25,000")
    (box,) = locate(data, 1, at, at + 7)
    assert box.top < (792 - 670) / 792 < box.bottom + 0.02
    assert box.left > 0.4
    (second,) = read_document("other.pdf", _scan("We stood ready.")).pages
    assert second.text == "We stood ready."
    monkeypatch.setattr(
        "antechamber.readers.text.ocr.apart.Recogniser.read", lambda *_, **__: pytest.fail("read again")
    )
    assert read_document("letters/1.eml#scan.pdf", data) == document


@pytest.mark.parametrize(("turned", "place"), [(180, (0.5, 0.85)), (90, (0.85, 0.5))])
def test_a_scan_that_lies_wrong_is_read_and_found_where_it_lies(
    home: Path, turned: int, place: tuple[float, float]
) -> None:
    if not ocr.is_available():
        pytest.skip("The ocr extra is not installed (or turned off); a scan is then only reported.")
    data = _scan("Dear Judge Alvarez:", "On May 3, 2024 we offered $25,000.", turned=turned)
    (page,) = read_document("scan.pdf", data).pages
    assert [line for line in page.text.splitlines() if line][-1] == "On May 3, 2024 we offered $25,000."
    at = page.text.index("$25,000")
    (box,) = locate(data, 1, at, at + 7)
    assert (box.left + box.right) / 2 == pytest.approx(place[0], abs=0.2)
    assert (box.top + box.bottom) / 2 == pytest.approx(place[1], abs=0.2)


def test_without_recognition_a_scan_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    document = read_document("scan.pdf", _scan("Dear Judge:"))
    assert document.pages[0].text == ""
    assert "Page 1 has no text" in document.diagnostics[0].message
    assert document.diagnostics[0].unread


def test_a_page_that_can_hardly_be_recognised_counts_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    poor = compared([_line("Wc offned m0ncy to thc defendant", 0, score=0.3)], None)
    monkeypatch.setattr(ocr, "is_available", lambda: True)
    monkeypatch.setattr(ocr, "recognise_pages", lambda _data, _pdf, _numbers: iter([(1, poor)]))
    document = read_document("scan.pdf", _scan("Dear Judge:"))
    assert [one.unread for one in document.diagnostics] == [True]
    assert "hardly" in document.diagnostics[0].message


def test_a_page_that_the_main_reader_gave_up_is_read_anew_the_next_time(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [(laid_out([]), False), (laid_out([_line("We stood ready.", 0)]), True)]
    monkeypatch.setattr("antechamber.readers.text.ocr.scans.is_available", lambda: True)
    monkeypatch.setattr(ocr, "is_available", lambda: True)
    monkeypatch.setattr("antechamber.readers.text.ocr.apart.Recogniser.read", lambda *_, **__: answers.pop(0))
    data = _scan("We stood ready.")
    texts = [read_document("scan.pdf", data).pages[0].text for _ in range(3)]
    assert texts == ["", "We stood ready.", "We stood ready."]


def test_what_the_second_reader_sees_alone_is_doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    if not ocr.is_available() or tesseract_path() is None:
        pytest.skip("This needs the ocr extra and tesseract.")
    one_page = importlib.import_module("antechamber.readers.text.ocr.one_page")

    def give_up(_picture: object) -> None:
        raise MemoryError

    monkeypatch.setattr("antechamber.readers.text.ocr.rapid.read_upright", give_up)
    page, whole = one_page.recognised(_picture("We stood ready all of that week."))
    assert not whole
    assert _doubts(page) == [page.text]


def _picture(*lines: str) -> Any:
    with pypdfium2.PdfDocument(_scan(*lines)) as pdf:
        return pdf[0].render(scale=2).to_numpy()[:, :, :3].copy()


def test_the_process_that_recognises_can_be_ended_and_begins_again() -> None:
    if not ocr.is_available():
        pytest.skip("The ocr extra is not installed (or turned off); a scan is then only reported.")
    recogniser = Recogniser()
    picture = _picture("We stood ready.")
    assert recogniser.read(picture, seconds=0.01) is None
    answers = [recogniser.read(picture, seconds=None) for _ in range(2)]
    assert [answer and (answer[0].text, answer[1]) for answer in answers] == [("We stood ready.", True)] * 2


def test_pages_for_which_the_time_does_not_last_are_named_and_read_the_next_time(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(0, 1000, 4))
    monkeypatch.setattr("antechamber.readers.text.ocr.scans.is_available", lambda: True)
    monkeypatch.setattr(ocr, "is_available", lambda: True)
    monkeypatch.setenv("ANTECHAMBER_OCR_SECONDS", "9.0")
    monkeypatch.setattr(
        "antechamber.readers.text.ocr.scans.time", SimpleNamespace(monotonic=lambda: next(clock))
    )
    monkeypatch.setattr(
        "antechamber.readers.text.ocr.apart.Recogniser.read",
        lambda *_, **__: (laid_out([_line("We stood ready.", 0)]), True),
    )
    data = pdf_of(*["q 612 0 0 792 0 0 cm /S Do Q"] * 5, images={"S": (2, 2, b"1234")})
    read, unread = [], []
    for _ in range(4):
        document = read_document("scan.pdf", data)
        read.append(sum(bool(page.text) for page in document.pages))
        unread.append([one.message for one in document.diagnostics if one.unread])
    assert read == sorted(read)
    assert 0 < read[0] < 5 == read[-1]
    assert unread[0][0].startswith(
        f"Pages {read[0] + 1} to 5 are scans and could not be read in the 9 seconds"
    )
    assert unread[-1] == []


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], "Page 3 is a scan"),
        ([3, 4], "Pages 3 and 4 are scans"),
        ([2, 4, 5, 6, 9], "Pages 2, 4 to 6 and 9 are scans"),
    ],
)
def test_pages_are_named_as_a_person_would(
    numbers: list[int], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANTECHAMBER_OCR_SECONDS", "9.0")
    told = [too_late("scan.pdf", numbers, some_read=some).message for some in (True, False)]
    assert all(message.startswith(f"{words} and could not be read in the 9 seconds") for message in told)
    assert ["Read again" in message for message in told] == [True, False]


@pytest.mark.parametrize(("told", "seconds"), [("", 9.0), ("off", None), ("30", 30.0), ("soon", 9.0)])
def test_the_time_for_one_paper_can_be_set(
    told: str, seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANTECHAMBER_OCR_SECONDS", told)
    assert seconds_allowed() == seconds


def test_work_that_can_wait_gives_a_paper_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANTECHAMBER_OCR_SECONDS")
    waiting = patience(60.0)(seconds_allowed)
    assert (seconds_allowed(), waiting(), waiting(), seconds_allowed()) == (9.0, 60.0, 60.0, 9.0)
