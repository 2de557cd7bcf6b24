"""A block of text as Vale sees it, and how a paragraph becomes one."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefcheck import NamedTuple, Paragraph, Passage, Place, Quote, fold, pattern
from briefcheck_wording._regex import has_cjk

_MASK = "*"
"""What stands for each character of code, of an address, of a picture's description."""
_ADDRESS = pattern(r"(?:https?://|ftp://|www\.)[^\s<>\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")
_FORMULA = pattern(r"\A\s*\$\$.*\$\$(?:\s*\{[^}]*\})?\s*\Z", re.DOTALL)
"""A formula on lines of its own."""
_QUOTED = pattern(r"“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|\"[^\"\n]*\"")
_MASKED = frozenset({"code", "image", "link", "soft-break"})


class Block(NamedTuple):
    """A block: its text with the unreadable masked, its scope, and the way back to the document.

    ``starts`` and ``pieces`` are for a block that several make up: where each begins in it. ``written`` is the text as
    written, of the same length, where ``text`` was made alike for matching.
    """

    text: str
    scope: frozenset[str]
    source: Paragraph | Passage | None = None
    offset: int = 0
    removed: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    pieces: tuple[Block, ...] = ()
    written: str = ""

    @property
    def cjk(self) -> bool:
        """Whether there is Chinese in it."""
        return not self.text.isascii() and has_cjk(self.text)

    def quote(self, start: int, end: int) -> Quote:
        """Return ``text[start:end]``, as written, with the place at which it begins."""
        words = (self.written or self.text)[start:end]
        if self.pieces:
            number = max(0, bisect_right(self.starts, start) - 1)
            piece, at = self.pieces[number], self.starts[number]
            return Quote(words, piece.quote(start - at, start - at + 1).place)
        begin = self.offset + start
        for position in self.removed:
            begin += position <= begin
        if isinstance(self.source, Paragraph):
            return Quote(words, self.source.place_at(begin))
        if self.source is not None:
            found = self.source.quote(begin, begin + 1)
            return Quote(words, found.place, found.unseen)
        return Quote(words, Place())

    def cut(self, start: int, end: int, scope: frozenset[str]) -> Block:
        """Return ``text[start:end]`` as a block of its own."""
        if self.removed:
            shift = sum(position <= self.offset + start for position in self.removed)
            left = tuple(position for position in self.removed if position > self.offset + start + shift)
            return Block(self.text[start:end], scope, self.source, self.offset + start + shift, left)
        return Block(self.text[start:end], scope, self.source, self.offset + start)


def block_of(paragraph: Paragraph, scope: frozenset[str]) -> Block:
    """Return a paragraph as a block: code and addresses masked, its line ends blanks where they are only wrapping."""
    text = paragraph.text
    removed: list[int] = []
    masks = [span for span in paragraph.spans if span.kind in _MASKED] if paragraph.spans else ()
    if masks:
        characters = list(text)
        for span in masks:
            if span.kind == "soft-break":
                if _between_chinese(text, span.start):
                    removed.append(span.start)
                characters[span.start] = "\n" if _is_own_line(text, span.start) else " "
            elif span.kind == "link":
                if _is_its_own_address(text[span.start : span.end], span.target):
                    characters[span.start : span.end] = _MASK * (span.end - span.start)
            else:
                characters[span.start : span.end] = (_MASK if span.kind == "code" else " ") * (span.end - span.start)
        text = "".join(characters)
    if "$$" in text:
        text = _FORMULA.sub(lambda found: _MASK * len(found[0]), text)
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(lambda found: _MASK * len(found[0]), text)
    for position in reversed(removed):
        text = text[:position] + text[position + 1 :]
    return Block(text, scope, paragraph, 0, tuple(removed))


def _is_its_own_address(words: str, target: str) -> bool:
    return words == target or words.rstrip("/") == target.rstrip("/").partition("://")[2] or target == f"mailto:{words}"


_CLOSING = frozenset(",.;:!?)")
_WRAPPED = 50
"""Characters of a line from which on a line end may be only the writer's wrapping: editors wrap at 60 to 120."""


def _is_own_line(text: str, at: int) -> bool:
    """Whether a line end parts two remarks: a short line, and the next one begins anew."""
    begun = text.rfind("\n", 0, at) + 1
    following = text[at + 1 : at + 2]
    if following in _CLOSING:
        return True  # a blank before it would be one that nobody wrote
    return at - begun < _WRAPPED and (following.isupper() or following.isdigit() or following in "-*•")


def _between_chinese(text: str, at: int) -> bool:
    """Whether a line was only wrapped between two Chinese characters, where no blank belongs."""
    return has_cjk(text[at - 1 : at]) and has_cjk(text[at + 1 : at + 2])


def folded(block: Block) -> Block:
    """Return a block in small letters, half width and simplified characters; its length, and so every offset, stays what it was."""
    if block.pieces:
        return Block(fold(block.text), block.scope, starts=block.starts, pieces=block.pieces, written=block.text)
    return Block(fold(block.text), block.scope, block.source, block.offset, block.removed, written=block.text)


def unquoted(block: Block) -> Block:
    """Return a block with what stands in quotation marks masked."""
    text = _QUOTED.sub(lambda found: found[0][0] + _MASK * (len(found[0]) - 2) + found[0][-1], block.text)
    if text == block.text:
        return block
    return Block(text, block.scope, block.source, block.offset, block.removed, block.starts, block.pieces)
