"""Lines that say only who and by when: the task is the line above. And what is no task: signatures, labels of things."""

from __future__ import annotations

import pytest
from support.facts import brief, report

EN = "# Contact report\n\nDate: Thursday 19 November 2026\nPresent: Isla Grant, Rory Vance (Loch Arden); Tom Hughes, Nadia Karim (Agency)\n\n"
ZH = "# 会议纪要\n\n会议日期：2026年11月19日\n与会人员：客户：王敏、刘洋；我方：孙莉、陈晓、白石\n\n"


def told(page: str) -> list[str]:
    return [f"{action.text} | {brief(action)}" for action in report(page).actions]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            f"{ZH}## 会议内容\n\n1. 主视觉：标题字加大。\n\n责任人：白石    完成时间：11月20日\n",
            ["主视觉：标题字加大。 | 白石 @ 2026-11-20"],
        ),
        (
            f"{ZH}## 待办事项\n\n1. 主视觉：标题字加大。\n   责任人：白石    完成时间：11月20日\n\n2. 视频补一版15秒。\n   责任人：孙莉 11月24日\n",
            ["主视觉：标题字加大。 | 白石 @ 2026-11-20", "视频补一版15秒。 | 孙莉 @ 2026-11-24"],
        ),
        (
            f"{EN}## Discussion\n\n**3. Dealer kit**\n\nDealers complained. Tom needs a one-page summary.\n\nACTION: Nadia, Fri 27 Nov.\n",
            ["Tom needs a one-page summary. | Nadia @ 2026-11-27"],
        ),
        (f"{EN}## Discussion\n\n**Website**\n\nACTION: Tom, 27 Nov\n", ["Website | Tom @ 2026-11-27"]),
        (
            f"{EN}## Discussion\n\nLiked.\n\nACTION: Tom to send it by 27 Nov\n",
            ["Tom to send it by 27 Nov | Tom @ 2026-11-27"],
        ),
    ],
)
def test_the_task_of_a_tag_stands_above_it(page, expected):
    assert told(page) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            f"{EN}ACTION: Nadia to agree the fee by 25 November\n",
            ["Nadia to agree the fee by 25 November | Nadia @ 2026-11-25"],
        ),
        (
            f"{EN}Owner: Tom Hughes\n\nACTION: Nadia to agree the fee by 25 November\n",
            ["Nadia to agree the fee by 25 November | Nadia @ 2026-11-25"],
        ),
        (
            f"{EN}Owner: Tom Hughes\n\nACTION: agree the fee\n\nDue: 25 November\n",
            ["agree the fee | Tom Hughes @ 2026-11-25"],
        ),
        (f"{ZH}责任人：陈晓\n\n行动：孙莉11月25日前跟进报价\n", ["孙莉11月25日前跟进报价 | 孙莉 @ 2026-11-25"]),
        (f"{ZH}责任人：陈晓\n\n行动：跟进报价\n\n完成时间：11月25日\n", ["跟进报价 | 陈晓 @ 2026-11-25"]),
    ],
)
def test_an_owner_above_counts_where_the_task_names_none(lines, expected):
    assert told(lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            f"{EN}Fee.\n\nOwner: Tom  Due: 20 Nov\n\nACTION: Nadia – agree the fee – 25 November\n",
            ["Fee. | Tom @ 2026-11-20", "Nadia – agree the fee – 25 November | Nadia @ 2026-11-25"],
        ),
        (
            f"{ZH}主视觉：标题字加大。\n\n责任人：陈晓  完成时间：11月20日\n\n行动：孙莉跟进报价\n",
            ["主视觉：标题字加大。 | 陈晓 @ 2026-11-20", "孙莉跟进报价 | 孙莉 @ -"],
        ),
    ],
)
def test_a_line_of_who_and_when_says_nothing_of_what_is_below_it(lines, expected):
    assert told(lines) == expected


@pytest.mark.parametrize(
    ("lines", "own"),
    [
        (f"{EN}Fee.\n\n**Owner:** Tom **Due:** 20 Nov Update the plan\n", "Tom @ 2026-11-20"),
        (f"{ZH}标题加大。\n\n责任人：陈晓  完成时间：11月25日 并发给客户\n", "陈晓 @ 2026-11-25"),
    ],
)
def test_a_line_with_a_task_behind_its_date_is_no_tag(lines, own):
    assert [brief(action) for action in report(lines).actions if action.owners] == [own]
    assert all("Fee" not in action.text and "标题" not in action.text for action in report(lines).actions if action.due)


@pytest.mark.parametrize("when", ["20 Nov (Fri)", "20 Nov 5 pm", "20 Nov, end of day", "20 November 2026."])
def test_a_date_with_more_of_the_same_is_a_tag(when):
    assert told(f"{EN}Fee.\n\nOwner: Tom Due: {when}\n") == ["Fee. | Tom @ 2026-11-20"]


@pytest.mark.parametrize("heading", ["Present: Ann Lee, Tom Fox", "Attendees: Ann Lee, Tom Fox", "## Next steps"])
def test_who_was_there_and_the_heading_of_the_tasks_are_no_task(heading):
    page = f"# Contact report\n\nDate: 19 November 2026\n\n{heading}\n\nOwner: Tom Fox Due: 25 November\n"
    assert heading.strip("# ") not in [action.text for action in report(page).actions]


def test_a_label_in_capitals_and_chinese_is_nobody():
    assert told(f"{ZH}## 待办事项\n\n1. KOL名单：先出30人。\n") == ["KOL名单：先出30人。 | - @ -"]


@pytest.mark.parametrize(
    "line", ["Approved: Isla Grant, 20 November 2026", "Signed: Tom Hughes", "Reviewed by: Nadia Karim 20 Nov"]
)
def test_who_signs_below_the_actions_has_no_task(line):
    page = f"{EN}## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Send samples | Tom Hughes | 27 November |\n\n{line}\n"
    assert told(page) == ["Send samples | Tom Hughes @ 2026-11-27"]


@pytest.mark.parametrize("line", ["批准：王敏，2026年11月20日", "审核：陈晓", "客户确认：王敏  2026年11月20日"])
def test_who_signs_below_chinese_actions_has_no_task(line):
    assert told(f"{ZH}## 待办事项\n\n- 孙莉11月27日前寄样品\n\n{line}\n") == [
        "孙莉11月27日前寄样品 | 孙莉 @ 2026-11-27"
    ]


def test_an_approval_that_is_asked_for_in_the_list_is_a_task():
    assert told(f"{EN}## Actions\n\n- Approval: Isla Grant, 27 November\n") == [
        "Approval: Isla Grant, 27 November | Isla Grant @ 2026-11-27"
    ]
    assert told(f"{ZH}## 待办事项\n\n- 确认：王敏，11月27日\n") == ["确认：王敏，11月27日 | 王敏 @ 2026-11-27"]


@pytest.mark.parametrize(
    ("item", "owner"),
    [
        ("Artwork for layout 3, Lily Chan, Thursday 26 November", "Lily Chan"),
        ("Artwork for layout 4, Nadia Karim, 26 November", "Nadia Karim"),
        ("Contact sheet to Isla, Rory Vance, 26 November", "Agency"),
        ("Contact sheet by 26 November", "Agency"),
    ],
)
def test_who_stands_before_the_date_is_surer_than_the_side_above(item, owner):
    page = f"{EN}## Actions\n\n**Agency**\n\n- {item}\n"
    assert told(page) == [f"{item} | {owner} @ 2026-11-26"]


@pytest.mark.parametrize(
    "line",
    ["Script 3 goes into production – Isla Grant", "Layout 2 approved – Isla Grant", "Isla agreed to the new line"],
)
def test_a_decision_told_as_done_is_no_action(line):
    assert told(f"{EN}## Decisions\n\n- {line}\n- Tom to send the layouts by 27 November\n") == [
        "Tom to send the layouts by 27 November | Tom @ 2026-11-27"
    ]


@pytest.mark.parametrize("line", ["脚本第三稿通过（王敏）。", "主视觉A稿由王敏确认。", "报价由刘洋批准"])
def test_a_chinese_decision_told_as_done_is_no_action(line):
    assert told(f"{ZH}## 决议\n\n- {line}\n- 孙莉11月27日前发报价\n") == ["孙莉11月27日前发报价 | 孙莉 @ 2026-11-27"]


@pytest.mark.parametrize("line", ["请王敏确认主视觉A稿", "Isla agreed to send the logo"])
def test_what_is_left_to_do_among_the_decisions_is_an_action(line):
    page = f"{EN}## Decisions" if line.isascii() else f"{ZH}## 决议"
    assert len(told(f"{page}\n\n- {line}\n")) == 1


def test_what_recurs_has_no_one_day():
    assert told(f"{EN}## Actions\n\n- Tom: monthly report, every first Monday\n") == [
        "Tom: monthly report, every first Monday | Tom @ every first Monday"
    ]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Isla said she would speak to her MD, but made no promise.", 0),
        ("Isla would check with her MD but could not commit to a date.", 0),
        ("Isla said she would speak to her MD.", 1),
        ("Tom will send the draft by Friday but made no promise about the film.", 1),
    ],
)
def test_what_is_no_promise_commits_nobody(line, count):
    assert len(told(f"{EN}## Discussion\n\n{line}\n")) == count


def test_a_task_told_in_the_talk_and_in_the_table_is_one():
    rows = "| 事项 | 责任人 | 截止时间 |\n|---|---|---|\n| 音乐小样 | 陈晓 | 11月24日 |\n"
    page = f"{ZH}## 讨论内容\n\n1. 由陈晓11月24日前提供音乐小样。\n2. 由孙莉11月25日前确认音乐小样。\n\n## 待办事项\n\n{rows}"
    assert told(page) == ["由孙莉11月25日前确认音乐小样 | 孙莉 @ 2026-11-25", "音乐小样 | 陈晓 @ 2026-11-24"]
