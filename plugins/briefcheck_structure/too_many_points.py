"""More points than a section can carry.

一个部分列的要点太多。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Paragraph, Section, Text, option, record, rule
from briefcheck_structure._words import own_words, spot

_BAD = """# Communication strategy

## Support

- Picked by hand
- Dried within six hours
- Packed at the garden
- No added flavour
- Three generations of growers
- Prize of the 2023 fair
- Sold in 40 cities
"""
_BAD_ZH = """# 传播策略

## 支持点

1. 手工采摘
2. 六小时内烘干
3. 茶园内包装
"""


_USUAL = 5
"""Points that are still "main facts only" (S13). The handbook gives no number; forms have room for three to five."""


@record
class Options:
    """The options of the rule."""

    at_most: int | None = option(
        None,
        Text(
            en="The most points a section may hold. Without it, as many as the document type says, or five.",
            zh="一节最多几点。不写的话，按文件类型的规定；没有规定的，最多五点。",
        ),
    )


@rule(
    name="too-many-points",
    since="0.1.0",
    source="S13",
    messages={
        "too-many": Text(
            en="“{heading}” holds {count} points; {most} are the most it can carry.",
            zh="“{heading}”写了{count}点，最多{most}点。",
        )
    },
    why=Text(
        en="The more reasons, the less each of them weighs. The creative team needs the main facts, not all of them.",
        zh="理由越多，每一条越没有分量。创意需要的是主要事实，不是全部事实。",
    ),
    how=Text(
        en="Keep the points that prove the message best and move the rest to an appendix.",
        zh="只留最能证明主张的几点，其余的放到附件。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, type="communication-strategy", expect=["3 too-many"]),
        Good(_BAD.replace("- Prize of the 2023 fair\n- Sold in 40 cities\n", ""), type="communication-strategy"),
        Bad(_BAD_ZH, type="communication-strategy", options={"at-most": 2}, expect=["3 too-many"]),
        Good(_BAD_ZH, type="communication-strategy"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each section of kind ``points`` with more points than allowed."""
    if context.type is None:
        return
    kinds = {section.id: section for section in context.type.sections if section.kind == "points"}
    for section in context.sections:
        if section.id not in kinds:
            continue
        most = options.at_most or kinds[section.id].at_most or _USUAL
        count = _points(context, section)
        if count > most:
            yield Finding(
                "too-many", at=section, data={"heading": section.heading.strip(), "count": count, "most": most}
            )


def _points(context: Context, section: Section) -> int:
    """Count the list items of the outermost level; where there is no list, the lines."""
    items = [block for block in section.blocks if isinstance(block, Paragraph) and block.kind == "list-item"]
    if items:
        outermost = min(item.level for item in items)
        return sum(item.level == outermost for item in items)
    return len({(spot(line.place), line.place.column) for line in own_words(context, section)})
