"""A template attached by its path on a disk or a server.

以本机或服务器路径附加的模板。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, is_path, path_of


def _attached(target: str) -> dict[str, object]:
    return {
        "settings": '<w:attachedTemplate r:id="template"/>',
        "rels": {"word/settings.xml": [("template", "attachedTemplate", target)]},
    }


@rule(
    name="attached-template",
    since="0.1.0",
    source="T06, C07",
    messages={
        "path": Text(
            en="The path of the template the document was made from is kept in the file: {path}",
            zh="文件里留着所用模板的路径：{path}",
        ),
    },
    why=Text(
        en="The path tells the names of people, servers and folders: often that of another client whose template was used. "
        "Word also looks for the template there each time, which makes opening slow.",
        zh="路径里有人名、服务器名和文件夹名，常常还有别家客户的名字；Word 每次打开都会去找它，打开因此变慢。",
    ),
    how=Text(
        en="In Word: Developer › Document Template, write Normal, and save.",
        zh="在 Word 中：开发工具 › 文档模板，改为 Normal，再保存。",
    ),
    examples=[
        Bad("The plan.", word=_attached("file:///C:\\Users\\ann\\Templates\\Southwind.dotx"), expect=["0 path"]),
        Bad("方案。", word=_attached("file:///\\\\fs01\\客户\\南风\\方案模板.dotx"), expect=["0 path"]),
        Good("The plan.", word=_attached("Normal.dotm")),
        Good("方案。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report a template with a path, the person's name in it left out; one on the web is an external link."""
    for entry in held(context, "attached-template"):
        if is_path(entry.target):
            path = path_of(entry.target)
            yield Finding("path", data={"path": path}, evidence=path)
