"""Texts made to take long: twice the text may take twice the time, and not four times."""

from __future__ import annotations

import time

import pytest
from support.word import word

from briefcheck import Context
from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

SIZE = 12_000
"""Characters of the longer text."""

RATIO = 3.2
"""What twice the text may cost at most. Time in the square of the text costs four times."""

FLOOR = 0.05
"""Seconds below which a time is noise."""

LEAST = 0.3
"""Seconds of the longer text below which nobody waits, whatever the ratio."""

CELLS = 12_000
"""Cells of the longer row."""

PATTERNS = {
    "labels": "客户：",
    "dates behind labels": "会议日期：2024年",
    "owners": "负责人：张三 ",
    "passwords": "密码:a1 ",
    "logins": "http://a:",
    "numbers and dashes": "1-",
    "square brackets": "[",
    "pictures begun": "![",
    "links begun": "[a](",
    "Chinese brackets": "【",
    "closing brackets": "】",
    "empty brackets": "[]",
    "addresses": "a@",
    "full stops": "。",
    "blanks": "张三 " + " " * 200,
    "lines of labels": "客户：\n",
    "name tags": "寄样[name=a] ",
    "topics": "Car Park Marking: ",
    "landlines": "021-61234567 ",
    "placeholders": "【待定】【",
    "lines to be decided": "TBD\n",
}
HEAD = "# 客户会议报告\n\n客户：青禾\n\n会议日期：2024-05-01\n\n## 下一步行动\n\n"
"""A contact report up to where its actions stand: there every rule and every fact looks at the text."""

EXTENSIONS = load_extensions()
POLICY = Policies(EXTENSIONS, audience="public", type="contact-report").for_file("a.md")


def markdown(text):
    return read_markdown((HEAD + text).encode(), "a.md")


def paragraph(text):
    return read_docx(word(HEAD + text.replace("\n", " ")), "a.docx")


def cell(text):
    body = text.replace("\n", " ").replace("|", "/")
    return read_docx(word(f"{HEAD}| 事项 | 负责人 |\n| {body} | 张三 |\n"), "a.docx")


def seconds(document):
    begin = time.process_time()
    check_document(document, POLICY, EXTENSIONS)
    return time.process_time() - begin


def reading(make, text):
    begin = time.process_time()
    document = make(text)
    return document, time.process_time() - begin


@pytest.mark.slow
@pytest.mark.parametrize("make", [markdown, paragraph, cell])
@pytest.mark.parametrize("name", PATTERNS)
def test_twice_the_text_takes_about_twice_the_time(name, make):
    unit = PATTERNS[name]
    taken = []
    for size in (SIZE // 2, SIZE):
        document, read = reading(make, unit * (size // len(unit)))
        taken.append(seconds(document) + (read if make is markdown else 0))
    short, long = taken
    assert long < LEAST or long <= RATIO * max(short, FLOOR), f"{short:.2f} s, twice as long {long:.2f} s"


@pytest.mark.slow
def test_a_row_of_twice_the_cells_takes_about_twice_the_time():
    """For the passages alone, which look for the head of each cell: beside all the rules that time would not show."""
    taken = []
    for cells in (CELLS // 2, CELLS):
        row = "|" + " 1 |" * cells
        context = Context(markdown(f"{row}\n|{'-|' * cells}\n{row}\n"), None)
        begin = time.process_time()
        assert len(context.passages) > 2 * cells
        taken.append(time.process_time() - begin)
    short, long = taken
    assert long < LEAST or long <= RATIO * max(short, FLOOR), f"{short:.2f} s, twice as long {long:.2f} s"
