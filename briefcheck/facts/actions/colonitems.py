"""Items that end in a colon over items of their own: who bears a task, or by when all below them, and no more, is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.bornebelow import with_owners
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.shared_date import due_of_those
from briefcheck.lazy import pattern

if TYPE_CHECKING:
    from briefcheck.facts.actions.expected import Expected

_WAS = pattern(
    r"(?i)\b(?:from|since|after|agreed|discussed|raised|made|given|recorded|closed|completed|done|finished|sent|received|reviewed|missed|open(?:ed)?|was|were|had|last|previous)\b"
)
"""Words of what was: Tasks from last week (by Friday)."""


def read_below(reader: Expected, blocks: Sequence[Block], index: int) -> int:
    """Let an item with a colon say what it says for those below it; return the index behind them, 0 if they are read one by one.

    Below "Report parts by Thursday 15 September (we put them together on the 16th):" each item is due by then; the next
    item beside that one is not.
    """
    borne = with_owners(reader.found, blocks, index, reader.due, reader.register)
    if borne is not None:
        end, reader.parent = borne
        return end
    block = blocks[index]
    assert isinstance(block, Paragraph)  # noqa: S101  # walk() asks for items only
    due = "" if reader.named or block.checked is not None else _due(block.text, reader)
    if not due:
        return 0
    end = index + 1
    while end < len(blocks) and _is_deeper(blocks[end], block.level):
        end += 1
    below = type(reader)(reader.register, due, owner=reader.owner, named=reader.named, orders=reader.orders)
    reader.found += below.walk(blocks[index + 1 : end])
    reader.parent = None
    return end


def _due(text: str, reader: Expected) -> str:
    words = reader.register.words
    if not text.isascii() or "\n" in text or _WAS.search(text) is not None or only_time(text, words):
        return ""
    return due_of_those(text, words)


def _is_deeper(block: Block, level: int) -> bool:
    return isinstance(block, Paragraph) and block.kind == "list-item" and block.level > level
