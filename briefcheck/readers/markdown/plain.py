"""The two blocks that nearly all of a report is made of, told without markdown-it: lines of words, and ``## Heading``.

At the top of a document a block depends on nothing that stands before it. So a block that begins with no sign of any
other kind, and none of whose lines does, is read here, at a tenth of the cost; every other one is markdown-it's.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.lazy import pattern
from briefcheck.tuples import NamedTuple

_BEGINS_SOMETHING = frozenset("#`~>*_+-=|:<[0123456789 \t")
"""First characters of a line that may begin a block, end a paragraph, or make one of it a heading or a table."""

_ITEM = pattern(r"[0-9]{1,9}[.)](?:[ \t]|$)")
_MOST_HASHES = 6


class Plain(NamedTuple):
    """A block as markdown-it would hand it out: its words, markup still in them, one line of them for a line of the file.

    ``first`` is the index of the first line, ``column`` that of the words in it, ``level`` 0 for a paragraph, else
    that of the heading. ``broken``: there are several lines.
    """

    text: str
    first: int
    column: int
    level: int
    broken: bool


def plain_block(lines: Sequence[str], first: int) -> tuple[Plain, int] | None:
    """Return the block that begins at a line that is not blank, and the index of the line behind it; None: it is not plain."""
    line = lines[first]
    if line[0] == "#":
        heading = _heading(line, first)
        return None if heading is None else (heading, first + 1)
    end, count = first, len(lines)
    while end < count:
        line = lines[end]
        if not line:
            break
        sign = line[0]
        if sign in _BEGINS_SOMETHING and (not "0" <= sign <= "9" or _ITEM.match(line)):
            if line.strip(" \t"):
                return None
            break
        end += 1
    text = lines[first].rstrip(" \t") if end == first + 1 else "\n".join(lines[first:end]).rstrip(" \t")
    if text[0].isspace() or text[-1].isspace():
        return None  # what markdown-it takes off there is for markdown-it to say
    return Plain(text, first, 0, 0, broken=end > first + 1), end


def _heading(line: str, first: int) -> Plain | None:
    """Return the heading that a line is; None where it is for markdown-it to say."""
    body = line.lstrip("#")
    level = len(line) - len(body)
    text = body.strip(" \t")
    if level > _MOST_HASHES or not text or body[0] not in " \t" or text[-1] == "#" or "|" in text:
        return None  # with a bar it may be the head of a table
    if text[0].isspace() or text[-1].isspace():
        return None
    return Plain(text, first, len(line.rstrip(" \t")) - len(text), level, broken=False)
