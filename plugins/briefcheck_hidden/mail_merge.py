"""What a mail merge leaves in a letter: its source of addresses, and fields for names that were not filled in.

邮件合并留下的数据源和没有填上的合并域。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, once, path_of

_FIELD = '{<w:fldSimple w:instr="MERGEFIELD Name"><w:r><w:t>«Name»</w:t></w:r></w:fldSimple>}'


def _merged(target: str) -> dict[str, object]:
    return {
        "settings": '<w:mailMerge><w:query w:val="SELECT * FROM `Clients$`"/><w:dataSource r:id="source"/></w:mailMerge>',
        "rels": {"word/settings.xml": [("source", "mailMergeSource", target)]},
    }


@rule(
    name="mail-merge",
    since="0.1.0",
    source="T06, T10, C07",
    messages={
        "source": Text(
            en="The file still leads to the list of addresses it was merged with: {path}",
            zh="文件还连着邮件合并用的名单：{path}",
        ),
        "field": Text(
            en="A mail-merge field was not filled in{places}: {field}", zh="有邮件合并域没有填上{places}：{field}"
        ),
    },
    why=Text(
        en="The client sees that the letter goes to many, and where the list of the others lies.",
        zh="客户会看出这封信是群发的，还能看到其他收件人的名单放在哪里。",
    ),
    how=Text(
        en="In Word: Mailings › Finish & Merge › Edit Individual Documents, and send the document made by that; or Mailings › "
        "Start Mail Merge › Normal Word Document.",
        zh="在 Word 中：邮件 › 完成并合并 › 编辑单个文档，发送由此生成的文档；或：邮件 › 开始邮件合并 › 普通 Word 文档。",
    ),
    examples=[
        Bad("Dear Rita,", word=_merged("file:///C:\\Users\\ann\\clients.xlsx"), expect=["0 source"]),
        Bad("尊敬的 " + _FIELD + "：", word={}, expect=["1 field"]),
        Good("Dear Rita,", word={}),
        Good("尊敬的客户：", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the source once, and the fields once with how many there are."""
    for entry in held(context, "mail-merge")[:1]:
        path = path_of(entry.target) or entry.text or "?"
        yield Finding("source", data={"path": path}, evidence=path)
    fields = held(context, "merge-field")
    if fields:
        yield once("field", fields, {"field": fields[0].name}, fields[0].name)
