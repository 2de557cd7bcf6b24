"""The companies that the top of a document names: Client: Kestrel Foods, Agency: Bramble & Co."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.document.document import Document
from briefcheck.facts.actions.words import ENGLISH_STOP, NOT_COMPANIES
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

_TOP = 12
"""Blocks at the top that are looked at, and rows of a table there."""

_KINDS = ("client", "agency", "company", "supplier", "vendor", "customer", "advertiser", "contractor", "partner")
_LABEL = rf"(?:{'|'.join(_KINDS)})(?:['’]s)?(?: name| company)?"
_LABELLED = pattern(
    rf"(?:^|[\n|;,]|\s[-–—]\s)[\s*_]*{_LABEL}[\s*_]*[:：][\s*_]*(?P<name>(?-i:[A-Z])[^\n:：,;|()*_]{{1,40}})",
    re.IGNORECASE,
    needs=_KINDS,
)
_SHORTEST_COMPANY = 3
_CELL = pattern(rf"[\s*_]*{_LABEL}[\s*_:：]*", re.IGNORECASE)


def firms(document: Document) -> tuple[str, ...]:
    """Return the names of the companies behind such labels, in reading order; what begins with a first name is somebody."""
    found = (name.strip(" .\t") for block in document.body[:_TOP] for name in _of(block))
    return tuple(name for name in found if name and name.casefold().split()[0] not in GIVEN_NAMES)


def _of(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from (match["name"] for match in _LABELLED.finditer(block.text))
    elif isinstance(block, Table):
        for row in block.rows[:_TOP]:
            for label, value in zip(row.cells, row.cells[1:], strict=False):
                if _CELL.fullmatch(label.text) and "\n" not in value.text.strip():
                    yield value.text


def first_of_company(name: str) -> str:
    """Return by what word a company of several is called, folded: Cedar of Cedar Foods; "" where it is called by no first word."""
    first, _, rest = name.casefold().partition(" ")
    called = (
        first.isascii()
        and first.isalpha()
        and len(first) > _SHORTEST_COMPANY
        and first not in ENGLISH_STOP | NOT_COMPANIES
    )
    return first if rest and called else ""
