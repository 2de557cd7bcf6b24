"""Items of a list that are no tasks themselves: the part (后端), or the one (xhb), that the items below them are for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.gather_words import PLAN_VERBS, PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_named, signs
from briefcheck.facts.actions.status import is_status
from briefcheck.facts.actions.tail import INITIALS_LAST
from briefcheck.facts.actions.terse import terse
from briefcheck.facts.actions.words import PLAIN_WORDS
from briefcheck.facts.model import Owner
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


_LONGEST = 14
"""Characters of the longest item that only names what the items below it are for."""

_LONGEST_TOPIC = 32
_LEAST_BELOW = 2
_LONGEST_PART = 6
"""Letters of the longest part that only the tasks below it show to be one: 宣传组, 登录模块."""

_VERBS = tuple(sorted(PLAN_VERBS, key=len, reverse=True))
_HANDLE = pattern(r"[a-z][a-z0-9]{1,11}")
_THINGS = _words("""
    api app web ios android linux windows mac python java golang go rust node react vue css html http https server client backend frontend test
    tests doc docs wiki blog bug bugs fix release docker nginx redis mysql git github ui ux sdk ci cd demo ppt excel word todo done other others misc
""")
"""Words in small letters that are things, and nobody's name."""


def part_at(blocks: Sequence[Block], index: int, register: Register) -> str | None:
    """Return for whom the items below an item are, "" where it only names their part; None if the item is a task itself."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or block.checked is not None or "\n" in block.text or "@" in block.text:
        return None
    words = narrow(block.text).strip(" \t*")
    below = _below(blocks, index)
    first = below[0].text
    if not words or words.endswith(":") or only_time(first, register.words) or is_status(first):
        return None
    if words.isascii() and all(item.text.isascii() for item in below):
        return _english(words, below, register)
    if all(item.text.isascii() for item in below) or any(map(_is_person, register.read(words, sure=False))):
        return None
    return _for_whom(words, below, register, bold=block.bold)


def _english(words: str, below: Sequence[Paragraph], register: Register) -> str | None:
    """Return "" for a topic over tasks each of which names somebody: Packs, and below it Warm up green (Ann)."""
    first = words.casefold().split(maxsplit=1)[0].strip(".,:")
    if (
        first in PLAN_VERBS_ENGLISH
        or any(map(register.is_surely, register.read(words, sure=False)))
        or signs(words, register)
    ):
        return None
    direct = [item.text for item in below if item.level == below[0].level]
    named = sum(is_named(text, register) or terse(narrow(text), register) is not None for text in direct)
    return "" if len(direct) >= _LEAST_BELOW and 2 * named > len(direct) else None


def names_among(blocks: Sequence[Block], are_people: Callable[[str], bool]) -> tuple[bool, bool]:
    """Return whether, in items all on one level, who does it stands below each task, or above.

    Below: the first names nobody, and the last nobody but who does it. Above: the other way round.
    """
    items = [block for block in blocks if isinstance(block, Paragraph) and block.kind == "list-item"]
    if len(items) < _LEAST_BELOW or len({item.level for item in items}) > 1:
        return False, False
    first, last = are_people(items[0].text), are_people(items[-1].text)
    return last and not first, first and not last


def _is_person(owner: Owner) -> bool:
    return owner.kind == "person"


def _for_whom(words: str, below: Sequence[Paragraph], register: Register, *, bold: bool) -> str | None:
    if words in PLAIN_WORDS:
        return ""
    if _HANDLE.fullmatch(words) or words in register.words.groups or words in register.words.sides:
        return None if words in _THINGS else words
    if words.isascii() or words.startswith(_VERBS) or (len(words) > _LONGEST_PART and not bold):
        return None
    direct = [item for item in below if item.level == below[0].level]
    of_part = _is_task if len(words) <= _LONGEST_PART else _is_given
    return "" if 2 * sum(of_part(item, register) for item in direct) > len(direct) else None


def _is_given(item: Paragraph, register: Register) -> bool:
    """Whether an item begins with whom its task is given to: 由两位师兄统筹."""
    return item.text.startswith("由") or is_named(item.text, register)


def is_over_items(block: Paragraph, following: Block | None) -> bool:
    """Whether a short item, or one with a colon, stands right over items that are a part of it."""
    return (
        block.kind == "list-item"
        and isinstance(following, Paragraph)
        and following.kind == "list-item"
        and following.level > block.level
        and (block.text[-1:] == ":" or len(block.text) <= (_LONGEST_TOPIC if block.text.isascii() else _LONGEST))
    )


def _below(blocks: Sequence[Block], index: int) -> list[Paragraph]:
    """Return the items right below an item that are a part of it."""
    level = blocks[index].level  # type: ignore[union-attr]  # a paragraph: see above
    found: list[Paragraph] = []
    for block in blocks[index + 1 :]:
        if not isinstance(block, Paragraph) or block.kind != "list-item" or block.level <= level:
            break
        found.append(block)
    return found


def _is_task(item: Paragraph, register: Register) -> bool:
    """Whether an item says what is to be done, or who does it."""
    words = narrow(item.text)
    return words.startswith(_VERBS) or INITIALS_LAST.search(words) is not None or is_named(item.text, register)
