"""Letters too small to be read.

小到看不清的文字。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, once
from briefcheck_hidden._signing import without_tags

_RUN = '{{<w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r>}}'


@rule(
    name="tiny-text",
    since="0.1.0",
    source="T06, C07",
    messages={
        "tiny": Text(
            en="Text of four points or less, which nobody can read{places}", zh="4 磅以下、小到看不清的文字{places}"
        ),
    },
    why=Text(
        en="Such text is either forgotten or meant not to be seen. It can be searched for and copied like any other.",
        zh="这样的字不是忘了删，就是不想让人看见；可它照样能被搜到、复制出来。",
    ),
    how=Text(
        en="Select it in Word and delete it, or give it a size that can be read.",
        zh="在 Word 中选中后删掉，或改成看得清的字号。",
    ),
    examples=[
        Bad("Fee: 100." + _RUN.format(size=2, text=" Margin 30"), word={}, expect=["1 tiny"]),
        Bad("费用一百万。" + _RUN.format(size=4, text="底价八十万"), word={}, expect=["1 tiny"]),
        Good("Fee: 100." + _RUN.format(size=14, text=" A footnote."), word={}),
        Good("费用一百万。" + _RUN.format(size=2, text=" "), word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report it once, with how many places there are; marks for a program for signing are none."""
    entries = without_tags(held(context, "tiny-text"))
    if entries:
        yield once("tiny", entries, confidence="likely")
