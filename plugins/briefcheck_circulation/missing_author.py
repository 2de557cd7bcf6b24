"""A report that does not say who wrote it.

报告没有写明是谁写的。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, pattern, record, rule, says_none
from briefcheck_circulation._gate import AUTHORED

_ENGLISH = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: Ann Lee, Tom Fox
{author}
## Next steps

- Ann Lee to send the final pack design by 12 June 2024
"""
_CHINESE = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：李安、方涛
{author}
## 下一步行动

1. 李安于2024年6月12日前发出最终包装稿
"""


@record
class Options:
    """Which documents, and which fields name the author."""

    types: tuple[str, ...] = option(
        AUTHORED,
        Text(en="The types of documents it is for.", zh="哪些类型的文件。"),
    )
    fields: tuple[str, ...] = option(
        ("recorder", "author", "from"),
        Text(en="The ids of the fields that name who wrote it.", zh="写明作者的字段 id。"),
    )


@rule(
    name="missing-author",
    since="0.1.0",
    source="A15, C08",
    messages={
        "missing": Text(
            en="The report does not say who wrote it: add the line “{line}”.",
            zh="报告没有写是谁记录、整理的：请加一行“{line}”。",
        ),
    },
    why=Text(
        en="If it is ever doubted what was agreed, the one who wrote it down is asked first.",
        zh="日后对会上的决定有争议，首先要找的就是记录的人。",
    ),
    how=Text(
        en="Add a line that says who wrote it, at the top or the end.",
        zh="请在开头或末尾加一行，写明是谁记录、整理的。",
    ),
    options=Options,
    examples=[
        Bad(_ENGLISH.format(author=""), type="contact-report", expect=["0 missing"]),
        Good(_ENGLISH.format(author="Recorded by: Ann Lee\n"), type="contact-report"),
        Good(_ENGLISH.format(author="") + "\nMinutes recorded by ___Ann Lee___.\n", type="contact-report"),
        Good(_ENGLISH.format(author="By: Ann Lee\n"), type="contact-report"),
        Good(_ENGLISH.format(author="Notes: Freya\n"), type="contact-report"),
        Bad(
            _ENGLISH.format(author="") + "\nMinutes recorded by __________.\n",
            type="contact-report",
            expect=["0 missing"],
        ),
        Bad(_CHINESE.format(author=""), type="contact-report", expect=["0 missing"]),
        Good(_CHINESE.format(author="记录人：李安\n"), type="contact-report"),
        Good(_CHINESE.format(author="") + "\n本纪要由李安整理。\n", type="contact-report"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a document none of whose fields names who wrote it; an empty label is reported as such by another rule."""
    if context.type is None or context.type.id not in options.types:
        return
    written = [field for field in context.fields if field.id in options.fields]
    if any(not field.value.strip() or not says_none(field.value) for field in written):
        return
    shown = [passage.text for passage in context.passages if passage.kind == "shown"]
    ends = (*shown[:_FIRST], *shown[-_LAST:])
    if any(map(_SENTENCE.search, shown)) or any(map(_LINE.search, ends)):
        return
    if any(_LABEL.fullmatch(entry.row.strip()) and _NAME.fullmatch(entry.text.strip()) for entry in context.passages):
        return
    line = "记录人：姓名" if context.language == "zh" else "Recorded by: name"
    yield Finding("missing", data={"line": line}, confidence="likely")


# who wrote it, in a sentence at the end: Minutes recorded by ___Ann Lee___. Or in a line of its own, in a cell: By: Ann Lee
_SENTENCE = pattern(
    r"\b(?:[Mm]inutes|[Nn]otes|[Rr]eport|[Rr]ecord) (?:(?:was|were) )?(?:recorded|taken|written|prepared|compiled|kept|drafted) by[\s_:]{1,20}[A-Z][a-z]"
    r"|(?:纪要|记录|报告)由[\s_]{0,8}[\u4e00-\u9fff·]{2,4}?[\s_]{0,8}(?:记录|整理|撰写|起草|执笔)"
)
# … in the head, or at the end; By: Friday is when
_FIRST, _LAST = 12, 3
_LINE = pattern(
    r"(?:^|\n)\s*(?:[Bb]y|[Nn]otes|[Mm]inutes): ?(?!(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*"
    r"|Sept?\w*|Oct\w*|Nov\w*|Dec\w*|Spring|Summer|Autumn|Fall|Winter|Christmas|Easter|Xmas|Noon|Midday|Midnight|Tomorrow|Today|Tonight|Next|End|Close|Early|Late|Mid|Then"
    r"|EOD|COB|EOP|ASAP|Q[1-4]|Email|Courier|Post|Phone|Hand|None|All|Both)(?![a-z]))[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?\s*(?:$|\n)"
)
# a form has it in a row: Notes | Freya
_LABEL = pattern(r"(?i)(?:notes|minutes|written down by|纪要|记录|笔记)[:：]?")
_NAME = pattern(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|[\u4e00-\u9fff]{2,3}")
