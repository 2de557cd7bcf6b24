"""Names that only their place shows to be names: 图图：负责路径规划, between others that are names by their form."""

from __future__ import annotations

from itertools import pairwise

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import WORDS
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import holds
from briefcheck.lazy import HAN, pattern

_SIGN = "负责"
_BEARS = pattern(
    r"(?:^|[,，;；:：、。\s])(?P<who>[^\W\d_A-Za-z]{2,3}|[A-Za-z][A-Za-z.-]{1,14})(?P<colon>\s*[:：])?\s*负责(?!人|任)",
    needs="负责",
)
_SPEAKS = pattern(
    r"(?:^|[,，;；:：、。\s·)])(?P<who>[^\W\d_A-Za-z]{2,3}?)(?=(?:认为|建议|希望|表示|要求|同意|解释|转达|确认|提出|指出|介绍|汇报|补充|强调|反馈|提议|觉得|说|负责|把|将(?=在|于|把|会|与|对)|会(?=在|把|去|提供|负责|先|再|继续|尽快)))",
    needs=HAN,
)
"""Who does or says something in the third person; twice in a document, and it is a name by its form."""

_TAG = pattern(r"@(?P<handle>[\w.-]{2,24})[(（](?P<who>[^\W\d_A-Za-z]{2,4})[)）]", needs="@")
"""A tag that says who is behind it: @ruo(景若颢)."""

_NOBODY = WORDS.groups | WORDS.sides | WORDS.offices | frozenset(
    ["主要", "具体", "共同", "分别", "统一", "一直", "由谁", "谁来", "他们", "你们", "某人", "专人", "全权", "同学", "组员", "组长", "继续", "暂时", "小组", "不再", "另外"]
)  # fmt: skip
_LEAST = 2
"""Names by their form that must bear something before a word beside them is one as well."""


_SPLIT = pattern(
    r"(?:前端|后端|测试|设计|文案|视觉|产品|运营|算法|数据|美术|策划|媒介|制作|客户端|服务端|文档|接口)(?:部分|这块|方面)?由?(?P<who>[^\W\d_A-Za-z]{2,3}?)(?:来|去)?负责(?!人)",
    needs="负责",
)
"""The parts of the work, each with who does it: 前端小梅负责，后端远波负责."""

_RESOLVED = pattern(
    r"(?:决议|裁示)(?:事项)?\s*\**\s*[:：]\s*\**\s*(?:\(?\d{1,2}[.、)]\s*)?请(?P<who>[^\W\d_A-Za-z]{2,3}?)(?=(?:于[^,，。]{2,10})?(?:提供|提交|研[究议]|重新|更新|修|改善|报价|协助|安排|评估|检[查修测]|确认|处理|说明|补))",
    needs="请",
)
"""Who is asked for something by a resolution: 决议：请宏达提供报价单."""

_ALONE = pattern(r"[^\W\d_A-Za-z]{2,3}", needs=HAN)
_FIRST_POINT = pattern(r"1\s*[、.．)）]")


def _over_lists(document: Document, known: set[str]) -> set[str]:
    """Return the short lines that each stand alone over a list that begins with 1, where most of them are names."""
    body = [block for block in paragraphs(document.body) if block.text.strip()]
    alone = {
        block.text.strip()
        for block, below in pairwise(body)
        if block.kind == "paragraph"
        and (_FIRST_POINT.match(below.text) or _FIRST_POINT.match(below.number))
        and _ALONE.fullmatch(block.text.strip())
    }
    alone = {name for name in alone if name not in _NOBODY}
    named = [name for name in alone if name in known or is_chinese_name(name)]
    return alone if len(named) >= _LEAST and 3 * len(named) >= 2 * len(alone) else set()


def bearers(document: Document, words: str) -> frozenset[str]:
    """Return those of whom a document says that they bear something, folded; none where fewer than two are names by their form.

    ``words`` are those of its body, in half width and simplified letters.
    """
    found: dict[str, bool] = {}
    tagged: set[str] = set()
    said: dict[str, int] = {}
    for text in [entry.text for entry in paragraphs(document.body)] if "@" in words else ():
        tagged.update(fold(name).casefold() for match in _TAG.finditer(text) for name in match.groups())
    for speaks in _SPEAKS.finditer(words):
        said[speaks["who"]] = said.get(speaks["who"], 0) + 1
    for line in [line for line in words.split("\n") if _SIGN in line] if _SIGN in words else ():
        split = [match["who"] for match in _SPLIT.finditer(line) if match["who"] not in _NOBODY]
        tagged.update(split if len(split) >= _LEAST else ())
        for match in _BEARS.finditer(line):
            who = match["who"].casefold()
            if who not in _NOBODY:
                found[who] = found.get(who, False) or match["colon"] is not None
    tagged.update(
        who
        for who, times in said.items()
        if times >= _LEAST and who not in _NOBODY and is_chinese_name(who) and who[-1] not in "委部组"
    )
    named = {who for who in found if is_chinese_name(who)}
    tagged |= _over_lists(document, tagged | named)
    if len(named) < _LEAST or 2 * len(named) < len(found):
        return frozenset(tagged)
    return frozenset(
        tagged | named | {who for who, colon in found.items() if colon or who.isascii() or who[0] == who[-1]}
    )


def asked_by_resolutions(words: str) -> frozenset[str]:
    """Return those whom a resolution asks for something, and who do something elsewhere in the paper: 宏达报价6,500元, 由宏达施作."""
    return frozenset([match["who"] for match in _RESOLVED.finditer(words) if _acts_elsewhere(match["who"], words)])


def _acts_elsewhere(who: str, words: str) -> bool:
    signs = (f"由{who}", f"委托{who}", f"{who}报价", f"{who}施", f"{who}回复", f"{who}表示", f"{who}承", f"{who}说明")
    return who not in _NOBODY and holds(words, signs)
