"""A tracked change that nobody accepted or rejected.

既没有接受也没有拒绝的修订。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import by_whom, held, once

_KINDS = {
    "inserted": "tracked-insertion",
    "deleted": "tracked-deletion",
    "formatted": "tracked-format",
}


@rule(
    name="tracked-change",
    since="0.1.0",
    source="T06",
    messages={
        "inserted": Text(
            en="Words inserted in a tracked change{authors}{places}", zh="修订中插入的文字{authors}{places}"
        ),
        "deleted": Text(
            en="Words deleted in a tracked change{authors} are still in the file{places}",
            zh="修订中删除的文字还留在文件里{authors}{places}",
        ),
        "formatted": Text(en="A tracked change of format{authors}{places}", zh="修订中更改的格式{authors}{places}"),
    },
    why=Text(
        en="Whoever opens the file sees who changed what, and when: a price before it was lowered, a sentence about the "
        "client that was taken out.",
        zh="收件人打开文件，就能看到谁在什么时候改了什么：降价之前的报价、删掉的那句关于客户的话。",
    ),
    how=Text(
        en="In Word: Review › Accept › Accept All Changes (or reject them), then Review › Track Changes off.",
        zh="在 Word 中：审阅 › 接受 › 接受所有修订（或逐条拒绝），再关闭“修订”。",
    ),
    examples=[
        Bad("The price is {+only +}100 yuan.", word={}, expect=["1 inserted"]),
        Bad("报价为{-90-}100 元。", word={}, expect=["1 deleted"]),
        Bad(
            '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="Ann"><w:rPr/></w:rPrChange></w:rPr>'
            "<w:t>The price</w:t></w:r></w:p>",
            word={},
            expect=["1 formatted"],
        ),
        Good("The price is 100 yuan.", word={}),
        Good(
            '<w:tbl><w:tblGrid><w:tblGridChange w:id="0"><w:tblGrid/></w:tblGridChange></w:tblGrid><w:tr><w:tc><w:p><w:r>'
            "<w:t>The price</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            word={},
        ),
        Good("报价为 100 元。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each kind of change once, with how many there are and whose.

    A change of format by nobody and of no day is none: Google Docs writes the widths of columns so into every table.
    """
    for message, kind in _KINDS.items():
        entries = [it for it in held(context, kind) if kind != "tracked-format" or it.author or it.date]
        if entries:
            yield once(message, entries, {"authors": by_whom(entries)})
