"""What a file leads to outside itself: templates, pictures and objects that are fetched, files on somebody's disk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.document.document import OF_THE_FILE, Concealed
from briefcheck.document.place import Place
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.opened import Opened

_TEMPLATE: Final = "attachedTemplate"
_CLICKED: Final = "hyperlink"
_FILE: Final = pattern(r"(?i)(?:file|smb|afp|nfs):|[a-z]:[\\/]|\\\\|//[^/]")


def find_links(opened: Opened) -> Iterator[Concealed]:
    """Yield every way out of the file but those that a reader takes by a click; of those the ways to files on a disk.

    ``name`` is the kind of the relationship: image, oleObject, hyperlink, attachedTemplate and so on.
    """
    seen: set[tuple[str, str]] = set()
    for owner, link in opened.all_links:
        if not link.external or not link.target or (link.kind, link.target) in seen:
            continue
        if link.kind == _CLICKED and not leads_to_file(link.target):
            continue
        seen.add((link.kind, link.target))
        place = place_of_use(opened, owner, link.id)
        if link.kind == _TEMPLATE:
            yield Concealed("attached-template", link.target, place, name=link.kind, target=link.target)
        elif link.kind == _CLICKED:
            yield Concealed("file-link", link.target, place, name=link.kind, target=link.target)
        else:
            yield Concealed("external-link", link.target, place, name=link.kind, target=link.target)


def leads_to_file(target: str) -> bool:
    """Tell whether an address is a path on somebody's disk or on a server of the house."""
    return _FILE.match(target) is not None


def place_of_use(opened: Opened, owner: str, identifier: str) -> Place:
    """Return the place of the first element of a story that refers to a relationship; that of the file where none does."""
    story = opened.story_of(owner)
    element = story.uses.get(identifier) if story is not None else None
    return OF_THE_FILE if story is None or element is None else story.place(element)
