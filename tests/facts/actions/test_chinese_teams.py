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


@pytest.mark.parametrize("stroke", ["—", "---"])
@pytest.mark.parametrize("when", ["时间", "日期", "完成时间"])
def test_who_and_when_stand_on_a_line_below_the_task(stroke, when):
    words = f"**议题1：归档**  \n遗留问题：  \n1、完成需求清单。  \n{stroke} 责任人： 王强 {when}：3月20日  \n2、完善平台。  \n{stroke} 责任人： {when}： 3月30日  \n"
    assert briefs(words) == ["完成需求清单。 = 王强 @ 2024-03-20", "完善平台。 = - @ 2024-03-30"]


def test_days_beside_owners_are_not_those_of_the_meeting():
    words = "运营例会 2023-02-23\n\n## 纪要\n\n遗留问题：  \n1、完成清单。  \n— 责任人：王强 时间：3月20日  \n2、完善平台。  \n— 责任人：李娜 时间：5月30日  \n"
    assert str(report(words).meeting_date) == "2023-02-23"


def test_who_stands_in_the_bracket_of_the_item_that_a_label_belongs_to():
    words = "1. 登录接口（王强）：\n\n   待做：修复超时\n\n2. 首页（李娜）：\n\n   待做：对接接口\n\n3. 首页（二期）：\n\n   待做：补图\n"
    assert briefs(words) == ["修复超时 = 王强 @ -", "对接接口 = 李娜 @ -", "补图 = - @ -"]


def test_parts_of_the_work_over_lists_own_nothing():
    words = "## TO DO\n\n設計\n- 調整現有平台\n\n開發\n- 前端接入追問介面\n- 後端記錄來源\n- 串連兩端\n"
    assert briefs(words, OPEN) == [
        "調整現有平台 = - @ -",
        "前端接入追問介面 = 前端 @ -",
        "後端記錄來源 = 後端 @ -",
        "串連兩端 = - @ -",
    ]


def test_what_is_made_of_a_thing_is_a_task_of_its_own():
    assert briefs("**待办事项**：把阈值集中为两个常量；补写比对脚本。\n") == [
        "把阈值集中为两个常量 = - @ -",
        "补写比对脚本。 = - @ -",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("本周优先优化一版场景，后续再补充特效", "- @ 本周"),
        ("每位成员需配置忽略清单", "每位成员 @ -"),
        ("各自把注释完善一下", "各自 @ -"),
    ],
)
def test_what_teams_say(line, told):
    assert briefs(f"## 讨论\n\n- {line}\n", OPEN) == [f"{line} = {told}"]


def test_a_link_stands_behind_who_does_it():
    words = "## 待办\n\n- 盘点筛选条件 @王强 @李娜 https://git.example.org/issues/655\n- 修复部署 @陈涛 https://git.example.org/issues/183\n"
    assert [line.rpartition(" = ")[2] for line in briefs(words)] == ["王强, 李娜 @ -", "陈涛 @ -"]
