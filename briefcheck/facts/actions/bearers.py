"""Names that only their place shows to be names: 图图：负责路径规划, between others that are names by their form."""

from __future__ import annotations

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import WORDS
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_SIGNS = ("负责", "負責")
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


def bearers(document: Document) -> frozenset[str]:
    """Return those of whom a document says that they bear something, folded; none where fewer than two are names by their form."""
    found: dict[str, bool] = {}
    tagged: set[str] = set()
    said: dict[str, int] = {}
    for paragraph in paragraphs(document.body):
        text = paragraph.text
        if "@" in text:
            tagged.update(fold(name).casefold() for match in _TAG.finditer(text) for name in match.groups())
        for speaks in _SPEAKS.finditer(narrow(text)):
            said[speaks["who"]] = said.get(speaks["who"], 0) + 1
        if _SIGNS[0] not in text and _SIGNS[1] not in text:
            continue  # most
        for line in narrow(text).split("\n"):
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
    if len(named) < _LEAST or 2 * len(named) < len(found):
        return frozenset(tagged)
    return frozenset(
        tagged | named | {who for who, colon in found.items() if colon or who.isascii() or who[0] == who[-1]}
    )
