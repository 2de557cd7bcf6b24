"""markdown-it, set up as we need it: only the rules of CommonMark, tables and strikethrough, with inline positions."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from briefcheck.readers.markdown.light import (
    MarkdownIt,
    ParserInline,
    Scanned,
    StateBlock,
    StateInline,
    Token,
    link,
    reference,
)
from briefcheck.readers.markdown.source import DEEPEST

AT = "at"
"""The key of ``Token.meta`` that holds the offset in the content at which an inline token begins."""


class PlacedState(StateInline):
    """Inline state that writes down where each token begins, which markdown-it does not."""

    opened = -1
    """The offset of the ``[`` of the link that is about to be pushed; its rule has gone on to the label by then."""

    def pushPending(self) -> Token:  # noqa: N802  # markdown-it's name
        """Place plain text: it ends where the rule that ended it began."""
        token = super().pushPending()
        end = self.opened if self.opened >= 0 else self.pos
        if self.src[end - len(token.content) : end] != token.content:
            # A line end has taken off the blanks before it.
            end = self.src.rfind(token.content, 0, end) + len(token.content)
        token.meta[AT] = end - len(token.content)
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Place every other token at the rule's position; the signs of one run of ``***`` behind each other."""
        token = super().push(ttype, tag, nesting)
        self.opened = -1
        before = self.tokens[-2] if len(self.tokens) > 1 else None
        token.meta[AT] = self.pos
        if ttype == "text" and before is not None and before.type == "text":
            token.meta[AT] = max(self.pos, before.meta[AT] + len(before.content))
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803  # markdown-it's names
        """Let ``**重点：**后文`` be bold.

        CommonMark wants a blank between closing signs after punctuation and a letter. Chinese writes none, and every
        editor the writers use shows it bold, so beside a Chinese character the blank is not asked for.
        """
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        return Scanned(
            scanned.can_open or (canSplitWord and _is_han(before) and not after.isspace()),
            scanned.can_close or (canSplitWord and _is_han(after) and not before.isspace()),
            scanned.length,
        )


class PlacedParser(ParserInline):
    """The inline parser, with states that place their tokens."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Parse ``src`` and append its tokens."""
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class PlainLinks(MarkdownIt):
    """markdown-it, with addresses as they are written: it percent-encodes them for HTML, and we write none."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802  # markdown-it's name
        """Return the address as it is."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  # markdown-it's name
        """Return the address as it is."""
        return link


def _no_renderer(_parser: MarkdownIt) -> Any:
    """Stand for what writes HTML: no more is asked of it than to be there, and it looks itself through for methods."""


@cache
def parser() -> MarkdownIt:
    """Return the parser. It holds no state between documents."""
    md = PlainLinks("zero", renderer_cls=_no_renderer)
    md.inline = PlacedParser()
    md.configure("commonmark", {"maxNesting": DEEPEST})
    md.enable(["table", "strikethrough"])
    # Joining neighbouring pieces of text would lose where the second begins.
    md.disable(["inline", "text_join", "fragments_join"])
    md.inline.ruler.at("link", _link)
    md.block.ruler.at("reference", _reference, {"alt": []})
    return md


class Others:
    """The blocks at the top of one document that are not plain, read by markdown-it one after the other."""

    def __init__(self, source: str, env: dict[str, Any], tokens: list[Token]) -> None:
        """Take the text, what is learnt of links, and the list to which the tokens are added."""
        md = parser()
        self._rules = md.block.ruler.getRules("")
        self._state = StateBlock(source, md, env, tokens)

    def parse(self, first: int) -> int:
        """Add the tokens of the block that begins at a line which is not blank; return the index of the line behind it."""
        state = self._state
        state.line = first
        for rule in self._rules:
            if rule(state, first, state.lineMax, False):
                break
        return state.line


def _link(state: StateInline, silent: bool) -> bool:
    """Read a link, and remember where it begins."""
    if silent or not isinstance(state, PlacedState):
        return link(state, silent)
    state.opened = state.pos
    found = link(state, silent)
    state.opened = -1
    return found


def _reference(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read link definitions, but leave footnotes (``[^1]: …``) to be read as text: they are words on the page."""
    if state.src.startswith("[^", state.bMarks[start_line] + state.tShift[start_line]):
        return False
    return reference(state, start_line, end_line, silent)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
