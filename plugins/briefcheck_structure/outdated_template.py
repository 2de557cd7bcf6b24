"""A document made from an earlier version of its form.

用旧版表单写的文件。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule

_BAD = """---
briefcheck-type: contact-report
briefcheck-template: 0
---

# Contact report

Client: Northwind Tea
"""
_BAD_ZH = """---
briefcheck-type: contact-report
briefcheck-template: 999
---

# 客户会议报告

客户：北风茶业
"""


@rule(
    name="outdated-template",
    since="0.1.0",
    source="T06",
    messages={
        "older": Text(
            en="This was made from version {made} of the form; the form is at version {now}.",
            zh="这份文件用的是第 {made} 版表单，现在的表单是第 {now} 版。",
        ),
        "newer": Text(
            en="This was made from version {made} of the form; these rules know it up to version {now}.",
            zh="这份文件用的是第 {made} 版表单，这里的规则只到第 {now} 版。",
        ),
    },
    why=Text(
        en="The form has changed since: the document may lack what is asked for now.",
        zh="表单已经改过，旧版可能缺少现在要求写的内容。",
    ),
    how=Text(
        en="Take a new form with `briefcheck new`, or see that this one has all that the new one asks for. "
        "If the rules are the older ones, update them.",
        zh="用 briefcheck new 重新取一份表单，或对照新表单补齐；如果旧的是规则，请更新规则。",
    ),
    examples=[
        Bad(_BAD, type="contact-report", expect=["3 older"]),
        Bad(_BAD_ZH, type="contact-report", expect=["3 newer"]),
        Good(_BAD.replace("briefcheck-template: 0\n", ""), type="contact-report"),
        Good(_BAD_ZH.replace("briefcheck-template: 999\n", ""), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding if the document says that it was made from another version of its type's form."""
    made = context.document.property_named("briefcheck-template")
    if context.type is None or made is None or not made.value.strip().isdecimal():
        return
    version, now = int(made.value), context.type.version
    if version != now:
        yield Finding("older" if version < now else "newer", at=made.place, data={"made": version, "now": now})
