"""A comment that is still in the file.

还留在文件里的批注。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Concealed, Context, Finding, Good, Text, pattern, rule
from briefcheck_hidden._held import by_whom, held, met, once

# What tools write for themselves, and marks for them: no words that a person meant for a person.
_FOR_A_TOOL = pattern(
    r"(?i)\s*(?:[A-Za-z0-9_:/.#@-]+\s*\Z|(?:@[a-z]+|\w*lint|prettier|vale|cspell|codespell|doctoc|toc|start|end|begin"
    r"|more|omit|generated|include|template|#region|#endregion|\[if|<!\[)\b)"
)

_WAIVER = pattern(r"(?i)\s*briefcheck\s*[:：]\s*allow\b", needs=("briefcheck",))
"""What allows a finding. In the house it has to stay; whoever gets the file reads its reason like any comment."""

_INK = '{<w:r><w14:contentPart r:id="ink"/></w:r>}'
_DRAWN = {
    "parts": {"word/ink/ink1.xml": '<i:ink xmlns:i="http://www.w3.org/2003/InkML"><i:trace>1 2, 3 4</i:trace></i:ink>'},
    "links": [("ink", "customXml", "ink/ink1.xml")],
}


@rule(
    name="comment",
    since="0.1.0",
    source="T06, C07",
    messages={
        "left": Text(en="A comment{authors} is still in the file{places}", zh="文件里还有批注{authors}{places}"),
        "ink": Text(
            en="Something written or drawn with a pen is still in the file{places}",
            zh="文件里还有手写或手绘的墨迹{places}",
        ),
        "in-source": Text(
            en="A comment that the page does not show is still in the file{places}",
            zh="文件里还有页面上不显示的注释{places}",
        ),
    },
    why=Text(
        en="Comments are talk inside the house. The client reads them with one click, with the name of who wrote them.",
        zh="批注是内部的讨论。客户点一下就能看到，还带着写的人的名字。",
    ),
    how=Text(
        en="Settle what the comments ask, then in Word: Review › Delete › Delete All Comments in Document. Click on what was "
        "drawn with a pen and press Delete; programs cannot read it, so read it yourself first. In Markdown delete what "
        "stands between <!-- and -->.",
        zh="先处理批注里提的问题，再在 Word 中：审阅 › 删除 › 删除文档中的所有批注。手写的墨迹程序认不出来，请自己看过后单击选中、按 Delete 删掉。Markdown 文件请删去 <!-- 与 --> 之间的内容。",
    ),
    examples=[
        Bad("{c:0}The budget{/c:0} is final.", word={"comments": {0: "They would pay more."}}, expect=["1 left"]),
        Bad(
            "{c:0}预算{/c:0}已定。",
            word={"comments": {0: ("还能再加", "李安", "2024-05-01T09:00:00Z")}},
            expect=["1 left"],
        ),
        Bad("The budget is final.\n" + _INK, word=_DRAWN, expect=["2 ink"]),
        Bad("预算已定。\n" + _INK, word=_DRAWN, expect=["2 ink"]),
        Bad("预算已定。\n\n<!-- 其实还能再加两成 -->\n", expect=["3 in-source"]),
        Good("The budget is final.", word={}),
        Bad(
            "{c:0}The budget{/c:0} is final.",
            word={"comments": {0: "briefcheck: allow sensitive/mobile-number -- they asked for it"}},
            audience="client",
            expect=["1 left"],
        ),
        Good("预算已定。\n\n<!-- briefcheck: allow sensitive/mobile-number -- 客户要的 -->\n\n电话见附件。\n"),
        Good("<!-- toc -->\n\n<!-- markdownlint-disable MD013 -->\n\nThe budget is final.\n"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the comments once, with how many there are and whose, and ink; of those in Markdown only what is said to people.

    The latter is only possible: what is made of a Markdown file (PDF, Word, a web page) mostly leaves it out.
    """
    kept = _WAIVER.match if context.audience == "internal" else (lambda _: None)
    comments = [entry for entry in met(context, "comment") if not kept(entry.text)]
    if comments:
        yield once("left", comments, {"authors": by_whom(comments)})
    ink = held(context, "ink")
    if ink:
        yield once("ink", ink, evidence="", confidence="likely")
    notes = [entry for entry in met(context, "html-comment") if _is_said(entry) and not kept(entry.text)]
    if notes:
        yield once("in-source", notes, confidence="possible")


def _is_said(entry: Concealed) -> bool:
    return any(map(str.isalnum, entry.text)) and not _FOR_A_TOOL.match(entry.text)
