"""The contact report that the examples put their actions in. The meeting is on Tuesday, 4 June 2024."""

from __future__ import annotations

_ENGLISH = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: Ann Lee, Tom Fox

## Next steps

- Ann Lee to send the final pack design by 12 June
- {line}
"""
_CHINESE = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：李安、方涛

## 下一步行动

1. 李安于6月12日前发出最终包装稿
2. {line}
"""

LINE = 10
"""The line of the action in question."""


def english(line: str) -> str:
    """Return a report with one more action."""
    return _ENGLISH.format(line=line)


def chinese(line: str) -> str:
    """Return the same in Chinese."""
    return _CHINESE.format(line=line)


def found(message: str) -> list[str]:
    """Return the expectation that the action in question is reported."""
    return [f"{LINE} {message}"]
