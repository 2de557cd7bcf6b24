"""Tasks of the meeting before with how they stand, people whom no label lists, columns headed in other words."""

from __future__ import annotations

import pytest
from support.facts import brief, report

EN = "# Weekly team meeting\n\nDate: 7 June 2024\nPresent: Ann Lee, Tom Fox\n\n"
ZH = "# 项目周会纪要\n\n会议日期：2024年6月7日\n参会：李安、方涛、韩雪\n\n"


def briefs(page: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page).actions]


@pytest.mark.parametrize(
    ("line", "task", "status"),
    [
        ("Ann - café prices – finished, list in the folder", "Ann - café prices", "done"),
        ("@Tom: time the export → not yet", "@Tom: time the export", "open"),
        ("Ann to ring the printer → done, all agreed", "Ann to ring the printer", "done"),
    ],
)
def test_a_task_of_the_meeting_before_is_one_with_its_state(line: str, task: str, status: str):
    (found,) = report(f"{EN}## Previous action items\n\n- {line}\n").actions
    assert (found.text, found.status, len(found.owners)) == (task, status, 1)


def test_the_same_in_chinese_under_what_was_left_over():
    page = f"{ZH}## 上周遗留\n\n- 参数表核对（李安）——完成\n- 机器申请（方涛）—— 已到 18 台，剩 2 台\n"
    assert [(action.text, action.owners[0].name, action.status) for action in report(page).actions] == [
        ("参数表核对（李安）", "李安", "done"),
        ("机器申请（方涛）", "方涛", "open"),
    ]


def test_a_line_of_a_paragraph_may_head_them():
    page = (
        f"{EN}Actions from last time\nAnn - menu trial – finished, the report is with everyone\nTom - lease – no news\n"
    )
    assert [action.text for action in report(page).actions] == ["Ann - menu trial", "Tom - lease"]


@pytest.mark.parametrize(
    "page",
    [
        f"{EN}## Last week\n\n- Ann - menu trial – finished\n",
        f"{EN}## Previous action items\n\n- Menus – finished\n",
        f"{EN}## Previous action items\n\n- Ann: one more thing—the lease\n",
    ],
)
def test_what_names_nobody_or_no_state_is_no_task_of_the_meeting_before(page: str):
    assert briefs(page) == []


def test_people_in_the_bracket_of_the_title_are_known():
    page = "12.15 店长会（峰哥、琳姐、老孙）\n\n1 差评两条，琳姐这周去盯一个早班\n"
    assert [action.owners[0].name for action in report(page).actions] == ["琳姐"]


def test_people_behind_what_they_are_are_known():
    top = "# Trustees' meeting\n\nTrustees: Ilse Marrow (chair), Petra Nutt. Staff: Josipa Braal (CEO).\n\n"
    page = f"{top}The boiler: Petra chasing the landlord.\n"
    assert [action.owners[0].name for action in report(page).actions] == ["Petra"]


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        ("| Sl. | Criterion | Faculty in-charge | Draft to be submitted on |", "Tom Fox"),
        ("| 序号 | 指标 | 各项负责人 | 初稿完成时间 |", "李安"),
    ],
)
def test_columns_may_end_in_the_words_for_who_and_when(head: str, owner: str):
    page = f"{EN}## Accreditation\n\n{head}\n|---|---|---|---|\n| 1 | Vision | {owner} | 2024-06-28 |\n"
    assert briefs(page) == [f"Vision = {owner} @ 2024-06-28"]


def test_lines_that_begin_with_who_are_not_joined_however_long():
    page = (
        f"{EN}NEXT STEPS\nClient | consolidated comments on the radio script and the film | 12 June, noon\n"
        "Client | order for production | 14 June\n"
    )
    assert [action.text.split(" | ")[1][:12] for action in report(page).actions] == ["consolidated", "order for pr"]


@pytest.mark.parametrize("line", ["下次：6/14 周五 9:30，议题：排期", "Issued by: Ann Lee, 7/6/24."])
def test_when_they_meet_again_and_who_issued_the_report_are_no_actions(line: str):
    assert briefs(f"{ZH}## 待办\n\n- 李安更新清单\n\n{line}\n") == ["李安更新清单 = 李安 @ -"]


def test_a_typed_box_makes_a_task_of_a_line_whatever_it_tells():
    page = f"{ZH}## 待办\n\n✅ 甲醛检测——李安，报告已收到\n\n⏳ 续签协议——方涛，对方换人了\n"
    assert [action.owners[0].name for action in report(page).actions] == ["李安", "方涛"]


def test_what_is_no_name_behind_a_dash_owns_nothing():
    assert briefs(f"{ZH}## 待办\n\n- 续签协议——尽快，对方换人\n") == ["续签协议——尽快，对方换人 = - @ 尽快"]


@pytest.mark.parametrize(("says", "count"), [("I'll decide by Friday", 1), ("I'll be there by Friday", 0)])
def test_what_somebody_says_to_decide_is_a_task(says: str, count: int):
    page = f"{EN}## Timeline\n\n**Ann:** The rewrite is open.\n\n**Tom:** Yes, {says}.\n"
    assert [action.owners[0].name for action in report(page).actions] == ["Tom"] * count
