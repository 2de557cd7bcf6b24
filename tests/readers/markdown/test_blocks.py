"""What the Markdown reader makes of blocks."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.readers.markdown import read_markdown
from briefcheck.readers.markdown.parser import DEEPEST
from briefcheck.text import Text


def read(text: str, path: str = "会议报告.md") -> Document:
    return read_markdown(text.encode(), path)


def only(text: str) -> Paragraph:
    (block,) = read(text).body
    assert isinstance(block, Paragraph)
    return block


def table(text: str) -> Table:
    (block,) = read(text).body
    assert isinstance(block, Table)
    return block


def shape(text: str) -> list[tuple[str, int, str, str]]:
    return [(entry.kind, entry.level, entry.number, entry.text) for entry in paragraphs(read(text).body)]


def where(text: str) -> list[tuple[int, int]]:
    return [(entry.place.line, entry.place.column) for entry in paragraphs(read(text).body)]


@pytest.mark.parametrize(
    ("source", "level", "text", "column"),
    [
        ("# 会议纪要", 1, "会议纪要", 3),
        ("  ##  行动  ##  ", 2, "行动", 7),
        ("### # ###", 3, "#", 5),
        ("# C\\#", 1, "C#", 3),
        ("###4.8 会议纪要：", 3, "4.8 会议纪要：", 4),
        ("##标题##", 2, "标题", 3),
        ("#一、目标", 1, "一、目标", 2),
        ("#下一步行动", 1, "下一步行动", 2),
        ("#1. Next steps", 1, "1. Next steps", 2),
        ("Title\n=====", 1, "Title", 1),
        ("标题\n---", 2, "标题", 1),
        ("> ## 引用里的标题", 2, "引用里的标题", 6),
    ],
)
def test_headings(source, level, text, column):
    block = only(source)
    assert (block.kind, block.level, block.text, block.place.column) == ("heading", level, text, column)


@pytest.mark.parametrize("source", ["#春日上新 #新品", "#话题#", "#42 fixed", "#channel", "1#2"])
def test_hashtags_are_no_headings(source):
    assert only(source).kind == "paragraph"


def test_a_heading_without_the_blank_is_split_from_the_lines_around_it():
    assert shape("前文\n###标题\n后文\n续行") == [
        ("paragraph", 0, "", "前文"),
        ("heading", 3, "", "标题"),
        ("paragraph", 0, "", "后文\n续行"),
    ]
    assert where("前文\n###标题\n后文\n续行") == [(1, 1), (2, 4), (3, 1)]


def test_a_hard_wrapped_paragraph_keeps_its_line_ends_as_soft_breaks():
    block = only("first line\n  second line  \nthird\\\nfourth")
    assert block.text == "first line\nsecond line\nthird\nfourth"
    assert [span.start for span in block.spans if span.kind == "soft-break"] == [10]
    assert [line.place for line in block.lines()] == [
        Place(line=1),
        Place(line=2, column=3),
        Place(line=3),
        Place(line=4),
    ]


def test_lists_have_depth_and_the_marker_as_typed():
    assert shape("- a\n  * b\n    1) c\n\n      d\n- \n+ e") == [
        ("list-item", 1, "-", "a"),
        ("list-item", 2, "*", "b"),
        ("list-item", 3, "1)", "c"),
        ("paragraph", 0, "", "d"),
        ("list-item", 1, "-", ""),
        ("list-item", 1, "+", "e"),
    ]
    assert where("- a\n  * b\n    1) c\n\n      d\n- \n+ e") == [(1, 3), (2, 5), (3, 8), (5, 7), (6, 2), (7, 3)]


def test_task_lists():
    blocks = list(paragraphs(read("- [ ] 发送报告\n- [x] 订会议室\n- [X]\n- [ ]x\n- [y] z").body))
    assert [(entry.text, entry.checked, entry.place.column) for entry in blocks] == [
        ("发送报告", False, 7),
        ("订会议室", True, 7),
        ("", True, 6),
        ("[ ]x", None, 3),
        ("[y] z", None, 3),
    ]


def test_quotations_lazy_lines_and_lists_in_them():
    source = "> a\nlazy\n>\n> - b\n>\n> c"
    assert shape(source) == [
        ("quote", 0, "", "a\nlazy"),
        ("list-item", 1, "-", "b"),
        ("quote", 0, "", "c"),
    ]
    assert where(source) == [(1, 3), (4, 5), (6, 3)]


def test_code_fenced_and_indented():
    source = "```py\n  x = 1\n\ny\n```\n\n- a\n\n      deep\n\n    b\n"
    assert shape(source) == [
        ("code", 0, "", "  x = 1\n\ny"),
        ("list-item", 1, "-", "a"),
        ("code", 0, "", "deep"),
        ("paragraph", 0, "", "b"),
    ]
    block = next(paragraphs(read(source).body))
    assert block.place_at(0) == Place(line=2)
    assert block.place_at(2) == Place(line=2, column=3)
    assert block.place_at(9) == Place(line=4)


def test_a_partly_used_tab_is_placed_before_the_words():
    block = only("\t\tx\n")
    assert (block.kind, block.text) == ("code", "\tx")
    assert block.place_at(1) == Place(line=1, column=3)
    item = list(paragraphs(read("-\t\tx").body))[-1]
    assert item.text.strip() == "x"
    assert item.place_at(item.text.index("x")).column == 4


def test_tables_have_numbered_cells_and_a_header_row():
    read_table = table("| 行动 | 负责人 |\n| --- | :-: |\n| a \\| b | **张三** |\n| c |")
    assert [row.header for row in read_table.rows] == [True, False, False]
    assert [[cell.text for cell in row.cells] for row in read_table.rows] == [
        ["行动", "负责人"],
        ["a | b", "张三"],
        ["c", ""],
    ]
    cell = read_table.rows[1].cells[0]
    (words,) = cell.blocks
    assert isinstance(words, Paragraph)
    assert cell.place == Place(line=3, column=3, table=1, row=2, cell=1)
    assert words.place_at(4) == Place(line=3, column=8, table=1, row=2, cell=1)
    assert read_table.rows[1].cells[1].place == Place(line=3, column=14, table=1, row=2, cell=2)
    assert read_table.rows[2].place == Place(line=4, column=3, table=1, row=3)


@pytest.mark.parametrize(
    ("source", "columns"),
    [
        ("a | b\n--|--\nc | d", [1, 5]),
        ("| a | a |\n|--|--|\n| c | c |", [3, 7]),
        ("> | a | b |\n> |--|--|\n> | c | d |", [5, 9]),
        ("> a | b\n> --|--\n> c | d", [3, 7]),
        ("- | - | x |\n  |---|---|\n  | - | y |", [5, 9]),
        ("|  | b |\n|--|--|\n|  | d |", [3, 6]),
        ("|a|b|  \n|--|--|\n|c|d|", [2, 4]),
    ],
)
def test_cells_are_placed_with_and_without_outer_pipes(source, columns):
    (block,) = (entry for entry in read(source).body if isinstance(entry, Table))
    assert [cell.place.column for cell in block.rows[0].cells] == columns


@pytest.mark.parametrize(
    ("source", "header"),
    [
        ("| **客户** | 青禾 | **品牌** | 茶 |\n|-|-|-|-|\n| **日期** | 3月2日 | **地点** | |\n", False),
        ("| **客户** | 青禾 | **日期** | |\n|-|-|-|-|\n", False),
        ("| **行动** | **负责人** |\n|-|-|\n| **a** | b |\n", True),
        ("| **行动** | 负责人 |\n|-|-|\n| a | b |\n", True),
        ("| **行动** | |\n|-|-|\n| **a** | b |\n", True),
        ("| 行动 | 负责人 |\n|-|-|\n| a | b |\n", True),
    ],
)
def test_the_first_row_of_a_form_is_no_header_row(source, header):
    assert table(source).rows[0].header is header


def test_rows_shorter_than_the_header_and_without_pipes():
    rows = table("| a | b |\n|--|--|\nc").rows
    assert [cell.text for cell in rows[1].cells] == ["c", ""]
    assert rows[1].cells[0].place.column == 1
    assert rows[1].cells[1].place.column == 2


def test_tables_are_numbered_through_the_document():
    source = "|a|\n|-|\n|b|\n\ntext\n\n> |c|\n> |-|\n"
    found = [entry for entry in read(source).body if isinstance(entry, Table)]
    assert [entry.number for entry in found] == [1, 2]
    assert found[1].rows[0].cells[0].place.table == 2


def test_separators_of_other_programs_do_not_end_a_line():
    text = "a\u2028b\x0bc\x0cd\u0085e\n\nf"
    assert shape(text) == [("paragraph", 0, "", "a\u2028b\x0bc\x0cd\u0085e"), ("paragraph", 0, "", "f")]
    assert where(text)[1] == (3, 1)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_windows_and_old_macs(ending):
    source = "---\ntitle: a\n---\n# b\n\nc\nd\n\n```\ne\nf\n```\n| g |\n|---|\n| h |\n"
    assert read(source.replace("\n", ending)) == read(source)


def test_a_byte_order_mark_is_no_character():
    assert read_markdown(b"\xef\xbb\xbf# a", "x.md") == read("# a", "x.md")


def test_the_rule_and_link_definitions_are_no_text():
    assert shape("a\n\n***\n\n[b]: http://example.com\n\n[b]") == [("paragraph", 0, "", "a"), ("paragraph", 0, "", "b")]


def test_footnote_definitions_stay_text():
    assert shape("a[^1]\n\n[^1]: 13800138000") == [
        ("paragraph", 0, "", "a[^1]"),
        ("paragraph", 0, "", "[^1]: 13800138000"),
    ]


def test_what_is_nested_too_deep_is_said():
    document = read("> " * (DEEPEST + 5) + "secret")
    (entry,) = document.not_read
    assert entry.what.en == "Lists or quotations nested very deep"
    assert entry.what.zh == "嵌套过深的列表或引用"
    assert entry.why.en == "More than 30 levels stand in each other; what is deeper was not read."
    assert entry.why.zh == "嵌套超过 30 层，更深的内容没有读取。"
    assert not read("> " * 20 + "shown").not_read


def test_nul_is_shown_as_a_replacement_character():
    assert only("a\0b" + "c" * 2000).text.startswith("a\ufffdb")


def test_the_document_says_what_it_is():
    document = read("a", "某/报告.md")
    assert (document.path, document.format, document.encoding) == ("某/报告.md", "markdown", "utf-8")
    assert [part.kind for part in document.parts] == ["body"]


def test_reading_loads_nothing_it_does_not_need():
    code = (
        "import sys; from briefcheck.readers.markdown import read_markdown; read_markdown('# 会议\\n\\n|a|\\n|-|'.encode(), 'a.md');"
        "print(sorted({'yaml', 'opencc', 'lxml', 'docx', 'rich', 'html.parser'} & sys.modules.keys()))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_brackets_nobody_could_have_meant_are_read_as_words_and_said():
    document = read_markdown(("[" * 200 + " **a**").encode(), "a.md")
    (block,) = document.body
    assert isinstance(block, Paragraph)
    assert block.text.endswith("[ **a**")
    (entry,) = document.not_read
    assert entry.what == Text(en="Links and emphasis among very many square brackets", zh="大量方括号中的链接与强调")
    assert entry.why == Text(
        en="More than 100 square brackets stand open in one paragraph; it was read as plain words.",
        zh="同一段落中有超过 100 个未闭合的方括号，该段落仅按纯文字读取。",
    )
    assert read_markdown(("[a](b) " * 300).encode(), "a.md").not_read == ()
