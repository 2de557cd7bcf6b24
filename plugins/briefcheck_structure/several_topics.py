"""A line of an agenda that holds more than one topic.

议程的一行里写了几个议题。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, pattern, record, rule
from briefcheck_structure._agenda import topics_of
from briefcheck_structure._gate import OF_SECTIONS

_BAD = """# Meeting agenda

Date: 4 June 2024

## Purpose

To decide on the pack.

## Agenda items

1. Pack design; media plan for autumn (20 min)
2. Research and development budget (10 min)
"""
_BAD_ZH = """# 会议议程

日期：2024年6月4日

## 会议目的

定下包装。

## 会议议题

1. 包装设计；秋季媒介计划（20分钟）
2. 研发和生产部门的预算（10分钟）
"""


@record
class Options:
    """The options of the rule."""

    sections: tuple[str, ...] = option(
        OF_SECTIONS["several-topics"],
        Text(en="The ids of the sections that list the topics.", zh="列出议题的章节的 id。"),
    )


@rule(
    name="several-topics",
    since="0.2.0",
    source="A20",
    aliases=("single-topic",),
    messages={
        "joined": Text(
            en="This line joins several topics (“{word}”): {topic}", zh="这一行合并了几个议题（“{word}”）：{topic}"
        ),
    },
    why=Text(
        en="Of two topics in a line the second gets no time of its own, and is the one that is forgotten.",
        zh="两个议题写在一行，后一个没有自己的时间，往往就漏了。",
    ),
    how=Text(en="Give each topic a line and a time of its own.", zh="一个议题写一行，各写各的时间。"),
    options=Options,
    examples=[
        Bad(_BAD, type="agenda", expect=["11 joined"]),
        Good(
            _BAD.replace("; media plan for autumn (20 min)", " (10 min)\n2. Media plan for autumn (10 min)"),
            type="agenda",
        ),
        Bad(_BAD_ZH, type="agenda", expect=["11 joined"]),
        Good(_BAD_ZH.replace("；秋季媒介计划（20分钟）", "（10分钟）\n2. 秋季媒介计划（10分钟）"), type="agenda"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each topic that a semicolon, a slash between phrases or words such as 以及 join to another."""
    for topic in topics_of(context, options.sections):
        words = _BRACKETED.sub(lambda found: " " * len(found[0]), fold(topic.text))
        joint = _JOINT.search(words)
        if joint is not None:
            data = {"word": topic.text[joint.start() : joint.end()].strip(), "topic": topic.text}
            yield Finding("joined", at=topic.place, data=data, evidence=topic.text, confidence="likely")


_BRACKETED = pattern(r"\([^()]*\)", needs="(")
_JOINT = pattern(
    r"(?<=\w)\s*;\s*(?=\w)|以及|并且|，?同时|另外|, (?:and )?also | as well as | plus |(?<=\w{2}) / (?=\w{2})",
    re.IGNORECASE,
)
