"""Laws that hold for every Markdown file: positions, line ends, encodings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.document.blocks import paragraphs
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.markdown import read_markdown

PIECES = st.sampled_from(
    [
        *"ab会议。：#*_`~[]()<>!&|\\-+ \t\n1.）",
        *(
            "**",
            "~~",
            "\n\n",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n    ",
            "  \n",
            "\\\n",
            "&amp;",
            "&#20250;",
            "[a](b)",
            "![c](d)",
        ),
        *("<b>", "</b>", "<br>", "<!-- n -->", "<https://a.b>", "\n| a | b |\n|---|---|\n", "| c \\| d | `e` |\n"),
        *(
            "\n<div>\n",
            "</div>\n",
            "```\n",
            "\n# ",
            " ##\n",
            "\n##",
            "- [x] ",
            "\n===\n",
            "\u2028",
            "\u3000",
            "\x0c",
            "\u00a0",
        ),
    ]
)
SOURCES = st.lists(PIECES, max_size=40).map("".join)


def wrong_places(text: str, path: str) -> list[str]:
    """Return every character whose place does not hold it, nor the start of what stands for it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    wrong = []
    for block in paragraphs(read_markdown(text.encode(), path).body):
        assert [mark[0] for mark in block.marks] == sorted({mark[0] for mark in block.marks})
        for offset, char in enumerate(block.text):
            place = block.place_at(offset)
            source = lines[place.line - 1][place.column - 1 :]
            same = source[:1] == char or source[:1] in ("\\", "&")
            # A line end stands behind its line, at the blanks before it, or at a <br>; in code it is read as a blank.
            at_end = char == "\n" and (not source.strip() or source[0] in "< \t")
            in_code = char == " " and (source == "" or source[0] == "\t")
            if not (same or at_end or in_code):
                wrong.append(f"{path}:{place.line}:{place.column}: {char!r} is {source[:10]!r} in {block.text[:40]!r}")
    return wrong


@given(SOURCES)
def test_every_character_stands_where_it_says(text):
    try:
        assert not wrong_places(text, "a.md")
    except UnreadableDocument:
        assert not text.strip()


@given(SOURCES.filter(str.strip))
def test_windows_line_ends_change_nothing(text):
    assert read_markdown(text.replace("\n", "\r\n").encode(), "a.md") == read_markdown(text.encode(), "a.md")


@given(SOURCES.filter(str.strip), st.sampled_from(["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]))
def test_every_encoding_gives_the_same_document(text, encoding):
    text = f"# 客户会议报告\n\n会议日期：2026年3月2日，地点在上海办公室的会议室。\n\n{text}".replace(
        "\u2028", ""
    ).replace("\x0c", "")
    document = read_markdown(text.encode(encoding), "a.md")
    plain = read_markdown(text.encode(), "a.md")
    assert (document.parts, document.concealed) == (plain.parts, plain.concealed)


@pytest.mark.slow
def test_every_character_of_the_corpus_stands_where_it_says(corpus: Path):
    wrong = []
    files = sorted(corpus.rglob("*.md"))
    for file in files:
        text = file.read_bytes().decode("utf-8-sig").replace("\0", "\ufffd")
        # Where a <center> begins a line, the line end behind it stands at the next words.
        wrong += [entry for entry in wrong_places(text, str(file)) if ": '\\n' is" not in entry]
    assert files
    assert not wrong
