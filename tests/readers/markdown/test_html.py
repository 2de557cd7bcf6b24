"""What the Markdown reader makes of blocks of HTML."""

from __future__ import annotations

import pytest

from briefcheck.document.blocks import paragraphs
from briefcheck.readers.markdown import read_markdown


def shape(text: str) -> list[tuple[str, int, str]]:
    return [(entry.kind, entry.level, entry.text) for entry in paragraphs(read_markdown(text.encode(), "a.md").body)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<center><h1>客户会议报告</h1></center>", [("heading", 1, "客户会议报告")]),
        ("<p align=center>一<br>二</p>", [("paragraph", 0, "一\n二")]),
        ("<div>\n  a\n  b\n</div>", [("paragraph", 0, "a\nb")]),
        ("<ul><li>a<li>b</ul>", [("list-item", 1, "a"), ("list-item", 1, "b")]),
        ("<blockquote>a</blockquote>", [("quote", 0, "a")]),
        ("<p>a &amp; &#20250;<client>x</client></p>", [("paragraph", 0, "a & 会<client>x</client>")]),
        ("<p><img src=a alt='b'> c</p>", [("paragraph", 0, "b c")]),
        ("<script>\nvar a;\n</script>", []),
        ("<div><template>&lt;x</template></div>", []),
        ("<div>\n\n# a\n\n</div>", [("heading", 1, "a")]),
        ("<div><!-- a\nb --><p>c", [("paragraph", 0, "c")]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", [("paragraph", 0, "a"), ("paragraph", 0, "b")]),
        ("<p></b>a", [("paragraph", 0, "a")]),
        ("<div></iframe>a</div>", [("paragraph", 0, "a")]),
        ("<!-- never closed\n\n# a", []),
    ],
)
def test_what_html_shows_is_read(source, expected):
    assert shape(source) == expected


def test_words_are_placed_and_set_apart():
    (block,) = paragraphs(read_markdown(b"> <center>\n> <b>a&lt;b</b>\n> </center>", "a.md").body)
    assert (block.text, block.bold) == ("a<b", True)
    assert [(place.line, place.column) for place in map(block.place_at, range(3))] == [(2, 6), (2, 7), (2, 11)]


def test_links_and_soft_breaks_in_html():
    (block,) = paragraphs(read_markdown(b"<p><a href='u'>a</a>\nb <i>c</i></p>", "a.md").body)
    assert [(span.kind, span.start, span.end, span.target) for span in block.spans] == [
        ("link", 0, 1, "u"),
        ("soft-break", 1, 2, ""),
        ("italic", 4, 5, ""),
    ]


def test_comments_in_html_are_concealed_with_their_place():
    document = read_markdown(b"<div>\n <!-- a -->\n b</div>\n", "a.md")
    (entry,) = document.concealed
    assert (entry.text, entry.place.line, entry.place.column) == ("a", 2, 2)


def test_a_comment_that_is_never_closed_is_concealed_to_the_end():
    (entry,) = read_markdown(b"<!-- a\n\n# b\n", "a.md").concealed
    assert entry.text == "a\n\n# b"
