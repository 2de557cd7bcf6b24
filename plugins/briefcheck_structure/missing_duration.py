"""A topic of an agenda without its time.

议程里的议题没有写时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, pattern, record, rule
from briefcheck_structure._agenda import is_timed, topics_of
from briefcheck_structure._gate import OF_SECTIONS

_BAD = """# Meeting agenda

Date: 4 June 2024

## Purpose

To decide on the pack.

## Agenda items

1. Pack design (20 min)
2. Media plan for autumn
"""
_BAD_ZH = """# 会议议程

日期：2024年6月4日

## 会议目的

定下包装。

## 会议议题

1. 包装设计（20分钟）
2. 秋季媒介计划
"""


@record
class Options:
    """The options of the rule."""

    sections: tuple[str, ...] = option(
        OF_SECTIONS["missing-duration"],
        Text(en="The ids of the sections that list the topics.", zh="列出议题的章节的 id。"),
    )


@rule(
    name="missing-duration",
    since="0.2.0",
    source="A17, H20",
    messages={
        "one": Text(en="No time is given for this topic: {topic}", zh="这个议题没有写时间：{topic}"),
        "all": Text(
            en="No topic of this agenda has a time ({count} topics).", zh="议程里的议题都没有写时间（共{count}个）。"
        ),
    },
    why=Text(
        en="Without times the first topic takes the hour, and those who came for the last one have sat there in vain.",
        zh="不写时间，第一个议题就会谈掉一小时，为最后一个议题来的人白等。",
    ),
    how=Text(
        en="Write behind each topic how many minutes it gets, or from when to when.",
        zh="在每个议题后面写几分钟，或从几点到几点。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, type="agenda", expect=["12 one"]),
        Bad(_BAD.replace(" (20 min)", ""), type="agenda", expect=["11 all"]),
        Good(_BAD.replace("autumn", "autumn, 10.30 to 11.00"), type="agenda"),
        Bad(_BAD_ZH, type="agenda", expect=["12 one"]),
        Good(_BAD_ZH.replace("计划", "计划 10分钟"), type="agenda"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each topic without a time, one for all where none has any.

    A table without a column for the time is left to ``missing-column``, a blank cell in that column to ``empty-cell``:
    both say more.
    """
    topics = list(topics_of(context, options.sections))
    in_table = any("|" in topic.whole for topic in topics)
    untimed = [topic for topic in topics if not _is_timed(topic.whole, column=topic.timed)]
    untimed = [topic for topic in untimed if not (0 < len(untimed) < len(topics) and _LEFT_OVER.fullmatch(topic.text))]
    if len(untimed) == len(topics) > 1 and not in_table:
        yield Finding("all", at=topics[0].place, data={"count": len(topics)})
    elif not in_table:
        for topic in untimed:
            if topic.blank:
                continue
            yield Finding("one", at=topic.place, data={"topic": topic.text}, evidence=topic.text)


def _is_timed(text: str, *, column: bool) -> bool:
    return any(map(str.isnumeric, fold(text))) if column else is_timed(text)


_LEFT_OVER = pattern(
    r"\W*(?:\d{1,2}\W+)?(?:aob|any other business|other business|questions|q ?& ?a|其[他它](?:事项|议题)?|自由讨论|答疑)\W*",
    re.IGNORECASE,
)
"""What the rest of the time is for."""
