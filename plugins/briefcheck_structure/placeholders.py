"""What a person leaves in a document because it was in the template: prompts, slots, blanks and "to be decided"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["prompt", "slot", "blank", "undecided"]

# What a slot of a form asks for. A bracket that holds only such words is a slot; any other is the writer's own.
_ASKED = (
    r"(?:client|customer|brand|product|company|agency|project|campaign|job|owner|person|responsible|author|contact|team"
    r"|department|title|name|names|date|dates|day|month|year|time|place|location|venue|address|email|e-mail|phone|mobile|tel"
    r"|number|no|amount|budget|sum|price|currency|version|status|deadline|due|topic|subject|item|task|action|description"
    r"|company's|client's|your|my|the|a|of|and|or|here|text|role|position|market|city|country|audience|target|x+)"
)
_PROMPT_EN = (
    r"(?:please )?(?:insert|enter|type|fill(?: in| out)?|complete|add|specify|describe|choose|select|click|replace|state|provide)\b"
)
_PROMPT_ZH = r"(?:请|此处|在此|这里)?(?:填写|填入|输入|键入|插入|填上|补充|选择|替换|注明|说明|描述)"
_ASKED_ZH = (
    r"(?:客户|品牌|产品|公司|项目|活动|负责人|联系人|姓名|名称|日期|时间|地点|地址|电话|手机|邮箱|金额|数量|预算|部门|职位|版本|编号|主题"
    r"|标题|内容|具体|会议|截止|开始|结束|填写|你的|您的|贵|某|的|[xX×]+)+"
)
_UNDECIDED = r"TBD|TBC|TBA|tbd|tbc|tba|[Tt]o be (?:decided|confirmed|announced|advised|completed|filled in)|待定|待补充?|待填写?|待完善|待确认|待明确"

_SURE = "|".join(
    (
        r"(?P<prompt>(?:[Cc]lick|[Tt]ap)(?: or (?:tap|click))? (?:here )?to (?:enter|add|insert|choose|select)(?: (?:a|an|some))? \w+\.?"
        r"|[Cc]lick here to enter text\.?|[Cc]hoose an item\.?"
        r"|(?:单击|点击|点按|轻触)(?:或(?:单击|点击|点按|轻触))?(?:此处|这里)(?:以)?(?:输入|添加|键入|选择|填写)(?:文字|文本|日期|内容|标题|正文)*"
        r"|(?:在此处|在此|此处)(?:键入|输入|填写)(?:文字|文本|内容)?(?=[。\s\]】]|$)|选择一项。?"
        r"|\[[Tt]ype (?:over|here|text)[^\]\n]{0,30}\]|[Ll]orem ipsum(?: dolor(?: sit amet)?)?"
        rf"|[\[【〔<＜]\s*(?:{_PROMPT_EN})[^\]】〕>＞\n]{{0,60}}[\]】〕>＞]"
        rf"|[\[【〔<＜（(]\s*请?(?:在此|此处|这里)?(?:{_PROMPT_ZH})[^\]】〕>＞）)\n]{{0,40}}[\]】〕>＞）)])",
        r"(?P<day>(?:20)?[xX×Ｘ＊*]{2,4}\s*年(?:\s*[xX×Ｘ＊*]{1,2}\s*月)?(?:\s*[xX×Ｘ＊*]{1,2}\s*日)?|[xX×Ｘ]{1,2}\s*月\s*[xX×Ｘ]{1,2}\s*日)",
    )
)
_WEAK = "|".join(
    (
        rf"(?P<slot>[\[〔]\s*(?i:{_ASKED}(?:[ /_-]+{_ASKED}){{0,4}})\s*[\]〕]"
        rf"|[\[〔【]\s*{_ASKED_ZH}\s*[\]〕】](?=\s*(?:$|[。，,；;）)]))(?<!^.)"
        rf"|<\s*(?i:{_ASKED}(?:[ /_-]+{_ASKED}){{1,4}})\s*>"
        r"|<FILL[ _-]?IN>|\{\{\s*[\w.\u4e00-\u9fff -]{1,40}\s*\}\}|\$\{[\w.]{1,40}\}|«[\w .]{1,40}»"
        r"|(?<![A-Za-z0-9])(?:[xX×]{3,}|[Xx]{2,}(?=公司|先生|女士|客户|品牌|项目|总))(?![A-Za-z0-9]))",
        r"(?P<blank>_{3,}|＿{2,}|(?<!\S)(?:[\u3000 ]{2,}|(?<=[:： ]) *)年[\u3000 ]{2,}月(?:[\u3000 ]{2,}日)?)",
    )
)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder at ``text[start:end]``. ``sure`` when nobody writes so on purpose in any document."""

    kind: Kind
    start: int
    end: int
    sure: bool


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"{_SURE}|{_WEAK}", re.MULTILINE)


@cache
def _undecided() -> re.Pattern[str]:
    # The Chinese words are placeholders only where they are all there is: behind a label, in a cell, in brackets.
    # "具体时间待定" is a statement, and so is the heading 待定事项.
    return re.compile(
        rf"^(?:[^:：\n]{{1,24}}[:：])?[ \t]*(?P<alone>{_UNDECIDED})[。.]?[ \t]*$"
        rf"|[\[【（(<](?P<bracketed>{_UNDECIDED})[\]】）)>]"
        r"|(?<![A-Za-z])(?P<word>TBD|TBC|TBA)(?![A-Za-z])",
        re.MULTILINE,
    )


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """Yield the placeholders in ``text`` in order, none within another."""
    end = 0
    found = [*_matches(text), *_open(text)]
    for entry in sorted(found, key=lambda entry: (entry.start, -entry.end)):
        if entry.start >= end:
            end = entry.end
            yield entry


def _matches(text: str) -> Iterator[Placeholder]:
    for match in _pattern().finditer(text):
        group = match.lastgroup
        if group == "prompt":
            yield Placeholder("prompt", match.start(), match.end(), sure=True)
        elif group == "day":
            yield Placeholder("slot", match.start(), match.end(), sure=True)
        elif group == "slot":
            yield Placeholder("slot", match.start(), match.end(), sure=False)
        else:
            yield Placeholder("blank", match.start(), match.end(), sure=False)


def _open(text: str) -> Iterator[Placeholder]:
    for match in _undecided().finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield Placeholder("undecided", start, end, sure=False)


def is_placeholder(text: str) -> bool:
    """Tell whether the whole of ``text`` is one placeholder."""
    words = text.strip()
    return any(entry.start == 0 and entry.end >= len(words) for entry in find_placeholders(words))
