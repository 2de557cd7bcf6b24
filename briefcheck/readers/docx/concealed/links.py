"""What a file leads to outside itself: templates, pictures and objects that are fetched, files on somebody's disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefcheck.document.document import OF_THE_FILE, Concealed
from briefcheck.document.place import Place
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.package import Relationship

_TEMPLATE: Final = "attachedTemplate"
_CLICKED: Final = "hyperlink"
_FILE: Final = re.compile(r"(?i)file:|[a-z]:[\\/]|\\\\|//[^/]")
_RELATIONSHIP: Final = ("id", "embed", "link", "pict", "href")


def find_links(opened: Opened) -> Iterator[Concealed]:
    """Yield every way out of the file but those that a reader takes by a click; of those the ways to files on a disk.

    ``name`` is the kind of the relationship: image, oleObject, hyperlink, attachedTemplate and so on.
    """
    seen: set[tuple[str, str]] = set()
    for owner, link in opened.all_links:
        if not link.external or not link.target or (link.kind, link.target) in seen:
            continue
        if link.kind == _CLICKED and not _FILE.match(link.target):
            continue
        seen.add((link.kind, link.target))
        place = _place(opened, owner, link)
        if link.kind == _TEMPLATE:
            yield Concealed("attached-template", link.target, place, name=link.kind, target=link.target)
        elif link.kind == _CLICKED:
            yield Concealed("file-link", link.target, place, name=link.kind, target=link.target)
        else:
            yield Concealed("external-link", link.target, place, name=link.kind, target=link.target)


def _place(opened: Opened, owner: str, link: Relationship) -> Place:
    story = opened.story_of(owner)
    if story is None:
        return OF_THE_FILE
    found = place_of_use(opened, owner, link.id)
    return found or OF_THE_FILE


def place_of_use(opened: Opened, owner: str, identifier: str) -> Place | None:
    """Return the place of the first element of a story that refers to the relationship ``identifier``."""
    story = opened.story_of(owner)
    if story is None:
        return None
    prefix = story.names.relationship.removesuffix("id")
    names = [prefix + name for name in _RELATIONSHIP]
    for element in story.root.iter("*"):
        if any(element.get(name) == identifier for name in names):
            return story.place(element)
    return None
