"""A comment that is still in the file.

还留在文件里的批注。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Concealed, Context, Finding, Good, Text, pattern, rule
from briefcheck_hidden._held import by_whom, met, once

# What tools write for themselves, and marks for them: no words that a person meant for a person.
_FOR_A_TOOL = pattern(
    r"(?i)\s*(?:[A-Za-z0-9_:/.#@-]+\s*\Z|(?:@[a-z]+|\w*lint|prettier|vale|cspell|codespell|doctoc|toc|start|end|begin"
    r"|more|omit|generated|include|template|#region|#endregion|\[if|<!\[)\b)"
)


@rule(
    name="comment",
    since="0.1.0",
    source="T06, C07",
    messages={
        "left": Text(en="A comment is still in the file{authors}{places}", zh="文件里还有批注{authors}{places}"),
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
        en="Settle what the comments ask, then in Word: Review › Delete › Delete All Comments in Document. In Markdown "
        "delete what stands between <!-- and -->.",
        zh="先处理批注里提的问题，再在 Word 中：审阅 › 删除 › 删除文档中的所有批注。Markdown 文件请删去 <!-- 与 --> 之间的内容。",
    ),
    examples=[
        Bad("{c:0}The budget{/c:0} is final.", word={"comments": {0: "They would pay more."}}, expect=["1 left"]),
        Bad(
            "{c:0}预算{/c:0}已定。",
            word={"comments": {0: ("还能再加", "李安", "2024-05-01T09:00:00Z")}},
            expect=["1 left"],
        ),
        Bad("预算已定。\n\n<!-- 其实还能再加两成 -->\n", expect=["3 in-source"]),
        Good("The budget is final.", word={}),
        Good("<!-- toc -->\n\n<!-- markdownlint-disable MD013 -->\n\nThe budget is final.\n"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the comments once, with how many there are and whose; of those in Markdown only what is said to people.

    The latter is only possible: what is made of a Markdown file (PDF, Word, a web page) mostly leaves it out.
    """
    comments = met(context, "comment")
    if comments:
        yield once("left", comments, {"authors": by_whom(comments)})
    notes = [entry for entry in met(context, "html-comment") if _is_said(entry)]
    if notes:
        yield once("in-source", notes, confidence="possible")


def _is_said(entry: Concealed) -> bool:
    return any(map(str.isalnum, entry.text)) and not _FOR_A_TOOL.match(entry.text)
