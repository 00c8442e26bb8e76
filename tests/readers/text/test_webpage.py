"""HTML bodies as text: blocks, tables, hidden passages."""

import time

import pytest

from antechamber.readers.text import read_document


def _text(html: str) -> str:
    return read_document("body.html", html.encode()).text


def test_blocks_stand_on_lines_of_their_own() -> None:
    assert _text("<p>Dear Judge,</p><p>We\n offered\n  $5.</p>").strip() == "Dear Judge,\n\nWe offered $5."


def test_rows_are_lines_and_cells_are_split_by_tabs() -> None:
    html = "<table><tr><th>Date</th><th>Offer</th></tr><tr><td>June 1</td><td>$5</td></tr></table>"
    assert _text(html).strip().splitlines() == ["Date\tOffer", "June 1\t$5"]


def test_line_breaks_entities_and_scripts() -> None:
    assert (
        _text("<div>A&nbsp;&amp;&nbsp;B<br>C</div><script>alert(1)</script><style>p{}</style>").strip()
        == "A\xa0&\xa0B\nC"
    )


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "visibility: hidden",
        "font-size:0",
        "font-size: 1px",
        "color:#FFFFFF",
        "color: white",
        "opacity:0",
    ],
)
def test_text_that_a_style_hides_is_named_as_hidden(style: str) -> None:
    document = read_document("body.html", f'<p>Seen.</p><p style="{style}">We offered $9.</p>'.encode())
    (passage,) = document.hidden
    assert passage.text == "We offered $9."
    assert "hidden_text" in document.remarks


def test_a_white_ground_is_not_white_text() -> None:
    assert read_document("b.html", b'<p style="background-color:#ffffff">Seen.</p>').hidden == ()


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("a < b and c > d", "a < b and c > d"),
        ("<!-- unseen <p>x</p> -->seen", "seen"),
        ("<!-- never ended", ""),
        ("<![CDATA[x]]>seen<?pi x?>", "seen"),
        ('<p title="a > b">seen</p>', "seen"),
        ("<p hidden>unseen</p>seen", "unseen\n\nseen"),
        ("<script>if (a < b) {}</SCRIPT>seen", "seen"),
        ("<head><title>unseen</title></head><style>p > a {}</style>seen", "seen"),
        ("caf&eacute; &amp; &lt;b&gt; &#8217;", "café & <b> ’"),
        ("<pre>two\n  lines</pre>", "two\n  lines"),
    ],
)
def test_tags_comments_and_entities(html: str, shown: str) -> None:
    assert _text("<html>" + html).strip() == shown


@pytest.mark.parametrize(
    "mark", ["<", "<!--", "<a ", '<a b="', "</", "<?", "<![", "<script>", "&", "<div>", "</p>"]
)
def test_no_text_whatever_makes_the_reading_long(mark: str) -> None:
    began = time.perf_counter()
    _text("<html>" + mark * 100_000)
    assert time.perf_counter() - began < 5


def test_ten_thousand_open_tags_are_read() -> None:
    assert "end" in _text("<div>" * 10_000 + "end")
