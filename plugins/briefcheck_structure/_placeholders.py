"""What stays in a document because it was in the template: prompts, slots, blanks and "to be decided"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from briefcheck import NamedTuple, pattern

Kind: TypeAlias = Literal["prompt", "slot", "blank", "undecided"]
Weight: TypeAlias = Literal["sure", "clear", "faint"]
"""``sure``: nobody writes so on purpose, in whatever document; ``clear``: not in a document that was filled in;
``faint``: a placeholder in a business document, often an example or a statement elsewhere."""

# What a form asks for. A bracket that holds nothing but such words is a slot; any other is the writer's own.
_ASKED = (
    "client|customer|advertiser|brand|product|company|agency|project|campaign|job|owner|person|people|responsible|author|contact"
    "|team|department|manager|lead|director|attendees?|titles?|names?|dates?|day|month|year|times?|place|location|venue|address"
    "|e-?mail|phone|mobile|tel|number|no|amount|budget|sum|price|currency|version|status|deadline|due|topic|subject|item|task"
    "|action|description|role|milestone|goal|objective|summary|risk|issue|next|previous|first|last|short|brief|succinct|full|position|market|city|country|audience|target|brief|report|meeting|text|your|my|the|an?|of|and|or|here|to be confirmed|x{2,}"
)
_ASKED_ZH = (
    "客户|品牌|产品|公司|项目|活动|负责人|责任人|联系人|人员|姓名|名称|名字|日期|时间|地点|地址|电话|手机|邮箱|金额|数量|预算|部门|职位|版本"
    "|编号|主题|标题|内容|具体|会议|截止|开始|结束|你的|您的|贵|某|的|或|和|与|、|/|[xX×]|年|月|日"
)
_ASKING = "(?:please )?(?:insert|enter|type|fill(?: in| out)?|complete|add|specify|describe|choose|select|click|replace|state|provide)"
_ASKING_ZH = "填写|填入|输入|键入|插入|填上|补充|选择|替换|注明|说明|描述|指定|写明|列出"
_OPEN = "\\[【〔<＜"
_CLOSE = "\\]】〕>＞"
_CLICK_ZH = "单击|点击|点按|轻触"
_UNDECIDED = (
    "TBD|TBC|TBA|tbd|tbc|tba|[Tt]o be (?:decided|confirmed|announced|advised|completed|filled in|defined)"
    "|待(?:客户|品牌方|甲方|我方|对方|双方|内部|总部|领导|法务|上级)?(?:进一步|最终|书面|再)?"
    "(?:定|补充?|填写?|完善|确认|确定|明确)"
)
_BY_WHOM = r"(?:[ \t]+(?:later|soon|in due course|shortly))?(?:[ \t]+(?:with|by|from)[ \t]+[\w' ]{2,20})?"
_BRIEFLY_ZH = "(?:用?[一二三两几]+(?:句话|个字|个词)|简要|简单|简短)地?"

# A note to oneself: what is still to be asked, and mostly whom. Alone such a verb may be a button, a heading or a label.
_NOTE = (
    r"(?:still |need |needs |must |please |pls |to |@?\w{1,20} to ){0,2}"
    r"(?:(?:double-?check|check|verify|confirm|clarify|agree|align|clear|query|tb[cda])"
    r"(?: (?!with\b|w/)[\w'%£$€.,]{1,15}){0,3} (?:with|w/) ?(?:the )?[\w'’& ]{2,30}"
    r"|(?:ask|chase) (?!me\b|us\b|yourself|why\b|how\b|what\b)[\w'’&]{2,20}(?: [\w'’& ]{1,30})?"
    r"|(?:double-?check|check|verify|confirm) (?:this|that|these|again|figures?|numbers?|dates?|prices?|costs?|spelling|names?|fees?|rates?|budget))"
)
_NOTED_LATER = r"(?:\w[\w' ]{0,30} )?to be (?:checked|confirmed|agreed|verified|decided|supplied|advised)(?: (?:with|by) [\w'& ]{2,30})?"
_PERSON_ZH = r"[\w·]{1,8}?"
_SETTLE_ZH = "(?:再|进一步)?(?:确认|核实|核对|核准|确定|补充?|查|请示)(?:一下|下)?"
_NOTE_ZH = (
    r"(?![^\]】〕\n]{0,12}(?:事项|清单|问题|列表|项|表)[\]】〕])(?:"
    rf"(?:还|再|先|要|需|得|记得|回头|需要){{1,2}}(?:[跟和与找向]{_PERSON_ZH})?{_SETTLE_ZH}[\u4e00-\u9fff]{{0,6}}"
    rf"|[跟和与找向]{_PERSON_ZH}{_SETTLE_ZH}|待(?:{_PERSON_ZH})?{_SETTLE_ZH}"
    r"|(?:还|再|先|要|需|得|记得|回头|需要){0,2}问(?:一下|下|问)?(?![题卷答询候世号法])[\w·]{1,8})"
)
_BARE_ZH = "核实|核对|补|待补|确认|问"

_DAY_ZH = r"(?:\s{0,4}[xX×Ｘ＊]{1,2}\s{0,4}月)?(?:\s{0,4}[xX×Ｘ＊]{1,2}\s{0,4}日)?"

# Kind, weight, pattern, and what a text must hold for the pattern to match: nearly all lines of a document have nothing
# of it, and all patterns together take 12 ms to compile. Of two that match at one place, the first counts.
_PATTERNS: tuple[tuple[Kind, Weight, str, tuple[str, ...]], ...] = (
    (
        "prompt",
        "sure",
        (
            r"\b(?:[Cc]lick|[Tt]ap)(?: or (?:tap|click))? (?:here )?to (?:enter|add|insert|choose|select)(?: an?| some)? \w+\.?"
            r"|\b[Cc]hoose an item\.?|\b[Ll]orem ipsum dolor(?: sit amet)?|^Lorem ipsum[.…]*$"
            r"|\[[Tt]ype (?:over|here|text)[^\]\n]{0,30}\]|<FILL[ _-]?IN[^>\n]{0,60}>"
        ),
        ("lick", "ap ", "hoose an", "orem", "ype ", "FILL"),
    ),
    (
        "prompt",
        "sure",
        (
            rf"(?:{_CLICK_ZH})(?:或(?:{_CLICK_ZH}))?(?:此处|这里)以?(?:输入|添加|键入|选择|填写)(?:文字|文本|日期|内容|标题|正文)*。?"
            r"|(?:在此处|在此|此处)(?:键入|输入|填写)(?:文字|文本|内容)?(?=[。\s\]】]|$)|选择一项。?"
            rf"|[{_OPEN}（(]\s{{0,4}}请(?:在此处?|此处|在这里)?(?:{_BRIEFLY_ZH})?(?:{_ASKING_ZH})[^{_CLOSE}）)\n]{{0,40}}[{_CLOSE}）)]"
        ),
        ("击", "点", "触", "此", "选择", "请"),
    ),
    (
        "slot",
        "sure",
        (
            rf"(?:20)?[xX×Ｘ＊]{{2,4}}\s{{0,4}}年{_DAY_ZH}|(?:20[xX×]{{1,2}})\s{{0,4}}年{_DAY_ZH}"
            r"|20\d\d\s{0,4}年\s{0,4}[xX×Ｘ＊]{1,2}\s{0,4}月|[xX×Ｘ]{1,2}\s{0,4}月\s{0,4}[xX×Ｘ]{1,2}\s{0,4}日"
        ),
        ("年", "月"),
    ),
    (
        "prompt",
        "clear",
        (
            rf"(?<![\w\]])[{_OPEN}]\s{{0,4}}(?i:{_ASKING})\b[^{_CLOSE}\n]{{0,60}}[{_CLOSE}]"
            rf"|[{_OPEN}]\s{{0,4}}(?:在此处?|此处|在这里)?(?:{_ASKING_ZH})[^{_CLOSE}\n]{{0,40}}[{_CLOSE}]"
        ),
        tuple("[【〔<＜"),
    ),
    (
        "prompt",
        "clear",
        r"(?:^|(?<=[:：])|(?<=[:：] ))请(?:在此处?|此处|在这里)?(?:填写|输入|键入)[^。，,;；\n]{0,15}。?$",
        ("请",),
    ),
    (
        "prompt",
        "clear",
        (
            r"(?:^|(?<=[:：])|(?<=[:：] ))(?:在此处?|在这里|此处|这里)(?:填写|填入|输入|键入)[^。，,;；\n]{0,15}。?$"
            rf"|^[{_OPEN}（(]\s{{0,4}}请?{_BRIEFLY_ZH}(?:{_ASKING_ZH}|概括|写出|讲清|说清)[^{_CLOSE}）)\n]{{0,40}}[{_CLOSE}）)]$"
        ),
        ("此", "这里", "句话", "个字", "个词", "简"),
    ),
    (
        "prompt",
        "clear",
        (
            r"^(?:(?i:insert|enter|type|add|put|write|your) )?(?:[A-Za-z]+ ){0,3}(?i:name|title|date|text|logo|description|e-?mail|address|number|content|details)"
            r" (?:(?i:goes|go|to go) )?here[.!]?$"
            r"|[(（\[](?i:please )?(?i:remove|delete) (?i:(?:this|these|the|all|any) )?(?i:example|sample|instruction|guidance|template|placeholder|prompt|text|note)s?\b[^()（）\[\]\n]{0,60}[)）\]]"
            r"|^(?i:use|complete|fill in) this (?i:worksheet|template|form|sheet) to [^\n]{3,200}$"
            r"|<(?:The|This|List|State|Describe|Explain|Provide|Insert|Enter|Briefly|A|An|What|Who|How|When) [^<>\n=/]{12,200}>"
        ),
        ("here", "emove ", "elete ", "his worksheet", "his template", "his form", "his sheet", "<"),
    ),
    (
        "prompt",
        "clear",
        r"(?:^|(?<=[:：\[])|(?<=[:：] ))[A-Z][a-z]{1,12}(?:\|[A-Z][a-z]{1,12}){1,4}(?=\]|$)",
        ("|",),
    ),
    (
        "slot",
        "clear",
        r"(?<![A-Za-z])(?:YYYY|yyyy)[-/.年](?:MM|mm|M)[-/.月](?:DD|dd|D)日?(?![A-Za-z])",
        ("YYYY", "yyyy"),
    ),
    (
        "slot",
        "clear",
        (
            rf"(?<![\w\]])[\[〔]\s{{0,4}}(?i:{_ASKED})(?:'s)?(?:[ /_-]+(?i:{_ASKED})(?:'s)?){{0,4}}\s{{0,4}}[\]〕]"
            rf"|[\[〔](?!\s?[xX×]?\s?\])\s{{0,4}}(?:{_ASKED_ZH})++\s{{0,4}}[\]〕]"
        ),
        ("[", "〔"),
    ),
    ("slot", "clear", rf"(?:(?<=[:：])|(?<=[:：] ))【\s{{0,4}}(?:{_ASKED_ZH})++\s{{0,4}}】|【[xX×]+】", ("【",)),
    ("slot", "clear", rf"<\s{{0,4}}(?i:{_ASKED})(?:[ /_-]+(?i:{_ASKED})){{1,4}}\s{{0,4}}>", ("<",)),
    (
        "slot",
        "clear",
        r"\{\{\s{0,4}[\w.\u4e00-\u9fff -]{1,40}\s{0,4}\}\}|\$\{[\w.]{1,40}\}|«[\w .]{1,40}»",
        ("{", "«"),
    ),
    (
        "slot",
        "faint",
        (
            r"(?<![A-Za-z0-9×])[xX×]{2,}(?=公司|集团|品牌|先生|女士|总监|总经理|经理| ?万元?| ?元|%|％)"
            r"|(?:^|(?<=[:：])|(?<=[:：] ))[xX×]{2,}(?![A-Za-z0-9×])"
        ),
        ("xx", "xX", "Xx", "XX", "×"),
    ),
    ("blank", "clear", r"(?<![A-Za-z0-9_])_{3,}(?![A-Za-z0-9_])|＿{2,}", ("___", "＿")),
    (
        "blank",
        "clear",
        r"(?<![ \u3000])[ \u3000]{2,}年[ \u3000]+月(?:[ \u3000]+日)?|(?:^|(?<=[:：])|(?<=[:：] ))年[ \u3000]+月[ \u3000]+日",
        ("年",),
    ),
)
_NOTES = pattern(
    rf"(?<![\w\]!])\[[ ]?(?i:{_NOTE}|{_NOTED_LATER})[.!?]{{0,2}}[ ]?\](?![(\[:])"
    rf"|[\[【〔][ ]?(?:{_NOTE_ZH})[。！!？?]?[ ]?[\]】〕](?![(\[:：])"
    rf"|(?<=[^\s\-*•])[ ]?[\[【〔](?:{_BARE_ZH})[！!？?]?[\]】〕](?![(\[])"
)
_NOTE_OPENS = "[【〔"
_UNDECIDED_SIGNS = ("TB", "tb", "o be ", "待")


class Placeholder(NamedTuple):
    """A placeholder at ``text[start:end]``."""

    kind: Kind
    weight: Weight
    start: int
    end: int


_SIGNED = pattern("|".join(sorted({re.escape(sign) for *_, signs in _PATTERNS for sign in signs})))
"""A text without any sign has no placeholder; nearly none has one."""
_FORMS = [pattern(form, re.MULTILINE) for _, _, form, _ in _PATTERNS]
# The Chinese words are placeholders only where they are all there is: behind a label, in a cell, in brackets.
# "具体时间待定" is a statement, and so is the heading 待定事项.
_LEFT_OPEN = pattern(
    rf"^(?:[^:：\n]{{1,30}}[:：])?[ \t]*(?P<alone>(?:{_UNDECIDED}){_BY_WHOM})[。.]?[ \t]*(?:[（(][^）)\n]*[）)])?$"
    rf"|[\[【（(<](?P<bracketed>{_UNDECIDED})[\]】）)>]"
    r"|(?<![A-Za-z])(?P<word>TBD|TBC|TBA)(?![A-Za-z])",
    re.MULTILINE,
)


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """Yield the placeholders in ``text`` in order, none within another."""
    end = 0
    for entry in sorted(
        (*_filled_in(text), *_left_open(text), *_notes(text)), key=lambda entry: (entry.start, -entry.end)
    ):
        if entry.start >= end:
            end = entry.end
            yield entry


_PARTING = " \t\n|/.。,，"


def is_placeholder(text: str) -> bool:
    """Tell whether ``text`` is nothing but placeholders."""
    end = 0
    for entry in find_placeholders(text):
        if text[end : entry.start].strip(_PARTING):
            return False
        end = entry.end
    return end > 0 and not text[end:].strip(_PARTING)


def _filled_in(text: str) -> Iterator[Placeholder]:
    if not _SIGNED.search(text):
        return
    possible = [i for i, entry in enumerate(_PATTERNS) if any(sign in text for sign in entry[3])]
    matches = {i: match for i in possible if (match := _FORMS[i].search(text)) is not None}
    while matches:
        first = min(matches, key=lambda i: (matches[i].start(), i))
        kind, weight, _, _ = _PATTERNS[first]
        start, end = matches[first].span()
        yield Placeholder(kind, weight, start, end)
        behind = {i: match if match.start() >= end else _FORMS[i].search(text, end) for i, match in matches.items()}
        matches = {i: match for i, match in behind.items() if match is not None}


def _left_open(text: str) -> Iterator[Placeholder]:
    if not any(sign in text for sign in _UNDECIDED_SIGNS):
        return
    for match in _LEFT_OPEN.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield Placeholder("undecided", "faint", start, end)


def _notes(text: str) -> Iterator[Placeholder]:
    if any(sign in text for sign in _NOTE_OPENS):
        for match in _NOTES.finditer(text):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Placeholder("undecided", "clear", start, match.end())
