"""Words marked with a highlighter.

用荧光笔标出的文字。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Quote, Text, pattern, rule
from briefcheck_hidden._held import how_many

# A traffic light in a table of states is no mark of a pen.
_STATE = pattern(
    r"(?i)\W*(?:red|amber|yellow|orange|green|blue|gr[ae]y|[RAYG]|(?:on|off)[ -]track|at risk|[红黄橙绿蓝灰](?:色|灯)?|紅|黃|綠)\W*"
)


@rule(
    name="highlight-left",
    since="0.1.0",
    source="T06",
    messages={
        "left": Text(en="Words are still highlighted{places}", zh="还有文字留着荧光标记{places}"),
    },
    why=Text(
        en="A highlighter marks what is still to be checked or filled in. Left over, it tells the client which figures you "
        "were unsure of.",
        zh="荧光标记是用来提醒“这里还要核对、填写”的。留着它，等于告诉客户你对哪些数字没有把握。",
    ),
    how=Text(
        en="Settle what was marked, then in Word: Ctrl+A, Home › Text Highlight Color › No Color.",
        zh="先处理标出的内容，再在 Word 中：Ctrl+A，开始 › 以不同颜色突出显示文本 › 无颜色。",
    ),
    examples=[
        Bad("The fee is ==100==.", word={}, expect=["1 left"]),
        Bad("费用为==一百万==元。", word={}, expect=["1 left"]),
        Good("The fee is **100**.", word={}),
        Good("Print: ==Green==. Film: ==Amber==.", word={}),
        Good("费用为一百万元。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report it once, with how many places there are."""
    marked: list[Quote] = []
    for passage in context.passages:
        if passage.kind != "shown" or passage.paragraph is None:
            continue
        end = -1
        for span in passage.paragraph.spans:
            words = passage.text[span.start : span.end] if span.kind == "highlight" else ""
            if words.strip() and not _STATE.fullmatch(words):
                if span.start > end:  # runs that touch are one place
                    marked.append(passage.quote(span.start, span.end))
                end = max(end, span.end)
    if marked:
        yield Finding("left", marked[0], {"places": how_many(len(marked))}, marked[0].text, also_at=tuple(marked[1:]))
