"""A path on somebody's disk or on a server of the house.

本机或公司服务器上的文件路径。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Concealed, Context, Finding, Good, Place, Text, pattern, rule
from briefcheck_hidden._held import held, how_many, is_path, path_of, place

# A path inside other words; it ends where a sentence would.
_INSIDE = pattern(r"(?i)(?<![A-Za-z])(?:file:/{2,3}|(?<![\\])\\\\(?=[\w.$-]+\\)|[a-z]:[\\/](?![/\\]))[^\s\"<>|；，。]+")
_LINKS = frozenset({"image", "oleObject", "frame", "subDocument", "video", "audio", "media"})


@rule(
    name="local-path",
    since="0.1.0",
    source="C07, T06",
    messages={
        "link": Text(
            en="A link leads to a file that only you can open{places}: {path}",
            zh="有链接指向只有你打得开的文件{places}：{path}",
        ),
        "fetched": Text(
            en="A picture or object is fetched from a disk of the house{places}: {path}",
            zh="有图片或对象要从公司内部的磁盘调取{places}：{path}",
        ),
        "described": Text(
            en="The description of a picture holds the path it came from{places}: {path}",
            zh="图片的说明文字里留着来源路径{places}：{path}",
        ),
        "property": Text(
            en="A property of the file holds a path{places}: {path}", zh="文件属性里有路径{places}：{path}"
        ),
    },
    why=Text(
        en="It does not work on the client's computer, and tells how your servers and folders are named, and after whom.",
        zh="在客户的电脑上打不开，还暴露了公司服务器、文件夹和人员的名字。",
    ),
    how=Text(
        en="Remove the link (right-click › Remove Hyperlink) or let it lead to an address on the web; put pictures into the "
        "document (File › Info › Edit Links to Files › Break Link); delete the description (right-click › Edit Alt Text).",
        zh="取消链接（右键 › 取消超链接）或改成网址；把图片嵌入文档（文件 › 信息 › 编辑指向文件的链接 › 断开链接）；删去图片说明（右键 › 编辑替换文字）。",
    ),
    examples=[
        Bad("See the [rate card](file:///C:\\Users\\ann\\rates.xlsx).", word={}, expect=["1 link"]),
        Bad("见[报价单](file:///\\\\fs01\\客户\\报价.xlsx)。", word={}, expect=["1 link"]),
        Bad(
            'The plan.\n{<w:r><w:pict><v:shape><v:imagedata r:id="far"/></v:shape></w:pict></w:r>}',
            word={"links": [("far", "image", "file:///D:\\pictures\\tea.png")]},
            expect=["2 fetched"],
        ),
        Bad(
            "方案。\n"
            '{<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="C:\\Users\\李安\\桌面\\茶.png"/></wp:inline>'
            "</w:drawing></w:r>}",
            word={},
            expect=["2 described"],
        ),
        Bad("The plan.", word={"app": {"HyperlinkBase": "\\\\fs01\\clients\\"}}, expect=["1 property"]),
        Good("See the [rate card](https://www.example.com/rates) and ann@example.com.", word={}),
        Good("比例为 1:2，见 A/B 两组。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each path once, in the way it is held, without the name of the person in it."""
    found: dict[tuple[str, str], list[Concealed | Place | None]] = {}
    for message, path, at in _paths(context):
        found.setdefault((message, path_of(path)), []).append(at)
    for (message, path), places in found.items():
        data = {"path": path, "places": how_many(len(places))}
        others = tuple(at for at in places[1:] if at is not None)
        yield Finding(message, at=places[0], data=data, evidence=path, also_at=others)


def _paths(context: Context) -> Iterator[tuple[str, str, Concealed | Place | None]]:
    for entry in held(context, "file-link", "external-link"):
        if entry.kind == "file-link":
            yield "link", entry.target, place(entry)
        elif is_path(entry.target) and entry.name in _LINKS:
            yield "fetched", entry.target, place(entry)
    for text in context.document.held_text:
        path = _path_in(text.text) if text.kind == "alt-text" else ""
        if path:
            yield "described", path, text.place if text.place.line else None
    for prop in context.document.properties:
        path = _path_in(prop.value) if prop.group != "front-matter" else ""
        if path:
            yield "property", path, prop.place


def _path_in(text: str) -> str:
    """Return the path that a text is or holds, "" if none; only one that is all of the text can have blanks."""
    match = _INSIDE.search(text)
    if match is None:
        return ""
    return text if match.start() == 0 else match[0]
