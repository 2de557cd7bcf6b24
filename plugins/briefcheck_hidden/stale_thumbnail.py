"""A small picture of the first page as it was at an earlier save.

文件里留着首页较早版本的缩略图。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, pattern, rule
from briefcheck_hidden._held import held

_WORD = pattern(r"[a-z]{4,}|[\u4e00-\u9fff]{2,}|[0-9]{4,}")
_SHARE = 0.3  # of its words that the document lacks: fonts, fields and numbers of pages make a few
_FEW = 4
_MOST = 200  # words of the picture that are looked up
_LINKS = [
    (
        "small",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "docProps/thumbnail.emf",
    )
]
_HEAD = b"\x01\0\0\0\x2c\0\0\0" + bytes(32) + b" EMF"


def _drawn(text: str) -> bytes:
    """Return the part of a metafile that draws a text."""
    words = text.encode("utf-16-le")
    record = bytes(36) + len(text).to_bytes(4, "little") + (52).to_bytes(4, "little") + words
    return _HEAD + (84).to_bytes(4, "little") + (len(record) + 8).to_bytes(4, "little") + record


def _small(text: str) -> dict[str, object]:
    return {"parts": {"docProps/thumbnail.emf": _drawn(text)}, "rels": {"": _LINKS}}


@rule(
    name="stale-thumbnail",
    since="0.1.0",
    source="T06, T10",
    messages={
        "other-words": Text(
            en="The preview picture in the file shows other words than the document: {words}",
            zh="文件里的缩略图上有文档里没有的文字：{words}",
        ),
        "picture": Text(
            en="The file holds a preview picture of its first page, perhaps of an earlier version ({name})",
            zh="文件里有首页的缩略图，可能还是旧版本（{name}）",
        ),
    },
    why=Text(
        en="The preview is not always drawn anew. Where the document began as another client's, their cover page may still "
        "be in it, and folders show it.",
        zh="缩略图不一定会更新。如果文件是拿别家客户的改的，封面缩略图上可能还是别家的名字，在文件夹里就看得见。",
    ),
    how=Text(
        en="In Word: File › Info › Properties › Advanced Properties › Summary, take the tick from “Save Thumbnails for All "
        "Word Documents”, and save.",
        zh="在 Word 中：文件 › 信息 › 属性 › 高级属性 › 摘要，取消“保存所有 Word 文档的缩略图”，再保存。",
    ),
    examples=[
        Bad(
            "# Plan for Northwind Tea",
            word=_small("Plan for Southwind Coffee, spring launch in stores"),
            expect=["0 other-words"],
        ),
        Bad("# 北风茶业 年度方案", word=_small("南风咖啡 春季上市 推广策略"), expect=["0 other-words"]),
        Bad("# Plan", word={"parts": {"docProps/thumbnail.emf": b"x"}, "rels": {"": _LINKS}}, expect=["0 picture"]),
        Good("# Plan for Northwind Tea", word=_small("Plan for Northwind Tea")),
        Good("# 北风茶业 年度方案", word=_small("北风茶业 年度方案")),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report a picture with other words; one whose words cannot be told is only possible."""
    for entry in held(context, "thumbnail"):
        if not entry.text:
            yield Finding("picture", data={"name": entry.name}, confidence="possible")
            continue
        text = "".join(fold(passage.text) for passage in context.passages if passage.kind in {"shown", "code"})
        text = "".join(text.split())
        words = list(dict.fromkeys(_WORD.findall(fold(entry.text))))[:_MOST]
        other = [word for word in words if word not in text]
        if len(other) >= max(2, min(_FEW, len(words))) and len(other) > _SHARE * len(words):
            said = ", ".join(other[:6])
            yield Finding("other-words", data={"words": said}, evidence=said, confidence="likely")
