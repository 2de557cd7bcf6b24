"""A Markdown file as lines, with the places between them at which a comment changes nothing."""

from __future__ import annotations

import re
from typing import Any, Final

from briefcheck.frozen import frozen
from briefcheck.readers.decoding import decode
from briefcheck.readers.markdown.front_matter import read_front_matter
from briefcheck.readers.markdown.parser import parser
from briefcheck.readers.remarks import is_html_remark

_COMMENT: Final = re.compile(r"<!--(.*?)-->", re.DOTALL)
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_MARKER: Final = re.compile(r" *(?:[-*+]|\d{1,9}[.)])( *)")
_FENCE: Final = re.compile(r"\s*(`{3,}|~{3,})")
_LEAVES: Final = frozenset(
    {"paragraph_open", "heading_open", "fence", "code_block", "html_block", "table_open", "blockquote_open", "hr"}
)
_TAB: Final = 4


@frozen
class Spot:
    """A place for comments: behind ``line`` lines, each of their lines behind ``indent``."""

    line: int
    indent: str = ""


class Source:
    """One Markdown file."""

    def __init__(self, data: bytes, path: str) -> None:
        """Take the bytes of the file. Raises UnreadableDocument."""
        text, self.encoding = decode(data, path)
        self._mark = data[: len(data) - len(text.encode(self.encoding))]
        self.lines = _LINE.findall(text)
        """The lines, each with its end."""
        self.newline = next((end for end in ("\r\n", "\n", "\r") if any(it.endswith(end) for it in self.lines)), "\n")
        bare = [line.rstrip("\r\n").replace("\0", "\ufffd") for line in self.lines]
        self.front = read_front_matter(bare).lines
        md = parser()
        self._tokens: list[Any] = []
        md.block.parse("\n".join([""] * self.front + bare[self.front :]), md, {}, self._tokens)

    @property
    def text(self) -> str:
        """The file as text."""
        return "".join(self.lines)

    @property
    def holds_its_text(self) -> bool:
        """Whether the encoding of the file has every letter of it: Big5 has no simplified Chinese."""
        try:
            self.text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def bytes(self) -> bytes:
        """Return the file, in its encoding; in UTF-8 where that lacks a letter."""
        return self._mark + self.text.encode(self.encoding) if self.holds_its_text else self.text.encode()

    # ------------------------------------------------------------------ our comments

    def remarks(self) -> list[tuple[int, int]]:
        """Return the lines of our comments, from and to (exclusive). What a block of code shows is none."""
        found: list[tuple[int, int]] = []
        for token in self._tokens:
            if token.type != "html_block":
                continue
            first, last = token.map
            text = "".join(line.rstrip("\r\n") + "\n" for line in self.lines[first:last])
            for match in _COMMENT.finditer(text):
                before, behind = text[: match.start()].rpartition("\n")[2], text[match.end() :].partition("\n")[0]
                if is_html_remark(match[1].rstrip()) and not (before + behind).strip(" \t"):
                    found.append(
                        (first + text.count("\n", 0, match.start()), first + text.count("\n", 0, match.end()) + 1)
                    )
        return found

    def take_out(self) -> int:
        """Take our comments out and return how many there were."""
        found = self.remarks()
        for first, last in reversed(found):
            del self.lines[first:last]
        return len(found)

    # ------------------------------------------------------------------ where a comment may stand

    def spots(self, *, deep: bool) -> dict[int, Spot]:
        """Return, for each line of the file from 1, the place behind its block; ``deep``: inside lists, too."""
        found: dict[int, Spot] = {}
        leaves = list(self._leaves(deep=deep))
        spot = Spot(self.front)
        for at, (first, last, indent, closed) in enumerate(leaves):
            end = self._end_of_table(leaves, at) if closed else last
            while end > first and not self.lines[end - 1].strip():
                end -= 1
            spot = Spot(end, indent) if closed else Spot(first, indent)
            found.update((line, found.get(line, spot)) for line in range(first + 1, max(last, end) + 1))
        before = next((spot for _, spot in sorted(found.items())), Spot(self.front))
        for line in range(1, len(self.lines) + 1):
            before = found.setdefault(line, before)
        return found

    def _leaves(self, *, deep: bool) -> list[tuple[int, int, str, bool]]:
        """Return the blocks that are not gone into: their lines, their indent, and whether they end by themselves."""
        found: list[tuple[int, int, str, bool]] = []
        items: list[int] = []
        until = -1
        for token in self._tokens:
            if token.type == "list_item_open":
                items.append(token.map[0])
            elif token.type == "list_item_close":
                items.pop()
            lists = not deep and token.type in {"bullet_list_open", "ordered_list_open"}
            if token.map is None or not (lists or token.type in _LEAVES) or token.map[0] < until:
                continue
            first, until = token.map
            found.append((first, until, self._indent(items) if deep else "", self._closed(token)))
        return found

    def _indent(self, items: list[int]) -> str:
        """Return the blanks before what belongs to the innermost of the items that begin in these lines."""
        if not items:
            return ""
        line = self.lines[items[-1]].expandtabs(_TAB)
        width = 0
        for _ in range(items.count(items[-1])):
            match = _MARKER.match(line, width)
            if match is None:
                break
            blanks = len(match[1])
            bare = not line[match.end() :].strip()
            width = match.start(1) + (1 if bare or blanks > _TAB else max(1, blanks))
        return " " * width

    def _closed(self, token: Any) -> bool:
        """Tell whether a block ends before the file does: what is never closed takes all that follows into it."""
        last = self.lines[token.map[1] - 1]
        if token.type == "fence":
            fence = _FENCE.match(last)
            return fence is not None and token.map[1] - token.map[0] > 1 and fence[1].startswith(token.markup)
        if token.type == "html_block" and token.content.lstrip().startswith("<!--"):
            return "-->" in token.content
        return True

    def _end_of_table(self, leaves: list[tuple[int, int, str, bool]], at: int) -> int:
        """Return where the block ends: an HTML table goes on behind blank lines until it is closed."""
        first, last, *_ = leaves[at]
        for _, end, *_ in leaves[at:]:
            last = end
            text = "".join(self.lines[first:last]).lower()
            if text.count("<table") <= text.count("</table"):
                return last
        return leaves[at][1]
