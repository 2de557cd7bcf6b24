"""What is read without markdown-it is read as markdown-it reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.document.document import Document
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.markdown import read_markdown, reader
from briefcheck.readers.markdown.plain import Plain, plain_block
from briefcheck.text import Text
from tests.readers.markdown.test_positions import SOURCES

ROOT = Path(__file__).parents[3]
FILES = sorted(path for folder in ("samples", "docs", "tests/cases") for path in (ROOT / folder).rglob("*.md"))

LINES = st.sampled_from(
    [
        *(
            "会议纪要",
            "Hello *there*",
            "a_b",
            "2026年3月2日",
            "12. x",
            "1) y",
            "12345678901. z",
            "客户：北风",
            "x\\",
            "&amp;",
            "！",
        ),
        *(
            "# Head",
            "## 背景 ##",
            "#tag",
            "##标题",
            "####### seven",
            "#",
            "# a | b",
            "#\tTab",
            "# \u3000x",
            "# x\u3000",
        ),
        *("==", "--", "---", "***", "- x", "+", "* y", "> q", "| a | b |", "a | b", "|--|--|", "--|--", ":-", ": x"),
        *(
            "<b>",
            "<!-- n -->",
            "[a]: /u",
            "[^1]: note",
            "[a]",
            "```",
            "~~~",
            "`x",
            "\tcode",
            "    code",
            " lead",
            "trail  ",
        ),
        *("\u3000全角", "全角\u3000", "\u3000", "\x0c", "a\x1c", "\x85", "\u2028", "\u200b", "", "", " ", "\t"),
    ]
)
PAGES = st.lists(LINES, max_size=12).map("\n".join)


def read(text: str) -> Document | Text:
    try:
        return read_markdown(text.encode(), "a.md")
    except UnreadableDocument as error:
        return error.why


def read_both_ways(text: str) -> tuple[Document | Text, Document | Text]:
    with pytest.MonkeyPatch.context() as patch:
        quick = read(text)
        patch.setattr(reader, "plain_block", lambda *_: None)
        return quick, read(text)


@given(PAGES)
def test_a_page_of_lines_is_read_as_markdown_it_reads_it(text: str):
    quick, slow = read_both_ways(text)
    assert quick == slow


@given(SOURCES)
def test_any_text_is_read_as_markdown_it_reads_it(text: str):
    quick, slow = read_both_ways(text)
    assert quick == slow


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_read_as_markdown_it_reads_it(path: Path):
    quick, slow = read_both_ways(path.read_text(encoding="utf-8"))
    assert quick == slow


@pytest.mark.parametrize(
    ("lines", "text", "column", "level"),
    [
        (["Words.", "", "More."], "Words.", 0, 0),
        (["2026年3月2日"], "2026年3月2日", 0, 0),
        (["Words.\t ", " \t"], "Words.", 0, 0),
        (["## Next steps \t", "- x"], "Next steps", 3, 2),
    ],
)
def test_a_line_of_words_and_a_heading_are_plain(lines: list[str], text: str, column: int, level: int):
    assert plain_block(lines, 0) == (Plain(text, 0, column, level, broken=False), 1)


def test_lines_of_words_are_one_block():
    assert plain_block(["", "a", "b ", "c ", ""], 1) == (Plain("a\nb \nc", 1, 0, 0, broken=True), 4)


@pytest.mark.parametrize(
    "lines",
    [
        ["- x"],
        ["1. x"],
        ["a", "==="],
        ["a", "- x"],
        ["| a |", "|---|"],
        ["a | b", "--|--"],
        ["# a | b", "--|--"],
        [" a"],
    ],
)
def test_what_may_be_something_else_is_left_to_markdown_it(lines: list[str]):
    assert plain_block(lines, 0) is None


@pytest.mark.parametrize("line", ["# #", "#", "#tag", "####### x", "# x ##", "# \u3000x"])
def test_what_may_be_no_heading_is_left_to_markdown_it(line: str):
    assert plain_block([line], 0) is None


def test_a_plain_report_is_read_without_markdown_it(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("briefcheck.readers.markdown.parser.Others.parse", fail)
    monkeypatch.setattr("briefcheck.readers.markdown.parser.parser", fail)
    document = read("# Contact report\n\nClient: Northwind Tea\n\n## Decisions\n\nThe green pack was approved.\n")
    assert isinstance(document, Document)
    assert [block.place.line for block in document.body] == [1, 3, 5, 7]
