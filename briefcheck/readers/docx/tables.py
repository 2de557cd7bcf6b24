"""The styles and lists of a document, read once for equal parts: many documents share one template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from briefcheck.readers.docx.numbering import Definitions, read_numbering
from briefcheck.readers.docx.package import Package, Relationship, missing, parse
from briefcheck.readers.docx.styles import Styles, read_styles, without_unread

_Table = TypeVar("_Table")
_Key = tuple[bytes, int, int, int, int]

KEPT: Final = 256  # some 30 kB each, 8 MB at most in the usual case; a folder of one house shares a few templates
LARGEST_KEPT: Final = 2**20  # bytes unpacked; a part beyond it is read every time
_styles: dict[_Key, Styles] = {}
_numbering: dict[_Key, Definitions] = {}


def styles_of(package: Package, links: dict[str, Relationship]) -> Styles:
    """Return the styles of the document, none where nothing leads to any. Raises BrokenPartError: damaged, or missing."""

    def read(target: str) -> Styles:
        return read_styles(parse(without_unread(package.read(target)), target))

    return _table(package, links, "styles", read, _styles) or Styles()


def numbering_of(package: Package, links: dict[str, Relationship]) -> Definitions:
    """Return the lists of the document, none where nothing leads to any. Raises BrokenPartError: damaged, or missing."""

    def read(target: str) -> Definitions:
        return read_numbering(package.parse(target))

    return _table(package, links, "numbering", read, _numbering) or Definitions()


def forget() -> None:
    """Empty the store of tables: for measuring the first read."""
    _styles.clear()
    _numbering.clear()


def _table(
    package: Package,
    links: dict[str, Relationship],
    kind: str,
    read: Callable[[str], _Table],
    store: dict[_Key, _Table],
) -> _Table | None:
    """Return a table by the bytes of its part as they lie in the zip. The tables are never changed, so they are shared.

    Equal packed bytes with an equal entry unpack to the same and pass the same checks: no need to do either again. A
    checksum alone would not do: it can be made to equal that of another document.
    """
    target = next((link.target for link in links.values() if link.kind == kind and not link.external), "")
    entry = package.find(target)
    if entry is None:
        if target:
            raise missing(target)
        return None
    key = package.packed(entry), entry.crc, entry.size, entry.method, entry.flags
    found = store.get(key)
    if found is None:
        found = read(target)
        if max(entry.size, entry.packed_size) > LARGEST_KEPT:
            return found
        if len(store) >= KEPT:
            store.pop(next(iter(store)))
        store[key] = found
    return found
