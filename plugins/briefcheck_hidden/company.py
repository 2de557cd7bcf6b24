"""A company in the file's properties that is not on the list of those which may stand there.

文件属性里的公司不在允许的名单上。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_hidden._names import is_allowed

# What Windows and pirated copies of it write there: nobody's name.
_NOBODY = ("microsoft*", "mycompany", "china", "*.com", "sky123.org", "windows*", "user", "home", "personal", "org")


@record
class Options:
    """The options of ``hidden/company``."""

    allow: tuple[str, ...] = option(
        (),
        Text(
            en="The companies that may stand in the properties of a file: your own, this client's; * at an end stands for "
            "anything. Empty: every company may.",
            zh="可以出现在文件属性里的公司：本公司、该客户；首尾可用 * 代表任意文字。留空表示不限。",
        ),
    )


@rule(
    name="company",
    since="0.1.0",
    source="T10, T06",
    messages={
        "unknown": Text(
            en="The company in the file's properties is “{name}”, which is not on the list",
            zh="文件属性里的公司是“{name}”，不在允许的名单上",
        ),
    },
    why=Text(
        en="A client who finds another company's name in the properties knows that the document was first made for somebody "
        "else.",
        zh="客户在文件属性里看到别家公司的名字，就知道这份文件原是给别人做的。",
    ),
    how=Text(
        en="In Word: File › Info › Show All Properties › Company, change or delete it. Companies that may be seen go into "
        "the option 'allow'.",
        zh="在 Word 中：文件 › 信息 › 显示所有属性 › 公司，改掉或删除。可以出现的公司请加入选项 allow。",
    ),
    examples=[
        Bad(
            "The plan.",
            word={"app": {"Company": "Southwind Coffee"}},
            options={"allow": ["Northwind Tea"]},
            expect=["1 unknown"],
        ),
        Bad("方案。", word={"app": {"Company": "南风咖啡"}}, options={"allow": ["北风茶业"]}, expect=["1 unknown"]),
        Good("The plan.", word={"app": {"Company": "Northwind Tea Ltd"}}, options={"allow": ["Northwind Tea*"]}),
        Good("方案。", word={"app": {"Company": "Microsoft"}}, options={"allow": ["北风茶业"]}),
        Good("方案。", word={"app": {"Company": "南风咖啡"}}),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report the company if it is not on the list; without a list none."""
    if not options.allow:
        return
    for entry in context.document.properties:
        named = entry.name.casefold() == "company" and entry.group == "app"
        if named and not is_allowed(entry.value, (*options.allow, *_NOBODY)):
            yield Finding("unknown", at=entry, data={"name": entry.value}, evidence=entry.value)
