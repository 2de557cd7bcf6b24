"""Tasks below heads that are no headings, inside of paragraphs, behind arrows, and in columns beside what is done."""

from __future__ import annotations

import pytest
from support.facts import brief, report

ZH = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛\n\n"
EN = "# Weekly meeting minutes\n\nDate: 1 March 2024\nAttendees: Ann Lee, Tom Fox, Rita Moss\n\n"


def texts(page: str) -> list[str]:
    return [action.text for action in report(page).actions]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{EN}Who does what until the next call\n- Tom: revise the sheet\n- call the printer\n", 2),
        (f"{EN}- CoC actions:\n    1. form a committee\n    2. revise the rules\n- something else\n", 2),
        (f"{EN}To follow\n- Revised plan (Tom)\n- New quote (Ann)\n", 2),
        (f"{EN}**Commitments**\nTom will draft the text.\nAnn looks for a room.\n", 2),
        (f"{ZH}谁来做\n- 王强：改户外\n- 联系印厂\n", 2),
        (f"{ZH}任务进展：\n李娜：完成登录页\n\n下一阶段任务分配：\n李娜：注册页\n王强：接口文档\n", 2),
        (f"{ZH}会议达成以下共识并落实到人：\n1. 李娜周二前写人物画像。\n2. 王强找会议室。\n", 2),
        (f"{ZH}## 下周\n\n- 李娜：联调\n- 王强：压测\n", 2),
    ],
)
def test_a_line_over_a_list_heads_tasks_by_its_words(page, expected):
    assert len(texts(page)) == expected


def test_a_side_in_the_head_owns_what_stands_below():
    page = f"{EN}Agency to do:\n• send the estimate 22/3\n• chase the studio\nClient to do:\n• approve the script\n"
    assert [brief(action).partition(" @ ")[0] for action in report(page).actions] == ["Agency", "Agency", "Client"]
    page = f"{ZH}我方待办\n• 3月22日发报价\n客户待办\n• 确认脚本\n"
    assert [brief(action) for action in report(page).actions] == ["我方 @ 2024-03-22", "客户 @ -"]
    page = f"{EN}Acme will:\n\n- deliver the samples\n- confirm the lead time\n"
    assert [brief(action) for action in report(page).actions] == ["Acme @ -", "Acme @ -"]


def test_parts_of_a_list_of_tasks_belong_to_it():
    page = f"{ZH}下一阶段任务分配：\n\n代码部分：\n\n李娜：解析的修改\n\n王强：接收界面\n\n展示部分：\n\n- 画类图\n- 写说明\n\n# 附录\n"
    assert texts(page) == ["李娜：解析的修改", "王强：接收界面", "画类图", "写说明"]


def test_columns_beside_the_tasks_need_names():
    table = "| Point | Result | To do |\n|---|---|---|\n| Poster | Approved | Tom: send to print |\n| TV | On hold | later |\n"
    assert texts(EN + table) == ["Tom: send to print"]


@pytest.mark.parametrize(
    "head",
    [
        "Promised",
        "Assigned:",
        "Ann's list:",
        "Next sprint",
        "Open points:",
        "Until Friday:",
        "What will we do about it:",
    ],
)
def test_heads_in_words_of_their_own(head):
    assert texts(f"{EN}{head}\n- Ann: numbers by Friday\n") == ["Ann: numbers by Friday"]


def test_a_head_ends_where_another_begins():
    page = f"{ZH}行动安排：\n• 李娜出稿\n结论：\n• 方案可行\n"
    assert texts(page) == ["李娜出稿"]


def test_an_arrow_points_to_a_task_only_with_who_or_by_when():
    assert texts(
        f"{EN}1. Venue\nThe Old Mill is booked.\n=> Lia gets two offers\n2. Music\n=> no action\n3. Film\n=> it stays\n"
    ) == ["Lia gets two offers"]
    assert texts(f"{ZH}一、网站\n还没恢复。\n→ 王强问服务商\n二、其他\n→ 待定\n") == ["王强问服务商"]


def test_tasks_stand_behind_a_head_on_its_line():
    assert texts(f"{ZH}本周文档分工：李娜：第一节，王强：第二节\n") == ["李娜：第一节", "王强：第二节"]


def test_the_column_of_what_is_to_be_done_holds_tasks():
    table = "| Work done | Work to be done |\n|---|---|\n| Walls painted | Paint the doors |\n| Cables laid | - |\n"
    assert texts(EN + table) == ["Paint the doors"]
    table = "| 姓名 | 上周完成 | 下周计划 |\n|---|---|---|\n| 李娜 | 首页 | 改稿 |\n| 王强 | 报价 | 无 |\n"
    assert [(action.text, brief(action)) for action in report(ZH + table).actions] == [("改稿", "李娜 @ -")]
    table = "| Done by Tom | Budget |\n|---|---|\n| Walls painted | 5k |\n"
    assert texts(EN + table) == []


def test_a_column_may_hold_task_and_owner_together():
    table = "| Topic | Discussion | Action / by whom / when |\n|---|---|---|\n| Fair | Stand is booked. | Tom to order roll-ups by 20 March |\n| Staff | Two interviews. | - |\n"
    assert [(action.text, brief(action)) for action in report(EN + table).actions] == [
        ("Tom to order roll-ups by 20 March", "Tom @ 2024-03-20")
    ]


def test_what_a_meeting_was_to_do_is_no_task():
    page = "# 小组会议纪要\n\n- 时间：2024-03-25\n- 地点：教室\n- 任务1：\n  - 研究可行性\n- 任务2：\n  - 交流进度\n"
    assert texts(page) == []


def test_an_agenda_under_actions_is_none():
    page = f"{EN}## Actions\n\n1. Agenda items for the month\n    - Open questions\n    - The release\n2. Decisions needed\n    - Talk in May\n"
    assert texts(page) == []


def test_a_plain_line_heads_an_agenda():
    page = f"{EN}Agenda\n1. Review of open actions (Ann)\n2. Media plan (Tom)\n\nMedia plan\n\nTom will send the plan by 5 March.\n"
    assert [words.rstrip(".") for words in texts(page)] == ["Tom will send the plan by 5 March"]


def test_rounds_tell_what_is_next_below_a_name():
    page = "# Standup notes 2024-02-07\n\n- **Ana**\n  - Did: fixed the footer\n  - Next: fix the header\n- **Bo**\n  - Yesterday: tests\n  - Today: write the notes\n"
    assert [(action.text, brief(action)) for action in report(page).actions] == [
        ("fix the header", "Ana @ -"),
        ("write the notes", "Bo @ -"),
    ]
    page = f"{ZH}**李娜**\n本周：完成初稿\n下周：送审\n\n**方案**\n背景：新品\n"
    assert [(action.text, brief(action)) for action in report(page).actions] == [("送审", "李娜 @ 下周")]


def test_ap_counts_with_a_name_behind_it():
    page = f"{EN}* Metadata\n  * AP Tom: publish the schema\n  * AP Mode: infrastructure\n"
    assert "publish the schema" in texts(page)[0]
