"""From markdown-it's block tokens to the blocks of the model, in reading order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefcheck.document.blocks import Block, Cell, Paragraph, ParagraphKind, Row, Table
from briefcheck.document.document import Concealed
from briefcheck.document.place import Place
from briefcheck.frozen import replace
from briefcheck.lazy import pattern
from briefcheck.readers.markdown.inline import MARKUP, Words, read_inline, to_paragraph
from briefcheck.readers.markdown.plain import Plain
from briefcheck.readers.markdown.source import Content, place_cells, place_lines

_TASK = pattern(r"\[([ xX])\](?=\s|$)[ \t]*")
# "##标题": CommonMark wants a blank after the signs, writers leave it out. With a single sign it may as well be a
# hashtag (#春日上新, #话题#, #42), so that is a heading only before a number with a dot or a Han line of its own.
_HASHES = pattern(r"(#{2,6})(?=[^#\s])|(#)(?=\d+[.、]|[一二三四五六七八九十]+[、.]|[\u3400-\u9fff][^#\n]*$)")
_HASHES_AFTER = pattern(r"\s*#+\s*$")


class Walk:
    """The walk over the tokens of one document: where we are, and what was read so far.

    ``containers``: "list", "item" and "quote", outermost first. ``markers``: for each open item its marker as typed, its
    line, and how many blocks there were; None once it was used.
    """

    def __init__(self, lines: Sequence[str], env: Mapping[str, Any], *, bare: bool) -> None:
        """Take the lines of the document, what the parser learnt of links, and whether no inline markup is in it at all."""
        self.lines = lines
        self.env = env
        self.bare = bare
        self.blocks: list[Block] = []
        self.concealed: list[Concealed] = []
        self.tables = 0
        self.tangled = False
        self.unclosed = 0
        """The token before which a table of HTML is known to have no end."""
        self.containers: list[str] = []
        self.markers: list[tuple[str, int, int] | None] = []

    def read(self, tokens: Sequence[Any]) -> None:
        """Read all tokens."""
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if type(token) is Plain:
                self._plain(token)
            elif token.type == "inline":
                self._inline(token, tokens[index - 1])
            elif token.type == "table_open":
                end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
                self._table(tokens[index:end])
                index = end
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif token.type == "html_block":
                end = self._html_end(tokens, index)
                self._html(token, tokens[end])
                index = end
            else:
                self._container(token)
            index += 1

    def _plain(self, block: Plain) -> None:
        """Read a block of words at the top of the document."""
        text, first, column, level, broken = block
        line = first + 1
        if not broken and (level or "#" not in text) and (self.bare or MARKUP.search(text) is None):
            self.blocks.append(
                Paragraph(text, Place("body", line, column + 1), "heading" if level else "paragraph", level)
            )
            return
        marks = [(0, line, column + 1)]
        at = text.find("\n") if broken else -1
        while at >= 0:
            line += 1
            marks.append((at + 1, line, 1))
            at = text.find("\n", at + 1)
        content = Content(text, tuple(marks))
        for piece, hashes_level in [(content, level)] if level else _headings(content):
            self._paragraph(piece, "heading" if hashes_level else "paragraph", hashes_level)

    def _container(self, token: Any) -> None:
        """Enter or leave a list, an item or a quotation."""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.containers.append("list")
        elif token.type == "blockquote_open":
            self.containers.append("quote")
        elif token.type == "list_item_open":
            self.containers.append("item")
            self.markers.append((token.info + token.markup, token.map[0], len(self.blocks)))
        elif token.type == "list_item_close":
            marker = self.markers.pop()
            if marker is not None and len(self.blocks) == marker[2]:
                self._empty_item(marker)
            self.containers.pop()
        elif token.type in ("bullet_list_close", "ordered_list_close", "blockquote_close"):
            self.containers.pop()

    def _empty_item(self, marker: tuple[str, int, int]) -> None:
        """Keep an item without words: a template row nobody filled in."""
        number, line, _ = marker
        column = len(self.lines[line].rstrip()) + 1 if line < len(self.lines) else 1
        self.blocks.append(
            Paragraph("", Place(line=line + 1, column=column), "list-item", self._depth(), number=number)
        )

    def _depth(self) -> int:
        return self.containers.count("list")

    def _inline(self, token: Any, opener: Any) -> None:
        """Read a heading or a paragraph."""
        first = token.map[0]
        if opener.type == "heading_open":
            hashes = opener.markup.startswith("#")
            content = place_lines(token.content, self.lines, first, heading=hashes)
            self._paragraph(content, "heading", int(opener.tag[1]))
            return
        content = place_lines(token.content, self.lines, first)
        kind: ParagraphKind = "paragraph"
        number, checked, level = "", None, 0
        if self.containers and self.containers[-1] == "item" and self.markers[-1] is not None:
            marker = self.markers[-1]
            if len(self.blocks) == marker[2]:
                kind, number, level = "list-item", marker[0], self._depth()
                task = _TASK.match(content.text)
                if task:
                    checked = task[1] != " "
                    content = content.cut(task.end())
        elif self.containers and self.containers[-1] == "quote":
            kind = "quote"
        for piece, hashes_level in _headings(content):
            if hashes_level:
                self._paragraph(piece, "heading", hashes_level)
            else:
                self._paragraph(piece, kind, level, number, checked=checked)

    def _paragraph(
        self, content: Content, kind: ParagraphKind, level: int = 0, number: str = "", *, checked: bool | None = None
    ) -> None:
        """Append a paragraph, unless all it held were comments."""
        words = read_inline(content, self.env)
        self.conceal(words)
        if words.comments and not words.text.strip():
            return
        self.blocks.append(to_paragraph(words, kind=kind, level=level, number=number, checked=checked))

    def conceal(self, words: Words) -> None:
        """Keep the comments that stood between the words, and whether their markup was read."""
        self.tangled = self.tangled or words.tangled
        for text, line, column in words.comments:
            self.concealed.append(Concealed("html-comment", text, Place(line=line, column=column)))

    def _code(self, token: Any) -> None:
        """Append a code block, fenced or indented."""
        text = token.content.removesuffix("\n")
        fenced = token.type == "fence"
        content = place_lines(text, self.lines, token.map[0] + (1 if fenced else 0))
        words = Words()
        words.add(content.text, list(content.marks))
        self.blocks.append(to_paragraph(words, kind="code"))

    def _html_end(self, tokens: Sequence[Any], index: int) -> int:
        """Return the last of the blocks that hold the HTML beginning at ``index``: blank lines part a table's rows.

        Behind a blank line an indented row passes for code.
        """
        content = tokens[index].content
        if self.containers or index < self.unclosed or "<table" not in content.lower():
            return index
        from briefcheck.readers.markdown.html import open_tables

        left = 0
        end = index
        while end < len(tokens) and tokens[end].type in ("html_block", "code_block"):
            left += open_tables(tokens[end].content)
            if left <= 0:
                return end
            end += 1
        self.unclosed = end  # so that no block is looked at twice
        return index

    def _html(self, token: Any, last: Any) -> None:
        """Append what a block of HTML shows, or several up to ``last``."""
        from briefcheck.readers.markdown.html import read_html

        text = token.content if token is last else "\n".join(self.lines[token.map[0] : last.map[1]])
        content = place_lines(text.removesuffix("\n"), self.lines, token.map[0])
        blocks, comments, self.tables = read_html(content, self.tables)
        self.blocks.extend(blocks)
        for text, line, column in comments:
            self.concealed.append(Concealed("html-comment", text, Place(line=line, column=column)))

    def _table(self, tokens: Sequence[Any]) -> None:
        """Append a table."""
        self.tables += 1
        rows: list[Row] = []
        for index, token in enumerate(tokens):
            if token.type != "tr_open":
                continue
            end = next(i for i in range(index, len(tokens)) if tokens[i].type == "tr_close")
            cells = [entry.content for entry in tokens[index:end] if entry.type == "inline"]
            rows.append(self._row(cells, token.map[0], len(rows) + 1))
        if _is_form(rows):
            rows[0] = replace(rows[0], header=False)
        self.blocks.append(Table(tuple(rows), rows[0].place, self.tables))

    def _row(self, texts: Sequence[str], line: int, number: int) -> Row:
        """Read a row: ``line`` is the index of its line."""
        cells: list[Cell] = []
        for column, content in enumerate(place_cells(self.lines[line], line + 1, texts), start=1):
            words = read_inline(content, self.env)
            self.conceal(words)
            read = to_paragraph(words, Place(table=self.tables, row=number, cell=column))
            cells.append(Cell((read,), read.place, column))
        start = replace(cells[0].place, cell=None)
        return Row(tuple(cells), start, header=number == 1)


def _is_form(rows: Sequence[Row]) -> bool:
    """Tell whether the first row is one of a form: Markdown has no table without a header row.

    In a form the labels are bold and their values are not, in the first row as in those below.
    """
    bold = {cell.column for cell in rows[0].cells if _is_bold(cell)}
    plain = any(cell.text.strip() for cell in rows[0].cells if cell.column not in bold)
    below = (cell for row in rows[1:] for cell in row.cells if cell.column in bold and cell.text.strip())
    return bool(bold) and plain and all(map(_is_bold, below))


def _is_bold(cell: Cell) -> bool:
    return any(isinstance(block, Paragraph) and block.bold for block in cell.blocks)


def _headings(content: Content) -> list[tuple[Content, int]]:
    """Split off lines that are headings but for the missing blank; yield each piece with its level, 0 for text."""
    if "#" not in content.text:
        return [(content, 0)]
    pieces: list[tuple[Content, int]] = []
    start = offset = 0
    for line in content.text.split("\n"):
        body = line.lstrip(" \t")
        match = _HASHES.match(body)
        if match and (match[1] or offset == 0):
            if offset > start:
                pieces.append((content.cut(start, offset - 1), 0))
            begin = offset + len(line) - len(body) + match.end()
            end = offset + len(_HASHES_AFTER.sub("", line))
            pieces.append((content.cut(begin, max(begin, end)), len(match[0])))
            start = offset + len(line) + 1
        offset += len(line) + 1
    if start < len(content.text):
        pieces.append((content.cut(start), 0))
    return pieces
