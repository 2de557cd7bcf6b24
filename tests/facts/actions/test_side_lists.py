"""Lists below the names of those who do them, in minutes without a heading for actions; and lists that only tell."""

from __future__ import annotations

import pytest
from support.facts import brief, report

ZH = "# 启动会 会议纪要\n\n会议日期：2024年3月6日\n参会人员：王强、李娜、陈涛\n\n## 需求\n\n{}\n"
EN = "# Contact report\n\nDate: 6 March 2024\nPresent: Tom Fox, Hugh Aspen\n\n{}\n"


def briefs(words: str) -> list[str]:
    page = ZH if any("一" <= letter <= "鿿" for letter in words) else EN
    return [brief(action) for action in report(page.format(words)).actions]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (
            "**客户方：**\n\n1. 提供白皮书，3月16日前\n2. 资料清单\n\n**技术团队：**\n\n1. 报名小程序，3月30日交付",
            ["客户方 @ 2024-03-16", "技术团队 @ 2024-03-30"],
        ),
        ("### 王强\n\n- 排期表，3月8日\n\n### 李娜\n\n- 报价，3月12日", ["王强 @ 2024-03-08", "李娜 @ 2024-03-12"]),
        ("## Tom\n\n- Deck, 13 March\n\n## Hugh\n\n- PO, 16 March", ["Tom @ 2024-03-13", "Hugh @ 2024-03-16"]),
        (
            "Client:\n\n- Logo by 13 March\n- Likes blue\n\nAgency:\n\n- Deck by 16 March",
            ["Client @ 2024-03-13", "Agency @ 2024-03-16"],
        ),
    ],
)
def test_dated_items_below_names_are_theirs(words: str, read: list[str]):
    assert briefs(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "**客户方：**\n\n1. 觉得第二版更好\n2. 3月1日已付款\n\n**我方：**\n\n1. 讲了三个方向",
        "## Tom\n\n- Sent the deck on 1 March\n\n## Hugh\n\n- Liked the red",
        "## Print\n\n- Deck, 13 March\n\n## Film\n\n- PO, 16 March",
    ],
)
def test_what_they_said_or_did_is_none(words: str):
    assert briefs(words) == []
