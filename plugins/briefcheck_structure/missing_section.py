"""A section that a document of this type must have, and this one has not.

这类文件必须有的一个部分，这份没有。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_structure._words import as_typed

_BAD = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: Ann Lee, Tom Fox

## Decisions

The green pack was approved.
"""
_GOOD = (
    _BAD
    + """
## Next steps

| Action | Owner | Due |
|---|---|---|
| Send the final pack design | Ann Lee | 12 June 2024 |
"""
)
_BAD_ZH = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：李安、方涛

## 会议决议

绿色包装通过。
"""

_MOST_NAMED = 4
_LONGEST_NAMED = 40
_JOINT = ("、", ", ")


@record
class Options:
    """Which sections only some documents of a type must have."""

    repeated: tuple[str, ...] = option(
        (),
        Text(
            en="Sections, by their ids, that one of a row of papers must have: the agenda of a weekly meeting, or of the fifth. "
            "Of another that lacks one it is only possible that it should have it.",
            zh="一系列里的一份必须有的部分（写它的 id），例如例会、第5次会议的议程；别的文件没有这一部分，只算可能有问题。",
        ),
    )


@rule(
    name="missing-section",
    since="0.1.0",
    source="C05, C09, S04, S05, S06, S07, S08, S10, S11, S12, S13, S14, B05",
    messages={
        "missing": Text(en="The section “{section}” is missing.", zh="缺少“{section}”一节。"),
        "unread": Text(
            en="The section “{section}” is missing. Headings that were not recognised: {headings}.",
            zh="缺少“{section}”一节。没有认出的标题：{headings}。",
        ),
    },
    why=Text(
        en="Whoever reads this document looks for that section; when it is missing, people guess, and each one differently.",
        zh="看这份文件的人会找这一节；找不到，就只能各猜各的。",
    ),
    how=Text(
        en="Add a heading of that name (or one of its usual names) and fill it in. If there is nothing to say, write “none”.",
        zh="加上这个标题（或它的常用叫法）并写上内容；确实没有内容的，写“无”。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, type="contact-report", expect=["0 missing"]),
        Good(_GOOD, type="contact-report"),
        Bad(_BAD_ZH, type="contact-report", expect=["0 missing"]),
        Bad(_BAD_ZH + "\n## 还要干什么\n\n再说吧\n", type="contact-report", expect=["0 unread"]),
        Good(_BAD_ZH + "\n## 下一步行动\n\n1. 李安 6月12日前发出最终包装稿\n", type="contact-report"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each required section of the type that the document has not."""
    if context.type is None:
        return
    headed = {section.id for section in context.sections}
    for wanted in context.type.sections:
        if not wanted.required or wanted.id in headed:
            continue
        if any(field.value and field.id == wanted.id for field in context.fields):
            continue
        stated = {field.id for field in context.fields if field.value}
        if wanted.asked_with and stated.isdisjoint(wanted.asked_with):
            continue
        from briefcheck_structure._anywhere import is_mentioned, is_one_of_a_row, stands_anywhere  # most have them all

        if (wanted.kind == "actions" and context.actions) or stands_anywhere(context, wanted):
            continue  # it stands somewhere, under whatever heading, and was read: to say it is missing is wrong
        if wanted.mentioned_by and is_mentioned(context, wanted):
            continue
        headings, section = _unread(context), as_typed(context, wanted.name)
        yield Finding(
            "unread" if headings else "missing",
            data={"section": section, "headings": headings} if headings else {"section": section},
            confidence="possible" if wanted.id in options.repeated and not is_one_of_a_row(context) else "certain",
        )


def _unread(context: Context) -> str:
    """Return the few short headings that no section of the type answers to, one of which may be the missing one."""
    known = {section.place for section in context.sections}
    paths = {section.path for section in context.sections}
    fields = {field.label_place for field in context.fields}
    words: list[str] = []
    for entry in context.outline:
        text = entry.heading.text.strip(" :：")
        inside = any(entry.path[:depth] in paths for depth in range(1, len(entry.path)))
        is_title = text == context.title.strip() or entry.heading.form == "column"
        if not (inside or is_title or entry.heading.place in known | fields):
            words.append(text)
    few = 0 < len(words) <= _MOST_NAMED and all(len(text) <= _LONGEST_NAMED for text in words)
    return _JOINT[any(map(str.isascii, words))].join(words) if few else ""
