"""The numbers of editing sessions (rsids): two files that share one were once the same file (17.3.1.5, 17.15.1.72).

They stand in attributes all over the text, so they are cut out of the bytes; nothing else of the part changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import mentions, parse_whole, remove, write
from briefcheck.readers.docx.names import STRICT, TRANSITIONAL
from briefcheck.readers.docx.package import BrokenPartError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORD: Final = frozenset({TRANSITIONAL, STRICT})
# What is no tag comes first: a comment or CDATA may hold what looks like one. Quoted values may hold any ">".
_TAG: Final = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|(<[^\s<>/!?\"']+)((?:\s+[^\s=<>\"'/]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))+)",
    re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(rb"\s+([^\s=<>\"'/]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_PREFIX: Final = re.compile(
    rb"xmlns:([^\s=<>\"'/]+)\s*=\s*[\"'](?:%s|%s)[\"']" % (re.escape(TRANSITIONAL.encode()), re.escape(STRICT.encode()))
)
_NARROW: Final = frozenset({"UTF-8", "ASCII", "US-ASCII"})


def take_out_rsids(parcel: Parcel) -> int:
    """Take out every session number; return how many there were."""
    count = 0
    for name in parcel.names:
        if not name.endswith(".xml"):
            continue
        try:
            before = parcel.content(name)
            if not mentions(before, b":rsid", b"<rsid"):
                continue
            root = parse_whole(before, name)
        except BrokenPartError:
            continue  # the reader has said what it thinks of it
        after, found = _without_lists(root, before)
        after, more = _without_attributes(root, after)
        if found + more:
            count += found + more
            parcel.put(name, after)
    return count


def _without_lists(root: Element, before: bytes) -> tuple[bytes, int]:
    """Return a part without the elements that list the numbers, in settings and styles."""
    lists = [element for space in _WORD for element in root.iter(f"{{{space}}}rsids", f"{{{space}}}rsid")]
    count = sum(1 for element in lists if str(element.tag).endswith("}rsid")) or len(lists)
    for element in lists:
        remove(element)
    return (write(root, before), count) if lists else (before, 0)


def _without_attributes(root: Element, before: bytes) -> tuple[bytes, int]:
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() not in _NARROW:
        return _without_attributes_of_tree(root, before)
    names = tuple(prefix + b":rsid" for prefix in set(_PREFIX.findall(before)))
    count = 0

    def shorten(tag: re.Match[bytes]) -> bytes:
        nonlocal count
        if tag[2] is None or b":rsid" not in tag[2]:
            return tag[0]
        attributes = list(_ATTRIBUTE.finditer(tag[2]))
        kept = [attribute[0] for attribute in attributes if not attribute[1].startswith(names)]
        count += len(attributes) - len(kept)
        return tag[1] + b"".join(kept)

    return (_TAG.sub(shorten, before), count) if names else (before, 0)


def _without_attributes_of_tree(root: Element, before: bytes) -> tuple[bytes, int]:
    """The same for a part in UTF-16 and the like, through its tree."""
    count = 0
    for element in root.iter("*"):
        for name in [str(name) for name in element.attrib if "}rsid" in str(name)]:
            if name[1:].partition("}")[0] in _WORD:
                del element.attrib[name]
                count += 1
    return (write(root, before), count) if count else (before, 0)
