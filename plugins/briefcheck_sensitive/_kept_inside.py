"""A marking at the head of a line, with what must not leave the house right behind it: "INTERNAL ONLY – our margin is …".

It marks that line and not the document, so whatever follows counts. A word that also heads a list, a definition or a
legend of levels counts only where the line goes on to keep something back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefcheck import Confidence, pattern
from briefcheck_sensitive._from_somebody import from_somebody
from briefcheck_sensitive._text import Reading

# Nobody writes these at the head of a line but to keep the line inside.
_ONLY = (
    r"(?:(?:strictly|for|company|agency|team|client) )?internal (?:use |eyes )?only|for internal use"
    r"|not for (?:the )?clients?(?:'s?)?(?: eyes| use)?|not for (?:external|public|onward) (?:distribution|circulation|release)"
    r"|do not (?:forward|distribute|circulate)|do not (?:forward|send|show|share|copy|tell|mention)(?: (?:this|it))? (?:to |with )?(?:the )?client"
    r"|(?:以下|以上|本页|本段|本条|此条|此处|这[页段条])?(?:内容)?(?:仅供|仅限于?|只限|限|仅|只供)(?:公司|团队|我方)?内部"
    r"(?:人员)?(?:可见|可看|使用|参考|传阅|讨论|阅读|知晓)?|(?:仅供?|只供?|我方|团队)?内部(?:掌握|知晓|控制(?=[ :]))"
    r"|(?:请勿|切勿|不得|严禁|禁止)(?:对外|向外)?(?:外传|外发|外泄|转发|转给|发给|透露给?|告诉)(?:给)?(?:客户|甲方|品牌方|对方)?"
)
# These head a definition or a legend too: behind a colon come its words.
_LEVEL = (
    r"(?:(?:strictly|highly|private (?:and|&)|commercial(?:ly)? in|company|agency) )*(?:confidential|confidence)"
    r"|(?:商业|公司|高度)?(?:绝密|机密)|(?:公司)?内部(?:资料|文件|文档|材料|专用|使用|参考|传阅)|保密(?:文件|资料)"
)
_BARE = r"internal|内部"
# A passage made plain has one kind of dash, colon and round bracket.
_DASH = r"(?: ?--| - ?|- )"
_BEHIND = rf"(?:{_DASH}| ?[:(\[【.。;!])"
_CLOSED = r" ?[)\]】〕]"
_OPENED = r"[(\[【〔] ?"
# Where lines begin is told by the end of the one before: to that the engine skips, while ``^`` looks at every character.
_LEAD = r"(?i)\n[^\w\n(\[【〔]{0,4}"
_MORE = r"[^\w\n]*(?=\w)"

_CERTAIN = tuple(
    pattern(_LEAD + form)
    for form in (
        rf"(?P<marking>{_ONLY}){_BEHIND}{_MORE}",
        rf"{_OPENED}(?P<marking>{_ONLY}|{_LEVEL}){_CLOSED}{_MORE}",
        rf"(?P<marking>{_LEVEL})(?:{_DASH}| ?[.。;!]){_MORE}",
    )
)
_DOUBTFUL = tuple(
    pattern(_LEAD + form)
    for form in (
        rf"(?P<marking>{_LEVEL}) ?:{_MORE}",
        rf"{_OPENED}(?P<marking>{_BARE}){_CLOSED}{_MORE}",
        rf"(?P<marking>{_BARE})(?:{_DASH}| ?:){_MORE}",
    )
)
_KEEPS_BACK = pattern(
    r"(?i)\b(?:not|never|cannot|nobody|no one|keep|before we tell|unaware|secret|margin|markup|mark-up)\b|n['’]t\b"
    r"|不[要能得发给可让对知告提]|勿|切莫|别[发给告提让外说]|尚未|还未|未[定告知公]|没[有让告跟]|还[没不]|保密|毛利|底价"
)
"""What a line says that is kept back from somebody."""
_DEFINES = pattern(
    r"(?i)(?:information|data|documents?|materials?|means|any|all|yes|no|n/?a|see|是?指|适用|泄露|一旦|包括|信息|级|是|否)(?![a-z])"
)
"""How a definition, an entry of a legend or a field to tick goes on."""


# Customers are who the work is for: "Don't tell customers what to think" and "(do not show Santa)" keep nothing inside.
_CLIENT = r"(?:the |our )client(?![a-z'’])"
_THEM = r"(?:the |our )?(?:clients?|customers?)(?![a-z'’])"
_NO_PICTURE = r"(?! (?:logo|brand|name|product|pack)s?(?![a-z]))"
_NOT_THEM = r"(?:客户|甲方|品牌方|对方)(?!的)"
_THIS = r"(?=\W|\Z|[这此它他她那我换改真没还延]|成本|底价|进价|内部|实际|报价|毛利|利润|供应商)"
"""What is kept from them, and no screen or lesson: 不要让客户看到等待界面, 不要跟客户提要求."""
_ASIDE = pattern(
    r"(?i)(?<![a-z])(?:"
    rf"(?:don['’]t|do not|never) (?:(?:tell|show|let on to) {_CLIENT}{_NO_PICTURE}|mention to {_CLIENT}"
    rf"|(?:mention (?:this|it) to|share (?:this|it) with|(?:forward|send) (?:this|it) to) {_THEM}|(?:share with|(?:forward|send) to) {_CLIENT})"
    rf"|keep (?:this|it|that) from {_CLIENT}"
    r"|not for (?:the )?clients?(?:['’]s?)? eyes|(?:just |strictly )?between (?:us|ourselves) only"
    r"|(?:(?<=[(\[])|(?<=- )|(?<![\s\S]))not for (?:the )?clients?(?=[.,;!)\]]|\Z)"
    r"|(?:this|that|(?:the|these|those) (?:figures?|numbers?|prices?)) (?:must|should|has to|have to|is to|are to|needs? to) stay (?:in|inside|within) (?:the|this) (?:room|house|agency|team)(?![a-z])"
    r"|(?<=[(\[])(?:please )?(?:don['’]t|do not) (?:tell|mention (?:this |it |that )?to) (?-i:[A-Z])[a-z]+(?=[^)\]]{0,20}[)\]]))"
    r"|(?:别|不要|不能)(?:"
    rf"[跟和对向]{_NOT_THEM}(?:说(?![教清明话得笑服谎死满太]|不(?:\W|\Z)|大话|空话|套话)|讲(?![价解究课理述得太大故条道])|提[起到及]?{_THIS}|透露)"
    rf"|(?:告诉(?={_NOT_THEM}(?!怎么|如何|[该要应]|什么|答案))|透露给){_NOT_THEM}|让{_NOT_THEM}(?:知道|看到|看见|晓得){_THIS}"
    rf"|(?:发给|转发给|转给|给){_NOT_THEM}看?(?=\W|\Z))"
    rf"|{_NOT_THEM}(?:不要|不能|别)(?:看到|知道){_THIS}|(?<=[(\[【〔])内部(?:掌握|知晓)(?=[)\]】〕])|瞒着{_NOT_THEM}|(?:[勿莫]|切勿)(?:发|转|转发)?给{_NOT_THEM}看?(?=\W|\Z)|不给{_NOT_THEM}看(?=\W|\Z)|{_NOT_THEM}[勿莫别]看(?=\W|\Z)|(?:你知我知|我们自己知道就[行好])(?=\W|\Z)"
)
"""What is said beside it, anywhere in a line, of those who must not learn it: (don't tell Paul!), 别跟客户说."""


def kept_inside(reading: Reading) -> Iterator[tuple[int, int, Confidence]]:
    """Yield the spans, in the words as written, of the markings at the heads of the lines of a passage, and how sure they are."""
    text = f"\n{reading.text}"
    marked: list[tuple[int, int]] = []
    for form in (*_CERTAIN, *_DOUBTFUL):
        for found in form.finditer(text):
            ends = _end_of_line(text, found.end())
            line = text[found.end() : ends]
            if form in _CERTAIN or (_KEEPS_BACK.search(line) and not _DEFINES.match(line)):
                start, end = found.span("marking")
                marked.append((ends, found.start()))
                yield *reading.written(start - 1, end - 1), "certain"
    marked.sort()
    for start, end in (*map(re.Match.span, _ASIDE.finditer(reading.text)), *from_somebody(reading.text)):
        at = bisect_left(marked, (start + 1, 0))
        if at == len(marked) or marked[at][1] > start:  # else its line is marked at its head
            yield *reading.written(start, end), "likely"


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
