"""Lists of tasks: under headings no type knows, under plain lines, by person, with people below or a deadline for all."""

from __future__ import annotations

import pytest
from support.facts import brief, report, word

ZH = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛\n\n"
EN = "# Weekly meeting minutes\n\nDate: 1 March 2024\nAttendees: Ann Lee, Tom Fox, Rita Moss\n\n"


def texts(page: str) -> list[str]:
    return [action.text for action in report(page).actions]


def briefs(page: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page).actions]


@pytest.mark.parametrize(
    "heading",
    [
        "## 初步分工",
        "## 下周工作计划",
        "## 接下来的安排",
        "### 对本周任务进行分配",
        "**下一步工作计划：**",
        "## 四、会后待办",
        "## 本周重点任务（3月）",
        "下一阶段任务分配：",
        "分工如下：",
        "会议对主要任务进行了分配：",
    ],
)
def test_a_heading_with_words_of_tasks_gives_them_out(heading):
    assert texts(f"{ZH}{heading}\n\n- 李娜：更新排期\n- 王强：联系印厂\n") == ["李娜：更新排期", "王强：联系印厂"]


@pytest.mark.parametrize(
    "heading",
    [
        "## Tasks for next week",
        "## Where we go from here",
        "## Work to be done before the next meeting",
        "**Action**",
        "### AR's:",
        "## What's next?",
        "Tasks until Friday:",
        "## Team actions",
        "## ➡️ Next Steps",
    ],
)
def test_an_english_heading_with_words_of_tasks_gives_them_out(heading):
    assert texts(f"{EN}{heading}\n\n- update the timing plan\n- call the printer\n") == [
        "update the timing plan",
        "call the printer",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "## 上周任务完成情况",
        "## 任务进展",
        "## 团队分工",
        "## 会议议程",
        "## 讨论下一步计划",
        "## Review of action items from last week",
        "## Completed tasks",
        "## GitHub Actions",
        "## Agenda",
        "## What remains to be done?",
        "## Follow up on the last meeting's discussion",
    ],
)
def test_other_headings_with_such_words_do_not(heading):
    assert texts(f"{ZH}{heading}\n\n- 更新排期\n- update the timing plan\n") == []


def test_only_lines_with_an_owner_count_where_a_heading_says_more_than_tasks():
    page = (
        ZH
        + "## 目录结构与任务分工\n\n- 目录按模块划分\n- 李娜：更新排期\n- 架构设计：王强、陈涛\n- 3月8日前完成场地确认\n"
    )

    assert texts(page) == ["李娜：更新排期", "架构设计：王强、陈涛", "3月8日前完成场地确认"]


def test_headings_of_another_topic_end_the_tasks():
    page = ZH + "## 任务安排\n\n- 更新排期\n\n### 下次会议\n\n- 3月8日 14:00\n\n### 参会人员\n\n- 刘芳\n"

    assert texts(page) == ["更新排期"]


def test_a_list_ends_a_label_in_running_text():
    page = (
        EN
        + "## Topics\n\n- Budget\n\n    Next steps:\n      - write the guideline\n\n    We talked about the launch.\n\n- Casting\n    - three models\n"
    )

    assert texts(page) == ["write the guideline"]


def test_tasks_stand_below_a_bare_item_that_names_them():
    page = (
        EN
        + "## Discussions\n\n- The layouts were shown.\n- Action items\n    - add members to the list\n    - find a sponsor\n- The budget is fine.\n"
    )

    assert texts(page) == ["add members to the list", "find a sponsor"]


def test_siblings_below_a_label_are_no_details_of_each_other():
    page = (
        EN + "## Action items\n\n- Schedule the next call\n    TODO:\n    - Design\n    - Assumptions\n    - Timeline\n"
    )

    assert texts(page) == ["Schedule the next call", "Design", "Assumptions", "Timeline"]


def test_a_label_says_for_when_its_list_is():
    page = EN + "## Action items\n\nTODO before next meeting:\n- unit tests\n- docs\n\nTODO on next meeting:\n- merge\n"

    due = [
        (action.text, action.due.text.split(maxsplit=1)[0] in ("TODO", "before"))
        for action in report(page).actions
        if action.due
    ]
    assert due == [("unit tests", True), ("docs", True), ("merge", False)]


def test_people_stand_above_their_tasks():
    page = ZH + "## 任务分工\n\n- 李娜\n    - 更新排期\n    - 整理素材\n- 王强、陈涛\n    - 订场地\n"

    assert briefs(page) == ["更新排期 = 李娜 @ -", "整理素材 = 李娜 @ -", "订场地 = 王强, 陈涛 @ -"]


def test_people_stand_below_their_task():
    page = (
        EN
        + "## Action items\n\n- Update the timing plan\n    - Ann Lee\n    - Tom Fox\n- Book the studio\n    - Rita\n"
    )

    assert briefs(page) == ["Update the timing plan = Ann Lee, Tom Fox @ -", "Book the studio = Rita @ -"]


def test_a_state_below_an_item_is_its_status():
    page = EN + "## Action items\n\n- Ann to book the studio\n    - DONE\n- Tom to call the printer\n    - ONGOING\n"

    assert [(action.text, action.status) for action in report(page).actions] == [
        ("Ann to book the studio", "done"),
        ("Tom to call the printer", "open"),
    ]


def test_what_was_done_since_the_last_meeting_is_no_action_of_this_one():
    page = (
        EN
        + "## Review of action items\n\n- ACTION on Ann to book the studio\n    - DONE\n- ACTION on Tom to call\n    - ONGOING\n"
    )

    assert texts(page) == ["Tom to call"]


def test_a_deadline_at_the_end_of_a_list_makes_all_of_it_tasks():
    page = ZH + "## 第二次会议\n\n- 用爬虫采集数据\n- 学习图表工具\n- 任务截至时间2024.3.19\n"

    assert briefs(page) == ["用爬虫采集数据 = - @ 2024-03-19", "学习图表工具 = - @ 2024-03-19"]


def test_the_item_with_a_label_is_the_task_of_a_list_with_a_deadline():
    page = ZH + "## 第一次会议\n\n- 任务发布：构建原型\n- 技术路线：图数据库\n- 任务截止日期：2024.3.13\n"

    assert texts(page) == ["任务发布：构建原型"]


def test_an_item_done_counts_among_items_with_owners():
    page = (
        ZH
        + "## 问题反馈\n\n- 研究测试工具；owner：李娜\n- 确认版本关系；owner 王强\n- 讨论安全测试如何协作（已完成）\n"
    )

    assert [action.status for action in report(page).actions] == ["open", "open", "done"]


def test_an_owner_behind_a_point_of_the_agenda_presents_it():
    page = (
        ZH
        + "## 议题\n\n1.需求澄清情况；  owner 李娜\n\n2.测试计划讨论 --owner 王强\n\n3.问题反馈：\n- 研究测试工具；owner：李娜\n"
    )

    assert texts(page) == ["研究测试工具；owner：李娜"]


def test_what_was_said_below_a_point_of_the_agenda_counts():
    page = EN + "## Topics\n\n- (Ann) Launch schedule\n    - Tom to update the plan\n- (Tom) Casting\n"

    assert texts(page) == ["Tom to update the plan"]


def test_dated_lines_that_give_out_tasks_head_those_of_the_people():
    document = word("""
    会议记录
    4.14: 分配个人任务；
    李娜：设计数据库
    王强：搭建项目
    5.19: 完成情况
    李娜：完成数据库
    """)

    assert [action.text for action in report(document).actions] == ["李娜：设计数据库", "王强：搭建项目"]


def test_a_task_of_the_table_is_not_said_again_by_the_talk():
    page = (
        ZH
        + "## 文档责任分配\n\n- 需求文档完善：李娜\n\n## 后续任务分配\n\n| 任务 | 责任人 | 截止日期 |\n|---|---|---|\n| 需求文档完善 | 李娜 | 3月8日 |\n"
    )

    assert briefs(page) == ["需求文档完善 = 李娜 @ 2024-03-08"]


def test_what_is_next_for_whoever_speaks_is_an_action():
    page = (
        EN + "## Round\n\n- @dryad\n    - Done: the parser\n    - Next: tidy up the tests\n"
        "- Ann Lee\n    - Done:\n        - the layouts\n    - Next:\n        - print them\n        - post them\n"
    )

    assert briefs(page) == ["tidy up the tests = dryad @ -", "print them = Ann Lee @ -", "post them = Ann Lee @ -"]


def test_what_is_next_for_the_day_in_chinese():
    page = ZH + "## 站会\n\n李娜：\n\n- 昨天：改了首页\n- 下一步：联调接口\n\n王强：\n\n- 明日计划：无\n"

    assert briefs(page) == ["联调接口 = 李娜 @ -"]


@pytest.mark.parametrize("line", ["Next: the budget", "Next:\n    - the budget"])
def test_what_is_next_on_the_agenda_is_none(line):
    assert texts(f"{EN}## Talk\n\n- We saw the layouts.\n- {line}\n") == []


def test_a_list_of_people_and_their_addresses_is_no_list_of_tasks():
    page = "## Next steps\n\n- Ann Lee (Leeds): ann@lee.example\n- Tom Fox: tom@fox.example\n- Send the deck: rita@fox.example\n"
    assert texts(EN + page) == ["Send the deck: rita@fox.example"]


def test_a_label_at_the_end_names_who_and_by_when():
    page = "## Fair\n\nThe road closure must be filed in good time. **Action: Clerk, by 21st March**\n"
    assert [brief(action) for action in report(EN + page).actions] == ["Clerk @ 2024-03-21"]
