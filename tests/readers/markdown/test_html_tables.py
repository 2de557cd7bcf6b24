"""Tables of HTML in a Markdown file are tables."""

from __future__ import annotations

import pytest
from support.facts import report

from briefcheck.document.blocks import Paragraph, Table, paragraphs, tables
from briefcheck.document.place import Place
from briefcheck.readers.markdown import html_tables, read_markdown


def body(text):
    return read_markdown(text.encode(), "a.md").body


def rows(table):
    """Return the words of each cell with its column; a cell that a cell above covers is ``^``."""
    return [[(cell.column, "^" if cell.continues else cell.text) for cell in row.cells] for row in table.rows]


def only(text):
    (table,) = body(text)
    assert isinstance(table, Table)
    return rows(table)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<table><tr><td>a</td><td>b</td></tr></table>", [[(1, "a"), (2, "b")]]),
        ("<table><tr><td>a<td>b<tr><th>c</table>", [[(1, "a"), (2, "b")], [(1, "c")]]),
        ("<table><td>a<td>b</table>", [[(1, "a"), (2, "b")]]),
        ("<table>\n<tr>\n<td>\na\nb<br>c\n</td>\n</tr>\n</table>", [[(1, "a\nb\nc")]]),
        ("<table><tr><td></td><td><p>a</p><p>b</p></td></tr></table>", [[(1, ""), (2, "a\nb")]]),
        ("<TABLE><TR><TD>&lt;a&gt;</TD></TR></TABLE>", [[(1, "<a>")]]),
        ("<table><tr><td colspan=2>a<td>b</table>", [[(1, "a"), (3, "b")]]),
        ('<table><tr><td colspan="x">a<td>b</table>', [[(1, "a"), (2, "b")]]),
        ("<table><tr><td colspan=0>a<td>b</table>", [[(1, "a"), (2, "b")]]),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", [[(1, "a"), (2, "b")], [(1, "^"), (2, "c")]]),
        ("<table><tr><td>a<td rowspan=2>b<tr><td>c</table>", [[(1, "a"), (2, "b")], [(1, "c"), (2, "^")]]),
        (
            "<table><tr><td rowspan=3 colspan=2>a<td>b<tr><td>c<tr><td>d<tr><td>e</table>",
            [[(1, "a"), (3, "b")], [(1, "^"), (3, "c")], [(1, "^"), (3, "d")], [(1, "e")]],
        ),
        (
            "<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e</table>",
            [[(1, "a"), (2, "b")], [(1, "c")], [(1, "d"), (2, "e")]],
        ),
        ("<table>\n<tr><td>a</td></tr>\n\n    <tr><td>b</td></tr>\n\n</table>", [[(1, "a")], [(1, "b")]]),
    ],
)
def test_rows_and_cells_are_read(source, expected):
    assert only(source) == expected


def test_places_are_exact():
    (_, table) = body("# 报告\n\n<table>\n  <tr><td>客户</td>\n  <td><b>北风</b>茶业</td></tr>\n</table>\n")
    (row,) = table.rows
    assert [cell.blocks[0].place for cell in row.cells] == [
        Place(line=4, column=11, table=1, row=1, cell=1),
        Place(line=5, column=10, table=1, row=1, cell=2),
    ]
    assert row.cells[1].place == Place(line=5, column=7, table=1, row=1, cell=2)
    assert row.place == table.place == Place(line=4, column=11, table=1, row=1)
    assert row.cells[1].blocks[0].place_at(2) == Place(line=5, column=16, table=1, row=1, cell=2)


def test_an_empty_cell_has_a_place():
    (table,) = body("<table>\n<tr><td>a</td><td></td></tr></table>")
    assert table.rows[0].cells[1].blocks == (Paragraph("", Place(line=2, column=19, table=1, row=1, cell=2)),)


@pytest.mark.parametrize(
    ("source", "headers"),
    [
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", [True, False]),
        ("<table><thead><tr><td>a<tbody><tr><td>c</table>", [True, False]),
        ("<table><thead><tr><td>a</thead><tr><td>c</table>", [True, False]),
        ("<table><tr><th>a<td>b</table>", [False]),
    ],
)
def test_header_rows(source, headers):
    (table,) = body(source)
    assert [row.header for row in table.rows] == headers


def test_tables_are_counted_where_they_begin():
    text = "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>\n\n| c |\n|---|\n| d |\n"
    blocks = body(text)
    assert [(table.number, table.rows[0].cells[0].text.split("\n")[0]) for table in tables(blocks)] == [
        (1, "a"),
        (2, "b"),
        (3, "c"),
    ]
    assert [entry.place.table for entry in paragraphs(blocks)] == [1, 2, 3, 3]


def test_words_between_the_cells_stand_before_the_table():
    first, second, table, last = body("<table><caption>Who does what</caption>x<tr><td>a</td></tr></table> y")
    assert [entry.text for entry in (first, second, last)] == ["Who does what", "x", "y"]
    assert rows(table) == [[(1, "a")]]


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>\n\n**a**\n\n</td></tr></table>",  # Markdown between: paragraphs
        "<table><tr><td>a",
        "<tr><td>a</td></tr></table>",
        "<table></table>\n<p>a</p>",
        "<table><tr></tr></table>\n<p>a</p>",
        "<p>a</p></td>",
        "- <table>\n\n  <tr><td>a</td></tr>\n\n  </table>",
    ],
)
def test_what_is_no_whole_table_is_paragraphs(source):
    blocks = body(source)
    assert list(tables(blocks)) == []
    assert "a" in [entry.text for entry in paragraphs(blocks)]


def test_a_pasted_table_says_the_same_as_one_of_markdown():
    html = (
        "<table>\n<tr><th>行动</th><th>负责人</th><th>截止日期</th></tr>\n"
        "<tr><td>改版面</td><td>李安</td><td>6月4日</td></tr>\n<tr><td>订摄影棚</td><td></td><td>6月9日</td></tr>\n</table>\n"
    )
    pipes = "| 行动 | 负责人 | 截止日期 |\n|---|---|---|\n| 改版面 | 李安 | 6月4日 |\n| 订摄影棚 | | 6月9日 |\n"
    read = [
        [
            (action.text, [owner.name for owner in action.owners], action.due and action.due.text)
            for action in report(f"# 会议报告\n\n会议时间：2024年6月1日\n\n## 下一步行动\n\n{table}").actions
        ]
        for table in (html, pipes)
    ]
    assert read[0] == read[1]
    assert [text for text, _, _ in read[0]] == ["改版面", "订摄影棚"]


def test_tables_in_tables_end_somewhere():
    deep = html_tables.DEEPEST + 5
    blocks = body("<table><tr><td>a" * deep + "</table>" * deep)
    assert len(list(tables(blocks))) == html_tables.DEEPEST
    assert sum(entry.text == "a" for entry in paragraphs(blocks)) == deep


def test_cells_covered_from_above_end_somewhere(monkeypatch):
    monkeypatch.setattr(html_tables, "_MOST_CONTINUED", 3)
    (table,) = body("<table><tr><td rowspan=9>a<td>b" + "<tr><td>c" * 5 + "</table>")
    assert sum(cell.continues for row in table.rows for cell in row.cells) == 3


def test_no_block_is_looked_at_twice_for_an_end(monkeypatch):
    from briefcheck.readers.markdown import html

    looked = []
    count = html.open_tables
    monkeypatch.setattr(html, "open_tables", lambda text: looked.append(text) or count(text))
    body("<table>\n\n" * 50)
    assert len(looked) <= 150
