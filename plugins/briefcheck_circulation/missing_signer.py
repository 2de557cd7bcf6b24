"""A form to sign that has no place for somebody who must sign it.

要签字的文件缺少某一方签字的位置。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck import Bad, Confidence, Context, FieldType, Finding, Good, Text, option, record, rule
from briefcheck_circulation._signers import places, signers_of

_ENGLISH = """# Communication strategy

Client: Northwind Tea
Brand: Northwind Green
Date: 4 June 2024

## Button

Tea that takes its time.

## Signatures

{lines}
"""
_CHINESE = """# 传播策略

客户：北风茶业
品牌：北风绿茶
日期：2024年6月4日

## 按钮

慢一点的茶。

## 签字

{lines}
"""
_THREE = """Client: Rita Gomez, 5 June 2024

General manager: Hal Byrne, 5 June 2024

Account director: Ann Lee, 4 June 2024"""
_THREE_ZH = """客户签字：周敏 2024年6月5日

总经理签字：韩立 2024年6月5日

客户总监签字：李安 2024年6月4日"""


@record
class Options:
    """Which documents must have places to sign."""

    binding: tuple[str, ...] = option(
        ("communication-strategy", "model-release"),
        Text(
            en="The types of documents that always have places to sign; of others that have none, the copy may be signed elsewhere.",
            zh="哪些类型一定要有签字的位置；其他类型一处都没有的，可能另有签字件。",
        ),
    )


@rule(
    name="missing-signer",
    since="0.1.0",
    source="S01, B02, P08, H09, H10, H11, H12",
    messages={
        "missing": Text(
            en="There is no place to sign for: {signers}{others}",
            zh="缺少签字的位置：{signers}{others}",
        ),
        "none": Text(
            en="There is no place to sign. This paper is signed by: {all}",
            zh="没有签字的位置。这份文件要由以下各方签字：{all}",
        ),
    },
    why=Text(
        en="Whoever has not signed has not agreed: the work begins, and the objections come with the layouts.",
        zh="没有签字就等于没有同意：工作开始了，等看到稿子才来反对。",
    ),
    how=Text(
        en="Add a line with role, name and date for each of them.",
        zh="请给每一方加一行：职务、姓名、日期。",
    ),
    options=Options,
    examples=[
        Bad(_ENGLISH.format(lines=_THREE), type="communication-strategy", expect=["13 missing"]),
        Good(
            _ENGLISH.format(lines=f"{_THREE}\n\nCreative director: Tom Fox, 4 June 2024"), type="communication-strategy"
        ),
        Bad(_CHINESE.format(lines=_THREE_ZH), type="communication-strategy", expect=["13 missing"]),
        Good(_CHINESE.format(lines=f"{_THREE_ZH}\n\n创意总监签字：方涛 2024年6月4日"), type="communication-strategy"),
        Bad(_CHINESE.format(lines="已经口头同意。"), type="communication-strategy", expect=["0 none"]),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report, once, the signers of the type for whom there is no place; a paper with no place at all may be a draft."""
    signers = [signer for signer in signers_of(context) if signer.required]
    if not signers:
        return
    found = places(context, signers_of(context))
    if not any(found.values()):
        bound = context.type is not None and context.type.id in options.binding
        yield Finding("none", data={"all": _named(signers)}, confidence="likely" if bound else "possible")
        return
    left = [signer for signer in signers if signer.id not in found]
    unknown = len(found.get("", []))
    if len(left) > unknown:  # a line that nobody is named on may be theirs
        data = {"signers": _named(left), "others": Text("", "") if left == signers else _all(signers)}
        sure = any(place.dated or place.date_asked or not place.signed for place in context.signatures)
        confidence: Confidence = "likely" if sure else "possible"  # a list of who has looked at it signs nothing
        yield Finding("missing", at=context.signatures[0].place, data=data, confidence=confidence)


def _all(signers: Sequence[FieldType]) -> Text:
    names = _named(signers)
    return Text(en=f". This paper is signed by: {names.en}", zh=f"。这份文件要由以下各方签字：{names.zh}")


def _named(signers: Sequence[FieldType]) -> Text:
    return Text(
        en=", ".join(signer.name.en for signer in signers),
        zh="、".join(signer.name.zh for signer in signers),
    )
