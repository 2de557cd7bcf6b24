"""A memo that does not say at its end that somebody will ring to check.

备忘录结尾没有说明会打电话核实。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, paragraphs, pattern, record, rule

_BAD = """# Memo

To: Ann Lee
From: Tom Fox
Date: 4 June 2024
Subject: green pack
Phone: 020 7946 0000

The proofs of the green pack are ready. Please send us your changes by 7 June.
"""
_BAD_ZH = """# 联络备忘录

致：李安
发件人：方涛
日期：2024年6月4日
主题：绿色包装
电话：010 5555 0000

绿色包装的样张已经出来，请在6月7日前告知修改意见。
"""
_CALL = {"expected": True}


@record
class Options:
    """The options of the rule."""

    expected: bool = option(
        default=False,
        doc=Text(
            en="Whether documents of the type must end so. The type of memos turns it on.",
            zh="这类文件结尾是否必须这样写。备忘录这一类已经打开。",
        ),
    )


@rule(
    name="missing-closing-call",
    since="0.2.0",
    source="M03, M01",
    messages={
        "missing": Text(
            en="The memo does not end with a line that you will ring to check.",
            zh="备忘录结尾没有写会打电话核实。",
        ),
    },
    why=Text(
        en="A memo that nobody asks after may lie unread, and both sides believe that the other knows.",
        zh="没有人跟一通电话，备忘录可能没人看，双方都以为对方知道了。",
    ),
    how=Text(
        en="End with a sentence such as “I will ring you tomorrow morning to make sure that all is clear.”",
        zh="结尾加一句，例如“明天上午我会打电话与您核实”。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, type="memo", options=_CALL, expect=["0 missing"]),
        Good(_BAD + "\nI will call you tomorrow to check.\n", type="memo", options=_CALL),
        Good(_BAD, type="memo", options={"expected": False}),
        Bad(_BAD_ZH, type="memo", options=_CALL, expect=["0 missing"]),
        Good(_BAD_ZH + "\n明天上午我会致电与您核实。\n", type="memo", options=_CALL),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for a memo in whose last lines nobody promises to ring; a telephone number is no promise."""
    if not options.expected or context.section("follow-up-call") is not None:
        return
    lines = [
        line.text.strip() for block in paragraphs(context.document.body) for line in block.lines() if line.text.strip()
    ]
    if lines and not any(_CALLS.search(fold(line)) and not _LABEL.match(fold(line)) for line in lines[-_LAST:]):
        yield Finding("missing", confidence="likely")


_LAST = 8
"""Lines from the end: a greeting, a name, copies and attachments may follow the promise."""

_LABEL = pattern(r"^[\w /.]{1,14}:\s*[+\d(]")
_CALLS = pattern(
    r"电话|致电|去电|来电|通话|打给|拨打|电联"
    r"|\b(?:call|calls|calling|phone|phoning|ring|ringing|telephone|telephoning)\b",
    re.IGNORECASE,
)
