"""Surnames alone behind 由: 这部分由胡和周先着手做."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = "# 例会纪要\n\n会议时间：2024年3月1日\n\n## 讨论\n\n"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("采集沿用老办法，这部分由胡和周先着手做", ["胡, 周 @ -"]),
        ("图表这块由冯来做", ["冯 @ -"]),
        ("接口由陈、林一起开发", ["陈, 林 @ -"]),
        ("接口由谁来做", []),
        ("接口由于和打印有关先做了", []),
    ],
)
def test_surnames_alone_do_what_is_given_to_them(line, read):
    assert [brief(action) for action in report(PAGE + line + "\n").actions] == read
