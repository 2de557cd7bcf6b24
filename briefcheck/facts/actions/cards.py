"""A task on several labelled lines, one under the other: Who: Tom / What: send the plan / When: 12 March."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.fieldlabels import any_label
from briefcheck.facts.actions.lines import Line, is_marked, lines_of
from briefcheck.facts.actions.status import is_unfilled
from briefcheck.facts.actions.words import STATUS_LABELS, Words
from briefcheck.facts.narrow import narrow
from briefcheck.facts.none import says_none

_LONGEST = 12
"""Characters of the longest label."""

_LEAST_LABELS = 2
_LONGEST_HEAD = 60
"""The same with the marks of an item before it."""

_TASKS = frozenset({"工作内容", "任务内容", "具体内容", "内容", "具体事项", "工作", "deliverable"})
"""Labels of the task beside those that make a line an action anywhere."""

_DAYS = frozenset({"时间", "日期", "date", "完成", "交付", "提交时间"})
"""Labels of the day beside somebody's, no sign of a task themselves."""

_LONGEST_TASK = 100
"""Characters of the longest line that the labelled ones below it make a task."""

_Card: TypeAlias = "dict[str, tuple[Line, int]]"
"""The lines of a card by what they say, each with the offset behind its label in the paragraph."""

_Labels: TypeAlias = Mapping[str, tuple[str, ...]]
"""Labels by the letter they end in."""


def cards(blocks: Sequence[Block], words: Words) -> Iterator[tuple[Candidate, list[Line]]]:
    """Yield the tasks of such lines, with all the lines that belong to each.

    The first line of a card may have no label: Deck / Owner: Tom / Due: 13 March, where it has a number or is not alone.
    """
    text = "\n".join([block.text for block in blocks if isinstance(block, Paragraph)])
    every, whose = _by_last(words)
    if not _labelled(text, whose) or _labelled(text, every) < _LEAST_LABELS:
        return  # most documents
    found = [card for card in _all(blocks, words) if len(card) > 1]
    bare = [card for card in found if _is_bare(card)]
    for card in found:
        if not _is_bare(card) or _stands(card, len(bare)):
            yield from _read(card, words)


def _all(blocks: Sequence[Block], words: Words) -> Iterator[_Card]:
    known, (labels, _) = _labels(words), _by_last(words)
    card: _Card = {}
    before: Paragraph | None = None
    passed: list[Paragraph] = []  # since the last labelled line: the last line of them may be the task
    for block in blocks:
        if not isinstance(block, Paragraph) or block.kind in ("heading", "code"):
            yield card
            card, passed = {}, []
            continue
        text = block.text
        may_label = (":" in text or "：" in text) and _labelled(text, labels) > 0
        if not (may_label or card) or not text.strip():  # most paragraphs
            passed.append(block)
            continue
        if card and before is not None and _is_apart(before, block):
            yield card
            card = {}
        before = block
        above = _last_task(passed)
        for line in lines_of(block):
            kind, at = _kind(line, known)
            if not kind and "owner" in card:
                kind, at = _day(line, words)
            if not kind or kind in card:
                yield card
                card = {}
            if kind and not card and kind != "task" and above is not None:
                card["task"] = above, above.start
            if kind:
                card[kind] = line, at
            above = None if kind or not _may_be_task(line) else line
            passed = [block] if above is not None else []
    yield card


def _last_task(passed: list[Paragraph]) -> Line | None:
    """Return the last line of some paragraphs, where it can be the task of the labelled lines below it."""
    for block in reversed(passed):
        lines = lines_of(block)
        if lines:
            return lines[-1] if _may_be_task(lines[-1]) else None
    return None


_BESIDE_OWNER = dict.fromkeys(_DAYS, "due")


def _day(line: Line, words: Words) -> tuple[str, int]:
    """Return the same as :func:`_kind` for a label that is of a day beside an owner's: 时间：11月13日, no 时间：10:00."""
    kind, at = _kind(line, _BESIDE_OWNER)
    return (kind, at) if kind and find_due(line.paragraph.text[at : line.end], 0, None, words) else ("", at)


def _may_be_task(line: Line) -> bool:
    words = line.text
    return (
        len(words) <= _LONGEST_TASK and ":" not in words and "：" not in words and not words.endswith(("。", "?", "？"))
    )


def _is_bare(card: _Card) -> bool:
    """Whether the task of a card has no label of its own."""
    return "task" in card and card["task"][1] == card["task"][0].start


def _stands(card: _Card, bare: int) -> bool:
    """Whether a card without a label of its task is one: it says who, and it is not the only one, or has a number."""
    return "owner" in card and ("due" in card or bare > 1) and (bare > 1 or is_marked(card["task"][0]))


@lru_cache(maxsize=8)
def _labels(words: Words) -> Mapping[str, str]:
    """Return what each label says, by the label."""
    return {
        **dict.fromkeys(STATUS_LABELS, "status"),
        **dict.fromkeys(words.task_labels | _TASKS, "task"),
        **dict.fromkeys(words.due_labels, "due"),
        **dict.fromkeys(words.owner_labels, "owner"),
    }


@lru_cache(maxsize=8)
def _by_last(words: Words) -> tuple[_Labels, _Labels]:
    """Return the labels of tasks, owners, days and states by the letter they end in, and those that say who or by when."""
    known = _labels(words)
    every: dict[str, tuple[str, ...]] = {}
    whose: dict[str, tuple[str, ...]] = {}
    for label in (*known, *_DAYS):
        every[label[-1]] = (*every.get(label[-1], ()), label)
        if known.get(label) in ("owner", "due"):
            whose[label[-1]] = (*whose.get(label[-1], ()), label)
    return every, whose


def _labelled(text: str, labels: _Labels) -> int:
    """Return how many lines of a text can begin with a label, behind what marks an item: they end so before their first colon."""
    parts = text.replace("：", ":").split(":")
    heads = [part.rpartition("\n")[2] for at, part in enumerate(parts[:-1]) if not at or "\n" in part]
    found = 0
    for head in fold("\n".join(heads)).split("\n"):
        bare = head.rstrip(" *")
        near = labels.get(bare[-1:]) if len(head) <= _LONGEST_HEAD else None
        found += near is not None and _is_label(bare, near)
    return found


def _is_label(bare: str, labels: tuple[str, ...]) -> bool:
    """Whether words are one of some labels, with or without the mark of an item before it: 负责人, 1. 负责人, no 项目负责人."""
    for label in labels if bare.endswith(labels) else ():
        if bare.endswith(label):
            before = bare[-len(label) - 1 : -len(label)]
            if not before.isalpha() or before == "是":  # 一是 marks an item
                return True
    return False


def _is_apart(before: Paragraph, block: Paragraph) -> bool:
    """Whether a paragraph cannot go on with the card of the one before it: other in kind, or either has lines of its own."""
    other = before.kind != block.kind or not (":" in block.text or "：" in block.text)
    return other or "\n" in before.text or "\n" in block.text


def _kind(line: Line, known: Mapping[str, str]) -> tuple[str, int]:
    """Return what a line says by its label, and the offset behind the label; "" for a line without such a label."""
    head, colon, _ = line.text[: _LONGEST + 4].replace("：", ":").partition(":")
    kind = known.get(fold(head).casefold().strip(" *"), "") if colon else ""
    return kind, line.start + len(head) + 1


def _read(card: _Card, words: Words) -> Iterator[tuple[Candidate, list[Line]]]:
    if "task" not in card or not ("owner" in card or "due" in card):
        return
    task, start = card["task"]
    text = task.paragraph.text[start : task.end]
    start += len(text) - len(text.lstrip(" *\t"))
    said = {kind: line.paragraph.text[at : line.end].strip(" *\t") for kind, (line, at) in card.items()}
    if not said["task"] or says_none(said["task"]) or is_unfilled(said["task"], (), words):
        return
    kinds = list(card)
    above = kinds[: kinds.index("task")]
    if any(any_label(words).search(narrow(said[kind])) for kind in above):
        return  # a line of who and by when is whole, and says it of what stands above it
    below = {kind: value for kind, value in said.items() if kind not in above}
    yield (
        Candidate(
            task.paragraph,
            start,
            task.end,
            "fields",
            owner_cell=below.get("owner") or None,
            due_cell=below.get("due") or None,
            status_cell=said.get("status") or None,
            # what stands above counts where the task does not say it itself: Owner: Tom, ACTION: Ann to book
            owner_above=said["owner"] if "owner" in above else "",
            due_above=said["due"] if "due" in above else "",
        ),
        [line for line, _ in card.values()],
    )
