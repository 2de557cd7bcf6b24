"""The papers that the examples put their dates in. The meeting is on Tuesday, 4 June 2024."""

from __future__ import annotations

_ENGLISH = """# Contact report

Client: Northwind Tea
Date: {meeting}
Date issued: {issued}
Present: Ann Lee, Tom Fox

## Next steps

- Ann Lee to send the final pack design by 12 June 2024
{more}"""
_CHINESE = """# 客户会议报告

客户：北风茶业
会议日期：{meeting}
发出日期：{issued}
与会人员：李安、方涛

## 下一步行动

1. 李安于2024年6月12日前发出最终包装稿
{more}"""

MEETING, ISSUED, MORE = 4, 5, 12
"""The lines of the dates, and that of the first line of what follows the actions."""


def english(meeting: str, issued: str = "4 June 2024", more: str = "") -> str:
    """Return a report with these dates."""
    return _ENGLISH.format(meeting=meeting, issued=issued, more=f"\n{more}\n" if more else "")


def chinese(meeting: str, issued: str = "2024年6月4日", more: str = "") -> str:
    """Return the same in Chinese."""
    return _CHINESE.format(meeting=meeting, issued=issued, more=f"\n{more}\n" if more else "")
