"""Labels in running text: ``ACTION: Tom to send it.`` among the sentences of a discussion."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.blocks import Paragraph
from briefcheck.document.normal import fold
from briefcheck.facts.outline.entry import Entry


def is_text(entry: Entry) -> bool:
    """Return whether an entry holds words of its own, not those of a list."""
    block = entry.block
    return block is not None and not (
        isinstance(block, Paragraph) and (block.kind == "list-item" or not block.text.strip())
    )


def is_counted(paragraph: Paragraph) -> bool:
    """Return whether an item of a list bears a number, not a bullet."""
    return any(character.isalnum() for character in paragraph.number)


def is_same_label(one: Entry, other: Entry) -> bool:
    """Return whether two entries are lines with the same label before their text."""
    if one.heading is None or other.heading is None or other.sign is None or other.sign.kind != "label-text":
        return False
    return fold(one.heading.text) == fold(other.heading.text)


def goes_on(entries: Sequence[Entry], index: int) -> bool:
    """Return whether text follows the label line at ``index``, lists and lines of the same label passed over."""
    for entry in entries[index + 1 :]:
        if entry.heading is not None and not is_same_label(entries[index], entry):
            return False
        if entry.heading is None and is_text(entry):
            return isinstance(entry.block, Paragraph)
    return False
