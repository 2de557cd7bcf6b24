"""Chats and transcripts that were pasted: who speaks stands with the time, before the words or on the line above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_DAY = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}月\d{1,2}日|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|昨天|今天|星期.|周.)"
_STAMP = rf"[\[(]?(?:{_DAY}[ T,]*)?(?:[上下中]午 ?)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?: ?[ap]m)?[\])]?"
_WHO = r"(?P<who>(?-i:(?![A-Z]{4}))[^\W\d_][\w.'’·-]*(?: [^\W\d_][\w.'’-]*){0,2})(?: ?[(（][^()（）]{1,24}[)）])?"
_BEFORE_WORDS = pattern(rf"\W*{_STAMP}\s*-?\s*{_WHO}\s*:\s*(?=\S)", re.IGNORECASE, needs="0123456789")
"""``10:32 Ben: …``, ``[2026/11/20 10:32] 老陈: …``, ``20/11/2026, 10:32 - Ben: …``. A log has INFO there."""

_ALONE = pattern(rf"\W*(?:{_WHO}[\s,]+{_STAMP}|{_STAMP}\s*-?\s*{_WHO.replace('who', 'other')})\W*", re.IGNORECASE, needs="0123456789")  # fmt: skip
"""A line that is nothing but who speaks and when: ``Ben Hartley   0:03``, ``老陈 10:32``."""

_CALLED = pattern(r"[老小阿][^\W\d_A-Za-z]|[^\W\d_A-Za-z]{1,2}(?:总|经理|总监|老师|哥|姐|工|导)", needs=HAN)
_LONGEST = 80
_TURN = pattern(rf"\W*{_WHO}\s*:\s*(?=\S)", re.IGNORECASE, needs=":")
"""``Tom: …``, without the time."""

_REACH = 4
"""Blocks above an item among which such a line is looked for: a message may have several paragraphs."""

_LEAST = 2
"""Such lines that make a chat."""

_LEAST_TURNS = 3
"""Lines that make one where the time does not stand beside who speaks: half of all lines, of two people or more."""


def is_chat(texts: Iterable[str]) -> bool:
    """Whether some paragraphs are of a chat: two of their lines name who speaks, and when; or most of them who speaks."""
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    said = [line for line in lines if ":" in line or "：" in line]
    if sum(_may_be_name(_speaker(line[:_LONGEST])) for line in said) >= _LEAST:
        return True
    if len(said) < _LEAST_TURNS or 2 * len(said) < len(lines):
        return False
    turns = [
        who for line in said if (match := _TURN.match(narrow(line))) is not None and _may_be_name(who := match["who"])
    ]
    return len(turns) >= _LEAST_TURNS and 2 * len(turns) >= len(lines) and len(set(turns)) > 1


def _may_be_name(words: str) -> bool:
    """Whether somebody is called so by the form of it; in a programme 10:30 Welcome and 10:45 Tea stand."""
    first = words.casefold().partition(" ")[0]
    return first in GIVEN_NAMES or _CALLED.fullmatch(words) is not None or is_chinese_name(words)


def who_speaks(entry: Candidate, blocks: Sequence[Block], index: int, register: Register) -> str:
    """Return who says the words of a candidate of ``blocks[index]`` in a chat; "" if it is none."""
    who = _nearest(entry, blocks, index)
    return who if who and (register.is_person(who) or _may_be_name(who)) else ""


def _nearest(entry: Candidate, blocks: Sequence[Block], index: int) -> str:
    line, *above = reversed(entry.paragraph.text[: entry.end].split("\n"))
    said = _BEFORE_WORDS.match(narrow(line))
    if said is not None:
        return said["who"]
    for text in above:
        if who := _speaker(text):
            return who
    for block in reversed(blocks[max(0, index - _REACH) : index]):
        if not isinstance(block, Paragraph) or block.kind == "heading":
            break
        for text in reversed(block.text.split("\n")):
            if who := _speaker(text):
                return who
    return ""


def said_from(text: str) -> int:
    """Return where the words begin behind who says them and when: ``10:32 Ben: …``; 0 where nothing of it stands before them."""
    said = _BEFORE_WORDS.match(narrow(text)) if ":" in text or "：" in text else None
    return said.end() if said is not None else 0


def _speaker(text: str) -> str:
    """Return whom a line names as its speaker, or as that of the lines below it; "" for other lines."""
    line = narrow(text)
    alone = _ALONE.fullmatch(line) if len(line) <= _LONGEST else None
    if alone is not None:
        return alone["who"] or alone["other"]
    said = _BEFORE_WORDS.match(line)
    return said["who"] if said is not None else ""
