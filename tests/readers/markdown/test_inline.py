"""What the Markdown reader makes of the markup between words."""

from __future__ import annotations

import pytest

from briefcheck.document.blocks import Paragraph
from briefcheck.document.place import Place
from briefcheck.readers.markdown import read_markdown


def only(text: str) -> Paragraph:
    (block,) = read_markdown(text.encode(), "a.md").body
    assert isinstance(block, Paragraph)
    return block


def spans(text: str) -> list[tuple[str, str, str]]:
    block = only(text)
    return [(span.kind, block.text[span.start : span.end], span.target) for span in block.spans]


def columns(text: str) -> list[int]:
    block = only(text)
    return [block.place_at(offset).column for offset in range(len(block.text))]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("**a** b", "a b", [("bold", "a", "")]),
        ("__a__ *b* _c_", "a b c", [("bold", "a", ""), ("italic", "b", ""), ("italic", "c", "")]),
        ("***a***", "a", [("bold", "a", ""), ("italic", "a", "")]),
        ("~~a~~", "a", [("strike", "a", "")]),
        ("`a  b`", "a  b", [("code", "a  b", "")]),
        ("`` ` ``", "`", [("code", "`", "")]),
        ("[a *b*](http://x.cn 't')", "a b", [("link", "a b", "http://x.cn"), ("italic", "b", "")]),
        ("![图 *一*](a.png)", "图 一", [("image", "图 一", "a.png"), ("italic", "一", "")]),
        ("<https://a.b/%E4>", "https://a.b/%E4", [("link", "https://a.b/%E4", "https://a.b/%E4")]),
        ("[a](资料/报价 单.md)", "[a](资料/报价 单.md)", []),
        ("[a](资料/报价.md)", "a", [("link", "a", "资料/报价.md")]),
        ("<li@example.com>", "li@example.com", [("link", "li@example.com", "mailto:li@example.com")]),
        ("<b>a</b><br>c</i>", "a\nc", [("bold", "a", "")]),
        ("x <a href='u'>a</a>", "x a", [("link", "a", "u")]),
        ('x <img alt="图" src=a.png><sup>2</sup>', "x 图2", [("image", "图", "a.png")]),
        ("x <img src=a.png>y", "x y", []),
        ("x <span>y</span><T>", "x y<T>", []),
        ("负责人：<name>", "负责人：<name>", []),
        ("a*b* 2*3 [x] ![y] `z", "ab 2*3 [x] ![y] `z", [("italic", "b", "")]),
    ],
)
def test_markup_is_read_off_and_kept_as_spans(source, text, found):
    block = only(source)
    assert block.text == text
    assert [entry for entry in spans(source) if entry[1]] == found


@pytest.mark.parametrize("source", ["**重点：**后文", "前文**（重点）**后文", "他说**“好”**了"])
def test_chinese_bold_needs_no_blank_around_it(source):
    assert "*" not in only(source).text
    assert spans(source)[0][0] == "bold"


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("**ab** c", "ab c", [3, 4, 7, 8]),
        ("\\*a", "*a", [1, 3]),
        ("&amp;a&#20250;", "&a会", [1, 6, 7]),
        ("`ab`c", "abc", [2, 3, 5]),
        ("` a `b", "ab", [3, 6]),
        ("[a](b)c", "ac", [2, 7]),
        ("[[a](b)", "[a", [1, 3]),
        ("[<u@x.cn>", "[u@x.cn", [1, 3, 4, 5, 6, 7, 8]),
        ("![a](b)c", "ac", [3, 8]),
        ("*** a", "*** a", [1, 2, 3, 4, 5]),
        ("x*** a", "x*** a", [1, 2, 3, 4, 5, 6]),
        ("*a**b*", "a**b", [2, 3, 4, 5]),
        ("a<!-- n -->b", "ab", [1, 12]),
    ],
)
def test_every_character_is_placed(source, text, expected):
    if source == "*** a":
        source = "\\" + source
        expected = [1, 3, 4, 5, 6]
    assert only(source).text == text
    assert columns(source) == expected


def test_an_escaped_pair_of_characters_is_placed_at_its_entity():
    assert only("a&NotEqualTilde;b").text == "a\u2242\u0338b"
    assert columns("a&NotEqualTilde;b") == [1, 2, 2, 17]


def test_a_code_span_over_two_lines_is_placed_in_both():
    block = only("`a\nb`")
    assert block.text == "a b"
    assert block.place_at(2) == Place(line=2)


@pytest.mark.parametrize(
    ("source", "bold"),
    [
        ("**a**", True),
        ("**a** **b**", True),
        ("**a**b", False),
        ("a**b**", False),
        ("a", False),
        ("**a *b***", True),
        ("<b>a</b>", True),
        ("`a`", False),
        ("**a**<br>**b**", True),
        ("a <b></b>", False),
    ],
)
def test_bold_is_when_every_character_is(source, bold):
    assert only(source).bold is bold


def test_comments_are_concealed_and_take_no_room():
    document = read_markdown(b"a <!-- b --> c\n\n<!-- d\ne -->\n\n|f <!--g-->|\n|-|\n", "a.md")
    assert [(entry.kind, entry.text, entry.place.line, entry.place.column) for entry in document.concealed] == [
        ("html-comment", "b", 1, 3),
        ("html-comment", "d\ne", 3, 1),
        ("html-comment", "g", 6, 4),
    ]
    first = document.body[0]
    assert isinstance(first, Paragraph)
    assert first.text == "a  c"
    assert len(document.body) == 2


def test_a_paragraph_of_comments_only_is_none():
    document = read_markdown(b"<b><!-- a --></b>\n\nb", "a.md")
    assert [entry.text for entry in document.concealed] == ["a"]
    assert len(document.body) == 1


def test_blanks_before_a_comment_at_the_end_are_not_shown():
    block = only("**a** <!-- b -->")
    assert (block.text, block.bold) == ("a", True)


def test_comments_written_as_link_definitions_are_concealed():
    document = read_markdown(b"[//]: # (not for the client)\n[//]: # (nor this)\n[a]: http://x.cn (t)\n\nb", "a.md")
    assert [(entry.text, entry.place.line) for entry in document.concealed] == [
        ("not for the client", 1),
        ("nor this", 2),
    ]
