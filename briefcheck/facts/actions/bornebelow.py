"""Who bears a task, in a list of its own below it: 1. Paint the hall:, below it Responsible:, and below that the names."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.candidate import Candidate, Container
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.narrow import ends_in_colon
from briefcheck.frozen import replace

_LABELS = frozenset({"responsible", "responsible persons", "responsible people", "people responsible", "负责人员"})
_LONGEST = 40
"""Characters of the longest name, or list of names, that stands alone in an item."""

_LEAST_WORDS = 2
_LEAST_HAN = 4
_MOST_WORDS = 6


def with_owners(
    found: list[Candidate], blocks: Sequence[Block], index: int, due: str, register: Register
) -> tuple[int, Paragraph] | None:
    """Give the task above a label the names below it; return the index behind them, and the item; None if there are none.

    ``found`` are the candidates so far; a task that ends in a colon is added to them.
    """
    borne = _borne_below(blocks, index, register)
    if borne is None:
        return None
    task, end, names = borne
    at = next((at for at, entry in enumerate(found) if entry.paragraph is task), None)
    if at is not None:
        found[at] = replace(found[at], owner_cell=found[at].owner_cell or names)
        return end, task
    told = _as_task(task, register) if ends_in_colon(task.text) else None
    if told is None:
        return None
    behind = sum(entry.paragraph.place.line > task.place.line for entry in found)  # how it is to be done
    found.insert(len(found) - behind, replace(told, owner_cell=names, due_above=due))
    return end, task


def _borne_below(blocks: Sequence[Block], index: int, register: Register) -> tuple[Paragraph, int, str] | None:
    """Return the task whose owners stand below a label, the index behind them, and their names; None if none do."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or not _is_label(block.text, register):
        return None
    end = index + 1
    names: list[str] = []
    while end < len(blocks):
        below = blocks[end]
        if not isinstance(below, Paragraph) or below.kind != "list-item" or below.level <= block.level:
            break
        names.append(below.text.strip().replace("and/or", "and"))
        end += 1
    task = _above(blocks, index, block.level)
    if task is None or not names or not all(_is_name(name, register) for name in names):
        return None
    return task, end, ", ".join(names)


def _as_task(block: Paragraph, register: Register) -> Candidate | None:
    """Return what an item is told to do that ends in a colon, with its owners below; None where it only heads them."""
    lines = lines_of(block)
    text = lines[0].text.rstrip(" *:：") if len(lines) == 1 else ""
    long = len(text.split()) >= _LEAST_WORDS if text.isascii() else len(text) >= _LEAST_HAN
    if not long or topic_of(text) != "discussion" or any(map(register.is_surely, register.read(text, sure=False))):
        return None
    container: Container = "item" if block.checked is None else "box"
    return Candidate(block, lines[0].start, lines[0].start + len(text), container)


def _is_label(text: str, register: Register) -> bool:
    words = text.casefold().strip(" *:：")
    return words in register.words.owner_columns or words in _LABELS


def _above(blocks: Sequence[Block], index: int, level: int) -> Paragraph | None:
    """Return the item of which one on a level is a part."""
    for at in range(index - 1, -1, -1):
        block = blocks[at]
        if not isinstance(block, Paragraph) or block.kind != "list-item":
            return None
        if block.level < level:
            return block
    return None


def _is_name(words: str, register: Register) -> bool:
    """Whether an item can be nothing but names: no sentence, and no label."""
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or words[-1:] in ".。:：":
        return False
    owners = register.read(words, sure=False)
    return bool(owners) and all(owner.kind != "placeholder" for owner in owners)
