"""What a paragraph may be by its look, told once for all who ask: how it begins and ends, and which signs it holds."""

from __future__ import annotations

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.groups import GIVING_SIGNS, says_given
from briefcheck.facts.actions.headed import ARROW_SIGNS
from briefcheck.facts.actions.lines import BARE
from briefcheck.facts.actions.marked import CAPITALS, HEAD_ENDS, SIGNS, SMALL_SIGNS, TAKING
from briefcheck.facts.actions.standup import NEXT_BEGINS, may_say_next
from briefcheck.facts.actions.whole import Whole

HEADS, SAYS_NEXT, GIVES, SEVERAL, MARKED, INSIDE, COLON, ARROW, PLAIN, LATIN = (1 << at for at in range(10))
"""It may head a list; begin with a label of what is next; say that tasks were given out; have several lines; mark a task
by itself, also further along; hold a colon, or an arrow. ``PLAIN``: nothing stands before its words; ``LATIN``: it is ASCII."""

TOGETHER = HEADS | SAYS_NEXT | GIVES
"""It may say something together with those below it."""

TOLD = SEVERAL | COLON | ARROW
"""It may tell of a task by its form: a round, an arrow, a head on the line itself."""

FORMED = MARKED | TOLD
"""It is more than a line of words: most are none of these."""

_LONGEST_HEAD = 100
"""Characters of the longest line that can head a list."""

_COLONS = (":", "：")


class Looks:
    """Looks at the paragraphs of a document: for what stands nowhere in it none of them is asked."""

    __slots__ = ("_minutes", "_signs", "_small_signs")

    def __init__(self, whole: Whole, *, minutes: bool) -> None:
        """Take what the document holds, and whether it tells of a meeting."""
        self._minutes = minutes
        self._signs = (
            ("\n", SEVERAL),
            *[(sign, COLON | MARKED) for sign in _COLONS],
            *[(sign, MARKED) for sign in whole.among(SIGNS)],
            *[(sign, INSIDE) for sign in whole.among(CAPITALS)],
            *[(sign, ARROW) for sign in whole.among(ARROW_SIGNS)],
            *[(sign, GIVES) for sign in (whole.among(GIVING_SIGNS) if minutes else ())],
        )
        self._small_signs = (
            *[(sign, MARKED) for sign in whole.among_small(SMALL_SIGNS)],
            *[(sign, INSIDE) for sign in whole.among_small(TAKING)],
        )

    def of(self, block: Paragraph, bare: str, below: Paragraph | None) -> int:
        """Return what a paragraph may be, each a bit, by its words without the blanks around them and what stands below."""
        text = block.text
        look = self._by_signs(text, MARKED if block.checked is not None else 0)
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
        return look

    def _by_signs(self, text: str, look: int) -> int:
        """Return what a paragraph may be by its signs, too."""
        for sign, bit in self._signs:
            if sign in text:
                look |= bit
        if self._small_signs:
            small = text.casefold()
            for sign, bit in self._small_signs:
                if sign in small:
                    look |= bit
        if look & GIVES and not says_given(text):
            look &= ~GIVES
        if text.isascii():
            look |= LATIN
        return look if BARE.match(text) is None else look | PLAIN
