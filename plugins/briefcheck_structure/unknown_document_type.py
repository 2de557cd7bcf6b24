"""A document that looks like one of ours, and whose type nobody can tell.

看上去是客户部的文件，却认不出是哪一类。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_structure._words import bare

# Labels that client service writes at the head of a document and hardly anybody else does.
_LABELS = (
    "客户(?:名称)?|品牌|项目(?:名称)?|案名|会议(?:时间|日期|地点)|[参与]会人员?|出席(?:人员)?|主持人?|记录人?|抄送|工作号|预算"
    r"|client(?: name)?|brand|project(?: name)?|campaign|attendees|present|apologies|budget|cc|job (?:no|number)|meeting date"
    "|prepared by"
)


@record
class Options:
    """The options of the rule."""

    always: bool = option(
        default=False,
        doc=Text(
            en="Report every document whose type is not known, also one that shows no sign of being the client service's.",
            zh="凡是认不出类型的文件都报告，看不出是客户部文件的也报。",
        ),
    )


_BAD = """# Contact report

We met and talked about the tea.
"""
_BAD_ZH = """# 周三碰头

客户：北风茶业
参会人员：李安、方涛

聊了包装。
"""

_NEAR = """# Tea weekly

Date: 3 May 2026

Attendees: Ada Moss, Ben Oak

## Next steps

- Ada: draw the lid by 6 May
"""


@rule(
    name="unknown-document-type",
    since="0.1.0",
    source="C01, B01",
    messages={
        "title": Text(
            en="By its title this is a {type}, but hardly any of its fields and sections was found, so it was not checked as one: "
            "what is missing or empty was not looked for. “--type {id}” does that.",
            zh="看标题是{type}，但几乎找不到它该有的内容，所以没有按{type}检查：没有查缺了什么、哪里空着。加上“--type {id}”就会查。",
        ),
        "near": Text(
            en="The type of this document was not recognised; the nearest one is: {type}. What is missing or empty was not looked for. "
            "“--type {id}” does that.",
            zh="认不出这是哪一种文件，最像的是{type}。没有查缺了什么、哪里空着；加上“--type {id}”就会查。",
        ),
        "unknown": Text(
            en="The type of this document was not recognised, so only the general checks were made: what is missing or empty was not "
            "looked for.",
            zh="认不出这是哪一种文件，所以只做了通用检查：没有查缺了什么、哪里空着。",
        ),
    },
    why=Text(
        en="Missing sections and owners are only found when it is known what kind of document this is.",
        zh="只有知道是哪一种文件，才能查出缺了哪一节、哪一项。",
    ),
    how=Text(
        en="Give the document its usual title and headings, or name its type: “--type contact-report” in the command, "
        "“type: contact-report” at its top or in briefcheck.yaml. “briefcheck list types” shows them all.",
        zh="用常用的标题和小标题，或者写明类型：在命令里加“--type contact-report”，"
        "或在文件开头或 briefcheck.yaml 里写“type: contact-report”。“briefcheck list types”列出全部类型。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, expect=["0 title"]),
        Bad(_BAD_ZH, expect=["0 unknown"]),
        Bad(_NEAR, expect=["0 near"]),
        Bad("# Notes\n\nSome words.\n", options={"always": True}, expect=["0 unknown"]),
        Good("# How to install\n\nDate: 4 June 2024\n\nSome words.\n"),
        Good(_BAD, type="contact-report"),
        Good("# 安装说明\n\n先下载，再安装。\n"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield one finding for a document that has no type although it looks like one of ours."""
    if context.type is not None:
        return
    title = bare(context.title)
    named = next(
        (type_ for type_ in context.types if _is_named(title, (type_.name.en, type_.name.zh, *type_.also_called))), None
    )
    if named is not None:
        yield Finding("title", data={"type": named.name, "id": named.id}, confidence="likely")
    elif (near := context.nearest) is not None:
        yield Finding("near", data={"type": near.name, "id": near.id}, confidence="likely")
    elif options.always or _labels(context) >= 2:
        yield Finding("unknown", confidence="certain" if options.always else "likely")


def _labels(context: Context) -> int:
    return len({label for field in context.fields if re.fullmatch(_LABELS, label := bare(field.label))})


def _is_named(title: str, names: tuple[str, ...]) -> bool:
    """Tell whether the title ends or begins with a name: "北风茶业会议纪要", "Contact report 17", not "Brief history"."""
    return any(title.endswith(name) or title.startswith(name) for name in map(bare, names) if len(name) > 1)
