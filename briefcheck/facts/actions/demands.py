"""Items of a list that ask for a change and name nobody: 首页增设英文入口, 标题改为两行, 导出的表格还需要调整."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.boxes import is_task
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.clauses import is_told
from briefcheck.facts.actions.lines import NUMBER_FIRSTS, Line, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.status import is_report
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_CHANGES = "修改|更改|调整|优化|完善|更换|替换|改进|改造|增加|增设|添加|新增|补充|删除|去掉|去除|统一|加上|补上|重做|重写|重拍|重拟|更新|整理|确认|检查|测试|核对|设计|修复|对齐|精简|合并|拆分|压缩|放大|缩小|隐藏|翻译|润色|细化"
_NEEDED = rf"(?:还|仍|也|都|均|全部|部分|另外?)?(?:需要?|要|须|应|得)(?:再|进一步|重新|全部|统一|尽快|继续|先|还)*(?:进行)?(?:再次|重新)?(?:{_CHANGES})"
_MADE = (
    r"(?:统一|全部|都|再|可|均|整体)?(?:改[为成用掉]|换[为成掉]|替换[为成]|变更[为成]|修改[为成]|调整[为到至成]|变[为成]|更名为|移[到至]|挪[到至]|放置?[到在于]|缩[短小]|拉[宽长大]|放大|缩小|加粗|居中|置顶|左对齐|右对齐|"
    r"[左右上下]对齐|增设|新增|添加|加上|补上|去除|去掉|删除|删掉|取消显示|保持一致|进行(?:修改|调整|优化|完善|统一|整改|缓存|更换|压缩|合并|排序)|进一步(?:完善|优化|细化|调整|明确|修改)|尽量(?:一致|统一|紧凑|精简)|(?:修改|调整|优化|改动?|换)一下|"
    r"[^\W\d_]?[宽高大小长短粗细亮暗深浅]一[点些])"
)
_NOUN = r"[^,，。;；:：!！?？]{1,24}?"
_ASKS = pattern(rf"(?:[^:：,]{{1,14}}[:：,])?\s*{_NOUN}(?:{_NEEDED}|{_MADE})", needs=HAN)
_ORDERS = pattern(
    r"(?:[^:：]{1,14}[:：])?\s*(?:给|为|把|将)[^,，。;；:：]{1,20}?(?:加|改|换|调|放|移|去|删|设|增|修|补|拆|合并|统一|对齐|隐藏)",
    needs="给为把将",
)
_OF = pattern(rf"{_NOUN}的(?:{_CHANGES})[。.]?$", needs="的")
_NO_DEMAND = pattern(
    r"根据|按照?|通过|关于|目前|现在|当前|暂时?不|不需|不用|无需|是否|原[有来]|之前|曾|由于|因[为此]|导致|从而|用于|介绍|讨论|汇报|总结|回顾|演示|分享|分析|完成|参考|方案[一二三\d]|用户(?:可|能|需要)|系统(?:会|将)|只要|一旦|点击|"
    r"背景|原因|意义|作用|功能$|会议|议题|[?？]|https?:|成员|人员名单",
    needs=HAN,
)
_VERB_FIRST = pattern(
    rf"(?:再|还|需要?|要|先|尽快)?(?:{_CHANGES}|(?:明确|清[楚晰]地?)?(?:标[示明注]|区分)|强化|加强(?!版)|突出|弱化|[换改加删去撤](?!变|善|进|革|入|油|强)[^\W\d_])",
    needs=HAN,
)
OF_CHANGES = pattern(
    r"修改(?:意见|点|内容|建议|要求|项)|(?:待|需要?|要)(?:的)?(?:修改|优化|改进|调整|整改|完善)|(?:优化|改进)(?:建议|意见|点)|(?:调整|修改|优化|改进|完善|整改|改版|改稿)(?:方向|方案|思路|清单|如下)|(?:客户|甲方|老师|导师|用户|领导|品牌方?)的?(?:反馈|意见|建议|要求|需求|修改)|提出.{0,8}(?:要求|意见|建议|需求)",
    needs=HAN,
)
"""Heads of lists of what is to be changed."""

_CHANGED = frozenset(
    "改调优善换替进增加添新补删去统更整确检测核设修齐精合拆压放缩隐翻润细变名移挪置拉大小粗居顶消保量致紧一强标分突弱調優換進補刪統檢測對設齊壓縮隱潤細變動標強檔"
)
"""Letters one of which stands in every demand, in both scripts."""

_FIRST_PART = pattern("[,;]")
_LONGEST = 100
_LONGEST_HEAD = 16
"""Characters of the longest item that only says what the items below it are."""

_LEAST = 5
_LEAST_DEMANDS = 2
_FARTHEST = 40
"""Blocks above an item among which the line over its list is looked for."""

_REACH = 6
"""Lines of a list around one among which another demand must stand."""


def demands(
    blocks: Sequence[Block], index: int, register: Register, head: str = "", *, boxes: bool = False
) -> Iterator[Candidate]:
    """Yield the lines of an item that ask for a change, where another item of its list asks for one as well.

    ``head`` is the heading above; ``boxes``: an item with a box may be a task by itself.
    """
    block = blocks[index]
    if boxes and isinstance(block, Paragraph) and is_task(block, register):
        for line in lines_of(block)[:1]:
            yield Candidate(block, line.start, line.end, "item")
        return
    if not isinstance(block, Paragraph) or not is_item(block) or _CHANGED.isdisjoint(block.text):
        return
    lines = [line for line in lines_of(block) if _is_demand(line)]
    if not lines:
        return
    who = _whose(blocks, index, register)
    if not (who or OF_CHANGES.search(head) or OF_CHANGES.search(_over(blocks, index))):
        near = [other for line in _near(blocks, index) for other in lines_of(line) if _is_demand(other)]
        if len(lines) + len(near) < _LEAST_DEMANDS or not any(map(_asks, (*lines, *near))):
            return  # 增加会员入口 alone may be what was done
    for line in lines:
        yield Candidate(block, line.start, line.end, "prose", owner_above=who)


def _over(blocks: Sequence[Block], index: int) -> str:
    """Return the words of the item that an item is a part of; "" where it is of none."""
    level = blocks[index].level  # type: ignore[union-attr]  # a paragraph: see above
    for at in range(index - 1, max(-1, index - _FARTHEST), -1) if level > 1 else ():
        other = blocks[at]
        if not isinstance(other, Paragraph) or other.kind != "list-item":
            break
        if other.level < level:
            return narrow(other.text) if len(other.text) <= _LONGEST_HEAD else ""
    return ""


def _whose(blocks: Sequence[Block], index: int, register: Register) -> str:
    """Return the words of the line over a list that is nothing but somebody's name who is known; "" where none is."""
    for at in range(index - 1, max(-1, index - _FARTHEST), -1):
        other = blocks[at]
        if not isinstance(other, Paragraph) or other.kind == "list-item":
            break
        if other.text.strip() and not is_item(other):
            words = other.text.strip(" *:：")
            return words if register.is_person(words) else ""
    return ""


def is_item(block: Paragraph) -> bool:
    """Whether a block is an item of a list, or a Chinese paragraph that begins with its number."""
    if block.kind == "list-item":
        return True
    return block.text[:1] in NUMBER_FIRSTS and not block.text.isascii() and block.kind == "paragraph"


def _near(blocks: Sequence[Block], index: int) -> Iterator[Paragraph]:
    for step in (-1, 1):
        for at in range(index + step, index + step * (_REACH + 1), step):
            if not 0 <= at < len(blocks):
                break
            other = blocks[at]
            if not isinstance(other, Paragraph) or other.kind == "heading":
                break
            if is_item(other):
                yield other


def _asks(line: Line) -> bool:
    """Whether a line surely asks for a change: more than a verb and its object."""
    words = narrow(line.text)
    return _VERB_FIRST.match(words) is None and (_ASKS.match(words) or _ORDERS.match(words)) is not None


def _is_demand(line: Line) -> bool:
    text = line.text
    if text.isascii() or not _LEAST <= len(text) <= _LONGEST:
        return False
    words = narrow(text).strip(" 。.;")
    if _CHANGED.isdisjoint(words):
        return False
    asks = (
        _ASKS.match(words)
        or _ORDERS.match(words)
        or ("的" in words and _OF.match(_FIRST_PART.split(words, 1)[0]))
        or _VERB_FIRST.match(words)
    )
    if not asks or _NO_DEMAND.search(words):
        return False
    told = words if "了" in words or "已" in words else words[: words.find(",", asks.end()) + 1] or words
    return not (is_told(told) or is_report(text))
