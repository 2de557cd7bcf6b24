"""Where something stands in a document."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.frozen import frozen

PartKind: TypeAlias = Literal[
    "body", "header", "footer", "footnote", "endnote", "text-box", "comment", "properties", "file-name"
]
"""The kinds of part. Markdown has "body", "properties" (its front matter) and "file-name"."""
Unseen: TypeAlias = Literal[
    "",
    "deleted",
    "hidden",
    "comment",
    "alt-text",
    "field-code",
    "document-variable",
    "building-block",
    "diagram",
    "chart",
    "embedded",
    "custom-xml",
    "address",
    "object-name",
    "form",
    "setting",
    "author",
]
"""How a page does not show what it holds: deleted in review, formatted as hidden, written as a comment, or kept
elsewhere than in the paragraphs, as :class:`briefcheck.HeldText` tells."""


@frozen
class Place:
    """A place that a person can find again.

    ``line`` is the line in a Markdown file and, in a Word file, the number of the paragraph in its part; ``column``
    the code point in that line or paragraph. ``number`` tells parts of one kind apart (footnote 2, comment 3).
    ``table``, ``row`` and ``cell`` say where in a table: the table's number in its part, the row, and the *grid*
    column at which the cell begins. All count from 1.
    """

    part: PartKind = "body"
    line: int = 1
    column: int = 1
    paragraph: int | None = None
    number: int = 1
    table: int | None = None
    row: int | None = None
    cell: int | None = None

    def __hash__(self) -> int:
        """Return a hash of what tells places apart as a rule: every line of a document is asked for by it."""
        return hash((self.line, self.column, self.row, self.cell))


@frozen
class Quote:
    """Some words of a document and where they stand; ``unseen``: they hang there, and the page does not show them."""

    text: str
    place: Place
    unseen: Unseen = ""
