"""Fewer things than there must be, or another number than the text announces.

数量不对：比规定的少，或与文中说的个数不一样。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck import Bad, Block, Context, Finding, Good, Paragraph, Row, SectionType, Text, pattern, rule
from briefcheck_structure._words import own_words

_BAD = """# Contact report

Date: 4 June 2024
Present: Ann Lee, Tom Fox

## Decisions

The client decided three things:

- The green pack stays.
- The film is 30 seconds long.
"""
_BAD_ZH = """# 客户会议报告

会议日期：2024年6月4日
与会人员：李安、方涛

## 会议决议

客户定了以下三点：

1. 用绿色包装。
2. 片长三十秒。
"""
_RATED = (
    "# Staff appraisal\n\nName: Ann Lee\n\n| Rater | Rating |\n|---|---|\n| Creative partner | 4 |\n| Finance | 3 |\n"
)
_RATED_ZH = "# 人员评估表\n\n姓名：李安\n\n| 评估人 | 评分 |\n|---|---|\n| 创意伙伴 | 4 |\n| 财务 | 3 |\n"


@rule(
    name="wrong-count",
    since="0.2.0",
    source="H01, G08, T06",
    messages={
        "few": Text(
            en="“{section}” holds {count}; there must be at least {least}.",
            zh="“{section}”只有{count}项，至少要{least}项。",
        ),
        "announced": Text(
            en="“{words}” announces {said}, and {count} follow.", zh="“{words}”说有{said}项，下面却是{count}项。"
        ),
    },
    why=Text(
        en="Either something is missing or something was added without a word, and the reader cannot tell which.",
        zh="要么漏了，要么多加了没说明，看的人分不清。",
    ),
    how=Text(en="Add what is missing, or correct the number.", zh="补上缺的，或改正个数。"),
    examples=[
        Bad(_BAD, type="contact-report", expect=["8 announced"]),
        Good(_BAD.replace("three", "two"), type="contact-report"),
        Bad(_BAD_ZH, type="contact-report", expect=["8 announced"]),
        Good(_BAD_ZH.replace("三点", "两点"), type="contact-report"),
        Bad(_RATED, type="staff-appraisal", expect=["0 few"]),
        Good(_RATED + "| Supervisor | 4 |\n| Client | 5 |\n", type="staff-appraisal"),
        Bad(_RATED_ZH, type="staff-appraisal", expect=["0 few"]),
        Good(_RATED_ZH + "| 业务主管 | 4 |\n| 客户 | 5 |\n", type="staff-appraisal"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each section with fewer points, groups or rows than its type asks for, and each wrong number."""
    for wanted in context.type.sections if context.type is not None else ():
        count = _count(context, wanted) if wanted.at_least else 0
        if wanted.at_least and 0 < count < wanted.at_least:
            data = {"section": wanted.name, "count": count, "least": wanted.at_least}
            yield Finding("few", at=context.section(wanted.id), data=data)
    yield from _announced(context.document.body)


def _count(context: Context, wanted: SectionType) -> int:
    if wanted.kind == "groups":
        from briefcheck_structure._groups import groups_of

        return len(groups_of(context, wanted))
    if wanted.kind == "table":
        from briefcheck_structure._tables import is_total, tables_of

        rows = ([row for row in table.below if not is_total(row)] for table in tables_of(context, wanted))
        return max((sum(map(_says_something, found)) for found in rows), default=0)
    return sum(len(own_words(context, section)) for section in context.sections if section.id == wanted.id)


def _says_something(row: Row) -> bool:
    return any(cell.text.strip() for cell in row.cells)


_NUMBERS = {
    word: number
    for words in (
        "一二三四五六七八九十",
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    )
    for number, word in enumerate(words, 1)
} | {"两": 2}
_SAID = pattern(
    r"(?:(?:以下|下列|如下|下面)(?:的)?|(?:有|定了|确认了|讨论了|通过了|提出了?)(?:以下|下列)?)(?P<zh>\d{1,2}|[两二三四五六七八九十])(?:点|项|条|件事|个(?:方面|问题|事项|要点|建议|议题))[^：:。]{0,8}[：:]\s*$"
    r"|\b(?:following|these|the|decided|agreed(?: on)?|discussed|are|has|have) (?P<en>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:following )?(?:things|points|items|decisions|topics|issues|options|actions|questions|steps|changes)\b[^.:]{0,20}:\s*$",
    re.IGNORECASE,
    needs=":：",
)


def _announced(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Yield a finding for each line that says how many follow, with another number of points right under it."""
    for index, block in enumerate(blocks):
        match = _SAID.search(block.text) if isinstance(block, Paragraph) and block.kind != "code" else None
        if match is None or not isinstance(block, Paragraph):
            continue
        written = (match["zh"] or match["en"]).casefold()
        said = int(written) if written.isdigit() else _NUMBERS[written]
        count = _points(blocks[index + 1 :])
        if count and count != said:
            data = {"words": block.text.strip().splitlines()[-1], "said": said, "count": count}
            yield Finding("announced", at=block, data=data, confidence="likely")


def _points(blocks: Sequence[Block]) -> int:
    """Return how many points of the first one's depth the list has that begins right here."""
    level = blocks[0].level if blocks and isinstance(blocks[0], Paragraph) and blocks[0].kind == "list-item" else 0
    count = 0
    for block in blocks if level else ():
        if not isinstance(block, Paragraph) or block.kind != "list-item":
            break
        count += block.level == level
    return count
