"""The labels near the top of a document, by which its type is known: those of header fields, of cells and of boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.model import OutlineSection
from briefcheck.facts.outline import clean_heading
from briefcheck.lazy import pattern

LABEL_LINES = 80
"""Paragraphs from the top in which the labels of header fields are looked for."""

_WIDE_GAP = pattern(r"\s{2,}|\u3000+|\t")
_MARKED = pattern(r"\s*(?:[-*•]|\(?\d{1,2}[.、)）])")
_BEGINS = pattern(r"^\s*(?:[-*•]|\(?\d{1,2}[.、)）])?\s*\d{1,2}[:：]\d{2}(?!\d)", needs=":：")
_LASTS = pattern(r"\d\s?(?:分钟|mins?|minutes|['′])\.?\s?[)）]?\s*$", needs="0123456789")
"""How a line of a timed list begins or ends: 14:00 …, … 10 min."""
BEFORE_NUMBER = pattern(
    r"([a-z][a-z .]{2,16}?|[^\W\x00-\xff]{2,6}) (?:[a-z]{1,4}-?)?\d", re.IGNORECASE, needs="0123456789"
)
"""A label without a colon, told by the number or date behind it: Invoice no. LS-118, Date 19 November."""
_TIMED_ENOUGH = 3
_TOPICS = frozenset({"topic", "duration"})

_BOXES = frozenset("□☐☑☒✓✔√")


def head_labels(document: Document, outline: Sequence[OutlineSection]) -> frozenset[str]:
    """Return the labels above the first heading below the title: a report of several meetings has "Present:" under each."""
    lines = (entry.heading.place.line for entry in outline[1:] if entry.inline is None and entry.heading.form != "cell")
    end = next((line for line in lines if line is not None), None)
    return labels_at_top(document, end) if end is not None else labels_at_top(document)


def labels_at_top(document: Document, end: int | None = None) -> frozenset[str]:
    """Return the cleaned words before a colon, and of short lines alone in their cell or behind a box, near the top.

    A list whose points have times is one of topics with their times, as the columns of a table would say.
    """
    found: set[str] = set()
    timed = 0
    for paragraph in islice(paragraphs(document.body), LABEL_LINES):
        if end is not None and paragraph.place.line >= end:
            break
        boxed = paragraph.checked is not None
        for whole in paragraph.text.split("\n"):
            listed = paragraph.kind == "list-item" or _MARKED.match(whole) is not None
            timed += _BEGINS.search(whole) is not None or (listed and _LASTS.search(whole) is not None)
            for line in _WIDE_GAP.split(whole) if whole.count(":") + whole.count("：") > 1 else (whole,):
                label, colon, _ = fold(line[:60]).partition(":")
                boxed_here = boxed or line.lstrip()[:1] in _BOXES
                if len(label) <= 40 and (colon or boxed_here or paragraph.place.table is not None):
                    found.update(clean_heading(label))
                elif (number := BEFORE_NUMBER.match(label)) is not None:
                    found.update(clean_heading(number[1]))
    return frozenset(found | _TOPICS if timed >= _TIMED_ENOUGH else found)
