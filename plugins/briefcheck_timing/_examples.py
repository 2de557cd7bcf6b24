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

RESEARCH = """# Research summary

Client: Northwind Tea
Report date: {report}

## Fieldwork

{fieldwork}, Leeds and Bristol

## Key findings

Nine of ten knew the brand.
"""
RESEARCH_ZH = """# 调查总结

客户：北风茶业
报告日期：{report}

## 调查时间

{fieldwork}，上海、成都

## 主要发现

十个人里九个知道这个品牌。
"""
BRIEF = "# Creative brief\n\nClient: Northwind Tea\nDate: {date}\nDue date: {due}\n\n## Background\n\nA new tea.\n"
RELEASE = "# 肖像权授权书\n\n拍摄日期：2024年6月3日\n\n## 签字\n\n模特签字：李安 日期：{day}\n"
PPM = "# PPM minutes\n\nClient: Northwind Tea\nMeeting date: {day}\nShoot date: 13 June 2024\n\n## Cast\n\nNora Ellery: agreed.\n"
FLIGHT = "# 创意简报\n\n客户：北风茶业\n完成日期：{run}\n\n## 背景\n\n新茶上市。\n"

MEETING, ISSUED, MORE = 4, 5, 12
"""The lines of the dates, and that of the first line of what follows the actions."""


def english(meeting: str, issued: str = "4 June 2024", more: str = "") -> str:
    """Return a report with these dates."""
    return _ENGLISH.format(meeting=meeting, issued=issued, more=f"\n{more}\n" if more else "")


def chinese(meeting: str, issued: str = "2024年6月4日", more: str = "") -> str:
    """Return the same in Chinese."""
    return _CHINESE.format(meeting=meeting, issued=issued, more=f"\n{more}\n" if more else "")


INVOICE = """# Invoice

Client: Northwind Tea
Invoice number: 24-017
Date: 4 June 2024
Payment due: {due}
"""
INVOICE_ZH = """# 请款单

客户：北风茶业
单号：24-017
开票日期：2024年6月4日
付款期限：{due}
"""
