"""Lists outside of the action sections: which paragraph heads one, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.facts.actions.headed import is_head, is_over_boxes, is_part, is_set
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.lines import is_marked, lines_of
from briefcheck.facts.actions.marked import heads_tasks
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_named
from briefcheck.facts.actions.status import is_other
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.lazy import pattern

_GIVEN = pattern(
    r"(?:(?:分配|布置|分派|下达|发布).{0,8}(?:任务|工作|分工)|(?:任务|工作).{0,8}(?:分配|布置|安排|分派|分工)).{0,12}(?:如下)?[:;。]?$|分[工配](?:结果)?(?:如下)?[:;]$",
)
GIVING_SIGNS = ("分配", "分派", "分工", "布置", "安排", "下达", "发布")
"""Words one of which stands in every line that says that tasks were given out."""
_LONGEST_SAYING = 60
"""Characters of the longest line that says that tasks are given out below it."""


def group_end(blocks: Sequence[Block], index: int, register: Register, *, minutes: bool) -> int:
    """Return the index behind the list that a paragraph heads: ``**TODO:**``, ``分配结果为：``; its own if it heads none."""
    head = blocks[index]
    if index + 1 == len(blocks) or not isinstance(head, Paragraph):
        return index
    labelled = heads_tasks(head, register)
    if not labelled and not (minutes and is_head(head, blocks[index + 1]) and not is_set(blocks, index)):
        return index
    end = index + 1
    in_part = False
    while end < len(blocks):
        block = blocks[end]
        if not belongs(block, head, blocks[index + 1], register, labelled=labelled):
            in_part = minutes and not labelled and _stays_in_part(block, in_part=in_part)
            if not in_part:
                break
        end += 1
    return end if end > index + 1 or not labelled else index


def belongs(block: Block, head: Paragraph, first: Block, register: Register, *, labelled: bool) -> bool:
    """Whether a block is of the list under a head: an item, deeper than the head if that is an item itself."""
    if isinstance(block, Table):
        return not labelled and block is first
    if block.kind == "list-item":
        if block.checked is not None and is_over_boxes(head, first):
            return True
        least = head.level + 1 if head.kind == "list-item" else first.level if isinstance(first, Paragraph) else 1
        return block.level >= least
    if labelled or head.kind == "list-item" or block.kind != "paragraph" or block.bold:
        return False
    if topic_of(block.text) != "discussion" or is_other(block.text):
        return False
    lines = lines_of(block)
    return bool(lines) and all(is_marked(line) or is_named(line.text, register) for line in lines)


def _stays_in_part(block: Block, *, in_part: bool) -> bool:
    """Whether a block names a part of the tasks of a group (代码部分：), or is a line of the part above it."""
    if not isinstance(block, Paragraph) or block.kind != "paragraph" or block.bold:
        return False
    if is_part(block.text):
        return True
    other = ends_in_colon(block.text) or topic_of(block.text) != "discussion" or is_other(block.text)
    return in_part and bool(block.text.strip()) and not other


def says_given(text: str) -> bool:
    """Whether a line says that tasks were given out, with who does what below: 会议对任务进行了分配."""
    return len(text) <= _LONGEST_SAYING and _GIVEN.search(narrow(text).strip()) is not None


def named_end(blocks: Sequence[Block], index: int, register: Register) -> int:
    """Return the index behind the lines, each with its owner, below a line that says that tasks were given out."""
    end = index + 1
    while end < len(blocks):
        block = blocks[end]
        if not isinstance(block, Paragraph) or block.kind == "heading" or not block.text.strip():
            break
        if not all(is_named(line.text, register) for line in lines_of(block)):
            break
        end += 1
    return end
