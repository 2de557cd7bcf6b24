"""An insight that does not say how it is known.

洞察没有注明依据。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, pattern, record, rule
from briefcheck_structure._gate import OF_SECTIONS

_BAD = "# Communication strategy\n\n## Insight\n\nAt three in the afternoon they would give anything for five quiet minutes.\n"
_BAD_ZH = "# 传播策略\n\n## 洞察\n\n下午三点，她最想要的是五分钟没人打扰。\n"


@record
class Options:
    """The options of the rule."""

    sections: tuple[str, ...] = option(
        OF_SECTIONS["unsourced-insight"],
        Text(en="The ids of the sections that hold the insight.", zh="写洞察的章节的 id。"),
    )


@rule(
    name="unsourced-insight",
    since="0.2.0",
    source="S09, F14",
    messages={
        "unsourced": Text(
            en="“{heading}” does not say whether it comes from judgement, research or a brand audit.",
            zh="“{heading}”没有注明是个人判断、调研还是品牌检验结果。",
        ),
    },
    why=Text(
        en="A guess and a finding look alike on paper, and much money is spent on the strength of this line.",
        zh="写在纸上，猜的和查到的看不出区别，而后面的钱都是照着这一句花的。",
    ),
    how=Text(
        en="Add the source: “(own judgement)”, “(focus groups, May 2024)”, “(brand audit 2023)”.",
        zh="注明来源，例如“（个人判断）”“（2024年5月座谈会）”“（2023年品牌检验）”。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, type="communication-strategy", expect=["3 unsourced"]),
        Good(_BAD.replace("minutes.", "minutes (focus groups, May 2024)."), type="communication-strategy"),
        Bad(_BAD_ZH, type="communication-strategy", expect=["3 unsourced"]),
        Good(_BAD_ZH.replace("打扰。", "打扰（个人判断）。"), type="communication-strategy"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each insight that names none of the sources."""
    for section in context.sections:
        text = fold(section.text)
        if section.id in options.sections and text.strip() and not _SOURCE.search(text):
            yield Finding("unsourced", at=section, data={"heading": section.heading.strip()}, confidence="likely")


_SOURCE = pattern(
    r"判断|调研|调查|研究|访谈|座谈|问卷|定性|定量|小组讨论|数据|报告|品牌检验|检验结果|来源|根据|据.{0,12}(?:显示|统计)|测试|观察|样本"
    r"|\b(?:judge?ments?|research|stud(?:y|ies)|surveys?|interviews?|focus groups?|brand audit|data|sources?|according to|report"
    r"|panel|n ?= ?\d+|respondents|findings|observed|observations?|polls?|tests?|hypothes[ie]s|assumptions?|our view)\b|\d+ ?%|https?://",
    re.IGNORECASE,
)
