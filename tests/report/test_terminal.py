from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefcheck.report.lines import Line
from briefcheck.report.terminal import print_wrapped, wrap


def rows(text: str, width: int, indent: int = 0, hang: int = 0) -> list[str]:
    return [row.plain for row in wrap(Line(((text, ""),), indent, hang), width)]


def test_short_line_is_left_alone() -> None:
    assert rows("Nobody owns this", 40, 4) == ["    Nobody owns this"]


def test_empty_line_is_one_empty_row() -> None:
    assert rows("", 40) == [""]


def test_words_are_not_broken() -> None:
    assert rows("Nobody owns this action", 14, 2, 2) == ["  Nobody owns", "    this", "    action"]


def test_chinese_is_broken_at_the_width_of_the_terminal() -> None:
    assert rows("这条行动没有负责人请写上名字", 12) == ["这条行动没有", "负责人请写上", "名字"]


def test_marks_do_not_begin_or_end_a_row() -> None:
    assert rows("这条行动没有，请写（名字）", 12) == ["这条行动没", "有，请写（名", "字）"]
    assert rows("这条行动有了（名字）", 14) == ["这条行动有了", "（名字）"]


def test_chinese_after_latin_fills_the_row() -> None:
    assert rows("Owner 一列没有写负责人的名字", 14) == ["Owner 一列没有", "写负责人的名字"]


def test_word_longer_than_the_row_is_cut() -> None:
    assert rows("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


@given(st.text(st.sampled_from("ab ，。（）“”客户报告é—…"), max_size=60), st.integers(12, 40), st.integers(0, 8))
def test_rows_fit_and_lose_nothing_but_blanks(text: str, width: int, indent: int) -> None:
    wrapped = rows(text, width, indent)
    assert all(cell_len(row) <= max(width, indent + 10) for row in wrapped)
    assert "".join(wrapped).replace(" ", "") == text.replace(" ", "")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


LINE = Line((("✗ error", "error"), (" 下一步行动", "path")), 2)


def test_colours_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    print_wrapped([LINE, Line()], stream)
    assert stream.getvalue() == "  \x1b[1;31m✗ error\x1b[0m\x1b[1m 下一步行动\x1b[0m\n\n"


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    print_wrapped([Line((("✗ error", "note"),))], stream)
    assert "36" not in stream.getvalue()
    assert "✗ error" in stream.getvalue()


def test_markup_in_a_document_is_only_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Terminal()
    print_wrapped([Line((("[red]not red[/red] :smile:", ""),))], stream)
    assert "[red]not red[/red] :smile:" in stream.getvalue()
