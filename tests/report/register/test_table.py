from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from support.registers import entry, owner, register, source

from briefcheck.report.register.table import print_table, table_rows, table_text
from briefcheck.report.register.totals import nothing
from briefcheck.text import Text

ANN, LI_AN = owner("Ann", person="Ann Lee"), owner("李安")


def test_whole_table() -> None:
    found = register(
        entry("Send the layout", ANN, due="2026-03-06"),
        entry("Book the studio", due="2026-03-09"),
        entry("Confirm the date of the shoot", ANN, LI_AN, due="2026-03-13", status="carried"),
        entry("Sign the estimate", owner("client", kind="side"), due="2026-03-17", section="Contact report"),
        entry("寄样品", LI_AN, due="2026-04-30", source=source("二月.md", client="北风茶业"), section="下一步行动："),
        entry("Ask for prices", owner("TBD", kind="placeholder"), due_text="ASAP", due_kind="vague"),
        entry("Write the report", ANN, source=source(client=""), section=""),
        entry("Order tea", ANN, due="2026-03-05", status="done"),
        documents=3,
    )
    assert table_text(found, "en", 80) == (
        "8 actions in 3 documents, as of 2026-03-09: 1 overdue, 2 owned by nobody, 2\n"
        "without a day.\n"
        "\n"
        "Due              Owner       Action, and where it stands\n"
        "\n"
        "Overdue (1)\n"
        "2026-03-06 Fri   Ann Lee     Send the layout\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "\n"
        "Due today (1)\n"
        "2026-03-09 Mon   nobody      Book the studio\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "\n"
        "Due later this week (1)\n"
        "2026-03-13 Fri   Ann Lee     Confirm the date of the shoot\n"
        "                 李安        carried over · North Wind Tea · report.md › Next\n"
        "                             steps\n"
        "\n"
        "Due next week (1)\n"
        "2026-03-17 Tue   client      Sign the estimate\n"
        "                             North Wind Tea · report.md\n"
        "\n"
        "Due later (1)\n"
        "2026-04-30 Thu   李安        寄样品\n"
        "                             北风茶业 · 二月.md › 下一步行动\n"
        "\n"
        "Without a day (2)\n"
        "“ASAP”           TBD         Ask for prices\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "no date          Ann Lee     Write the report\n"
        "                             report.md\n"
        "\n"
        "Done (1)\n"
        "2026-03-05 Thu   Ann Lee     Order tea\n"
        "                             North Wind Tea · report.md › Next steps\n"
    )


def test_chinese() -> None:
    found = register(entry("寄样品", LI_AN, due="2026-03-06"), entry("订棚"))
    assert table_text(found, "zh", 80) == (
        "1 份文档，2 条行动，截至 2026-03-09：逾期 1 条，没人负责 1 条，没有写明哪一天 1\n"
        "条。\n"
        "\n"
        "期限             负责人      事项和出处\n"
        "\n"
        "已逾期（1）\n"
        "2026-03-06 周五  李安        寄样品\n"
        "                             North Wind Tea · report.md › Next steps\n"
        "\n"
        "没有写明哪一天（1）\n"
        "没写期限         没人负责    订棚\n"
        "                             North Wind Tea · report.md › Next steps\n"
    )


_ONE = Text(
    en="No actions were found: 1 document read. It is not known as a record of a meeting, so only its tables, lists and "
    "marked lines were read for actions, not its running text; “--type contact-report” has that read, too.",
    zh="没有找到行动：读了1 份文档。没认出它是会议记录，所以只在表格、列表和有标记的行里找，没有在正文里找；"
    "加上“--type contact-report”，正文也会读。",
)
_SOME = Text(
    en="No actions were found: 3 documents read (2 of them, not known as records of a meeting, only in their tables, lists "
    "and marked lines, not in running text; “--type contact-report” has that read, too).",
    zh="没有找到行动：读了3 份文档（其中 2 份没认出是会议记录，只在表格、列表和有标记的行里找，没有在正文里找；"
    "加上“--type contact-report”，正文也会读）。",
)


@pytest.mark.parametrize(("documents", "no_prose", "said"), [(1, 1, _ONE), (3, 2, _SOME)])
def test_running_text_that_was_not_read_is_told(documents: int, no_prose: int, said: Text) -> None:
    assert nothing(register(documents=documents, no_prose=no_prose)) == said


def test_nothing_to_look_at_is_not_counted() -> None:
    found = register(entry("x", ANN, due="2026-03-20"), documents=2)
    assert table_text(found, "en", 80).startswith("1 action in 2 documents, as of 2026-03-09.\n")
    assert table_text(found, "zh", 80).startswith("2 份文档，1 条行动，截至 2026-03-09。\n")


def test_what_was_filtered_is_counted_against_what_was_found() -> None:
    found = register(entry("x", ANN, due="2026-03-20"), found=7, documents=2)
    assert table_text(found, "en", 80).startswith("1 of 7 actions in 2 documents, as of 2026-03-09.\n")
    assert table_text(found, "zh", 80).startswith("2 份文档，7 条行动，这里列出 1 条，截至 2026-03-09。\n")


@pytest.mark.parametrize(
    ("found", "documents", "en", "zh"),
    [
        (
            0,
            1,
            "No actions were found: 1 document read, none of which says who is to do what.",
            "没有找到行动：读了1 份文档，都没有写谁要做什么。",
        ),
        (
            3,
            2,
            "None of the 3 actions found in 2 documents is what was asked for.",
            "2 份文档里的 3 条行动，没有一条符合你的筛选条件。",
        ),
        (0, 0, "No document could be read.", "没有一份文档能读出来。"),
    ],
)
def test_nothing_is_said_in_a_sentence(found: int, documents: int, en: str, zh: str) -> None:
    empty = register(found=found, documents=documents)
    assert table_text(empty, "en", 100) == en + "\n"
    assert table_text(empty, "zh", 100) == zh + "\n"


def test_files_of_one_name_are_told_apart() -> None:
    found = register(
        entry("a", ANN, source=source("tea/report.md")),
        entry("b", ANN, source=source("car/report.md")),
        entry("c", ANN, source=source("car/minutes.md")),
    )
    said = table_text(found, "en", 100)
    for named in ("· tea/report.md ›", "· car/report.md ›", "· minutes.md ›"):
        assert named in said


def test_long_words_are_wrapped_in_their_column() -> None:
    long = entry("做" * 130 + "完", owner("Ann-Katherine Hollingsworth-Featherstone"), due="2026-03-20")
    rows = table_text(register(long), "en", 60).splitlines()
    assert max(map(cell_len, rows)) <= 60
    assert "".join(row[29:] for row in rows if "做" in row).count("做") == 130
    assert "Hollingswort" in "".join(row[17:29].strip() for row in rows)


def test_very_long_action_is_cut() -> None:
    said = table_text(register(entry("word " * 100, ANN)), "en", 140)
    assert said.count("word") == 48
    assert "…" in said


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.text("ab 中文，。“”", max_size=80), st.text("xy 李安", min_size=1, max_size=30)), max_size=4),
    st.integers(20, 300),
)
def test_no_row_is_wider_than_the_window(words: list[tuple[str, str]], width: int) -> None:
    found = register(*(entry(text, owner(name)) for text, name in words), documents=1)
    for row in table_rows(found, "zh", width):
        row.rstrip()
        assert cell_len(row.plain) <= min(max(width, 60), 140)


def test_terminal_is_coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    found = register(entry("寄样品", LI_AN, due="2026-03-06"), entry("订棚"))
    terminal = Terminal()
    print_table(found, "zh", terminal)
    assert "\x1b[1;31m2026-03-06 周五\x1b[0m" in terminal.getvalue()
    assert "\x1b[33m没人负责\x1b[0m" in terminal.getvalue()
    assert re.sub(r"\x1b\[[\d;]*m", "", terminal.getvalue()) == table_text(found, "zh", 80)
