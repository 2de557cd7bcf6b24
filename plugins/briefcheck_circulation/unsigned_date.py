"""A signature without a date.

签了字，没写日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, rule
from briefcheck_circulation._signers import signers_of

_ENGLISH = """# Model release

Model: Nora Ellery
Shoot date: 14 June 2024

## Signatures

Model: Nora Ellery  Date: {day}

Producer: Tom Fox  Date: 3 June 2024
"""
_CHINESE = """# 肖像权授权书

授权人：周敏
拍摄日期：2024年6月14日

## 签字

| 授权人签字 | 周敏 | 日期 | {day} |
|---|---|---|---|
| 制片签字 | 方涛 | 日期 | 2024年6月3日 |
"""


@rule(
    name="unsigned-date",
    since="0.1.0",
    source="S01, B02, P08",
    messages={
        "undated": Text(en="Signed without a date: {roles}", zh="签了字没写日期：{roles}"),
    },
    why=Text(
        en="Only the date shows that somebody agreed before the work began, and to this version.",
        zh="有日期才能说明是开工以前同意的，同意的是这一稿。",
    ),
    how=Text(en="Whoever signed adds the day.", zh="请签字的人补上日期。"),
    examples=[
        Bad(_ENGLISH.format(day="____"), type="model-release", expect=["8 undated"]),
        Good(_ENGLISH.format(day="3 June 2024"), type="model-release"),
        Bad(_CHINESE.format(day=" "), type="model-release", expect=["8 undated"]),
        Good(_CHINESE.format(day="2024年6月3日"), type="model-release"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report, once, the signatures with no date beside them, in documents whose type is signed."""
    if not signers_of(context):
        return
    signed = [place for place in context.signatures if place.signed]
    undated = [place for place in signed if not place.dated]
    if not undated:
        return
    asked = any(place.date_asked for place in undated)
    confidence: Confidence = "certain" if asked else "likely" if len(undated) < len(signed) else "possible"
    roles = list(dict.fromkeys(" ".join(place.role.split()) for place in undated))
    data = {"roles": Text(en=", ".join(roles), zh="、".join(roles))}
    yield Finding("undated", at=undated[0].place, data=data, confidence=confidence)
