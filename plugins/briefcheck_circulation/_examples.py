"""The contact report that the examples put their names in."""

from __future__ import annotations

_ENGLISH = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: {present}
Apologies: {absent}
Recorded by: Ann Lee
Distribution: {copies}

## Next steps

- Ann Lee to send the final pack design by 12 June 2024
- {line}
"""
_CHINESE = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：{present}
缺席：{absent}
记录人：李安
分发：{copies}

## 下一步行动

1. 李安于2024年6月12日前发出最终包装稿
2. {line}
"""

COPIES, LINE = 8, 13
"""The lines of the list and of the last action."""


def english(
    copies: str,
    present: str = "Ann Lee, Tom Fox, Rita Gomez",
    absent: str = "none",
    line: str = "Tom Fox to send the estimate by 14 June 2024",
) -> str:
    """Return a report with these names."""
    return _ENGLISH.format(copies=copies, present=present, absent=absent, line=line)


def chinese(
    copies: str, present: str = "李安、方涛、陈祺德", absent: str = "无", line: str = "方涛于2024年6月14日前发报价"
) -> str:
    """Return the same in Chinese."""
    return _CHINESE.format(copies=copies, present=present, absent=absent, line=line)
