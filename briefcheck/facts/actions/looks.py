"""What a paragraph may be by its look, told once for all who ask: how it begins and ends, and which signs it holds."""

from __future__ import annotations

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.groups import GIVING_SIGNS, says_given
from briefcheck.facts.actions.headed import ARROW_SIGNS
from briefcheck.facts.actions.lines import BARE
from briefcheck.facts.actions.marked import HEAD_ENDS, Marks
from briefcheck.facts.actions.standup import NEXT_BEGINS, may_say_next
from briefcheck.facts.actions.whole import Whole
from briefcheck.facts.narrow import holds

HEADS, SAYS_NEXT, GIVES, SEVERAL, MARKED, COLON, ARROW, PLAIN, LATIN = (1 << at for at in range(9))
"""It may head a list; begin with a label of what is next; say that tasks were given out; have several lines; mark a task
by itself; hold a colon, or an arrow. ``PLAIN``: nothing stands before its words; ``LATIN``: all of it is ASCII."""

TOGETHER = HEADS | SAYS_NEXT | GIVES
"""It may say something together with those below it."""

TOLD = SEVERAL | COLON | ARROW
"""It may tell of a task by its form: a round, an arrow, a head on the line itself."""

FORMED = MARKED | TOLD
"""It is more than a line of words: most are none of these."""

_LONGEST_HEAD = 100
"""Characters of the longest line that can head a list."""


class Looks:
    """Looks at the paragraphs of a document: for what stands nowhere in it none of them is asked."""

    __slots__ = ("_arrows", "_gives", "_marks", "_minutes")

    def __init__(self, whole: Whole, marks: Marks, *, minutes: bool) -> None:
        """Take what the document holds, how its lines are marked, and whether it tells of a meeting."""
        self._arrows = whole.among(ARROW_SIGNS)
        self._gives = whole.among(GIVING_SIGNS) if minutes else ()
        self._marks = marks
        self._minutes = minutes

    def of(self, block: Paragraph, bare: str, below: Paragraph | None) -> int:
        """Return what a paragraph may be, each a bit, by its words without the blanks around them and what stands below."""
        text = block.text
        look = LATIN if text.isascii() else 0
        if BARE.match(text) is not None:
            look |= PLAIN
        if "\n" in text:
            look |= SEVERAL
        if ":" in text or "：" in text:
            look |= COLON | MARKED
        elif block.checked is not None or self._marks.may_hold(text):
            look |= MARKED
        if self._arrows and holds(text, self._arrows):
            look |= ARROW
        last = bare[-1:]
        if (
            last in HEAD_ENDS
            or block.bold
            or (
                below is not None
                and below.kind == "list-item"
                and (below.level > block.level or below.checked is not None)
            )
            or (last == "*" and bare.rstrip(" *\n")[-1:] in HEAD_ENDS)
        ) and (look & SEVERAL or len(text) <= _LONGEST_HEAD):
            look |= HEADS
        if self._minutes and (text[:2] in NEXT_BEGINS or not look & PLAIN) and may_say_next(text):
            look |= SAYS_NEXT
        if self._gives and holds(text, self._gives) and says_given(text):
            look |= GIVES
        return look
