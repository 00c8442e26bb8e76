"""Where a sentence of an order ends behind a clock time, which bears a stop of its own."""

import pytest

from antechamber.readers.orders.sentences import sentence_spans


def _cut(text: str) -> list[str]:
    return [text[start:end].strip() for start, end, _ in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The parties shall appear on July 21, 2023 at 2:00 p.m.", "Letters are due July 14, 2023."),
        ("The parties shall appear on July 21, 2023 at 2:00 p.m.", "Settlement statements must come first."),
        ("We begin at 9:30 a.m.", "Bring photo identification to the security desk."),
        ("We begin at 9:30 a.m.", "Confidential letters to chambers will be sent by e-mail."),
        ("We begin at 9:30 a.m.", "The parties may come later."),
    ],
)
def test_that_a_clause_behind_a_clock_time_is_a_sentence(first: str, second: str) -> None:
    assert _cut(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "The conference is at 2:00 p.m. Eastern Time and shall last until five.",
        "The conference begins at 2:00 p.m. Monday, and counsel must come.",
        "Counsel shall appear at 2:00 p.m. Courtroom 4B must be entered by the side door.",
        "The conference begins at 2:00 p.m. on Friday.",
        "The conference begins at 2:00 p.m. Mountain by video and shall end at five.",
    ],
)
def test_that_a_zone_a_day_or_a_room_belongs_to_the_time(text: str) -> None:
    assert _cut(text) == [text]
