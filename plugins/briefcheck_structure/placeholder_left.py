"""Something of the template, or a "to be decided", that was left in the text.

模板里的占位文字没有替换。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_structure._leftovers import Leftover, find_leftovers, is_technical

_BAD = """# Creative brief

Client: [client name]
Date: TBD
Job number: ____

## Target audience

[Type over to complete]
"""
_GOOD = """# Creative brief

Client: Northwind Tea
Date: 4 June 2024
Job number: NT-17

## Target audience

People who work from home [see the 2023 study].

Client signature: ____________
"""
_BAD_ZH = """# 创意简报

客户：{{owner}}
日期：XX年XX月XX日

## 目标受众

【请填写目标受众】

## 时间安排

待补充
"""
_GOOD_ZH = """# 创意简报

客户：北风茶业
日期：2024年6月4日

## 目标受众

【背景】在家上班的人。具体人数待定，6月8日前由李安确认。

客户签字：________ 日期：    年    月    日
"""


@record
class Options:
    """The options of the rule."""

    at_least: int = option(
        3,
        Text(
            en="In a document whose type is not known: how many slots such as [client name] it takes to report them.",
            zh="文件类型认不出来时，至少出现几处像“[客户名称]”这样的空位才报告。",
        ),
    )


@rule(
    name="placeholder-left",
    since="0.1.0",
    source="T06, G08, P07",
    messages={
        "prompt": Text(en="The template's own prompt is still here: {text}", zh="模板里的提示还在：{text}"),
        "slot": Text(en="A slot of the template was not filled in: {text}", zh="模板里的空位没有填：{text}"),
        "blank": Text(en="A blank was not filled in: {text}", zh="空白处没有填：{text}"),
        "undecided": Text(en="Still to be decided: {text}", zh="这里还没有定：{text}"),
    },
    why=Text(
        en="It shows the client an unfinished paper, and whoever works from it has to guess what should stand there.",
        zh="客户看到的是一份没做完的文件；照着做事的人只能猜这里该写什么。",
    ),
    how=Text(
        en="Write what belongs there. If it is not known yet, say who will supply it and by when.",
        zh="换成真正的内容；现在还不知道的，写明由谁、在什么时候补上。",
    ),
    options=Options,
    examples=[
        Bad(_BAD, type="creative-brief", expect=["3 slot", "4 undecided", "5 blank", "9 prompt"]),
        Good(_GOOD, type="creative-brief"),
        Bad(_BAD_ZH, type="creative-brief", expect=["3 slot", "4 slot", "8 prompt", "12 undecided"]),
        Good(_GOOD_ZH, type="creative-brief"),
        Good("# Install\n\nReplace `<your-name>` in [the file]. TODO: describe {{ value }}.\n"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Yield a finding for each placeholder; in a document of no known type only where there can be no doubt."""
    found = list(find_leftovers(context))
    known = context.type is not None
    if not known:
        technical = is_technical(context.document)
        enough = sum(entry.weight != "faint" for entry in found) >= options.at_least and not technical
        found = [
            entry
            for entry in found
            if entry.weight == "sure"
            or (enough and entry.weight == "clear")
            or (not technical and _is_open_value(entry))
        ]
    for entry in found:
        words = entry.quote.text.strip()
        yield Finding(
            entry.kind,
            at=entry.quote,
            data={"text": words},
            evidence=words,
            confidence="certain"
            if entry.weight == "sure" and known
            else "likely"
            if known or entry.weight != "faint"
            else "possible",
        )


def _is_open_value(entry: Leftover) -> bool:
    """Tell whether a label or a cell says "to be decided" and nothing else: whatever the paper, somebody has to."""
    return entry.kind == "undecided" and entry.alone
