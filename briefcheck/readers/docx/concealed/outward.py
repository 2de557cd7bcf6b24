"""The addresses a file leads to of itself, and the names of the files in it, as words: they may tell what no page does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.embedded import FORMULA, program_of
from briefcheck.readers.docx.concealed.links import place_of_use
from briefcheck.readers.docx.concealed.named import is_made
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import spots

_LINK: Final = pattern(rb"hyperlink\s[^>]{0,3000}?:id=[\"']([^\"']{1,300})")
_MADE: Final = pattern(
    r"(?i)(?:microsoft_[a-z_]+|[a-z]|book|inner|package|oleobject|afchunk|workbook)[0-9]{0,4}\.[a-z]{3,5}"
)


def addresses(opened: Opened) -> Iterator[HeldText]:
    """Yield each address that the text has not: of templates, fetched pictures, sources of letters, links of pictures.

    ``name`` is the kind of the relationship.
    """
    seen: set[str] = set()
    linked: dict[str, frozenset[str]] = {}
    for owner, link in opened.all_links:
        target = link.target.strip()
        if not link.external or not target or target in seen:
            continue
        if link.kind == "hyperlink" and owner not in linked:
            linked[owner] = _of_words(opened.content(owner))
        if link.kind != "hyperlink" or link.id not in linked[owner]:
            seen.add(target)
            yield HeldText("address", target, place_of_use(opened, owner, link.id), name=link.kind)


def _of_words(content: bytes) -> frozenset[str]:
    """Return the ids of the links on words of a part, which the words have; parsing the part for that would be slow."""
    return frozenset(found[1].decode(errors="replace") for found in spots(content, b"hyperlink ", _LINK, tag=True))


def file_names(opened: Opened) -> Iterator[HeldText]:
    """Yield the names of the embedded files and pictures that no program made up; formulas left out."""
    for owner, link in opened.targets("package", "oleObject", "aFChunk"):
        name = link.target.rpartition("/")[2]
        if _MADE.fullmatch(name) is None and not FORMULA.search(program_of(opened, owner, link)):
            yield HeldText("address", name, place_of_use(opened, owner, link.id), name=name)
    for name in dict.fromkeys(link.target.rpartition("/")[2] for _, link in opened.targets("image")):
        if not is_made(name):
            yield HeldText("address", name, OF_THE_FILE, name=name)
