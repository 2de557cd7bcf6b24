"""Lines below a table of actions that begin like one of its rows: the same task said again, or another one."""

from __future__ import annotations

import pytest
from support.facts import brief, report

EN = (
    "# Contact report\n\nDate: 6 March 2024\nPresent: Rita Wong, Tom Fox, Ann Lee\n\n## Next steps\n\n"
    "| Action | Owner | Due |\n|---|---|---|\n| Send invoice | Tom | 12 March |\n\n- {}\n"
)
ZH = (
    "# 会议纪要\n\n会议日期：2024年3月6日\n参会人员：李娜、王强、陈涛\n\n## 下一步行动\n\n"
    "| 行动 | 负责人 | 期限 |\n|---|---|---|\n| 提交报价 | 王强 | 3月12日 |\n\n- {}\n"
)


def below(line: str) -> list[str]:
    return [brief(action) for action in report((EN if line.startswith("S") else ZH).format(line)).actions][1:]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Send invoice 2 to Rita – Ann – 14 March", "Ann @ 2024-03-14"),
        ("Send invoices for the shoot to finance (Ann, 15 March)", "Ann @ 2024-03-15"),
        ("Send invoice for the film (Tom, 15 March)", "Tom @ 2024-03-15"),
        ("Send invoice (Ann)", "Ann @ -"),
        ("提交报价的补充说明，李娜，3月14日", "李娜 @ 2024-03-14"),
        ("提交报价单给财务（陈涛，3月15日）", "陈涛 @ 2024-03-15"),
        ("提交报价（陈涛）", "陈涛 @ -"),
        ("提交报价，王强，3月19日", "王强 @ 2024-03-19"),
    ],
)
def test_another_owner_another_day_or_another_thing_is_another_task(line: str, read: str):
    assert below(line) == [read]


@pytest.mark.parametrize(
    "line",
    ["Send invoice", "Send invoice (Tom, 12 March)", "Send invoice – Tom", "提交报价", "提交报价，王强，3月12日前"],
)
def test_the_same_task_counts_once(line: str):
    assert below(line) == []
