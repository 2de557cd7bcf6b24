"""Laws of the extraction: every action is quoted from where it stands, and twins in Word and Markdown hold the same ones."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.facts import brief, markdown, report, word

from briefcheck import Action, Document, Paragraph
from briefcheck.document.blocks import paragraphs

OWNERS = st.sampled_from(["方涛", "客户", "陈静、李安", "Tom", "@ann", "王总", "媒介部"])
DATES = st.sampled_from(["3月5日", "3/8", "周五", "尽快", "12 March", "2024-03-09", "3.12"])
TASKS = st.sampled_from(["提交修改稿", "确认脚本", "book the studio", "报价", "整理素材（含视频）", "send “it”"])
LINES = st.one_of(
    st.builds("{0}{1}前{2}".format, OWNERS, DATES, TASKS),
    st.builds("{0}：{2}，{1}".format, OWNERS, DATES, TASKS),
    st.builds("{2}（{0}，{1}）".format, OWNERS, DATES, TASKS),
    st.builds("{2} - 责任人：{0} - 截止日期：{1}".format, OWNERS, DATES, TASKS),
    st.builds("{0} to {2} by {1}".format, OWNERS, DATES, TASKS),
    st.builds("{2} → {0} → {1}".format, OWNERS, DATES, TASKS),
    st.builds("行动：{0}{2}，{0}{1}前再{2}".format, OWNERS, DATES, TASKS),
    TASKS,
)
ROWS = st.lists(st.tuples(TASKS, st.one_of(OWNERS, st.just("")), st.one_of(DATES, st.just(""))), min_size=1, max_size=4)
PAGES = st.tuples(st.lists(LINES, max_size=4), st.lists(LINES, max_size=4), st.one_of(st.just([]), ROWS))


def page(parts: tuple[list[str], list[str], list[tuple[str, str, str]]], *, format_: str) -> str:
    """Return the same report as Markdown, or as the description of a Word file: a blank line parts paragraphs in one only."""
    lines, items, rows = parts
    gap = "\n\n" if format_ == "markdown" else "\n"
    found = ["# 会议纪要", "会议日期：2024年3月1日", "# 下一步行动", *lines, *(f"* {item}" for item in items)]
    text = gap.join(found)
    if rows:
        head = "| 事项 | 负责人 | 截止日期 |\n" + ("|---|---|---|\n" if format_ == "markdown" else "")
        text += gap + head + "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return text + "\n"


def stands_there(action: Action, document: Document) -> bool:
    """Whether the words of an action stand in the document at its place."""
    return any(at_place(action, paragraph) for part in document.parts for paragraph in paragraphs(part.blocks))


def at_place(action: Action, paragraph: Paragraph) -> bool:
    at = paragraph.text.find(action.text)
    while at >= 0:
        if paragraph.place_at(at) == action.place:
            return True
        at = paragraph.text.find(action.text, at + 1)
    return False


@settings(max_examples=80, deadline=None)
@given(PAGES)
def test_every_action_is_quoted_from_its_place_in_markdown(parts):
    document = markdown(page(parts, format_="markdown"))
    source = page(parts, format_="markdown").split("\n")
    for action in report(document).actions:
        assert action.text
        assert stands_there(action, document)
        assert action.text in source[action.place.line - 1].replace("\\", "")


@settings(max_examples=40, deadline=None)
@given(PAGES)
def test_every_action_is_quoted_from_its_place_in_word(parts):
    document = word(page(parts, format_="word"))
    for action in report(document).actions:
        assert action.text
        assert stands_there(action, document)


@settings(max_examples=40, deadline=None)
@given(PAGES)
def test_twins_hold_the_same_actions(parts):
    left = report(page(parts, format_="markdown")).actions
    right = report(word(page(parts, format_="word"))).actions
    assert [(action.text, brief(action), action.status, action.marked) for action in left] == [
        (action.text, brief(action), action.status, action.marked) for action in right
    ]


def test_the_reports_hold_actions():
    """The laws above would hold of nothing found, too."""
    parts = (["方涛3月5日前提交修改稿"], ["Tom to book the studio by 12 March"], [("报价", "陈静", "3/8")])
    assert [brief(action) for action in report(page(parts, format_="markdown")).actions] == [
        "方涛 @ 2024-03-05",
        "Tom @ 2024-03-12",
        "陈静 @ 2024-03-08",
    ]
