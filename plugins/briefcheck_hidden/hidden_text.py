"""Text or a picture that is formatted as hidden.

设为隐藏的文字或图片。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, met, once


@rule(
    name="hidden-text",
    since="0.1.0",
    source="T06, C07",
    messages={
        "hidden": Text(en="Hidden text{places}", zh="隐藏文字{places}"),
        "picture": Text(en="A hidden picture{places}", zh="隐藏的图片{places}"),
    },
    why=Text(
        en="Hidden text is not deleted. One click on ¶ shows it to the client, and other programs show it at once.",
        zh="隐藏不等于删除。客户点一下“显示编辑标记”就能看到，换个软件打开则直接显示。",
    ),
    how=Text(
        en="In Word: Home › ¶ shows hidden text with dots below; delete it, or take away the mark “Hidden” under "
        "Home › Font. Hidden pictures: Home › Select › Selection Pane.",
        zh="在 Word 中：开始 › 显示编辑标记，带虚线的就是隐藏文字；删掉它，或在“字体”里取消“隐藏”。隐藏的图片在：开始 › 选择 › 选择窗格。",
    ),
    examples=[
        Bad("The fee is 100.{~ We could go to 80.~}", word={}, expect=["1 hidden"]),
        Bad("费用 100 元。{~最低可到 80。~}", word={}, expect=["1 hidden"]),
        Bad(
            '{<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" hidden="1"/></wp:inline></w:drawing></w:r>}The fee.',
            word={},
            expect=["1 picture"],
        ),
        Good("The fee is 100.", word={}),
        # of a table of contents: not shown on a web page, shown in Word
        Good("{<w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r>} 费用", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report hidden text once and hidden pictures once, with how many there are."""
    for message, entries in (("hidden", met(context, "hidden-text")), ("picture", held(context, "hidden-picture"))):
        if entries:
            yield once(message, entries)
