"""Notes that everybody makes each day below a line with the name, and lines beside tasks that are none."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 例会纪要\n\n会议时间：2024年3月1日\n\n"


def briefs(words: str) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(PAGE + words).actions]


def test_what_is_planned_for_tomorrow_is_of_the_name_above():
    words = "高远：\n今天装好了环境，读完了表单控件的文档与示例，跑通了最小的例子\n难点是导出的表格和打印机驱动的接口总是连不上去\n明天写导出，再补上单测\n"
    assert briefs(words) == ["明天写导出，再补上单测 = 高远 @ 2024-03-02"]


def test_what_somebody_goes_on_with_is_too():
    words = "高远：\n今天学了画图，读了文档\n导出遇到了障碍\n继续导出与打印的开发\n"
    assert briefs(words) == ["继续导出与打印的开发 = 高远 @ -"]


def test_labels_of_the_day_are_read():
    words = "高远：\n完成的事情：装好了环境\n遇到的困难：连不上打印机\n明天要做的：整理导出的接口\n"
    assert briefs(words) == ["整理导出的接口 = 高远 @ 2024-03-02"]


@pytest.mark.parametrize("last", ["明天请假", "明天：无", "明天没有课"])
def test_who_is_away_tomorrow_does_nothing(last):
    assert briefs(f"高远：\n今天装好了环境\n导出遇到了障碍\n{last}\n") == []


@pytest.mark.parametrize(
    "line",
    ["具体测试记录 ([链接](https://x.example/a.md))", "会议录屏（[链接](https://x.example/b)）"],
)
def test_a_paper_with_its_link_is_no_task(line):
    assert briefs(f"## 工作安排\n\n1. 完成移植\n2. {line}\n") == ["完成移植 = - @ -"]


@pytest.mark.parametrize("line", ["- 主题：确定一下按钮配色", "* 下次開發要看的方向：", "* 六月前要更新的项目："])
def test_a_topic_and_a_head_are_no_tasks(line):
    assert briefs(f"{line}\n") == []


def test_the_rules_of_a_team_are_no_tasks():
    words = (
        "## 下阶段开发计划\n\n**编码规范**：\n- 变量命名遵循统一约定\n- 定期进行代码走查\n\n**后端**：\n- 写登录接口\n"
    )
    assert briefs(words) == ["写登录接口 = - @ -"]


@pytest.mark.parametrize(
    "line",
    ["**說明**: 請總幹事找師傅試裝扶手", "**說明**: 照明偏暗，由總幹事研議改善方式", "**決議**: 由總幹事研議改善方式"],
)
def test_what_a_committee_asks_of_its_officer(line):
    (found,) = briefs(f"### 議題1. 討論扶手\n\n{line}<br>\n")
    assert found.endswith("= 總幹事 @ -")


def test_what_an_officer_told_is_no_task():
    assert briefs("### 議題1. 討論財報\n\n**說明**: 由總幹事報告收支如下<br>\n") == []
