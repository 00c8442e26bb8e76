"""Messages: headers, bodies, attachments, and whatever else an inbox holds."""

import base64
import time
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.papers import docx_of, paragraph, pdf_of, shown

from antechamber.core.message import Address
from antechamber.readers.mail import read_message

EAST = timezone(timedelta(hours=-4))


def _message(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "Ann Bell <Ann@Firm.example>",
        "To": "chambers@court.example",
        **headers,
    }.items():
        message[name.replace("_", "-")] = value
    message.set_content("Attached is our letter.\n")
    return message


def test_headers_are_read() -> None:
    message = _message(
        Subject="Case 22-cv-1", Date="Wed, 01 May 2024 22:40:00 -0400", Message_ID="<a@b>", Cc="x@y.example"
    )
    read = read_message("letters/1.eml", bytes(message))
    assert read.sender == Address(name="Ann Bell", email="ann@firm.example")
    assert read.to == (Address(name="", email="chambers@court.example"),)
    assert read.cc == (Address(name="", email="x@y.example"),)
    assert (read.subject, read.message_id) == ("Case 22-cv-1", "<a@b>")
    assert read.sent_at == datetime(2024, 5, 1, 22, 40, tzinfo=EAST)
    assert read.received_at is None


def test_the_outermost_received_header_counts() -> None:
    message = b"Received: from a by mx.court.example; Wed, 01 May 2024 17:00:05 -0400\n"
    message += b"Received: from b by c; Wed, 01 May 2024 16:59:59 -0400\nFrom: a@b.example\n\nBody"
    assert read_message("x.eml", message).received_at == datetime(2024, 5, 1, 17, 0, 5, tzinfo=EAST)


def test_comments_in_a_date_are_no_part_of_it() -> None:
    message = b"Date: Wed, 01 May (so ((it)) seems) 2024 17:00:05 -0400 (EDT)\n\nBody"
    assert read_message("x.eml", message).sent_at == datetime(2024, 5, 1, 17, 0, 5, tzinfo=EAST)


def test_a_time_of_zone_minus_zero_is_universal_time() -> None:
    message = b"Received: by mx; Wed, 01 May 2024 17:00:05 -0000\n\nBody"
    assert read_message("x.eml", message).received_at == datetime(2024, 5, 1, 17, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "nonsense",
        "Wed, 99 May 2024 25:61:00 -0400",
        "Wed, 01 May 2024 17:00:05",
        "Wed, 01 May 2024 17:00:05 EST5EDT",
        "0" * 5000,
    ],
)
def test_a_date_that_is_none_is_none(words: str) -> None:
    message = f"Received: by mx; {words}\nDate: {words}\nFrom: a@b.example\n\nBody".encode()
    read = read_message("x.eml", message)
    assert (read.received_at, read.sent_at) == (None, None)


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ("mx; spf=pass smtp.mailfrom=x; dkim=pass header.d=x; dmarc=pass header.from=x", True),
        ("mx; spf=pass; dkim=pass; dmarc=fail", False),
        ("mx; spf=pass; dkim=none; dmarc=none", True),
        ("mx; dkim=fail; spf=pass", False),
        ("mx; none", None),
        ("mx; spf=neutral (mx: dmarc=pass is only a comment)", None),
    ],
)
def test_what_the_receiving_server_says_of_the_sender(results: str, *, told: bool | None) -> None:
    assert read_message("x.eml", f"Authentication-Results: {results}\n\nBody".encode()).authenticated is told


def test_only_the_outermost_results_are_believed() -> None:
    message = b"Authentication-Results: mx; dmarc=fail\nAuthentication-Results: forged; dmarc=pass\n\nBody"
    assert read_message("x.eml", message).authenticated is False


def test_attachments_are_documents_in_their_order() -> None:
    message = _message()
    message.add_attachment(pdf_of(shown("By PDF")), maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment(
        docx_of(paragraph("By Word")), maintype="application", subtype="octet-stream", filename="b.docx"
    )
    message.add_attachment("By text", filename="c.txt")
    read = read_message("letters/1.eml", bytes(message))
    assert read.body.source == "letters/1.eml"
    assert [one.source for one in read.attachments] == [
        f"letters/1.eml#{name}" for name in ("a.pdf", "b.docx", "c.txt")
    ]
    assert [one.text.strip() for one in read.attachments] == ["By PDF", "By Word", "By text"]
    assert read.diagnostics == ()


def test_two_attachments_of_one_name_keep_two_names() -> None:
    message = _message()
    for words in ("one", "two"):
        message.add_attachment(words, filename="letter.txt")
    sources = [one.source for one in read_message("m.eml", bytes(message)).attachments]
    assert sources == ["m.eml#letter.txt", "m.eml#letter.txt (2)"]


def test_a_name_cannot_point_elsewhere() -> None:
    message = _message()
    message.add_attachment("x", filename="../../etc/pass#wd.txt")
    assert read_message("m.eml", bytes(message)).attachments[0].source == "m.eml#pass_wd.txt"


def test_plain_text_is_taken_before_its_html_twin() -> None:
    message = _message()
    message.add_alternative("<p>Attached is our letter.</p>", subtype="html")
    assert read_message("m.eml", bytes(message)).body.text.strip() == "Attached is our letter."


def test_html_alone_is_read_as_text() -> None:
    message = _message()
    message.set_content("<p>Dear Judge,</p><p>We offered <b>$5</b>.</p>", subtype="html")
    assert read_message("m.eml", bytes(message)).body.text.strip() == "Dear Judge,\n\nWe offered $5."


def test_a_forwarded_message_is_an_attachment_with_its_own_papers() -> None:
    inner = _message(Subject="Our offer", Date="Wed, 01 May 2024 10:00:00 -0400")
    inner.add_attachment("Ten thousand.", filename="offer.txt")
    outer = MIMEMultipart()
    outer["From"] = "a@b.example"
    outer.attach(MIMEText("See below."))
    outer.attach(MIMEMessage(inner))
    read = read_message("m.eml", bytes(outer))
    first, second = read.attachments
    assert first.text.startswith("From: Ann Bell <Ann@Firm.example>")
    assert "Subject: Our offer" in first.text
    assert (second.source, second.text) == ("m.eml#forwarded message#offer.txt", "Ten thousand.\n")


def test_a_forwarded_message_in_base64_is_opened() -> None:
    inner = base64.encodebytes(bytes(_message(Subject="Our offer")))
    outer = b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n"
    outer += b"Content-Transfer-Encoding: base64\n\n" + inner + b"--b--\n"
    (document,) = read_message("m.eml", outer).attachments
    assert "Subject: Our offer" in document.text
    assert "Attached is our letter." in document.text


def test_a_message_attached_as_a_file_is_opened() -> None:
    message = _message()
    inner = bytes(_message(Subject="Our offer"))
    message.add_attachment(inner, maintype="application", subtype="octet-stream", filename="offer.eml")
    (document,) = read_message("m.eml", bytes(message)).attachments
    assert document.source == "m.eml#offer.eml"
    assert "Subject: Our offer" in document.text


def test_a_forwarded_message_keeps_its_hidden_passages_in_place() -> None:
    inner = _message(Subject="x")
    inner.set_content('<p>Seen</p><p style="display:none">We offered $9.</p>', subtype="html")
    outer = MIMEMultipart()
    outer.attach(MIMEMessage(inner))
    (document,) = read_message("m.eml", bytes(outer)).attachments
    assert [passage.text for passage in document.hidden] == ["We offered $9."]


def test_what_is_sealed_or_not_read_says_so() -> None:
    message = _message()
    message.add_attachment(
        b"\x78\x9f\x3e\x22", maintype="application", subtype="ms-tnef", filename="winmail.dat"
    )
    message.add_attachment(b"0", maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    message.add_attachment(b"", maintype="application", subtype="pdf", filename="letter.pdf")
    read = read_message("m.eml", bytes(message))
    assert all(one.unread for one in read.diagnostics)
    told = " ".join(one.message for one in read.diagnostics)
    assert all(word in told for word in ("winmail.dat", "encrypted", "empty"))


def test_signatures_and_logos_are_no_papers() -> None:
    message = _message()
    message.add_related(b"\x89PNG\r\n\x1a\n" + b"0" * 50, maintype="image", subtype="png", cid="<logo>")
    message.add_attachment(b"0", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    read = read_message("m.eml", bytes(message))
    assert (read.attachments, read.diagnostics) == ((), ())


def test_a_paper_by_itself_is_its_own_body() -> None:
    read = read_message("letters/1.pdf", pdf_of(shown("A letter by itself")))
    assert (read.body.text, read.received_at, read.sender) == ("A letter by itself", None, None)
    assert read_message("letters/note.txt", b"Dear Judge,\nWe offered $5.\n").body.text.startswith(
        "Dear Judge,"
    )


def test_encoded_words_and_control_marks_in_headers() -> None:
    message = "From: =?utf-8?q?J=C3=BCrgen?= <j@x.example>\nSubject: =?iso-8859-1?b?5OT8?= \u202e\x07 end\n\nBody".encode()
    read = read_message("m.eml", message)
    assert read.sender is not None
    assert read.sender.name == "Jürgen"
    assert read.subject == "ääü end"


def test_parts_within_parts_end() -> None:
    message = MIMEText("inner")
    for _ in range(30):
        outer = MIMEMultipart()
        outer.attach(message)
        message = outer  # type: ignore[assignment]  # each wraps the one before
    (trouble,) = read_message("m.eml", bytes(message)).diagnostics
    assert "too many parts" in trouble.message


@pytest.mark.parametrize(
    "message",
    [
        b"To: " + b"(" * 200_000 + b"\n\nx",
        b"Date: " + b"(" * 100_000 + b"\n\nx",
        b"Subject: " + b"=?utf-8?q?a?=" * 100_000 + b"\n\nx",
        b"To: " + b"<a@b.c>," * 100_000 + b"\n\nx",
        b"Content-Type: text/plain; " + b'a*0="b"; ' * 20_000 + b"\n\nx",
        b"Content-Type: message/rfc822\n\n" * 5_000 + b"x",
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\n" * 20_000,
    ],
    ids=["comments", "date", "words", "addresses", "parameters", "messages", "parts"],
)
def test_no_message_whatever_ends_the_program_or_takes_long(message: bytes) -> None:
    began = time.perf_counter()
    assert read_message("m.eml", message).source == "m.eml"
    assert time.perf_counter() - began < 10


def test_a_mailbox_line_and_a_byte_order_mark_before_the_headers() -> None:
    for before in (b"From a@b Wed May 01 2024\n", b"\xef\xbb\xbf", b"\r\n"):
        assert read_message("m.eml", before + b"Subject: here\n\nBody").subject == "here"


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_whatever_raise(data: bytes) -> None:
    read = read_message("m.eml", data)
    assert read.source == "m.eml"


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["From", "To", "Date", "Subject", "Received", "Content-Type", "Content-Disposition",
                                              "Content-Transfer-Encoding", "Authentication-Results", "Message-ID"]))  # fmt: skip
def test_no_header_whatever_raises(value: str, name: str) -> None:
    data = f"{name}: {value}\nSubject: kept\n\nBody".encode("utf-8", "surrogatepass")
    assert read_message("m.eml", data).source == "m.eml"
