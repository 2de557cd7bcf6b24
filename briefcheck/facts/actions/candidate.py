"""A candidate: some words that may be an action, with what their surroundings say about owner and date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from briefcheck.document.blocks import Paragraph
from briefcheck.document.place import Place, Quote
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_TICKED = pattern(r"[^\w\n\[☐☑☒✅✔✓]{0,6}(?:\d{1,2}[^\w\n]{1,3})?(?:\[[xX]\]|[☑☒✅✔✓])")

Container: TypeAlias = Literal["row", "item", "line", "label", "fields", "box", "prose"]
"""How the words are marked: a row of a table, a list item or a plain line where actions are expected, behind a label
such as ACTION:, with labelled fields of their own, with a check box; ``prose``: by nothing but what they say."""


@frozen
class Candidate:
    """The words ``paragraph.text[start:end]``; for a row those of the task cell.

    ``owner_cell``, ``due_cell`` and ``status_cell`` are None where the words stand in no such table.
    ``owner_at`` and ``due_at`` are where those of a table stand, empty ones too.
    ``owner_above`` and ``due_above`` are what a heading or a line above says for all below it.
    """

    paragraph: Paragraph
    start: int
    end: int
    container: Container
    owner_cell: str | None = None
    due_cell: str | None = None
    status_cell: str | None = None
    owner_column: str = ""
    due_column: str = ""
    owner_above: str = ""
    due_above: str = ""
    owner_at: Quote | None = None
    due_at: Quote | None = None

    @property
    def marked(self) -> bool:
        """Whether the document says that it is an action; else it is a commitment in prose."""
        return self.container != "prose"

    @property
    def text(self) -> str:
        """The words."""
        return self.paragraph.text[self.start : self.end]

    @property
    def line(self) -> str:
        """The words made alike for matching; an @ in a code span or an address tags nobody."""
        line = narrow(self.text)
        if "@" not in line:
            return line
        quoted = [span for span in self.paragraph.spans_near(self.start, self.end) if span.kind == "code"]
        letters = [
            " " if letter == "@" and any(span.start <= at < span.end for span in quoted) else letter
            for at, letter in enumerate(line, start=self.start)
        ]
        return "".join(letters)

    @property
    def place(self) -> Place:
        """Where the words begin."""
        return self.paragraph.place_at(self.start)

    @property
    def ticked(self) -> bool | None:
        """Whether the box before the words is ticked, read as one or typed: [x], ☑, Word's own ☒; None for no such box."""
        if self.container == "row" or self.paragraph.checked is not None:
            return self.paragraph.checked if self.container != "row" else None
        text = self.paragraph.text
        return True if self.start and _TICKED.match(text, text.rfind("\n", 0, self.start) + 1, self.start) else None

    @property
    def struck(self) -> bool:
        """Whether nearly all of the words are struck through."""
        if not self.paragraph.spans:
            return False
        covered = sum(
            max(0, min(span.end, self.end) - max(span.start, self.start))
            for span in self.paragraph.spans_near(self.start, self.end)
            if span.kind == "strike"
        )
        return covered > 0.8 * max(1, self.end - self.start)


def unless_taken(more: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that share no word with one that is found."""
    return [entry for entry in more if not any(other.start < entry.end and entry.start < other.end for other in found)]


def dated(found: Sequence[Candidate], due: str) -> list[Candidate]:
    """Return the candidates with what is said above of when, where they have no date from there."""
    return [replace(candidate, due_above=candidate.due_above or due) for candidate in found]
