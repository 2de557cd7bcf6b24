"""Labels in running text: ``ACTION: Tom to send it.`` among the sentences of a discussion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefcheck.document.blocks import Paragraph
from briefcheck.document.normal import fold
from briefcheck.facts.outline.entry import Entry

_FARTHEST = 30
"""Lines below a label among which the text it stands in must go on."""


def is_text(entry: Entry) -> bool:
    """Return whether an entry holds words of its own, not those of a list."""
    block = entry.block
    return block is not None and not (
        isinstance(block, Paragraph) and (block.kind == "list-item" or not block.text.strip())
    )


def is_counted(paragraph: Paragraph) -> bool:
    """Return whether an item of a list bears a number, not a bullet."""
    return any(character.isalnum() for character in paragraph.number)


def label_of(entry: Entry) -> str:
    """Return the label of a line of label and text, folded; "" for any other entry."""
    if entry.heading is None or entry.sign is None or entry.sign.kind != "label-text":
        return ""
    return fold(entry.heading.text)


def repeated_labels(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the labels that stand before the text of several lines."""
    counts = Counter(label_of(entry) for entry in entries if entry.heading is not None)
    return frozenset(label for label, count in counts.items() if label and count > 1)


def goes_on(entries: Sequence[Entry], index: int) -> bool:
    """Return whether text follows the label line at ``index``, lists and lines of the same label passed over."""
    label = label_of(entries[index])
    for entry in entries[index + 1 : index + 1 + _FARTHEST]:
        if entry.heading is not None and label_of(entry) != label:
            return False
        if entry.heading is None and is_text(entry):
            return isinstance(entry.block, Paragraph)
    return False
