"""A document as Vale sees it: blocks of text, each with its scope; code and addresses in them made unreadable."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from briefcheck import Context, NamedTuple, Paragraph, Passage, Row, Table, fold, pattern

# The modules that make blocks are imported where some are asked for: most papers hold no word that a rule needs.
if TYPE_CHECKING:
    from briefcheck_wording._block import Block
    from briefcheck_wording._joined import Joined
    from briefcheck_wording._scopes import Scopes

_CAPTION = pattern(r"caption|题注|圖表標題", re.IGNORECASE)
_BODY = frozenset({"text"})
_NO_SENTENCES = frozenset({"frontmatter", "attr"})
"""What stands beside the text and is not made of sentences: values of the front matter, descriptions of pictures."""
_PROPERTIES = frozenset({"title", "subject", "description"})
"""Of the properties of a Word file those that are prose."""


_LATIN = pattern(r"[a-z]+")
_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))
"""Turns every byte that is no small letter into a blank."""


_SHORT = 5_000
"""Characters of a text that is looked through for a word in less time than it takes to make its clue."""


class Clue(NamedTuple):
    """What must be there at all if a word is: a Latin word, or its Chinese characters."""

    latin: bytes
    characters: frozenset[str]


@cache
def clue(word: str) -> Clue:
    """Return what must be there if a word of a rule is; a Latin one is a whole word, or several."""
    latin = max(_LATIN.findall(word), key=len, default="").encode()
    return Clue(latin, frozenset(word) if not word.isascii() else frozenset())


class Blocks:
    """The blocks of one document. What a rule asks for is worked out when it is first asked for."""

    def __init__(self, context: Context) -> None:
        """Take the document with its facts."""
        self._document = context.document
        self._context = ref(context)  # which keeps this object as long as it is there itself
        self._suffixes = frozenset({"md"} if context.document.format == "markdown" else {"docx", "md"})
        self._code = 0
        self._tables = 0
        self._scopes: dict[tuple[str, ...], frozenset[str]] = {}
        self._chosen: dict[Scopes, Joined] = {}
        self.counted: dict[str, float] | None = None
        """What :func:`document_counts` has counted, once."""

    def of(self, scopes: Scopes) -> Joined:
        """Return the blocks that a rule looks at, in reading order; ``scopes`` is what its key ``scope`` says."""
        if scopes not in self._chosen:
            from briefcheck_wording._joined import Joined

            self._chosen[scopes] = Joined(_blocks_in(ref(self), scopes), self.written)
        return self._chosen[scopes]

    def candidates(self, scopes: Scopes) -> Iterator[Block]:
        """Yield the blocks that such a rule may look at, empty ones too."""
        by_sentence, by_paragraph = scopes.names("sentence"), scopes.names("paragraph")
        held: dict[frozenset[str], bool] = {}  # many blocks have few scopes
        for block in (*self.front, *self.shown, *self.alt):
            looked_at = held.get(block.scope)
            if looked_at is None:
                looked_at = held[block.scope] = scopes.holds(block.scope)
            if looked_at:
                yield block
            if by_sentence and not block.scope & _NO_SENTENCES:
                yield from self._sentences(block, scopes)
            if by_paragraph and self._is_body(block) and scopes.holds(block.scope | {"paragraph"}):
                yield block
        if scopes.names("summary") and scopes.holds(self.summary.scope):
            yield self.summary
        yield from self._inline(scopes)

    def _where(self, words: Sequence[str]) -> list[int]:
        """Return the numbers of the paragraphs that hold one of the words, in order."""
        found: set[int] = set()
        for word in words:
            at = self.whole.find(word)
            while at >= 0:
                number = bisect_right(self._begun, at + len(word) - 1) - 1
                found.add(number)
                following = self._begun[number + 1] - 1 if number + 1 < len(self._begun) else len(self.whole)
                at = self.whole.find(word, max(at + 1, following))
        return sorted(found)

    def _sentences(self, block: Block, scopes: Scopes, least: int = 0) -> Iterator[Block]:
        scope = block.scope | {"sentence"}
        if scopes.holds(scope):
            from briefcheck_wording._sentences import sentences

            spans = (span for span in sentences(block.text) if span[1] - span[0] >= least)
            yield from (block.cut(start, end, scope) for start, end in spans)

    def _inline(self, scopes: Scopes) -> Iterator[Block]:
        """Yield the words of links, in bold, in italics and of code, which are masked in their paragraphs or not."""
        from briefcheck_wording._block import Block

        kinds = {"link": "link", "bold": "strong", "italic": "emphasis", "code": "code"}
        asked = {kind for kind, word in kinds.items() if scopes.names(word)}
        for paragraph, _ in self._paragraphs if asked else ():
            for span in paragraph.spans:
                scope = frozenset({kinds.get(span.kind, ""), *self._suffixes})
                if span.kind in asked and scopes.holds(scope):
                    yield Block(paragraph.text[span.start : span.end], scope, paragraph, span.start)

    def _is_body(self, block: Block) -> bool:
        return block.scope - self._suffixes == _BODY

    @cached_property
    def _paragraphs(self) -> list[tuple[Paragraph, frozenset[str]]]:
        """Every paragraph that the pages show, but code, with its scope."""
        found: list[tuple[Paragraph, frozenset[str]]] = []
        known: dict[tuple[str, int, str], frozenset[str]] = {}
        for part in self._document.parts:
            if part.kind == "comment":
                continue
            for block in part.blocks:
                if isinstance(block, Table):
                    self._add_table(block, found)
                elif block.kind == "code":
                    self._code += 1
                elif block.text:
                    key = (block.kind, block.level, block.style)
                    scope = known.get(key)
                    if scope is None:
                        scope = known[key] = self._scope_of(block)
                    found.append((block, scope))
        return found

    def _add_table(self, table: Table, found: list[tuple[Paragraph, frozenset[str]]]) -> None:
        self._tables += 1
        marked = any(row.header for row in table.rows)
        for index, row in enumerate(table.rows):
            kind = "header" if row.header or (index == 0 and not marked and _looks_like_a_head(row)) else "cell"
            scope = self._scope("text", "table", kind)
            for cell in row.cells:
                for block in cell.blocks:
                    if isinstance(block, Table):
                        self._add_table(block, found)
                    elif block.text:
                        found.append((block, scope))

    def _scope_of(self, paragraph: Paragraph) -> frozenset[str]:
        if paragraph.kind == "heading":
            return self._scope("text", "heading", f"h{paragraph.level}")
        if paragraph.kind == "list-item":
            return self._scope("text", "list")
        if paragraph.kind == "quote":
            return self._scope("text", "blockquote")
        if paragraph.style and _CAPTION.search(paragraph.style):
            return self._scope("text", "figure", "caption")
        return self._scope("text")

    def _scope(self, *words: str) -> frozenset[str]:
        found = self._scopes.get(words)
        if found is None:
            found = self._scopes[words] = self._suffixes.union(words)
        return found

    @cached_property
    def written(self) -> str | None:
        """A text that holds the words of all blocks, as written; None where they are not blocks of plain paragraphs."""
        if self._document.format != "markdown" or any(paragraph.spans for paragraph, _ in self._paragraphs):
            return None
        values = (entry.value for entry in self._document.properties)
        return "\n".join((*values, *(paragraph.text for paragraph, _ in self._paragraphs)))

    @property
    def code(self) -> int:
        """How many blocks of code there are."""
        return self._code if self._paragraphs is not None else 0

    @property
    def tables(self) -> int:
        """How many tables there are."""
        return self._tables if self._paragraphs is not None else 0

    @property
    def code_spans(self) -> int:
        """How many pieces of code stand in paragraphs."""
        return sum(span.kind == "code" for paragraph, _ in self._paragraphs for span in paragraph.spans)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs of the text itself there are: no list items, no quotations."""
        return sum(self._is_body(block) for block in self.shown if block.text.strip())

    @cached_property
    def shown(self) -> tuple[Block, ...]:
        """The blocks that the pages show."""
        from briefcheck_wording._block import block_of

        return tuple(block_of(paragraph, scope) for paragraph, scope in self._paragraphs)

    @cached_property
    def whole(self) -> str:
        """The text of all shown paragraphs in small letters, for rules that first ask whether a word is there at all.

        A blank stands before each line, so that words at its beginning are found as others are.
        """
        text = "\n ".join(["", *(paragraph.text for paragraph, _ in self._paragraphs)])
        low = text.lower()
        alike = len(low) == len(text) and (text.isascii() or not any(map(text.__contains__, _TRADITIONAL)))
        return low if alike else fold(text)

    @cached_property
    def _begun(self) -> list[int]:
        """Where each shown paragraph begins in :attr:`whole`."""
        starts: list[int] = []
        at = 0
        for paragraph, _ in self._paragraphs:
            at += 2
            starts.append(at)
            at += len(paragraph.text)
        return starts

    @cached_property
    def _words(self) -> frozenset[bytes]:
        """The Latin words of the document. As bytes they are parted in a tenth of the time."""
        return frozenset(self.whole.encode("ascii", "replace").translate(_LETTERS).split())

    @cached_property
    def _characters(self) -> frozenset[str]:
        """The characters of the document; none of an English one, in which no Chinese word need be looked for."""
        return frozenset() if self.whole.isascii() else frozenset(self.whole)

    def present(self, words: Iterable[str]) -> list[str]:
        """Return which of the words stand in the shown text. Most are ruled out of a long one without looking through it."""
        whole = self.whole
        if len(whole) < _SHORT:
            words = [word for word in words if word in whole]
        return [word for word in words if self._may_hold(clue(word)) and word in whole]

    def _may_hold(self, clue: Clue) -> bool:
        return clue.latin in self._words if clue.latin else self._characters >= clue.characters

    def hold_longer(self, least: int) -> bool:
        """Tell whether a paragraph has so many characters, in English twice as many; see :meth:`holding`."""
        texts = (paragraph.text for paragraph, _ in self._paragraphs)
        return any(len(text) >= (2 * least if text.isascii() else least) for text in texts)

    def holding(self, words: Sequence[str], scopes: Scopes, *, quoted: bool, least: int) -> Iterator[Block]:
        """Yield the shown blocks that a rule looks at, of those paragraphs that hold one of the words.

        Args:
            words: in small letters; none: every paragraph will do.
            scopes: what its key ``scope`` says.
            quoted: look inside quotation marks too; else what they hold is masked.
            least: paragraphs and sentences of fewer characters are passed over; of English ones of fewer than twice that.
        """
        from briefcheck_wording._block import block_of, unquoted

        numbers: Iterable[int] = self._where(words) if words else range(len(self._paragraphs))
        for number in numbers:
            paragraph, scope = self._paragraphs[number]
            if len(paragraph.text) < (2 * least if paragraph.text.isascii() else least):
                continue
            block = block_of(paragraph, scope)
            if not quoted:
                block = unquoted(block)
            if scopes.names("sentence"):
                yield from self._sentences(block, scopes, least)
            elif scopes.holds(scope):
                yield block

    @cached_property
    def front(self) -> tuple[Block, ...]:
        """The values of the front matter, and of a Word file its title, subject and description."""
        from briefcheck_wording._block import Block

        return tuple(
            Block(entry.value, frozenset({"text", "frontmatter", entry.name.lower(), *self._suffixes}), passage)
            for entry in self._document.properties
            if entry.group == "front-matter" or (entry.group == "core" and entry.name.lower() in _PROPERTIES)
            for passage in (Passage(entry.value, entry.place, "property"),)
        )

    @cached_property
    def alt(self) -> tuple[Block, ...]:
        """The descriptions of pictures."""
        from briefcheck_wording._block import Block

        scope = frozenset({"text", "attr", "alt", *self._suffixes})
        inside = [
            Block(
                paragraph.text[span.start : span.end],
                scope,
                Passage(paragraph.text, paragraph.place, "shown", paragraph),
                span.start,
            )
            for paragraph, _ in self._paragraphs
            for span in paragraph.spans
            if span.kind == "image"
        ]
        context = self._context()
        assert context is not None  # noqa: S101  # a rule has it in hand
        apart = [Block(passage.text, scope, passage) for passage in context.passages if passage.kind == "alt-text"]
        return (*inside, *apart)

    @cached_property
    def summary(self) -> Block:
        """The prose: paragraphs, list items and quotations, a blank line between them."""
        from briefcheck_wording._block import Block

        pieces = tuple(
            block
            for block in self.shown
            if not block.scope & {"heading", "table", "figure", "caption"} and block.text.strip()
        )
        starts: list[int] = []
        length = 0
        for piece in pieces:
            starts.append(length)
            length += len(piece.text) + 2
        text = "\n\n".join(piece.text for piece in pieces)
        return Block(text, frozenset({"summary", *self._suffixes}), starts=tuple(starts), pieces=pieces)


def _blocks_in(of: ref[Blocks], scopes: Scopes) -> Iterator[Block]:
    """Yield the blocks that a rule looks at. What is kept for a document must not keep the document."""
    blocks = of()
    assert blocks is not None  # noqa: S101  # it is kept as long as the context that a rule has in hand
    yield from (block for block in blocks.candidates(scopes) if block.text.strip())


_OF: WeakKeyDictionary[Context, Blocks] = WeakKeyDictionary()


def blocks_of(context: Context) -> Blocks:
    """Return the blocks of a document; they are kept as long as the document is."""
    found = _OF.get(context)
    if found is None:
        found = _OF[context] = Blocks(context)
    return found


_TRADITIONAL = "們這說為對會沒與還"
"""Traditional characters of which one stands in every text that is written so."""


def _looks_like_a_head(row: Row) -> bool:
    """Whether a first row that is not marked is bold all through, as heads in Word mostly are."""
    words = [
        block for cell in row.cells for block in cell.blocks if isinstance(block, Paragraph) and block.text.strip()
    ]
    return bool(words) and all(paragraph.bold for paragraph in words)
