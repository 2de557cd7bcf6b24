"""A section that stands twice.

同一节写了两遍。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Section, Text, rule
from briefcheck_structure._words import bare, is_signed_by_hand

_BAD = """# Creative brief

Client: Northwind Tea

## Budget

200,000 for production.

## Timing

First layouts on 3 June.

## Budget

150,000 for production.
"""
_BAD_ZH = """# 创意简报

客户：北风茶业

## 预算

制作费二十万。

## 时间安排

6月3日初稿。

## 预算

制作费十五万。
"""


@rule(
    name="duplicate-section",
    since="0.2.0",
    source="T06, G08",
    messages={
        "twice": Text(en="“{heading}” stood there before.", zh="前面已经有“{heading}”一节了。"),
    },
    why=Text(
        en="One of the two is an older version, or will be when somebody changes the other; nobody can tell which one holds.",
        zh="两处里总有一处是旧的，或者改了一处忘了另一处；看的人不知道以哪个为准。",
    ),
    how=Text(
        en="Keep one of the two and move into it what only the other says.", zh="只留一处，把另一处多写的内容并进来。"
    ),
    examples=[
        Bad(_BAD, type="creative-brief", expect=["13 twice"]),
        Good(_BAD.replace("## Budget\n\n150,000 for production.\n", ""), type="creative-brief"),
        Bad(_BAD_ZH, type="creative-brief", expect=["13 twice"]),
        Good(_BAD_ZH.replace("## 预算\n\n制作费十五万。\n", ""), type="creative-brief"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for the second of two headings of the same words beside each other, both with something under them.

    Three and more are a pattern: minutes that have decisions under each topic. So are those that other headings part
    into blocks, each with the same sections.
    """
    found: dict[tuple[tuple[str, ...], str], list[Section]] = defaultdict(list)
    actions = {section.place for section in context.action_sections if section.outline.inline is not None}
    for section in context.sections:
        signed = is_signed_by_hand(section.heading)  # one line for each who signs; ACTION: … for each task
        if (
            section.outline.heading.form != "column"
            and section.text.strip()
            and not signed
            and section.place not in actions
        ):
            found[section.path[:-1], bare(section.heading)].append(section)
    twice = [sections for sections in found.values() if len(sections) == 2]
    if len(twice) > 1:
        return  # two meetings in one file, one form filled in twice
    for first, second in twice:
        if first.place != second.place:
            yield Finding(
                "twice", at=second, data={"heading": second.heading.strip()}, confidence="likely", also_at=(first,)
            )
