"""Constructions of Chinese minutes as teams write them: who stands above, between or behind the tasks, and what only tells."""

from __future__ import annotations

from support.facts import brief, report

PAGE = "# 例会纪要\n\n会议时间：2024年3月1日\n参会人员：李娜、王强、陈涛\n\n"
"""Minutes of people who are all known."""

OPEN = "# 例会纪要\n\n会议时间：2024年3月1日\n\n"
"""Minutes that do not say who was there."""


def briefs(words: str, page: str = PAGE) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(page + words).actions]


def test_a_table_below_a_heading_of_two_things_is_read_once():
    rows = "| 事项 | 内容 | 负责 |\n|---|---|---|\n| 重印海报 | 去掉旧标志 | 李娜 |\n| 场地合同 | | 王强 |\n"
    assert briefs(f"## 临时动议／追踪事项\n\n{rows}") == ["重印海报 = 李娜 @ -", "场地合同 = 王强 @ -"]


def test_a_word_that_bears_something_beside_names_is_a_name():
    words = "- 赵敏：负责接口\n- 周航：负责页面\n- 团团：负责测试\n- 4.1+4.2 团团 在周一之前push上第一版\n"
    assert briefs(words, OPEN) == [
        "赵敏：负责接口 = 赵敏 @ -",
        "周航：负责页面 = 周航 @ -",
        "团团：负责测试 = 团团 @ -",
        "4.1+4.2 团团 在周一之前push上第一版 = 团团 @ 2024-03-04",
    ]


def test_without_names_beside_it_a_word_is_a_topic():
    assert briefs("- 页面：负责展示数据\n- 缓存：负责提速\n", OPEN) == []


def test_who_has_it_stands_between_the_task_and_the_day():
    assert briefs("1、概述，赵敏负责，在周五之前交第一版\n", OPEN) == [
        "概述，赵敏负责，在周五之前交第一版 = 赵敏 @ 2024-03-08"
    ]
