"""A place to sign that nobody has signed.

签字的位置还空着。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, option, record, rule
from briefcheck_circulation._signers import asked

_ENGLISH = """# Model release

Model: Nora Ellery
Shoot date: 14 June 2024

## Signatures

Model: {model}  Date: {day}

Producer: Tom Fox  Date: 3 June 2024
"""
_CHINESE = """# 肖像权授权书

授权人：周敏
拍摄日期：2024年6月14日

## 签字

授权人签字：{model}  日期：{day}

制片：方涛  日期：2024年6月3日
"""


@record
class Options:
    """Which documents are worth nothing unsigned."""

    binding: tuple[str, ...] = option(
        ("model-release", "clearance"),
        Text(
            en="The types of documents of which only the signed copy is kept. In the others a blank for the pen is usual "
            "until they are signed: there it counts only where somebody has signed already.",
            zh="哪些类型只保存签过字的。其他类型签字以前空着是正常的，只在已经有人签了的时候才算。",
        ),
    )


@rule(
    name="missing-signature",
    since="0.1.0",
    source="P08, S01, B02, H11",
    messages={
        "unsigned": Text(
            en="Not signed yet: {roles} ({signed} of {all} have signed)",
            zh="还没有签字：{roles}（共{all}方，已签{signed}方）",
        ),
    },
    why=Text(
        en="Without the signature nothing shows that the other side has agreed, whatever was said: to a price, a plan or the use of a picture.",
        zh="没有签字，就拿不出对方同意的凭据：价格、方案、肖像的使用，口头答应都不算数。",
    ),
    how=Text(
        en="Have it signed before the work goes on, or put the signed copy in its place.",
        zh="请先签字再往下做；已经签过的，请换成签好的那一份。",
    ),
    options=Options,
    examples=[
        Bad(_ENGLISH.format(model="________", day="____"), type="model-release", expect=["8 unsigned"]),
        Good(_ENGLISH.format(model="Nora Ellery", day="3 June 2024"), type="model-release"),
        Bad(_CHINESE.format(model="________", day="    年  月  日"), type="model-release", expect=["8 unsigned"]),
        Good(_CHINESE.format(model="周敏", day="2024年6月3日"), type="model-release"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report, once, the places that are empty, in documents whose type is signed; not those of who signs only at times."""
    if context.type is None:
        return
    places = asked(context)
    empty = [place for place in places if not place.signed]
    if not empty:
        return
    confidence: Confidence = "likely"
    if context.type.id not in options.binding and len(empty) == len(places):
        confidence = "possible"
    roles = list(dict.fromkeys(" ".join(place.role.split()) for place in empty))
    data = {
        "roles": Text(en=", ".join(roles), zh="、".join(roles)),
        "signed": len(places) - len(empty),
        "all": len(places),
    }
    yield Finding("unsigned", at=empty[0].place, data=data, confidence=confidence)
