"""What Chinese teams, laboratories and committees write: empty boxes, columns of names without a head, changes asked for, who was away."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛\n\n"
"""Minutes of people who are all known."""

OPEN = "# 例会纪要\n\n会议时间：2024年3月1日\n\n"
"""Minutes that do not say who was there."""


def briefs(words: str, page: str = PAGE) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page + words).actions]


def dues(words: str, page: str = PAGE) -> list[str]:
    return [action.due.text if action.due is not None else "-" for action in report(page + words).actions]


def test_an_empty_box_in_minutes_is_a_task():
    words = "## 讨论\n\n- 登录页已评审\n\n- [ ] 导出逻辑设计\n- [ ] 错误提示文案\n"
    assert briefs(words) == ["导出逻辑设计 = - @ -", "错误提示文案 = - @ -"]


@pytest.mark.parametrize(
    "words",
    [
        "## 参会人员\n\n- [ ] 赵一鸣\n- [ ] 周慧\n",
        "## 议程\n\n- [ ] 预算安排\n- [ ] 人员安排\n",
        "## 讨论\n\n- [ ] 是\n- [ ] 线上\n",
        "## 讨论\n\n- [ ] 讨论预算方案\n- [ ] 汇报：上周进展\n",
        "## 讨论\n\n- [ ] 前期准备：\n",
        "## 讨论\n\n- [ ] 王强\n",
    ],
)
def test_a_box_of_people_of_topics_or_of_a_form_is_none(words):
    assert briefs(words, OPEN) == []


def test_names_stand_in_a_column_without_a_head():
    rows = "|  | 工作 |\n|---|---|\n| 赵一鸣 | 数据库 |\n| 周慧 | 登录页面 |\n"
    assert briefs(f"## 分工\n\n{rows}", OPEN) == ["数据库 = 赵一鸣 @ -", "登录页面 = 周慧 @ -"]


def test_a_column_without_a_head_that_holds_no_names_bears_nobody():
    rows = "|  | 工作 |\n|---|---|\n| 第一周 | 数据库 |\n| 第二周 | 登录页面 |\n"
    assert all("= - @" in line for line in briefs(f"## 分工\n\n{rows}", OPEN))


@pytest.mark.parametrize("head", ["出勤", "考勤情况", "请假人员", "出勤与请假"])
def test_those_who_were_away_have_nothing_to_do(head):
    assert briefs(f"## {head}\n\n1. 事假（赵一鸣，周慧）\n2. 未出勤（何磊）\n", OPEN) == []


def test_who_was_away_is_told_anywhere():
    assert briefs("- 请假（王强）\n- 迟到的同学（李娜）\n- 查看日志（陈涛）\n") == ["查看日志（陈涛） = 陈涛 @ -"]


def test_a_rule_about_attendance_is_talked_of():
    assert briefs("## 考勤制度\n\n请王强3月5日前修订考勤表。\n") == ["请王强3月5日前修订考勤表 = 王强 @ 2024-03-05"]


@pytest.mark.parametrize(
    "line",
    [
        "请大家熟悉上传方法（有问题及时联系李娜）",
        "王强负责试运行，发现异常随时反馈",
        "李娜部署新环境，如遇到问题及时沟通",
        "陈涛完善备份机制（每日增量备份、每周全量备份）",
        "王强处理498号车位（长期漏水）",
    ],
)
def test_what_to_do_in_case_of_something_and_how_a_thing_works_is_no_day(line):
    assert dues(f"## 待办\n\n- {line}\n") == ["-"]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("请大家及时提交周报", "及时"),
        ("王强更新看板（每周）", "每周"),
        ("李娜到时候发一下链接", "到时候"),
        ("陈涛把数据跑一下下次看效果", "下次"),
        ("王强写调研笔记，下次讲", "下次"),
        ("把议题列入下次业主大会", "下次业主大会"),
        ("第一周完成原型", "第一周"),
    ],
)
def test_what_says_when(line, due):
    assert dues(f"## 待办\n\n- {line}\n") == [due]


def test_a_week_that_names_a_thing_is_no_day():
    assert dues("## 待办\n\n- 第一周展示用的课件：王强\n- 第三周实验报告模板：李娜\n") == ["-", "-"]


def test_by_when_stands_in_what_is_said_beside_the_task():
    rows = "| 事项 | 内容 | 负责 |\n|---|---|---|\n| 公益位 | 与管理者协调，系统须于3月15日前完成 | 王强 |\n| 收费 | 列下次业主大会追认 | 李娜 |\n| 抽签 | 3月2日办过一次 | 陈涛 |\n"
    assert briefs(f"## 追踪事项\n\n{rows}") == [
        "公益位 = 王强 @ 2024-03-15",
        "收费 = 李娜 @ 下次业主大会",
        "抽签 = 陈涛 @ -",
    ]


def test_those_in_the_bracket_behind_a_group_own_it():
    assert briefs("## 下一步\n\n- 全站（赵一鸣/周慧）：明确数据规范\n- 全栈：联调接口\n", OPEN) == [
        "全站（赵一鸣/周慧）：明确数据规范 = 赵一鸣, 周慧 @ -",
        "全栈：联调接口 = 全栈 @ -",
    ]


def test_what_is_to_be_done_stands_under_the_next_meeting():
    words = "### 下一次会议内容\n\n完成需求文档的编写\n\n对系统进行压力测试，完成测试报告\n\n讨论接口设计\n\n评审原型\n"
    assert briefs(words, OPEN) == ["完成需求文档的编写 = - @ -", "对系统进行压力测试，完成测试报告 = - @ -"]


def test_what_was_done_under_the_next_meeting_is_no_task():
    assert briefs("### 下一次会议内容\n\n完成了需求文档的编写\n\n完成情况汇报\n", OPEN) == []


@pytest.mark.parametrize("head", ["调整方向", "修改思路", "改稿方向", "優化方向"])
def test_changes_below_an_item_that_heads_them(head):
    words = f"- {head}\n  - 首页改为单栏布局\n  - 明確標示轉入與轉出流程\n  - 弱化边框颜色\n  - 目前的配色\n"
    assert briefs(words, OPEN) == ["首页改为单栏布局 = - @ -", "明確標示轉入與轉出流程 = - @ -", "弱化边框颜色 = - @ -"]
