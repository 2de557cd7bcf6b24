"""Whose words an item is: the one whom a line above it, of which it is a part, names as its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.somebody import is_somebody
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.frozen import replace
from briefcheck.lazy import HAN, pattern

_TAG = pattern(r"\W*\[name=(?P<who>[^\]]{2,30})\]\s*(?P<rest>.*)", needs="[name=")
_ONLY = pattern(r"\W*(?P<who>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2})\W*$")
_SAYS = pattern(r"\W*(?P<who>[^\W\d_][\w.'’-]*(?: [A-Z][\w.'’-]*)?)\s*[:：]\s", needs=":：")
_FIRST_PERSON = pattern(
    r"(?:^|[\s\"“(.,;:])(?:I(?=['’]|\s)|[Mm]y\s)|我(?!们|方|司|国)|^\W*(?:Will|Need to|Going to|Plan to)\s"
)
_DEPARTMENT_ENDS = frozenset("部处處组組会會室中心科社队隊")
"""How a heading ends that is a department."""

_NO_DEPARTMENT = ("关于", "關於", "对", "與", "与", "和", "各", "全", "内", "內", "外", "分", "小组", "小組")
_LAST_WORDS = pattern(r"[^\W\d_A-Za-z]+(?=[\s*:：#]*$)", needs=HAN)
_ITS_OWNER = pattern(r"[（(](?P<who>[^()（）:：]{2,20})[)）]\s*[:：]?\s*$", needs="（(")
_LONGEST_DEPARTMENT = 10
_LONGEST = 60
"""Characters of the longest line that only names somebody."""

_REACH = 40
"""Blocks above an item among which those are looked for that it is a part of."""


def with_speaker(
    found: list[Candidate], blocks: Sequence[Block], index: int, register: Register, heading: str
) -> list[Candidate]:
    """Return the candidates of a block; those in which the speaker acts bear the name that stands above them.

    ``heading`` is the one above: below a department's what is said is what it reports.
    """
    if not found or not any(_may_speak(entry) for entry in found):
        return found
    tagged, said = _speakers(blocks, index, register)
    tagged = tagged or (of_item(blocks, index, register) if any(entry.container == "label" for entry in found) else "")
    who = tagged or said
    if not who and heading.rstrip(" *:：#")[-1:] in _DEPARTMENT_ENDS and (who := _department(heading, register)):
        return [
            replace(entry, owner_above=who) if entry.container == "prose" and _may_speak(entry) else entry
            for entry in found
        ]
    if not who:
        return [_in_chat(entry, blocks, index, register) for entry in found]
    return [
        replace(entry, owner_above=who) if _may_speak(entry) and (tagged or _FIRST_PERSON.search(entry.line)) else entry
        for entry in found
    ]


def of_item(blocks: Sequence[Block], index: int, register: Register) -> str:
    """Return who stands in the bracket that ends the item whose further line a label begins: 登录接口（李娜）：, 待做：修复."""
    block, item = blocks[index], blocks[max(0, index - 1)]
    if not isinstance(block, Paragraph) or not isinstance(item, Paragraph) or item.kind != "list-item":
        return ""
    of_it = ends_in_colon(item.text) if block.kind == "paragraph" else block.kind == "list-item" and not block.number
    match = _ITS_OWNER.search(item.text) if of_it and item is not block else None
    return match["who"] if match is not None and _is_somebody(match["who"], register) else ""


def _department(heading: str, register: Register) -> str:
    """Return the department that a heading is: 六、公關部; "" where it is something else."""
    last = _LAST_WORDS.search(heading)
    words = last[0] if last is not None else ""
    known = 1 < len(words) <= _LONGEST_DEPARTMENT and not words.startswith(_NO_DEPARTMENT)
    owners = register.read(words, sure=False) if known else ()
    return words if len(owners) == 1 and owners[0].kind == "group" else ""


def _in_chat(entry: Candidate, blocks: Sequence[Block], index: int, register: Register) -> Candidate:
    """Return a candidate without who speaks and when before it; where she says what she herself will do, with her name."""
    if not _may_speak(entry):
        return entry
    from briefcheck.facts.actions.chats import said_from, who_speaks  # most papers hold no such words

    who = who_speaks(entry, blocks, index, register) if _FIRST_PERSON.search(entry.line) else ""
    said = said_from(entry.text)
    return replace(entry, start=entry.start + said, owner_above=who) if said or who else entry  # most stay as they are


def _may_speak(entry: Candidate) -> bool:
    return entry.container in ("label", "prose") and not entry.owner_above and not entry.owner_cell


def _speakers(blocks: Sequence[Block], index: int, register: Register) -> tuple[str, str]:
    """Return whom a line above an item tags or names alone, and who says what it is a part of; each "" if nobody."""
    for text in _above(blocks, index):
        tag = _TAG.match(text)
        if tag is not None:
            return ("", tag["who"]) if tag["rest"] else (tag["who"], "")
        only = _ONLY.match(text) if len(text) <= _LONGEST else None
        if only is not None and _is_somebody(only["who"], register):
            return only["who"], ""
        says = _SAYS.match(text)
        if says is not None and _is_somebody(says["who"], register):
            return "", says["who"]
    return "", ""


def _above(blocks: Sequence[Block], index: int) -> Iterator[str]:
    """Yield the items that a list item is a part of, the nearest first."""
    block = blocks[index]
    level = block.level if isinstance(block, Paragraph) and block.kind == "list-item" else 0
    for at in range(index - 1, max(-1, index - _REACH), -1):
        other = blocks[at]
        if level <= 1 or not isinstance(other, Paragraph) or other.kind != "list-item":
            return
        if other.level < level:
            level = other.level
            yield narrow(other.text)


def _is_somebody(words: str, register: Register) -> bool:
    owners = register.read(words, sure=False)
    return bool(owners) and all(owner.kind == "person" and is_somebody(owner, register) for owner in owners)
