"""An objective without a figure, or without a time by which it is reached.

目标没有数字，或没有时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, pattern, record, rule
from briefcheck_structure._gate import OF_SECTIONS

_BAD = "# Communication strategy\n\n## Marketing objective\n\n{words}\n"
_BAD_ZH = "# 传播策略\n\n## 行销目标\n\n{words}\n"


@record
class Options:
    """The options of the rule."""

    sections: tuple[str, ...] = option(
        OF_SECTIONS["missing-figure"],
        Text(
            en="The ids of the sections that must hold a figure and a time.",
            zh="必须写数字和时间的章节的 id。",
        ),
    )
    time: bool = option(
        default=True,
        doc=Text(en="Whether the time by which it is reached must stand there too.", zh="是否也要写达到目标的时间。"),
    )


@rule(
    name="missing-figure",
    since="0.2.0",
    source="S05, H08",
    aliases=("no-figure",),
    messages={
        "figure": Text(en="“{heading}” holds no figure.", zh="“{heading}”没有数字。"),
        "time": Text(en="“{heading}” does not say by when.", zh="“{heading}”没有写到什么时候。"),
    },
    why=Text(
        en="Without a figure nobody can say whether the objective is realistic, nor afterwards whether it was reached.",
        zh="没有数字和时间，事先看不出是否合理，事后也说不清有没有达到。",
    ),
    how=Text(
        en="Say from how much to how much, and by when: “from 12% to 15% of the market by the end of 2025”.",
        zh="写明从多少到多少、到什么时候，例如“2025年底市场份额由12%提高到15%”。",
    ),
    options=Options,
    examples=[
        Bad(_BAD.format(words="Raise awareness of the new tea."), type="communication-strategy", expect=["3 figure"]),
        Bad(_BAD.format(words="Sell 20,000 boxes."), type="communication-strategy", expect=["3 time"]),
        Good(_BAD.format(words="Sell 20,000 boxes by the end of 2025."), type="communication-strategy"),
        Bad(_BAD_ZH.format(words="提升新品知名度。"), type="communication-strategy", expect=["3 figure"]),
        Bad(_BAD_ZH.format(words="销量增加两成，达到2万盒。"), type="communication-strategy", expect=["3 time"]),
        Good(_BAD_ZH.format(words="年底前销量达到2万盒。"), type="communication-strategy"),
        Good(_BAD_ZH.format(words="销量达到2万盒。"), type="communication-strategy", options={"time": False}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each section of objectives without a figure; else, if asked, for one without a time."""
    for section in context.sections:
        text = fold(section.text)
        if section.id not in options.sections or not text.strip():
            continue
        timeless = _TIME.sub(" ", text)
        if not _FIGURE.search(timeless):
            yield Finding("figure", at=section, data={"heading": section.heading.strip()}, confidence="likely")
        elif options.time and not _TIME.search(text):
            yield Finding("time", at=section, data={"heading": section.heading.strip()}, confidence="likely")


_FIGURE = pattern(
    r"\d|[一二两三四五六七八九十百千]+(?:成|倍|万|亿|%|百分点|个百分点|分之|名|位)|翻[一两]?番|百分之|第[一二三]"
    r"|\b(?:double|triple|half|twice|(?:two|three|four|five|ten|twenty) (?:per ?cent|points|million|times)|number one|market leader)\b",
    re.IGNORECASE,
)
_TIME = pattern(
    r"(?:19|20)\d\d(?:\s*年|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?|\d{1,2}\s*月(?:底|初|中|份)?(?:\s*\d{1,2}\s*[日号])?|年[底内中初末]|季度|[上下]半年|[Qq][1-4]\b|财年|年度|今年|明年|全年|本年"
    r"|\d+\s*个月|[一二两三四五六七八九十]+个?(?:月|年)内?|\d+\s*年|上市后|月底|周年|春节|国庆|双十一|618|双11"
    r"|\b(?:by|until|within|before|end of|in) (?:the )?(?:(?:first|second|third|fourth|next|this) )?(?:year|quarter|month|half|week|season|january|february|march|april|may|june|july|august|september|october|november|december|launch|christmas|\d+ (?:weeks|months|years))"
    r"|\b(?:\d+|one|two|three|six|twelve)[- ](?:weeks?|months?|years?)\b|\b(?:annual|yearly|per year|a year|this year|next year|quarterly|year on year|fy ?\d+|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
