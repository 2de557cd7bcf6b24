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
