"""An add-in that opens with the document.

随文档打开的加载项。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held

_EXTENSION = (
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11">'
    '<we:reference id="{id}" version="1.0" store="en-US" storeType="OMEX"/></we:webextension>'
)
_KIND = "http://schemas.microsoft.com/office/2011/relationships/webextension"


def _with(id_: str) -> dict[str, object]:
    return {
        "parts": {
            "word/webextensions/webextension1.xml": _EXTENSION.format(id=id_),
            "word/webextensions/taskpanes.xml": "<x/>",
        },
        "rels": {"word/webextensions/taskpanes.xml": [("one", _KIND, "webextension1.xml")]},
    }


@rule(
    name="add-in",
    since="0.1.0",
    source="T06",
    messages={
        "add-in": Text(
            en="The document opens an add-in of the Office store ({name})", zh="文档会打开一个 Office 加载项（{name}）"
        ),
    },
    why=Text(
        en="Word asks the client whether to trust and install it, and it tells which tools you work with.",
        zh="Word 会问客户是否信任并安装它，也暴露了你们在用什么工具。",
    ),
    how=Text(
        en="In Word: File › Info › Check for Issues › Inspect Document › Task Pane Add-ins › Remove All.",
        zh="在 Word 中：文件 › 信息 › 检查问题 › 检查文档 › 任务窗格加载项 › 全部删除。",
    ),
    examples=[
        Bad("The plan.", word=_with("wa104380917"), expect=["0 add-in"]),
        Bad("方案。", word=_with("wa104381155"), expect=["0 add-in"]),
        Good("The plan.", word={}),
        Good("方案。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each add-in once."""
    for name in dict.fromkeys(entry.name or "?" for entry in held(context, "add-in")):
        yield Finding("add-in", data={"name": name}, evidence=name)
