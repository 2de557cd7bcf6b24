"""Something the file fetches from the web when it is opened.

文件打开时会从网上调取的内容。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Concealed, Context, Finding, Good, Text, pattern, rule
from briefcheck_hidden._held import held, is_path, once

_PICTURE = '{<w:r><w:pict><v:shape><v:imagedata r:id="far"/></v:shape></w:pict></w:r>}'
_PAST_SERVER = pattern(r"[/\\?#]")


@rule(
    name="external-link",
    since="0.1.0",
    source="C07, T06",
    messages={
        "picture": Text(
            en="A picture is fetched from the web when the file is opened{places}: {address}",
            zh="打开文件时会从网上调取图片{places}：{address}",
        ),
        "template": Text(
            en="The file loads its template from the web each time it is opened: {address}",
            zh="每次打开文件都会从网上加载模板：{address}",
        ),
        "content": Text(
            en="Content is fetched from the web when the file is opened{places}: {address}",
            zh="打开文件时会从网上调取内容{places}：{address}",
        ),
    },
    why=Text(
        en="The owner of that address learns who opens the file, when and where; what is shown can change after you sent it. "
        "A template from the web can bring a program along.",
        zh="那个网址的主人会知道谁在何时何地打开了文件；发出之后内容还可能变。从网上加载的模板甚至会带来程序。",
    ),
    how=Text(
        en="In Word: File › Info › Edit Links to Files › Break Link, or delete the picture and insert it from your disk. "
        "Template: Developer › Document Template, write Normal.",
        zh="在 Word 中：文件 › 信息 › 编辑指向文件的链接 › 断开链接，或删掉图片后从本机重新插入。模板：开发工具 › 文档模板，改为 Normal。",
    ),
    examples=[
        Bad(
            "The plan.\n" + _PICTURE,
            word={"links": [("far", "image", "https://track.example.com/pixel.png")]},
            expect=["2 picture"],
        ),
        Bad(
            "方案。",
            word={
                "settings": '<w:attachedTemplate r:id="template"/>',
                "rels": {"word/settings.xml": [("template", "attachedTemplate", "https://files.example.com/a.dotm")]},
            },
            expect=["0 template"],
        ),
        Bad(
            "The plan.",
            word={"links": [("far", "frame", "https://files.example.com/frame.htm")]},
            expect=["0 content"],
        ),
        Good("See [our site](https://www.example.com/).", word={}),
        Good("见[官网](https://www.example.com/)。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each server once, with how many things come from it. What a reader takes by a click is not fetched."""
    found: dict[tuple[str, str], list[Concealed]] = {}
    for entry in held(context, "attached-template", "external-link"):
        if is_path(entry.target) or "://" not in entry.target or entry.name == "mailMergeSource":
            continue
        message = {"attachedTemplate": "template", "image": "picture"}.get(entry.name, "content")
        found.setdefault((message, _server_of(entry.target)), []).append(entry)
    for (message, address), entries in found.items():
        yield once(message, entries, {"address": address}, address)


def _server_of(address: str) -> str:
    """Return scheme and server of an address: names, passwords and keys stand before and behind them."""
    scheme, _, rest = address.strip().partition("://")
    return f"{scheme}://{_PAST_SERVER.split(rest, 1)[0].rpartition('@')[2]}"
