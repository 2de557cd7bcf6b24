"""Work under way in a paper that tells of no meeting: what stands below 进行中, 待客户配合, Still to do, or in a handover.

Reports tell of much that is nobody's task: an item counts only where it names who does it and says by when, or is plainly a commitment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate, Container
from briefcheck.facts.actions.closing import is_farewell
from briefcheck.facts.actions.handover import handed_over
from briefcheck.facts.actions.headed import owner_of
from briefcheck.facts.actions.lines import Line, is_code, is_marked, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.narrow import ends_in_colon
from briefcheck.lazy import HAN, pattern

Given: TypeAlias = Callable[[Sequence[Candidate], Register], Iterator[Candidate]]
_OF_WHOM = "(?:贵[方司]|您方?|你[方们]|客户方?|品牌方?|甲方|乙方|对方|我[方司们]|双方|各方|供应商|制作公司|领导|财务|法务|总监)"
_AT_WORK = pattern(
    rf"(?:本周|上周|当前|目前|仍|正|还)?在?(?:进行|推进|跟进|处理|制作|执行)中的?(?:工作|事项|项目|任务|内容)?|(?:未|待|尚未|还未)(?:完成|处理|跟进|解决|推进|确认|落实|启动)的?(?:工作|事项|项目|任务|内容|问题)?"
    rf"|(?:下|本|这)一?周的?(?:主要|重点)?(?:工作)?(?:计划|安排|工作|重点|目标|任务|要做的?)(?:工作|事项)?|(?:后续|接下来|下阶段|下一阶段|近期|明[天日]|[本下]月|节后)的?(?:工作)?(?:计划|安排|重点|工作)"
    rf"|(?:待|需要?|请|等)?{_OF_WHOM}?的?(?:需要?|待|需求)?(?:配合|确认|提供|反馈|支持|协调|协助|回复|处理|跟进|决策|拍板)的?(?:事项|工作|内容|问题|部分)|(?:待|需要?|请|等){_OF_WHOM}(?:配合|确认|提供|反馈|支持|协调|协助|回复|处理|跟进|决策|拍板)"
    r"|(?:工作)?交接(?:事项|工作|内容|说明|清单|单)?",
    needs=HAN,
)
_AT_WORK_ENGLISH = pattern(
    r"(?:work |jobs? |still )?(?:in progress|on ?going|under ?way|in hand|on the go)(?: (?:work|jobs?|items?))?|still (?:to do|open|to come|outstanding|on the list)|(?:what(?:['’]s| is) )?(?:still )?outstanding(?: (?:items?|points?|jobs?|actions?))?"
    r"|open (?:items?|points?|jobs?|questions? with owners?)|(?:plans? |work |priorities |tasks |jobs )?(?:for )?(?:the )?(?:next|this|coming) week(?:['’]?s)?(?: (?:plans?|priorities|work|tasks|jobs))?|(?:the )?week ahead|coming up(?: (?:next|this) week)?"
    r"|(?:what (?:i|we) )?needs?(?:ed)? (?:from )?(?:you|the client|client|us)(?: (?:this|next) week)?|(?:waiting (?:for|on)|awaiting|pending|with|for)(?: (?:you|us|the client|client|the agency|agency))?(?: to (?:do|approve|confirm|action|decide))?|pending"
    r"|hand-?overs?(?: notes?)?|while i(?:['’]m| am) (?:away|off|out|on (?:leave|holiday))",
)
_HANDOVER = pattern(
    r"(?:工作)?交接(?:说明|事项|工作|清单|文件|单)|hand-?overs?\b", needs=("交接", "andover", "and-over", "HAND")
)
_BOXED = pattern(r"\s*[【\[<＜][^】\]>＞]{2,24}[】\]>＞]\s*[:：]?\s*", needs="【[<＜")
_BEGINS_WITH_DAY = pattern(
    r"(?:[下本这]?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}(?:月|[/.])\d{1,2}|\d{1,2}[日号]|明[天日]|后天|(?:mon|tue|wed|thu|fri)[a-z]*\b)",
)
_STRIPPED = " \t*#【】[]<>＜＞:：-–—_"
_LONGEST_HEAD = 28
"""Characters of the longest line that heads a list without being a heading."""

_LONGEST_TITLE = 60


def under_way(blocks: Sequence[Block], register: Register, given: Given) -> Iterator[Candidate]:
    """Yield the items below such headings that ``given`` takes for somebody's."""
    under, level = "", 0
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or is_code(block):
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        over_list = isinstance(following, Paragraph) and following.kind == "list-item"
        headed = False
        lines = lines_of(block)
        for at, line in enumerate(lines):
            next_marked = is_marked(lines[at + 1]) if at + 1 < len(lines) else over_list
            if _may_head(block, line, followed=next_marked and not level):
                if block.kind == "heading" and block.level > level > 0:
                    continue  # a part of a handover
                under, headed = _names_work(line.text), True
                level = block.level if under and block.kind == "heading" and _is_handover(line.text) else 0
            elif under and (
                block.kind == "list-item" or headed or is_marked(line) or _BEGINS_WITH_DAY.match(line.text)
            ):
                yield from _items(block, line, under, register, given)
            elif under and not level and block.kind == "paragraph":
                under = ""


def _items(
    block: Paragraph,
    line: Line,
    under: str,
    register: Register,
    given: Given,
) -> Iterator[Candidate]:
    if is_farewell(line.text):
        return
    if _is_handover(under):
        yield from handed_over(block, line, register, given)
        return
    whose = owner_of(under, register)
    container: Container = "item" if block.kind == "list-item" else "line"
    candidate = Candidate(block, line.start, line.end, container, owner_above=whose)
    yield from given([candidate], register)


def _may_head(block: Paragraph, line: Line, *, followed: bool) -> bool:
    """Whether a line may head what stands below it: a heading, a line in brackets, a short one over a list."""
    if block.kind == "heading":
        return True
    text = line.text.strip()
    if block.kind == "list-item" or is_marked(line) or len(text) > _LONGEST_HEAD:
        return False
    boxed = _BOXED.fullmatch(text) is not None
    return boxed or block.bold or ends_in_colon(text) or (followed and text[-1:] not in ".。,，;；!！?？")


def _names_work(text: str) -> str:
    """Return a head of work under way without its marks; "" of any other head."""
    bare = text.strip(_STRIPPED)
    folded = fold(bare)
    known = _AT_WORK_ENGLISH.fullmatch(folded) if folded.isascii() else _AT_WORK.fullmatch(folded)
    return bare if known is not None or _is_handover(bare) else ""


def _is_handover(text: str) -> bool:
    bare = text.strip(_STRIPPED)
    return len(bare) <= _LONGEST_TITLE and _HANDOVER.match(fold(bare)) is not None
