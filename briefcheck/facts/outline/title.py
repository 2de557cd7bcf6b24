"""The title of a document."""

from __future__ import annotations

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document


def find_title(document: Document) -> str:
    """Return the title on the page, or of the front matter or the properties; "" if there is none."""
    for paragraph in paragraphs(document.body):
        if paragraph.kind == "heading" or paragraph.style == "Title":
            return paragraph.text
    entry = document.property_named("title")
    return entry.value if entry else ""
