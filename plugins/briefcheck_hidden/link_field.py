"""A field that fetches another file.

调用其他文件的域。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, once, path_of

_FIELD = '{{<w:fldSimple w:instr="{code}"><w:r><w:t>{text}</w:t></w:r></w:fldSimple>}}'


@rule(
    name="link-field",
    since="0.1.0",
    source="C07, T06",
    messages={
        "link": Text(en="A field fetches another file ({kind}): {path}", zh="有域会调用其他文件（{kind}）：{path}"),
    },
    why=Text(
        en="The path in the field tells how your disks and servers are named, and on the client's computer Word asks whether "
        "to update it, fails, and shows an error in its place.",
        zh="域里的路径暴露公司磁盘和服务器的名字；在客户的电脑上，Word 会询问是否更新，更新失败后就显示错误信息。",
    ),
    how=Text(
        en="In Word: click into the place and press Ctrl+Shift+F9, which leaves the words and takes the field away.",
        zh="在 Word 中点进这一处，按 Ctrl+Shift+F9：文字留下，域去掉。",
    ),
    examples=[
        Bad(
            _FIELD.format(
                code="LINK Excel.Sheet.12 &quot;C:\\\\Users\\\\ann\\\\rates.xlsx&quot; Sheet1!R1C1", text="100"
            ),
            word={},
            expect=["1 link"],
        ),
        Bad(
            "见 " + _FIELD.format(code="INCLUDETEXT &quot;D:\\\\方案\\\\旧稿.docx&quot;", text="内容"),
            word={},
            expect=["1 link"],
        ),
        Good("Page " + _FIELD.format(code="PAGE", text="1"), word={}),
        Good("日期 " + _FIELD.format(code="DATE \\@ yyyy", text="2024"), word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each such field, its path without the name of a person."""
    seen: set[tuple[str, str]] = set()
    for entry in held(context, "link-field"):
        path = path_of(entry.target)
        if (entry.name, path) not in seen:
            seen.add((entry.name, path))
            yield once("link", [entry], {"kind": entry.name, "path": path or "?"}, path)
