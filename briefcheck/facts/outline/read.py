"""The outline of a document."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.blocks import Paragraph
from briefcheck.document.document import Document
from briefcheck.facts.model import Heading, OutlineSection


def read_outline(document: Document, labels: Sequence[str] = ()) -> tuple[OutlineSection, ...]:
    """Return every section of the document's body, in reading order, sub-sections after their parent."""
    del labels
    body = document.body
    heads = [(i, b) for i, b in enumerate(body) if isinstance(b, Paragraph) and b.kind == "heading"]
    found = []
    for position, (index, head) in enumerate(heads):
        end = next((i for i, b in heads[position + 1 :] if b.level <= head.level), len(body))
        found.append(
            OutlineSection(
                Heading(head.text, head.level, "style", head.place), body[index + 1 : end], (head.text,)
            )
        )
    return tuple(found)
