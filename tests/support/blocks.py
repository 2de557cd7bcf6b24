"""Builds documents of the model directly, for what one reader alone would not show."""

from __future__ import annotations

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Span, Table
from briefcheck.document.document import Document, Part, Property
from briefcheck.document.place import Place


def line(text: str, at: int = 1, **more: object) -> Paragraph:
    """Return a paragraph of the body; ``**bold**`` around the whole text makes it bold."""
    bold = text.startswith("**") and text.endswith("**") and len(text) > 4
    shown = text[2:-2] if bold else text
    spans = (Span("bold", 0, len(shown)),) if bold else ()
    return Paragraph(shown, Place(line=at, paragraph=at), **{"bold": bold, "spans": spans, **more})


def grid(*rows: list[str], at: int = 100, number: int = 1) -> Table:
    """Return a table. A cell "^" goes on from the cell above, "<" from the cell to its left; "\\n" parts paragraphs."""
    built = []
    count = at
    for index, texts in enumerate(rows, start=1):
        cells: list[Cell] = []
        for column, text in enumerate(texts, start=1):
            place = Place(line=count, paragraph=count, table=number, row=index, cell=column)
            if text == "<":
                last = cells.pop()
                cells.append(Cell(last.blocks, last.place, last.column, last.span + 1, last.continues))
                continue
            lines = [] if text == "^" else text.split("\n")
            blocks = []
            for words in lines:
                bold = words.startswith("**")
                shown = words.strip("*")
                blocks.append(
                    Paragraph(
                        shown, Place(line=count, paragraph=count, table=number, row=index, cell=column), bold=bold
                    )
                )
                count += 1
            cells.append(Cell(tuple(blocks), place, column, continues=text == "^"))
        built.append(Row(tuple(cells), Place(line=at, table=number, row=index)))
    return Table(tuple(built), Place(line=at, paragraph=at, table=number), number)


def word_document(*blocks: Block | str, path: str = "example.docx", properties: tuple[Property, ...] = ()) -> Document:
    """Return a document as a Word reader gives it; a text is a paragraph."""
    body = tuple(line(block, at) if isinstance(block, str) else block for at, block in enumerate(blocks, start=1))
    return Document(path, "word", (Part("body", body),), properties)
