"""An author in the file's properties who is not on the list of those who may stand there.

文件属性里的作者不在允许的名单上。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_hidden._names import is_allowed

_PROPERTIES = frozenset({"creator", "lastmodifiedby", "manager"})


@record
class Options:
    """The options of ``hidden/author``."""

    allow: tuple[str, ...] = option(
        (),
        Text(
            en="The names that may stand as author, editor or manager of a file; * at an end stands for anything. Empty: "
            "every name may.",
            zh="可以作为文件作者、上次修改者或经理出现的名字；首尾可用 * 代表任意文字。留空表示不限。",
        ),
    )


@rule(
    name="author",
    since="0.1.0",
    source="T06, T10",
    messages={
        "unknown": Text(
            en="“{name}” stands in the file as author or editor, and is not on the list",
            zh="文件属性里的作者或修改者“{name}”不在允许的名单上",
        ),
    },
    why=Text(
        en="The name of a freelancer, of a former colleague or of another client's staff tells where the document came from.",
        zh="自由撰稿人、离职同事或别家客户的名字，会暴露这份文件的来历。",
    ),
    how=Text(
        en="In Word: File › Info › Author, change or remove the name; or File › Info › Check for Issues › Inspect Document "
        "› Document Properties and Personal Information. Names that may be seen go into the option 'allow'.",
        zh="在 Word 中：文件 › 信息 › 作者，改名或删除；也可用：文件 › 信息 › 检查问题 › 检查文档 › 文档属性和个人信息。可以出现的名字请加入选项 allow。",
    ),
    examples=[
        Bad(
            "The plan.",
            word={"core": {"creator": "Tom Fox"}},
            options={"allow": ["Ann Lee", "Agency*"]},
            expect=["1 unknown"],
        ),
        Bad("方案。", word={"app": {"Manager": "方涛"}}, options={"allow": ["李安"]}, expect=["1 unknown"]),
        Good("The plan.", word={"core": {"creator": "ann lee"}}, options={"allow": ["Ann Lee"]}),
        Good("方案。", word={"core": {"creator": "方涛"}}),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each name once that is not on the list; without a list none. It is shown: the user is to change it."""
    if not options.allow:
        return
    seen: set[str] = set()
    for entry in context.document.properties:
        if entry.name.casefold() in _PROPERTIES and entry.group in {"core", "app"} and entry.value not in seen:
            seen.add(entry.value)
            if not is_allowed(entry.value, options.allow):
                yield Finding("unknown", at=entry, data={"name": entry.value}, evidence=entry.value)
