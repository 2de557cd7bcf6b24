"""A watermark that calls the document a draft.

写着“草稿”的水印。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, record, rule
from briefcheck_hidden._held import held, once

_MARK = (
    '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" style="position:absolute"><v:textpath string="{text}"/>'
    "</v:shape></w:pict></w:r></w:p>"
)


@record
class Options:
    """The options of ``hidden/draft-watermark``."""

    words: tuple[str, ...] = option(
        (
            "draft",
            "sample",
            "do not copy",
            "草稿",
            "草案",
            "初稿",
            "样稿",
            "样本",
            "讨论稿",
            "征求意见稿",
            "送审稿",
            "禁止复制",
            "内部",
        ),
        Text(en="Words that a watermark must not hold.", zh="水印里不得出现的词。"),
    )


@rule(
    name="draft-watermark",
    since="0.1.0",
    source="T06",
    messages={
        "draft": Text(en="The watermark still says “{words}”", zh="水印上还写着“{words}”"),
    },
    why=Text(
        en="A final document that says DRAFT across every page was not looked at before it was sent.",
        zh="定稿的每一页上还写着“草稿”，说明发之前没人看过。",
    ),
    how=Text(
        en="In Word: Design › Watermark › Remove Watermark. If it stays, double-click the header and delete it there.",
        zh="在 Word 中：设计 › 水印 › 删除水印。如果还在，双击页眉，在页眉里选中删掉。",
    ),
    examples=[
        Bad("The plan.", word={"header": [_MARK.format(text="DRAFT")]}, expect=["1 draft"]),
        Bad("方案。", word={"header": [_MARK.format(text="草稿 勿传")]}, expect=["1 draft"]),
        Good("The plan.", word={"header": [_MARK.format(text="Northwind Tea")]}),
        Good("方案草稿已于上周定稿。", word={"header": "北风茶业"}),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each watermark with such a word once; it stands in the headers of several kinds of page."""
    words = [fold(word) for word in options.words]
    entries = held(context, "watermark")
    for text in dict.fromkeys(entry.text for entry in entries):
        if any(word in fold(text) for word in words):
            yield once("draft", [entry for entry in entries if entry.text == text], {"words": text})
