"""Letters in the colour of the ground they stand on.

与底色同色、看不见的文字。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, once
from briefcheck_hidden._signing import without_tags

_RUN = '{{<w:r><w:rPr><w:color w:val="{colour}"/>{more}</w:rPr><w:t>{text}</w:t></w:r>}}'
_CELL = (
    '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p><w:r><w:rPr>'
    '<w:color w:val="FFFFFF"/></w:rPr><w:t>Owner</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
)


@rule(
    name="white-text",
    since="0.1.0",
    source="T06, C07",
    messages={
        "invisible": Text(
            en="Text in the colour of its background, which nobody can see{places}",
            zh="文字与底色同色，页面上看不见{places}",
        ),
    },
    why=Text(
        en="What is only coloured over is still there: the client selects it, searches for it or pastes it elsewhere, and "
        "reads it. Words under a black bar are not gone either.",
        zh="只是改了颜色，文字还在：客户一选中、一搜索、一粘贴就能看到。用黑底盖住的字也一样。",
    ),
    how=Text(
        en="In Word: select the place, and delete the words or give them a colour that can be read (Home › Font Color › "
        "Automatic). What is to be blacked out must be deleted.",
        zh="在 Word 中选中这一处，删掉这些字，或改成看得见的颜色（开始 › 字体颜色 › 自动）。要遮住的内容必须删掉，而不是涂黑。",
    ),
    examples=[
        Bad("Fee: 100." + _RUN.format(colour="FFFFFF", more="", text=" Margin 30"), word={}, expect=["1 invisible"]),
        Bad(
            "费用：" + _RUN.format(colour="000000", more='<w:shd w:val="clear" w:fill="000000"/>', text="底价八十万"),
            word={},
            expect=["1 invisible"],
        ),
        Bad(
            "Signed: " + _RUN.format(colour="FFFFFF", more="", text="we could go to 80"),
            word={},
            expect=["1 invisible"],
        ),
        Good(_CELL, word={}),
        Good("Signed: " + _RUN.format(colour="FFFFFF", more="", text="/sn1/"), word={}),
        Good("Fee: " + _RUN.format(colour="FFFFFF", more='<w:highlight w:val="darkBlue"/>', text="100"), word={}),
        Good("费用：" + _RUN.format(colour="1F3864", more="", text="一百万"), word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report it once, with how many places there are; marks for a program for signing are none.

    Where a picture may lie behind the letters it is only possible.
    """
    entries = without_tags(held(context, "white-text"))
    if entries:
        yield once("invisible", sorted(entries, key=lambda entry: not entry.sure), confidence="likely")
